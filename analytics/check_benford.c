/* First digits far from Benford's law.  The law holds for figures that span several powers of ten; prices, limits and usual package sizes break it, too, so a
 * deviation is worth a look and proves nothing. */
#include "config.h"

#include "analytics/check.h"
#include "analytics/digits.h"
#include "analytics/kinds.h"
#include "base/status.h"
#include "records/vocabulary.h"

#include <float.h>
#include <math.h>

enum { LEAST = 300, LEAST_SPAN = 1000, LEAST_COUNT = 10 };
static const double most_mad = 0.015; /* Nigrini 2012: above it there is no conformity */
static const double least_chi2 =
    20.0902; /* 99th percentile with 8 degrees of freedom: of 300 figures that keep the law a third have a larger deviation */

/* A count of one digit is its own first digit, and most counts are small. */
static bool is_fit(const struct csto_checker *k, const csto_claim *c)
{
    bool counted = csto_unit_at(k->vocabulary, c->unit)->dimension == CSTO_COUNT;
    return c->value.bound == CSTO_EXACT && isfinite(c->value.value) && c->value.value >= (counted ? LEAST_COUNT : DBL_MIN);
}

static csto_status one_kind(struct csto_checker *k, const struct csto_kind *kind, csto_error *err)
{
    struct csto_first_digits f = {0};
    int worst = 1;
    struct csto_text t = {0};
    for (size_t i = 0; i < kind->n; i++)
        if (is_fit(k, kind->claims[i]))
            csto_first_digits_add(&f, kind->claims[i]->value.value);
    double mad = f.n ? csto_benford_mad(&f) : 0;
    if (f.n < LEAST || !(f.most >= LEAST_SPAN * f.least) || !(mad > most_mad) || !(csto_benford_chi2(&f) > least_chi2))
        return CSTO_OK;
    for (int d = 2; d <= 9; d++)
        if (fabs((double)f.of[d] / (double)f.n - log10(1 + 1.0 / d)) > fabs((double)f.of[worst] / (double)f.n - log10(1 + 1.0 / worst)))
            worst = d;
    csto_put_kind(&t, k->vocabulary, kind);
    csto_text_printf(
        &t,
        ": the first digits of %zu figures are not those of Benford's law (mean absolute deviation %.4f, %.3f is the limit; "
        "chi-squared %.1f with 8 degrees of freedom); most of all %d, with %.1f %% instead of %.1f %%. Rounding, usual package "
        "sizes and legal limits do that, too",
        f.n, mad, most_mad, csto_benford_chi2(&f), worst, (double)f.of[worst] / (double)f.n * 100, log10(1 + 1.0 / worst) * 100);
    csto_status rc = csto_find(k, CSTO_FINDING_NOTE, 0, kind->claims, kind->n, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    return csto_each_kind(k, one_kind, err);
}

const struct csto_check csto_check_benford = {"benford",
                                              "first digits of at least 300 figures over three powers of ten, further from Benford's law "
                                              "than 0.015 (mean absolute deviation) and than chance (1 %)",
                                              run};
