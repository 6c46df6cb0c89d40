#include "config.h"

#include "loaders/prose/lexicon.h"

#include "base/number.h"
#include "base/status.h"
#include "base/text.h"
#include "loaders/prose/classes.h"
#include "records/names.h"
#include "records/tsv.h"

enum { PHRASE_WORDS = 16 };

struct csto_lexicon {
    struct csto_lexicon_tables tables; /* first */
    const csto_vocabulary *vocabulary;
    struct csto_words words;
    struct csto_stemmer *stemmer; /* while it is made */
    size_t edges_n, nodes_n, nodes_room, senses_n, senses_room;
    uint32_t *begins;            /* of each word: the node of all phrases that begin with it */
    struct csto_word marks[128]; /* of each mark of ASCII */
    bool reads[CSTO_LANGUAGES];
};

bool csto_lexicon_reads(const struct csto_lexicon *x, csto_language language)
{
    return x->reads[language];
}

/* ---- words ---- */

struct csto_word csto_lexicon_find(const struct csto_lexicon *x, struct csto_stemmer *s, const char *folded, size_t n)
{
    struct csto_word word = csto_words_find(&x->words, s, folded, n);
    word.exact_begins = x->begins[word.exact];
    word.stem_begins = x->begins[word.stem];
    return word;
}

struct csto_word csto_lexicon_mark(const struct csto_lexicon *x, char mark)
{
    return x->marks[(unsigned char)mark & 127];
}

static bool node_is(const struct csto_lexicon *x, uint32_t node, csto_class class)
{
    for (const struct csto_sense *e = csto_lexicon_senses(x, node); e; e = csto_lexicon_sense(x, e->next))
        if (e->class == class)
            return true;
    return false;
}

bool csto_lexicon_is(const struct csto_lexicon *x, struct csto_word word, csto_class class)
{
    return node_is(x, word.exact_begins, class) || node_is(x, word.stem_begins, class);
}

/* ---- phrases ---- */

static uint32_t step(const struct csto_lexicon *x, uint32_t node, uint32_t word)
{
    return csto_lexicon_step(x, node, (struct csto_word){.exact = word});
}

static bool grow_edges(struct csto_lexicon *x)
{
    struct csto_lexicon_tables *t = &x->tables;
    struct csto_lexicon_edge *old = t->edges;
    size_t room = old ? t->edges_mask + 1 : 0, more = room ? room * 2 : 8192;
    struct csto_lexicon_edge *edges = calloc(more, sizeof *edges);
    if (!edges)
        return false;
    t->edges = edges;
    t->edges_mask = more - 1;
    for (size_t i = 0; i < room; i++)
        if (old[i].key)
            edges[csto_lexicon_edge(t, old[i].key)] = old[i];
    free(old);
    return true;
}

static bool add_node(struct csto_lexicon *x)
{
    struct csto_lexicon_tables *t = &x->tables;
    if (x->nodes_n == x->nodes_room && !csto_array_grow((void **)&t->nodes, x->nodes_n, &x->nodes_room, 1, sizeof *t->nodes))
        return false;
    t->nodes[x->nodes_n++] = (struct csto_lexicon_node){0};
    return true;
}

static bool push_sense(struct csto_lexicon *x, struct csto_sense sense)
{
    struct csto_lexicon_tables *t = &x->tables;
    if (x->senses_n == x->senses_room && !csto_array_grow((void **)&t->senses, x->senses_n, &x->senses_room, 1, sizeof *t->senses))
        return false;
    t->senses[x->senses_n++] = sense;
    return true;
}

static uint32_t add_edge(struct csto_lexicon *x, uint32_t node, uint32_t word)
{
    struct csto_lexicon_tables *t = &x->tables;
    if (x->edges_n * 2 >= t->edges_mask && !grow_edges(x))
        return 0;
    uint64_t key = (uint64_t)node << 32 | word;
    size_t slot = csto_lexicon_edge(t, key);
    if (!t->edges[slot].key) {
        if (!add_node(x))
            return 0;
        t->nodes[node].goes_on = true;
        t->edges[slot] = (struct csto_lexicon_edge){key, (uint32_t)x->nodes_n - 1};
        x->edges_n++;
    }
    return t->edges[slot].node;
}

