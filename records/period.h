/* period.h - days of the proleptic Gregorian calendar, and periods of them
 *
 * A day is the number of days since 1970-01-01; years run from 1 to 9999. */
#ifndef CSTO_RECORDS_PERIOD_H
#define CSTO_RECORDS_PERIOD_H

#include "base/text.h"

struct csto_date {
    int year, month, day; /* month and day from 1; 0 = not stated */
};

bool csto_leap_year(int year);

/* Days of a month, 0 where year or month is impossible. */
int csto_month_days(int year, int month);

/* The day of a full date; CSTO_NO_DAY where there is no such date. */
int32_t csto_day_of(int year, int month, int day);

struct csto_date csto_date_of(int32_t day); /* of a day from March of the year 0 on; zeros for CSTO_NO_DAY */

/* The days that a date of any precision covers: 2003 -> the year, 2003-11 -> the month.  Both ends CSTO_NO_DAY where there is no such date. */
csto_period csto_period_of(struct csto_date date);

/* Reads YYYY, YYYY-MM or YYYY-MM-DD (a time behind a T or blank is passed over).  False where it is no date. */
bool csto_date_parse(const char *text, struct csto_date *out);

/* Writes YYYY-MM-DD, without a zero byte; nothing for CSTO_NO_DAY.  Returns the length. */
enum { CSTO_DAY_BYTES = 10 };
size_t csto_day_write(char to[CSTO_DAY_BYTES], int32_t day);

void csto_day_print(struct csto_text *t, int32_t day);

/* True where both ends are known. */
bool csto_period_known(csto_period p);

/* True where both are known and `inner` lies inside `outer` (or is equal). */
bool csto_period_inside(csto_period inner, csto_period outer);

bool csto_period_overlap(csto_period a, csto_period b);

/* The earlier start first, of one start the earlier end; for qsort's functions. */
int csto_period_compare(csto_period a, csto_period b);

/* Extends *to by p, where that is known; an unknown *to becomes p. */
void csto_period_widen(csto_period *to, csto_period p);

/* Days that lie in at least one of n periods, which are in the order of their starts; NAN where one is unknown. */
double csto_days_covered(const csto_period *p, size_t n);

/* The kind that the two ends suggest: day, month(s), quarter, year(s); unknown otherwise. */
csto_period_kind csto_period_guess(csto_period p);

#endif
