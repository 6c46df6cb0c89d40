/* A CSV by a profile: the table is surveyed where that is needed (published tables whole, others by their head), then read. */
#include "config.h"

#include "loaders/csv_table.h"

#include "loaders/csv_rows.h"
#include "loaders/incidents.h"
#include "loaders/input.h"

#include "base/limits.h"
#include "base/status.h"

enum { ROWS_BEFORE_HEADER = 20 };

csto_status csto_csv_profile(const struct csto_profile **out, size_t *header, struct csto_input *in, struct csto_session *session,
                             csto_error *err)
{
    struct csto_csv_rows t = {0};
    struct csto_input head = {0};
    const struct csto_profiles *all;
    size_t n;
    const char *bytes = csto_input_head(in, &n);
    *out = NULL;
    csto_status rc = csto_session_profiles(session, &all, err);
    if (rc == CSTO_OK)
        rc = csto_input_open_memory(&head, bytes, n, in->name, NULL, err);
    if (rc == CSTO_OK)
        rc = csto_csv_open(&t.csv, &head, err);
    for (*header = 0; rc == CSTO_OK && !*out && *header < ROWS_BEFORE_HEADER; ++*header) {
        csto_csv_result what = csto_csv_next(&t.csv, err);
        if (what == CSTO_CSV_END || what == CSTO_CSV_FAILED)
            break;
        if (what == CSTO_CSV_ROW && csto_csv_rows_cells(&t))
            *out = csto_profiles_choose(all, t.cells.at, t.cells.n, err);
    }
    *header -= *out != NULL;
    csto_csv_close(&t.csv);
    csto_input_close(&head);
    csto_array_free(&t.cells);
    return rc;
}

/* Moves to the header; false where the file does not have it any more. */
static bool find_header(struct csto_csv_rows *t, struct csto_input *in, size_t header, csto_status *rc, csto_error *err)
{
    csto_csv_result what = CSTO_CSV_END;
    *rc = csto_csv_open(&t->csv, in, err);
    for (size_t i = 0; i <= header && *rc == CSTO_OK; i++)
        what = csto_csv_next(&t->csv, err);
    if (*rc == CSTO_OK && what == CSTO_CSV_FAILED)
        *rc = t->csv.status;
    if (*rc == CSTO_OK && what == CSTO_CSV_ROW && !csto_csv_rows_cells(t))
        *rc = csto_fail_memory(err);
    return *rc == CSTO_OK && what == CSTO_CSV_ROW;
}

/* Decimal commas that nobody quoted: a row with more cells than the header, in which a cell of digits follows another.  Then no row is sure, for one with a
 * value missing has as many cells as the header. */
static bool is_torn(const struct csto_csv_rows *t)
{
    if (t->csv.delimiter != ',' || t->cells.n <= t->table.n_cells || t->table.p->rows != CSTO_ROWS_CELLS)
        return false;
    size_t digits = 0;
    for (size_t i = 0; i < t->cells.n; i++) {
        size_t n = t->cells.at[i].n;
        const char *at = csto_trim(t->cells.at[i].at, &n);
        digits = n && csto_digits_at(at, n) == n ? digits + 1 : 0;
        if (digits == 2)
            return true;
    }
    return false;
}

static csto_status survey(struct csto_csv_rows *t, const char *bytes, size_t n, size_t header, csto_error *err)
{
    struct csto_input in = {0};
    csto_status rc = csto_input_open_memory(&in, bytes, n, t->table.in->name, NULL, err);
    if (rc == CSTO_OK && find_header(t, &in, header, &rc, err))
        for (csto_csv_result what; rc == CSTO_OK && !t->table.refused && (what = csto_csv_next(&t->csv, err)) != CSTO_CSV_END;) {
            if (what == CSTO_CSV_FAILED)
                rc = t->csv.status;
            else if (what == CSTO_CSV_ROW && !csto_csv_rows_cells(t))
                rc = csto_fail_memory(err);
            else if (what == CSTO_CSV_ROW && is_torn(t)) {
                t->table.line = t->csv.line;
                rc = csto_table_refuse(
                    &t->table, true, NULL, err,
                    "has %zu cells where the header has %zu, digits beside digits: decimal commas without quotes between commas, "
                    "which nobody can tell apart; ask for the file with quotes, semicolons or points",
                    t->cells.n, t->table.n_cells);
            } else if (what == CSTO_CSV_ROW)
                csto_table_survey(&t->table, t->cells.at, t->cells.n, t->csv.line);
        }
    csto_csv_close(&t->csv);
    csto_input_close(&in);
    return rc;
}

static csto_status read_rows(struct csto_csv_rows *t, int64_t row, csto_error *err)
{
    bool folded;
    csto_status rc = csto_incidents_read(t, row, &folded, err);
    if (rc == CSTO_OK && folded)
        return csto_table_end(&t->table, err);
    while (rc == CSTO_OK) {
        csto_csv_result what = csto_csv_next(&t->csv, err);
        row++;
        if (what == CSTO_CSV_END)
            return csto_table_end(&t->table, err);
        rc = what == CSTO_CSV_FAILED ? t->csv.status : csto_csv_rows_take(t, what, row, err);
    }
    return rc;
}

static csto_status load_from(struct csto_csv_rows *t, struct csto_input *in, const struct csto_input *file, struct csto_session *session,
                             struct csto_sink *sink, const struct csto_profile *p, size_t header, const char *bytes, size_t n,
                             csto_error *err)
{
    csto_status rc;
    if (!find_header(t, in, header, &rc, err))
        return rc;
    rc = csto_table_begin(&t->table, file, session, sink, p, "", t->cells.at, t->cells.n, t->csv.line, err);
    t->table.delimiter = t->csv.delimiter;
    if (rc == CSTO_OK && !t->table.refused && csto_table_wants_survey(&t->table)) {
        struct csto_csv_rows again = {.table = t->table}; /* the same table, another scanner */
        rc = survey(&again, bytes, n, header, err);
        t->table = again.table;
        csto_array_free(&again.cells);
    }
    if (rc == CSTO_OK && !t->table.refused)
        rc = csto_table_settle(&t->table, err);
    t->table.raw = csto_csv_rows_raw;
    t->table.owner = t;
    return rc == CSTO_OK && !t->table.refused ? read_rows(t, (int64_t)header + 1, err) : rc;
}

csto_status csto_csv_table_load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, const struct csto_profile *p,
                                size_t header, csto_error *err)
{
    struct csto_csv_rows *t = calloc(1, sizeof *t);
    struct csto_input memory = {0};
    const char *bytes = NULL;
    size_t n = 0;
    csto_status rc = t ? CSTO_OK : csto_fail_memory(err);
    bool whole = p->rows == CSTO_ROWS_CELLS;
    if (rc == CSTO_OK && whole)
        rc = csto_input_whole(in, &bytes, &n, err);
    else if (rc == CSTO_OK)
        bytes = csto_input_head(in, &n);
    if (rc == CSTO_OK && whole)
        rc = csto_input_open_memory(&memory, bytes, n, in->name, NULL, err);
    if (rc == CSTO_OK)
        rc = load_from(t, whole ? &memory : in, in, session, sink, p, header, bytes, n, err);
    if (t) {
        csto_csv_close(&t->csv);
        csto_table_reader_free(&t->table);
        csto_array_free(&t->cells);
    }
    csto_input_close(&memory);
    free(t);
    return rc;
}
