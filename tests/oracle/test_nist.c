/* test_nist.c - the 20 Statistical Reference Datasets of NIST for univariate statistics and linear regression, as published (nist/)
 *
 * Digits that must be right: min(13, those of R 4.2.2 less a half), and more than R has on Filip, Wampler4 and Wampler5.  Where the data as
 * doubles do not hold what NIST certifies for the decimals (NumAcc3, NumAcc4) the digits are those of exact arithmetic on the doubles. */
#include "config.h"

#include "certified.h"

#include "analytics/moments.h"
#include "analytics/regression.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_VALUES = 6000, MOST_COLUMNS = 12 };

/* The number that follows `label`; NAN = it is not there. */
static double certified(const char *text, const char *label)
{
    const char *p = strstr(text, label);
    return p ? strtod(p + strlen(label), NULL) : NAN;
}

static size_t numbers(const char *p, double *to)
{
    size_t n = 0;
    for (char *end; n < MOST_VALUES; p = end) {
        double x = strtod(p, &end);
        if (end == p)
            break;
        to[n++] = x;
    }
    return n;
}

static const struct {
    const char *name;
    double mean, sd, acf; /* least digits */
} univariate[] = {
    {"Lew", 13, 13, 13},     {"Lottery", 13, 13, 13}, {"Mavro", 13, 12.6, 13},  {"Michelso", 13, 13, 12.9}, {"PiDigits", 13, 13, 13},
    {"NumAcc1", 13, 13, 13}, {"NumAcc2", 13, 13, 13}, {"NumAcc3", 13, 9, 11.7}, {"NumAcc4", 13, 7.8, 10.5},
};

static void check_univariate(size_t row)
{
    static double x[MOST_VALUES];
    char name[64];
    snprintf(name, sizeof name, "nist/%s.dat", univariate[row].name);
    char *text = certified_read(name);
    if (!CHECK(text != NULL, "%s cannot be read", name))
        return;
    const char *data = text;
    for (const char *p = text; (p = strstr(p, "-----")) != NULL; p += 5)
        data = p;
    size_t n = numbers(data + strspn(data, "-"), x);
    struct csto_moments m = {0};
    for (size_t i = 0; i < n; i++)
        csto_moments_add(&m, x[i], CSTO_NEEDS_SQUARES);
    if (CHECK(n > 2, "%s: %zu values", name, n)) {
        double sd = sqrt(csto_moments_deviations(&m) / (double)(n - 1));
        const char *deviation = strstr(text, "Sample Standard Deviation");
        double mean_digits = certified_digits(csto_moments_mean(&m), certified(text, "ybar:"));
        double sd_digits = certified_digits(sd, certified(deviation ? deviation : text, "s:"));
        double acf_digits = certified_digits(csto_autocorrelation(x, n, 1), certified(text, "r(1):"));
        CHECK(mean_digits >= univariate[row].mean, "%s: mean %.1f digits", name, mean_digits);
        CHECK(sd_digits >= univariate[row].sd, "%s: standard deviation %.1f digits", name, sd_digits);
        CHECK(acf_digits >= univariate[row].acf, "%s: autocorrelation %.1f digits", name, acf_digits);
    }
    free(text);
}

static void univariate_files(void)
{
    for (size_t i = 0; i < sizeof univariate / sizeof *univariate; i++)
        check_univariate(i);
}

static const struct {
    const char *name;
    size_t p, regressors; /* columns of the model; of the file besides y */
    unsigned first;       /* power of the first column where there is one regressor */
    double b, se, sigma;  /* least digits */
} linear[] = {
    {"Norris", 2, 1, 0, 12, 13, 13},  {"Pontius", 3, 1, 0, 12.2, 13, 13}, {"NoInt1", 1, 1, 1, 13, 13, 13},
    {"NoInt2", 1, 1, 1, 13, 13, 13},  {"Filip", 11, 1, 0, 9, 9, 9.4},     {"Longley", 7, 6, 0, 12.5, 12.5, 12.6},
    {"Wampler1", 6, 1, 0, 9.3, 9, 9}, {"Wampler2", 6, 1, 0, 13, 13, 13},  {"Wampler3", 6, 1, 0, 9, 13, 13},
    {"Wampler4", 6, 1, 0, 9, 13, 13}, {"Wampler5", 6, 1, 0, 9, 13, 13},
};

