/* fuzz_xlsx.c - any parts, packed as an archive, through the loader "xlsx" */
#include "config.h"

#include "fuzz.h"
#include "fuzz_archive.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load_archive(bytes, size, "xlsx");
    return 0;
}
