/* test_loaders_json.c - JSON and NDJSON: shapes, positions of mistakes, numbers, depth */
#include "config.h"

#include "test_loaders.h"

#include "base/limits.h"
#include "loaders/json_scan.h"

#include <stdio.h>

#define CLAIM "{\"measure\":\"seizure\",\"item\":\"heroin\",\"value\":5,\"unit\":\"kg\"}"
#define WITH(more) "{\"measure\":\"seizure\",\"value\":5,\"unit\":\"kg\"," more "}"

static const struct load_case json_cases[] = {
    {CLAIM, 1, ""},
    {"\xef\xbb\xbf [" CLAIM "\n,\t" CLAIM "]\r\n", 2, ""},
    {"[]", 0, ""},
    {"{\"claims\":[" CLAIM "," CLAIM "]}", 2, ""},
    {"{\"made\":{\"by\":[1,2]},\"claims\":[" CLAIM "],\"n\":1}", 1, ""},
    {CLAIM CLAIM, 2, ""},
    {"[" WITH("\"item\":null,\"edition\":2024,\"published\":2024,\"row\":3") "]", 1, ""},
    {"[" WITH("\"title\":\"a \\\"b\\\" \\u0433\\ud83d\\ude00\"") "]", 1, ""},
    {"[{\"measure\":\"seizure\",\"value\":\"5\",\"unit\":\"kg\"}]", 1, ""},
    {"[{\"measure\":\"seizure\",\"value\":5e-1,\"unit\":\"kg\"}]", 1, ""},
    {"[" WITH("\"colour\":[{}]") "," WITH("\"colour\":1") "]", 2, "note a.json:1: 'colour' is no field of a claim; passed over\n"},
    /* refused objects */
    {"[\n " CLAIM ", 5]", 1,
     "warning a.json:2:63: is a number; an object with 'measure' (a claim) or 'text' (a document) is wanted; row left out {5}"},
    {"[{}]", 0,
     "warning a.json:1:2: has neither 'measure' (a claim) nor 'text' (a document), and its keys are the header of no profile; row left out "
     "{{}}"},
    {"[{\"claims\":5}]", 0, "has neither 'measure'"},
    {"[\n" WITH("\"item\":\"heroni\"") "," CLAIM "]", 1, "warning a.json:2:51 item: 'heroni' is no item (did you mean 'heroin'?)"},
    {"[" WITH("\"low\":1e999") "]", 0, "low: '1e999' is too large for a number"},
    {"[" WITH("\"low\":NaN") "," CLAIM "]", 1, "warning a.json:1:51 low: 'NaN' is no number"},
    {"[" WITH("\"high\":-Infinity") "]", 0, "high: '-Infinity' is no number"},
    {"[" WITH("\"flags\":[\"total_row\"]") "]", 0, "flags: is an array; a text or a number is wanted"},
    {"[" WITH("\"item\":true") "]", 0, "item: is true or false; a text or a number is wanted"},
    {"[" WITH("\"value\":5") "]", 0, "value: stands twice in one object"},
    {"[" WITH("\"valu\\u0065\":5") "]", 0, "value: stands twice in one object"},
    {"[" WITH("\"title\":\"a\\u0000b\"") "]", 0, "title: holds a zero byte"},
    {"[" WITH("\"title\":\"a\xff\"") "]", 0, "title: byte 2 (0xFF) is no UTF-8"},
    {"[" WITH("\"row\":12345678901234567890") "]", 0, "row: '12345678901234567890' is no whole number"},
    {"[" WITH("\"period_start\":\"31.02.2024\"") "]", 0, "period_start: '31.02.2024' is no date"},
    /* broken files: what stands before is kept */
    {"[" CLAIM ",\n" CLAIM, 2, "warning a.json:2:60: the JSON ends inside an array; nothing behind it can be read"},
    {"[" CLAIM ",]", 1, "a.json:1:62: a value is wanted here"},
    {"[" CLAIM " " CLAIM "]", 1, "a.json:1:62: a comma or ] is wanted here"},
    {"[" CLAIM "] x", 1, "a.json:1:63: text stands behind the end of the JSON"},
    {"[" CLAIM ",{\"measure\" 5}]", 1, "a.json:1:73: a colon is wanted here"},
    {"[" CLAIM ",{\"measure\":5 5}]", 1, "a comma or } is wanted here"},
    {"[" CLAIM ",{\"measure\":\"sei]", 1, "a.json:1:73: the string that begins here does not end"},
    {"[" CLAIM ",{measure:5}]", 1, "a key in double quotes is wanted here"},
    {"[" CLAIM ",{\"measure\":01}]", 1, "a number cannot begin with 0"},
    {"[" CLAIM ",{\"measure\":1.}]", 1, "a number needs digits behind its dot"},
    {"[" CLAIM ",{\"measure\":\"\\x\"}]", 1, "this is no escape"},
    {"[" CLAIM ",{\"measure\":\"\\ud800\"}]", 1, "this is half of a surrogate pair"},
    {"[" CLAIM ",{\"measure\":\"a\nb\"}]", 1, "a control character in a string must be escaped"},
    {"{\"claims\":[" CLAIM "],", 1, "a.json:1:73: the JSON ends too early"},
    {"{\"claims\":[" CLAIM "]", 1, "a.json:1:72: the JSON ends too early"},
    {"{\"measure\":\"seiz", 0, "the string that begins here does not end"},
    {"seizure", 0, "a.json:1:1: an object or an array of objects is wanted here"},
};

