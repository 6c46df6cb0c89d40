#include "config.h"

#include "analytics/check.h"
#include "cli/command.h"
#include "cli/question.h"
#include "cli/say.h"

static bool fails_read(const struct run *run)
{
    const char *word = run->option[OPTION_FAIL_ON];
    if (!word || csto_name_find(csto_finding_severities, word) >= 0)
        return true;
    say_usage(run, "--fail-on takes error, warning or note, not '%s'", word);
    return false;
}

static bool fails(const struct run *run, const csto_table *t)
{
    int least = csto_name_find(csto_finding_severities, run->option[OPTION_FAIL_ON]);
    size_t n = 0;
    for (size_t i = 0; i < csto_table_rows(t); i++)
        n += csto_name_find(csto_finding_severities, csto_table_text(t, i, 0)) >= least;
    if (n)
        say("%zu %s of --fail-on=%s or worse", n, n == 1 ? "finding" : "findings", run->option[OPTION_FAIL_ON]);
    return n > 0;
}

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    return csto_check(out, of->dataset, of->query, err);
}

static exit_code run_check(struct run *run)
{
    struct question question = {.ask = ask, .fails_read = fails_read, .fails = fails, .may_be_empty = true};
    return question_run(run, &question, run->arguments, run->n_arguments);
}

const struct command command_check = {
    .name = "check",
    .arguments = "[FILE...]",
    .summary = "do the figures fit each other: parts and totals, percentages, repeats",
    .text = "Prints a row for each finding: its severity, the rule, the claims that it is about and what is wrong, in words. An error "
            "cannot be "
            "right whatever the hedges allow, a warning looks wrong or is said differently elsewhere, a note is worth knowing. 'csto-stats "
            "list "
            "checks' describes the rules.\n"
            "Figures are compared as intervals: \"more than\", \"about\" (--about) and the rounding of printed digits are allowed for. "
            "'csto-stats explain CLAIM' shows a claim that a finding names.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | OPTION_BIT(OPTION_ABOUT) | OPTION_BIT(OPTION_RULE) | OPTION_BIT(OPTION_FAIL_ON) |
               OUTPUT_OPTIONS | OPTION_BIT(OPTION_PACKAGE),
    .examples = "csto-stats check release.txt # does a press release fit itself?\n"
                "csto-stats check --rule=parts_total,total_row table.csv # parts against totals only\n"
                "csto-stats check --fail-on=error claims.csv # exit status 1 where something cannot be right\n",
    .run = run_check,
};
