/* palette.h - every colour of every picture, light and dark
 *
 * The series colours follow those of Okabe and Ito (2008), which people with any common kind of colour blindness can tell apart; each has a contrast of at
 * least 3 to the paper, words have 4.5 (tests/unit/test_plots_words.c).  The first five stay apart under simulated protanopia, deuteranopia and tritanopia (Machado,
 * Oliveira & Fernandes 2009): no two of them come nearer than 16 in CIE L*a*b*. */
#ifndef CSTO_PLOTS_PALETTE_H
#define CSTO_PLOTS_PALETTE_H

#include "csto-stats.h"

typedef enum {
    CSTO_INK_PAPER,
    CSTO_INK_TEXT,
    CSTO_INK_MUTED,
    CSTO_INK_GRID,
    CSTO_INK_GAP,
    CSTO_INK_INTERVAL,
    CSTO_INK_REST,
    CSTO_INKS
} csto_ink;

enum { CSTO_SHADES = 7 };

/* "#rrggbb" of series i; after the last colour the first comes again.  CSTO_COLOUR_REST is the grey of what is in no series. */
const char *csto_palette_series(csto_theme theme, size_t i);

/* "#rrggbb" of what is no series. */
const char *csto_palette_ink(csto_theme theme, csto_ink ink);

/* Shade i of a grid, from little to much; and the colour of words on it. */
const char *csto_palette_shade(csto_theme theme, size_t i);
const char *csto_palette_on_shade(csto_theme theme, size_t i);

/* Every colour, for who changes the theme of a picture that is drawn: colour i of that theme; NULL behind the last. */
const char *csto_palette_at(csto_theme theme, size_t i);

#endif
