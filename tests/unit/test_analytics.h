/* test_analytics.h - the parts of unit-analytics, a file each, and the claims they are made of */
#ifndef CSTO_TESTS_TEST_ANALYTICS_H
#define CSTO_TESTS_TEST_ANALYTICS_H

#include "tap.h"

#include "csto-stats.h"

extern const struct tap_test analytics_rules_tests[], analytics_property_tests[], analytics_query_tests[], analytics_explain_tests[],
    analytics_trend_tests[], analytics_compare_tests[], analytics_check_tests[], analytics_reference_tests[], analytics_statistics_tests[];

/* The vocabulary of all tests; freed at the end of main. */
const csto_vocabulary *test_vocabulary(void);

/* A claim from words "field=value", on top of: 1 kg of heroin seized in RUS in 2020, document d.  `period=2020-05` sets both ends.
 * The texts live until the next call with the same slot (0..TEST_SLOTS-1). */
enum { TEST_SLOTS = 16 };
csto_claim test_claim(const char *words, int slot);

/* A dataset of such claims; the list ends with NULL. */
csto_dataset *test_dataset(const char *const *claims);

/* The whole table as text: names, rows and notes. */
char *test_print(const csto_table *t);

/* A number below `below` from the state of a generator that is the same everywhere. */
uint32_t test_next(uint32_t *state, uint32_t below);

/* The printed summary of a dataset that goes through sinks of their own, each of about `most` claims, which are merged. */
char *test_merged_summary(const csto_dataset *d, const csto_query *q, uint32_t seed, uint32_t most);

#endif
