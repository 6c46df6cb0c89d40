/* test_analytics_check.c - what each check finds, and where it must be silent */
#include "config.h"

#include "test_analytics.h"

#include "analytics/digits.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 12 };

/* "warning error": the severities of a check's findings. */
static void check(char to[256], const csto_dataset *d, const char *rule)
{
    csto_table *t = NULL;
    csto_error err = {0};
    csto_status rc = csto_check(&t, d, &(csto_query){.checks = rule}, &err);
    CHECK(rc == CSTO_OK, "%s: status %d '%s'", rule, (int)rc, err.text);
    to[0] = '\0';
    for (size_t r = 0; rc == CSTO_OK && r < csto_table_rows(t); r++)
        snprintf(to + strlen(to), 256 - strlen(to), "%s%s", r ? " " : "", csto_table_text(t, r, 0));
    csto_table_free(t);
}

static void findings(void)
{
    static const struct {
        const char *rule, *claims[MOST], *found;
    } rows[] = {
        {"parts_total", {"claim_id=t item=all_drugs value=100", "claim_id=p value=120 role=part part_of=t"}, "error"},
        {"parts_total", {"claim_id=t item=all_drugs value=100", "claim_id=p value=90 role=part part_of=t"}, ""},
        {"parts_total", {"claim_id=t item=all_drugs value=100 bound=at_least", "claim_id=p value=120 role=part part_of=t"}, ""},
        {"parts_total",
         {"claim_id=t item=all_drugs value=101", "claim_id=p value=60 role=part part_of=t",
          "claim_id=q item=opium value=70 role=part part_of=t"},
         "error"},
        {"parts_total",
         {"claim_id=t item=all_drugs value=101", "claim_id=p value=60 role=part part_of=t",
          "claim_id=q item=precursors value=70 role=part part_of=t"},
         "warning"}, /* explained by the precursors among the drugs */
        {"parts_total", {"claim_id=t item=all_drugs value=101", "claim_id=q item=precursors value=70 role=part part_of=t"}, "note"},
        {"parts_total",
         {"claim_id=t measure=crime item=drug unit=count value=101",
          "claim_id=q measure=crime item=smuggling unit=count value=70 role=part part_of=t"},
         ""},
        {"percent_pair",
         {"claim_id=a value=470 line=1", "claim_id=b value=494 role=previous period=2019 line=1",
          "claim_id=c value=-4.9 unit=percent role=change line=1"},
         ""},
        {"percent_pair",
         {"claim_id=a value=470 line=1", "claim_id=b value=494 role=previous period=2019 line=1",
          "claim_id=c value=-9.4 unit=percent role=change line=1"},
         "error"},
        /* a sum said again in another currency is no other sum */
        {"repeat_differs",
         {"claim_id=a measure=money item=transactions value=4700000000 unit=rub",
          "claim_id=b measure=money item=transactions value=63000000 unit=usd role=repeat part_of=a"},
         ""},
        {"repeat_differs", {"claim_id=a value=100", "claim_id=b value=200 role=repeat part_of=a"}, "warning"},
        /* several total rows of one item are lines of one total */
        {"total_row",
         {"item=opiates value=60 origin=table row=1 flags=total_row", "item=opiates value=60 origin=table row=2 flags=total_row",
          "item=heroin value=50 origin=table row=3", "item=opium value=50 origin=table row=4"},
         ""},
        {"total_row",
         {"item=opiates value=40 origin=table row=1 flags=total_row", "item=opiates value=40 origin=table row=2 flags=total_row",
          "item=heroin value=50 origin=table row=3", "item=opium value=50 origin=table row=4"},
         "warning"},
        /* one source of the year before that agrees is enough */
        {"implied_previous",
         {"claim_id=a value=113 line=1", "claim_id=c value=13 unit=percent role=change line=1", "value=150 period=2019 document=e",
          "value=100 period=2019 document=f"},
         "note"},
        /* 765 thousand at +13 % are about 677 thousand the year before */
        {"implied_previous",
         {"claim_id=a value=765000 measure=crime item=cyber unit=count line=1",
          "claim_id=c value=13 measure=crime item=cyber unit=percent role=change line=1",
          "claim_id=o value=677000 measure=crime item=cyber unit=count period=2019 document=e"},
         "note"},
        {"implied_previous",
         {"claim_id=a value=765000 measure=crime item=cyber unit=count line=1",
          "claim_id=c value=13 measure=crime item=cyber unit=percent role=change line=1",
          "claim_id=o value=500000 measure=crime item=cyber unit=count period=2019 document=e"},
         "warning"},
        {"repeat_differs", {"claim_id=a value=2164", "claim_id=r value=2 bound=at_least role=repeat part_of=a"}, ""},
        {"repeat_differs", {"claim_id=a value=2164", "claim_id=r value=2264.5 role=repeat part_of=a"}, "warning"},
        {"cumulative_backwards",
         {"role=cumulative period_kind=cumulative period_start=2003 period_end=2018 value=360001",
          "role=cumulative period_kind=cumulative period_start=2003 period_end=2019 value=340001"},
         "error"},
        {"cumulative_backwards",
         {"role=cumulative period_kind=cumulative period_start=2003 period_end=2018 value=360001",
          "role=cumulative period_kind=cumulative period_start=2003 period_end=2019 value=370001"},
         ""},
        {"sources_differ", {"document=a publisher=A value=501", "document=b publisher=B value=812"}, "warning"},
        {"sources_differ", {"document=a publisher=A value=501", "document=b publisher=B value=500 bound=at_least"}, ""},
        {"sources_differ", {"document=a publisher=A value=501", "document=b publisher=B value=812 place=KAZ"}, ""},
        {"sources_differ",
         {"document=a publisher=A value=301", "document=a publisher=A value=511", "document=b publisher=B value=812"},
         ""},
        {"sources_differ",
         {"document=a value=501 event=channel-2020 period=2020-05", "document=b value=812 event=channel-2020 period=2020-05-03"},
         "warning"},
        /* the reading that was taken is more than the total, the other one is not */
        {"decimal_comma",
         {"claim_id=t item=all_drugs value=62000", "claim_id=p value=48988000 number_stated=48,988 role=part part_of=t"},
         "warning"},
        {"decimal_comma", {"claim_id=t item=all_drugs value=62000", "claim_id=p value=48988 number_stated=48,988 role=part part_of=t"}, ""},
        {"decimal_comma",
         {"claim_id=t item=all_drugs value=62000", "claim_id=p value=489880 number_stated=489,88 role=part part_of=t"},
         ""},
        /* another source says a thousandth, or a thousand times as much */
        {"decimal_comma", {"document=a value=12257 number_stated=12,257", "document=b value=12.257"}, "warning"},
        {"decimal_comma", {"document=a value=12.257 number_stated=12,257 flags=decimal_comma", "document=b value=12257"}, "warning"},
        {"decimal_comma", {"document=a value=12257 number_stated=12,257", "document=b value=12.257", "document=c value=12257"}, ""},
        {"decimal_comma", {"document=a value=12257 number_stated=12,257", "document=b value=14.257"}, ""},
        {"decimal_comma",
         {"period=2011 value=5", "period=2012 value=6", "period=2013 value=7", "period=2014 value=8", "period=2015 value=9",
          "period=2016 value=7", "period=2017 value=6", "period=2018 value=7500 number_stated=7,500"},
         "warning"},
        {"decimal_comma",
         {"period=2011 value=5000", "period=2012 value=6000", "period=2013 value=7000", "period=2014 value=8000", "period=2015 value=9000",
          "period=2016 value=7000", "period=2017 value=6000", "period=2018 value=7500 number_stated=7,500"},
         ""},
        {"decimal_comma", {"period=2017 value=6", "period=2018 value=7500 number_stated=7,500"}, ""}, /* too few to say */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[256];
        csto_dataset *d = test_dataset(rows[i].claims);
        check(text, d, rows[i].rule);
        CHECK_TEXT(text, rows[i].found, "case %zu, %s: %s", i, rows[i].rule, rows[i].claims[0]);
        csto_dataset_free(d);
    }
}

