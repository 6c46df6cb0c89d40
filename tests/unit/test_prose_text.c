/* test_prose_text.c - paragraphs, sentences, tokens, the lexicon */
#include "config.h"

#include "test_prose.h"

#include "loaders/prose/flat.h"

#include <string.h>

static const struct {
    const char *text, *paragraphs; /* separated by '|', a bullet marked by '*' */
} layouts[] = {
    {"", ""},
    {"\n \n\t\n", ""},
    {"one line", "one line"},
    {"Title\r\n\r\nA sentence.\r\nAnother.", "Title|A sentence.|Another."},
    {"List:\n- first;\n\xe2\x80\xa2 second\n2) third", "List:|*first;|*second|*third"},
    {"A line of text that was wrapped by the wire at a width\nof some sixty letters goes on.\n\nNext.",
     "A line of text that was wrapped by the wire at a width of some sixty letters goes on.|Next."},
    {"Crimes registered: 143\nof them sale: 61", "Crimes registered: 143|of them sale: 61"},
    {"\xef\xbb\xbfmark", "mark"},
    {"- ", "-"},
};

static void paragraphs(void)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        struct csto_lines l;
        struct csto_paragraph p;
        struct csto_text got = {0};
        csto_lines_start(&l, layouts[i].text, strlen(layouts[i].text), NULL);
        while (csto_lines_next(&l, &p)) {
            if (got.n)
                csto_text_putc(&got, '|');
            if (p.bullet)
                csto_text_putc(&got, '*');
            csto_text_put(&got, layouts[i].text + p.start, p.end - p.start);
        }
        for (size_t k = 0; k < got.n; k++)
            got.at[k] = got.at[k] == '\n' ? ' ' : got.at[k];
        CHECK_TEXT(csto_text_string(&got), layouts[i].paragraphs, "row %zu", i);
        csto_text_free(&got);
    }
}

static void lines_are_counted(void)
{
    static const char text[] = "a\n\nb\r\nc";
    struct csto_lines l;
    struct csto_paragraph p;
    long want[] = {1, 3, 4};
    size_t n = 0;
    csto_lines_start(&l, text, sizeof text - 1, NULL);
    for (; csto_lines_next(&l, &p); n++)
        CHECK(n < 3 && p.line == want[n], "paragraph %zu: line %ld", n, p.line);
    CHECK(n == 3, "%zu paragraphs", n);
}

/* A line or a block without end is several paragraphs, each cut before a word or a character, and nothing of it is lost. */
static void long_lines_are_cut(void)
{
    static const char *const units[] = {"kilogram ", "x", "\xd0\xba", "short line\n"};
    enum { BYTES = 3 << 20 };
    char *text = malloc(BYTES);
    for (size_t u = 0; text && u < sizeof units / sizeof *units; u++) {
        size_t n = 0, length = strlen(units[u]), paragraphs_n = 0, seen = 0;
        for (; n + length <= BYTES; n += length)
            memcpy(text + n, units[u], length);
        struct csto_lines l;
        struct csto_paragraph p;
        bool whole = true, held = true;
        for (csto_lines_start(&l, text, n, NULL); csto_lines_next(&l, &p); paragraphs_n++) {
            whole = whole && (p.end - p.start + 1) % length < 2 && (p.start - p.start % length) == p.start;
            held = held && p.end - p.start <= 2u << 20;
            seen += p.end - p.start;
        }
        CHECK(whole && held && paragraphs_n >= 3 && seen + paragraphs_n >= n - paragraphs_n, "'%s': %zu paragraphs of %zu bytes", units[u],
              paragraphs_n, seen);
    }
    free(text);
}

static const struct {
    const char *text;
    size_t sentences;
} sentences[] = {
    {"One. Two! Three?", 3},
    {"Decision No. 118 of the Council. Next.", 2},
    {"St. Petersburg was quiet.", 1},
    {"Mr. A. Petrov spoke. He left.", 2},
    {"169 kg, were withdrawn. marijuana and 5 kg", 1},
    {"It weighed 5.6 t. The rest 3.2 kg.", 2},
    {"The end.Next word", 2},
    {"...", 1},
    {"www.example.org is a site", 1},
};

static void sentence_ends(void)
{
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        struct csto_sentence s = prose_empty_sentence();
        s.style = CSTO_NUMBER_ENGLISH;
        size_t at = 0, n = strlen(sentences[i].text), count = 0;
        for (; at < n; count++)
            CHECK(csto_sentence_read(&s, sentences[i].text, n, &at), "memory");
        CHECK(count == sentences[i].sentences, "'%s': %zu sentences", sentences[i].text, count);
        csto_sentence_free(&s);
    }
}

