#include "config.h"

#include "base/number.h"

#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef HAVE_XLOCALE_H
#include <xlocale.h>
#endif

/* strtod and printf follow the locale of the host program, so both run under a "C" locale of our own, made once. */
static locale_t c_locale;
static pthread_once_t c_locale_made = PTHREAD_ONCE_INIT;

static void make_c_locale(void)
{
    c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
}

static double to_double(const char *digits)
{
    pthread_once(&c_locale_made, make_c_locale);
    if (!c_locale)
        return strtod(digits, NULL);
    locale_t before = uselocale(c_locale);
    double value = strtod(digits, NULL);
    uselocale(before);
    return value;
}

/* The length of a blank that may group digits (blank, no-break, thin, figure and narrow no-break space), else 0. */
static size_t blank_at(const char *p, size_t n)
{
    if (n >= 1 && *p == ' ')
        return 1;
    if (n >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
        return 2;
    if (n >= 3 && (memcmp(p, "\xe2\x80\x89", 3) == 0 || memcmp(p, "\xe2\x80\xaf", 3) == 0 || memcmp(p, "\xe2\x80\x87", 3) == 0))
        return 3;
    return 0;
}

static size_t mark_at(const char *p, size_t n, char mark)
{
    return mark == ' ' ? blank_at(p, n) : n && *p == mark;
}

/* Length of "1,234,567": one to three digits, then groups of exactly three after `mark`; *groups says how many.  No group: the bare digits. */
static size_t grouped_at(const char *p, size_t n, char mark, size_t *groups)
{
    size_t at = csto_digits_at(p, n);
    *groups = 0;
    if (at == 0 || at > 3)
        return at;
    for (;;) {
        size_t m = mark_at(p + at, n - at, mark);
        if (m == 0 || csto_digits_at(p + at + m, n - at - m) != 3)
            return at;
        at += m + 3;
        ++*groups;
    }
}

enum { EXACT = 15 }; /* digits that a double holds */
static const double tens[EXACT + 1] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/* The digits of p..p+n, with `decimal` (or '\0') as a dot, as a double. */
static double value_of(const char *p, size_t n, char decimal)
{
    uint64_t whole = 0;
    size_t digits = 0, after = 0;
    bool fraction = false;
    for (size_t i = 0; i < n; i++) {
        if (csto_is_digit(p[i]) && digits < 16)
            whole = whole * 10 + (uint64_t)(p[i] - '0'), digits += digits || p[i] != '0', after += fraction;
        else if (csto_is_digit(p[i]))
            digits++;
        else if (decimal && p[i] == decimal)
            fraction = true;
    }
    if (digits <= EXACT && after <= EXACT)
        return (double)whole / tens[after]; /* both exact, so the quotient is rounded once (Clinger 1990) */
    struct csto_text clean = {0};
    for (size_t i = 0; i < n; i++)
        if (csto_is_digit(p[i]))
            csto_text_putc(&clean, p[i]);
        else if (decimal && p[i] == decimal)
            csto_text_putc(&clean, '.');
    double value = clean.failed ? INFINITY : to_double(csto_text_string(&clean));
    csto_text_free(&clean);
    return value;
}

static size_t read_plain(const char *p, size_t n, struct csto_number *out)
{
    size_t at = n && (*p == '-' || *p == '+'), whole = csto_digits_at(p + at, n - at), part = 0;
    at += whole;
    if (at < n && p[at] == '.') {
        part = csto_digits_at(p + at + 1, n - at - 1);
        at += whole || part ? part + 1 : 0;
    }
    if (!whole && !part)
        return 0;
    size_t mantissa = at;
    if (at + 1 < n && (p[at] | 32) == 'e') {
        size_t sign = p[at + 1] == '-' || p[at + 1] == '+', e = csto_digits_at(p + at + 1 + sign, n - at - 1 - sign);
        at += e ? 1 + sign + e : 0;
    }
    if (at == mantissa) {
        out->value = value_of(p, at, '.') * (*p == '-' ? -1 : 1);
    } else {
        struct csto_text copy = {0};
        csto_text_put(&copy, p, at);
        out->value = copy.failed ? INFINITY : to_double(csto_text_string(&copy));
        csto_text_free(&copy);
    }
    return at;
}

/* A decimal mark with at least one digit behind it: the length of both, else 0. */
static size_t fraction_at(const char *p, size_t n, char mark)
{
    size_t digits = n && *p == mark ? csto_digits_at(p + 1, n - 1) : 0;
    return digits ? digits + 1 : 0;
}

/* "3,240", "25.5", which most numbers with a mark are: digits, one mark, digits, and nothing behind that could belong to them; 0 = it is another. */
static size_t read_one_mark(const char *p, size_t n, char decimal, char group, struct csto_number *out)
{
    uint64_t digits = 0;
    size_t at = 0;
    for (; at < n && at < EXACT && csto_is_digit(p[at]); at++)
        digits = digits * 10 + (uint64_t)(p[at] - '0');
    const size_t whole = at;
    if (whole == 0 || at == n || (p[at] != decimal && p[at] != group))
        return 0;
    const char mark = p[at];
    for (at++; at < n && at <= EXACT && csto_is_digit(p[at]); at++)
        digits = digits * 10 + (uint64_t)(p[at] - '0');
    const size_t part = at - whole - 1;
    if (part == 0 || at > EXACT || (mark == group && (whole > 3 || part != 3 || csto_number_goes_on(p + at, n - at))))
        return 0;
    out->value = out->other = (double)digits / tens[part];
    if (mark == decimal)
        out->marks = decimal == ',' ? CSTO_NUMBER_DECIMAL_COMMA : 0;
    else {
        out->value = (double)digits;
        out->marks = CSTO_NUMBER_GROUPED | CSTO_NUMBER_AMBIGUOUS;
    }
    return at;
}

/* Numbers of prose.  `decimal` is the mark of the language, `group` its grouping mark besides blanks. */
static size_t read_marked(const char *p, size_t n, char decimal, char group, struct csto_number *out)
{
    size_t groups, blank_groups, at = grouped_at(p, n, group, &groups), with_blanks = grouped_at(p, n, ' ', &blank_groups);
    if (at == 0)
        return 0;
    if (blank_groups)
        at = with_blanks, groups = 0;
    size_t fraction = fraction_at(p + at, n - at, decimal);
    if (groups || blank_groups)
        out->marks |= CSTO_NUMBER_GROUPED;
    if (fraction) {
        at += fraction;
        out->marks |= decimal == ',' ? CSTO_NUMBER_DECIMAL_COMMA : 0;
        out->value = value_of(p, at, decimal);
    } else if (groups == 0 && !blank_groups && (fraction = fraction_at(p + at, n - at, group)) != 0 && fraction != 4) {
        at += fraction; /* "67,6" in English, "1.5" in Russian: it cannot group, so it is the decimal mark */
        out->marks |= group == ',' ? CSTO_NUMBER_DECIMAL_COMMA : 0;
        out->value = value_of(p, at, group);
    } else {
        out->value = value_of(p, at, '\0');
        if (groups == 1) {
            out->marks |= CSTO_NUMBER_AMBIGUOUS;
            out->other = value_of(p, at, group);
            return at;
        }
    }
    out->other = out->value;
    return at;
}

size_t csto_number_read(const char *p, size_t n, csto_number_style style, struct csto_number *out)
{
    size_t bare = style == CSTO_NUMBER_PLAIN ? 0 : csto_number_bare(p, n, out);
    if (bare)
        return bare;
    *out = (struct csto_number){0};
    if (style != CSTO_NUMBER_PLAIN) {
        char decimal = style == CSTO_NUMBER_ENGLISH ? '.' : ',', group = style == CSTO_NUMBER_ENGLISH ? ',' : '.';
        size_t marked = read_one_mark(p, n, decimal, group, out);
        return marked ? marked : read_marked(p, n, decimal, group, out);
    }
    size_t at = read_plain(p, n, out);
    out->other = out->value;
    return at;
}

csto_status csto_number_parse(const char *text, double *out, const char **why)
{
    const char *ignored;
    size_t n = strlen(text);
    text = csto_trim(text, &n);
    struct csto_number number;
    if (!why)
        why = &ignored;
    if (n == 0 || csto_number_read(text, n, CSTO_NUMBER_PLAIN, &number) != n) {
        *why = "is no number";
        return CSTO_E_SYNTAX;
    }
    if (!isfinite(number.value)) {
        *why = "is too large for a number";
        return CSTO_E_RANGE;
    }
    *out = number.value;
    return CSTO_OK;
}

bool csto_integer_parse(const char *text, int64_t least, int64_t most, int64_t *out)
{
    bool minus = *text == '-';
    text += minus;
    if (!csto_is_digit(*text))
        return false;
    int64_t value = 0;
    for (; csto_is_digit(*text); text++)
        if (__builtin_mul_overflow(value, (int64_t)10, &value) || __builtin_sub_overflow(value, (int64_t)(*text - '0'), &value))
            return false;
    if (*text || (!minus && value == INT64_MIN))
        return false;
    value = minus ? value : -value; /* counted downwards: the negative side has one value more */
    if (value < least || value > most)
        return false;
    *out = value;
    return true;
}

/* How many digits n has: about 0.301 (1233 / 4096) for each bit, and one more where it has reached the next power of ten. */
static inline size_t count_digits(uint64_t n)
{
    static const uint64_t least[] = {0,
                                     10,
                                     100,
                                     1000,
                                     10000,
                                     100000,
                                     1000000,
                                     10000000,
                                     100000000,
                                     1000000000,
                                     10000000000,
                                     100000000000,
                                     1000000000000,
                                     10000000000000,
                                     100000000000000,
                                     1000000000000000,
                                     10000000000000000,
                                     100000000000000000,
                                     1000000000000000000,
                                     10000000000000000000u};
    size_t about = (size_t)(64 - __builtin_clzll(n | 1)) * 1233 >> 12;
    return about + (n >= least[about]);
}

/* Digits of n, two at a time from the last on; returns how many. */
static size_t print_whole(char *to, uint64_t n)
{
    static const char pairs[] = "0001020304050607080910111213141516171819"
                                "2021222324252627282930313233343536373839"
                                "4041424344454647484950515253545556575859"
                                "6061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    const size_t length = count_digits(n);
    char *at = to + length;
    for (; n >= 100; n /= 100)
        memcpy(at -= 2, pairs + n % 100 * 2, 2);
    if (n >= 10)
        memcpy(to, pairs + n * 2, 2);
    else
        *to = (char)('0' + n);
    return length;
}

/* n of 10^-decimals, of which one is 1 / power. */
static size_t print_decimal(char to[CSTO_NUMBER_BYTES], uint64_t n, int decimals, uint64_t power)
{
    size_t length = print_whole(to, n / power);
    to[length++] = '.';
    uint64_t rest = n % power;
    for (char *at = to + length + decimals; at-- > to + length; rest /= 10)
        *at = (char)('0' + rest % 10);
    return length + (size_t)decimals;
}

/* Numbers of few decimals, which most are, without printf: n / 10^k is rounded once, so where it gives the value back, n and k are a decimal of at most
 * 15 digits that reads back to it; 0 = there is none. */
static size_t print_short(char to[CSTO_NUMBER_BYTES], double value)
{
    static const double power[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    double size = fabs(value);
    size_t minus = value < 0;
    *to = '-';
    if (size != 0 && size < 1e-3)
        return 0;
    if (size < 1e15 - 1 && size == (double)(uint64_t)size)
        return minus + print_whole(to + minus, (uint64_t)size);
    for (int k = 1; k < (int)(sizeof power / sizeof *power) && size * power[k] < 1e15 - 1; k++) {
        uint64_t n = (uint64_t)(size * power[k] + 0.5);
        if ((double)n / power[k] == size)
            return minus + print_decimal(to + minus, n, k, (uint64_t)power[k]);
    }
    return 0;
}

size_t csto_number_print(char to[CSTO_NUMBER_BYTES], double value)
{
    to[0] = '\0';
    if (!isfinite(value))
        return 0;
    size_t length = print_short(to, value);
    if (length) {
        to[length] = '\0';
        return length;
    }
    pthread_once(&c_locale_made, make_c_locale);
    locale_t before = c_locale ? uselocale(c_locale) : (locale_t)0;
    int n = 0;
    for (int digits = 15; digits <= 17; digits++) {
        n = snprintf(to, CSTO_NUMBER_BYTES, "%.*g", digits, value);
        if (strtod(to, NULL) == value)
            break;
    }
    if (before)
        uselocale(before);
    return (size_t)n;
}

size_t csto_integer_print(char to[CSTO_NUMBER_BYTES], int64_t value)
{
    size_t minus = value < 0;
    *to = '-';
    return minus + print_whole(to + minus, minus ? -(uint64_t)value : (uint64_t)value);
}

void csto_text_put_integer(struct csto_text *t, int64_t value)
{
    char digits[CSTO_NUMBER_BYTES];
    csto_text_put(t, digits, csto_integer_print(digits, value));
}

void csto_number_print_grouped(struct csto_text *t, double value, int decimals)
{
    char plain[400];
    pthread_once(&c_locale_made, make_c_locale);
    locale_t before = c_locale ? uselocale(c_locale) : (locale_t)0;
    snprintf(plain, sizeof plain, "%.*f", decimals, fabs(value));
    if (before)
        uselocale(before);
    size_t whole = strcspn(plain, "."), end = strlen(plain);
    if (plain[whole])
        while (plain[end - 1] == '0')
            end--;
    if (plain[end - 1] == '.')
        end--;
    if (value < 0 && strspn(plain, "0.") < end) /* no "-0" */
        csto_text_putc(t, '-');
    for (size_t i = 0; i < end; i++) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0)
            csto_text_putc(t, ',');
        csto_text_putc(t, plain[i]);
    }
}
