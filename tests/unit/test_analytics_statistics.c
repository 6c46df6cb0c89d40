/* test_analytics_statistics.c - what must hold for every statistic and every table of distributions and trends: order, empty groups, parts and units never matter */
#include "config.h"

#include "test_analytics.h"

#include "analytics/aggregate.h"
#include "analytics/count_model.h"
#include "analytics/distributions.h"
#include "analytics/intervention.h"
#include "analytics/stats.h"
#include "analytics/summary.h"
#include "analytics/trend_forecast.h"
#include "analytics/trend_line.h"
#include "analytics/trend_mann_kendall.h"
#include "records/dataset.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TRIALS = 12, CLAIMS = 400, SCALE = 1024 };

/* What a statistic does when every value is multiplied: it is multiplied by the factor to this power.  A new statistic stands here, too. */
static const struct {
    const char *name;
    int power;
} statistics[] = {{"n", 0},
                  {"sum", 1},
                  {"mean", 1},
                  {"sd", 1},
                  {"cv", 0},
                  {"median", 1},
                  {"q1", 1},
                  {"q3", 1},
                  {"iqr", 1},
                  {"p90", 1},
                  {"quantile", 1},
                  {"quantile:0.3", 1},
                  {"mad", 1},
                  {"trimmed_mean", 1},
                  {"trimmed_mean:0.2", 1},
                  {"geometric_mean", 1},
                  {"min", 1},
                  {"max", 1},
                  {"largest", 1},
                  {"largest_share", 0},
                  {"top_share", 0},
                  {"top_share:3", 0},
                  {"top_percent_share", 0},
                  {"hhi", 0},
                  {"effective_number", 0},
                  {"gini", 0},
                  {"hill", 0},
                  {"hill:5", 0},
                  {"per_day", 1},
                  {"per_officer", 1},
                  {"difference", 1},
                  {"change", 0},
                  {"year_over_year", 0},
                  {"index", 0},
                  {"index:2021", 0},
                  {"reporting", 0},
                  {"coverage", 0},
                  {"sum:area", 1},
                  {"median:area", 1},
                  {"hhi:area", 0},
                  {"gini:month", 0}};
enum { STATISTICS = sizeof statistics / sizeof *statistics };

static const char *const groupings[] = {"measure", "item,year", "item,month", "place,quarter", "item,place,year"};
enum { GROUPINGS = 5 };

/* per_officer looks at claims of another measure, so it is made of a dataset and not of parts. */
static const char *list_statistics(bool officers)
{
    static char list[1024];
    *list = '\0';
    for (size_t i = 0; i < STATISTICS; i++)
        if (officers || strcmp(statistics[i].name, "per_officer") != 0)
            snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s", i ? "," : "", statistics[i].name);
    return list;
}

static const char *all_statistics(void)
{
    return list_statistics(true);
}

static void every_statistic_is_here(void)
{
    for (size_t i = 0; csto_stats[i]; i++) {
        bool found = false;
        for (size_t k = 0; k < STATISTICS; k++)
            found |= strcmp(statistics[k].name, csto_stats[i]->name) == 0;
        CHECK(found, "no property is tested of '%s'", csto_stats[i]->name);
    }
}

