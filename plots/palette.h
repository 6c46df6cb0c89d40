/* palette.h - every colour of every picture
 *
 * The series colours are those of Okabe and Ito (2008), which people with any common kind of colour blindness can tell apart. */
#ifndef CSTO_PLOTS_PALETTE_H
#define CSTO_PLOTS_PALETTE_H

#include <stddef.h>

typedef enum { CSTO_INK_TEXT, CSTO_INK_MUTED, CSTO_INK_GRID, CSTO_INK_GAP, CSTO_INK_INTERVAL, CSTO_INKS } csto_ink;

/* "#rrggbb" of series i; after the last colour the first comes again. */
const char *csto_palette_series(size_t i);

/* "#rrggbb" of what is no series. */
const char *csto_palette_ink(csto_ink ink);

#endif
