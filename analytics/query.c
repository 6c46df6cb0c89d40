#include "config.h"

#include "analytics/query.h"

#include "analytics/bootstrap.h"
#include "base/array.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>

enum { WORD_BYTES = 256 };

/* The next of the words that commas separate, trimmed, into `to`; false at the end.  An empty word is passed over. */
static bool next_word(const char **rest, char to[WORD_BYTES])
{
    while (*rest && **rest) {
        size_t n = strcspn(*rest, ","), kept = n;
        const char *word = csto_trim(*rest, &kept);
        *rest += n + ((*rest)[n] == ',');
        if (kept == 0)
            continue;
        snprintf(to, WORD_BYTES, "%.*s", (int)(kept < WORD_BYTES ? kept : WORD_BYTES - 1), word);
        return true;
    }
    return false;
}

static csto_status no_word(csto_error *err, const char *option, const char *list)
{
    return csto_fail_at(err, CSTO_E_NAME, option, 0, 0, "there is no word in '%s'", list);
}

static csto_status read_by(struct csto_question *q, const char *by, csto_error *err)
{
    char word[WORD_BYTES];
    const char *names[CSTO_BY_WORDS];
    for (int i = 0; i < CSTO_BY_WORDS; i++)
        names[i] = csto_by_words[i].name;
    for (const char *rest = by && *by ? by : CSTO_DEFAULT_BY; next_word(&rest, word);) {
        csto_by found = csto_by_find(word);
        if (found == CSTO_BY_WORDS)
            return csto_fail_unknown(err, "--by", word, names, CSTO_BY_WORDS);
        if (q->by_mask >> found & 1)
            return csto_fail_at(err, CSTO_E_NAME, "--by", 0, 0, "'%s' stands there twice; name each word once", word);
        q->by_mask |= 1u << found;
        q->by[q->n_by++] = found;
    }
    return q->n_by ? CSTO_OK : no_word(err, "--by", by);
}

static bool is_asked(const struct csto_question *q, const char *name)
{
    for (size_t i = 0; i < q->n_stats; i++)
        if (strcmp(q->stats[i].name, name) == 0)
            return true;
    return false;
}

static csto_status read_stats(struct csto_question *q, const char *list, csto_error *err)
{
    char word[WORD_BYTES];
    struct csto_stat_call call;
    while (next_word(&list, word)) {
        csto_status rc = csto_stat_call_read(&call, word, err);
        if (rc != CSTO_OK)
            return csto_fail_in(err, rc, "--stat");
        if (is_asked(q, call.name))
            continue;
        if (q->n_stats == CSTO_QUERY_STATS)
            return csto_fail_at(err, CSTO_E_RANGE, "--stat", 0, 0, "more than %d statistics; ask for fewer at a time", CSTO_QUERY_STATS);
        q->stats[q->n_stats++] = call;
    }
    return CSTO_OK;
}

bool csto_query_needs(const csto_query *q, unsigned needs)
{
    struct csto_question read = {0};
    if (read_stats(&read, q->stat, NULL) != CSTO_OK)
        return false;
    for (size_t i = 0; i < read.n_stats; i++)
        if (read.stats[i].stat->needs & needs)
            return true;
    return false;
}

static csto_status read_policy(struct csto_question *q, const char *word, csto_error *err)
{
    const char *names[8];
    size_t n = 0;
    while (csto_policies[n].name) {
        names[n] = csto_policies[n].name;
        n++;
    }
    int found = word && *word ? csto_name_find(csto_policies, word) : CSTO_POLICY_GRADE;
    if (found < 0)
        return csto_fail_unknown(err, "--policy", word, names, n);
    q->policy = (csto_policy)found;
    return CSTO_OK;
}

