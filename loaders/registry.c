/* Which loader reads a file, and the walk through folders. */
#include "config.h"

#include "loaders/factor_sink.h"
#include "loaders/input.h"
#include "loaders/profile.h"
#include "loaders/prose/prose.h"
#include "loaders/prose/text.h"

#include "base/array.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CSTO_LOADER(name) extern const struct csto_loader csto_loader_##name;
#include "loaders/loaders.def"
#undef CSTO_LOADER

const struct csto_loader *const csto_loaders[] = {
#define CSTO_LOADER(name) &csto_loader_##name,
#include "loaders/loaders.def"
#undef CSTO_LOADER
    NULL,
};

static csto_status tell(struct csto_sink *sink, csto_severity severity, const char *file, csto_error *err, const char *text)
{
    return csto_report(sink, (csto_problem){.severity = severity, .file = file}, err, "%s", text);
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

/* The loader that is certain, else that of the extension, else one to which the bytes are possible; of a folder's files only the first
 * two count, so that a stray file is not read as prose. */
static const struct csto_loader *choose(const struct csto_input *in, bool in_folder)
{
    size_t n;
    const char *head = csto_input_head(in, &n);
    const struct csto_loader *by_name = NULL, *possible = NULL;
    bool binary = csto_is_binary(head, n);
    for (size_t i = 0; csto_loaders[i]; i++) {
        int sure = csto_loaders[i]->sniff(head, n);
        if (sure == 2)
            return csto_loaders[i];
        if (!by_name && (sure || !binary) && has_extension(csto_loaders[i], in->document))
            by_name = csto_loaders[i];
        if (!possible && sure == 1)
            possible = csto_loaders[i];
    }
    return by_name ? by_name : in_folder ? NULL : possible;
}

static csto_status load_input(struct csto_session *session, struct csto_input *in, bool in_folder, struct csto_sink *sink, csto_error *err)
{
    const struct csto_loader *loader = NULL;
    size_t n;
    const char *head = csto_input_head(in, &n);
    if (session->loader) {
        csto_status rc = loader_named(&loader, session->loader, err);
        if (rc != CSTO_OK)
            return rc;
    }
    if (n < CSTO_INPUT_HEAD / 2 && is_blank(head, n))
        return tell(sink, CSTO_NOTE, in->name, err, "is empty");
    if (!loader)
        loader = choose(in, in_folder);
    if (!loader)
        return tell(sink, in_folder ? CSTO_NOTE : CSTO_WARNING, in->name, err,
                    "is no file that csto-stats reads (csto-stats list loaders); passed over");
    csto_status rc = loader->load(in, session, sink, err);
    if (rc == CSTO_OK && csto_input_changed(in))
        rc = tell(sink, CSTO_WARNING, in->name, err, "changed while it was read, so its figures may be of neither state; read it again");
    return rc;
}

/* ---- folders ---- */

struct walk {
    struct csto_session *session;
    struct csto_sink *sink;
    size_t files; /* opened */
};

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name); /* not alphasort, which follows the locale */
}

static int not_hidden(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

static csto_status load_found(struct walk *w, const char *path, csto_error *err)
{
    struct csto_input in = {0};
    csto_error why = {0};
    csto_status rc = csto_input_open(&in, path, w->session->encoding, &why);
    if (rc == CSTO_E_IO) {
        return tell(w->sink, CSTO_WARNING, path, err, why.text);
    } else if (rc != CSTO_OK) {
        return csto_fail_at(err, rc, path, 0, 0, "%s", why.text);
    }
    w->files++;
    rc = load_input(w->session, &in, true, w->sink, err);
    if (rc != CSTO_OK && csto_input_failed(&in)) /* the file's fault: the others go on */
        rc = tell(w->sink, CSTO_WARNING, path, err, err ? err->text : "cannot be read");
    csto_input_close(&in);
    return rc;
}

static csto_status load_folder(struct walk *w, const char *path, unsigned depth, csto_error *err);

/* "page_files" beside "page.html": pictures and scripts of a saved page. */
static bool is_of_page(const char *path)
{
    static const char *const endings[] = {".html", ".htm"};
    static const char suffix[] = "_files";
    size_t n = strlen(path);
    bool found = false;
    if (n < sizeof suffix || strcmp(path + n - (sizeof suffix - 1), suffix) != 0)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && !found; i++) {
        struct csto_text page = {0};
        csto_text_put(&page, path, n - (sizeof suffix - 1));
        csto_text_puts(&page, endings[i]);
        found = !page.failed && access(page.at, F_OK) == 0;
        csto_text_free(&page);
    }
    return found;
}

static csto_status load_entry(struct walk *w, const char *path, unsigned depth, csto_error *err)
{
    struct stat info;
    if (lstat(path, &info) != 0)
        return tell(w->sink, CSTO_WARNING, path, err, strerror(errno));
    if (S_ISDIR(info.st_mode) && is_of_page(path))
        return tell(w->sink, CSTO_NOTE, path, err, "holds the pictures and scripts of a saved page; passed over");
    if (S_ISDIR(info.st_mode) && depth < CSTO_LIMIT_FOLDER_DEPTH)
        return load_folder(w, path, depth + 1, err);
    if (S_ISDIR(info.st_mode))
        return tell(w->sink, CSTO_WARNING, path, err, "lies too deep below the folder that was named; passed over");
    if (S_ISLNK(info.st_mode) && stat(path, &info) == 0 && S_ISDIR(info.st_mode))
        return tell(w->sink, CSTO_NOTE, path, err, "is a link to a folder; passed over");
    if (!S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode))
        return tell(w->sink, CSTO_NOTE, path, err, "is no regular file; passed over");
    return load_found(w, path, err);
}

