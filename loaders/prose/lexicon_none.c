/* lexicon_none.c - no lexicon that was compiled in: for the program that prints one, and where none can be printed because the machine that builds is another */
#include "config.h"

#include "loaders/prose/lexicon_parts.h"

const struct csto_lexicon csto_lexicon_image = {.source = 0};
