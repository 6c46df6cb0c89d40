/* fold.h - incidents folded into groups as they come, without a claim for each
 *
 * For a question about one table whose rows are incidents: rows of one table are neither parts nor repeats nor sources of each other, so of the counting rules only two
 * can leave one out, `place` and `area`, and these decide by what else is in the group.  So each group is kept in three classes (without a place, of whole places, of parts
 * of places), and what takes part is decided when all rows are there.  csto_answer gives the same answer from claims, to the last bit.
 *
 * A cell is what rows have in common that meet in one class of one group: count, sums, extremes, and where a statistic needs them the values, as the digits that the file has
 * (4 bytes a value) or as doubles. */
#ifndef CSTO_ANALYTICS_FOLD_H
#define CSTO_ANALYTICS_FOLD_H

#include "analytics/map.h"
#include "analytics/query.h"
#include "base/arena.h"
#include "base/array.h"
#include "base/numbering.h"
#include "base/running.h"
#include "records/sink.h"

/* What a row says but for its period and value. */
struct csto_fold_kind {
    uint32_t series; /* CSTO_NO_NUMBER = the filters do not take it */
    uint32_t place, factor;
};

/* What filters ask for of a kind; interned. */
struct csto_fold_met {
    const char *area, *event, *publisher, *edition;
};

typedef enum { CSTO_FOLD_UNPLACED, CSTO_FOLD_WHOLE, CSTO_FOLD_AREA } csto_fold_class;

/* What names a class of a group, but for the time. */
struct csto_fold_series {
    struct csto_key keys[CSTO_BY_WORDS]; /* of the by words; times empty */
    csto_code measure, unit, root;
    csto_fold_class class;
    bool unnamed;      /* a label that is no item */
    uint64_t *periods; /* bit = period that a row had */
    size_t periods_words;
};

struct csto_fold_factor {
    double scale, factor;
    uint8_t scales[16]; /* by decimals: the number of the scale, CSTO_FOLD_NO_SCALE where there is none */
};

struct csto_fold_place {
    csto_code place, item; /* item: 0 where it is a word of --by, and so the same in all of a group */
    const char *area;
};

struct csto_fold_period {
    csto_period period;
    uint32_t time;
    csto_period_kind kind;
};

/* Values: words of digits, or doubles. */
struct csto_fold_chunk {
    struct csto_fold_chunk *before;
    size_t n; /* set when the next one is begun */
    char values[];
};

struct csto_fold_values {
    char *at, *end; /* in the open chunk */
    struct csto_fold_chunk *chunk;
};

/* Claims that are no exact values: by how much they move the sums. */
struct csto_fold_hedged {
    struct csto_exact low, high;
};

/* Rows of one series and time.  A value that a scale makes of at most CSTO_FOLD_DIGITS bits of digits is kept as one word with the scale's number above them. */
struct csto_fold_cell {
    struct csto_running sum;
    double least, most;
    uint64_t places; /* bits of the first 64 of the fold's places; the others in `elsewhere` */
    struct csto_fold_values words;
    size_t n;
    struct csto_fold_values *doubles; /* NULL = none */
    struct csto_fold_hedged *hedged;  /* NULL = all values are exact */
    uint32_t series, time;
};

#define CSTO_FOLD_MASK ((1u << CSTO_FOLD_DIGITS) - 1)
enum { CSTO_FOLD_DIGITS = 28, CSTO_FOLD_SCALES = 15, CSTO_FOLD_NO_SCALE = CSTO_FOLD_SCALES };

/* How digits become a value: digits / 10^decimals * scale * factor. */
struct csto_fold_scale {
    double power, scale, factor;
};

/* What only some statistics need. */
struct csto_fold_moments {
    struct csto_running logs;
    struct csto_running_squares squares;
    size_t positive;
};

#define CSTO_FOLD_WITHOUT_PERIOD (UINT32_MAX - 2) /* left out by --from and --to, which it has no period for */
#define CSTO_FOLD_OUTSIDE (UINT32_MAX - 1)        /* left out by them */

