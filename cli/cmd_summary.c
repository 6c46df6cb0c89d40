#include "config.h"

#include "cli/command.h"
#include "cli/question.h"

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    return csto_summary(out, of->dataset, of->query, err);
}

static exit_code run_summary(struct run *run)
{
    return question_run(run, &(struct question){.ask = ask}, run->arguments, run->n_arguments);
}

const struct command command_summary = {
    .name = "summary",
    .arguments = "[FILE...]",
    .summary = "totals and honest statistics by item, year, place, event, source",
    .text =
        "Adds up claims, each thing once: parts are not added to their totals, repeats and corroborating sources count once, "
        "cumulative, previous, "
        "change, share and context figures enter no sum.\n"
        "With each total go the interval that its hedges allow, the number of claims, the median, the largest claim and its share of "
        "the total. Values in "
        "csv and json are always in the unit of the row; text may scale kilograms to tonnes and says so.\n"
        "--stat adds columns: NAME, NAME:NUMBER for a statistic with a number (top_share:3, hill:50), NAME:WORD for one of the totals by "
        "a word of --by instead of the claims (hhi:area, max:month). csto-stats list statistics has the definitions and how many values "
        "each needs; a note says why a cell is empty.\n"
        "Words for --by: measure, item, year, quarter, month, day, fiscal_year, place, area, event, publisher, source, edition. "
        "Without item among them, "
        "items roll up to their nearest common group; drugs, precursors, plants and arms are never added to each other.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | COUNTING_OPTIONS | OUTPUT_OPTIONS,
    .examples = "csto-stats summary # the built-in data by item and year\n"
                "csto-stats summary --measure=crime --item=cyber --place=RUS --by=year # one series\n"
                "csto-stats summary --by=place --stat=mean,sd,mad,gini,top_share:3 # how uneven the seizures are\n"
                "csto-stats summary --by=event --item=all_drugs release.txt -o totals.csv # a press release\n",
    .run = run_summary,
};
