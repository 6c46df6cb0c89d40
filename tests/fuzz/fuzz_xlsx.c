/* fuzz_xlsx.c - any bytes through the loader "xlsx" */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "xlsx");
    return 0;
}
