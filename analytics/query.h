/* query.h - a csto_query read and checked */
#ifndef CSTO_ANALYTICS_QUERY_H
#define CSTO_ANALYTICS_QUERY_H

#include "analytics/keys.h"
#include "analytics/rules.h"
#include "analytics/stats.h"

#define CSTO_DEFAULT_BY "item,year"

enum { CSTO_QUERY_STATS = 32 };

/* A filter over texts: any of the words, letters' case not regarded. */
struct csto_filter {
    const char **folded;
    size_t n;
};

struct csto_question {
    const csto_vocabulary *vocabulary;
    csto_by by[CSTO_BY_WORDS];
    size_t n_by;
    unsigned by_mask; /* bit of each word in `by` */
    /* By code, 1 = wanted; NULL = all. */
    unsigned char *measures, *items, *places;
    struct csto_filter areas, events, publishers, editions; /* n = 0: all */
    csto_period window;                                     /* unknown = no restriction */
    csto_policy policy;
    const struct csto_stat *stats[CSTO_QUERY_STATS];
    size_t n_stats;
    double about;
    struct csto_arena texts;
};

/* Reads a query (NULL = all defaults).  CSTO_E_NAME, CSTO_E_SYNTAX or CSTO_E_RANGE with a message that names the option.  The vocabulary is lent. */
csto_status csto_question_read(struct csto_question *out, const csto_query *q, const csto_vocabulary *lent, csto_error *err);
void csto_question_free(struct csto_question *q);

/* Why a claim does not pass the filters. */
typedef enum { CSTO_PASSES, CSTO_OUTSIDE_FILTER, CSTO_OUTSIDE_WINDOW, CSTO_WITHOUT_PERIOD } csto_passing;

/* Does the claim pass?  CSTO_WITHOUT_PERIOD: it passes all but --from and --to, which it does not because its period is unknown. */
csto_passing csto_question_passes(const struct csto_question *q, const csto_claim *c);

/* The fields that the query, the rules and the statistics read. */
csto_field_mask csto_question_fields(const struct csto_question *q);

/* The word of that name; CSTO_BY_WORDS = there is none. */
csto_by csto_by_find(const char *name);

#endif
