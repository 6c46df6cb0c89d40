/* flat.h - words of a document as one line of valid text */
#ifndef CSTO_LOADERS_PROSE_FLAT_H
#define CSTO_LOADERS_PROSE_FLAT_H

#include "base/text.h"

/* Appends n bytes: every run of white space and control characters one blank, none where the text begins or ends, and a byte that is no UTF-8 as U+FFFD. */
void csto_text_put_flat(struct csto_text *t, const char *p, size_t n);

#endif
