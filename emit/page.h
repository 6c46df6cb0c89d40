/* page.h - a sink that writes documents with their claims marked, as one HTML page that needs nothing else
 *
 * Each document is kept until the next one begins: its text, its claims, the numbers that are no claims.  Claims whose text is not there (tables, the
 * built-in data) are listed without it. */
#ifndef CSTO_EMIT_PAGE_H
#define CSTO_EMIT_PAGE_H

#include "base/array.h"
#include "base/intern.h"
#include "base/text.h"
#include "records/sink.h"

struct csto_page_hole {
    size_t start, end;
    const char *reason; /* static texts of the loader */
};

struct csto_page {
    struct csto_sink sink; /* first */
    const csto_vocabulary *vocabulary;
    FILE *stream;
    struct csto_text out, text, name; /* written so far and not yet out; of the document: its bytes, its name */
    csto_dataset *claims;             /* of the document */
    CSTO_ARRAY(struct csto_page_hole) holes;
    bool has_text;
    CSTO_ARRAY(const csto_claim *) by_id; /* of the document, sorted */
    struct csto_intern ids;               /* on the page so far */
    size_t documents, n;                  /* documents and claims so far */
    size_t shown, unshown;                /* bytes of texts so far; documents that were left out for `most` */
    /* What the owner may set after csto_page_sections: */
    int heading;     /* level of the documents' headings; 2 */
    bool texts_only; /* claims whose text is not there are not listed */
    size_t most;     /* documents are shown up to so many bytes together; no limit */
};

/* Starts a page; vocabulary and stream are lent until the end. */
csto_status csto_page_begin(struct csto_page *p, const csto_vocabulary *lent, FILE *stream, csto_error *err);

/* Writes the last document and the end of the page; the caller flushes. */
csto_status csto_page_end(struct csto_page *p, csto_error *err);

void csto_page_free(struct csto_page *p);

/* ---- for a page that holds more than documents ---- */

/* The same without the head and the foot of the page: the sections of the documents go to the stream as they come. */
csto_status csto_page_sections(struct csto_page *p, const csto_vocabulary *lent, FILE *stream, csto_error *err);
csto_status csto_page_finish(struct csto_page *p, csto_error *err);

#endif
