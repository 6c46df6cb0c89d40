/* account.h - what the cells of a table were made of
 *
 * Whoever makes a table for which explain can answer says of each row which claims went into it and which were left out, by what rule and for which
 * claim.  A function that makes a table takes an account that may be NULL: then nothing is kept.
 *
 * Most rows have uses of their own (csto_account_row, csto_account_use).  Where many rows share claims, as those of documents that are compared with
 * one figure of a table do, the uses are kept once (csto_account_use before or between rows) and rows are made of stretches of them. */
#ifndef CSTO_ANALYTICS_ACCOUNT_H
#define CSTO_ANALYTICS_ACCOUNT_H

#include "analytics/answer.h"
#include "records/table.h"

struct csto_use {
    const csto_claim *claim; /* lent by the dataset */
    const char *used;        /* how it went in, a static word; NULL = "counted" or "left out", as the rule says */
    csto_rule rule;          /* CSTO_COUNTED = none left it out */
    const csto_claim *by;    /* the claim that it was left out for; NULL = no single one */
};

enum { CSTO_ACCOUNT_PARTS = 3 };

/* A row's uses: stretches of account.uses, one after the other; unused ones are empty. */
struct csto_account_parts {
    struct {
        size_t first, n;
    } at[CSTO_ACCOUNT_PARTS];
};

/* {0} to start with. */
struct csto_account {
    CSTO_ARRAY(struct csto_use) uses;
    CSTO_ARRAY(struct csto_account_parts) rows; /* by row of the table */
    bool open;                                  /* uses that come belong to the last row */
};

/* Starts the account of the table's next row: the uses that follow are its own. */
csto_status csto_account_row(struct csto_account *a, csto_error *err);

/* Ends the row at hand: the uses that follow belong to none until csto_account_row_of names them. */
void csto_account_pause(struct csto_account *a);

/* The account of the table's next row, of uses that are there. */
csto_status csto_account_row_of(struct csto_account *a, struct csto_account_parts parts, csto_error *err);

/* Adds a use. */
csto_status csto_account_use(struct csto_account *a, struct csto_use use, csto_error *err);

/* Where the next use will stand; 0 where there is no account. */
size_t csto_account_mark(const struct csto_account *a);

/* Use i of a row; NULL behind the last.  Lent until the next use is added. */
const struct csto_use *csto_account_at(const struct csto_account *a, size_t row, size_t i);

void csto_account_free(struct csto_account *a);

/* An entry of an answer as a use. */
struct csto_use csto_use_of(const struct csto_answer *a, const struct csto_entry *e);

/* ---- uses as rows of a table (uses.c) ---- */

enum { CSTO_USE_USED = CSTO_FIELDS, CSTO_USE_RULE, CSTO_USE_BY, CSTO_USE_STATED, CSTO_USE_FIELDS, CSTO_USE_COLUMNS = 40 };

struct csto_use_column {
    const char *name; /* NULL = the field's */
    int field;        /* of the claim, or one of the above; from CSTO_USE_FIELDS on the user's own */
    csto_show show;
};

/* A table of n columns (at most CSTO_USE_COLUMNS). */
csto_status csto_uses_new(csto_table **out, const struct csto_use_column *of, size_t n, csto_error *err);

/* What stands in a field; `text` holds it. */
struct csto_cell csto_use_cell(struct csto_text *text, const struct csto_use *u, int field, const csto_vocabulary *v);

/* A note of what each rule means that was met. */
csto_status csto_rules_note(csto_table *t, const bool met[CSTO_RULES], csto_error *err);

/* The table that lists claims so: "claim_id, used, rule, by", then the claim. */
csto_status csto_uses_table(csto_table **out, csto_error *err);
csto_status csto_uses_add(csto_table *t, const struct csto_use *uses, size_t n, const csto_vocabulary *v, csto_error *err);

#endif
