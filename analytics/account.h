/* account.h - what the cells of a table were made of
 *
 * Whoever makes a table for which explain can answer says of each row which claims went into it and which were left out, by what rule and for which
 * claim.  A function that makes a table takes an account that may be NULL: then nothing is kept. */
#ifndef CSTO_ANALYTICS_ACCOUNT_H
#define CSTO_ANALYTICS_ACCOUNT_H

#include "analytics/answer.h"

struct csto_use {
    const csto_claim *claim; /* lent by the dataset */
    const char *used;        /* how it went in, a static word; NULL = "counted" or "left out", as the rule says */
    csto_rule rule;          /* CSTO_COUNTED = none left it out */
    const csto_claim *by;    /* the claim that it was left out for; NULL = no single one */
};

/* {0} to start with. */
struct csto_account {
    CSTO_ARRAY(struct csto_use) uses; /* row by row */
    CSTO_ARRAY(size_t) rows;          /* first use of each row of the table */
};

/* Starts the account of the table's next row. */
csto_status csto_account_row(struct csto_account *a, csto_error *err);

/* Adds a claim to the row at hand. */
csto_status csto_account_use(struct csto_account *a, struct csto_use use, csto_error *err);

void csto_account_free(struct csto_account *a);

/* An entry of an answer as a use. */
struct csto_use csto_use_of(const struct csto_answer *a, const struct csto_entry *e);

/* The table that lists claims so: "claim_id, used, rule, by", then the claim. */
csto_status csto_uses_table(csto_table **out, csto_error *err);
csto_status csto_uses_add(csto_table *t, const struct csto_use *uses, size_t n, const csto_vocabulary *v, csto_error *err);

#endif
