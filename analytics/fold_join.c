/* Two folds of one question become one: what the rows of either have in common gets the other's numbers, then cells are added up.  Values are not copied, their
 * chunks are linked. */
#include "config.h"

#include "analytics/fold.h"

#include "base/status.h"

/* For each number of the fold that is joined, the number in the other. */
struct numbers {
    uint32_t *series, *places, *periods, *times;
    uint8_t scales[CSTO_FOLD_SCALES];
};

static uint32_t *make(size_t n)
{
    return malloc((n + 1) * sizeof(uint32_t));
}

static bool renumber_series(struct csto_fold *into, const struct csto_fold *from, struct numbers *to)
{
    for (size_t i = 0; i < from->series.n; i++) {
        struct csto_fold_series s = from->series.at[i];
        s.periods = NULL;
        s.periods_words = 0;
        for (size_t k = 0; k < into->question->n_by; k++)
            if (!(s.keys[k].text = csto_intern_text(&into->texts, s.keys[k].text, strlen(s.keys[k].text))))
                return false;
        if ((to->series[i] = csto_fold_series_number(into, &s)) == CSTO_NO_NUMBER)
            return false;
    }
    return true;
}

static bool renumber_rest(struct csto_fold *into, const struct csto_fold *from, struct numbers *to)
{
    for (uint8_t i = 0; i < from->n_scales; i++)
        to->scales[i] = csto_fold_scale_number(into, from->scales[i]);
    for (size_t i = 0; i < from->places.n; i++) {
        const struct csto_fold_place *p = &from->places.at[i];
        const char *area = csto_intern_text(&into->texts, p->area, strlen(p->area));
        if (!area || (to->places[i] = csto_fold_place_number(into, p->place, p->item, area)) == CSTO_NO_NUMBER)
            return false;
    }
    for (size_t i = 0; i < from->periods.n; i++) {
        const struct csto_fold_period *p = &from->periods.at[i];
        if ((to->periods[i] = csto_fold_period_number(into, p->period, p->kind)) == CSTO_NO_NUMBER)
            return false;
        to->times[p->time] = into->periods.at[to->periods[i]].time;
    }
    return true;
}

static bool keep_met(struct csto_fold *into, const struct csto_fold *from)
{
    for (size_t i = 0; i < from->met.n; i++) {
        struct csto_fold_met m = from->met.at[i];
        const char **texts[] = {&m.area, &m.event, &m.publisher, &m.edition};
        for (size_t t = 0; t < 4; t++)
            if (!(*texts[t] = csto_intern_text(&into->texts, *texts[t], strlen(*texts[t]))))
                return false;
        if (!csto_array_push(&into->met, m))
            return false;
    }
    return true;
}

static bool join_periods(struct csto_fold *into, const struct csto_fold *from, const struct numbers *to)
{
    for (size_t i = 0; i < from->series.n; i++) {
        const struct csto_fold_series *s = &from->series.at[i];
        for (size_t p = 0; p < s->periods_words * 64 && p < from->periods.n; p++)
            if (s->periods[p / 64] >> (p % 64) & 1 && !csto_fold_mark_period(&into->series.at[to->series[i]], to->periods[p]))
                return false;
    }
    return true;
}

/* ---- cells ---- */

static bool mark_place(struct csto_fold *f, uint32_t cell, uint32_t place)
{
    if (place < 64)
        f->cells.at[cell].places |= 1ull << place;
    return place < 64 || csto_numbering_put(&f->elsewhere, (uint64_t)cell << 32 | place) != CSTO_NO_NUMBER;
}

static void link_chunks(struct csto_fold_values *into, const struct csto_fold_values *from, size_t size)
{
    if (!from->chunk)
        return;
    if (!into->chunk) {
        *into = *from;
        return;
    }
    struct csto_fold_chunk *first = from->chunk; /* they go below the open one of the other */
    from->chunk->n = csto_fold_values_in(from, from->chunk, size);
    while (first->before)
        first = first->before;
    first->before = into->chunk->before;
    into->chunk->before = from->chunk;
}

/* Words with a scale that the other fold has no number left for become doubles. */
static bool unpack(struct csto_fold *into, const struct csto_fold *from, struct csto_fold_cell *c, struct csto_fold_cell *a)
{
    struct csto_fold_cell words = {.words = c->words};
    size_t n = 0;
    for (const struct csto_fold_chunk *k = c->words.chunk; k; k = k->before)
        n += csto_fold_values_in(&c->words, k, sizeof(uint32_t));
    double *values = malloc((n + 1) * sizeof *values);
    bool done = values != NULL;
    if (done)
        csto_fold_values(from, &words, values);
    for (size_t i = 0; i < n && done; i++)
        done = csto_fold_keep_double(into, a, values[i]);
    free(values);
    c->words = (struct csto_fold_values){0};
    return done;
}

