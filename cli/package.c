#include "config.h"

#include "cli/package.h"

#include "base/file.h"
#include "base/number.h"
#include "base/status.h"
#include "cli/dictionary.h"
#include "cli/options.h"
#include "cli/origin.h"
#include "cli/output.h"
#include "cli/provenance.h"
#include "cli/say.h"
#include "emit/package.h"
#include "records/field.h"
#include "records/names.h"

#include <stdlib.h>
#include <sys/stat.h>

enum {
    ROW,
    CLAIM,
    USED,
    FILE_PATH,
    SHA256,
    DOCUMENT,
    EDITION,
    SHEET,
    SOURCE_ROW,
    SOURCE_COLUMN,
    LINE,
    BYTE_START,
    BYTE_END,
    BYTES_OF,
    PUBLISHER,
    PUBLISHED,
    URL,
    COLUMNS
};

static const struct csto_column columns[COLUMNS] = {
    [ROW] = {"row", CSTO_SHOW_COUNT},
    [CLAIM] = {"claim_id", CSTO_SHOW_TEXT},
    [USED] = {"used", CSTO_SHOW_TEXT},
    [FILE_PATH] = {"file", CSTO_SHOW_TEXT},
    [SHA256] = {"sha256", CSTO_SHOW_TEXT},
    [DOCUMENT] = {"document", CSTO_SHOW_TEXT},
    [EDITION] = {"edition", CSTO_SHOW_TEXT},
    [SHEET] = {"sheet", CSTO_SHOW_TEXT},
    [SOURCE_ROW] = {"source_row", CSTO_SHOW_COUNT},
    [SOURCE_COLUMN] = {"source_column", CSTO_SHOW_TEXT},
    [LINE] = {"line", CSTO_SHOW_COUNT},
    [BYTE_START] = {"byte_start", CSTO_SHOW_COUNT},
    [BYTE_END] = {"byte_end", CSTO_SHOW_COUNT},
    [BYTES_OF] = {"bytes_of", CSTO_SHOW_TEXT},
    [PUBLISHER] = {"publisher", CSTO_SHOW_TEXT},
    [PUBLISHED] = {"published", CSTO_SHOW_TEXT},
    [URL] = {"url", CSTO_SHOW_TEXT},
};

struct package {
    const struct run *run;
    struct csto_outfile file; /* prov.csv */
    struct csto_emitter emitter;
    struct csto_text prov, descriptor; /* paths */
};

/* ---- where ---- */

static const char *base_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void beside(struct csto_text *t, const char *path, const char *name)
{
    csto_text_put(t, path, (size_t)(base_of(path) - path));
    csto_text_puts(t, name);
}

bool package_fits(const struct run *run, const struct csto_emit_format *format)
{
    const char *path = run->option[OPTION_OUTPUT];
    if (!run->option[OPTION_PACKAGE])
        return true;
    if (!path || strcmp(path, "-") == 0 || !format || format->code != CSTO_FORMAT_CSV) {
        say_usage(run, "--package describes a csv file; give -o FILE.csv");
        return false;
    }
    if (strcmp(base_of(path), "prov.csv") == 0 || strcmp(base_of(path), "datapackage.json") == 0) {
        say_usage(run, "--package writes a file '%s' itself; give the table another name", base_of(path));
        return false;
    }
    return true;
}

bool package_open(struct package **out, const struct run *run, exit_code *code)
{
    csto_error err = {0};
    *out = NULL;
    if (!run->option[OPTION_PACKAGE])
        return true;
    struct package *p = calloc(1, sizeof *p);
    csto_status rc = p ? CSTO_OK : csto_fail_memory(&err);
    if (p) {
        p->run = run;
        beside(&p->prov, run->option[OPTION_OUTPUT], "prov.csv");
        beside(&p->descriptor, run->option[OPTION_OUTPUT], "datapackage.json");
        rc = csto_outfile_open(&p->file, csto_text_string(&p->prov), &err);
    }
    if (rc == CSTO_OK)
        rc = csto_emitter_begin(&p->emitter, csto_format_find("csv"), p->file.stream, columns, COLUMNS, NULL, &err);
    *out = p;
    if (rc == CSTO_OK)
        return true;
    say_error(&err);
    *code = EXIT_SYSTEM;
    return false;
}

/* ---- prov.csv ---- */

static struct csto_cell count_or_empty(int64_t n, int64_t least)
{
    return n >= least ? csto_cell_number((double)n) : csto_cell_text("");
}

