/* test_emit.c - emit/: every format, the table for people, claims as a stream */
#include "config.h"

#include "emit/claims.h"
#include "emit/emitter.h"
#include "emit/wrap.h"
#include "test_emit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define T csto_cell_text
#define N csto_cell_number

/* What a table of these columns and rows is in a format; the caller frees it. */
static char *emitted(const char *format, const struct csto_column *columns, size_t n, const struct csto_cell *cells, size_t rows,
                     const char *note, const struct csto_emit_options *how)
{
    char *bytes = NULL;
    size_t size = 0;
    csto_table *t = NULL;
    csto_error err = {0};
    FILE *f = open_memstream(&bytes, &size);
    CHECK(csto_table_new(&t, columns, n, &err) == CSTO_OK, "%s", err.text);
    for (size_t r = 0; r < rows; r++)
        CHECK(csto_table_add(t, cells + r * n, &err) == CSTO_OK, "%s", err.text);
    if (note)
        CHECK(csto_table_add_note(t, &err, "%s", note) == CSTO_OK, "%s", err.text);
    CHECK(csto_table_emit(t, f, csto_format_find(format), how, &err) == CSTO_OK, "%s: %s", format, err.text);
    csto_table_free(t);
    fclose(f);
    return bytes;
}

/* A single text as a cell beside a number, in each format. */
static void texts_in_every_format(void)
{
    static const struct csto_column columns[] = {{"a", CSTO_SHOW_TEXT}, {"n", CSTO_SHOW_VALUE}};
    static const struct {
        const char *text, *format, *want;
    } rows[] = {
        {"plain", "csv", "a,n\nplain,1.5\n"},
        {"a,b", "csv", "a,n\n\"a,b\",1.5\n"},
        {"say \"so\"", "csv", "a,n\n\"say \"\"so\"\"\",1.5\n"},
        {"two\nlines", "csv", "a,n\n\"two\nlines\",1.5\n"},
        {"cr\r", "csv", "a,n\n\"cr\r\",1.5\n"},
        {" lead", "csv", "a,n\n\" lead\",1.5\n"},
        {"tail ", "csv", "a,n\n\"tail \",1.5\n"},
        {"\xff\xd0\x93", "csv", "a,n\n\xff\xd0\x93,1.5\n"},
        {"", "csv", "a,n\n,1.5\n"},
        {"=1+1", "csv", "a,n\n=1+1,1.5\n"},
        {"a\tb\r\nc\nd", "tsv", "a\tn\na b c d\t1.5\n"},
        {"q\"", "tsv", "a\tn\nq\"\t1.5\n"},
        {"q\" \\ /", "json", "[\n{\"a\":\"q\\\" \\\\ /\",\"n\":1.5}\n]\n"},
        {"\b\f\n\r\t\x01", "json", "[\n{\"a\":\"\\b\\f\\n\\r\\t\\u0001\",\"n\":1.5}\n]\n"},
        {"\xe2\x80\xa8\xe2\x80\xa9\x7f\xc2\x85", "ndjson", "{\"a\":\"\\u2028\\u2029\\u007f\\u0085\",\"n\":1.5}\n"},
        {"\xff x\xd0", "ndjson", "{\"a\":\"\xef\xbf\xbd x\xef\xbf\xbd\",\"n\":1.5}\n"},
        {"\xd0\x93\xf0\x9f\x98\x80", "ndjson", "{\"a\":\"\xd0\x93\xf0\x9f\x98\x80\",\"n\":1.5}\n"},
        {"", "ndjson", "{\"a\":null,\"n\":1.5}\n"},
        {"a|b", "markdown", "| a | n |\n| --- | ---: |\n| a\\|b | 1.5 |\n"},
        {"all_drugs _x_ *y* <b>", "markdown", "| a | n |\n| --- | ---: |\n| all_drugs \\_x\\_ \\*y\\* &lt;b> | 1.5 |\n"},
        {"l\ni", "markdown", "| a | n |\n| --- | ---: |\n| l i | 1.5 |\n"},
        {"esc\033[31m", "text", "a             n\n----------  ---\nesc\\x1b[31m  1.5\n"},
        {"t\tn\n\xe2\x80\xae\xff", "text", "a                     n\n-----------------  ----\nt n \\xe2\\x80\\xae\\xff   1.5\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct csto_cell cells[] = {T(rows[i].text), N(1.5)};
        char *got = emitted(rows[i].format, columns, 2, cells, 1, NULL, NULL);
        if (strcmp(rows[i].format, "text") == 0) /* widths are another test's */
            CHECK(!strpbrk(got, "\033\t\xff") && !strstr(got, "\xe2\x80\xae") && (strstr(got, "\\x1b") || strstr(got, "\\xff")), "%s", got);
        else
            CHECK_TEXT(got, rows[i].want, "%s %zu", rows[i].format, i);
        free(got);
    }
}

/* A text that could start a formula is guarded for spreadsheets and for nobody else; what reads as a number never is. */
static void dialects_of_csv(void)
{
    static const struct csto_column columns[] = {{"a", CSTO_SHOW_TEXT}, {"n", CSTO_SHOW_VALUE}};
    static const struct {
        const char *text;
        double number;
        const char *plain, *excel, *eu;
    } rows[] = {
        {"x", 1.5, "x,1.5", "x,1.5", "x;1,5"},
        {"x", -1234.5, "x,-1234.5", "x,-1234.5", "x;-1234,5"},
        {"x", 1e300, "x,1e+300", "x,1e+300", "x;1e+300"},
        {"a,b", 1, "\"a,b\",1", "\"a,b\",1", "a,b;1"},
        {"a;b", 1, "a;b,1", "a;b,1", "\"a;b\";1"},
        {"=1+1", 1, "=1+1,1", "\"'=1+1\",1", "\"'=1+1\";1"},
        {"+cmd|' /C calc'!A0", 1, "+cmd|' /C calc'!A0,1", "\"'+cmd|' /C calc'!A0\",1", "\"'+cmd|' /C calc'!A0\";1"},
        {"-2+3", 1, "-2+3,1", "\"'-2+3\",1", "\"'-2+3\";1"},
        {"@SUM(1)", 1, "@SUM(1),1", "\"'@SUM(1)\",1", "\"'@SUM(1)\";1"},
        {"\t=1", 1, "\t=1,1", "\"'\t=1\",1", "\"'\t=1\";1"},
        {"\r=1", 1, "\"\r=1\",1", "\"'\r=1\",1", "\"'\r=1\";1"},
        {"=\"a\"", 1, "\"=\"\"a\"\"\",1", "\"'=\"\"a\"\"\",1", "\"'=\"\"a\"\"\";1"},
        {"-", 1, "-,1", "\"'-\",1", "\"'-\";1"},
        {"-5", 1, "-5,1", "-5,1", "-5;1"},
        {"-5,25", 1, "\"-5,25\",1", "\"-5,25\",1", "-5,25;1"},
        {"+1 200,5", 1, "\"+1 200,5\",1", "\"+1 200,5\",1", "+1 200,5;1"},
        {"-5 kg", 1, "-5 kg,1", "\"'-5 kg\",1", "\"'-5 kg\";1"},
        {"", -0.5, ",-0.5", ",-0.5", ";-0,5"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct csto_cell cells[] = {T(rows[i].text), N(rows[i].number)};
        const struct {
            const char *dialect, *want, *head, *tail;
        } ways[] = {{"plain", rows[i].plain, "a,n\n", "\n"},
                    {"excel", rows[i].excel,
                     "\xef\xbb\xbf"
                     "a,n\r\n",
                     "\r\n"},
                    {"eu", rows[i].eu,
                     "\xef\xbb\xbf"
                     "a;n\r\n",
                     "\r\n"}};
        for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
            const struct csto_emit_options how = {.csv = csto_csv_dialect_find(ways[w].dialect)};
            char *got = emitted("csv", columns, 2, cells, 1, NULL, &how), want[256];
            snprintf(want, sizeof want, "%s%s%s", ways[w].head, ways[w].want, ways[w].tail);
            CHECK_TEXT(got, want, "%s %zu", ways[w].dialect, i);
            free(got);
        }
    }
}

static void numbers_in_every_format(void)
{
    static const struct csto_column columns[] = {{"n", CSTO_SHOW_VALUE}};
    static const struct {
        double x;
        const char *csv, *json;
    } rows[] = {
        {0.1, "n\n0.1\n", "{\"n\":0.1}\n"},         {4753, "n\n4753\n", "{\"n\":4753}\n"},     {-2.5, "n\n-2.5\n", "{\"n\":-2.5}\n"},
        {1e300, "n\n1e+300\n", "{\"n\":1e+300}\n"}, {INFINITY, "n\n\"\"\n", "{\"n\":null}\n"}, {NAN, "n\n\"\"\n", "{\"n\":null}\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct csto_cell cell = N(rows[i].x);
        char *csv = emitted("csv", columns, 1, &cell, 1, NULL, NULL), *json = emitted("ndjson", columns, 1, &cell, 1, NULL, NULL);
        CHECK_TEXT(csv, rows[i].csv, "csv of %g", rows[i].x);
        CHECK_TEXT(json, rows[i].json, "json of %g", rows[i].x);
        free(csv);
        free(json);
    }
}

/* What must be quoted is seen wherever it stands in a text of whatever length. */
static void quotes_where_they_are_needed(void)
{
    static const struct csto_column columns[] = {{"a", CSTO_SHOW_TEXT}, {"b", CSTO_SHOW_TEXT}};
    static const char marks[] = ",\"\r\n;x";
    for (size_t n = 1; n < 70; n++)
        for (size_t at = 0; at < n * (sizeof marks - 1); at++) {
            char text[80], want[200], mark = marks[at / n];
            memset(text, '.', n);
            text[n] = '\0';
            text[at % n] = mark;
            if (mark == ';' || mark == 'x')
                snprintf(want, sizeof want, "a,b\n%s,%s\n", text, text);
            else if (mark == '"')
                snprintf(want, sizeof want, "a,b\n\"%.*s%s\",\"%.*s%s\"\n", (int)(at % n + 1), text, text + at % n, (int)(at % n + 1), text,
                         text + at % n);
            else
                snprintf(want, sizeof want, "a,b\n\"%s\",\"%s\"\n", text, text);
            const struct csto_cell cells[] = {T(text), T(text)};
            char *got = emitted("csv", columns, 2, cells, 1, NULL, NULL);
            if (strcmp(got, want) != 0)
                CHECK_TEXT(got, want, "%zu bytes, '%c' at %zu", n, mark, at % n);
            free(got);
        }
}

/* A string of JSON one character after the other, without any haste. */
static void json_slowly(struct csto_text *t, const char *p, size_t n)
{
    csto_text_putc(t, '"');
    for (size_t i = 0, len; i < n; i += len) {
        uint32_t code = csto_utf8_decode(p + i, n - i, &len);
        if (code == '"' || code == '\\')
            csto_text_printf(t, "\\%c", (int)code);
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0))
            csto_text_printf(t, code == '\n' ? "\\n" : "\\u%04x", (unsigned)code);
        else if (code == 0xfffd)
            csto_text_puts(t, "\xef\xbf\xbd");
        else
            csto_text_put(t, p + i, len);
    }
    csto_text_putc(t, '"');
}

