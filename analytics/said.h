/* said.h - the entries of an answer thing by thing: what several sources say of one */
#ifndef CSTO_ANALYTICS_SAID_H
#define CSTO_ANALYTICS_SAID_H

#include "analytics/answer.h"

struct csto_said {
    size_t group, thing, entry;
};

struct csto_said_list {
    struct csto_said *at; /* thing by thing, in each in canonical order, so that the entries of a source stand together */
    size_t n, room;
};

/* Every entry that belongs to a thing.  The caller frees list->at. */
csto_status csto_said_list(struct csto_said_list *out, const struct csto_answer *a, csto_error *err);

/* Where the thing that starts at `first` ends. */
size_t csto_said_end(const struct csto_said_list *list, size_t first);

#endif
