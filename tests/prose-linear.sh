#!/bin/sh
# Text that nobody wrote is read in linear time: four times of it take four times the instructions, and a byte of it not many times those of a press release.
# Instructions are counted, by valgrind, so that a busy machine fails nothing.
srcdir=${srcdir:-$(dirname "$0")/..}
program=${builddir:-.}/csto-stats
command -v valgrind >/dev/null 2>&1 || { echo '1..0 # SKIP needs valgrind'; exit 0; }
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-linear.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL
small=8000 large=32000

# instructions FILE
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" extract --loader=prose --threads=1 --format=csv "$1" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
unit() { awk -v bytes="$1" -v unit="$2" 'BEGIN { for (n = 0; n < bytes; n += length(unit)) printf "%s", unit }'; }

echo 'Nothing.' >"$work/nothing.txt"
start=$(instructions "$work/nothing.txt")
[ "${start:-0}" -gt 0 ] || { echo '1..0 # SKIP valgrind cannot run this build'; exit 0; }
for _ in 1 2 3 4 5 6 7 8; do cat "$srcdir"/tests/prose/own/[ce]*.txt; done >"$work/prose.txt"
prose=$((($(instructions "$work/prose.txt") - start) / $(wc -c <"$work/prose.txt")))

n=0
# check MOST TEXT: at most MOST times the instructions a byte of a press release.
check() {
    n=$((n + 1))
    unit $small "$2" >"$work/small.txt"
    unit $large "$2" >"$work/large.txt"
    one=$(($(instructions "$work/small.txt") - start)) four=$(($(instructions "$work/large.txt") - start))
    of=$((four / $(wc -c <"$work/large.txt")))
    if [ $four -lt $((one * 5 + 1000000)) ] && [ $of -le $(($1 * prose)) ]; then
        echo "ok $n - '$2'"
    else
        echo "not ok $n - '$2': $one and $four instructions, $of a byte where a press release takes $prose"
    fi
}

echo 1..9
check 1 '1,1,1,1,'
check 1 '('
check 1 'kilogram'
check 1 'Tajikistan and '
# These are claims, or nearly, every few bytes; a press release has one in a hundred bytes.
check 8 '$1'
check 8 '5 kg of heroin including 3 kg, '
check 8 '5 kg of heroin of them 3 kg, '
check 8 'In May 2020 5 people were detained, '
check 8 'Heroin (5 kg) (6) '
