/* compare_reason.h - what a claim and a table's figure have to do with each other, in words */
#ifndef CSTO_ANALYTICS_COMPARE_REASON_H
#define CSTO_ANALYTICS_COMPARE_REASON_H

#include "analytics/compare.h"
#include "analytics/reference.h"

struct csto_case {
    const csto_vocabulary *vocabulary;
    const struct csto_wanted *wanted;
    const struct csto_match *match;
    const struct csto_side *a, *b;
    csto_verdict verdict;
    double days, wanted_days;       /* that the table's figures cover, of the claim's; NAN = unknown */
    size_t members, missing;        /* of the wanted place: how many there are, and how many the table lacks */
    const unsigned char *has;       /* by place: 1 = in the table's figure */
    const char *operation;          /* of the claim, as events.tsv has it; "" = none */
    const csto_code *beside;        /* places that take part in it beside its own, ends with 0; NULL = none known */
    const csto_claim *participants; /* a claim of how many countries took part, more than there are members; NULL = none */
    size_t kinds;                   /* of items that the table's figures belong to and that are never added; 1 = fine */
};

/* Where there are figures on both sides. */
void csto_put_case(struct csto_text *t, const struct csto_case *c);

/* Where the table has none. */
void csto_put_lack(struct csto_text *t, const csto_vocabulary *v, const struct csto_wanted *w, const struct csto_lack *l);

/* The figure of a side: with its hedge where it is one claim's. */
void csto_put_side(struct csto_text *t, const csto_vocabulary *v, const struct csto_side *s, csto_code unit);

/* "3,900 to 4,100 kg", "3,900 kg or more"; three decimals at most. */
void csto_put_between(struct csto_text *t, const csto_vocabulary *v, double low, double high, csto_code unit);

/* "2.89", "0.6". */
void csto_put_times(struct csto_text *t, double ratio);

#endif
