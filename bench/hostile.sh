#!/bin/sh
# Text that nobody wrote: one word of every row of the lexicon in a few frames, again and again.  Prints the slowest, and with valgrind their instructions a byte at
# 100 kB and at 1 MB, which are the same where the time is linear.
#
#   bench/hostile.sh [PROGRAM [SHOWN]]     default: build/csto-stats 20
#
# Takes some minutes.  tests/prose-linear.sh holds what was found so.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
program=$(realpath "${1:-$top/build/csto-stats}") || exit 1
shown=${2:-20}
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-hostile.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
LC_ALL=C.UTF-8
export LC_ALL
[ -x /usr/bin/time ] || { echo 'bench/hostile.sh needs /usr/bin/time' >&2; exit 1; }

# text BYTES UNIT
text() { awk -v bytes="$1" -v unit="$2" 'BEGIN { gsub(/\\n/, "\n", unit); for (n = 0; n < bytes; n += length(unit)) printf "%s", unit }'; }
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" extract --loader=prose --threads=1 --format=csv "$1" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}

{
    printf '%s\n' '1,1,1,1,' '(' '"' '-' '$1' '5%' '1. ' '5 ' 'kilogram' 'a\n' '1\n' 'Heroin: 5 kg\n' '- 5 kg\n'
    awk -F '\t' 'FNR > 1 && !/^#/ && NF > 1 {
        split($2, words, "|")
        w = words[1]
        sub(/^=/, "", w)
        if (FILENAME ~ /ru\.tsv$/)
            printf "%s \n%s 5 кг героина, \n5 кг героина %s 3 кг, \n5 %s \n", w, w, w, w
        else
            printf "%s \n%s 5 kg of heroin, \n5 kg of heroin %s 3 kg, \n5 %s \n", w, w, w, w
    }' "$top/data/lexicon/en.tsv" "$top/data/lexicon/ru.tsv"
} | sort -u | while IFS= read -r unit; do
    text 500000 "$unit" >"$work/text.txt"
    /usr/bin/time -f '%U' -o "$work/time" "$program" extract --loader=prose --threads=1 --format=csv "$work/text.txt" >/dev/null 2>&1
    printf "%s\t%s\n" "$(tail -n 1 "$work/time")" "$unit"
done | sort -k 1,1nr | head -n "$shown" >"$work/slowest"

start=0
if command -v valgrind >/dev/null 2>&1; then
    echo 'Nothing.' >"$work/nothing.txt"
    start=$(instructions "$work/nothing.txt")
fi
while IFS="$(printf '\t')" read -r seconds unit; do
    printf "%6.2f s/MB  '%s'" "$(awk -v s="$seconds" 'BEGIN { print s * 2 }')" "$unit"
    if [ "$start" -gt 0 ]; then
        for bytes in 100000 1000000; do
            text $bytes "$unit" >"$work/text.txt"
            printf '  %d' $((($(instructions "$work/text.txt") - start) / $(wc -c <"$work/text.txt")))
        done
        printf ' instructions/byte'
    fi
    echo
done <"$work/slowest"
