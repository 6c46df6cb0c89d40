/* lexicon_read.c - a lexicon made from the names of the vocabulary and the lexicon files, or taken as it was compiled in */
#include "config.h"

#include "loaders/prose/lexicon_parts.h"

#include "base/hash.h"
#include "base/number.h"
#include "base/status.h"
#include "loaders/prose/classes.h"
#include "records/names.h"
#include "records/tsv.h"
#include "records/vocabulary_table.h"

#include <stdlib.h>
#include <string.h>

static const char *const files[CSTO_LANGUAGES] = {[CSTO_ENGLISH] = "lexicon/en.tsv", [CSTO_RUSSIAN] = "lexicon/ru.tsv"};

static csto_status add_names(struct csto_lexicon *x, csto_vocabulary_table table, csto_error *err)
{
    static const csto_class of_table[] = {
        [CSTO_MEASURES] = CSTO_CLASS_MEASURE, [CSTO_ITEMS] = CSTO_CLASS_ITEM, [CSTO_UNITS] = CSTO_CLASS_UNIT,
        [CSTO_PLACES] = CSTO_CLASS_PLACE,     [CSTO_AREAS] = CSTO_CLASS_AREA, [CSTO_EVENTS] = CSTO_CLASS_EVENT,
    };
    size_t n;
    const struct csto_vocabulary_name *names = csto_vocabulary_names(x->vocabulary, table, &n);
    if (!names)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        const csto_class of_kind[] = {of_table[table], CSTO_CLASS_PEOPLE, CSTO_CLASS_AGENCY};
        struct csto_sense sense = {.class = (uint8_t)of_kind[names[i].kind], .language = (uint8_t)names[i].language, .code = names[i].code};
        if (!csto_lexicon_add(x, names[i].text, strlen(names[i].text), sense))
            return csto_fail_memory(err);
    }
    return CSTO_OK;
}

static bool read_value(const struct csto_lexicon *x, struct csto_tsv_cell cell, struct csto_sense *sense)
{
    char text[64];
    if (cell.n >= sizeof text)
        return false;
    memcpy(text, cell.at, cell.n);
    text[cell.n] = '\0';
    int bound;
    switch (csto_lexicon_classes[sense->class].value) {
    case CSTO_VALUE_NUMBER: return csto_number_parse(text, &sense->value, NULL) == CSTO_OK;
    case CSTO_VALUE_BOUND:
        bound = csto_name_find(csto_bounds, text);
        sense->code = (csto_code)(bound < 0 ? 0 : bound);
        return bound >= 0;
    case CSTO_VALUE_MEASURE: return (sense->code = csto_vocabulary_find_id(x->vocabulary, CSTO_MEASURES, text, cell.n)) != 0;
    case CSTO_VALUE_MONEY_ITEM: return (sense->code = csto_vocabulary_find_id(x->vocabulary, CSTO_ITEMS, text, cell.n)) != 0;
    case CSTO_VALUE_MOMENT:
        /* a letter for the grain (y m w d, k = a week, e = a weekend, c = the context's year, s = since the start of the year, or of the month where 1 follows, p = the year past,
         * u = the season that begins with a month, v = that of this year, f = fiscal year) and the distance from the document's date */
        sense->code = (csto_code)(unsigned char)text[0];
        return strchr("ymwdkecspuvfn", text[0]) && (text[1] == '\0' || csto_number_parse(text + 1, &sense->value, NULL) == CSTO_OK);
    default: return cell.n == 0;
    }
}

static csto_status add_row(struct csto_lexicon *x, const struct csto_tsv *t, csto_language language, csto_error *err)
{
    struct csto_sense sense = {.language = (uint8_t)language};
    unsigned class = CSTO_CLASS_HEDGE;
    while (class < CSTO_CLASSES && (strlen(csto_lexicon_classes[class].name) != t->cells[0].n ||
                                    memcmp(csto_lexicon_classes[class].name, t->cells[0].at, t->cells[0].n) != 0))
        class ++;
    if (class == CSTO_CLASSES)
        return csto_fail_at(err, CSTO_E_NAME, t->name, t->line, 1, "'%.*s' is no class of words", (int)t->cells[0].n, t->cells[0].at);
    sense.class = (uint8_t) class;
    if (!read_value(x, t->cells[2], &sense))
        return csto_fail_at(err, CSTO_E_SYNTAX, t->name, t->line, 3, "'%.*s' is no value for class '%s'", (int)t->cells[2].n,
                            t->cells[2].at, csto_lexicon_classes[class].name);
    struct csto_tsv_cell rest = t->cells[1], one;
    while (csto_tsv_split(&rest, &one))
        if (!csto_lexicon_add(x, one.at, one.n, sense))
            return csto_fail_memory(err);
    return CSTO_OK;
}

