#include "config.h"

#include "cli/lists.h"

#include "analytics/check.h"
#include "analytics/compare.h"
#include "analytics/query.h"
#include "analytics/rules.h"
#include "analytics/stats.h"
#include "base/number.h"
#include "base/status.h"
#include "emit/emitter.h"
#include "loaders/loader.h"
#include "loaders/profile.h"
#include "plots/plot.h"
#include "records/factors.h"
#include "records/names.h"
#include "records/table.h"
#include "records/vocabulary.h"

/* ---- the vocabulary: id, what the row says of itself, names ---- */

/* The names of a code in one language, "a | b". */
static void put_names(struct csto_text *t, const csto_vocabulary *v, csto_vocabulary_table table, csto_code code, csto_language language)
{
    size_t n;
    const struct csto_vocabulary_name *names = csto_vocabulary_names(v, table, &n);
    csto_text_clear(t);
    t->failed |= !names;
    for (size_t i = 0; i < n; i++)
        if (names[i].code == code && names[i].language == language && names[i].kind == CSTO_NAME_OWN)
            csto_text_printf(t, "%s%s", t->n ? " | " : "", names[i].text);
}

/* Parent, dimension ... of a row, in words. */
static void put_relation(struct csto_text *t, const csto_vocabulary *v, csto_vocabulary_table table, csto_code code)
{
    const struct csto_unit *u = csto_unit_at(v, code);
    char digits[CSTO_NUMBER_BYTES];
    csto_text_clear(t);
    switch (table) {
    case CSTO_MEASURES: csto_text_puts(t, csto_measure_at(v, code)->summary); break;
    case CSTO_ITEMS: csto_text_puts(t, csto_vocabulary_id(v, CSTO_ITEMS, csto_item_at(v, code)->parent)); break;
    case CSTO_UNITS:
        csto_number_print(digits, u->factor);
        csto_text_printf(t, "%s %s%s%s", digits, csto_vocabulary_id(v, CSTO_UNITS, u->to), *u->assumption ? ", " : "", u->assumption);
        break;
    case CSTO_PLACES: csto_text_puts(t, csto_vocabulary_id(v, CSTO_PLACES, csto_place_at(v, code)->within)); break;
    case CSTO_AREAS: csto_text_puts(t, csto_vocabulary_id(v, CSTO_PLACES, csto_area_at(v, code)->place)); break;
    case CSTO_EVENTS: csto_text_puts(t, csto_vocabulary_id(v, CSTO_EVENTS, csto_event_at(v, code)->parent)); break;
    case CSTO_VOCABULARY_TABLES: break;
    }
}

static csto_status vocabulary_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    static const char *const relations[] = {"summary", "parent", "is", "within", "place", "parent"};
    csto_vocabulary_table table = (csto_vocabulary_table)list->which;
    const struct csto_column columns[] = {
        {"id", CSTO_SHOW_TEXT}, {relations[table], CSTO_SHOW_TEXT}, {"english", CSTO_SHOW_TEXT}, {"russian", CSTO_SHOW_TEXT}};
    struct csto_text relation = {0}, english = {0}, russian = {0};
    csto_status rc = csto_table_new(out, columns, sizeof columns / sizeof *columns, err);
    for (size_t i = 1; rc == CSTO_OK && i <= csto_vocabulary_count(v, table); i++) { /* a csto_code would come round at 65,535 */
        csto_code code = (csto_code)i;
        put_relation(&relation, v, table, code);
        put_names(&english, v, table, code, CSTO_ENGLISH);
        put_names(&russian, v, table, code, CSTO_RUSSIAN);
        const struct csto_cell cells[] = {csto_cell_text(csto_vocabulary_id(v, table, code)), csto_cell_text(csto_text_string(&relation)),
                                          csto_cell_text(csto_text_string(&english)), csto_cell_text(csto_text_string(&russian))};
        bool whole = !relation.failed && !english.failed && !russian.failed;
        rc = whole ? csto_table_add(*out, cells, err) : csto_fail_memory(err);
    }
    csto_text_free(&relation);
    csto_text_free(&english);
    csto_text_free(&russian);
    return rc;
}

/* ---- words with a summary ---- */

static csto_status new_words(csto_table **out, csto_error *err)
{
    static const struct csto_column columns[] = {{"name", CSTO_SHOW_TEXT}, {"summary", CSTO_SHOW_TEXT}};
    return csto_table_new(out, columns, 2, err);
}

static csto_status add_word(csto_table *t, const char *name, const char *summary, csto_error *err)
{
    const struct csto_cell cells[] = {csto_cell_text(name), csto_cell_text(summary)};
    return csto_table_add(t, cells, err);
}

