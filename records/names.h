/* names.h - the fixed words of the record: bounds, roles, kinds of period, origins, flags
 *
 * These are part of the code, not of the vocabulary, because the rules read them.  Flags are bits; a new one is a row here. */
#ifndef CSTO_RECORDS_NAMES_H
#define CSTO_RECORDS_NAMES_H

#include "csto-stats.h"

#include <stdbool.h>

struct csto_name {
    const char *name, *summary; /* the list ends with a NULL name; a word's place in it is its value in the enum */
};

extern const struct csto_name csto_bounds[], csto_roles[], csto_period_kinds[], csto_origins[], csto_flags[];

typedef enum {
    CSTO_FLAG_TOTAL_ROW = 1 << 0,
    CSTO_FLAG_DECIMAL_COMMA = 1 << 1,
    CSTO_FLAG_PART_GT_TOTAL = 1 << 2,
    CSTO_FLAG_PERCENT_MISMATCH = 1 << 3,
    CSTO_FLAG_ASSUMED_FACTOR = 1 << 4,
    CSTO_FLAG_NOUN_DISPLACED = 1 << 5,
    CSTO_FLAG_PARTIAL_PERIOD = 1 << 6,
    CSTO_FLAG_AMBIGUOUS_NUMBER = 1 << 7,
    CSTO_FLAG_CAPACITY = 1 << 8,
    CSTO_FLAG_EXTRACTED_TEXT = 1 << 9,
    CSTO_FLAG_FACTOR_SET = 1 << 10,
    CSTO_FLAG_FOREIGN_PART = 1 << 11
} csto_flag;

/* The place of a word in a list, -1 = not there.  Exact, lower case. */
int csto_name_find(const struct csto_name *list, const char *word);

#endif
