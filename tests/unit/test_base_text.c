/* test_base_text.c - growable texts, UTF-8, folding, words */
#include "config.h"

#include "test_base.h"

#include "base/status.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

static void grows(void)
{
    struct csto_text t = {0};
    CHECK_TEXT(csto_text_string(&t), "", "empty");
    for (int i = 0; i < 1000; i++)
        csto_text_printf(&t, "%d,", i);
    csto_text_put(&t, "a\0b", 3);
    csto_text_putc(&t, '!');
    csto_text_puts(&t, "");
    CHECK(!t.failed && t.n == 3890 + 4 && strlen(csto_text_string(&t)) == 3891, "%zu bytes", t.n);
    csto_text_clear(&t);
    CHECK_TEXT(csto_text_string(&t), "", "cleared");
    csto_text_puts(&t, "again");
    CHECK_TEXT(csto_text_string(&t), "again", "after clear");
    csto_text_free(&t);
    CHECK(t.at == NULL && t.n == 0, "freed");
}

static const struct {
    const char *bytes;
    uint32_t code;
    size_t len;
} decodings[] = {
    {"A", 'A', 1},
    {"\x7f", 0x7f, 1},
    {"\xc2\x80", 0x80, 2},
    {"\xd0\xb3", 0x433, 2},
    {"\xe2\x82\xac", 0x20ac, 3},
    {"\xf0\x9f\x98\x80", 0x1f600, 4},
    {"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
    {"\x80", 0xfffd, 1},             /* a continuation alone */
    {"\xc0\x80", 0xfffd, 1},         /* overlong */
    {"\xe0\x80\x80", 0xfffd, 1},     /* overlong */
    {"\xf0\x8f\xbf\xbf", 0xfffd, 1}, /* overlong */
    {"\xed\xa0\x80", 0xfffd, 1},     /* surrogate */
    {"\xf4\x90\x80\x80", 0xfffd, 1}, /* above the last one */
    {"\xff", 0xfffd, 1},
    {"\xd0", 0xfffd, 1}, /* cut */
    {"\xe2\x82", 0xfffd, 1},
    {"\xd0"
     "A",
     0xfffd, 1},
};

static void decodes(void)
{
    for (size_t i = 0; i < sizeof decodings / sizeof *decodings; i++) {
        size_t n = strlen(decodings[i].bytes), len = 0;
        char *exact = malloc(n);
        memcpy(exact, decodings[i].bytes, n);
        uint32_t code = csto_utf8_decode(exact, n, &len);
        CHECK(code == decodings[i].code && len == decodings[i].len, "row %zu: U+%04X, %zu bytes", i, (unsigned)code, len);
        CHECK(csto_utf8_check(exact, n) == (code == 0xfffd ? 0 : n), "row %zu: check", i);
        free(exact);
    }
    CHECK(csto_utf8_check("abc\xd0\xb3\xff", 6) == 5, "the first bad byte");
}

static void encodes_what_it_decodes(void)
{
    for (uint32_t code = 1; code <= 0x10ffff; code += code < 0x11000 ? 1 : 37) {
        char bytes[4];
        size_t len = 0, n = code >= 0xd800 && code < 0xe000 ? 0 : csto_utf8_encode(bytes, code);
        if (n && (csto_utf8_decode(bytes, n, &len) != code || len != n)) {
            CHECK(false, "U+%04X", (unsigned)code);
            return;
        }
    }
}

static void folds(void)
{
    static const struct {
        const char *text, *folded;
    } rows[] = {
        {"", ""},
        {"   ", ""},
        {"Heroin", "heroin"},
        {"  Two \t\n words  ", "two words"},
        {"\xd0\x93\xd0\x95\xd0\xa0\xd0\x9e\xd0\x98\xd0\x9d", "\xd0\xb3\xd0\xb5\xd1\x80\xd0\xbe\xd0\xb8\xd0\xbd"},
        {"\xd0\x81\xd1\x91", "\xd0\xb5\xd0\xb5"}, /* yo */
        {"a\xc2\xa0\xe2\x80\xaf"
         "b",
         "a b"},                                                        /* no-break spaces */
        {"\xe2\x80\x9cx\xe2\x80\x9d \xc2\xaby\xc2\xbb", "\"x\" \"y\""}, /* quotes */
        {"it\xe2\x80\x99s", "it's"},
        {"1\xe2\x80\x93"
         "2",
         "1-2"},
        {"\xc3\x89t\xc3\xa9", "\xc3\xa9t\xc3\xa9"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        csto_text_put_folded(&t, rows[i].text, strlen(rows[i].text));
        CHECK_TEXT(csto_text_string(&t), rows[i].folded, "'%s'", rows[i].text);
        csto_text_free(&t);
    }
}

static void widths(void)
{
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {
        {"", 0}, {"kg", 2}, {"\xd0\xba\xd0\xb3", 2}, {"e\xcc\x81", 1}, {"\xe6\xbc\xa2", 2}, {"a\tb", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t got = csto_utf8_width(rows[i].text, strlen(rows[i].text));
        CHECK(got == rows[i].width, "row %zu: %zu", i, got);
    }
}

static void letters(void)
{
    static const uint32_t yes[] = {'a', 'Z', 0xe9, 0x433, 0x416, 0x3b1, 0x451, 0x301},
                          no[] = {'0', ' ', '-', '_', 0xa0, 0xd7, 0xf7, 0x2014, 0x20ac, 0xab};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        CHECK(csto_is_letter(yes[i]), "U+%04X is a letter", (unsigned)yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        CHECK(!csto_is_letter(no[i]), "U+%04X is none", (unsigned)no[i]);
}

static void words(void)
{
    CHECK(csto_same_word("Year", "yEAR") && csto_same_word("", ""), "same");
    CHECK(!csto_same_word("year", "years") && !csto_same_word("years", "year") && !csto_same_word("@", "`"), "not the same");
    size_t n = 9;
    const char *p = csto_trim(" \t a b\r\n ", &n);
    CHECK(n == 3 && memcmp(p, "a b", 3) == 0, "trimmed to %zu", n);
    n = 3;
    csto_trim("   ", &n);
    CHECK(n == 0, "only blanks");
}

static void messages_are_one_line(void)
{
    static const struct {
        const char *text, *flat;
    } rows[] = {
        {"", ""},
        {"a\nb\t\x7f\x1b[c", "a b   [c"},
        {"ab\xd0", "ab"}, /* half a letter, as cutting leaves it */
        {"ab\xe2\x82", "ab"},
        {"ab\xf0\x9f\x98", "ab"},
        {"\xd0", ""},
        {"ab\xd0\xb3", "ab\xd0\xb3"}, /* whole */
        {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
        {"ab\xef\xbf\xbd", "ab\xef\xbf\xbd"},
        {"\x80\x80\x80\x80\x80", "\x80\x80\x80\x80\x80"}, /* no letter was cut here */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[32];
        snprintf(text, sizeof text, "%s", rows[i].text);
        csto_flatten(text);
        CHECK_TEXT(text, rows[i].flat, "row %zu", i);
    }
    csto_error err;
    char wide[2 * sizeof err.text + 1] = "";
    for (size_t i = 0; i + 2 < sizeof wide; i += 2)
        memcpy(wide + i, "\xd0\xb3", 3);
    csto_fail(&err, CSTO_E_NAME, "%s", wide);
    CHECK(csto_utf8_check(err.text, strlen(err.text)) == strlen(err.text), "a message that is cut stays UTF-8");
}

static void nearest(void)
{
    static const char *const names[] = {"heroin", "cocaine", "opium", "cannabis_resin", "year", "event"};
    static const struct {
        const char *word, *found;
    } rows[] = {
        {"heroine", "heroin"}, {"heorin", "heroin"}, {"cocane", "cocaine"},
        {"YEAR", "year"},      {"evnt", "event"},    {"cannabis-resin", "cannabis_resin"},
        {"xyz", NULL},         {"", NULL},           {"HEORIN", "heroin"},
        {"Hreoin", "heroin"},  {"q", NULL},          {"a word that is much longer than any name of the whole vocabulary could be", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(csto_nearest(rows[i].word, names, 6), rows[i].found, "'%s'", rows[i].word);
}

const struct tap_test base_text_tests[] = {
    {"a text grows", grows},
    {"UTF-8 is decoded and checked", decodes},
    {"encoding and decoding agree", encodes_what_it_decodes},
    {"folding", folds},
    {"width on a terminal", widths},
    {"letters", letters},
    {"words and blanks", words},
    {"messages are one line of whole letters", messages_are_one_line},
    {"the nearest name", nearest},
    {NULL, NULL},
};
