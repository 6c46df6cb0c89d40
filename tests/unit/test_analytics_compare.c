/* test_analytics_compare.c - figures side by side: the verdict of each mode, and what must not matter to it */
#include "config.h"

#include "test_analytics.h"

#include <stdlib.h>
#include <string.h>

/* The verdicts of the rows, "agrees fits". */
static void compare(char to[256], const char *const *a, const char *const *b, const char *mode)
{
    csto_table *t = NULL;
    csto_error err = {0};
    csto_dataset *left = test_dataset(a), *right = b ? test_dataset(b) : NULL;
    csto_status rc = csto_compare(&t, left, right, NULL, mode, &err);
    CHECK(rc == CSTO_OK, "%s: status %d '%s'", mode, (int)rc, err.text);
    to[0] = '\0';
    for (size_t r = 0; rc == CSTO_OK && r < csto_table_rows(t); r++) {
        long column = csto_table_find_column(t, "verdict");
        snprintf(to + strlen(to), 256 - strlen(to), "%s%s", r ? " " : "", csto_table_text(t, r, (size_t)column));
        CHECK(*csto_table_text(t, r, (size_t)column + 1), "row %zu has no reason", r);
    }
    csto_table_free(t);
    csto_dataset_free(left);
    csto_dataset_free(right);
}

