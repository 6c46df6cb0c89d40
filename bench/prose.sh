#!/bin/sh
# How fast prose is read, by kind of text: megabytes a second of processor time, hostile text against news, ten times the text against ten times the time, and memory.
#
#   bench/prose.sh [MEGABYTES [PROGRAM]]     default: 10 build/csto-stats
#
# One thread, the best of three runs, --format=csv written to nowhere.  With valgrind the instructions a byte are printed, too, which do not depend on what else the
# machine does.  Files go to TMPDIR and are deleted.  Nothing here is a test: a busy machine must not fail anything.
set -u
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
megabytes=${1:-10}
program=$(realpath "${2:-$top/build/csto-stats}") || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-prose.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
LC_ALL=C.UTF-8
export LC_ALL
has() { command -v "$1" >/dev/null 2>&1; }
[ -x /usr/bin/time ] || { echo 'bench/prose.sh needs /usr/bin/time' >&2; exit 1; }

# news BYTES EVERY: sentences of news, a figure in every EVERYth (0 = none).
news() {
    awk -v bytes="$1" -v every="$2" 'BEGIN {
        srand(7)
        s = split("The minister|A spokesman for the ministry|Officials in the capital|Local residents|The committee|Police in the region|Analysts|The council|Customs officers|The court|Neighbouring countries|Engineers at the plant", subject, "|")
        v = split("said|announced|told reporters|noted|confirmed|denied|explained|recalled|suggested|insisted", verb, "|")
        w = split("that the work would continue next week|that no decision had been taken|that the border would stay open|that talks with partners were constructive|that the weather had delayed the repair of the bridge|that the programme would be extended to rural districts|that nobody was hurt in the accident|that new equipment was delivered to the laboratories|that the price of wheat had fallen in most markets|that cooperation in the fight against drug trafficking must become closer", what, "|")
        t = split(", according to the state news agency|, adding that details would follow|, as was reported earlier|, although critics disagree|", tail, "|")
        f = split("About %d people attended the ceremony|Police seized %d kg of heroin at the border|The road is %d km long|Exports rose by %d percent last year|Customs officers detained %d persons in March 2021|Some %d criminal cases were opened in 2020", figure, "|")
        while (n < bytes) {
            k++
            one = every && k % every == 0 ? sprintf(figure[1 + int(rand() * f)], 2 + int(rand() * 9000)) "." \
                : subject[1 + int(rand() * s)] " " verb[1 + int(rand() * v)] " " what[1 + int(rand() * w)] tail[1 + int(rand() * t)] "."
            one = one (rand() < 0.3 ? "\n\n" : " ")
            printf "%s", one
            n += length(one)
        }
    }'
}
# repeat BYTES FILE...: the files again and again.
repeat() {
    want=$1
    shift
    awk -v bytes="$want" '{ text = text $0 "\n" } END { while (n < bytes) { printf "%s\n", text; n += length(text) + 1 } }' "$@"
}
# varied BYTES FILE...: as repeat, but every time with other digits.
varied() {
    want=$1
    shift
    awk -v bytes="$want" '
        { lines[++k] = $0 }
        END {
            srand(7)
            while (n < bytes)
                for (i = 1; i <= k; i++) {
                    out = ""
                    for (rest = lines[i]; match(rest, /[0-9]/); rest = substr(rest, RSTART + 1))
                        out = out substr(rest, 1, RSTART - 1) 1 + int(rand() * 9)
                    print out rest
                    n += length(out rest) + 1
                }
        }' "$@"
}
unit() { awk -v bytes="$1" -v unit="$2" 'BEGIN { for (n = 0; n < bytes; n += length(unit)) printf "%s", unit }'; }

# seconds FILE: of the processor, the best of three; the most memory of one run in $work/memory.
seconds() {
    for _ in 1 2 3; do
        /usr/bin/time -f '%U %S %M' -o "$work/time" "$program" extract --loader=prose --threads=1 --format=csv "$1" >/dev/null 2>&1
        tail -n 1 "$work/time"
    done | sort -n | head -n 1 | awk -v memory="$work/memory" '{ print $1 + $2; print $3 > memory }'
}
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" extract --loader=prose --threads=1 --format=csv "$1" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
: >"$work/nothing.txt"
echo 'Nothing.' >"$work/nothing.txt"
! has valgrind || start=$(instructions "$work/nothing.txt")

# row NAME FILE
row() {
    bytes=$(wc -c <"$2")
    time=$(seconds "$2")
    claims=$("$program" extract --loader=prose --format=csv "$2" 2>/dev/null | wc -l)
    printf '%-34s %7.1f MB %8d rows %8.2f s %8.1f MB/s %8d kB' "$1" "$(echo "$bytes" | awk '{ print $1 / 1e6 }')" "$claims" "$time" \
        "$(awk -v b="$bytes" -v t="$time" 'BEGIN { print b / 1e6 / (t > 0.005 ? t : 0.005) }')" "$(cat "$work/memory")"
    if has valgrind; then
        head -c 1000000 "$2" >"$work/part.txt"
        of=$(instructions "$work/part.txt")
        printf ' %7.0f instructions/byte' "$(awk -v a="$of" -v b="$start" -v n="$(wc -c <"$work/part.txt")" 'BEGIN { print (a - b) / n }')"
    fi
    echo
}

size=$((megabytes * 1000000))
news $size 0 >"$work/plain.txt"
news $size 8 >"$work/news.txt"
repeat $size "$top"/tests/prose/own/[ce]*.txt >"$work/dense.txt"
repeat $size "$top"/tests/prose/own/d*.txt >"$work/russian.txt"
[ -z "${start:-}" ] || echo "start of the program with the lexicon: $start instructions"
row 'news without figures' "$work/plain.txt"
row 'news, a figure in every 8th sentence' "$work/news.txt"
documents=${CSTO_SHARED:-$top/../shared}/corpus/seeds
if [ -d "$documents" ]; then
    varied $size "$documents"/*.txt >"$work/source.txt"
    row 'source documents, other figures' "$work/source.txt"
fi
row 'press releases, English' "$work/dense.txt"
row 'press releases, Russian' "$work/russian.txt"
echo 'hostile text, 1 MB each'
for unit in '1,' '(' 'kilogram' 'kilogram ' '5 kg ' 'and ' '"' '-' '$1' '3 violations. 12 rifles. ' 'Heroin seizures rose by 5 percent, of which opium. ' 'from 3 to 4 ' 'May 2020 ' \
    'including 5 kg of heroin, ' '1. '; do
    unit 1000000 "$unit" >"$work/hostile.txt"
    row "  '$unit'" "$work/hostile.txt"
done
echo 'ten times the text'
for kind in news dense; do
    for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$work/$kind.txt"; done >"$work/ten.txt"
    one=$(seconds "$work/$kind.txt")
    ten=$(seconds "$work/ten.txt")
    echo "  $kind: $one s, $ten s ($(awk -v a="$one" -v b="$ten" 'BEGIN { printf "%.1f", b / (a > 0 ? a : 0.005) }') times)"
done
echo 'eight files, by threads'
mkdir "$work/many"
for i in 1 2 3 4 5 6 7 8; do cp "$work/news.txt" "$work/many/$i.txt"; done
for threads in 1 2; do
    /usr/bin/time -f "  $threads: %e s, %M kB" "$program" extract --threads=$threads --format=csv "$work/many" 2>&1 >"$work/out$threads" | tail -n 1
done
cmp "$work/out1" "$work/out2" && echo '  the same bytes'
