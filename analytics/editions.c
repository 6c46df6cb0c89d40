#include "config.h"

#include "analytics/editions.h"

#include "base/status.h"
#include "base/text.h"
#include "records/period.h"

int csto_edition_compare(const char *a, const char *b)
{
    while (*a && *b) {
        if (!csto_is_digit(*a) || !csto_is_digit(*b)) {
            if (*a != *b)
                return (unsigned char)*a - (unsigned char)*b;
            a++;
            b++;
            continue;
        }
        a += strspn(a, "0");
        b += strspn(b, "0");
        size_t n = strspn(a, "0123456789"), m = strspn(b, "0123456789");
        int order = n != m ? (n < m ? -1 : 1) : strncmp(a, b, n);
        if (order)
            return order;
        a += n;
        b += m;
    }
    return (unsigned char)*a - (unsigned char)*b;
}

/* Publisher and title without their digits, as titles name the years; where a claim has neither, the document's name likewise. */
static const char *series_of(struct csto_intern *texts, const csto_claim *c)
{
    struct csto_text t = {0};
    const char *parts[] = {c->publisher, c->title, *c->publisher || *c->title ? "" : c->document};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (const char *p = parts[i]; *p; p++)
            if (!csto_is_digit(*p))
                csto_text_putc(&t, *p);
        csto_text_putc(&t, '\x1f');
    }
    const char *series = t.failed ? NULL : csto_intern_text(texts, t.at, t.n);
    csto_text_free(&t);
    return series;
}

static csto_status add(struct csto_editions *e, const char *series, csto_code measure, const char *edition, csto_period period,
                       csto_error *err)
{
    const uint64_t key[] = {csto_word(series), measure, csto_word(edition)};
    size_t before = e->map.n, at = csto_map_put(&e->map, key);
    if (at == CSTO_NONE || !csto_array_grow((void **)&e->covered, before, &e->room, 1, sizeof *e->covered))
        return csto_fail_memory(err);
    struct csto_edition *c = &e->covered[at];
    if (at < before) {
        c->period.from = period.from < c->period.from ? period.from : c->period.from;
        c->period.to = period.to > c->period.to ? period.to : c->period.to;
        return CSTO_OK;
    }
    *c = (struct csto_edition){series, edition, measure, period, CSTO_NONE};
    size_t list = csto_map_put(&e->series, key);
    if (list == CSTO_NONE || (list == e->first.n && !csto_array_push(&e->first, CSTO_NONE)))
        return csto_fail_memory(err);
    c->next = e->first.at[list];
    e->first.at[list] = at;
    return CSTO_OK;
}

csto_status csto_editions_add(struct csto_editions *e, const csto_claim *c, csto_error *err)
{
    if (!*c->edition || !csto_period_known(c->period))
        return CSTO_OK;
    const char *series = series_of(&e->texts, c), *edition = csto_intern_text(&e->texts, c->edition, strlen(c->edition));
    return series && edition ? add(e, series, c->measure, edition, c->period, err) : csto_fail_memory(err);
}

csto_status csto_editions_merge(struct csto_editions *e, const struct csto_editions *from, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < from->map.n && rc == CSTO_OK; i++) {
        const struct csto_edition *c = &from->covered[i];
        const char *series = csto_intern_text(&e->texts, c->series, strlen(c->series));
        const char *edition = csto_intern_text(&e->texts, c->edition, strlen(c->edition));
        rc = series && edition ? add(e, series, c->measure, edition, c->period, err) : csto_fail_memory(err);
    }
    return rc;
}

bool csto_editions_superseded(struct csto_editions *e, const csto_claim *c)
{
    if (e->map.n < 2 || !*c->edition || !csto_period_known(c->period))
        return false;
    const uint64_t key[] = {csto_word(series_of(&e->texts, c)), c->measure};
    size_t list = csto_map_get(&e->series, key);
    for (size_t i = list == CSTO_NONE ? CSTO_NONE : e->first.at[list]; i != CSTO_NONE; i = e->covered[i].next)
        if (csto_edition_compare(e->covered[i].edition, c->edition) > 0 && csto_period_inside(c->period, e->covered[i].period))
            return true;
    return false;
}

void csto_editions_free(struct csto_editions *e)
{
    csto_map_free(&e->map);
    csto_map_free(&e->series);
    csto_array_free(&e->first);
    free(e->covered);
    csto_intern_free(&e->texts);
    *e = (struct csto_editions)CSTO_EDITIONS;
}
