/* series.h - one value per period, for pictures and trends
 *
 * A question whose --by has exactly one time word gives a series for every combination of the other words, measure, item or sum root, and
 * unit.  A period without a counted claim has no value: a gap stays a gap. */
#ifndef CSTO_ANALYTICS_SERIES_H
#define CSTO_ANALYTICS_SERIES_H

#include "analytics/answer.h"
#include "base/arena.h"

struct csto_series_value {
    csto_period period;             /* of the step: the calendar year, month ... */
    const char *label;              /* as in the table: "2018", "2018-Q1" */
    double value, low, high;        /* high is INFINITY where a counted claim is open */
    double spread_low, spread_high; /* what the sources say, summed */
    size_t claims, sources;
    size_t group;       /* of the answer */
    int64_t step;       /* counts steps: the next year, month ... has the next number */
    bool partial;       /* a counted claim says that its period is not over */
    const char *places; /* as in the summary: "CSTO;RUS/RU-SVE" */
    double days;        /* of the period that the claims cover; NAN = unknown */
    bool incidents;     /* all of them single days of a table: the days between had none */
};

struct csto_series {
    const char *label; /* the other words' keys, separated by ", "; may be "" */
    const char **keys; /* of each word of --by, "" for the time word */
    csto_code measure, item, unit;
    struct csto_series_value *values; /* ascending in time */
    size_t n;
    size_t first_group; /* of the answer that has its keys, whether a claim of it is counted or not; the others follow in next_group */
};

struct csto_series_set {
    struct csto_series *series; /* in the order of the summary's rows */
    size_t n;
    const char **publishers; /* of all counted claims, each once, by bytes; may be used to name the sources below a picture */
    size_t n_publishers;
    size_t *next_group;      /* by group: the next one of its series, CSTO_NONE = the last */
    size_t undated;          /* counted claims whose period lies in no single step */
    struct csto_arena arena; /* owns everything above */
};

/* The series of a question.  CSTO_E_NAME where --by has no time word or several.  Ends with csto_series_set_free. */
csto_status csto_series_build(struct csto_series_set *out, const csto_dataset *d, const csto_query *q, csto_error *err);
/* The same from an answer. */
csto_status csto_series_of_answer(struct csto_series_set *out, struct csto_answer *a, csto_error *err);
void csto_series_set_free(struct csto_series_set *s);

#endif
