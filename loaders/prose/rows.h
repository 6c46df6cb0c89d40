/* rows.h - figures in rows: those that "respectively" pairs, and those that go on with the one before */
#ifndef CSTO_LOADERS_PROSE_ROWS_H
#define CSTO_LOADERS_PROSE_ROWS_H

#include "loaders/prose/reader.h"

/* respective.c: finds the row of figures that "respectively" is said of, and lets them share a unit; the noun, the item (0 = none), the time and the place (NULL =
 * none) of quantity k by its place in that row; what it is of, where that was said of the figures before. */
void csto_respective_find(struct csto_reader *r);
bool csto_respective_noun(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out);
csto_code csto_respective_item(const struct csto_reader *r, size_t k);
const struct csto_when *csto_respective_time(const struct csto_reader *r, size_t k);
const struct csto_mark *csto_respective_place(const struct csto_reader *r, size_t k);
bool csto_respective_said(struct csto_reader *r, size_t k, struct csto_what *out);
void csto_respective_settle(const struct csto_reader *r, size_t k,
                            struct csto_finding *f); /* the time and the role of f, of quantity k, by that */

/* series.c: a quantity without a noun that goes on with the row of the one before it; a number that was weighed like the one before it; the
 * verb that says of a number without a noun that it is of persons, 0 = none. */
bool csto_series_goes_on(const struct csto_reader *r, size_t k);
bool csto_series_member(const struct csto_reader *r, size_t k); /* the same, whatever the quantity before it is */
bool csto_series_shares_unit(const struct csto_reader *r, size_t k);
bool csto_series_time_of_next(const struct csto_reader *r, size_t k, const struct csto_when *w); /* not of quantity k before it */
bool csto_series_time_of_clause(const struct csto_reader *r, size_t k);                          /* ", while in 2022 it was 4%" */
csto_code csto_series_verb(const struct csto_reader *r, size_t k);

/* "Laboratories closed: // - 2022 - 18 // - 2023 - 23": quantity k stands in a line behind nothing but a time, or opens
 * the answer to a question, so the head of the list, or the question, says what it is of. */
bool csto_series_of_head(const struct csto_reader *r, size_t k, struct csto_what *out);

#endif