static void fill_design(struct csto_design *d, const double *data, size_t row)
{
    size_t width = linear[row].regressors + 1;
    double x[MOST_VALUES / 2];
    for (size_t i = 0; i < d->n; i++) {
        x[i] = data[i * width + 1];
        csto_design_set(d, i, 0, 1);
        for (size_t k = 1; k < width && width > 2; k++)
            csto_design_set(d, i, k, data[i * width + k]);
    }
    if (width == 2)
        csto_design_powers(d, x, linear[row].first);
}

static void compare_fit(const struct csto_regression *r, const char *text, size_t row)
{
    const char *p = strstr(text, "Certified Regression Statistics"), *name = linear[row].name;
    double b = 16, se = 16;
    for (size_t k = 0; p && k < r->p; k++) {
        char label[8], *end;
        snprintf(label, sizeof label, " B%zu ", k + linear[row].first);
        p = strstr(p, label);
        if (!CHECK(p != NULL, "%s: no certified%s", name, label))
            return;
        double want = strtod(p + strlen(label), &end), error = strtod(end, NULL);
        b = fmin(b, certified_digits(r->coefficients[k], want));
        se = fmin(se, certified_digits(r->errors[k], error));
    }
    const char *residual = strstr(text, "Residual");
    double sigma = certified_digits(r->sigma, certified(residual ? residual : text, "Standard Deviation"));
    double r2 = certified_digits(r->r2, certified(text, "R-Squared"));
    CHECK(b >= linear[row].b, "%s: coefficients %.1f digits", name, b);
    CHECK(se >= linear[row].se, "%s: standard errors %.1f digits", name, se);
    CHECK(sigma >= linear[row].sigma, "%s: residual standard deviation %.1f digits", name, sigma);
    CHECK(r2 >= 12.5, "%s: R squared %.1f digits", name, r2);
}

static void check_linear(size_t row)
{
    static double data[MOST_VALUES], y[MOST_VALUES];
    char name[64];
    snprintf(name, sizeof name, "nist/%s.dat", linear[row].name);
    char *text = certified_read(name);
    if (!CHECK(text != NULL, "%s cannot be read", name))
        return;
    const char *last = text;
    for (const char *p = text; (p = strstr(p, "\nData:")) != NULL; p++)
        last = p + 1;
    last = strchr(last, '\n');
    size_t width = linear[row].regressors + 1, n = numbers(last ? last : "", data) / width;
    for (size_t i = 0; i < n; i++)
        y[i] = data[i * width];
    struct csto_design d = {0};
    struct csto_regression r;
    csto_error err = {0};
    if (CHECK(n > 2 && csto_design_new(&d, n, linear[row].p, &err) == CSTO_OK, "%s: %zu rows", name, n)) {
        fill_design(&d, data, row);
        if (CHECK(csto_regression_fit(&r, y, &d, linear[row].first == 0, &err) == CSTO_OK, "%s: %s", name, err.text)) {
            compare_fit(&r, text, row);
            csto_regression_free(&r);
        }
        csto_design_free(&d);
    }
    free(text);
}

static void linear_files(void)
{
    for (size_t i = 0; i < sizeof linear / sizeof *linear; i++)
        check_linear(i);
}

const struct tap_test certified_nist_tests[] = {
    {"mean, standard deviation, autocorrelation of 9 files", univariate_files},
    {"regressions of 11 files", linear_files},
    {NULL, NULL},
};
