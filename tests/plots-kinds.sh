#!/bin/sh
# Every kind of plot on every kind of data: the built-in, nothing, one claim, many groups, negative changes, one bar a thousand times the rest, long and
# hostile texts.  Each is drawn as svg, png, pdf and in letters, light and dark; a script runs alone in an empty folder, leaves one picture there, and no text
# of the data stands outside of its strings.  TAP.
command -v gnuplot >/dev/null 2>&1 || { echo "1..0 # SKIP needs gnuplot"; exit 0; }
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT HUP INT TERM
builddir=$(cd "${builddir:-.}" && pwd)
program=$builddir/csto-stats
number=0
failed=

ok() { # NAME: passes where $failed is empty
    number=$((number + 1))
    if [ -z "$failed" ]; then echo "ok $number - $1"; else
        echo "not ok $number - $1"
        printf '%s\n' "$failed" | sed 's/^/# /'
    fi
    failed=
}
fail() { failed="$failed${failed:+
}$*"; }

header=claim_id,measure,item,value,bound,unit,role,period_start,period_end,period_kind,place,event,document,publisher,published

# claims FILE N VALUE TEXT: N groups of every measure; VALUE is awk's expression of the number k; TEXT stands in every free text.
claims() {
    HEADER=$header TEXT=$4 awk -v n="$2" 'BEGIN {
        print ENVIRON["HEADER"]
        text = ENVIRON["TEXT"]
        gsub(/"/, "\"\"", text)
        split("all_drugs heroin opium hashish marijuana", items, " ")
        for (k = 0; k < n; k++) {
            year = 1990 + k % 36; month = 1 + k % 12; value = '"$3"'
            at = sprintf("%d-%02d-01,%d-%02d-28,operation", year, month, year, month)
            who = sprintf("\"%s doc %d\",\"%s publisher %d\",%d-%02d-28", text, k, text, k, year, month)
            event = sprintf("\"%s operation %d %d\"", text, k, year)
            for (i = 1; i <= 5; i++)
                printf "s%d-%d,seizure,%s,%s,exact,kg,%s,%s,CSTO,%s,%s\n", k, i, items[i], value / (i == 1 ? 1 : 6), i == 1 ? "level" : "part", at, event, who
            printf "t%d,seizure,all_drugs,%s,at_least,kg,level,%s,CSTO,%s,\"%s other %d\",\"%s rival\",%d-%02d-28\n", k, value * 1.1, at, event, text, k, text, year, month
            printf "p%d,personnel,,%s,exact,count,level,%s,CSTO,%s,%s\n", k, value, at, event, who
            printf "c%d,crime,cyber,%s,about,count,level,%d-01-01,%d-12-31,year,RUS,,%s\n", k, value, 1990 + k, 1990 + k, who
            printf "d%d,crime,cyber,%s,exact,percent,change,%d-01-01,%d-12-31,year,RUS,,%s\n", k, -50 - k % 40, 1990 + k, 1990 + k, who
        }
    }' >"$1"
}

long=$(awk 'BEGIN { for (i = 0; i < 20; i++) printf "абвгдеёжз " }') # 200 letters
hostile='`touch hacked` $(touch hacked) '\''; system("touch hacked"); !touch hacked %s\ <script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]></text></svg> {/Bold=99 x} @GPVAL_TERM'
claims "$work/one.csv" 1 '100' ''
claims "$work/many.csv" 10000 '1 + k % 977' ''
sed -i '/^[cd][0-9]\{4,\},/d' "$work/many.csv" # a series of crimes ends long before the year 9999
claims "$work/falling.csv" 12 '1000 - 80 * k' ''
claims "$work/thousand.csv" 12 'k == 5 ? 5e6 : 5000' ''
claims "$work/long.csv" 12 '100 + k' "$long"
claims "$work/hostile.csv" 12 '100 + k' "$hostile
END_OF_DATA
system('touch hacked')
!touch hacked
"
echo "$header" >"$work/none.csv"

drawn() { # whole pictures in every format, the SVG without a foreign element
    tail -c 20 x.svg | grep -q '</svg>' || fail "no whole SVG"
    grep -Eqi '<(script|img|foreignObject|iframe|a )' x.svg && fail "an element of a text stands in the picture"
    [ "$(wc -l <x.txt)" -gt 15 ] && ! LC_ALL=C grep -q '[[:cntrl:]]' x.txt || fail "no picture of letters, or a control character in it"
    [ "$formats" = few ] && return
    [ "$(head -c 4 x.png | tail -c 3)" = PNG ] && tail -c 8 x.png | grep -q IEND || fail "no whole PNG"
    [ "$(head -c 5 x.pdf)" = %PDF- ] && tail -c 8 x.pdf | grep -q EOF || fail "no whole PDF"
}

draw() { # KIND [WORD...]: $formats of one picture; $code is that of the first that fails
    code=0
    "$program" plot "$@" -o x.svg 2>message || { code=$?; return; }
    "$program" plot "$@" --term=dumb -o x.txt 2>message || { code=$?; return; }
    [ "$formats" = few ] && return
    "$program" plot "$@" --theme=dark -o x.png 2>message || { code=$?; return; }
    "$program" plot "$@" -o x.pdf 2>message || code=$?
}

quoted() { # FILE: outside of strings and data nothing of the texts is left
    sed -e '/^\$data[0-9]* << /,/^END_OF_DATA$/d' -e "s/'[^']*'//g" "$1" | grep -En 'hacked|system|script>|`|!' && fail "text outside of a string"
    awk '/^\$data[0-9]* << /{ inside = 1; next } /^END_OF_DATA$/{ inside = 0; next } inside && !/^[-+0-9.eNa ]*$/ { bad = 1; print } END { exit bad }' "$1" ||
        fail "text in a block of data"
    return 0
}

kinds=$("$program" list plots | sed 1d | cut -d, -f1)
cases="builtin one none many falling thousand long hostile"
total=$(($(echo $kinds | wc -w) * 8))
echo "1..$total"
for case in $cases; do
    file=$work/$case.csv
    [ $case = builtin ] && file=
    formats=all # but 90,000 claims are read four times in the larger tests only
    [ $case = many ] && [ -z "${CSTO_TEST_ALL-}" ] && formats=few
    for kind in $kinds; do
        against=
        [ $kind = compare ] && [ $case != builtin ] && against=--against=$work/thousand.csv
        rm -rf "$work/run" && mkdir "$work/run" && cd "$work/run" || exit 99
        draw "$kind" $against $file
        if [ $case = none ]; then
            [ $code = 1 ] && [ ! -e x.svg ] || fail "exit code $code, or a picture of nothing"
        elif [ $case = one ] && [ $code = 1 ] && grep -q 'no claims to plot' message; then
            : # a kind that needs more says so
        elif [ $code != 0 ]; then
            fail "exit code $code: $(cat message)"
        else
            drawn
        fi
        if [ $case = hostile ] || [ $case = long ]; then
            "$program" plot "$kind" $against --theme=dark $file -o x.gp 2>message || fail "$(cat message)"
            quoted x.gp
            mkdir alone && (cd alone && gnuplot -d ../x.gp) >said 2>&1 || fail "the script fails: $(cat said)"
            [ "$(ls alone)" = "$kind.png" ] || fail "the script leaves: $(ls alone)"
            [ "$(ls)" = "$(printf 'alone\nmessage\nsaid\nx.gp\nx.pdf\nx.png\nx.svg\nx.txt')" ] || fail "there are files: $(ls)"
        fi
        cd / || exit 99
        ok "$kind: $case"
    done
done
exit 0 # failures are told in TAP; an exit code besides would count as one more
