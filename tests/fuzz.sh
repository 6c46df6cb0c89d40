#!/bin/sh
# Replays every stored input through every fuzz harness: one TAP case a harness.  FUZZ_HARNESSES names the programs (make sets it).
# Inputs: tests/fuzz/corpus/NAME (made for that harness) and all input files of the golden cases.
srcdir=${srcdir:-.}
tests=$srcdir/tests
set -- $FUZZ_HARNESSES
[ $# -gt 0 ] || { echo '1..0 # SKIP no fuzz harness yet'; exit 0; }

list=fuzz-files.$$
trap 'rm -f "$list" "$list.log"' EXIT
trap 'exit 1' HUP INT TERM
echo "1..$#"
number=0
for harness; do
    number=$((number + 1))
    name=${harness##*/fuzz_}
    {
        [ ! -d "$tests/fuzz/corpus/$name" ] || find "$tests/fuzz/corpus/$name" -type f
        find "$tests/golden" -type f ! -name cmd ! -name exit ! -name needs
    } | LC_ALL=C sort >"$list"
    count=$(wc -l <"$list")
    if tr '\n' '\0' <"$list" | xargs -0 "./$harness" >"$list.log" 2>&1; then
        echo "ok $number - $name: $((count)) files"
    else
        echo "not ok $number - $name: see the last file named"
        tail -n 60 "$list.log" | sed 's/^/# /'
    fi
done
