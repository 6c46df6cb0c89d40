#include "config.h"

#include "analytics/check.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/package.h"
#include "cli/question.h"
#include "cli/say.h"

#include <string.h>

/* The least severity that --fail-on makes an exit code of; past the last without it.  False: no such word, said. */
static bool read_fail_on(const struct run *run, int *least)
{
    const char *word = run->option[OPTION_FAIL_ON];
    *least = word ? csto_name_find(csto_finding_severities, word) : CSTO_FINDING_ERROR + 1;
    if (*least >= 0)
        return true;
    say_usage(run, "--fail-on takes error, warning or note, not '%s'", word);
    return false;
}

static size_t findings_from(const csto_table *t, int least)
{
    size_t n = 0;
    for (size_t i = 0; i < csto_table_rows(t); i++)
        n += csto_name_find(csto_finding_severities, csto_table_text(t, i, 0)) >= least;
    return n;
}

static exit_code check(struct run *run, const csto_dataset *d, const csto_query *query, const struct csto_emit_format *format, int least)
{
    csto_table *table = NULL;
    csto_error err = {0};
    if (csto_check(&table, d, query, &err) != CSTO_OK) {
        say_error(&err);
        return exit_of(&err);
    }
    exit_code code = question_output(&(struct asked){run, d, NULL, query}, format, table);
    size_t failing = findings_from(table, least);
    if (failing)
        say("%zu %s of --fail-on=%s or worse", failing, failing == 1 ? "finding" : "findings", run->option[OPTION_FAIL_ON]);
    csto_table_free(table);
    return code == EXIT_DONE && failing ? EXIT_REFUSED : code;
}

static exit_code run_check(struct run *run)
{
    csto_query query;
    csto_dataset *dataset = NULL;
    const struct csto_emit_format *format;
    exit_code code = EXIT_DONE;
    int least;
    if (!options_query(run, &query) || !options_format(run, &format) || !package_fits(run, format) || !read_fail_on(run, &least))
        return EXIT_USAGE;
    query.checks = run->option[OPTION_RULE];
    if (run_open(run, &code) && run_load(run, run->arguments, run->n_arguments, &dataset, &code) && csto_dataset_count(dataset)) {
        exit_code checked = check(run, dataset, &query, format, least);
        code = checked != EXIT_DONE ? checked : code;
    }
    csto_dataset_free(dataset);
    return run_close(run, code);
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
