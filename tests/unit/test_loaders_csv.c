/* test_loaders_csv.c - the claims CSV: quoting, line breaks, delimiters, refused rows, limits */
#include "config.h"

#include "test_loaders.h"

#include "base/limits.h"

#include <stdio.h>
#include <stdlib.h>

#define HEAD "measure,item,value,unit\n"
#define GOOD "seizure,heroin,5,kg\n"

static const struct load_case cases[] = {
    /* forms */
    {HEAD GOOD, 1, ""},
    {HEAD "seizure,heroin,5,kg", 1, ""},
    {"\xef\xbb\xbf" HEAD GOOD, 1, ""},
    {"measure;item;value;unit\r\nseizure;heroin;5.5;kg\r\n", 1, ""},
    {"measure|item|value|unit\nseizure|heroin|5.5|kg\n", 1, ""},
    {"measure\titem\tvalue\tunit\rseizure\theroin\t5.5\tkg\r", 1, ""},
    {"Measure , ITEM,\"value\",unit\n seizure,\"heroin\" ,5,kg\n" GOOD, 1, "warning a.csv:2: text stands behind a closing quote"},
    {HEAD "\n\n" GOOD "\n,,,\n" GOOD "\n", 2, ""},
    {"\n\r\n" HEAD GOOD, 1, ""},
    {"unit,value,measure\nkg,5,seizure\n", 1, ""},
    {"measure,low,unit\nseizure,5,kg\n", 1, ""},
    {"measure,value,unit,\nseizure,5,kg,\n", 1, ""},
    {HEAD "seizure, Heroin , 5 ,kg\n", 1, ""},
    {"measure,value,unit,title\nseizure,5,kg,\"a \"\"b\"\", c\r\nd\"\n", 1, ""},
    {HEAD, 0, ""},
    /* headers */
    {"item,value,unit\nheroin,5,kg\n", 0, "warning a.csv:1: the header has no column 'measure'"},
    {"measure,value\nseizure,5\n", 0, "warning a.csv:1: the header has no column 'unit'"},
    {"measure,unit\nseizure,kg\n", 0, "warning a.csv:1: the header has none of the columns 'value', 'low' and 'high'"},
    {"measure,value,unit,value\nseizure,5,kg,5\n", 0, "warning a.csv:1 value: the header has this column twice; nothing was read"},
    {"measure,value,unit,colour\nseizure,5,kg,\xff\n", 1, "note a.csv:1: 'colour' is no field of a claim; passed over"},
    {"measure,value,unit,perod_start\nseizure,5,kg,x\n", 1, "(did you mean 'period_start'?)"},
    {"measure,value,unit,\"a\nb\"\nseizure,5,furlong,\n", 0, "warning a.csv:3 unit: 'furlong' is no unit"},
    /* rows */
    {HEAD "seizure , heroin\t,5, kgg \n" GOOD, 1, "row left out {seizure , heroin\t,5, kgg }"},
    {HEAD "seizure,heroin,1e308,t\n" GOOD, 1, "warning a.csv:2 value: is too large for a number of kg; row left out"},
    {HEAD "seizure,heroin,5\n" GOOD, 1, "warning a.csv:2: has 3 cells where the header has 4; row left out {seizure,heroin,5}"},
    {HEAD "seizure,heroin,67,6,kg\n" GOOD, 1, "has 5 cells where the header has 4; a cell with a comma in it needs quotes"},
    {HEAD "seizure,heroin,\"67,6\",kg\n" GOOD, 1,
     "warning a.csv:2 value: '67,6' is no number; write it with a decimal point and without commas (1234.5); row left out "
     "{seizure,heroin,\"67,6\",kg}"},
    {HEAD "seizure,\"a \"\"b\"\" c\",1,kg\n", 0,
     "'a \"b\" c' is no item; csto-stats list items shows them; row left out {seizure,\"a \"\"b\"\" c\",1,kg}"},
    {HEAD "seizure,heroni,5,kg\n", 0, "warning a.csv:2 item: 'heroni' is no item (did you mean 'heroin'?)"},
    {HEAD "seizure,heroni,5,kg\nseizure,heroni,6,kg\n", 0, "warning a.csv:3 item: 'heroni' is no item (did you mean 'heroin'?)"},
    {HEAD "seizure,heroin,5,furlong\n", 0, "warning a.csv:2 unit: 'furlong' is no unit"},
    {HEAD "seizure,heroin,>5,kg\n", 0,
     "warning a.csv:2 value: '>5' is no number; what a hedge allows is said in bound (at_least, at_most, about)"},
    {HEAD "seizure,heroin,NaN,kg\n", 0, "warning a.csv:2 value: 'NaN' is no number"},
    {HEAD "seizure,heroin,1e999,kg\n", 0, "warning a.csv:2 value: '1e999' is too large for a number"},
    {HEAD "seizure,heroin,-5,kg\n", 0, "warning a.csv:2 value: is negative"},
    {HEAD "seizure,heroin,,kg\n", 0, "warning a.csv:2 value: a claim needs a value, or low or high"},
    {HEAD ",heroin,5,kg\n", 0, "warning a.csv:2 measure: a claim needs a measure"},
    {HEAD "seizure,heroin,5,\n", 0, "warning a.csv:2 unit: a claim needs a unit"},
    {"measure,value,unit,period_start\nseizure,5,kg,31.02.2024\n", 0,
     "warning a.csv:2 period_start: '31.02.2024' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"},
    {"measure,value,unit,period_start\nseizure,5,kg,2024-02-31\n", 0, "'2024-02-31' is no date"},
    {HEAD "seizure,her\xffoin,5,kg\n" GOOD, 1, "warning a.csv:2 item: byte 4 (0xFF) is no UTF-8; save the file as UTF-8"},
    {HEAD GOOD "\"seizure\"x,heroin,5,kg\n" GOOD, 2, "warning a.csv:3: text stands behind a closing quote"},
    {HEAD GOOD "seizure,\"heroin,5,kg\n" GOOD GOOD, 1, "warning a.csv:3: the quote that opens here is never closed"},
    {HEAD GOOD "seizure,\"her\n\noin\",\"5,kg\n" GOOD, 1, "warning a.csv:5: the quote that opens here is never closed"},
    {HEAD "seizure,\"\n\n\",5,furlong\nseizure,heroin,x,kg\n", 0, "warning a.csv:5 value: 'x' is no number"},
    /* ids */
    {"claim_id,measure,value,unit\na,seizure,5,kg\na,seizure,6,kg\n", 1,
     "warning a.csv:3 claim_id: 'a' is taken by an earlier row of this file"},
    {"claim_id,part_of,measure,value,unit\na,b,seizure,5,kg\nb,,seizure,6,kg\n", 2, ""},
    {"claim_id,part_of,measure,value,unit\na,c,seizure,5,kg\nb,,seizure,6,kg\n", 2,
     "note a.csv:2 part_of: names a claim that is not in this file\n"},
    {"part_of,measure,value,unit\nc,seizure,5,kg\nd,seizure,6,kg\n", 2,
     "note a.csv:2 part_of: names a claim that is not in this file; so do 1 more rows"},
};

