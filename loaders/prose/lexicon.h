/* lexicon.h - the words of the languages and the names of the vocabulary in one matcher
 *
 * Phrases are sequences of folded words.  Names come from the vocabulary, everything else from data/lexicon/LANGUAGE.tsv: class, words, value.
 * A Cyrillic word stands for all of its forms by their stem, unless it is written with "=" before it ("=пять"); an English one for itself, and in names
 * and verbs for its forms of number and tense.
 * Never changes once loaded; shared by threads. */
#ifndef CSTO_LOADERS_PROSE_LEXICON_H
#define CSTO_LOADERS_PROSE_LEXICON_H

#include "loaders/prose/words.h"

typedef enum {
    /* names of the vocabulary */
    CSTO_CLASS_MEASURE,
    CSTO_CLASS_ITEM,
    CSTO_CLASS_UNIT,
    CSTO_CLASS_PLACE,
    CSTO_CLASS_AREA,
    CSTO_CLASS_EVENT,
    CSTO_CLASS_PEOPLE,
    /* classes of the lexicon files; classes.c says what each is */
    CSTO_CLASS_HEDGE,
    CSTO_CLASS_NUMBER,
    CSTO_CLASS_SCALE,
    CSTO_CLASS_MONTH,
    CSTO_CLASS_VERB,
    CSTO_CLASS_PART,
    CSTO_CLASS_DOWN,
    CSTO_CLASS_MORE,
    CSTO_CLASS_LESS,
    CSTO_CLASS_REACH,
    CSTO_CLASS_AGAINST,
    CSTO_CLASS_LABEL,
    CSTO_CLASS_OTHER,
    CSTO_CLASS_MONEY,
    CSTO_CLASS_SAME,
    CSTO_CLASS_ABBREVIATION,
    CSTO_CLASS_PREPOSITION,
    CSTO_CLASS_OF,
    CSTO_CLASS_AND,
    CSTO_CLASS_TO,
    CSTO_CLASS_FROM,
    CSTO_CLASS_BE,
    CSTO_CLASS_ARTICLE,
    CSTO_CLASS_AGENCY,
    CSTO_CLASS_SAY,
    /* classes that share a bit: each with one of the classes behind it, where both are rare or are meanings of the same words ("in"), the rarest first: one
       that is added behind the last shares the bit of the first */
    CSTO_CLASS_FISCAL,
    CSTO_CLASS_MULTIPLE,
    CSTO_CLASS_FRACTION,
    CSTO_CLASS_SHARE,
    CSTO_CLASS_NATIONAL,
    CSTO_CLASS_REGION,
    CSTO_CLASS_UP,
    CSTO_CLASS_EARLIER,
    CSTO_CLASS_TIMES,
    CSTO_CLASS_COMING,
    CSTO_CLASS_RATE,
    CSTO_CLASS_WHEN,
    CSTO_CLASS_SOURCE,
    CSTO_CLASS_PERIOD,
    CSTO_CLASS_ORDINAL,
    CSTO_CLASS_SINCE,
    CSTO_CLASS_ENDING,
    CSTO_CLASS_PERIOD_UNIT,
    CSTO_CLASS_RELATIVE,
    CSTO_CLASS_TITLE,
    CSTO_CLASS_BETWEEN,
    CSTO_CLASS_MORE_OF,
    CSTO_CLASS_REVIEW,
    CSTO_CLASS_WORTH,
    CSTO_CLASS_FIGURE,
    CSTO_CLASS_TYPICAL,
    CSTO_CLASS_CLASSIFIER,
    CSTO_CLASS_BLOCK,
    CSTO_CLASS_OPERATION,
    CSTO_CLASS_AS_OF,
    CSTO_CLASS_AWAY,
    CSTO_CLASS_AT,
    /* in the order of those above, and once more from the first: RATIO stands where AT does, as both are "in", and IN where TITLE does, which is asked of words
       alone */
    CSTO_CLASS_SEASON,
    CSTO_CLASS_RESPECTIVE,
    CSTO_CLASS_FOLD,
    CSTO_CLASS_AMOUNT,
    CSTO_CLASS_WEIGHT,
    CSTO_CLASS_ALONE,
    CSTO_CLASS_NUMBERED,
    CSTO_CLASS_ARREST,
    CSTO_CLASS_CONTRAST,
    CSTO_CLASS_FACTOR,
    CSTO_CLASS_STARTED,
    CSTO_CLASS_PROPORTION,
    CSTO_CLASS_FURTHER,
    CSTO_CLASS_SUFFIX,
    CSTO_CLASS_BODY,
    CSTO_CLASS_EQUIVALENT,
    CSTO_CLASS_COLLECTIVE,
    CSTO_CLASS_EDGE,
    CSTO_CLASS_WEEKDAY,
    CSTO_CLASS_IN,
    CSTO_CLASS_ASPECT,
    CSTO_CLASS_BY,
    CSTO_CLASS_WHOLE,
    CSTO_CLASS_PLURAL,
    CSTO_CLASS_FOREIGN,
    CSTO_CLASS_RANK,
    CSTO_CLASS_AND_HALF,
    CSTO_CLASS_WANTED,
    CSTO_CLASS_AS_MANY,
    CSTO_CLASS_TIMES_IN,
    CSTO_CLASS_INSIDE,
    CSTO_CLASS_RATIO,
    CSTO_CLASS_REST,
    CSTO_CLASS_MADE,
    CSTO_CLASS_STATES,
    CSTO_CLASS_ON,
    CSTO_CLASS_SETTLEMENT,
    CSTO_CLASS_THAN,
    CSTO_CLASS_OLDEST,
    CSTO_CLASS_KEPT,
    CSTO_CLASSES
} csto_class;

