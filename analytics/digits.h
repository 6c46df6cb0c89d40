/* digits.h - the digits of many figures: first digits against Benford's law, last digits against chance
 *
 * F. Benford, "The law of anomalous numbers", Proc. Am. Phil. Soc. 78 (1938): the first digit is d with probability log10(1 + 1/d).  Mean absolute deviation
 * and its limits: M. Nigrini, "Benford's Law" (2012), table 7.1 (first digits: close to 0.006, acceptable to 0.012, marginal to 0.015).  Chi-squared
 * has so much power in large samples that it rejects what nobody would call unlike.  Last digits: Whipple's index, 100 where 0 and 5 are as frequent as
 * other digits and 500 where there is no other (United Nations, "Methods of Appraisal of Quality of Basic Data", 1955, manual II: from 175 on very rough). */
#ifndef CSTO_ANALYTICS_DIGITS_H
#define CSTO_ANALYTICS_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

struct csto_first_digits {
    size_t n, of[10];   /* of[1..9] */
    double least, most; /* figures; their span is what the law needs */
};

/* {0} to start with.  Takes x > 0, finite. */
void csto_first_digits_add(struct csto_first_digits *f, double x);

/* The mean absolute deviation of the nine shares from Benford's; and chi-squared with 8 degrees of freedom.  n > 0. */
double csto_benford_mad(const struct csto_first_digits *f);
double csto_benford_chi2(const struct csto_first_digits *f);

/* The last digit of a whole number as printed ("1,480", "12 000"), at least two digits long; -1 = it is none. */
int csto_last_digit(const char *printed);

/* Whipple's index of n numbers of which `round` end in 0 or 5. */
double csto_whipple(size_t n, size_t round);

#endif
