/* oracle.h - series and their reference values, read from tests/oracle/series */
#ifndef CSTO_TESTS_ORACLE_H
#define CSTO_TESTS_ORACLE_H

#include "analytics/trend_points.h"
#include "tests/unit/tap.h"

enum { ORACLE_MOST = 128 };

struct oracle {
    const char *name;
    double t[ORACLE_MOST], y[ORACLE_MOST];
    struct csto_points points;
    char json[8192];
};

extern const char *const oracle_names[]; /* ends with NULL */

/* Reads NAME.csv and NAME.json; false (and a failed check) where they cannot be read. */
bool oracle_read(struct oracle *out, const char *name);

/* The number "group":{..."key":NUMBER; NAN where there is none.  An array gives its element `at`. */
double oracle_value(const struct oracle *o, const char *group, const char *key, int at);

/* Fails unless `got` is the reference value to 1e-9 relative. */
void oracle_check(const struct oracle *o, const char *group, const char *key, int at, double got);

#endif