/* The name of a country, a people or an area.  Where it is one word the value of its sense is the bytes of its shortest form, else 0. */
static inline bool csto_is_place(uint8_t class)
{
    return class == CSTO_CLASS_PLACE || class == CSTO_CLASS_AREA || class == CSTO_CLASS_PEOPLE;
}

/* What a phrase means: a row of the vocabulary (code) or of the lexicon (value, code where the value names one). */
struct csto_sense {
    uint8_t class;
    uint8_t language;
    csto_code code;
    double value;
    uint32_t next; /* another sense of the phrase; 0 = the last */
};

/* The tables that every word of a text asks, which is why they are not hidden; only lexicon.c fills them. */
struct csto_lexicon_tables {
    struct csto_lexicon_node {
        uint64_t classes;         /* of its senses: csto_class_bit of each */
        uint64_t follows;         /* of the words that a phrase goes on with: a bit (number modulo 64) of each; 0 = none does */
        uint32_t sense, senses_n; /* its first sense, 0 = none; how many */
    } * nodes;                    /* 0 is the start */
    struct csto_sense *senses;
    struct csto_lexicon_edge {
        uint64_t key; /* node << 32 | word; 0 = free */
        uint32_t node;
    } * edges;
    size_t edges_mask;           /* of the hash table */
    uint8_t digits[10];          /* of numbers that begin so: a bit for each length that is in the lexicon */
    struct csto_word marks[128]; /* of each mark of ASCII; not in an image */
};

struct csto_lexicon;

csto_status csto_lexicon_new(struct csto_lexicon **out, const csto_vocabulary *lent, csto_error *err);
void csto_lexicon_free(struct csto_lexicon *x);

/* What is known of a folded word.  The stemmer may be NULL: then only forms that were entered as they stand are found. */
struct csto_word csto_lexicon_find(const struct csto_lexicon *x, struct csto_stemmer *s, const char *folded, size_t n);

/* True where the word alone is a phrase of the class. */
bool csto_lexicon_is(const struct csto_lexicon *x, struct csto_word word, csto_class class);

static inline const struct csto_lexicon_tables *csto_lexicon_tables(const struct csto_lexicon *x)
{
    return (const struct csto_lexicon_tables *)x; /* its first member */
}

static inline const struct csto_lexicon_node *csto_lexicon_node(const struct csto_lexicon *x, uint32_t node)
{
    return &csto_lexicon_tables(x)->nodes[node];
}

/* What is known of one mark of ASCII, such as '$'. */
static inline const struct csto_word *csto_lexicon_mark(const struct csto_lexicon *x, char mark)
{
    return &csto_lexicon_tables(x)->marks[(unsigned char)mark & 127];
}

/* False where a number of n bytes that begins with the digit is no word, as few are. */
static inline bool csto_lexicon_may_digits(const struct csto_lexicon *x, char digit, size_t n)
{
    return n < 8 && (csto_lexicon_tables(x)->digits[digit - '0'] >> n & 1);
}

/* A bit for each class; there are more classes than bits. */
static inline uint64_t csto_class_bit(unsigned class)
{
    enum { BITS = 64, SHARED = CSTO_CLASS_FISCAL }; /* from here on two classes have a bit, or three */
    return (uint64_t)1 << (class < BITS ? class : SHARED + (class - BITS) % (BITS - SHARED));
}

/* True where the class is one of those whose bits these are: none of them stands behind AT, so that the bit of each is its own. */
static inline bool csto_class_among(unsigned class, uint64_t bits)
{
    return class <= CSTO_CLASS_AT && (bits >> class & 1);
}

/* Where the edge of the key is, or would be. */
static inline size_t csto_lexicon_edge(const struct csto_lexicon_tables *t, uint64_t key)
{
    size_t i = (size_t)((key * 0x9e3779b97f4a7c15u) >> 40) & t->edges_mask; /* of bits that the node has a say in, too */
    while (t->edges[i].key && t->edges[i].key != key)
        i = (i + 1) & t->edges_mask;
    return i;
}

/* The node behind `node` for a word, its form before its stem; 0 = no phrase goes on so. */
static inline uint32_t csto_lexicon_step(const struct csto_lexicon *x, uint32_t node, struct csto_word word)
{
    const struct csto_lexicon_tables *t = csto_lexicon_tables(x);
    uint32_t next = word.exact ? t->edges[csto_lexicon_edge(t, (uint64_t)node << 32 | word.exact)].node : 0;
    return next || !word.stem ? next : t->edges[csto_lexicon_edge(t, (uint64_t)node << 32 | word.stem)].node;
}

/* False where no phrase goes on behind the node with the word, which most do not; true where one may, which csto_lexicon_step decides. */
static inline bool csto_lexicon_may_step(const struct csto_lexicon_node *node, struct csto_word word)
{
    return (node->follows >> (word.exact & 63) | node->follows >> (word.stem & 63)) & 1;
}

/* The first sense of the phrase that ends at the node, NULL = none, those of one class side by side; csto_lexicon_sense gives the next by its number. */
static inline const struct csto_sense *csto_lexicon_sense(const struct csto_lexicon *x, uint32_t sense)
{
    return sense ? &csto_lexicon_tables(x)->senses[sense] : NULL;
}
static inline const struct csto_sense *csto_lexicon_senses(const struct csto_lexicon *x, uint32_t node)
{
    return csto_lexicon_sense(x, csto_lexicon_tables(x)->nodes[node].sense);
}

/* True where a lexicon file of the language was read. */
bool csto_lexicon_reads(const struct csto_lexicon *x, csto_language language);

#endif
