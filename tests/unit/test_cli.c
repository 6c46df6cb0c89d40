/* test_cli.c - cli/: the tables that parser, help, man pages and completion are made from, and the parser */
#include "config.h"

#include "tap.h"

#include "analytics/ledger.h"
#include "cli/dictionary.h"
#include "cli/lists.h"
#include "cli/options.h"
#include "cli/say.h"
#include "plots/plot.h"
#include "records/table.h"

#include <math.h>
#include <string.h>

static void options_are_whole(void)
{
    for (int i = 0; i < OPTIONS; i++) {
        CHECK(options[i].name && *options[i].name, "option %d has a name", i);
        CHECK(options[i].help && *options[i].help, "--%s says what it does", options[i].name);
        CHECK(options[i].value || !options[i].complete, "--%s takes nothing and completes nothing", options[i].name);
        for (int j = 0; j < i; j++) {
            CHECK(strcmp(options[i].name, options[j].name) != 0, "--%s stands once", options[i].name);
            CHECK(!options[i].letter || options[i].letter != options[j].letter, "-%c stands once", options[i].letter);
        }
        bool taken = false;
        for (size_t c = 0; commands[c]; c++)
            taken |= (commands[c]->options & OPTION_BIT(i)) != 0;
        CHECK(taken, "some command takes --%s", options[i].name);
    }
}

static void commands_are_whole(void)
{
    for (size_t i = 0; commands[i]; i++) {
        const struct command *c = commands[i];
        CHECK(command_find(c->name) == c, "%s is found by its name", c->name);
        CHECK(*c->summary && c->summary[strlen(c->summary) - 1] != '.', "%s: one line, no full stop", c->name);
        CHECK(*c->text && c->run, "%s has a text and does something", c->name);
        CHECK((c->options & OPTION_BIT(OPTION_HELP)) != 0, "%s takes --help", c->name);
        for (const char *line = c->examples; *line; line += strcspn(line, "\n") + 1) {
            size_t n = strlen(c->name);
            CHECK(strncmp(line, "csto-stats ", 11) == 0 && strncmp(line + 11, c->name, n) == 0, "%s: example '%.40s'", c->name, line);
            CHECK(strcspn(line, "#") < strcspn(line, "\n"), "%s: the example '%.40s' says what it does", c->name, line);
        }
    }
    CHECK(!command_find("sumary") && !command_find(""), "no other name is a command");
}

static void columns_of(const char *name, csto_table *t, csto_status rc, const csto_error *err)
{
    CHECK(rc == CSTO_OK, "%s: %s", name, err->text);
    for (size_t i = 0; rc == CSTO_OK && i < csto_table_columns(t); i++) {
        const char *meaning = dictionary_meaning(csto_table_column_name(t, i));
        CHECK(meaning && *meaning && meaning[strlen(meaning) - 1] != '.', "cli/dictionary.c: what does %s of %s hold?",
              csto_table_column_name(t, i), name);
    }
    csto_table_free(t);
}

/* Pages, workbooks and packages say of every column what it holds. */
static void columns_have_a_meaning(void)
{
    static const csto_query everything = {.by = "measure,item,year,place,area,event,publisher,source,edition", .stat = "sd,top_share:3"};
    static const csto_query yearly = {.by = "year,item"};
    static const char *const shows[] = {NULL, "points", "breaks", "fits", "forecast"};
    csto_vocabulary *v = NULL;
    csto_dataset *d = NULL;
    csto_error err = {0};
    csto_table *t = NULL;
    csto_status rc;
    bool loaded = csto_vocabulary_load(&v, NULL, &err) == CSTO_OK && csto_dataset_new(&d, v, &err) == CSTO_OK &&
                  csto_load_builtin(d, &err) == CSTO_OK;
    if (CHECK(loaded, "%s", err.text)) {
        rc = csto_summary(&t, d, &everything, &err);
        columns_of("summary", t, rc, &err);
        for (size_t i = 0; i < sizeof shows / sizeof *shows; i++) {
            rc = csto_trend(&t, d, &yearly, &(csto_trend_options){.show = shows[i]}, &err);
            columns_of("trend", t, rc, &err);
        }
        rc = csto_compare(&t, d, NULL, &yearly, NULL, &err);
        columns_of("compare", t, rc, &err);
        rc = csto_check(&t, d, &yearly, &err);
        columns_of("check", t, rc, &err);
        rc = csto_explain(&t, d, &yearly, "year=2007", &err);
        columns_of("explain", t, rc, &err);
        rc = csto_ledger(&t, d, &yearly, &err);
        columns_of("claims", t, rc, &err);
        rc = dictionary_new(&t, &err);
        columns_of("dictionary", t, rc, &err);
    }
    csto_dataset_free(d);
    csto_vocabulary_free(v);
}

