/* Whole numbers that end in 0 or 5 far more often than one in five.  Estimates do, and so do weights of whole packages: it says how exact figures are, not
 * who made them up. */
#include "config.h"

#include "analytics/check.h"
#include "analytics/digits.h"
#include "analytics/kinds.h"
#include "base/number.h"
#include "base/status.h"

enum { LEAST = 50 };
static const double most_whipple = 175;

static int last_digit(const csto_claim *c)
{
    char digits[CSTO_NUMBER_BYTES];
    if (c->value.bound != CSTO_EXACT) /* a hedged number is round because it is hedged */
        return -1;
    if (*c->number_stated)
        return csto_last_digit(c->number_stated);
    return csto_number_print(digits, c->value.value) ? csto_last_digit(digits) : -1;
}

static csto_status one_kind(struct csto_checker *k, const struct csto_kind *kind, csto_error *err)
{
    size_t n = 0, zeros = 0, fives = 0;
    struct csto_text t = {0};
    for (size_t i = 0; i < kind->n; i++) {
        int digit = last_digit(kind->claims[i]);
        n += digit >= 0;
        zeros += digit == 0;
        fives += digit == 5;
    }
    double whipple = csto_whipple(n, zeros + fives);
    if (n < LEAST || !(whipple > most_whipple))
        return CSTO_OK;
    csto_put_kind(&t, k->vocabulary, kind);
    csto_text_printf(
        &t,
        ": of %zu whole numbers without a hedge %.1f %% end in 0 and %.1f %% in 5, where chance gives 10 %% each (Whipple's index "
        "%.0f, from %.0f on very rough): many are rounded, though nothing says so",
        n, (double)zeros / (double)n * 100, (double)fives / (double)n * 100, whipple, most_whipple);
    csto_status rc = csto_find(k, CSTO_FINDING_NOTE, 0, kind->claims, kind->n, &t, err);
    csto_text_free(&t);
    return rc;
}

static csto_status run(struct csto_checker *k, csto_error *err)
{
    return csto_each_kind(k, one_kind, err);
}

const struct csto_check csto_check_heaping = {"heaping", "at least 50 whole numbers without a hedge, of which more than 35 % end in 0 or 5",
                                              run};
