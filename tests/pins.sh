#!/bin/sh
# Official figures, three times: as they were found before (tests/oracle/pins.py has them), by that script, and by the program.  TAP.
data=${CSTO_SHARED-$srcdir/../shared}/data
[ -e "$data/cbp/nationwide-drugs-fy20-fy23.csv" ] || { echo "1..0 # SKIP skipped: needs shared/data"; exit 0; }
command -v python3 >/dev/null 2>&1 || { echo "1..0 # SKIP skipped: needs python3"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/oracle/pins.py" ./csto-stats "$data"
