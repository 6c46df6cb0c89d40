/* test_prose.c - what the parts of unit-prose share, and the list of all that it runs */
#include "config.h"

#include "test_prose.h"

#include "records/field.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <stdlib.h>
#include <string.h>

static csto_vocabulary *vocabulary;
static struct csto_prose_engine *engine;
static struct csto_text claims;

struct csto_prose_engine *prose_engine(void)
{
    csto_error err = {0};
    if (!engine &&
        (csto_vocabulary_load(&vocabulary, NULL, &err) != CSTO_OK || csto_prose_engine_new(&engine, vocabulary, false, &err) != CSTO_OK)) {
        CHECK(false, "%s:%ld: %s", err.where, err.line, err.text);
        exit(99);
    }
    return engine;
}

struct csto_sentence prose_empty_sentence(void)
{
    static struct csto_surfaces *words;
    csto_error err;
    if (!words && csto_surfaces_new(&words, prose_engine()->lexicon, &err) != CSTO_OK) {
        CHECK(false, "%s", err.text);
        exit(99);
    }
    return (struct csto_sentence){.lexicon = words->lexicon, .words = words};
}

void prose_sentence_read(struct prose_sentence *p, const char *text)
{
    size_t at = 0;
    *p = (struct prose_sentence){.s = prose_empty_sentence()};
    p->s.style = csto_tokens_style(text, strlen(text));
    bool ok = csto_sentence_read(&p->s, text, strlen(text), &at) && csto_whens_find(&p->w, &p->s) &&
              csto_quantities_find(&p->q, &p->s, vocabulary);
    CHECK(ok, "memory");
}

void prose_sentence_free(struct prose_sentence *p)
{
    csto_sentence_free(&p->s);
    csto_array_free(&p->w);
    csto_array_free(&p->q);
}

static void print(const csto_claim *c, const csto_field *fields, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t before = claims.n;
        csto_field_print(&claims, vocabulary, c, fields[i]);
        if (claims.n == before)
            csto_text_putc(&claims, '-');
        csto_text_putc(&claims, i + 1 < n ? ' ' : '\n');
    }
}

static csto_status take(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    static const csto_field fields[] = {CSTO_F_MEASURE, CSTO_F_ITEM, CSTO_F_VALUE, CSTO_F_UNIT, CSTO_F_BOUND, CSTO_F_ROLE};
    (void)s;
    (void)err;
    print(c, fields, sizeof fields / sizeof *fields);
    return CSTO_OK;
}

static csto_status take_where(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    static const csto_field fields[] = {CSTO_F_VALUE,       CSTO_F_PERIOD_START, CSTO_F_PERIOD_END,
                                        CSTO_F_PERIOD_KIND, CSTO_F_PLACE,        CSTO_F_AREA};
    (void)s;
    (void)err;
    print(c, fields, sizeof fields / sizeof *fields);
    return CSTO_OK;
}

static const char *read_with(csto_status (*claim)(struct csto_sink *, const csto_claim *, csto_error *), const char *text, size_t n)
{
    struct csto_sink sink = {.fields = CSTO_ALL_FIELDS, .claim = claim};
    struct csto_document d = {.name = "test", .document = "test", .text = text, .n = n};
    csto_error err = {0};
    csto_text_clear(&claims);
    CHECK(csto_prose_read(prose_engine(), &d, &sink, &err) == CSTO_OK, "%s", err.text);
    return csto_text_string(&claims);
}

const char *prose_claims(const char *text, size_t n)
{
    return read_with(take, text, n);
}

const char *prose_whens(const char *text, size_t n)
{
    return read_with(take_where, text, n);
}

int main(void)
{
    static const struct tap_suite suites[] = {
        {"prose text", prose_text_tests},          {"prose quantities", prose_quantity_tests},
        {"prose dates", prose_date_tests},         {"prose claims", prose_claim_tests},
        {"prose in English", prose_english_tests}, {"prose in Russian", prose_russian_tests},
        {"prose rules", prose_rule_tests},         {NULL, NULL},
    };
    int rc = tap_main(suites);
    csto_prose_engine_free(engine);
    csto_vocabulary_free(vocabulary);
    csto_text_free(&claims);
    return rc;
}
