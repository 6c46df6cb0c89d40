/* package.h - --package: datapackage.json and prov.csv beside a csv file */
#ifndef CSTO_CLI_PACKAGE_H
#define CSTO_CLI_PACKAGE_H

#include "analytics/account.h"
#include "cli/command.h"
#include "emit/emitter.h"

/* --package needs -o with csv, and a file that is not one of those that it writes.  False: said. */
bool package_fits(const struct run *run, const struct csto_emit_format *format);

/* prov.csv while it is written. */
struct package;

/* Starts prov.csv; `prov` is lent.  NULL in *out and true where --package was not given.  False: said, *code set. */
bool package_open(struct package **out, const struct run *run, exit_code *code);

/* The row (from 1) of the table rests on this claim, which is claim `number` of the run. */
csto_status package_use(struct package *p, size_t row, const char *used, const csto_claim *c, size_t number, csto_error *err);

/* All uses of an account, whose claims are of these datasets, in the order in which these were loaded. */
csto_status package_account(struct package *p, const struct csto_account *a, const csto_dataset *const *datasets, size_t n,
                            csto_error *err);

/* After the csv has its name: finishes prov.csv and writes datapackage.json.  `t` is the table, or NULL for claims.  Frees p. */
exit_code package_close(struct package *p, const csto_table *t, bool failed);

#endif