/* n claims of different areas, value(i) each. */
static csto_dataset *many(size_t n, const char *words, double (*value)(size_t i))
{
    csto_dataset *d = NULL;
    csto_error err = {0};
    char area[32];
    csto_claim c = test_claim(words, 0);
    CHECK(csto_dataset_new(&d, test_vocabulary(), &err) == CSTO_OK, "%s", err.text);
    for (size_t i = 0; i < n; i++) {
        snprintf(area, sizeof area, "area %zu", i);
        c.area = area;
        c.value.value = value(i);
        c.value.low = c.value.bound == CSTO_ABOUT ? -INFINITY : c.value.value;
        c.value.high = c.value.bound == CSTO_ABOUT ? INFINITY : c.value.value;
        CHECK(csto_dataset_add(d, &c, &err) == CSTO_OK, "%s", err.text);
    }
    return d;
}

static double powers(size_t i)
{
    return floor(10 * pow(10, fmod((double)i * 0.0123, 5)));
}

static double sevens(size_t i)
{
    return i % 3 ? powers(i) : 7 * pow(10, (double)(i % 5));
}

static double narrow(size_t i)
{
    return 700 + (double)(i % 200);
}

static double rounded(size_t i)
{
    return i % 10 < 6 ? 50 + 5 * (double)i : 51 + 10 * (double)i;
}