static void csv_cases(void)
{
    check_cases(cases, sizeof cases / sizeof *cases, "a.csv");
}

static void defaults_are_filled(void)
{
    struct loaded l;
    static const char text[] = "measure,item,value,unit,document,origin\nseizure,heroin,5,g,,\nseizure,heroin,5,g,b.txt,prose\n";
    load_text(&l, text, "folder/a.csv");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_DOCUMENT), "a.csv", "document");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_LINE), "2", "the row is the source");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_ORIGIN), "given", "origin");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_VALUE), "0.005", "value");
    CHECK_TEXT(field_text(&l, 0, CSTO_F_UNIT_STATED), "g", "unit_stated");
    CHECK_TEXT(field_text(&l, 1, CSTO_F_DOCUMENT), "b.txt", "document");
    CHECK_TEXT(field_text(&l, 1, CSTO_F_LINE), "", "line of another document");
    CHECK_TEXT(field_text(&l, 1, CSTO_F_ORIGIN), "prose", "origin");
    loaded_free(&l);
}

static void edition_comes_from_outside(void)
{
    csto_dataset *d = NULL;
    csto_load_options how = {.edition = "2024"};
    static const char text[] = "measure,value,unit,edition\nseizure,5,kg,\nseizure,5,kg,2020\n";
    if (!CHECK(csto_dataset_new(&d, the_vocabulary(), NULL) == CSTO_OK, "dataset"))
        return;
    CHECK(csto_load_memory(d, text, strlen(text), "a.csv", &how, NULL) == CSTO_OK && csto_dataset_count(d) == 2, "loads");
    CHECK_TEXT(csto_dataset_at(d, 0)->edition, "2024", "of a claim that states none");
    CHECK_TEXT(csto_dataset_at(d, 1)->edition, "2020", "as stated");
    csto_dataset_free(d);
}

