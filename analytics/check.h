/* check.h - do the figures fit each other?
 *
 * A check is one file, check_NAME.c, that defines `const struct csto_check csto_check_NAME` and is named in checks.def: `check --rule`, help and
 * `list checks` find it there.  It is given the claims in their canonical order and what the counting rules made of them, and reports findings,
 * each with the claims that it is about.  Comparisons are of intervals: two figures differ only where no value fits both, the hedges, "about" (--about)
 * and the rounding of the printed digits regarded. */
#ifndef CSTO_ANALYTICS_CHECK_H
#define CSTO_ANALYTICS_CHECK_H

#include "analytics/account.h"
#include "analytics/phrases.h"
#include "analytics/summary.h"
#include "analytics/tables.h"
#include "records/names.h"

typedef enum { CSTO_FINDING_NOTE, CSTO_FINDING_WARNING, CSTO_FINDING_ERROR } csto_finding_severity;

/* By csto_finding_severity, ends with a NULL name. */
extern const struct csto_name csto_finding_severities[];

struct csto_checker;

struct csto_check {
    const char *name, *summary;
    csto_status (*run)(struct csto_checker *c, csto_error *err);
};

/* Every check in the order of checks.def; NULL at the end. */
extern const struct csto_check *const csto_checks[];

#define CSTO_CHECK(name) extern const struct csto_check csto_check_##name;
#include "analytics/checks.def"
#undef CSTO_CHECK

struct csto_finding {
    const struct csto_check *check;
    csto_finding_severity severity;
    uint32_t flag;       /* a csto_flag that the finding gives to its claims; 0 = none */
    size_t first, n;     /* in checker.named */
    const char *message; /* in checker.texts */
};

struct csto_checker {
    const csto_vocabulary *vocabulary;
    const csto_dataset *dataset;
    const csto_query *query;
    double about;
    const csto_claim **claims; /* that pass the filters, in canonical order, so those of one document stand together */
    size_t n;
    struct csto_asked things; /* the same claims by measure and item: which of them count, and which speak of one thing */
    const struct csto_check *running;
    CSTO_ARRAY(struct csto_finding) findings;
    CSTO_ARRAY(const csto_claim *) named;
    struct csto_arena texts;
    struct csto_intern names;
    struct csto_map by_id; /* (document, claim_id) -> ided */
    CSTO_ARRAY(const csto_claim *) ided;
};

/* Reports a finding about n claims (lent).  `message` is freed by the caller. */
csto_status csto_find(struct csto_checker *c, csto_finding_severity severity, uint32_t flag, const csto_claim *const *claims, size_t n,
                      const struct csto_text *message, csto_error *err);

/* The claim that c's part_of names, in its own document; NULL = none.  The filters do not matter. */
const csto_claim *csto_checker_total(struct csto_checker *k, const csto_claim *c);

/* What the claim's number may stand for, by csto_value_printed. */
csto_value csto_checker_value(const struct csto_checker *k, const csto_claim *c);

/* The table "severity, rule, claims, message" with its account (may be NULL); `how` is not looked at. */
csto_status csto_check_table(csto_table **out, struct csto_account *account, const csto_dataset *d, const csto_query *q,
                             const struct csto_table_options *how, csto_error *err);

#endif
