/* Which loader reads a file, and what all files of a session share. */
#include "config.h"

#include "loaders/input.h"
#include "loaders/profile.h"
#include "loaders/prose/prose.h"
#include "loaders/prose/text.h"

#include "base/status.h"
#include "base/text.h"

#include <pthread.h>

#define CSTO_LOADER(name) extern const struct csto_loader csto_loader_##name;
#include "loaders/loaders.def"
#undef CSTO_LOADER

const struct csto_loader *const csto_loaders[] = {
#define CSTO_LOADER(name) &csto_loader_##name,
#include "loaders/loaders.def"
#undef CSTO_LOADER
    NULL,
};

csto_status csto_session_tell(struct csto_sink *sink, csto_severity severity, const char *file, csto_error *err, const char *text)
{
    return csto_report(sink, (csto_problem){.severity = severity, .file = file}, err, "%s", text);
}

csto_status csto_session_tell_encoding(struct csto_sink *sink, const char *file, const char *name, const char *how, csto_error *err)
{
    return csto_report(sink, (csto_problem){.severity = CSTO_NOTE, .file = file}, err, "was read as %s (%s)", name, how);
}

csto_status csto_session_tell_coding(struct csto_sink *sink, const struct csto_input *in, csto_error *err)
{
    struct csto_coding coding = csto_input_coding(in);
    if (coding.declared || coding.kind == CSTO_UTF8)
        return CSTO_OK;
    return csto_session_tell_encoding(sink, in->name, coding.name, coding.marked ? "its byte order mark" : "found by its zero bytes", err);
}

/* ---- the choice of a loader ---- */

static csto_status loader_named(const struct csto_loader **out, const char *name, csto_error *err)
{
    struct csto_text all = {0};
    for (size_t i = 0; csto_loaders[i]; i++) {
        if (strcmp(csto_loaders[i]->name, name) == 0) {
            *out = csto_loaders[i];
            csto_text_free(&all);
            return CSTO_OK;
        }
        csto_text_printf(&all, "%s%s", i ? ", " : "", csto_loaders[i]->name);
    }
    csto_status rc = csto_fail(err, CSTO_E_NAME, "'%s' is no loader; there are %s", name, csto_text_string(&all));
    csto_text_free(&all);
    return rc;
}

static bool has_extension(const struct csto_loader *l, const char *name)
{
    const char *dot = strrchr(name, '.');
    if (!dot || dot == name)
        return false;
    for (const char *p = l->extensions; *p;) {
        char word[16];
        size_t n = strcspn(p, " ");
        if (n < sizeof word) {
            memcpy(word, p, n);
            word[n] = '\0';
            if (csto_same_word(word, dot + 1))
                return true;
        }
        p += n + (p[n] == ' ');
    }
    return false;
}

static bool is_blank(const char *head, size_t n)
{
    if (n >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0)
        head += 3, n -= 3;
    csto_trim(head, &n);
    return n == 0;
}

/* The loader that knows the layout of the file, or with `certain` knows it beyond doubt; NULL in *out = none does. */
static csto_status find_layout(const struct csto_loader **out, struct csto_input *in, struct csto_session *session, bool certain,
                               csto_error *err)
{
    csto_status rc = CSTO_OK;
    bool fits = false;
    *out = NULL;
    for (size_t i = 0; csto_loaders[i] && rc == CSTO_OK && !*out; i++) {
        const struct csto_loader *l = csto_loaders[i];
        if (certain ? l->proves != NULL : l->fits != NULL)
            rc = (certain ? l->proves : l->fits)(in, session, &fits, err);
        *out = fits ? l : NULL;
    }
    return rc;
}

/* The loader that is certain, else that of the extension (of running text only where the layout is that of no table), else one that knows the layout, else one to which the bytes are possible; of a folder's files
 * the last do not count, so that a stray file is not read as prose. */
static csto_status choose(const struct csto_loader **out, struct csto_input *in, struct csto_session *session, bool in_folder,
                          csto_error *err)
{
    size_t n;
    const char *head = csto_input_head(in, &n);
    const struct csto_loader *by_name = NULL, *possible = NULL;
    bool binary = csto_is_binary(head, n);
    for (size_t i = 0; csto_loaders[i]; i++) {
        int sure = csto_loaders[i]->sniff(head, n);
        if (sure == 2) {
            *out = csto_loaders[i];
            return CSTO_OK;
        }
        if (!by_name && (sure || !binary) && has_extension(csto_loaders[i], in->document))
            by_name = csto_loaders[i];
        if (!possible && sure == 1)
            possible = csto_loaders[i];
    }
    csto_status rc = CSTO_OK;
    *out = by_name;
    if (!by_name || by_name == &csto_loader_prose)
        rc = find_layout(out, in, session, by_name != NULL, err);
    *out = *out ? *out : by_name;
    *out = *out || in_folder ? *out : possible;
    return rc;
}

