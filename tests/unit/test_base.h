/* test_base.h - the parts of unit-base, a file each */
#ifndef CSTO_TESTS_TEST_BASE_H
#define CSTO_TESTS_TEST_BASE_H

#include "tap.h"

extern const struct tap_test base_number_tests[], base_exact_tests[], base_fast_tests[], base_text_tests[], base_memory_tests[],
    base_file_tests[], base_threads_tests[];

#endif
