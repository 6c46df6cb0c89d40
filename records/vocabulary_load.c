/* Reads the tables of data/ into a vocabulary.  Two passes, because rows name rows that stand below them: the first takes ids
 * and titles, the second the references.  The names are read when one is asked for (vocabulary_names.c). */
#include "config.h"

#include "base/limits.h"
#include "base/number.h"
#include "base/status.h"
#include "records/builtin.h"
#include "records/tsv.h"
#include "records/vocabulary_table.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

static char *keep(csto_vocabulary *v, struct csto_tsv_cell cell)
{
    return csto_arena_text(&v->arena, cell.at, cell.n);
}

/* ---- pass 1: ids and titles ---- */

static const struct {
    const char *file, *id; /* the column of the id; areas may leave it empty and are then known by their first name */
} files[] = {
    [CSTO_MEASURES] = {"measures.tsv", "id"}, [CSTO_ITEMS] = {"items.tsv", "id"},   [CSTO_UNITS] = {"units.tsv", "unit"},
    [CSTO_PLACES] = {"places.tsv", "id"},     [CSTO_AREAS] = {"areas.tsv", "code"}, [CSTO_EVENTS] = {"events.tsv", "key"},
};

const char *csto_vocabulary_file_of(csto_vocabulary_table table)
{
    return files[table].file;
}

static csto_status take_row(csto_vocabulary *v, const struct csto_tsv *t, csto_vocabulary_table table, csto_error *err)
{
    struct csto_vocabulary_rows *rows = &v->tables[table];
    size_t id = csto_tsv_column(t, files[table].id), en = csto_tsv_column(t, "en");
    struct csto_tsv_cell names = en < CSTO_TSV_COLUMNS ? t->cells[en] : (struct csto_tsv_cell){"", 0}, title = {"", 0};
    csto_tsv_split(&names, &title);
    struct csto_tsv_cell cell = id < CSTO_TSV_COLUMNS && t->cells[id].n ? t->cells[id] : title;
    if (cell.n == 0)
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the row has no id");
    if (rows->n > CSTO_LIMIT_CODES)
        return csto_fail_at(err, CSTO_E_MEMORY, t->name, t->line, 0, "has more than %u rows", CSTO_LIMIT_CODES);
    if (!csto_array_grow((void **)&rows->rows, rows->n, &rows->room, 1, sizeof *rows->rows))
        return csto_fail_memory(err);
    if (id < CSTO_TSV_COLUMNS && t->cells[id].n &&
        csto_name_index_find(&v->ids, table, cell.at, cell.n)) /* areas without a code may share their name */
        return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, 0, "'%.*s' is there twice", (int)cell.n, cell.at);
    struct csto_vocabulary_row row = {.id = keep(v, cell), .title = keep(v, title.n ? title : cell)};
    if (!row.id || !row.title || !csto_name_index_enter(&v->ids, table, (csto_code)rows->n, row.id, cell.n))
        return csto_fail_memory(err);
    rows->rows[rows->n++] = row;
    return CSTO_OK;
}

/* ---- pass 2: what rows say of each other ---- */

static const char *cell_text(csto_vocabulary *v, const struct csto_tsv *t, const char *column)
{
    size_t i = csto_tsv_column(t, column);
    const char *text = i < CSTO_TSV_COLUMNS && t->cells[i].n ? keep(v, t->cells[i]) : "";
    if (!text)
        v->no_memory = true;
    return text ? text : "";
}

/* The row that a cell names by its id; 0 for an empty cell, an error for a name that is not there. */
static csto_status refer(csto_vocabulary *v, const struct csto_tsv *t, const char *column, csto_vocabulary_table table, csto_code *out,
                         csto_error *err)
{
    size_t i = csto_tsv_column(t, column);
    *out = 0;
    if (i >= CSTO_TSV_COLUMNS || t->cells[i].n == 0)
        return CSTO_OK;
    *out = csto_name_index_find(&v->ids, table, t->cells[i].at, t->cells[i].n);
    if (*out)
        return CSTO_OK;
    return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, (long)i + 1, "'%.*s' is no row of %s", (int)t->cells[i].n, t->cells[i].at,
                        files[table].file);
}

/* The rows that a cell names, separated by '|'; the list ends with 0 and has room for `room` codes. */
static csto_status refer_list(csto_vocabulary *v, const struct csto_tsv *t, const char *column, csto_vocabulary_table table, csto_code *out,
                              size_t room, csto_error *err)
{
    size_t i = csto_tsv_column(t, column), n = 0;
    struct csto_tsv_cell one, rest = {"", 0};
    if (i < CSTO_TSV_COLUMNS)
        rest = t->cells[i];
    while (csto_tsv_split(&rest, &one)) {
        if (n + 1 >= room)
            return csto_fail_at(err, CSTO_E_MEMORY, t->name, t->line, (long)i + 1, "names more than %zu rows of %s", room - 1,
                                files[table].file);
        out[n] = csto_name_index_find(&v->ids, table, one.at, one.n);
        if (!out[n++])
            return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, (long)i + 1, "'%.*s' is no row of %s", (int)one.n, one.at,
                                files[table].file);
    }
    out[n] = 0;
    return CSTO_OK;
}

