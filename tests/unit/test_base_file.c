/* test_base_file.c - files are read whole and written whole or not at all */
#include "config.h"

#include "test_base.h"

#include "base/file.h"
#include "base/pages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void put(const char *path, const char *text, size_t n)
{
    FILE *f = fopen(path, "wb");
    if (CHECK(f != NULL, "%s", path)) {
        fwrite(text, 1, n, f);
        fclose(f);
    }
}

static bool holds(const char *path, const char *text, size_t n)
{
    struct csto_bytes b = {0};
    bool same = csto_bytes_read(&b, path, 1 << 20, NULL) == CSTO_OK && b.n == n && memcmp(b.at, text, n) == 0;
    csto_bytes_free(&b);
    return same;
}

/* Entries of the folder that `path` lies in. */
static int neighbours(const char *path)
{
    char folder[512];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    return (int)tap_entries(folder);
}

static void reads(void)
{
    const char *path = tap_scratch("read");
    struct csto_bytes b = {0};
    csto_error err = {0};
    put(path, "a\0b\n", 4);
    CHECK(holds(path, "a\0b\n", 4), "zero bytes stay");
    CHECK(csto_bytes_read(&b, path, 3, &err) == CSTO_E_MEMORY && strstr(err.text, "limit"), "over the limit: '%s'", err.text);
    CHECK_TEXT(err.where, path, "the file is named");
    CHECK(csto_bytes_read(&b, path, 4, &err) == CSTO_OK && b.n == 4, "just at the limit");
    csto_bytes_free(&b);
    put(path, "", 0);
    CHECK(csto_bytes_read(&b, path, 4, &err) == CSTO_OK && b.n == 0, "an empty file");
    csto_bytes_free(&b);
    csto_bytes_free(&b);
}

static void refuses_to_read(void)
{
    static const char *const paths[] = {".", "no-such-folder/x", ""};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct csto_bytes b = {0};
        csto_error err = {0};
        CHECK(csto_bytes_read(&b, paths[i], 100, &err) == CSTO_E_IO && *err.text && strcmp(err.where, paths[i]) == 0, "'%s'", paths[i]);
        CHECK(csto_bytes_read(&b, paths[i], 100, NULL) == CSTO_E_IO && b.at == NULL, "'%s' without an error object", paths[i]);
    }
}

static void appears_when_complete(void)
{
    const char *path = tap_scratch("out");
    struct csto_outfile out;
    csto_error err = {0};
    put(path, "old", 3);
    if (!CHECK(csto_outfile_open(&out, path, &err) == CSTO_OK, "open: %s", err.text))
        return;
    fputs("new text", out.stream);
    fflush(out.stream);
    CHECK(holds(path, "old", 3), "the old file stays until the end");
    CHECK(csto_outfile_commit(&out, &err) == CSTO_OK, "commit: %s", err.text);
    CHECK(holds(path, "new text", 8), "the new one is there");
    csto_outfile_abandon(&out);
    CHECK(holds(path, "new text", 8), "abandon after a commit does nothing");
    struct stat info;
    mode_t mask = umask(0);
    umask(mask);
    CHECK(stat(path, &info) == 0 && (info.st_mode & 0777) == (0666 & ~mask), "rights %o", (unsigned)info.st_mode);
}

/* What is written again stays what it was for others: its rights, and the link that leads to it. */
static void replaces_like_for_like(void)
{
    const char *path = tap_scratch("kept"), *link = tap_scratch("link");
    struct csto_outfile out;
    struct stat info;
    put(path, "old", 3);
    if (!CHECK(chmod(path, 0640) == 0 && symlink("kept", link) == 0 && csto_outfile_open(&out, link, NULL) == CSTO_OK, "open"))
        return;
    fputs("new", out.stream);
    CHECK(csto_outfile_commit(&out, NULL) == CSTO_OK && holds(path, "new", 3), "the file behind the link is new");
    CHECK(lstat(link, &info) == 0 && S_ISLNK(info.st_mode), "the link is still one");
    CHECK(stat(path, &info) == 0 && (info.st_mode & 07777) == 0640, "rights %o", (unsigned)info.st_mode);
}

static void nothing_half_written(void)
{
    const char *path = tap_scratch("abandoned");
    struct csto_outfile out;
    put(path, "old", 3);
    int before = neighbours(path);
    if (!CHECK(csto_outfile_open(&out, path, NULL) == CSTO_OK, "open"))
        return;
    fputs("half of a li", out.stream);
    csto_outfile_abandon(&out);
    CHECK(holds(path, "old", 3) && neighbours(path) == before, "%d files, %d before", neighbours(path), before);
}

static void refuses_to_write(void)
{
    struct csto_outfile out;
    csto_error err = {0};
    CHECK(csto_outfile_open(&out, "no-such-folder/x", &err) == CSTO_E_IO && strstr(err.where, "no-such-folder/x"), "'%s'", err.where);
    CHECK(csto_outfile_open(&out, ".", &err) == CSTO_E_IO && *err.text, "a folder");
    if (access("/dev/full", W_OK) == 0 && CHECK(csto_outfile_open(&out, "/dev/full", &err) == CSTO_OK, "/dev/full: %s", err.text)) {
        fputs("x", out.stream);
        CHECK(csto_outfile_commit(&out, &err) == CSTO_E_IO && *err.text, "a full disk");
    }
}

/* A text of several windows, walked through forward, then looked at far behind and far ahead. */
static void pages_are_a_window(void)
{
    enum { BYTES = 20000000, STEP = 4096 };
    struct csto_pages p;
    char *all = malloc(BYTES);
    int fd = csto_nameless_file();
    bool same = CHECK(fd >= 0 && all, "a nameless file");
    for (size_t i = 0; same && i < BYTES; i++)
        all[i] = (char)(i * 2654435761u >> 13);
    same = same && write(fd, all, BYTES) == BYTES;
    if (CHECK(same && csto_pages_open(&p, fd, BYTES, NULL) == CSTO_OK, "pages")) {
        size_t widest = 0;
        for (size_t i = 0, n; same && i < BYTES; i += n) {
            n = BYTES - i < STEP ? BYTES - i : STEP;
            csto_pages_need(&p, i, i + n);
            same = memcmp(p.at + i, all + i, n) == 0;
            widest = p.to - p.from > widest ? p.to - p.from : widest;
        }
        CHECK(same && widest <= 12u << 20, "forward, a window of %zu bytes", widest);
        static const size_t places[] = {0, 19000000, 5, 9999999, 19999990, 1};
        for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
            csto_pages_need(&p, places[i], places[i] + 10);
            CHECK(memcmp(p.at + places[i], all + places[i], 10) == 0, "at %zu", places[i]);
        }
        CHECK(ftruncate(fd, 100) == 0, "cut");
        csto_pages_need(&p, 12000000, 12000010);
        CHECK(p.at[12000000] == 0, "what was cut off reads as zeros");
        csto_pages_close(&p);
        csto_pages_close(&p);
    }
    close(fd);
    free(all);
}

const struct tap_test base_file_tests[] = {
    {"a file is read whole", reads},
    {"what cannot be read is named", refuses_to_read},
    {"a file appears when it is complete", appears_when_complete},
    {"a file is replaced by its like", replaces_like_for_like},
    {"nothing is half written", nothing_half_written},
    {"what cannot be written is named", refuses_to_write},
    {"pages are a window on a text", pages_are_a_window},
    {NULL, NULL},
};
