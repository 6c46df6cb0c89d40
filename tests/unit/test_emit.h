/* test_emit.h - the tests of emit/, a list a file */
#ifndef CSTO_TEST_EMIT_H
#define CSTO_TEST_EMIT_H

#include "tap.h"

extern const struct tap_test svg_tests[];

#endif
