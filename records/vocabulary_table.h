/* vocabulary_table.h - how the vocabulary is kept; only vocabulary.c and vocabulary_load.c include it */
#ifndef CSTO_RECORDS_VOCABULARY_TABLE_H
#define CSTO_RECORDS_VOCABULARY_TABLE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/file.h"
#include "base/text.h"
#include "records/vocabulary.h"

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

struct csto_vocabulary_slot {
    const char *folded; /* NULL = free */
    size_t n;
    csto_vocabulary_table table;
    csto_code code;
};

struct csto_vocabulary_file {
    const char *name;
    struct csto_bytes bytes;
};

struct csto_vocabulary {
    struct csto_vocabulary_rows {
        struct csto_vocabulary_row *rows; /* row 0 is the empty one */
        size_t n, room;
    } tables[CSTO_VOCABULARY_TABLES];
    CSTO_ARRAY(struct csto_vocabulary_name) names;
    struct csto_vocabulary_slot *slots;
    size_t slots_used, slots_room;
    CSTO_ARRAY(struct csto_vocabulary_file) files; /* of the folder */
    struct csto_arena arena;
    struct csto_text folded; /* scratch of the loader */
    bool no_memory; /* a text could not be kept while loading */
};

/* The slot of a folded name, or the free one where it belongs. */
struct csto_vocabulary_slot *csto_vocabulary_slot(const csto_vocabulary *v, csto_vocabulary_table table, const char *folded, size_t n);

#endif