csto_status package_use(struct package *p, size_t row, const char *used, const csto_claim *c, size_t number, csto_error *err)
{
    const struct provenance_file *f = provenance_of(p->run->provenance, number);
    bool ranged = c->byte_start >= 0;
    const struct csto_cell cells[COLUMNS] = {
        [ROW] = csto_cell_number((double)row),
        [CLAIM] = csto_cell_text(c->claim_id),
        [USED] = csto_cell_text(used),
        [FILE_PATH] = csto_cell_text(f->path),
        [SHA256] = csto_cell_text(f->sha256),
        [DOCUMENT] = csto_cell_text(c->document),
        [EDITION] = csto_cell_text(c->edition),
        [SHEET] = csto_cell_text(c->sheet),
        [SOURCE_ROW] = count_or_empty(c->row, 1),
        [SOURCE_COLUMN] = csto_cell_text(c->column),
        [LINE] = count_or_empty(c->line, 1),
        [BYTE_START] = count_or_empty(c->byte_start, 0),
        [BYTE_END] = count_or_empty(ranged ? c->byte_end : -1, 0),
        [BYTES_OF] = csto_cell_text(!ranged                               ? ""
                                    : c->flags & CSTO_FLAG_EXTRACTED_TEXT ? "extracted text"
                                    : c->origin == CSTO_PROSE             ? "file"
                                                                          : "document"),
        [PUBLISHER] = csto_cell_text(c->publisher),
        [PUBLISHED] = csto_cell_text(c->published),
        [URL] = csto_cell_text(c->url),
    };
    return csto_emitter_row(&p->emitter, cells, err);
}

struct numbered {
    const csto_claim *claim;
    size_t number;
};

static int compare_numbered(const void *x, const void *y)
{
    const struct numbered *a = x, *b = y;
    return a->claim < b->claim ? -1 : a->claim > b->claim;
}

static csto_status put_uses(struct package *p, const struct csto_account *a, const struct numbered *known, size_t n, csto_error *err)
{
    csto_status rc = CSTO_OK;
    for (size_t r = 0; r < a->rows.n && rc == CSTO_OK; r++)
        for (size_t i = 0; rc == CSTO_OK; i++) {
            const struct csto_use *u = csto_account_at(a, r, i);
            if (!u)
                break;
            const struct numbered key = {.claim = u->claim};
            const struct numbered *found = bsearch(&key, known, n, sizeof *known, compare_numbered);
            if (found && (u->used || u->rule == CSTO_COUNTED))
                rc = package_use(p, r + 1, u->used ? u->used : "counted", u->claim, found->number, err);
        }
    return rc;
}

csto_status package_account(struct package *p, const struct csto_account *a, const csto_dataset *const *datasets, size_t n, csto_error *err)
{
    size_t all = 0, k = 0;
    for (size_t i = 0; i < n; i++)
        all += datasets[i] ? csto_dataset_count(datasets[i]) : 0;
    struct numbered *known = malloc((all + 1) * sizeof *known);
    if (!known)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; datasets[i] && c < csto_dataset_count(datasets[i]); c++, k++)
            known[k] = (struct numbered){csto_dataset_at(datasets[i], c), k};
    if (all)
        qsort(known, all, sizeof *known, compare_numbered);
    csto_status rc = put_uses(p, a, known, all, err);
    free(known);
    return rc;
}

/* ---- datapackage.json ---- */

static const char *nothing_if_null(const char *text)
{
    return text ? text : "";
}

static struct csto_package_field *fields_of_table(const csto_table *t)
{
    size_t n = csto_table_columns(t);
    struct csto_package_field *fields = calloc(n + 1, sizeof *fields);
    for (size_t i = 0; i < n && fields; i++) {
        const char *name = csto_table_column_name(t, i), *unit = dictionary_unit(t, i);
        bool mixed = strcmp(unit, "see unit") == 0;
        fields[i] = (struct csto_package_field){.name = name,
                                                .type = csto_package_type(name, csto_table_column(t, i)->show, dictionary_is_whole(t, i)),
                                                .unit = mixed ? "" : unit,
                                                .by = mixed ? "unit" : "",
                                                .meaning = nothing_if_null(dictionary_meaning(name))};
    }
    return fields;
}

