#include "config.h"

#include "analytics/check.h"

#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

enum { IDS_SHOWN = 12 };

/* ---- which checks ---- */

/* True where the list of words holds the name; an empty list holds every name. */
static bool is_listed(const char *list, const char *name)
{
    if (!list || !*list)
        return true;
    for (const char *p = list; *p;) {
        size_t n = strcspn(p, ","), kept = n;
        const char *word = csto_trim(p, &kept);
        if (kept == strlen(name) && memcmp(word, name, kept) == 0)
            return true;
        p += n + (p[n] == ',');
    }
    return false;
}

/* Every word of the list must be a check. */
static csto_status check_list(const char *list, csto_error *err)
{
    const char *names[64];
    size_t n_names = 0;
    for (; csto_checks[n_names] && n_names < 64; n_names++)
        names[n_names] = csto_checks[n_names]->name;
    for (const char *p = list ? list : ""; *p;) {
        char word[64];
        size_t n = strcspn(p, ","), kept = n;
        const char *start = csto_trim(p, &kept);
        bool found = kept == 0;
        snprintf(word, sizeof word, "%.*s", (int)(kept < sizeof word ? kept : sizeof word - 1), start);
        for (size_t i = 0; i < n_names && !found; i++)
            found = strcmp(names[i], word) == 0;
        const char *near = found ? NULL : csto_nearest(word, names, n_names);
        if (near)
            return csto_fail_at(err, CSTO_E_NAME, "--rule", 0, 0, "'%s' is unknown (did you mean '%s'?)", word, near);
        if (!found)
            return csto_fail_at(err, CSTO_E_NAME, "--rule", 0, 0, "'%s' is unknown; 'csto-stats list checks' shows what there is", word);
        p += n + (p[n] == ',');
    }
    return CSTO_OK;
}

/* ---- the claims ---- */

static int compare_claims(const void *a, const void *b)
{
    return csto_claim_compare(*(const csto_claim *const *)a, *(const csto_claim *const *)b);
}

static bool name_claim(struct csto_checker *k, const csto_claim *c)
{
    const uint64_t key[2] = {csto_word(csto_intern_text(&k->names, c->document, strlen(c->document))),
                             csto_word(csto_intern_text(&k->names, c->claim_id, strlen(c->claim_id)))};
    if (!key[0] || !key[1])
        return false;
    size_t at = csto_map_put(&k->by_id, key);
    return at != CSTO_NONE && (at < k->ided.n || csto_array_push(&k->ided, c));
}

static csto_status gather(struct csto_checker *k, csto_error *err)
{
    size_t n = csto_dataset_count(k->dataset);
    k->claims = malloc((n + 1) * sizeof *k->claims);
    if (!k->claims)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        const csto_claim *c = csto_dataset_at(k->dataset, i);
        if (!name_claim(k, c))
            return csto_fail_memory(err);
        if (csto_question_passes(&k->things.question, c) == CSTO_PASSES)
            k->claims[k->n++] = c;
    }
    qsort(k->claims, k->n, sizeof *k->claims, compare_claims);
    return CSTO_OK;
}

/* ---- the table ---- */

static int compare_findings(const void *x, const void *y)
{
    const struct csto_finding *a = x, *b = y;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    return a->first < b->first ? -1 : a->first > b->first; /* in the order in which they were found */
}

static void put_ids(struct csto_text *t, const csto_claim *const *claims, size_t n)
{
    csto_text_clear(t);
    for (size_t i = 0; i < n && i < IDS_SHOWN; i++)
        csto_text_printf(t, "%s%s", i ? ";" : "", claims[i]->claim_id);
    if (n > IDS_SHOWN)
        csto_text_printf(t, ";and %zu more", n - IDS_SHOWN);
}

/* "file:line" or "file, row n" of each document, once. */
static void put_where(struct csto_text *t, const csto_claim *const *claims, size_t n)
{
    csto_text_clear(t);
    for (size_t i = 0, shown = 0; i < n && shown < 4; i++) {
        const csto_claim *c = claims[i];
        bool again =
            i && strcmp(claims[i - 1]->document, c->document) == 0 && claims[i - 1]->line == c->line && claims[i - 1]->row == c->row;
        if (again)
            continue;
        csto_text_printf(t, "%s%s", shown++ ? ";" : "", c->document);
        if (c->line > 0 || c->row > 0)
            csto_text_printf(t, ":%lld", (long long)(c->line > 0 ? c->line : c->row));
    }
}

