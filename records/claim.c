/* Completing and checking claims that came as claims; ids. */
#include "config.h"

#include "base/hash.h"
#include "base/status.h"
#include "records/field.h"
#include "records/interval.h"
#include "records/names.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <endian.h>
#include <math.h>

#define HAS(f) ((given & CSTO_FIELD_BIT(f)) != 0)

/* The bound that value, low and high suggest where none is given. */
static csto_bound guess_bound(csto_value v, csto_field_mask given)
{
    if (!HAS(CSTO_F_VALUE))
        return HAS(CSTO_F_LOW) && HAS(CSTO_F_HIGH) ? CSTO_BETWEEN : HAS(CSTO_F_LOW) ? CSTO_AT_LEAST : CSTO_AT_MOST;
    if (!HAS(CSTO_F_LOW) && !HAS(CSTO_F_HIGH))
        return CSTO_EXACT;
    if (HAS(CSTO_F_LOW) && HAS(CSTO_F_HIGH))
        return v.low == v.value && v.high == v.value ? CSTO_EXACT : CSTO_ABOUT;
    if (HAS(CSTO_F_LOW))
        return v.low == v.value ? CSTO_AT_LEAST : CSTO_ABOUT;
    return v.high == v.value ? CSTO_AT_MOST : CSTO_ABOUT;
}

static csto_status complete_value(csto_claim *c, csto_field_mask given, csto_field *culprit, csto_error *err)
{
    csto_value *v = &c->value;
    *culprit = CSTO_F_VALUE;
    if (!HAS(CSTO_F_VALUE) && !HAS(CSTO_F_LOW) && !HAS(CSTO_F_HIGH))
        return csto_fail(err, CSTO_E_SYNTAX, "a claim needs a value, or low or high");
    if (!HAS(CSTO_F_BOUND))
        v->bound = guess_bound(*v, given);
    if (v->bound == CSTO_BETWEEN) {
        if (HAS(CSTO_F_VALUE))
            return csto_fail(err, CSTO_E_SYNTAX, "a range (bound between) has no value, only low and high");
        if (!HAS(CSTO_F_LOW) || !HAS(CSTO_F_HIGH))
            return csto_fail(err, CSTO_E_SYNTAX, "a range (bound between) needs low and high");
        v->value = 0;
    } else if (!HAS(CSTO_F_VALUE)) {
        if (!(v->bound == CSTO_AT_LEAST && HAS(CSTO_F_LOW)) && !(v->bound == CSTO_AT_MOST && HAS(CSTO_F_HIGH)))
            return csto_fail(err, CSTO_E_SYNTAX, "a claim of bound %s needs a value%s", csto_bounds[v->bound].name,
                             v->bound == CSTO_AT_LEAST  ? " or low"
                             : v->bound == CSTO_AT_MOST ? " or high"
                                                        : "");
        v->value = v->bound == CSTO_AT_LEAST ? v->low : v->high;
    }
    csto_value usual = v->bound == CSTO_BETWEEN ? *v : csto_value_of(v->value, v->bound);
    if (!HAS(CSTO_F_LOW))
        v->low = usual.low;
    if (!HAS(CSTO_F_HIGH))
        v->high = usual.high;
    *culprit = v->low > v->high ? CSTO_F_LOW : CSTO_F_VALUE;
    if (v->low > v->high)
        return csto_fail(err, CSTO_E_RANGE, "low is above high");
    if (v->bound != CSTO_BETWEEN && (v->value < v->low || v->value > v->high))
        return csto_fail(err, CSTO_E_RANGE, "the value lies outside low and high");
    if (c->role != CSTO_CHANGE && (v->value < 0 || (isfinite(v->low) && v->low < 0)))
        return csto_fail(err, CSTO_E_RANGE, "is negative; only a change may be");
    return CSTO_OK;
}