static csto_status names_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    (void)v;
    csto_status rc = new_words(out, err);
    for (const struct csto_name *n = list->names; rc == CSTO_OK && n->name; n++)
        rc = *n->name ? add_word(*out, n->name, n->summary, err) : CSTO_OK; /* no name: the state without any of them */
    return rc;
}

/* Registries of other folders: arrays of pointers that end with NULL. */
#define REGISTRY_LIST(function, registry)                                                                                                  \
    static csto_status function(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)                      \
    {                                                                                                                                      \
        (void)list;                                                                                                                        \
        (void)v;                                                                                                                           \
        csto_status rc = new_words(out, err);                                                                                              \
        for (size_t i = 0; rc == CSTO_OK && (registry)[i]; i++)                                                                            \
            rc = add_word(*out, (registry)[i]->name, (registry)[i]->summary, err);                                                         \
        return rc;                                                                                                                         \
    }

REGISTRY_LIST(loaders_list, csto_loaders)
REGISTRY_LIST(checks_list, csto_checks)
REGISTRY_LIST(plots_list, csto_plot_kinds)
REGISTRY_LIST(formats_list, csto_emit_formats)

/* Registries of rows that end with an empty one. */
#define ROWS_LIST(function, registry)                                                                                                      \
    static csto_status function(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)                      \
    {                                                                                                                                      \
        (void)list;                                                                                                                        \
        (void)v;                                                                                                                           \
        csto_status rc = new_words(out, err);                                                                                              \
        for (size_t i = 0; rc == CSTO_OK && registry[i].name; i++)                                                                         \
            rc = add_word(*out, registry[i].name, registry[i].summary, err);                                                               \
        return rc;                                                                                                                         \
    }

ROWS_LIST(modes_list, csto_compare_modes)
ROWS_LIST(tables_list, csto_table_makers)

/* The statistics say from how many values on they are given, whether a number may stand behind the name, and by what definition. */
static csto_status statistics_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    static const struct csto_column columns[] = {{"name", CSTO_SHOW_TEXT},
                                                 {"least_n", CSTO_SHOW_COUNT},
                                                 {"number", CSTO_SHOW_TEXT},
                                                 {"summary", CSTO_SHOW_TEXT},
                                                 {"definition", CSTO_SHOW_TEXT}};
    (void)list;
    (void)v;
    csto_status rc = csto_table_new(out, columns, sizeof columns / sizeof *columns, err);
    for (size_t i = 0; rc == CSTO_OK && csto_stats[i]; i++) {
        const struct csto_stat *s = csto_stats[i];
        const struct csto_cell cells[] = {csto_cell_text(s->name), csto_cell_number((double)s->least_n),
                                          csto_cell_text(s->parameter.what ? s->parameter.what : ""), csto_cell_text(s->summary),
                                          csto_cell_text(s->source ? s->source : "")};
        rc = csto_table_add(*out, cells, err);
    }
    return rc;
}

static csto_status dialects_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    (void)list;
    (void)v;
    csto_status rc = new_words(out, err);
    for (const struct csto_csv_dialect *d = csto_csv_dialects; rc == CSTO_OK && d->name; d++)
        rc = add_word(*out, d->name, d->summary, err);
    return rc;
}

static csto_status fields_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    (void)list;
    (void)v;
    csto_status rc = new_words(out, err);
    for (int f = 0; rc == CSTO_OK && f < CSTO_FIELDS; f++)
        rc = add_word(*out, csto_field_name((csto_field)f), csto_field_summary((csto_field)f), err);
    return rc;
}

static csto_status keys_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    (void)list;
    (void)v;
    csto_status rc = new_words(out, err);
    for (const struct csto_by_word *w = csto_by_words; rc == CSTO_OK && w->name; w++)
        rc = add_word(*out, w->name, w->summary, err);
    return rc;
}

static csto_status profiles_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    (void)list;
    static const struct csto_column columns[] = {
        {"name", CSTO_SHOW_TEXT}, {"summary", CSTO_SHOW_TEXT}, {"publisher", CSTO_SHOW_TEXT}, {"source", CSTO_SHOW_TEXT}};
    struct csto_profiles *all = NULL;
    csto_status rc = csto_profiles_load(&all, v, NULL, NULL, err);
    if (rc == CSTO_OK)
        rc = csto_table_new(out, columns, sizeof columns / sizeof *columns, err);
    for (size_t i = 0; rc == CSTO_OK && i < all->n; i++) {
        const struct csto_profile *p = all->at[i];
        const struct csto_cell cells[] = {csto_cell_text(p->name), csto_cell_text(p->summary), csto_cell_text(p->publisher),
                                          csto_cell_text(p->url)};
        rc = csto_table_add(*out, cells, err);
    }
    if (rc == CSTO_OK)
        rc = csto_table_add_note(*out, err, "csto-stats list profiles NAME shows the columns and rules of one");
    csto_profiles_free(all);
    return rc;
}