/* One claim against one or several of a table. */
static void official(void)
{
    static const struct {
        const char *claim, *table[4], *verdict;
    } rows[] = {
        {"value=722", {"value=721.7 origin=table"}, "agrees"},
        {"value=722", {"value=700.5 origin=table"}, "differs"},
        {"value=500 bound=at_least", {"value=720 origin=table"}, "agrees"},
        {"value=800 bound=at_least", {"value=720 origin=table"}, "differs"},
        {"value=500 bound=about", {"value=540 origin=table"}, "agrees"},
        {"value=500 bound=about", {"value=560 origin=table"}, "differs"},
        {"bound=between low=10 high=20", {"value=15 origin=table"}, "agrees"},
        {"bound=between low=10 high=20", {"value=25 origin=table"}, "differs"},
        /* a part and its whole */
        {"value=5 period=2020-05", {"value=7 origin=table"}, "fits"},
        {"value=15 period=2020-05", {"value=7 origin=table"}, "scope_mismatch"},
        {"value=5", {"item=opiates value=7 origin=table"}, "fits"},
        {"value=9", {"item=opiates value=7 origin=table"}, "scope_mismatch"},
        {"value=9 area=Tula", {"value=7 origin=table"}, "scope_mismatch"},
        {"value=6", {"value=7 place=CSTO origin=table"}, "fits"},
        /* a whole and its parts */
        {"value=10 place=CSTO", {"value=4 origin=table", "value=5 place=KAZ origin=table"}, "fits"},
        {"value=6 place=CSTO", {"value=4 origin=table", "value=5 place=KAZ origin=table"}, "scope_mismatch"},
        {"value=9 item=opiates", {"value=4 origin=table", "value=5 item=opium origin=table"}, "agrees"},
        {"value=90 item=opiates", {"value=4 origin=table", "value=5 item=opium origin=table"}, "fits"},
        {"value=9 period=2020", {"value=4 period=2020-01 origin=table", "value=5 period=2020-02 origin=table"}, "fits"},
        /* both, so that nothing follows */
        {"value=80 place=CSTO period=2020-05", {"value=4 origin=table"}, "not_comparable"},
        {"value=3 place=CSTO period=2020-05", {"value=4 origin=table"}, "fits"},
        /* the same figure is nearer than a part or a wider one */
        {"value=4", {"value=4 origin=table", "value=400 item=opiates origin=table", "value=1 period=2020-05 origin=table"}, "agrees"},
        /* of two editions the later */
        {"value=4", {"value=4 edition=2021 origin=table", "value=9 edition=2022 origin=table"}, "differs"},
        /* nothing to compare with */
        {"value=4", {"value=4 place=KAZ origin=table"}, "no_counterpart"},
        {"value=4", {"value=4 period=2019 origin=table"}, "no_counterpart"},
        {"value=4", {"value=4 item=cocaine origin=table"}, "no_counterpart"},
        {"value=4 place=", {"value=4 origin=table"}, "no_counterpart"},
        {"value=4", {"value=4 role=context origin=table"}, "no_counterpart"},
        /* what is no figure of its scope is not compared */
        {"value=4 role=cumulative", {"value=4 origin=table"}, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[256];
        const char *a[] = {rows[i].claim, NULL}, *b[5] = {rows[i].table[0], rows[i].table[1], rows[i].table[2], rows[i].table[3], NULL};
        compare(text, a, b, "official");
        CHECK_TEXT(text, rows[i].verdict, "%s against %s", rows[i].claim, rows[i].table[0]);
    }
}

static void editions(void)
{
    static const struct {
        const char *a, *b, *verdict;
    } rows[] = {
        {"value=1", "value=1", ""},
        {"value=1", "value=1.0000000001", ""},
        {"value=1", "value=1.00000001", "revised"},
        {"value=0", "value=0", ""},
        {"value=0", "value=0.0001", "revised"},
        {"value=1e300", "value=1e-300", "revised"},
        {"value=1", "value=1 bound=at_least", "revised"},
        {"bound=between low=1 high=2", "bound=between low=1 high=3", "revised"},
        {"bound=between low=1 high=2", "bound=between low=1 high=2", ""},
        {"value=1 item_stated=Heroin", "value=1 item_stated=HEROIN", ""},
        {"value=1 item_stated=Heroin", "value=1 item_stated=Smack", "removed added"},
        {"value=1", "value=1 period=2021", "removed added"},
        {"value=1", "value=1 flags=total_row", "removed added"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[256];
        const char *a[] = {rows[i].a, NULL}, *b[] = {rows[i].b, NULL};
        compare(text, a, b, "editions");
        CHECK_TEXT(text, rows[i].verdict, "%s to %s", rows[i].a, rows[i].b);
    }
}

static void publishers(void)
{
    static const struct {
        const char *claims[6], *verdicts;
    } rows[] = {
        {{"document=a publisher=A value=5"}, ""},
        {{"document=a publisher=A value=5", "document=b publisher=B value=5"}, "agrees agrees"},
        {{"document=a publisher=A value=5", "document=b publisher=B value=9"}, "differs differs"},
        {{"document=a publisher=A value=500", "document=b publisher=B value=500", "document=c publisher=C value=901"},
         "agrees agrees out_of_line"},
        {{"document=a publisher=A value=500 bound=at_least", "document=b publisher=B value=800", "document=c publisher=C value=801"},
         "agrees agrees agrees"}, /* the printed 800 may be 801 */
        {{"document=a publisher=A value=500", "document=b publisher=A value=500", "document=c publisher=C value=901"},
         "differs differs differs"}, /* a publisher counts once, however often it says so */
        {{"document=a publisher=A value=2", "document=a publisher=A value=3", "document=b publisher=B value=5"}, "agrees agrees"},
        {{"document=a publisher=A value=5", "document=b publisher=B value=5 period=2021"}, ""}, /* two things */
        {{"document=a publisher=A value=5 event=channel-2020 period=2020-05",
          "document=b publisher=B value=7 event=channel-2020 period=2020-05-03"},
         "differs differs"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[256];
        compare(text, rows[i].claims, NULL, "publishers");
        CHECK_TEXT(text, rows[i].verdicts, "case %zu: %s", i, rows[i].claims[0]);
    }
}

/* The built-in data against itself: no revision, no missing counterpart, and the same rows in any order of the claims. */
static void itself(void)
{
    csto_dataset *d = NULL, *back = NULL;
    csto_error err = {0};
    csto_table *t[3] = {NULL};
    CHECK(csto_dataset_new(&d, test_vocabulary(), &err) == CSTO_OK && csto_load_builtin(d, &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_dataset_new(&back, test_vocabulary(), &err) == CSTO_OK, "%s", err.text);
    for (size_t i = csto_dataset_count(d); i-- > 0;)
        CHECK(csto_dataset_add(back, csto_dataset_at(d, i), &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_compare(&t[0], d, back, NULL, "editions", &err) == CSTO_OK && csto_table_rows(t[0]) == 0, "revised: %s", err.text);
    CHECK(csto_compare(&t[1], d, d, NULL, "official", &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_compare(&t[2], back, back, NULL, "official", &err) == CSTO_OK, "%s", err.text);
    char *one = test_print(t[1]), *two = test_print(t[2]);
    CHECK(strstr(one, "no_counterpart") == NULL || strstr(one, "names no") != NULL, "a claim has no counterpart in its own data");
    CHECK(strcmp(one, two) == 0, "the order of the claims matters");
    free(one);
    free(two);
    for (size_t i = 0; i < 3; i++)
        csto_table_free(t[i]);
    csto_dataset_free(d);
    csto_dataset_free(back);
}

static void mistakes(void)
{
    static const struct {
        const char *mode, *says;
        bool two;
    } rows[] = {{"official", "two inputs", false}, {"publishers", "one input", true}, {"edition", "editions", true}, {"", "", true}};
    static const char *const claims[] = {"value=1", NULL};
    csto_dataset *d = test_dataset(claims);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_error err = {0};
        csto_table *t = NULL;
        csto_status rc = csto_compare(&t, d, rows[i].two ? d : NULL, NULL, rows[i].mode, &err);
        CHECK(rc == (*rows[i].says ? CSTO_E_NAME : CSTO_OK), "%s: status %d", rows[i].mode, (int)rc);
        CHECK(strstr(err.text, rows[i].says) != NULL, "%s: '%s'", rows[i].mode, err.text);
        csto_table_free(t);
    }
    csto_dataset_free(d);
}

const struct tap_test analytics_compare_tests[] = {
    {"a claim against a table", official},
    {"two editions", editions},
    {"several publishers", publishers},
    {"the same data", itself},
    {"modes", mistakes},
    {NULL, NULL},
};
