/* test_analytics_query.c - questions: words, filters, times, order, mistakes */
#include "config.h"

#include "test_analytics.h"

#include "analytics/query.h"
#include "analytics/series.h"
#include "analytics/stats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void mistakes_are_named(void)
{
    static const struct {
        csto_query q;
        csto_status status;
        const char *where, *word;
    } rows[] = {
        {{.by = "item,yaer"}, CSTO_E_NAME, "--by", "'year'"},
        {{.by = "bananas"}, CSTO_E_NAME, "--by", "fiscal_year"},
        {{.by = "item,item"}, CSTO_E_NAME, "--by", "twice"},
        {{.by = ","}, CSTO_E_NAME, "--by", "no word"},
        {{.item = " , "}, CSTO_E_NAME, "--item", "no word"},
        {{.publisher = ","}, CSTO_E_NAME, "--publisher", "no word"},
        {{.item = "heroinn"}, CSTO_E_NAME, "--item", "'heroin'"},
        {{.item = "heroin,qqqqqqqqqq"}, CSTO_E_NAME, "--item", "list items"},
        {{.measure = "seizures2x"}, CSTO_E_NAME, "--measure", "seizure"},
        {{.place = "Atlantiss"}, CSTO_E_NAME, "--place", "Atlantiss"},
        {{.from = "2024-13"}, CSTO_E_SYNTAX, "--from", "2024-13"},
        {{.to = "31.12.2024"}, CSTO_E_SYNTAX, "--to", "YYYY"},
        {{.from = "2024", .to = "2023"}, CSTO_E_RANGE, "--from", "2023"},
        {{.policy = "lates"}, CSTO_E_NAME, "--policy", "'latest'"},
        {{.stat = "medain"}, CSTO_E_NAME, "--stat", "'median'"},
        {{.about = -0.1}, CSTO_E_RANGE, "--about", "0 to 1"},
        {{.about = NAN}, CSTO_E_RANGE, "--about", "0 to 1"},
        {{.about = 10}, CSTO_E_RANGE, "--about", "0 to 1"},
    };
    static const char *const claims[] = {"value=1", NULL};
    csto_dataset *d = test_dataset(claims);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_error err = {0};
        csto_table *t = NULL;
        csto_status rc = csto_summary(&t, d, &rows[i].q, &err);
        CHECK(rc == rows[i].status && !t, "row %zu: status %d, '%s'", i, (int)rc, err.text);
        CHECK_TEXT(err.where, rows[i].where, "row %zu: '%s'", i, err.text);
        CHECK(strstr(err.text, rows[i].word) != NULL, "row %zu: '%s' does not say %s", i, err.text, rows[i].word);
        CHECK(csto_summary(&t, d, &rows[i].q, NULL) == rows[i].status, "row %zu without an error object", i);
    }
    csto_dataset_free(d);
}

/* The first column of all rows, separated by blanks; "-" for an empty cell. */
static void first_column(char to[256], const char *const *claims, const csto_query *q)
{
    csto_table *t = NULL;
    csto_error err = {0};
    csto_dataset *d = test_dataset(claims);
    to[0] = '\0';
    if (CHECK(csto_summary(&t, d, q, &err) == CSTO_OK, "%s", err.text))
        for (size_t r = 0; r < csto_table_rows(t); r++) {
            const char *text = csto_table_text(t, r, 0);
            snprintf(to + strlen(to), 256 - strlen(to), "%s%s", r ? " " : "", *text ? text : "-");
        }
    csto_table_free(t);
    csto_dataset_free(d);
}