static csto_status one_profile(csto_table **out, const char *name, const csto_vocabulary *v, csto_error *err)
{
    struct csto_profiles *all = NULL;
    csto_status rc = csto_profiles_load(&all, v, name, NULL, err);
    if (rc == CSTO_OK)
        rc = csto_profile_table(out, all->only, v, err);
    csto_profiles_free(all);
    return rc;
}

static csto_status add_factors(csto_table *to, const struct csto_factors *f, const csto_vocabulary *v, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; rc == CSTO_OK && i < f->rows.n; i++) {
        const struct csto_factor *r = &f->rows.at[i];
        if (i > 0 && r->units == r[-1].units)
            continue;
        const struct csto_cell cells[] = {
            csto_cell_text(f->name),  csto_cell_text(r->units), csto_cell_text(csto_vocabulary_id(v, CSTO_ITEMS, r->item)),
            csto_cell_number(r->kg),  csto_cell_number(r->low), csto_cell_number(r->high),
            csto_cell_text(r->source)};
        rc = csto_table_add(to, cells, err);
    }
    return rc;
}

/* What one of each unit weighs, by set. */
static csto_status factors_list(csto_table **out, const struct list *list, const csto_vocabulary *v, csto_error *err)
{
    static const struct csto_column columns[] = {{"set", CSTO_SHOW_TEXT},   {"unit", CSTO_SHOW_TEXT}, {"item", CSTO_SHOW_TEXT},
                                                 {"kg", CSTO_SHOW_TEXT},    {"low", CSTO_SHOW_TEXT},  {"high", CSTO_SHOW_TEXT},
                                                 {"source", CSTO_SHOW_TEXT}};
    (void)list;
    csto_status rc = csto_table_new(out, columns, sizeof columns / sizeof *columns, err);
    struct csto_cell none[7] = {csto_cell_text("none"), [6] = csto_cell_text("the default: nothing is converted")};
    if (rc == CSTO_OK)
        rc = csto_table_add(*out, none, err);
    const char *name;
    size_t n;
    for (size_t i = 0; rc == CSTO_OK && csto_factors_builtin(i, &name, &n); i++) {
        struct csto_factors *f = NULL;
        char set[64];
        snprintf(set, sizeof set, "%.*s", (int)n, name);
        rc = csto_factors_load(&f, v, set, err);
        if (rc == CSTO_OK)
            rc = add_factors(*out, f, v, err);
        csto_factors_free(f);
    }
    return rc;
}

const struct list lists[] = {
    {"measures", vocabulary_list, CSTO_MEASURES, NULL, NULL},
    {"items", vocabulary_list, CSTO_ITEMS, NULL, NULL},
    {"units", vocabulary_list, CSTO_UNITS, NULL, NULL},
    {"places", vocabulary_list, CSTO_PLACES, NULL, NULL},
    {"areas", vocabulary_list, CSTO_AREAS, NULL, NULL},
    {"events", vocabulary_list, CSTO_EVENTS, NULL, NULL},
    {"keys", keys_list, 0, NULL, NULL},
    {"statistics", statistics_list, 0, NULL, NULL},
    {"policies", names_list, 0, csto_policies, NULL},
    {"rules", names_list, 0, csto_rules, NULL},
    {"checks", checks_list, 0, NULL, NULL},
    {"modes", modes_list, 0, NULL, NULL},
    {"verdicts", names_list, 0, csto_verdicts, NULL},
    {"tables", tables_list, 0, NULL, NULL},
    {"flags", names_list, 0, csto_flags, NULL},
    {"roles", names_list, 0, csto_roles, NULL},
    {"bounds", names_list, 0, csto_bounds, NULL},
    {"loaders", loaders_list, 0, NULL, NULL},
    {"profiles", profiles_list, 0, NULL, one_profile},
    {"factors", factors_list, 0, NULL, NULL},
    {"plots", plots_list, 0, NULL, NULL},
    {"formats", formats_list, 0, NULL, NULL},
    {"dialects", dialects_list, 0, NULL, NULL},
    {"fields", fields_list, 0, NULL, NULL},
    {0},
};
