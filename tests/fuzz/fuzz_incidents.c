/* fuzz_incidents.c - any bytes as rows of a table of incidents: folded, they give the table and the messages that claims give */
#include "config.h"

#include "fuzz.h"

#include "analytics/aggregate.h"
#include "analytics/summary.h"
#include "base/text.h"
#include "loaders/loader.h"

#include <stdio.h>
#include <stdlib.h>

static const char header[] = "drug,quantity,unit,country,area,date,notes\n";

/* Claims and incidents go through, problems are written down. */
struct listener {
    struct csto_sink sink;
    struct csto_aggregate a;
    struct csto_text said;
};

static csto_status pass_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    return csto_push(&((struct listener *)s)->a.sink, c, err);
}

static csto_status hear(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_text *t = &((struct listener *)s)->said;
    (void)err;
    csto_text_printf(t, "%d %ld %s: %s ", (int)p->severity, p->line, p->field, p->text);
    csto_text_put(t, p->row ? p->row : "", p->row_bytes);
    csto_text_putc(t, '\n');
    return CSTO_OK;
}

static csto_status incidents(struct csto_sink *s, struct csto_incident_sink **part, csto_error *err)
{
    struct csto_sink *to = &((struct listener *)s)->a.sink;
    return to->incidents(to, part, err);
}

static csto_status join(struct csto_sink *s, struct csto_incident_sink *part, csto_error *err)
{
    struct csto_sink *to = &((struct listener *)s)->a.sink;
    return to->join(to, part, err);
}

static void put_table(struct csto_text *t, const csto_table *table)
{
    for (size_t r = 0; r < csto_table_rows(table); r++)
        for (size_t c = 0; c < csto_table_columns(table); c++)
            csto_text_printf(t, "%s|", csto_table_text(table, r, c));
    for (size_t i = 0; i < csto_table_notes(table); i++)
        csto_text_printf(t, "%s\n", csto_table_note(table, i));
}

static struct csto_text answer(const csto_vocabulary *v, const char *bytes, size_t n, const csto_query *query, bool folded)
{
    struct csto_question q;
    struct csto_answer answer = {0};
    static struct csto_session session; /* one, so that the profiles are read once */
    struct listener l = {.sink = {.claim = pass_claim, .problem = hear, .incidents = incidents, .join = join}};
    csto_table *table = NULL;
    session.vocabulary = v;
    session.loader = "csv";
    session.threads = 1;
    if (csto_question_read(&q, query, v, NULL) != CSTO_OK)
        abort();
    csto_aggregate_init(&l.a, &q);
    l.a.alone = folded;
    l.a.meets = &q;
    l.sink.fields = l.a.sink.fields;
    if (csto_session_load_memory(&session, bytes, n, "fuzz", &l.sink, NULL) == CSTO_OK &&
        csto_aggregate_answer(&answer, &l.a, NULL) == CSTO_OK && csto_summary_table(&table, &answer, NULL) == CSTO_OK)
        put_table(&l.said, table);
    csto_table_free(table);
    csto_answer_free(&answer);
    csto_aggregate_end(&l.a);
    csto_question_free(&q);
    return l.said;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const csto_query queries[] = {
        {.by = "item,year", .stat = "mean,sd,p90"}, {.by = "month", .from = "2020"}, {.by = "place,area", .stat = "gini"}};
    static csto_vocabulary *v; /* once, for all inputs */
    size_t n = sizeof header - 1 + size;
    char *all = malloc(n);
    if (!all || (!v && csto_vocabulary_load(&v, NULL, NULL) != CSTO_OK))
        abort();
    memcpy(all, header, sizeof header - 1);
    if (size)
        memcpy(all + sizeof header - 1, bytes, size);
    const csto_query *q = &queries[size % 3];
    struct csto_text a = answer(v, all, n, q, false), b = answer(v, all, n, q, true);
    if (a.n != b.n || (a.n && memcmp(a.at, b.at, a.n) != 0)) {
        fprintf(stderr, "broken promise: folded incidents give what claims give\n%s\n----\n%s\n", csto_text_string(&a),
                csto_text_string(&b));
        __builtin_trap();
    }
    csto_text_free(&a);
    csto_text_free(&b);
    free(all);
    return 0;
}
