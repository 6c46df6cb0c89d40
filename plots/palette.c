#include "config.h"

#include "plots/palette.h"

#include "plots/plotspec.h"

enum { COLOURS = 6, THEMES = 2 };

const char *csto_palette_series(csto_theme theme, size_t i)
{
    static const char *const colours[THEMES][COLOURS] = {
        [CSTO_THEME_LIGHT] = {"#0072B2", "#D55E00", "#009E73", "#C46B9B", "#692D00", "#4D4D4D"},
        [CSTO_THEME_DARK] = {"#56B4E9", "#F07828", "#B5E48C", "#E7A3CB", "#F0D040", "#C9D1D9"},
    };
    return i == CSTO_COLOUR_REST ? csto_palette_ink(theme, CSTO_INK_REST) : colours[theme == CSTO_THEME_DARK][i % COLOURS];
}

const char *csto_palette_ink(csto_theme theme, csto_ink ink)
{
    static const char *const colours[CSTO_INKS][THEMES] = {
        [CSTO_INK_PAPER] = {"#FFFFFF", "#0D1117"}, [CSTO_INK_TEXT] = {"#1A1A1A", "#E6EDF3"}, [CSTO_INK_MUTED] = {"#595959", "#A3ADB8"},
        [CSTO_INK_GRID] = {"#E0E0E0", "#2B323B"},  [CSTO_INK_GAP] = {"#F1F1F1", "#1B222B"},  [CSTO_INK_INTERVAL] = {"#333333", "#F0F3F6"},
        [CSTO_INK_REST] = {"#BDBDBD", "#5B6672"},
    };
    return colours[ink][theme == CSTO_THEME_DARK];
}

const char *csto_palette_shade(csto_theme theme, size_t i)
{
    static const char *const shades[THEMES][CSTO_SHADES] = {
        [CSTO_THEME_LIGHT] = {"#E3EEF6", "#C3DCEE", "#97C3E0", "#64A5CE", "#2678AC", "#0B6199", "#043F68"},
        [CSTO_THEME_DARK] = {"#10293C", "#153F5C", "#1B577F", "#256A98", "#4A95C8", "#7DB9E2", "#B9DEF6"},
    };
    return shades[theme == CSTO_THEME_DARK][i < CSTO_SHADES ? i : CSTO_SHADES - 1];
}

const char *csto_palette_on_shade(csto_theme theme, size_t i)
{
    static const size_t dark_from = 4; /* in the light theme paper on the dark shades, in the dark one on the light shades */
    return csto_palette_ink(theme, i < dark_from ? CSTO_INK_TEXT : CSTO_INK_PAPER);
}

const char *csto_palette_at(csto_theme theme, size_t i)
{
    if (i < CSTO_INKS)
        return csto_palette_ink(theme, (csto_ink)i);
    if (i - CSTO_INKS < COLOURS)
        return csto_palette_series(theme, i - CSTO_INKS);
    return i - CSTO_INKS - COLOURS < CSTO_SHADES ? csto_palette_shade(theme, i - CSTO_INKS - COLOURS) : NULL;
}
