/* origin.h - how an output was made: the command line, and the day where one is given */
#ifndef CSTO_CLI_ORIGIN_H
#define CSTO_CLI_ORIGIN_H

#include "base/text.h"
#include "cli/command.h"

/* Appends the command line, as a shell takes it back. */
void origin_put_command(struct csto_text *t, const struct run *run);

/* Appends the day of SOURCE_DATE_EPOCH, the convention of builds that can be repeated; nothing, and false, where it is not set: no clock is read. */
bool origin_put_day(struct csto_text *t);

#endif
