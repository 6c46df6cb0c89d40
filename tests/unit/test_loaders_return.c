/* test_loaders_return.c - what is written comes back equal: the built-in data and claims made at random, in every format that is read */
#include "config.h"

#include "test_loaders.h"

#include "emit/claims.h"
#include "records/interval.h"
#include "records/names.h"
#include "records/period.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Writes all claims and reads them again. */
static void there_and_back(const csto_dataset *d, const char *format, struct loaded *l)
{
    char *bytes = NULL;
    size_t n = 0;
    csto_error err = {0};
    struct csto_claim_writer w;
    FILE *f = open_memstream(&bytes, &n);
    csto_status rc = csto_claim_writer_begin(&w, the_vocabulary(), f, csto_format_find(format), NULL, &err);
    for (size_t i = 0; i < csto_dataset_count(d) && rc == CSTO_OK; i++)
        rc = csto_push(&w.sink, csto_dataset_at(d, i), &err);
    if (rc == CSTO_OK)
        rc = csto_claim_writer_end(&w, &err);
    csto_claim_writer_free(&w);
    fclose(f);
    CHECK(rc == CSTO_OK, "%s is written: %s", format, err.text);
    load_bytes(l, bytes, n, "out", format);
    free(bytes);
}

static void same_claims(const csto_dataset *d, const struct loaded *l, const char *format)
{
    struct csto_text a = {0}, b = {0};
    size_t wrong = 0;
    CHECK(l->status == CSTO_OK && csto_dataset_count(l->d) == csto_dataset_count(d), "%s: %zu claims of %zu; %.300s", format,
          csto_dataset_count(l->d), csto_dataset_count(d), csto_text_string(&l->said));
    for (size_t i = 0; i < csto_dataset_count(d) && i < csto_dataset_count(l->d); i++)
        for (int f = 0; f < CSTO_FIELDS && wrong < 5; f++) {
            csto_text_clear(&a);
            csto_text_clear(&b);
            csto_field_print(&a, the_vocabulary(), csto_dataset_at(d, i), (csto_field)f);
            csto_field_print(&b, the_vocabulary(), csto_dataset_at(l->d, i), (csto_field)f);
            wrong +=
                !CHECK_TEXT(csto_text_string(&b), csto_text_string(&a), "%s: claim %zu, %s", format, i, csto_field_name((csto_field)f));
        }
    csto_text_free(&a);
    csto_text_free(&b);
}

static void all_formats(const csto_dataset *d)
{
    static const char *const formats[] = {"csv", "json", "ndjson"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct loaded l;
        there_and_back(d, formats[i], &l);
        same_claims(d, &l, formats[i]);
        CHECK(l.warnings == 0, "%s: %.300s", formats[i], csto_text_string(&l.said));
        loaded_free(&l);
    }
}

static void builtin_claims_return(void)
{
    csto_dataset *d = NULL;
    csto_error err = {0};
    if (!CHECK(csto_dataset_new(&d, the_vocabulary(), &err) == CSTO_OK && csto_load_builtin(d, &err) == CSTO_OK, "%s:%ld: %s", err.where,
               err.line, err.text))
        return csto_dataset_free(d);
    CHECK(csto_dataset_count(d) > 500, "%zu claims", csto_dataset_count(d));
    all_formats(d);
    csto_dataset_free(d);
}

/* ---- random claims ---- */

/* A generator of its own: the same claims on every machine. */
static uint64_t state;

static uint32_t next_random(uint32_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33) % below;
}

/* Texts with everything that quoting must stand. */
static const char *random_text(char room[64])
{
    static const char *const pieces[] = {"a",  "Кыргызстан", ",", "\"",  "\"\"", "\n",      "\r\n", "\r",   ";",
                                         "\t", " ",          "'", "\\",  "\\n",  "=1+1",    "0",    "\x7f", "\xf0\x9f\x98\x80",
                                         "{",  "]",          "#", "NaN", "\x01", "\xc2\xa0"};
    size_t n = 0;
    for (uint32_t i = next_random(5); i > 0; i--)
        n += (size_t)snprintf(room + n, 64 - n, "%s", pieces[next_random(sizeof pieces / sizeof *pieces)]);
    room[n] = '\0';
    return room;
}

