/* stats.h - the table of statistics
 *
 * A statistic is one file, stat_NAME.c, that defines `const struct csto_stat csto_stat_NAME` and is named in stats.def: --stat, help and `list` find it
 * there.  It sees the counted values of one row of the summary, never claims. */
#ifndef CSTO_ANALYTICS_STATS_H
#define CSTO_ANALYTICS_STATS_H

#include "records/table.h"

/* The counted values of one row. */
struct csto_sample {
    const double *sorted; /* ascending, all finite */
    size_t n;
    double total; /* their sum, rounded once */
};

struct csto_stat {
    const char *name, *summary;
    csto_show show;
    size_t least_n; /* with fewer values the cell is empty */
    /* The value for n >= least_n; NAN = it has none for these values (a share of a total of 0), which gives an empty cell. */
    csto_status (*compute)(const struct csto_sample *sample, double *out, csto_error *err);
};

/* Every statistic in the order of stats.def; NULL at the end. */
extern const struct csto_stat *const csto_stats[];

#define CSTO_STAT(name) extern const struct csto_stat csto_stat_##name;
#include "analytics/stats.def"
#undef CSTO_STAT

/* The statistic of that name; NULL = there is none. */
const struct csto_stat *csto_stat_find(const char *name);

/* The statistic of a sample as a cell; empty where there are too few values. */
csto_status csto_stat_cell(const struct csto_stat *stat, const struct csto_sample *sample, struct csto_cell *out, csto_error *err);

#endif
