/* options.h - the command line of a command, read by its table of options */
#ifndef CSTO_CLI_OPTIONS_H
#define CSTO_CLI_OPTIONS_H

#include "cli/command.h"
#include "emit/emitter.h"

/* Reads argv (argv[0] is the command's name) into run->option and run->arguments.  Wrong usage: one line on the standard error, false. */
bool options_read(struct run *run, int argc, char **argv);

/* The query that the options describe; texts lent by run. */
bool options_query(const struct run *run, csto_query *out);

/* The dialect of csv that --excel or --csv-dialect asks for, NULL = neither was given.  False: wrong usage, said. */
bool options_csv(const struct run *run, const struct csto_csv_dialect **out);

/* The format for an output: --format, else the ending of -o, else text on a terminal and csv elsewhere.  False: wrong usage, said. */
bool options_format(const struct run *run, const struct csto_emit_format **out);

/* The same for commands that write a page of HTML themselves: *out NULL = that is asked for, by --format=html or by the ending of -o. */
bool options_format_or_page(const struct run *run, const struct csto_emit_format **out);

#endif
