/* test_analytics_explain.c - where a number comes from */
#include "config.h"

#include "test_analytics.h"

#include <stdlib.h>
#include <string.h>

static const char *const claims[] = {
    "claim_id=t item=all_drugs value=274 document=a event=channel-2020 number_stated=274 unit_stated=kg",
    "claim_id=h value=5 role=part part_of=t document=a event=channel-2020",
    "claim_id=c item=all_drugs role=cumulative value=9000 document=a",
    "claim_id=o item=all_drugs value=270 document=b event=channel-2020",
    "claim_id=p value=8 period=2019 publisher=A,B document=b",
    "claim_id=q role=change unit=percent value=3 period=2018",
    NULL,
};

/* The first four columns of every row: "t:counted:: h:left out:part:t". */
static void print(char to[512], const csto_query *q, const char *cell, csto_status want, const char *says)
{
    csto_table *t = NULL;
    csto_error err = {0};
    csto_dataset *d = test_dataset(claims);
    csto_status rc = csto_explain(&t, d, q, cell, &err);
    to[0] = '\0';
    CHECK(rc == want, "%s: status %d '%s'", cell, (int)rc, err.text);
    CHECK(rc == CSTO_OK || strstr(err.text, says), "%s: '%s' does not say %s", cell, err.text, says);
    for (size_t r = 0; rc == CSTO_OK && r < csto_table_rows(t); r++)
        snprintf(to + strlen(to), 512 - strlen(to), "%s%s:%s:%s:%s", r ? " " : "", csto_table_text(t, r, 0), csto_table_text(t, r, 1),
                 csto_table_text(t, r, 2), csto_table_text(t, r, 3));
    csto_table_free(t);
    csto_dataset_free(d);
}

static void cells_and_claims(void)
{
    static const struct {
        const char *by, *cell, *rows;
    } rows[] = {
        {NULL, "item=heroin,year=2020", "h:counted::"},
        {NULL, "item=all_drugs,year=2020,total", "t:counted:: c:left out:role: o:left out:corroborated:t"},
        {NULL, "item=all_drugs,year=2020,days", "t:counted:: c:left out:role: o:left out:corroborated:t"}, /* any column of the table */
        {NULL, "item=all_drugs", "t:counted:: c:left out:role: o:left out:corroborated:t"},
        {"year", "year=2020", "t:counted:: c:left out:role: h:left out:part:t o:left out:corroborated:t"},
        {"event", "event=channel-2020,item=all_drugs,measure=seizure", "t:counted:: h:left out:part:t o:left out:corroborated:t"},
        {"publisher", "publisher=A,B", "p:counted::"},
        {"publisher,item", "publisher=A,B,item=heroin,median", "p:counted::"},
        {NULL, "item=Heroin,year=2018,unit=percent", "q:left out:role:"},
        {NULL, "h", "h:counted:: t:counted::"},
        {"year", "t", "t:counted:: h:left out:part:t"},
        {NULL, "q", "q:left out:role:"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[512];
        print(text, &(csto_query){.by = rows[i].by}, rows[i].cell, CSTO_OK, "");
        CHECK_TEXT(text, rows[i].rows, "%s by %s", rows[i].cell, rows[i].by ? rows[i].by : "default");
    }
}

static void mistakes_say_what_to_do(void)
{
    static const struct {
        csto_query q;
        const char *cell, *says;
        csto_status status;
    } rows[] = {
        {{.by = NULL}, "event=channel-2020", "--by=item,year,event", CSTO_E_NAME},
        {{.by = NULL}, "colour=red", "no column 'colour'", CSTO_E_NAME},
        {{.by = NULL}, "item=heroin,year=1999", "no claim belongs", CSTO_E_TOO_FEW},
        {{.by = NULL}, "nobody", "no claim_id", CSTO_E_NAME},
        {{.by = NULL}, "", "no claim_id", CSTO_E_NAME},
        {{.by = NULL}, "item=heroin,item=opium", "twice", CSTO_E_NAME},
        {{.item = "opium"}, "h", "filters", CSTO_E_TOO_FEW},
    };
    char text[512];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        print(text, &rows[i].q, rows[i].cell, rows[i].status, rows[i].says);
}

const struct tap_test analytics_explain_tests[] = {
    {"cells and claims", cells_and_claims},
    {"mistakes say what to do", mistakes_say_what_to_do},
    {NULL, NULL},
};
