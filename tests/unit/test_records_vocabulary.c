/* test_records_vocabulary.c - the names of the field, from data/ */
#include "config.h"

#include "test_records.h"

#include "records/vocabulary.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static csto_vocabulary *load(void)
{
    csto_vocabulary *v = NULL;
    csto_error err = {0};
    CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK && v, "%s: %s", err.where, err.text);
    return v;
}

static void names_are_found(void)
{
    static const struct {
        csto_vocabulary_table table;
        const char *name, *id; /* id "" = not there */
    } rows[] = {
        {CSTO_MEASURES, "seizure", "seizure"},
        {CSTO_ITEMS, "heroin", "heroin"},
        {CSTO_ITEMS, "HEROIN", "heroin"},
        {CSTO_ITEMS, "\xd0\xb3\xd0\xb5\xd1\x80\xd0\xbe\xd0\xb8\xd0\xbd", "heroin"},
        {CSTO_ITEMS, "\xd0\x93\xd0\x95\xd0\xa0\xd0\x9e\xd0\x98\xd0\x9d", "heroin"},
        {CSTO_ITEMS, "cannabis resin", "hashish"},
        {CSTO_UNITS, "kg", "kg"},
        {CSTO_UNITS, "kilograms", "kg"},
        {CSTO_UNITS, "\xd0\xba\xd0\xb3", "kg"},
        {CSTO_PLACES, "RUS", "RUS"},
        {CSTO_PLACES, "Russia", "RUS"},
        {CSTO_PLACES, "CSTO", "CSTO"},
        {CSTO_EVENTS, "Kanal", "channel"},
        {CSTO_ITEMS, "heroine of the day", ""},
        {CSTO_ITEMS, "", ""},
        {CSTO_PLACES, "XXX", ""},
    };
    csto_vocabulary *v = load();
    for (size_t i = 0; v && i < sizeof rows / sizeof *rows; i++) {
        csto_code code = csto_vocabulary_find(v, rows[i].table, rows[i].name);
        CHECK_TEXT(csto_vocabulary_id(v, rows[i].table, code), rows[i].id, "'%s'", rows[i].name);
        CHECK(csto_vocabulary_find_n(v, rows[i].table, rows[i].name, strlen(rows[i].name)) == code, "'%s' by length", rows[i].name);
    }
    csto_vocabulary_free(v);
}

static void every_id_finds_itself(void)
{
    csto_vocabulary *v = load();
    for (int t = 0; v && t < CSTO_VOCABULARY_TABLES; t++) {
        csto_vocabulary_table table = (csto_vocabulary_table)t;
        size_t n = csto_vocabulary_count(v, table);
        CHECK(n > 0 && csto_vocabulary_table_name(table) != NULL, "table %d has rows and a name", t);
        for (size_t code = 1; code <= n; code++) {
            const char *id = csto_vocabulary_id(v, table, (csto_code)code);
            CHECK(*csto_vocabulary_title(v, table, (csto_code)code), "%s %zu has a title", csto_vocabulary_table_name(table), code);
            if (table != CSTO_AREAS || *id) /* cities have no code of their own */
                CHECK(csto_vocabulary_find(v, table, id) == code, "%s '%s'", csto_vocabulary_table_name(table), id);
        }
        CHECK_TEXT(csto_vocabulary_id(v, table, (csto_code)(n + 1)), "", "past the last");
        CHECK_TEXT(csto_vocabulary_title(v, table, 0), "", "no row");
    }
    csto_vocabulary_free(v);
    csto_vocabulary_free(NULL);
}

