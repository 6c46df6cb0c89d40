#include "config.h"

#include "analytics/shares.h"

#include <math.h>

bool csto_has_shares(const struct csto_sample *sample, struct csto_result *out)
{
    const char *why = NULL;
    if (isnan(sample->total))
        why = "a counted claim is a range, so there is no total";
    else if (isinf(sample->total))
        why = "the total is beyond the largest number";
    else if (sample->least < 0)
        why = "a value is negative";
    else if (sample->total == 0)
        why = "the total is 0";
    *out = (struct csto_result){NAN, why};
    return !why;
}

double csto_top_sum(const struct csto_sample *sample, size_t k)
{
    struct csto_exact sum = {0};
    for (size_t i = 0; i < k; i++)
        csto_exact_add(&sum, sample->sorted[sample->n - 1 - i]);
    return csto_exact_round(&sum);
}

/* Shares are squared and not values, so that the largest numbers cannot overflow. */
double csto_hhi(const struct csto_sample *sample)
{
    struct csto_exact sum = {0};
    for (size_t i = 0; i < sample->n; i++)
        csto_exact_add_square(&sum, sample->sorted[i] / sample->total);
    return csto_exact_round(&sum);
}
