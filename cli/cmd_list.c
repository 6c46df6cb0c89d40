#include "config.h"

#include "cli/input.h"
#include "cli/lists.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/say.h"

#include <string.h>

static const struct list *find(const char *name)
{
    for (size_t i = 0; lists[i].name; i++)
        if (strcmp(lists[i].name, name) == 0)
            return &lists[i];
    return NULL;
}

/* "a, b and c": the names of all lists. */
static void put_names(struct csto_text *t)
{
    for (size_t i = 0; lists[i].name; i++)
        csto_text_printf(t, "%s%s", i == 0 ? "" : lists[i + 1].name ? ", " : " and ", lists[i].name);
}

static exit_code run_list(struct run *run)
{
    const struct list *list = run->n_arguments >= 1 ? find(run->arguments[0]) : NULL;
    const char *of = run->n_arguments == 2 ? run->arguments[1] : NULL;
    const struct csto_emit_format *format;
    struct csto_text names = {0};
    csto_table *table = NULL;
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    if (!list) {
        put_names(&names);
        if (run->n_arguments >= 1)
            say_usage(run, "there is no list '%s'; there are %s", run->arguments[0], csto_text_string(&names));
        else
            say_usage(run, "list needs one of %s", csto_text_string(&names));
        csto_text_free(&names);
        return EXIT_USAGE;
    }
    if (run->n_arguments > 2 || (of && !list->one)) {
        say_usage(run, "'%s' is too much: list %s takes %s", run->arguments[list->one ? 2 : 1], list->name,
                  list->one ? "one name at most" : "no name");
        return EXIT_USAGE;
    }
    if (!options_format(run, &format))
        return EXIT_USAGE;
    if (run_open(run, &code)) {
        csto_status rc = of ? list->one(&table, of, run->vocabulary, &err) : list->make(&table, list, run->vocabulary, &err);
        if (rc == CSTO_OK) {
            code = output_table(run, format, table);
        } else {
            say_error(&err);
            code = rc == CSTO_E_NAME ? EXIT_USAGE : EXIT_SYSTEM;
        }
    }
    csto_table_free(table);
    return run_close(run, code);
}

static const char *list_name(size_t i)
{
    return lists[i].name;
}

const struct command command_list = {
    .name = "list",
    .arguments = "WHAT [NAME]",
    .summary = "the words that can be used: measures, items, units, places, rules and more",
    .text =
        "Prints one of the tables that the program works with: the vocabulary (measures, items, units, places, areas, events) with its "
        "English and Russian "
        "names, and the words of options and columns (keys for --by, statistics, policies, rules, checks, flags, loaders, plots, "
        "formats, fields). With NAME (of profiles) what that one says: the columns that it reads, under which names, its labels and rules.",
    .options = OPTION_BIT(OPTION_DATA_DIR) | OPTION_BIT(OPTION_HELP) | OUTPUT_OPTIONS,
    .choice = list_name,
    .examples = "csto-stats list items # the tree of drugs, precursors, plants, arms, crimes\n"
                "csto-stats list profiles cbp-drugs # how a layout of table is read\n"
                "csto-stats list rules --format=markdown # why a claim may be left out\n",
    .run = run_list,
};
