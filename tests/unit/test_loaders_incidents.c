/* test_loaders_incidents.c - many rows at once must be what single rows are: the index of plain CSV against the scanner, and incidents that are folded against those
 * that are counted as claims */
#include "config.h"

#include "test_loaders.h"

#include "analytics/aggregate.h"
#include "analytics/summary.h"
#include "loaders/column_key.h"
#include "loaders/csv_block.h"
#include "loaders/input.h"

#include <stdio.h>
#include <stdlib.h>

static uint32_t next(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(*state >> 8) * below >> 24);
}

/* ---- the index ---- */

/* Bytes of which CSV is made, often in the right order; `odd` of a hundred pieces are not plain. */
static size_t random_csv(char *to, size_t room, uint32_t *state, uint32_t odd)
{
    static const char *const plain[] = {",",  "\n",   "abc",      "\"a,b\"", "\"x\ny\"", ",\"\",", "12.5", "\"a \"\"b\"\"\"",
                                        ",,", "\r\n", "\"\"\"\"", "\xd0\xb0"},
                             *const others[] = {"\"", "\r", "a\"b", "\"a\"b", "\n\"", "\"\""};
    size_t n = 0;
    bool ended = true; /* a quote may open */
    while (n + 16 < room) {
        bool strange = next(state, 100) < odd;
        const char *piece = strange ? others[next(state, 6)] : plain[next(state, 12)];
        if (!strange && *piece == '"' && !ended)
            piece = ",";
        if (strange && next(state, 10) == 0)
            to[n++] = '\0';
        memcpy(to + n, piece, strlen(piece));
        n += strlen(piece);
        ended = to[n - 1] == ',' || to[n - 1] == '\n';
        if (!strange && to[n - 1] == '"') { /* behind a closing quote a cell ends */
            to[n++] = next(state, 4) ? ',' : '\n';
            ended = true;
        }
    }
    return n;
}

static void ways_agree(void)
{
    enum { MOST = 4096 };
    static char bytes[MOST + CSTO_INDEX_STEP];
    static uint32_t ends[2][MOST + CSTO_INDEX_STEP], rows[2][MOST];
    uint32_t state = 11;
    for (int round = 0; round < 2000; round++) {
        size_t n = random_csv(bytes, 64 + next(&state, MOST - 64), &state, round % 3 ? (uint32_t)round % 20 : 0);
        char delimiter = round % 5 ? ',' : 'a';
        struct csto_csv_index x = {.ends = ends[0], .rows = rows[0], .ends_room = MOST, .rows_room = MOST};
        csto_csv_index_by(0, &x, bytes, n, delimiter);
        for (int way = 1; way < CSTO_INDEX_WAYS; way++) {
            struct csto_csv_index y = {.ends = ends[1], .rows = rows[1], .ends_room = MOST, .rows_room = MOST};
            if (!csto_csv_index_by(way, &y, bytes, n, delimiter))
                continue;
            size_t n_ends = x.n_rows ? x.rows[x.n_rows - 1] + 1 : 0;
            CHECK(x.n_rows == y.n_rows && x.bytes == y.bytes && x.line_feeds == y.line_feeds && x.odd == y.odd && x.ascii == y.ascii &&
                      memcmp(rows[0], rows[1], x.n_rows * sizeof **rows) == 0 && memcmp(ends[0], ends[1], n_ends * sizeof **ends) == 0,
                  "round %d, way %d", round, way);
        }
    }
}

struct scanned {
    struct csto_text said; /* every row: line, result, cells */
};

static void say_row(struct csto_text *to, const struct csto_csv *s, csto_csv_result what)
{
    csto_text_printf(to, "%ld %d:", s->line, (int)what);
    for (size_t i = 0; i < s->cells.n && what == CSTO_CSV_ROW; i++) {
        csto_text_putc(to, '[');
        csto_text_put(to, s->cells.at[i].at, s->cells.at[i].n);
        csto_text_putc(to, ']');
    }
    csto_text_putc(to, '\n');
}

