#!/bin/sh
# The page of `report` for every kind of input: well formed, nothing of a document becomes markup, the same bytes twice.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/report_page.py" ./csto-stats "$srcdir"/tests/prose/blind/b*.txt
