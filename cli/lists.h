/* lists.h - what `csto-stats list` can print, a row each */
#ifndef CSTO_CLI_LISTS_H
#define CSTO_CLI_LISTS_H

#include "csto-stats.h"

struct list {
    const char *name;
    csto_status (*make)(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err);
    int which;                     /* of the vocabulary: its table */
    const struct csto_name *names; /* of fixed words: the words */
    csto_status (*one)(csto_table **out, const char *name, const csto_vocabulary *v,
                       csto_error *err); /* explains one of its words; NULL = they say all */
};

/* Ends with {0}. */
extern const struct list lists[];

#endif