/* To the canonical unit, and does the unit fit the measure? */
static csto_status complete_unit(csto_claim *c, csto_field_mask given, const csto_vocabulary *v, csto_field *culprit, csto_error *err)
{
    const struct csto_unit *u = csto_unit_at(v, c->unit);
    *culprit = CSTO_F_UNIT;
    if (!c->unit)
        return csto_fail(err, CSTO_E_UNIT, "a claim needs a unit");
    if (!csto_measure_takes_unit(v, c->measure, c->unit) &&
        !(u->dimension == CSTO_PERCENT && (c->role == CSTO_CHANGE || c->role == CSTO_SHARE)))
        return csto_fail(err, CSTO_E_UNIT, "'%s' is no unit for the measure '%s'", csto_vocabulary_id(v, CSTO_UNITS, c->unit),
                         csto_vocabulary_id(v, CSTO_MEASURES, c->measure));
    if (u->to == c->unit)
        return CSTO_OK;
    if (!HAS(CSTO_F_UNIT_STATED))
        c->unit_stated = csto_vocabulary_id(v, CSTO_UNITS, c->unit);
    if (!HAS(CSTO_F_CONVERSION))
        c->conversion = u->assumption;
    if (*u->assumption)
        c->flags |= CSTO_FLAG_ASSUMED_FACTOR;
    csto_value scaled = csto_value_scaled(c->value, u->factor);
    if (!isfinite(scaled.value) || (isfinite(c->value.low) && !isfinite(scaled.low)) ||
        (isfinite(c->value.high) && !isfinite(scaled.high))) {
        *culprit = CSTO_F_VALUE;
        return csto_fail(err, CSTO_E_RANGE, "is too large for a number of %s", csto_vocabulary_id(v, CSTO_UNITS, u->to));
    }
    c->value = scaled;
    c->unit = u->to;
    return CSTO_OK;
}

static csto_status complete_period(csto_claim *c, csto_field_mask given, csto_field *culprit, csto_error *err)
{
    *culprit = CSTO_F_PERIOD_END;
    if (csto_period_known(c->period) && c->period.to < c->period.from)
        return csto_fail(err, CSTO_E_RANGE, "the period ends before it starts");
    if (!HAS(CSTO_F_PERIOD_KIND)) {
        csto_period_kind guess = csto_period_guess(c->period);
        c->period_kind = c->role == CSTO_CUMULATIVE                  ? CSTO_PERIOD_CUMULATIVE
                         : *c->event && guess == CSTO_PERIOD_UNKNOWN ? CSTO_PERIOD_OPERATION
                                                                     : guess;
    }
    return CSTO_OK;
}

csto_status csto_claim_complete(csto_claim *c, csto_field_mask given, const csto_vocabulary *v, csto_field *culprit, csto_error *err)
{
    *culprit = CSTO_F_MEASURE;
    if (!c->measure)
        return csto_fail(err, CSTO_E_NAME, "a claim needs a measure");
    csto_status rc = complete_value(c, given, culprit, err);
    if (rc == CSTO_OK)
        rc = complete_unit(c, given, v, culprit, err);
    if (rc == CSTO_OK)
        rc = complete_period(c, given, culprit, err);
    if (rc != CSTO_OK)
        return rc;
    *culprit = CSTO_F_ITEM;
    if (!csto_measure_takes_item(v, c->measure, c->item))
        return csto_fail(err, CSTO_E_NAME, "'%s' is no item of the measure '%s'", csto_vocabulary_id(v, CSTO_ITEMS, c->item),
                         csto_vocabulary_id(v, CSTO_MEASURES, c->measure));
    *culprit = CSTO_F_BYTE_END;
    if ((c->byte_start < 0) != (c->byte_end < 0) || c->byte_end < c->byte_start)
        return csto_fail(err, CSTO_E_RANGE, "byte_start and byte_end are no range");
    return CSTO_OK;
}

/* Eight hexadecimal digits of a number, each byte of the word one, the first in the highest. */
static uint64_t hex_of(uint32_t n)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t x = n;
    x = (x << 16 | x) & 0x0000ffff0000ffffu;
    x = (x << 8 | x) & 0x00ff00ff00ff00ffu;
    x = (x << 4 | x) & 0x0f0f0f0f0f0f0f0fu;
    uint64_t letters = (x + 6 * ones) >> 4 & ones; /* from 10 on */
    return x + '0' * ones + letters * ('a' - '0' - 10);
}

void csto_id_print(char to[CSTO_ID_BYTES], uint64_t hash)
{
    enum { DIGITS = 12 };
    const uint64_t first = htobe64(hex_of((uint32_t)(hash >> 16))), last = htobe64(hex_of((uint32_t)hash << 16));
    to[0] = 'c';
    memcpy(to + 1, &first, 8);
    memcpy(to + 9, &last, 4);
    to[DIGITS + 1] = '\0';
}

csto_status csto_claim_make_id(csto_claim *c, const csto_vocabulary *v, char to[CSTO_ID_BYTES], csto_error *err)
{
    struct csto_text all = {0};
    for (int f = CSTO_F_CLAIM_ID + 1; f < CSTO_FIELDS; f++) {
        csto_field_print(&all, v, c, (csto_field)f);
        csto_text_putc(&all, '\x1f');
    }
    csto_status rc = all.failed ? csto_fail_memory(err) : CSTO_OK;
    csto_id_print(to, csto_hash(1, csto_text_string(&all), all.n));
    c->claim_id = to;
    csto_text_free(&all);
    return rc;
}
