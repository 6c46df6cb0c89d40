/* context.h - what a document, a paragraph and a sentence say of place, time and source, and which of it is of a figure */
#ifndef CSTO_LOADERS_PROSE_CONTEXT_H
#define CSTO_LOADERS_PROSE_CONTEXT_H

#include "loaders/prose/reader.h"

enum { CSTO_LEAD = 3 }; /* paragraphs of the body that speak for the whole */

/* places.c */
void csto_foot_place(struct csto_reader *r); /* of the sentence that dates the document at its end */
void csto_places_find(struct csto_reader *r);
void csto_places_watch(struct csto_reader *r);
csto_code csto_operation_place(const struct csto_reader *r); /* of the document's operation: where its figures are of; 0 = none */

/* ahead.c: the year that the times spoken of from this paragraph on leave for a document of this month and day; 0 = none is said. */
int csto_year_ahead(struct csto_reader *r, int month, int day);

static inline bool csto_is_statistic(csto_period_kind kind)
{
    return kind == CSTO_PERIOD_MONTH || kind == CSTO_PERIOD_YEAR || kind == CSTO_PERIOD_CUMULATIVE;
}

/* The period of a finding, which is that of the document where it says none itself. */
static inline csto_period csto_period_of_finding(const struct csto_reader *r, const struct csto_finding *f)
{
    return f->period_stated ? f->period : r->defaults.period;
}

/* context.c: what the document says about itself. */
void csto_context_paragraph(struct csto_reader *r);
void csto_context_sentence(struct csto_reader *r);
void csto_context_after(struct csto_reader *r);
void csto_context_end(struct csto_reader *r);

/* heads.c: what the lines of a list, or the answer to a question, go on to speak of, once the sentence was read; whether a headline is the next line. */
void csto_head_find(struct csto_reader *r);
void csto_headline_watch(struct csto_reader *r);

/* dateline.c: the date and the place of this sentence as those of the document, where it begins with them. */
void csto_dateline_find(struct csto_reader *r);
void csto_dateline_place(struct csto_reader *r);

/* periods.c: keeps phrase `at` of the sentence apart, as one that no figure is of. */
void csto_period_told(struct csto_reader *r, size_t at);

/* periods.c: drops times that are no figure's own, finds the document's period and what the sentence hands on to its paragraph. */
void csto_periods_clean(struct csto_reader *r);
void csto_period_of_title(struct csto_reader *r);
void csto_period_find(struct csto_reader *r);
void csto_period_of_paragraph(struct csto_reader *r);
void csto_period_of_story(struct csto_reader *r);

/* survey.c: what is asked of the sentence by its figures.  False = no memory. */
bool csto_survey_read(struct csto_reader *r);
void csto_survey_free(struct csto_survey *s);

/* The days of a phrase of time of the sentence; false where they cannot be told. */
bool csto_days_of(struct csto_reader *r, const struct csto_when *w, csto_period *out, csto_period_kind *kind);

/* where.c, operations.c: their part of the survey. */
bool csto_places_survey(struct csto_reader *r);
void csto_event_survey(struct csto_reader *r);

/* Where and when quantity k is: false where the sentence and its paragraph do not say. */
struct csto_where {
    csto_code place, area;
    bool alone;   /* of this figure only: "in Kazakhstan alone" */
    bool no_area; /* the area of the document is not this figure's */
    bool lent;    /* the sentence names none: of the sentences before it */
};
bool csto_context_place(const struct csto_reader *r, size_t k, struct csto_where *out);
const struct csto_when *csto_context_when(const struct csto_reader *r, size_t k, bool earlier);

/* True where the text around speaks of seizing, so that things which are only named were seized. */
bool csto_context_acting(const struct csto_reader *r);

/* publishers.c: who gave the figures of the sentence. */
void csto_publisher_find(struct csto_reader *r);

/* operations.c: true where the name of an event is meant as one; the operation of the document. */
bool csto_is_operation(const struct csto_sentence *s, const struct csto_mark *m);
void csto_operations_find(struct csto_reader *r);

/* series.c: the phrase of time that begins at token `at` (behind), or ends before it; NULL = none. */
const struct csto_when *csto_when_beside(const struct csto_reader *r, uint32_t at, bool behind);

csto_code csto_home(const struct csto_reader *r); /* the country that the document is from, as far as is known; 0 = unknown */

/* True where a place or an area is named in tokens from..to. */
bool csto_names_place(const struct csto_sentence *s, uint32_t from, uint32_t to);

#endif
