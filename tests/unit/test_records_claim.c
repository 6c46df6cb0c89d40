/* test_records_claim.c - fields of a claim, claims completed, datasets, tables */
#include "config.h"

#include "test_records.h"

#include "records/cells.h"
#include "records/dataset.h"
#include "records/names.h"
#include "records/period.h"
#include "records/table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static csto_vocabulary *v;

/* Fills a claim from "field=text field=text ..."; texts have no blanks.  The copy that the claim points into is in `room`. */
static csto_status fill(csto_claim *c, const char *text, char *room, size_t size, csto_field *culprit, csto_error *err)
{
    csto_field_mask given = 0;
    csto_claim_empty(c);
    snprintf(room, size, "%s", text);
    for (char *word = strtok(room, " "); word; word = strtok(NULL, " ")) {
        char *equals = strchr(word, '=');
        csto_field f = csto_field_find(word, (size_t)(equals - word));
        if (!CHECK(f != CSTO_FIELDS, "field '%s'", word))
            return CSTO_E_NAME;
        csto_status rc = csto_field_parse(c, f, equals + 1, v, err);
        *culprit = f;
        if (rc != CSTO_OK)
            return rc;
        given |= equals[1] ? CSTO_FIELD_BIT(f) : 0;
    }
    return csto_claim_complete(c, given, v, culprit, err);
}

