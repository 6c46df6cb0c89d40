#include "config.h"

#include "records/factors.h"

#include "base/file.h"
#include "base/number.h"
#include "base/status.h"
#include "records/builtin.h"
#include "records/interval.h"
#include "records/names.h"
#include "records/tsv.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#define FOLDER "factors/"
#define ENDING ".tsv"

enum { LARGEST_FILE = 4 << 20 };

/* ---- reading a set ---- */

static csto_status bad_row(const struct csto_tsv *t, csto_error *err, const char *column, const char *text, const char *what)
{
    return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "%s '%.60s' %s", column, text, what);
}

/* A weight above 0 in a column; an empty cell leaves *out as it is. */
static csto_status weight_of(struct csto_factors *f, const struct csto_tsv *t, const char *column, double *out, csto_error *err)
{
    size_t i = csto_tsv_column(t, column);
    if (i == CSTO_TSV_COLUMNS || t->cells[i].n == 0)
        return CSTO_OK;
    const char *text = csto_arena_text(&f->arena, t->cells[i].at, t->cells[i].n);
    if (!text)
        return csto_fail_memory(err);
    if (csto_number_parse(text, out, NULL) != CSTO_OK || !(*out > 0))
        return bad_row(t, err, column, text, "is no weight above 0");
    return CSTO_OK;
}

static struct csto_tsv_cell cell_or(const struct csto_tsv *t, const char *column, struct csto_tsv_cell other)
{
    size_t i = csto_tsv_column(t, column);
    return i < CSTO_TSV_COLUMNS && t->cells[i].n ? t->cells[i] : other;
}

/* "unodc-2019: 1 tablet of ats = 0.00025 kg (0.00009 to 0.0003)", the weights as the file writes them */
static const char *describe(struct csto_factors *f, const struct csto_tsv *t, const struct csto_factor *row)
{
    struct csto_text text = {0};
    const struct csto_tsv_cell *kg = &t->cells[csto_tsv_column(t, "kg")];
    const char *unit = *row->unit_word == '*' ? "piece"
                       : row->unit            ? csto_vocabulary_id(f->vocabulary, CSTO_UNITS, row->unit)
                                              : row->unit_word;
    csto_text_printf(&text, "%s: 1 %s of %s = %.*s kg", f->name, unit, csto_vocabulary_id(f->vocabulary, CSTO_ITEMS, row->item), (int)kg->n,
                     kg->at);
    if (row->low < row->high) {
        struct csto_tsv_cell low = cell_or(t, "low", *kg), high = cell_or(t, "high", *kg);
        csto_text_printf(&text, " (%.*s to %.*s)", (int)low.n, low.at, (int)high.n, high.at);
    }
    const char *kept = text.failed ? NULL : csto_arena_text(&f->arena, text.at, text.n);
    csto_text_free(&text);
    return kept;
}

/* One row of the file: a factor for each of the words of its unit. */
static csto_status add_words(struct csto_factors *f, const struct csto_tsv *t, struct csto_factor row, csto_error *err)
{
    struct csto_tsv_cell rest = t->cells[csto_tsv_column(t, "unit")], word;
    struct csto_text folded = {0};
    size_t words = 0;
    bool done = true;
    if (!(row.units = csto_arena_text(&f->arena, rest.at, rest.n)))
        return csto_fail_memory(err);
    for (; done && csto_tsv_split(&rest, &word); words++) {
        csto_text_clear(&folded);
        csto_text_put_folded(&folded, word.at, word.n);
        row.unit = csto_vocabulary_find_n(f->vocabulary, CSTO_UNITS, word.at, word.n);
        row.unit_word = folded.failed ? NULL : csto_arena_text(&f->arena, csto_text_string(&folded), folded.n);
        row.text = row.unit_word ? describe(f, t, &row) : NULL;
        done = row.text && csto_array_push(&f->rows, row);
    }
    csto_text_free(&folded);
    if (!done)
        return csto_fail_memory(err);
    return words ? CSTO_OK : csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the row names no unit");
}

