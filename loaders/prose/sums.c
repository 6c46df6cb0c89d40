/* sums.c - figures that stand behind a figure of the same thing and come to just as much are its parts, whatever words are between */
#include "config.h"

#include "loaders/prose/parts.h"

static bool is_plain(const struct csto_finding *f)
{
    return f->role == CSTO_LEVEL && f->part_of < 0 && !f->has_parts && f->value.bound == CSTO_EXACT;
}

/* "Five in Osh, two in Naryn and three in Batken" are three places, whatever the numbers. */
static bool is_elsewhere(const struct csto_finding *total, const struct csto_finding *f)
{
    return total->place_stated && f->place_stated && total->place && (total->place != f->place || (total->area && total->area != f->area));
}

static bool same_time(const struct csto_finding *a, const struct csto_finding *b)
{
    return a->period_stated == b->period_stated && a->period.from == b->period.from && a->period.to == b->period.to;
}

/* The number of findings from `first` on that add up to the total, two at least; 0 = they do not. */
static size_t addends(const struct csto_reader *r, size_t total_at, size_t first)
{
    const struct csto_finding *total = &r->f.at[total_at];
    double sum = 0;
    for (size_t i = first; i < r->f.n && sum < total->value.value; i++) {
        const struct csto_finding *f = &r->f.at[i];
        if (!is_plain(f) || f->unit != total->unit || is_elsewhere(total, f) || !same_time(total, f) ||
            !csto_part_fits(r, total, f->measure, f->item, f->unit))
            return 0;
        sum += f->value.value;
        if (sum == total->value.value)
            return i > first ? i - first + 1 : 0;
    }
    return 0;
}

static void make_parts(struct csto_reader *r, size_t total, size_t first, size_t n)
{
    for (size_t i = first; i < first + n; i++) {
        r->f.at[i].part_of = (long)total;
        r->f.at[i].role = CSTO_PART;
    }
    r->f.at[total].has_parts |= n > 0;
}

/* "... the arrest of 14 people. Six were detained in Serbia and eight in Spain": all figures of the sentence are parts of one of the sentence before. */
static void join_sentence_before(struct csto_reader *r)
{
    size_t first = r->sentence_findings;
    for (size_t at = r->told_findings; at >= r->paragraph_findings && at < first; at++) {
        size_t n = is_plain(&r->f.at[at]) ? addends(r, at, first) : 0;
        if (n > 0 && first + n == r->f.n) {
            make_parts(r, at, first, n);
            return;
        }
    }
}

void csto_parts_by_sum(struct csto_reader *r)
{
    if (r->f.n < r->sentence_findings + 2)
        return;                                                     /* one figure is no sum */
    for (size_t at = r->sentence_findings; at + 2 < r->f.n; at++) { /* "Four suspects, two Kenyans and two Pakistanis, were arrested" */
        size_t n = is_plain(&r->f.at[at]) ? addends(r, at, at + 1) : 0;
        make_parts(r, at, at + 1, n);
        at += n;
    }
    join_sentence_before(r);
}