static void items_are_a_tree(void)
{
    csto_vocabulary *v = load();
    if (!v)
        return;
    const csto_code heroin = csto_vocabulary_find(v, CSTO_ITEMS, "heroin"), drugs = csto_vocabulary_find(v, CSTO_ITEMS, "all_drugs"),
                    leaf = csto_vocabulary_find(v, CSTO_ITEMS, "coca_leaf"), resin = csto_vocabulary_find(v, CSTO_ITEMS, "hashish"),
                    precursors = csto_vocabulary_find(v, CSTO_ITEMS, "precursors");
    CHECK(heroin && drugs && leaf && resin && precursors, "the items of this test are there");
    CHECK(csto_item_under(v, heroin, drugs) && csto_item_under(v, drugs, drugs) && !csto_item_under(v, drugs, heroin), "heroin is a drug");
    CHECK(!csto_item_under(v, leaf, drugs) && !csto_item_under(v, precursors, drugs), "coca leaf and precursors are none");
    CHECK(!csto_item_under(v, 0, drugs), "no item lies under nothing");
    csto_code common = csto_item_common(v, heroin, resin);
    CHECK(common && csto_item_under(v, common, drugs), "heroin and hashish meet below drugs: '%s'",
          csto_vocabulary_id(v, CSTO_ITEMS, common));
    CHECK(csto_item_common(v, heroin, heroin) == heroin, "an item and itself");
    for (size_t i = 1; i <= csto_vocabulary_count(v, CSTO_ITEMS); i++) {
        int steps = 0;
        for (csto_code at = (csto_code)i; at && steps < 100; at = csto_item_at(v, at)->parent)
            steps++;
        CHECK(steps < 100, "'%s' is its own ancestor", csto_vocabulary_id(v, CSTO_ITEMS, (csto_code)i));
        const struct csto_item *item = csto_item_at(v, (csto_code)i);
        CHECK(!item->sum_root || csto_item_under(v, (csto_code)i, item->sum_root), "'%s' lies under its sum root",
              csto_vocabulary_id(v, CSTO_ITEMS, (csto_code)i));
    }
    csto_vocabulary_free(v);
}

static void units_are_canonical(void)
{
    static const struct {
        const char *unit, *to;
        double factor;
    } rows[] = {{"kg", "kg", 1},        {"g", "kg", 0.001},    {"t", "kg", 1000},
                {"mg", "kg", 0.000001}, {"count", "count", 1}, {"percent", "percent", 1}};
    csto_vocabulary *v = load();
    for (size_t i = 0; v && i < sizeof rows / sizeof *rows; i++) {
        const struct csto_unit *u = csto_unit_at(v, csto_vocabulary_find(v, CSTO_UNITS, rows[i].unit));
        CHECK_TEXT(csto_vocabulary_id(v, CSTO_UNITS, u->to), rows[i].to, "'%s'", rows[i].unit);
        CHECK(u->factor == rows[i].factor, "'%s': %g", rows[i].unit, u->factor);
    }
    for (size_t i = 1; v && i <= csto_vocabulary_count(v, CSTO_UNITS); i++) {
        const struct csto_unit *u = csto_unit_at(v, (csto_code)i), *to = csto_unit_at(v, u->to);
        CHECK(u->to && to->to == u->to && to->dimension == u->dimension && u->factor > 0, "unit '%s'",
              csto_vocabulary_id(v, CSTO_UNITS, (csto_code)i));
    }
    csto_vocabulary_free(v);
}

static void measures_take_what_fits(void)
{
    static const struct {
        const char *measure, *item, *unit;
        bool item_fits, unit_fits;
    } rows[] = {
        {"seizure", "heroin", "kg", true, true}, {"seizure", "", "count", true, true}, {"seizure", "cyber", "kg", false, true},
        {"crime", "cyber", "count", true, true}, {"crime", "", "kg", true, false},     {"money", "", "kg", true, false},
        {"money", "", "rub", true, true},
    };
    csto_vocabulary *v = load();
    for (size_t i = 0; v && i < sizeof rows / sizeof *rows; i++) {
        csto_code m = csto_vocabulary_find(v, CSTO_MEASURES, rows[i].measure), item = csto_vocabulary_find(v, CSTO_ITEMS, rows[i].item),
                  unit = csto_vocabulary_find(v, CSTO_UNITS, rows[i].unit);
        CHECK(m && unit && (item || !*rows[i].item), "row %zu: the names are there", i);
        CHECK(csto_measure_takes_item(v, m, item) == rows[i].item_fits, "%s of '%s'", rows[i].measure, rows[i].item);
        CHECK(csto_measure_takes_unit(v, m, unit) == rows[i].unit_fits, "%s in %s", rows[i].measure, rows[i].unit);
    }
    csto_vocabulary_free(v);
}

