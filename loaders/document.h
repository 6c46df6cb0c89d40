/* document.h - what the loaders of web pages, PDF and Word documents share: text and metadata out of a file, handed to the prose engine
 *
 * Such a file has no plain text, so offsets and lines are those of the text taken out of it, and its claims have the flag extracted_text. */
#ifndef CSTO_LOADERS_DOCUMENT_H
#define CSTO_LOADERS_DOCUMENT_H

#include "base/text.h"
#include "loaders/loader.h"

struct csto_extract {
    struct csto_text text; /* UTF-8: a paragraph a line with an empty line between them, list items as "- item" */
    struct csto_text title, publisher, published, url;
};

/* Reads what was extracted. */
csto_status csto_extract_read(const struct csto_extract *x, const struct csto_input *in, struct csto_session *session,
                              struct csto_sink *sink, csto_error *err);
void csto_extract_free(struct csto_extract *x);

/* A file that cannot be read (CSTO_E_SYNTAX: it is broken; CSTO_E_IO: what reads it is not there) is reported with `why`, and the others go on; what else
 * stopped it is passed on. */
csto_status csto_document_refuse(const struct csto_input *in, struct csto_sink *sink, csto_status rc, const csto_error *why,
                                 csto_error *err);

/* Puts a row of a table whose cells stand between " | ": a name and its figure as "Heroin: 5 kg", as a text would have them. */
void csto_put_row(struct csto_text *t, const char *p, size_t n);

/* Puts the date of an ISO time ("2023-06-12T10:00:00+03:00"), or of "12.06.2023", as YYYY-MM-DD; nothing where it is none. */
void csto_put_date(struct csto_text *t, const char *p, size_t n);

#endif
