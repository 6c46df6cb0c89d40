#include "config.h"

#include "analytics/beside.h"

#include "base/status.h"
#include "records/period.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_WORDS = 2 * CSTO_BY_WORDS + 3 };

/* ---- series ---- */

/* Equal for the rows of one series. */
static size_t put_series(struct csto_besides *b, const struct csto_group *g)
{
    uint64_t words[KEY_WORDS] = {g->measure, g->unit, g->root};
    size_t n = 3;
    for (size_t i = 0; i < b->a->question->n_by; i++) {
        words[n++] = i == b->time ? 0 : (uint64_t)g->keys[i].number;
        words[n++] = i == b->time || !*g->keys[i].text ? 0 : csto_word(g->keys[i].text);
    }
    return csto_map_put(&b->series, words);
}

static bool is_row(const struct csto_besides *b, const struct csto_group *g)
{
    return g->counted && (b->time == CSTO_NONE || !csto_key_is_empty(g->keys[b->time]));
}

static csto_status number_rows(struct csto_besides *b, csto_error *err)
{
    for (size_t i = 0; i < b->a->groups.n; i++) {
        const struct csto_group *g = &b->a->groups.at[i];
        b->of[i] = CSTO_NONE;
        if (!is_row(b, g))
            continue;
        size_t series = put_series(b, g);
        const uint64_t key[] = {series, b->time == CSTO_NONE ? 0 : (uint64_t)g->keys[b->time].number};
        size_t row = series == CSTO_NONE ? CSTO_NONE : csto_map_put(&b->rows, key);
        if (row == CSTO_NONE || (row == b->groups.n && !csto_array_push(&b->groups, i)))
            return csto_fail_memory(err);
        b->of[i] = series;
        if (isnan(b->first[series]))
            b->first[series] = g->total;
    }
    return CSTO_OK;
}

/* The total of a step of the group's series; NAN = none. */
static double total_at(const struct csto_besides *b, size_t group, int64_t step)
{
    const uint64_t key[] = {b->of[group], (uint64_t)step};
    size_t row = csto_map_get(&b->rows, key);
    return row == CSTO_NONE ? NAN : b->a->groups.at[b->groups.at[row]].total;
}

/* ---- steps ---- */

static csto_by time_word(const struct csto_besides *b)
{
    return b->a->question->by[b->time];
}

static int64_t year_before(csto_by word, int64_t step)
{
    struct csto_date d;
    switch (word) {
    case CSTO_BY_MONTH: return step - 12;
    case CSTO_BY_QUARTER: return step - 4;
    case CSTO_BY_DAY: d = csto_date_of((int32_t)step); return csto_day_of(d.year - 1, d.month, d.day); /* 29 February has none */
    default: return step - 1;
    }
}

/* The mean of the steps of a year, as price indices take their base; NAN where one is missing. */
static double base_of(const struct csto_besides *b, size_t group, double year)
{
    csto_by word = time_word(b);
    int64_t y = (int64_t)year, from = y, to = y;
    double sum = 0;
    if (word == CSTO_BY_DAY) {
        from = csto_day_of((int)y, 1, 1);
        to = csto_day_of((int)y, 12, 31);
    } else if (word == CSTO_BY_MONTH || word == CSTO_BY_QUARTER) {
        int64_t parts = word == CSTO_BY_MONTH ? 12 : 4;
        from = y * parts;
        to = from + parts - 1;
    }
    for (int64_t step = from; step <= to; step++)
        sum += total_at(b, group, step);
    return sum / (double)(to - from + 1);
}

/* ---- who reports ---- */

/* Adds a key of up to six words; 1 where it is new, 0 where it is not, -1 = no memory. */
static int is_new(struct csto_map *m, uint64_t kind, uint64_t whose, const struct csto_entry *e, uint64_t when)
{
    const uint64_t key[] = {kind, whose, e->claim->place, csto_word(e->area), when};
    size_t before = m->n, at = csto_map_put(m, key);
    return at == CSTO_NONE ? -1 : at == before;
}

static bool add_cell(struct csto_besides *b, struct csto_map *seen, const struct csto_entry *e, size_t group, double span[2])
{
    int64_t year = csto_key_of(CSTO_BY_YEAR, e->claim, b->a->question->vocabulary, NULL).number;
    bool stepped = b->time != CSTO_NONE;
    int of_series = is_new(seen, 0, b->of[group], e, 0), of_row = is_new(seen, 1, group, e, 0);
    int of_year = stepped ? 0 : is_new(seen, 2, group, e, (uint64_t)year);
    if (of_series < 0 || of_row < 0 || of_year < 0)
        return false;
    b->places[b->of[group]] += of_series;
    b->reporting[group] += of_row;
    b->cells[group] += stepped ? of_row : of_year;
    span[0] = year == CSTO_KEY_EMPTY ? NAN : fmin(span[0], (double)year);
    span[1] = year == CSTO_KEY_EMPTY ? NAN : fmax(span[1], (double)year);
    return true;
}

/* A cell is a place, or a part of one, in a step; without a time word in a year. */
static csto_status count_cells(struct csto_besides *b, csto_error *err)
{
    struct csto_map seen = CSTO_MAP(5);
    bool done = true;
    for (size_t i = 0; i < b->a->groups.n && done; i++) {
        const struct csto_group *g = &b->a->groups.at[i];
        double span[2] = {INFINITY, -INFINITY};
        bool unknown = false;
        for (size_t k = g->first; k < g->first + g->n && b->of[i] != CSTO_NONE && done; k++)
            if (b->a->entries.at[k].rule == CSTO_COUNTED) {
                done = add_cell(b, &seen, &b->a->entries.at[k], i, span);
                unknown |= isnan(span[0]);
            }
        b->most_cells[i] = b->time != CSTO_NONE ? 1 : unknown ? NAN : span[1] - span[0] + 1;
    }
    for (size_t i = 0; i < b->a->groups.n && done; i++)
        b->most_cells[i] *= b->of[i] == CSTO_NONE ? NAN : b->places[b->of[i]];
    csto_map_free(&seen);
    return done ? CSTO_OK : csto_fail_memory(err);
}