/* Row by row, or in blocks whose rows are cut one by one. */
static char *scan(const char *bytes, size_t n, bool blocks)
{
    struct csto_input in = {0};
    struct csto_csv s = {0}, one = {0};
    struct csto_csv_block b = {0};
    struct csto_text said = {0};
    CHECK(csto_input_open_memory(&in, bytes, n, "x", NULL, NULL) == CSTO_OK && csto_csv_open(&s, &in, NULL) == CSTO_OK, "open");
    one.delimiter = s.delimiter;
    memcpy(one.class, s.class, sizeof one.class);
    for (;;) {
        if (blocks) {
            CHECK(csto_csv_take_block(&s, &b, NULL) == CSTO_OK, "block");
            size_t from = 0;
            long line = b.line;
            for (size_t i = 0; i < b.index.n_rows; i++) {
                size_t to = b.index.ends[b.index.rows[i]] + 1;
                csto_csv_take_row(&one, &b, from, to, line);
                say_row(&said, &one, csto_csv_next(&one, NULL));
                line = one.next_line;
                from = to;
            }
            CHECK(!b.index.n_rows || line == s.next_line, "lines of a block: %ld, %ld", line, s.next_line);
        }
        csto_csv_result what = csto_csv_next(&s, NULL);
        if (what == CSTO_CSV_END || what == CSTO_CSV_FAILED)
            break;
        say_row(&said, &s, what);
    }
    one.buffer = NULL;
    csto_csv_close(&one);
    csto_csv_close(&s);
    csto_csv_block_free(&b);
    csto_input_close(&in);
    return said.at;
}

static void blocks_are_rows(void)
{
    enum { SIZE = 700 * 1024 };
    char *bytes = malloc(SIZE);
    uint32_t state = 5;
    for (int round = 0; round < 60; round++) {
        size_t n = random_csv(bytes, round < 55 ? 64 + next(&state, 3000) : SIZE, &state, round % 4 == 0 ? 0 : 1 + (uint32_t)round % 9);
        char *a = scan(bytes, n, false), *b = scan(bytes, n, true);
        CHECK(a && b ? strcmp(a, b) == 0 : a == b, "round %d, %zu bytes", round, n);
        free(a);
        free(b);
    }
    free(bytes);
}

/* ---- keys ---- */

/* Equal texts have equal numbers, other texts others, however many there are. */
static void keys_are_texts(void)
{
    enum { ROWS = 120000 };
    struct csto_column_key k = {.columns = {0, 2}, .n_columns = 2};
    uint32_t *numbers = malloc(ROWS * sizeof *numbers);
    size_t wrong = 0;
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < ROWS; i++) {
            char text[64];
            int a = snprintf(text, sizeof text, "%u", i % 1009 * 7919), b = a + 1,
                c = snprintf(text + a, sizeof text - (size_t)a, ",x,label %u\r\n", i / 1009 % 997);
            const uint32_t ends[] = {(uint32_t)a, (uint32_t)b + 1, (uint32_t)(a + c - 1)};
            const struct csto_row_view row = {.bytes = text, .ends = ends, .n_cells = 3};
            if (pass == 0)
                numbers[i] = csto_column_key_put(&k, &row);
            wrong += csto_column_key_find(&k, &row) != numbers[i] || numbers[i] != i;
        }
    CHECK(wrong == 0, "%zu keys", wrong);
    free(numbers);
    csto_column_key_free(&k);
}

/* ---- incidents ---- */

struct said {
    struct csto_text text;
    struct csto_sink *behind;
};

struct listener {
    struct csto_sink sink, *behind;
    struct csto_text said;
};

static csto_status pass_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    return csto_push(((struct listener *)s)->behind, c, err);
}

static csto_status hear(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    (void)err;
    csto_text_printf(&((struct listener *)s)->said, "%d %s:%ld %s: %s {%.*s}\n", (int)p->severity, p->file, p->line, p->field, p->text,
                     (int)p->row_bytes, p->row ? p->row : "");
    return CSTO_OK;
}

static csto_status pass_incidents(struct csto_sink *s, struct csto_incident_sink **part, csto_error *err)
{
    struct csto_sink *behind = ((struct listener *)s)->behind;
    return behind->incidents(behind, part, err);
}

static csto_status pass_join(struct csto_sink *s, struct csto_incident_sink *part, csto_error *err)
{
    struct csto_sink *behind = ((struct listener *)s)->behind;
    return behind->join(behind, part, err);
}

