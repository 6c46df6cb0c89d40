/* test_records.c - what is compiled in, and the list of all that unit-records runs */
#include "config.h"

#include "test_records.h"

#include "base/file.h"
#include "records/builtin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* make sets srcdir; by hand the test is started in the build folder of a build in the tree. */
static void builtin_files_are_those_of_data(void)
{
    const char *srcdir = getenv("srcdir");
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name; f++) {
        char path[512];
        struct csto_bytes b = {0};
        csto_error err = {0};
        snprintf(path, sizeof path, "%s/data/%s", srcdir ? srcdir : ".", f->name);
        if (CHECK(csto_bytes_read(&b, path, 1 << 28, &err) == CSTO_OK, "%s: %s", path, err.text))
            CHECK(b.n == f->size && memcmp(b.at, f->bytes, b.n) == 0 && f->bytes[b.n] == '\0', "%s: %zu bytes, compiled in %zu", path, b.n,
                  f->size);
        csto_bytes_free(&b);
    }
}

static const struct tap_test builtin_tests[] = {
    {"what is compiled in is what is in data/", builtin_files_are_those_of_data},
    {NULL, NULL},
};

int main(void)
{
    const struct tap_suite suites[] = {
        {"builtin", builtin_tests},
        {"time", records_time_tests},
        {"value", records_value_tests},
        {"tsv", records_tsv_tests},
        {"vocabulary", records_vocabulary_tests},
        {"claim", records_claim_tests},
        {"dataset", records_dataset_tests},
        {"table", records_table_tests},
        {NULL, NULL},
    };
    return tap_main(suites);
}
