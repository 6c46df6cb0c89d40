/* rejects.h - the file of refused rows (--rejects): file, line, field, reason and the row itself, as CSV */
#ifndef CSTO_CLI_REJECTS_H
#define CSTO_CLI_REJECTS_H

#include "csto-stats.h"

struct rejects;

csto_status rejects_open(struct rejects **out, const char *path, csto_error *err);
csto_status rejects_add(struct rejects *r, const csto_problem *p, csto_error *err);

/* Gives the file its name and frees r. */
csto_status rejects_close(struct rejects *r, csto_error *err);

#endif
