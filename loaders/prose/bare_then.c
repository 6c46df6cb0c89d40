/* bare_then.c - counts without a noun of their own that are what something was at another time */
#include "config.h"

#include "loaders/prose/bare.h"
#include "loaders/prose/bare_words.h"
#include "loaders/prose/measured.h"

#include <math.h>

/* "14 лабораторий. Годом ранее – три.": a sentence of an earlier time and a number goes on with the figure of the one before. */
static bool opens_with_time(const struct csto_bare_count *b)
{
    const struct csto_mark *earlier = csto_sentence_at(b->s, 0, CSTO_CLASS_EARLIER);
    return b->k == 0 && earlier && earlier->to + 1 == b->q->left && b->r->f.n > b->r->paragraph_findings;
}

/* "..., when 6.3 million were"; "against 84 in 2023"; ", за аналогичный период 2024 года – 49". */
enum csto_answer csto_value_then(const struct csto_bare_count *b)
{
    bool when =
        b->q->left > 0 && csto_sentence_before(b->s, b->q->left, CSTO_CLASS_WHEN) && csto_sentence_at(b->s, b->q->to, CSTO_CLASS_BE);
    bool pair = b->k > 0 && ((b->q->after_to && b->q[-1].after_from) || (b->q->after_from && b->q[-1].after_to)) && b->last &&
                b->last->end == b->q[-1].end &&
                (csto_member_ends(b->s, b->q->to) ||
                 csto_sentence_at(b->s, b->q->to, CSTO_CLASS_EARLIER)); /* "from 611 cases to 729", "down to 38, from 51" */
    bool then = csto_member_ends(b->s, b->q->to) && csto_was_then(b->r, b->k);
    const struct csto_finding *said = opens_with_time(b) ? csto_last_finding(b->r, true) : NULL;
    if (said && then && said->role != CSTO_CHANGE && csto_unit_at(b->r->v, said->unit)->dimension == CSTO_COUNT)
        return csto_bare_like(b, said);
    return b->counted && (when || then || pair || csto_is_compared(b->s, b->q)) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* The level that a change led to, which stands before it, or in the sentence before: of so many there were `value` then. */
static bool led_to_level(const struct csto_reader *r, const struct csto_finding *change, double value)
{
    enum { BACK = 4 };
    for (size_t i = r->f.n, seen = 0; i-- > csto_remembered(r) && seen < BACK; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        double then = value * (1 + change->value.value / 100);
        if (f->role == CSTO_LEVEL && f->measure == change->measure && f->item == change->item && fabs(then - f->value.value) < 0.02 * then)
            return true;
    }
    return false;
}

/* "3.7% fewer than in 2023, when police recorded 35,533": of what the change before the comma is of. */
enum csto_answer csto_value_of_change_then(const struct csto_bare_count *b)
{
    enum { REACH = 5 };
    const struct csto_finding *change = csto_last_finding(b->r, false);
    uint32_t left = b->q->left, from = csto_left_limit(b->r, b->k);
    const struct csto_mark *when = csto_sentence_find_last(b->s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_WHEN);
    if (!when || when->from <= from || !csto_sentence_mark(b->s, when->from - 1, ',') || !csto_member_ends(b->s, b->q->to) || !change ||
        change->role != CSTO_CHANGE || !led_to_level(b->r, change, b->q->value))
        return CSTO_ANSWER_NEXT;
    return csto_bare_like(b, change);
}
