/* vocabulary.h - the names of the field: what the tables of data/ say, inside the library
 *
 * One struct for each table; a code is an index, 0 is an empty row, so that every lookup of code 0 is safe.  Columns of the files: data/README.md. */
#ifndef CSTO_RECORDS_VOCABULARY_H
#define CSTO_RECORDS_VOCABULARY_H

#include "csto-stats.h"

#include <stdbool.h>

typedef enum { CSTO_ENGLISH, CSTO_RUSSIAN, CSTO_LANGUAGES } csto_language;

typedef enum {
    CSTO_MASS = 1,
    CSTO_VOLUME = 2,
    CSTO_COUNT = 4,
    CSTO_AREA = 8,
    CSTO_MONEY = 16,
    CSTO_PERCENT = 32
} csto_dimension; /* bits */

enum { CSTO_MEASURE_ROOTS = 48, CSTO_EVENT_BESIDE = 32 };

struct csto_measure {
    unsigned dimensions;                 /* csto_dimension bits; 0 = any */
    csto_code roots[CSTO_MEASURE_ROOTS]; /* the trees whose items fit, ends with 0 */
    bool any_item;
    const char *summary;
};

struct csto_item {
    csto_code parent;
    csto_code
        total; /* what a total row of a table that counts this item is of, seen one step up: its group of the UNODC, else the parent */
    csto_code sum_root; /* the highest item up to which totals may be formed: itself or an ancestor */
    const char *kind;   /* drug precursor plant arm goods crime person ... */
    bool is_sum_root;
};

struct csto_unit {
    csto_code to;           /* the canonical unit; itself for kg, l, count, percent, ha and currencies */
    unsigned dimension;     /* one csto_dimension bit */
    double factor;          /* times this = in `to` */
    const char *assumption; /* name of the factor when it is an assumption, "" when it is exact */
};

struct csto_place {
    const char *iso2;  /* ISO 3166-1 alpha-2, or "" */
    csto_code within;  /* CSTO for its member states, else 0 */
    int fiscal_starts; /* month in which the fiscal year begins; 0 = not known */
};

struct csto_area {
    csto_code place;
    const char *code; /* ISO 3166-2, or "" */
    bool capital;     /* in a dateline it is where the agency sits, not where the figures are of */
};

struct csto_event {
    csto_code parent;                    /* the operation of a stage */
    csto_code of;                        /* the place that all its figures are of unless the text names another; 0 = none */
    csto_code beside[CSTO_EVENT_BESIDE]; /* places that take part besides those of `of`, ends with 0 */
};

/* What a name is of: the row itself, its people (adjectives and demonyms: "Kyrgyz"), or an agency of the place ("Guardia Civil"). */
typedef enum { CSTO_NAME_OWN, CSTO_NAME_PEOPLE, CSTO_NAME_AGENCY } csto_name_kind;

/* One name of one row. */
struct csto_vocabulary_name {
    csto_code code;
    csto_language language;
    csto_name_kind kind;
    const char *text;
};

const struct csto_measure *csto_measure_at(const csto_vocabulary *v, csto_code code);
const struct csto_item *csto_item_at(const csto_vocabulary *v, csto_code code);
const struct csto_unit *csto_unit_at(const csto_vocabulary *v, csto_code code);
const struct csto_place *csto_place_at(const csto_vocabulary *v, csto_code code);
const struct csto_area *csto_area_at(const csto_vocabulary *v, csto_code code);
const struct csto_event *csto_event_at(const csto_vocabulary *v, csto_code code);

/* Every name of a table, in file order; NULL = no memory. */
const struct csto_vocabulary_name *csto_vocabulary_names(const csto_vocabulary *v, csto_vocabulary_table table, size_t *n);

/* As csto_vocabulary_find, for n bytes and with the ids' case kept apart from names: any name counts. */
csto_code csto_vocabulary_find_n(const csto_vocabulary *v, csto_vocabulary_table table, const char *name, size_t n);

/* The code of an id exactly as the files write it; names are not looked at.  0 = there is none. */
csto_code csto_vocabulary_find_id(const csto_vocabulary *v, csto_vocabulary_table table, const char *id, size_t n);

/* The name of a table: "measures", "items" ...; NULL past the last. */
const char *csto_vocabulary_table_name(csto_vocabulary_table table);

/* The id nearest to a word that was not found; NULL = none is near.  Lent by v. */
const char *csto_vocabulary_suggest(const csto_vocabulary *v, csto_vocabulary_table table, const char *word);

/* True where `item` is `root` or lies under it.  0 lies under nothing. */
bool csto_item_under(const csto_vocabulary *v, csto_code item, csto_code root);

/* True where a total row of `total` counts `item`: below it, or in its group of the UNODC (unodc_group of items.tsv). */
bool csto_item_in_total(const csto_vocabulary *v, csto_code item, csto_code total);

/* The nearest item that both lie under; 0 = none. */
csto_code csto_item_common(const csto_vocabulary *v, csto_code a, csto_code b);

/* True where `place` is `whole` or a member of it. */
bool csto_place_inside(const csto_vocabulary *v, csto_code place, csto_code whole);

/* True where the measure may carry the item (0 always fits), and the unit. */
bool csto_measure_takes_item(const csto_vocabulary *v, csto_code measure, csto_code item);
bool csto_measure_takes_unit(const csto_vocabulary *v, csto_code measure, csto_code unit);

/* A data file by its name under data/ ("lexicon/en.tsv"): from the folder of the vocabulary where it has it, else the one compiled in.
 * Lent by v.  CSTO_E_NAME where there is none. */
csto_status csto_vocabulary_file(const csto_vocabulary *v, const char *name, const char **bytes, size_t *n, csto_error *err);

/* The name under which csto_vocabulary_add_lexicon keeps its file, and the path that it has for messages (the name itself where there is none). */
#define CSTO_USER_LEXICON "lexicon/user.tsv"
const char *csto_vocabulary_file_path(const csto_vocabulary *v, const char *name);

#endif