static void json_files(void)
{
    check_cases(json_cases, sizeof json_cases / sizeof *json_cases, "a.json");
}

static const struct load_case ndjson_cases[] = {
    {CLAIM "\n" CLAIM "\r\n\n  \n" CLAIM, 3, ""},
    {"\xef\xbb\xbf" CLAIM "\n", 1, ""},
    {CLAIM "\nxx\n" CLAIM "\n", 2, "warning a.ndjson:2:1: a value is wanted here; row left out {xx}"},
    {CLAIM "\n" CLAIM CLAIM "\n" CLAIM "\n", 2, "warning a.ndjson:2:60: text stands behind the object, and a line holds one"},
    {CLAIM "\n{\"measure\":\"sei\n" CLAIM "\n", 2, "warning a.ndjson:2:12: the string that begins here does not end"},
    {CLAIM "\n[" CLAIM "]\n" CLAIM "\n", 2, "warning a.ndjson:2:1: is an array; an object"},
    {CLAIM "\n" WITH("\"unit\":\"kg\"") "\n", 1, "warning a.ndjson:2:51 unit: stands twice in one object"},
    {CLAIM "\n" WITH("\"low\":1e999") "\n", 1, "warning a.ndjson:2:50 low: '1e999' is too large for a number"},
};

static void ndjson_files(void)
{
    check_cases(ndjson_cases, sizeof ndjson_cases / sizeof *ndjson_cases, "a.ndjson");
}

static void numbers_keep_their_text(void)
{
    struct loaded l;
    load_text(
        &l, "[{\"claim_id\":12345678901234567890,\"measure\":\"seizure\",\"value\":0.1,\"unit\":\"kg\",\"number_stated\":1.50,\"line\":7}]",
        "a.json");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_CLAIM_ID), "12345678901234567890", "claim_id");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_NUMBER_STATED), "1.50", "number_stated");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_VALUE), "0.1", "value");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_LINE), "7", "line");
    loaded_free(&l);
}

static void put_many(struct csto_text *t, const char *piece, size_t n)
{
    for (size_t i = 0; i < n; i++)
        csto_text_puts(t, piece);
}

