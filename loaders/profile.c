/* Which profile a header belongs to. */
#include "config.h"

#include "loaders/profile.h"

#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"
#include "records/vocabulary.h"

#include <stdlib.h>

const char *const csto_reading_names[CSTO_READINGS] = {
    [CSTO_READ_KEY] = "key",
    [CSTO_READ_VALUE] = "value",
    [CSTO_READ_MEASURE] = "measure",
    [CSTO_READ_ITEM] = "item",
    [CSTO_READ_UNIT] = "unit",
    [CSTO_READ_PLACE] = "place",
    [CSTO_READ_AREA] = "area",
    [CSTO_READ_EVENT] = "event",
    [CSTO_READ_PERIOD] = "period",
    [CSTO_READ_DATE] = "date",
    [CSTO_READ_START] = "period_start",
    [CSTO_READ_END] = "period_end",
    [CSTO_READ_YEAR] = "year",
    [CSTO_READ_FISCAL_YEAR] = "fiscal_year",
    [CSTO_READ_QUARTER] = "quarter",
    [CSTO_READ_MONTH] = "month",
    [CSTO_READ_EDITION] = "edition",
    [CSTO_READ_PUBLISHER] = "publisher",
    [CSTO_READ_PUBLISHED] = "published",
    [CSTO_READ_TITLE] = "title",
    [CSTO_READ_URL] = "url",
    [CSTO_READ_ID] = "claim_id",
};

void csto_profile_fold(struct csto_text *to, const char *text, size_t n)
{
    size_t from = to->n;
    csto_text_put_folded(to, text, n);
    for (size_t i = from; i < to->n; i++)
        if (to->at[i] == '_')
            to->at[i] = ' ';
}

bool csto_profile_fits(const char *pattern, const char *text, size_t n, struct csto_header_cell *star)
{
    const char *mark = strchr(pattern, '*');
    size_t length = strlen(pattern);
    if (!mark)
        return n == length && memcmp(pattern, text, n) == 0;
    size_t before = (size_t)(mark - pattern), after = length - before - 1;
    if (n < before + after || memcmp(pattern, text, before) != 0 || memcmp(mark + 1, text + n - after, after) != 0)
        return false;
    if (star)
        *star = (struct csto_header_cell){text + before, n - before - after};
    return true;
}

/* The column that a folded header is; -1 = none.  A name with a star is that column only where the star is a unit. */
static int column_of(const struct csto_profile *p, const csto_vocabulary *v, const char *text, size_t n)
{
    for (int stars = 0; stars < 2; stars++)
        for (size_t c = 0; c < p->n_columns; c++)
            for (size_t h = 0; h < p->columns[c].n_headers; h++) {
                const char *header = p->columns[c].headers[h];
                struct csto_header_cell star = {0};
                if ((strchr(header, '*') != NULL) != stars || !csto_profile_fits(header, text, n, &star))
                    continue;
                if (!stars || csto_vocabulary_find_n(v, CSTO_UNITS, star.at, star.n))
                    return (int)c;
            }
    return -1;
}

bool csto_profile_match(const struct csto_profile *p, const csto_vocabulary *v, const struct csto_header_cell *cells, size_t n,
                        int *columns, size_t *matched, csto_error *err)
{
    struct csto_text folded = {0};
    bool *seen = calloc(p->n_columns + 1, sizeof *seen), fits = seen != NULL, value = false;
    *matched = 0;
    for (size_t i = 0; i < n && fits; i++) {
        csto_text_clear(&folded);
        csto_profile_fold(&folded, cells[i].at, cells[i].n);
        columns[i] = folded.failed || folded.n == 0 ? -1 : column_of(p, v, csto_text_string(&folded), folded.n);
        if (columns[i] < 0)
            continue;
        if (seen[columns[i]]) {
            columns[i] = -2;
            continue;
        }
        seen[columns[i]] = true;
        value |= p->columns[columns[i]].reading == CSTO_READ_VALUE;
        ++*matched;
    }
    if (!seen || folded.failed)
        csto_fail_memory(err);
    for (size_t c = 0; c < p->n_columns && fits; c++)
        fits = seen[c] || !p->columns[c].required;
    csto_text_free(&folded);
    free(seen);
    return fits && value;
}

const struct csto_profile *csto_profiles_choose(const struct csto_profiles *p, const struct csto_header_cell *cells, size_t n,
                                                csto_error *err)
{
    const struct csto_profile *best = NULL;
    size_t most = 0, matched;
    int *columns = n <= CSTO_LIMIT_COLUMNS ? malloc((n + 1) * sizeof *columns) : NULL;
    for (size_t i = 0; i < (p->only ? 1 : p->n) && columns; i++) {
        const struct csto_profile *one = p->only ? p->only : p->at[i];
        if (!csto_profile_match(one, p->vocabulary, cells, n, columns, &matched, err))
            continue;
        if (!best || (best->generic && !one->generic) || (best->generic == one->generic && matched > most)) {
            best = one;
            most = matched;
        }
    }
    if (!columns)
        csto_fail_memory(err);
    free(columns);
    return best;
}
