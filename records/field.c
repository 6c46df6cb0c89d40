#include "config.h"

#include "records/field.h"

#include "base/number.h"
#include "base/status.h"
#include "records/field_row.h"
#include "records/names.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stddef.h>

enum { TABLE_NONE = -1 };

const struct csto_field_row csto_field_rows[CSTO_FIELDS] = {
#define ROW(field, name, kind, member, words, summary) [field] = {name, CSTO_FIELD_##kind, offsetof(csto_claim, member), words, summary},
#include "records/fields.def"
#undef ROW
};

/* The vocabulary table of a kind of field, or TABLE_NONE. */
static int table_of(enum csto_field_kind kind)
{
    switch (kind) {
    case CSTO_FIELD_MEASURE: return CSTO_MEASURES;
    case CSTO_FIELD_ITEM: return CSTO_ITEMS;
    case CSTO_FIELD_UNIT: return CSTO_UNITS;
    case CSTO_FIELD_PLACE: return CSTO_PLACES;
    default: return TABLE_NONE;
    }
}

void csto_claim_empty(csto_claim *c)
{
    *c = (csto_claim){.period = {CSTO_NO_DAY, CSTO_NO_DAY}, .byte_start = -1, .byte_end = -1, .confidence = -1};
    c->value.low = -INFINITY;
    c->value.high = INFINITY;
    for (int f = 0; f < CSTO_FIELDS; f++)
        if (csto_field_rows[f].kind == CSTO_FIELD_TEXT || csto_field_rows[f].kind == CSTO_FIELD_DATE_TEXT)
            *(const char **)((char *)c + csto_field_rows[f].at) = "";
}

const char *csto_field_name(csto_field f)
{
    return csto_field_rows[f].name;
}

const char *csto_field_summary(csto_field f)
{
    return csto_field_rows[f].summary;
}

csto_field csto_field_find(const char *name, size_t n)
{
    for (int f = 0; f < CSTO_FIELDS; f++)
        if (strlen(csto_field_rows[f].name) == n && memcmp(csto_field_rows[f].name, name, n) == 0)
            return (csto_field)f;
    return CSTO_FIELDS;
}

bool csto_field_is_number(csto_field f)
{
    return csto_field_rows[f].kind >= CSTO_FIELD_NUMBER;
}

bool csto_field_is_text(csto_field f)
{
    return csto_field_rows[f].kind == CSTO_FIELD_TEXT;
}

/* ---- printing ---- */

static void print_flags(struct csto_text *t, uint32_t flags)
{
    bool any = false;
    for (int i = 0; csto_flags[i].name; i++) {
        if (!(flags >> i & 1))
            continue;
        if (any)
            csto_text_putc(t, ';');
        csto_text_puts(t, csto_flags[i].name);
        any = true;
    }
}

const char *csto_field_text(const csto_vocabulary *v, const csto_claim *c, csto_field f)
{
    const struct csto_field_row *row = &csto_field_rows[f];
    const char *at = (const char *)c + row->at;
    switch (row->kind) {
    case CSTO_FIELD_TEXT:
    case CSTO_FIELD_DATE_TEXT: return *(const char *const *)at;
    case CSTO_FIELD_MEASURE:
    case CSTO_FIELD_ITEM:
    case CSTO_FIELD_UNIT:
    case CSTO_FIELD_PLACE: return csto_vocabulary_id(v, (csto_vocabulary_table)table_of(row->kind), *(const csto_code *)at);
    case CSTO_FIELD_WORD: return row->words[*(const int *)at].name;
    default: return NULL;
    }
}

size_t csto_field_write(char to[CSTO_NUMBER_BYTES], const csto_claim *c, csto_field f)
{
    return csto_field_digits(to, c, csto_field_rows[f].kind, csto_field_rows[f].at);
}

void csto_field_print(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c, csto_field f)
{
    char digits[CSTO_NUMBER_BYTES];
    const char *text = csto_field_text(v, c, f);
    if (csto_field_rows[f].kind == CSTO_FIELD_FLAGS)
        print_flags(t, c->flags);
    else if (!text)
        csto_text_put(t, digits, csto_field_write(digits, c, f));
    else if (*text)
        csto_text_puts(t, text);
}

/* ---- parsing ---- */

static csto_status parse_code(csto_code *out, enum csto_field_kind kind, const char *text, const csto_vocabulary *v, csto_error *err)
{
    csto_vocabulary_table table = (csto_vocabulary_table)table_of(kind);
    static const char *const what[] = {"measure", "item", "unit", "place"};
    *out = csto_vocabulary_find(v, table, text);
    if (*out)
        return CSTO_OK;
    const char *near = csto_vocabulary_suggest(v, table, text);
    if (near)
        return csto_fail(err, CSTO_E_NAME, "'%s' is no %s (did you mean '%s'?)", text, what[table], near);
    return csto_fail(err, CSTO_E_NAME, "'%s' is no %s; csto-stats list %s shows them", text, what[table],
                     csto_vocabulary_table_name(table));
}

