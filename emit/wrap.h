/* wrap.h - a text in lines */
#ifndef CSTO_EMIT_WRAP_H
#define CSTO_EMIT_WRAP_H

#include <stddef.h>

/* The bytes of a text that fit into `width` columns of a terminal, marks that combine with the last letter included. */
size_t csto_fitting(const char *text, size_t width);

/* The bytes of the first line of a text in lines of `width` columns (at least 1), broken at blanks, else behind ';' or ',', else where it must be;
 * *next is where the next line starts.  At least one letter is taken of a text that is not empty. */
size_t csto_wrap(const char *text, size_t width, size_t *next);

/* Columns of the longest piece of a text that would have to be broken in a narrower line. */
size_t csto_longest_word(const char *text);

#endif
