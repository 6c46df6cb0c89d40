/* test_plots.h - the parts of unit-plots, a file each */
#ifndef CSTO_TESTS_TEST_PLOTS_H
#define CSTO_TESTS_TEST_PLOTS_H

#include "tap.h"

extern const struct tap_test plots_word_tests[], plots_kind_tests[];

#endif
