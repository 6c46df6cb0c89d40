/* trend_verdict.c - one sentence: what the numbers allow to say, and what not */
#include "config.h"

#include "analytics/trend.h"
#include "base/number.h"

#include <math.h>

#define LEVEL 0.05

/* As many digits as people compare. */
static void put(struct csto_text *t, double x)
{
    char digits[CSTO_NUMBER_BYTES], rounded[32];
    snprintf(rounded, sizeof rounded, "%.3g", x); /* the C locale is set by nobody here; the number is read back below */
    double value = x;
    csto_number_parse(rounded, &value, NULL);
    csto_number_print(digits, fabs(x) >= 1000 ? round(x) : value);
    csto_text_puts(t, digits);
}

static void put_p(struct csto_text *t, double p)
{
    csto_text_puts(t, p < 1e-4 ? "p < 0.0001" : "p ");
    if (p >= 1e-4)
        put(t, p);
}

static const char *word_of(csto_direction d)
{
    static const char *const words[] = {"not testable", "no trend shown", "rising", "falling"};
    return words[d];
}

static void put_interval(struct csto_trend *t)
{
    put(&t->verdict, t->sen.low);
    csto_text_puts(&t->verdict, " to ");
    put(&t->verdict, t->sen.high);
}

static void say_direction(struct csto_trend *t)
{
    struct csto_text *v = &t->verdict;
    if (t->direction == CSTO_UNTESTED) {
        bool equal = t->points.n > 1 && csto_points_constant(&t->points);
        csto_text_printf(v, equal ? "no change: %s" : "no trend can be tested: %s", t->mk.why);
        return;
    }
    csto_text_printf(v, "%s: Mann-Kendall ", word_of(t->direction));
    put_p(v, t->mk.p);
    if (t->points.n == CSTO_MANN_KENDALL_LEAST && t->mk.method[0] == 'e')
        csto_text_puts(v, " (with 4 values even a steady rise has p 0.083)");
    csto_text_printf(v, ", n %zu", t->points.n);
    if (isnan(t->sen.slope) || isnan(t->sen.low))
        return;
    csto_text_puts(v, ", ");
    if (t->direction == CSTO_NO_TREND) {
        csto_text_puts(v, "the slope may be anything from ");
        put_interval(t);
        csto_text_printf(v, " %s a %s", t->unit, t->step);
    } else {
        put(v, t->sen.slope);
        csto_text_printf(v, " %s a %s (", t->unit, t->step);
        put_interval(t);
        csto_text_puts(v, ")");
    }
}

/* Tests that allow for more than Mann-Kendall does, where they come out otherwise. */
static void say_other_tests(struct csto_trend *t)
{
    struct csto_text *v = &t->verdict;
    bool found = t->direction == CSTO_RISING || t->direction == CSTO_FALLING;
    if (found && !t->hr.why && t->hr.p >= LEVEL) {
        csto_text_puts(v, "; not once autocorrelation is allowed for (Hamed-Rao ");
        put_p(v, t->hr.p);
        csto_text_puts(v, ")");
    }
    if (t->direction != CSTO_UNTESTED && !t->seasonal.why) {
        csto_direction by_season = t->seasonal.p >= LEVEL ? CSTO_NO_TREND : t->seasonal.s > 0 ? CSTO_RISING : CSTO_FALLING;
        if (by_season != t->direction) {
            csto_text_printf(v, "; season by season: %s (seasonal Kendall ", word_of(by_season));
            put_p(v, t->seasonal.p);
            csto_text_puts(v, ")");
        }
    }
    if (!t->pettitt.why && t->pettitt.p < LEVEL) {
        csto_text_printf(v, "; a step after %s would look the same (Pettitt ", t->labels[t->pettitt.at - 1]);
        put_p(v, t->pettitt.p);
        csto_text_puts(v, ")");
    }
}

static void say_intervals(struct csto_trend *t)
{
    struct csto_text *v = &t->verdict;
    if (!t->hedged)
        return;
    if (t->lows == t->direction && t->highs == t->direction) {
        csto_text_puts(v, t->direction == CSTO_UNTESTED ? "" : "; lows and highs agree");
        return;
    }
    csto_text_printf(v, "; the verdicts differ: lows %s, points %s, highs %s", word_of(t->lows), word_of(t->direction), word_of(t->highs));
    if (t->open)
        csto_text_printf(v, " (%zu of %zu upper ends are open)", t->open, t->series->n - t->partial);
}

/* Values that rest on different places or on unlike parts of their periods are not values of one thing. */
static void say_coverage(struct csto_trend *t)
{
    double least = 1, most = 0, days = 0, whole = 0;
    bool places = false;
    const char *first = NULL;
    for (size_t i = 0; i < t->series->n; i++) {
        const struct csto_series_value *v = &t->series->values[i];
        if (v->partial)
            continue;
        double step = (double)v->period.to - v->period.from + 1, share = v->days / step;
        places |= first && strcmp(first, v->places) != 0;
        first = v->places;
        if (v->incidents || isnan(v->days))
            continue;
        if (share < least) {
            least = share;
            days = v->days;
            whole = step;
        }
        most = share > most ? share : most;
    }
    bool uneven = most > 0 && least < 0.9;
    if (!uneven && !places)
        return;
    csto_text_puts(&t->verdict, "; not comparable: ");
    if (uneven)
        csto_text_printf(&t->verdict, "the figures of some periods cover only part of them (as few as %.0f of %.0f days)", days, whole);
    if (places)
        csto_text_printf(&t->verdict, "%sthe figures are of different places", uneven ? ", and " : "");
    csto_text_puts(&t->verdict, ", so no trend of the whole can be said");
}

static void say_missing(struct csto_trend *t)
{
    struct csto_text *v = &t->verdict;
    if (t->gaps)
        csto_text_printf(v, "; %zu %s%s without a value", t->gaps, t->step, t->gaps == 1 ? "" : "s");
    if (t->ranges)
        csto_text_printf(v, "; %zu range%s without a point", t->ranges, t->ranges == 1 ? "" : "s");
    for (size_t i = 0, n = 0; i < t->series->n; i++) {
        const struct csto_series_value *p = &t->series->values[i];
        if (!p->partial)
            continue;
        csto_text_printf(v, "%s%s", n++ ? ", " : "; not over and left out: ", p->label);
        if (isfinite(p->value)) {
            csto_text_puts(v, " (");
            put(v, p->value);
            csto_text_puts(v, ")");
        }
    }
}

void csto_trend_say(struct csto_trend *t, csto_by by)
{
    (void)by;
    say_direction(t);
    say_coverage(t);
    say_other_tests(t);
    say_intervals(t);
    say_missing(t);
}