/* Equal rows are separate claims; their ids do not depend on where they stand. */
static void equal_rows_are_kept(void)
{
    struct loaded a, b;
    load_text(&a, HEAD GOOD "seizure,heroin,7,kg\n" GOOD GOOD, "a.csv");
    load_text(&b, HEAD "\n" GOOD GOOD GOOD, "a.csv");
    CHECK(csto_dataset_count(a.d) == 4 && a.warnings == 0, "%zu claims; %s", csto_dataset_count(a.d), csto_text_string(&a.said));
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < i; j++)
            CHECK(strcmp(field_text(&a, i, CSTO_F_CLAIM_ID), field_text(&a, j, CSTO_F_CLAIM_ID)) != 0, "%zu and %zu", i, j);
    CHECK_TEXT(field_text(&b, 2, CSTO_F_CLAIM_ID), field_text(&a, 3, CSTO_F_CLAIM_ID), "the third of equal rows");
    loaded_free(&a);
    loaded_free(&b);
}

static void zero_bytes_are_refused(void)
{
    static const char text[] = "measure,item,value,unit,x\nseizure,her\0oin,5,kg,\nseizure,heroin,5,kg,\0\n"
                               "seizure,heroin,5,kg,\n";
    struct loaded l;
    load_bytes(&l, text, sizeof text - 1, "a.csv", NULL);
    CHECK(csto_dataset_count(l.d) == 1 && l.warnings == 2, "%zu claims, %s", csto_dataset_count(l.d), csto_text_string(&l.said));
    CHECK(strstr(csto_text_string(&l.said), "a.csv:2 item: holds a zero byte") &&
              strstr(csto_text_string(&l.said), "a.csv:3: holds a zero byte"),
          "%s", csto_text_string(&l.said));
    loaded_free(&l);
}

/* A header, a row with `bytes` bytes of `fill` in its middle, a good row. */
static void load_long(struct loaded *l, const char *before, char fill, size_t bytes, const char *after)
{
    struct csto_text t = {0};
    csto_text_puts(&t, HEAD GOOD);
    csto_text_puts(&t, before);
    if (csto_text_reserve(&t, bytes)) {
        memset(t.at + t.n, fill, bytes);
        t.n += bytes;
    }
    csto_text_puts(&t, after);
    csto_text_puts(&t, GOOD "seizure,heroin,x,kg\n");
    load_bytes(l, csto_text_string(&t), t.n, "a.csv", NULL);
    csto_text_free(&t);
}

