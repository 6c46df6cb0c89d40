#!/bin/sh
# The lexicon that was compiled in says what the files say that it was made from, with the user's own words and without.
srcdir=${srcdir:-$(dirname "$0")/..}
program=${builddir:-.}/csto-stats
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-lexicon.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

# A line end more, and they are other files: the lexicon is made from them at the start.
mkdir -p "$work/data/lexicon"
for file in areas events items measures places units lexicon/en lexicon/ru; do
    cp "$srcdir/data/$file.tsv" "$work/data/$file.tsv" && chmod u+w "$work/data/$file.tsv" && echo >>"$work/data/$file.tsv"
done
printf 'class\twords\tvalue\nverb\tpurloined\tseizure\nhedge\twell nigh\tabout\nverb\tприбрали\tseizure\n' >"$work/own.tsv"
printf 'In May 2021 police purloined well nigh 12 kg of heroin.\nВ мае 2021 года прибрали 7 кг героина.\n' >"$work/own.txt"

# same NUMBER LABEL OPTION...
same() {
    number=$1 label=$2
    shift 2
    "$program" extract --loader=prose --all --format=csv "$@" "$srcdir"/tests/prose/own/*.txt "$work/own.txt" >"$work/compiled" 2>&1
    "$program" extract --loader=prose --all --format=csv --data-dir="$work/data" "$@" "$srcdir"/tests/prose/own/*.txt "$work/own.txt" >"$work/read" 2>&1
    if [ "$(wc -l <"$work/compiled")" -gt 100 ] && cmp -s "$work/compiled" "$work/read"; then
        echo "ok $number - $label"
    else
        echo "not ok $number - $label"
        diff "$work/compiled" "$work/read" | head -n 10 | sed 's/^/#   /'
    fi
}

echo 1..3
same 1 "compiled in or read, the claims are the same"
same 2 "the user's own words are added to either" --lexicon="$work/own.tsv"
n=$(grep 'own.txt' "$work/compiled" | grep -c ',about,')
[ "$n" -eq 1 ] && echo "ok 3 - and they are known" || echo "not ok 3 - and they are known ($n claims)"
