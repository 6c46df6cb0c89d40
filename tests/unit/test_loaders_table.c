/* test_loaders_table.c - tables through the public options: layouts, columns in words, decimal marks, encodings, units of a layout */
#include "config.h"

#include "test_loaders.h"

#include <stdio.h>
#include <stdlib.h>

struct row {
    const char *what;
    csto_load_options how;
    const char *text;
    csto_status status;
    size_t claims;
    const char *first; /* "value unit item" of the first claim */
    const char *said;  /* in the messages, or in the error; "" = there is nothing */
};

static void check_row(const struct row *r)
{
    struct loaded l;
    char first[128] = "";
    load_as(&l, r->text, "t.csv", r->how);
    if (csto_dataset_count(l.d) > 0)
        snprintf(first, sizeof first, "%s %s %s", field_text(&l, 0, CSTO_F_VALUE), field_text(&l, 0, CSTO_F_UNIT),
                 field_text(&l, 0, CSTO_F_ITEM));
    CHECK(l.status == r->status && csto_dataset_count(l.d) == r->claims, "%s: status %d, %zu claims, %s", r->what, (int)l.status,
          csto_dataset_count(l.d), l.err.text);
    CHECK_TEXT(first, r->first, "%s", r->what);
    const char *said = l.status == CSTO_OK ? csto_text_string(&l.said) : l.err.text;
    CHECK(*r->said ? strstr(said, r->said) != NULL : !*said, "%s: said '%s'", r->what, said);
    loaded_free(&l);
}

static void check_rows(const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_row(&rows[i]);
}

#define ROWS(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

static void profiles(void)
{
#define TIDY "drug,quantity (kg)\nheroin,5\n"
    static const struct row rows[] = {
        {"the header decides", {0}, TIDY, CSTO_OK, 1, "5 kg heroin", ""},
        {"by name", {.profile = "tidy"}, TIDY, CSTO_OK, 1, "5 kg heroin", ""},
        {"another layout", {.profile = "cbp-drugs"}, TIDY, CSTO_OK, 0, "", "warning t.csv:1"},
        {"no such name", {.profile = "tidi"}, TIDY, CSTO_E_NAME, 0, "", "'tidi' is no profile"},
        {"an empty name", {.profile = ""}, TIDY, CSTO_E_NAME, 0, "", "is no profile"},
        {"a path is no name", {.profile = "../profiles/tidy"}, TIDY, CSTO_E_NAME, 0, "", "is no profile"},
    };
    ROWS(rows);
}

static void maps(void)
{
#define OWN "Stoff;Menge;Jahr\nheroin;67,6;2020\n"
    static const struct row rows[] = {
        {"columns in words", {.map = "item=Stoff,value=Menge,year=Jahr,unit:kg"}, OWN, CSTO_OK, 1, "67.6 kg heroin", ""},
        {"names without case", {.map = "item=stoff,value=MENGE,unit:g"}, OWN, CSTO_OK, 1, "0.0676 kg heroin", ""},
        {"an item for all rows", {.map = "value=Menge,item:opium,unit:kg"}, OWN, CSTO_OK, 1, "67.6 kg opium", ""},
        {"no unit", {.map = "item=Stoff,value=Menge"}, OWN, CSTO_OK, 0, "", "says no unit"},
        {"a column that is not there", {.map = "item=Stoff,value=Gewicht,unit:kg"}, OWN, CSTO_OK, 0, "", "warning t.csv:1"},
        {"no field", {.map = "itm=Stoff,value=Menge,unit:kg"}, OWN, CSTO_E_NAME, 0, "", "did you mean 'item'"},
        {"no unit of that name", {.map = "item=Stoff,value=Menge,unit:kgg"}, OWN, CSTO_E_NAME, 0, "", "kgg"},
        {"nothing", {.map = ""}, OWN, CSTO_E_NAME, 0, "", "map"},
        {"no file", {.map = "nowhere.json"}, OWN, CSTO_E_IO, 0, "", "No such file"},
        {"both", {.map = "item=Stoff,value=Menge,unit:kg", .profile = "tidy"}, OWN, CSTO_E_NAME, 0, "", "profile"},
    };
    ROWS(rows);
}

