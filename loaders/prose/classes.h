/* classes.h - the classes of words in data/lexicon: their names in the files, and how the value of a row is read */
#ifndef CSTO_LOADERS_PROSE_CLASSES_H
#define CSTO_LOADERS_PROSE_CLASSES_H

#include "loaders/prose/lexicon.h"

typedef enum {
    CSTO_VALUE_NOTHING,
    CSTO_VALUE_NUMBER,
    CSTO_VALUE_BOUND,      /* a word of the bounds */
    CSTO_VALUE_MEASURE,    /* id of a measure */
    CSTO_VALUE_MONEY_ITEM, /* id of an item of money */
    CSTO_VALUE_MOMENT      /* a letter and a distance: y-1 is last year */
} csto_lexicon_value;

/* By csto_class; the classes of the vocabulary have no name. */
extern const struct csto_lexicon_class {
    const char *name;
    csto_lexicon_value value;
} csto_lexicon_classes[CSTO_CLASSES];

#endif
