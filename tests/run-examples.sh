#!/bin/sh
# The examples of the manual are tests: every command of a ```console block in README.md and doc/examples.md that starts with
# "$ csto-stats" is run in a copy of data/examples, and what it prints must be what stands below it, to the next "$" or the end of the block.
# A line of "..." in the block ends the comparison there; "<!-- needs MACRO -->" before a block passes it over where config.h lacks the macro.  REGEN=1 writes what came out into the documents: read the diff like code.

srcdir=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 99
builddir=$(cd "${builddir:-.}" && pwd) || exit 99
LC_ALL=C.UTF-8 TZ=UTC
export LC_ALL TZ
unset COLUMNS GNUTERM

[ -x "$builddir/csto-stats" ] || { echo "Bail out! $builddir/csto-stats is not built"; exit 99; }
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-examples.XXXXXX") || exit 99
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/bin" && ln -s "$builddir/csto-stats" "$work/bin/csto-stats"
PATH=$work/bin:$PATH
export PATH

# Cuts the documents into $work/N.cmd and $work/N.want.
awk -v work="$work" '
    FNR == 1 { inside = 0 }
    /^<!-- needs / { need = $3 }
    /^```/ { if (inside) need = ""; inside = !inside && $0 == "```console"; if (out) close(out); out = ""; next }
    inside && /^\$ / {
        out = ""
        if ($0 !~ /csto-stats|rejects.csv/) next
        n++
        print substr($0, 3) > (work "/" n ".cmd")
        close(work "/" n ".cmd")
        print FILENAME ":" FNR > (work "/" n ".name")
        close(work "/" n ".name")
        if (need) { print need > (work "/" n ".need"); close(work "/" n ".need") }
        out = work "/" n ".want"
        printf "" > out
        next
    }
    inside && out && $0 == "..." { print > (work "/" n ".open"); close(work "/" n ".open"); close(out); out = ""; next }
    inside && out { print > out }
    END { print n + 0 > (work "/total") }
' "$srcdir/README.md" "$srcdir/doc/examples.md"

read -r total <"$work/total"
[ "$total" -gt 0 ] || { echo "Bail out! no example was found"; exit 99; }
echo "1..$total"
cp -R "$srcdir/data/examples" "$work/files" && chmod -R u+w "$work/files"
number=0
while [ $number -lt "$total" ]; do
    number=$((number + 1))
    read -r name <"$work/$number.name"
    name="$name $(cat "$work/$number.cmd")"
    if [ -e "$work/$number.need" ] && ! grep -q "^#define $(cat "$work/$number.need") " "$builddir/config.h"; then
        cp "$work/$number.want" "$work/$number.got"
        echo "ok $number - ${name##*/} # SKIP skipped: needs $(cat "$work/$number.need")"
        continue
    fi
    (cd "$work/files" && sh "$work/$number.cmd") >"$work/got" 2>&1 </dev/null
    lines=$(($(wc -l <"$work/$number.want")))
    if [ -e "$work/$number.open" ]; then head -n "$lines" "$work/got" >"$work/cut" && mv "$work/cut" "$work/got"; fi
    cp "$work/got" "$work/$number.got"
    if cmp -s "$work/$number.want" "$work/got"; then
        echo "ok $number - ${name##*/}"
    else
        echo "not ok $number - ${name##*/}"
        diff -u "$work/$number.want" "$work/got" | sed -e 1,2d -e 's/^/#   /'
    fi
done

[ -n "${REGEN-}" ] || exit 0
n=0
for document in README.md doc/examples.md; do
    awk -v work="$work" -v n="$n" '
        /^```/ { inside = !inside && $0 == "```console"; skip = 0 }
        inside && /^\$ / {
            skip = 0
            print
            if ($0 !~ /csto-stats|rejects.csv/) next
            n++
            got = work "/" n ".got"
            while ((getline line < got) > 0) print line
            skip = 1
            next
        }
        inside && $0 == "..." { skip = 0 }
        !skip
        END { print n > (work "/n") }
    ' "$srcdir/$document" >"$work/new" && cp "$work/new" "$srcdir/$document"
    read -r n <"$work/n"
done
exit 0
