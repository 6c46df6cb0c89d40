#include "config.h"

#include "analytics/tables.h"
#include "cli/command.h"
#include "cli/question.h"
#include "cli/say.h"

#include <string.h>

static csto_status ask(csto_table **out, const csto_dataset *d, const csto_query *q, const char *subject, csto_error *err)
{
    return csto_explain(out, d, q, subject, err);
}

/* The table's name is the only one for now; with more, the question carries it. */
static csto_status ask_row(csto_table **out, const csto_dataset *d, const csto_query *q, const char *subject, csto_error *err)
{
    return csto_explain_row(out, "check", d, q, subject, err);
}

static exit_code run_explain(struct run *run)
{
    if (run->n_arguments == 0) {
        say_usage(run, "explain needs a claim_id or a cell such as item=heroin,year=2018");
        return EXIT_USAGE;
    }
    const char *table = run->option[OPTION_TABLE];
    bool of_summary = !table || strcmp(table, "summary") == 0;
    if (!of_summary && !csto_table_maker_find(table)) {
        say_usage(run, "--table takes summary or check, not '%s'", table);
        return EXIT_USAGE;
    }
    return question_run(run, of_summary ? ask : ask_row, run->arguments[0], run->arguments + 1, run->n_arguments - 1);
}

const struct command command_explain = {
    .name = "explain",
    .arguments = "CLAIM|CELL [FILE...]",
    .summary = "where a number comes from, and what was left out of it and why",
    .text = "CELL names a row of the summary by its words, such as item=heroin,year=2018; give the same --by and filters as to the "
            "summary. Every claim that "
            "could have entered it is listed: counted, or left out with the rule and the claim that it was left out for, each with its "
            "source and, for a "
            "file, the line and the words.\n"
            "With --table=check the cell names rows of check by its columns, such as rule=parts_total, and the claims of these findings "
            "are listed.\n"
            "CLAIM is the claim_id of one claim; what it is part of, what repeats it and what it enters is listed with it.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | COUNTING_OPTIONS | OPTION_BIT(OPTION_TABLE) | OUTPUT_OPTIONS,
    .examples = "csto-stats explain item=heroin,year=2007 # a number of the built-in data\n"
                "csto-stats explain --by=event event=channel-second-barrier-2022 # an operation\n",
    .run = run_explain,
};