csto_status csto_session_load_input(struct csto_session *session, struct csto_input *in, bool in_folder, struct csto_sink *sink,
                                    csto_error *err)
{
    const struct csto_loader *loader = NULL;
    size_t n;
    const char *head = csto_input_head(in, &n);
    csto_input_watch(in, session->progress);
    if (session->loader) {
        csto_status rc = loader_named(&loader, session->loader, err);
        if (rc != CSTO_OK)
            return rc;
    }
    if (n < CSTO_INPUT_HEAD / 2 && is_blank(head, n))
        return csto_session_tell(sink, CSTO_NOTE, in->name, err, "is empty");
    csto_status rc = loader ? CSTO_OK : choose(&loader, in, session, in_folder, err);
    if (rc != CSTO_OK)
        return rc;
    if (!loader)
        return csto_session_tell(sink, in_folder ? CSTO_NOTE : CSTO_WARNING, in->name, err,
                                 "is no file that csto-stats reads (csto-stats list loaders); passed over");
    rc = loader->load(in, session, sink, err);
    if (rc == CSTO_OK && csto_input_changed(in))
        rc = csto_session_tell(sink, CSTO_WARNING, in->name, err,
                               "changed while it was read, so its figures may be of neither state; read it again");
    return rc;
}

/* ---- what the session offers ---- */

/* The sink that loaders fill: the one given, or one in front of it that converts. */
csto_status csto_session_front(struct csto_session *session, struct csto_front *front, struct csto_sink *sink, csto_error *err)
{
    csto_status rc = CSTO_OK;
    *front = (struct csto_front){.sink = sink, .converts = session->factors && strcmp(session->factors, "none") != 0};
    if (!front->converts)
        return rc;
    if (!session->factor_set)
        rc = csto_factors_load(&session->factor_set, session->vocabulary, session->factors, err);
    if (rc != CSTO_OK)
        return rc;
    csto_factor_sink_start(&front->factors, session->factor_set, sink);
    front->sink = &front->factors.sink;
    return rc;
}

csto_status csto_front_end(struct csto_front *front, const char *name, csto_status rc, csto_error *err)
{
    if (rc == CSTO_OK && front->converts)
        rc = csto_factor_sink_note(&front->factors, strcmp(name, "-") == 0 ? "standard input" : name, err);
    csto_factor_sink_end(&front->factors);
    return rc;
}

static csto_status load_bytes(struct csto_session *session, const void *bytes, size_t n, const char *name, struct csto_sink *sink,
                              csto_error *err)
{
    struct csto_input in = {0};
    csto_status rc = csto_input_open_memory(&in, bytes, n, name, session->encoding, err);
    if (rc == CSTO_OK)
        rc = csto_session_load_input(session, &in, false, sink, err);
    csto_input_close(&in);
    return rc;
}

csto_status csto_session_load_memory(struct csto_session *session, const void *bytes, size_t n, const char *name, struct csto_sink *sink,
                                     csto_error *err)
{
    struct csto_front front;
    csto_status rc = csto_session_front(session, &front, sink, err);
    if (rc == CSTO_OK)
        rc = load_bytes(session, bytes, n, name, front.sink, err);
    return csto_front_end(&front, name, rc, err);
}

/* Of what is made when the first file asks for it: threads ask for it at the same time. */
static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

csto_status csto_session_prose(struct csto_session *session, struct csto_prose_engine **out, csto_error *err)
{
    struct csto_session *owner = session->parent ? session->parent : session;
    pthread_mutex_lock(&making);
    csto_status rc = owner->engine ? CSTO_OK : csto_prose_engine_new(&owner->engine, owner->vocabulary, owner->all, err);
    *out = owner->engine;
    pthread_mutex_unlock(&making);
    return rc;
}

csto_status csto_session_profiles(struct csto_session *session, const struct csto_profiles **out, csto_error *err)
{
    struct csto_session *owner = session->parent ? session->parent : session;
    pthread_mutex_lock(&making);
    csto_status rc = owner->profiles ? CSTO_OK : csto_profiles_load(&owner->profiles, owner->vocabulary, owner->profile, owner->map, err);
    *out = owner->profiles;
    pthread_mutex_unlock(&making);
    return rc;
}

void csto_session_end(struct csto_session *session)
{
    csto_factors_free(session->factor_set);
    session->factor_set = NULL;
    csto_profiles_free(session->profiles);
    session->profiles = NULL;
    csto_prose_engine_free(session->engine);
    session->engine = NULL;
}