static unsigned dimension_of(struct csto_tsv_cell word)
{
    static const char *const words[] = {"mass", "volume", "count", "area", "money", "percent"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == word.n && memcmp(words[i], word.at, word.n) == 0)
            return 1u << i;
    return 0;
}

static csto_status measure_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    struct csto_measure *m = &row->is.measure;
    size_t units = csto_tsv_column(t, "units"), items = csto_tsv_column(t, "items"), n = 0;
    struct csto_tsv_cell empty = {"", 0}, one, rest = units < CSTO_TSV_COLUMNS ? t->cells[units] : empty;
    while (csto_tsv_split(&rest, &one))
        m->dimensions |= dimension_of(one);
    rest = items < CSTO_TSV_COLUMNS ? t->cells[items] : empty;
    while (csto_tsv_split(&rest, &one)) {
        if (one.n == 1 && *one.at == '*') {
            m->any_item = true;
            continue;
        }
        if (n + 1 >= CSTO_MEASURE_ROOTS)
            return csto_fail_at(err, CSTO_E_MEMORY, t->name, t->line, 0, "names more than %d items", CSTO_MEASURE_ROOTS - 1);
        m->roots[n] = csto_name_index_find(&v->ids, CSTO_ITEMS, one.at, one.n);
        if (!m->roots[n++])
            return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, 0, "'%.*s' is no row of items.tsv", (int)one.n, one.at);
    }
    m->summary = cell_text(v, t, "summary");
    return CSTO_OK;
}

static csto_status item_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    row->is.item.kind = cell_text(v, t, "kind");
    row->is.item.is_sum_root = strcmp(cell_text(v, t, "sum"), "root") == 0;
    csto_status rc = refer(v, t, "parent", CSTO_ITEMS, &row->is.item.parent, err);
    if (rc == CSTO_OK)
        rc = refer(v, t, "unodc_group", CSTO_ITEMS, &row->is.item.total, err);
    if (!row->is.item.total)
        row->is.item.total = row->is.item.parent;
    return rc;
}

static csto_status unit_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    struct csto_unit *u = &row->is.unit;
    size_t dimension = csto_tsv_column(t, "dimension");
    const char *factor = cell_text(v, t, "factor");
    u->dimension = dimension < CSTO_TSV_COLUMNS ? dimension_of(t->cells[dimension]) : 0;
    u->assumption = cell_text(v, t, "assumption");
    if (!u->dimension)
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the dimension is none of mass, volume, count, area, money, percent");
    if (csto_number_parse(factor, &u->factor, NULL) != CSTO_OK || u->factor <= 0)
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the factor '%s' is no number above 0", factor);
    return refer(v, t, "to", CSTO_UNITS, &u->to, err);
}

static csto_status area_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    row->is.area.code = cell_text(v, t, "code");
    row->is.area.capital = strcmp(cell_text(v, t, "capital"), "yes") == 0;
    return refer(v, t, "place", CSTO_PLACES, &row->is.area.place, err);
}

static csto_status place_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    const char *month = cell_text(v, t, "fiscal");
    int64_t number = 0;
    if (*month && !csto_integer_parse(month, 1, 12, &number))
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the fiscal year starts in a month from 1 to 12, not '%s'", month);
    row->is.place.fiscal_starts = (int)number;
    row->is.place.iso2 = cell_text(v, t, "iso2");
    return refer(v, t, "within", CSTO_PLACES, &row->is.place.within, err);
}

static csto_status event_row(csto_vocabulary *v, const struct csto_tsv *t, struct csto_vocabulary_row *row, csto_error *err)
{
    csto_status rc = refer(v, t, "parent", CSTO_EVENTS, &row->is.event.parent, err);
    if (rc == CSTO_OK)
        rc = refer(v, t, "of", CSTO_PLACES, &row->is.event.of, err);
    return rc == CSTO_OK ? refer_list(v, t, "beside", CSTO_PLACES, row->is.event.beside, CSTO_EVENT_BESIDE, err) : rc;
}

static csto_status relate(csto_vocabulary *v, const struct csto_tsv *t, csto_vocabulary_table table, struct csto_vocabulary_row *row,
                          csto_error *err)
{
    switch (table) {
    case CSTO_MEASURES: return measure_row(v, t, row, err);
    case CSTO_ITEMS: return item_row(v, t, row, err);
    case CSTO_UNITS: return unit_row(v, t, row, err);
    case CSTO_PLACES: return place_row(v, t, row, err);
    case CSTO_AREAS: return area_row(v, t, row, err);
    case CSTO_EVENTS: return event_row(v, t, row, err);
    case CSTO_VOCABULARY_TABLES: break;
    }
    return CSTO_OK;
}

