#include "config.h"

#include "plots/run.h"

#include "base/file.h"
#include "base/program.h"
#include "base/status.h"
#include "plots/gnuplot.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

enum { TIME_LIMIT_SECONDS = 60, PICTURE_BYTES = 256 << 20 };

/* The script in a file without a name: as the standard input of gnuplot it needs no writer beside it, so nothing can block. */
static csto_status open_script(FILE **out, const struct csto_text *script, csto_error *err)
{
    FILE *f = tmpfile();
    if (!f)
        return csto_fail(err, CSTO_E_IO, "no temporary file for the script of gnuplot: %s", strerror(errno));
    if (fwrite(script->at, 1, script->n, f) != script->n || fflush(f) != 0 || lseek(fileno(f), 0, SEEK_SET) != 0) {
        fclose(f);
        return csto_fail(err, CSTO_E_IO, "the script for gnuplot cannot be written: %s", strerror(errno));
    }
    *out = f;
    return CSTO_OK;
}

/* The line of gnuplot's complaint that says what is wrong: the last that is not empty and no caret. */
static const char *gist(struct csto_text *complaint)
{
    const char *best = "no reason given";
    for (char *line = complaint->at; line && *line;) {
        char *end = line + strcspn(line, "\n"), *next = *end ? end + 1 : end;
        *end = '\0';
        line += strspn(line, " \t");
        if (*line && *line != '^')
            best = line;
        line = next;
    }
    return best;
}

static csto_status fail_gnuplot(const char *terminal, struct csto_text *complaint, csto_error *err)
{
    const char *why = gist(complaint);
    if (strstr(why, "unknown or ambiguous terminal"))
        return csto_fail(err, CSTO_E_IO,
                         "this gnuplot has no terminal '%s' (block came with gnuplot 6.0; gnuplot -e 'set terminal' lists what it has)",
                         terminal);
    return csto_fail(err, CSTO_E_IO, "gnuplot failed: %s", why);
}

/* gnuplot writes the picture to its standard output: so no file name ever stands in a script. */
static csto_status run_gnuplot(struct csto_text *out, int script, const char *terminal, csto_error *err)
{
    static char name[] = "gnuplot", defaults[] = "-d"; /* -d: no startup files of the user */
    char *const arguments[] = {name, defaults, NULL};
    const struct csto_program program = {.arguments = arguments,
                                         .input = script,
                                         .seconds = TIME_LIMIT_SECONDS,
                                         .output_bytes = PICTURE_BYTES,
                                         .hint = "install the package gnuplot, or write the script with -o FILE.gp"};
    struct csto_text complaint = {0};
    int code = 0;
    size_t before = out->n;
    csto_error why = {0};
    csto_status rc = csto_program_run(&program, out, &complaint, &code, &why);
    if (rc != CSTO_OK)
        rc = csto_fail(err, rc == CSTO_E_MEMORY ? rc : CSTO_E_IO, "%s", why.text); /* a limit that was passed is no fault of the data */
    else if (code != 0)
        rc = fail_gnuplot(terminal, &complaint, err);
    else if (out->n == before)
        rc = csto_fail(err, CSTO_E_IO, "gnuplot wrote no picture; does it have this terminal? (gnuplot -e 'set terminal' lists them)");
    csto_text_free(&complaint);
    return rc;
}

/* gnuplot begins a picture of letters with a form feed, which a printer needs and a terminal or a file does not. */
static void drop_form_feed(struct csto_text *t, size_t from)
{
    if (t->n > from && t->at[from] == '\f')
        memmove(t->at + from, t->at + from + 1, t->n-- - from);
}

