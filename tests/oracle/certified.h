/* certified.h - what the tests on the files of NIST share: numbers from files, and how many digits of one are right */
#ifndef CSTO_TESTS_CERTIFIED_H
#define CSTO_TESTS_CERTIFIED_H

#include "tests/unit/tap.h"

/* The bytes of a file of tests/oracle, with a zero byte after them; NULL = it is not there.  The caller frees it. */
char *certified_read(const char *name);

/* -log10 of the relative error, of the absolute one where `want` is 0; 16 at most. */
double certified_digits(double got, double want);

extern const struct tap_test certified_nist_tests[], certified_regression_tests[], certified_tail_tests[], certified_relation_tests[],
    certified_count_tests[];

#endif