/* Behind the last of its class; what is there already is not entered again. */
static bool add_sense(struct csto_lexicon *x, uint32_t node, struct csto_sense sense)
{
    struct csto_sense *senses = x->tables.senses;
    uint32_t *link = &x->tables.nodes[node].sense, *behind = NULL;
    for (; *link; link = &senses[*link].next) {
        const struct csto_sense *s = &senses[*link];
        if (s->class == sense.class && s->code == sense.code && s->value == sense.value)
            return true;
        if (s->class == sense.class)
            behind = &senses[*link].next;
    }
    link = behind ? behind : link;
    sense.next = *link;
    *link = (uint32_t)x->senses_n; /* pushing may move the senses, so the link is set first */
    return push_sense(x, sense);
}

/* The next word of a folded text: letters with apostrophes, digits, or one mark; hyphens, quotes and blanks are passed over. */
static size_t next_word(const char *p, size_t n, size_t *skip)
{
    size_t at = 0, len, start;
    while (at < n && (p[at] == ' ' || p[at] == '-' || p[at] == '"'))
        at++;
    *skip = start = at;
    if (at < n && p[at] >= '0' && p[at] <= '9') {
        while (at < n && p[at] >= '0' && p[at] <= '9')
            at++;
        return at - start;
    }
    while (at < n && (csto_is_letter(csto_utf8_decode(p + at, n - at, &len)) || (p[at] == '\'' && at > start)))
        at += len;
    if (at == start && at < n) {
        csto_utf8_decode(p + at, n - at, &len);
        at += len;
    }
    return at - start;
}

/* Names of places and operations, and small words, have no other forms. */
static bool has_forms(unsigned class)
{
    return class == CSTO_CLASS_MEASURE || class == CSTO_CLASS_ITEM || class == CSTO_CLASS_VERB;
}

static uint32_t add_word(struct csto_lexicon *x, const char *folded, size_t n, bool exact, unsigned class)
{
    if (!exact && csto_is_cyrillic_word(folded, n))
        return csto_words_add_stem(&x->words, x->stemmer, folded, n);
    uint32_t word = csto_words_add(&x->words, folded, n);
    return word && has_forms(class) && !csto_words_inflect(&x->words, x->stemmer, folded, n, class == CSTO_CLASS_VERB) ? 0 : word;
}

static bool add_folded(struct csto_lexicon *x, const char *p, size_t n, struct csto_sense sense)
{
    uint32_t node = 0, word = 0;
    size_t words = 0, skip;
    bool exact = n > 1 && *p == '=';
    p += exact;
    n -= exact;
    for (size_t len; (len = next_word(p, n, &skip)) != 0 && words < PHRASE_WORDS; p += skip + len, n -= skip + len, words++) {
        word = add_word(x, p + skip, len, exact, sense.class);
        node = word ? add_edge(x, node, word) : 0;
        if (!node)
            return false;
    }
    if (words == 0)
        return true;
    return add_sense(x, node, sense);
}

/* Enters a phrase; a hyphenated word also as one word. */
static bool add_phrase(struct csto_lexicon *x, const char *text, size_t n, struct csto_sense sense)
{
    struct csto_text folded = {0};
    csto_text_put_folded(&folded, text, n);
    bool ok = !folded.failed && add_folded(x, csto_text_string(&folded), folded.n, sense);
    const char *hyphen = ok && folded.n ? memchr(folded.at, '-', folded.n) : NULL;
    if (hyphen && sense.class < CSTO_CLASS_PLACE && !memchr(folded.at, ' ', folded.n)) {
        size_t at = (size_t)(hyphen - folded.at);
        memmove(folded.at + at, folded.at + at + 1, folded.n - at - 1);
        ok = add_folded(x, folded.at, folded.n - 1, sense);
    }
    csto_text_free(&folded);
    return ok;
}

