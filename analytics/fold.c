#include "config.h"

#include "analytics/fold.h"

#include "base/status.h"
#include "records/field.h"
#include "records/interval.h"
#include "records/names.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

enum { FIRST_CHUNK = 16, LARGEST_CHUNK = 512, AT_ONCE = 64 };

/* ---- what it can answer ---- */

/* What the columns of the summary need at least; the median stands in every table. */
#define USUAL_NEEDS (CSTO_NEEDS_SUM | CSTO_NEEDS_EXTREMES | CSTO_NEEDS_VALUES | CSTO_NEEDS_DAYS)
#define POSSIBLE_NEEDS (CSTO_NEEDS_ONE_PASS | CSTO_NEEDS_VALUES | CSTO_NEEDS_RANK | CSTO_NEEDS_DAYS | CSTO_NEEDS_ROWS)

bool csto_fold_fits(const struct csto_question *q)
{
    for (size_t i = 0; i < q->n_stats; i++)
        if (q->stats[i].across != CSTO_BY_WORDS || (q->stats[i].stat->needs & ~POSSIBLE_NEEDS))
            return false;
    return !(q->by_mask >> CSTO_BY_FISCAL_YEAR & 1); /* which depends on the place, not on the period alone */
}

/* ---- cells ---- */

uint32_t csto_fold_cell_number(struct csto_fold *f, uint32_t series, uint32_t time)
{
    uint32_t at = csto_numbering_put(&f->cell_of, (uint64_t)series << 32 | time);
    if (at == CSTO_NO_NUMBER || at < f->cells.n)
        return at;
    struct csto_fold_cell cell = {.series = series, .time = time, .least = INFINITY, .most = -INFINITY};
    if (!csto_array_push(&f->cells, cell) ||
        ((f->needs & (CSTO_NEEDS_SQUARES | CSTO_NEEDS_LOGS)) && !csto_array_push(&f->moments, (struct csto_fold_moments){0})))
        return CSTO_NO_NUMBER;
    return at;
}

/* Room for one more value of that size, at v->at. */
static bool open_chunk(struct csto_fold *f, struct csto_fold_values *v, size_t size)
{
    size_t before = v->chunk ? (size_t)(v->end - v->chunk->values) / size : FIRST_CHUNK / 2;
    size_t bytes = (before * 2 < LARGEST_CHUNK ? before * 2 : LARGEST_CHUNK) * size;
    struct csto_fold_chunk *chunk = csto_arena_take(&f->arena, sizeof *chunk + bytes);
    if (!chunk)
        return false;
    if (v->chunk)
        v->chunk->n = (size_t)(v->at - v->chunk->values) / size;
    *chunk = (struct csto_fold_chunk){.before = v->chunk};
    *v = (struct csto_fold_values){chunk->values, chunk->values + bytes, chunk};
    return true;
}

bool csto_fold_keep_double(struct csto_fold *f, struct csto_fold_cell *c, double x)
{
    if (!c->doubles) {
        c->doubles = csto_arena_take(&f->arena, sizeof *c->doubles);
        if (!c->doubles)
            return false;
        *c->doubles = (struct csto_fold_values){0};
    }
    struct csto_fold_values *v = c->doubles;
    if (v->at == v->end && !open_chunk(f, v, sizeof x))
        return false;
    memcpy(v->at, &x, sizeof x);
    v->at += sizeof x;
    return true;
}

static inline bool keep_value(struct csto_fold *f, struct csto_fold_cell *c, uint32_t factor, const struct csto_incident *row)
{
    struct csto_fold_factor *by = &f->factors.at[factor];
    uint32_t scale = by->scales[row->decimals];
    if (scale == UINT8_MAX)
        scale = csto_fold_scale_of(f, by, row->decimals);
    if (scale == CSTO_FOLD_NO_SCALE || row->digits >> CSTO_FOLD_DIGITS)
        return csto_fold_keep_double(f, c, row->value);
    if (c->words.at == c->words.end && !open_chunk(f, &c->words, sizeof scale))
        return false;
    uint32_t word = scale << CSTO_FOLD_DIGITS | row->digits;
    memcpy(c->words.at, &word, sizeof word);
    c->words.at += sizeof word;
    return true;
}

size_t csto_fold_values_in(const struct csto_fold_values *v, const struct csto_fold_chunk *k, size_t size)
{
    return k == v->chunk ? (size_t)(v->at - k->values) / size : k->n;
}

/* What the words of a cell mean; returns behind the last. */
static double *put_words(const struct csto_fold *f, const struct csto_fold_values *v, double *to)
{
    for (const struct csto_fold_chunk *k = v->chunk; k; k = k->before)
        for (size_t i = 0, n = csto_fold_values_in(v, k, sizeof(uint32_t)); i < n; i++) {
            uint32_t word;
            memcpy(&word, k->values + i * sizeof word, sizeof word);
            const struct csto_fold_scale *by = &f->scales[word >> CSTO_FOLD_DIGITS];
            *to++ = (double)(word & CSTO_FOLD_MASK) / by->power * by->scale * by->factor;
        }
    return to;
}