/* Ancestors must end (no item is its own ancestor), and each item learns the root of its sums. */
static csto_status finish_items(csto_vocabulary *v, csto_error *err)
{
    struct csto_vocabulary_rows *items = &v->tables[CSTO_ITEMS];
    for (size_t i = 1; i < items->n; i++) {
        csto_code root = 0, top = (csto_code)i;
        size_t steps = 0;
        for (csto_code c = (csto_code)i; c; c = items->rows[c].is.item.parent) {
            if (!root && items->rows[c].is.item.is_sum_root)
                root = c;
            top = c;
            if (++steps > items->n)
                return csto_fail_at(err, CSTO_E_SYNTAX, "items.tsv", 0, 0, "'%s' is its own ancestor", items->rows[i].id);
        }
        items->rows[i].is.item.sum_root = root ? root : top;
        steps = 0;
        for (csto_code c = (csto_code)i; c; c = items->rows[c].is.item.total)
            if (++steps > items->n)
                return csto_fail_at(err, CSTO_E_SYNTAX, "items.tsv", 0, 0, "'%s' is its own unodc_group", items->rows[i].id);
    }
    return CSTO_OK;
}

/* Every unit is converted in one step: what it is converted to is its own canonical unit, of the same dimension. */
static csto_status finish_units(const csto_vocabulary *v, csto_error *err)
{
    for (size_t i = 1; i < v->tables[CSTO_UNITS].n; i++) {
        const struct csto_unit *u = csto_unit_at(v, (csto_code)i), *to = csto_unit_at(v, u->to);
        if (!u->to || to->to != u->to || to->dimension != u->dimension || to->factor != 1)
            return csto_fail_at(err, CSTO_E_SYNTAX, files[CSTO_UNITS].file, 0, 0,
                                "'%s' must be converted to a unit of its dimension that is converted to itself by 1",
                                csto_vocabulary_id(v, CSTO_UNITS, (csto_code)i));
    }
    return CSTO_OK;
}

/* ---- files ---- */

csto_status csto_vocabulary_file(const csto_vocabulary *v, const char *name, const char **bytes, size_t *n, csto_error *err)
{
    for (size_t i = 0; i < v->files.n; i++)
        if (strcmp(v->files.at[i].name, name) == 0) {
            *bytes = v->files.at[i].bytes.at;
            *n = v->files.at[i].bytes.n;
            return CSTO_OK;
        }
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name; f++)
        if (strcmp(f->name, name) == 0) {
            *bytes = (const char *)f->bytes;
            *n = f->size;
            return CSTO_OK;
        }
    return csto_fail(err, CSTO_E_NAME, "there is no data file '%s'", name);
}

const char *csto_vocabulary_file_path(const csto_vocabulary *v, const char *name)
{
    for (size_t i = 0; i < v->files.n; i++)
        if (strcmp(v->files.at[i].name, name) == 0 && v->files.at[i].path)
            return v->files.at[i].path;
    return name;
}

csto_status csto_vocabulary_add_lexicon(csto_vocabulary *v, const char *path, csto_error *err)
{
    struct csto_vocabulary_file file = {.name = CSTO_USER_LEXICON, .path = keep(v, (struct csto_tsv_cell){path, strlen(path)})};
    if (!file.path)
        return csto_fail_memory(err);
    csto_status rc = csto_bytes_read(&file.bytes, path, CSTO_LIMIT_DOCUMENT_BYTES, err);
    if (rc != CSTO_OK)
        return rc;
    for (size_t i = 0; i < v->files.n; i++)
        if (strcmp(v->files.at[i].name, file.name) == 0) {
            csto_bytes_free(&v->files.at[i].bytes);
            v->files.at[i] = file;
            return CSTO_OK;
        }
    if (csto_array_push(&v->files, file))
        return CSTO_OK;
    csto_bytes_free(&file.bytes);
    return csto_fail_memory(err);
}

/* Reads the files of a folder that carry the names of built-in ones. */
static csto_status read_folder(csto_vocabulary *v, const char *folder, csto_error *err)
{
    csto_status rc = CSTO_OK;
    DIR *dir = opendir(folder);
    if (!dir)
        return csto_fail_at(err, CSTO_E_IO, folder, 0, 0, "cannot be read as a folder of vocabulary files (--data-dir)");
    closedir(dir);
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name && rc == CSTO_OK; f++) {
        struct csto_text path = {0};
        csto_text_printf(&path, "%s/%s", folder, f->name);
        struct csto_vocabulary_file file = {.name = f->name};
        bool there = !path.failed && access(path.at, F_OK) == 0; /* one that is there but cannot be read must not be passed over */
        if (path.failed)
            rc = csto_fail_memory(err);
        else if (there)
            rc = csto_bytes_read(&file.bytes, path.at, CSTO_LIMIT_DOCUMENT_BYTES, err);
        if (rc == CSTO_OK && there && !csto_array_push(&v->files, file)) {
            csto_bytes_free(&file.bytes);
            rc = csto_fail_memory(err);
        }
        csto_text_free(&path);
    }
    return rc;
}

