/* help.h - help, man pages and bash completion, all printed from the tables of commands and options */
#ifndef CSTO_CLI_HELP_H
#define CSTO_CLI_HELP_H

#include "cli/command.h"

void help_program(void);
void help_command(const struct command *c);

/* The man page of the program (c = NULL) or of a command, for `man` (troff). */
void man_page(const struct command *c);

void bash_completion(void);

#endif
