#include "config.h"

#include "cli/question.h"

#include "analytics/compare.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
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

static exit_code answer(const struct run *run, const struct question *question, const struct asked *of,
                        const struct csto_emit_format *format)
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
        code = output_table(run, format, table);
        code = code == EXIT_DONE && none ? EXIT_REFUSED : code;
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
    if (!options_query(run, &query) || !options_format(run, &format))
        return EXIT_USAGE;
    if (run_open(run, &code) && run_load(run, files, first, &dataset, &code) &&
        (first == n || run_load(run, files + first, n - first, &other, &code))) {
        exit_code asked = answer(run, question, &(struct asked){run, dataset, other, &query}, format);
        code = asked != EXIT_DONE ? asked : code;
    }
    csto_dataset_free(dataset);
    csto_dataset_free(other);
    return run_close(run, code);
}
