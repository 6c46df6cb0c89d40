/* prose.h - claims out of running text
 *
 * Stages, each a file, each tested alone: text -> tokens -> lexicon classes -> quantities -> phrases -> document context -> claims.
 * Any bytes at all give claims or nothing, in time linear in the input. */
#ifndef CSTO_LOADERS_PROSE_H
#define CSTO_LOADERS_PROSE_H

#include "loaders/encoding.h"
#include "records/sink.h"

struct csto_document {
    const char *name;     /* for messages */
    const char *document; /* for the claims */
    const char *text;     /* UTF-8; broken bytes are passed over */
    size_t n;
    struct csto_pages *pages;       /* by which the text is read; NULL = all of it is there */
    struct csto_progress *progress; /* counts bytes that were not counted when they were gathered; NULL = nobody watches */
    const char *title, *publisher, *published, *url, *edition; /* what is known from outside; NULL or "" = unknown */
    long line;                          /* of the file on which the document stands, for messages; 0 = the document is the file */
    bool extracted;                     /* the text was taken out of another format: its claims have the flag extracted_text */
    const struct csto_offsets *offsets; /* from the text to the bytes of the file, lent; NULL = they are the same */
};

/* The compiled lexicon: vocabulary and data/lexicon in the form that matching needs.  What it says never
 * changes once it is made; share it between threads freely. */
struct csto_prose_engine;

/* `all`: quantities that no measure is known for become claims of the measure other. */
csto_status csto_prose_engine_new(struct csto_prose_engine **out, const csto_vocabulary *lent, bool all, csto_error *err);
void csto_prose_engine_free(struct csto_prose_engine *e);

/* Pushes the claims of one document in the order of their byte ranges. */
csto_status csto_prose_read(struct csto_prose_engine *e, const struct csto_document *d, struct csto_sink *sink, csto_error *err);

#endif
