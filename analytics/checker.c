#include "config.h"

#include "analytics/check.h"

#include "base/status.h"
#include "records/interval.h"

const struct csto_name csto_finding_severities[] = {
    [CSTO_FINDING_NOTE] = {"note", "worth knowing, nothing is wrong"},
    [CSTO_FINDING_WARNING] = {"warning", "looks wrong, or is said differently elsewhere"},
    [CSTO_FINDING_ERROR] = {"error", "cannot be right, whatever the hedges allow"},
    {0},
};

const struct csto_check *const csto_checks[] = {
#define CSTO_CHECK(name) &csto_check_##name,
#include "analytics/checks.def"
#undef CSTO_CHECK
    NULL,
};

csto_status csto_find(struct csto_checker *c, csto_finding_severity severity, uint32_t flag, const csto_claim *const *claims, size_t n,
                      const struct csto_text *message, csto_error *err)
{
    struct csto_finding f = {.check = c->running, .severity = severity, .flag = flag, .first = c->named.n, .n = n};
    f.message = message->failed ? NULL : csto_arena_text(&c->texts, csto_text_string(message), message->n);
    bool done = f.message != NULL;
    for (size_t i = 0; i < n && done; i++)
        done = csto_array_push(&c->named, claims[i]);
    return done && csto_array_push(&c->findings, f) ? CSTO_OK : csto_fail_memory(err);
}

const csto_claim *csto_checker_total(struct csto_checker *k, const csto_claim *c)
{
    const uint64_t key[2] = {csto_word(csto_intern_text(&k->names, c->document, strlen(c->document))),
                             csto_word(csto_intern_text(&k->names, c->part_of, strlen(c->part_of)))};
    size_t at = *c->part_of ? csto_map_get(&k->by_id, key) : CSTO_NONE;
    return at == CSTO_NONE || k->ided.at[at] == c ? NULL : k->ided.at[at];
}

csto_value csto_checker_value(const struct csto_checker *k, const csto_claim *c)
{
    return csto_value_printed(c->value, k->about, c->role != CSTO_CHANGE);
}