static csto_status take_row(struct csto_factors *f, const struct csto_tsv *t, csto_error *err)
{
    struct csto_factor row = {0};
    size_t item = csto_tsv_column(t, "item"), source = csto_tsv_column(t, "source");
    const char *name = csto_arena_text(&f->arena, t->cells[item].at, t->cells[item].n);
    row.source = csto_arena_text(&f->arena, source < CSTO_TSV_COLUMNS ? t->cells[source].at : "",
                                 source < CSTO_TSV_COLUMNS ? t->cells[source].n : 0);
    if (!name || !row.source)
        return csto_fail_memory(err);
    row.item = csto_vocabulary_find(f->vocabulary, CSTO_ITEMS, name);
    if (!row.item)
        return bad_row(t, err, "item", name, "is no row of items.tsv");
    csto_status rc = weight_of(f, t, "kg", &row.kg, err);
    if (rc == CSTO_OK && !(row.kg > 0))
        return bad_row(t, err, "kg", "", "is empty");
    row.low = row.high = row.kg;
    if (rc == CSTO_OK)
        rc = weight_of(f, t, "low", &row.low, err);
    if (rc == CSTO_OK)
        rc = weight_of(f, t, "high", &row.high, err);
    if (rc == CSTO_OK && (row.low > row.kg || row.high < row.kg))
        return csto_fail_at(err, CSTO_E_RANGE, t->name, t->line, 0, "kg does not lie between low and high");
    if (rc == CSTO_OK && !*row.source)
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 0, "the row has no source; a factor without one cannot be defended");
    return rc == CSTO_OK ? add_words(f, t, row, err) : rc;
}

static csto_status read_set(struct csto_factors *f, const char *file, const char *bytes, size_t n, csto_error *err)
{
    static const char *const columns[] = {"unit", "item", "kg", "source"};
    struct csto_tsv t;
    int more = 0;
    csto_status rc = csto_tsv_open(&t, file, bytes, n, err);
    for (size_t i = 0; rc == CSTO_OK && i < sizeof columns / sizeof *columns; i++)
        if (csto_tsv_column(&t, columns[i]) == CSTO_TSV_COLUMNS)
            rc = csto_fail_at(err, CSTO_E_SYNTAX, file, 1, 0, "has no column '%s'; a factor set has unit, item, kg, low, high, source",
                              columns[i]);
    while (rc == CSTO_OK && (more = csto_tsv_next(&t, err)) > 0)
        rc = take_row(f, &t, err);
    return rc == CSTO_OK && more < 0 ? CSTO_E_SYNTAX : rc;
}

/* "PATH/own.tsv" -> "own" */
static const char *short_name(struct csto_factors *f, const char *path)
{
    const char *slash = strrchr(path, '/'), *start = slash ? slash + 1 : path, *dot = strrchr(start, '.');
    return csto_arena_text(&f->arena, start, dot && dot > start ? (size_t)(dot - start) : strlen(start));
}

bool csto_factors_builtin(size_t i, const char **name, size_t *n)
{
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name; f++) {
        if (strncmp(f->name, FOLDER, strlen(FOLDER)) != 0 || i-- > 0)
            continue;
        *name = f->name + strlen(FOLDER);
        *n = strlen(*name) - strlen(ENDING);
        return true;
    }
    return false;
}

static csto_status no_set(const char *name, csto_error *err)
{
    struct csto_text all = {0};
    const char *one;
    size_t n;
    for (size_t i = 0; csto_factors_builtin(i, &one, &n); i++)
        csto_text_printf(&all, "%.*s, ", (int)n, one);
    csto_status rc = csto_fail(err, CSTO_E_NAME, "'%.200s' is no factor set; there are %snone, and files that end in .tsv", name,
                               csto_text_string(&all));
    csto_text_free(&all);
    return rc;
}

static csto_status load(struct csto_factors *f, const char *name, csto_error *err)
{
    const char *bytes;
    size_t n = strlen(name), at;
    const char *one;
    bool builtin = false;
    for (size_t i = 0; !builtin && csto_factors_builtin(i, &one, &at); i++)
        builtin = n == at && memcmp(one, name, n) == 0;
    struct csto_text file = {0};
    struct csto_bytes own = {0};
    csto_status rc = CSTO_OK;
    if (builtin) {
        csto_text_printf(&file, FOLDER "%s" ENDING, name);
        rc = file.failed ? csto_fail_memory(err) : csto_vocabulary_file(f->vocabulary, file.at, &bytes, &n, err);
    } else if (n <= strlen(ENDING) || !csto_same_word(name + n - strlen(ENDING), ENDING)) {
        return no_set(name, err);
    } else {
        rc = csto_bytes_read(&own, name, LARGEST_FILE, err);
        bytes = own.at;
        n = own.n;
    }
    if (rc == CSTO_OK && !(f->name = short_name(f, name)))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK && csto_utf8_check(bytes, n) < n)
        rc = csto_fail_at(err, CSTO_E_SYNTAX, name, 0, 0, "is no UTF-8");
    if (rc == CSTO_OK)
        rc = read_set(f, builtin ? csto_text_string(&file) : name, bytes, n, err);
    csto_bytes_free(&own);
    csto_text_free(&file);
    return rc;
}