static void decimals(void)
{
#define TWO "drug;quantity (kg)\nheroin;1,742\n"
    static const struct row rows[] = {
        {"two readings", {0}, TWO, CSTO_OK, 0, "", "has two readings"},
        {"a comma", {.decimal = "comma"}, TWO, CSTO_OK, 1, "1.742 kg heroin", ""},
        {"a point", {.decimal = "point"}, TWO, CSTO_OK, 1, "1742 kg heroin", ""},
        {"proven", {0}, TWO "opium;0,5\n", CSTO_OK, 2, "1.742 kg heroin", ""},
        {"proven by grouping", {0}, TWO "opium;1.234.567,8\n", CSTO_OK, 2, "1.742 kg heroin", ""},
        {"proven otherwise", {0}, TWO "opium;1,234.5\n", CSTO_OK, 2, "1742 kg heroin", ""},
        {"contradicted", {0}, TWO "opium;0,5\nopium;0.5\n", CSTO_OK, 0, "", "has a decimal point, but line 3"},
        {"contradicts what is said",
         {.decimal = "comma"},
         TWO "opium;0.5\n",
         CSTO_OK,
         1,
         "1.742 kg heroin",
         "'0.5' is no number with a decimal comma"},
        {"an exponent proves nothing",
         {0},
         "drug;quantity (kg)\nheroin;1e3\nopium;0,5\n",
         CSTO_OK,
         1,
         "0.5 kg opium",
         "'1e3' is no number"},
        {"no mark", {.decimal = "semicolon"}, TWO, CSTO_E_NAME, 0, "", "semicolon"},
    };
    ROWS(rows);
}

static void encodings(void)
{
#define COCA "drug;quantity (kg);place\nheroin;1;Bogot\xe1, Nari\xf1o\n"
    static const struct row rows[] = {
        {"found", {0}, COCA, CSTO_OK, 1, "1 kg heroin", "note t.csv: was read as windows-1252"},
        {"declared", {.encoding = "latin1"}, COCA, CSTO_OK, 1, "1 kg heroin", ""},
        {"declared as what it is not", {.encoding = "utf-8"}, COCA, CSTO_OK, 0, "", "place: byte 6 (0xE1) is no UTF-8"},
        {"one byte is a broken one", {0}, "drug;quantity (kg)\nhero\xefn;1\nopium;2\n", CSTO_OK, 1, "2 kg opium", "is no UTF-8"},
        {"no such encoding", {.encoding = "klingon"}, COCA, CSTO_E_NAME, 0, "", "klingon"},
    };
    ROWS(rows);
}

/* The units that UNODC's individual seizures have; a thousand doses are counted, and no kilograms. */
static void units_of_individual_seizures(void)
{
    static const struct {
        const char *unit, *first;
    } rows[] = {{"Kilogram", "2 kg heroin"},
                {"Gram", "0.002 kg heroin"},
                {"Ton", "2000 kg heroin"},
                {"Litre", "2 l heroin"},
                {"Tablet", "2 count heroin"},
                {"Hundred of units", "200 count heroin"},
                {"Viss", "3.26586 kg heroin"},
                {"Dose", "2 count heroin"},
                {"Thousand of doses", "2000 count heroin"},
                {"thousand doses", "2000 count heroin"},
                {"Thousand tablets", "2000 count heroin"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct loaded l;
        char text[256], first[64] = "";
        snprintf(text, sizeof text,
                 "Seizure Date,Country/Territory of Seizure,Drug/Substance,Quantity Seized,Measurement "
                 "Unit\n2020-05-03,Kazakhstan,Heroin,2,%s\n",
                 rows[i].unit);
        load_as(&l, text, "ids.csv", (csto_load_options){0});
        if (csto_dataset_count(l.d) > 0)
            snprintf(first, sizeof first, "%s %s %s", field_text(&l, 0, CSTO_F_VALUE), field_text(&l, 0, CSTO_F_UNIT),
                     field_text(&l, 0, CSTO_F_ITEM));
        CHECK_TEXT(first, rows[i].first, "%s: %s", rows[i].unit, csto_text_string(&l.said));
        loaded_free(&l);
    }
}

const struct tap_test loaders_table_tests[] = {
    {"profiles by name", profiles},
    {"columns in words", maps},
    {"decimal marks", decimals},
    {"encodings", encodings},
    {"units of individual seizures", units_of_individual_seizures},
    {NULL, NULL},
};