static double random_number(void)
{
    static const double some[] = {0, 1, 0.1, 1e-9, 4753, 1234567.891, 1e15, 1e22, 1e300, 5e-324, 9007199254740993.0, 1.0 / 3};
    uint32_t kind = next_random(3);
    return kind == 0   ? some[next_random(sizeof some / sizeof *some)]
           : kind == 1 ? next_random(1000000) / 1000.0
                       : ldexp(next_random(1u << 30), (int)next_random(80) - 60);
}

static void random_value(csto_claim *c)
{
    csto_bound bound = (csto_bound)next_random(5);
    double a = random_number(), b = random_number();
    c->value = bound == CSTO_BETWEEN ? csto_value_range(fmin(a, b), fmax(a, b)) : csto_value_of(a, bound);
    if (bound == CSTO_ABOUT && next_random(2))
        c->value.low = a / 2;
}

static void random_period(csto_claim *c)
{
    int32_t from = csto_day_of(1900, 1, 1) + (int32_t)next_random(50000);
    if (next_random(4) == 0)
        return;
    c->period = (csto_period){from, next_random(5) ? from + (int32_t)next_random(800) : CSTO_NO_DAY};
    c->period_kind = (csto_period_kind)next_random(8);
}

static csto_code some_code(csto_vocabulary_table table, const char *const *names, uint32_t n)
{
    return csto_vocabulary_find(the_vocabulary(), table, names[next_random(n)]);
}

static void random_claim(csto_claim *c, char rooms[18][64], char id[32], unsigned i)
{
    static const char *const items[] = {"heroin", "cocaine", "all_drugs", "opium"}, *const places[] = {"RUS", "KGZ", "CSTO"};
    const char **texts[] = {&c->item_stated, &c->number_stated, &c->unit_stated, &c->conversion, &c->area,   &c->event, &c->edition,
                            &c->publisher,   &c->title,         &c->url,         &c->sheet,      &c->column, &c->quote, &c->grade};
    csto_claim_empty(c);
    snprintf(id, 32, "c%u", i);
    c->claim_id = id;
    c->measure = csto_vocabulary_find(the_vocabulary(), CSTO_MEASURES, "seizure");
    c->item = some_code(CSTO_ITEMS, items, 4);
    c->unit = csto_vocabulary_find(the_vocabulary(), CSTO_UNITS, "kg");
    c->place = next_random(3) ? some_code(CSTO_PLACES, places, 3) : 0;
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
        *texts[k] = random_text(rooms[k]);
    c->document = "d.txt"; /* an empty one is filled in */
    c->published = next_random(2) ? "2024-05" : "";
    c->part_of = next_random(2) ? "c0" : "";
    c->role = (csto_role)next_random(8);
    c->origin = (csto_origin)next_random(3);
    random_value(c);
    random_period(c);
    c->row = next_random(2) ? next_random(1000000) : 0;
    c->line = next_random(2) ? INT64_C(1) << next_random(53) : 0;
    c->byte_start = next_random(2) ? (int64_t)next_random(1000) : -1;
    c->byte_end = c->byte_start < 0 ? -1 : c->byte_start + next_random(100);
    c->confidence = next_random(2) ? next_random(1001) / 1000.0 : -1;
    c->flags = next_random(1u << 9);
}

static void random_claims_return(void)
{
    csto_dataset *d = NULL;
    if (!CHECK(csto_dataset_new(&d, the_vocabulary(), NULL) == CSTO_OK, "dataset"))
        return;
    state = 2022;
    for (unsigned i = 0; i < 3000; i++) {
        csto_claim c;
        char rooms[18][64], id[32];
        random_claim(&c, rooms, id, i);
        csto_dataset_add(d, &c, NULL);
    }
    all_formats(d);
    csto_dataset_free(d);
}

const struct tap_test loaders_return_tests[] = {
    {"the built-in claims come back from CSV, JSON, NDJSON", builtin_claims_return},
    {"random claims come back from CSV, JSON, NDJSON", random_claims_return},
    {NULL, NULL},
};
