/* reading.h - what a claim says, in words, for pages */
#ifndef CSTO_EMIT_READING_H
#define CSTO_EMIT_READING_H

#include "base/text.h"
#include "records/field.h"

/* "at least 5 kg, seizure, heroin" */
void csto_reading_put(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c);

/* "exact", "5 or more", "near the value, open on both sides", "20 to 25" */
void csto_reading_put_interval(struct csto_text *t, const csto_value *v);

/* The rows <dt>, <dd> of all that was read; `whole` is the claim that part_of names, NULL = it is not at hand. */
void csto_reading_put_rows(struct csto_text *t, const csto_vocabulary *v, const csto_claim *c, const csto_claim *whole);

#endif