static void rescale(struct csto_fold_values *v, const uint8_t *to)
{
    for (struct csto_fold_chunk *k = v->chunk; k; k = k->before)
        for (size_t i = 0, n = csto_fold_values_in(v, k, sizeof(uint32_t)); i < n; i++) {
            uint32_t word;
            memcpy(&word, k->values + i * sizeof word, sizeof word);
            word = (uint32_t)to[word >> CSTO_FOLD_DIGITS] << CSTO_FOLD_DIGITS | (word & CSTO_FOLD_MASK);
            memcpy(k->values + i * sizeof word, &word, sizeof word);
        }
}

static bool join_values(struct csto_fold *into, const struct csto_fold *from, struct csto_fold_cell *c, const struct numbers *to,
                        struct csto_fold_cell *a)
{
    bool same = true, all = true;
    for (uint8_t i = 0; i < from->n_scales; i++) {
        same = same && to->scales[i] == i;
        all = all && to->scales[i] != CSTO_FOLD_NO_SCALE;
    }
    if (!all && !unpack(into, from, c, a))
        return false;
    if (!same)
        rescale(&c->words, to->scales);
    link_chunks(&a->words, &c->words, sizeof(uint32_t));
    if (c->doubles && !a->doubles)
        a->doubles = c->doubles;
    else if (c->doubles)
        link_chunks(a->doubles, c->doubles, sizeof(double));
    return true;
}

static bool join_hedged(struct csto_fold_cell *into, const struct csto_fold_cell *from)
{
    if (!from->hedged)
        return true;
    if (!into->hedged && !(into->hedged = calloc(1, sizeof *into->hedged)))
        return false;
    csto_exact_merge(&into->hedged->low, &from->hedged->low);
    csto_exact_merge(&into->hedged->high, &from->hedged->high);
    return true;
}

static bool join_moments(struct csto_fold *into, const struct csto_fold *from, uint32_t to, size_t i)
{
    if (!from->moments.n)
        return true;
    struct csto_fold_moments *a = &into->moments.at[to];
    const struct csto_fold_moments *b = &from->moments.at[i];
    a->positive += b->positive;
    return csto_running_merge(&a->logs, &b->logs) && csto_running_squares_merge(&a->squares, &b->squares);
}

static bool join_cell(struct csto_fold *into, struct csto_fold *from, size_t i, const struct numbers *to, uint32_t *number)
{
    struct csto_fold_cell *c = &from->cells.at[i];
    *number = csto_fold_cell_number(into, to->series[c->series], to->times[c->time]);
    if (*number == CSTO_NO_NUMBER)
        return false;
    struct csto_fold_cell *a = &into->cells.at[*number];
    a->n += c->n;
    a->least = c->least < a->least ? c->least : a->least;
    a->most = c->most > a->most ? c->most : a->most;
    for (uint32_t p = 0; p < 64; p++)
        if (c->places >> p & 1 && !mark_place(into, *number, to->places[p]))
            return false;
    return join_values(into, from, c, to, a) && csto_running_merge(&a->sum, &c->sum) && join_hedged(a, c) &&
           join_moments(into, from, *number, i);
}

static bool join_cells(struct csto_fold *into, struct csto_fold *from, const struct numbers *to)
{
    uint32_t *cells = make(from->cells.n);
    bool done = cells != NULL;
    for (size_t i = 0; i < from->cells.n && done; i++)
        done = join_cell(into, from, i, to, &cells[i]);
    for (size_t i = 0; i < from->elsewhere.n && done; i++)
        done = mark_place(into, cells[from->elsewhere.keys[i] >> 32], to->places[(uint32_t)from->elsewhere.keys[i]]);
    free(cells);
    return done;
}

csto_status csto_fold_merge(struct csto_fold *into, struct csto_fold *from, csto_error *err)
{
    struct numbers to = {
        .series = make(from->series.n), .places = make(from->places.n), .periods = make(from->periods.n), .times = make(from->n_times)};
    bool done = to.series && to.places && to.periods && to.times;
    done = done && renumber_series(into, from, &to) && renumber_rest(into, from, &to) && keep_met(into, from);
    done = done && join_periods(into, from, &to) && join_cells(into, from, &to);
    if (done) {
        csto_arena_move(&into->arena, &from->arena);
        into->outside += from->outside;
        into->without_period += from->without_period;
        into->part.claims += from->part.claims;
    }
    free(to.series);
    free(to.places);
    free(to.periods);
    free(to.times);
    return done ? CSTO_OK : csto_fail_memory(err);
}
