#include "config.h"

#include "cli/report_parts.h"

#include "base/number.h"
#include "base/status.h"
#include "cli/origin.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

static const char *keep(struct report *r, struct csto_text *t)
{
    const char *kept = t->failed ? NULL : csto_arena_text(&r->texts, csto_text_string(t), t->n);
    csto_text_free(t);
    return kept;
}

/* ---- headline numbers ---- */

enum { FIGURES = 8 };

static double number_at(const csto_table *t, size_t row, const char *column, double none)
{
    double x = none;
    csto_table_number(t, row, (size_t)csto_table_find_column(t, column), &x);
    return x;
}

static const char *text_at(const csto_table *t, size_t row, const char *column)
{
    return csto_table_text(t, row, (size_t)csto_table_find_column(t, column));
}

/* The row of the most claims among those of the measure that begins at `from`; *end is behind them. */
static size_t best_of_measure(const csto_table *t, size_t from, size_t *end)
{
    size_t best = from;
    const char *measure = text_at(t, from, "measure");
    for (*end = from; *end < csto_table_rows(t) && strcmp(text_at(t, *end, "measure"), measure) == 0; ++*end)
        if (number_at(t, *end, "claims", 0) > number_at(t, best, "claims", 0))
            best = *end;
    return best;
}

/* "5,274 kg or more", "about 640 kg (576 to 704)", "20 to 25 kg" */
static void put_amount(struct csto_text *t, const csto_table *table, size_t row)
{
    enum { TONNES = 10000 };
    double total = number_at(table, row, "total", NAN), low = number_at(table, row, "low", -INFINITY);
    double high = number_at(table, row, "high", INFINITY);
    const char *unit = text_at(table, row, "unit");
    bool tonnes = strcmp(unit, "kg") == 0 && (isnan(total) ? low : total) >= TONNES;
    double scale = tonnes ? 1000 : 1;
    const char *word = tonnes ? " t" : strcmp(unit, "count") == 0 ? "" : unit;
    if (isnan(total) && isfinite(low))
        csto_number_print_grouped(t, low / scale, 1);
    else if (!isnan(total))
        csto_number_print_grouped(t, total / scale, 1);
    if (isnan(total) && isfinite(high) && isfinite(low)) {
        csto_text_puts(t, " to ");
        csto_number_print_grouped(t, high / scale, 1);
    }
    csto_text_printf(t, "%s%s%s", *word && *word != ' ' ? " " : "", word, isinf(high) ? " or more" : "");
    if (isfinite(high) && !isnan(total) && low != high) {
        csto_text_puts(t, " (");
        csto_number_print_grouped(t, low / scale, 1);
        csto_text_puts(t, " to ");
        csto_number_print_grouped(t, high / scale, 1);
        csto_text_putc(t, ')');
    }
}

static void put_words(struct csto_text *t, const char *id)
{
    for (; *id; id++)
        csto_text_putc(t, *id == '_' ? ' ' : *id);
}

/* What the measure counts, and what the figure rests on. */
static void put_about(struct csto_text *t, const csto_table *table, size_t row, const csto_vocabulary *v)
{
    const char *id = text_at(table, row, "measure");
    csto_code measure = csto_vocabulary_find_id(v, CSTO_MEASURES, id, strlen(id));
    csto_text_printf(t, "%s ", csto_measure_at(v, measure)->summary);
    double claims = number_at(table, row, "claims", 0), sources = number_at(table, row, "sources", 0);
    const char *places = text_at(table, row, "places");
    csto_number_print_grouped(t, claims, 0);
    csto_text_puts(t, claims == 1 ? " claim of " : " claims of ");
    csto_number_print_grouped(t, sources, 0);
    csto_text_puts(t, sources == 1 ? " source" : " sources");
    if (*places && *places != '?' && strlen(places) < 60)
        csto_text_printf(t, "; %s", places);
    if (claims > 1) {
        csto_text_puts(t, "; the largest is ");
        csto_number_print_grouped(t, number_at(table, row, "largest_share", 0) * 100, 0);
        csto_text_puts(t, " % of it");
    }
}

static csto_status add_figure(struct report *r, const csto_table *table, size_t row, const csto_vocabulary *v, csto_error *err)
{
    struct csto_text value = {0}, what = {0}, about = {0};
    put_amount(&value, table, row);
    put_words(&what, text_at(table, row, "measure"));
    if (*text_at(table, row, "item")) {
        csto_text_puts(&what, ": ");
        put_words(&what, text_at(table, row, "item"));
    }
    put_about(&about, table, row, v);
    const struct csto_report_figure f = {keep(r, &value), keep(r, &what), keep(r, &about)};
    return f.value && f.what && f.about && csto_array_push(&r->figures, f) ? CSTO_OK : csto_fail_memory(err);
}

struct best {
    size_t row;
    double claims;
};

/* The one of the most claims, the first of equals, that is taken and not asked again. */
static struct best *next_best(struct best *at, size_t n)
{
    struct best *most = NULL;
    for (size_t i = 0; i < n; i++)
        if (at[i].claims > (most ? most->claims : 0))
            most = &at[i];
    return most;
}

