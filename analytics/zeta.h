/* zeta.h - the generalised zeta function of Hurwitz, as the power law of whole numbers needs it
 *
 * zeta(a, q) = sum over k >= 0 of (k + q)^-a.  GSL has it and ends the process where it leaves the range of double; scaled by q^a it never does. */
#ifndef CSTO_ANALYTICS_ZETA_H
#define CSTO_ANALYTICS_ZETA_H

/* q^a zeta(a, q) for a > 1 and q >= 1, by Euler-Maclaurin to about 1e-14 relative.  *slope (may be NULL): the mean of log((k + q) / q) over its terms, which is minus the
 * derivative of its logarithm by a. */
double csto_zeta_scaled(double a, double q, double *slope);

#endif
