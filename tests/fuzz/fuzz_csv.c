/* fuzz_csv.c - any bytes through the loader "csv" */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "csv");
    return 0;
}
