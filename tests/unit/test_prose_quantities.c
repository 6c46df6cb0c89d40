/* test_prose_quantities.c - numbers with scales, units and hedges, and numbers that are none; byte ranges */
#include "config.h"

#include "test_prose.h"

#include "records/names.h"
#include "records/vocabulary.h"

#include <string.h>

static const struct {
    const char *text, *number, *unit; /* number NULL = no quantity; unit "" = none */
    double value;
    csto_bound bound;
} rows[] = {
    {"274 kg of drugs", "274", "kg", 274, CSTO_EXACT},
    {"more than two tons of opium", "two", "tons", 2, CSTO_AT_LEAST},
    {"more 7,3 tons of drugs", "7,3", "tons", 7.3, CSTO_AT_LEAST},
    {"about 3 418 rounds", "3 418", "", 3418, CSTO_ABOUT},
    {"up to 1,742 cases", "1,742", "", 1742, CSTO_AT_MOST},
    {"not more than 30 kg", "30", "kg", 30, CSTO_AT_MOST},
    {"no less than 5 guns", "5", "", 5, CSTO_AT_LEAST},
    {"4 tons and 753 kg of opium", "4 tons and 753", "kg", 4753, CSTO_EXACT},
    {"4 kg 865 grams of heroin", "4 kg 865", "grams", 4865, CSTO_EXACT},
    {"12 kg and 30 guns", "12", "kg", 12, CSTO_EXACT},
    {"Sixty-two people", "Sixty-two", "", 62, CSTO_EXACT},
    {"nine hundred tablets", "nine hundred", "tablets", 900, CSTO_EXACT},
    {"two hundred and fifty rounds", "two hundred and fifty", "", 250, CSTO_EXACT},
    {"half a ton of cocaine", "half a", "ton", 0.5, CSTO_EXACT},
    {"about a dozen channels", "a dozen", "", 12, CSTO_ABOUT},
    {"9.5 thousand employees", "9.5 thousand", "", 9500, CSTO_EXACT},
    {"1 thousand 100 cases", "1 thousand 100", "", 1100, CSTO_EXACT},
    {"$18,000 in cash", "18,000", "$", 18000, CSTO_EXACT},
    {"over $1.2 bln was moved", "1.2 bln", "$", 1.2e9, CSTO_AT_LEAST},
    {"worth USD 717,000,000", "717,000,000", "USD", 717e6, CSTO_EXACT},
    {"R2.4m were found", "2.4m", "R", 2.4e6, CSTO_EXACT},
    {"16 billion rubles", "16 billion", "rubles", 16e9, CSTO_EXACT},
    {"1.3 million US dollars", "1.3 million", "US dollars", 1.3e6, CSTO_EXACT},
    {"from 20 to 25 kg of hashish", "20 to 25", "kg", 0, CSTO_BETWEEN},
    {"14 to 17 million dollars", "14 to 17 million", "dollars", 0, CSTO_BETWEEN},
    {"28 to 17 million dollars", "28", "", 28, CSTO_EXACT}, /* with the scale of both ends it falls: no range */
    {"40-45 kg of marijuana", "40-45", "kg", 0, CSTO_BETWEEN},
    {"fell by 7.5 percent", "7.5", "percent", 7.5, CSTO_EXACT},
    {"the total is up, -17.6%", "-17.6", "%", 17.6, CSTO_EXACT},
    {"95 per cent less", "95", "per cent", 95, CSTO_EXACT},
    {"in that number 2,115 are done by groups", "2,115", "", 2115, CSTO_EXACT},
    {"the year 2018", NULL, "", 0, CSTO_EXACT},
    {"on 31 December", NULL, "", 0, CSTO_EXACT},
    {"Channel-2011", NULL, "", 0, CSTO_EXACT},
    {"the M16 and the BMW X-5", NULL, "", 0, CSTO_EXACT},
    {"the 25th meeting", NULL, "", 0, CSTO_EXACT},
    {"a 24-year-old and a three-day course", NULL, "", 0, CSTO_EXACT},
    {"Article 228.1, item 4, Decision No. 118", NULL, "", 0, CSTO_EXACT},
    {"items 3 to 5, trains number 7 and 11", NULL, "", 0, CSTO_EXACT},
    {"at 10:45, tel. 223-08-02", NULL, "", 0, CSTO_EXACT},
    {"12 years and 3 months", NULL, "", 0, CSTO_EXACT},
    {"one of the main tasks", NULL, "", 0, CSTO_EXACT},
    {"ISSN 2785-2598 Volume 51", NULL, "", 0, CSTO_EXACT},
    {"Resolution 2255 (2015)", NULL, "", 0, CSTO_EXACT},
    {"IMG-20190512-WA0007", NULL, "", 0, CSTO_EXACT},
};

static void quantities(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct prose_sentence p;
        prose_sentence_read(&p, rows[i].text);
        CHECK((p.q.n > 0) == (rows[i].number != NULL), "%s: %zu quantities", rows[i].text, p.q.n);
        if (p.q.n && rows[i].number) {
            const struct csto_quantity *q = &p.q.at[0];
            struct csto_text number = {0}, unit = {0};
            csto_text_put(&number, rows[i].text + q->number_start, q->number_end - q->number_start);
            csto_text_put(&unit, rows[i].text + q->unit_start, q->unit_end ? q->unit_end - q->unit_start : 0);
            CHECK_TEXT(csto_text_string(&number), rows[i].number, "%s: number", rows[i].text);
            CHECK_TEXT(csto_text_string(&unit), rows[i].unit, "%s: unit", rows[i].text);
            CHECK(q->bound == rows[i].bound, "%s: %s", rows[i].text, csto_bounds[q->bound].name);
            CHECK(q->bound == CSTO_BETWEEN || (q->value > rows[i].value * 0.999999 && q->value < rows[i].value * 1.000001), "%s: %g",
                  rows[i].text, q->value);
            CHECK(q->start <= q->number_start && q->end >= q->number_end && q->end <= strlen(rows[i].text), "%s: range %zu-%zu",
                  rows[i].text, q->start, q->end);
            csto_text_free(&number);
            csto_text_free(&unit);
        }
        prose_sentence_free(&p);
    }
}

static void both_readings_are_kept(void)
{
    struct prose_sentence p;
    prose_sentence_read(&p, "8,902 tons of hashish");
    CHECK(p.q.n == 1 && p.q.at[0].ambiguous && p.q.at[0].value == 8902 && p.q.at[0].other > 8.9 && p.q.at[0].other < 8.91,
          "grouping, or a decimal comma");
    prose_sentence_free(&p);
}

const struct tap_test prose_quantity_tests[] = {
    {"quantities", quantities},
    {"both readings are kept", both_readings_are_kept},
    {NULL, NULL},
};
