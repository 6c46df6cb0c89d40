/* fuzz_docx.c - any bytes through the loader "docx" */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "docx");
    return 0;
}
