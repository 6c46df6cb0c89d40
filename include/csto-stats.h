/* csto-stats.h - the public interface of libcsto-stats
 *
 * csto-stats turns what documents and tables say about seizures, crimes and operations into numbers that can be defended.  Everything is a
 * claim: "measure M of item I was value V in period P at place L, says document D".
 *
 * Rules that hold for every function here:
 *  - What can fail returns csto_status; results come through `out` and are written only on success.  The error is the last
 *    argument and may be NULL; on failure it says what went wrong and where.
 *  - *_new, *_load and *_build give an object that the caller frees with the matching *_free; *_free(NULL) does nothing.
 *    *_at and *_id lend: the result stays valid as long as the object it was asked of.
 *  - Text is UTF-8, ends with a zero byte and is never NULL unless said so; empty means "not stated".
 *  - The library prints nothing, never exits, and keeps no state that a caller could see.  A vocabulary never changes once it is loaded and may be shared between threads;
 *    every other object belongs to one thread at a time.
 */
#ifndef CSTO_STATS_H
#define CSTO_STATS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CSTO_API __attribute__((visibility("default")))
#define CSTO_PRINTF(text_at, first_at) __attribute__((__format__(__printf__, text_at, first_at)))
#else
#define CSTO_API
#define CSTO_PRINTF(text_at, first_at)
#endif

/* ---- status and error ------------------------------------------------------------------------------------------ */

typedef enum {
    CSTO_OK = 0,
    CSTO_E_MEMORY,  /* no memory, or a limit against hostile input was reached */
    CSTO_E_IO,      /* a file cannot be read or written */
    CSTO_E_SYNTAX,  /* bytes that do not follow their format */
    CSTO_E_NAME,    /* a name that the vocabulary or a table of names does not have */
    CSTO_E_UNIT,    /* a unit that does not fit its measure */
    CSTO_E_RANGE,   /* a number or date outside what is possible */
    CSTO_E_TOO_FEW, /* too few values for what was asked */
    CSTO_E_STOPPED  /* the caller asked to stop */
} csto_status;

typedef struct {
    csto_status status;
    long line, column; /* both from 1; 0 = none */
    char where[256];   /* file or argument, may be empty */
    char text[512];    /* one line, without a line break */
} csto_error;

/* Version of the library, "MAJOR.MINOR.PATCH".  Lent for ever; any thread. */
CSTO_API const char *csto_version(void);

/* A short English name of a status, such as "unknown name".  Lent for ever; any thread. */
CSTO_API const char *csto_status_text(csto_status status);

/* ---- the claim --------------------------------------------------------------------------------------------------- */

typedef uint16_t csto_code; /* a row of one table of the vocabulary; 0 = none */

typedef enum { CSTO_EXACT, CSTO_ABOUT, CSTO_AT_LEAST, CSTO_AT_MOST, CSTO_BETWEEN } csto_bound;

typedef enum {
    CSTO_LEVEL,      /* a plain statement for its period */
    CSTO_PART,       /* part of another claim (part_of) */
    CSTO_REPEAT,     /* the claim `part_of` said again in the same document */
    CSTO_PREVIOUS,   /* an earlier period's value inside a comparison */
    CSTO_CUMULATIVE, /* since a start ("since 2003") */
    CSTO_CHANGE,     /* a signed percentage */
    CSTO_SHARE,      /* a percentage of something */
    CSTO_CONTEXT     /* production, capacity, estimates */
} csto_role;

typedef enum {
    CSTO_PERIOD_UNKNOWN,
    CSTO_PERIOD_DAY,
    CSTO_PERIOD_OPERATION,
    CSTO_PERIOD_MONTH,
    CSTO_PERIOD_QUARTER,
    CSTO_PERIOD_YEAR,
    CSTO_PERIOD_FISCAL,
    CSTO_PERIOD_CUMULATIVE
} csto_period_kind;

typedef enum { CSTO_GIVEN, CSTO_PROSE, CSTO_TABLE } csto_origin;

/* What a statement allows.  Open ends are -INFINITY and INFINITY.  `value` is the number as stated, in the claim's unit;
 * a range (CSTO_BETWEEN) has none and `value` is 0. */