/* ---- officers ---- */

static bool is_other_word(csto_by word)
{
    return word != CSTO_BY_ITEM && word != CSTO_BY_MEASURE;
}

/* The keys of a group without item and measure, in texts of `a`: the words of the question, which those of the officers are as well.  False = no memory. */
static bool officer_key(uint64_t *out, struct csto_answer *a, const struct csto_question *q, const struct csto_group *g)
{
    bool done = true;
    memset(out, 0, CSTO_BY_WORDS * sizeof *out);
    for (size_t i = 0; i < q->n_by; i++) {
        const char *text = g->keys[i].text;
        if (!is_other_word(q->by[i]))
            continue;
        out[q->by[i]] = (uint64_t)g->keys[i].number;
        if (*text) {
            text = csto_intern_text(&a->texts, text, strlen(text));
            out[q->by[i]] = csto_word(text);
            done &= text != NULL;
        }
    }
    return done;
}

/* A key with several totals (of several roots) has none that could be divided by. */
static csto_status take_officers(struct csto_besides *b, struct csto_answer *a, const struct csto_answer *officers, csto_error *err)
{
    struct csto_map map = CSTO_MAP(CSTO_BY_WORDS);
    CSTO_ARRAY(double) totals = {0};
    uint64_t key[CSTO_BY_WORDS];
    bool done = true;
    for (size_t i = 0; i < officers->groups.n && done; i++) {
        const struct csto_group *g = &officers->groups.at[i];
        if (!g->counted)
            continue;
        done = officer_key(key, a, officers->question, g);
        size_t at = done ? csto_map_put(&map, key) : CSTO_NONE;
        done = at != CSTO_NONE && (at < totals.n || csto_array_push(&totals, g->total));
        if (done && at + 1 < totals.n)
            totals.at[at] = NAN;
    }
    for (size_t i = 0; i < a->groups.n && done; i++) {
        done = officer_key(key, a, a->question, &a->groups.at[i]);
        size_t at = csto_map_get(&map, key);
        b->officers[i] = at == CSTO_NONE ? NAN : totals.at[at];
    }
    csto_map_free(&map);
    csto_array_free(&totals);
    return done ? CSTO_OK : csto_fail_memory(err);
}

/* ---- all of it ---- */

static size_t find_time(const struct csto_question *q)
{
    size_t found = CSTO_NONE, n = 0;
    for (size_t i = 0; i < q->n_by; i++)
        if (csto_by_words[q->by[i]].time) {
            found = i;
            n++;
        }
    return n == 1 ? found : CSTO_NONE;
}

static bool make_room(struct csto_besides *b, size_t n)
{
    b->of = malloc(n * sizeof *b->of);
    b->first = malloc(6 * n * sizeof *b->first);
    if (!b->of || !b->first)
        return false;
    b->officers = b->first + n;
    b->places = b->first + 2 * n;
    b->reporting = b->first + 3 * n;
    b->cells = b->first + 4 * n;
    b->most_cells = b->first + 5 * n;
    for (size_t i = 0; i < 6 * n; i++)
        b->first[i] = i < 2 * n ? NAN : 0;
    return true;
}

csto_status csto_besides_build(struct csto_besides *out, struct csto_answer *a, const struct csto_answer *officers, unsigned needs,
                               csto_error *err)
{
    *out = (struct csto_besides){.a = a, .time = find_time(a->question), .rows = CSTO_MAP(2)};
    if (!(needs & (CSTO_NEEDS_CELLS | CSTO_NEEDS_ROWS | CSTO_NEEDS_OFFICERS)))
        return CSTO_OK;
    out->series = (struct csto_map)CSTO_MAP((unsigned)(2 * a->question->n_by + 3));
    csto_status rc = make_room(out, a->groups.n + 1) ? number_rows(out, err) : csto_fail_memory(err);
    if (rc == CSTO_OK && needs & CSTO_NEEDS_CELLS)
        rc = count_cells(out, err);
    if (rc == CSTO_OK && officers)
        rc = take_officers(out, a, officers, err);
    return rc;
}

void csto_besides_free(struct csto_besides *b)
{
    csto_map_free(&b->series);
    csto_map_free(&b->rows);
    csto_array_free(&b->groups);
    free(b->of);
    free(b->first);
    *b = (struct csto_besides){0};
}

void csto_beside_of(struct csto_beside *out, const struct csto_besides *b, size_t group, double base_year)
{
    out->officers = out->before = out->year_before = out->base = NAN;
    out->reporting = out->places = out->cells = out->most_cells = NAN;
    out->stepped = b->time != CSTO_NONE;
    if (!b->of || b->of[group] == CSTO_NONE)
        return;
    out->officers = b->officers[group];
    out->reporting = b->reporting[group];
    out->places = b->places[b->of[group]];
    out->cells = b->cells[group];
    out->most_cells = b->most_cells[group];
    if (!out->stepped)
        return;
    int64_t step = b->a->groups.at[group].keys[b->time].number;
    out->before = total_at(b, group, step - 1);
    out->year_before = total_at(b, group, year_before(time_word(b), step));
    out->base = isnan(base_year) ? b->first[b->of[group]] : base_of(b, group, base_year);
}
