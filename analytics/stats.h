/* stats.h - the table of statistics
 *
 * A statistic is one file, stat_NAME.c, that defines `const struct csto_stat csto_stat_NAME` and is named in stats.def: --stat, help and `list` find it
 * there.  It says what it needs and sees that of one row of the summary, never claims.
 *
 * --stat takes NAME[:NUMBER][:WORD].  NUMBER is the statistic's parameter (top_share:10).  With WORD, a word of --by, the values are not the counted
 * claims but their totals by that word: hhi:area is the concentration over areas. */
#ifndef CSTO_ANALYTICS_STATS_H
#define CSTO_ANALYTICS_STATS_H

#include "analytics/keys.h"
#include "analytics/moments.h"
#include "records/table.h"

#include <stdbool.h>

/* What stands beside the values of a row; NAN = not known, or not needed. */
struct csto_beside {
    double days;                      /* that lie in a counted period, each once */
    double officers;                  /* total of `personnel` for the same keys */
    double before, year_before, base; /* totals of the row one step before, of the same step a year before, of the base of an index */
    double reporting, places;         /* distinct places and parts of places in the row; in all rows of its series */
    double cells, most_cells;         /* distinct pairs of such a place and a step; how many there would be without a gap */
    bool stepped;                     /* the table has one time word, so rows have steps */
};

/* What a statistic sees.  A range has no value: it is counted in the row's interval and in no statistic. */
struct csto_sample {
    size_t n;                           /* values, all finite */
    double total;                       /* their sum, rounded once; NAN where a counted claim is a range */
    const struct csto_moments *moments; /* with CSTO_NEEDS_SUM, CSTO_NEEDS_SQUARES or CSTO_NEEDS_LOGS */
    double least, most;                 /* with CSTO_NEEDS_EXTREMES */
    const double *sorted;               /* with CSTO_NEEDS_VALUES: ascending; with CSTO_NEEDS_RANK right where that quantile is read */
    const struct csto_beside *beside;   /* with what needs it */
    double parameter;                   /* as given; NAN = the default */
};

/* A number, or NAN and why there is none (a clause for "empty in 3 rows: ..."; static). */
struct csto_result {
    double value;
    const char *why;
};

extern const char csto_too_few[]; /* the reason where there are fewer values than the statistic's least n */

struct csto_stat {
    const char *name, *summary;
    const char *source; /* definition or paper, where the name alone is not enough; NULL = plain */
    csto_show show;
    size_t least_n; /* with fewer values the cell is empty */
    unsigned needs; /* CSTO_NEEDS_* */
    double share;   /* with CSTO_NEEDS_RANK: of the quantile that it reads; NAN = its parameter, by default the median */
    struct {
        const char *what; /* "how many of the largest"; NULL = takes none */
        double least, most;
        bool whole;
    } parameter;
    /* For n >= least_n; every member of the sample that `needs` does not name may be missing. */
    csto_status (*compute)(const struct csto_sample *sample, struct csto_result *out, csto_error *err);
};

/* Every statistic in the order of stats.def; NULL at the end. */
extern const struct csto_stat *const csto_stats[];

#define CSTO_STAT(name) extern const struct csto_stat csto_stat_##name;
#include "analytics/stats.def"
#undef CSTO_STAT

/* The statistic of that name; NULL = there is none. */
const struct csto_stat *csto_stat_find(const char *name);

enum { CSTO_STAT_NAME_BYTES = 64 };

/* A statistic as it is asked for. */
struct csto_stat_call {
    const struct csto_stat *stat;
    double parameter;                /* NAN = the default */
    csto_by across;                  /* totals by this word are the values; CSTO_BY_WORDS = the counted claims are */
    char name[CSTO_STAT_NAME_BYTES]; /* of the column: as asked */
};

/* Reads NAME[:NUMBER][:WORD].  CSTO_E_NAME or CSTO_E_RANGE with a message that says what is wrong. */
csto_status csto_stat_call_read(struct csto_stat_call *out, const char *text, csto_error *err);

/* The statistic of a sample, or why it has none: too few values, or what compute says. */
csto_status csto_stat_compute(const struct csto_stat *stat, const struct csto_sample *sample, struct csto_result *out, csto_error *err);

#endif
