/* dates.h - dates and periods that a sentence speaks of */
#ifndef CSTO_LOADERS_PROSE_DATES_H
#define CSTO_LOADERS_PROSE_DATES_H

#include "loaders/prose/sentence.h"

/* A phrase of time.  Dates may lack the year (0) or the day (0); `last` equals `first` where it is no range. */
struct csto_when {
    uint32_t from, to; /* tokens */
    struct csto_date first, last;
    char grain; /* 'd' day or days, 'm' month or months, 'y' year or years; 'r' relative: see moment */
    char
        moment; /* of 'r': y m d k e c s p u v f n as in the lexicon's class `period`, w a day of the week; of 'm': n months that have just passed, or 0 */
    int distance; /* of 'r': years, months or days from the document's date, the day of the week, 1 = Monday, or the first month of a season */
    bool since; /* begins there and ends with the document */
    bool range;
    bool fiscal; /* of 'y': the fiscal year that ends in the year */
    bool
        pair; /* of a fiscal one: said by its two years alone ("2020-21"), which are two years where fiscal years are those of the calendar */
    bool as_of;    /* "as of 1 July": from the beginning of its year until then */
    bool compared; /* stands inside a comparison: the period of an earlier value */
};

typedef CSTO_ARRAY(struct csto_when) csto_whens;

/* Finds the phrases of time and marks their tokens as taken.  False = no memory. */
bool csto_whens_find(csto_whens *out, struct csto_sentence *s);

/* What a year-less or relative phrase is resolved by. */
struct csto_clock {
    int32_t today; /* the date of the document, CSTO_NO_DAY = unknown */
    int year;      /* of the operation or the title; 0 = unknown */
    bool past;     /* the year is that of a headline, which "last year" is, too */
    int fiscal;    /* month in which the fiscal year of the document's place begins; 0 = unknown */
    int32_t since; /* the last start that was named, for "since then" */
};

/* The days of a phrase and the kind of period; false where they cannot be told.  A fiscal year whose days nobody knows is true, without days. */
bool csto_when_resolve(const struct csto_when *w, const struct csto_clock *c, csto_period *out, csto_period_kind *kind);

#endif
