/* test_loaders.h - the parts of unit-loaders, a file each, and what they share */
#ifndef CSTO_TESTS_TEST_LOADERS_H
#define CSTO_TESTS_TEST_LOADERS_H

#include "tap.h"

#include "base/text.h"
#include "records/dataset.h"

extern const struct tap_test loaders_csv_tests[], loaders_json_tests[], loaders_file_tests[], loaders_incidents_tests[],
    loaders_return_tests[], loaders_table_tests[];

/* The vocabulary that is compiled in; NULL = it cannot be loaded. */
const csto_vocabulary *the_vocabulary(void);

/* What a load gave.  Problems stand in `said`, one a line: "note|warning NAME:LINE:COLUMN field: text {row}", parts that are empty left
 * out. */
struct loaded {
    csto_dataset *d;
    struct csto_text said;
    size_t notes, warnings;
    csto_status status;
    csto_error err;
};

void load_bytes(struct loaded *l, const void *bytes, size_t n, const char *name, const char *loader);
void load_text(struct loaded *l, const char *text, const char *name);
void load_path(struct loaded *l, const char *path);
void load_as(struct loaded *l, const char *text, const char *name, csto_load_options how);
void loaded_free(struct loaded *l);

/* A field of claim i as text; "(none)" where there is no such claim.  Lent until the fourth call after this one. */
const char *field_text(const struct loaded *l, size_t i, csto_field f);

/* A case of a table: text in, claims and messages out. */
struct load_case {
    const char *text;
    size_t claims;
    const char *said; /* what must stand in the messages, "" = there are none */
};

/* Loads each case under the name and checks it. */
void check_cases(const struct load_case *cases, size_t n, const char *name);

#endif