static csto_status add_rows(struct csto_checker *k, csto_table *t, struct csto_account *account, csto_error *err)
{
    struct csto_text ids = {0}, where = {0};
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < k->findings.n && rc == CSTO_OK; i++) {
        const struct csto_finding *f = &k->findings.at[i];
        const csto_claim *const *claims = k->named.at + f->first;
        const char *flag = "";
        for (int b = 0; csto_flags[b].name; b++)
            flag = f->flag == 1u << b ? csto_flags[b].name : flag;
        put_ids(&ids, claims, f->n);
        put_where(&where, claims, f->n);
        const struct csto_cell cells[] = {csto_cell_text(csto_finding_severities[f->severity].name),
                                          csto_cell_text(f->check->name),
                                          csto_cell_text(csto_text_string(&ids)),
                                          csto_cell_text(f->message),
                                          csto_cell_text(flag),
                                          csto_cell_text(csto_text_string(&where))};
        rc = ids.failed || where.failed ? csto_fail_memory(err) : csto_table_add(t, cells, err);
        if (rc == CSTO_OK)
            rc = csto_account_row(account, err);
        for (size_t c = 0; c < f->n && rc == CSTO_OK; c++)
            rc = csto_account_use(account, (struct csto_use){.claim = claims[c], .used = "named", .rule = CSTO_COUNTED}, err);
    }
    csto_text_free(&ids);
    csto_text_free(&where);
    return rc;
}

static csto_status add_notes(const struct csto_checker *k, csto_table *t, csto_error *err)
{
    size_t by_severity[CSTO_FINDING_ERROR + 1] = {0};
    for (size_t i = 0; i < k->findings.n; i++)
        by_severity[k->findings.at[i].severity]++;
    if (k->n == 0)
        return csto_table_add_note(t, err, "there is no claim to check");
    return csto_table_add_note(t, err, "claims checked: %zu; errors: %zu, warnings: %zu, notes: %zu", k->n, by_severity[CSTO_FINDING_ERROR],
                               by_severity[CSTO_FINDING_WARNING], by_severity[CSTO_FINDING_NOTE]);
}

static csto_status run_checks(struct csto_checker *k, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; csto_checks[i] && rc == CSTO_OK; i++) {
        k->running = csto_checks[i];
        if (is_listed(k->query->checks, k->running->name))
            rc = k->running->run(k, err);
    }
    if (rc == CSTO_OK && k->findings.n)
        qsort(k->findings.at, k->findings.n, sizeof *k->findings.at, compare_findings);
    return rc;
}

static void end(struct csto_checker *k)
{
    csto_asked_end(&k->things);
    free(k->claims);
    csto_array_free(&k->findings);
    csto_array_free(&k->named);
    csto_arena_free(&k->texts);
    csto_intern_free(&k->names);
    csto_map_free(&k->by_id);
    csto_array_free(&k->ided);
}

csto_status csto_check_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, csto_error *err)
{
    static const struct csto_column columns[] = {{"severity", CSTO_SHOW_TEXT}, {"rule", CSTO_SHOW_TEXT}, {"claims", CSTO_SHOW_TEXT},
                                                 {"message", CSTO_SHOW_TEXT},  {"flag", CSTO_SHOW_TEXT}, {"where", CSTO_SHOW_TEXT}};
    (void)how;
    csto_query query = q ? *q : (csto_query){0};
    struct csto_checker k = {.vocabulary = csto_dataset_vocabulary(d), .dataset = d, .query = &query, .by_id = CSTO_MAP(2)};
    csto_table *t = NULL;
    query.by = "measure,item";
    query.stat = NULL;
    csto_status rc = check_list(query.checks, err);
    if (rc == CSTO_OK)
        rc = csto_ask(&k.things, d, &query, err);
    k.about = k.things.question.about;
    if (rc == CSTO_OK)
        rc = gather(&k, err);
    if (rc == CSTO_OK)
        rc = run_checks(&k, err);
    if (rc == CSTO_OK)
        rc = csto_table_new(&t, columns, sizeof columns / sizeof *columns, err);
    if (rc == CSTO_OK)
        rc = add_rows(&k, t, account, err);
    if (rc == CSTO_OK)
        rc = add_notes(&k, t, err);
    end(&k);
    if (rc == CSTO_OK)
        *out = t;
    else
        csto_table_free(t);
    return rc;
}

csto_status csto_check(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err)
{
    return csto_check_table(out, NULL, d, q, NULL, err);
}
