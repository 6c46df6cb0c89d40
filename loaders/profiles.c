/* The profiles of a run: those of data/profiles, and what the user says. */
#include "config.h"

#include "loaders/profile.h"

#include "base/file.h"
#include "base/status.h"
#include "base/text.h"
#include "records/builtin.h"
#include "records/vocabulary.h"

#include <stdlib.h>

#define FOLDER "profiles/"

enum { LARGEST_PROFILE = 4 << 20 };

static bool is_profile_file(const char *name)
{
    return strncmp(name, FOLDER, strlen(FOLDER)) == 0;
}

/* Without folder and ending. */
static const char *short_name(struct csto_arena *arena, const char *file)
{
    const char *slash = strrchr(file, '/'), *dot = strrchr(file, '.');
    const char *start = slash ? slash + 1 : file;
    return csto_arena_text(arena, start, dot && dot > start ? (size_t)(dot - start) : strlen(start));
}

static csto_status load_builtin(struct csto_profiles *p, const char *file, csto_error *err)
{
    const char *bytes;
    size_t n;
    struct csto_profile *one = NULL;
    csto_status rc = csto_vocabulary_file(p->vocabulary, file, &bytes, &n, err);
    if (rc == CSTO_OK)
        rc = csto_profile_parse(&one, &p->arena, p->vocabulary, file, bytes, n, err);
    if (rc != CSTO_OK)
        return rc;
    one->name = short_name(&p->arena, file);
    p->at[p->n++] = one;
    return one->name ? CSTO_OK : csto_fail_memory(err);
}

static csto_status load_all(struct csto_profiles *p, const char *name, csto_error *err)
{
    size_t room = 0;
    csto_status rc = CSTO_OK;
    struct csto_text wanted = {0};
    while (csto_builtin_files[room].name)
        room++;
    if (!(p->at = csto_arena_take(&p->arena, (room + 1) * sizeof *p->at)))
        return csto_fail_memory(err);
    if (name)
        csto_text_printf(&wanted, FOLDER "%s.json", name);
    for (size_t i = 0; i < room && rc == CSTO_OK; i++) {
        const char *file = csto_builtin_files[i].name;
        if (is_profile_file(file) && (!name || strcmp(file, csto_text_string(&wanted)) == 0))
            rc = load_builtin(p, file, err);
    }
    if (rc == CSTO_OK && name && p->n == 0)
        rc = wanted.failed ? csto_fail_memory(err)
                           : csto_fail(err, CSTO_E_NAME, "'%s' is no profile; csto-stats list profiles shows them", name);
    p->only = rc == CSTO_OK && name ? p->at[0] : NULL;
    csto_text_free(&wanted);
    return rc;
}

static csto_status load_map(struct csto_profiles *p, const char *map, csto_error *err)
{
    struct csto_bytes bytes = {0};
    struct csto_profile *one = NULL;
    size_t n = strlen(map);
    csto_status rc = CSTO_OK;
    if (n > 5 && csto_same_word(map + n - 5, ".json")) {
        rc = csto_bytes_read(&bytes, map, LARGEST_PROFILE, err);
        if (rc == CSTO_OK)
            rc = csto_profile_parse(&one, &p->arena, p->vocabulary, map, bytes.at, bytes.n, err);
        if (rc == CSTO_OK)
            one->name = short_name(&p->arena, map);
        csto_bytes_free(&bytes);
    } else {
        rc = csto_profile_of_map(&one, &p->arena, p->vocabulary, map, err);
    }
    p->only = one;
    return rc;
}

csto_status csto_profiles_load(struct csto_profiles **out, const csto_vocabulary *lent, const char *name, const char *map, csto_error *err)
{
    struct csto_profiles *p = calloc(1, sizeof *p);
    if (!p)
        return csto_fail_memory(err);
    p->vocabulary = lent;
    csto_status rc = map ? load_map(p, map, err) : load_all(p, name, err);
    if (rc == CSTO_OK)
        *out = p;
    else
        csto_profiles_free(p);
    return rc;
}

void csto_profiles_free(struct csto_profiles *p)
{
    if (!p)
        return;
    csto_arena_free(&p->arena);
    free(p);
}
