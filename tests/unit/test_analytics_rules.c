/* test_analytics_rules.c - each counting rule on claims made by hand */
#include "config.h"

#include "test_analytics.h"

#include "analytics/summary.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

enum { MOST = 8 };

/* What became of each claim, in the order given, and the totals of the rows: "total[low..high]" only where it is not the total itself. */
static const struct row {
    const char *name, *by;
    const char *claims[MOST];
    const char *fates, *totals;
    const char *policy;
} rows[] = {
    /* intervals */
    {"exact values add up",
     "item",
     {"document=a value=5 period=2020-01", "document=b value=7 period=2020-02"},
     "counted counted",
     "12[12..12]",
     NULL},
    {"at least has an open high", "item", {"value=5 bound=at_least", "value=7 place=KGZ"}, "counted counted", "12[12..]", NULL},
    {"at most has the low 0", "item", {"value=5 bound=at_most"}, "counted", "5[0..5]", NULL},
    {"about has a tenth on both sides", "item", {"value=100 bound=about"}, "counted", "100[90..110]", NULL},
    {"a range is never averaged: it counts with its ends", "item", {"low=10 high=20 bound=between"}, "counted", "nan[10..20]", NULL},
    {"a sum with a range in it has ends and no value",
     "item",
     {"value=5", "low=10 high=20 bound=between place=KAZ"},
     "counted counted",
     "nan[15..25]",
     NULL},
    /* roles */
    {"only levels and parts count",
     "measure",
     {"value=1", "role=cumulative value=9", "role=previous value=9", "role=change unit=percent value=9", "role=share unit=percent value=9",
      "role=context value=9"},
     "counted role role role role role",
     "1[1..1]",
     NULL},
    {"a repeat counts once", "item", {"claim_id=x value=5", "role=repeat part_of=x value=5"}, "counted repeat", "5[5..5]", NULL},
    {"two claims of one document that are no repeats add up", "item", {"value=5", "value=6"}, "counted counted", "11[11..11]", NULL},
    /* parts */
    {"a part is inside its total",
     "year",
     {"claim_id=t item=all_drugs value=274", "role=part part_of=t value=5"},
     "counted part",
     "274[274..274]",
     NULL},
    {"a part whose total is in another row counts",
     "item",
     {"claim_id=t item=all_drugs value=274", "role=part part_of=t value=5"},
     "counted counted",
     "274[274..274] 5[5..5]",
     NULL},
    {"a chain of parts ends at the total",
     "year",
     {"claim_id=t item=all_drugs value=10", "claim_id=m item=opiates role=part part_of=t value=6", "role=part part_of=m value=5"},
     "counted part part",
     "10[10..10]",
     NULL},
    {"a chain goes through a repeat",
     "year",
     {"claim_id=t item=all_drugs value=10", "claim_id=r item=all_drugs role=repeat part_of=t value=10", "role=part part_of=r value=5"},
     "counted repeat part",
     "10[10..10]",
     NULL},
    {"a part of another measure is no part",
     "place",
     {"claim_id=t measure=case item=drug unit=count value=389", "measure=group item= unit=count role=part part_of=t value=28"},
     "counted counted",
     "389[389..389] 28[28..28]",
     NULL},
    {"claims that are part of each other count",
     "item",
     {"claim_id=x value=5 role=part part_of=y", "claim_id=y value=7 role=part part_of=x"},
     "counted counted",
     "12[12..12]",
     NULL},
    {"a total that is not there leaves the part", "item", {"value=5 role=part part_of=nobody"}, "counted", "5[5..5]", NULL},
    /* inside */
    {"a descendant beside its ancestor in one document",
     "event",
     {"item=all_drugs value=274 event=channel-2022", "item=synthetic value=86 event=channel-2022 bound=at_least"},
     "counted inside",
     "274[274..274]",
     NULL},
    {"precursors are not inside drugs",
     "event",
     {"item=all_drugs value=274 event=channel-2022", "item=precursors value=2000 event=channel-2022"},
     "counted counted",
     "274[274..274] 2000[2000..2000]",
     NULL},
    {"a narrower scope of one document is nested",
     "item",
     {"place=CSTO value=10", "place=TJK value=3"},
     "counted nested",
     "10[10..10]",
     NULL},
    {"a wider descendant is not inside",
     "year",
     {"item=all_drugs value=10 place=TJK", "value=3 place=KGZ"},
     "counted counted",
     "13[13..13]",
     NULL},
    /* tables */
    {"a total row stands for its components",
     "year",
     {"origin=table item=cocaine flags=total_row value=10", "origin=table item=cocaine_hydrochloride value=6",
      "origin=table item=coca_paste value=3", "origin=table item=coca_paste place=KGZ value=2"},
     "counted components components counted",
     "12[12..12]",
     NULL},
    {"equal rows of a table are sub-lines",
     "item",
     {"origin=table value=5", "origin=table value=5"},
     "counted counted",
     "10[10..10]",
     NULL},
    {"rows of a table do not lie inside each other",
     "item",
     {"origin=table value=5", "origin=table value=1 period=2020-05"},
     "counted counted",
     "6[6..6]",
     NULL},
    {"a later edition wins where both cover",
     "item,year",
     {"origin=table publisher=U edition=2021 document=a period=2019 value=5",
      "origin=table publisher=U edition=2021 document=a period=2020 value=6",
      "origin=table publisher=U edition=2022 document=b period=2020 value=7",
      "origin=table publisher=U edition=2022 document=b period=2021 value=8"},
     "counted edition counted counted",
     "5[5..5] 7[7..7] 8[8..8]",
     NULL},
    {"editions of two publishers are no series",
     "item",
     {"origin=table publisher=U edition=2021 document=a value=5", "origin=table publisher=V edition=2022 document=b value=6"},
     "corroborated counted",
     "6[6..6]",
     "highest"},
    {"edition 10 comes after 9",
     "item",
     {"origin=table publisher=U edition=v9 document=a value=5", "origin=table publisher=U edition=v10 document=b value=6"},
     "edition counted",
     "6[6..6]",
     NULL},
    /* several sources */
    {"the best grade is taken",
     "item",
     {"document=a value=5 grade=C2 published=2024", "document=b value=7 grade=B3"},
     "corroborated counted",
     "7[7..7]",
     NULL},
    {"ungraded comes last",
     "item",
     {"document=a value=5 published=2024", "document=b value=7 grade=F6"},
     "corroborated counted",
     "7[7..7]",
     NULL},
    {"then the latest",
     "item",
     {"document=a value=5 published=2024-05", "document=b value=7 published=2024-04"},
     "counted corroborated",
     "5[5..5]",
     NULL},
    {"then the first document", "item", {"document=b value=5", "document=a value=7"}, "corroborated counted", "7[7..7]", NULL},
    {"policy latest",
     "item",
     {"document=a value=5 grade=A1 published=2023", "document=b value=7 published=2024"},
     "corroborated counted",
     "7[7..7]",
     "latest"},
    {"policy highest", "item", {"document=a value=5 grade=A1", "document=b value=7"}, "corroborated counted", "7[7..7]", "highest"},
    {"policy lowest", "item", {"document=a value=5", "document=b value=7 grade=A1"}, "counted corroborated", "5[5..5]", "lowest"},
    {"policy median",
     "item",
     {"document=a value=1", "document=b value=7", "document=c value=6"},
     "corroborated corroborated counted",
     "6[6..6]",
     "median"},
    {"median of two takes the lower", "item", {"document=a value=7", "document=b value=5"}, "corroborated counted", "5[5..5]", "median"},
    {"a document speaks with its sum",
     "item",
     {"document=a value=5", "document=a value=6", "document=b value=10"},
     "corroborated corroborated counted",
     "10[10..10]",
     "lowest"},
    {"without place and period only the event counts as the same",
     "item",
     {"document=a value=5 place= period=", "document=b value=5 place= period="},
     "counted counted",
     "10[10..10]",
     NULL},
    {"the same event without a period",
     "event",
     {"document=a value=5 event=channel-2018 period=2018-05", "document=b value=6 event=channel-2018 period="},
     "corroborated counted",
     "6[6..6]",
     "highest"},
    {"the same event without a place",
     "event",
     {"document=a value=5 event=channel-2018", "document=b value=6 event=channel-2018 place="},
     "corroborated counted",
     "6[6..6]",
     "highest"},
    {"the event of one source only",
     "item",
     {"document=a value=5 event=channel-2020", "document=b value=6"},
     "corroborated counted",
     "6[6..6]",
     "highest"},
    {"two operations are two things",
     "item",
     {"document=a value=5 event=channel-2020", "document=b value=6 event=nelegal-2020"},
     "counted counted",
     "11[11..11]",
     NULL},
    {"an event on days far apart is two things",
     "event",
     {"document=a value=5 event=channel-2020 period=2020-03", "document=b value=6 event=channel-2020 period=2020-09"},
     "counted counted",
     "11[11..11]",
     NULL},
    /* nested */
    {"a month inside a year", "item", {"document=a value=50", "document=b value=5 period=2020-05"}, "counted nested", "50[50..50]", NULL},
    {"a member inside CSTO", "item", {"document=a value=50 place=CSTO", "document=b value=5"}, "counted nested", "50[50..50]", NULL},
    {"an area inside its place", "item", {"document=a value=50", "document=b value=5 area=RU-MOW"}, "counted nested", "50[50..50]", NULL},
    {"an item inside its ancestor of another document",
     "year",
     {"document=a item=all_drugs value=50", "document=b value=5"},
     "counted nested",
     "50[50..50]",
     NULL},
    {"another country is not nested",
     "item",
     {"document=a value=50 place=CSTO", "document=b value=5 place=AFG"},
     "counted counted",
     "55[55..55]",
     NULL},
    {"a stage inside its operation though its dates are rough",
     "item",
     {"document=a value=50 event=channel-2020 place=CSTO period_start=2020-09-14 period_end=2020-11-22",
      "document=b value=5 event=channel-2020-stage-1 place=TJK period=2020-09"},
     "counted nested",
     "50[50..50]",
     NULL},
    {"a stage of the table inside the operation of its year",
     "item",
     {"document=a value=50 event=channel-2020 place=CSTO",
      "document=b value=5 event=channel-second-barrier-2020 place=CSTO period=2020-05"},
     "counted nested",
     "50[50..50]",
     NULL},
    {"nested in a nested claim names the counted one",
     "item",
     {"document=a value=50 place=CSTO", "document=b value=5", "document=c value=1 period=2020-05"},
     "counted nested nested",
     "50[50..50]",
     NULL},
    {"overlapping periods count",
     "item",
     {"document=a value=50 period_start=2020-01-01 period_end=2020-07-31",
      "document=b value=5 period_start=2020-06-01 period_end=2020-09-30"},
     "counted counted",
     "55[55..55]",
     NULL},
    /* place and area */
    {"no place beside a place",
     "item",
     {"document=a value=50", "document=b value=5 place= period=2019"},
     "counted place",
     "50[50..50]",
     NULL},
    {"only claims without a place",
     "item",
     {"document=a value=50 place=", "document=b value=5 place= period=2019"},
     "counted counted",
     "55[55..55]",
     NULL},
    {"an area beside a whole place",
     "item",
     {"document=a value=50 period=2019", "document=b value=5 area=RU-MOW"},
     "counted area",
     "50[50..50]",
     NULL},
    {"areas alone add up",
     "item",
     {"document=a value=50 area=RU-LEN", "document=b value=5 area=RU-MOW"},
     "counted counted",
     "55[55..55]",
     NULL},
    {"areas apart by --by=area",
     "area",
     {"document=a value=50 period=2019", "document=b value=5 area=RU-MOW"},
     "counted counted",
     "5[5..5] 50[50..50]",
     NULL},
};

