/* phrases.h - claims in words, for messages that people read */
#ifndef CSTO_ANALYTICS_PHRASES_H
#define CSTO_ANALYTICS_PHRASES_H

#include "base/text.h"

/* "5,000 kg", "at least 5,000 kg", "20 to 25 percent"; a count goes without its unit. */
void csto_put_value(struct csto_text *t, const csto_vocabulary *v, csto_value value, csto_code unit);

/* A point alone, with at most four significant decimals: "4,753 kg". */
void csto_put_point(struct csto_text *t, const csto_vocabulary *v, double point, csto_code unit);

/* "opium", or the measure where there is no item. */
void csto_put_subject(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c);

/* "2018", "2018-05", "2018-05-28..2018-06-01", "no stated period". */
void csto_put_period(struct csto_text *t, csto_period p);

/* Who says it: publisher, else document. */
const char *csto_speaker(const csto_claim *c);

#endif
