/* lexicon.c - words, the phrases that they make, and what those mean */
#include "config.h"

#include "loaders/prose/lexicon_parts.h"

#include "base/text.h"

#include <stdlib.h>

enum { PHRASE_WORDS = 16 };

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
        t->nodes[node].follows |= (uint64_t)1 << (word & 63);
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
    bool place = csto_is_place(sense.class);
    for (; *link; link = &senses[*link].next) {
        struct csto_sense *s = &senses[*link];
        if (s->class == sense.class && s->code == sense.code && (place || s->value == sense.value)) {
            s->value = place && sense.value < s->value ? sense.value : s->value;
            return true;
        }
        if (s->class == sense.class)
            behind = &senses[*link].next;
    }
    link = behind ? behind : link;
    sense.next = *link;
    x->tables.nodes[node].classes |= csto_class_bit(sense.class);
    x->tables.nodes[node].senses_n++;
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
    const size_t length = n;
    for (size_t len; (len = next_word(p, n, &skip)) != 0 && words < PHRASE_WORDS; p += skip + len, n -= skip + len, words++) {
        word = add_word(x, p + skip, len, exact, sense.class);
        node = word ? add_edge(x, node, word) : 0;
        if (!node)
            return false;
    }
    if (words == 0)
        return true;
    if (csto_is_place(sense.class))
        sense.value = words == 1 ? (double)length : 0;
    return add_sense(x, node, sense);
}

/* "НАО", "ЕАО": an abbreviation in capital letters has no forms, and its stem may be another word ("на"). */
static bool is_abbreviation(const char *p, size_t n)
{
    size_t letters = 0, len;
    for (size_t at = 0; at < n; at += len, letters++) {
        uint32_t code = csto_utf8_decode(p + at, n - at, &len);
        if (code < 0x410 || code > 0x42f)
            return false;
    }
    return letters > 1;
}

/* "Владивосток", "Тамбов": the town of one word that ends in a consonant has the adjective in -ский ("владивостокские таможенники"). */
static bool takes_adjective(const char *folded, size_t n)
{
    static const char consonants[] = "бвгджзклмнпрстфхцчшщ";
    if (n < 6 || !csto_is_cyrillic_word(folded, n) || memchr(folded, ' ', n) || memchr(folded, '-', n))
        return false;
    for (size_t i = 0; i + 1 < sizeof consonants - 1; i += 2)
        if (memcmp(folded + n - 2, consonants + i, 2) == 0)
            return true;
    return false;
}

/* A hyphenated word is entered as one word, too. */
bool csto_lexicon_add(struct csto_lexicon *x, const char *text, size_t n, struct csto_sense sense)
{
    struct csto_text folded = {0};
    if (is_abbreviation(text, n))
        csto_text_putc(&folded, '=');
    csto_text_put_folded(&folded, text, n);
    bool ok = !folded.failed && add_folded(x, csto_text_string(&folded), folded.n, sense);
    if (ok && sense.class == CSTO_CLASS_AREA && takes_adjective(csto_text_string(&folded), folded.n)) {
        size_t bare = folded.n;
        csto_text_puts(&folded, "ский");
        ok = !folded.failed && add_folded(x, folded.at, folded.n, sense);
        folded.n = bare;
    }
    const char *hyphen = ok && folded.n ? memchr(folded.at, '-', folded.n) : NULL;
    if (hyphen && sense.class < CSTO_CLASS_PLACE && !memchr(folded.at, ' ', folded.n)) {
        size_t at = (size_t)(hyphen - folded.at);
        memmove(folded.at + at, folded.at + at + 1, folded.n - at - 1);
        ok = add_folded(x, folded.at, folded.n - 1, sense);
    }
    csto_text_free(&folded);
    return ok;
}

/* ---- the whole ---- */

bool csto_lexicon_start(struct csto_lexicon *x)
{
    return csto_words_start(&x->words) && add_node(x) && push_sense(x, (struct csto_sense){0}) && grow_edges(x);
}

static void *copy_of(const void *at, size_t n, size_t element)
{
    void *copy = malloc(n * element);
    return copy ? memcpy(copy, at, n * element) : NULL;
}

bool csto_lexicon_own(struct csto_lexicon *x)
{
    struct csto_lexicon own = *x;
    own.tables.nodes = copy_of(x->tables.nodes, x->nodes_n, sizeof *own.tables.nodes);
    own.tables.senses = copy_of(x->tables.senses, x->senses_n, sizeof *own.tables.senses);
    own.tables.edges = copy_of(x->tables.edges, x->tables.edges_mask + 1, sizeof *own.tables.edges);
    own.nodes_room = x->nodes_n;
    own.senses_room = x->senses_n;
    own.begins = NULL;
    own.lent = false;
    if (own.tables.nodes && own.tables.senses && own.tables.edges && csto_words_own(&own.words)) {
        *x = own;
        return true;
    }
    free(own.tables.nodes);
    free(own.tables.senses);
    free(own.tables.edges);
    return false;
}

/* What is asked for every word: where its phrases begin, and what marks are words. */
bool csto_lexicon_index(struct csto_lexicon *x)
{
    if (!x->lent) {
        free(x->begins);
        x->begins = calloc((size_t)x->words.n + 1, sizeof *x->begins);
        if (!x->begins)
            return false;
        for (uint32_t i = 1; i <= x->words.n; i++)
            x->begins[i] = step(x, 0, i);
        csto_words_digits(&x->words, x->tables.digits);
    }
    for (int c = 1; c < 128; c++) {
        char mark = (char)c;
        x->tables.marks[c] = csto_lexicon_find(x, NULL, &mark, 1);
    }
    return true;
}

void csto_lexicon_free(struct csto_lexicon *x)
{
    if (!x)
        return;
    if (!x->lent) {
        csto_words_free(&x->words);
        free(x->tables.edges);
        free(x->tables.nodes);
        free(x->tables.senses);
        free(x->begins);
    }
    csto_stemmer_free(x->stemmer);
    free(x);
}
