/* test_analytics_properties.c - what must hold for any claims at all */
#include "config.h"

#include "test_analytics.h"

#include "analytics/aggregate.h"
#include "analytics/summary.h"
#include "records/dataset.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CLAIMS = 120, TRIALS = 60 };

static const char *pick(uint32_t *state, const char *const *from, uint32_t n)
{
    return from[test_next(state, n)];
}

/* Claims that meet in every way the rules know: few places, items, periods, operations and documents. */
static csto_dataset *random_dataset(uint32_t seed, int claims, double scale)
{
    static const char *const items[] = {"all_drugs", "opiates", "heroin", "opium", "cocaine", "other_drugs", "precursors"};
    static const char *const places[] = {"RUS", "TJK", "CSTO", "AFG", ""}, *const areas[] = {"", "", "", "RU-MOW", "x"};
    static const char *const periods[] = {"2020", "2020-05", "2020-05-07", "2020-06", "2021", "", "2020-05"};
    static const char *const events[] = {"",         "",       "channel-2020", "channel-2020-stage-1", "channel-second-barrier-2020",
                                         "mak-2020", "channel"};
    static const char *const bounds[] = {"exact", "exact", "about", "at_least", "at_most"}, *const origins[] = {"given", "prose", "table"};
    static const char *const roles[] = {"level", "level", "level", "level", "part", "repeat", "cumulative"};
    csto_dataset *d = NULL;
    CHECK(csto_dataset_new(&d, test_vocabulary(), NULL) == CSTO_OK, "dataset");
    for (int i = 0; i < claims; i++) {
        char words[512];
        uint32_t table = test_next(&seed, 3), document = test_next(&seed, 9);
        const char *role = pick(&seed, roles, 7);
        snprintf(words, sizeof words,
                 "claim_id=c%d item=%s place=%s area=%s period=%s event=%s bound=%s origin=%s role=%s part_of=%s%.0u document=%c%u "
                 "value=%.17g published=202%u grade=%s edition=%s publisher=P%s",
                 i, pick(&seed, items, 7), pick(&seed, places, 5), pick(&seed, areas, 5), pick(&seed, periods, 7), pick(&seed, events, 7),
                 pick(&seed, bounds, 5), origins[table], role, strcmp(role, "part") == 0 || strcmp(role, "repeat") == 0 ? "c" : "", 0u,
                 "abt"[table], document, (double)(1 + test_next(&seed, 50)) * scale, test_next(&seed, 5), test_next(&seed, 3) ? "" : "B2",
                 table == 2 ? (document % 2 ? "2020" : "2021") : "", test_next(&seed, 6) ? "" : " flags=total_row");
        char *part = strstr(words, "part_of=c");
        csto_claim c = test_claim(words, 0);
        char total[16];
        if (part) {
            snprintf(total, sizeof total, "c%u", test_next(&seed, (uint32_t)claims));
            c.part_of = total;
        }
        CHECK(csto_dataset_add(d, &c, NULL) == CSTO_OK, "add");
    }
    return d;
}

static const char *const groupings[] = {"item,year", "year", "event", "measure", "place,item", "source", "month,area"};

static char *summary_of(const csto_dataset *d, const char *by)
{
    csto_table *t = NULL;
    csto_error err = {0};
    CHECK(csto_summary(&t, d, &(csto_query){.by = by}, &err) == CSTO_OK, "%s: %s", by, err.text);
    char *text = test_print(t);
    csto_table_free(t);
    return text;
}

static csto_dataset *shuffled(const csto_dataset *d, uint32_t seed)
{
    size_t n = csto_dataset_count(d), *at = malloc(n * sizeof *at);
    csto_dataset *out = NULL;
    for (size_t i = 0; i < n; i++)
        at[i] = i;
    for (size_t i = n; i > 1; i--) {
        size_t k = test_next(&seed, (uint32_t)i), other = at[i - 1];
        at[i - 1] = at[k];
        at[k] = other;
    }
    CHECK(csto_dataset_new(&out, csto_dataset_vocabulary(d), NULL) == CSTO_OK, "new");
    for (size_t i = 0; i < n && out; i++)
        CHECK(csto_dataset_add(out, csto_dataset_at(d, at[i]), NULL) == CSTO_OK, "claim %zu", i);
    free(at);
    return out;
}

