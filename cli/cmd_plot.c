#include "config.h"

#include "base/file.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/say.h"
#include "plots/plot.h"
#include "plots/run.h"

#include <string.h>
#include <strings.h>

static bool is_script(const char *path)
{
    size_t n = path ? strlen(path) : 0;
    return n == 0 || strcmp(path, "-") == 0 || (n > 3 && strcasecmp(path + n - 3, ".gp") == 0);
}

static csto_status write_script(const csto_plotspec *spec, const char *path, csto_error *err)
{
    struct csto_outfile file;
    csto_status rc = csto_outfile_open(&file, path, err);
    if (rc == CSTO_OK)
        rc = csto_plotspec_write(spec, file.stream, err);
    if (rc == CSTO_OK)
        return csto_outfile_commit(&file, err);
    csto_outfile_abandon(&file);
    return rc;
}

static exit_code draw(const struct run *run, const csto_dataset *d, const csto_query *query)
{
    const char *path = run->option[OPTION_OUTPUT];
    csto_plotspec *spec = NULL;
    csto_error err = {0};
    if (csto_plot_build(&spec, run->arguments[0], d, query, &err) != CSTO_OK) {
        say_error(&err);
        return exit_of(&err);
    }
    csto_status rc = is_script(path) ? write_script(spec, path, &err) : csto_plot_draw(spec, path, &err);
    csto_plotspec_free(spec);
    if (rc == CSTO_E_NAME) {
        say_usage(run, "%s", err.text);
        return EXIT_USAGE;
    }
    return output_failed(rc, &err);
}

static exit_code run_plot(struct run *run)
{
    csto_query query;
    csto_dataset *dataset = NULL;
    exit_code code = EXIT_DONE;
    if (run->n_arguments == 0) {
        say_usage(run, "plot needs a kind; csto-stats list plots shows them");
        return EXIT_USAGE;
    }
    if (!options_query(run, &query))
        return EXIT_USAGE;
    if (run_open(run, &code) && run_load(run, run->arguments + 1, run->n_arguments - 1, &dataset, &code) && csto_dataset_count(dataset)) {
        exit_code drawn = draw(run, dataset, &query);
        code = drawn != EXIT_DONE ? drawn : code;
    }
    csto_dataset_free(dataset);
    return run_close(run, code);
}

static const char *kind_name(size_t i)
{
    return csto_plot_kinds[i] ? csto_plot_kinds[i]->name : NULL;
}

const struct command command_plot = {
    .name = "plot",
    .arguments = "KIND [FILE...]",
    .summary = "a picture as a gnuplot script, or drawn by gnuplot",
    .text = "Writes a gnuplot script that runs alone, with its data inside, to the standard output or to a FILE.gp; with -o FILE.png, "
            "FILE.svg or FILE.pdf starts "
            "gnuplot and writes the picture. A plot is about one measure: seizures, crimes or personnel. Gaps are shown as gaps, hedges as "
            "intervals, and the sources are named below.\n"
            "Text of documents is data in the script: it can run no command.",
    .options = INPUT_OPTIONS | (FILTER_OPTIONS & ~OPTION_BIT(OPTION_MEASURE)) | OPTION_BIT(OPTION_POLICY) | OPTION_BIT(OPTION_ABOUT) |
               OPTION_BIT(OPTION_OUTPUT),
    .choice = kind_name,
    .examples = "csto-stats plot seizures | gnuplot # writes seizures.png where gnuplot has no window\n"
                "csto-stats plot cybercrime -o cyber.svg # a picture\n"
                "csto-stats plot personnel --from=2010 -o personnel.gp # the script\n",
    .run = run_plot,
};
