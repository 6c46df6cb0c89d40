#!/bin/sh
# explain answers for every row and every column of every table.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/explain_cells.py" ./csto-stats "$srcdir/data/examples" "$srcdir/tests/golden"
