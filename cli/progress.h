/* progress.h - a line on the terminal about work that takes longer than a second */
#ifndef CSTO_CLI_PROGRESS_H
#define CSTO_CLI_PROGRESS_H

#include "loaders/progress.h"

#include <stdbool.h>

/* Starts to watch, where the standard error is a terminal and `allowed`: after a second a line says how much was read, how fast, and what was found.  Ctrl-C removes the line
 * and ends the program as it would without it; what was being written is then not there (base/file.h).  Returns the counters to fill; NULL = nobody
 * watches. */
struct csto_progress *progress_start(bool allowed);

/* Removes the line and ends. */
void progress_stop(void);

/* Removes the line until it is drawn again: somebody else writes to the terminal now. */
void progress_hide(void);

#endif
