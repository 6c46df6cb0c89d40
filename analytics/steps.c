#include "config.h"

#include "analytics/steps.h"

#include <math.h>

bool csto_has_other_row(const struct csto_sample *sample, double other, bool ratio, const char *missing, struct csto_result *out)
{
    const char *why = NULL;
    if (isnan(sample->total))
        why = "a counted claim is a range, so there is no total";
    else if (!sample->beside->stepped)
        why = "--by needs one time word (year, quarter, month, day, fiscal_year)";
    else if (isnan(other))
        why = missing;
    else if (ratio && !(other > 0))
        why = "the total to compare with is not above 0";
    *out = (struct csto_result){NAN, why};
    return !why;
}
