#include "config.h"

#include "cli/output.h"

#include "base/file.h"
#include "cli/dictionary.h"
#include "cli/options.h"
#include "cli/say.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void output_size(size_t *columns, size_t *lines)
{
    enum { USUAL_COLUMNS = 120, LEAST_COLUMNS = 40, USUAL_LINES = 40, LEAST_LINES = 10 };
    struct winsize size;
    bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    *columns = known && size.ws_col >= LEAST_COLUMNS ? size.ws_col : USUAL_COLUMNS;
    *lines = known && size.ws_row >= LEAST_LINES ? size.ws_row : USUAL_LINES;
}

static size_t output_width(void)
{
    size_t columns, lines;
    output_size(&columns, &lines);
    return columns;
}

struct csto_emit_options output_how(const struct run *run)
{
    struct csto_emit_options how = {.width = output_width()};
    options_csv(run, &how.csv);
    how.name = run->command->name;
    how.describe = dictionary_meaning;
    return how;
}

exit_code output_failed(csto_status rc, const csto_error *err)
{
    if (rc == CSTO_OK || rc == CSTO_E_STOPPED)
        return EXIT_DONE;
    say_error(err);
    return rc == CSTO_E_TOO_FEW ? EXIT_REFUSED : EXIT_SYSTEM;
}

exit_code output_table(const struct run *run, const struct csto_emit_format *format, const csto_table *t)
{
    const struct csto_emit_options how = output_how(run);
    struct csto_outfile file;
    csto_error err = {0};
    csto_status rc = csto_outfile_open(&file, run->option[OPTION_OUTPUT], &err);
    if (rc == CSTO_OK)
        rc = csto_table_emit(t, file.stream, format, &how, &err);
    if (rc == CSTO_OK)
        rc = csto_outfile_commit(&file, &err);
    else
        csto_outfile_abandon(&file);
    if (rc == CSTO_OK && strcmp(format->name, "text") != 0)
        for (size_t i = 0; i < csto_table_notes(t); i++)
            say("note: %s", csto_table_note(t, i));
    return output_failed(rc, &err);
}
