/* interval.h - what a hedged number allows */
#ifndef CSTO_RECORDS_INTERVAL_H
#define CSTO_RECORDS_INTERVAL_H

#include "csto-stats.h"

/* The interval of a number and its hedge: exact [v,v], at_least [v,), at_most (,v], about open on both sides. */
csto_value csto_value_of(double value, csto_bound bound);

/* A range; `low` <= `high`. */
csto_value csto_value_range(double low, double high);

/* The value in another unit: every number times factor (> 0). */
csto_value csto_value_scaled(csto_value v, double factor);

/* One number to stand for the value in medians, pictures and the total's point: the value as stated, the middle of a range. */
double csto_value_point(csto_value v);

/* The interval that analysis works with (DESIGN rule 1): "about" becomes value +- about x |value| on the sides that are open; where the
 * measure cannot be negative the open low end becomes 0. */
csto_value csto_value_closed(csto_value v, double about, int not_negative);

/* Half a unit of the last digit that a number shows (13 -> 0.5, 1,500 -> 50); behind trailing zeros, which may be meant or rounded, at most 2.5 % of it.  0
 * for 0 and for what is not finite. */
double csto_rounding(double v);

/* What a printed value may stand for: closed as above, and each finite end wider by its rounding. */
csto_value csto_value_printed(csto_value v, double about, int not_negative);

/* 1 where two intervals have a point in common. */
int csto_value_meets(csto_value a, csto_value b);

#endif