static csto_status load_folder(struct walk *w, const char *path, unsigned depth, csto_error *err)
{
    struct dirent **entries = NULL;
    csto_status rc = CSTO_OK;
    int n = scandir(path, &entries, not_hidden, by_bytes);
    if (n < 0)
        return tell(w->sink, CSTO_WARNING, path, err, strerror(errno));
    size_t length = strlen(path);
    for (int i = 0; i < n; i++) {
        struct csto_text below = {0};
        csto_text_printf(&below, "%s%s%s", path, length && path[length - 1] == '/' ? "" : "/", entries[i]->d_name);
        if (rc == CSTO_OK)
            rc = below.failed ? csto_fail_memory(err) : load_entry(w, below.at, depth, err);
        csto_text_free(&below);
        free(entries[i]);
    }
    free(entries);
    return rc;
}

/* ---- what the session offers ---- */

static csto_status load_path(struct csto_session *session, const char *path, struct csto_sink *sink, csto_error *err)
{
    struct stat info;
    struct csto_input in = {0};
    csto_error why = {0};
    if (strcmp(path, "-") != 0 && stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        struct walk w = {.session = session, .sink = sink};
        csto_status rc = load_folder(&w, path, 0, err);
        if (rc == CSTO_OK && w.files == 0)
            rc = tell(sink, CSTO_WARNING, path, err, "is a folder without a file that can be read");
        return rc;
    }
    csto_status rc = csto_input_open(&in, path, session->encoding, err);
    if (rc != CSTO_OK)
        return rc;
    rc = load_input(session, &in, false, sink, err ? err : &why);
    if (rc == CSTO_E_MEMORY && csto_input_failed(&in)) /* too large to be read whole: refused like any other bad data */
        rc = tell(sink, CSTO_WARNING, in.name, err, err ? err->text : why.text);
    csto_input_close(&in);
    return rc;
}

/* The sink that loaders fill: the one given, or one in front of it that converts.  *converting tells which. */
static csto_status through_factors(struct csto_session *session, struct csto_factor_sink *own, struct csto_sink **sink, bool *converting,
                                   csto_error *err)
{
    csto_status rc = CSTO_OK;
    *converting = session->factors && strcmp(session->factors, "none") != 0;
    if (!*converting)
        return rc;
    if (!session->factor_set)
        rc = csto_factors_load(&session->factor_set, session->vocabulary, session->factors, err);
    if (rc != CSTO_OK)
        return rc;
    csto_factor_sink_start(own, session->factor_set, *sink);
    *sink = &own->sink;
    return rc;
}

csto_status csto_session_load(struct csto_session *session, const char *path, struct csto_sink *sink, csto_error *err)
{
    struct csto_factor_sink own;
    bool converting;
    csto_status rc = through_factors(session, &own, &sink, &converting, err);
    if (rc == CSTO_OK)
        rc = load_path(session, path, sink, err);
    return rc == CSTO_OK && converting ? csto_factor_sink_note(&own, strcmp(path, "-") == 0 ? "standard input" : path, err) : rc;
}

static csto_status load_bytes(struct csto_session *session, const void *bytes, size_t n, const char *name, struct csto_sink *sink,
                              csto_error *err)
{
    struct csto_input in = {0};
    csto_status rc = csto_input_open_memory(&in, bytes, n, name, session->encoding, err);
    if (rc == CSTO_OK)
        rc = load_input(session, &in, false, sink, err);
    csto_input_close(&in);
    return rc;
}

csto_status csto_session_load_memory(struct csto_session *session, const void *bytes, size_t n, const char *name, struct csto_sink *sink,
                                     csto_error *err)
{
    struct csto_factor_sink own;
    bool converting;
    csto_status rc = through_factors(session, &own, &sink, &converting, err);
    if (rc == CSTO_OK)
        rc = load_bytes(session, bytes, n, name, sink, err);
    return rc == CSTO_OK && converting ? csto_factor_sink_note(&own, name, err) : rc;
}

csto_status csto_session_prose(struct csto_session *session, struct csto_prose_engine **out, csto_error *err)
{
    csto_status rc = session->engine ? CSTO_OK : csto_prose_engine_new(&session->engine, session->vocabulary, session->all, err);
    if (rc == CSTO_OK)
        *out = session->engine;
    return rc;
}

csto_status csto_session_profiles(struct csto_session *session, const struct csto_profiles **out, csto_error *err)
{
    csto_status rc =
        session->profiles ? CSTO_OK : csto_profiles_load(&session->profiles, session->vocabulary, session->profile, session->map, err);
    if (rc == CSTO_OK)
        *out = session->profiles;
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
