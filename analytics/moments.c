#include "config.h"

#include "analytics/moments.h"

#include <math.h>

void csto_moments_add(struct csto_moments *m, double x, unsigned needs)
{
    if (needs & (CSTO_NEEDS_SUM | CSTO_NEEDS_SQUARES))
        csto_exact_add(&m->sum, x);
    if (needs & CSTO_NEEDS_SQUARES)
        csto_exact_add_square(&m->squares, x);
    if (needs & CSTO_NEEDS_LOGS && x > 0)
        csto_exact_add(&m->logs, log(x));
    m->least = m->n && m->least < x ? m->least : x;
    m->most = m->n && m->most > x ? m->most : x;
    m->positive += x > 0;
    m->n++;
}

void csto_moments_merge(struct csto_moments *m, const struct csto_moments *other)
{
    if (!other->n)
        return;
    csto_exact_merge(&m->sum, &other->sum);
    csto_exact_merge(&m->squares, &other->squares);
    csto_exact_merge(&m->logs, &other->logs);
    m->least = m->n && m->least < other->least ? m->least : other->least;
    m->most = m->n && m->most > other->most ? m->most : other->most;
    m->positive += other->positive;
    m->n += other->n;
}

/* sum += a * b, exactly. */
static void add_product(struct csto_exact *sum, double a, double b)
{
    double high = a * b;
    csto_exact_add(sum, high);
    if (isfinite(high))
        csto_exact_add(sum, fma(a, b, -high));
}

/* A sum as doubles of falling size that add up to it, as far as three of them can. */
enum { TERMS = 3 };

static void split(const struct csto_exact *sum, double terms[TERMS])
{
    struct csto_exact rest = *sum;
    for (int i = 0; i < TERMS; i++) {
        terms[i] = csto_exact_round(&rest);
        csto_exact_add(&rest, -terms[i]);
    }
}

/* What is left of the sum when n times the value is taken away. */
static struct csto_exact less_mean(const struct csto_moments *m, double mean)
{
    struct csto_exact rest = m->sum;
    add_product(&rest, -(double)m->n, mean);
    return rest;
}

/* A sum beyond double, of values that are not: the mean is none of that. */
static double mean_of_giants(const struct csto_moments *m)
{
    enum { SHIFT = 64 }; /* more than any n can make of the largest value */
    return ldexp(csto_exact_round_down(&m->sum, SHIFT) / (double)m->n, SHIFT);
}

double csto_moments_mean(const struct csto_moments *m)
{
    double n = (double)m->n, mean = csto_exact_round(&m->sum) / n;
    if (!isfinite(mean))
        mean = mean_of_giants(m);
    if (!isfinite(mean))
        return NAN;
    struct csto_exact rest = less_mean(m, mean);
    double more = csto_exact_round(&rest) / n; /* no number where n times the mean is beyond double: then it is rounded twice */
    return isfinite(more) ? mean + more : mean;
}

/* With a = the mean as a double and r = sum - n a:  sum (x - a)^2 = sum x^2 - a (sum + r), and the true mean takes r^2 / n off that. */
double csto_moments_deviations(const struct csto_moments *m)
{
    double mean = csto_moments_mean(m), terms[TERMS], left[TERMS];
    if (!isfinite(mean))
        return NAN;
    struct csto_exact about = m->squares, rest = less_mean(m, mean);
    split(&m->sum, terms);
    split(&rest, left);
    for (int i = 0; i < TERMS; i++) {
        add_product(&about, -mean, terms[i]);
        add_product(&about, -mean, left[i]);
    }
    csto_exact_add(&about, -left[0] * (left[0] / (double)m->n));
    double deviations = csto_exact_round(&about);
    return isfinite(deviations) ? fmax(deviations, 0) : NAN;
}

/* x - mean - rest in two doubles: the difference of the first two is exact (Knuth's two-sum), the rest of the mean is far below it. */
static void less(double x, double mean, double rest, double d[2])
{
    double high = x - mean, back = high - x;
    double low = (x - (high - back)) - (mean + back) - rest;
    d[0] = high + low;
    d[1] = low - (d[0] - high);
}

static void add_pair(struct csto_exact *sum, const double a[2], const double b[2])
{
    add_product(sum, a[0], b[0]);
    csto_exact_add(sum, a[0] * b[1]);
    csto_exact_add(sum, a[1] * b[0]);
}

double csto_autocorrelation(const double *x, size_t n, size_t lag)
{
    struct csto_moments m = {0};
    struct csto_exact with = {0}, square = {0};
    for (size_t i = 0; i < n; i++)
        csto_moments_add(&m, x[i], CSTO_NEEDS_SUM);
    if (!n || m.least == m.most)
        return NAN;
    double mean = csto_moments_mean(&m);
    struct csto_exact left = less_mean(&m, mean);
    double rest = csto_exact_round(&left) / (double)n;
    for (size_t i = 0; i < n; i++) {
        double a[2], b[2];
        less(x[i], mean, rest, a);
        add_pair(&square, a, a);
        if (i + lag >= n)
            continue;
        less(x[i + lag], mean, rest, b);
        add_pair(&with, a, b);
    }
    double r = csto_exact_round(&with) / csto_exact_round(&square);
    return isfinite(r) ? r : NAN;
}
