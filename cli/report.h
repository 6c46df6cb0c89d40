/* report.h - everything that can be said of the claims of a run, gathered for one page or one workbook */
#ifndef CSTO_CLI_REPORT_H
#define CSTO_CLI_REPORT_H

#include "base/arena.h"
#include "base/array.h"
#include "cli/command.h"
#include "emit/page.h"
#include "emit/report.h"

struct report {
    struct csto_report is; /* what the writers are given; all else here owns it */
    CSTO_ARRAY(struct csto_report_section) sections;
    CSTO_ARRAY(struct csto_report_picture) pictures;
    CSTO_ARRAY(struct csto_report_figure) figures;
    CSTO_ARRAY(csto_table *) tables;
    CSTO_ARRAY(char *) drawings;
    CSTO_ARRAY(struct csto_svg_colour) colours;
    csto_table *dictionary;
    struct csto_arena texts;
    struct csto_text command;
};

/* Tables, headline numbers and (`pictures`) drawings of the dataset.  What cannot be made is said in its place; only memory and wrong words of the query are failures.
 * The datasets are lent until report_free; `against`: official
 * figures to compare with, NULL = none. */
csto_status report_gather(struct report *r, const struct run *run, const csto_dataset *lent, const csto_dataset *against,
                          const csto_query *q, bool pictures, csto_error *err);
void report_free(struct report *r);

#endif
