#include "config.h"

#include "base/file.h"
#include "base/status.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/say.h"
#include "emit/workbook.h"
#include "records/dataset.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of documents that a page shows. */
enum { TEXT_BYTES = 4 << 20 };

/* Claims go to the dataset and, with the documents, to the page. */
struct tee {
    struct csto_sink sink;
    struct csto_dataset_sink kept;
    struct csto_page page;
    char *html;
    size_t bytes;
};

static csto_status take_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct tee *t = (struct tee *)s;
    csto_status rc = csto_push(&t->kept.sink, c, err);
    return rc == CSTO_OK ? csto_push(&t->page.sink, c, err) : rc;
}

static csto_status take_text(struct csto_sink *s, const struct csto_document_text *d, csto_error *err)
{
    struct tee *t = (struct tee *)s;
    return t->page.sink.text(&t->page.sink, d, err);
}

static csto_status take_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct tee *t = (struct tee *)s;
    return t->page.sink.rejected(&t->page.sink, r, err);
}

static csto_status tee_begin(struct tee *t, csto_dataset *into, const csto_vocabulary *v, csto_error *err)
{
    *t = (struct tee){.sink = {.fields = CSTO_ALL_FIELDS, .claim = take_claim, .text = take_text, .rejected = take_rejected}};
    csto_dataset_sink_init(&t->kept, into, NULL);
    FILE *stream = open_memstream(&t->html, &t->bytes);
    csto_status rc = stream ? csto_page_sections(&t->page, v, stream, err) : csto_fail_memory(err);
    t->page.heading = 3;
    t->page.texts_only = true;
    t->page.most = TEXT_BYTES;
    return rc;
}

static void tee_free(struct tee *t)
{
    if (t->page.stream)
        fclose(t->page.stream);
    csto_page_free(&t->page);
    free(t->html);
}

/* The tables as sheets, without pictures and documents. */
static csto_status write_workbook(const struct report *r, FILE *stream, csto_error *err)
{
    static const struct csto_column columns[] = {{"subject", CSTO_SHOW_TEXT}, {"note", CSTO_SHOW_TEXT}};
    const struct csto_cell rows[][2] = {{csto_cell_text("made by"), csto_cell_text(PACKAGE_STRING)},
                                        {csto_cell_text("command"), csto_cell_text(r->is.command)}};
    struct csto_workbook *w = NULL;
    csto_status rc = csto_workbook_new(&w, err);
    for (size_t i = 0; i < r->is.n_sections && rc == CSTO_OK; i++)
        if (r->is.sections[i].table)
            rc = csto_workbook_table(w, r->is.sections[i].id, r->is.sections[i].table, err);
    if (rc == CSTO_OK)
        rc = csto_workbook_chart(w, err);
    if (rc == CSTO_OK)
        rc = csto_workbook_table(w, "columns", r->is.dictionary, err);
    if (rc == CSTO_OK)
        rc = csto_workbook_sheet(w, "notes", columns, 2, err);
    for (size_t i = 0; i < r->is.n_sections && rc == CSTO_OK; i++)
        for (size_t k = 0; r->is.sections[i].table && k < csto_table_notes(r->is.sections[i].table) && rc == CSTO_OK; k++) {
            const struct csto_cell cells[] = {csto_cell_text(r->is.sections[i].id),
                                              csto_cell_text(csto_table_note(r->is.sections[i].table, k))};
            rc = csto_workbook_row(w, cells, err);
        }
    for (size_t i = 0; i < sizeof rows / sizeof *rows && rc == CSTO_OK; i++)
        rc = csto_workbook_row(w, rows[i], err);
    if (rc == CSTO_OK)
        rc = csto_workbook_write(w, stream, err);
    csto_workbook_free(w);
    return rc;
}

static csto_status write_report(struct report *r, struct tee *t, const char *path, bool page, csto_error *err)
{
    struct csto_outfile file;
    r->is.documents = t->html;
    r->is.documents_bytes = t->bytes;
    r->is.unshown = t->page.unshown;
    r->is.ids = &t->page.ids;
    csto_status rc = csto_outfile_open(&file, path, err);
    if (rc == CSTO_OK)
        rc = page ? csto_report_page(&r->is, file.stream, err) : write_workbook(r, file.stream, err);
    if (rc == CSTO_OK)
        return csto_outfile_commit(&file, err);
    csto_outfile_abandon(&file);
    return rc;
}

