/* cell.h - the name of a cell of the summary: "item=heroin,year=2020[,total]" */
#ifndef CSTO_ANALYTICS_CELL_H
#define CSTO_ANALYTICS_CELL_H

#include "analytics/answer.h"

enum { CSTO_CELL_WORDS = CSTO_BY_WORDS + 3 };

struct csto_cell_name {
    struct {
        char word[32];
        struct csto_text value;
    } parts[CSTO_CELL_WORDS];
    size_t n;
    char column[32]; /* "" = the whole row */
};

/* Reads the name and checks its words against the columns of the question's table.  CSTO_E_NAME with what to do.  Free it in any case. */
csto_status csto_cell_name_read(struct csto_cell_name *out, const char *text, const struct csto_question *q, csto_error *err);
void csto_cell_name_free(struct csto_cell_name *c);

/* True where the group's row is one of those that the name means. */
bool csto_cell_name_matches(const struct csto_cell_name *c, const struct csto_question *q, const struct csto_group *g);

#endif
