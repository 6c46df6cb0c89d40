/* sink.h - where loaders push claims
 *
 * A loader knows nothing of what happens next: it fills a claim, its texts lent for the length of the call, and pushes it.  A sink is a dataset (keeps
 * claims), an aggregate (keeps groups) or a writer (streams them out).
 *
 *  - `fields` says which columns of the claim the sink reads; a loader may leave all others as csto_claim_empty made them.
 *  - A sink that can be filled by several threads makes partials: each thread pushes into its own, and they are merged in the order of the
 *    bytes that they cover.  The result of merging is that of one pass.  A sink without `split` is filled by one thread.
 *  - A problem is something a loader met and went past; the loader goes on unless the sink returns another status than CSTO_OK. */
#ifndef CSTO_RECORDS_SINK_H
#define CSTO_RECORDS_SINK_H

#include "records/field.h"

/* The text of a document in UTF-8, lent for the length of the call.  A sink that asks for it gets claims whose byte ranges count in this text, whatever
 * the bytes of the file. */
struct csto_document_text {
    const char *document, *bytes;
    size_t n;
};

/* A number of a document that is no claim. */
struct csto_rejected {
    size_t start, end;  /* bytes of the document's text */
    const char *reason; /* a sentence without a full stop */
};

struct csto_sink {
    csto_field_mask fields;
    csto_status (*claim)(struct csto_sink *s, const csto_claim *c, csto_error *err);
    csto_status (*problem)(struct csto_sink *s, const csto_problem *p, csto_error *err); /* NULL = dropped */
    /* For those who show the document itself; NULL = not wanted, and nothing is spent on it.  The text comes before all that is in it. */
    csto_status (*text)(struct csto_sink *s, const struct csto_document_text *d, csto_error *err);
    csto_status (*rejected)(struct csto_sink *s, const struct csto_rejected *r, csto_error *err);
    csto_status (*split)(struct csto_sink *s, struct csto_sink **part, csto_error *err); /* NULL = cannot */
    csto_status (*merge)(struct csto_sink *s, struct csto_sink *part, csto_error *err);  /* takes and frees the part */
    void (*drop)(struct csto_sink *part);                                                /* frees a part unmerged */
};

/* Pushes a claim. */
csto_status csto_push(struct csto_sink *s, const csto_claim *c, csto_error *err);

/* Reports a problem; the text is made from the format. */
csto_status csto_report(struct csto_sink *s, csto_problem where, csto_error *err, const char *format, ...) CSTO_PRINTF(4, 5);

#endif
