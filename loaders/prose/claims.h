/* claims.h - what was found in a document, and how it becomes claims
 *
 * Findings are kept until the end of the document, because what stands later decides over what stands earlier: the body over a headline that
 * rounds it, a decimal comma over a number that could be read either way, the dates of the operation over a lead that comes before them. */
#ifndef CSTO_LOADERS_PROSE_CLAIMS_H
#define CSTO_LOADERS_PROSE_CLAIMS_H

#include "loaders/prose/prose.h"
#include "loaders/prose/quantities.h"

#include "records/names.h"

enum { CSTO_NO_FINDING = -1 };

struct csto_finding {
    size_t start, end, number_start, number_end, unit_start, unit_end; /* bytes; unit_end 0 = none */
    struct csto_word noun_word;                                        /* its first word */
    size_t noun_start, noun_end;                                       /* the noun as printed; noun_end 0 = none */
    size_t quote_start, quote_end;
    size_t publisher_start, publisher_end; /* who gave it, as printed; end 0 = the document's publisher */
    long line;
    csto_value value; /* in the unit as stated */
    double other;     /* the other reading of an ambiguous number, else equal to value.value */
    csto_code larger; /* the unit of the tons in "3 tons and 120 kg"; 0 = none */
    csto_code unit;   /* as stated; of a bare count the unit "count" */
    csto_code measure, item, place, area;
    csto_role role;
    long part_of; /* a finding, or CSTO_NO_FINDING */
    csto_period period;
    csto_period_kind period_kind;
    bool period_stated, place_stated; /* else the document's own are taken */
    bool time_alone;                  /* the time holds for no other figure: "on Saturday alone" */
    bool place_alone, no_area;        /* the place holds for no other figure; the area of the document does not hold for this one */
    bool title;                       /* stands in the headline */
    bool inherited;                   /* has no noun of its own */
    bool comma_suspect;               /* the number may be read with a decimal comma */
    bool has_parts;
    csto_code event;
    int event_year;
    uint32_t flags;
    float confidence;
};

typedef CSTO_ARRAY(struct csto_finding) csto_findings;

/* What the whole document says where a sentence says nothing. */
struct csto_defaults {
    csto_period period;
    csto_period_kind period_kind;
    size_t since; /* the byte of the body from which on the period holds */
    csto_code place, area, event;
    int event_year;
    size_t stage_start, stage_end; /* bytes of the name of a stage that is no row of events.tsv; equal = none */
    bool decimal_commas;           /* proved by a number such as "67,6" */
    size_t title_start, title_end;
    int32_t published; /* CSTO_NO_DAY = unknown */
};

/* Bytes of the document, made readable. */
static inline const char *csto_document_at(const struct csto_document *d, size_t from, size_t to)
{
    csto_pages_need(d->pages, from, to);
    return d->text + from;
}

/* What can be said once the whole document was read: decimal commas, repeats, headlines, defaults.  False = no memory. */
bool csto_findings_settle(csto_findings *f, csto_findings *others, const struct csto_defaults *defaults, const csto_vocabulary *v,
                          const struct csto_document *d);

/* Settles the findings among each other (decimal commas, defaults, repeats) and pushes them as claims in their order, with
 * `others`, which only take the defaults, between them. */
csto_status csto_findings_push(csto_findings *f, csto_findings *others, const struct csto_defaults *defaults, const csto_vocabulary *v,
                               const struct csto_document *d, struct csto_sink *sink, csto_error *err);

#endif
