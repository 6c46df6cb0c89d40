#include "config.h"

#include "cli/report.h"

#include "analytics/ledger.h"
#include "base/status.h"
#include "cli/dictionary.h"
#include "cli/report_parts.h"
#include "plots/palette.h"
#include "plots/plot.h"
#include "plots/run.h"

#include <stdlib.h>

/* ---- sections ---- */

/* A section with its table, or with the reason why there is none.  Takes the table. */
static csto_status add_section(struct report *r, struct csto_report_section s, csto_table *table, csto_error *err)
{
    s.table = table;
    bool kept = !table || csto_array_push(&r->tables, table);
    if (!kept)
        csto_table_free(table);
    csto_status rc = kept && csto_array_push(&r->sections, s) ? CSTO_OK : csto_fail_memory(err);
    return rc == CSTO_OK && table && csto_table_rows(table) ? dictionary_add(r->dictionary, s.id, table, err) : rc;
}

/* A failure that concerns one section only is said in it. */
static csto_status add_made(struct report *r, struct csto_report_section s, csto_table *table, csto_status rc, const csto_error *why,
                            csto_error *err)
{
    if (rc == CSTO_E_MEMORY)
        return csto_fail_memory(err);
    if (rc != CSTO_OK) {
        s.missing = csto_arena_text(&r->texts, why->text, strlen(why->text));
        if (!s.missing)
            return csto_fail_memory(err);
    }
    return add_section(r, s, rc == CSTO_OK ? table : NULL, err);
}

static csto_status add_summary(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    const struct csto_report_section s = {
        .id = "summary",
        .title = "Totals",
        .text = "Each thing is counted once. The number of claims leads to those behind the row, and to those that were left out.",
        .missing = "No claim fits the options.",
        .numbered = true};
    csto_table *t = NULL;
    csto_status rc = csto_summary(&t, d, q, err);
    return rc == CSTO_OK ? add_section(r, s, t, err) : rc;
}

static csto_status add_trend(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    static const char *const shown[] = {"measure", "item",     "place",      "area",      "event",   "publisher", "source",
                                        "unit",    "n",        "from",       "to",        "gaps",    "mk_p",      "sen_slope",
                                        "sen_low", "sen_high", "pettitt_at", "pettitt_p", "verdict", NULL};
    const struct csto_report_section s = {.id = "trend",
                                          .title = "Trends",
                                          .text = "Is the change of each series more than chance? Slopes are per step, in the unit of the "
                                                  "row; a trend of what was recorded, which more searches, other rules "
                                                  "or other sources move as well.",
                                          .missing = "No claim fits the options.",
                                          .columns = shown};
    csto_table *t = NULL;
    csto_error why = {0};
    csto_status rc = csto_trend(&t, d, q, NULL, &why);
    return add_made(r, s, t, rc, &why, err);
}

static csto_status add_check(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    static const char *const shown[] = {"severity", "rule", "message", "claims", "where", NULL};
    const struct csto_report_section s = {
        .id = "check",
        .title = "Do the figures fit each other?",
        .text =
            "An error cannot be right whatever the hedges allow, a warning looks wrong or is said differently elsewhere, a note is worth "
            "knowing.",
        .missing = "Nothing was found.",
        .columns = shown};
    csto_table *t = NULL;
    csto_error why = {0};
    csto_status rc = csto_check(&t, d, q, &why);
    return add_made(r, s, t, rc, &why, err);
}

/* Against official figures where there are some, else the sources against each other. */
static csto_status add_compare(struct report *r, const csto_dataset *d, const csto_dataset *against, const csto_query *q, csto_error *err)
{
    static const char *const shown[] = {"measure", "item",    "verdict",  "place",    "area",    "period", "event",
                                        "unit",    "a_value", "a_low",    "a_high",   "b_value", "b_low",  "b_high",
                                        "ratio",   "reason",  "a_source", "b_source", NULL};
    const struct csto_report_section s = {.id = "compare",
                                          .title = against ? "Against the official figures" : "What several sources say of one thing",
                                          .text = against ? "A: the claims of this report. B: the official figures. Hedges, \"about\" and "
                                                            "the rounding of printed digits are allowed for."
                                                          : "A: a source. B: the others that speak of the same. Hedges, \"about\" and the "
                                                            "rounding of printed digits are allowed for.",
                                          .missing =
                                              against ? "No figure has one to be compared with." : "No two sources speak of one thing.",
                                          .columns = shown};
    csto_table *t = NULL;
    csto_error why = {0};
    csto_status rc = csto_compare(&t, d, against, q, NULL, &why);
    return add_made(r, s, t, rc, &why, err);
}

static csto_status add_ledger(struct report *r, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    static const char *const shown[] = {"claim_id", "used",  "rule",     "by",   "stated",       "value",      "low",
                                        "high",     "unit",  "item",     "role", "period_start", "period_end", "place",
                                        "area",     "event", "document", "line", "sheet",        "column",     NULL};
    const struct csto_report_section s = {
        .id = "claims",
        .title = "How each number was made",
        .text = "Every claim stands below the row of the totals that it could have entered: counted, or left out by a rule, and for which "
                "claim.",
        .missing = "No claim fits the options.",
        .columns = shown,
        .grouped = true};
    csto_table *t = NULL;
    csto_error why = {0};
    csto_status rc = csto_ledger(&t, d, q, &why);
    return add_made(r, s, t, rc, &why, err);
}

static csto_status add_sources(struct report *r, const csto_dataset *d, csto_error *err)
{
    const struct csto_report_section s = {
        .id = "sources", .title = "Sources", .text = "The documents and tables that the claims are from.", .missing = "There is no claim."};
    csto_table *t = NULL;
    csto_status rc = report_sources(&t, d, err);
    return rc == CSTO_OK ? add_section(r, s, t, err) : rc;
}

