#include "config.h"

#include "analytics/regression.h"

#include "base/status.h"

#include <stdlib.h>
#include <string.h>

typedef struct csto_dd dd;

/* A column whose part outside the columns before it is smaller than this share of it says nothing new: 32 digits less those that rounding takes. */
#define DEPENDENT 1e-26

/* ---- the design ---- */

csto_status csto_design_new(struct csto_design *out, size_t n, size_t p, csto_error *err)
{
    dd *x = n && p <= SIZE_MAX / sizeof(dd) / n ? calloc(n * p, sizeof *x) : NULL;
    if (!x)
        return csto_fail_memory(err);
    *out = (struct csto_design){x, n, p};
    return CSTO_OK;
}

void csto_design_free(struct csto_design *d)
{
    free(d->x);
    *d = (struct csto_design){0};
}

void csto_design_set(struct csto_design *d, size_t row, size_t column, double value)
{
    d->x[column * d->n + row] = (dd){value, 0};
}

void csto_design_powers(struct csto_design *d, const double *x, unsigned first)
{
    for (size_t i = 0; i < d->n; i++) {
        dd power = {1, 0}, value = {x[i], 0};
        for (unsigned e = 0; e < first; e++)
            power = csto_dd_multiply(power, value);
        for (size_t k = 0; k < d->p; k++) {
            d->x[k * d->n + i] = power;
            power = csto_dd_multiply(power, value);
        }
    }
}

void csto_design_weigh(struct csto_design *out, const struct csto_design *from, const double *factors)
{
    for (size_t k = 0; k < from->p; k++)
        for (size_t i = 0; i < from->n; i++)
            out->x[k * from->n + i] = csto_dd_multiply(from->x[k * from->n + i], (dd){factors[i], 0});
}

/* ---- decomposition ---- */

struct work {
    dd *q;       /* the columns of X made orthonormal, then what is left of y */
    dd *r, *inv; /* p * (p + 1), the last column for y; p * p, the inverse of R */
    size_t n, p;
};

static dd dot(const dd *a, const dd *b, size_t n)
{
    dd sum = {0, 0};
    for (size_t i = 0; i < n; i++)
        sum = csto_dd_add(sum, csto_dd_multiply(a[i], b[i]));
    return sum;
}

static dd *r_at(const struct work *w, size_t row, size_t column)
{
    return &w->r[row * (w->p + 1) + column];
}

/* Takes the part along the unit column k out of column j; twice, so that what is left is orthogonal to working precision. */
static void take_out(struct work *w, size_t k, size_t j)
{
    const dd *q = w->q + k * w->n;
    dd *a = w->q + j * w->n;
    for (int pass = 0; pass < 2; pass++) {
        dd part = dot(q, a, w->n), minus = csto_dd_negative(part);
        *r_at(w, k, j) = csto_dd_add(*r_at(w, k, j), part);
        for (size_t i = 0; i < w->n; i++)
            a[i] = csto_dd_add(a[i], csto_dd_multiply(minus, q[i]));
    }
}

static csto_status decompose(struct work *w, csto_error *err)
{
    for (size_t k = 0; k < w->p; k++) {
        dd *q = w->q + k * w->n;
        double before = 0; /* squared length of the column as it was given */
        for (size_t row = 0; row < k; row++)
            before += r_at(w, row, k)->high * r_at(w, row, k)->high;
        dd length = csto_dd_root(dot(q, q, w->n));
        before = sqrt(before + length.high * length.high);
        if (!isfinite(before))
            return csto_fail(err, CSTO_E_RANGE, "column %zu of the regression is too large to be squared", k + 1);
        if (!(length.high > DEPENDENT * before))
            return csto_fail(err, CSTO_E_RANGE, "column %zu of the regression depends on those before it", k + 1);
        *r_at(w, k, k) = length;
        for (size_t i = 0; i < w->n; i++)
            q[i] = csto_dd_divide(q[i], length);
        for (size_t j = k + 1; j <= w->p; j++)
            take_out(w, k, j);
    }
    return CSTO_OK;
}

