#!/bin/sh
# csto-stats beside its peers on individual seizure records: the answers are compared first, then times and ratios of one run are printed.
#
#   bench/compare.sh [ROWS [THREADS [PROGRAM]]]     default: 1000000 2 build/csto-stats
#
# Peers that are not installed are passed over.  DuckDB: npm install @duckdb/node-api in a folder that CSTO_BENCH_NODE names.  Files go to TMPDIR (130 bytes a
# row) and are deleted.  Nothing here is a test: a busy machine must not fail anything.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
rows=${1:-1000000}
threads=${2:-2}
program=$(realpath "${3:-$top/build/csto-stats}") || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-compare.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
LC_ALL=C.UTF-8
export LC_ALL
file=$work/seizures.csv

has() { command -v "$1" >/dev/null 2>&1; }

cc -O2 -o "$work/gen" "$top/bench/gen_seizures.c" -lm && cc -O2 -o "$work/hand" "$top/bench/hand_loop.c" -lpthread || exit 1
"$work/gen" "$rows" 20251 >"$file" || exit 1

# Which item each label is, by csto-stats itself.
{
    echo drug,quantity,unit,date
    "$work/gen" 20000 20251 | cut -d, -f6 | sed 1d | sort -u | sed 's/$/,1,kg,2020-01-01/'
} >"$work/labels-in.csv"
"$program" extract --format=ndjson "$work/labels-in.csv" 2>/dev/null |
    sed -n 's/.*"item": *"\([^"]*\)".*"item_stated": *"\([^"]*\)".*/\2,\1/p' | (echo drug,item && cat) >"$work/labels.csv"

csto() { "$program" summary "$@" "$file" 2>/dev/null; }
# Columns of a CSV by name, without its header.
columns() { awk -F, -v want="$1" 'NR == 1 { n = split(want, w, ","); for (i = 1; i <= NF; i++) at[$i] = i; next }
    { for (i = 1; i <= n; i++) printf "%s%s", $(at[w[i]]), i < n ? "," : "\n" }'; }
duck() { node "$top/bench/duckdb.cjs" "$1" "$file" "$work/labels.csv" "$threads"; }
hand() { "$work/hand" "$file" "$threads"; }

# same NAME A B KEYS: rows of A and B with the same first KEYS cells have the same numbers, to 1e-9 of each.
same() {
    awk -F, -v keys="$4" -v name="$1" '
        function key(  i, k) { for (i = 1; i <= keys; i++) k = k $i ","; return k }
        function off(a, b,  d) { d = a - b; d = d < 0 ? -d : d; return d > 1e-9 * (a < 0 ? -a : a) && d > 0 }
        NR == FNR { seen[key()] = $0; n++; next }
        { k = key(); m++; if (!(k in seen)) { if (bad++ < 3) print "  only in the second: " $0; next }
          c = split(seen[k], a, ","); for (i = keys + 1; i <= c; i++) if (off(a[i], $i)) { if (bad++ < 3) print "  " seen[k] "\n  " $0; break } }
        END { if (n != m) bad++; print (bad ? "DIFFERENT " : "the same: ") name " (" n " rows, " m " rows)" }' "$2" "$3"
}

# Statistics that this program has, of those that are asked for.
known() {
    "$program" list statistics --format=csv | cut -d, -f1 >"$work/statistics"
    for name; do
        ! grep -qx "$name" "$work/statistics" || printf '%s,' "$name"
    done | sed 's/,$//'
}
moments=$(known n sum mean min max)
quantiles=$(known median p90)
csto --by=item,year --stat="$moments" --format=csv | columns item,year,unit,claims,total,largest >"$work/moments"
csto --by=item --stat="$quantiles" --format=csv | columns item,unit,claims,total,median,largest >"$work/quantiles"
# The loop of the yardstick knows labels, not items: its rows are put together by item.
hand | awk -F, 'NR == FNR { item[$1] = $2; next } FNR > 1 { k = item[$1] "," $2 "," $3; n[k] += $4; s[k] += $5
    hi[k] = !(k in hi) || $7 > hi[k] ? $7 : hi[k] }
    END { for (k in n) printf "%s,%d,%.17g,%.17g\n", k, n[k], s[k], hi[k] }' "$work/labels.csv" - >"$work/hand-moments"
