/* fuzz.h - what the harnesses of the loaders share
 *
 * A harness loads the bytes into a dataset, walks through what came out, and traps where it breaks a promise. */
#ifndef CSTO_TESTS_FUZZ_H
#define CSTO_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Loads with the loader of that name; NULL = the bytes decide. */
void fuzz_load(const uint8_t *bytes, size_t size, const char *loader);

#endif