typedef struct {
    double value, low, high;
    csto_bound bound;
} csto_value;

#define CSTO_NO_DAY INT32_MIN

/* Days since 1970-01-01, proleptic Gregorian, both included; CSTO_NO_DAY where the document does not say. */
typedef struct {
    int32_t from, to;
} csto_period;

/* One claim.  Texts are lent by the dataset or sink that it came from; "" = empty. */
typedef struct {
    const char *claim_id;
    csto_code measure, item, unit, place;
    csto_value value;
    csto_role role;
    csto_period_kind period_kind;
    csto_period period;
    csto_origin origin;
    const char *part_of; /* claim_id of the total, or of the claim that this one repeats */
    const char *item_stated, *number_stated, *unit_stated, *conversion;
    const char *area, *event;
    const char *document, *edition, *publisher, *published, *title, *url;
    const char *sheet, *column, *quote, *grade;
    int64_t row, line;            /* from 1; 0 = none */
    int64_t byte_start, byte_end; /* half-open byte range in the document; -1 = none */
    double confidence;            /* 0..1, or -1 = none */
    uint64_t
        row_key; /* of a row of a published table: the same for the same row of all its editions; 0 = none.  No column: files do not carry it */
    uint32_t flags; /* bits in the order of `csto-stats list flags`: 1 = total_row, 2 = decimal_comma ... */
} csto_claim;

/* ---- vocabulary: measures, items, units, places, areas, events ---------------------------------------------------- */

typedef struct csto_vocabulary csto_vocabulary;

typedef enum { CSTO_MEASURES, CSTO_ITEMS, CSTO_UNITS, CSTO_PLACES, CSTO_AREAS, CSTO_EVENTS, CSTO_VOCABULARY_TABLES } csto_vocabulary_table;

/* Reads the vocabulary: the one compiled in, or with `folder` (may be NULL) the files of that folder instead, each where it exists.  CSTO_E_IO where the folder
 * or one of its files cannot be read, CSTO_E_SYNTAX or CSTO_E_NAME where a file is not what it should be (err says file and line). */
CSTO_API csto_status csto_vocabulary_load(csto_vocabulary **out, const char *folder, csto_error *err);
CSTO_API void csto_vocabulary_free(csto_vocabulary *v);

/* Adds the rows of a lexicon file (class, words, value, as data/lexicon/en.tsv) to the words that prose is read by; a second file takes the place of the
 * first.  Call it before the vocabulary is shared or anything is read with it.  CSTO_E_IO where the file cannot be read; a row that is none is
 * reported by the first load of prose, with file and line. */
CSTO_API csto_status csto_vocabulary_add_lexicon(csto_vocabulary *v, const char *path, csto_error *err);

/* Rows of a table; codes run from 1 to this. */
CSTO_API size_t csto_vocabulary_count(const csto_vocabulary *v, csto_vocabulary_table table);

/* The code of an id, or of any English or Russian name, case not regarded; 0 = there is none. */
CSTO_API csto_code csto_vocabulary_find(const csto_vocabulary *v, csto_vocabulary_table table, const char *name);

/* Id ("heroin") and display name ("heroin", "Russia") of a code; "" for 0 and for codes that do not exist.  Lent by v. */
CSTO_API const char *csto_vocabulary_id(const csto_vocabulary *v, csto_vocabulary_table table, csto_code code);
CSTO_API const char *csto_vocabulary_title(const csto_vocabulary *v, csto_vocabulary_table table, csto_code code);

/* ---- dataset --------------------------------------------------------------------------------------------------------- */

typedef struct csto_dataset csto_dataset;

/* An empty dataset.  The vocabulary is lent: it must outlive the dataset. */
CSTO_API csto_status csto_dataset_new(csto_dataset **out, const csto_vocabulary *lent, csto_error *err);
CSTO_API void csto_dataset_free(csto_dataset *d);

