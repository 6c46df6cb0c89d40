#include "config.h"

#include "cli/question.h"

#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/say.h"

exit_code question_run(struct run *run, question *ask, const char *subject, char **files, int n)
{
    csto_query query;
    csto_dataset *dataset = NULL;
    csto_table *table = NULL;
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    const struct csto_emit_format *format;
    if (!options_query(run, &query) || !options_format(run, &format))
        return EXIT_USAGE;
    if (run_open(run, &code) && run_load(run, files, n, &dataset, &code)) {
        if (ask(&table, dataset, &query, subject, &err) != CSTO_OK) {
            say_error(&err);
            code = exit_of(&err);
        } else if (csto_dataset_count(dataset) > 0) {
            if (csto_table_rows(table) == 0)
                say("no claim fits the options");
            exit_code written = output_table(run, format, table);
            code = written != EXIT_DONE ? written : csto_table_rows(table) == 0 ? EXIT_REFUSED : code;
        }
    }
    csto_table_free(table);
    csto_dataset_free(dataset);
    return run_close(run, code);
}
