#!/bin/sh
# The annotated page: well formed, nothing of a document becomes markup, every link has its end, nothing is loaded.  TAP.
command -v python3 >/dev/null 2>&1 || { echo "1..0 # skipped: needs python3"; exit 0; }
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT HUP INT TERM
cp "$srcdir"/tests/golden/hostile-html/*.txt "$work/"
./csto-stats extract --format=html -o "$work/page" "$work"/*.txt "$srcdir"/tests/prose/blind/b*.txt "$srcdir/data/examples/claims.json" >/dev/null 2>&1
./csto-stats extract --format=csv "$srcdir"/tests/prose/blind/b*.txt >"$work/claims.csv" 2>/dev/null
PYTHONDONTWRITEBYTECODE=1 python3 "$srcdir/tests/html_page.py" "$work/page" "$work/claims.csv" "$srcdir"/tests/prose/blind/b*.txt
