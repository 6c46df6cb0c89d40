#include "config.h"

#include "base/file.h"
#include "base/status.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/say.h"
#include "plots/gnuplot.h"
#include "plots/plot.h"
#include "plots/run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

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

/* A picture of letters or sixels goes where a table would go. */
static csto_status write_in_terminal(const csto_plotspec *spec, const char *terminal, const char *path, csto_error *err)
{
    struct csto_text picture = {0};
    struct csto_outfile file;
    size_t columns, lines;
    output_size(&columns, &lines);
    struct csto_look look = csto_look_of_terminal(spec, terminal, (int)columns, (int)lines - 1); /* a line is left for the prompt */
    bool colours = isatty(STDOUT_FILENO) && !getenv("NO_COLOR");
    csto_status rc = csto_plot_picture(&picture, spec, terminal, &look, colours, err);
    if (rc == CSTO_OK && (rc = csto_outfile_open(&file, path, err)) == CSTO_OK) {
        if (fwrite(picture.at, 1, picture.n, file.stream) == picture.n)
            rc = csto_outfile_commit(&file, err);
        else {
            rc = csto_fail(err, errno == EPIPE ? CSTO_E_STOPPED : CSTO_E_IO, "the picture cannot be written");
            csto_outfile_abandon(&file);
        }
    }
    csto_text_free(&picture);
    return rc;
}

static exit_code draw(struct run *run, const csto_dataset *d, const csto_query *query, const csto_plot_options *how)
{
    const char *path = run->option[OPTION_OUTPUT], *terminal = run->option[OPTION_TERM];
    csto_plotspec *spec = NULL;
    csto_error err = {0};
    csto_status rc = csto_plot_build(&spec, run->arguments[0], d, query, how, &err);
    if (rc != CSTO_OK) {
        say_error(&err);
        return exit_of(&err);
    }
    rc = terminal          ? write_in_terminal(spec, terminal, path, &err)
         : is_script(path) ? write_script(spec, path, &err)
                           : csto_plot_draw(spec, path, &err);
    csto_plotspec_free(spec);
    if (rc == CSTO_E_NAME) {
        say_usage(run, "%s", err.text);
        return EXIT_USAGE;
    }
    return output_failed(rc, &err);
}

/* What can be wrong before any file is read. */
static bool read_how(struct run *run, csto_plot_options *how)
{
    const char *theme = run->option[OPTION_THEME], *terminal = run->option[OPTION_TERM];
    *how = (csto_plot_options){.log = run->option[OPTION_LOG] != NULL};
    if (theme && strcmp(theme, "dark") != 0 && strcmp(theme, "light") != 0) {
        say_usage(run, "--theme takes light or dark, not '%s'", theme);
        return false;
    }
    how->theme = theme && strcmp(theme, "dark") == 0 ? CSTO_THEME_DARK : CSTO_THEME_LIGHT;
    if (terminal && !csto_gnuplot_is_text(terminal)) {
        say_usage(run, "--term takes dumb, sixel or block, not '%s'", terminal);
        return false;
    }
    return true;
}

static exit_code run_plot(struct run *run)
{
    csto_query query;
    csto_plot_options how;
    csto_dataset *dataset = NULL, *against = NULL;
    exit_code code = EXIT_DONE;
    char *official[] = {(char *)run->option[OPTION_AGAINST]};
    if (run->n_arguments == 0) {
        say_usage(run, "plot needs a kind; csto-stats list plots shows them");
        return EXIT_USAGE;
    }
    if (!options_query(run, &query) || !read_how(run, &how))
        return EXIT_USAGE;
    if (run_open(run, &code) && run_load(run, run->arguments + 1, run->n_arguments - 1, &dataset, &code) && csto_dataset_count(dataset) &&
        (!*official || run_load(run, official, 1, &against, &code))) {
        how.against = against;
        exit_code drawn = draw(run, dataset, &query, &how);
        code = drawn != EXIT_DONE ? drawn : code;
    }
    csto_dataset_free(dataset);
    csto_dataset_free(against);
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
    .text =
        "Writes a gnuplot script that runs alone, with its data inside, to the standard output or to a FILE.gp; with -o FILE.png, "
        "FILE.svg or FILE.pdf starts gnuplot and writes the picture, with --term draws into the terminal. Gaps are shown as gaps, hedges "
        "as intervals, the title says what the figures say, and the sources are named below. csto-stats list plots shows the kinds; "
        "--by is for seizures (year or event), trend (a time word) and concentration (what the parts are), --log for kinds with an axis "
        "of amounts.\n"
        "Text of documents is data in the script: it can run no command.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | OPTION_BIT(OPTION_BY) | OPTION_BIT(OPTION_POLICY) | OPTION_BIT(OPTION_ABOUT) |
               OPTION_BIT(OPTION_FACTORS) | OPTION_BIT(OPTION_LOG) | OPTION_BIT(OPTION_THEME) | OPTION_BIT(OPTION_TERM) |
               OPTION_BIT(OPTION_AGAINST) | OPTION_BIT(OPTION_OUTPUT),
    .choice = kind_name,
    .examples = "csto-stats plot seizures | gnuplot # writes seizures.png where gnuplot has no window\n"
                "csto-stats plot cybercrime --theme=dark -o cyber.svg # a picture\n"
                "csto-stats plot seizures --by=event --term=dumb # in the terminal\n"
                "csto-stats plot personnel --from=2010 -o personnel.gp # the script\n",
    .run = run_plot,
};
