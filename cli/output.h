/* output.h - what a command writes */
#ifndef CSTO_CLI_OUTPUT_H
#define CSTO_CLI_OUTPUT_H

#include "cli/command.h"
#include "emit/emitter.h"

/* Writes the table where -o says, in the format; its notes go below it in text and to the standard error in other formats. */
exit_code output_table(const struct run *run, const struct csto_emit_format *format, const csto_table *t);

/* How a table is to look: as wide as the terminal (120 columns where there is none), in which dialect of csv, what its columns hold. */
struct csto_emit_options output_how(const struct run *run);

/* The exit code for an output that failed with rc; a reader that went away is no failure and nothing is said of it. */
exit_code output_failed(csto_status rc, const csto_error *err);

/* Letters in a line and lines of the terminal that the standard output is; 120 and 40 where it is none. */
void output_size(size_t *columns, size_t *lines);

#endif
