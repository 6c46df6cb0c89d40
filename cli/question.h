/* question.h - commands that load claims, ask one question of them and print the table that answers it */
#ifndef CSTO_CLI_QUESTION_H
#define CSTO_CLI_QUESTION_H

#include "analytics/tables.h"
#include "cli/command.h"
#include "emit/emitter.h"

/* What the question is asked of. */
struct asked {
    const struct run *run;
    const csto_dataset *dataset, *other; /* other: the second input of a command that has two; NULL = none */
    const csto_query *query;
};

struct question {
    csto_status (*ask)(csto_table **out, const struct asked *of, csto_error *err); /* the table is the caller's */
    /* May be NULL.  Reads --fail-on before anything is loaded; false: wrong usage, said. */
    bool (*fails_read)(const struct run *run);
    /* May be NULL.  Says what of --fail-on the answer has; true: the exit code is 1. */
    bool (*fails)(const struct run *run, const csto_table *table);
    bool two;          /* of two or more files the last is an input of its own, unless --mode is about one */
    bool may_be_empty; /* an answer without rows is one */
};

/* What the options of the command line say of a row of csto_table_makers. */
struct csto_table_options question_table_options(const struct asked *of);

/* Loads files (the built-in data where there are none), asks, prints. */
exit_code question_run(struct run *run, const struct question *question, char **files, int n);

/* Writes the answer, and with --package what its columns hold and its rows rest on.  The command is summary, or that of a row of csto_table_makers. */
exit_code question_output(const struct asked *of, const struct csto_emit_format *format, const csto_table *table);

#endif
