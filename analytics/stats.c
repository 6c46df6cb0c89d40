#include "config.h"

#include "analytics/stats.h"

#include "base/number.h"
#include "base/status.h"

#include <math.h>
#include <string.h>

const struct csto_stat *const csto_stats[] = {
#define CSTO_STAT(name) &csto_stat_##name,
#include "analytics/stats.def"
#undef CSTO_STAT
    NULL,
};

const char csto_too_few[] = "too few values";

const struct csto_stat *csto_stat_find(const char *name)
{
    for (size_t i = 0; csto_stats[i]; i++)
        if (strcmp(csto_stats[i]->name, name) == 0)
            return csto_stats[i];
    return NULL;
}

static csto_status no_statistic(const char *name, csto_error *err)
{
    const char *names[sizeof csto_stats / sizeof *csto_stats];
    size_t n = 0;
    for (; csto_stats[n]; n++)
        names[n] = csto_stats[n]->name;
    return csto_fail_unknown(err, "", name, names, n);
}

static csto_status read_parameter(struct csto_stat_call *call, double number, const char *part, csto_error *err)
{
    const struct csto_stat *stat = call->stat;
    if (!stat->parameter.what)
        return csto_fail(err, CSTO_E_NAME, "'%s' takes no number, and '%s' is one", stat->name, part);
    if (!isnan(call->parameter))
        return csto_fail(err, CSTO_E_NAME, "'%s' takes one number, and '%s' is a second", stat->name, part);
    if (!(number >= stat->parameter.least && number <= stat->parameter.most) || (stat->parameter.whole && number != floor(number)))
        return csto_fail(err, CSTO_E_RANGE, "'%s' takes %s, a %snumber from %g to %.10g, not '%s'", stat->name, stat->parameter.what,
                         stat->parameter.whole ? "whole " : "", stat->parameter.least, stat->parameter.most, part);
    call->parameter = number;
    return CSTO_OK;
}

static csto_status read_across(struct csto_stat_call *call, const char *part, csto_error *err)
{
    csto_by by = csto_by_find(part);
    if (by == CSTO_BY_WORDS)
        return csto_fail(err, CSTO_E_NAME, "behind '%s:' may stand a number or a word of --by, and '%s' is neither", call->stat->name,
                         part);
    if (call->across != CSTO_BY_WORDS)
        return csto_fail(err, CSTO_E_NAME, "'%s' takes one word of --by, and '%s' is a second", call->stat->name, part);
    if (call->stat->needs & ~(CSTO_NEEDS_ONE_PASS | CSTO_NEEDS_VALUES | CSTO_NEEDS_RANK))
        return csto_fail(err, CSTO_E_NAME, "'%s' is one number of the whole row and takes no word of --by", call->stat->name);
    call->across = by;
    return CSTO_OK;
}

csto_status csto_stat_call_read(struct csto_stat_call *out, const char *text, csto_error *err)
{
    char parts[CSTO_STAT_NAME_BYTES];
    double number;
    if (strlen(text) >= sizeof parts)
        return csto_fail(err, CSTO_E_NAME, "'%.20s...' is too long for a statistic", text);
    memcpy(parts, text, strlen(text) + 1);
    char *rest = parts, *name = strsep(&rest, ":");
    struct csto_stat_call call = {.stat = csto_stat_find(name), .parameter = NAN, .across = CSTO_BY_WORDS};
    memcpy(call.name, text, strlen(text) + 1);
    if (!call.stat)
        return no_statistic(name, err);
    csto_status rc = CSTO_OK;
    for (char *part; rc == CSTO_OK && (part = strsep(&rest, ":"));)
        rc = csto_number_parse(part, &number, NULL) == CSTO_OK ? read_parameter(&call, number, part, err) : read_across(&call, part, err);
    if (rc == CSTO_OK)
        *out = call;
    return rc;
}

csto_status csto_stat_compute(const struct csto_stat *stat, const struct csto_sample *sample, struct csto_result *out, csto_error *err)
{
    *out = (struct csto_result){NAN, csto_too_few};
    bool given = stat->parameter.what && !isnan(sample->parameter); /* then compute knows how many values it takes */
    if (sample->n < (given ? 1 : stat->least_n))
        return CSTO_OK;
    *out = (struct csto_result){NAN, NULL};
    csto_status rc = stat->compute(sample, out, err);
    if (rc == CSTO_OK && !isfinite(out->value) && !out->why)
        *out = (struct csto_result){NAN, "the result is beyond the largest number"};
    return rc;
}