/* The inverse of R, column by column from the diagonal up. */
static void invert(struct work *w)
{
    size_t p = w->p;
    for (size_t j = 0; j < p; j++)
        for (size_t i = j + 1; i-- > 0;) {
            dd sum = {i == j, 0};
            for (size_t k = i + 1; k <= j; k++)
                sum = csto_dd_add(sum, csto_dd_negative(csto_dd_multiply(*r_at(w, i, k), w->inv[k * p + j])));
            w->inv[i * p + j] = csto_dd_divide(sum, *r_at(w, i, i));
        }
}

/* ---- results ---- */

static void take_coefficients(struct csto_regression *out, const struct work *w)
{
    size_t p = w->p;
    for (size_t i = 0; i < p; i++) {
        dd b = {0, 0};
        for (size_t k = i; k < p; k++)
            b = csto_dd_add(b, csto_dd_multiply(w->inv[i * p + k], *r_at(w, k, p)));
        out->coefficients[i] = b.high;
        for (size_t j = 0; j < p; j++) {
            size_t from = i > j ? i : j;
            out->inverse[i * p + j] = dot(w->inv + i * p + from, w->inv + j * p + from, p - from).high;
        }
    }
}

static double total_squares(const double *y, size_t n, bool intercept)
{
    dd mean = {0, 0}, sum = {0, 0};
    for (size_t i = 0; i < n && intercept; i++)
        mean = csto_dd_add(mean, (dd){y[i], 0});
    mean = csto_dd_divide(mean, (dd){(double)n, 0});
    for (size_t i = 0; i < n; i++) {
        dd d = csto_dd_add((dd){y[i], 0}, csto_dd_negative(mean));
        sum = csto_dd_add(sum, csto_dd_multiply(d, d));
    }
    return sum.high;
}

static void take_residuals(struct csto_regression *out, const struct work *w)
{
    const dd *left = w->q + w->p * w->n;
    double steps = 0;
    out->rss = out->squares = dot(left, left, w->n).high;
    for (size_t k = 0; k < w->p; k++)
        out->squares += r_at(w, k, w->p)->high * r_at(w, k, w->p)->high;
    for (size_t i = 0; i < w->n; i++) {
        out->residuals[i] = left[i].high;
        for (size_t k = 0; k < w->p; k++)
            out->leverage[i] += w->q[k * w->n + i].high * w->q[k * w->n + i].high;
        if (i)
            steps += (left[i].high - left[i - 1].high) * (left[i].high - left[i - 1].high);
    }
    out->durbin_watson = out->rss > 0 ? steps / out->rss : NAN;
}

static void take_quality(struct csto_regression *out, bool intercept)
{
    double n = (double)out->n, freedom = (double)out->freedom, variance = out->rss / freedom;
    size_t model = out->p - intercept;
    out->sigma = sqrt(variance);
    for (size_t i = 0; i < out->p; i++)
        out->errors[i] = out->sigma * sqrt(out->inverse[i * out->p + i]);
    out->r2 = out->tss > 0 ? 1 - out->rss / out->tss : NAN;
    out->adjusted_r2 = 1 - (1 - out->r2) * (n - intercept) / freedom;
    out->f = model && out->tss > 0 && variance > 0 ? (out->tss - out->rss) / (double)model / variance : NAN;
    out->log_likelihood = out->rss > 0 ? -n / 2 * (log(2 * M_PI) + log(out->rss / n) + 1) : NAN;
}

static bool make_room(struct csto_regression *out, struct work *w)
{
    size_t n = w->n, p = w->p;
    double *all = calloc(2 * p + p * p + 2 * n, sizeof *all);
    w->q = malloc(n * (p + 1) * sizeof *w->q);
    w->r = calloc(p * (p + 1), sizeof *w->r);
    w->inv = calloc(p * p, sizeof *w->inv);
    *out = (struct csto_regression){.n = n, .p = p, .freedom = n - p, .coefficients = all};
    if (all) {
        out->errors = all + p;
        out->inverse = all + 2 * p;
        out->residuals = all + 2 * p + p * p;
        out->leverage = out->residuals + n;
    }
    return all && w->q && w->r && w->inv;
}

static csto_status check(const double *y, const struct csto_design *d, csto_error *err)
{
    if (d->n <= d->p)
        return csto_fail(err, CSTO_E_TOO_FEW, "a regression on %zu columns needs more than %zu values; there are %zu", d->p, d->p, d->n);
    for (size_t i = 0; i < d->n; i++)
        if (!isfinite(y[i]))
            return csto_fail(err, CSTO_E_RANGE, "value %zu of the regression is not finite", i + 1);
    for (size_t i = 0; i < d->n * d->p; i++)
        if (!isfinite(d->x[i].high) || !isfinite(d->x[i].low))
            return csto_fail(err, CSTO_E_RANGE, "column %zu of the regression is not finite in row %zu", i / d->n + 1, i % d->n + 1);
    return CSTO_OK;
}