struct csto_fold {
    struct csto_incident_sink part; /* first */
    const struct csto_question *question;
    unsigned needs; /* of the columns: CSTO_NEEDS_* */
    csto_code other_drugs;
    struct csto_intern texts;
    struct csto_arena arena; /* chunks */
    CSTO_ARRAY(struct csto_fold_kind) kinds;
    CSTO_ARRAY(struct csto_fold_met) met; /* of each kind, also of folds that were merged into this one */
    CSTO_ARRAY(struct csto_fold_series) series;
    CSTO_ARRAY(struct csto_fold_factor) factors;
    struct csto_fold_scale scales[CSTO_FOLD_SCALES];
    uint8_t n_scales;
    CSTO_ARRAY(struct csto_fold_place) places;
    CSTO_ARRAY(struct csto_fold_period) periods;
    CSTO_ARRAY(uint32_t) period_times; /* of each period its time, or one of the two below */
    CSTO_ARRAY(struct csto_key) times; /* n_by a time; what is no time word is empty */
    CSTO_ARRAY(struct csto_fold_cell) cells;
    CSTO_ARRAY(struct csto_fold_moments) moments; /* a cell each, where they are needed */
    struct csto_map kind_of, series_of, factor_of, place_of, period_of, time_of;
    struct csto_numbering cell_of, elsewhere; /* of series and time; of cell and place */
    size_t n_times, outside, without_period;
};

/* True where the question can be answered by folding. */
bool csto_fold_fits(const struct csto_question *q);

/* The question is lent. */
csto_status csto_fold_new(struct csto_fold **out, const struct csto_question *lent, csto_error *err);
void csto_fold_free(struct csto_fold *f);

/* Adds what `from` holds, which must live no longer than it takes to free it: its values are then the other's. */
csto_status csto_fold_merge(struct csto_fold *into, struct csto_fold *from, csto_error *err);

/* The values of a cell, c->n of them, in no order that means anything. */
void csto_fold_values(const struct csto_fold *f, const struct csto_fold_cell *c, double *to);

/* A group of the answer that has no entries: which cells are its own, and which of their classes the rules leave out. */
struct csto_folded {
    const struct csto_fold *fold;
    struct csto_folded_group {
        size_t first, n; /* in `members` */
        bool out[CSTO_FOLD_AREA + 1];
    } * groups;
    uint32_t *members; /* numbers of cells, group by group */
    uint32_t *by_time; /* numbers of periods, time by time; those of time t: starts[t] .. starts[t + 1] - 1 */
    size_t *starts;
};

/* ---- what the files of the fold share: numbers of what rows have in common, CSTO_NO_NUMBER = no memory; texts are interned in the fold ---- */
enum { CSTO_FOLD_KIND_WORDS = 12 };
uint32_t csto_fold_kind_number(struct csto_fold *f, const csto_claim *c, double scale, double factor);
uint32_t csto_fold_place_number(struct csto_fold *f, csto_code place, csto_code item, const char *area);
uint32_t csto_fold_series_number(struct csto_fold *f, const struct csto_fold_series *s);
uint32_t csto_fold_period_number(struct csto_fold *f, csto_period p, csto_period_kind kind);
uint32_t csto_fold_cell_number(struct csto_fold *f, uint32_t series, uint32_t time);
bool csto_fold_mark_period(struct csto_fold_series *s, uint32_t period);
/* The number of a scale, given one where it is new and there is room; else CSTO_FOLD_NO_SCALE. */
uint8_t csto_fold_scale_number(struct csto_fold *f, struct csto_fold_scale scale);
/* The same for digits with so many decimals behind the mark, kept in by->scales. */
uint8_t csto_fold_scale_of(struct csto_fold *f, struct csto_fold_factor *by, uint32_t decimals);
/* Values in a chunk: the open one does not know. */
size_t csto_fold_values_in(const struct csto_fold_values *v, const struct csto_fold_chunk *k, size_t size);
bool csto_fold_keep_double(struct csto_fold *f, struct csto_fold_cell *c, double x);

#endif
