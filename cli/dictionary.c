#include "config.h"

#include "cli/dictionary.h"

#include "analytics/keys.h"
#include "analytics/stats.h"
#include "records/field.h"
#include "records/names.h"

static const struct csto_name columns[] = {
    /* summary */
    {"claims", "how many claims are counted, or in check and compare their ids"},
    {"total", "the sum of the counted claims, each thing once; empty where a range is among them"},
    {"sources", "documents that speak of what is counted"},
    {"spread_low", "the least that any source says of the counted things, summed"},
    {"spread_high", "the most that any source says of the counted things, summed"},
    {"places", "the places that the counted claims are about"},
    {"days", "days that the counted claims cover together"},
    /* trend */
    {"n", "values that the tests use"},
    {"from", "the first period with a value"},
    {"to", "the last period with a value"},
    {"gaps", "periods between the first and the last without a value"},
    {"mk_s", "Mann-Kendall: rising pairs less falling pairs"},
    {"mk_z", "Mann-Kendall: the normal score of mk_s"},
    {"mk_p", "Mann-Kendall: how likely so clear an order is without a trend (two-sided)"},
    {"mk_method", "exact for few values without ties, else normal"},
    {"hr_z", "Mann-Kendall corrected for autocorrelation (Hamed and Rao 1998)"},
    {"seasonal_z", "Mann-Kendall season by season, for months and quarters (Hirsch and Slack 1984)"},
    {"sen_slope", "Theil-Sen: the median slope of all pairs, per step"},
    {"sen_low", "Theil-Sen: lower end of the 95 % interval of the slope"},
    {"sen_high", "Theil-Sen: upper end of the 95 % interval of the slope"},
    {"ols_slope", "least squares: slope per step"},
    {"ols_p", "least squares: p of the slope"},
    {"pettitt_at", "Pettitt: the last period before the likeliest change of level"},
    {"pettitt_p", "Pettitt: p of that change"},
    {"verdict", "what the numbers allow to say"},
    {"partial", "periods that are not over, left out"},
    {"empty", "which cells are empty, and why"},
    {"period", "the period of the row"},
    {"use", "whether the value enters the tests, or why not"},
    {"method", "the method that found it"},
    {"at", "the last period before the change"},
    {"p", "p of the row's test"},
    {"mean_before", "mean up to the change"},
    {"mean_after", "mean after the change"},
    {"fit", "the fit"},
    {"estimate", "what the fit gives"},
    {"estimate_low", "lower end of its 95 % interval"},
    {"estimate_high", "upper end of its 95 % interval"},
    {"error", "its standard error"},
    {"model", "the model of the forecast"},
    {"forecast", "the forecast value"},
    {"backtest_mae", "mean absolute error over the last values, each forecast from those before it"},
    {"backtest", "whether the model did better than the naive one there"},
    /* check */
    {"severity", "error: cannot be right; warning: looks wrong; note: worth knowing"},
    {"rule", "the rule that left the claim out, or the check that found it"},
    {"message", "what is wrong, in words"},
    {"flag", "the flag that the finding gives to its claims"},
    {"where", "document and line"},
    /* compare */
    {"a_value", "the figure of A"},
    {"b_value", "what B has of the same, or of its parts or its whole"},
    {"ratio", "a_value divided by b_value"},
    {"reason", "the verdict in words"},
    {"a_low", "least that A allows"},
    {"a_high", "most that A allows; empty = open"},
    {"b_low", "least that B allows"},
    {"b_high", "most that B allows; empty = open"},
    {"a_claims", "claims behind a_value"},
    {"b_claims", "claims behind b_value"},
    {"a_source", "where the figure of A is from"},
    {"b_source", "where that of B is from"},
    {"b_item", "the item of B, where it is another"},
    {"b_places", "the places of B, where they are others"},
    {"b_period", "the period of B, where it is another"},
    /* explain and the report */
    {"row", "the row in the summary or in the sheet that the claim is of"},
    {"cell", "the words of a row of the summary"},
    {"used", "counted, or left out"},
    {"by", "the claim for which it was left out"},
    {"stated", "number and unit as printed"},
    {"column", "the column of the table that the claim is of, or that is described"},
    /* prov.csv */
    {"file", "the file that was read"},
    {"sha256", "SHA-256 of its bytes; empty for the standard input"},
    {"source_row", "row of the sheet or table"},
    {"source_column", "column of the sheet or table"},
    {"bytes_of", "what the byte range counts in: the file, the text extracted from it, or the document that a given claim names"},
    {"table", "the table that the column is of"},
    {"type", "text, whole number or number"},
    {"meaning", "what the column holds"},
    {0},
};