static exit_code report(struct run *run, struct tee *t, const csto_dataset *d, const csto_dataset *against, const csto_query *q, bool page)
{
    struct report r;
    csto_error err = {0};
    csto_status rc = csto_page_finish(&t->page, &err);
    if (rc == CSTO_OK && fflush(t->page.stream) != 0)
        rc = csto_fail_memory(&err);
    csto_status gathered = report_gather(&r, run, d, against, q, page, &err);
    exit_code code = EXIT_DONE;
    if (gathered != CSTO_OK) {
        say_error(&err);
        code = exit_of(&err);
    } else {
        for (size_t i = 0; i < r.pictures.n; i++)
            if (r.pictures.at[i].missing)
                say("note: picture '%s': %s", r.pictures.at[i].title, r.pictures.at[i].missing);
        if (csto_dataset_count(d) && r.figures.n == 0)
            say("no claim fits the options");
        code = output_failed(rc == CSTO_OK ? write_report(&r, t, run->option[OPTION_OUTPUT], page, &err) : rc, &err);
        if (code == EXIT_DONE && r.figures.n == 0)
            code = EXIT_REFUSED;
    }
    report_free(&r);
    return code;
}

/* A page, or a workbook: --format or the ending of -o.  False: neither, said. */
static bool read_form(const struct run *run, bool *page)
{
    const struct csto_emit_format *format = NULL;
    const char *path = run->option[OPTION_OUTPUT], *slash = path ? strrchr(path, '/') : NULL;
    bool named = run->option[OPTION_FORMAT] || (path && strcmp(path, "-") != 0 && strchr(slash ? slash : path, '.'));
    if (named && !options_format_or_page(run, &format))
        return false;
    *page = !format;
    if (*page || format->code == CSTO_FORMAT_XLSX)
        return true;
    say_usage(run, "report writes html or xlsx, not %s", format->name);
    return false;
}

static exit_code run_report(struct run *run)
{
    csto_query query;
    csto_dataset *dataset = NULL, *against = NULL;
    char *official[] = {(char *)run->option[OPTION_AGAINST]};
    struct tee tee = {0};
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    bool page;
    if (!options_query(run, &query) || !read_form(run, &page))
        return EXIT_USAGE;
    if (!run_open(run, &code))
        return run_close(run, code);
    if (csto_dataset_new(&dataset, run->vocabulary, &err) != CSTO_OK || tee_begin(&tee, dataset, run->vocabulary, &err) != CSTO_OK) {
        say_error(&err);
        code = EXIT_SYSTEM;
    } else if (run_feed(run, run->arguments, run->n_arguments, &tee.sink, &code) &&
               (!*official || run_load(run, official, 1, &against, &code))) {
        exit_code made = report(run, &tee, dataset, against, &query, page);
        code = made != EXIT_DONE ? made : code;
    }
    tee_free(&tee);
    csto_dataset_free(dataset);
    csto_dataset_free(against);
    return run_close(run, code);
}

const struct command command_report = {
    .name = "report",
    .arguments = "[FILE...]",
    .summary = "one page with everything: headline numbers, pictures, tables, checks, and the documents with every claim marked",
    .text = "Writes one HTML page that needs nothing else: no network, no font, no script to be read (a small one sorts and filters the "
            "tables). It has headline numbers, "
            "pictures, totals, trends, the findings of check, comparisons of the sources with each other (with --against: with official "
            "figures), every claim below the row that it entered or was left out of, the documents "
            "with their claims marked, what the "
            "columns hold, and the command that made it. The same input gives the same bytes.\n"
            "With -o X.xlsx its tables are the sheets of a workbook, with a chart, their notes, and what the columns hold.\n"
            "Pictures need gnuplot; without it the page says so and has the rest. A table of more than 1,000 rows is cut there, and the "
            "page says so.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | COUNTING_OPTIONS | OPTION_BIT(OPTION_AGAINST) | OPTION_BIT(OPTION_FORMAT) |
               OPTION_BIT(OPTION_OUTPUT),
    .examples = "csto-stats report releases/ -o report.html # a folder of press releases\n"
                "csto-stats report --place=CSTO --by=event,item -o report.html # the built-in data, by operation\n",
    .run = run_report,
};
