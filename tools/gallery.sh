#!/bin/sh
# Draws the gallery: every kind of plot, light and dark, as doc/gallery/NAME-THEME.png, and doc/gallery.md around them.
#
#   make gallery        in the build folder; needs gnuplot with cairo
#
# Most pictures are of the built-in data; those that it is too small for are of data/examples/border-posts.csv, which is invented.
set -eu
srcdir=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
program=${program:-./csto-stats}
out=$srcdir/doc/gallery
posts=$srcdir/data/examples/border-posts.csv
mkdir -p "$out"
{
    printf '# Gallery\n\nEvery kind of plot, made by `make gallery` (tools/gallery.sh): what the command beside each picture draws, in the light theme or, where the\n'
    printf 'reader prefers it, the dark one. Most are of the built-in data; `border-posts.csv` is [an invented example](../data/examples/border-posts.csv).\n'
} >"$srcdir/doc/gallery.md"

# picture NAME WHAT KIND [OPTION...]: WHAT is what a reader should see in it.
picture() {
    name=$1 what=$2 kind=$3
    shift 3
    for theme in light dark; do
        "$program" plot "$kind" "$@" --theme=$theme -o "$out/$name-$theme.png"
    done
    shown=$(printf '%s ' "$kind" "$@" | sed "s|$srcdir/data/examples/||; s/ \$//")
    {
        printf '\n## %s\n\n%s\n\n    csto-stats plot %s -o %s.png\n\n' "$name" "$what" "$shown" "$name"
        printf '<picture>\n<source media="(prefers-color-scheme: dark)" srcset="gallery/%s-dark.png">\n' "$name"
        printf '<img src="gallery/%s-light.png" alt="%s" width="900">\n</picture>\n' "$name" "$what"
    } >>"$srcdir/doc/gallery.md"
}

picture seizures 'Tonnes of drugs seized each year as bars, stacked by item; years without a figure are shaded.' seizures
picture operations 'Drugs seized in each operation as rows, stacked by item, with what other sources say as points.' seizures --by=event
picture cybercrime 'Cyber crimes in Russia each year as a line, and below it the change on the year before.' cybercrime
picture personnel 'Officers who took part in each operation, and beside it the drugs seized in it.' personnel
picture composition 'Shares of the items in the drugs seized each year.' composition
picture trend 'Cyber crimes in Russia with two lines, their intervals and a forecast.' trend --measure=crime --item=cyber --place=RUS --from=2016
picture sizes 'Sizes of single seizures on logarithmic axes, with a power law and a log-normal through the tail.' sizes "$posts"
picture concentration 'A Lorenz curve: what share of the total the largest seizures have.' concentration "$posts"
picture calendar 'Kilograms seized by month and year as shaded cells; months without a report are faint.' calendar "$posts"
picture compare 'Figures of several sources divided by the median of the others, farthest from 1 at both ends.' compare --measure=seizure
picture sources 'What three sources say of the drugs seized in one operation.' sources --event=channel-2003
picture coverage 'How many figures each publisher gives, by year of publication.' coverage
