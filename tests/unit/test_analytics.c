/* test_analytics.c - analytics/: what the tests share, and the list of all that unit-analytics runs */
#include "config.h"

#include "test_analytics.h"

#include "analytics/aggregate.h"
#include "analytics/summary.h"
#include "base/text.h"
#include "records/field.h"

#include <stdlib.h>
#include <string.h>

static csto_vocabulary *vocabulary;

const csto_vocabulary *test_vocabulary(void)
{
    csto_error err = {0};
    if (!vocabulary && csto_vocabulary_load(&vocabulary, NULL, &err) != CSTO_OK)
        abort();
    return vocabulary;
}

static void set(csto_claim *c, csto_field_mask *given, csto_field f, const char *text)
{
    csto_error err = {0};
    CHECK(csto_field_parse(c, f, text, test_vocabulary(), &err) == CSTO_OK, "%s=%s: %s", csto_field_name(f), text, err.text);
    if (*text)
        *given |= CSTO_FIELD_BIT(f);
    else
        *given &= ~CSTO_FIELD_BIT(f);
}

static void set_word(csto_claim *c, csto_field_mask *given, char *word)
{
    char *value = strchr(word, '=');
    if (!CHECK(value != NULL, "'%s' is no field=value", word))
        return;
    *value++ = '\0';
    if (strcmp(word, "period") == 0) {
        c->period = (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
        set(c, given, CSTO_F_PERIOD_START, value);
        set(c, given, CSTO_F_PERIOD_END, value);
        return;
    }
    csto_field f = csto_field_find(word, strlen(word));
    if (!CHECK(f != CSTO_FIELDS, "'%s' is no field", word))
        return;
    if (f == CSTO_F_PLACE)
        c->place = 0;
    if (f == CSTO_F_ITEM)
        c->item = 0;
    set(c, given, f, value);
}

csto_claim test_claim(const char *words, int slot)
{
    static char texts[TEST_SLOTS][512];
    static const char defaults[] = "measure=seizure item=heroin value=1 unit=kg place=RUS period=2020 document=d ";
    char *text = texts[slot];
    csto_claim c;
    csto_error err = {0};
    csto_field culprit;
    csto_field_mask given = 0;
    csto_claim_empty(&c);
    snprintf(text, sizeof texts[slot], "%s%s", defaults, words);
    if (strstr(words, "bound=between"))
        memmove(strstr(text, "value=1 "), strstr(text, "unit=kg"), strlen(strstr(text, "unit=kg")) + 1);
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " "))
        set_word(&c, &given, word);
    CHECK(csto_claim_complete(&c, given, test_vocabulary(), &culprit, &err) == CSTO_OK, "%s: %s", words, err.text);
    return c;
}

csto_dataset *test_dataset(const char *const *claims)
{
    csto_dataset *d = NULL;
    csto_error err = {0};
    CHECK(csto_dataset_new(&d, test_vocabulary(), &err) == CSTO_OK, "%s", err.text);
    for (; *claims; claims++) {
        csto_claim c = test_claim(*claims, 0);
        CHECK(csto_dataset_add(d, &c, &err) == CSTO_OK, "%s", err.text);
    }
    return d;
}

char *test_print(const csto_table *t)
{
    struct csto_text out = {0};
    size_t columns = csto_table_columns(t);
    for (size_t c = 0; c < columns; c++)
        csto_text_printf(&out, "%s%c", csto_table_column_name(t, c), c + 1 < columns ? '\t' : '\n');
    for (size_t r = 0; r < csto_table_rows(t); r++)
        for (size_t c = 0; c < columns; c++)
            csto_text_printf(&out, "%s%c", csto_table_text(t, r, c), c + 1 < columns ? '\t' : '\n');
    for (size_t i = 0; i < csto_table_notes(t); i++)
        csto_text_printf(&out, "# %s\n", csto_table_note(t, i));
    return out.at;
}

uint32_t test_next(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(*state >> 8) * below >> 24);
}

char *test_merged_summary(const csto_dataset *d, const csto_query *q, uint32_t seed, uint32_t most)
{
    struct csto_question question;
    struct csto_aggregate whole;
    struct csto_answer answer;
    struct csto_sink *part = NULL;
    csto_table *t = NULL;
    csto_error err = {0};
    CHECK(csto_question_read(&question, q, test_vocabulary(), &err) == CSTO_OK, "%s", err.text);
    csto_aggregate_init(&whole, &question);
    for (size_t i = 0; i < csto_dataset_count(d); i++) {
        if (!part)
            CHECK(whole.sink.split(&whole.sink, &part, &err) == CSTO_OK, "split");
        CHECK(csto_push(part, csto_dataset_at(d, i), &err) == CSTO_OK, "push");
        if (test_next(&seed, most) == 0 || i + 1 == csto_dataset_count(d)) {
            CHECK(whole.sink.merge(&whole.sink, part, &err) == CSTO_OK, "merge");
            part = NULL;
        }
    }
    CHECK(csto_aggregate_answer(&answer, &whole, &err) == CSTO_OK && csto_summary_table(&t, &answer, &err) == CSTO_OK, "%s", err.text);
    char *text = test_print(t);
    csto_table_free(t);
    csto_answer_free(&answer);
    csto_aggregate_end(&whole);
    csto_question_free(&question);
    return text;
}

int main(void)
{
    const struct tap_suite suites[] = {
        {"rules", analytics_rules_tests},           {"properties", analytics_property_tests},
        {"query", analytics_query_tests},           {"explain", analytics_explain_tests},
        {"trend", analytics_trend_tests},           {"compare", analytics_compare_tests},
        {"check", analytics_check_tests},           {"reference", analytics_reference_tests},
        {"statistics", analytics_statistics_tests}, {NULL, NULL},
    };
    int result = tap_main(suites);
    csto_vocabulary_free(vocabulary);
    return result;
}
