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