/* Adds a copy of the claim and of its texts.  CSTO_E_NAME where a code is no row of the dataset's vocabulary, CSTO_E_RANGE where a number is NaN, a day lies
 * outside the years 1 to 9999 or an enumeration has no such value; nothing is added then.  Whether the fields fit each other is not looked at. */
CSTO_API csto_status csto_dataset_add(csto_dataset *d, const csto_claim *claim, csto_error *err);

CSTO_API size_t csto_dataset_count(const csto_dataset *d);

/* Claim i, 0 <= i < count, in the order of adding.  Lent until csto_dataset_free. */
CSTO_API const csto_claim *csto_dataset_at(const csto_dataset *d, size_t i);

CSTO_API const csto_vocabulary *csto_dataset_vocabulary(const csto_dataset *d);

/* ---- loading ---------------------------------------------------------------------------------------------------------- */

typedef enum { CSTO_NOTE, CSTO_WARNING } csto_severity; /* a note changes nothing; a warning says that something was refused */

/* Something a loader met and went past.  Texts are lent for the length of the call. */
typedef struct {
    csto_severity severity;
    const char *file;
    long line, column; /* from 1; 0 = none */
    const char *field; /* name of the field, "" = none */
    const char *text;  /* what is wrong and what to do, one line */
    const char *row;   /* the refused row as it stands in the file; NULL = none */
    size_t row_bytes;
} csto_problem;

typedef struct {
    const char *loader;  /* name of a loader; NULL = the file decides */
    const char *edition; /* of every claim that states none; NULL = none */
    const char *
        register_name; /* all tables are parts of this register: their claims have its name as document, the file's as sheet, and no edition
                          but the one above, so that rows add up whatever file they stand in; NULL = each file is a source of its own */
    const char *profile; /* layout of tables, by name (csto-stats list profiles); NULL = the header decides */
    const char *
        map; /* columns of tables in words, "item=HEADER,value=HEADER,unit:kg", or the path of a profile (.json); NULL = none; not with profile */
    const char *decimal; /* decimal mark of tables, "point" or "comma"; NULL = the profile, or what the numbers prove */
    const char
        *factors; /* factor set that turns tablets, doses, litres into kg, by name or path (.tsv); NULL or "none" = nothing is converted */
    const char *encoding; /* of text without a byte order mark, by a name that iconv knows; NULL = the file decides */
    unsigned seconds;     /* that a program which reads a file (pdftotext) may take; 0 = 20 */
    unsigned
        threads; /* that read at the same time, the calling one included; 0 = one a processor.  Claims and problems come in one order for any number */
    int strict;                                               /* stop at the first warning with CSTO_E_SYNTAX */
    void (*problem)(void *user, const csto_problem *problem); /* NULL = problems are dropped */
    void *user;
} csto_load_options; /* {0} is the default */

/* Words of the options that mean nothing give CSTO_E_NAME before anything is read; a profile or factor set that is broken CSTO_E_SYNTAX, one that cannot be read CSTO_E_IO. */

/* Loads a file, "-" (standard input) or every readable file of a folder into the dataset.  What can be read is added even where parts are refused; the
 * status tells only of what stopped the whole (a file that cannot be opened, memory, strict).  `how` may be NULL. */
CSTO_API csto_status csto_load_file(csto_dataset *into, const char *path, const csto_load_options *how, csto_error *err);

/* The same for bytes in memory; `name` stands for the file name in messages and in the claims' document field. */
CSTO_API csto_status csto_load_memory(csto_dataset *into, const void *bytes, size_t n, const char *name, const csto_load_options *how,
                                      csto_error *err);

/* Adds the built-in data set (data/claims.csv). */
CSTO_API csto_status csto_load_builtin(csto_dataset *into, csto_error *err);

/* ---- tables ------------------------------------------------------------------------------------------------------------ */

typedef struct csto_table csto_table; /* named columns, rows of texts, numbers and empty cells, and notes about how it came about */