static const char *fate(const struct csto_entry *e)
{
    return e->rule == CSTO_COUNTED ? "counted" : csto_rules[e->rule].name;
}

static void print_fates(struct csto_text *t, const struct csto_answer *a)
{
    for (size_t at = 0; at < a->entries.n; at++)
        for (size_t i = 0; i < a->entries.n; i++)
            if (a->entries.at[i].position == at)
                csto_text_printf(t, "%s%s", t->n ? " " : "", fate(&a->entries.at[i]));
}

static void print_totals(struct csto_text *t, const struct csto_answer *a)
{
    for (size_t i = 0; i < a->groups.n; i++) {
        const struct csto_group *g = &a->groups.at[i];
        if (!g->counted)
            continue;
        csto_text_printf(t, "%s%g[%g..", t->n ? " " : "", g->total, g->low);
        if (isfinite(g->high))
            csto_text_printf(t, "%g", g->high);
        csto_text_puts(t, "]");
    }
}

static void every_rule(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_asked asked;
        struct csto_text fates = {0}, totals = {0};
        const char *claims[MOST + 1] = {0};
        csto_error err = {0};
        csto_query q = {.by = rows[i].by, .policy = rows[i].policy};
        memcpy(claims, rows[i].claims, sizeof rows[i].claims);
        csto_dataset *d = test_dataset(claims);
        if (CHECK(csto_ask(&asked, d, &q, &err) == CSTO_OK, "%s: %s", rows[i].name, err.text)) {
            print_fates(&fates, &asked.answer);
            print_totals(&totals, &asked.answer);
            CHECK_TEXT(csto_text_string(&fates), rows[i].fates, "%s: what became of the claims", rows[i].name);
            CHECK_TEXT(csto_text_string(&totals), rows[i].totals, "%s: totals", rows[i].name);
            csto_asked_end(&asked);
        }
        csto_text_free(&fates);
        csto_text_free(&totals);
        csto_dataset_free(d);
    }
}