/* Seizures of parts of four countries in three years, some of them of nothing, and how many officers there were. */
static csto_dataset *random_dataset(uint32_t seed, double scale)
{
    static const char *const items[] = {"heroin", "opium", "hashish"}, *const places[] = {"RUS", "TJK", "KAZ", "KGZ"};
    csto_dataset *d = NULL;
    char words[256];
    CHECK(csto_dataset_new(&d, test_vocabulary(), NULL) == CSTO_OK, "dataset");
    for (int i = 0; i < CLAIMS; i++) {
        uint32_t size = 1 + test_next(&seed, 400);
        snprintf(words, sizeof words, "claim_id=c%d item=%s place=%s area=A%u period=202%u-%02u value=%.17g", i, items[test_next(&seed, 3)],
                 places[test_next(&seed, 4)], test_next(&seed, 7), test_next(&seed, 3), 1 + test_next(&seed, 12),
                 test_next(&seed, 30) ? (double)size * size / 8 * scale : 0);
        csto_claim c = test_claim(words, 0);
        CHECK(csto_dataset_add(d, &c, NULL) == CSTO_OK, "claim %d", i);
    }
    for (int year = 2020; year < 2023; year++) {
        snprintf(words, sizeof words, "claim_id=p%d measure=personnel item= unit=count place=RUS area=A1 period=%d value=%d", year, year,
                 900 + year % 7);
        csto_claim c = test_claim(words, 0);
        CHECK(csto_dataset_add(d, &c, NULL) == CSTO_OK, "personnel");
    }
    return d;
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
    for (size_t i = 0; i < n; i++)
        CHECK(csto_dataset_add(out, csto_dataset_at(d, at[i]), NULL) == CSTO_OK, "claim %zu", i);
    free(at);
    return out;
}

/* ---- the tables ---- */

typedef csto_status table_maker(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err);

static csto_status summary(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err)
{
    return csto_summary(out, d, &(csto_query){.by = by, .stat = what}, err);
}

static csto_status bootstrap(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err)
{
    return csto_summary(out, d, &(csto_query){.by = by, .stat = what, .bootstrap = 100}, err);
}

static csto_status distribution(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err)
{
    return csto_distribution(out, d, &(csto_query){.by = by, .measure = "seizure"}, what, err);
}

static csto_status trend(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err)
{
    return csto_trend(out, d, &(csto_query){.by = by}, &(csto_trend_options){.show = what}, err);
}

static csto_status intervention(csto_table **out, const csto_dataset *d, const char *by, const char *what, csto_error *err)
{
    return csto_trend(out, d, &(csto_query){.by = by},
                      &(csto_trend_options){.show = "intervention", .intervention = what, .offset = "days"}, err);
}

static const struct {
    table_maker *make;
    const char *by, *what;
} tables[] = {{bootstrap, "item,year", "mean,gini,median,top_share:3"},
              {distribution, "item", "tails"},
              {distribution, "item", "ccdf"},
              {distribution, "place", "lorenz"},
              {distribution, "month,item", "relations"},
              {trend, "item,month", "trend"},
              {trend, "item,quarter", "breaks"},
              {trend, "item,month", "fits"},
              {trend, "item,quarter", "forecast"},
              {intervention, "item,month", "2021-05"}};
enum { TABLES = sizeof tables / sizeof *tables };

/* The i-th table of all: first the summaries with every statistic. */
static char *table_text(const csto_dataset *d, size_t i)
{
    csto_table *t = NULL;
    csto_error err = {0};
    csto_status rc = i < GROUPINGS ? summary(&t, d, groupings[i], all_statistics(), &err)
                                   : tables[i - GROUPINGS].make(&t, d, tables[i - GROUPINGS].by, tables[i - GROUPINGS].what, &err);
    if (!CHECK(rc == CSTO_OK && csto_table_rows(t) > 0, "table %zu: %s", i, err.text))
        return NULL;
    char *text = test_print(t);
    csto_table_free(t);
    CHECK(!strstr(text, "nan") && !strstr(text, "inf"), "table %zu has a number that is none", i);
    return text;
}

static void order_never_matters(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_dataset *d = random_dataset(trial, 1), *other = shuffled(d, trial + 1000);
        for (size_t i = trial % 2; i < GROUPINGS + TABLES; i += 2) {
            char *a = table_text(d, i), *b = table_text(other, i);
            CHECK_TEXT(b, a, "trial %u, table %zu", trial, i);
            free(a);
            free(b);
        }
        csto_dataset_free(d);
        csto_dataset_free(other);
    }
}

