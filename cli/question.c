#include "config.h"

#include "cli/question.h"

#include "analytics/compare.h"
#include "analytics/tables.h"
#include "base/status.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/package.h"
#include "cli/say.h"

#include <string.h>

/* Do the files make two inputs? */
static bool is_two(const struct run *run, const struct question *question, int n)
{
    const char *mode = run->option[OPTION_MODE];
    bool of_two = n >= 2;
    for (size_t i = 0; mode && csto_compare_modes[i].name; i++)
        if (strcmp(csto_compare_modes[i].name, mode) == 0)
            of_two = of_two && csto_compare_modes[i].two;
    return question->two && of_two;
}

struct csto_table_options question_table_options(const struct asked *of)
{
    const char *const *o = of->run->option;
    return (struct csto_table_options){.other = of->other,
                                       .show = o[OPTION_MODE] ? o[OPTION_MODE] : o[OPTION_SHOW],
                                       .intervention = o[OPTION_INTERVENTION],
                                       .offset = o[OPTION_OFFSET]};
}

/* What each row of the table was made of. */
static csto_status account_for(struct csto_account *a, const struct asked *of, csto_error *err)
{
    const struct csto_table_options how = question_table_options(of);
    const struct csto_table_maker *maker = csto_table_maker_find(of->run->command->name);
    csto_table *again = NULL;
    if (!maker)
        return csto_fail(err, CSTO_E_NAME, "%s has no account", of->run->command->name);
    csto_status rc = maker->make(&again, a, of->dataset, of->query, &how, err);
    csto_table_free(again);
    return rc;
}

exit_code question_output(const struct asked *of, const struct csto_emit_format *format, const csto_table *table)
{
    const struct run *run = of->run;
    struct package *package = NULL;
    struct csto_account account = {0};
    const csto_dataset *datasets[] = {of->dataset, of->other};
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    csto_status rc = CSTO_OK;
    if (!package_open(&package, run, &code))
        return package ? (package_close(package, table, true), code) : code;
    if (package)
        rc = account_for(&account, of, &err);
    if (package && rc == CSTO_OK)
        rc = package_account(package, &account, datasets, 2, &err);
    csto_account_free(&account);
    if (rc == CSTO_OK)
        code = output_table(run, format, table);
    else
        code = output_failed(rc, &err);
    if (!package)
        return code;
    exit_code packed = package_close(package, table, code != EXIT_DONE);
    return code != EXIT_DONE ? code : packed;
}

static exit_code answer(const struct question *question, const struct asked *of, const struct csto_emit_format *format)
{
    csto_table *table = NULL;
    csto_error err = {0};
    if (question->ask(&table, of, &err) != CSTO_OK) {
        say_error(&err);
        return exit_of(&err);
    }
    exit_code code = EXIT_DONE;
    if (csto_dataset_count(of->dataset) > 0) {
        bool none = csto_table_rows(table) == 0 && !question->may_be_empty;
        if (none)
            say("no claim fits the options");
        code = question_output(of, format, table);
        bool fails = question->fails && of->run->option[OPTION_FAIL_ON] && question->fails(of->run, table);
        code = code == EXIT_DONE && (none || fails) ? EXIT_REFUSED : code;
    }
    csto_table_free(table);
    return code;
}

exit_code question_run(struct run *run, const struct question *question, char **files, int n)
{
    csto_query query;
    csto_dataset *dataset = NULL, *other = NULL;
    exit_code code = EXIT_DONE;
    const struct csto_emit_format *format;
    int first = is_two(run, question, n) ? n - 1 : n;
    if (!options_query(run, &query) || !options_format(run, &format) || !package_fits(run, format) ||
        (question->fails_read && !question->fails_read(run)))
        return EXIT_USAGE;
    if (run_open(run, &code) && run_load(run, files, first, &dataset, &code) &&
        (first == n || run_load(run, files + first, n - first, &other, &code))) {
        exit_code asked = answer(question, &(struct asked){run, dataset, other, &query}, format);
        code = asked != EXIT_DONE ? asked : code;
    }
    csto_dataset_free(dataset);
    csto_dataset_free(other);
    return run_close(run, code);
}
