#include "config.h"

#include "analytics/editions.h"

#include "base/number.h"
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

/* Notes that an edition has the key; false = no memory. */
static bool add_key(struct csto_editions *e, const char *series, uint64_t row_key, const char *edition)
{
    const uint64_t row[] = {csto_word(series), row_key, csto_word(edition)};
    size_t before = e->rows.n, at = csto_map_put(&e->rows, row);
    if (at == CSTO_NONE || at < before)
        return at != CSTO_NONE;
    size_t key = csto_map_put(&e->keys, row);
    if (key == CSTO_NONE || (key == e->met.n && !csto_array_push(&e->met, 0)))
        return false;
    if (++e->met.at[key] != 2)
        return true;
    size_t named = csto_map_put(&e->named, row);
    if (named == CSTO_NONE || (named == e->overlapping.n && !csto_array_push(&e->overlapping, 0)))
        return false;
    e->overlapping.at[named]++;
    return true;
}

/* The rows of partials: addresses of texts are those of the other's set. */
static csto_status merge_keys(struct csto_editions *e, const struct csto_editions *from, csto_error *err)
{
    for (size_t i = 0; i < from->rows.n; i++) {
        const uint64_t *row = from->rows.keys + 3 * i;
        const char *series = (const char *)(uintptr_t)row[0], *edition = (const char *)(uintptr_t)row[2];
        series = csto_intern_text(&e->texts, series, strlen(series));
        edition = csto_intern_text(&e->texts, edition, strlen(edition));
        if (!series || !edition || !add_key(e, series, row[1], edition))
            return csto_fail_memory(err);
    }
    return CSTO_OK;
}

csto_status csto_editions_add(struct csto_editions *e, const csto_claim *c, csto_error *err)
{
    if (!*c->edition || !csto_period_known(c->period))
        return CSTO_OK;
    const char *series = series_of(&e->texts, c), *edition = csto_intern_text(&e->texts, c->edition, strlen(c->edition));
    if (!series || !edition)
        return csto_fail_memory(err);
    if (c->row_key && !add_key(e, series, c->row_key, edition))
        return csto_fail_memory(err);
    return add(e, series, c->measure, edition, c->period, err);
}

csto_status csto_editions_merge(struct csto_editions *e, const struct csto_editions *from, csto_error *err)
{
    csto_status rc = merge_keys(e, from, err);
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

/* ---- what overlaps ---- */

/* The editions of a series in their order, each once: "2022-09, 2023-09". */
static void put_editions(struct csto_text *t, const struct csto_editions *e, const char *series)
{
    enum { SHOWN = 12 };
    const char *last = NULL;
    for (int shown = 0;; shown++) {
        const char *next = NULL;
        for (size_t i = 0; i < e->map.n; i++) {
            const struct csto_edition *c = &e->covered[i];
            if (c->series == series && (!last || csto_edition_compare(c->edition, last) > 0) &&
                (!next || csto_edition_compare(c->edition, next) < 0))
                next = c->edition;
        }
        if (!next)
            return;
        csto_text_printf(t, "%s%s", last ? ", " : "", shown < SHOWN ? next : "...");
        if (shown == SHOWN)
            return;
        last = next;
    }
}

/* "US Customs and Border Protection, Nationwide drug seizures" */
static void put_series(struct csto_text *t, const char *series)
{
    bool any = false, part = false;
    for (const char *p = series; *p; p++) {
        if (*p == '\x1f') {
            part = any;
        } else {
            csto_text_puts(t, part ? ", " : "");
            csto_text_putc(t, *p);
            any = true;
            part = false;
        }
    }
}

csto_status csto_editions_say(const struct csto_editions *e, csto_status (*say)(void *user, const char *sentence, csto_error *err),
                              void *user, csto_error *err)
{
    csto_status rc = CSTO_OK;
    struct csto_text t = {0};
    for (size_t s = 0; s < e->named.n && rc == CSTO_OK; s++) {
        const char *series = (const char *)(uintptr_t)e->named.keys[s];
        size_t n = e->overlapping.at[s];
        csto_text_clear(&t);
        csto_text_puts(&t, "editions ");
        put_editions(&t, e, series);
        csto_text_puts(&t, " of '");
        put_series(&t, series);
        csto_text_puts(&t, "' overlap in ");
        csto_number_print_grouped(&t, (double)n, 0);
        csto_text_printf(&t, " %s: editions are never added, the later counts for every period that both cover", n == 1 ? "key" : "keys");
        rc = t.failed ? csto_fail_memory(err) : say(user, csto_text_string(&t), err);
    }
    csto_text_free(&t);
    return rc;
}

void csto_editions_free(struct csto_editions *e)
{
    csto_map_free(&e->rows);
    csto_map_free(&e->keys);
    csto_array_free(&e->met);
    csto_map_free(&e->named);
    csto_array_free(&e->overlapping);
    csto_map_free(&e->map);
    csto_map_free(&e->series);
    csto_array_free(&e->first);
    free(e->covered);
    csto_intern_free(&e->texts);
    *e = (struct csto_editions)CSTO_EDITIONS;
}
