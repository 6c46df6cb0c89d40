/* answer.h - claims grouped, and what the counting rules made of each
 *
 * What the summary, explain and the series are made from.  Every claim that passes the filters is an entry of exactly one group, counted or left
 * out by one rule, so nothing can get lost between them. */
#ifndef CSTO_ANALYTICS_ANSWER_H
#define CSTO_ANALYTICS_ANSWER_H

#include "analytics/editions.h"
#include "analytics/fold.h"
#include "analytics/lineage.h"
#include "analytics/map.h"
#include "analytics/query.h"
#include "base/array.h"

struct csto_entry {
    const csto_claim *claim;
    const char *source; /* document and edition; this and the next two: interned, equal texts are equal pointers */
    const char *area, *event;
    double point, low, high; /* low and high: what sums take (csto_value_closed); point: csto_value_point, for a range only to compare by */
    size_t group, position;  /* position: among all claims, in the order in which they came */
    csto_rule rule;
    size_t by;    /* the entry that it was left out for; CSTO_NONE = no single one */
    size_t thing; /* claims of one number are one thing, said by one source or several; CSTO_NONE = left out before */
};

struct csto_group {
    const struct csto_key *keys; /* of the by words */
    csto_code measure, unit;
    csto_code item;                 /* with item in --by the one of the key, else the nearest item above all counted claims */
    csto_code root;                 /* without item in --by: the sum root */
    size_t first, n;                /* its entries; in canonical order */
    size_t folded;                  /* > 0: it has no entries, and is group folded - 1 of the answer's fold */
    size_t counted;                 /* entries; 0 = the group has no row */
    size_t ranges;                  /* counted entries that are ranges: these have no value, so neither has their sum */
    size_t sources;                 /* distinct documents that speak of what is counted */
    size_t overlapping;             /* counted entries that overlap others in part */
    double total, low, high;        /* total is NAN where a counted claim is a range; high is INFINITY where one is open */
    double spread_low, spread_high; /* least and most that any source says of the counted things, summed */
};

struct csto_answer {
    const struct csto_question *question;
    const struct csto_editions *editions;  /* lent; NULL = not known */
    CSTO_ARRAY(struct csto_entry) entries; /* group by group */
    CSTO_ARRAY(struct csto_group) groups;  /* in the order of the table */
    size_t without_period;                 /* passed all but --from and --to */
    size_t outside;                        /* claims that the filters did not take */
    CSTO_ARRAY(const csto_claim *) links;  /* of those, the ones that are part of another claim: a chain may lead through them */
    struct csto_intern texts;
    struct csto_map by_id;    /* (source, claim_id) and (0, claim_id) -> `named` */
    CSTO_ARRAY(size_t) named; /* entry; entries.n + i = link i */
    struct csto_key *keys;    /* question->n_by a group */
    struct csto_lineages lineages;
    struct csto_folded folded;          /* incidents that were folded as they came; .fold is NULL where there are none */
    size_t left_out[CSTO_RULES];        /* of them, by the rules */
    size_t unnamed;                     /* of them, counted, with a label that is no item */
    const struct csto_answer *officers; /* lent: the measure `personnel` by the same words but item and measure; NULL = not asked for */
};

/* Takes the claims (lent; they must outlive the answer) through filters, groups and rules.  `editions` may be NULL. */
csto_status csto_answer_build(struct csto_answer *out, const csto_claim *const *claims, size_t n, const struct csto_question *lent,
                              struct csto_editions *editions, csto_error *err);
void csto_answer_free(struct csto_answer *a);

/* The part of csto_answer_build that puts the groups into the order of the table. */
csto_status csto_answer_order(struct csto_answer *a, csto_error *err);

/* The entry or link of a claim_id, in the given source or (source NULL) in any; NULL = there is none.  *at (may be NULL) is the entry's
 * number, CSTO_NONE for a link. */
const csto_claim *csto_answer_find(struct csto_answer *a, const char *source, const char *claim_id, size_t *at);

/* <0, 0, >0: the canonical order, which is where claims stand: document, edition, sheet, row or line, byte, column. */
int csto_claim_compare(const csto_claim *a, const csto_claim *b);

#endif
