#!/bin/sh
# Adds up the test cases of build folders after `make check`: every TAP line is a case (automake's own total hides none then).
# Prints "PASSED FAILED SKIPPED".
for folder; do
    find "$folder" -name '*.trs' -type f -exec cat {} +
done | awk '
    /^:test-result: (PASS|XFAIL)/ { passed++ }
    /^:test-result: (FAIL|XPASS|ERROR)/ { failed++ }
    /^:test-result: SKIP/ { skipped++ }
    END { print passed + 0, failed + 0, skipped + 0 }'