/* ---- what is read ---- */

static csto_status add_names(struct csto_lexicon *x, csto_error *err)
{
    static const csto_class of_table[] = {
        [CSTO_MEASURES] = CSTO_CLASS_MEASURE, [CSTO_ITEMS] = CSTO_CLASS_ITEM, [CSTO_UNITS] = CSTO_CLASS_UNIT,
        [CSTO_PLACES] = CSTO_CLASS_PLACE,     [CSTO_AREAS] = CSTO_CLASS_AREA, [CSTO_EVENTS] = CSTO_CLASS_EVENT,
    };
    size_t n;
    const struct csto_vocabulary_name *names = csto_vocabulary_names(x->vocabulary, &n);
    if (!names)
        return csto_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        struct csto_sense sense = {.class = (uint8_t)(names[i].people ? CSTO_CLASS_PEOPLE : of_table[names[i].table]),
                                   .language = (uint8_t)names[i].language,
                                   .code = names[i].code};
        if (!add_phrase(x, names[i].text, strlen(names[i].text), sense))
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
        /* a letter for the grain (y m w d, c = the context's year, s = since its start, p = the year past, u = the season that begins with a month) and the distance from the
         * document's date */
        sense->code = (csto_code)(unsigned char)text[0];
        return strchr("ymwdcspu", text[0]) && (text[1] == '\0' || csto_number_parse(text + 1, &sense->value, NULL) == CSTO_OK);
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
        if (!add_phrase(x, one.at, one.n, sense))
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

/* What is asked for every word: where its phrases begin, and what marks are words. */
static bool index_words(struct csto_lexicon *x)
{
    x->begins = calloc((size_t)x->words.n + 1, sizeof *x->begins);
    if (!x->begins)
        return false;
    for (uint32_t i = 1; i <= x->words.n; i++)
        x->begins[i] = step(x, 0, i);
    for (int c = 1; c < 128; c++) {
        char mark = (char)c;
        x->marks[c] = csto_lexicon_find(x, NULL, &mark, 1);
    }
    return true;
}

csto_status csto_lexicon_new(struct csto_lexicon **out, const csto_vocabulary *lent, csto_error *err)
{
    static const char *const files[CSTO_LANGUAGES] = {[CSTO_ENGLISH] = "lexicon/en.tsv", [CSTO_RUSSIAN] = "lexicon/ru.tsv"};
    struct csto_lexicon *x = calloc(1, sizeof *x);
    if (!x)
        return csto_fail_memory(err);
    x->vocabulary = lent;
    csto_status rc = csto_stemmer_new(&x->stemmer, err);
    if (rc == CSTO_OK && (!csto_words_start(&x->words) || !add_node(x) || !push_sense(x, (struct csto_sense){0}) || !grow_edges(x)))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = add_names(x, err);
    for (int i = 0; i < CSTO_LANGUAGES && rc == CSTO_OK; i++)
        if (i != CSTO_RUSSIAN || csto_stemmer_there()) /* without stems most forms would be missed */
            rc = add_file(x, files[i], (csto_language)i, err);
    bool russian = x->reads[CSTO_RUSSIAN], english = x->reads[CSTO_ENGLISH];
    if (rc == CSTO_OK)
        rc = add_file(x, CSTO_USER_LEXICON, CSTO_ENGLISH, err); /* its letters say the language */
    x->reads[CSTO_RUSSIAN] = russian;
    x->reads[CSTO_ENGLISH] = english;
    if (rc == CSTO_OK && !index_words(x))
        rc = csto_fail_memory(err);
    csto_stemmer_free(x->stemmer);
    x->stemmer = NULL;
    if (rc == CSTO_OK)
        *out = x;
    else
        csto_lexicon_free(x);
    return rc;
}

void csto_lexicon_free(struct csto_lexicon *x)
{
    if (!x)
        return;
    csto_words_free(&x->words);
    free(x->tables.edges);
    free(x->tables.nodes);
    free(x->tables.senses);
    free(x->begins);
    free(x);
}
