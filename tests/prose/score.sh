#!/bin/sh
# score.sh [--floors|--errors|--sure] - precision, recall and F1 by level on the corpora of tests/prose/corpora and, where it is there, on ../shared/corpus.
# --floors prints TAP instead: a line for each floor.  --errors lists what is wrong; --sure counts
# how many of the claims of confidence 0.9 and above are right, and lists those that are not.  Run in the build folder by `make score` and `make check`.
dir=$srcdir/tests/prose
shared=$srcdir/../shared/corpus
stems=$(sed -n 's/^#define HAVE_STEMMER //p' config.h)
levels='number bound measure item role part_of period place exact'
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT HUP INT TERM
part() { # title, folder of documents, gold, documents, floors, levels, options
    ./csto-stats extract $7 --format=ndjson "$2"/$4 >"$work/claims" 2>/dev/null
    ${AWK:-awk} -v title="$1" -v only="$(cd "$2" && echo $4)" -v floors="$5" -v errors="$errors" -v sure="$sure" -v levels="$6" \
        -f "$dir/levels.awk" "$3" "$work/claims"
}
corpora() {
    while IFS=';' read -r title folder documents language floors what; do
        case $title in '#'*) continue ;; esac
        [ "$language" = en ] || [ -n "$stems" ] || continue
        [ -n "$pinned" ] || floors=
        if [ "$what" = all ]; then
            part "$title" "$dir/$folder" "$dir/$folder/gold.jsonl" "$documents" "$floors" 'value unit bound' --all
        else
            part "$title" "$dir/$folder" "$dir/$folder/gold.jsonl" "$documents" "$floors" "$levels"
        fi
    done <"$dir/corpora"
}
errors= pinned= sure=
case ${1-} in
--errors) errors=1 ;;
--sure) errors=1 sure=0.9 ;;
--floors) pinned=1 ;;
esac
[ -z "$pinned" ] || {
    corpora | ${AWK:-awk} '{ sub(/ok/, "ok " ++n); print } END { print "1.." n }'
    exit
}
corpora
[ -d "$shared/practice" ] || exit 0
for language in en ru; do
    [ "$language" = en ] || [ -n "$stems" ] || continue
    part "shared practice $language" "$shared/practice" "$shared/practice/gold.jsonl" "$language*.txt" '' "$levels"
done
[ ! -d "$shared/seeds" ] || part "shared seeds" "$shared/seeds" "$shared/seeds_gold.jsonl" '*.txt' '' "$levels"
