/* Labels of a table: what the profile says they mean, else what the vocabulary does; footnote marks are not part of them. */
#include "config.h"

#include "loaders/table.h"

#include "base/hash.h"
#include "base/text.h"
#include "records/vocabulary.h"

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

static csto_code look_up(const struct csto_table_reader *r, const struct csto_profile_column *c, const char *text, size_t n,
                         const char **area)
{
    const struct csto_profile_word *w = word_of(c, text, n);
    csto_vocabulary_table table = csto_reading_table(c->reading);
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
        return m->code;
    }
    csto_code code = look_up(r, c, text, n, area);
    size_t bare = code ? n : without_footnote(text, n);
    if (bare < n)
        code = look_up(r, c, text, bare, area);
    const char *kept = r->texts.n < 100000 ? csto_intern_text(&r->texts, text, n) : NULL;
    if (kept)
        *m = (struct csto_label_memo){column + 1, kept, n, code, *area};
    return code;
}

bool csto_tally_add(struct csto_table_reader *r, bool unknown, const char *text, size_t n)
{
    n = n < TALLY_BYTES ? n : TALLY_BYTES;
    size_t count = unknown ? r->unknown.n : r->missing.n;
    struct csto_tally *at = unknown ? r->unknown.at : r->missing.at;
    for (size_t i = 0; i < count; i++)
        if (strlen(at[i].text) == n && memcmp(at[i].text, text, n) == 0)
            return ++at[i].n;
    if (count == MOST_TALLIES)
        return ++at[count - 1].n;
    struct csto_tally new = {csto_intern_text(&r->texts, text, n), 1, r->line};
    if (!new.text)
        return false;
    return unknown ? csto_array_push(&r->unknown, new) : csto_array_push(&r->missing, new);
}
