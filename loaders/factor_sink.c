#include "config.h"

#include "loaders/factor_sink.h"

static csto_status pass_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct csto_factor_sink *f = (struct csto_factor_sink *)s;
    csto_claim own = *c;
    csto_factor_result what = csto_factors_apply(f->set, &own);
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

/* What a conversion looks at must be decoded, whatever the sink behind reads.  A set has a buffer of its own, so there is no `split`: one thread fills this sink. */
void csto_factor_sink_start(struct csto_factor_sink *s, struct csto_factors *set, struct csto_sink *behind)
{
    const csto_field_mask looked_at = CSTO_FIELD_BIT(CSTO_F_MEASURE) | CSTO_FIELD_BIT(CSTO_F_ITEM) | CSTO_FIELD_BIT(CSTO_F_UNIT) |
                                      CSTO_FIELD_BIT(CSTO_F_UNIT_STATED) | CSTO_FIELD_BIT(CSTO_F_ITEM_STATED) |
                                      CSTO_FIELD_BIT(CSTO_F_VALUE) | CSTO_FIELD_BIT(CSTO_F_LOW) | CSTO_FIELD_BIT(CSTO_F_HIGH) |
                                      CSTO_FIELD_BIT(CSTO_F_BOUND) | CSTO_FIELD_BIT(CSTO_F_FLAGS);
    *s = (struct csto_factor_sink){
        .sink = {.fields = behind->fields | looked_at, .claim = pass_claim, .problem = pass_problem}, .behind = behind, .set = set};
    s->sink.text = behind->text ? pass_text : NULL;
    s->sink.rejected = behind->rejected ? pass_rejected : NULL;
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