/* "top_share:3" is a statistic by its name before the colon. */
static const char *meaning_of_statistic(const char *column)
{
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(column, ":"), column);
    const struct csto_stat *s = csto_stat_find(name);
    return s ? s->summary : NULL;
}

const char *dictionary_meaning(const char *column)
{
    for (const struct csto_name *c = columns; c->name; c++)
        if (strcmp(c->name, column) == 0)
            return c->summary;
    csto_field field = csto_field_find(column, strlen(column));
    if (field != CSTO_FIELDS)
        return csto_field_summary(field);
    csto_by word = csto_by_find(column);
    return word != CSTO_BY_WORDS ? csto_by_words[word].summary : meaning_of_statistic(column);
}

const char *dictionary_unit(const csto_table *t, size_t column)
{
    long unit = csto_table_find_column(t, "unit");
    switch (csto_table_column(t, column)->show) {
    case CSTO_SHOW_SHARE: return "1";
    case CSTO_SHOW_VALUE:
    case CSTO_SHOW_LOW:
    case CSTO_SHOW_HIGH: break;
    default: return "";
    }
    if (unit < 0 || csto_table_rows(t) == 0)
        return "";
    for (size_t r = 1; r < csto_table_rows(t); r++)
        if (strcmp(csto_table_text(t, r, (size_t)unit), csto_table_text(t, 0, (size_t)unit)) != 0)
            return "see unit";
    return csto_table_text(t, 0, (size_t)unit);
}

bool dictionary_is_whole(const csto_table *t, size_t column)
{
    double x;
    bool whole = csto_table_column(t, column)->show == CSTO_SHOW_COUNT;
    for (size_t r = 0; whole && r < csto_table_rows(t); r++)
        whole = !csto_table_number(t, r, column, &x) || (x < 1e15 && x > -1e15 && x == (double)(int64_t)x);
    return whole;
}

static const char *type_of(const csto_table *t, size_t column)
{
    bool number = csto_table_column(t, column)->show != CSTO_SHOW_TEXT;
    return !number ? "text" : dictionary_is_whole(t, column) ? "whole number" : "number";
}

csto_status dictionary_new(csto_table **out, csto_error *err)
{
    static const struct csto_column made[] = {{"table", CSTO_SHOW_TEXT},
                                              {"column", CSTO_SHOW_TEXT},
                                              {"type", CSTO_SHOW_TEXT},
                                              {"unit", CSTO_SHOW_TEXT},
                                              {"meaning", CSTO_SHOW_TEXT}};
    return csto_table_new(out, made, sizeof made / sizeof *made, err);
}

csto_status dictionary_add(csto_table *dictionary, const char *name, const csto_table *t, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t i = 0; i < csto_table_columns(t) && rc == CSTO_OK; i++) {
        const char *column = csto_table_column_name(t, i), *meaning = dictionary_meaning(column);
        const struct csto_cell cells[] = {csto_cell_text(name), csto_cell_text(column), csto_cell_text(type_of(t, i)),
                                          csto_cell_text(dictionary_unit(t, i)), csto_cell_text(meaning ? meaning : "")};
        rc = csto_table_add(dictionary, cells, err);
    }
    return rc;
}
