#include "config.h"

#include "analytics/intervention.h"

#include "analytics/count_model.h"
#include "analytics/distributions.h"
#include "analytics/regression.h"

#include <math.h>

const char *const csto_intervention_terms[CSTO_INTERVENTION_TERMS] = {"level_before", "slope_before", "level_change", "slope_change"};

static void start(struct csto_intervention *out, const struct csto_points *p, double at)
{
    *out = (struct csto_intervention){.model = ""};
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS; k++)
        out->term[k] = (struct csto_intervention_term){NAN, NAN, NAN, NAN, NAN};
    for (size_t i = 0; i < p->n; i++)
        *(p->t[i] < at ? &out->before : &out->after) += 1;
    bool sides = out->before >= CSTO_INTERVENTION_SIDE && out->after >= CSTO_INTERVENTION_SIDE;
    out->why = p->n < CSTO_INTERVENTION_LEAST ? "fewer than 8 values"
               : !sides                       ? "fewer than 3 values before or after"
               : csto_points_too_large(p)     ? CSTO_TREND_TOO_LARGE
               : csto_points_constant(p)      ? "all values are equal"
                                              : NULL;
}

static csto_status make_design(struct csto_design *out, const struct csto_points *p, double at, csto_error *err)
{
    csto_status rc = csto_design_new(out, p->n, CSTO_INTERVENTION_TERMS, err);
    for (size_t i = 0; i < p->n && rc == CSTO_OK; i++) {
        double since = p->t[i] - at;
        csto_design_set(out, i, 0, 1);
        csto_design_set(out, i, 1, since);
        csto_design_set(out, i, 2, since >= 0);
        csto_design_set(out, i, 3, since >= 0 ? since : 0);
    }
    return rc;
}

static struct csto_intervention_term term_of(double value, double error, double quantile, double p)
{
    return (struct csto_intervention_term){value, error, value - quantile * error, value + quantile * error, p};
}

csto_status csto_intervention_line(struct csto_intervention *out, const struct csto_points *p, double at, csto_error *err)
{
    struct csto_design d = {0};
    struct csto_regression r;
    double errors[CSTO_INTERVENTION_TERMS], df = (double)p->n - CSTO_INTERVENTION_TERMS;
    start(out, p, at);
    out->model = "newey_west";
    if (out->why)
        return CSTO_OK;
    csto_status rc = make_design(&d, p, at, err);
    if (rc == CSTO_OK)
        rc = csto_regression_fit(&r, p->y, &d, true, err);
    if (rc == CSTO_OK) {
        rc = csto_regression_newey_west(errors, &r, &d, (size_t)(4 * pow((double)p->n / 100, 2.0 / 9)), err);
        bool exact = r.rss <= 1e-28 * r.tss;
        for (size_t k = 0; k < CSTO_INTERVENTION_TERMS && rc == CSTO_OK && !exact; k++)
            out->term[k] =
                term_of(r.coefficients[k], errors[k], csto_t_quantile(0.975, df), csto_t_two_sided(r.coefficients[k] / errors[k], df));
        out->why = exact ? "the values lie on straight lines" : NULL;
        csto_regression_free(&r);
    }
    csto_design_free(&d);
    return rc;
}

csto_status csto_intervention_counts(struct csto_intervention *out, const struct csto_points *p, double at, const double *offset,
                                     csto_error *err)
{
    struct csto_design d = {0};
    struct csto_count_model m;
    start(out, p, at);
    out->model = "negative_binomial";
    if (out->why)
        return CSTO_OK;
    csto_status rc = make_design(&d, p, at, err);
    if (rc == CSTO_OK)
        rc = csto_negative_binomial_fit(&m, p->y, &d, offset, err);
    if (rc == CSTO_OK && m.why) {
        rc = csto_poisson_fit(&m, p->y, &d, offset, err);
        out->model = "poisson";
    }
    csto_design_free(&d);
    if (rc != CSTO_OK)
        return rc;
    out->why = m.why;
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS && !m.why; k++)
        out->term[k] = term_of(m.b[k], m.error[k], csto_normal_quantile(0.975), csto_normal_two_sided(m.b[k] / m.error[k]));
    return CSTO_OK;
}
