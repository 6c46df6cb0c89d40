#include "config.h"

#include "analytics/rules.h"

const struct csto_name csto_rules[] = {
    [CSTO_RULE_ROLE] = {"role", "cumulative, previous, change, share and context claims never enter a sum"},
    [CSTO_RULE_REPEAT] = {"repeat", "its document says the same claim more than once"},
    [CSTO_RULE_EDITION] = {"edition", "a later edition of the same series covers its period"},
    [CSTO_RULE_PART] = {"part", "it is part of a total in the same row"},
    [CSTO_RULE_COMPONENTS] = {"components", "its table has a total row for the same place, area and period"},
    [CSTO_RULE_INSIDE] = {"inside", "its document has a claim of an item above it, for the same or a wider scope, in the same row"},
    [CSTO_RULE_CORROBORATED] = {"corroborated", "another source of the same thing was taken (--policy)"},
    [CSTO_RULE_NESTED] =
        {"nested",
         "its period, place and area lie inside those of a counted claim, or it is about a stage or a part of that claim's operation"},
    [CSTO_RULE_PLACE] = {"place",
                         "it names no country, and claims without one are not added to claims with one (--by=place shows them apart)"},
    [CSTO_RULE_AREA] = {"area", "it is about an area, and the row counts claims about whole places (--by=area shows them apart)"},
    [CSTO_RULES] = {"overlap", "only noted: counted claims whose periods and places overlap in part, none inside another"},
    {0},
};

const struct csto_name csto_policies[] = {
    [CSTO_POLICY_GRADE] = {"grade", "the best source grade (A1 first, ungraded last), then the latest"},
    [CSTO_POLICY_LATEST] = {"latest", "the latest published, then the best grade"},
    [CSTO_POLICY_MEDIAN] = {"median", "the source nearest to the median of the sources, the lower of two"},
    [CSTO_POLICY_HIGHEST] = {"highest", "the largest value"},
    [CSTO_POLICY_LOWEST] = {"lowest", "the smallest value"},
    {0},
};