void csto_fold_values(const struct csto_fold *f, const struct csto_fold_cell *c, double *to)
{
    to = put_words(f, &c->words, to);
    for (const struct csto_fold_chunk *k = c->doubles ? c->doubles->chunk : NULL; k; k = k->before) {
        size_t n = csto_fold_values_in(c->doubles, k, sizeof *to);
        memcpy(to, k->values, n * sizeof *to);
        to += n;
    }
}

bool csto_fold_mark_period(struct csto_fold_series *s, uint32_t period)
{
    size_t word = period / 64;
    if (word >= s->periods_words) {
        size_t words = word * 2 + 8;
        uint64_t *wider = realloc(s->periods, words * sizeof *wider);
        if (!wider)
            return false;
        memset(wider + s->periods_words, 0, (words - s->periods_words) * sizeof *wider);
        s->periods = wider;
        s->periods_words = words;
    }
    s->periods[word] |= 1ull << (period % 64);
    return true;
}

static bool add_moments(struct csto_fold *f, uint32_t cell, double x)
{
    struct csto_fold_moments *m = &f->moments.at[cell];
    bool done = true;
    if (f->needs & CSTO_NEEDS_SQUARES)
        done = csto_running_square(&m->squares, x);
    if (done && f->needs & CSTO_NEEDS_LOGS && x > 0)
        done = csto_running_add(&m->logs, log(x));
    m->positive += x > 0;
    return done;
}

/* The cell of a row, made where it is the first one; CSTO_NO_NUMBER = the question does not take the row, or *failed. */
static inline uint32_t cell_of(struct csto_fold *f, const struct csto_incident *row, bool *failed)
{
    uint32_t series = f->kinds.at[row->kind].series, time = f->period_times.at[row->period];
    if (series == CSTO_NO_NUMBER || time >= CSTO_FOLD_WITHOUT_PERIOD) {
        f->outside++;
        f->without_period += series != CSTO_NO_NUMBER && time == CSTO_FOLD_WITHOUT_PERIOD;
        return CSTO_NO_NUMBER;
    }
    uint32_t at = csto_numbering_find(&f->cell_of, (uint64_t)series << 32 | time);
    if (at == CSTO_NO_NUMBER)
        *failed |= (at = csto_fold_cell_number(f, series, time)) == CSTO_NO_NUMBER;
    return at;
}

/* Adds a row to its cell.  False = no memory. */
static inline bool add_row(struct csto_fold *f, const struct csto_incident *row, uint32_t at)
{
    const struct csto_fold_kind *k = &f->kinds.at[row->kind];
    struct csto_fold_cell *c = &f->cells.at[at];
    struct csto_fold_series *s = &f->series.at[k->series];
    double x = row->value;
    c->n++;
    c->least = x < c->least ? x : c->least;
    c->most = x > c->most ? x : c->most;
    if (row->period / 64 < s->periods_words)
        s->periods[row->period / 64] |= 1ull << (row->period % 64);
    else if (!csto_fold_mark_period(s, row->period))
        return false;
    if (k->place < 64)
        c->places |= 1ull << k->place;
    else if (csto_numbering_put(&f->elsewhere, (uint64_t)at << 32 | k->place) == CSTO_NO_NUMBER)
        return false;
    return csto_running_add(&c->sum, x) && (!(f->needs & CSTO_NEEDS_VALUES) || keep_value(f, c, k->factor, row)) &&
           (!(f->needs & (CSTO_NEEDS_SQUARES | CSTO_NEEDS_LOGS)) || add_moments(f, at, x));
}

/* ---- as a sink ---- */

static csto_status take_kind(struct csto_incident_sink *s, const csto_claim *c, double scale, double factor, uint32_t *kind,
                             csto_error *err)
{
    *kind = csto_fold_kind_number((struct csto_fold *)s, c, scale, factor);
    return *kind == CSTO_NO_NUMBER ? csto_fail_memory(err) : CSTO_OK;
}

/* First the cells of some rows, then the rows: so that what one waits for in memory is on its way while others are looked up. */
static csto_status take_rows(struct csto_incident_sink *s, const struct csto_incident *rows, size_t n, csto_error *err)
{
    struct csto_fold *f = (struct csto_fold *)s;
    uint32_t cells[AT_ONCE];
    bool failed = false;
    for (size_t from = 0; from < n && !failed; from += AT_ONCE) {
        size_t some = n - from < AT_ONCE ? n - from : AT_ONCE;
        for (size_t i = 0; i < some; i++) {
            cells[i] = cell_of(f, &rows[from + i], &failed);
            if (cells[i] != CSTO_NO_NUMBER)
                __builtin_prefetch(&f->cells.at[cells[i]]);
        }
        for (size_t i = 0; i < some && !failed; i++)
            failed = cells[i] != CSTO_NO_NUMBER && !add_row(f, &rows[from + i], cells[i]);
    }
    s->claims += n;
    return failed ? csto_fail_memory(err) : CSTO_OK;
}