/* No row names an area, so that its ids and references are read in one pass, the second; it is the longest table. */
static bool is_named(csto_vocabulary_table table)
{
    return table != CSTO_AREAS;
}

/* One pass over one table: 1 = ids and titles, 2 = references. */
static csto_status read_table(csto_vocabulary *v, csto_vocabulary_table table, int pass, csto_error *err)
{
    const char *bytes = NULL;
    size_t n = 0, row = 1;
    struct csto_tsv t;
    int more = 0;
    if (pass == 1 && !is_named(table))
        return CSTO_OK;
    csto_status rc = csto_vocabulary_file(v, files[table].file, &bytes, &n, err);
    if (rc == CSTO_OK)
        rc = csto_tsv_open(&t, files[table].file, bytes, n, err);
    while (rc == CSTO_OK && (more = csto_tsv_next(&t, err)) > 0) {
        if (pass == 1 || !is_named(table))
            rc = take_row(v, &t, table, err);
        if (rc == CSTO_OK && pass == 2)
            rc = relate(v, &t, table, &v->tables[table].rows[row++], err);
    }
    return rc == CSTO_OK && more < 0 ? CSTO_E_SYNTAX : rc;
}

/* Row 0, which stands for "none": every text of it is "". */
static struct csto_vocabulary_row empty_row(csto_vocabulary_table table)
{
    struct csto_vocabulary_row row = {.id = "", .title = ""};
    switch (table) {
    case CSTO_MEASURES: row.is.measure.summary = ""; break;
    case CSTO_ITEMS: row.is.item.kind = ""; break;
    case CSTO_UNITS: row.is.unit.assumption = ""; break;
    case CSTO_PLACES: row.is.place.iso2 = ""; break;
    case CSTO_AREAS: row.is.area.code = ""; break;
    default: break;
    }
    return row;
}

static csto_status load(csto_vocabulary *v, const char *folder, csto_error *err)
{
    csto_status rc = folder ? read_folder(v, folder, err) : CSTO_OK;
    for (int t = 0; t < CSTO_VOCABULARY_TABLES && rc == CSTO_OK; t++) {
        struct csto_vocabulary_rows *rows = &v->tables[t];
        if (!csto_array_grow((void **)&rows->rows, 0, &rows->room, 1, sizeof *rows->rows))
            return csto_fail_memory(err);
        rows->rows[rows->n++] = empty_row((csto_vocabulary_table)t);
    }
    for (int pass = 1; pass <= 2; pass++)
        for (int t = 0; t < CSTO_VOCABULARY_TABLES && rc == CSTO_OK; t++)
            rc = read_table(v, (csto_vocabulary_table)t, pass, err);
    if (rc == CSTO_OK && v->no_memory)
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = finish_items(v, err);
    if (rc == CSTO_OK)
        rc = finish_units(v, err);
    for (size_t i = 0; i < v->files.n && rc == CSTO_OK; i++) /* the user's own are read at once, so that mistakes in them are said */
        if (strcmp(v->files.at[i].name, CSTO_LABELS_FILE) == 0)
            rc = csto_vocabulary_read_labels(v, err);
    return rc;
}

csto_status csto_vocabulary_load(csto_vocabulary **out, const char *folder, csto_error *err)
{
    csto_vocabulary *v = calloc(1, sizeof *v);
    if (!v)
        return csto_fail_memory(err);
    pthread_mutex_init(&v->naming, NULL);
    csto_status rc = load(v, folder, err);
    if (rc != CSTO_OK) {
        csto_vocabulary_free(v);
        return rc;
    }
    *out = v;
    return CSTO_OK;
}

void csto_vocabulary_free(csto_vocabulary *v)
{
    if (!v)
        return;
    for (int t = 0; t < CSTO_VOCABULARY_TABLES; t++) {
        free(v->tables[t].rows);
        csto_array_free(&v->tables[t].names);
        free(v->tables[t].folded.slots);
    }
    for (size_t i = 0; i < v->files.n; i++)
        csto_bytes_free(&v->files.at[i].bytes);
    csto_array_free(&v->files);
    free(v->ids.slots);
    free(v->labels.slots);
    pthread_mutex_destroy(&v->naming);
    csto_arena_free(&v->arena);
    free(v);
}