csto_status csto_factors_load(struct csto_factors **out, const csto_vocabulary *lent, const char *name, csto_error *err)
{
    struct csto_factors *f = calloc(1, sizeof *f);
    if (!f)
        return csto_fail_memory(err);
    f->vocabulary = lent;
    f->name = "";
    f->kg = csto_vocabulary_find_id(lent, CSTO_UNITS, "kg", 2);
    csto_status rc = load(f, name, err);
    if (rc == CSTO_OK)
        *out = f;
    else
        csto_factors_free(f);
    return rc;
}

void csto_factors_free(struct csto_factors *f)
{
    if (!f)
        return;
    csto_arena_free(&f->arena);
    csto_array_free(&f->rows);
    free(f);
}

/* ---- a claim ---- */

/* True where the factor is for this unit as stated: the whole text or its last words, as in "thousand of doses". */
static bool stated_fits(const struct csto_factor *row, const csto_vocabulary *v, const struct csto_text *folded)
{
    const char *at = csto_text_string(folded);
    for (size_t n = folded->n; n > 0;) {
        if (row->unit ? csto_vocabulary_find_n(v, CSTO_UNITS, at, n) == row->unit
                      : strlen(row->unit_word) == n && memcmp(row->unit_word, at, n) == 0)
            return true;
        const char *blank = memchr(at, ' ', n);
        if (!blank)
            return false;
        n -= (size_t)(blank + 1 - at);
        at = blank + 1;
    }
    return false;
}

/* The weight for the nearest item above that has one for the unit; NULL = none. */
static const struct csto_factor *find(const struct csto_factors *f, struct csto_text *folded, const csto_claim *c, unsigned dimension)
{
    const csto_vocabulary *v = f->vocabulary;
    const char *stated = *c->unit_stated ? c->unit_stated : c->item_stated; /* "4,000 ecstasy tablets" */
    csto_text_clear(folded);
    csto_text_put_folded(folded, stated, strlen(stated));
    for (csto_code item = c->item; item && !folded->failed; item = csto_item_at(v, item)->parent)
        for (size_t i = 0; i < f->rows.n; i++) {
            const struct csto_factor *row = &f->rows.at[i];
            if (row->item != item)
                continue;
            if (dimension == CSTO_VOLUME ? row->unit == c->unit : *row->unit_word == '*' || stated_fits(row, v, folded))
                return row;
        }
    return NULL;
}

/* A weight with a range makes the exact count an approximate mass. */
static csto_value weigh(csto_value v, const struct csto_factor *row)
{
    csto_value w = {.value = v.value * row->kg, .low = v.low, .high = v.high, .bound = v.bound};
    if (isfinite(v.low))
        w.low *= row->low;
    if (isfinite(v.high))
        w.high *= row->high;
    if (row->low < row->high && v.bound == CSTO_EXACT)
        w.bound = CSTO_ABOUT;
    return w;
}

csto_factor_result csto_factors_apply(const struct csto_factors *f, struct csto_text *buffer, csto_claim *c)
{
    const csto_vocabulary *v = f->vocabulary;
    unsigned dimension = csto_unit_at(v, c->unit)->dimension;
    if ((dimension != CSTO_COUNT && dimension != CSTO_VOLUME) || !c->item || !csto_measure_takes_unit(v, c->measure, f->kg))
        return CSTO_FACTOR_NOT_ASKED;
    const struct csto_factor *row = find(f, buffer, c, dimension);
    if (!row)
        return CSTO_FACTOR_NONE;
    c->value = weigh(c->value, row);
    c->unit = f->kg;
    c->conversion = row->text;
    c->flags |= CSTO_FLAG_ASSUMED_FACTOR | CSTO_FLAG_FACTOR_SET;
    return CSTO_FACTOR_APPLIED;
}
