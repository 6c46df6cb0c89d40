/* fuzz_prose.c - any bytes through the loader "prose" */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "prose");
    return 0;
}