static void strings_of_json(void)
{
    /* the last ones are rare: most texts are made of the first few alone */
    static const char *const parts[] = {"a",  "\xd0\xb4", " ",    "word", "\xd1\x8f", "5",    "Z~!",          "\xd0\xbb\xd0\xbe",
                                        "\"", "\\",       "\xd0", "\x80", "\xff",     "\x7f", "\xe2\x80\x94", "\n"};
    uint32_t state = 7;
    for (int i = 0; i < 20000; i++) {
        struct csto_text from = {0}, want = {0}, got = {0};
        size_t of = (state >> 8) % 3 == 0 ? sizeof parts / sizeof *parts : 8, pieces = (state >> 12) % 40;
        for (size_t j = 0; j < pieces; j++) {
            state = state * 1664525 + 1013904223;
            csto_text_puts(&from, parts[(state >> 10) % of]);
        }
        state = state * 1664525 + 1013904223;
        json_slowly(&want, csto_text_string(&from), from.n);
        csto_json_put_string(&got, csto_text_string(&from));
        if (strcmp(csto_text_string(&got), csto_text_string(&want)) != 0)
            CHECK_TEXT(csto_text_string(&got), csto_text_string(&want), "'%s'", csto_text_string(&from));
        csto_text_free(&from);
        csto_text_free(&want);
        csto_text_free(&got);
    }
}