static csto_status add_file(struct csto_lexicon *x, const char *name, csto_language language, csto_error *err)
{
    const char *bytes;
    size_t n;
    csto_error missing;
    if (csto_vocabulary_file(x->vocabulary, name, &bytes, &n, &missing) != CSTO_OK)
        return CSTO_OK; /* a language without a lexicon */
    struct csto_tsv t;
    csto_status rc = csto_tsv_open(&t, csto_vocabulary_file_path(x->vocabulary, name), bytes, n, err);
    int more = 0;
    while (rc == CSTO_OK && (more = csto_tsv_next(&t, err)) == 1)
        rc = add_row(x, &t, language, err);
    x->reads[language] = true;
    return more < 0 ? CSTO_E_SYNTAX : rc;
}

/* The files of the vocabulary and of the languages as one number. */
static uint64_t source_of(const csto_vocabulary *v)
{
    uint64_t hash = csto_stemmer_there();
    for (int i = 0; i < CSTO_VOCABULARY_TABLES + CSTO_LANGUAGES; i++) {
        const char *bytes = "";
        size_t n = 0;
        const char *name =
            i < CSTO_VOCABULARY_TABLES ? csto_vocabulary_file_of((csto_vocabulary_table)i) : files[i - CSTO_VOCABULARY_TABLES];
        if (csto_vocabulary_file(v, name, &bytes, &n, NULL) == CSTO_OK)
            hash = csto_hash(hash, bytes, n);
    }
    return hash ? hash : 1;
}

static csto_status read_all(struct csto_lexicon *x, csto_error *err)
{
    csto_status rc = csto_lexicon_start(x) ? CSTO_OK : csto_fail_memory(err);
    for (int t = 0; t < CSTO_VOCABULARY_TABLES && rc == CSTO_OK; t++)
        rc = add_names(x, (csto_vocabulary_table)t, err);
    for (int i = 0; i < CSTO_LANGUAGES && rc == CSTO_OK; i++)
        if (i != CSTO_RUSSIAN || csto_stemmer_there()) /* without stems most forms would be missed */
            rc = add_file(x, files[i], (csto_language)i, err);
    return rc;
}

/* The lexicon that was compiled in, where it is of these files and its stems are those of this stemmer. */
static bool take_image(struct csto_lexicon *x)
{
    struct csto_lexicon taken = csto_lexicon_image;
    if (taken.source != x->source || !csto_words_stems_hold(&taken.words, x->stemmer))
        return false;
    taken.lent = true;
    taken.vocabulary = x->vocabulary;
    taken.stemmer = x->stemmer;
    *x = taken;
    return true;
}

/* The user's own words; their letters say the language. */
static csto_status read_user(struct csto_lexicon *x, csto_error *err)
{
    const char *bytes;
    size_t n;
    bool reads[CSTO_LANGUAGES];
    csto_error missing;
    if (csto_vocabulary_file(x->vocabulary, CSTO_USER_LEXICON, &bytes, &n, &missing) != CSTO_OK)
        return CSTO_OK;
    if (x->lent && !csto_lexicon_own(x))
        return csto_fail_memory(err);
    memcpy(reads, x->reads, sizeof reads);
    csto_status rc = add_file(x, CSTO_USER_LEXICON, CSTO_ENGLISH, err);
    memcpy(x->reads, reads, sizeof reads);
    return rc;
}

csto_status csto_lexicon_new(struct csto_lexicon **out, const csto_vocabulary *lent, csto_error *err)
{
    struct csto_lexicon *x = calloc(1, sizeof *x);
    if (!x)
        return csto_fail_memory(err);
    x->vocabulary = lent;
    x->source = source_of(lent);
    csto_status rc = csto_stemmer_new(&x->stemmer, err);
    if (rc == CSTO_OK && !take_image(x))
        rc = read_all(x, err);
    if (rc == CSTO_OK)
        rc = read_user(x, err);
    if (rc == CSTO_OK && !csto_lexicon_index(x))
        rc = csto_fail_memory(err);
    csto_stemmer_free(x->stemmer);
    x->stemmer = NULL;
    if (rc == CSTO_OK)
        *out = x;
    else
        csto_lexicon_free(x);
    return rc;
}