static void words_and_their_order(void)
{
    static const char *const claims[] = {"period=2021-05-03 place=TJK area=x event=mak-2021 document=b publisher=P edition=2",
                                         "period=2020-12-31 place=KGZ document=a item=opium",
                                         "period_start=2020-12-31 period_end=2021-01-01 place= document=c item=cocaine publisher=O",
                                         "period_start=2022-10-01 period_end=2023-09-30 period_kind=fiscal document=e item=acetone",
                                         "period=1970-01-01 document=e",
                                         NULL};
    static const struct {
        const char *by, *keys;
    } rows[] = {
        {"item", "heroin opium cocaine acetone"},
        {"year", "1970 2020 2021 - -"},
        {"quarter", "1970-Q1 2020-Q4 2021-Q2 - -"},
        {"month", "1970-01 2020-12 2021-05 - -"},
        {"day", "1970-01-01 2020-12-31 2021-05-03 - -"},
        {"fiscal_year", "1970 2020 2021 2023 -"},
        {"place", "KGZ RUS RUS TJK -"},
        {"area", "x - -"},
        {"event", "mak-2021 - -"},
        {"publisher", "O P - -"},
        {"source", "a b c e e"},
        {"edition", "2 - -"},
        {"measure", "seizure seizure"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char keys[256];
        first_column(keys, claims, &(csto_query){.by = rows[i].by});
        CHECK_TEXT(keys, rows[i].keys, "by %s", rows[i].by);
    }
}

static void filters(void)
{
    static const char *const claims[] = {"document=1 item=heroin place=TJK period=2019",
                                         "document=2 item=all_drugs place=CSTO period=2020 event=channel-2020",
                                         "document=3 item=acetone place=AFG period=2021-05 publisher=TASS",
                                         "document=4 item=cocaine period= area=RU-MOW event=channel-2020-stage-1 edition=2022", NULL};
    static const struct {
        csto_query q;
        const char *documents;
    } rows[] = {
        {{.item = NULL}, "1 2 3 4"},     {{.item = "all_drugs"}, "1 2 4"},   {{.item = "opiates, Cocaine"}, "1 4"},
        {{.item = "героин"}, "1"},       {{.place = "CSTO"}, "1 2 4"},       {{.place = "Tajikistan,AFG"}, "1 3"},
        {{.measure = "production"}, ""}, {{.event = "channel-2020"}, "2 4"}, {{.event = "Canal"}, "2 4"},
        {{.publisher = "tass"}, "3"},    {{.edition = "2022"}, "4"},         {{.area = "RU-MOW"}, "4"},
        {{.from = "2020"}, "2 3"},       {{.to = "2021-05-30"}, "1 2"},      {{.from = "2021-05-01", .to = "2021-05"}, "3"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char documents[256];
        csto_query q = rows[i].q;
        q.by = "source";
        first_column(documents, claims, &q);
        CHECK_TEXT(documents, rows[i].documents, "row %zu", i);
    }
}

/* Words of filters that no claim has are said, whatever else the query leaves out. */
static void words_that_nothing_has_are_said(void)
{
    static const char *const claims[] = {"publisher=TASS area=RU-MOW event=channel-2020-stage-1 edition=2",
                                         "item=opium publisher=Kazinform", NULL};
    static const struct {
        csto_query q;
        const char *said; /* option and word of each, "" = none */
    } rows[] = {
        {{.publisher = NULL}, ""},
        {{.publisher = "tass"}, ""},
        {{.publisher = "TASS,Reuter,Kazinform,AP"}, "--publisher 'Reuter' --publisher 'AP' "},
        {{.publisher = "Kazinform", .item = "heroin"}, ""},
        {{.event = "Canal,mak"}, "--event 'mak' "},
        {{.event = "chan"}, "--event 'chan' "},
        {{.area = "RU-MOW,RU-SVE", .edition = "3"}, "--area 'RU-SVE' --edition '3' "},
    };
    csto_dataset *d = test_dataset(claims);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text said = {0};
        struct csto_question q;
        csto_table *t = NULL;
        if (!CHECK(csto_question_read(&q, &rows[i].q, test_vocabulary(), NULL) == CSTO_OK &&
                       csto_summary(&t, d, &rows[i].q, NULL) == CSTO_OK,
                   "row %zu", i))
            continue;
        CHECK(!csto_question_unmet(&q, &(struct csto_unmet){0}), "row %zu: no claim was shown, so nothing is known", i);
        for (size_t k = 0; k < csto_dataset_count(d); k++)
            csto_question_meet(&q, csto_dataset_at(d, k));
        size_t n = 0;
        for (struct csto_unmet at = {0}; csto_question_unmet(&q, &at); n++)
            csto_text_printf(&said, "%s '%s' ", at.option, at.word);
        CHECK_TEXT(csto_text_string(&said), rows[i].said, "row %zu", i);
        for (size_t k = 0; k < csto_table_notes(t); k++)
            n -= strstr(csto_table_note(t, k), "no claim has '") != NULL;
        CHECK(n == 0, "row %zu: the table says as many", i);
        csto_table_free(t);
        csto_question_free(&q);
        csto_text_free(&said);
    }
    csto_dataset_free(d);
    d = test_dataset((const char *const[]){"publisher=A,", "publisher=A,b", NULL});
    csto_table *t = NULL;
    if (CHECK(csto_summary(&t, d, &(csto_query){.publisher = "A,b"}, NULL) == CSTO_OK, "a name with a comma in it"))
        for (size_t k = 0; k < csto_table_notes(t); k++)
            CHECK(!strstr(csto_table_note(t, k), "no claim has"), "'%s'", csto_table_note(t, k));
    csto_table_free(t);
    csto_dataset_free(d);
}

static void statistics_of_small_samples(void)
{
    static const struct {
        const char *name;
        double x[4];
        size_t n;
        const char *cell;
    } rows[] = {
        {"n", {0}, 0, "0"},
        {"median", {0}, 0, ""},
        {"largest", {0}, 0, ""},
        {"largest_share", {0}, 0, ""},
        {"n", {7}, 1, "1"},
        {"median", {7}, 1, "7"},
        {"largest", {7}, 1, "7"},
        {"largest_share", {7}, 1, "1"},
        {"median", {1, 4}, 2, "2.5"},
        {"median", {1, 2, 9}, 3, "2"},
        {"median", {1, 2, 4, 9}, 4, "3"},
        {"largest_share", {1, 3}, 2, "0.75"},
        {"largest_share", {0, 0}, 2, ""},
        {"median", {0, 0, 0}, 3, "0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = rows[i].n;
        struct csto_sample sample = {.n = n, .sorted = rows[i].x, .least = n ? rows[i].x[0] : 0, .most = n ? rows[i].x[n - 1] : 0};
        struct csto_result result;
        csto_error err = {0};
        csto_table *t = NULL;
        for (size_t k = 0; k < n; k++)
            sample.total += rows[i].x[k];
        CHECK(csto_stat_compute(csto_stat_find(rows[i].name), &sample, &result, &err) == CSTO_OK, "%s: %s", rows[i].name, err.text);
        struct csto_cell cell = csto_cell_number(result.value);
        CHECK(csto_table_new(&t, &(struct csto_column){"x", CSTO_SHOW_VALUE}, 1, &err) == CSTO_OK &&
                  csto_table_add(t, &cell, &err) == CSTO_OK,
              "table");
        CHECK_TEXT(csto_table_text(t, 0, 0), rows[i].cell, "%s of %zu", rows[i].name, rows[i].n);
        csto_table_free(t);
    }
}

static void more_columns(void)
{
    static const char *const claims[] = {"value=1", NULL};
    csto_table *t = NULL;
    csto_dataset *d = test_dataset(claims);
    csto_query q = {.by = "measure,item", .stat = "median,n,n"};
    CHECK(csto_summary(&t, d, &q, NULL) == CSTO_OK, "summary");
    char *text = test_print(t);
    CHECK(strncmp(text,
                  "measure\titem\tunit\tclaims\ttotal\tlow\thigh\tmedian\tlargest\tlargest_share\tsources\tspread_low\tspread_high\tn\n",
                  100) == 0,
          "%s", text);
    free(text);
    csto_table_free(t);
    csto_dataset_free(d);
}

static void nothing_at_all(void)
{
    static const char *const none[] = {NULL}, *const changes[] = {"role=change unit=percent value=-5", NULL};
    const char *const *sets[] = {none, changes};
    for (size_t i = 0; i < 2; i++) {
        csto_table *t = NULL;
        csto_dataset *d = test_dataset(sets[i]);
        CHECK(csto_summary(&t, d, NULL, NULL) == CSTO_OK && csto_table_rows(t) == 0, "set %zu has no rows", i);
        CHECK(csto_table_columns(t) == 16 && csto_table_notes(t) == i, "set %zu: %zu notes", i, csto_table_notes(t));
        csto_table_free(t);
        csto_dataset_free(d);
    }
}

static void series(void)
{
    static const char *const claims[] = {"document=a value=5 period=2019", "document=b value=6 period=2021 bound=at_least",
                                         "document=b value=6 period=2021 item=opium publisher=P",
                                         "document=c value=9 period_start=2021-01-01 period_end=2022-12-31 item=opium", NULL};
    struct csto_series_set set;
    csto_error err = {0};
    csto_dataset *d = test_dataset(claims);
    CHECK(csto_series_build(&set, d, &(csto_query){.by = "item,place"}, &err) == CSTO_E_NAME && strstr(err.text, "year"), "%s", err.text);
    CHECK(csto_series_build(&set, d, &(csto_query){.by = "year,month"}, NULL) == CSTO_E_NAME, "two time words");
    if (CHECK(csto_series_build(&set, d, &(csto_query){.by = "year,item"}, &err) == CSTO_OK, "%s", err.text)) {
        CHECK(set.n == 2 && set.series[0].n == 2 && set.series[1].n == 1 && set.undated == 1, "%zu series", set.n);
        CHECK_TEXT(set.series[0].label, "heroin", "first");
        CHECK_TEXT(set.series[0].values[1].label, "2021", "a year without claims is a gap");
        CHECK(isinf(set.series[0].values[1].high) && set.series[0].values[0].value == 5, "values");
        CHECK(set.n_publishers == 1, "%zu publishers", set.n_publishers);
        csto_series_set_free(&set);
    }
    csto_dataset_free(d);
}

const struct tap_test analytics_query_tests[] = {
    {"mistakes are named", mistakes_are_named},
    {"words of --by and their order", words_and_their_order},
    {"filters", filters},
    {"words that nothing has are said", words_that_nothing_has_are_said},
    {"statistics of small samples", statistics_of_small_samples},
    {"more columns by --stat", more_columns},
    {"no claim, and none that counts", nothing_at_all},
    {"series", series},
    {NULL, NULL},
};
