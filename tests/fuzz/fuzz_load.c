/* fuzz_load.c - the part of the harnesses that loads and looks */
#include "config.h"

#include "fuzz.h"

#include "loaders/loader.h"
#include "records/dataset.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Traps with a reason, so that both libFuzzer and the replay stop on it. */
static void broken(const char *promise)
{
    fprintf(stderr, "broken promise: %s\n", promise);
    __builtin_trap();
}

static const csto_vocabulary *vocabulary(void)
{
    static csto_vocabulary *v; /* once, for all inputs */
    if (!v && csto_vocabulary_load(&v, NULL, NULL) != CSTO_OK)
        broken("the vocabulary loads");
    return v;
}

static void take_problem(void *user, const csto_problem *p)
{
    size_t *problems = user;
    ++*problems;
    if (!p->file || !p->field || !p->text || !*p->text || p->line < 0 || p->column < 0)
        broken("a problem says where and what");
    if (p->row && p->row_bytes) { /* a sanitizer sees whether both ends can be read */
        const volatile char *row = p->row;
        (void)row[0];
        (void)row[p->row_bytes - 1];
    }
}

/* Every claim that a loader lets through is whole, and its fields are read again as they are printed. */
static void look_at(const csto_claim *c, struct csto_text *t)
{
    if (!c->measure || !c->unit || !*c->claim_id || !*c->document)
        broken("a claim has measure, unit, id and document");
    if (isnan(c->value.value) || isnan(c->value.low) || isnan(c->value.high) || c->value.low > c->value.high)
        broken("a claim has an interval");
    for (int f = 0; f < CSTO_FIELDS; f++) {
        csto_claim again;
        csto_claim_empty(&again);
        csto_text_clear(t);
        csto_field_print(t, vocabulary(), c, (csto_field)f);
        if (csto_field_parse(&again, (csto_field)f, csto_text_string(t), vocabulary(), NULL) != CSTO_OK)
            broken("a field that is printed can be read");
    }
}

void fuzz_load(const uint8_t *bytes, size_t size, const char *loader)
{
    static struct csto_session session; /* one, so that the prose engine is made once */
    csto_dataset *d = NULL;
    csto_error err = {0};
    size_t problems = 0;
    struct csto_text t = {0};
    struct csto_dataset_sink sink;
    csto_load_options how = {.problem = take_problem, .user = &problems};
    session.vocabulary = vocabulary();
    session.loader = loader;
    if (csto_dataset_new(&d, session.vocabulary, &err) != CSTO_OK)
        return;
    csto_dataset_sink_init(&sink, d, &how);
    csto_status rc = csto_session_load_memory(&session, bytes, size, "fuzz", &sink.sink, &err);
    if (rc != CSTO_OK && rc != CSTO_E_MEMORY)
        broken("bad bytes are problems, not failures");
    for (size_t i = 0; i < csto_dataset_count(d); i++)
        look_at(csto_dataset_at(d, i), &t);
    csto_text_free(&t);
    csto_dataset_free(d);
}
