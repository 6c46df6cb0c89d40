/* test_base_number.c - numbers from text and to text */
#include "config.h"

#include "test_base.h"

#include "base/number.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

#define NBSP "\xc2\xa0"
#define THIN "\xe2\x80\x89"
#define NARROW "\xe2\x80\xaf"

enum {
    E = CSTO_NUMBER_ENGLISH,
    C = CSTO_NUMBER_COMMA,
    P = CSTO_NUMBER_PLAIN,
    G = CSTO_NUMBER_GROUPED,
    D = CSTO_NUMBER_DECIMAL_COMMA,
    A = CSTO_NUMBER_AMBIGUOUS
};

static void read_from_text(void)
{
    static const struct {
        const char *text;
        int style;
        size_t length; /* bytes read, 0 = no number */
        double value, other;
        unsigned marks;
    } rows[] = {
        {"0", E, 1, 0, 0, 0},
        {"007", E, 3, 7, 7, 0},
        {"25.5 kg", E, 4, 25.5, 25.5, 0},
        {"4753", E, 4, 4753, 4753, 0},
        {"12,345", E, 6, 12345, 12.345, G | A},
        {"1,742", E, 5, 1742, 1.742, G | A},
        {"1,742.5", E, 7, 1742.5, 1742.5, G},
        {"1,234,567", E, 9, 1234567, 1234567, G},
        {"1,234,567.25", E, 12, 1234567.25, 1234567.25, G},
        {"67,6", E, 4, 67.6, 67.6, D},
        {"0,5 tons", E, 3, 0.5, 0.5, D},
        {"3, 4 and 5", E, 1, 3, 3, 0},
        {"5.", E, 1, 5, 5, 0},
        {"1 250", E, 5, 1250, 1250, G},
        {"1" NBSP "250.5", E, 8, 1250.5, 1250.5, G},
        {"11" NARROW "250" NARROW "000", E, 14, 11250000, 11250000, G},
        {"2" THIN "500", E, 7, 2500, 2500, G},
        {"1 25", E, 1, 1, 1, 0},
        {"2022 274", E, 4, 2022, 2022, 0},
        {"1 2345", E, 1, 1, 1, 0},
        {"1 250,5", C, 7, 1250.5, 1250.5, G | D},
        {"1.250,5", C, 7, 1250.5, 1250.5, G | D},
        {"1" NBSP "250,5", C, 8, 1250.5, 1250.5, G | D},
        {"12,345", C, 6, 12.345, 12.345, D},
        {"12.345", C, 6, 12345, 12.345, G | A},
        {"1.5", C, 3, 1.5, 1.5, 0},
        {"1.234.567", C, 9, 1234567, 1234567, G},
        {"-3.5", P, 4, -3.5, -3.5, 0},
        {"+2", P, 2, 2, 2, 0},
        {"1e-7", P, 4, 1e-7, 1e-7, 0},
        {"1E3x", P, 3, 1000, 1000, 0},
        {"1e", P, 1, 1, 1, 0},
        {"1e+", P, 1, 1, 1, 0},
        {".5", P, 2, 0.5, 0.5, 0},
        {"1,5", P, 1, 1, 1, 0},
        {"0x10", P, 1, 0, 0, 0},
        {"", P, 0, 0, 0, 0},
        {"-", P, 0, 0, 0, 0},
        {".", P, 0, 0, 0, 0},
        {"-.", P, 0, 0, 0, 0},
        {"nan", P, 0, 0, 0, 0},
        {"inf", P, 0, 0, 0, 0},
        {"kg", E, 0, 0, 0, 0},
        {"-3", E, 0, 0, 0, 0},
        {",5", E, 0, 0, 0, 0},
        {" 5", E, 0, 0, 0, 0},
        {"", C, 0, 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_number got;
        size_t n = csto_number_read(rows[i].text, strlen(rows[i].text), (csto_number_style)rows[i].style, &got);
        CHECK(n == rows[i].length, "'%s' style %d: read %zu bytes", rows[i].text, rows[i].style, n);
        if (n && n == rows[i].length) {
            CHECK(got.value == rows[i].value && got.other == rows[i].other, "'%s': %.17g or %.17g", rows[i].text, got.value, got.other);
            CHECK(got.marks == rows[i].marks, "'%s' style %d: marks %u", rows[i].text, rows[i].style, got.marks);
        }
    }
}

/* The length counts, not a zero byte: a number at the end of a mapped file has none. */
static void reads_no_further_than_told(void)
{
    static const struct {
        const char *text;
        size_t n;
        double value;
    } rows[] = {{"12345", 3, 123},
                {"1.55", 3, 1.5},
                {"1,234", 4, 1.23},
                {"1e55", 3, 1e5},
                {"1e5", 2, 1},
                {"1\xc2\xa0"
                 "234",
                 2, 1},
                {"7\xe2\x80\xaf"
                 "234",
                 3, 7}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_number got;
        char *exact = malloc(rows[i].n); /* so that a sanitizer sees one byte more */
        memcpy(exact, rows[i].text, rows[i].n);
        csto_number_read(exact, rows[i].n, strchr(rows[i].text, 'e') ? CSTO_NUMBER_PLAIN : CSTO_NUMBER_ENGLISH, &got);
        CHECK(got.value == rows[i].value, "'%.*s': %.17g", (int)rows[i].n, rows[i].text, got.value);
        free(exact);
    }
}

static void whole_texts(void)
{
    static const struct {
        const char *text;
        csto_status status;
        double value;
    } rows[] = {
        {"12.5", CSTO_OK, 12.5},
        {" 12.5\t", CSTO_OK, 12.5},
        {"-0.25", CSTO_OK, -0.25},
        {"1e308", CSTO_OK, 1e308},
        {"4.9406564584124654e-324", CSTO_OK, 4.9406564584124654e-324},
        {"1e-999", CSTO_OK, 0},
        {"9007199254740993", CSTO_OK, 9007199254740992.0},
        {"0.1", CSTO_OK, 0.1},
        {"123456789012345678901234567890", CSTO_OK, 123456789012345678901234567890.0},
        {"0.000000000000000000000001", CSTO_OK, 1e-24},
        {"2.2250738585072011e-308", CSTO_OK, 2.2250738585072011e-308},
        {"", CSTO_E_SYNTAX, 0},
        {"   ", CSTO_E_SYNTAX, 0},
        {"abc", CSTO_E_SYNTAX, 0},
        {"12 5", CSTO_E_SYNTAX, 0},
        {"12,5", CSTO_E_SYNTAX, 0},
        {"1e5e5", CSTO_E_SYNTAX, 0},
        {"1.2.3", CSTO_E_SYNTAX, 0},
        {"NaN", CSTO_E_SYNTAX, 0},
        {"inf", CSTO_E_SYNTAX, 0},
        {"-infinity", CSTO_E_SYNTAX, 0},
        {"0x1p3", CSTO_E_SYNTAX, 0},
        {"1e999", CSTO_E_RANGE, 0},
        {"-1e999", CSTO_E_RANGE, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double got = 77;
        const char *why = NULL;
        csto_status rc = csto_number_parse(rows[i].text, &got, &why);
        CHECK(rc == rows[i].status, "'%s': %s", rows[i].text, csto_status_text(rc));
        CHECK(got == (rc == CSTO_OK ? rows[i].value : 77), "'%s': %.17g", rows[i].text, got);
        CHECK(rc == CSTO_OK || (why && *why), "'%s': no reason", rows[i].text);
        CHECK(csto_number_parse(rows[i].text, &got, NULL) == rc, "'%s': without a reason", rows[i].text);
    }
}

static void integers(void)
{
    static const struct {
        const char *text;
        int64_t least, most, value;
        bool ok;
    } rows[] = {
        {"0", 0, 9, 0, true},
        {"-5", -5, 5, -5, true},
        {"0010", 0, 10, 10, true},
        {"9223372036854775807", INT64_MIN, INT64_MAX, INT64_MAX, true},
        {"-9223372036854775808", INT64_MIN, INT64_MAX, INT64_MIN, true},
        {"9223372036854775808", INT64_MIN, INT64_MAX, 0, false},
        {"-9223372036854775809", INT64_MIN, INT64_MAX, 0, false},
        {"99999999999999999999999", INT64_MIN, INT64_MAX, 0, false},
        {"10", 0, 9, 0, false},
        {"-1", 0, 9, 0, false},
        {"", 0, 9, 0, false},
        {"-", -9, 9, 0, false},
        {"+1", 0, 9, 0, false},
        {" 1", 0, 9, 0, false},
        {"1 ", 0, 9, 0, false},
        {"1.0", 0, 9, 0, false},
        {"abc", 0, 9, 0, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t got = 77;
        bool ok = csto_integer_parse(rows[i].text, rows[i].least, rows[i].most, &got);
        CHECK(ok == rows[i].ok && got == (ok ? rows[i].value : 77), "'%s': %lld", rows[i].text, (long long)got);
    }
}

static void printed(void)
{
    static const struct {
        double value;
        const char *text;
    } rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {4753, "4753"},
        {-12, "-12"},
        {0.1, "0.1"},
        {1.0 / 3, "0.3333333333333333"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1e300, "1e+300"},
        {999999999999999.0, "999999999999999"},
        {1e-7, "1e-07"},
        {25.5, "25.5"},
        {-0.05, "-0.05"},
        {10.001, "10.001"},
        {100, "100"},
        {1009, "1009"},
        {-123456.000001, "-123456.000001"},
        {DBL_MAX, "1.7976931348623157e+308"},
        {INFINITY, ""},
        {-INFINITY, ""},
        {NAN, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[CSTO_NUMBER_BYTES];
        size_t n = csto_number_print(got, rows[i].value);
        CHECK_TEXT(got, rows[i].text, "%.17g", rows[i].value);
        CHECK(n == strlen(got), "%.17g: length %zu", rows[i].value, n);
    }
}

/* Doubles of every exponent, from a fixed generator: what is printed reads back equal. */
static void printed_reads_back(void)
{
    uint64_t state = 1;
    for (int i = 0; i < 20000; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        double value, got = 0;
        uint64_t bits = state ^ state >> 29;
        memcpy(&value, &bits, sizeof value);
        char text[CSTO_NUMBER_BYTES];
        if (isfinite(value) && (csto_number_print(text, value) == 0 || csto_number_parse(text, &got, NULL) != CSTO_OK || got != value)) {
            CHECK(false, "%a: '%s'", value, text);
            return;
        }
    }
}

static void grouped_for_people(void)
{
    static const struct {
        double value;
        int decimals;
        const char *text;
    } rows[] = {
        {0, 2, "0"},      {1234567, 0, "1,234,567"}, {1234.5, 2, "1,234.5"}, {999, 1, "999"}, {1000, 1, "1,000"}, {-1234.25, 1, "-1,234.2"},
        {-0.001, 2, "0"}, {0.05, 1, "0.1"},          {100000, 3, "100,000"}, {-5, 0, "-5"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        csto_number_print_grouped(&t, rows[i].value, rows[i].decimals);
        CHECK_TEXT(csto_text_string(&t), rows[i].text, "%g with %d decimals", rows[i].value, rows[i].decimals);
        csto_text_free(&t);
    }
}

/* Under a locale with a decimal comma, where the machine has one. */
static void locale_does_not_matter(void)
{
    static const char *const names[] = {"de_DE.UTF-8", "ru_RU.UTF-8", "fr_FR.UTF-8", "de_DE", "ru_RU"};
    for (size_t i = 0; i < sizeof names / sizeof *names && !setlocale(LC_NUMERIC, names[i]); i++)
        ;
    char text[CSTO_NUMBER_BYTES];
    double got = 0;
    CHECK(csto_number_parse("1.25e1", &got, NULL) == CSTO_OK && got == 12.5, "%.17g", got);
    CHECK(csto_number_parse("0.12345678901234567890", &got, NULL) == CSTO_OK && got == 0.12345678901234567890, "%.17g", got);
    csto_number_print(text, 12.5);
    CHECK_TEXT(text, "12.5", "printed");
    struct csto_text t = {0};
    csto_number_print_grouped(&t, 1234.5, 1);
    CHECK_TEXT(csto_text_string(&t), "1,234.5", "grouped");
    csto_text_free(&t);
    setlocale(LC_NUMERIC, "C");
}

static void whole_numbers(void)
{
    static const struct {
        int64_t value;
        const char *text;
    } rows[] = {
        {0, "0"}, {7, "7"}, {-7, "-7"}, {1000000, "1000000"}, {INT64_MAX, "9223372036854775807"}, {INT64_MIN, "-9223372036854775808"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text t = {0};
        csto_text_put_integer(&t, rows[i].value);
        CHECK_TEXT(csto_text_string(&t), rows[i].text, "row %zu", i);
        csto_text_free(&t);
    }
}

const struct tap_test base_number_tests[] = {
    {"read from text", read_from_text},
    {"reads no further than told", reads_no_further_than_told},
    {"whole texts", whole_texts},
    {"integers", integers},
    {"printed shortest", printed},
    {"what is printed reads back equal", printed_reads_back},
    {"grouped for people", grouped_for_people},
    {"whole numbers", whole_numbers},
    {"the locale does not matter", locale_does_not_matter},
    {NULL, NULL},
};