static void left_out_for(void)
{
    static const char *const claims[] = {"claim_id=a document=a value=50 place=CSTO", "claim_id=b document=b value=5",
                                         "claim_id=c document=b value=1 period=2020-05", NULL};
    struct csto_asked asked;
    csto_query q = {.by = "item"};
    csto_dataset *d = test_dataset(claims);
    CHECK(csto_ask(&asked, d, &q, NULL) == CSTO_OK, "answer");
    for (size_t i = 0; i < asked.answer.entries.n; i++) {
        const struct csto_entry *e = &asked.answer.entries.at[i];
        if (e->rule != CSTO_COUNTED)
            CHECK(e->by != CSTO_NONE && asked.answer.entries.at[e->by].rule == CSTO_COUNTED, "%s names what is counted",
                  e->claim->claim_id);
    }
    csto_asked_end(&asked);
    csto_dataset_free(d);
}

/* One thing of four sources: what a reader of the summary sees. */
static void spread_is_shown(void)
{
    static const char *const claims[] = {
        "measure=crime item=cyber unit=count document=a value=765000 bound=at_least published=2025-06 period=2024",
        "measure=crime item=cyber unit=count document=b value=765400 published=2025-01 period=2024",
        "measure=crime item=cyber unit=count document=c value=775000 published=2026-02-18 period=2024", NULL};
    csto_table *t = NULL;
    csto_dataset *d = test_dataset(claims);
    CHECK(csto_summary(&t, d, NULL, NULL) == CSTO_OK, "summary");
    char *text = test_print(t);
    CHECK(strncmp(text,
                  "item\tyear\tmeasure\tunit\tclaims\ttotal\tlow\thigh\tmedian\tlargest\tlargest_share\tsources\tspread_low\tspread_"
                  "high\tplaces\tdays\n"
                  "cyber\t2024\tcrime\tcount\t1\t775000\t775000\t775000\t775000\t775000\t1\t3\t765000\t775000\tRUS\t366\n",
                  200) == 0,
          "%s", text);
    free(text);
    csto_table_free(t);
    csto_dataset_free(d);
}

