#include "config.h"

#include "analytics/compare.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/question.h"
#include "cli/say.h"

#include <string.h>

/* Calls `use` with each verdict of --fail-on; what is between commas may have blanks around it. */
static bool each_verdict(const char *list, bool (*use)(int verdict, const char *word, void *user), void *user)
{
    char word[64];
    for (const char *p = list; *p;) {
        size_t n = strcspn(p, ","), kept = n;
        const char *start = csto_trim(p, &kept);
        snprintf(word, sizeof word, "%.*s", (int)(kept < sizeof word ? kept : sizeof word - 1), start);
        if (!use(csto_name_find(csto_verdicts, word), word, user))
            return false;
        p += n + (p[n] == ',');
    }
    return true;
}

static bool is_verdict(int verdict, const char *word, void *run)
{
    const char *names[CSTO_VERDICTS];
    for (int i = 0; i < CSTO_VERDICTS; i++)
        names[i] = csto_verdicts[i].name;
    const char *near = verdict < 0 ? csto_nearest(word, names, CSTO_VERDICTS) : NULL;
    if (near)
        say_usage(run, "--fail-on: '%s' is no verdict (did you mean '%s'?)", word, near);
    else if (verdict < 0)
        say_usage(run, "--fail-on takes verdicts, separated by commas, not '%s'; csto-stats list verdicts shows them", word);
    return verdict >= 0;
}

static bool fails_read(const struct run *run)
{
    const char *list = run->option[OPTION_FAIL_ON];
    return !list || (*list ? each_verdict(list, is_verdict, (void *)run) : is_verdict(-1, "", (void *)run));
}

static bool mark(int verdict, const char *word, void *marked)
{
    (void)word;
    ((bool *)marked)[verdict] = true;
    return true;
}

static bool fails(const struct run *run, const csto_table *t)
{
    bool marked[CSTO_VERDICTS] = {false};
    long column = csto_table_find_column(t, "verdict");
    size_t n = 0;
    each_verdict(run->option[OPTION_FAIL_ON], mark, marked);
    for (size_t i = 0; i < csto_table_rows(t); i++) {
        int verdict = csto_name_find(csto_verdicts, csto_table_text(t, i, (size_t)column));
        n += verdict >= 0 && marked[verdict];
    }
    if (n)
        say("%zu %s a verdict of --fail-on=%s", n, n == 1 ? "row has" : "rows have", run->option[OPTION_FAIL_ON]);
    return n > 0;
}

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    return csto_compare(out, of->dataset, of->other, of->query, of->run->option[OPTION_MODE], err);
}

static exit_code run_compare(struct run *run)
{
    struct question question = {.ask = ask, .fails_read = fails_read, .fails = fails, .two = true, .may_be_empty = true};
    return question_run(run, &question, run->arguments, run->n_arguments);
}

const struct command command_compare = {
    .name = "compare",
    .arguments = "[A...] [B]",
    .summary = "figures side by side: a document against a table, two editions of a table, several publishers",
    .text =
        "Of two or more inputs the last is B, what the others (A) are compared with. Of one, or of the built-in data, the sources are "
        "compared with each other. --mode says which, where the inputs leave it open.\n"
        "official: every figure of A against what B has of the same item, place, period and unit. Where B has no such figure, what it has "
        "of "
        "the parts (the members of CSTO, the months of a year, the items of a group) is added up, or a wider figure is taken, and the "
        "reason "
        "says so: a part cannot be larger than its whole, and where it is, the two do not count the same thing (scope_mismatch).\n"
        "editions: the cells of two editions of one table. Only those that were revised (by more than 1e-9 of the larger), added or "
        "removed "
        "are rows; a note counts the others. The default where both are tables of one publisher.\n"
        "publishers: each source of a thing that several speak of against the others. Where more than half of the publishers allow a "
        "common "
        "value, those that do not are out_of_line.\n"
        "Figures are compared as intervals: \"more than\", \"about\" (--about) and the rounding of printed digits are allowed for. ratio "
        "is "
        "a_value / b_value. 'csto-stats list verdicts' describes the verdicts, 'csto-stats explain --table=compare' the claims of a row.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | OPTION_BIT(OPTION_ABOUT) | OPTION_BIT(OPTION_POLICY) | OPTION_BIT(OPTION_MODE) |
               OPTION_BIT(OPTION_FAIL_ON) | OUTPUT_OPTIONS | OPTION_BIT(OPTION_PACKAGE),
    .examples = "csto-stats compare release.txt table.xlsx # does a press release agree with an official table?\n"
                "csto-stats compare old.csv new.csv # what did a new edition revise?\n"
                "csto-stats compare --event=channel-2022 # what several publishers say of an operation\n"
                "csto-stats compare --fail-on=differs,scope_mismatch release.txt table.xlsx # exit status 1 where something does not fit\n",
    .run = run_compare,
};
