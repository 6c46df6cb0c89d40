#include "config.h"

#include "analytics/tables.h"
#include "cli/command.h"
#include "cli/question.h"
#include "cli/say.h"

#include <string.h>

/* The table that the cell is of; NULL = the summary itself. */
static const char *table_of(const struct run *run)
{
    const char *table = run->option[OPTION_TABLE], *show = run->option[OPTION_SHOW];
    bool summary = !table || strcmp(table, "summary") == 0;
    if (!summary)
        return table;
    return show && strcmp(show, "summary") != 0 ? "summary" : NULL;
}

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    const struct run *run = of->run;
    const char *table = table_of(run), *cell = run->arguments[0];
    const struct csto_table_options how = question_table_options(of);
    if (!table)
        return csto_explain(out, of->dataset, of->query, cell, err);
    return csto_explain_row(out, table, of->dataset, of->query, &how, cell, err);
}

static exit_code run_explain(struct run *run)
{
    if (run->n_arguments == 0) {
        say_usage(run, "explain needs a claim_id or a cell such as item=heroin,year=2018");
        return EXIT_USAGE;
    }
    const char *table = table_of(run);
    const struct csto_table_maker *maker = table ? csto_table_maker_find(table) : NULL;
    if (table && !maker) {
        struct csto_text names = {0};
        for (size_t i = 0; csto_table_makers[i].name; i++)
            csto_text_printf(&names, "%s%s", i == 0 ? " " : csto_table_makers[i + 1].name ? ", " : " or ", csto_table_makers[i].name);
        say_usage(run, "--table takes%s, not '%s'", csto_text_string(&names), table);
        csto_text_free(&names);
        return EXIT_USAGE;
    }
    struct question question = {.ask = ask, .two = maker && maker->two};
    return question_run(run, &question, run->arguments + 1, run->n_arguments - 1);
}

const struct command command_explain = {
    .name = "explain",
    .arguments = "CLAIM|CELL [FILE...]",
    .summary = "where a number comes from, and what was left out of it and why",
    .text =
        "CELL names a row of the summary by its words, such as item=heroin,year=2018; give the same --by and filters as to the "
        "summary. Every claim that "
        "could have entered it is listed: counted, or left out with the rule and the claim that it was left out for, each with its "
        "source and, for a "
        "file, the line and the words.\n"
        "With --table the cell names rows of another table by its columns, such as rule=parts_total of check or item=opium,place=CSTO "
        "of compare; give the same files and options as to that command, and the claims of these rows are listed; "
        "with --show rows of what summary or trend print so. The exit status is 1 where no row is so, 2 where there is no such column.\n"
        "CLAIM is the claim_id of one claim; what it is part of, what repeats it and what it enters is listed with it.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | COUNTING_OPTIONS | OPTION_BIT(OPTION_TABLE) | OPTION_BIT(OPTION_SHOW) |
               OPTION_BIT(OPTION_INTERVENTION) | OPTION_BIT(OPTION_OFFSET) | OPTION_BIT(OPTION_MODE) | OPTION_BIT(OPTION_RULE) |
               OPTION_BIT(OPTION_BOOTSTRAP) | OUTPUT_OPTIONS,
    .examples = "csto-stats explain item=heroin,year=2007 # a number of the built-in data\n"
                "csto-stats explain --by=event event=channel-second-barrier-2022 # an operation\n"
                "csto-stats explain --table=compare verdict=scope_mismatch release.txt table.xlsx # what does not fit\n",
    .run = run_explain,
};
