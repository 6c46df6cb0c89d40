/* fuzz_json.c - any bytes as JSON, and as NDJSON */
#include "config.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    fuzz_load(bytes, size, "json");
    fuzz_load(bytes, size, "ndjson");
    return 0;
}
