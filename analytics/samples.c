#include "config.h"

#include "analytics/samples.h"

#include "analytics/folded.h"
#include "base/order.h"
#include "base/status.h"

#include <math.h>

static bool has_value(const struct csto_entry *e)
{
    return e->rule == CSTO_COUNTED && e->claim->value.bound != CSTO_BETWEEN;
}

static csto_status take_points(struct csto_sampler *s, const struct csto_group *g, csto_error *err)
{
    s->values.n = 0;
    if (!csto_array_reserve(&s->values, g->counted))
        return csto_fail_memory(err);
    if (g->folded) {
        csto_folded_values(s->values.at, s->a, g);
        s->values.n = g->counted;
    }
    for (size_t i = 0; i < g->n; i++) {
        const struct csto_entry *e = &s->a->entries.at[g->first + i];
        if (has_value(e))
            s->values.at[s->values.n++] = e->point;
    }
    return CSTO_OK;
}

/* Adds a value to the total of its key; *missing: it has none. */
static csto_status add_to_key(struct csto_sampler *s, const struct csto_entry *e, csto_by across, bool *missing, csto_error *err)
{
    struct csto_key key = csto_key_of(across, e->claim, s->a->question->vocabulary, &s->a->texts);
    if (!key.text)
        return csto_fail_memory(err);
    *missing = csto_key_is_empty(key);
    if (*missing)
        return CSTO_OK;
    const uint64_t words[2] = {(uint64_t)key.number, *key.text ? csto_word(key.text) : 0};
    size_t at = csto_map_put(&s->keys, words);
    if (at == CSTO_NONE || (at == s->sums.n && !csto_array_push(&s->sums, (struct csto_exact){0})))
        return csto_fail_memory(err);
    csto_exact_add(&s->sums.at[at], e->point);
    return CSTO_OK;
}

static csto_status take_totals(struct csto_sampler *s, const struct csto_group *g, csto_by across, csto_error *err)
{
    csto_status rc = CSTO_OK;
    csto_map_free(&s->keys);
    s->keys = (struct csto_map)CSTO_MAP(2);
    s->sums.n = s->values.n = 0;
    for (size_t i = 0; i < g->n && rc == CSTO_OK && !s->why; i++) {
        const struct csto_entry *e = &s->a->entries.at[g->first + i];
        bool missing = false;
        if (has_value(e))
            rc = add_to_key(s, e, across, &missing, err);
        if (missing)
            s->why = "a counted claim states none of what the totals are by";
    }
    if (rc == CSTO_OK && !csto_array_reserve(&s->values, s->sums.n))
        rc = csto_fail_memory(err);
    for (size_t i = 0; i < s->sums.n && rc == CSTO_OK; i++)
        s->values.at[s->values.n++] = csto_exact_round(&s->sums.at[i]);
    return rc;
}

/* The values of the group, unless the sampler holds them already. */
static csto_status take_values(struct csto_sampler *s, const struct csto_group *g, csto_by across, csto_error *err)
{
    if (s->group == g && s->across == across)
        return CSTO_OK;
    s->group = NULL;
    s->why = NULL;
    s->has_moments = 0;
    csto_status rc = across == CSTO_BY_WORDS ? take_points(s, g, err) : take_totals(s, g, across, err);
    if (rc != CSTO_OK)
        return rc;
    s->least = s->most = s->values.n ? s->values.at[0] : 0;
    for (size_t i = 1; i < s->values.n; i++) {
        s->least = s->values.at[i] < s->least ? s->values.at[i] : s->least;
        s->most = s->values.at[i] > s->most ? s->values.at[i] : s->most;
    }
    s->sorted = false;
    s->group = g;
    s->across = across;
    return CSTO_OK;
}

/* As much order among the values as the statistic needs. */
static csto_status put_in_order(struct csto_sampler *s, const struct csto_stat_call *call, csto_error *err)
{
    size_t n = s->values.n;
    double share = isnan(call->stat->share) ? call->parameter : call->stat->share;
    if (s->sorted || n == 0 || !(call->stat->needs & (CSTO_NEEDS_VALUES | CSTO_NEEDS_RANK)))
        return CSTO_OK;
    if (call->stat->needs & CSTO_NEEDS_RANK)
        return csto_order_place(s->values.at, n, (size_t)((isnan(share) ? 0.5 : share) * (double)(n - 1))) ? CSTO_OK
                                                                                                           : csto_fail_memory(err);
    csto_order_sort(s->values.at, n);
    s->sorted = true;
    return CSTO_OK;
}

/* Of rows that were folded the moments are there already. */
static void take_folded(struct csto_sampler *s, const struct csto_group *g)
{
    if (s->summed != g)
        csto_folded_moments(&s->folded, s->a, g);
    s->summed = g;
}

static void take_moments(struct csto_sampler *s, unsigned needs)
{
    if ((needs & s->has_moments) == needs)
        return;
    s->has_moments |= needs;
    s->moments = (struct csto_moments){0};
    for (size_t i = 0; i < s->values.n; i++)
        csto_moments_add(&s->moments, s->values.at[i], s->has_moments);
}

csto_status csto_sample_of(struct csto_sample *out, struct csto_sampler *s, const struct csto_group *g, const struct csto_stat_call *call,
                           const struct csto_beside *lent, const char **why, csto_error *err)
{
    if (g->folded && !(call->stat->needs & (CSTO_NEEDS_VALUES | CSTO_NEEDS_RANK))) {
        take_folded(s, g);
        *why = NULL;
        *out = (struct csto_sample){.n = g->counted,
                                    .total = g->total,
                                    .moments = &s->folded,
                                    .least = s->folded.least,
                                    .most = s->folded.most,
                                    .beside = lent,
                                    .parameter = call->parameter};
        return CSTO_OK;
    }
    csto_status rc = take_values(s, g, call->across, err);
    if (rc == CSTO_OK)
        rc = put_in_order(s, call, err);
    if (rc != CSTO_OK)
        return rc;
    take_moments(s, call->stat->needs & (CSTO_NEEDS_SUM | CSTO_NEEDS_SQUARES | CSTO_NEEDS_LOGS));
    size_t n = s->values.n;
    *why = s->why;
    *out = (struct csto_sample){.n = n,
                                .total = g->total,
                                .moments = &s->moments,
                                .least = s->least,
                                .most = s->most,
                                .sorted = s->values.at,
                                .beside = lent,
                                .parameter = call->parameter};
    return CSTO_OK;
}

void csto_sampler_end(struct csto_sampler *s)
{
    csto_array_free(&s->values);
    csto_array_free(&s->sums);
    csto_map_free(&s->keys);
}
