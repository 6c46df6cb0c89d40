#include "config.h"

#include "analytics/keys.h"

#include "records/period.h"
#include "records/vocabulary.h"

#define BIT CSTO_FIELD_BIT
#define PERIOD (BIT(CSTO_F_PERIOD_START) | BIT(CSTO_F_PERIOD_END) | BIT(CSTO_F_PERIOD_KIND))

const struct csto_by_word csto_by_words[] = {
    [CSTO_BY_MEASURE] = {"measure", "what is counted", false, BIT(CSTO_F_MEASURE)},
    [CSTO_BY_ITEM] = {"item", "of what, as stated; without it items roll up their tree", false, BIT(CSTO_F_ITEM)},
    [CSTO_BY_YEAR] = {"year", "the calendar year that holds the whole period", true, PERIOD},
    [CSTO_BY_QUARTER] = {"quarter", "the quarter that holds the whole period", true, PERIOD},
    [CSTO_BY_MONTH] = {"month", "the month that holds the whole period", true, PERIOD},
    [CSTO_BY_DAY] = {"day", "the day, for periods of one day", true, PERIOD},
    [CSTO_BY_FISCAL_YEAR] = {"fiscal_year", "the fiscal year of the place, by the calendar year in which it ends", true,
                             PERIOD | BIT(CSTO_F_PLACE)},
    [CSTO_BY_PLACE] = {"place", "the country or group", false, BIT(CSTO_F_PLACE)},
    [CSTO_BY_AREA] = {"area", "the part of the place", false, BIT(CSTO_F_AREA)},
    [CSTO_BY_EVENT] = {"event", "the operation or stage", false, BIT(CSTO_F_EVENT)},
    [CSTO_BY_PUBLISHER] = {"publisher", "who says so", false, BIT(CSTO_F_PUBLISHER)},
    [CSTO_BY_SOURCE] = {"source", "the document", false, BIT(CSTO_F_DOCUMENT)},
    [CSTO_BY_EDITION] = {"edition", "the edition of the document", false, BIT(CSTO_F_EDITION)},
    [CSTO_BY_WORDS] = {NULL, NULL, false, 0},
};

csto_by csto_by_find(const char *name)
{
    int i = 0;
    while (csto_by_words[i].name && strcmp(csto_by_words[i].name, name) != 0)
        i++;
    return (csto_by)i;
}

static struct csto_key number_key(int64_t number)
{
    return (struct csto_key){number, ""};
}

static struct csto_key code_key(csto_code code)
{
    return number_key(code ? code : CSTO_KEY_EMPTY);
}

/* The fiscal year that a day lies in, by the calendar year in which it ends. */
static int fiscal_year(int32_t day, int starts)
{
    struct csto_date d = csto_date_of(day);
    return starts > 1 && d.month >= starts ? d.year + 1 : d.year;
}

/* A period stated as fiscal is one, whenever it starts; all others belong to the fiscal year of their place, where that is known. */
static struct csto_key fiscal_key(const csto_claim *c, const csto_vocabulary *v)
{
    struct csto_date a = csto_date_of(c->period.from), b = csto_date_of(c->period.to);
    bool within = b.year == a.year || (b.year == a.year + 1 && (b.month < a.month || (b.month == a.month && b.day < a.day)));
    if (c->period_kind == CSTO_PERIOD_FISCAL)
        return number_key(within ? a.year + (a.month > 1 || a.day > 1) : CSTO_KEY_EMPTY);
    int starts = csto_place_at(v, c->place)->fiscal_starts;
    int first = fiscal_year(c->period.from, starts), last = fiscal_year(c->period.to, starts);
    return number_key(starts && first == last ? first : CSTO_KEY_EMPTY);
}

