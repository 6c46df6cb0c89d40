/* A number printed with one comma before three digits has two readings, a thousand times apart ("48,988 tons").  Where another figure fits the reading
 * that was not taken, and does not fit the one that was, that is said: its total, another source of the same thing, or the figures of its kind. */
#include "config.h"

#include "analytics/check.h"
#include "analytics/said.h"
#include "base/number.h"
#include "base/status.h"
#include "records/interval.h"

#include <math.h>

enum { APART = 1000, LEAST = 8 };

/* What is compared for one claim. */
struct readings {
    const csto_claim *claim;
    csto_value taken, other; /* as printed */
    double factor;           /* other / taken */
};

static bool two_readings(const struct csto_checker *k, const csto_claim *c, struct readings *out)
{
    struct csto_number n;
    size_t length = strlen(c->number_stated);
    if (!length || c->value.bound == CSTO_BETWEEN || !(c->value.value > 0) || c->role == CSTO_CHANGE || c->role == CSTO_SHARE)
        return false;
    if (csto_number_read(c->number_stated, length, CSTO_NUMBER_ENGLISH, &n) != length || !(n.marks & CSTO_NUMBER_AMBIGUOUS))
        return false;
    out->claim = c;
    out->factor = c->flags & CSTO_FLAG_DECIMAL_COMMA ? APART : 1.0 / APART;
    out->taken = csto_checker_value(k, c);
    out->other = csto_value_printed(csto_value_scaled(c->value, out->factor), k->about, 1);
    return true;
}

static csto_status report(struct csto_checker *k, const struct readings *r, const csto_claim *beside, const char *why, csto_error *err)
{
    const csto_claim *claims[] = {r->claim, beside};
    bool decimal = r->factor > 1;
    struct csto_text t = {0};
    csto_put_subject(&t, k->vocabulary, r->claim);
    csto_text_printf(&t, ": '%s' was read as ", r->claim->number_stated);
    csto_put_point(&t, k->vocabulary, r->claim->value.value, r->claim->unit);
    csto_text_printf(&t, ", with the comma as %s; as %s it is ", decimal ? "the decimal mark" : "a mark of thousands",
                     decimal ? "a mark of thousands" : "the decimal mark");
    csto_put_point(&t, k->vocabulary, r->claim->value.value * r->factor, r->claim->unit);
    csto_text_printf(&t, ", which fits %s", why);
    if (beside) {
        csto_text_puts(&t, ", ");
        csto_put_value(&t, k->vocabulary, beside->value, beside->unit);
    }
    csto_status rc = csto_find(k, CSTO_FINDING_WARNING, CSTO_FLAG_DECIMAL_COMMA, claims, beside ? 2 : 1, &t, err);
    csto_text_free(&t);
    return rc;
}

/* ---- the total ---- */

static const csto_claim *fitting_total(struct csto_checker *k, const struct readings *r)
{
    const csto_claim *total = r->claim->role == CSTO_PART ? csto_checker_total(k, r->claim) : NULL;
    if (!total || total->measure != r->claim->measure || total->unit != r->claim->unit)
        return NULL;
    csto_value whole = csto_checker_value(k, total);
    return r->taken.low > whole.high && r->other.low <= whole.high ? total : NULL;
}

/* ---- another source ---- */

static const csto_claim *fitting_source(struct csto_checker *k, const struct csto_said_list *said, size_t first, size_t end, size_t own,
                                        const struct readings *r)
{
    const struct csto_entry *entries = k->things.answer.entries.at;
    const csto_claim *found = NULL;
    for (size_t i = first; i < end; i++) {
        const struct csto_entry *e = &entries[said->at[i].entry];
        if (i == own || e->source == entries[said->at[own].entry].source)
            continue;
        csto_value v = csto_checker_value(k, e->claim);
        if (csto_value_meets(v, r->taken))
            return NULL; /* somebody says the same */
        found = !found && csto_value_meets(v, r->other) && isfinite(v.high) ? e->claim : found;
    }
    return found;
}

/* ---- the figures of its kind ---- */

static int compare_doubles(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

/* The middle of the logarithms (base 10) of a group's counted figures; NAN = too few. */
static double middle_of(const struct csto_answer *a, const struct csto_group *g, double *logs)
{
    size_t n = 0;
    for (size_t i = g->first; i < g->first + g->n; i++)
        if (a->entries.at[i].rule == CSTO_COUNTED && a->entries.at[i].point > 0 && isfinite(a->entries.at[i].point))
            logs[n++] = log10(a->entries.at[i].point);
    if (n < LEAST)
        return NAN;
    qsort(logs, n, sizeof *logs, compare_doubles);
    return logs[(n - 1) / 2] + (logs[n / 2] - logs[(n - 1) / 2]) / 2;
}

static bool fits_its_kind(const struct readings *r, double middle)
{
    double taken = log10(r->claim->value.value) - middle, other = taken + log10(r->factor);
    return fabs(taken) >= 2 && fabs(other) <= 1;
}

/* ---- all ---- */

static csto_status one(struct csto_checker *k, const struct csto_said_list *said, size_t first, size_t end, size_t at, double middle,
                       csto_error *err)
{
    const struct csto_entry *e = &k->things.answer.entries.at[said->at[at].entry];
    struct readings r;
    if (!two_readings(k, e->claim, &r))
        return CSTO_OK;
    const csto_claim *total = fitting_total(k, &r), *source = fitting_source(k, said, first, end, at, &r);
    if (total)
        return report(k, &r, total, "its total", err);
    if (source)
        return report(k, &r, source, csto_speaker(source), err);
    return fits_its_kind(&r, middle) ? report(k, &r, NULL, "the other figures of its kind", err) : CSTO_OK;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    const struct csto_answer *a = &k->things.answer;
    struct csto_said_list said;
    csto_status rc = csto_said_list(&said, a, err);
    double *logs = malloc((a->entries.n + 1) * sizeof *logs), middle = NAN;
    if (rc == CSTO_OK && !logs)
        rc = csto_fail_memory(err);
    for (size_t i = 0, end; i < said.n && rc == CSTO_OK; i = end) {
        end = csto_said_end(&said, i);
        if (i == 0 || said.at[i].group != said.at[i - 1].group)
            middle = middle_of(a, &a->groups.at[said.at[i].group], logs);
        for (size_t m = i; m < end && rc == CSTO_OK; m++)
            rc = one(k, &said, i, end, m, middle, err);
    }
    free(logs);
    free(said.at);
    return rc;
}

const struct csto_check csto_check_decimal_comma = {
    "decimal_comma", "a comma before three digits was read one way, and its total, another source or the figures of its kind fit the other",
    run};
