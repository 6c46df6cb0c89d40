/* test_regression.c - a line by hand, and what cannot be fitted */
#include "config.h"

#include "certified.h"

#include "analytics/regression.h"

static void line_by_hand(void)
{
    /* By hand: sum (x - 4)^2 = 28, sum (x - 4)(y - 37/7) = 28, sum y^2 = 231. */
    static const double x[] = {1, 2, 3, 4, 5, 6, 7}, y[] = {2, 4, 5, 4, 5, 9, 8};
    struct csto_regression r;
    csto_error err = {0};
    if (!CHECK(csto_regression_line(&r, x, y, 7, &err) == CSTO_OK, "%s", err.text))
        return;
    CHECK(certified_digits(r.coefficients[1], 28.0 / 28.0) > 15, "slope %.17g", r.coefficients[1]);
    CHECK(certified_digits(r.tss, 231 - 1369.0 / 7) > 14, "tss %.17g", r.tss);
    CHECK(certified_digits(r.rss, 231 - 1369.0 / 7 - 28) > 14, "rss %.17g", r.rss);
    CHECK(r.freedom == 5 && certified_digits(r.errors[1], sqrt(r.rss / 5 / 28)) > 14, "error %.17g", r.errors[1]);
    csto_regression_free(&r);
}

static void refused(void)
{
    static const double x[] = {3, 3, 3, 3}, y[] = {1, 2, 3, 4}, bad[] = {1, 2, NAN, 4}, up[] = {1, 2, 3, 4};
    struct csto_regression r;
    CHECK(csto_regression_line(&r, x, y, 4, NULL) == CSTO_E_RANGE, "all x equal");
    CHECK(csto_regression_line(&r, up, bad, 4, NULL) == CSTO_E_RANGE, "a value that is not finite");
    CHECK(csto_regression_line(&r, up, y, 2, NULL) == CSTO_E_TOO_FEW, "two points");
    if (CHECK(csto_regression_line(&r, up, y, 4, NULL) == CSTO_OK, "a perfect line")) {
        CHECK(certified_digits(r.coefficients[1], 1) > 15 && r.r2 > 1 - 1e-15, "slope 1");
        csto_regression_free(&r);
    }
}

const struct tap_test certified_regression_tests[] = {{"a line", line_by_hand}, {"what cannot be fitted", refused}, {NULL, NULL}};