static void no_rows(void)
{
    static const struct csto_column columns[] = {{"a", CSTO_SHOW_TEXT}, {"b", CSTO_SHOW_TEXT}};
    static const struct {
        const char *format, *want;
    } rows[] = {
        {"csv", "a,b\n"},
        {"tsv", "a\tb\n"},
        {"json", "[]\n"},
        {"ndjson", ""},
        {"markdown", "| a | b |\n| --- | --- |\n\n- why\n"},
        {"text", "no rows\nnote: why\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *got = emitted(rows[i].format, columns, 2, NULL, 0, "why", NULL);
        CHECK_TEXT(got, rows[i].want, "%s", rows[i].format);
        free(got);
    }
}

static const struct csto_column summary[] = {
    {"item", CSTO_SHOW_TEXT},        {"year", CSTO_SHOW_TEXT},         {"unit", CSTO_SHOW_TEXT}, {"claims", CSTO_SHOW_COUNT},
    {"total", CSTO_SHOW_VALUE},      {"low", CSTO_SHOW_LOW},           {"high", CSTO_SHOW_HIGH}, {"largest_share", CSTO_SHOW_SHARE},
    {"spread_low", CSTO_SHOW_VALUE}, {"spread_high", CSTO_SHOW_VALUE},
};
enum { SUMMARY = sizeof summary / sizeof *summary };

static void text_for_people(void)
{
    const struct csto_cell cells[] = {
        T("heroin"),
        T("2007"),
        T("kg"),
        N(3),
        N(1100),
        N(1100),
        N(1100),
        N(0.5),
        N(1100),
        N(1100),
        T("heroin"),
        T("2008"),
        T("kg"),
        N(1200),
        N(17423.66),
        N(17000),
        N(INFINITY),
        N(1),
        N(17000),
        N(17500),
        T("\xd0\xb3\xd0\xb5\xd1\x80"),
        T("2008"),
        T("kg"),
        N(1),
        N(9999.5),
        N(-INFINITY),
        N(10000),
        N(0.333),
        N(9999.5),
        N(9999.5),
        T("\xe6\x9d\xb1"),
        T(""),
        T("usd"),
        N(1),
        N(1250000),
        N(1e6),
        N(1.5e6),
        N(1),
        N(1250000),
        N(1250000),
        T("cyber"),
        T("2024"),
        T("count"),
        N(2),
        N(765000),
        N(-INFINITY),
        N(INFINITY),
        N(1),
        N(765000),
        N(775000),
    };
    char *got = emitted("text", summary, SUMMARY, cells, 5, NULL, NULL);
    CHECK_TEXT(got,
               "item    year  unit     claims       total  interval      largest %  spread\n"
               "------  ----  -------  ------  ----------  ------------  ---------  ------------------\n"
               "heroin  2007  kg            3    1,100     exact             50.0%\n"
               "        2008  t         1,200       17.4   17 or more       100.0%  17 .. 17.5\n"
               "\xd0\xb3\xd0\xb5\xd1\x80     2008  kg            1    9,999.5   up to 10,000      33.3%\n"
               "\xe6\x9d\xb1      -     mln USD       1        1.25  1 .. 1.5         100.0%\n"
               "cyber   2024  count         2  765,000     open             100.0%  765,000 .. 775,000\n",
               "a summary");
    free(got);
}

static void text_is_fitted(void)
{
    const struct csto_cell cells[] = {
        T("an_item_with_a_name_that_is_much_longer_than_others"), T("2007"), T("kg"), N(3), N(1), N(1), N(1), N(1), N(1), N(2)};
    const struct csto_emit_options narrow = {.width = 64, .colour = true};
    char *got =
        emitted("text", summary, SUMMARY, cells, 1, "a note of so many words that it does not fit into one line of the terminal", &narrow);
    CHECK_TEXT(got,
               "\033[1mitem              year  unit  claims  total  interval  largest %\033[0m\n"
               "----------------  ----  ----  ------  -----  --------  ---------\n"
               "an_item_with_a_\xe2\x80\xa6  2007  kg         3      1  exact        100.0%\n"
               "note: too wide to show here: spread; a wider terminal or another\n"
               "      format has them\n"
               "note: a note of so many words that it does not fit into one line\n"
               "      of the terminal\n",
               "64 columns");
    free(got);
}

/* In a table of texts nothing is cut: what is too long takes several lines. */
static void texts_are_wrapped(void)
{
    static const struct csto_column columns[] = {{"rule", CSTO_SHOW_TEXT}, {"claims", CSTO_SHOW_TEXT}, {"message", CSTO_SHOW_TEXT}};
    const struct csto_cell cells[] = {T("one"), T("a1;b2"),  T("short"),
                                      T("two"), T("c3;d4;"), T("a message that says so much that it takes three lines of the column")};
    const struct csto_emit_options narrow = {.width = 40};
    char *got = emitted("text", columns, 3, cells, 2, NULL, &narrow);
    CHECK_TEXT(got,
               "rule  claims  message\n"
               "----  ------  --------------------------\n"
               "one   a1;b2   short\n"
               "two   c3;d4;  a message that says so\n"
               "              much that it takes three\n"
               "              lines of the column\n",
               "40 columns");
    free(got);
}

static void lines_are_broken(void)
{
    static const struct {
        const char *text;
        size_t width, n, next, word;
    } rows[] = {
        {"one two", 7, 7, 7, 3},
        {"one two", 6, 3, 4, 3},
        {"one two", 3, 3, 4, 3},
        {"one two", 2, 2, 2, 3},
        {"one  two", 4, 3, 5, 3},
        {"a1;b2;c3", 7, 6, 6, 3},
        {"a/b/c", 3, 3, 3, 5},
        {"", 5, 0, 0, 0},
        {"\xd0\xb4\xd0\xb0 \xd0\xbd\xd0\xb5", 3, 4, 5, 2},
        {"\xe6\x9d\xb1\xe4\xba\xac", 1, 3, 3, 4}, /* wider than the line, but something must go */
        {"e\xcc\x81x", 1, 3, 3, 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t next, n = csto_wrap(rows[i].text, rows[i].width, &next);
        CHECK(n == rows[i].n && next == rows[i].next, "'%s' in %zu: %zu, %zu", rows[i].text, rows[i].width, n, next);
        CHECK(csto_longest_word(rows[i].text) == rows[i].word, "'%s': %zu", rows[i].text, csto_longest_word(rows[i].text));
    }
}

static void formats_are_found(void)
{
    static const struct {
        const char *path, *format;
    } rows[] = {
        {"a.csv", "csv"},  {"A.CSV", "csv"}, {"x/y.tab", "tsv"}, {"a.b.json", "json"}, {"a.jsonl", "ndjson"}, {"a.md", "markdown"},
        {"a.txt", "text"}, {"a", NULL},      {"a.csv/b", NULL},  {"csv", NULL},        {"a.csv2", NULL},      {"", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct csto_emit_format *f = csto_format_of_path(rows[i].path);
        CHECK_TEXT(f ? f->name : NULL, rows[i].format, "%s", rows[i].path);
    }
    CHECK(!csto_format_find("xml") && csto_format_find("JSON"), "by name");
    for (int i = 0; csto_emit_formats[i]; i++)
        CHECK((int)csto_emit_formats[i]->code == i, "%s stands where the enum has it", csto_emit_formats[i]->name);
}

/* ---- claims ---- */

static char *written(const char *format, const csto_claim *c, const csto_vocabulary *v)
{
    char *bytes = NULL;
    size_t size = 0;
    struct csto_claim_writer w;
    csto_error err = {0};
    FILE *f = open_memstream(&bytes, &size);
    CHECK(csto_claim_writer_begin(&w, v, f, csto_format_find(format), NULL, &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_push(&w.sink, c, &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_claim_writer_end(&w, &err) == CSTO_OK && w.emitter.rows == 1, "%s", err.text);
    csto_claim_writer_free(&w);
    fclose(f);
    return bytes;
}

static void claims_are_streamed(void)
{
    csto_vocabulary *v = NULL;
    csto_error err = {0};
    csto_claim c;
    if (!CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK, "%s", err.text))
        return;
    csto_claim_empty(&c);
    c.claim_id = "c1";
    c.measure = csto_vocabulary_find(v, CSTO_MEASURES, "seizure");
    c.item = csto_vocabulary_find(v, CSTO_ITEMS, "heroin");
    c.unit = csto_vocabulary_find(v, CSTO_UNITS, "kg");
    c.value = (csto_value){.value = 5000, .low = 5000, .high = INFINITY, .bound = CSTO_AT_LEAST};
    c.document = "a,b.txt";
    c.line = 7;
    char *csv = written("csv", &c, v), *json = written("ndjson", &c, v), *text = written("text", &c, v);
    CHECK(strstr(csv, "\nc1,seizure,heroin,,5000,5000,,at_least,kg,"), "%s", csv);
    CHECK(strstr(csv, ",\"a,b.txt\","), "%s", csv);
    CHECK(strstr(json, "\"value\":5000,\"low\":5000,\"high\":null,\"bound\":\"at_least\""), "%s", json);
    CHECK(strstr(json, "\"line\":7,"), "%s", json);
    CHECK(strstr(text, "at least 5,000  kg") && strstr(text, "a,b.txt:7"), "%s", text);
    free(csv);
    free(json);
    free(text);
    csto_vocabulary_free(v);
}

static void a_full_device_is_told(void)
{
    static const struct csto_column columns[] = {{"a", CSTO_SHOW_TEXT}};
    csto_table *t = NULL;
    csto_error err = {0};
    FILE *f = fopen("/dev/full", "w");
    const struct csto_cell cell = T("x");
    if (!f)
        return;
    setvbuf(f, NULL, _IONBF, 0);
    CHECK(csto_table_new(&t, columns, 1, &err) == CSTO_OK && csto_table_add(t, &cell, &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_table_write(t, f, CSTO_FORMAT_CSV, &err) == CSTO_E_IO && strstr(err.text, "cannot write"), "'%s'", err.text);
    csto_table_free(t);
    fclose(f);
}

static const struct tap_test format_tests[] = {
    {"texts in every format", texts_in_every_format},
    {"numbers in every format", numbers_in_every_format},
    {"quotes where they are needed", quotes_where_they_are_needed},
    {"strings of json", strings_of_json},
    {"no rows", no_rows},
    {"dialects of csv", dialects_of_csv},
    {"formats are found", formats_are_found},
    {"a full device is told", a_full_device_is_told},
    {NULL, NULL},
};

static const struct tap_test text_tests[] = {
    {"a summary for people", text_for_people},
    {"a table is fitted to its width", text_is_fitted},
    {"texts are wrapped", texts_are_wrapped},
    {"lines are broken", lines_are_broken},
    {NULL, NULL},
};

static const struct tap_test claim_tests[] = {
    {"claims are streamed", claims_are_streamed},
    {NULL, NULL},
};

int main(void)
{
    const struct tap_suite suites[] = {
        {"formats", format_tests}, {"text", text_tests}, {"claims", claim_tests}, {"svg", svg_tests}, {NULL, NULL},
    };
    return tap_main(suites);
}