static void order_never_matters(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        const char *by = groupings[trial % 7];
        csto_dataset *d = random_dataset(trial, CLAIMS, 1), *other = shuffled(d, trial + 1000);
        char *a = summary_of(d, by), *b = summary_of(other, by);
        CHECK_TEXT(b, a, "trial %u by %s", trial, by);
        free(a);
        free(b);
        csto_dataset_free(d);
        csto_dataset_free(other);
    }
}

/* Claims that only belong to a group of their own, without a row, change no row. */
static void an_empty_group_changes_nothing(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        const char *by = groupings[trial % 7];
        csto_dataset *d = random_dataset(trial, CLAIMS, 1);
        char *a = summary_of(d, by);
        csto_claim change =
            test_claim("role=change unit=percent value=5 measure=personnel item= place=AUS period=1999 event=z document=z area=z", 0);
        CHECK(csto_dataset_add(d, &change, NULL) == CSTO_OK, "add");
        char *b = summary_of(d, by), *rows_a = strstr(a, "\n#"), *rows_b = strstr(b, "\n#");
        CHECK(rows_a && rows_b && rows_a - a == rows_b - b && strncmp(a, b, (size_t)(rows_a - a)) == 0, "trial %u by %s", trial, by);
        free(a);
        free(b);
        csto_dataset_free(d);
    }
}

static void scaling_scales(void)
{
    static const char *const values[] = {"total", "low", "high", "median", "largest", "spread_low", "spread_high"};
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_dataset *d = random_dataset(trial, CLAIMS, 1), *other = random_dataset(trial, CLAIMS, 1024);
        csto_table *a = NULL, *b = NULL;
        csto_query q = {.by = groupings[trial % 7]};
        CHECK(csto_summary(&a, d, &q, NULL) == CSTO_OK && csto_summary(&b, other, &q, NULL) == CSTO_OK, "trial %u", trial);
        CHECK(csto_table_rows(a) == csto_table_rows(b), "trial %u: rows", trial);
        for (size_t r = 0; r < csto_table_rows(a); r++)
            for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
                double x = 0, y = 0;
                size_t column = (size_t)csto_table_find_column(a, values[i]);
                int has_x = csto_table_number(a, r, column, &x), has_y = csto_table_number(b, r, column, &y);
                CHECK(has_x == has_y && y == x * 1024, "trial %u row %zu %s: %g, %g", trial, r, values[i], x, y);
            }
        csto_table_free(a);
        csto_table_free(b);
        csto_dataset_free(d);
        csto_dataset_free(other);
    }
}

static void merging_equals_one_pass(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_table *t = NULL;
        const char *by = groupings[trial % 7];
        csto_dataset *d = random_dataset(trial, CLAIMS, 1);
        csto_query q = {.by = by, .item = "all_drugs,precursors", .from = "2020"};
        CHECK(csto_summary(&t, d, &q, NULL) == CSTO_OK, "one pass");
        char *a = test_print(t), *b = test_merged_summary(d, &q, trial, 20);
        CHECK_TEXT(b, a, "trial %u by %s", trial, by);
        free(a);
        free(b);
        csto_table_free(t);
        csto_dataset_free(d);
    }
}

/* Does b hold a, as the rules say it, without operations? */
static bool holds(const struct csto_entry *b, const struct csto_entry *a, const csto_vocabulary *v)
{
    return csto_item_under(v, a->claim->item, b->claim->item) && csto_place_inside(v, a->claim->place, b->claim->place) &&
           (!*b->area || b->area == a->area) && csto_period_inside(a->claim->period, b->claim->period);
}