CSTO_API void csto_table_free(csto_table *t);
CSTO_API size_t csto_table_rows(const csto_table *t);
CSTO_API size_t csto_table_columns(const csto_table *t);
CSTO_API const char *csto_table_column_name(const csto_table *t, size_t column);
/* The column of that name, or -1. */
CSTO_API long csto_table_find_column(const csto_table *t, const char *name);
/* "" for an empty cell; numbers as their shortest decimal.  Lent. */
CSTO_API const char *csto_table_text(const csto_table *t, size_t row, size_t column);
/* 1 and the number where the cell is one, else 0. */
CSTO_API int csto_table_number(const csto_table *t, size_t row, size_t column, double *out);
CSTO_API size_t csto_table_notes(const csto_table *t);
CSTO_API const char *csto_table_note(const csto_table *t, size_t i);

typedef enum {
    CSTO_FORMAT_TEXT,
    CSTO_FORMAT_CSV,
    CSTO_FORMAT_TSV,
    CSTO_FORMAT_JSON,
    CSTO_FORMAT_NDJSON,
    CSTO_FORMAT_MARKDOWN,
    CSTO_FORMAT_XLSX
} csto_format;

/* Writes the table to the stream (what can be read again without loss is CSV, JSON and NDJSON); the caller flushes and checks the stream.  CSTO_E_IO where writing fails. */
CSTO_API csto_status csto_table_write(const csto_table *t, FILE *stream, csto_format format, csto_error *err);

/* ---- questions --------------------------------------------------------------------------------------------------------- */

/* Which claims, grouped by what.  Lists are words separated by commas ("item,year"); NULL or "" = no restriction, or the default. */
typedef struct {
    const char *by; /* measure item year quarter month day fiscal_year place area event publisher source edition; default "item,year" */
    /* ids or names; item takes its descendants along, place its members, event its stages */
    const char *measure, *item, *place, *area, *event, *publisher, *edition;
    const char *from, *to; /* YYYY[-MM[-DD]], both included: claims wholly inside */
    const char *policy;    /* grade (default), latest, median, highest, lowest */
    const char
        *stat;    /* statistics to compute besides the fixed columns, each NAME[:NUMBER][:WORD] ("sd,top_share:3,hhi:area"); default none */
    double about; /* half width of "about", as a share of the value; 0 = 0.10 */
    const char *checks; /* of csto_check: the names of checks, default all (csto-stats list checks) */
    /* Resamples (100 to 100000) for 95 % bootstrap intervals of what `stat` names, in columns NAME_low and NAME_high; 0 = none. */
    size_t bootstrap;
} csto_query;

/* Totals by the `by` words (DESIGN section 2, summary).  The table is the caller's.  CSTO_E_NAME, CSTO_E_SYNTAX or CSTO_E_RANGE for a word or date of the
 * query that cannot be read.  No claim that fits gives a table without rows, and a note. */
CSTO_API csto_status csto_summary(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err);

/* How the values behind each row of the summary are distributed, and how rows go together.  `show`: "tails" = a power law fitted to the largest values, against a log-normal
 * (Clauset, Shalizi & Newman 2009); "ccdf" = the share of values as large or larger, with both fits; "lorenz" = the share of the total that the smallest values have;
 * "relations" = Spearman's and Kendall's correlation and the elasticity of every two series, which are what measures and items of the rows give, matched by the other words of
 * q->by.  The table is the caller's.  CSTO_E_NAME for another word, CSTO_E_RANGE for more series than can be paired, CSTO_E_IO where GSL is missing, else as csto_summary. */
CSTO_API csto_status csto_distribution(csto_table **out, const csto_dataset *d, const csto_query *q, const char *show, csto_error *err);

/* The claims behind the summary's cells that `cell` names ("item=heroin,year=2020"), or behind one claim_id: each claim with `used` or the rule that left it out.
 * The table is the caller's.  CSTO_E_NAME where it names no column and has no claim's id, CSTO_E_TOO_FEW where no claim belongs to the cell
 * or the filters leave the claim out, else as csto_summary. */
CSTO_API csto_status csto_explain(csto_table **out, const csto_dataset *d, const csto_query *q, const char *cell, csto_error *err);

