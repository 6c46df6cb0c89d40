#!/bin/sh
# The shared library gives away exactly the functions that the public header declares.
srcdir=${srcdir:-$(dirname "$0")/..}
header=$srcdir/include/csto-stats.h
library=$(ls .libs/libcsto-stats.so 2>/dev/null)
[ -n "$library" ] || { echo '1..0 # SKIP no shared library was built'; exit 0; }

work=$(mktemp -d "${TMPDIR:-/tmp}/csto-symbols.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT

# In the header a function is a name before an opening bracket, in a declaration that begins with CSTO_API.
sed -e 's|/\*.*\*/||' "$header" | tr '\n' ' ' | sed 's/CSTO_API/\
&/g' | sed -n '/^CSTO_API/{ s/;.*//; s/^[^(]*[ *]\(csto_[a-z0-9_]*\) *(.*/\1/p; }' | LC_ALL=C sort -u >"$work/declared"
${NM:-nm} -D --defined-only "$library" | awk '{ print $NF }' | sed 's/@.*//' | LC_ALL=C sort -u >"$work/exported"

# report NUMBER LABEL: an empty list is success.
report() {
    if [ -s "$work/list" ]; then
        echo "not ok $1 - $2"
        sed 's/^/#   /' "$work/list"
    else
        echo "ok $1 - $2"
    fi
}

echo 1..3
comm -23 "$work/declared" "$work/exported" >"$work/list"
report 1 "every function of csto-stats.h is in the library"
comm -13 "$work/declared" "$work/exported" >"$work/list"
report 2 "the library gives away nothing else"

# The header stands alone: C11 without extensions, and it names nothing outside its prefix.
printf '#include "csto-stats.h"\nint main(void) { return !csto_version(); }\n' >"$work/alone.c"
${CC:-cc} -std=c11 -pedantic-errors -Wall -Werror -I"$srcdir/include" -fsyntax-only "$work/alone.c" >"$work/list" 2>&1
report 3 "csto-stats.h compiles alone as strict C11"