/* ---- pictures ---- */

static char *keep_text(struct report *r, const char *text)
{
    return csto_arena_text(&r->texts, text, strlen(text));
}

static csto_status draw(struct report *r, const csto_plotspec *spec, csto_error *err)
{
    struct csto_text svg = {0}, about = {0};
    csto_error why = {0};
    struct csto_report_picture p = {.title = keep_text(r, spec->title)};
    csto_text_printf(&about, "%s %s", spec->subtitle, spec->source);
    p.about = keep_text(r, csto_text_string(&about));
    const struct csto_look look = csto_look_of(spec);
    csto_status rc = csto_plot_picture(&svg, spec, "svg", &look, true, &why);
    if (rc == CSTO_OK) {
        p.svg = svg.at;
        p.bytes = svg.n;
    } else {
        csto_text_free(&svg);
        p.missing = keep_text(r, why.text);
    }
    bool kept = p.title && p.about && (p.svg || p.missing) && !about.failed && (!p.svg || csto_array_push(&r->drawings, svg.at));
    csto_text_free(&about);
    if (kept && csto_array_push(&r->pictures, p))
        return CSTO_OK;
    return csto_fail_memory(err);
}

/* The pictures are drawn light; the page shows them as its reader likes. */
static csto_status add_colours(struct report *r, csto_error *err)
{
    struct csto_svg_colour c;
    for (size_t i = 0; (c.light = csto_palette_at(CSTO_THEME_LIGHT, i)) != NULL; i++) {
        c.dark = csto_palette_at(CSTO_THEME_DARK, i);
        if (!csto_array_push(&r->colours, c))
            return csto_fail_memory(err);
    }
    return csto_array_push(&r->colours, ((struct csto_svg_colour){NULL, NULL})) ? CSTO_OK : csto_fail_memory(err);
}

/* A kind for which there are no claims, or none that can be added, is no picture of this report. */
static csto_status add_pictures(struct report *r, const csto_dataset *d, const csto_dataset *against, const csto_query *q, csto_error *err)
{
    const csto_plot_options how = {.against = against};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; csto_plot_kinds[i] && rc == CSTO_OK; i++) {
        csto_plotspec *spec = NULL;
        csto_query own = *q;
        csto_error why = {0};
        own.by = own.stat = NULL;
        const char *fixed = csto_plot_kinds[i]->measure;
        if (fixed && own.measure && *own.measure && strcmp(own.measure, fixed) != 0)
            continue;
        own.measure = fixed ? NULL : own.measure;
        csto_status built = csto_plot_build(&spec, csto_plot_kinds[i]->name, d, &own, &how, &why);
        if (built == CSTO_E_MEMORY)
            rc = csto_fail_memory(err);
        else if (built == CSTO_OK)
            rc = draw(r, spec, err);
        csto_plotspec_free(spec);
    }
    return rc;
}

/* ---- all of it ---- */

static csto_status gather(struct report *r, const struct run *run, const csto_dataset *d, const csto_dataset *against, const csto_query *q,
                          bool pictures, csto_error *err)
{
    csto_status rc = dictionary_new(&r->dictionary, err);
    if (rc == CSTO_OK)
        rc = report_figures(r, d, q, err);
    if (rc == CSTO_OK && pictures)
        rc = add_colours(r, err);
    if (rc == CSTO_OK && pictures)
        rc = add_pictures(r, d, against, q, err);
    if (rc == CSTO_OK)
        rc = add_summary(r, d, q, err);
    if (rc == CSTO_OK)
        rc = add_trend(r, d, q, err);
    if (rc == CSTO_OK)
        rc = add_check(r, d, q, err);
    if (rc == CSTO_OK)
        rc = add_compare(r, d, against, q, err);
    if (rc == CSTO_OK)
        rc = add_ledger(r, d, q, err);
    if (rc == CSTO_OK)
        rc = add_sources(r, d, err);
    if (rc == CSTO_OK)
        rc = report_lead(r, run, d, err);
    return rc;
}

csto_status report_gather(struct report *r, const struct run *run, const csto_dataset *lent, const csto_dataset *against,
                          const csto_query *q, bool pictures, csto_error *err)
{
    *r = (struct report){0};
    csto_status rc = gather(r, run, lent, against, q, pictures, err);
    struct csto_report *is = &r->is;
    is->title = "Seizures, crimes and operations: what the sources say";
    is->sections = r->sections.at;
    is->n_sections = r->sections.n;
    is->pictures = r->pictures.at;
    is->n_pictures = r->pictures.n;
    is->colours = r->colours.at;
    is->figures = r->figures.at;
    is->n_figures = r->figures.n;
    is->dictionary = r->dictionary;
    is->documents = "";
    is->command = csto_text_string(&r->command);
    is->describe = dictionary_meaning;
    if (rc == CSTO_OK && r->command.failed)
        rc = csto_fail_memory(err);
    return rc;
}

void report_free(struct report *r)
{
    for (size_t i = 0; i < r->tables.n; i++)
        csto_table_free(r->tables.at[i]);
    for (size_t i = 0; i < r->drawings.n; i++)
        free(r->drawings.at[i]);
    csto_array_free(&r->sections);
    csto_array_free(&r->pictures);
    csto_array_free(&r->figures);
    csto_array_free(&r->tables);
    csto_array_free(&r->drawings);
    csto_array_free(&r->colours);
    csto_table_free(r->dictionary);
    csto_arena_free(&r->texts);
    csto_text_free(&r->command);
}
