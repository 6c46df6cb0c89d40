/* test_records_time.c - days, periods, intervals, tables of data/ */
#include "config.h"

#include "test_records.h"

#include "records/interval.h"
#include "records/period.h"
#include "records/tsv.h"

#include <math.h>

static void known_days(void)
{
    static const struct {
        int year, month, day;
        int32_t number;
    } rows[] = {
        {1970, 1, 1, 0},
        {1969, 12, 31, -1},
        {2000, 2, 29, 11016},
        {2000, 3, 1, 11017},
        {2024, 12, 31, 20088},
        {1900, 3, 1, -25508},
        {1, 1, 1, -719162},
        {9999, 12, 31, 2932896},
        {1900, 2, 29, CSTO_NO_DAY},
        {2023, 2, 29, CSTO_NO_DAY},
        {2024, 2, 31, CSTO_NO_DAY},
        {2024, 13, 1, CSTO_NO_DAY},
        {2024, 0, 1, CSTO_NO_DAY},
        {2024, 1, 0, CSTO_NO_DAY},
        {2024, 4, 31, CSTO_NO_DAY},
        {0, 1, 1, CSTO_NO_DAY},
        {10000, 1, 1, CSTO_NO_DAY},
        {-5, 1, 1, CSTO_NO_DAY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int32_t got = csto_day_of(rows[i].year, rows[i].month, rows[i].day);
        CHECK(got == rows[i].number, "%d-%d-%d: %d", rows[i].year, rows[i].month, rows[i].day, (int)got);
    }
}

/* Day after day through all the years: each date follows the one before. */
static void every_day(void)
{
    int32_t day = csto_day_of(1, 1, 1), wrong = 0;
    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= csto_month_days(year, month); d++, day++) {
                struct csto_date back = csto_date_of(day);
                wrong += csto_day_of(year, month, d) != day || back.year != year || back.month != month || back.day != d;
            }
    CHECK(wrong == 0 && day == 2932897, "%d wrong days", (int)wrong);
}

