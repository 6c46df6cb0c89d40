/* test_base_fast.c - what is quick must be what is plain: running sums, digits, order, numbers of keys */
#include "config.h"

#include "test_base.h"

#include "base/digits.h"
#include "base/number.h"
#include "base/numbering.h"
#include "base/order.h"
#include "base/running.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state ^ *state >> 31;
}

/* From most sizes that a double has, near the usual ones most often. */
static double any_double(uint64_t *state)
{
    double x = (double)(next(state) >> 11) * 0x1p-53 + (next(state) % 8 == 0);
    int scale = (int)(next(state) % 7);
    static const int spread[] = {1, 8, 40, 66, 66, 500, 1};
    x = ldexp(x, (int)(next(state) % (uint64_t)spread[scale]) - spread[scale] / 2);
    return next(state) % 5 == 0 ? 0 : next(state) % 4 == 0 ? -x : x;
}

static void running_sums_are_exact(void)
{
    uint64_t state = 3;
    for (int round = 0; round < 120; round++) {
        struct csto_running r[2] = {{.pending = 0}};
        struct csto_running_squares s[2] = {{.pending = 0}};
        struct csto_exact sum = {0}, squares = {0}, running = {0}, running_squares = {0};
        int n = round < 3 ? 40000 : 1 + (int)(next(&state) % 300);
        bool done = true;
        for (int i = 0; i < n && done; i++) {
            double x = round % 3 ? any_double(&state) : ldexp((double)(next(&state) >> 20), -20);
            csto_exact_add(&sum, x);
            csto_exact_add_square(&squares, x);
            done = csto_running_add(&r[i % 2], x) && csto_running_square(&s[i % 2], x);
        }
        done = done && csto_running_merge(&r[0], &r[1]) && csto_running_squares_merge(&s[0], &s[1]);
        csto_running_into(&r[0], &running);
        csto_running_squares_into(&s[0], &running_squares);
        double got[] = {csto_exact_round(&running), csto_exact_round(&running_squares)},
               want[] = {csto_exact_round(&sum), csto_exact_round(&squares)};
        CHECK(done && got[0] == want[0], "round %d: sum %a, wanted %a", round, got[0], want[0]);
        CHECK(got[1] == want[1], "round %d: squares %a, wanted %a", round, got[1], want[1]);
        for (int i = 0; i < 2; i++) {
            csto_running_free(&r[i]);
            csto_running_squares_free(&s[i]);
        }
    }
}

static void digits_are_numbers(void)
{
    static const char letters[] = "0123456789012345678901234567890123456789....,-+e \"/:;\xff\x80";
    uint64_t state = 9;
    int numbers = 0;
    for (int round = 0; round < 200000; round++) {
        char text[32] = {0};
        size_t n = next(&state) % 19;
        size_t some = round % 2 ? 41 : sizeof letters - 1;
        for (size_t i = 0; i < n; i++)
            text[i] = letters[next(&state) % some];
        for (size_t i = n + 1; i < sizeof text - 1; i++)
            text[i] = letters[next(&state) % some]; /* what stands behind does not matter */
        uint64_t digits = 0;
        uint32_t decimals = 0;
        double value = NAN;
        bool got = csto_digits_read(text, n, '.', &digits, &decimals), plain = csto_number_parse(text, &value, NULL) == CSTO_OK;
        if (!got) { /* only what is longer, signed, padded or has a mark at an end may be left to others */
            CHECK(!plain || n > CSTO_DIGITS_MOST || strpbrk(text, "+-eE ") || text[0] == '.' || text[n - 1] == '.', "'%s' is a number",
                  text);
            continue;
        }
        numbers++;
        CHECK(plain && (double)digits / pow(10, decimals) == value, "'%s' is %a, not %llu / 10^%u", text, value, (unsigned long long)digits,
              decimals);
    }
    CHECK(numbers > 5000, "%d numbers", numbers);
    uint64_t digits;
    uint32_t decimals;
    CHECK(csto_digits_read("1,5     ", 3, ',', &digits, &decimals) && digits == 15 && decimals == 1, "a comma");
    CHECK(!csto_digits_read("1.5     ", 3, '\0', &digits, &decimals) && csto_digits_read("15      ", 2, '\0', &digits, &decimals),
          "no mark");
    CHECK(!csto_digits_read("        ", 0, '.', &digits, &decimals), "nothing");
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void order_is_order(void)
{
    uint64_t state = 21;
    for (int round = 0; round < 200; round++) {
        size_t n = round < 4 ? 30000 : next(&state) % 300;
        double *x = malloc((n + 1) * sizeof *x), *y = malloc((n + 1) * sizeof *y);
        for (size_t i = 0; i < n; i++)
            x[i] = y[i] = round % 2 ? any_double(&state) : (double)(next(&state) % 1000) / 8;
        qsort(x, n, sizeof *x, compare);
        csto_order_sort(y, n);
        size_t wrong = 0;
        for (size_t i = 0; i < n; i++)
            wrong += x[i] != y[i];
        CHECK(wrong == 0, "round %d: %zu of %zu differ", round, wrong, n);
        for (size_t k = 0; k < n; k += 1 + n / 7) { /* any order that two ranks were put in before */
            for (size_t i = n; i > 1 && k % 2; i--) {
                double one = y[i - 1];
                size_t other = next(&state) % i;
                y[i - 1] = y[other];
                y[other] = one;
            }
            bool placed = csto_order_place(y, n, k);
            CHECK(placed && y[k] == x[k] && (k + 1 == n || y[k + 1] == x[k + 1]), "round %d: rank %zu of %zu", round, k, n);
        }
        csto_order_sort(y, n);
        CHECK(memcmp(x, y, n * sizeof *x) == 0 || round % 2, "round %d: the values are still there", round);
        free(x);
        free(y);
    }
}

static void keys_get_numbers(void)
{
    struct csto_numbering m = {0};
    enum { KEYS = 5000 };
    CHECK(csto_numbering_find(&m, 0) == CSTO_NO_NUMBER, "empty");
    for (uint64_t i = 0; i < KEYS; i++)
        CHECK(csto_numbering_put(&m, i << (i % 40)) <= i, "key %d", (int)i);
    size_t n = m.n;
    for (uint64_t i = 0; i < KEYS; i++)
        CHECK(csto_numbering_put(&m, i << (i % 40)) == csto_numbering_find(&m, i << (i % 40)) && m.n == n, "key %d again", (int)i);
    CHECK(csto_numbering_find(&m, UINT64_MAX) == CSTO_NO_NUMBER, "a key that is not there");
    csto_numbering_free(&m);
}

const struct tap_test base_fast_tests[] = {
    {"running sums are exact", running_sums_are_exact},
    {"digits are what numbers are", digits_are_numbers},
    {"order", order_is_order},
    {"numbers of keys", keys_get_numbers},
    {0},
};
