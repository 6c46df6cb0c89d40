/* token_digits.h - what begins with a digit: a number, a date, or a code that is neither */
#ifndef CSTO_LOADERS_PROSE_TOKEN_DIGITS_H
#define CSTO_LOADERS_PROSE_TOKEN_DIGITS_H

#include "loaders/prose/tokens.h"

/* Reads the token whose first byte of n is a digit, all but where it begins and ends: its length. */
size_t csto_token_digits(struct csto_token *t, struct csto_surfaces *words, const char *p, size_t n, csto_number_style style);

#endif