typedef struct {
    const char *show; /* NULL or "" = one row a series; "points", "breaks", "fits", "forecast", "intervention" = the rows behind it */
    int horizon;      /* periods to forecast, 1 to 120; 0 = 3 */
    const char *intervention; /* of "intervention": when something began, YYYY[-MM[-DD]]; the step that holds it is the first after it */
    const char *offset;       /* of the count models: "days" = counts are per day that they cover; NULL or "" = as they are */
} csto_trend_options;         /* {0} is the default */

/* Is there a trend?  One time word of q->by is the step, the other words are keys; each series is a row with its tests (Mann-Kendall, Hamed & Rao, seasonal Kendall,
 * Theil & Sen, least squares, Pettitt) and a sentence.  Gaps stay gaps, periods that are not over are left out.  A cell without an answer is empty and the column `empty` says why.
 * `how` may be NULL.  The table is the caller's.  CSTO_E_NAME where q->by has no time word or several, or `show` is unknown, CSTO_E_RANGE for the horizon,
 * CSTO_E_IO where GSL is missing, else as csto_summary. */
CSTO_API csto_status csto_trend(csto_table **out, const csto_dataset *d, const csto_query *q, const csto_trend_options *how,
                                csto_error *err);

/* Do the figures fit each other?  A row for each finding: severity (error, warning, note), rule, claims (their ids, separated by ';', the first twelve),
 * message, flag (that the finding gives its claims, may be empty) and where (document and line).  `by` and `stat` of the query are not looked at.  Figures
 * are compared as intervals: hedges, "about" and the rounding of printed digits allowed for.  The table is the caller's; no finding gives no row.  Statuses as csto_summary. */
CSTO_API csto_status csto_check(csto_table **out, const csto_dataset *d, const csto_query *q, csto_error *err);

/* Figures side by side.  Modes (`mode`, NULL = decided by the inputs): "official": each figure of a against what b has of its scope (the same item, place,
 * period and unit, or what lies inside what); "editions": the cells of two editions of one table, revised where they differ by more than 1e-9 of the
 * larger, added, removed; "publishers": what several sources of a say of one thing, b is NULL.  Columns: measure, item, place, area, period, event, unit,
 * a_value, b_value, ratio (a / b), verdict (csto-stats list verdicts), reason (a sentence), and on the right the intervals, numbers of claims and
 * sources of both sides.  Both datasets must have the same vocabulary.  The table is the caller's.  CSTO_E_NAME where there is no such mode or it needs
 * another number of inputs, else as csto_summary. */
CSTO_API csto_status csto_compare(csto_table **out, const csto_dataset *a, const csto_dataset *b, const csto_query *q, const char *mode,
                                  csto_error *err);

/* ---- plots --------------------------------------------------------------------------------------------------------------- */

typedef struct csto_plotspec csto_plotspec; /* a picture described, not yet drawn */

typedef enum { CSTO_THEME_LIGHT, CSTO_THEME_DARK } csto_theme;

typedef struct {
    csto_theme theme;
    int log;                     /* amounts on a logarithmic axis, in the kinds that have an axis of amounts */
    const csto_dataset *against; /* for the kind "compare": the official figures, of the same vocabulary; lent for the call */
} csto_plot_options;             /* {0} is the default */

/* A plot of a kind (csto-stats list plots), such as "seizures".  q->by is for the kinds whose summary names words of it; `how` may be NULL.  The plot is the caller's.
 * CSTO_E_NAME where there is no such kind, or it takes no --by, no other measure or no logarithmic axis, CSTO_E_TOO_FEW where no claim fits, CSTO_E_UNIT where
 * what fits cannot be added, CSTO_E_IO where GSL is missing (trend, sizes), else as csto_summary. */
CSTO_API csto_status csto_plot_build(csto_plotspec **out, const char *kind, const csto_dataset *d, const csto_query *q,
                                     const csto_plot_options *how, csto_error *err);
CSTO_API void csto_plotspec_free(csto_plotspec *p);

/* Writes the gnuplot script of the plot, data inside; it runs alone.  The caller flushes and checks the stream; CSTO_E_IO where writing fails. */
CSTO_API csto_status csto_plotspec_write(const csto_plotspec *p, FILE *script, csto_error *err);

#ifdef __cplusplus
}
#endif

#endif