/* The summary of a table and all that was said, with rows folded (threads > 0) or as claims. */
static char *summary_of(const char *bytes, size_t n, const csto_query *query, unsigned threads, const char *map, bool *folded)
{
    struct csto_question q;
    struct csto_aggregate a;
    struct csto_answer answer = {0};
    csto_table *t = NULL;
    csto_error err = {0};
    struct csto_session session = {.vocabulary = the_vocabulary(), .loader = "csv", .threads = threads, .map = map};
    CHECK(csto_question_read(&q, query, the_vocabulary(), &err) == CSTO_OK, "%s", err.text);
    csto_aggregate_init(&a, &q);
    a.alone = threads > 0;
    a.meets = &q;
    struct listener l = {
        .sink = {.fields = a.sink.fields, .claim = pass_claim, .problem = hear, .incidents = pass_incidents, .join = pass_join},
        .behind = &a.sink};
    CHECK(csto_session_load_memory(&session, bytes, n, "t.csv", &l.sink, &err) == CSTO_OK, "%s", err.text);
    CHECK(csto_aggregate_answer(&answer, &a, &err) == CSTO_OK && csto_summary_table(&t, &answer, &err) == CSTO_OK, "%s", err.text);
    *folded = a.fold != NULL;
    for (size_t r = 0; t && r < csto_table_rows(t); r++)
        for (size_t c = 0; c < csto_table_columns(t); c++)
            csto_text_printf(&l.said, "%s%s", csto_table_text(t, r, c), c + 1 < csto_table_columns(t) ? "," : "\n");
    for (size_t i = 0; t && i < csto_table_notes(t); i++)
        csto_text_printf(&l.said, "%s\n", csto_table_note(t, i));
    csto_table_free(t);
    csto_answer_free(&answer);
    csto_aggregate_end(&a);
    csto_question_free(&q);
    csto_session_end(&session);
    return l.said.at;
}

static const char *pick(uint32_t *state, const char *const *from, uint32_t n)
{
    return from[next(state, n)];
}

/* A table whose rows meet in every way: known and unknown labels, missing and hedged numbers, refused rows, broken quotes, line breaks in cells. */
static void random_table(struct csto_text *to, uint32_t *state, int rows, bool strange)
{
    static const char *const
        drugs[] = {"heroin", "\"cocaine\"", "cannabis herb", "Heroin ", "unobtainium", "tramadol", "opium", "\"a \"\"new\"\" one\""},
        *const units[] = {"kg", "g", "kg", "t", "tablets", "lb", "kg"}, *const places[] = {"Kyrgyzstan", "KGZ",
                                                                                           "Tajikistan", "",
                                                                                           "Atlantis",   "\"Russian Federation\""},
        *const areas[] = {"", "", "Osh", "\"Batken, south\""}, *const dates[] = {"2020-01-05", "2020-01-05", "2020-02", "2021",
                                                                                 "2021-12-31", "",           "2020-Q3"},
        *const numbers[] = {"1", "12.5", "0.003", "7", "123456.789", "0", "25", "1e3", "99999999999", "5", "0.1", "12345678.9", "3.00"},
        *const strange_numbers[] = {"<5", ">2", "", "n/a", "-3", "5*", "abc", "\"1,000\"", " 4 ", "+6", ".5"},
        *const notes[] = {"", "x", "\"two\nlines\"", "\"a, b\"", "\xd0\x9e\xd1\x88", "\"say \"\"no\"\"\""},
        *const strange_rows[] = {"heroin,1\n",
                                 "\n",
                                 "he\"roin,1,kg,KGZ,,2020,x\n",
                                 "\"heroin\"x,1,kg,KGZ,,2020,x\n",
                                 ",,,,,,\n",
                                 "heroin,1,kg,KGZ,,2020,\xff\n",
                                 "heroin,1,furlong,KGZ,,2020,\n",
                                 "heroin,1,kg,KGZ,,2020-13-01,\n",
                                 "heroin,1,kg,KGZ,\r\n",
                                 "heroin,1,kg,KGZ,,2020,x,y\n"};
    csto_text_puts(to, "drug,quantity,unit,country,area,date,notes\n");
    for (int i = 0; i < rows; i++) {
        if (strange && next(state, 12) == 0) {
            csto_text_puts(to, pick(state, strange_rows, 10));
            continue;
        }
        csto_text_printf(to, "%s,%s,%s,%s,%s,%s,%s%s", pick(state, drugs, 8),
                         strange && next(state, 6) == 0 ? pick(state, strange_numbers, 11) : pick(state, numbers, 13),
                         pick(state, units, 7), pick(state, places, 6), pick(state, areas, 4), pick(state, dates, 7), pick(state, notes, 6),
                         next(state, 9) ? "\n" : "\r\n");
    }
}

