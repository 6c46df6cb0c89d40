/* profile.h - how one layout of table maps to claims, compiled
 *
 * A profile is a file data/profiles/NAME.json (keys: data/README.md), or what --map says.  It is read once for a run and never changes; a
 * loader matches it to a header by the names of the columns, never by their places, and reads rows by its columns and rules.  All texts and
 * arrays are owned by the set that the profile belongs to; names of headers and labels are kept folded (csto_profile_fold). */
#ifndef CSTO_LOADERS_PROFILE_H
#define CSTO_LOADERS_PROFILE_H

#include "base/arena.h"
#include "base/number.h"
#include "csto-stats.h"

#include <stdbool.h>

/* What a column is. */
typedef enum {
    CSTO_READ_KEY, /* says nothing of a claim itself; rules may look at it */
    CSTO_READ_VALUE,
    CSTO_READ_MEASURE,
    CSTO_READ_ITEM, /* where there are several, the first whose label is known */
    CSTO_READ_UNIT,
    CSTO_READ_PLACE, /* likewise */
    CSTO_READ_AREA,
    CSTO_READ_EVENT,
    CSTO_READ_PERIOD, /* YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn */
    CSTO_READ_DATE,
    CSTO_READ_START,
    CSTO_READ_END,
    CSTO_READ_YEAR,
    CSTO_READ_FISCAL_YEAR, /* FY2020, 2018/19, "2026 (FYTD)" */
    CSTO_READ_QUARTER,
    CSTO_READ_MONTH,
    CSTO_READ_EDITION,
    CSTO_READ_PUBLISHER,
    CSTO_READ_PUBLISHED,
    CSTO_READ_TITLE,
    CSTO_READ_URL,
    CSTO_READ_ID, /* the claim_id; of no use where a row gives several claims */
    CSTO_READINGS
} csto_reading;

/* The table of the vocabulary whose names a column holds; CSTO_VOCABULARY_TABLES = none. */
csto_vocabulary_table csto_reading_table(csto_reading reading);

typedef enum { CSTO_DATE_ISO, CSTO_DATE_DMY, CSTO_DATE_MDY } csto_date_order;

/* A label of the layout and what it means. */
struct csto_profile_word {
    const char *label; /* folded */
    csto_code code;    /* of the column's table; of MONTH the number of the month */
    const char *area;  /* of PLACE: the part of it that the label means; "" = the whole */
    double scale;      /* of UNIT: so many of it, "thousand of doses"; 1 as a rule */
};

struct csto_profile_column {
    const char **headers; /* folded, one '*' in each at most: what it stands for is the unit */
    size_t n_headers;
    csto_reading reading;
    bool required;
    struct csto_profile_word *words;
    size_t n_words;
    csto_date_order order; /* of dates that are not in ISO's order */
    /* of VALUE; 0 = what the profile or another column says */
    csto_code measure, item, unit;
    double scale;            /* times this = in the unit; 1 as a rule */
    const char *unit_stated; /* "thousand doses"; "" = as the header or the unit says */
    const char *left_out;    /* why the column is not read; NULL = it is */
    bool distinct;           /* its texts are counted, each once, and are no numbers: ids of events */
};

/* The first rule whose conditions all hold decides about a row. */
struct csto_profile_rule {
    struct csto_profile_when {
        size_t column;
        const char **patterns; /* folded, one '*' in each at most; "" = an empty cell */
        size_t n;
    } * when;
    size_t n_when;
    const char *skip; /* why the row is left out; NULL = it is read */
    csto_code measure, item;
    bool total_row, no_item; /* no_item: the label of the row is no item */
};

typedef enum { CSTO_EDITION_NONE, CSTO_EDITION_LAST_PERIOD, CSTO_EDITION_FILE_NAME, CSTO_EDITION_TITLE } csto_edition_source;

