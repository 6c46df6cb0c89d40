#include "config.h"

#include "loaders/incidents_worker.h"

#include "base/digits.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"
#include "loaders/column_key.h"
#include "loaders/day_text.h"

#include <math.h>
#include <stdlib.h>

enum { BATCH = 256 };

/* What a combination of texts was found to mean: what every row of it asks, */
struct outcome {
    double factor;
    uint32_t kind; /* of the part; UNKNOWN, or LEFT_OUT by a rule */
    uint32_t rows; /* that repeated it */
};
#define UNKNOWN UINT32_MAX
#define LEFT_OUT (UINT32_MAX - 1)

/* and what is asked at the end. */
struct told {
    size_t rule;
    const char *unknown[CSTO_ROW_LABELS]; /* labels that are tallied */
    long n_unknown;
};

/* What one thread has. */
struct csto_incident_worker {
    const struct csto_incidents *all;
    struct csto_sink sink; /* of its table reader */
    struct csto_incident_sink *part;
    struct csto_csv_rows rows; /* csv: of the block at hand */
    struct csto_column_key kinds, periods;
    CSTO_ARRAY(struct outcome) outcomes; /* by number of kinds, like the next */
    CSTO_ARRAY(struct told) told;
    CSTO_ARRAY(uint32_t) period_numbers; /* by number of periods: the part's, CSTO_NO_NUMBER = not known */
    uint32_t *days;                      /* the same for texts such as 2024-05-31, by csto_day_text; 0 = not known, else + 1 */
    struct csto_incident batch[BATCH];
    size_t batched;
    struct csto_incident_block *job;
    uint32_t decimals; /* bits of those of plain numbers, or'ed */
    size_t line_at;    /* byte of the block up to which line feeds are counted */
    long line;
    /* the row that is read as all rows are */
    size_t claims;
    bool exact;
    double value;
    uint32_t kind;
};

/* ---- rows as claims ---- */

static struct csto_incident_worker *worker_of(struct csto_sink *s)
{
    return (struct csto_incident_worker *)((char *)s - offsetof(struct csto_incident_worker, sink));
}

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_incident_worker *w = worker_of(s);
    csto_status rc = csto_push(&w->part->sink, c, err);
    w->claims++;
    w->exact = c->value.bound == CSTO_EXACT;
    w->value = c->value.value;
    if (rc == CSTO_OK && w->exact)
        rc = w->part->kind(w->part, c, w->all->plan.scale, w->rows.table.factor, &w->kind, err);
    return rc;
}

/* Problems wait until all of the blocks before were said. */
static csto_status keep_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_incident_block *job = worker_of(s)->job;
    csto_problem kept = *p;
    kept.file = csto_arena_text(&job->texts, p->file, strlen(p->file));
    kept.field = csto_arena_text(&job->texts, p->field, strlen(p->field));
    kept.text = csto_arena_text(&job->texts, p->text, strlen(p->text));
    kept.row = p->row ? csto_arena_text(&job->texts, p->row, p->row_bytes) : NULL;
    bool done = kept.file && kept.field && kept.text && (kept.row || !p->row);
    return done && csto_array_push(&job->problems, kept) ? CSTO_OK : csto_fail_memory(err);
}

/* ---- plain rows ---- */

static bool value_of(const struct csto_incident_worker *w, const struct csto_row_view *v, uint64_t *digits, uint32_t *decimals)
{
    size_t n;
    const char *p = csto_row_cell(v, w->all->plan.value, &n);
    if (n > 2 && p[0] == '"' && p[n - 1] == '"')
        p++, n -= 2;
    return csto_digits_read(p, n, w->all->plan.decimal, digits, decimals);
}

