/* Two folds of one question become one: what the rows of either have in common gets the other's numbers, then cells are added up.  Values are not copied, their
 * chunks are linked. */
#include "config.h"

#include "analytics/fold.h"

#include "base/status.h"

/* For each number of the fold that is joined, the number in the other. */
struct numbers {
    uint32_t *series, *factors, *places, *periods, *times;
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
    for (size_t i = 0; i < from->factors.n; i++)
        if ((to->factors[i] = csto_fold_factor_number(into, from->factors.at[i].scale, from->factors.at[i].factor)) == CSTO_NO_NUMBER)
            return false;
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

/* The filters' words that rows of the joined fold met are asked of its kinds (csto_fold_answer), so the kinds are kept; nothing finds them by a row any more. */
static bool keep_kinds(struct csto_fold *into, const struct csto_fold *from)
{
    for (size_t i = 0; i < from->kinds.n; i++) {
        struct csto_fold_kind k = from->kinds.at[i];
        const char **texts[] = {&k.area, &k.event, &k.publisher, &k.edition};
        for (size_t t = 0; t < 4; t++)
            if (!(*texts[t] = csto_intern_text(&into->texts, *texts[t], strlen(*texts[t]))))
                return false;
        if (!csto_array_push(&into->met, k))
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

static void link_chunks(struct csto_fold_cell *into, const struct csto_fold_cell *from)
{
    if (!from->chunk)
        return;
    if (!into->chunk) {
        into->chunk = from->chunk;
        into->at = from->at;
        into->end = from->end;
        return;
    }
    struct csto_fold_chunk *first = from->chunk; /* its own open chunk is closed already; they go below the open one of the other */
    while (first->before)
        first = first->before;
    first->before = into->chunk->before;
    into->chunk->before = from->chunk;
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
    struct csto_fold_cell *c = &from->cells.at[i], like = *c;
    csto_fold_close_chunk(c);
    like.series = to->series[c->series];
    like.factor = to->factors[c->factor];
    like.time = to->times[c->time];
    uint32_t lane = csto_numbering_put(&into->lane_of, (uint64_t)like.series << 32 | like.factor);
    *number = lane == CSTO_NO_NUMBER ? CSTO_NO_NUMBER : csto_fold_cell_number(into, lane, &like);
    if (*number == CSTO_NO_NUMBER)
        return false;
    struct csto_fold_cell *a = &into->cells.at[*number];
    a->n += c->n;
    a->least = c->least < a->least ? c->least : a->least;
    a->most = c->most > a->most ? c->most : a->most;
    link_chunks(a, c);
    for (uint32_t p = 0; p < 64; p++)
        if (c->places >> p & 1 && !mark_place(into, *number, to->places[p]))
            return false;
    return csto_running_merge(&a->sum, &c->sum) && join_hedged(a, c) && join_moments(into, from, *number, i);
}

static bool join_cells(struct csto_fold *into, struct csto_fold *from, const struct numbers *to)
{
    uint32_t *cells = make(from->cells.n);
    bool done = cells != NULL;
    for (size_t i = 0; i < from->cells.n && done; i++)
        done = join_cell(into, from, i, to, &cells[i]);
    for (size_t i = 0; i < from->elsewhere.room && done; i++) { /* bits in a set: their order is nothing that could be seen */
        uint64_t key = from->elsewhere.slots[i].key;
        if (from->elsewhere.slots[i].number)
            done = mark_place(into, cells[key >> 32], to->places[(uint32_t)key]);
    }
    free(cells);
    return done;
}

csto_status csto_fold_merge(struct csto_fold *into, struct csto_fold *from, csto_error *err)
{
    struct numbers to = {make(from->series.n), make(from->factors.n), make(from->places.n), make(from->periods.n), make(from->n_times)};
    bool done = to.series && to.factors && to.places && to.periods && to.times;
    done = done && renumber_series(into, from, &to) && renumber_rest(into, from, &to) && keep_kinds(into, from);
    done = done && join_periods(into, from, &to) && join_cells(into, from, &to);
    if (done) {
        csto_arena_move(&into->arena, &from->arena);
        into->outside += from->outside;
        into->without_period += from->without_period;
        into->part.claims += from->part.claims;
    }
    free(to.series);
    free(to.factors);
    free(to.places);
    free(to.periods);
    free(to.times);
    return done ? CSTO_OK : csto_fail_memory(err);
}
