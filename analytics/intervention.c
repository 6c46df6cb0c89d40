#include "config.h"

#include "analytics/intervention.h"

#include "analytics/count_model.h"
#include "analytics/distributions.h"
#include "analytics/regression.h"

#include <math.h>

const char *const csto_intervention_terms[CSTO_INTERVENTION_TERMS] = {"level_before", "slope_before", "level_change", "slope_change"};

static void start(struct csto_intervention *out, const struct csto_points *p, double at, const char *model)
{
    *out = (struct csto_intervention){.model = model};
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

/* The two sides are fitted apart from each other: where one has no residuals, what is said of it has no error. */
static const char *straight_side(const struct csto_intervention *out, const struct csto_regression *r)
{
    double before = 0, after = 0, least = fmax(1e-28 * r->tss, 1e-31 * r->squares);
    for (size_t i = 0; i < r->n; i++)
        *(i < out->before ? &before : &after) += r->residuals[i] * r->residuals[i];
    return before > least && after > least ? NULL
           : before > least                ? "the values from then on lie on a straight line"
           : after > least                 ? "the values before lie on a straight line"
                                           : "the values lie on straight lines";
}

static csto_status take_terms(struct csto_intervention *out, const struct csto_regression *r, const struct csto_design *d, csto_error *err)
{
    double errors[CSTO_INTERVENTION_TERMS], df = (double)r->freedom, quantile = csto_t_quantile(0.975, df);
    csto_status rc = csto_regression_newey_west(errors, r, d, (size_t)csto_newey_west_lag(r->n), err);
    out->why_error = straight_side(out, r);
    for (size_t k = 0; k < CSTO_INTERVENTION_TERMS && rc == CSTO_OK; k++) {
        double b = r->coefficients[k];
        if (out->why_error)
            out->term[k].value = b;
        else
            out->term[k] = term_of(b, errors[k], quantile, csto_t_two_sided(b / errors[k], df));
    }
    return rc;
}

csto_status csto_intervention_line(struct csto_intervention *out, const struct csto_points *p, double at, csto_error *err)
{
    struct csto_design d = {0};
    struct csto_regression r;
    start(out, p, at, "newey_west");
    if (out->why)
        return CSTO_OK;
    csto_status rc = make_design(&d, p, at, err);
    if (rc == CSTO_OK)
        rc = csto_regression_fit(&r, p->y, &d, true, err);
    if (rc == CSTO_OK) {
        rc = take_terms(out, &r, &d, err);
        csto_regression_free(&r);
    }
    csto_design_free(&d);
    return rc;
}

/* Counts that are all 0 on one side have no logarithm of their mean. */
static const char *empty_side(const struct csto_intervention *out, const struct csto_points *p)
{
    bool before = false, after = false;
    for (size_t i = 0; i < p->n; i++)
        *(i < out->before ? &before : &after) |= p->y[i] != 0;
    return !before ? "all values before are 0" : !after ? "all values from then on are 0" : NULL;
}

csto_status csto_intervention_counts(struct csto_intervention *out, const struct csto_points *p, double at, const double *offset,
                                     csto_error *err)
{
    struct csto_design d = {0};
    struct csto_count_model m;
    start(out, p, at, "negative_binomial");
    if (!out->why)
        out->why = empty_side(out, p);
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
