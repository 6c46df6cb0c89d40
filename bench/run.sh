#!/bin/sh
# Whole-process times of the commands that people wait for, each beside a yardstick of the same run, as ratios: the machine drops out of them.
#
#   bench/run.sh [PROGRAM]     default: build/csto-stats
#
# Nothing here is a test: a busy machine must not fail anything.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
program=$(realpath "${1:-$top/build/csto-stats}") || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-bench.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

# median RUNS COMMAND...: microseconds
median() {
    runs=$1
    shift
    i=0
    while [ $i -lt "$runs" ]; do
        from=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - from) / 1000))
        i=$((i + 1))
    done | sort -n | sed -n "$((runs / 2 + 1))p"
}

row() { # NAME MICROSECONDS YARDSTICK MICROSECONDS
    awk -v n="$1" -v t="$2" -v y="$3" -v u="$4" 'BEGIN { printf "%-34s %10.1f ms   %6.1f x %s\n", n, t / 1000, t / u, y }'
}

# 10 MB of prose: the practice corpus of the tests, again and again.
: >"$work/prose.txt"
while [ "$(wc -c <"$work/prose.txt")" -lt 10000000 ]; do
    cat "$top"/tests/prose/practice/en*.txt >>"$work/prose.txt"
done
"$program" extract -o "$work/claims.csv"
head -n 1 "$work/claims.csv" >"$work/rows.csv"
i=0
while [ $i -lt 150 ]; do # 100,000 rows: ids left out, so that none is taken twice
    sed -e 1d -e 's/^[^,]*,/,/' "$work/claims.csv"
    i=$((i + 1))
done >>"$work/rows.csv"

true_us=$(median 21 true)
wc_us=$(median 5 wc -w "$work/prose.txt")
awk_us=$(median 5 awk -F, '{ n[$2] += $5 } END { for (k in n) print k, n[k] }' "$work/rows.csv")
row 'summary of the built-in data' "$(median 21 "$program" summary)" 'a process that does nothing' "$true_us"
row 'plot seizures, the script' "$(median 11 "$program" plot seizures)" 'a process that does nothing' "$true_us"
row 'extract of 10 MB of prose' "$(median 3 "$program" extract "$work/prose.txt" --format=csv)" 'wc -w of it' "$wc_us"
row "summary of $(($(wc -l <"$work/rows.csv") - 1)) claims" "$(median 3 "$program" summary "$work/rows.csv")" 'a naive awk sum of them' "$awk_us"
