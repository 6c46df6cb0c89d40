#!/bin/sh
# What the tree promises about itself: who may include whom, that every file is built and registered, and that the library never speaks.
srcdir=${srcdir:-$(dirname "$0")/..}
cd "$srcdir" || exit 99
work=$(mktemp -d "${TMPDIR:-/tmp}/csto-includes.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
number=0

# report LABEL: each line of the list is one thing that is wrong.
report() {
    number=$((number + 1))
    if [ -s "$work/list" ]; then
        echo "not ok $number - $1"
        sed 's/^/#   /' "$work/list"
    else
        echo "ok $number - $1"
    fi
    : >"$work/list"
}

sources() { # FOLDER...: its C files, deeper ones too
    for folder; do
        [ ! -d "$folder" ] || find "$folder" -name '*.[ch]' -type f
    done | LC_ALL=C sort
}

# may FOLDER OTHER...: FOLDER includes only itself and OTHER.
may() {
    from=$1
    allowed=" $* "
    sources "$from" | while read -r file; do
        sed -n 's/^[ \t]*#[ \t]*include[ \t]*"\([a-z]*\)\/.*/\1/p' "$file" | while read -r to; do
            case $allowed in
            *" $to "*) ;;
            *) echo "$file includes \"$to/...\"" ;;
            esac
        done
    done >"$work/list"
    report "$from includes only:$allowed"
}

may base
may records base
may loaders records base
may analytics records base
may emit records base
may plots analytics records base
may cli base records loaders analytics emit plots

# A header is named with its folder, so that the test above sees every step.
sources base records loaders analytics emit plots cli | while read -r file; do
    grep -n '#[ ]*include[ ]*"' "$file" | grep -v -e '/' -e '"config.h"' -e '"csto-stats.h"' -e '\.def"' | sed "s|^|$file:|"
done >"$work/list"
report "headers are included by folder and name"

sources base records loaders analytics emit plots cli | grep '\.c$' | while read -r file; do
    first=$(sed -n 's/^[ ]*#[ ]*include[ ]*//p' "$file" | head -n 1)
    [ "$first" = '"config.h"' ] || echo "$file includes $first first"
done >"$work/list"
report "config.h comes first in every source"

# The library: no exit, no printing, no change of what belongs to the whole process.
forbidden='exit|_exit|abort|printf|vprintf|puts|putchar|perror|setlocale|system|signal|sigaction|gsl_set_error_handler(_off)?'
sources base records loaders analytics emit plots | while read -r file; do
    # Comments and texts are blanked first; line numbers stay.
    sed -e 's/\\"//g' -e 's/"[^"]*"/""/g' -e 's|//.*||' -e 's|/\*.*\*/||' -e '/\/\*/,/\*\//s/.*//' "$file" |
        grep -nE "(^|[^a-z_A-Z0-9>.])(($forbidden) *\(|(stdout|stderr)[^a-z_A-Z0-9])" | sed "s|^|$file:|"
done | grep -v '^base/file.c:.*[^a-z]stdout[^a-z]' >"$work/list" # which opens "-" for those who write
report "the library does not exit, print or change global state"

# Every source stands in its folder's local.mk, else it is neither built nor shipped.
for folder in base records loaders analytics emit plots cli; do
    sources "$folder" | while read -r file; do
        grep -qE "(^|[[:space:]])$file([[:space:]]|\$)" "$folder/local.mk" || echo "$file is not in $folder/local.mk"
    done
done >"$work/list"
report "every source is in its folder's local.mk"

find data -type f ! -name local.mk ! -name builtin.c ! -path 'data/examples/*' ! -path '*/__pycache__/*' |
    LC_ALL=C sort | while read -r file; do
    grep -qF "$file" data/local.mk || echo "$file is not in data/local.mk"
done >"$work/list"
report "every data file is in data/local.mk"

# registered FOLDER PREFIX LIST MACRO: each FOLDER/PREFIX_x.c has its line MACRO(x) in LIST, and each line its file.
registered() {
    if [ -e "$3" ]; then
        sources "$1" | sed -n "s|^.*/$2_\(.*\)\.c\$|\1|p" | LC_ALL=C sort -u >"$work/files"
        sed -n "s/^[ ]*$4(\([a-zA-Z0-9_]*\)).*/\1/p" "$3" | LC_ALL=C sort -u >"$work/listed"
        comm -23 "$work/files" "$work/listed" | sed "s|.*|$1/$2_&.c has no $4(&) in $3|" >"$work/list"
        comm -13 "$work/files" "$work/listed" | sed "s|.*|$4(&) in $3 has no $1/$2_&.c|" >>"$work/list"
    fi
    report "every $1/$2_*.c is registered in $3"
}

registered loaders load loaders/loaders.def CSTO_LOADER
registered analytics stat analytics/stats.def CSTO_STAT
registered analytics check analytics/checks.def CSTO_CHECK
registered plots plot plots/plots.def CSTO_PLOT
registered cli cmd cli/commands.def CSTO_COMMAND

sed -n 's/^CSTO_COMMAND(\(.*\))/\1/p' cli/commands.def | while read -r command; do
    grep -qF "doc/csto-stats-$command.1" doc/local.mk || echo "doc/csto-stats-$command.1 is not in doc/local.mk"
done >"$work/list"
report "every command has a man page"

# Internal names begin with csto_ too, so that a static link cannot clash.
if [ -n "${builddir-}" ] && [ -e "$OLDPWD/.libs/libcsto.a" ]; then
    ${NM:-nm} -g --defined-only "$OLDPWD/.libs/libcsto.a" 2>/dev/null |
        awk 'NF == 3 && $3 !~ /^(csto_|__|_Z|DW\.|llvm|asan)/ { print $3 " is not called csto_..." }' | LC_ALL=C sort -u >"$work/list"
fi
report "every name of the library begins with csto_"

echo "1..$number"
exit 0 # failures are told in TAP; an exit code besides would count as one more
