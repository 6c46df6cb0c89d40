/* profile_value.h - the values of a profile's JSON text: texts, choices, names of the vocabulary; for profile_json.c
 *
 * Each function gives false where the value is not what it must be, and from the first mistake on. */
#ifndef CSTO_LOADERS_PROFILE_VALUE_H
#define CSTO_LOADERS_PROFILE_VALUE_H

#include "base/arena.h"
#include "loaders/json_library.h"
#include "loaders/profile.h"

/* What is read, and where its texts go.  The first mistake is kept in `err`; every function gives false from then on. */
struct csto_profile_parse {
    struct csto_arena *arena;
    const csto_vocabulary *v;
    const char *where;
    struct csto_profile *p;
    csto_error *err;
    csto_status rc;
};

/* Keeps the first mistake; false. */
bool csto_value_fail(struct csto_profile_parse *r, const char *format, ...) CSTO_PRINTF(2, 3);
bool csto_value_no_memory(struct csto_profile_parse *r);

/* Room for n of that size and one more, all zero; NULL = no memory. */
void *csto_value_room(struct csto_profile_parse *r, size_t n, size_t size);

bool csto_value_text(struct csto_profile_parse *r, const cJSON *j, const char **out);
bool csto_value_folded(struct csto_profile_parse *r, const char *text, const char **out);
bool csto_value_boolean(struct csto_profile_parse *r, const cJSON *j, bool *out);

/* The row of a table of the vocabulary; "" = none. */
bool csto_value_code(struct csto_profile_parse *r, const cJSON *j, csto_vocabulary_table table, csto_code *out);

/* One text, or an array of them, folded. */
bool csto_value_texts(struct csto_profile_parse *r, const cJSON *j, const char ***out, size_t *n);

/* The place of a word in a list. */
bool csto_value_choice(struct csto_profile_parse *r, const cJSON *j, const char *const *names, size_t n_names, int *out);
#define CSTO_VALUE_CHOICE(r, j, names, out) csto_value_choice(r, j, names, sizeof(names) / sizeof *(names), out)

#endif
