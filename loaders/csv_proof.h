/* csv_proof.h - is a file that is called text a table? */
#ifndef CSTO_LOADERS_CSV_PROOF_H
#define CSTO_LOADERS_CSV_PROOF_H

#include "loaders/loader.h"

/* Whether it is, beyond doubt beyond doubt: its first rows have as many cells each, at least four, the first of them is the header of a profile, and below it the
 * columns of values hold numbers, empty cells and markers of what is missing.  Sentences whose commas happen to stand so are not that. */
csto_status csto_csv_proves(struct csto_input *in, struct csto_session *session, bool *proves, csto_error *err);

#endif