same 'csto-stats and the hand-written loop' "$work/moments" "$work/hand-moments" 3
if has node && duck raw >/dev/null 2>&1; then
    with_duck=yes
    duck moments | cut -d, -f1-5,8 >"$work/duck-moments"
    duck quantiles | cut -d, -f1-5,7 >"$work/duck-quantiles"
    same 'csto-stats and DuckDB, moments' "$work/moments" "$work/duck-moments" 3
    same 'csto-stats and DuckDB, quantiles' "$work/quantiles" "$work/duck-quantiles" 2
else
    with_duck=no
    echo 'DuckDB is not here (CSTO_BENCH_NODE)'
fi

# best of three, in microseconds
best() {
    for _ in 1 2 3; do
        from=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - from) / 1000))
    done | sort -n | head -n 1
}
row() { awk -v n="$1" -v t="$2" -v h="$hand_us" -v r="$rows" 'BEGIN { printf "%-52s %9.3f s %8.0f ns/row %7.2f x hand loop\n", n, t / 1e6, t * 1000 / r, t / h }'; }
mlr_moments() { mlr --icsv --ocsv put -q '@x[$drug][sub($date, "-.*", "")] += $quantity; end { emit @x, "drug", "year" }' "$file"; }
gawk_naive() { gawk -F, 'NR > 1 { k = $6 "," substr($2, 1, 4); n[k]++; s[k] += $7 } END { for (k in n) print k, n[k], s[k] }' "$file"; }
datamash_naive() { cut -d, -f2,6,7 "$file" | sed 1d | sed 's/-[0-9-]*,/,/' | datamash -t, -s -g 1,2 count 3 sum 3 mean 3 min 3 max 3; }
table() { Rscript -e 'library(data.table); a <- commandArgs(TRUE); setDTthreads(as.integer(a[2])); d <- fread(a[1]); print(d[, .(.N, sum(quantity), mean(quantity), min(quantity), max(quantity)), by = .(drug, year(date))])' "$file" "$threads"; }

echo "$rows rows, $(wc -c <"$file") bytes, $threads threads; the best of three whole processes"
hand_us=$(best hand)
row 'hand-written loop' "$hand_us"
row "csto-stats $moments by item,year" "$(best csto --by=item,year --stat="$moments" --format=csv)"
row "csto-stats, usual columns and $quantiles by item" "$(best csto --by=item --stat="$quantiles" --format=csv)"
[ $with_duck = no ] || row 'DuckDB n,sum,mean,min,max by item,year' "$(best duck moments)"
[ $with_duck = no ] || row 'DuckDB median, p90 by item' "$(best duck quantiles)"
[ $with_duck = no ] || row 'DuckDB raw labels and quantities' "$(best duck raw)"
! has Rscript || ! Rscript -e 'library(data.table)' >/dev/null 2>&1 || row 'data.table raw' "$(best table)"
row 'wc -l' "$(best wc -l "$file")"
[ "$rows" -gt 1000000 ] || ! has gawk || row 'gawk -F, (no CSV), count and sum' "$(best gawk_naive)"
[ "$rows" -gt 1000000 ] || ! has datamash || row 'cut, datamash -s (no CSV)' "$(best datamash_naive)"
[ "$rows" -gt 1000000 ] || ! has mlr || row 'mlr, sum' "$(best mlr_moments)"
if [ -x /usr/bin/time ]; then
    for what in "--by=item,year --stat=$moments" "--by=item --stat=$quantiles"; do
        # shellcheck disable=SC2086
        /usr/bin/time -f "memory of csto-stats $what: %M kB" "$program" summary $what --format=csv "$file" 2>&1 >/dev/null | grep '^memory'
    done
fi