static csto_status read_window(struct csto_question *q, const char *from, const char *to, csto_error *err)
{
    struct csto_date date;
    bool any = (from && *from) || (to && *to);
    q->window = any ? (csto_period){csto_day_of(1, 1, 1), csto_day_of(9999, 12, 31)} : (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    if (from && *from && !csto_date_parse(from, &date))
        return csto_fail_at(err, CSTO_E_SYNTAX, "--from", 0, 0, "'%s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", from);
    if (from && *from)
        q->window.from = csto_period_of(date).from;
    if (to && *to && !csto_date_parse(to, &date))
        return csto_fail_at(err, CSTO_E_SYNTAX, "--to", 0, 0, "'%s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", to);
    if (to && *to)
        q->window.to = csto_period_of(date).to;
    if (q->window.to < q->window.from)
        return csto_fail_at(err, CSTO_E_RANGE, "--from", 0, 0, "'%s' lies after --to '%s'", from ? from : "", to ? to : "");
    return CSTO_OK;
}

/* ---- filters ---- */

/* Is a row of the vocabulary taken by a filter on `wanted`? */
static bool takes(const csto_vocabulary *v, csto_vocabulary_table table, csto_code code, csto_code wanted)
{
    return table == CSTO_ITEMS    ? csto_item_under(v, code, wanted)
           : table == CSTO_PLACES ? csto_place_inside(v, code, wanted)
                                  : code == wanted;
}

static csto_status add_code(unsigned char *wanted, const csto_vocabulary *v, csto_vocabulary_table table, const char *option,
                            const char *word, csto_error *err)
{
    csto_code code = csto_vocabulary_find(v, table, word);
    if (!code) {
        const char *near = csto_vocabulary_suggest(v, table, word), *list = csto_vocabulary_table_name(table);
        if (near)
            return csto_fail_at(err, CSTO_E_NAME, option, 0, 0, "'%s' is unknown (did you mean '%s'?)", word, near);
        return csto_fail_at(err, CSTO_E_NAME, option, 0, 0, "'%s' is unknown; 'csto-stats list %s' shows what there is", word, list);
    }
    for (size_t i = 1; i <= csto_vocabulary_count(v, table); i++)
        wanted[i] |= takes(v, table, (csto_code)i, code);
    return CSTO_OK;
}

/* Ids are found without the names, which take most of a short run to read. */
static bool are_ids(const csto_vocabulary *v, csto_vocabulary_table table, const char *list)
{
    char word[WORD_BYTES];
    size_t n = 0;
    for (const char *rest = list; next_word(&rest, word); n++)
        if (!csto_vocabulary_find_id(v, table, word, strlen(word)))
            return false;
    return n > 0;
}

/* A list of names of the vocabulary; a text that is one name as a whole may have commas in it. */
static csto_status read_codes(unsigned char **out, const csto_vocabulary *v, csto_vocabulary_table table, const char *option,
                              const char *list, csto_error *err)
{
    char word[WORD_BYTES];
    csto_status rc = CSTO_OK;
    if (!list || !*list)
        return CSTO_OK;
    *out = calloc(csto_vocabulary_count(v, table) + 1, 1);
    if (!*out)
        return csto_fail_memory(err);
    if (!are_ids(v, table, list) && csto_vocabulary_find(v, table, list))
        return add_code(*out, v, table, option, list, err);
    size_t n = 0;
    for (const char *rest = list; rc == CSTO_OK && next_word(&rest, word); n++)
        rc = add_code(*out, v, table, option, word, err);
    return rc == CSTO_OK && n == 0 ? no_word(err, option, list) : rc;
}

/* A list of texts; `table` turns names that the vocabulary knows into ids. */
static csto_status read_texts(struct csto_question *q, struct csto_filter *f, csto_vocabulary_table table, const char *option,
                              const char *list, csto_error *err)
{
    char word[WORD_BYTES];
    csto_status rc = CSTO_OK;
    for (const char *rest = list; rc == CSTO_OK && next_word(&rest, word);) {
        csto_code code = table == CSTO_VOCABULARY_TABLES ? 0 : csto_vocabulary_find(q->vocabulary, table, word);
        const char *kept = csto_arena_text(&q->texts, word, strlen(word));
        rc = kept ? csto_filter_add(f, &q->texts, kept, word, err) : csto_fail_memory(err);
        if (rc == CSTO_OK && code)
            rc = csto_filter_add(f, &q->texts, kept, csto_vocabulary_id(q->vocabulary, table, code), err);
        if (rc == CSTO_OK && code && table == CSTO_AREAS && *csto_area_at(q->vocabulary, code)->code)
            rc = csto_filter_add(f, &q->texts, kept, csto_area_at(q->vocabulary, code)->code, err);
    }
    if (rc == CSTO_OK && list && *list && f->n == 0)
        return no_word(err, option, list);
    if (rc == CSTO_OK && list && strchr(list, ',')) /* a name with commas in it */
        rc = csto_filter_add(f, &q->texts, NULL, list, err);
    return rc;
}

static csto_status read_filters(struct csto_question *q, const csto_query *from, csto_error *err)
{
    const csto_vocabulary *v = q->vocabulary;
    csto_status rc = read_codes(&q->measures, v, CSTO_MEASURES, "--measure", from->measure, err);
    if (rc == CSTO_OK)
        rc = read_codes(&q->items, v, CSTO_ITEMS, "--item", from->item, err);
    if (rc == CSTO_OK)
        rc = read_codes(&q->places, v, CSTO_PLACES, "--place", from->place, err);
    if (rc == CSTO_OK)
        rc = read_texts(q, &q->areas, CSTO_AREAS, "--area", from->area, err);
    if (rc == CSTO_OK)
        rc = read_texts(q, &q->events, CSTO_EVENTS, "--event", from->event, err);
    if (rc == CSTO_OK)
        rc = read_texts(q, &q->publishers, CSTO_VOCABULARY_TABLES, "--publisher", from->publisher, err);
    if (rc == CSTO_OK)
        rc = read_texts(q, &q->editions, CSTO_VOCABULARY_TABLES, "--edition", from->edition, err);
    return rc;
}

static csto_status read_all(struct csto_question *q, const csto_query *from, csto_error *err)
{
    csto_status rc = read_by(q, from->by, err);
    if (rc == CSTO_OK)
        rc = read_stats(q, from->stat, err);
    if (rc == CSTO_OK)
        rc = read_policy(q, from->policy, err);
    if (rc == CSTO_OK)
        rc = read_window(q, from->from, from->to, err);
    if (rc == CSTO_OK && !(from->about >= 0 && from->about <= 1))
        rc = csto_fail_at(err, CSTO_E_RANGE, "--about", 0, 0, "must be from 0 to 1 (0.10 is 10 %%)");
    if (rc == CSTO_OK && from->bootstrap && (from->bootstrap < CSTO_BOOTSTRAP_FEWEST || from->bootstrap > CSTO_BOOTSTRAP_MOST))
        rc = csto_fail_at(err, CSTO_E_RANGE, "--bootstrap", 0, 0, "must be from %d to %d resamples", CSTO_BOOTSTRAP_FEWEST,
                          CSTO_BOOTSTRAP_MOST);
    q->bootstrap = from->bootstrap;
    q->about = from->about == 0 ? 0.10 : from->about;
    return rc == CSTO_OK ? read_filters(q, from, err) : rc;
}

csto_status csto_question_read(struct csto_question *out, const csto_query *q, const csto_vocabulary *lent, csto_error *err)
{
    static const csto_query defaults;
    struct csto_question question = {.vocabulary = lent};
    csto_status rc = read_all(&question, q ? q : &defaults, err);
    if (rc == CSTO_OK)
        *out = question;
    else
        csto_question_free(&question);
    return rc;
}

void csto_question_free(struct csto_question *q)
{
    struct csto_filter *filters[] = {&q->areas, &q->events, &q->publishers, &q->editions};
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        csto_filter_free(filters[i]);
    free(q->measures);
    free(q->items);
    free(q->places);
    csto_arena_free(&q->texts);
    *q = (struct csto_question){0};
}

bool csto_question_takes(const struct csto_question *q, const csto_claim *c)
{
    if ((q->measures && !q->measures[c->measure]) || (q->items && !q->items[c->item]) || (q->places && !q->places[c->place]))
        return false;
    return csto_filter_matches(&q->areas, c->area, false) && csto_filter_matches(&q->events, c->event, true) &&
           csto_filter_matches(&q->publishers, c->publisher, false) && csto_filter_matches(&q->editions, c->edition, false);
}

csto_passing csto_question_within(const struct csto_question *q, csto_period p)
{
    if (!csto_period_known(q->window))
        return CSTO_PASSES;
    if (!csto_period_known(p))
        return CSTO_WITHOUT_PERIOD;
    return csto_period_inside(p, q->window) ? CSTO_PASSES : CSTO_OUTSIDE_WINDOW;
}

csto_passing csto_question_passes(const struct csto_question *q, const csto_claim *c)
{
    return csto_question_takes(q, c) ? csto_question_within(q, c->period) : CSTO_OUTSIDE_FILTER;
}

void csto_question_meet(struct csto_question *q, const csto_claim *c)
{
    q->met_any = true;
    if (q->areas.n + q->events.n + q->publishers.n + q->editions.n == 0)
        return;
    csto_filter_meet(&q->areas, c->area, false);
    csto_filter_meet(&q->events, c->event, true);
    csto_filter_meet(&q->publishers, c->publisher, false);
    csto_filter_meet(&q->editions, c->edition, false);
}

bool csto_question_unmet(const struct csto_question *q, struct csto_unmet *at)
{
    const struct {
        const char *option;
        const struct csto_filter *filter;
    } filters[] = {{"--area", &q->areas}, {"--event", &q->events}, {"--publisher", &q->publishers}, {"--edition", &q->editions}};
    for (; q->met_any && at->filter < sizeof filters / sizeof *filters; at->filter++, at->form = 0) {
        at->option = filters[at->filter].option;
        at->word = csto_filter_unmet(filters[at->filter].filter, &at->form);
        if (at->word)
            return true;
    }
    return false;
}

csto_field_mask csto_question_fields(const struct csto_question *q)
{
    static const csto_field read[] = {
        CSTO_F_CLAIM_ID,   CSTO_F_MEASURE,     CSTO_F_ITEM,      CSTO_F_ITEM_STATED, CSTO_F_VALUE,   CSTO_F_LOW,
        CSTO_F_HIGH,       CSTO_F_BOUND,       CSTO_F_UNIT,      CSTO_F_ROLE,        CSTO_F_PART_OF, CSTO_F_PERIOD_START,
        CSTO_F_PERIOD_END, CSTO_F_PERIOD_KIND, CSTO_F_PLACE,     CSTO_F_AREA,        CSTO_F_EVENT,   CSTO_F_ORIGIN,
        CSTO_F_DOCUMENT,   CSTO_F_EDITION,     CSTO_F_PUBLISHER, CSTO_F_PUBLISHED,   CSTO_F_TITLE,   CSTO_F_SHEET,
        CSTO_F_ROW,        CSTO_F_COLUMN,      CSTO_F_LINE,      CSTO_F_BYTE_START,  CSTO_F_GRADE,   CSTO_F_FLAGS,
    };
    csto_field_mask mask = 0;
    for (size_t i = 0; i < sizeof read / sizeof *read; i++)
        mask |= CSTO_FIELD_BIT(read[i]);
    for (size_t i = 0; i < q->n_by; i++)
        mask |= csto_by_words[q->by[i]].fields;
    return mask;
}
