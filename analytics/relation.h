/* relation.h - do two series go together: rank correlations, and the elasticity of one by the other
 *
 * Spearman (1904): the correlation of ranks; p from all orders for up to 9 pairs without ties, else from Student's t with n - 2.  Kendall (1938, 1970): tau-b, counted by merge
 * sort (Knight, JASA 61, 1966); p from all orders for up to 49 pairs without ties, else normal, with the variance that ties in both leave.  These are the p of R's cor.test. */
#ifndef CSTO_ANALYTICS_RELATION_H
#define CSTO_ANALYTICS_RELATION_H

#include "csto-stats.h"

enum { CSTO_RELATION_LEAST = 4, CSTO_SPEARMAN_EXACT = 9, CSTO_KENDALL_EXACT = 49 };

struct csto_relation {
    const char *why; /* no correlation: the next six are NAN or "" */
    double spearman, spearman_p, tau_b, kendall_p;
    const char *spearman_method, *kendall_method; /* "exact", "t"; "exact", "normal" */
    const char *why_elasticity;                   /* the next three are NAN */
    double elasticity, low, high; /* percent of y that go with 1 percent of x: the slope of log y on log x, with its 95 % interval */
};

/* n pairs of finite values.  Needs csto_distributions_open.  The status is about memory alone. */
csto_status csto_relation_of(struct csto_relation *out, const double *x, const double *y, size_t n, csto_error *err);

#endif
