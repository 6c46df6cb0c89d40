#!/bin/sh
# Workbooks: typed cells, no formula, the same bytes twice; with CSTO_TEST_ALL=1 also what LibreOffice reads in them.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
grep -q '^#define HAVE_XLSXWRITER ' config.h || { echo "1..0 # SKIP skipped: needs libxlsxwriter"; exit 0; }
office=
[ -z "${CSTO_TEST_ALL-}" ] || ! command -v soffice >/dev/null 2>&1 || office=soffice
# shellcheck disable=SC2086
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/workbook.py" ./csto-stats $office
