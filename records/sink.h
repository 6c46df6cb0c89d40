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

struct csto_incident_sink;

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
    /* For the rows of the one table of incidents that the input is: a part that takes them without making claims of them.  NULL, or *part NULL: it wants
     * claims.  `join` takes and frees the part; the order in which parts are joined does not matter. */
    csto_status (*incidents)(struct csto_sink *s, struct csto_incident_sink **part, csto_error *err);
    csto_status (*join)(struct csto_sink *s, struct csto_incident_sink *part, csto_error *err);
};

/* A single incident: what kind it is and when it was have been said before, and stand here by their numbers. */
struct csto_incident {
    double value; /* exact, in the unit of its kind: digits / 10^decimals, times scale, times factor, each rounded as it comes */
    uint32_t kind, period;
    uint32_t digits;
    uint32_t decimals; /* 0 to 9; CSTO_NO_DIGITS = the value was not made so, or needs more digits */
};

enum { CSTO_NO_DIGITS = 15 };

/* Takes rows of a table of incidents; one thread at a time. */
struct csto_incident_sink {
    struct csto_sink sink; /* its `claim` takes a row that became a claim after all */
    uint32_t last_period;  /* the number of that claim's period */
    size_t claims;         /* taken, by either way */
    /* The number of what incidents have in common: all of a claim but period and value.  What is read of the claim is in sink.fields. */
    csto_status (*kind)(struct csto_incident_sink *s, const csto_claim *c, double scale, double factor, uint32_t *kind, csto_error *err);
    csto_status (*rows)(struct csto_incident_sink *s, const struct csto_incident *rows, size_t n, csto_error *err);
    void (*drop)(struct csto_incident_sink *part); /* frees a part unjoined */
};

/* Pushes a claim. */
static inline csto_status csto_push(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    return s->claim(s, c, err);
}

/* Reports a problem; the text is made from the format. */
csto_status csto_report(struct csto_sink *s, csto_problem where, csto_error *err, const char *format, ...) CSTO_PRINTF(4, 5);

#endif