csto_status report_figures(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    csto_query by_measure = *q;
    csto_table *t = NULL;
    CSTO_ARRAY(struct best) bests = {0};
    by_measure.by = "measure";
    by_measure.stat = NULL;
    csto_status rc = csto_summary(&t, d, &by_measure, err);
    for (size_t row = 0, end; rc == CSTO_OK && row < csto_table_rows(t); row = end) {
        size_t best = best_of_measure(t, row, &end);
        if (!csto_array_push(&bests, ((struct best){best, number_at(t, best, "claims", 0)})))
            rc = csto_fail_memory(err);
    }
    for (struct best *b; rc == CSTO_OK && r->figures.n < FIGURES && (b = next_best(bests.at, bests.n)) != NULL; b->claims = 0)
        rc = add_figure(r, t, b->row, csto_dataset_vocabulary(d), err);
    csto_array_free(&bests);
    csto_table_free(t);
    return rc;
}

/* ---- sources ---- */

static int compare_sources(const void *x, const void *y)
{
    const csto_claim *a = *(const csto_claim *const *)x, *b = *(const csto_claim *const *)y;
    const char *const texts[][2] = {{a->document, b->document}, {a->publisher, b->publisher}, {a->published, b->published},
                                    {a->edition, b->edition},   {a->title, b->title},         {a->url, b->url}};
    int order = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && order == 0; i++)
        order = strcmp(texts[i][0], texts[i][1]);
    return order;
}

csto_status report_sources(csto_table **out, const csto_dataset *d, csto_error *err)
{
    static const struct csto_column columns[] = {{"document", CSTO_SHOW_TEXT},  {"claims", CSTO_SHOW_COUNT}, {"publisher", CSTO_SHOW_TEXT},
                                                 {"published", CSTO_SHOW_TEXT}, {"edition", CSTO_SHOW_TEXT}, {"title", CSTO_SHOW_TEXT},
                                                 {"url", CSTO_SHOW_TEXT}};
    size_t n = csto_dataset_count(d);
    const csto_claim **claims = malloc((n + 1) * sizeof *claims);
    csto_status rc = claims ? csto_table_new(out, columns, sizeof columns / sizeof *columns, err) : csto_fail_memory(err);
    for (size_t i = 0; i < n && claims; i++)
        claims[i] = csto_dataset_at(d, i);
    if (claims && n)
        qsort(claims, n, sizeof *claims, compare_sources);
    for (size_t i = 0, end; rc == CSTO_OK && i < n; i = end) {
        for (end = i + 1; end < n && compare_sources(&claims[i], &claims[end]) == 0;)
            end++;
        const csto_claim *c = claims[i];
        const struct csto_cell cells[] = {csto_cell_text(c->document),  csto_cell_number((double)(end - i)), csto_cell_text(c->publisher),
                                          csto_cell_text(c->published), csto_cell_text(c->edition),          csto_cell_text(c->title),
                                          csto_cell_text(c->url)};
        rc = csto_table_add(*out, cells, err);
    }
    free(claims);
    return rc;
}

/* ---- how it was made ---- */

static size_t distinct_documents(const csto_dataset *d)
{
    struct csto_intern names = {0};
    for (size_t i = 0; i < csto_dataset_count(d); i++)
        csto_intern_text(&names, csto_dataset_at(d, i)->document, strlen(csto_dataset_at(d, i)->document));
    size_t n = names.n;
    csto_intern_free(&names);
    return n;
}

static void put_years(struct csto_text *t, const csto_dataset *d)
{
    int from = INT32_MAX, to = INT32_MIN;
    for (size_t i = 0; i < csto_dataset_count(d); i++) {
        csto_period p = csto_dataset_at(d, i)->period;
        if (p.from != CSTO_NO_DAY && csto_date_of(p.from).year < from)
            from = csto_date_of(p.from).year;
        if (p.to != CSTO_NO_DAY && csto_date_of(p.to).year > to)
            to = csto_date_of(p.to).year;
    }
    if (from <= to)
        csto_text_printf(t, from == to ? ", about %d" : ", about %d to %d", from, to);
}

static const char *made_on(struct report *r)
{
    struct csto_text day = {0};
    return origin_put_day(&day) ? keep(r, &day) : NULL;
}

csto_status report_lead(struct report *r, const struct run *run, const csto_dataset *d, csto_error *err)
{
    struct csto_text lead = {0};
    size_t claims = csto_dataset_count(d), documents = distinct_documents(d);
    csto_text_printf(&lead, "%zu %s of %zu %s", claims, claims == 1 ? "claim" : "claims", documents,
                     documents == 1 ? "document" : "documents");
    put_years(&lead, d);
    csto_text_puts(
        &lead,
        ". A hedge is an interval, each thing is counted once, and every number can be traced to the words or the cell that it came from.");
    r->is.lead = keep(r, &lead);
    r->is.made = made_on(r);
    origin_put_command(&r->command, run);
    return r->is.lead ? CSTO_OK : csto_fail_memory(err);
}
