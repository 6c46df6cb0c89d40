#!/bin/sh
# The tables of data/ and the built-in claims, checked by tests/check_vocabulary.py.
srcdir=${srcdir:-$(dirname "$0")/..}
command -v python3 >/dev/null 2>&1 || { echo '1..0 # SKIP needs program python3'; exit 0; }
echo 1..1
if found=$(PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/check_vocabulary.py" "$srcdir/data" "$srcdir/data/claims.csv" 2>&1); then
    echo "ok 1 - data/*.tsv and data/claims.csv hold what data/README.md says"
else
    echo "not ok 1 - data/*.tsv and data/claims.csv hold what data/README.md says"
fi
[ -z "$found" ] || printf '%s\n' "$found" | sed 's/^/#   /'