/* Claims that belong to a group of their own, which has no row, change no row; notes may count them. */
static void an_empty_group_changes_nothing(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_dataset *d = random_dataset(trial, 1), *more = random_dataset(trial, 1);
        csto_claim change = test_claim(
            "claim_id=z role=change unit=percent value=5 measure=crime item=cyber place=AUS period=1999-03 document=z area=z", 0);
        CHECK(csto_dataset_add(more, &change, NULL) == CSTO_OK, "add");
        for (size_t i = trial % 2; i < GROUPINGS + TABLES; i += 2) {
            char *a = table_text(d, i), *b = table_text(more, i), *end = a ? strstr(a, "\n#") : NULL;
            size_t n = end ? (size_t)(end - a) : a ? strlen(a) : 0;
            CHECK(a && b && strncmp(a, b, n) == 0 && (b[n] == '\0' || strncmp(b + n, "\n#", 2) == 0 || b[n] == '#'), "trial %u, table %zu",
                  trial, i);
            free(a);
            free(b);
        }
        csto_dataset_free(d);
        csto_dataset_free(more);
    }
}

/* Of the same rows: a cell of b is that of a times the factor, up to the last digits; both are empty together. */
static void check_scaled(const csto_table *a, const csto_table *b, const char *by)
{
    for (size_t s = 0; s < STATISTICS; s++) {
        size_t column = (size_t)csto_table_find_column(a, statistics[s].name);
        for (size_t r = 0; r < csto_table_rows(a); r++) {
            double x = 0, y = 0;
            bool has_x = csto_table_number(a, r, column, &x), has_y = csto_table_number(b, r, column, &y);
            bool officers =
                strcmp(csto_table_text(a, r, (size_t)csto_table_find_column(a, "measure")), "seizure") != 0; /* are not scaled */
            double want = officers ? x : x * pow(SCALE, statistics[s].power);
            CHECK(has_x == has_y && fabs(y - want) <= 1e-12 * fabs(want), "by %s, row %zu: %s is %.17g and %.17g", by, r,
                  statistics[s].name, x, y);
        }
    }
}

static void units_scale(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_dataset *d = random_dataset(trial, 1), *other = random_dataset(trial, SCALE);
        for (size_t i = 0; i < GROUPINGS; i++) {
            csto_table *a = NULL, *b = NULL;
            CHECK(summary(&a, d, groupings[i], all_statistics(), NULL) == CSTO_OK, "by %s", groupings[i]);
            CHECK(summary(&b, other, groupings[i], all_statistics(), NULL) == CSTO_OK, "by %s", groupings[i]);
            if (CHECK(csto_table_rows(a) == csto_table_rows(b), "by %s: rows", groupings[i]))
                check_scaled(a, b, groupings[i]);
            csto_table_free(a);
            csto_table_free(b);
        }
        csto_dataset_free(d);
        csto_dataset_free(other);
    }
}

static void merging_equals_one_pass(void)
{
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        csto_dataset *d = random_dataset(trial, 1);
        const char *by = groupings[trial % GROUPINGS];
        csto_table *t = NULL;
        csto_query q = {.by = by, .stat = list_statistics(false)};
        CHECK(summary(&t, d, by, q.stat, NULL) == CSTO_OK, "by %s", by);
        char *a = test_print(t), *b = test_merged_summary(d, &q, trial, 40);
        csto_table_free(t);
        CHECK_TEXT(b, a, "trial %u", trial);
        free(a);
        free(b);
        csto_dataset_free(d);
    }
}

/* ---- the methods of trend that tests/unit/test_analytics_trend.c leaves out ---- */

enum { STEPS = 48 };

static void random_series(uint32_t seed, double *t, double *y)
{
    for (size_t i = 0; i < STEPS; i++) {
        t[i] = 24000 + (double)i + (i > 30);
        y[i] = (double)(20 + test_next(&seed, 30) + i / 2 + (i > 24 ? 15 : 0));
    }
}

static bool near(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(fabs(a), fabs(b));
}