/* "<5": the sums of lows and highs take other numbers than the sum of values. */
static bool add_hedged(struct csto_fold *f, const csto_claim *c, uint32_t cell)
{
    struct csto_fold_cell *to = &f->cells.at[cell];
    csto_value v = csto_value_closed(c->value, f->question->about, c->role != CSTO_CHANGE);
    if (v.low == v.value && v.high == v.value)
        return true;
    if (!to->hedged && !(to->hedged = calloc(1, sizeof *to->hedged)))
        return false;
    csto_exact_add(&to->hedged->low, v.low);
    csto_exact_add(&to->hedged->low, -v.value);
    csto_exact_add(&to->hedged->high, v.high);
    csto_exact_add(&to->hedged->high, -v.value);
    return true;
}

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_fold *f = (struct csto_fold *)s;
    struct csto_incident row = {.value = c->value.value, .decimals = CSTO_NO_DIGITS};
    bool failed = false;
    row.kind = csto_fold_kind_number(f, c, 1, 1);
    row.period = f->part.last_period = csto_fold_period_number(f, c->period, c->period_kind);
    if (row.kind == CSTO_NO_NUMBER || row.period == CSTO_NO_NUMBER)
        return csto_fail_memory(err);
    uint32_t cell = cell_of(f, &row, &failed);
    if (cell != CSTO_NO_NUMBER)
        failed = !add_row(f, &row, cell) || !add_hedged(f, c, cell);
    f->part.claims++;
    return failed ? csto_fail_memory(err) : CSTO_OK;
}

static void drop(struct csto_incident_sink *part)
{
    csto_fold_free((struct csto_fold *)part);
}

/* Fields that the fold reads: those that the question does, without what tells single claims apart. */
static csto_field_mask fields_of(const struct csto_question *q)
{
    static const csto_field single[] = {CSTO_F_CLAIM_ID, CSTO_F_PART_OF,    CSTO_F_PUBLISHED, CSTO_F_TITLE, CSTO_F_SHEET, CSTO_F_ROW,
                                        CSTO_F_COLUMN,   CSTO_F_BYTE_START, CSTO_F_BYTE_END,  CSTO_F_LINE,  CSTO_F_GRADE};
    csto_field_mask mask = csto_question_fields(q);
    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        mask &= ~CSTO_FIELD_BIT(single[i]);
    return mask;
}

csto_status csto_fold_new(struct csto_fold **out, const struct csto_question *lent, csto_error *err)
{
    unsigned by = (unsigned)lent->n_by;
    struct csto_fold *f = malloc(sizeof *f);
    if (!f)
        return csto_fail_memory(err);
    *f = (struct csto_fold){
        .part = {.sink = {.fields = fields_of(lent), .claim = take_claim}, .kind = take_kind, .rows = take_rows, .drop = drop},
        .question = lent,
        .needs = USUAL_NEEDS,
        .other_drugs = csto_vocabulary_find(lent->vocabulary, CSTO_ITEMS, "other_drugs"),
        .kind_of = CSTO_MAP(CSTO_FOLD_KIND_WORDS),
        .series_of = CSTO_MAP(5 + 2 * by),
        .factor_of = CSTO_MAP(2),
        .place_of = CSTO_MAP(3),
        .period_of = CSTO_MAP(2),
        .time_of = CSTO_MAP(1 + by)};
    for (size_t i = 0; i < lent->n_stats; i++)
        f->needs |= lent->stats[i].stat->needs;
    *out = f;
    return CSTO_OK;
}

void csto_fold_free(struct csto_fold *f)
{
    if (!f)
        return;
    for (size_t i = 0; i < f->series.n; i++)
        free(f->series.at[i].periods);
    for (size_t i = 0; i < f->cells.n; i++) {
        csto_running_free(&f->cells.at[i].sum);
        free(f->cells.at[i].hedged);
    }
    for (size_t i = 0; i < f->moments.n; i++) {
        csto_running_free(&f->moments.at[i].logs);
        csto_running_squares_free(&f->moments.at[i].squares);
    }
    csto_array_free(&f->kinds);
    csto_array_free(&f->met);
    csto_array_free(&f->series);
    csto_array_free(&f->factors);
    csto_array_free(&f->places);
    csto_array_free(&f->periods);
    csto_array_free(&f->period_times);
    csto_array_free(&f->times);
    csto_array_free(&f->cells);
    csto_array_free(&f->moments);
    struct csto_map *maps[] = {&f->kind_of, &f->series_of, &f->factor_of, &f->place_of, &f->period_of, &f->time_of};
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        csto_map_free(maps[i]);
    csto_numbering_free(&f->cell_of);
    csto_numbering_free(&f->elsewhere);
    csto_arena_free(&f->arena);
    csto_intern_free(&f->texts);
    free(f);
}
