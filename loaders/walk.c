#include "config.h"

#include "loaders/walk.h"

#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static csto_status add(struct csto_walk *w, struct csto_walked file, csto_error *err)
{
    file.path = csto_arena_text(&w->texts, file.path, strlen(file.path));
    if (file.said)
        file.said = csto_arena_text(&w->texts, file.said, strlen(file.said));
    return file.path && csto_array_push(&w->files, file) ? CSTO_OK : csto_fail_memory(err);
}

/* Puts a sentence in the place of a file. */
static csto_status say(struct csto_walk *w, size_t of, const char *path, csto_severity severity, const char *text, csto_error *err)
{
    return add(w, (struct csto_walked){.path = path, .of = of, .severity = severity, .said = text}, err);
}

/* ---- folders ---- */

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name); /* not alphasort, which follows the locale */
}

static int not_hidden(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

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

static csto_status walk_folder(struct csto_walk *w, size_t of, const char *path, unsigned depth, csto_error *err);

static csto_status walk_entry(struct csto_walk *w, size_t of, const char *path, unsigned depth, csto_error *err)
{
    struct stat info;
    if (lstat(path, &info) != 0)
        return say(w, of, path, CSTO_WARNING, strerror(errno), err);
    if (S_ISDIR(info.st_mode) && is_of_page(path))
        return say(w, of, path, CSTO_NOTE, "holds the pictures and scripts of a saved page; passed over", err);
    if (S_ISDIR(info.st_mode) && depth < CSTO_LIMIT_FOLDER_DEPTH)
        return walk_folder(w, of, path, depth + 1, err);
    if (S_ISDIR(info.st_mode))
        return say(w, of, path, CSTO_WARNING, "lies too deep below the folder that was named; passed over", err);
    bool link = S_ISLNK(info.st_mode), followed = !link || stat(path, &info) == 0;
    if (link && followed && S_ISDIR(info.st_mode))
        return say(w, of, path, CSTO_NOTE, "is a link to a folder; passed over", err);
    if (!link && !S_ISREG(info.st_mode))
        return say(w, of, path, CSTO_NOTE, "is no regular file; passed over", err);
    off_t bytes = followed && S_ISREG(info.st_mode) ? info.st_size : -1;
    return add(w, (struct csto_walked){.path = path, .of = of, .found = true, .bytes = bytes}, err);
}

static csto_status walk_folder(struct csto_walk *w, size_t of, const char *path, unsigned depth, csto_error *err)
{
    struct dirent **entries = NULL;
    csto_status rc = CSTO_OK;
    int n = scandir(path, &entries, not_hidden, by_bytes);
    if (n < 0)
        return say(w, of, path, CSTO_WARNING, strerror(errno), err);
    size_t length = strlen(path);
    for (int i = 0; i < n; i++) {
        struct csto_text below = {0};
        csto_text_printf(&below, "%s%s%s", path, length && path[length - 1] == '/' ? "" : "/", entries[i]->d_name);
        if (rc == CSTO_OK)
            rc = below.failed ? csto_fail_memory(err) : walk_entry(w, of, below.at, depth, err);
        csto_text_free(&below);
        free(entries[i]);
    }
    free(entries);
    return rc;
}

/* ---- what was named ---- */

/* The first of the paths before paths[i] that is the same file: read twice, its claims would count twice.  `seen` has what stat said of them; st_ino 0 =
 * nothing (missing, or the standard input). */
static const char *named_before(const char *const *paths, size_t i, const struct stat *seen)
{
    for (size_t k = 0; k < i && seen[i].st_ino; k++)
        if (seen[k].st_ino == seen[i].st_ino && seen[k].st_dev == seen[i].st_dev)
            return paths[k];
    return NULL;
}

static csto_status walk_path(struct csto_walk *w, const char *const *paths, size_t i, struct stat *seen, csto_error *err)
{
    if (strcmp(paths[i], "-") == 0 || stat(paths[i], &seen[i]) != 0)
        seen[i].st_ino = 0;
    const char *before = named_before(paths, i, seen);
    if (before) {
        struct csto_text text = {0};
        csto_text_printf(&text, "is the same file as %s; passed over", before);
        csto_status rc = text.failed ? csto_fail_memory(err) : say(w, i, paths[i], CSTO_NOTE, text.at, err);
        csto_text_free(&text);
        return rc;
    }
    w->folders[i] = seen[i].st_ino && S_ISDIR(seen[i].st_mode);
    if (w->folders[i])
        return walk_folder(w, i, paths[i], 0, err);
    off_t bytes = seen[i].st_ino && S_ISREG(seen[i].st_mode) ? seen[i].st_size : -1;
    return add(w, (struct csto_walked){.path = paths[i], .of = i, .bytes = bytes}, err);
}

csto_status csto_walk_all(struct csto_walk *w, const char *const *paths, size_t n, csto_error *err)
{
    *w = (struct csto_walk){.folders = calloc(n + 1, sizeof *w->folders)};
    struct stat *seen = calloc(n + 1, sizeof *seen);
    csto_status rc = w->folders && seen ? CSTO_OK : csto_fail_memory(err);
    for (size_t i = 0; i < n && rc == CSTO_OK; i++)
        rc = walk_path(w, paths, i, seen, err);
    free(seen);
    return rc == CSTO_OK ? csto_walk_mark_copies(w, err) : rc;
}

void csto_walk_free(struct csto_walk *w)
{
    csto_array_free(&w->files);
    csto_arena_free(&w->texts);
    free(w->folders);
}