static double spread(size_t i)
{
    return 11 + 3 * (double)i;
}

static double one_giant(size_t i)
{
    return i ? 1 : 30;
}

static double even(size_t i)
{
    return 1 + (double)(i % 3);
}

static void findings_of_many(void)
{
    static const struct {
        const char *rule, *words;
        size_t n;
        double (*value)(size_t i);
        const char *found;
    } rows[] = {
        {"benford", "unit=kg", 400, sevens, "note"},
        {"benford", "unit=kg", 400, powers, ""},
        {"benford", "unit=kg", 400, narrow, ""},
        {"benford", "unit=kg", 200, sevens, ""},
        {"benford", "unit=kg bound=about", 400, sevens, ""},
        {"heaping", "unit=kg", 100, rounded, "note"},
        {"heaping", "unit=kg", 100, spread, ""},
        {"heaping", "unit=kg", 40, rounded, ""},
        {"year_share", "period=2020-05-03", 20, one_giant, "note"},
        {"year_share", "period=2020-05-03", 20, even, ""},
        {"year_share", "period=2020-05-03", 9, one_giant, ""},
        {"year_share", "period=2020", 20, one_giant, ""}, /* a year's figure of a province is no case */
        {"outlier", "period=2020-05-03", 20, even, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[256];
        csto_dataset *d = many(rows[i].n, rows[i].words, rows[i].value);
        check(text, d, rows[i].rule);
        CHECK_TEXT(text, rows[i].found, "case %zu, %s of %zu", i, rows[i].rule, rows[i].n);
        csto_dataset_free(d);
    }
}

/* The first digits of 2^0 .. 2^999, counted by another program; and what gives no digit. */
static void digits(void)
{
    static const size_t of[] = {0, 301, 176, 125, 97, 79, 69, 56, 52, 45};
    struct csto_first_digits f = {0};
    for (int i = 0; i < 1000; i++)
        csto_first_digits_add(&f, ldexp(1, i));
    for (int d = 1; d <= 9; d++)
        CHECK(f.of[d] == of[d], "digit %d: %zu", d, f.of[d]);
    CHECK(fabs(csto_benford_mad(&f) - 0.0006782085123664783) < 1e-15, "mad %.9f", csto_benford_mad(&f));
    CHECK(csto_benford_chi2(&f) < 1, "chi-squared %g", csto_benford_chi2(&f));
    static const struct {
        const char *text;
        int digit;
    } last[] = {{"1,480", 0},     {"12 005", 5},          {"13", 3}, {"7", -1}, {"1.5", -1}, {"12,5", -1},
                {"two tons", -1}, {"4 tons and 753", -1}, {"", -1}};
    for (size_t i = 0; i < sizeof last / sizeof *last; i++)
        CHECK(csto_last_digit(last[i].text) == last[i].digit, "'%s': %d", last[i].text, csto_last_digit(last[i].text));
    CHECK(csto_whipple(100, 20) == 100 && csto_whipple(100, 100) == 500 && isnan(csto_whipple(0, 0)), "Whipple's index");
}

const struct tap_test analytics_check_tests[] = {
    {"findings", findings}, {"findings of many figures", findings_of_many}, {"digits", digits}, {NULL, NULL}};
