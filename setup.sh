#!/bin/sh
# From a fresh machine to a working csto-stats: installs what is missing (Debian, Ubuntu), builds in ./build, and then
#
#   ./setup.sh run           prints the totals of the built-in data and draws seizures.png
#   ./setup.sh check         runs all tests
#   ./setup.sh check --all   installs what the larger tests need, too
#
# On another system it names the missing packages by their Debian names and stops.
# Exit codes: 0 done, 1 a test failed, 2 wrong usage, 3 the machine lacks something or the build failed.
set -u
top=$(cd "$(dirname "$0")" && pwd) || exit 3
build=$top/build

say() { printf 'setup: %s\n' "$*" >&2; }
stop() {
    say "$*"
    exit 3
}
usage() {
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

# What is needed, as PROBE PACKAGE: a program (cmd:), a pkg-config module (pc:) or a file (file:).
needs_build='cmd:gcc gcc
file:/usr/include/stdio.h libc6-dev
cmd:make make
cmd:pkg-config pkg-config
cmd:awk mawk
cmd:objdump binutils
pc:gsl libgsl-dev
pc:libcjson libcjson-dev
pc:libutf8proc libutf8proc-dev
pc:libxml-2.0 libxml2-dev
pc:libzip libzip-dev
pc:xlsxwriter libxlsxwriter-dev
file:/usr/include/libstemmer.h libstemmer-dev'
needs_git='cmd:autoconf autoconf
cmd:automake automake
cmd:libtoolize libtool'
needs_run='cmd:gnuplot gnuplot-nox
cmd:pdftotext poppler-utils'
needs_check='pc:cunit libcunit1-dev
cmd:python3 python3
cmd:diff diffutils
cmd:find findutils'
# For the larger tests, which `make check` alone passes over.
needs_all='cmd:chromium chromium
cmd:soffice libreoffice-calc-nogui'

# missing NEEDS: the packages whose probe fails.
missing() {
    printf '%s\n' "$1" | while read -r probe package; do
        case $probe in
        cmd:*) command -v "${probe#cmd:}" >/dev/null 2>&1 ;;
        pc:*) pkg-config --exists "${probe#pc:}" 2>/dev/null ;;
        file:*) [ -e "${probe#file:}" ] ;;
        '') ;;
        esac || printf ' %s' "$package"
    done
}

install_packages() { # PACKAGE...
    say "installing: $*"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || stop "not root and no sudo; as root: apt-get install $*"
        as_root=sudo
    fi
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update >&2 || say "apt-get update failed; going on with the lists that are there"
    # 600 s: another package manager may be at work on a machine that has just started.
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 \
        --no-install-recommends install "$@" </dev/null >&2 ||
        stop "apt-get could not install: $*"
}

provide() { # NEEDS
    lacking=$(missing "$1")
    [ -n "$lacking" ] || return 0
    command -v apt-get >/dev/null 2>&1 ||
        stop "these are missing, by their names in Debian:$lacking; install what your system calls them and start again"
    # shellcheck disable=SC2086
    install_packages $lacking
    lacking=$(missing "$1")
    [ -z "$lacking" ] || stop "still missing after installing:$lacking"
}

# A tarball has its configure; a git checkout makes it.
build() {
    needs=$needs_build
    [ -e "$top/configure" ] || needs="$needs
$needs_git"
    provide "$needs
$1"
    cd "$top" || exit 3
    [ -e configure ] || ./autogen.sh >&2 || stop "autogen.sh failed"
    mkdir -p "$build" && cd "$build" || exit 3
    # A build folder that was configured before CUnit came has no unit tests.
    if [ -n "$1" ] && command -v pkg-config >/dev/null && pkg-config --exists cunit && ! grep -q 'HAVE_CUNIT_TRUE"\]=""' config.status 2>/dev/null; then
        rm -f config.status
    fi
    [ -e config.status ] || ../configure -q >&2 || stop "configure failed: see $build/config.log"
    make -s -j"$(jobs)" >&2 || stop "make failed"
    cd "$top" || exit 3
}

jobs() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

run() {
    build "$needs_run"
    "$build/csto-stats" summary || exit $?
    "$build/csto-stats" summary --measure=seizure --format=csv -o "$top/seizures.csv" || exit $?
    "$build/csto-stats" plot seizures -o "$top/seizures.png" || exit $?
    printf '\nThe program: %s\nThe table:   %s\nThe picture: %s\n' "$build/csto-stats" "$top/seizures.csv" "$top/seizures.png"
}

check() {
    build "$needs_run
$needs_check
$1"
    # A check of an older make must not be counted for this one.
    find "$build" -name '*.trs' -type f -exec rm -f {} +
    (cd "$build" && make -s -j"$(jobs)" -k check >&2)
    made=$?
    # shellcheck disable=SC2046
    set -- $(sh "$top/tools/count-cases.sh" "$build")
    echo "$3 skipped"
    echo "$1 passed, $2 failed"
    [ "$made" = 0 ] && [ "$2" = 0 ] && [ "$1" -gt 0 ] || exit 1
}

case $#,${1-},${2-} in
1,run,) run ;;
1,check,) check '' ;;
2,check,--all)
    CSTO_TEST_ALL=1
    export CSTO_TEST_ALL
    check "$needs_all"
    ;;
*) usage ;;
esac
