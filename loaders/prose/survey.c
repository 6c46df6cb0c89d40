/* survey.c - what the figures of a sentence ask it for again and again, found once */
#include "config.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"

/* "Since 2003", but not "from 3 to 4". */
static bool names_start(const struct csto_sentence *s)
{
    for (size_t i = 0; i < s->marks.n && csto_sentence_has(s, csto_class_bit(CSTO_CLASS_SINCE)); i++)
        if (s->marks.at[i].class == CSTO_CLASS_SINCE && !csto_sentence_at(s, s->marks.at[i].from, CSTO_CLASS_FROM))
            return true;
    return false;
}

bool csto_survey_read(struct csto_reader *r)
{
    struct csto_survey *v = &r->survey;
    v->days.n = 0;
    if (!csto_brackets_find(&r->s) || !csto_places_survey(r) || !csto_array_reserve(&v->days, r->w.n))
        return false;
    for (size_t i = 0; i < r->w.n; i++)
        v->days.at[v->days.n++] = (struct csto_days){.asked = false};
    v->start = names_start(&r->s);
    csto_event_survey(r);
    return true;
}

bool csto_days_of(struct csto_reader *r, const struct csto_when *w, csto_period *out, csto_period_kind *kind)
{
    struct csto_days *days = &r->survey.days.at[w - r->w.at];
    if (!days->asked) {
        days->known = csto_when_resolve(w, &r->clock, &days->period, &days->kind);
        days->asked = true;
    }
    *out = days->period;
    *kind = days->kind;
    return days->known;
}

void csto_survey_free(struct csto_survey *s)
{
    csto_array_free(&s->places);
    csto_array_free(&s->days);
}
