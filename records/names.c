#include "config.h"

#include "records/names.h"

#include <string.h>

const struct csto_name csto_bounds[] = {
    [CSTO_EXACT] = {"exact", "the number as it stands"},
    [CSTO_ABOUT] = {"about", "near the number, either side"},
    [CSTO_AT_LEAST] = {"at_least", "the number or more"},
    [CSTO_AT_MOST] = {"at_most", "the number or less"},
    [CSTO_BETWEEN] = {"between", "a range, without a value of its own"},
    {0},
};

const struct csto_name csto_roles[] = {
    [CSTO_LEVEL] = {"level", "a plain statement for its period"},
    [CSTO_PART] = {"part", "part of another claim"},
    [CSTO_REPEAT] = {"repeat", "a claim said again in the same document"},
    [CSTO_PREVIOUS] = {"previous", "an earlier period's value inside a comparison"},
    [CSTO_CUMULATIVE] = {"cumulative", "since a start"},
    [CSTO_CHANGE] = {"change", "a signed percentage"},
    [CSTO_SHARE] = {"share", "a percentage of something"},
    [CSTO_CONTEXT] = {"context", "production, capacity, estimates"},
    {0},
};

const struct csto_name csto_period_kinds[] = {
    [CSTO_PERIOD_UNKNOWN] = {"unknown", "the document does not say"},
    [CSTO_PERIOD_DAY] = {"day", "one day"},
    [CSTO_PERIOD_OPERATION] = {"operation", "the days of an operation or of a stage of it"},
    [CSTO_PERIOD_MONTH] = {"month", "one month or several"},
    [CSTO_PERIOD_QUARTER] = {"quarter", "a quarter of a year"},
    [CSTO_PERIOD_YEAR] = {"year", "one calendar year or several"},
    [CSTO_PERIOD_FISCAL] = {"fiscal", "a fiscal year"},
    [CSTO_PERIOD_CUMULATIVE] = {"cumulative", "since a start"},
    {0},
};

const struct csto_name csto_origins[] = {
    [CSTO_GIVEN] = {"given", "came as a claim"},
    [CSTO_PROSE] = {"prose", "read from text"},
    [CSTO_TABLE] = {"table", "read from a table"},
    {0},
};

const struct csto_name csto_flags[] = {
    {"total_row", "a total row of a table"},
    {"decimal_comma", "a comma was read as the decimal mark in an English text, proved by the document"},
    {"part_gt_total", "the part is larger than its total"},
    {"percent_mismatch", "the printed percentage does not follow from the printed figures"},
    {"assumed_factor", "the conversion rests on an assumption"},
    {"noun_displaced", "the noun stood behind the verb or the full stop and was taken from there"},
    {"partial_period", "the period is not over"},
    {"ambiguous_number", "a comma before three digits was read as grouping without proof"},
    {"capacity", "what could be made, not what was seized"},
    {"extracted_text", "line and byte range are those of the text taken out of a web page, PDF, Word document or JSON string"},
    {"factor_set", "a count or a volume was turned into kg by the assumed weights of a factor set (--factors)"},
    {"foreign_part", "stands among the parts of a total that does not count its kind: precursors listed among drugs"},
    {0},
};

int csto_name_find(const struct csto_name *list, const char *word)
{
    for (int i = 0; list[i].name; i++)
        if (strcmp(list[i].name, word) == 0)
            return i;
    return -1;
}