static const csto_query queries[] = {
    {.by = "item,year", .stat = "n,sum,mean,sd,min,max,p90,gini,geometric_mean"},
    {.by = "year"},
    {.by = "place,area,month", .stat = "per_day,top_share:2,quantile:0.3"},
    {.by = "measure", .stat = "mad,trimmed_mean,hill"},
    {.by = "item,day", .from = "2020", .to = "2020-12-31"},
    {.by = "source,quarter", .item = "opiates"},
    {.by = "item", .place = "KGZ", .area = "Osh"},
    {.by = "event,publisher", .item = "cocaine,heroin", .area = "Nowhere"},
    {.by = "quarter,item", .about = 0.2},
};

static void folding_changes_nothing(void)
{
    for (uint32_t trial = 0; trial < 72; trial++) {
        struct csto_text table = {0};
        uint32_t state = trial * 77 + 1;
        bool folded;
        const csto_query *q = &queries[trial % 9];
        random_table(&table, &state, trial < 60 ? 20 + (int)next(&state, 400) : 12000, trial % 3 != 0);
        char *as_claims = summary_of(table.at, table.n, q, 0, NULL, &folded);
        CHECK(!folded, "claims are no fold");
        static const unsigned threads[] = {1, 2, 8};
        for (size_t i = 0; i < 3; i++) {
            char *rows = summary_of(table.at, table.n, q, threads[i], NULL, &folded);
            CHECK(folded, "trial %u is folded", trial);
            CHECK_TEXT(rows, as_claims, "trial %u, %u threads", trial, threads[i]);
            free(rows);
        }
        free(as_claims);
        csto_text_free(&table);
    }
}

/* Decimal commas between semicolons, by --map; several values a row, which are claims. */
static void other_layouts(void)
{
    static const struct {
        const char *map, *table;
        bool folded;
    } cases[] = {
        {"item=what,value=how much,unit:g,numbers:comma", "what;how much\nheroin;1,5\nheroin;1.000,5\nopium;7\nheroin;2,25\nopium;1.5\n",
         true},
        {"item=what,value=n,unit:kg,year=year,month=month",
         "what,n,year,month\nopium,1,2020,3\nopium,2,2020,3\nopium,4,2020,13\nopium,4,,1\n", true},
        {"item:heroin,unit:kg,value=n", "n\n1\n2\n\n3.5\nx\n", true},
        {"item=what,value=n,edition=e,unit:kg", "what,n,e\nopium,1,2020\nopium,2,2021\n", false},
        {"item=what,value=n,unit:kg,period_start=a,period_end=b",
         "what,n,a,b\nopium,1,2020-01-01,2020-01-31\nopium,2,2020-01-01,2020-01-31\nopium,2,2020-02-01,2020-01-31\n", true},
        {"item=what,value=n,unit:kg,rows:cells", "what,n\nopium,1\n", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const csto_query q = {.by = "item,month", .stat = "n,mean"};
        bool folded;
        size_t n = strlen(cases[i].table);
        char *as_claims = summary_of(cases[i].table, n, &q, 0, cases[i].map, &folded);
        char *rows = summary_of(cases[i].table, n, &q, 1, cases[i].map, &folded);
        CHECK(folded == cases[i].folded, "case %zu is %sfolded", i, folded ? "" : "not ");
        CHECK_TEXT(rows, as_claims, "case %zu", i);
        free(as_claims);
        free(rows);
    }
}

const struct tap_test loaders_incidents_tests[] = {
    {"all ways to index CSV agree", ways_agree},
    {"blocks of rows are the rows of the scanner", blocks_are_rows},
    {"keys are texts", keys_are_texts},
    {"folded incidents give what claims give, messages too", folding_changes_nothing},
    {"incidents in other layouts", other_layouts},
    {0},
};
