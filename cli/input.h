/* input.h - the claims that a command works on */
#ifndef CSTO_CLI_INPUT_H
#define CSTO_CLI_INPUT_H

#include "cli/command.h"
#include "records/sink.h"

/* Reads the vocabulary (--data-dir) and opens --rejects.  False: said, *code is the exit code. */
bool run_open(struct run *run, exit_code *code);

/* Pushes the claims of the files, or of the built-in data where there are none, into the sink, whose `problem` is taken over: problems are said,
 * kept for --rejects and counted.  False: the run cannot go on (said, *code set). */
bool run_feed(struct run *run, char **files, int n, struct csto_sink *sink, exit_code *code);

/* run_feed into a new dataset; no claim at all is said and gives EXIT_REFUSED with an empty dataset.  The caller frees it. */
bool run_load(struct run *run, char **files, int n, csto_dataset **out, exit_code *code);

/* Closes what run_open opened and says how much was refused; returns the exit code of a run that would have ended with `code`. */
exit_code run_close(struct run *run, exit_code code);

#endif
