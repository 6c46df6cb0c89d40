#!/bin/sh
# What statistics cost, in instructions (valgrind --tool=callgrind), which do not depend on what else the machine does.
#
#   bench/stats.sh [ROWS [PROGRAM]]     default: 1000000 build/csto-stats
#
# One-pass statistics beside the whole process that reads the rows and sums, on generated records; and Theil-Sen on 10,000 points, with the memory of the whole process.
# Files go to TMPDIR and are deleted.  Nothing here is a test.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
rows=${1:-1000000}
program=$(realpath "${2:-$top/build/csto-stats}") || exit 1
command -v valgrind >/dev/null 2>&1 || { echo 'needs valgrind'; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-stats.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
LC_ALL=C.UTF-8
export LC_ALL

# instructions COMMAND...: of the whole process; VALGRIND adds options
instructions() {
    # shellcheck disable=SC2086
    valgrind --tool=callgrind --callgrind-out-file=/dev/null ${VALGRIND-} "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : *//p'
}
of_sum() { awk -v name="$1" -v a="$2" -v b="$sum" -v rows="$rows" 'BEGIN { printf "%-64s %14.0f instructions %7.1f a row %+6.1f %%\n", name, a, a / rows, 100 * (a / b - 1) }'; }

cc -O2 -o "$work/gen" "$top/bench/gen_seizures.c" -lm && "$work/gen" "$rows" 20251 >"$work/seizures.csv" || exit 1
simple() { instructions "$program" summary --threads=1 --by="$1" ${2:+--stat=$2} --format=csv "$work/seizures.csv"; }
for by in item,year measure; do
    echo "by $by"
    sum=$(simple $by sum)
    of_sum 'usual columns and sum' "$sum"
    of_sum 'n,mean,min,max' "$(simple $by sum,n,mean,min,max)"
    of_sum 'and sd,cv' "$(simple $by sum,n,mean,min,max,sd,cv)"
    of_sum 'and geometric_mean: all one-pass statistics' "$(simple $by sum,n,mean,min,max,sd,cv,geometric_mean)"
    of_sum 'and mad,gini,hhi,hill,quantile:0.9,top_share, which need all values' \
        "$(simple $by sum,n,mean,min,max,sd,cv,geometric_mean,mad,gini,hhi,hill,quantile:0.9,top_share)"
done

# 10,000 days with noise, as one series.
awk 'BEGIN { print "measure,item,value,unit,period_start,period_end,place"; x = 7
    for (i = 0; i < 10000; i++) { x = (x * 16807) % 2147483647; d = i % 28 + 1; m = int(i / 28) % 12 + 1; y = 1990 + int(i / 336)
        printf "seizure,heroin,%.3f,kg,%d-%02d-%02d,%d-%02d-%02d,RUS\n", 5 + i / 1000 + x / 2147483647 * 9, y, m, d, y, m, d } }' >"$work/days.csv"
all=$(instructions "$program" trend --by=day --format=csv "$work/days.csv")
sen=$(VALGRIND='--toggle-collect=csto_theil_sen' instructions "$program" trend --by=day --format=csv "$work/days.csv")
echo "Theil-Sen on 10,000 points: $sen instructions of $all of trend --by=day"
python3 - "$program" "$work/days.csv" <<'END' 2>/dev/null || true
import resource, subprocess, sys
subprocess.run([sys.argv[1], "trend", "--by=day", "--format=csv", sys.argv[2]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print("memory of that process: %d kB" % resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
END