static csto_status parse_number(double *out, const char *text, csto_error *err)
{
    const char *why;
    csto_status rc = csto_number_parse(text, out, &why);
    if (rc == CSTO_OK)
        return rc;
    bool hedged = strchr("<>=~", *text) || strncmp(text, "\xe2\x89", 2) == 0; /* less or equal, about equal ... */
    const char *hint = rc != CSTO_E_SYNTAX ? ""
                       : hedged            ? "; what a hedge allows is said in bound (at_least, at_most, about)"
                       : strchr(text, ',') ? "; write it with a decimal point and without commas (1234.5)"
                                           : "";
    return csto_fail(err, rc, "'%s' %s%s", text, why, hint);
}

static csto_status parse_date(int32_t *out, bool end, const char *text, csto_error *err)
{
    struct csto_date date;
    if (!csto_date_parse(text, &date))
        return csto_fail(err, CSTO_E_SYNTAX, "'%s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", text);
    csto_period p = csto_period_of(date);
    *out = end ? p.to : p.from;
    return CSTO_OK;
}

static csto_status parse_word(int *out, const struct csto_name *words, const char *text, csto_error *err)
{
    int found = csto_name_find(words, text);
    if (found >= 0) {
        *out = found;
        return CSTO_OK;
    }
    struct csto_text all = {0};
    for (int i = 0; words[i].name; i++)
        csto_text_printf(&all, "%s%s", i ? ", " : "", words[i].name);
    csto_status rc = csto_fail(err, CSTO_E_NAME, "'%s' is none of %s", text, csto_text_string(&all));
    csto_text_free(&all);
    return rc;
}

static csto_status parse_flags(uint32_t *out, const char *text, csto_error *err)
{
    *out = 0;
    while (*text) {
        char word[64];
        size_t n = strcspn(text, ";");
        snprintf(word, sizeof word, "%.*s", (int)(n < sizeof word ? n : sizeof word - 1), text);
        int i = csto_name_find(csto_flags, word);
        if (i < 0)
            return csto_fail(err, CSTO_E_NAME, "'%s' is no flag; csto-stats list flags shows them", word);
        *out |= 1u << i;
        text += n + (text[n] == ';');
    }
    return CSTO_OK;
}

static csto_status parse_whole(int64_t *out, int64_t least, const char *text, csto_error *err)
{
    if (csto_integer_parse(text, least, INT64_C(1) << 53, out))
        return CSTO_OK;
    return csto_fail(err, CSTO_E_SYNTAX, "'%s' is no whole number from %d on", text, (int)least);
}

csto_status csto_field_parse(csto_claim *c, csto_field f, const char *text, const csto_vocabulary *v, csto_error *err)
{
    const struct csto_field_row *row = &csto_field_rows[f];
    char *at = (char *)c + row->at;
    struct csto_date date;
    csto_status rc = CSTO_OK;
    if (!*text)
        return CSTO_OK;
    switch (row->kind) {
    case CSTO_FIELD_DATE_TEXT:
        if (!csto_date_parse(text, &date))
            return csto_fail(err, CSTO_E_SYNTAX, "'%s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", text);
        *(const char **)at = text;
        break;
    case CSTO_FIELD_TEXT: *(const char **)at = text; break;
    case CSTO_FIELD_MEASURE:
    case CSTO_FIELD_ITEM:
    case CSTO_FIELD_UNIT:
    case CSTO_FIELD_PLACE: return parse_code((csto_code *)at, row->kind, text, v, err);
    case CSTO_FIELD_NUMBER:
    case CSTO_FIELD_LOW:
    case CSTO_FIELD_HIGH: return parse_number((double *)at, text, err);
    case CSTO_FIELD_WORD: return parse_word((int *)at, row->words, text, err);
    case CSTO_FIELD_START:
    case CSTO_FIELD_END: return parse_date((int32_t *)at, row->kind == CSTO_FIELD_END, text, err);
    case CSTO_FIELD_POSITION: return parse_whole((int64_t *)at, 1, text, err);
    case CSTO_FIELD_OFFSET: return parse_whole((int64_t *)at, 0, text, err);
    case CSTO_FIELD_CONFIDENCE:
        rc = parse_number(&c->confidence, text, err);
        if (rc == CSTO_OK && (c->confidence < 0 || c->confidence > 1))
            return csto_fail(err, CSTO_E_RANGE, "'%s' is not between 0 and 1", text);
        break;
    case CSTO_FIELD_FLAGS: return parse_flags(&c->flags, text, err);
    }
    return rc;
}
