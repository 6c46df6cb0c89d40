/* fuzz_archive.h - archives for the harnesses of .xlsx and .docx
 *
 * Bytes that are changed at random are no zip archive, and end at its first check.  So a harness reads its input as a list of
 * parts, each after a line "%%part NAME", and packs them: what is changed is then the XML, which is what the loaders read. */
#ifndef CSTO_TESTS_FUZZ_ARCHIVE_H
#define CSTO_TESTS_FUZZ_ARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/* Loads the parts as an archive with the loader of that name; bytes that do not begin with "%%part " are loaded as they are. */
void fuzz_load_archive(const uint8_t *bytes, size_t size, const char *loader);

#endif
