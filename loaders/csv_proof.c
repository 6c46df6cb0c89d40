/* Tables in files whose names say that they are text. */
#include "config.h"

#include "loaders/csv_proof.h"

#include "loaders/csv_rows.h"
#include "loaders/csv_table.h"
#include "loaders/input.h"

/* The first rows of a head, without empty lines and without the one that the head ends in. */
struct first_rows {
    struct csto_input in;
    struct csto_csv_rows t;
    size_t n; /* rows so far */
};

static void first_rows_open(struct first_rows *f, const char *head, size_t n)
{
    while (n == CSTO_INPUT_HEAD && n && head[n - 1] != '\n')
        n--;
    *f = (struct first_rows){.n = 0};
    if (csto_input_open_memory(&f->in, head, n, "", NULL, NULL) != CSTO_OK || csto_csv_open(&f->t.csv, &f->in, NULL) != CSTO_OK)
        f->n = SIZE_MAX; /* no memory: no row comes */
}

/* The next row; false at the end, behind enough rows, and (*whole false) where it is none. */
static bool first_rows_next(struct first_rows *f, bool *whole)
{
    enum { MOST_ROWS = 50 };
    if (f->n >= MOST_ROWS)
        return false;
    csto_csv_result what;
    do {
        what = csto_csv_next(&f->t.csv, NULL);
        if (what == CSTO_CSV_END)
            return false;
        *whole = what == CSTO_CSV_ROW && csto_csv_rows_cells(&f->t);
    } while (*whole && f->t.cells.n == 1 && f->t.cells.at[0].n == 0);
    f->n++;
    return *whole;
}

static void first_rows_close(struct first_rows *f)
{
    csto_csv_close(&f->t.csv);
    csto_input_close(&f->in);
    csto_array_free(&f->t.cells);
}

/* Asked first, as it costs next to nothing and few texts pass. */
static bool is_even(const char *head, size_t n)
{
    enum { LEAST_CELLS = 4, LEAST_ROWS = 2 };
    struct first_rows f;
    size_t cells = LEAST_CELLS;
    bool even = true;
    first_rows_open(&f, head, n);
    while (even && first_rows_next(&f, &even)) {
        even = f.n == 1 ? f.t.cells.n >= cells : f.t.cells.n == cells;
        cells = f.t.cells.n;
    }
    even = even && f.n >= LEAST_ROWS && f.n != SIZE_MAX;
    first_rows_close(&f);
    return even;
}

static bool may_be_value(const struct csto_profile *p, struct csto_header_cell c)
{
    struct csto_text folded = {0};
    const char *at = csto_trim(c.at, &c.n);
    bool may = c.n == 0 || csto_is_digit(*at) || (c.n > 1 && strchr("+-.<>~", *at) && csto_is_digit(at[1]));
    csto_profile_fold(&folded, at, c.n);
    for (size_t i = 0; i < p->n_missing && !may && !folded.failed; i++)
        may = strcmp(p->missing[i], csto_text_string(&folded)) == 0;
    csto_text_free(&folded);
    return may;
}

/* Below the header: numbers, and nothing else that no number can be, in the columns of values. */
static bool has_values(const struct csto_profile *p, const csto_vocabulary *v, const char *head, size_t n)
{
    struct first_rows f;
    size_t matched, values = 0;
    int *columns = NULL;
    bool fit = true;
    first_rows_open(&f, head, n);
    while (fit && first_rows_next(&f, &fit)) {
        if (!columns) {
            fit = (columns = malloc(f.t.cells.n * sizeof *columns)) &&
                  csto_profile_match(p, v, f.t.cells.at, f.t.cells.n, columns, &matched, NULL);
            continue;
        }
        for (size_t i = 0; i < f.t.cells.n && fit; i++)
            if (columns[i] >= 0 && p->columns[columns[i]].reading == CSTO_READ_VALUE && !p->columns[columns[i]].distinct) {
                fit = may_be_value(p, f.t.cells.at[i]);
                values += f.t.cells.at[i].n > 0;
            }
    }
    free(columns);
    first_rows_close(&f);
    return fit && values;
}

csto_status csto_csv_proves(struct csto_input *in, struct csto_session *session, bool *proves, csto_error *err)
{
    const struct csto_profile *p = NULL;
    size_t header, n;
    const char *head = csto_input_head(in, &n);
    *proves = false;
    if (!is_even(head, n))
        return CSTO_OK;
    csto_status rc = csto_csv_profile(&p, &header, in, session, err);
    *proves = rc == CSTO_OK && p && header == 0 && has_values(p, session->vocabulary, head, n);
    return rc;
}
