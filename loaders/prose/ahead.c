/* ahead.c - the year of a document that dates itself without one ("BISHKEK, 9 June -"): the times it goes on to speak of say from when on it may be */
#include "config.h"

#include "loaders/prose/context.h"

enum {
    AHEAD = 4096, /* bytes that are looked at */
    REPORTED = 11 /* a whole year is told of when it is over, or in its last month */
};

/* The first year in which a document of this month and day can speak of the time as one that has passed; 0 = the time has no year. */
static int least_year(const struct csto_sentence *s, const struct csto_when *w, int month, int day)
{
    const struct csto_mark *since = w->since ? csto_sentence_before(s, w->from, CSTO_CLASS_SINCE) : NULL;
    if (w->grain == 'r' || !w->last.year || w->fiscal || (w->grain == 'y' && since && since->to == since->from + 1))
        return 0; /* "since 2003" may be said in any year; "since the beginning of 2024" is of that one */
    if (w->compared)
        return w->last.year + 1;
    if (w->grain == 'y')
        return w->last.year +
               (!w->since && !w->range && month <= REPORTED && !csto_sentence_mark(s, w->from - (w->from > 0), '-')); /* "Канал-2004" */
    int last = w->last.day ? w->last.day : w->since ? 1 : csto_month_days(w->last.year, w->last.month);
    return w->last.year + (w->last.month > month || (w->last.month == month && w->last.day && last > day));
}

int csto_year_ahead(struct csto_reader *r, int month, int day)
{
    size_t at = r->p.start, end = r->p.end + AHEAD < r->d->n ? r->p.end + AHEAD : r->d->n;
    struct csto_sentence s = {.lexicon = r->s.lexicon, .words = r->s.words, .text = r->d->text, .style = r->s.style};
    csto_whens w = {0};
    int year = r->clock.year + (r->clock.past && month <= REPORTED); /* a headline that names a year reports of it when it is over */
    csto_pages_need(r->d->pages, at, end);
    while (at < end && csto_sentence_read(&s, r->d->text, end, &at) && csto_whens_find(&w, &s))
        for (size_t i = 0; i < w.n; i++) {
            int least = least_year(&s, &w.at[i], month, day);
            year = least > year ? least : year;
        }
    csto_sentence_free(&s);
    csto_array_free(&w);
    return year;
}
