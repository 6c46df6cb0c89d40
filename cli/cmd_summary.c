#include "config.h"

#include "analytics/aggregate.h"
#include "analytics/summary.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/say.h"

#include <string.h>
#include <sys/stat.h>

static bool is_plain(const char *show)
{
    return !show || strcmp(show, "summary") == 0;
}

/* From claims that are all kept: the other tables, and statistics that ask a second question. */
static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    const char *show = of->run->option[OPTION_SHOW];
    return is_plain(show) ? csto_summary(out, of->dataset, of->query, err) : csto_distribution(out, of->dataset, of->query, show, err);
}

/* One file that is no folder: then all rows of a table of incidents can be folded as they come (analytics/fold.h). */
static bool is_alone(const struct run *run)
{
    struct stat info;
    return run->n_arguments == 1 && (stat(run->arguments[0], &info) != 0 || !S_ISDIR(info.st_mode));
}

static exit_code print(struct run *run, struct csto_aggregate *a, const struct csto_emit_format *format)
{
    struct csto_answer answer = {0};
    csto_table *table = NULL;
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    csto_status rc = csto_aggregate_answer(&answer, a, &err);
    if (rc == CSTO_OK)
        rc = csto_summary_table(&table, &answer, &err);
    if (rc != CSTO_OK) {
        say_error(&err);
        code = exit_of(&err);
    } else {
        if (csto_table_rows(table) == 0)
            say("no claim fits the options");
        code = output_table(run, format, table);
        code = code == EXIT_DONE && csto_table_rows(table) == 0 ? EXIT_REFUSED : code;
    }
    csto_table_free(table);
    csto_answer_free(&answer);
    return code;
}

/* The question is read before any claim, which goes into what answers it and is kept only where it has to be. */
static exit_code run_summary(struct run *run)
{
    if (run->option[OPTION_PACKAGE]) /* the claims behind each row are wanted, too */
        return question_run(run, &(struct question){.ask = ask}, run->arguments, run->n_arguments);
    csto_query query;
    struct csto_question question = {0};
    struct csto_aggregate a;
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    const struct csto_emit_format *format;
    if (!options_query(run, &query) || !options_format(run, &format))
        return EXIT_USAGE;
    if (!is_plain(run->option[OPTION_SHOW]) || csto_query_needs(&query, CSTO_NEEDS_OFFICERS))
        return question_run(run, &(struct question){.ask = ask}, run->arguments, run->n_arguments);
    if (!run_open(run, &code))
        return run_close(run, code);
    if (csto_question_read(&question, &query, run->vocabulary, &err) != CSTO_OK) {
        say_error(&err);
        return run_close(run, exit_of(&err));
    }
    csto_aggregate_init(&a, &question);
    a.alone = is_alone(run);
    a.meets = &question;
    if (run_feed(run, run->arguments, run->n_arguments, &a.sink, &code) && run->claims > 0) {
        exit_code printed = print(run, &a, format);
        code = printed != EXIT_DONE ? printed : code;
    }
    csto_aggregate_end(&a);
    csto_question_free(&question);
    return run_close(run, code);
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
        "each needs; a note says why a cell is empty. --bootstrap=N adds to each of them a 95 % interval (NAME_low, NAME_high) from N "
        "resamples "
        "of the values, with a fixed seed.\n"
        "--show=tails fits a power law to the largest values of each row and says whether a log-normal fits better; --show=ccdf prints the "
        "share of "
        "the values as large or larger, with both fits; --show=lorenz the share of the total that the smallest values have. "
        "--show=relations "
        "correlates every two measures or items (Spearman, Kendall, elasticity), matched by the other words of --by.\n"
        "Words for --by: measure, item, year, quarter, month, day, fiscal_year, place, area, event, publisher, source, edition. "
        "Without item among them, "
        "items roll up to their nearest common group; drugs, precursors, plants and arms are never added to each other.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | COUNTING_OPTIONS | OPTION_BIT(OPTION_BOOTSTRAP) | OPTION_BIT(OPTION_SHOW) | OUTPUT_OPTIONS |
               OPTION_BIT(OPTION_PACKAGE),
    .examples = "csto-stats summary # the built-in data by item and year\n"
                "csto-stats summary --measure=crime --item=cyber --place=RUS --by=year # one series\n"
                "csto-stats summary --by=place --stat=mean,sd,mad,gini,top_share:3 # how uneven the seizures are\n"
                "csto-stats summary --by=month --stat=change,year_over_year,index:2021 seizures.csv # how the months change\n"
                "csto-stats summary --by=item --show=tails seizures.csv # does one case make the total?\n"
                "csto-stats summary --by=event --item=all_drugs release.txt -o totals.csv # a press release\n",
    .run = run_summary,
};