/* Years, quarters and months count from year 0, so that numbers ascend with time. */
static struct csto_key time_key(csto_by word, const csto_claim *c, const csto_vocabulary *v)
{
    if (!csto_period_known(c->period))
        return number_key(CSTO_KEY_EMPTY);
    if (word == CSTO_BY_FISCAL_YEAR)
        return fiscal_key(c, v);
    if (word == CSTO_BY_DAY)
        return number_key(c->period.from == c->period.to ? c->period.from : CSTO_KEY_EMPTY);
    int parts = word == CSTO_BY_YEAR ? 1 : word == CSTO_BY_QUARTER ? 4 : 12;
    struct csto_date a = csto_date_of(c->period.from), b = csto_date_of(c->period.to);
    int64_t first = (int64_t)a.year * parts + (a.month - 1) * parts / 12, last = (int64_t)b.year * parts + (b.month - 1) * parts / 12;
    return number_key(first == last ? first : CSTO_KEY_EMPTY);
}

static struct csto_key text_key(struct csto_intern *texts, const char *text)
{
    return (struct csto_key){*text ? 0 : CSTO_KEY_EMPTY, csto_intern_text(texts, text, strlen(text))};
}

struct csto_key csto_key_of(csto_by word, const csto_claim *c, const csto_vocabulary *v, struct csto_intern *texts)
{
    switch (word) {
    case CSTO_BY_MEASURE: return code_key(c->measure);
    case CSTO_BY_ITEM: return code_key(c->item);
    case CSTO_BY_PLACE: return text_key(texts, csto_vocabulary_id(v, CSTO_PLACES, c->place));
    case CSTO_BY_AREA: return text_key(texts, c->area);
    case CSTO_BY_EVENT: return text_key(texts, c->event);
    case CSTO_BY_PUBLISHER: return text_key(texts, c->publisher);
    case CSTO_BY_SOURCE: return text_key(texts, c->document);
    case CSTO_BY_EDITION: return text_key(texts, c->edition);
    default: return time_key(word, c, v);
    }
}

void csto_key_print(struct csto_text *t, csto_by word, struct csto_key key, const csto_vocabulary *v)
{
    int n = (int)key.number;
    if (csto_key_is_empty(key))
        return;
    switch (word) {
    case CSTO_BY_MEASURE: csto_text_puts(t, csto_vocabulary_id(v, CSTO_MEASURES, (csto_code)n)); break;
    case CSTO_BY_ITEM: csto_text_puts(t, csto_vocabulary_id(v, CSTO_ITEMS, (csto_code)n)); break;
    case CSTO_BY_YEAR:
    case CSTO_BY_FISCAL_YEAR: csto_text_printf(t, "%04d", n); break;
    case CSTO_BY_QUARTER: csto_text_printf(t, "%04d-Q%d", n / 4, n % 4 + 1); break;
    case CSTO_BY_MONTH: csto_text_printf(t, "%04d-%02d", n / 12, n % 12 + 1); break;
    case CSTO_BY_DAY: csto_day_print(t, n); break;
    default: csto_text_puts(t, key.text); break;
    }
}

int csto_key_compare(struct csto_key a, struct csto_key b)
{
    if (a.number != b.number)
        return a.number < b.number ? -1 : 1;
    return a.text == b.text ? 0 : strcmp(a.text, b.text);
}

bool csto_key_is_empty(struct csto_key key)
{
    return key.number == CSTO_KEY_EMPTY;
}

csto_period csto_key_period(csto_by word, struct csto_key key)
{
    int n = (int)key.number;
    csto_period p = {CSTO_NO_DAY, CSTO_NO_DAY};
    if (!csto_by_words[word].time || csto_key_is_empty(key))
        return p;
    switch (word) {
    case CSTO_BY_DAY: return (csto_period){n, n};
    case CSTO_BY_MONTH: return csto_period_of((struct csto_date){n / 12, n % 12 + 1, 0});
    case CSTO_BY_QUARTER:
        p.from = csto_day_of(n / 4, n % 4 * 3 + 1, 1);
        p.to = csto_period_of((struct csto_date){n / 4, n % 4 * 3 + 3, 0}).to;
        return p;
    default: return csto_period_of((struct csto_date){n, 0, 0});
    }
}
