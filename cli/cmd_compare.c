#include "config.h"

#include "cli/command.h"
#include "cli/question.h"

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    return csto_compare(out, of->dataset, of->other, of->query, of->run->option[OPTION_MODE], err);
}

static exit_code run_compare(struct run *run)
{
    struct question question = {.ask = ask, .two = true, .may_be_empty = true};
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
               OUTPUT_OPTIONS | OPTION_BIT(OPTION_PACKAGE),
    .examples = "csto-stats compare release.txt table.xlsx # does a press release agree with an official table?\n"
                "csto-stats compare old.csv new.csv # what did a new edition revise?\n"
                "csto-stats compare --event=channel-2022 # what several publishers say of an operation\n",
    .run = run_compare,
};
