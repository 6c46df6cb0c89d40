#include "config.h"

#include "analytics/notes.h"

#include "base/status.h"
#include "records/table.h"
#include "records/vocabulary.h"

#include <math.h>

#define ROLES (CSTO_CONTEXT + 1)

static const char *claims(size_t n)
{
    return n == 1 ? "claim" : "claims";
}

/* "left out 12 claims (role: ...)", and for the roles how many of each. */
static csto_status rule_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t left[CSTO_RULES], roles[ROLES] = {0};
    csto_status rc = CSTO_OK;
    memcpy(left, a->left_out, sizeof left);
    for (size_t i = 0; i < a->entries.n; i++) {
        if (a->entries.at[i].rule != CSTO_COUNTED)
            left[a->entries.at[i].rule]++;
        if (a->entries.at[i].rule == CSTO_RULE_ROLE)
            roles[a->entries.at[i].claim->role]++;
    }
    struct csto_text t = {0};
    for (int i = 0; i < ROLES; i++)
        if (roles[i])
            csto_text_printf(&t, "%s%zu %s", t.n ? ", " : "", roles[i], csto_roles[i].name);
    for (int r = 0; r < CSTO_RULES && rc == CSTO_OK; r++)
        if (left[r])
            rc = csto_table_add_note(to, err, "%zu %s left out by the rule '%s': %s%s%s%s", left[r], claims(left[r]), csto_rules[r].name,
                                     csto_rules[r].summary, r == CSTO_RULE_ROLE ? " (" : "",
                                     r == CSTO_RULE_ROLE ? csto_text_string(&t) : "", r == CSTO_RULE_ROLE ? ")" : "");
    csto_text_free(&t);
    return rc;
}

static bool is_unsigned_row(const csto_claim *c)
{
    return c->origin == CSTO_TABLE && !*c->publisher;
}

/* Tables that name no publisher may be several sources of one thing, or a register that was cut in pieces: only who has them knows. */
static csto_status register_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < a->entries.n; i++) {
        const struct csto_entry *e = &a->entries.at[i];
        n += e->rule == CSTO_RULE_CORROBORATED && e->by != CSTO_NONE && is_unsigned_row(e->claim) &&
             is_unsigned_row(a->entries.at[e->by].claim);
    }
    return n ? csto_table_add_note(
                   to, err,
                   "%zu of them %s of a table that names no publisher, for a row of another: each file is a source of its own; "
                   "if the files are parts of one register, say so with --register=NAME",
                   n, n == 1 ? "is a row" : "are rows")
             : CSTO_OK;
}

static csto_status item_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t stated = a->unnamed;
    csto_code other = csto_vocabulary_find(a->question->vocabulary, CSTO_ITEMS, "other_drugs");
    csto_status rc = CSTO_OK;
    if (a->question->by_mask >> CSTO_BY_ITEM & 1 && csto_table_rows(to))
        rc =
            csto_table_add_note(to, err,
                                "each row is the item as stated: items lie inside others (heroin inside opiates inside all_drugs), so rows "
                                "may overlap and must not be added; leave 'item' out of --by for totals");
    for (size_t i = 0; i < a->entries.n; i++) {
        const struct csto_entry *e = &a->entries.at[i];
        bool unnamed = e->claim->item == other || !e->claim->item;
        stated += e->rule == CSTO_COUNTED && e->claim->origin == CSTO_TABLE && unnamed && *e->claim->item_stated;
    }
    if (rc == CSTO_OK && stated)
        rc = csto_table_add_note(to, err, "%zu counted %s of tables have a label that is no item of the vocabulary; see item_stated",
                                 stated, claims(stated));
    return rc;
}

