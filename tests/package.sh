#!/bin/sh
# --package: the descriptor and the sources of rows, checked against the standard and the files; by npm's datapackage, too, where it is there.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/package.py" ./csto-stats "$srcdir"
