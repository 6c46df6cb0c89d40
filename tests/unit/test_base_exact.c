/* test_base_exact.c - sums that are rounded once */
#include "config.h"

#include "test_base.h"

#include "base/exact.h"

#include <float.h>
#include <math.h>
#include <string.h>

static uint64_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state ^ *state >> 31;
}

static double sum_of(const double *x, size_t n)
{
    struct csto_exact sum = {0};
    for (size_t i = 0; i < n; i++)
        csto_exact_add(&sum, x[i]);
    return csto_exact_round(&sum);
}

static void known_sums(void)
{
    static const struct {
        const char *what;
        double x[6];
        double sum;
    } rows[] = {
        {"nothing", {0}, 0},
        {"minus zero", {-0.0}, 0},
        {"small", {1, 2, 3}, 6},
        {"tenths", {0.1, 0.2, 0.3}, 0.6},
        {"cancelled", {1e100, 1, -1e100}, 1},
        {"cancelled below zero", {1e100, -1, -1e100}, -1},
        {"ends of the range", {DBL_MAX, 4.9406564584124654e-324, -DBL_MAX}, 4.9406564584124654e-324},
        {"over and back", {DBL_MAX, DBL_MAX, -DBL_MAX}, DBL_MAX},
        {"overflow", {DBL_MAX, DBL_MAX}, INFINITY},
        {"overflow below", {-DBL_MAX, -DBL_MAX}, -INFINITY},
        {"tie to even, down", {9007199254740992.0, 1}, 9007199254740992.0},
        {"tie to even, up", {9007199254740994.0, 1}, 9007199254740996.0},
        {"just above the tie", {9007199254740992.0, 1, 0x1p-1000}, 9007199254740994.0},
        {"just below the tie", {9007199254740992.0, 1, -0x1p-1000}, 9007199254740992.0},
        {"subnormal", {0x1p-1074, 0x1p-1074, 0x1p-1073}, 0x1p-1072},
        {"subnormal to normal", {0x1p-1022, -0x1p-1074}, 0x0.fffffffffffffp-1022},
        {"one word up", {0x1p-1010, 0x1p-1074}, 0x1p-1010},
        {"infinity", {1, INFINITY, 2}, INFINITY},
        {"minus infinity", {1, -INFINITY, 2}, -INFINITY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double got = sum_of(rows[i].x, 6);
        CHECK(got == rows[i].sum, "%s: %a, wanted %a", rows[i].what, got, rows[i].sum);
    }
    CHECK(isnan(sum_of((double[]){INFINITY, -INFINITY}, 2)), "inf - inf");
    CHECK(isnan(sum_of((double[]){1, NAN}, 2)), "nan");
}

/* The sum is beyond double, half of it twice is not. */
static void a_sum_of_giants(void)
{
    struct csto_exact sum = {0};
    for (int i = 0; i < 6; i++)
        csto_exact_add(&sum, i % 2 ? 0x1.8p1023 : 0x1.9p1023);
    CHECK(isinf(csto_exact_round(&sum)), "%a", csto_exact_round(&sum));
    CHECK(csto_exact_round_down(&sum, 3) == 3 * (0x1.8p1020 + 0x1.9p1020), "%a", csto_exact_round_down(&sum, 3));
    csto_exact_add(&sum, -0x1.8p1023);
    CHECK(csto_exact_round_down(&sum, 64) == 3 * 0x1.9p959 + 2 * 0x1.8p959, "%a", csto_exact_round_down(&sum, 64));
}

/* Multiples of 2^-20 below 2^40: their sum is exact in a 128-bit integer, which the compiler rounds to nearest. */
static void against_integers(void)
{
    uint64_t state = 7;
    for (int round = 0; round < 200; round++) {
        struct csto_exact sum = {0};
        __int128 whole = 0;
        for (int i = 0; i < 500; i++) {
            int64_t k = (int64_t)next(&state) >> (4 + round % 40);
            k = (int64_t)(double)(k >> 11) * 2048; /* 53 bits at most */
            whole += k;
            csto_exact_add(&sum, ldexp((double)k, -20));
        }
        double got = csto_exact_round(&sum), want = ldexp((double)whole, -20);
        CHECK(got == want, "round %d: %a, wanted %a", round, got, want);
    }
}

enum { MANY = 2000 };

static void fill(double *x)
{
    uint64_t state = 11;
    for (int i = 0; i < MANY; i++)
        x[i] = ldexp((double)(int64_t)next(&state), (int)(next(&state) % 1800) - 950);
}

static void order_and_blocks_do_not_matter(void)
{
    static double x[MANY];
    fill(x);
    double want = sum_of(x, MANY);
    struct csto_exact backwards = {0}, blocks[7];
    memset(blocks, 0, sizeof blocks);
    for (int i = MANY; i-- > 0;) {
        csto_exact_add(&backwards, x[i]);
        csto_exact_add(&blocks[i * 7919 % 7], x[i]);
    }
    CHECK(csto_exact_round(&backwards) == want, "backwards");
    for (int i = 1; i < 7; i++)
        csto_exact_merge(&blocks[0], &blocks[i]);
    CHECK(csto_exact_round(&blocks[0]) == want, "seven blocks merged");
    csto_exact_add(&blocks[0], -want);
    csto_exact_add(&blocks[0], want);
    CHECK(csto_exact_round(&blocks[0]) == want, "goes on after a merge");
}

static void all_cancels(void)
{
    static double x[MANY];
    fill(x);
    struct csto_exact sum = {0}, other = {0};
    for (int i = 0; i < MANY; i++) {
        csto_exact_add(&sum, x[i]);
        csto_exact_add(&other, -x[MANY - 1 - i]);
    }
    csto_exact_merge(&sum, &other);
    CHECK(csto_exact_round(&sum) == 0, "%a", csto_exact_round(&sum));
}

static void rounding_changes_nothing(void)
{
    struct csto_exact sum = {0};
    csto_exact_add(&sum, 1);
    csto_exact_add(&sum, 0x1p-60);
    CHECK(csto_exact_round(&sum) == 1, "rounded");
    csto_exact_add(&sum, -1);
    CHECK(csto_exact_round(&sum) == 0x1p-60, "the small part is still there");
}

static void squares(void)
{
    struct csto_exact sum = {0};
    csto_exact_add_square(&sum, 1 + 0x1p-40);
    csto_exact_add(&sum, -1);
    csto_exact_add(&sum, -0x1p-39);
    CHECK(csto_exact_round(&sum) == 0x1p-80, "%a", csto_exact_round(&sum));
    struct csto_exact large = {0};
    csto_exact_add_square(&large, 1e200);
    CHECK(csto_exact_round(&large) == INFINITY, "%a", csto_exact_round(&large));
}

const struct tap_test base_exact_tests[] = {
    {"a sum beyond double, scaled down", a_sum_of_giants},
    {"known sums", known_sums},
    {"against integer sums", against_integers},
    {"order and blocks do not matter", order_and_blocks_do_not_matter},
    {"everything cancels", all_cancels},
    {"rounding changes nothing", rounding_changes_nothing},
    {"squares", squares},
    {NULL, NULL},
};
