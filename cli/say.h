/* say.h - everything that the program says on the standard error */
#ifndef CSTO_CLI_SAY_H
#define CSTO_CLI_SAY_H

#include "cli/command.h"

/* "csto-stats: TEXT; try 'csto-stats COMMAND --help'". */
void say_usage(const struct run *run, const char *format, ...) CSTO_PRINTF(2, 3);

/* "csto-stats: TEXT". */
void say(const char *format, ...) CSTO_PRINTF(1, 2);

/* "csto-stats: WHERE:LINE: TEXT". */
void say_error(const csto_error *err);

/* A problem of a file, in the same form; a note says that it is one. */
void say_problem(const csto_problem *p);

/* The exit code for a question that failed: 3 for files, memory and programs, 2 for words and dates of the command line, 1 for too few claims. */
exit_code exit_of(const csto_error *err);

#endif
