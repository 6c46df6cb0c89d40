/* question.h - commands that load claims, ask one question of them and print the table that answers it */
#ifndef CSTO_CLI_QUESTION_H
#define CSTO_CLI_QUESTION_H

#include "cli/command.h"

/* Asks the dataset; the table is the caller's.  `subject` is what the command was given besides files, NULL = nothing. */
typedef csto_status question(csto_table **out, const csto_dataset *d, const csto_query *q, const char *subject, csto_error *err);

/* Loads files (the built-in data where there are none), asks, prints. */
exit_code question_run(struct run *run, question *ask, const char *subject, char **files, int n);

#endif