static struct csto_package_field *fields_of_claims(void)
{
    struct csto_package_field *fields = calloc(CSTO_FIELDS + 1, sizeof *fields);
    for (int f = 0; f < CSTO_FIELDS && fields; f++) {
        bool quantity = f == CSTO_F_VALUE || f == CSTO_F_LOW || f == CSTO_F_HIGH;
        const char *name = csto_field_name((csto_field)f);
        fields[f] = (struct csto_package_field){
            .name = name,
            .type = csto_package_type(name, csto_field_is_number((csto_field)f) ? CSTO_SHOW_VALUE : CSTO_SHOW_TEXT, false),
            .unit = f == CSTO_F_CONFIDENCE ? "1" : "",
            .by = quantity ? "unit" : "",
            .meaning = csto_field_summary((csto_field)f)};
    }
    return fields;
}

static void fields_of_prov(struct csto_package_field fields[COLUMNS])
{
    for (size_t i = 0; i < COLUMNS; i++)
        fields[i] = (struct csto_package_field){.name = columns[i].name,
                                                .type = csto_package_type(columns[i].name, columns[i].show, true),
                                                .unit = "",
                                                .by = "",
                                                .meaning = nothing_if_null(dictionary_meaning(columns[i].name))};
}

static uint64_t size_of(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && info.st_size > 0 ? (uint64_t)info.st_size : 0;
}

static csto_status write_text(const char *path, const struct csto_text *text, csto_error *err)
{
    struct csto_outfile file;
    csto_status rc = text->failed ? csto_fail_memory(err) : csto_outfile_open(&file, path, err);
    if (rc != CSTO_OK)
        return rc;
    if (fwrite(text->at, 1, text->n, file.stream) == text->n)
        return csto_outfile_commit(&file, err);
    csto_outfile_abandon(&file);
    return csto_fail_at(err, CSTO_E_IO, path, 0, 0, "cannot be written");
}

static csto_status describe(struct package *p, const struct csto_package_field *fields, size_t n, csto_error *err)
{
    const char *table = p->run->option[OPTION_OUTPUT], *prov = csto_text_string(&p->prov);
    char hashes[2][CSTO_SHA256_HEX];
    struct csto_package_field of_prov[COLUMNS];
    struct csto_text json = {0}, command = {0}, made = {0};
    struct csto_emit_options how = output_how(p->run);
    const struct provenance *from = p->run->provenance;
    struct csto_package_source *sources = calloc(from->files.n + 1, sizeof *sources);
    csto_status rc = sources ? CSTO_OK : csto_fail_memory(err);
    fields_of_prov(of_prov);
    provenance_hash(table, hashes[0]);
    provenance_hash(prov, hashes[1]);
    for (size_t i = 0; i < from->files.n && sources; i++)
        sources[i] = (struct csto_package_source){base_of(from->files.at[i].path), from->files.at[i].path, from->files.at[i].sha256};
    origin_put_command(&command, p->run);
    if (origin_put_day(&made))
        csto_text_puts(&made, "T00:00:00Z");
    const struct csto_package_resource resources[] = {
        {base_of(table), p->run->command->summary, how.csv ? how.csv : csto_csv_dialects, fields, n, size_of(table), hashes[0]},
        {"prov.csv", "where each row comes from: file, hash, and the bytes or the cell in it", csto_csv_dialects, of_prov, COLUMNS,
         size_of(prov), hashes[1]}};
    const struct csto_package package = {.title = p->run->command->summary,
                                         .description = csto_text_string(&command),
                                         .created = made.n ? csto_text_string(&made) : NULL,
                                         .resources = resources,
                                         .n_resources = 2,
                                         .sources = sources,
                                         .n_sources = from->files.n};
    if (rc == CSTO_OK) {
        csto_package_put(&json, &package);
        json.failed |= command.failed || made.failed || from->no_memory;
        rc = write_text(csto_text_string(&p->descriptor), &json, err);
    }
    csto_text_free(&json);
    csto_text_free(&command);
    csto_text_free(&made);
    free(sources);
    return rc;
}

exit_code package_close(struct package *p, const csto_table *t, bool failed)
{
    csto_error err = {0};
    struct csto_package_field *fields = NULL;
    csto_status rc = failed ? CSTO_E_STOPPED : csto_emitter_end(&p->emitter, &err);
    csto_emitter_free(&p->emitter);
    if (rc == CSTO_OK)
        rc = csto_outfile_commit(&p->file, &err);
    csto_outfile_abandon(&p->file);
    if (rc == CSTO_OK && !(fields = t ? fields_of_table(t) : fields_of_claims()))
        rc = csto_fail_memory(&err);
    if (rc == CSTO_OK)
        rc = describe(p, fields, t ? csto_table_columns(t) : CSTO_FIELDS, &err);
    free(fields);
    csto_text_free(&p->prov);
    csto_text_free(&p->descriptor);
    free(p);
    return output_failed(rc, &err);
}