/* Rows are single events, which are only added; or cells of a published table, with totals, editions and gaps. */
typedef enum { CSTO_ROWS_INCIDENTS, CSTO_ROWS_CELLS } csto_rows;

/* Which marks numbers have: always these; or those that the numbers themselves prove. */
typedef enum { CSTO_MARKS_PROVEN, CSTO_MARKS_PLAIN, CSTO_MARKS_ENGLISH, CSTO_MARKS_COMMA } csto_marks;

struct csto_profile {
    const char *name, *summary;
    const char *publisher, *title, *url; /* of every claim; "" = none */
    bool generic;                        /* only where no other profile fits */
    csto_rows rows;
    csto_marks marks;
    csto_edition_source edition;
    csto_reading name_period; /* what a file name like "18-19" says: YEAR, FISCAL_YEAR; KEY = nothing */
    int fiscal_starts;        /* month; of FISCAL_YEAR */
    bool fiscal_by_start;     /* a fiscal year is named by the year in which it starts */
    csto_code measure, item, unit, place, unknown_item;
    const char *area;
    const char **missing; /* folded markers; an empty cell is always missing */
    size_t n_missing;
    struct csto_profile_column *columns;
    size_t n_columns;
    struct csto_profile_rule *rules;
    size_t n_rules;
};

/* The profiles of a run. */
struct csto_profiles {
    const csto_vocabulary *vocabulary;
    struct csto_arena arena;
    const struct csto_profile **at; /* in the order of their names */
    size_t n;
    const struct csto_profile *only; /* of --profile or --map; NULL = the header decides */
};

/* Reads all built-in profiles (each replaced by that of --data-dir where there is one).  `name` (may be NULL): the only one to use.  `map` (may be NULL): columns
 * given by the user, "item=Stoff,value=Menge,unit:kg" or the path of a profile.  CSTO_E_NAME where there is no such profile or a word of the map means nothing. */
csto_status csto_profiles_load(struct csto_profiles **out, const csto_vocabulary *lent, const char *name, const char *map, csto_error *err);
void csto_profiles_free(struct csto_profiles *p);

/* A cell of a header: text as it stands. */
struct csto_header_cell {
    const char *at;
    size_t n;
};

/* For every cell of a header the column of the profile that it is, or -1; false where a required column is missing or no value is there.  *matched is how many are columns.
 * `columns` has n places.  A name that comes twice belongs to the first; the second is -2. */
bool csto_profile_match(const struct csto_profile *p, const csto_vocabulary *v, const struct csto_header_cell *cells, size_t n,
                        int *columns, size_t *matched, csto_error *err);

/* The profile whose columns the header has: of those that fit, the one with most matched columns, generic ones last.  NULL = none fits. */
const struct csto_profile *csto_profiles_choose(const struct csto_profiles *p, const struct csto_header_cell *cells, size_t n,
                                                csto_error *err);

/* Appends a header or label for comparison: folded, '_' as a blank. */
void csto_profile_fold(struct csto_text *to, const char *text, size_t n);

/* True where the folded text fits the pattern; *star (may be NULL) is what '*' stands for. */
bool csto_profile_fits(const char *pattern, const char *text, size_t n, struct csto_header_cell *star);

/* "item", "value" ...: the words of "read" in a profile and of --map. */
extern const char *const csto_reading_names[CSTO_READINGS];

/* What a profile says, for people: columns subject, name, reading. */
csto_status csto_profile_table(csto_table **out, const struct csto_profile *p, const csto_vocabulary *v, csto_error *err);

/* The inner parts of csto_profiles_load: a profile from JSON, or from the words of --map.  `where` names the source in messages. */
csto_status csto_profile_parse(struct csto_profile **out, struct csto_arena *arena, const csto_vocabulary *v, const char *where,
                               const char *bytes, size_t n, csto_error *err);
csto_status csto_profile_of_map(struct csto_profile **out, struct csto_arena *arena, const csto_vocabulary *v, const char *map,
                                csto_error *err);

#endif