csto_status csto_plot_picture(struct csto_text *out, const csto_plotspec *p, const char *terminal, const struct csto_look *look,
                              bool colours, csto_error *err)
{
    struct csto_text script = {0};
    FILE *file = NULL;
    size_t before = out->n;
    struct csto_look own = *look;
    own.mono = look->cells && !colours;
    if (!csto_gnuplot_terminal(&script, terminal, look, colours))
        return csto_fail(err, CSTO_E_NAME, "'%s' is no terminal; there are png, svg, pdf, dumb, sixel and block", terminal);
    csto_status rc = csto_gnuplot_script(&script, p, &own, err);
    if (rc == CSTO_OK)
        rc = open_script(&file, &script, err);
    if (rc == CSTO_OK)
        rc = run_gnuplot(out, fileno(file), terminal, err);
    if (rc == CSTO_OK)
        drop_form_feed(out, before);
    if (rc == CSTO_OK && strcmp(terminal, "svg") == 0)
        csto_gnuplot_mend_svg(out);
    if (rc == CSTO_OK && out->failed)
        rc = csto_fail_memory(err);
    if (file)
        fclose(file);
    csto_text_free(&script);
    return rc;
}

/* A PDF says when it was made, and the same input must give the same bytes: the date is overwritten, in the same length. */
static void blank_date(char *bytes, size_t n)
{
    static const char key[] = "/CreationDate (D:", date[] = "19700101000000";
    char *at = memmem(bytes, n, key, sizeof key - 1);
    if (at && (size_t)(bytes + n - at) > sizeof key + sizeof date)
        memcpy(at + sizeof key - 1, date, sizeof date - 1);
}

/* "png" of "x/y.PNG"; "" where the ending is none of a picture's. */
static const char *ending_of(const char *path)
{
    static const char *const endings[] = {"png", "svg", "pdf"};
    const char *dot = strrchr(path, '.');
    char format[8] = "";
    for (size_t i = 0; dot && i + 1 < sizeof format && dot[1 + i]; i++)
        format[i] = (char)(dot[1 + i] >= 'A' && dot[1 + i] <= 'Z' ? dot[1 + i] + 32 : dot[1 + i]);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strcmp(format, endings[i]) == 0)
            return endings[i];
    return "";
}

csto_status csto_plot_draw(const csto_plotspec *p, const char *path, csto_error *err)
{
    const char *format = ending_of(path);
    struct csto_look look = csto_look_of(p);
    struct csto_outfile out;
    struct csto_text picture = {0};
    if (!*format)
        return csto_fail(err, CSTO_E_NAME, "'%s' ends with none of .gp, .png, .svg and .pdf", path);
    csto_status rc = csto_outfile_open(&out, path, err);
    if (rc != CSTO_OK)
        return rc;
    rc = csto_plot_picture(&picture, p, format, &look, true, err);
    if (rc == CSTO_OK) {
        blank_date(picture.at, picture.n);
        if (fwrite(picture.at, 1, picture.n, out.stream) != picture.n)
            rc = csto_fail(err, CSTO_E_IO, "the picture cannot be written: %s", strerror(errno));
    }
    csto_text_free(&picture);
    if (rc == CSTO_OK)
        return csto_outfile_commit(&out, err);
    csto_outfile_abandon(&out);
    return rc;
}

struct csto_look csto_look_of_terminal(const csto_plotspec *p, const char *terminal, int columns, int lines)
{
    enum { LEAST_COLUMNS = 60, MOST_COLUMNS = 240, LEAST_LINES = 20, MOST_LINES = 120, AROUND = 14, LINES_A_ROW = 3 };
    struct csto_look look = csto_look_of(p);
    if (strcmp(terminal, "sixel") == 0)
        return look;
    size_t rows = p->panels.n ? p->panels.at[0].names.n : 0;
    look.cells = true;
    look.width = CSTO_CELL_WIDTH * fmin(MOST_COLUMNS, fmax(LEAST_COLUMNS, columns));
    double most = rows ? (double)rows * LINES_A_ROW + AROUND : MOST_LINES; /* few rows do not ask for a whole screen */
    look.height = CSTO_CELL_HEIGHT * fmax(fmin(most, fmax(LEAST_LINES, lines)), (double)rows + AROUND);
    return look;
}
