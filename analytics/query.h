/* query.h - a csto_query read and checked */
#ifndef CSTO_ANALYTICS_QUERY_H
#define CSTO_ANALYTICS_QUERY_H

#include "analytics/filter.h"
#include "analytics/keys.h"
#include "analytics/rules.h"
#include "analytics/stats.h"

#define CSTO_DEFAULT_BY "item,year"

enum { CSTO_QUERY_STATS = 64 };

struct csto_question {
    const csto_vocabulary *vocabulary;
    csto_by by[CSTO_BY_WORDS];
    size_t n_by;
    unsigned by_mask; /* bit of each word in `by` */
    /* By code, 1 = wanted; NULL = all. */
    unsigned char *measures, *items, *places;
    struct csto_filter areas, events, publishers, editions;
    bool met_any;       /* claims were shown to csto_question_meet */
    csto_period window; /* unknown = no restriction */
    csto_policy policy;
    struct csto_stat_call stats[CSTO_QUERY_STATS];
    size_t n_stats;
    size_t bootstrap; /* resamples; 0 = no intervals */
    double about;
    struct csto_arena texts;
};

/* Reads a query (NULL = all defaults).  CSTO_E_NAME, CSTO_E_SYNTAX or CSTO_E_RANGE with a message that names the option.  The vocabulary is lent. */
csto_status csto_question_read(struct csto_question *out, const csto_query *q, const csto_vocabulary *lent, csto_error *err);
void csto_question_free(struct csto_question *q);

/* True where a statistic of the query needs one of these (CSTO_NEEDS_*); false, too, where its statistics cannot be read. */
bool csto_query_needs(const csto_query *q, unsigned needs);

/* Why a claim does not pass the filters. */
typedef enum { CSTO_PASSES, CSTO_OUTSIDE_FILTER, CSTO_OUTSIDE_WINDOW, CSTO_WITHOUT_PERIOD } csto_passing;

/* Does the claim pass?  CSTO_WITHOUT_PERIOD: it passes all but --from and --to, which it does not because its period is unknown. */
csto_passing csto_question_passes(const struct csto_question *q, const csto_claim *c);

/* Its two parts: all filters but --from and --to, and those. */
bool csto_question_takes(const struct csto_question *q, const csto_claim *c);
csto_passing csto_question_within(const struct csto_question *q, csto_period p);

/* Notes which areas, operations, publishers and editions of the query the claim has, whether it passes or not. */
void csto_question_meet(struct csto_question *q, const csto_claim *c);

/* One of the query's words that no claim shown to csto_question_meet has: {0} at first, false where there is no more or no claim was shown. */
struct csto_unmet {
    const char *option, *word; /* "--publisher", lent by the question */
    size_t filter, form;       /* where to go on */
};

#define CSTO_UNMET_NOTE "%s: no claim has '%s'" /* option, word */

bool csto_question_unmet(const struct csto_question *q, struct csto_unmet *at);

/* The fields that the query, the rules and the statistics read. */
csto_field_mask csto_question_fields(const struct csto_question *q);

#endif
