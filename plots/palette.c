#include "config.h"

#include "plots/palette.h"

const char *csto_palette_series(size_t i)
{
    static const char *const colours[] = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"};
    return colours[i % (sizeof colours / sizeof *colours)];
}

const char *csto_palette_ink(csto_ink ink)
{
    static const char *const colours[CSTO_INKS] = {
        [CSTO_INK_TEXT] = "#1A1A1A", [CSTO_INK_MUTED] = "#595959",    [CSTO_INK_GRID] = "#E0E0E0",
        [CSTO_INK_GAP] = "#F1F1F1",  [CSTO_INK_INTERVAL] = "#333333",
    };
    return colours[ink];
}