static void overlaps_are_noted(void)
{
    static const char *const claims[] = {"document=a value=50 period_start=2020-01-01 period_end=2020-07-31",
                                         "document=b value=5 period_start=2020-06-01 period_end=2020-09-30",
                                         "document=c value=5 period_start=2020-11-01 period_end=2020-11-30",
                                         "document=e place=CSTO value=5 period_start=2020-09-30 period_end=2020-10-10", NULL};
    struct csto_asked asked;
    csto_query q = {.by = "item"};
    csto_dataset *d = test_dataset(claims);
    CHECK(csto_ask(&asked, d, &q, NULL) == CSTO_OK, "answer");
    CHECK(asked.answer.groups.at[0].overlapping == 3, "%zu overlap", asked.answer.groups.at[0].overlapping);
    csto_asked_end(&asked);
    csto_dataset_free(d);
}

static void rolled_up_item(void)
{
    static const struct {
        const char *claims[4], *item;
    } cases[] = {
        {{"item=heroin document=a", "item=opium document=b"}, "opiates"},
        {{"item=heroin document=a", "item=cocaine document=b"}, "all_drugs"},
        {{"item=heroin document=a", "item=all_drugs document=b role=cumulative"}, "heroin"},
        {{"item=all_drugs document=a", "item=heroin document=b"}, "all_drugs"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        csto_table *t = NULL;
        csto_query q = {.by = "year"};
        csto_dataset *d = test_dataset(cases[i].claims);
        CHECK(csto_summary(&t, d, &q, NULL) == CSTO_OK, "summary %zu", i);
        CHECK(csto_table_rows(t) == 1, "rows of %zu", i);
        CHECK_TEXT(csto_table_text(t, 0, 2), cases[i].item, "item of %zu", i);
        csto_table_free(t);
        csto_dataset_free(d);
    }
}

const struct tap_test analytics_rules_tests[] = {
    {"every rule on claims made by hand", every_rule},
    {"a claim is left out for one that is counted", left_out_for},
    {"several sources give one value and its spread", spread_is_shown},
    {"overlaps are counted and noted", overlaps_are_noted},
    {"a rolled-up row names the nearest common item", rolled_up_item},
    {NULL, NULL},
};
