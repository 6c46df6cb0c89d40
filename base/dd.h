/* dd.h - numbers of about 32 digits, as the unevaluated sum of two doubles
 *
 * Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18 (1971), with a fused multiply-add.  The build must
 * not contract or reorder floating point (-ffp-contract=off).  For sums and products of moderate size; nothing here is guarded against overflow. */
#ifndef CSTO_BASE_DD_H
#define CSTO_BASE_DD_H

#include <math.h>

struct csto_dd {
    double high, low;
};

static inline struct csto_dd csto_dd_sum(double a, double b) /* exact */
{
    double s = a + b, t = s - a;
    return (struct csto_dd){s, (a - (s - t)) + (b - t)};
}

static inline struct csto_dd csto_dd_tidy(double high, double low) /* |high| >= |low| */
{
    double s = high + low;
    return (struct csto_dd){s, low - (s - high)};
}

static inline struct csto_dd csto_dd_add(struct csto_dd a, struct csto_dd b)
{
    struct csto_dd high = csto_dd_sum(a.high, b.high), low = csto_dd_sum(a.low, b.low);
    high = csto_dd_tidy(high.high, high.low + low.high);
    return csto_dd_tidy(high.high, high.low + low.low);
}

static inline struct csto_dd csto_dd_negative(struct csto_dd a)
{
    return (struct csto_dd){-a.high, -a.low};
}

static inline struct csto_dd csto_dd_multiply(struct csto_dd a, struct csto_dd b)
{
    double p = a.high * b.high;
    return csto_dd_tidy(p, fma(a.high, b.high, -p) + (a.high * b.low + a.low * b.high));
}

static inline struct csto_dd csto_dd_divide(struct csto_dd a, struct csto_dd b)
{
    struct csto_dd q = {a.high / b.high, 0};
    for (int i = 0; i < 2; i++) { /* each step of the long division adds the digits of a double */
        struct csto_dd rest = csto_dd_add(a, csto_dd_negative(csto_dd_multiply(q, b)));
        q = csto_dd_add(q, (struct csto_dd){rest.high / b.high, 0});
    }
    return q;
}

static inline struct csto_dd csto_dd_root(struct csto_dd a) /* of a number that is not negative */
{
    if (!(a.high > 0))
        return (struct csto_dd){0, 0};
    struct csto_dd root = {sqrt(a.high), 0};
    for (int i = 0; i < 2; i++) { /* Newton: r + (a - r^2) / 2r */
        struct csto_dd rest = csto_dd_add(a, csto_dd_negative(csto_dd_multiply(root, root)));
        root = csto_dd_add(root, csto_dd_divide(rest, (struct csto_dd){2 * root.high, 2 * root.low}));
    }
    return root;
}

#endif
