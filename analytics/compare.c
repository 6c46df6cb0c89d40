#include "config.h"

#include "analytics/compare.h"

#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

const struct csto_compare_mode csto_compare_modes[] = {
    {"official", "each claim of A against B: the same item, place, period and unit, or what lies inside what", true, csto_compare_official},
    {"editions", "the cells of two editions of one table: revised, added, removed", true, csto_compare_editions},
    {"publishers", "what several sources say of one thing: who is out of line", false, csto_compare_publishers},
    {0},
};

static const struct csto_column columns[] = {
    {"measure", CSTO_SHOW_TEXT},   {"item", CSTO_SHOW_TEXT},      {"place", CSTO_SHOW_TEXT},    {"area", CSTO_SHOW_TEXT},
    {"period", CSTO_SHOW_TEXT},    {"event", CSTO_SHOW_TEXT},     {"unit", CSTO_SHOW_TEXT},     {"a_value", CSTO_SHOW_VALUE},
    {"b_value", CSTO_SHOW_VALUE},  {"ratio", CSTO_SHOW_NUMBER},   {"verdict", CSTO_SHOW_TEXT},  {"reason", CSTO_SHOW_TEXT},
    {"a_low", CSTO_SHOW_LOW},      {"a_high", CSTO_SHOW_HIGH},    {"b_low", CSTO_SHOW_LOW},     {"b_high", CSTO_SHOW_HIGH},
    {"a_claims", CSTO_SHOW_COUNT}, {"b_claims", CSTO_SHOW_COUNT}, {"a_source", CSTO_SHOW_TEXT}, {"b_source", CSTO_SHOW_TEXT},
    {"b_item", CSTO_SHOW_TEXT},    {"b_places", CSTO_SHOW_TEXT},  {"b_period", CSTO_SHOW_TEXT},
};

/* ---- which mode ---- */

/* The publisher of all claims, all of them cells of tables; NULL = not so. */
static const char *table_publisher(const csto_dataset *d)
{
    const char *publisher = NULL;
    for (size_t i = 0; i < csto_dataset_count(d); i++) {
        const csto_claim *c = csto_dataset_at(d, i);
        if (c->origin != CSTO_TABLE || (publisher && strcmp(publisher, c->publisher) != 0))
            return NULL;
        publisher = c->publisher;
    }
    return publisher;
}

static const struct csto_compare_mode *mode_by_input(const struct csto_comparer *k)
{
    if (!k->b)
        return &csto_compare_modes[2];
    const char *a = table_publisher(k->a), *b = table_publisher(k->b);
    return &csto_compare_modes[a && b && strcmp(a, b) == 0 ? 1 : 0];
}

static csto_status find_mode(const struct csto_compare_mode **out, const struct csto_comparer *k, const char *name, csto_error *err)
{
    const char *names[8];
    size_t n = 0;
    const struct csto_compare_mode *found = name && *name ? NULL : mode_by_input(k);
    for (; csto_compare_modes[n].name; n++) {
        names[n] = csto_compare_modes[n].name;
        found = !found && strcmp(names[n], name) == 0 ? &csto_compare_modes[n] : found;
    }
    if (!found)
        return csto_fail_unknown(err, "--mode", name, names, n);
    if (found->two != (k->b != NULL))
        return csto_fail_at(err, CSTO_E_NAME, "--mode", 0, 0,
                            found->two ? "%s compares two inputs" : "%s compares the sources of one input", found->name);
    *out = found;
    return CSTO_OK;
}

/* ---- notes ---- */

static csto_status add_notes(struct csto_comparer *k, csto_error *err)
{
    struct csto_text t = {0};
    csto_status rc = CSTO_OK;
    for (int i = 0; i < CSTO_VERDICTS; i++)
        if (k->verdicts[i])
            csto_text_printf(&t, "%s%zu %s", t.n ? ", " : "", k->verdicts[i], csto_verdicts[i].name);
    if (t.n)
        rc = csto_table_add_note(k->table, err, "rows by verdict: %s", csto_text_string(&t));
    csto_text_free(&t);
    for (int r = 0; r < CSTO_RULES && rc == CSTO_OK; r++)
        if (k->left_out[r])
            rc = csto_table_add_note(k->table, err, "%zu %s compared, by the rule '%s': %s", k->left_out[r],
                                     k->left_out[r] == 1 ? "claim is not" : "claims are not", csto_rules[r].name, csto_rules[r].summary);
    for (struct csto_unmet at = {0}; rc == CSTO_OK && csto_question_unmet(&k->question, &at);)
        rc = csto_table_add_note(k->table, err, CSTO_UNMET_NOTE, at.option, at.word);
    return rc;
}

/* ---- all ---- */

static csto_status begin(struct csto_comparer *k, csto_error *err)
{
    csto_query query = *k->query;
    query.stat = NULL;
    query.by = "measure,item";
    csto_status rc = csto_question_read(&k->question, &query, k->vocabulary, err);
    query.by = "measure";
    if (rc == CSTO_OK)
        rc = csto_question_read(&k->rolled, &query, k->vocabulary, err);
    const csto_dataset *both[] = {k->a, k->b};
    for (size_t i = 0; i < 2 && both[i]; i++)
        for (size_t c = 0; c < csto_dataset_count(both[i]); c++)
            csto_question_meet(&k->question, csto_dataset_at(both[i], c));
    return rc == CSTO_OK ? csto_table_new(&k->table, columns, sizeof columns / sizeof *columns, err) : rc;
}

csto_status csto_compare_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                               const struct csto_table_options *how, csto_error *err)
{
    static const csto_query all;
    struct csto_comparer k = {
        .query = q ? q : &all, .vocabulary = csto_dataset_vocabulary(d), .a = d, .b = how ? how->other : NULL, .account = account};
    const struct csto_compare_mode *mode = NULL;
    if (k.b && csto_dataset_vocabulary(k.b) != k.vocabulary)
        return csto_fail(err, CSTO_E_NAME, "the two inputs were read with different vocabularies");
    csto_status rc = find_mode(&mode, &k, how ? how->show : NULL, err);
    if (rc == CSTO_OK)
        rc = begin(&k, err);
    if (rc == CSTO_OK)
        rc = mode->run(&k, err);
    if (rc == CSTO_OK)
        rc = add_notes(&k, err);
    csto_question_free(&k.question);
    csto_question_free(&k.rolled);
    csto_intern_free(&k.texts);
    if (rc == CSTO_OK)
        *out = k.table;
    else
        csto_table_free(k.table);
    return rc;
}

csto_status csto_compare(csto_table **out, const csto_dataset *a, const csto_dataset *b, const csto_query *q, const char *mode,
                         csto_error *err)
{
    return csto_compare_table(out, NULL, a, q, &(struct csto_table_options){.other = b, .show = mode}, err);
}
