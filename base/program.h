/* program.h - another program, started without a shell, under a limit of time and of output */
#ifndef CSTO_BASE_PROGRAM_H
#define CSTO_BASE_PROGRAM_H

#include "base/text.h"

struct csto_program {
    char *const *arguments; /* the name, searched in PATH, is the first; NULL at the end */
    int input;              /* its standard input, a file that is open */
    unsigned seconds;       /* it is stopped after these, and what it started with it */
    size_t output_bytes;    /* and when it writes more than this */
    const char *hint;       /* what to do where it is not there: "install the package poppler-utils" */
};

/* Runs it to its end and appends what it writes to *out, the beginning of what it complains of to *complaint.  *code is its exit code, -1 = it was killed.
 * CSTO_E_IO where it cannot be started (the text has the hint), CSTO_E_SYNTAX where a limit was passed.  No signal's handling changes. */
csto_status csto_program_run(const struct csto_program *p, struct csto_text *out, struct csto_text *complaint, int *code, csto_error *err);

#endif
