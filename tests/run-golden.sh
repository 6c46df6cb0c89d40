#!/bin/sh
# Black-box tests: every folder of tests/golden is one TAP case.
#
#   tests/run-golden.sh [NAME...]     run these cases, or all; NAME may be a pattern such as 'summary-*'
#   REGEN=1 tests/run-golden.sh NAME  write what came out into the folders: read the diff like code
#
# A case NAME is a folder with
#   cmd       a piece of shell; runs in a scratch copy of the folder, csto-stats is first in PATH, SHARED is ../shared or empty,
#             SRC is the source folder
#   stdout    what it must print; no file = nothing
#   stderr    the same for messages
#   exit      the exit code; no file = 0
#   expect/F  what the file F must be after it
#   needs     lines of what must be there, else the case is skipped: `shared PATH`, `program NAME`, `config MACRO` (of config.h),
#             `full-device`, `not-root`
#   and its inputs
# Environment: srcdir, builddir (make sets both), JOBS (default 2), CSTO_SHARED.

srcdir=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 99
builddir=$(cd "${builddir:-.}" && pwd) || exit 99
golden=$srcdir/tests/golden
program=$builddir/csto-stats
SHARED=${CSTO_SHARED-$srcdir/../shared}
if [ -d "$SHARED" ]; then SHARED=$(cd "$SHARED" && pwd); else SHARED=; fi
SRC=$srcdir
export SHARED SRC
# What a user has set must not reach the cases; a sanitizer's own exit code must not look like one of ours.
LC_ALL=C.UTF-8 TZ=UTC
export LC_ALL TZ
unset LANGUAGE COLUMNS GNUTERM POSIXLY_CORRECT
ASAN_OPTIONS=${ASAN_OPTIONS-exitcode=99}
UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1:halt_on_error=1:exitcode=99}
export ASAN_OPTIONS UBSAN_OPTIONS

[ -x "$program" ] || { echo "Bail out! $program is not built"; exit 99; }

work=$(mktemp -d "${TMPDIR:-/tmp}/csto-golden.XXXXXX") || exit 99
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/bin" "$work/result"
ln -s "$program" "$work/bin/csto-stats"
PATH=$work/bin:$PATH
export PATH

# unmet FOLDER: prints the first thing that the case needs and this machine lacks.
unmet() {
    while read -r kind what; do
        case $kind in
        '' | '#'*) continue ;;
        shared) [ -n "$SHARED" ] && [ -e "$SHARED/$what" ] ;;
        program) command -v "$what" >/dev/null 2>&1 ;;
        config) grep -q "^#define $what " "$builddir/config.h" ;;
        full-device) [ -c /dev/full ] && [ -w /dev/full ] ;;
        not-root) [ "$(id -u)" != 0 ] ;;
        *) false ;;
        esac || { echo "$kind${what:+ $what}"; return; }
    done <"$1/needs"
}

# same EXPECTED GOT LABEL: compares; an expected file that does not exist stands for an empty one.
same() {
    if [ -e "$1" ]; then wanted=$1; else wanted=/dev/null; fi
    cmp -s "$wanted" "$2" && return 0
    printf '# %s differs (- wanted, + got):\n' "$3"
    diff -u "$wanted" "$2" 2>&1 | sed -e 1,2d -e 's/^/#   /' | head -n 60
    return 1
}

# keep GOT TARGET: what REGEN writes; an empty output has no file.
keep() {
    if [ -s "$1" ]; then cmp -s "$1" "$2" || cp "$1" "$2"; else rm -f "$2"; fi
}

regenerate() { # CASE SCRATCH CODE
    keep "$work/$1.out" "$golden/$1/stdout"
    keep "$work/$1.err" "$golden/$1/stderr"
    if [ "$3" = 0 ]; then rm -f "$golden/$1/exit"; else echo "$3" >"$golden/$1/exit"; fi
    [ -d "$golden/$1/expect" ] || return 0
    (cd "$golden/$1/expect" && find . -type f) | while read -r file; do
        [ ! -e "$2/$file" ] || cp "$2/$file" "$golden/$1/expect/$file"
    done
}

compare() { # CASE SCRATCH CODE
    wrong=0
    code=0
    [ ! -e "$golden/$1/exit" ] || read -r code <"$golden/$1/exit"
    [ "$code" = "$3" ] || { echo "# exit code $3, wanted $code"; wrong=1; }
    same "$golden/$1/stdout" "$work/$1.out" stdout || wrong=1
    same "$golden/$1/stderr" "$work/$1.err" stderr || wrong=1
    if [ -d "$golden/$1/expect" ]; then
        (cd "$golden/$1/expect" && find . -type f | LC_ALL=C sort) >"$work/$1.expect"
        while read -r file; do
            if [ ! -e "$2/$file" ]; then
                echo "# $file was not written"
                wrong=1
            else
                same "$golden/$1/expect/$file" "$2/$file" "$file" || wrong=1
            fi
        done <"$work/$1.expect"
    fi
    return $wrong
}

# run CASE: the result's first line is ok, not ok or skip with a reason, the rest are diagnostics.
run() {
    if [ -e "$golden/$1/needs" ]; then
        lacking=$(unmet "$golden/$1")
        [ -z "$lacking" ] || { echo "skip needs $lacking"; return; }
    fi
    scratch=$work/$1
    cp -R "$golden/$1" "$scratch" && chmod -R u+w "$scratch" || { echo "not ok"; return; }
    (cd "$scratch" && rm -rf cmd stdout stderr exit needs expect && exec sh -c "$(cat "$golden/$1/cmd")" cmd) \
        >"$work/$1.out" 2>"$work/$1.err" </dev/null
    status=$?
    if [ -n "${REGEN-}" ]; then
        regenerate "$1" "$scratch" "$status"
        echo "ok"
    elif compare "$1" "$scratch" "$status" >"$work/$1.why"; then
        echo "ok"
    else
        echo "not ok"
        cat "$work/$1.why"
    fi
    rm -rf "$scratch" "$work/$1".[a-z]*
}

# worker FIRST STEP: every STEP-th case from FIRST on.
worker() {
    at=0
    while read -r name; do
        if [ $((at % $2)) = "$1" ]; then run "$name" >"$work/result/$name"; fi
        at=$((at + 1))
    done <"$work/cases"
}

[ $# -gt 0 ] || set -- '*'
(
    cd "$golden" || exit 99
    for pattern; do
        for file in $pattern/cmd; do [ ! -f "$file" ] || echo "${file%/cmd}"; done
    done
) | LC_ALL=C sort -u >"$work/cases"
total=$(($(wc -l <"$work/cases")))
[ $total -gt 0 ] || { echo '1..0 # SKIP no such golden case'; exit 0; }

echo "1..$total"
jobs=${JOBS:-2}
job=1
while [ $job -lt "$jobs" ]; do
    worker $job "$jobs" &
    job=$((job + 1))
done
worker 0 "$jobs"
wait

number=0
while read -r name; do
    number=$((number + 1))
    verdict=
    read -r verdict <"$work/result/$name"
    case $verdict in
    ok) echo "ok $number - $name" ;;
    skip*) echo "ok $number - $name # SKIP skipped: ${verdict#skip }" ;;
    *)
        echo "not ok $number - $name"
        sed 1d "$work/result/$name"
        ;;
    esac
done <"$work/cases"
exit 0 # failures are told in TAP; an exit code besides would count as one more
