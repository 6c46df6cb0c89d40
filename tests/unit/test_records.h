/* test_records.h - the parts of unit-records, a file each */
#ifndef CSTO_TESTS_TEST_RECORDS_H
#define CSTO_TESTS_TEST_RECORDS_H

#include "tap.h"

extern const struct tap_test records_time_tests[], records_value_tests[], records_tsv_tests[], records_vocabulary_tests[],
    records_claim_tests[], records_dataset_tests[], records_table_tests[];

#endif