static void dates_are_read(void)
{
    static const struct {
        const char *text;
        struct csto_date date;
        bool ok;
    } rows[] = {
        {"2003", {2003, 0, 0}, true},
        {"2003-11", {2003, 11, 0}, true},
        {"2003-11-05", {2003, 11, 5}, true},
        {"2003-11-05T10:00:00Z", {2003, 11, 5}, true},
        {"2003-11-05 10:00", {2003, 11, 5}, true},
        {"2024-02-29", {2024, 2, 29}, true},
        {"2023-02-29", {0}, false},
        {"31.02.2024", {0}, false},
        {"2024-02-31", {0}, false},
        {"2024-13", {0}, false},
        {"2024-00", {0}, false},
        {"2024-01-00", {0}, false},
        {"2024-1-1", {0}, false},
        {"2024-", {0}, false},
        {"2024-01-", {0}, false},
        {"20240101", {0}, false},
        {"0000", {0}, false},
        {"203", {0}, false},
        {"2003T", {0}, false},
        {"-2003", {0}, false},
        {"abcd", {0}, false},
        {"", {0}, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_date got = {7, 7, 7};
        bool ok = csto_date_parse(rows[i].text, &got);
        const struct csto_date want = ok ? rows[i].date : (struct csto_date){7, 7, 7};
        CHECK(ok == rows[i].ok && got.year == want.year && got.month == want.month && got.day == want.day, "'%s': %d-%d-%d", rows[i].text,
              got.year, got.month, got.day);
    }
}

static csto_period period(const char *from, const char *to)
{
    struct csto_date a = {0}, b = {0};
    csto_date_parse(from, &a);
    csto_date_parse(to, &b);
    return (csto_period){csto_period_of(a).from, csto_period_of(b).to};
}

static void precision_makes_periods(void)
{
    static const struct {
        const char *from, *to;
        int days;
        csto_period_kind kind;
    } rows[] = {
        {"2024", "2024", 366, CSTO_PERIOD_YEAR},          {"2023", "2023", 365, CSTO_PERIOD_YEAR},
        {"2020", "2022", 1096, CSTO_PERIOD_YEAR},         {"2024-02", "2024-02", 29, CSTO_PERIOD_MONTH},
        {"2024-01", "2024-03", 91, CSTO_PERIOD_QUARTER},  {"2024-10", "2024-12", 92, CSTO_PERIOD_QUARTER},
        {"2024-02", "2024-04", 90, CSTO_PERIOD_MONTH},    {"2024-01", "2024-06", 182, CSTO_PERIOD_MONTH},
        {"2024-05-06", "2024-05-06", 1, CSTO_PERIOD_DAY}, {"2024-05-06", "2024-05-09", 4, CSTO_PERIOD_UNKNOWN},
        {"2023-11", "2024-01", 92, CSTO_PERIOD_MONTH},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_period p = period(rows[i].from, rows[i].to);
        CHECK(p.to - p.from + 1 == rows[i].days, "%s to %s: %d days", rows[i].from, rows[i].to, (int)(p.to - p.from + 1));
        CHECK(csto_period_guess(p) == rows[i].kind, "%s to %s: kind %d", rows[i].from, rows[i].to, (int)csto_period_guess(p));
    }
    const csto_period none = {CSTO_NO_DAY, CSTO_NO_DAY};
    CHECK(!csto_period_known(none) && csto_period_guess(none) == CSTO_PERIOD_UNKNOWN, "no period");
}

static void periods_contain(void)
{
    const csto_period year = period("2024", "2024"), march = period("2024-03", "2024-03"), turn = period("2024-12-20", "2025-01-10"),
                      none = {CSTO_NO_DAY, CSTO_NO_DAY}, half = {0, CSTO_NO_DAY};
    CHECK(csto_period_inside(march, year) && csto_period_inside(year, year) && !csto_period_inside(year, march), "inside");
    CHECK(!csto_period_inside(turn, year) && csto_period_overlap(turn, year) && csto_period_overlap(year, turn),
          "over the turn of the year");
    CHECK(!csto_period_overlap(march, turn), "apart");
    CHECK(!csto_period_inside(none, year) && !csto_period_inside(march, none) && !csto_period_inside(half, year), "unknown");
    CHECK(!csto_period_overlap(none, none) && !csto_period_known(half), "unknown overlaps nothing");
}

static void days_are_printed(void)
{
    struct csto_text t = {0};
    csto_day_print(&t, CSTO_NO_DAY);
    CHECK_TEXT(csto_text_string(&t), "", "no day");
    csto_day_print(&t, csto_day_of(987, 6, 5));
    CHECK_TEXT(csto_text_string(&t), "0987-06-05", "four digits");
    csto_text_free(&t);
}

const struct tap_test records_time_tests[] = {
    {"known days", known_days},
    {"every day of 9,999 years", every_day},
    {"dates are read", dates_are_read},
    {"precision makes periods", precision_makes_periods},
    {"periods contain and overlap", periods_contain},
    {"days are printed", days_are_printed},
    {NULL, NULL},
};

static void hedges_are_intervals(void)
{
    static const struct {
        csto_bound bound;
        double low, high;
    } rows[] = {
        {CSTO_EXACT, 70, 70},
        {CSTO_ABOUT, -INFINITY, INFINITY},
        {CSTO_AT_LEAST, 70, INFINITY},
        {CSTO_AT_MOST, -INFINITY, 70},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_value v = csto_value_of(70, rows[i].bound);
        CHECK(v.value == 70 && v.low == rows[i].low && v.high == rows[i].high && v.bound == rows[i].bound, "bound %d: %g to %g",
              (int)rows[i].bound, v.low, v.high);
        CHECK(csto_value_point(v) == 70, "point");
    }
    csto_value range = csto_value_range(10, 20);
    CHECK(range.low == 10 && range.high == 20 && range.bound == CSTO_BETWEEN && csto_value_point(range) == 15, "range");
}

static void other_units(void)
{
    csto_value v = csto_value_scaled(csto_value_of(2.5, CSTO_AT_LEAST), 1000);
    CHECK(v.value == 2500 && v.low == 2500 && isinf(v.high) && v.bound == CSTO_AT_LEAST, "%g, %g to %g", v.value, v.low, v.high);
}

static void analysis_closes(void)
{
    static const struct {
        double value;
        csto_bound bound;
        int not_negative;
        double low, high;
    } rows[] = {
        {70, CSTO_ABOUT, 1, 63, 77},          {-10, CSTO_ABOUT, 0, -11, -9}, {70, CSTO_EXACT, 1, 70, 70},
        {70, CSTO_AT_LEAST, 1, 70, INFINITY}, {70, CSTO_AT_MOST, 1, 0, 70},  {70, CSTO_AT_MOST, 0, -INFINITY, 70},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_value v = csto_value_closed(csto_value_of(rows[i].value, rows[i].bound), 0.1, rows[i].not_negative);
        CHECK((v.low == rows[i].low || fabs(v.low - rows[i].low) < 1e-12) &&
                  (v.high == rows[i].high || fabs(v.high - rows[i].high) < 1e-12),
              "row %zu: %g to %g", i, v.low, v.high);
        CHECK(v.value == rows[i].value, "row %zu: the value stays", i);
    }
}

const struct tap_test records_value_tests[] = {
    {"hedges are intervals", hedges_are_intervals},
    {"other units", other_units},
    {"analysis closes open ends", analysis_closes},
    {NULL, NULL},
};

static bool cell_is(struct csto_tsv_cell c, const char *text)
{
    return c.n == strlen(text) && memcmp(c.at, text, c.n) == 0;
}

static void tables_are_read(void)
{
    static const char text[] = "# comment\n\nid\ten \t ru\r\na\tone| two ||three\tx\n#b\tno\n\r\nc\n\t\tlast";
    struct csto_tsv t;
    csto_error err = {0};
    CHECK(csto_tsv_open(&t, "t.tsv", text, sizeof text - 1, &err) == CSTO_OK && t.columns == 3, "header: %s", err.text);
    CHECK(csto_tsv_column(&t, "en") == 1 && csto_tsv_column(&t, "ru") == 2 && csto_tsv_column(&t, "e") == CSTO_TSV_COLUMNS,
          "columns by name");
    CHECK(csto_tsv_next(&t, &err) == 1 && cell_is(t.cells[0], "a") && cell_is(t.cells[2], "x") && t.line == 4, "first row, line %ld",
          t.line);
    struct csto_tsv_cell rest = t.cells[1], name;
    CHECK(csto_tsv_split(&rest, &name) && cell_is(name, "one") && csto_tsv_split(&rest, &name) && cell_is(name, "two") &&
              csto_tsv_split(&rest, &name) && cell_is(name, "three") && !csto_tsv_split(&rest, &name),
          "several names in a cell");
    CHECK(csto_tsv_next(&t, &err) == 1 && cell_is(t.cells[0], "c") && cell_is(t.cells[1], "") && cell_is(t.cells[2], ""),
          "cells left out are empty");
    CHECK(csto_tsv_next(&t, &err) == 1 && cell_is(t.cells[0], "") && cell_is(t.cells[2], "last"), "no line break at the end");
    CHECK(csto_tsv_next(&t, &err) == 0 && csto_tsv_next(&t, &err) == 0, "the end");
}

static void bad_tables_are_named(void)
{
    static const char wide[] = "a\tb\n1\t2\n1\t2\t3\n", many[] = "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15\t16\t17\n",
                      none[] = "# only\n\n";
    struct csto_tsv t;
    csto_error err = {0};
    CHECK(csto_tsv_open(&t, "t.tsv", wide, sizeof wide - 1, &err) == CSTO_OK && csto_tsv_next(&t, &err) == 1 &&
              csto_tsv_next(&t, &err) == -1,
          "a cell too many");
    CHECK(err.line == 3 && strcmp(err.where, "t.tsv") == 0, "%s:%ld", err.where, err.line);
    CHECK(csto_tsv_open(&t, "t.tsv", many, sizeof many - 1, &err) == CSTO_E_SYNTAX, "too many columns");
    CHECK(csto_tsv_open(&t, "t.tsv", none, sizeof none - 1, &err) == CSTO_E_SYNTAX, "no header");
    CHECK(csto_tsv_open(&t, "t.tsv", "", 0, NULL) == CSTO_E_SYNTAX, "nothing at all");
}

const struct tap_test records_tsv_tests[] = {
    {"tables are read", tables_are_read},
    {"bad tables are named", bad_tables_are_named},
    {NULL, NULL},
};
