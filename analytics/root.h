/* root.h - where a function of one number crosses 0 */
#ifndef CSTO_ANALYTICS_ROOT_H
#define CSTO_ANALYTICS_ROOT_H

/* A place between low and high where f, which has one sign at low and the other at high, is 0, to the last digits of a double: false position that takes half the value at an end
 * that stays (Dowell & Jarratt, BIT 11, 1971), and halving where that is slow.  NAN where the signs do not differ or f is NAN. */
double csto_root(double (*f)(double x, const void *context), const void *context, double low, double high);

#endif
