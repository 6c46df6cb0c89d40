/* vocabulary_table.h - how the vocabulary is kept; only the files vocabulary_*.c and vocabulary.c include it */
#ifndef CSTO_RECORDS_VOCABULARY_TABLE_H
#define CSTO_RECORDS_VOCABULARY_TABLE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/file.h"
#include "records/vocabulary.h"

#include <pthread.h>

struct csto_vocabulary_row {
    const char *id, *title;
    union {
        struct csto_measure measure;
        struct csto_item item;
        struct csto_unit unit;
        struct csto_place place;
        struct csto_area area;
        struct csto_event event;
    } is;
};

struct csto_name_index {
    struct csto_name_slot {
        const char *text; /* NULL = free */
        size_t n;
        uint32_t hash; /* of table and text */
        csto_code code;
        unsigned char table;
    } * slots;
    size_t n, room; /* room is 0 or a power of two */
};

/* Enters a text, which must outlive the index, unless the table has it already.  False = no memory. */
bool csto_name_index_enter(struct csto_name_index *index, csto_vocabulary_table table, csto_code code, const char *text, size_t n);

/* The code of a text, 0 = there is none. */
csto_code csto_name_index_find(const struct csto_name_index *index, csto_vocabulary_table table, const char *text, size_t n);

struct csto_vocabulary_file {
    const char *name;
    struct csto_bytes bytes;
    const char *path; /* for messages; NULL = the name */
};

struct csto_vocabulary {
    struct csto_vocabulary_rows {
        struct csto_vocabulary_row *rows; /* row 0 is the empty one */
        size_t n, room;
        /* Made when one of its names is first asked for, under the lock: */
        bool named;
        CSTO_ARRAY(struct csto_vocabulary_name) names;
        struct csto_name_index folded; /* ids and names */
    } tables[CSTO_VOCABULARY_TABLES];
    struct csto_name_index ids;                    /* as they are written */
    CSTO_ARRAY(struct csto_vocabulary_file) files; /* of the folder */
    struct csto_arena arena;
    bool no_memory; /* a text could not be kept while loading */
    pthread_mutex_t naming;
    bool labelled;                 /* likewise under the lock: */
    struct csto_name_index labels; /* names in other languages; made when a name is not in `folded` */
};

/* Fills `labels`.  CSTO_E_NAME, CSTO_E_SYNTAX where the file of a folder is wrong. */
#define CSTO_LABELS_FILE "labels.tsv"
csto_status csto_vocabulary_read_labels(csto_vocabulary *v, csto_error *err);

/* The name of a table's file under data/. */
const char *csto_vocabulary_file_of(csto_vocabulary_table table);

#endif
