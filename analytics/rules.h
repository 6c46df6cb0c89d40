/* rules.h - what keeps a claim out of a sum, and which of several sources is taken
 *
 * The one table of reasons: `list rules`, `explain` and the notes of the summary are made from it. */
#ifndef CSTO_ANALYTICS_RULES_H
#define CSTO_ANALYTICS_RULES_H

#include "records/names.h"

typedef enum {
    CSTO_COUNTED = -1,
    CSTO_RULE_ROLE,
    CSTO_RULE_REPEAT,
    CSTO_RULE_EDITION,
    CSTO_RULE_PART,
    CSTO_RULE_COMPONENTS,
    CSTO_RULE_INSIDE,
    CSTO_RULE_CORROBORATED,
    CSTO_RULE_NESTED,
    CSTO_RULE_PLACE,
    CSTO_RULE_AREA,
    CSTO_RULES
} csto_rule;

/* By csto_rule: the name and a sentence that says of a claim why it is left out.  After the last rule comes `overlap`, which is only noted, then a
 * NULL name. */
extern const struct csto_name csto_rules[];

typedef enum { CSTO_POLICY_GRADE, CSTO_POLICY_LATEST, CSTO_POLICY_MEDIAN, CSTO_POLICY_HIGHEST, CSTO_POLICY_LOWEST } csto_policy;

/* By csto_policy; ends with a NULL name. */
extern const struct csto_name csto_policies[];

#endif