/* The sweep finds what comparing all pairs finds: no counted claim lies inside another counted one, and what is left out as nested lies inside one. */
static void nesting_agrees_with_all_pairs(void)
{
    const csto_vocabulary *v = test_vocabulary();
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        struct csto_asked asked;
        csto_dataset *d = random_dataset(trial, CLAIMS, 1);
        CHECK(csto_ask(&asked, d, &(csto_query){.by = "measure"}, NULL) == CSTO_OK, "ask");
        const struct csto_answer *a = &asked.answer;
        for (size_t i = 0; i < a->entries.n; i++) {
            const struct csto_entry *e = &a->entries.at[i];
            bool found = false;
            for (size_t k = 0; k < a->entries.n; k++) {
                const struct csto_entry *o = &a->entries.at[k];
                bool other = e->group == o->group && e->thing != o->thing && e->source != o->source && o->rule == CSTO_COUNTED;
                found = found || (other && holds(o, e, v) && !*e->event && !*o->event);
            }
            CHECK(!(found && e->rule == CSTO_COUNTED), "trial %u: %s is counted beside what holds it", trial, e->claim->claim_id);
            if (e->rule == CSTO_RULE_NESTED || e->rule == CSTO_RULE_INSIDE || e->rule == CSTO_RULE_CORROBORATED)
                CHECK(e->by != CSTO_NONE && e->by != i, "trial %u: %s names another claim", trial, e->claim->claim_id);
        }
        csto_asked_end(&asked);
        csto_dataset_free(d);
    }
}

static void nothing_is_lost(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        struct csto_asked asked;
        csto_dataset *d = random_dataset(trial, CLAIMS, 1);
        CHECK(csto_ask(&asked, d, &(csto_query){.by = groupings[trial % 7], .from = "2020-05"}, NULL) == CSTO_OK, "ask");
        const struct csto_answer *a = &asked.answer;
        size_t in_groups = 0, counted = 0, rows = 0;
        for (size_t i = 0; i < a->groups.n; i++) {
            in_groups += a->groups.at[i].n;
            rows += a->groups.at[i].counted;
        }
        for (size_t i = 0; i < a->entries.n; i++)
            counted += a->entries.at[i].rule == CSTO_COUNTED;
        CHECK(in_groups == a->entries.n && rows == counted, "trial %u: %zu in groups, %zu counted", trial, in_groups, counted);
        CHECK(a->entries.n + a->outside == csto_dataset_count(d), "trial %u: %zu entries, %zu outside", trial, a->entries.n, a->outside);
        csto_asked_end(&asked);
        csto_dataset_free(d);
    }
}

/* A hundred thousand claims in one group: time grows like n log n, so eight times the claims take far less than sixty-four times as long. */
static void many_claims(void)
{
    double seconds[2];
    for (int i = 0; i < 2; i++) {
        csto_dataset *d = NULL;
        int n = i ? 40000 : 5000;
        CHECK(csto_dataset_new(&d, test_vocabulary(), NULL) == CSTO_OK, "dataset");
        csto_claim c = test_claim("value=3", 0);
        for (int k = 0; k < n; k++) {
            char document[16];
            snprintf(document, sizeof document, "d%d", k % 997);
            c.document = document;
            c.period = (csto_period){k % 4001, k % 4001 + k % 7 * (k % 11)};
            c.place = (csto_code)(1 + k % 90);
            CHECK(csto_dataset_add(d, &c, NULL) == CSTO_OK, "add");
        }
        clock_t start = clock();
        csto_table *t = NULL;
        CHECK(csto_summary(&t, d, &(csto_query){.by = "measure"}, NULL) == CSTO_OK, "summary");
        seconds[i] = (double)(clock() - start) / CLOCKS_PER_SEC;
        csto_table_free(t);
        csto_dataset_free(d);
    }
    CHECK(seconds[1] < 30 * seconds[0] + 0.5, "5000 claims %.3f s, 40000 claims %.3f s", seconds[0], seconds[1]);
}

const struct tap_test analytics_property_tests[] = {
    {"the order of the input never matters", order_never_matters},
    {"an empty group changes nothing", an_empty_group_changes_nothing},
    {"scaling the units scales the results", scaling_scales},
    {"merging partials equals one pass", merging_equals_one_pass},
    {"nesting agrees with comparing all pairs", nesting_agrees_with_all_pairs},
    {"no claim is lost", nothing_is_lost},
    {"many claims", many_claims},
    {NULL, NULL},
};
