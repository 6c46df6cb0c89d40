/* The claims behind a row of trend: of every step of its series, counted or left out. */
#include "config.h"

#include "analytics/trend.h"

#include <math.h>

static csto_status use_group(struct csto_account *account, const struct csto_answer *a, const struct csto_group *g, const char *used,
                             csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = g->first; i < g->first + g->n && rc == CSTO_OK; i++) {
        struct csto_use use = csto_use_of(a, &a->entries.at[i]);
        use.used = use.rule == CSTO_COUNTED ? used : NULL;
        rc = csto_account_use(account, use, err);
    }
    return rc;
}

/* How the value of a group goes into the tests; values come in the order of their groups, *at is the first that was not met yet. */
static const char *use_of_value(const struct csto_series *s, size_t group, size_t *at)
{
    while (*at < s->n && s->values[*at].group < group)
        ++*at;
    if (*at == s->n || s->values[*at].group != group)
        return "undated";
    return s->values[*at].partial ? "partial" : isfinite(s->values[*at].value) ? "counted" : "range";
}

csto_status csto_trend_account(struct csto_account *account, const struct csto_answer *a, const struct csto_series_set *set,
                               const struct csto_series *s, const struct csto_series_value *one, csto_error *err)
{
    csto_status rc = csto_account_row(account, err);
    size_t at = 0;
    for (size_t g = account ? s->first_group : CSTO_NONE; g != CSTO_NONE && rc == CSTO_OK; g = set->next_group[g]) {
        const char *used = use_of_value(s, g, &at);
        if (!one || one->group == g)
            rc = use_group(account, a, &a->groups.at[g], used, err);
    }
    return rc;
}
