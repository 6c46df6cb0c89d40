/* Several sources of one thing (compare --mode=publishers has each of them) whose figures no value fits. */
#include "config.h"

#include "analytics/check.h"
#include "analytics/said.h"
#include "base/exact.h"
#include "base/status.h"
#include "records/interval.h"

/* What one source says of a thing: its claims added up. */
struct statement {
    const csto_claim *first;
    csto_value value; /* as printed */
    double point;
    size_t n;
};

static struct statement read_statement(const struct csto_checker *k, const struct csto_said *said, size_t n)
{
    const struct csto_entry *entries = k->things.answer.entries.at;
    struct csto_exact low = {0}, high = {0}, point = {0};
    struct statement s = {.first = entries[said->entry].claim, .n = n};
    for (size_t i = 0; i < n; i++) {
        csto_value v = csto_checker_value(k, entries[said[i].entry].claim);
        csto_exact_add(&low, v.low);
        csto_exact_add(&high, v.high);
        csto_exact_add(&point, entries[said[i].entry].point);
    }
    s.value = (csto_value){.low = csto_exact_round(&low), .high = csto_exact_round(&high), .bound = CSTO_BETWEEN};
    s.point = csto_exact_round(&point);
    return s;
}

static void put_statement(struct csto_text *t, const struct csto_checker *k, const struct statement *s)
{
    csto_text_printf(t, "%s says ", csto_speaker(s->first));
    if (s->n == 1)
        csto_put_value(t, k->vocabulary, s->first->value, s->first->unit);
    else
        csto_put_point(t, k->vocabulary, s->point, s->first->unit);
}

static csto_status report(struct csto_checker *k, const struct statement *least, const struct statement *most, size_t sources,
                          csto_error *err)
{
    const csto_claim *claims[] = {least->first, most->first};
    const csto_claim *named = *least->first->event ? least->first : most->first;
    struct csto_text t = {0};
    csto_put_subject(&t, k->vocabulary, named);
    csto_text_printf(&t, "%s%s, ", *named->event ? " of " : "", named->event);
    csto_put_period(&t, named->period);
    csto_text_puts(&t, ": ");
    put_statement(&t, k, least);
    csto_text_puts(&t, ", ");
    put_statement(&t, k, most);
    csto_text_printf(&t, "; no value fits all %zu sources", sources);
    csto_status rc = csto_find(k, CSTO_FINDING_WARNING, 0, claims, 2, &t, err);
    csto_text_free(&t);
    return rc;
}

/* Intervals have a point in common where the highest low is not above the lowest high. */
static csto_status one_thing(struct csto_checker *k, const struct csto_said *said, size_t n, csto_error *err)
{
    const struct csto_entry *entries = k->things.answer.entries.at;
    struct statement lowest = {0}, highest = {0};
    size_t sources = 0;
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && entries[said[end].entry].source == entries[said[i].entry].source; end++)
            continue;
        struct statement s = read_statement(k, said + i, end - i);
        if (!sources || s.value.high < lowest.value.high)
            lowest = s;
        if (!sources || s.value.low > highest.value.low)
            highest = s;
        sources++;
    }
    return highest.value.low > lowest.value.high ? report(k, &lowest, &highest, sources, err) : CSTO_OK;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    struct csto_said_list said;
    csto_status rc = csto_said_list(&said, &k->things.answer, err);
    for (size_t i = 0, end; i < said.n && rc == CSTO_OK; i = end) {
        end = csto_said_end(&said, i);
        rc = one_thing(k, said.at + i, end - i, err);
    }
    free(said.at);
    return rc;
}

const struct csto_check csto_check_sources_differ = {
    "sources_differ", "several sources of one operation, or of one place and period, whose figures no value fits", run};
