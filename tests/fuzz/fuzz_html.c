/* fuzz_html.c - any bytes through the loader "html" */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "html");
    return 0;
}