static void claims_are_completed(void)
{
    static const struct {
        const char *text;
        csto_bound bound;
        double value, low, high;
        const char *unit;
    } rows[] = {
        {"measure=seizure item=heroin value=5 unit=kg", CSTO_EXACT, 5, 5, 5, "kg"},
        {"measure=seizure item=heroin value=5 unit=t", CSTO_EXACT, 5000, 5000, 5000, "kg"},
        {"measure=seizure item=heroin value=250 unit=g bound=at_least", CSTO_AT_LEAST, 0.25, 0.25, INFINITY, "kg"},
        {"measure=seizure item=heroin low=5 unit=kg", CSTO_AT_LEAST, 5, 5, INFINITY, "kg"},
        {"measure=seizure item=heroin high=5 unit=kg", CSTO_AT_MOST, 5, -INFINITY, 5, "kg"},
        {"measure=seizure item=heroin low=5 high=7 unit=kg", CSTO_BETWEEN, 0, 5, 7, "kg"},
        {"measure=seizure item=heroin value=5 bound=about unit=kg", CSTO_ABOUT, 5, -INFINITY, INFINITY, "kg"},
        {"measure=seizure item=heroin value=5 low=4 high=7 unit=kg", CSTO_ABOUT, 5, 4, 7, "kg"},
        {"measure=seizure item=heroin value=5 low=5 high=5 unit=kg", CSTO_EXACT, 5, 5, 5, "kg"},
        {"measure=seizure item=heroin low=1 high=5 bound=at_most unit=kg", CSTO_AT_MOST, 5, 1, 5, "kg"},
        {"measure=seizure item=heroin low=1 high=5 bound=at_least unit=kg", CSTO_AT_LEAST, 1, 1, 5, "kg"},
        {"measure=crime item=cyber value=-5 unit=percent role=change", CSTO_EXACT, -5, -5, -5, "percent"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_claim c;
        csto_error err = {0};
        csto_field culprit = CSTO_FIELDS;
        char room[256];
        csto_status rc = fill(&c, rows[i].text, room, sizeof room, &culprit, &err);
        if (!CHECK(rc == CSTO_OK, "'%s': field %s: %s", rows[i].text, culprit == CSTO_FIELDS ? "none" : csto_field_name(culprit), err.text))
            continue;
        CHECK(c.value.bound == rows[i].bound && c.value.value == rows[i].value && c.value.low == rows[i].low &&
                  c.value.high == rows[i].high,
              "'%s': bound %d, %g, %g to %g", rows[i].text, (int)c.value.bound, c.value.value, c.value.low, c.value.high);
        CHECK_TEXT(csto_vocabulary_id(v, CSTO_UNITS, c.unit), rows[i].unit, "'%s'", rows[i].text);
    }
}

static void misfits_are_named(void)
{
    static const struct {
        const char *text;
        csto_status status;
        csto_field culprit;
    } rows[] = {
        {"measure=seizure item=herion value=5 unit=kg", CSTO_E_NAME, CSTO_F_ITEM},
        {"measure=seizur value=5 unit=kg", CSTO_E_NAME, CSTO_F_MEASURE},
        {"item=heroin value=5 unit=kg", CSTO_E_NAME, CSTO_F_MEASURE},
        {"measure=seizure item=heroin unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=5", CSTO_E_UNIT, CSTO_F_UNIT},
        {"measure=seizure item=heroin value=5 unit=furlong", CSTO_E_NAME, CSTO_F_UNIT},
        {"measure=crime item=cyber value=5 unit=kg", CSTO_E_UNIT, CSTO_F_UNIT},
        {"measure=seizure item=cyber value=5 unit=kg", CSTO_E_NAME, CSTO_F_ITEM},
        {"measure=seizure item=heroin value=NaN unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=1e999 unit=kg", CSTO_E_RANGE, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=-5 unit=kg", CSTO_E_RANGE, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=5 low=7 high=6 unit=kg", CSTO_E_RANGE, CSTO_F_LOW},
        {"measure=seizure item=heroin value=5 low=6 high=7 unit=kg", CSTO_E_RANGE, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=5 low=4 high=7 bound=between unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin low=4 bound=between unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin low=4 bound=at_most unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin high=4 bound=at_least unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin low=4 high=5 bound=exact unit=kg", CSTO_E_SYNTAX, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=1e308 unit=t", CSTO_E_RANGE, CSTO_F_VALUE},
        {"measure=seizure item=heroin low=1 high=1e308 unit=t", CSTO_E_RANGE, CSTO_F_VALUE},
        {"measure=seizure item=heroin value=5 unit=kg bound=roughly", CSTO_E_NAME, CSTO_F_BOUND},
        {"measure=seizure item=heroin value=5 unit=kg role=boss", CSTO_E_NAME, CSTO_F_ROLE},
        {"measure=seizure item=heroin value=5 unit=kg period_start=31.02.2024", CSTO_E_SYNTAX, CSTO_F_PERIOD_START},
        {"measure=seizure item=heroin value=5 unit=kg period_start=2024 period_end=2023", CSTO_E_RANGE, CSTO_F_PERIOD_END},
        {"measure=seizure item=heroin value=5 unit=kg published=2024-02-31", CSTO_E_SYNTAX, CSTO_F_PUBLISHED},
        {"measure=seizure item=heroin value=5 unit=kg place=Atlantis", CSTO_E_NAME, CSTO_F_PLACE},
        {"measure=seizure item=heroin value=5 unit=kg confidence=1.5", CSTO_E_RANGE, CSTO_F_CONFIDENCE},
        {"measure=seizure item=heroin value=5 unit=kg line=0", CSTO_E_SYNTAX, CSTO_F_LINE},
        {"measure=seizure item=heroin value=5 unit=kg line=99999999999999999999", CSTO_E_SYNTAX, CSTO_F_LINE},
        {"measure=seizure item=heroin value=5 unit=kg byte_start=9 byte_end=5", CSTO_E_RANGE, CSTO_F_BYTE_END},
        {"measure=seizure item=heroin value=5 unit=kg flags=total_row;lucky", CSTO_E_NAME, CSTO_F_FLAGS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_claim c;
        csto_error err = {0};
        csto_field culprit = CSTO_FIELDS;
        char room[256];
        csto_status rc = fill(&c, rows[i].text, room, sizeof room, &culprit, &err);
        CHECK(rc == rows[i].status, "'%s': %s", rows[i].text, csto_status_text(rc));
        CHECK(culprit == rows[i].culprit, "'%s': field %s", rows[i].text, culprit == CSTO_FIELDS ? "none" : csto_field_name(culprit));
        CHECK(*err.text, "'%s': no message", rows[i].text);
    }
}

/* What is printed, read again, prints the same: for every field. */
static void fields_come_back(void)
{
    static const char *const texts[CSTO_FIELDS] = {
        [CSTO_F_CLAIM_ID] = "c0123456789ab",
        [CSTO_F_MEASURE] = "seizure",
        [CSTO_F_ITEM] = "hashish",
        [CSTO_F_ITEM_STATED] = "hashish, \"black\"",
        [CSTO_F_VALUE] = "4753.5",
        [CSTO_F_LOW] = "4000",
        [CSTO_F_HIGH] = "5000.25",
        [CSTO_F_BOUND] = "about",
        [CSTO_F_UNIT] = "kg",
        [CSTO_F_NUMBER_STATED] = "4 tons and 753",
        [CSTO_F_UNIT_STATED] = "kg",
        [CSTO_F_CONVERSION] = "short ton",
        [CSTO_F_ROLE] = "cumulative",
        [CSTO_F_PART_OF] = "c1",
        [CSTO_F_PERIOD_START] = "2003-11-01",
        [CSTO_F_PERIOD_END] = "2003-11-30",
        [CSTO_F_PERIOD_KIND] = "month",
        [CSTO_F_PLACE] = "KGZ",
        [CSTO_F_AREA] = "Osh",
        [CSTO_F_EVENT] = "channel-2003",
        [CSTO_F_ORIGIN] = "table",
        [CSTO_F_DOCUMENT] = "a.txt",
        [CSTO_F_EDITION] = "2024",
        [CSTO_F_PUBLISHER] = "x",
        [CSTO_F_PUBLISHED] = "2004-01",
        [CSTO_F_TITLE] = "y",
        [CSTO_F_URL] = "https://example.org/",
        [CSTO_F_SHEET] = "s",
        [CSTO_F_ROW] = "14",
        [CSTO_F_COLUMN] = "F",
        [CSTO_F_LINE] = "3",
        [CSTO_F_BYTE_START] = "0",
        [CSTO_F_BYTE_END] = "9",
        [CSTO_F_QUOTE] = "two\nlines",
        [CSTO_F_GRADE] = "B2",
        [CSTO_F_CONFIDENCE] = "0.75",
        [CSTO_F_FLAGS] = "total_row;decimal_comma",
    };
    csto_claim c;
    struct csto_text t = {0};
    csto_claim_empty(&c);
    for (int f = 0; f < CSTO_FIELDS; f++) {
        const char *name = csto_field_name((csto_field)f);
        csto_error err = {0};
        csto_text_clear(&t);
        csto_field_print(&t, v, &c, (csto_field)f);
        bool word = f == CSTO_F_BOUND || f == CSTO_F_ROLE || f == CSTO_F_PERIOD_KIND || f == CSTO_F_ORIGIN || f == CSTO_F_VALUE;
        CHECK(word || t.n == 0, "%s of an empty claim: '%s'", name, csto_text_string(&t));
        CHECK(csto_field_find(name, strlen(name)) == (csto_field)f && *csto_field_summary((csto_field)f), "%s is found", name);
        if (!CHECK(texts[f] && csto_field_parse(&c, (csto_field)f, texts[f], v, &err) == CSTO_OK, "%s: %s", name, err.text))
            continue;
        csto_text_clear(&t);
        csto_field_print(&t, v, &c, (csto_field)f);
        CHECK_TEXT(csto_text_string(&t), texts[f], "%s", name);
    }
    csto_text_free(&t);
}

/* The cells of a claim are its fields as they are printed, whatever the claims before it were. */
static void cells_follow_the_claims(void)
{
    static const double numbers[] = {0, -1, 12.5, 7, 1e300, 118};
    static const char *const texts[] = {"", "x", "a,b", "an item that is longer than thirty-two bytes"};
    struct csto_claim_cells row = {0};
    struct csto_text want = {0};
    uint32_t state = 1;
    csto_claim c;
    csto_claim_empty(&c);
    for (int i = 0; i < 3000; i++) {
        uint32_t pick = state = state * 1664525 + 1013904223, some = pick >> 20;
        double number = numbers[some % 6];
        switch (pick >> 16 & 15) {
        case 0: c.value.bound = (csto_bound)(some % 5); break;
        case 1: c.value.value = number; break;
        case 2: c.value.low = some % 3 ? c.value.value : -INFINITY; break;
        case 3: c.value.high = some % 3 ? number : INFINITY; break;
        case 4: c.measure = (csto_code)(some % (csto_vocabulary_count(v, CSTO_MEASURES) + 1)); break;
        case 5: c.item = (csto_code)(some % (csto_vocabulary_count(v, CSTO_ITEMS) + 1)); break;
        case 6: c.place = (csto_code)(some % (csto_vocabulary_count(v, CSTO_PLACES) + 1)); break;
        case 7: c.period.from = some % 2 ? CSTO_NO_DAY : (int32_t)some; break;
        case 8: c.role = (csto_role)(some % 8); break;
        case 9: c.flags = some % 4 ? some % 8 : (1u << 12) - 1; break;
        case 10: c.line = some % 2; break;
        case 11: c.byte_start = (int64_t)(some % 3) - 1; break;
        case 12: c.confidence = some % 3 ? 0.25 * (some % 4) : -1; break;
        case 13: c.quote = texts[some % 4]; break;
        default: c.area = texts[some % 4]; break;
        }
        const struct csto_cell *cells = csto_claim_cells_of(&row, v, &c);
        for (int f = 0; f < CSTO_FIELDS && cells; f++) {
            csto_text_clear(&want);
            csto_field_print(&want, v, &c, (csto_field)f);
            if (strcmp(cells[f].text, csto_text_string(&want)) != 0 || cells[f].n != want.n ||
                (cells[f].kind == CSTO_CELL_EMPTY) != (want.n == 0) ||
                (cells[f].plain && (want.n >= CSTO_PLAIN_BYTES || strpbrk(cells[f].text, ",\"\\ "))))
                CHECK(false, "claim %d, %s: '%s', wanted '%s'", i, csto_field_name((csto_field)f), cells[f].text, csto_text_string(&want));
        }
        CHECK(cells != NULL, "claim %d", i);
    }
    csto_claim_cells_free(&row);
    csto_text_free(&want);
}

static void words_of_the_record(void)
{
    static const struct csto_name *const lists[] = {csto_bounds, csto_roles, csto_period_kinds, csto_origins, csto_flags};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (int j = 0; lists[i][j].name; j++)
            CHECK(csto_name_find(lists[i], lists[i][j].name) == j && *lists[i][j].summary, "'%s'", lists[i][j].name);
    CHECK(csto_name_find(csto_roles, "Level") == -1 && csto_name_find(csto_roles, "") == -1, "exact");
}

static void ids_are_stable(void)
{
    csto_claim a, b;
    csto_error err = {0};
    csto_field culprit = CSTO_FIELDS;
    char room[2][256], id[3][CSTO_ID_BYTES];
    static const char text[] = "measure=seizure item=heroin value=5 unit=kg";
    if (!CHECK(fill(&a, text, room[0], sizeof room[0], &culprit, &err) == CSTO_OK &&
                   fill(&b, text, room[1], sizeof room[1], &culprit, &err) == CSTO_OK,
               "%s", err.text))
        return;
    CHECK(csto_claim_make_id(&a, v, id[0], NULL) == CSTO_OK, "id 0");
    CHECK(csto_claim_make_id(&b, v, id[1], NULL) == CSTO_OK, "id 1");
    CHECK_TEXT(a.claim_id, b.claim_id, "equal claims");
    CHECK(strlen(id[0]) == 13 && id[0][0] == 'c' && strspn(id[0] + 1, "0123456789abcdef") == 12, "'%s'", id[0]);
    b.title = "t";
    CHECK(csto_claim_make_id(&b, v, id[2], NULL) == CSTO_OK, "id 2");
    CHECK(strcmp(id[0], id[2]) != 0, "another title, another id");
}

const struct tap_test records_claim_tests[] = {
    {"claims are completed", claims_are_completed},
    {"misfits are named", misfits_are_named},
    {"fields come back", fields_come_back},
    {"cells follow the claims", cells_follow_the_claims},
    {"the words of the record", words_of_the_record},
    {"ids are stable", ids_are_stable},
    {NULL, NULL},
};

/* ---- datasets ---- */

static void add_many(csto_dataset *d, int from, int to)
{
    for (int i = from; i < to; i++) {
        char id[32];
        csto_claim c;
        csto_claim_empty(&c);
        snprintf(id, sizeof id, "claim-%d", i);
        c.claim_id = id; /* the dataset must copy it: the next claim writes over it */
        c.row = i;
        if (!CHECK(csto_dataset_add(d, &c, NULL) == CSTO_OK, "add %d", i))
            return;
    }
}

static void check_many(const csto_dataset *d, int n)
{
    CHECK(csto_dataset_count(d) == (size_t)n, "%zu claims", csto_dataset_count(d));
    for (size_t i = 0; i < csto_dataset_count(d); i++) {
        char id[32];
        snprintf(id, sizeof id, "claim-%zu", i);
        if (!CHECK_TEXT(csto_dataset_at(d, i)->claim_id, id, "claim %zu", i))
            return;
    }
}

static void datasets_keep_claims(void)
{
    csto_dataset *d = NULL;
    CHECK(csto_dataset_new(&d, v, NULL) == CSTO_OK && csto_dataset_count(d) == 0 && csto_dataset_vocabulary(d) == v, "empty");
    add_many(d, 0, 1);
    const csto_claim *first = csto_dataset_at(d, 0);
    add_many(d, 1, 3000);
    CHECK(csto_dataset_at(d, 0) == first, "claims stay where they are");
    check_many(d, 3000);
    csto_dataset_free(d);
    csto_dataset_free(NULL);
}

/* A claim may come from a user of the library, and everything behind uses its codes as indexes. */
static void datasets_refuse_what_cannot_be(void)
{
    static const struct {
        csto_code measure, item, unit, place;
        int bound, role, kind, origin;
        int32_t from, to;
        double value;
        csto_status status;
    } rows[] = {
        {1, 1, 1, 1, CSTO_BETWEEN, CSTO_CONTEXT, CSTO_PERIOD_CUMULATIVE, CSTO_TABLE, -719162, 2932896, 5, CSTO_OK},
        {0, 0, 0, 0, 0, 0, 0, 0, CSTO_NO_DAY, CSTO_NO_DAY, INFINITY, CSTO_OK},
        {UINT16_MAX, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, CSTO_E_NAME},
        {0, UINT16_MAX, 0, 0, 0, 0, 0, 0, 0, 0, 5, CSTO_E_NAME},
        {0, 0, UINT16_MAX, 0, 0, 0, 0, 0, 0, 0, 5, CSTO_E_NAME},
        {0, 0, 0, UINT16_MAX, 0, 0, 0, 0, 0, 0, 5, CSTO_E_NAME},
        {0, 0, 0, 0, CSTO_BETWEEN + 1, 0, 0, 0, 0, 0, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, CSTO_PERIOD_CUMULATIVE + 1, 0, 0, 0, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, 0, CSTO_TABLE + 1, 0, 0, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, 0, 0, INT32_MAX, INT32_MAX, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 2932897, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, 0, 0, -719163, 0, 5, CSTO_E_RANGE},
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NAN, CSTO_E_RANGE},
    };
    csto_dataset *d = NULL;
    size_t good = 0;
    csto_dataset_new(&d, v, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_claim c;
        csto_error err = {0};
        csto_claim_empty(&c);
        c.measure = rows[i].measure, c.item = rows[i].item, c.unit = rows[i].unit, c.place = rows[i].place;
        c.value.bound = (csto_bound)rows[i].bound, c.role = (csto_role)rows[i].role, c.period_kind = (csto_period_kind)rows[i].kind;
        c.origin = (csto_origin)rows[i].origin, c.period = (csto_period){rows[i].from, rows[i].to}, c.value.value = rows[i].value;
        csto_status rc = csto_dataset_add(d, &c, &err);
        good += rc == CSTO_OK;
        CHECK(rc == rows[i].status && (rc == CSTO_OK || *err.text), "row %zu: %s", i, csto_status_text(rc));
        CHECK(csto_dataset_count(d) == good, "row %zu: nothing is added on failure", i);
    }
    csto_dataset_free(d);
}

static void datasets_are_joined(void)
{
    csto_dataset *a = NULL, *b = NULL;
    csto_dataset_new(&a, v, NULL);
    csto_dataset_new(&b, v, NULL);
    add_many(a, 0, 700);
    add_many(b, 700, 1500);
    CHECK(csto_dataset_append(a, b, NULL) == CSTO_OK && csto_dataset_count(b) == 0, "append");
    csto_dataset_free(b);
    check_many(a, 1500);
    csto_dataset_free(a);
}

static int problems;

static void count_problem(void *user, const csto_problem *p)
{
    problems += p->severity == CSTO_WARNING && user == &problems && strstr(p->text, "row 7") != NULL;
}

static void sinks_split_and_merge(void)
{
    csto_dataset *d = NULL;
    csto_dataset_new(&d, v, NULL);
    struct csto_dataset_sink s;
    csto_error err = {0};
    const csto_load_options how = {.problem = count_problem, .user = &problems};
    csto_dataset_sink_init(&s, d, &how);
    struct csto_sink *part[3] = {NULL};
    for (int p = 0; p < 3; p++)
        CHECK(s.sink.split(&s.sink, &part[p], &err) == CSTO_OK, "split %d", p);
    for (int i = 299; i >= 0; i--) { /* filled in any order, merged in theirs */
        csto_claim c;
        char id[32];
        csto_claim_empty(&c);
        snprintf(id, sizeof id, "claim-%d", i / 3 + i % 3 * 100 < 300 ? i % 3 * 100 + 99 - i / 3 : 0);
        c.claim_id = id;
        csto_push(part[i % 3], &c, &err);
    }
    const csto_problem where = {.severity = CSTO_WARNING, .file = "f.csv", .line = 7};
    CHECK(csto_report(part[2], where, &err, "row %d", 7) == CSTO_OK && problems == 1, "a problem reaches the caller from a part");
    for (int p = 0; p < 2; p++)
        CHECK(s.sink.merge(&s.sink, part[p], &err) == CSTO_OK, "merge %d", p);
    s.sink.drop(part[2]);
    check_many(d, 200);
    const csto_load_options strict = {.strict = 1};
    csto_dataset_sink_init(&s, d, &strict);
    CHECK(csto_report(&s.sink, where, &err, "row %d", 7) == CSTO_E_SYNTAX && err.line == 7 && strcmp(err.where, "f.csv") == 0,
          "strict stops");
    csto_dataset_free(d);
}

const struct tap_test records_dataset_tests[] = {
    {"datasets keep claims", datasets_keep_claims},
    {"datasets refuse what cannot be", datasets_refuse_what_cannot_be},
    {"datasets are joined", datasets_are_joined},
    {"sinks split and merge", sinks_split_and_merge},
    {NULL, NULL},
};

/* ---- tables ---- */

static void tables_hold_cells(void)
{
    csto_table *t = NULL;
    char name[] = "item";
    const struct csto_column columns[] = {{name, CSTO_SHOW_TEXT}, {"total", CSTO_SHOW_VALUE}};
    CHECK(csto_table_new(&t, columns, 2, NULL) == CSTO_OK, "new");
    memset(name, 'x', 4);
    char text[] = "heroin";
    CHECK(csto_table_add(t, (struct csto_cell[]){csto_cell_text(text), csto_cell_number(12.5)}, NULL) == CSTO_OK, "add");
    memset(text, 'x', 6);
    CHECK(csto_table_add(t, (struct csto_cell[]){csto_cell_text(""), csto_cell_number(INFINITY)}, NULL) == CSTO_OK, "add empty cells");
    CHECK(csto_table_add_note(t, NULL, "%d claims", 3) == CSTO_OK, "note");
    CHECK(csto_table_rows(t) == 2 && csto_table_columns(t) == 2, "2 x 2");
    CHECK_TEXT(csto_table_column_name(t, 0), "item", "names are copied");
    CHECK(csto_table_find_column(t, "total") == 1 && csto_table_find_column(t, "tot") == -1, "columns by name");
    CHECK_TEXT(csto_table_text(t, 0, 0), "heroin", "texts are copied");
    CHECK_TEXT(csto_table_text(t, 0, 1), "12.5", "numbers as text");
    CHECK_TEXT(csto_table_text(t, 1, 1), "", "an open end is an empty cell");
    double x = 0;
    CHECK(csto_table_number(t, 0, 1, &x) == 1 && x == 12.5 && csto_table_number(t, 0, 0, &x) == 0 && csto_table_number(t, 1, 1, &x) == 0,
          "numbers");
    CHECK(csto_table_notes(t) == 1, "one note");
    CHECK_TEXT(csto_table_note(t, 0), "3 claims", "the note");
    csto_table_free(t);
    csto_table_free(NULL);
}

const struct tap_test records_table_tests[] = {
    {"tables hold cells", tables_hold_cells},
    {NULL, NULL},
};

/* One vocabulary for all tests of this file; never freed by them. */
__attribute__((constructor)) static void load_vocabulary(void)
{
    csto_vocabulary_load(&v, NULL, NULL);
}

__attribute__((destructor)) static void free_vocabulary(void)
{
    csto_vocabulary_free(v);
}
