/* compare.h - figures side by side: a document against a table, two editions of one table, several publishers of one thing
 *
 * A mode is one file, compare_NAME.c, and a row of csto_compare_modes.  It adds rows; each has two sides, a and b, a verdict and the reason in words.
 * Figures are compared as intervals: hedges, "about" (--about) and the rounding of printed digits are allowed for.
 *
 * The table's columns: measure, item, place, area, period, event, unit (what the row is about), a_value, b_value, ratio (a / b), verdict, reason;
 * then a_low, a_high, b_low, b_high, a_claims, b_claims, a_source, b_source, b_item, b_places, b_period. */
#ifndef CSTO_ANALYTICS_COMPARE_H
#define CSTO_ANALYTICS_COMPARE_H

#include "analytics/account.h"
#include "analytics/phrases.h"
#include "analytics/tables.h"
#include "records/names.h"

typedef enum {
    CSTO_AGREES,
    CSTO_DIFFERS,
    CSTO_FITS,
    CSTO_SCOPE_MISMATCH,
    CSTO_NOT_COMPARABLE,
    CSTO_NO_COUNTERPART,
    CSTO_REVISED,
    CSTO_ADDED,
    CSTO_REMOVED,
    CSTO_OUT_OF_LINE,
    CSTO_VERDICTS
} csto_verdict;

/* By csto_verdict; ends with a NULL name.  For `list verdicts`. */
extern const struct csto_name csto_verdicts[];

struct csto_comparer;

struct csto_compare_mode {
    const char *name, *summary;
    bool two; /* of two inputs */
    csto_status (*run)(struct csto_comparer *k, csto_error *err);
};

/* Ends with {0}. */
extern const struct csto_compare_mode csto_compare_modes[];

csto_status csto_compare_official(struct csto_comparer *k, csto_error *err);
csto_status csto_compare_editions(struct csto_comparer *k, csto_error *err);
csto_status csto_compare_publishers(struct csto_comparer *k, csto_error *err);

/* One side of a row.  {.value = NAN ...} is CSTO_NO_SIDE. */
struct csto_side {
    double value;            /* NAN = no figure, or a range is in it */
    double low, high;        /* what the hedges allow; both NAN = no figure; high may be INFINITY */
    csto_value printed;      /* the same, wider by the rounding of the printed digits: what is compared */
    size_t claims;           /* that are counted */
    const csto_claim *claim; /* the first of them, lent by the dataset; NULL = no figure */
    const char *places;      /* "ARM;BLR"; lent */
    csto_code item;
    csto_period period;
};

struct csto_comparison {
    const csto_claim *of; /* its measure, item, place, area, period, event and unit are what the row is about */
    struct csto_side a, b;
    csto_verdict verdict;
    const char *reason;
};

struct csto_comparer {
    const csto_vocabulary *vocabulary;
    const csto_dataset *a, *b; /* b may be NULL */
    const csto_query *query;
    struct csto_question question; /* by measure and item: figures as stated; its filters hold for both sides */
    struct csto_question rolled;   /* by measure alone: items add up */
    csto_table *table;
    struct csto_account *account; /* NULL = nobody asks */
    size_t verdicts[CSTO_VERDICTS];
    size_t left_out[CSTO_RULES]; /* claims of a that are in no row, by the rule */
    struct csto_intern texts;
};

/* A side without a figure. */
struct csto_side csto_no_side(void);

/* The side that a group of an answer is, and its first counted claim. */
struct csto_side csto_side_of(const struct csto_answer *a, const struct csto_group *g);

/* Adds a row; the uses that follow are its claims. */
csto_status csto_comparer_add(struct csto_comparer *k, const struct csto_comparison *row, csto_error *err);

/* The same, where the account has the row's claims already. */
csto_status csto_comparer_add_of(struct csto_comparer *k, const struct csto_comparison *row, struct csto_account_parts parts,
                                 csto_error *err);

/* Adds what a group is made of to the account of the row at hand: the counted claims as `used` (static), the others with their rules. */
csto_status csto_comparer_account(struct csto_comparer *k, const struct csto_answer *a, const struct csto_group *g, const char *used,
                                  csto_error *err);

/* The table of a comparison.  how->other is b; how->show the mode, NULL = editions where both are tables of one publisher, else official; publishers
 * where there is no b.  CSTO_E_NAME where there is no such mode or it needs another number of inputs. */
csto_status csto_compare_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                               const struct csto_table_options *how, csto_error *err);

#endif
