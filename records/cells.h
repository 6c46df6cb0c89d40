/* cells.h - claims as rows of cells, for the writers
 *
 * A cell is made anew only where its field has changed: most claims share measure, unit, period and place with the one before. */
#ifndef CSTO_RECORDS_CELLS_H
#define CSTO_RECORDS_CELLS_H

#include "records/field.h"
#include "records/table.h"

/* The row so far; {0} at first. */
struct csto_claim_cells {
    struct csto_cell cells[CSTO_FIELDS];
    uint64_t bits[CSTO_FIELDS];                  /* of the fields that are no texts, as they were when the cells were made */
    char printed[CSTO_FIELDS][CSTO_PLAIN_BYTES]; /* the bytes of plain cells */
    struct csto_text flags;
    bool begun;
};

/* All fields of a claim, numbers with their decimals as text.  Texts are the claim's and the vocabulary's own, else they stand in `row` until the next claim.
 * The vocabulary is the same for all claims of a row.  NULL = no memory. */
const struct csto_cell *csto_claim_cells_of(struct csto_claim_cells *row, const csto_vocabulary *v, const csto_claim *c);

void csto_claim_cells_free(struct csto_claim_cells *row);

#endif
