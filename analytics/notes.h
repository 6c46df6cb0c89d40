/* notes.h - what a table leaves out, in words and exact numbers */
#ifndef CSTO_ANALYTICS_NOTES_H
#define CSTO_ANALYTICS_NOTES_H

#include "analytics/answer.h"

/* Adds a note for each rule that left claims out, for times that fit no single year, for overlaps and for what the filters could not judge. */
csto_status csto_answer_notes(csto_table *to, const struct csto_answer *a, csto_error *err);

#endif