static void long_rows_are_refused(void)
{
    static const struct {
        const char *before;
        char fill;
        const char *after;
        size_t bytes, claims;
        const char *said[2];
    } rows[] = {
        {"seizure,heroin,", '1', ",kg\n", 200, 3, {"", "a.csv:5 value: 'x'"}},
        {"seizure,heroin,", '1', ",kg\n", 1000, 2, {"a.csv:3 value: a text of 1000 bytes is no value", "a.csv:5 value: 'x'"}},
        {"seizure,heroin,", '1', ",kg\n", CSTO_LIMIT_ROW_BYTES - 100, 2, {"a.csv:3 value: a text of", "a.csv:5 value: 'x'"}},
        {"seizure,heroin,",
         '1',
         ",kg\n",
         CSTO_LIMIT_ROW_BYTES,
         2,
         {"a.csv:3: is longer than 16 MiB, the limit for a row", "a.csv:5 value: 'x'"}},
        {"seizure,heroin,", '1', ",kg\r\n", 3u * CSTO_LIMIT_ROW_BYTES, 2, {"a.csv:3: is longer than 16 MiB", "a.csv:5 value: 'x'"}},
        {"seizure,\"\r\n,",
         ',',
         ",kg\n",
         3u * CSTO_LIMIT_ROW_BYTES,
         2,
         {"the quote that opens in line 3 is not closed", "a.csv:6 value: 'x'"}},
        {"seizure,", ',', ",kg\n", CSTO_LIMIT_COLUMNS, 2, {"a.csv:3: has more than 16384 cells", "a.csv:5 value: 'x'"}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct loaded l;
        load_long(&l, rows[i].before, rows[i].fill, rows[i].bytes, rows[i].after);
        const char *said = csto_text_string(&l.said);
        CHECK(csto_dataset_count(l.d) == rows[i].claims, "row %zu: %zu claims; %.300s", i, csto_dataset_count(l.d), said);
        CHECK(strstr(said, rows[i].said[0]) && strstr(said, rows[i].said[1]), "row %zu: %.300s", i, said);
        loaded_free(&l);
    }
}

/* The block ends at every byte of a row once: rows, lines and cells are the same. */
static void blocks_do_not_matter(void)
{
    static const char row[] = "seizure,\"her\r\noin \"\"x\"\"\",5,kg\r\n" GOOD "seizure,heroin,5,kg\r";
    const size_t block = 128 * 1024, tail = sizeof row - 1;
    char *text = malloc(block + 2 * tail);
    struct loaded l;
    for (size_t shift = 0; text && shift < tail + 8; shift++) {
        size_t n = (size_t)snprintf(text, block, HEAD), target = block - tail - 4 + shift;
        while (n < target)
            text[n++] = '\n';
        size_t lines = n - strlen(HEAD) + 1;
        char wanted[64];
        memcpy(text + n, row, tail);
        load_bytes(&l, text, n + tail, "a.csv", "csv");
        snprintf(wanted, sizeof wanted, "a.csv:%zu item: 'her", lines + 1);
        CHECK(csto_dataset_count(l.d) == 2 && strstr(csto_text_string(&l.said), wanted), "shift %zu: %zu claims, %s", shift,
              csto_dataset_count(l.d), csto_text_string(&l.said));
        snprintf(wanted, sizeof wanted, "%zu", lines + 4);
        CHECK_TEXT(field_text(&l, 1, CSTO_F_LINE), wanted, "shift %zu: line of the last row", shift);
        loaded_free(&l);
    }
    free(text);
}

static void strict_stops(void)
{
    csto_dataset *d = NULL;
    csto_error err = {0};
    csto_load_options how = {.strict = 1};
    static const char text[] = HEAD GOOD "seizure,heroin,x,kg\n" GOOD;
    if (!CHECK(csto_dataset_new(&d, the_vocabulary(), NULL) == CSTO_OK, "dataset"))
        return;
    CHECK(csto_load_memory(d, text, strlen(text), "a.csv", &how, &err) == CSTO_E_SYNTAX && err.line == 3 && csto_dataset_count(d) == 1,
          "%zu claims, line %ld", csto_dataset_count(d), err.line);
    CHECK_TEXT(err.text, "field 'value': 'x' is no number; row left out", "message");
    csto_dataset_free(d);
}

const struct tap_test loaders_csv_tests[] = {
    {"forms, headers, rows", csv_cases},
    {"what a row leaves out is filled in", defaults_are_filled},
    {"the edition comes from outside", edition_comes_from_outside},
    {"equal rows are separate claims", equal_rows_are_kept},
    {"zero bytes are refused", zero_bytes_are_refused},
    {"long rows are refused and the rest goes on", long_rows_are_refused},
    {"where blocks end does not matter", blocks_do_not_matter},
    {"strict stops at the first refused row", strict_stops},
    {NULL, NULL},
};
