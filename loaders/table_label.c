/* Labels of a table: what the profile says they mean, else what the vocabulary does; footnote marks are not part of them. */
#include "config.h"

#include "loaders/table.h"

#include "base/hash.h"
#include "base/status.h"
#include "base/text.h"
#include "records/vocabulary.h"

#include <stdlib.h>

enum { MOST_TALLIES = 1000, TALLY_BYTES = 200 };

static const struct csto_profile_word *word_of(const struct csto_profile_column *c, const char *text, size_t n)
{
    const struct csto_profile_word *found = NULL;
    struct csto_text folded = {0};
    if (c->n_words == 0)
        return NULL;
    csto_profile_fold(&folded, text, n);
    for (size_t i = 0; i < c->n_words && !found; i++)
        if (csto_profile_fits(c->words[i].label, csto_text_string(&folded), folded.n, NULL))
            found = &c->words[i];
    csto_text_free(&folded);
    return found;
}

static csto_code look_up(struct csto_table_reader *r, const struct csto_profile_column *c, const char *text, size_t n, const char **area)
{
    const struct csto_profile_word *w = word_of(c, text, n);
    csto_vocabulary_table table = csto_reading_table(c->reading);
    r->label_scale = w ? w->scale : 1;
    if (w && w->area)
        *area = w->area;
    if (w)
        return w->code;
    return table == CSTO_VOCABULARY_TABLES ? 0 : csto_vocabulary_find_n(r->v, table, text, n);
}

/* "Other Drugs**", "Bulgaria(4)": the length without footnote marks. */
static size_t without_footnote(const char *text, size_t n)
{
    size_t end = n;
    if (end > 2 && text[end - 1] == ')') {
        size_t at = end - 1;
        while (at > 0 && csto_is_digit(text[at - 1]))
            at--;
        end = at < end - 1 && at > 1 && text[at - 1] == '(' ? at - 1 : end;
    }
    while (end > 1 && text[end - 1] == '*')
        end--;
    csto_trim(text, &end);
    return end;
}

csto_code csto_table_label(struct csto_table_reader *r, int column, const char *text, size_t n, const char **area)
{
    const struct csto_profile_column *c = &r->p->columns[column];
    *area = "";
    if (n == 0)
        return 0;
    struct csto_label_memo *m = &r->memos[csto_hash((uint64_t)column, text, n) & (CSTO_LABEL_MEMOS - 1)];
    if (m->column == column + 1 && m->n == n && memcmp(m->text, text, n) == 0) {
        *area = m->area;
        r->label_scale = m->scale;
        return m->code;
    }
    csto_code code = look_up(r, c, text, n, area);
    size_t bare = code ? n : without_footnote(text, n);
    if (bare < n)
        code = look_up(r, c, text, bare, area);
    const char *kept = r->texts.n < 100000 ? csto_intern_text(&r->texts, text, n) : NULL;
    if (kept)
        *m = (struct csto_label_memo){column + 1, kept, n, code, *area, r->label_scale};
    return code;
}

static struct csto_tally *find_tally(struct csto_table_reader *r, bool unknown, const char *text, size_t n)
{
    size_t count = unknown ? r->unknown.n : r->missing.n;
    struct csto_tally *at = unknown ? r->unknown.at : r->missing.at;
    for (size_t i = 0; i < count; i++)
        if (strlen(at[i].text) == n && memcmp(at[i].text, text, n) == 0)
            return &at[i];
    return count == MOST_TALLIES ? &at[count - 1] : NULL;
}

bool csto_tally_add(struct csto_table_reader *r, bool unknown, const char *text, size_t n)
{
    n = n < TALLY_BYTES ? n : TALLY_BYTES;
    struct csto_tally *known = find_tally(r, unknown, text, n);
    if (unknown && r->row_tallies < CSTO_ROW_LABELS)
        r->row_unknown[r->row_tallies] = known ? known->text : NULL;
    if (known) {
        known->n++;
        r->row_tallies++;
        return true;
    }
    struct csto_tally new = {csto_intern_text(&r->texts, text, n), 1, r->line, r->row_tallies};
    if (!new.text)
        return false;
    if (unknown && r->row_tallies < CSTO_ROW_LABELS)
        r->row_unknown[r->row_tallies] = new.text;
    r->row_tallies++;
    return unknown ? csto_array_push(&r->unknown, new) : csto_array_push(&r->missing, new);
}

void csto_tally_more(struct csto_table_reader *r, const char *text, size_t n)
{
    find_tally(r, true, text, strlen(text))->n += n;
}

/* ---- tallies of several threads ---- */

static bool join_tallies(struct csto_table_reader *r, bool unknown, const struct csto_tally *from, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct csto_tally *known = find_tally(r, unknown, from[i].text, strlen(from[i].text)), new = from[i];
        if (known) {
            bool earlier = new.line < known->line || (new.line == known->line &&new.order < known->order);
            known->n += new.n;
            known->line = earlier ? new.line : known->line;
            known->order = earlier ? new.order : known->order;
            continue;
        }
        new.text = csto_intern_text(&r->texts, new.text, strlen(new.text));
        if (!new.text || !(unknown ? csto_array_push(&r->unknown, new) : csto_array_push(&r->missing, new)))
            return false;
    }
    return true;
}

static int by_first(const void *a, const void *b)
{
    const struct csto_tally *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

csto_status csto_table_join(struct csto_table_reader *r, struct csto_table_reader *part, csto_error *err)
{
    bool done = join_tallies(r, true, part->unknown.at, part->unknown.n) && join_tallies(r, false, part->missing.at, part->missing.n);
    if (r->unknown.n)
        qsort(r->unknown.at, r->unknown.n, sizeof *r->unknown.at, by_first);
    if (r->missing.n)
        qsort(r->missing.at, r->missing.n, sizeof *r->missing.at, by_first);
    for (size_t i = 0; i < r->p->n_rules; i++)
        r->skipped[i] += part->skipped[i];
    csto_marks_join(&r->seen, &part->seen);
    r->rows += part->rows;
    r->claims += part->claims;
    r->rows_refused += part->rows_refused;
    csto_table_reader_free(part);
    return done ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_table_part(struct csto_table_reader *part, const struct csto_table_reader *lent, struct csto_sink *sink, csto_error *err)
{
    *part = *lent;
    part->sink = sink;
    part->raw = NULL;
    part->arena = (struct csto_arena){0};
    part->texts = part->row_texts = part->distinct = (struct csto_intern){0};
    memset(part->memos, 0, sizeof part->memos);
    memset(&part->unknown, 0, sizeof part->unknown);
    memset(&part->missing, 0, sizeof part->missing);
    part->rows = part->claims = part->rows_refused = 0;
    part->skipped = csto_arena_take(&part->arena, (lent->p->n_rules + 1) * sizeof *part->skipped);
    if (!part->skipped)
        return csto_fail_memory(err);
    memset(part->skipped, 0, (lent->p->n_rules + 1) * sizeof *part->skipped);
    return CSTO_OK;
}