/* Words that completion asks `list` for must be lists. */
static void completions_exist(void)
{
    for (int i = 0; i < OPTIONS; i++) {
        const char *want = options[i].complete;
        bool found = !want || strcmp(want, "file") == 0;
        for (size_t k = 0; lists[k].name && !found; k++)
            found = strcmp(lists[k].name, want) == 0;
        CHECK(found, "--%s completes from '%s'", options[i].name, want ? want : "");
    }
    const struct command *list = command_find("list"), *plot = command_find("plot");
    size_t n = 0;
    for (; lists[n].name; n++)
        CHECK_TEXT(list->choice(n), lists[n].name, "list takes every list");
    CHECK(list->choice(n) == NULL, "and no other word");
    for (n = 0; csto_plot_kinds[n]; n++)
        CHECK_TEXT(plot->choice(n), csto_plot_kinds[n]->name, "plot takes every kind");
    CHECK(plot->choice(n) == NULL, "and no other word");
}

static void lists_are_made(void)
{
    csto_vocabulary *v = NULL;
    csto_error err = {0};
    if (!CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK, "%s", err.text))
        return;
    for (size_t i = 0; lists[i].name; i++) {
        csto_table *t = NULL;
        CHECK(lists[i].make(&t, &lists[i], v, &err) == CSTO_OK, "%s: %s", lists[i].name, err.text);
        CHECK(t && csto_table_rows(t) > 0, "%s has rows", lists[i].name);
        for (size_t r = 0; t && r < csto_table_rows(t); r++)
            CHECK(*csto_table_text(t, r, 0) != '\0', "%s: row %zu has a name", lists[i].name, r);
        csto_table_free(t);
    }
    csto_vocabulary_free(v);
}

static void parser(void)
{
    static const struct {
        const char *line[8];
        option_id option;
        const char *value; /* NULL = not given */
        int arguments;
    } rows[] = {
        {{"summary"}, OPTION_BY, NULL, 0},
        {{"summary", "--by=year", "a.csv"}, OPTION_BY, "year", 1},
        {{"summary", "--by", "year"}, OPTION_BY, "year", 0},
        {{"summary", "-b", "year", "-"}, OPTION_BY, "year", 1},
        {{"summary", "-byear"}, OPTION_BY, "year", 0},
        {{"summary", "a.csv", "--by=year", "b.csv"}, OPTION_BY, "year", 2},
        {{"summary", "--by=year", "--by=place"}, OPTION_BY, "place", 0},
        {{"summary", "--", "--by=year"}, OPTION_BY, NULL, 1},
        {{"summary", "--strict"}, OPTION_STRICT, "", 0},
        {{"summary", "--meas=crime"}, OPTION_MEASURE, "crime", 0}, /* unambiguous beginnings, as getopt_long has them */
        {{"summary", "--item="}, OPTION_ITEM, "", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *argv[9] = {NULL};
        int argc = 0;
        for (; rows[i].line[argc]; argc++)
            argv[argc] = (char *)rows[i].line[argc];
        struct run run = {.command = command_find(argv[0])};
        CHECK(options_read(&run, argc, argv), "row %zu is read", i);
        CHECK_TEXT(run.option[rows[i].option], rows[i].value, "row %zu", i);
        CHECK(run.n_arguments == rows[i].arguments, "row %zu has %d arguments", i, run.n_arguments);
    }
}

static void about_is_percent(void)
{
    struct run run = {.command = command_find("summary"), .option = {[OPTION_ABOUT] = "12.5"}};
    csto_query q;
    CHECK(options_query(&run, &q) && fabs(q.about - 0.125) < 1e-15, "12.5 %% is 0.125, not %g", q.about);
}

static void exit_codes(void)
{
    static const struct {
        csto_status status;
        exit_code code;
    } rows[] = {
        {CSTO_E_MEMORY, EXIT_SYSTEM}, {CSTO_E_IO, EXIT_SYSTEM},   {CSTO_E_SYNTAX, EXIT_USAGE},    {CSTO_E_NAME, EXIT_USAGE},
        {CSTO_E_UNIT, EXIT_USAGE},    {CSTO_E_RANGE, EXIT_USAGE}, {CSTO_E_TOO_FEW, EXIT_REFUSED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        csto_error err = {.status = rows[i].status};
        CHECK(exit_of(&err) == rows[i].code, "%s gives %d", csto_status_text(rows[i].status), exit_of(&err));
    }
}

int main(void)
{
    static const struct tap_test tables[] = {
        {"every option is whole, stands once and is taken", options_are_whole},
        {"every command is whole, its examples too", commands_are_whole},
        {"what completion asks for exists", completions_exist},
        {"every column says what it holds", columns_have_a_meaning},
        {"every list can be made", lists_are_made},
        {NULL, NULL},
    };
    static const struct tap_test reading[] = {
        {"the parser reads what a shell gives it", parser},
        {"--about is in percent", about_is_percent},
        {"exit codes of questions that fail", exit_codes},
        {NULL, NULL},
    };
    const struct tap_suite suites[] = {{"tables", tables}, {"reading", reading}, {NULL, NULL}};
    return tap_main(suites);
}