static void members_are_inside(void)
{
    csto_vocabulary *v = load();
    const csto_code csto = csto_vocabulary_find(v, CSTO_PLACES, "CSTO"), kgz = csto_vocabulary_find(v, CSTO_PLACES, "KGZ"),
                    afg = csto_vocabulary_find(v, CSTO_PLACES, "AFG");
    CHECK(csto_place_inside(v, kgz, csto) && csto_place_inside(v, kgz, kgz), "a member");
    CHECK(!csto_place_inside(v, afg, csto) && !csto_place_inside(v, csto, kgz), "no member");
    csto_vocabulary_free(v);
}

static void a_near_name_is_suggested(void)
{
    csto_vocabulary *v = load();
    CHECK_TEXT(csto_vocabulary_suggest(v, CSTO_ITEMS, "heroine"), "heroin", "heroine");
    CHECK_TEXT(csto_vocabulary_suggest(v, CSTO_MEASURES, "siezure"), "seizure", "siezure");
    CHECK(csto_vocabulary_suggest(v, CSTO_ITEMS, "qqqqqqqqqq") == NULL, "nothing is near");
    csto_vocabulary_free(v);
}

static void put(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    if (CHECK(f != NULL, "%s", path)) {
        fputs(text, f);
        fclose(f);
    }
}

/* A folder may hold some of the files; the rest stays as compiled in. */
static void a_folder_overrides(void)
{
    const char *path = tap_scratch("units.tsv");
    char folder[256];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    csto_vocabulary *v = NULL;
    csto_error err = {0};
    put(path,
        "unit\tdimension\tto\tfactor\tassumption\ten\tru\tsource\nkg\tmass\tkg\t1\t\tkilo\t\t\npood\tmass\tkg\t16.38\t\tpood|poods\t\t\n");
    if (CHECK(csto_vocabulary_load(&v, folder, &err) == CSTO_OK, "%s:%ld: %s", err.where, err.line, err.text)) {
        CHECK(csto_unit_at(v, csto_vocabulary_find(v, CSTO_UNITS, "poods"))->factor == 16.38, "the folder's unit");
        CHECK(csto_vocabulary_count(v, CSTO_UNITS) == 2 && csto_vocabulary_find(v, CSTO_ITEMS, "heroin"),
              "units replaced, items as compiled in");
    }
    csto_vocabulary_free(v);
    v = NULL;
    static const struct {
        const char *rows;
        long line;
        const char *text;
    } bad[] = {
        {"kg\tmass\tkg\tmuch\n", 2, "the factor 'much' is no number"},
        {"kg\tmass\tkg\t1\ng\tmass\t\t0.001\n", 0, "'g' must be converted"},
        {"kg\tmass\tkg\t1\ng\tmass\tkg\t0.001\nmg\tmass\tg\t0.001\n", 0, "'mg' must be converted"},
        {"kg\tmass\tkg\t2\n", 0, "'kg' must be converted"},
        {"kg\tmass\tkg\t1\nl\tvolume\tkg\t1\n", 0, "'l' must be converted"},
        {"kg\tmass\tkg\t1\nkg\tmass\tkg\t1\n", 3, "'kg' is there twice"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char text[256];
        snprintf(text, sizeof text, "unit\tdimension\tto\tfactor\n%s", bad[i].rows);
        put(path, text);
        CHECK(csto_vocabulary_load(&v, folder, &err) != CSTO_OK && v == NULL, "row %zu", i);
        CHECK(strstr(err.where, "units.tsv") && err.line == bad[i].line && strstr(err.text, bad[i].text), "row %zu: %s:%ld: %s", i,
              err.where, err.line, err.text);
    }
    remove(path);
    CHECK(mkdir(path, 0700) == 0 && csto_vocabulary_load(&v, folder, &err) == CSTO_E_IO && v == NULL,
          "a file that is there and cannot be read");
    rmdir(path);
}

const struct tap_test records_vocabulary_tests[] = {
    {"names are found", names_are_found},
    {"every id finds itself", every_id_finds_itself},
    {"items are a tree", items_are_a_tree},
    {"units have a canonical one", units_are_canonical},
    {"measures take what fits", measures_take_what_fits},
    {"members are inside", members_are_inside},
    {"a near name is suggested", a_near_name_is_suggested},
    {"a folder overrides", a_folder_overrides},
    {NULL, NULL},
};