/* Counted claims in the rows whose time cell is empty. */
static csto_status time_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    const struct csto_question *q = a->question;
    csto_status rc = CSTO_OK;
    for (size_t w = 0; w < q->n_by && rc == CSTO_OK; w++) {
        const struct csto_by_word *word = &csto_by_words[q->by[w]];
        size_t n = 0;
        for (size_t i = 0; i < a->groups.n && word->time; i++)
            n += csto_key_is_empty(a->groups.at[i].keys[w]) ? a->groups.at[i].counted : 0;
        if (n)
            rc = csto_table_add_note(to, err, "%zu counted %s %s no period that lies in a single %s%s; see the rows with an empty '%s'", n,
                                     claims(n), n == 1 ? "has" : "have", q->by[w] == CSTO_BY_FISCAL_YEAR ? "fiscal year" : word->name,
                                     q->by[w] == CSTO_BY_FISCAL_YEAR ? " (of its place, as places.tsv has it, or stated as fiscal)" : "",
                                     word->name);
    }
    if (rc == CSTO_OK && a->without_period)
        rc = csto_table_add_note(to, err, "%zu %s without a period left out by --from and --to", a->without_period,
                                 claims(a->without_period));
    return rc;
}

static csto_status overlap_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0, rows = 0;
    for (size_t i = 0; i < a->groups.n; i++) {
        n += a->groups.at[i].overlapping;
        rows += a->groups.at[i].overlapping > 0;
    }
    return n ? csto_table_add_note(to, err,
                                   "%zu counted claims in %zu %s overlap others of their row in part, in period and place: the total may "
                                   "count the common days twice",
                                   n, rows, rows == 1 ? "row" : "rows")
             : CSTO_OK;
}

static csto_status range_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < a->groups.n; i++)
        n += a->groups.at[i].ranges > 0;
    return n ? csto_table_add_note(to, err, "%zu %s a range, which has no single value: see low and high instead of the total", n,
                                   n == 1 ? "row counts" : "rows count")
             : CSTO_OK;
}

static csto_status overflow_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < a->groups.n; i++)
        n += a->groups.at[i].counted && !a->groups.at[i].ranges && !isfinite(a->groups.at[i].total);
    return n ? csto_table_add_note(to, err, "'total' is empty in %zu %s: the sum is beyond the largest number", n, n == 1 ? "row" : "rows")
             : CSTO_OK;
}

static csto_status add_note(void *table, const char *sentence, csto_error *err)
{
    return csto_table_add_note(table, err, "%s", sentence);
}

/* Where an edition left claims out: how much of it the later one has. */
static csto_status edition_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    bool any = false;
    for (size_t i = 0; i < a->entries.n && !any; i++)
        any = a->entries.at[i].rule == CSTO_RULE_EDITION;
    return any && a->editions ? csto_editions_say(a->editions, add_note, to, err) : CSTO_OK;
}

static csto_status partial_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < a->entries.n; i++)
        n += a->entries.at[i].rule == CSTO_COUNTED && (a->entries.at[i].claim->flags & CSTO_FLAG_PARTIAL_PERIOD);
    return n ? csto_table_add_note(to, err, "%zu counted %s of a period that is not over yet (flag partial_period)", n,
                                   n == 1 ? "claim is" : "claims are")
             : CSTO_OK;
}

static csto_status factor_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < a->entries.n; i++)
        n += a->entries.at[i].rule == CSTO_COUNTED && (a->entries.at[i].claim->flags & CSTO_FLAG_FACTOR_SET);
    return n ? csto_table_add_note(
                   to, err, "%zu counted %s kg by the assumed weights of a factor set (--factors), not by weighing; explain shows which", n,
                   n == 1 ? "claim is in" : "claims are in")
             : CSTO_OK;
}

/* A word that no claim has is most often misspelt; without a note the table would only look smaller than it should. */
static csto_status unmet_notes(csto_table *to, const struct csto_question *q, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (struct csto_unmet at = {0}; rc == CSTO_OK && csto_question_unmet(q, &at);)
        rc = csto_table_add_note(to, err, CSTO_UNMET_NOTE, at.option, at.word);
    return rc;
}

csto_status csto_answer_notes(csto_table *to, const struct csto_answer *a, csto_error *err)
{
    csto_status rc = unmet_notes(to, a->question, err);
    if (rc == CSTO_OK)
        rc = item_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = range_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = overflow_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = time_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = overlap_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = edition_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = partial_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = factor_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = rule_notes(to, a, err);
    if (rc == CSTO_OK)
        rc = register_notes(to, a, err);
    if (rc == CSTO_OK && !a->groups.n && a->outside)
        rc = csto_table_add_note(to, err, "none of the %zu claims passes the filters", a->outside);
    return rc;
}
