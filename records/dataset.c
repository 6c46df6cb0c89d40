#include "config.h"

#include "records/dataset.h"

#include "base/array.h"
#include "base/intern.h"
#include "base/status.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

enum { BLOCK = 512 }; /* claims; they never move, so that csto_dataset_at lends for good */

struct csto_dataset {
    const csto_vocabulary *vocabulary;
    struct csto_intern texts;
    CSTO_ARRAY(csto_claim *) blocks;
    size_t n;
    struct csto_arena adopted; /* texts of datasets that were appended */
};

csto_status csto_dataset_new(csto_dataset **out, const csto_vocabulary *lent, csto_error *err)
{
    csto_dataset *d = calloc(1, sizeof *d);
    if (!d)
        return csto_fail_memory(err);
    d->vocabulary = lent;
    *out = d;
    return CSTO_OK;
}

void csto_dataset_free(csto_dataset *d)
{
    if (!d)
        return;
    for (size_t i = 0; i < d->blocks.n; i++)
        free(d->blocks.at[i]);
    csto_array_free(&d->blocks);
    csto_intern_free(&d->texts);
    csto_arena_free(&d->adopted);
    free(d);
}

static csto_claim *new_claim(csto_dataset *d)
{
    if (d->n == d->blocks.n * BLOCK) {
        csto_claim *block = malloc(BLOCK * sizeof *block);
        if (!block || !csto_array_push(&d->blocks, block)) {
            free(block);
            return NULL;
        }
    }
    return &d->blocks.at[d->n / BLOCK][d->n % BLOCK];
}

static bool day_possible(int32_t day)
{
    return day == CSTO_NO_DAY || (day >= csto_day_of(1, 1, 1) && day <= csto_day_of(9999, 12, 31));
}

/* Everything behind this point uses codes and enumerations as indexes, and the claim may come from outside the library. */
static csto_status check(const csto_dataset *d, const csto_claim *c, csto_error *err)
{
    const struct {
        csto_vocabulary_table table;
        csto_code code;
    } codes[] = {{CSTO_MEASURES, c->measure}, {CSTO_ITEMS, c->item}, {CSTO_UNITS, c->unit}, {CSTO_PLACES, c->place}};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].code > csto_vocabulary_count(d->vocabulary, codes[i].table))
            return csto_fail(err, CSTO_E_NAME, "the vocabulary has no row %d of %s", codes[i].code,
                             csto_vocabulary_table_name(codes[i].table));
    if ((unsigned)c->value.bound > CSTO_BETWEEN || (unsigned)c->role > CSTO_CONTEXT || (unsigned)c->period_kind > CSTO_PERIOD_CUMULATIVE ||
        (unsigned)c->origin > CSTO_TABLE)
        return csto_fail(err, CSTO_E_RANGE, "the bound, role, period_kind or origin of the claim is none that there is");
    if (isnan(c->value.value) || isnan(c->value.low) || isnan(c->value.high) || isnan(c->confidence))
        return csto_fail(err, CSTO_E_RANGE, "a number of the claim is NaN");
    if (!day_possible(c->period.from) || !day_possible(c->period.to))
        return csto_fail(err, CSTO_E_RANGE, "the period of the claim lies outside the years 1 to 9999");
    return CSTO_OK;
}

csto_status csto_dataset_add(csto_dataset *d, const csto_claim *claim, csto_error *err)
{
    csto_status rc = check(d, claim, err);
    if (rc != CSTO_OK)
        return rc;
    csto_claim *c = new_claim(d);
    if (!c)
        return csto_fail_memory(err);
    *c = *claim;
    const char **texts[] = {&c->claim_id, &c->part_of, &c->item_stated, &c->number_stated, &c->unit_stated, &c->conversion,
                            &c->area,     &c->event,   &c->document,    &c->edition,       &c->publisher,   &c->published,
                            &c->title,    &c->url,     &c->sheet,       &c->column,        &c->quote,       &c->grade};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = csto_intern_text(&d->texts, *texts[i], strlen(*texts[i]));
        if (!*texts[i])
            return csto_fail_memory(err);
    }
    d->n++;
    return CSTO_OK;
}

size_t csto_dataset_count(const csto_dataset *d)
{
    return d->n;
}

const csto_claim *csto_dataset_at(const csto_dataset *d, size_t i)
{
    return &d->blocks.at[i / BLOCK][i % BLOCK];
}

const csto_vocabulary *csto_dataset_vocabulary(const csto_dataset *d)
{
    return d->vocabulary;
}

csto_status csto_dataset_append(csto_dataset *into, csto_dataset *from, csto_error *err)
{
    size_t before = into->n;
    for (size_t i = 0; i < from->n; i++) {
        csto_claim *c = new_claim(into);
        if (!c) {
            into->n = before; /* whole or not at all: the texts still belong to `from` */
            return csto_fail_memory(err);
        }
        *c = *csto_dataset_at(from, i);
        into->n++;
    }
    csto_arena_move(&into->adopted, &from->texts.arena);
    csto_arena_move(&into->adopted, &from->adopted);
    csto_intern_free(&from->texts);
    from->n = 0;
    return CSTO_OK;
}

/* ---- as a sink ---- */

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    return csto_dataset_add(((struct csto_dataset_sink *)s)->into, c, err);
}

static csto_status take_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_dataset_sink *d = (struct csto_dataset_sink *)s;
    if (d->problem)
        d->problem(d->user, p);
    if (d->strict && p->severity == CSTO_WARNING)
        return csto_fail_at(err, CSTO_E_SYNTAX, p->file, p->line, p->column, *p->field ? "field '%s': %s" : "%s%s", p->field, p->text);
    return CSTO_OK;
}

static void drop(struct csto_sink *part)
{
    csto_dataset_free(((struct csto_dataset_sink *)part)->into);
    free(part);
}

static csto_status split(struct csto_sink *s, struct csto_sink **part, csto_error *err)
{
    struct csto_dataset_sink *whole = (struct csto_dataset_sink *)s, *p = malloc(sizeof *p);
    if (!p)
        return csto_fail_memory(err);
    *p = *whole;
    csto_status rc = csto_dataset_new(&p->into, whole->into->vocabulary, err);
    if (rc == CSTO_OK)
        *part = &p->sink;
    else
        free(p);
    return rc;
}

static csto_status merge(struct csto_sink *s, struct csto_sink *part, csto_error *err)
{
    csto_status rc = csto_dataset_append(((struct csto_dataset_sink *)s)->into, ((struct csto_dataset_sink *)part)->into, err);
    drop(part);
    return rc;
}

void csto_dataset_sink_init(struct csto_dataset_sink *s, csto_dataset *into, const csto_load_options *how)
{
    static const csto_load_options defaults;
    how = how ? how : &defaults;
    *s = (struct csto_dataset_sink){
        .sink = {.fields = CSTO_ALL_FIELDS, .claim = take_claim, .problem = take_problem, .split = split, .merge = merge, .drop = drop},
        .into = into,
        .problem = how->problem,
        .user = how->user,
        .strict = how->strict,
    };
}
