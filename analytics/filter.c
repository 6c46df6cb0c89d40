#include "config.h"

#include "analytics/filter.h"

#include "base/array.h"
#include "base/status.h"
#include "base/text.h"

csto_status csto_filter_add(struct csto_filter *f, struct csto_arena *texts, const char *word, const char *form, csto_error *err)
{
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, form, strlen(form));
    size_t room = f->n; /* lists are short: one more each time */
    const char *kept = folded.failed ? NULL : csto_arena_text(texts, csto_text_string(&folded), folded.n);
    csto_text_free(&folded);
    if (!kept || !csto_array_grow((void **)&f->forms, f->n, &room, 1, sizeof *f->forms))
        return csto_fail_memory(err);
    f->forms[f->n++] = (struct csto_filter_form){.folded = kept, .word = word};
    return CSTO_OK;
}

static bool is_form(const struct csto_filter_form *form, const char *have, bool stages)
{
    size_t n = strlen(form->folded);
    return strncmp(have, form->folded, n) == 0 && (!have[n] || (stages && have[n] == '-'));
}

bool csto_filter_has(const struct csto_filter *f, const char *text, bool stages)
{
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, text, strlen(text));
    bool found = false;
    for (size_t i = 0; i < f->n && !found; i++)
        found = is_form(&f->forms[i], csto_text_string(&folded), stages);
    csto_text_free(&folded);
    return found;
}

void csto_filter_meet(struct csto_filter *f, const char *text, bool stages)
{
    if (f->n == 0 || !*text)
        return;
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, text, strlen(text));
    for (size_t i = 0; i < f->n; i++)
        f->forms[i].met = f->forms[i].met || is_form(&f->forms[i], csto_text_string(&folded), stages);
    csto_text_free(&folded);
}

const char *csto_filter_unmet(const struct csto_filter *f, size_t *at)
{
    for (size_t i = 0; i < f->n; i++)
        if (!f->forms[i].word && f->forms[i].met)
            return NULL;
    while (*at < f->n) {
        const char *word = f->forms[*at].word;
        bool met = !word;
        for (; *at < f->n && f->forms[*at].word == word; ++*at)
            met = met || f->forms[*at].met;
        if (!met)
            return word;
    }
    return NULL;
}

void csto_filter_free(struct csto_filter *f)
{
    free(f->forms);
    *f = (struct csto_filter){0};
}
