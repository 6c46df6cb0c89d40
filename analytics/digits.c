#include "config.h"

#include "analytics/digits.h"

#include "base/number.h"
#include "base/text.h"

#include <math.h>

void csto_first_digits_add(struct csto_first_digits *f, double x)
{
    char digits[CSTO_NUMBER_BYTES];
    csto_number_print(digits, x);
    size_t at = strcspn(digits, "123456789");
    if (!digits[at])
        return;
    f->least = f->n == 0 || x < f->least ? x : f->least;
    f->most = x > f->most ? x : f->most;
    f->of[digits[at] - '0']++;
    f->n++;
}

static double expected(int digit)
{
    return log10(1 + 1.0 / digit);
}

double csto_benford_mad(const struct csto_first_digits *f)
{
    double sum = 0;
    for (int d = 1; d <= 9; d++)
        sum += fabs((double)f->of[d] / (double)f->n - expected(d));
    return sum / 9;
}

double csto_benford_chi2(const struct csto_first_digits *f)
{
    double sum = 0;
    for (int d = 1; d <= 9; d++) {
        double want = expected(d) * (double)f->n;
        sum += ((double)f->of[d] - want) * ((double)f->of[d] - want) / want;
    }
    return sum;
}

int csto_last_digit(const char *printed)
{
    size_t digits = 0;
    struct csto_number n;
    size_t length = strlen(printed);
    for (size_t i = 0; i < length; i++)
        digits += csto_is_digit(printed[i]);
    if (digits < 2 || !csto_is_digit(printed[length - 1]) || csto_number_read(printed, length, CSTO_NUMBER_ENGLISH, &n) != length ||
        n.value != floor(n.value) || (n.marks & CSTO_NUMBER_DECIMAL_COMMA) || strchr(printed, '.'))
        return -1;
    return printed[length - 1] - '0';
}

double csto_whipple(size_t n, size_t round)
{
    return n ? (double)round / (double)n * 500 : NAN;
}