static const struct {
    const char *text;
    csto_class class;
    const char *phrase; /* the first of its class; NULL = there is none */
} phrases[] = {
    {"three hundred web-sites", CSTO_CLASS_MEASURE, "web-sites"},
    {"three hundred web sites", CSTO_CLASS_MEASURE, "web sites"},
    {"12 kg of cannabis resin", CSTO_CLASS_ITEM, "cannabis resin"},
    {"NOT MORE THAN 5", CSTO_CLASS_HEDGE, "NOT MORE THAN"},
    {"more than 5", CSTO_CLASS_HEDGE, "more than"},
    {"the Kyrgyz Republic", CSTO_CLASS_PLACE, "Kyrgyz Republic"},
    {"Kazakhstan's police", CSTO_CLASS_PLACE, "Kazakhstan's"},
    {"moreover", CSTO_CLASS_HEDGE, NULL},
};

static void phrases_are_found(void)
{
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        struct prose_sentence p;
        prose_sentence_read(&p, phrases[i].text);
        const struct csto_mark *m = csto_sentence_find(&p.s, 0, p.s.tokens.n, phrases[i].class);
        struct csto_text got = {0};
        if (m)
            csto_text_put(&got, phrases[i].text + p.s.tokens.at[m->from].start,
                          p.s.tokens.at[m->to - 1].end - p.s.tokens.at[m->from].start);
        CHECK_TEXT(m ? csto_text_string(&got) : NULL, phrases[i].phrase, "%s", phrases[i].text);
        csto_text_free(&got);
        prose_sentence_free(&p);
    }
}

/* One character after the other: what flat text is, without any haste. */
static void flat_slowly(struct csto_text *t, const char *p, size_t n)
{
    bool space = false;
    for (size_t i = 0, len; i < n; i += len) {
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        bool white = code <= ' ' || code == 0x7f || code == 0xa0 || code == 0xfeff;
        if (!white && space)
            csto_text_putc(t, ' ');
        space = white && t->n > 0;
        if (code == 0xfffd)
            csto_text_puts(t, "\xef\xbf\xbd");
        else if (!white)
            csto_text_put(t, p + i, len);
    }
}

static void flat_text(void)
{
    /* the last ones are rare: most texts are made of the first few alone */
    static const char *const parts[] = {
        "a",  "\xd0\xb4", " ",    "word", "\xd1\x8f", "5",    "Z~!",          "\xd0\xbb\xd0\xbe", "\n",
        "  ", "\xc2\xa0", "\xd0", "\x80", "\xff",     "\x7f", "\xe2\x80\x94", "\xc2\xab",         "\xf0\x9f\x98\x80"};
    uint32_t state = 7;
    for (int i = 0; i < 20000; i++) {
        struct csto_text from = {0}, want = {0}, got = {0};
        size_t of = (state >> 8) % 3 == 0 ? sizeof parts / sizeof *parts : 8, pieces = (state >> 12) % 40;
        for (size_t j = 0; j < pieces; j++) {
            state = state * 1664525 + 1013904223;
            csto_text_puts(&from, parts[(state >> 10) % of]);
        }
        state = state * 1664525 + 1013904223;
        flat_slowly(&want, csto_text_string(&from), from.n);
        csto_text_put_flat(&got, csto_text_string(&from), from.n);
        if (strcmp(csto_text_string(&got), csto_text_string(&want)) != 0)
            CHECK_TEXT(csto_text_string(&got), csto_text_string(&want), "'%s'", csto_text_string(&from));
        csto_text_free(&from);
        csto_text_free(&want);
        csto_text_free(&got);
    }
}

static void binary_is_told(void)
{
    CHECK(csto_is_binary("\0\0\0\1\2\3PK", 8), "zeros");
    CHECK(!csto_is_binary("plain text\n", 11) && !csto_is_binary("", 0) && !csto_is_binary("\xff\xfe broken", 9), "text, even broken");
}

const struct tap_test prose_text_tests[] = {
    {"paragraphs", paragraphs},
    {"lines are counted", lines_are_counted},
    {"sentence ends", sentence_ends},
    {"phrases are found", phrases_are_found},
    {"flat text", flat_text},
    {"binary is told", binary_is_told},
    {"long lines are cut", long_lines_are_cut},
    {NULL, NULL},
};