static void depth_is_limited(void)
{
    for (size_t depth = CSTO_LIMIT_NESTING - 1; depth <= CSTO_LIMIT_NESTING + 1; depth++) {
        struct csto_text t = {0};
        struct csto_json_scan s;
        struct csto_json_value v;
        put_many(&t, "[", depth);
        put_many(&t, "]", depth);
        csto_json_start(&s, t.at, t.n, 1);
        bool ok = csto_json_value(&s, &v, NULL);
        CHECK(ok == (depth <= CSTO_LIMIT_NESTING), "depth %zu: %s", depth, s.why ? s.why : "passed");
        csto_text_free(&t);
    }
    struct csto_text t = {0};
    struct loaded l;
    csto_text_puts(&t, "[" CLAIM ",");
    put_many(&t, "{\"a\":[", 1000000);
    load_bytes(&l, t.at, t.n, "a.json", NULL);
    CHECK(csto_dataset_count(l.d) == 1 && strstr(csto_text_string(&l.said), "more than 200 deep"), "%.200s", csto_text_string(&l.said));
    loaded_free(&l);
    csto_text_free(&t);
}

static void a_long_line_is_refused(void)
{
    struct csto_text t = {0};
    struct loaded l;
    csto_text_puts(&t, CLAIM "\n{\"measure\":\"");
    put_many(&t, "0123456789abcdef", 3u * CSTO_LIMIT_ROW_BYTES / 16);
    csto_text_puts(&t, "\"}\n" CLAIM "\nx\n");
    load_bytes(&l, t.at, t.n, "a.ndjson", "ndjson");
    CHECK(csto_dataset_count(l.d) == 2 && strstr(csto_text_string(&l.said), "a.ndjson:2: is longer than 16 MiB, the limit for a line") &&
              strstr(csto_text_string(&l.said), "a.ndjson:4:1: a value is wanted here"),
          "%zu claims, %.300s", csto_dataset_count(l.d), csto_text_string(&l.said));
    loaded_free(&l);
    csto_text_free(&t);
}

/* What the scanner notes of an object's members. */
static void members_are_noted(void)
{
    static const char text[] = "{\"a\": {\"b\":[1,{}]} ,\n \"c\":[[]],\"d\":\"\",\"e\":-1.5e+3,\"f\":null,\"g\":{}}";
    static const struct {
        const char *key, *value;
        csto_json_kind kind;
        long line, column;
    } wanted[] = {
        {"a", "{\"b\":[1,{}]}", CSTO_JSON_OBJECT, 1, 7}, {"c", "[[]]", CSTO_JSON_ARRAY, 2, 6}, {"d", "\"\"", CSTO_JSON_STRING, 2, 15},
        {"e", "-1.5e+3", CSTO_JSON_NUMBER, 2, 22},       {"f", "null", CSTO_JSON_NULL, 2, 34}, {"g", "{}", CSTO_JSON_OBJECT, 2, 43},
    };
    struct csto_json_scan s;
    struct csto_json_value v;
    csto_json_members m = {0};
    csto_json_start(&s, text, sizeof text - 1, 1);
    CHECK(csto_json_value(&s, &v, &m) && v.n == sizeof text - 1 && m.n == 6, "%zu members: %s", m.n, s.why ? s.why : "");
    for (size_t i = 0; i < m.n && i < 6; i++) {
        const struct csto_json_value *x = &m.at[i].value;
        CHECK(m.at[i].key_n == 1 && *m.at[i].key == *wanted[i].key && x->kind == wanted[i].kind && x->n == strlen(wanted[i].value) &&
                  memcmp(x->from.at, wanted[i].value, x->n) == 0 && x->from.line == wanted[i].line && x->from.column == wanted[i].column,
              "'%s': '%.*s' at %ld:%ld", wanted[i].key, (int)x->n, x->from.at, x->from.line, x->from.column);
    }
    csto_array_free(&m);
}

const struct tap_test loaders_json_tests[] = {
    {"JSON: shapes, refused objects, broken files", json_files},
    {"NDJSON: a broken line does not stop the next", ndjson_files},
    {"numbers keep their text", numbers_keep_their_text},
    {"depth is limited before anything recurses", depth_is_limited},
    {"a long line is refused and the rest goes on", a_long_line_is_refused},
    {"members are noted with kind and place", members_are_noted},
    {NULL, NULL},
};