/* As csto_table_row does it, step by step, each rounded. */
static double in_unit(uint64_t digits, uint32_t decimals, double scale, double factor)
{
    static const double power[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    return (double)digits / power[decimals] * scale * factor;
}

static bool is_text(const struct csto_incident_worker *w, const struct csto_row_view *v)
{
    const struct csto_incidents_plan *plan = &w->all->plan;
    for (uint32_t i = 0; i < plan->n_checked; i++) {
        size_t n;
        const char *p = csto_row_cell(v, plan->checked[i], &n);
        if (csto_utf8_check(p, n) < n)
            return false;
    }
    return true;
}

static csto_status flush(struct csto_incident_worker *w, csto_error *err)
{
    size_t n = w->batched;
    w->batched = 0;
    return n ? w->part->rows(w->part, w->batch, n, err) : CSTO_OK;
}

/* The part's number for the period of a row; CSTO_NO_NUMBER = its texts are not known. */
static inline uint32_t period_of(const struct csto_incident_worker *w, const struct csto_row_view *v)
{
    if (w->days) {
        size_t n;
        const char *p = csto_row_cell(v, w->all->plan.period_columns[0], &n);
        uint32_t day = csto_day_text(p, n);
        if (day < CSTO_DAY_TEXTS)
            return w->days[day] - 1; /* 0 becomes CSTO_NO_NUMBER */
    }
    uint32_t at = csto_column_key_find(&w->periods, v);
    return at < w->period_numbers.n ? w->period_numbers.at[at] : CSTO_NO_NUMBER;
}

/* True where the row was taken: its texts were met before, and its number is plain. */
static inline bool take_plain(struct csto_incident_worker *w, const struct csto_row_view *v)
{
    uint64_t digits;
    uint32_t decimals, at = csto_column_key_find(&w->kinds, v);
    if (at >= w->outcomes.n)
        return false;
    struct outcome *o = &w->outcomes.at[at];
    if (o->kind == UNKNOWN || o->rows == UINT32_MAX || v->ends[v->n_cells - 1] - v->start > CSTO_LIMIT_TEXT_BYTES ||
        (!w->job->block.index.ascii && !is_text(w, v)))
        return false;
    if (o->kind == LEFT_OUT) {
        o->rows++;
        return true;
    }
    uint32_t period = period_of(w, v);
    if (period == CSTO_NO_NUMBER || !value_of(w, v, &digits, &decimals))
        return false;
    double x = in_unit(digits, decimals, w->all->plan.scale, o->factor);
    if (!isfinite(x))
        return false;
    bool small = digits <= UINT32_MAX && decimals <= 9;
    o->rows++;
    w->decimals |= decimals;
    w->batch[w->batched++] = (struct csto_incident){
        .value = x, .kind = o->kind, .period = period, .digits = (uint32_t)digits, .decimals = small ? decimals : CSTO_NO_DIGITS};
    return true;
}

/* ---- rows that teach ---- */

static bool learn_kind(struct csto_incident_worker *w, const struct csto_row_view *v, const struct outcome *o, const struct told *t)
{
    uint32_t at = csto_column_key_put(&w->kinds, v);
    if (at == CSTO_NO_NUMBER)
        return true;
    while (w->outcomes.n <= at)
        if (!csto_array_push(&w->told, (struct told){0}) || !csto_array_push(&w->outcomes, (struct outcome){.kind = UNKNOWN}))
            return false;
    if (w->outcomes.at[at].kind == UNKNOWN) {
        w->outcomes.at[at] = *o;
        w->told.at[at] = *t;
    }
    return true;
}

static bool learn_period(struct csto_incident_worker *w, const struct csto_row_view *v, uint32_t number)
{
    if (w->days) {
        size_t n;
        const char *p = csto_row_cell(v, w->all->plan.period_columns[0], &n);
        uint32_t day = csto_day_text(p, n);
        if (day < CSTO_DAY_TEXTS) {
            w->days[day] = number + 1;
            return true;
        }
    }
    uint32_t at = csto_column_key_put(&w->periods, v);
    if (at == CSTO_NO_NUMBER)
        return true;
    while (w->period_numbers.n <= at)
        if (!csto_array_push(&w->period_numbers, CSTO_NO_NUMBER))
            return false;
    w->period_numbers.at[at] = number;
    return true;
}

/* What the row that was just read as all rows are says of those that repeat its texts; nothing where it is not sure. */
static bool learn(struct csto_incident_worker *w, const struct csto_row_view *v)
{
    const struct csto_table_reader *r = &w->rows.table;
    struct outcome o = {.kind = w->kind, .factor = r->factor};
    struct told t = {.n_unknown = r->row_tallies};
    uint64_t digits;
    uint32_t decimals;
    if (r->row_refused || r->row_tallies > CSTO_ROW_LABELS)
        return true;
    if (r->row_skipped) {
        o.kind = LEFT_OUT;
        t.rule = (size_t)(r->row_skipped - r->p->rules);
        return learn_kind(w, v, &o, &t);
    }
    if (w->claims != 1 || !w->exact || !value_of(w, v, &digits, &decimals) || digits == 0 ||
        in_unit(digits, decimals, w->all->plan.scale, o.factor) != w->value)
        return true;
    for (long i = 0; i < t.n_unknown; i++)
        t.unknown[i] = r->row_unknown[i];
    return learn_kind(w, v, &o, &t) && learn_period(w, v, w->part->last_period);
}

/* The line of a byte of the block; bytes come in order. */
static long line_of(struct csto_incident_worker *w, size_t at)
{
    const char *p = w->job->block.bytes + w->line_at, *end = w->job->block.bytes + at;
    for (; (p = memchr(p, '\n', (size_t)(end - p))); p++)
        w->line++;
    w->line_at = at;
    return w->line;
}

static csto_status take_slowly(struct csto_incident_worker *w, const struct csto_row_view *v, size_t end, int64_t row, csto_error *err)
{
    size_t n;
    w->claims = 0;
    w->rows.table.row_skipped = NULL;
    csto_csv_take_row(&w->rows.csv, &w->job->block, v->start, end, line_of(w, v->start));
    csto_csv_result what = csto_csv_next(&w->rows.csv, err);
    if (what == CSTO_CSV_FAILED)
        return w->rows.csv.status;
    csto_status rc = csto_csv_rows_take(&w->rows, what, row, err);
    bool whole = what == CSTO_CSV_ROW && w->rows.cells.n == w->rows.table.n_cells;
    if (what == CSTO_CSV_ROW)
        csto_csv_raw(&w->rows.csv, &n); /* as it stood, for the texts that are learnt, and for line_of */
    return rc == CSTO_OK && whole && !learn(w, v) ? csto_fail_memory(err) : rc;
}

csto_status csto_incident_worker_take(struct csto_incident_worker *w, struct csto_incident_block *job, csto_error *err)
{
    const struct csto_csv_index *x = &job->block.index;
    struct csto_row_view v = {.bytes = job->block.bytes, .n_cells = (uint32_t)w->rows.table.n_cells};
    csto_status rc = CSTO_OK;
    size_t first = 0; /* end of the row's first cell */
    w->job = job;
    w->line_at = 0;
    w->line = job->block.line;
    for (size_t i = 0; i < x->n_rows && rc == CSTO_OK; i++) {
        size_t last = x->rows[i];
        v.ends = x->ends + first;
        if (last - first + 1 != v.n_cells || !take_plain(w, &v))
            rc = take_slowly(w, &v, (size_t)x->ends[last] + 1, job->row + (int64_t)i + 1, err);
        if (rc == CSTO_OK && w->batched == BATCH)
            rc = flush(w, err);
        v.start = x->ends[last] + 1;
        first = last + 1;
    }
    return rc == CSTO_OK ? flush(w, err) : rc;
}

/* ---- workers ---- */

struct csto_incident_worker *csto_incident_worker_new(const struct csto_incidents *all, csto_error *err)
{
    const struct csto_incidents_plan *p = &all->plan;
    struct csto_incident_worker *w = calloc(1, sizeof *w);
    if (!w) {
        csto_fail_memory(err);
        return NULL;
    }
    w->all = all;
    w->sink = (struct csto_sink){.fields = all->fields, .claim = take_claim, .problem = keep_problem};
    csto_status rc = csto_table_part(&w->rows.table, &all->t->table, &w->sink, err);
    w->days = p->n_period == 1 ? calloc(CSTO_DAY_TEXTS, sizeof *w->days) : NULL;
    if (rc == CSTO_OK && p->n_period == 1 && !w->days)
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = all->sink->incidents(all->sink, &w->part, err);
    if (rc != CSTO_OK) {
        csto_table_reader_free(&w->rows.table);
        free(w->days);
        free(w);
        return NULL;
    }
    w->rows.table.raw = csto_csv_rows_raw;
    w->rows.table.owner = &w->rows;
    w->rows.csv.delimiter = all->t->csv.delimiter;
    memcpy(w->rows.csv.class, all->t->csv.class, sizeof w->rows.csv.class);
    memcpy(w->kinds.columns, p->kind_columns, sizeof p->kind_columns);
    w->kinds.n_columns = p->n_kind;
    memcpy(w->periods.columns, p->period_columns, sizeof p->period_columns);
    w->periods.n_columns = p->n_period;
    return w;
}

/* What is counted by combination goes to the reader, the reader to the table's, the part to the sink's. */
csto_status csto_incident_worker_end(struct csto_incident_worker *w, csto_error *err)
{
    struct csto_table_reader *r = &w->rows.table;
    r->seen.points |= w->decimals && w->all->plan.decimal == '.';
    for (size_t i = 0; i < w->outcomes.n; i++) {
        const struct outcome *o = &w->outcomes.at[i];
        const struct told *t = &w->told.at[i];
        r->rows += o->rows;
        if (o->kind == LEFT_OUT)
            r->skipped[t->rule] += o->rows;
        else
            r->claims += o->rows;
        for (long k = 0; k < t->n_unknown && o->rows; k++)
            csto_tally_more(r, t->unknown[k], o->rows);
    }
    csto_status rc = csto_table_join(&w->all->t->table, r, err), joined = w->all->sink->join(w->all->sink, w->part, err);
    w->rows.csv.buffer = NULL; /* the block's */
    csto_csv_close(&w->rows.csv);
    csto_array_free(&w->rows.cells);
    csto_column_key_free(&w->kinds);
    csto_column_key_free(&w->periods);
    csto_array_free(&w->outcomes);
    csto_array_free(&w->told);
    free(w->days);
    csto_array_free(&w->period_numbers);
    free(w);
    return rc == CSTO_OK ? joined : rc;
}