csto_status csto_regression_fit(struct csto_regression *out, const double *y, const struct csto_design *design, bool intercept,
                                csto_error *err)
{
    struct csto_regression made;
    struct work w = {.n = design->n, .p = design->p};
    csto_status rc = check(y, design, err);
    if (rc != CSTO_OK)
        return rc;
    rc = make_room(&made, &w) ? CSTO_OK : csto_fail_memory(err);
    if (rc == CSTO_OK) {
        memcpy(w.q, design->x, w.n * w.p * sizeof *w.q);
        for (size_t i = 0; i < w.n; i++)
            w.q[w.p * w.n + i] = (dd){y[i], 0};
        rc = decompose(&w, err);
    }
    if (rc == CSTO_OK) {
        invert(&w);
        take_coefficients(&made, &w);
        take_residuals(&made, &w);
        made.tss = total_squares(y, w.n, intercept);
        take_quality(&made, intercept);
        *out = made;
    } else {
        csto_regression_free(&made);
    }
    free(w.q);
    free(w.r);
    free(w.inv);
    return rc;
}

csto_status csto_regression_line(struct csto_regression *out, const double *x, const double *y, size_t n, csto_error *err)
{
    struct csto_design d = {0};
    if (n <= 2)
        return csto_fail(err, CSTO_E_TOO_FEW, "a line needs more than 2 values; there are %zu", n);
    csto_status rc = csto_design_new(&d, n, 2, err);
    if (rc != CSTO_OK)
        return rc;
    csto_design_powers(&d, x, 0);
    rc = csto_regression_fit(out, y, &d, true, err);
    csto_design_free(&d);
    return rc;
}

static double quadratic(const double *m, const double *row, size_t p)
{
    double sum = 0;
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++)
            sum += row[i] * m[i * p + j] * row[j];
    return sum;
}

bool csto_regression_is_exact(const struct csto_regression *r)
{
    return r->rss <= 1e-28 * r->tss || r->rss <= 1e-31 * r->squares;
}

double csto_regression_error_at(const struct csto_regression *r, const double *row)
{
    return r->sigma * sqrt(fmax(quadratic(r->inverse, row, r->p), 0));
}

/* ---- Newey-West ---- */

/* What each row adds to the error of coefficient k: its residual times its part in it. */
static void take_shares(double *out, const struct csto_regression *r, const struct csto_design *d, size_t k)
{
    for (size_t i = 0; i < r->n; i++) {
        dd part = {0, 0};
        for (size_t j = 0; j < r->p; j++)
            part = csto_dd_add(part, csto_dd_multiply(d->x[j * r->n + i], (dd){r->inverse[k * r->p + j], 0}));
        out[i] = part.high * r->residuals[i];
    }
}

static double long_run_variance(const double *shares, size_t n, size_t lag)
{
    double sum = 0;
    for (size_t l = 0; l <= lag && l < n; l++) {
        double at = 0;
        for (size_t i = l; i < n; i++)
            at += shares[i] * shares[i - l];
        sum += (l ? 2 : 1) * (1 - (double)l / (double)(lag + 1)) * at;
    }
    return fmax(sum, 0);
}

csto_status csto_regression_newey_west(double *out, const struct csto_regression *r, const struct csto_design *design, size_t lag,
                                       csto_error *err)
{
    double *shares = malloc(r->n * sizeof *shares);
    if (!shares)
        return csto_fail_memory(err);
    for (size_t k = 0; k < r->p; k++) {
        take_shares(shares, r, design, k);
        out[k] = sqrt(long_run_variance(shares, r->n, lag) * (double)r->n / (double)r->freedom);
    }
    free(shares);
    return CSTO_OK;
}

int csto_newey_west_lag(size_t n)
{
    return (int)(4 * pow((double)n / 100, 2.0 / 9));
}

void csto_regression_free(struct csto_regression *r)
{
    free(r->coefficients);
    *r = (struct csto_regression){0};
}