static void methods_scale(void)
{
    double t[STEPS], y[STEPS], scaled[STEPS];
    CHECK(csto_distributions_open(NULL) == CSTO_OK, "gsl");
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        struct csto_mann_kendall mk;
        struct csto_hamed_rao ha, hb;
        struct csto_seasonal_kendall sa, sb;
        struct csto_robust ra, rb;
        struct csto_intervention ia, ib;
        struct csto_forecast fa, fb;
        random_series(trial, t, y);
        for (size_t i = 0; i < STEPS; i++)
            scaled[i] = y[i] * SCALE;
        struct csto_points p = {t, y, STEPS}, q = {t, scaled, STEPS};
        csto_mann_kendall(&mk, &p, NULL);
        csto_hamed_rao(&ha, &p, &mk, 0.5, NULL);
        csto_hamed_rao(&hb, &q, &mk, 0.5 * SCALE, NULL);
        csto_seasonal_kendall(&sa, &p, 12, NULL);
        csto_seasonal_kendall(&sb, &q, 12, NULL);
        csto_robust_line(&ra, &p, NULL);
        csto_robust_line(&rb, &q, NULL);
        csto_intervention_line(&ia, &p, 24024, NULL);
        csto_intervention_line(&ib, &q, 24024, NULL);
        csto_forecast(&fa, CSTO_HOLT, &p, 0, 3, NULL);
        csto_forecast(&fb, CSTO_HOLT, &q, 0, 3, NULL);
        CHECK(!ha.why && ha.z == hb.z && !sa.why && sa.z == sb.z, "trial %u: Hamed-Rao %g, %g; seasonal %g, %g", trial, ha.z, hb.z, sa.z,
              sb.z);
        CHECK(!ra.why && near(rb.slope, SCALE * ra.slope), "trial %u: robust %.17g, %.17g", trial, ra.slope, rb.slope);
        CHECK(!fa.why && near(fb.value[2], SCALE * fa.value[2]) && near(fb.half[2], SCALE * fa.half[2]), "trial %u: Holt", trial);
        for (size_t k = 0; k < CSTO_INTERVENTION_TERMS; k++)
            CHECK(!ia.why && near(ib.term[k].error, SCALE * ia.term[k].error) && near(ib.term[k].p, ia.term[k].p), "trial %u: term %zu",
                  trial, k);
    }
}

/* Counts per another unit (days, weeks): the level moves by its logarithm, and nothing else. */
static void offsets_move_the_level(void)
{
    double t[STEPS], y[STEPS], days[STEPS], weeks[STEPS];
    for (uint32_t trial = 0; trial < TRIALS; trial++) {
        struct csto_design d = {0};
        struct csto_count_model a, b;
        random_series(trial, t, y);
        for (size_t i = 0; i < STEPS; i++) {
            days[i] = log((double)(28 + i % 4));
            weeks[i] = days[i] - log(7);
        }
        CHECK(csto_design_new(&d, STEPS, 2, NULL) == CSTO_OK, "design");
        csto_design_powers(&d, t, 0);
        CHECK(csto_poisson_fit(&a, y, &d, days, NULL) == CSTO_OK && csto_poisson_fit(&b, y, &d, weeks, NULL) == CSTO_OK && !a.why && !b.why,
              "trial %u", trial);
        CHECK(near(a.b[1], b.b[1]) && near(a.error[1], b.error[1]) && near(a.deviance, b.deviance) && near(b.b[0], a.b[0] + log(7)),
              "trial %u: growth %.17g, %.17g", trial, a.b[1], b.b[1]);
        csto_design_free(&d);
    }
}

const struct tap_test analytics_statistics_tests[] = {
    {"every statistic is here", every_statistic_is_here},
    {"the order of the input never matters", order_never_matters},
    {"an empty group changes nothing", an_empty_group_changes_nothing},
    {"scaling the units scales the results", units_scale},
    {"merging partials equals one pass", merging_equals_one_pass},
    {"methods scale", methods_scale},
    {"offsets move the level", offsets_move_the_level},
    {NULL, NULL},
};
