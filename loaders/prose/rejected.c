#include "config.h"

#include "loaders/prose/rejected.h"

#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/reject.h"

#include <string.h>

/* What the words of reject.h mean to a reader of the document. */
static const char *reason_of(const char *why)
{
    static const struct {
        const char *why, *reason;
    } rows[] = {
        {"taken", "belongs to a date, or goes on after a label"},
        {"name", "is part of a name"},
        {"label", "stands behind a label: a paragraph, an article, an age"},
        {"ordinal", "is an ordinal"},
        {"difference", "is a difference, not an amount"},
        {"duration", "counts time or something else of no interest"},
        {"compound", "is part of a compound word, as in \"24-year-old\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].why, why) == 0)
            return rows[i].reason;
    return NULL; /* pronouns: "one of them" is no number to speak of */
}

static bool is_claimed(const struct csto_reader *r, size_t start, size_t end)
{
    for (size_t i = r->sentence_findings; i < r->f.n; i++)
        if (r->f.at[i].start < end && start < r->f.at[i].end)
            return true;
    return false;
}

static const struct csto_when *date_at(const struct csto_reader *r, size_t i, bool *told)
{
    *told = false;
    for (size_t k = 0; k < r->w.n; k++)
        if (r->w.at[k].from <= i && i < r->w.at[k].to)
            return &r->w.at[k];
    *told = true;
    for (size_t k = 0; k < r->told_n; k++)
        if (r->told[k].from <= i && i < r->told[k].to)
            return &r->told[k];
    return NULL;
}

static const struct csto_quantity *quantity_at(const struct csto_reader *r, size_t i)
{
    for (size_t k = 0; k < r->q.n; k++)
        if (r->q.at[k].from <= i && i < r->q.at[k].to)
            return &r->q.at[k];
    return NULL;
}

/* Why token i, which belongs to no quantity and no date, is none; *to is the token behind the number. */
static const char *why_none(struct csto_reader *r, size_t i, size_t *to)
{
    const struct csto_token *t = &r->s.tokens.at[i];
    const char *why = NULL;
    *to = i + 1;
    if (t->kind == CSTO_TOKEN_DATE)
        return "is a date";
    if (t->kind == CSTO_TOKEN_CODE)
        return "is a clock, a telephone number or a paragraph";
    if (t->kind == CSTO_TOKEN_NUMBER) {
        why = csto_reject_number(&r->s, i);
        why = why ? reason_of(why) : "is not read as a quantity here";
    } else if (t->kind == CSTO_TOKEN_WORD) {
        const struct csto_mark *word = csto_sentence_at(&r->s, i, CSTO_CLASS_NUMBER);
        why = word ? csto_reject_words(&r->s, i, *to = word->to) : NULL;
        why = why ? reason_of(why) : NULL;
    }
    return why;
}

/* "12 fewer", "3 percentage points more": so much more or less, of something that is no claim either. */
static bool is_more_or_less(const struct csto_reader *r, const struct csto_quantity *q)
{
    const struct csto_mark *more = csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE);
    more = more ? more : csto_sentence_at(&r->s, q->to, CSTO_CLASS_LESS);
    return (q->unit && q->unit == r->e->codes.point) || (more && q->dimension != CSTO_PERCENT && csto_ends_phrase(&r->s, more->to));
}

static const char *why_no_claim(const struct csto_reader *r, const struct csto_quantity *q)
{
    if (q->rate)
        return "is a rate or an average, not an amount";
    if (q->no_claim)
        return "is a threshold, a capacity or an average, not an amount";
    if (csto_is_difference(r, (size_t)(q - r->q.at)) || is_more_or_less(r, q))
        return reason_of("difference");
    return "counts nothing that the vocabulary has";
}

static csto_status push_next(struct csto_reader *r, size_t *i, struct csto_sink *sink, csto_error *err)
{
    const struct csto_quantity *q = quantity_at(r, *i);
    bool told;
    const struct csto_when *w = q ? NULL : date_at(r, *i, &told);
    size_t from = *i, to = *i + 1;
    const char *reason;
    if (q) {
        to = q->to;
        reason = why_no_claim(r, q);
    } else if (w) {
        to = w->to;
        reason = told ? "is the date of the report, or a part of a name" : "is a date or a period";
    } else {
        reason = why_none(r, from, &to);
    }
    *i = to > from ? to : from + 1;
    const struct csto_token *first = &r->s.tokens.at[from], *last = &r->s.tokens.at[*i - 1];
    struct csto_rejected rejected = {.start = q ? q->start : first->start, .end = q ? q->end : last->end, .reason = reason};
    if (!reason || is_claimed(r, rejected.start, rejected.end))
        return CSTO_OK;
    return sink->rejected(sink, &rejected, err);
}

csto_status csto_rejected_push(struct csto_reader *r, struct csto_sink *sink, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < r->s.tokens.n && rc == CSTO_OK;)
        rc = push_next(r, &i, sink, err);
    return rc;
}
