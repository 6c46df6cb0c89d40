#!/bin/sh
# The page of `report` in a browser: sorting, filtering, a phone's width, an empty console.  TAP.
[ -n "${CSTO_TEST_ALL-}" ] || { echo "1..0 # SKIP skipped: a larger test; CSTO_TEST_ALL=1 make check runs it"; exit 0; }
for program in chromium python3; do
    command -v $program >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs $program"; exit 0; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-browser.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT HUP INT TERM
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/report_browser.py" ./csto-stats "$work"
