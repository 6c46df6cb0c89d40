/* test_prose_dates.c - phrases of time and what they are resolved to */
#include "config.h"

#include "test_prose.h"

#include "records/names.h"

static const struct {
    const char *text, *from, *to, *kind; /* from NULL = no phrase */
} rows[] = {
    {"from 23 to 27 May 2022", "2022-05-23", "2022-05-27", "operation"},
    {"from May 28 to June 1, 2018", "2018-05-28", "2018-06-01", "operation"},
    {"on May 28 - June 1, 2018", "2018-05-28", "2018-06-01", "operation"},
    {"from September 30 to October 4, 2019", "2019-09-30", "2019-10-04", "operation"},
    {"on 11-15 September 2023", "2023-09-11", "2023-09-15", "operation"},
    {"between 6 and 10 May", "2020-05-06", "2020-05-10", "operation"},
    {"from June 15 to September 30", "2019-06-15", "2019-09-30", "operation"},
    {"on 18 June", "2020-06-18", "2020-06-18", "day"},
    {"on 18 November", "2019-11-18", "2019-11-18", "day"},
    {"on November 4th, 2010", "2010-11-04", "2010-11-04", "day"},
    {"dated 07.04.2023", "2023-04-07", "2023-04-07", "day"},
    {"in May 2019", "2019-05-01", "2019-05-31", "month"},
    {"in January-September 2021", "2021-01-01", "2021-09-30", "month"},
    {"in nine months of 2021", "2021-01-01", "2021-09-30", "month"},
    {"in the first six months of 2021", "2021-01-01", "2021-06-30", "month"},
    {"in the first half of 2023", "2023-01-01", "2023-06-30", "month"},
    {"in the second quarter of 2022", "2022-04-01", "2022-06-30", "month"},
    {"in 2018", "2018-01-01", "2018-12-31", "year"},
    {"from 2020 to 2022", "2020-01-01", "2022-12-31", "year"},
    {"since 2003 the operation is held", "2003-01-01", "2020-09-15", "cumulative"},
    {"last year", "2019-01-01", "2019-12-31", "year"},
    {"since the beginning of the year", "2020-01-01", "2020-09-15", "cumulative"},
    {"on Wednesday", "2020-09-09", "2020-09-09", "day"},
    {"12% more than the figure of 2019", "2019-01-01", "2019-12-31", "year"},
    {"in the year ending March 2020", "2019-04-01", "2020-03-31", "month"},
    {"in the three months to June 2020", "2020-04-01", "2020-06-30", "month"},
    {"in the year", "2020-01-01", "2020-12-31", "year"},
    {"on Tuesday", "2020-09-15", "2020-09-15", "day"},
    {"on Wednesday, 2 September 2020", "2020-09-02", "2020-09-02", "day"},
    {"the Wednesday lectures", NULL, NULL, NULL},
    {"in the first seven months", "2020-01-01", "2020-07-31", "month"},
    {"in the first three months", NULL, NULL, NULL},
    {"in seven months", NULL, NULL, NULL},
    {"last summer", "2020-06-01", "2020-08-31", "month"},
    {"last autumn", "2019-09-01", "2019-11-30", "month"},
    {"last winter", "2019-12-01", "2020-02-29", "month"},
    {"the summer school", NULL, NULL, NULL},
    {"за семь месяцев изъято 1,5 кг", "2020-01-01", "2020-07-31", "month"},
    {"за три месяца изъято 1,5 кг", NULL, NULL, NULL},
    /* fiscal years begin in October here; a word beside a year is not enough */
    {"in fiscal year 2020", "2019-10-01", "2020-09-30", "fiscal"},
    {"in FY 2019", "2018-10-01", "2019-09-30", "fiscal"},
    {"in FY2019", "2018-10-01", "2019-09-30", "fiscal"},
    {"in the fiscal year 2018-19", "2018-10-01", "2019-09-30", "fiscal"},
    {"in the 2018/19 financial year", "2018-10-01", "2019-09-30", "fiscal"},
    {"in the fiscal year ending March 2020", "2019-04-01", "2020-03-31", "month"},
    {"last fiscal year", "2018-10-01", "2019-09-30", "fiscal"},
    {"this fiscal year", "2019-10-01", "2020-09-30", "fiscal"},
    {"a fiscal policy for 2019", "2019-01-01", "2019-12-31", "year"},
    {"in 2018-19", "2018-10-01", "2019-09-30", "fiscal"},
    /* up to a day, from the beginning of its year; a day that something was moved to is a day */
    {"as of July 1", "2020-01-01", "2020-06-30", "month"},
    {"as of 15 June 2020", "2020-01-01", "2020-06-15", "cumulative"},
    {"as of 1 January 2020", "2019-01-01", "2019-12-31", "year"},
    {"from the beginning of the year to 30 June", "2020-01-01", "2020-06-30", "month"},
    {"since the beginning of 2020, as of July 1,", "2020-01-01", "2020-06-30", "month"},
    {"по состоянию на 1 июля 2020 года", "2020-01-01", "2020-06-30", "month"},
    {"На 1 июля изъято 1,5 кг", "2020-01-01", "2020-06-30", "month"},
    {"заседание перенесли на 1 июля", "2020-07-01", "2020-07-01", "day"},
    {"the work of July 1", "2020-07-01", "2020-07-01", "day"},
    {"31.02.2024", NULL, NULL, NULL},
    {"they may march", NULL, NULL, NULL},
    {"2018 people were there", NULL, NULL, NULL},
};

static void phrases_of_time(void)
{
    struct csto_clock clock = {.today = csto_day_of(2020, 9, 15), .fiscal = 10, .since = CSTO_NO_DAY};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct prose_sentence p;
        csto_period period;
        csto_period_kind kind = CSTO_PERIOD_UNKNOWN;
        prose_sentence_read(&p, rows[i].text);
        bool found = p.w.n > 0 && csto_when_resolve(&p.w.at[0], &clock, &period, &kind);
        CHECK(found == (rows[i].from != NULL), "%s: %zu phrases", rows[i].text, p.w.n);
        if (found && rows[i].from) {
            struct csto_text from = {0}, to = {0};
            csto_day_print(&from, period.from);
            csto_day_print(&to, period.to);
            CHECK_TEXT(csto_text_string(&from), rows[i].from, "%s", rows[i].text);
            CHECK_TEXT(csto_text_string(&to), rows[i].to, "%s", rows[i].text);
            CHECK_TEXT(csto_period_kinds[kind].name, rows[i].kind, "%s", rows[i].text);
            csto_text_free(&from);
            csto_text_free(&to);
        }
        prose_sentence_free(&p);
    }
}

const struct tap_test prose_date_tests[] = {
    {"phrases of time", phrases_of_time},
    {NULL, NULL},
};
