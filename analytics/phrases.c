#include "config.h"

#include "analytics/phrases.h"

#include "base/number.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

static void put_number(struct csto_text *t, double v)
{
    double size = fabs(v);
    if (!isfinite(v))
        csto_text_puts(t, v < 0 ? "any low" : "any high");
    else if (size >= 1e15 || (size > 0 && size < 1e-4))
        csto_text_printf(t, "%.4g", v);
    else
        csto_number_print_grouped(t, v, size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
}

static void put_unit(struct csto_text *t, const csto_vocabulary *v, csto_code unit)
{
    const char *id = csto_vocabulary_id(v, CSTO_UNITS, unit);
    if (*id && strcmp(id, "count") != 0)
        csto_text_printf(t, " %s", id);
}

void csto_put_point(struct csto_text *t, const csto_vocabulary *v, double point, csto_code unit)
{
    put_number(t, point);
    put_unit(t, v, unit);
}

void csto_put_value(struct csto_text *t, const csto_vocabulary *v, csto_value value, csto_code unit)
{
    static const char *const hedges[] = {
        [CSTO_EXACT] = "", [CSTO_ABOUT] = "about ", [CSTO_AT_LEAST] = "at least ", [CSTO_AT_MOST] = "at most ", [CSTO_BETWEEN] = ""};
    csto_text_puts(t, hedges[value.bound]);
    if (value.bound == CSTO_BETWEEN) {
        put_number(t, value.low);
        csto_text_puts(t, " to ");
    }
    put_number(t, value.bound == CSTO_BETWEEN ? value.high : value.value);
    put_unit(t, v, unit);
}

void csto_put_subject(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c)
{
    csto_text_puts(t, c->item ? csto_vocabulary_id(v, CSTO_ITEMS, c->item) : csto_vocabulary_id(v, CSTO_MEASURES, c->measure));
}

/* The shortest date that covers exactly the period; 0 = there is none. */
static int precision(csto_period p)
{
    struct csto_date d = csto_date_of(p.from);
    const struct csto_date forms[] = {{d.year, 0, 0}, {d.year, d.month, 0}, d};
    for (int i = 0; i < 3; i++) {
        csto_period covered = csto_period_of(forms[i]);
        if (covered.from == p.from && covered.to == p.to)
            return i + 1;
    }
    return 0;
}

void csto_put_period(struct csto_text *t, csto_period p)
{
    static const size_t lengths[] = {0, 4, 7, 10};
    if (p.from == CSTO_NO_DAY && p.to == CSTO_NO_DAY) {
        csto_text_puts(t, "no stated period");
        return;
    }
    int shown = csto_period_known(p) ? precision(p) : 0;
    if (shown) {
        struct csto_text day = {0};
        csto_day_print(&day, p.from);
        csto_text_put(t, csto_text_string(&day), lengths[shown]);
        csto_text_free(&day);
        return;
    }
    csto_day_print(t, p.from);
    csto_text_puts(t, "..");
    csto_day_print(t, p.to);
}

const char *csto_speaker(const csto_claim *c)
{
    return *c->publisher ? c->publisher : c->document;
}
