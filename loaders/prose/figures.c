/* figures.c - "the number of ...": what a figure that is named so is of */
#include "config.h"

#include "loaders/prose/nouns.h"
#include "loaders/prose/persons.h"

/* "The number of deaths fell from 47 to 22": the figure says of what it is, and nothing is known of that. */
bool csto_figure_of_other(const struct csto_reader *r, size_t k)
{
    enum { REACH = 25 };
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left;
    const struct csto_mark *figure = csto_sentence_find_last(s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_FIGURE);
    uint32_t at = figure ? figure->to : 0;
    at += figure && csto_sentence_at(s, at, CSTO_CLASS_OF);
    return figure && (at > figure->to || s->style == CSTO_NUMBER_COMMA) && csto_is_other_noun(s, at);
}

/* "Drug seizures fell to 12,300": seizures that are counted, before the number; their drug in *item. */
bool csto_counts_seizures(const struct csto_reader *r, uint32_t before, csto_code *item)
{
    const struct csto_mark *m = csto_sentence_find_last(&r->s, 0, before, CSTO_CLASS_MEASURE);
    if (!m || m->code != r->e->codes.seizure_event)
        return false;
    const struct csto_mark *of = csto_sentence_at(&r->s, m->to, CSTO_CLASS_OF),
                           *drug = csto_sentence_at(&r->s, of ? of->to : m->from, CSTO_CLASS_ITEM);
    drug = drug ? drug : csto_sentence_before(&r->s, m->from, CSTO_CLASS_ITEM);
    *item = drug && csto_measure_takes_item(r->v, m->code, drug->code) ? drug->code : 0;
    return true;
}

/* "The number remanded in custody was 389", "the number of extractors arrested fell from 452 to 266": what was done to those who are counted; 0 = it is
 * not said so. */
csto_code csto_measure_of_number(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left, least = left > 20 ? left - 20 : 0;
    const struct csto_mark *figure = csto_sentence_find_last(&r->s, least, left, CSTO_CLASS_FIGURE),
                           *verb = figure ? csto_sentence_find(&r->s, figure->to, left, CSTO_CLASS_VERB) : NULL;
    const struct csto_mark *item = verb ? csto_sentence_find(&r->s, figure->to, verb->from, CSTO_CLASS_ITEM) : NULL;
    bool named = verb && (csto_sentence_find(&r->s, figure->to, verb->to, CSTO_CLASS_MEASURE) ||
                          (item && csto_kind_of(r, item->code) != CSTO_KIND_PERSON));
    return verb && !named && csto_of_persons(&r->e->codes, verb->code) ? verb->code : 0;
}
