#!/bin/sh
# Every statistic, trend table, distribution and plot on what statistics are bad at: an empty cell has its reason, no number is nan or infinite, no verdict says what
# the figures do not.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
xlsx=
if grep -q '^#define HAVE_XLSXWRITER ' config.h; then xlsx=xlsx; fi
# shellcheck disable=SC2086
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/bad_statistics.py" ./csto-stats $xlsx
