#include "config.h"

#include "loaders/factor_sink.h"

#include "base/status.h"

#include <stdlib.h>

static csto_status pass_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_factor_sink *f = (struct csto_factor_sink *)s;
    csto_claim own = *c;
    csto_factor_result what = csto_factors_apply(f->set, &f->buffer, &own);
    f->applied += what == CSTO_FACTOR_APPLIED;
    f->none += what == CSTO_FACTOR_NONE;
    return csto_push(f->behind, &own, err);
}

static csto_status pass_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_sink *behind = ((struct csto_factor_sink *)s)->behind;
    return behind->problem ? behind->problem(behind, p, err) : CSTO_OK;
}

static csto_status pass_text(struct csto_sink *s, const struct csto_document_text *d, csto_error *err)
{
    struct csto_sink *behind = ((struct csto_factor_sink *)s)->behind;
    return behind->text(behind, d, err);
}

static csto_status pass_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct csto_sink *behind = ((struct csto_factor_sink *)s)->behind;
    return behind->rejected(behind, r, err);
}

static void drop(struct csto_sink *part)
{
    struct csto_factor_sink *p = (struct csto_factor_sink *)part;
    if (p->behind)
        p->behind->drop(p->behind);
    csto_factor_sink_end(p);
    free(p);
}

static csto_status split(struct csto_sink *s, struct csto_sink **part, csto_error *err)
{
    struct csto_factor_sink *whole = (struct csto_factor_sink *)s, *p = malloc(sizeof *p);
    struct csto_sink *behind;
    if (!p)
        return csto_fail_memory(err);
    csto_status rc = whole->behind->split(whole->behind, &behind, err);
    if (rc != CSTO_OK) {
        free(p);
        return rc;
    }
    csto_factor_sink_start(p, whole->set, behind);
    *part = &p->sink;
    return CSTO_OK;
}

static csto_status merge(struct csto_sink *s, struct csto_sink *part, csto_error *err)
{
    struct csto_factor_sink *into = (struct csto_factor_sink *)s, *from = (struct csto_factor_sink *)part;
    csto_status rc = into->behind->merge(into->behind, from->behind, err);
    from->behind = NULL; /* merge took it */
    into->applied += from->applied;
    into->none += from->none;
    drop(part);
    return rc;
}

/* What a conversion looks at must be decoded, whatever the sink behind reads. */
void csto_factor_sink_start(struct csto_factor_sink *s, const struct csto_factors *set, struct csto_sink *behind)
{
    const csto_field_mask looked_at = CSTO_FIELD_BIT(CSTO_F_MEASURE) | CSTO_FIELD_BIT(CSTO_F_ITEM) | CSTO_FIELD_BIT(CSTO_F_UNIT) |
                                      CSTO_FIELD_BIT(CSTO_F_UNIT_STATED) | CSTO_FIELD_BIT(CSTO_F_ITEM_STATED) |
                                      CSTO_FIELD_BIT(CSTO_F_VALUE) | CSTO_FIELD_BIT(CSTO_F_LOW) | CSTO_FIELD_BIT(CSTO_F_HIGH) |
                                      CSTO_FIELD_BIT(CSTO_F_BOUND) | CSTO_FIELD_BIT(CSTO_F_FLAGS);
    *s = (struct csto_factor_sink){
        .sink = {.fields = behind->fields | looked_at, .claim = pass_claim, .problem = pass_problem}, .behind = behind, .set = set};
    s->sink.text = behind->text ? pass_text : NULL;
    s->sink.rejected = behind->rejected ? pass_rejected : NULL;
    if (behind->split) {
        s->sink.split = split;
        s->sink.merge = merge;
    }
    s->sink.drop = drop;
}

void csto_factor_sink_end(struct csto_factor_sink *s)
{
    csto_text_free(&s->buffer);
}

csto_status csto_factor_sink_note(const struct csto_factor_sink *s, const char *file, csto_error *err)
{
    const csto_problem where = {.severity = CSTO_NOTE, .file = file};
    csto_status rc = CSTO_OK;
    if (s->applied)
        rc = csto_report(s->behind, where, err, "%zu %s turned into kg by the assumed weights of the factor set '%s' (flag factor_set)",
                         s->applied, s->applied == 1 ? "claim was" : "claims were", s->set->name);
    if (rc == CSTO_OK && s->none)
        rc = csto_report(s->behind, where, err, "%zu %s not converted: the factor set '%s' has no weight for that item in that unit",
                         s->none, s->none == 1 ? "claim in pieces or litres was" : "claims in pieces or litres were", s->set->name);
    return rc;
}
