#!/bin/sh
# The line about long work, and Ctrl-C.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/progress.py" ./csto-stats
