/* test_loaders_file.c - files, folders, encodings, and what is no text */
#include "config.h"

#include "test_loaders.h"

#include "loaders/input.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define GOOD "measure,item,value,unit\nseizure,heroin,5,kg\n"

static const char *write_file(const char *name, const void *bytes, size_t n)
{
    const char *path = tap_scratch(name);
    FILE *f = fopen(path, "wb");
    if (CHECK(f != NULL, "%s", path)) {
        fwrite(bytes, 1, n, f);
        fclose(f);
    }
    return path;
}

static const char *write_text(const char *name, const char *text)
{
    return write_file(name, text, strlen(text));
}

static void a_file_is_loaded(void)
{
    struct loaded l;
    load_path(&l, write_text("a file.csv", GOOD));
    CHECK(l.status == CSTO_OK && csto_dataset_count(l.d) == 1, "%s", l.err.text);
    CHECK_TEXT(field_text(&l, 0, CSTO_F_DOCUMENT), "a file.csv", "document");
    loaded_free(&l);
}

/* A sink that cuts the file that it is filled from. */
struct cutter {
    struct csto_sink sink;
    const char *path;
    off_t to;
    size_t claims, warnings;
    char said[256];
};

static csto_status cut(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct cutter *k = (struct cutter *)s;
    (void)c;
    (void)err;
    if (k->claims++ == 0 && k->to >= 0)
        CHECK(truncate(k->path, k->to) == 0, "truncate");
    return CSTO_OK;
}

static csto_status hear(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct cutter *k = (struct cutter *)s;
    (void)err;
    k->warnings += p->severity == CSTO_WARNING;
    snprintf(k->said, sizeof k->said, "%s", p->text);
    return CSTO_OK;
}

/* Longer than any block, so that most of it is not read yet when the first claim comes. */
static void a_file_that_changes_while_it_is_read(void)
{
    enum { ROWS = 60000 };
    static const off_t sizes[] = {-1, 0, 200000};
    char *text = malloc(ROWS * 24);
    size_t n = (size_t)sprintf(text, "measure,item,value,unit\n");
    for (int i = 0; i < ROWS - 2; i++)
        n += (size_t)sprintf(text + n, "seizure,heroin,5,kg\n");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        csto_vocabulary *v = NULL;
        csto_error err = {0};
        struct cutter k = {.sink = {.fields = 0, .claim = cut, .problem = hear}, .to = sizes[i]};
        CHECK(csto_vocabulary_load(&v, NULL, &err) == CSTO_OK, "%s", err.text);
        struct csto_session session = {.vocabulary = v};
        k.path = write_file("changing.csv", text, n);
        CHECK(csto_session_load(&session, k.path, &k.sink, &err) == CSTO_OK, "%s", err.text);
        CHECK(k.claims > 0 && (k.to >= 0) == (k.claims < ROWS - 2), "%zu claims", k.claims);
        CHECK((k.to >= 0) == (strstr(k.said, "changed while it was read") != NULL), "said '%s'", k.said);
        csto_session_end(&session);
        csto_vocabulary_free(v);
    }
    free(text);
}

/* A file that was mapped would end the program where it is touched behind its new end. */
static void a_file_that_is_cut_after_it_was_read(void)
{
    enum { BYTES = 1 << 20 };
    struct csto_input in;
    const char *bytes;
    size_t n = 0, blanks = 0;
    csto_error err = {0};
    char *text = malloc(BYTES);
    memset(text, ' ', BYTES);
    const char *path = write_file("cut.json", text, BYTES);
    if (CHECK(csto_input_open(&in, path, NULL, &err) == CSTO_OK, "%s", err.text)) {
        CHECK(csto_input_whole(&in, &bytes, &n, &err) == CSTO_OK && n == BYTES, "%zu bytes, %s", n, err.text);
        CHECK(truncate(path, 10) == 0, "truncate");
        for (size_t i = 0; i < n; i++)
            blanks += bytes[i] == ' ';
        CHECK(blanks == BYTES && csto_input_changed(&in), "%zu blanks", blanks);
        csto_input_close(&in);
    }
    free(text);
}

static void a_missing_file_is_named(void)
{
    struct loaded l;
    load_path(&l, "no/such/file.csv");
    CHECK(l.status == CSTO_E_IO && *l.err.text, "%s", csto_status_text(l.status));
    CHECK_TEXT(l.err.where, "no/such/file.csv", "where");
    loaded_free(&l);
}

static void what_is_no_text(void)
{
    static const struct {
        const char *name, *bytes;
        size_t n;
        const char *said;
    } rows[] = {
        {"empty.csv", "", 0, "note empty.csv: is empty"},
        {"blank.txt", " \n\t\r\n", 5, "note blank.txt: is empty"},
        {"mark.json", "\xef\xbb\xbf\n", 4, "note mark.json: is empty"},
        {"a.bin", "\0\1\2\3", 4, "warning a.bin: is no file that csto-stats reads"},
        {"a.csv", "PK\3\4\24\0\10\0\10\0", 10, "warning a.csv: is a broken zip archive"},
        {"a.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "warning a.png: is no file"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct loaded l;
        load_bytes(&l, rows[i].bytes, rows[i].n, rows[i].name, NULL);
        CHECK(l.status == CSTO_OK && csto_dataset_count(l.d) == 0 && l.notes + l.warnings == 1, "%s: %s", rows[i].name, l.err.text);
        CHECK(strstr(csto_text_string(&l.said), rows[i].said), "%s: said '%s'", rows[i].name, csto_text_string(&l.said));
        loaded_free(&l);
    }
}

/* UTF-16 of a text of ASCII, two-byte and four-byte characters. */
static size_t to_utf16(const char *text, bool big, unsigned char *to)
{
    size_t n = 0, len;
    uint32_t units[2];
    for (const char *p = text, *end = text + strlen(text); p < end; p += len) {
        uint32_t code = csto_utf8_decode(p, (size_t)(end - p), &len);
        int count = code > 0xffff ? 2 : 1;
        units[0] = count == 1 ? code : 0xd800 + ((code - 0x10000) >> 10);
        units[1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
        for (int i = 0; i < count; i++) {
            to[n + !big] = (unsigned char)(units[i] >> 8);
            to[n + big] = (unsigned char)units[i];
            n += 2;
        }
    }
    return n;
}

static void utf16_is_read(void)
{
    struct csto_text text = {0};
    csto_text_puts(&text, "\xef\xbb\xbfmeasure\tvalue\tunit\ttitle\r\n");
    for (int i = 0; i < 4000; i++) /* more than one block */
        csto_text_printf(&text, "seizure\t%d\tkg\tОперация Канал \xf0\x9f\x98\x80\r\n", i);
    unsigned char *bytes = malloc(text.n * 2);
    for (int big = 0; big < 2 && bytes; big++) {
        struct loaded l;
        size_t n = to_utf16(text.at, big, bytes);
        load_bytes(&l, bytes, n, "a.txt", NULL);
        CHECK(csto_dataset_count(l.d) == 4000 && l.notes == 1 && l.warnings == 0 &&
                  strstr(csto_text_string(&l.said), big ? "UTF-16BE" : "UTF-16LE"),
              "big %d: %zu claims, %.200s", big, csto_dataset_count(l.d), csto_text_string(&l.said));
        CHECK_TEXT(field_text(&l, 3999, CSTO_F_TITLE), "Операция Канал \xf0\x9f\x98\x80", "big %d", big);
        loaded_free(&l);
    }
    free(bytes);
    csto_text_free(&text);
}

static void broken_utf16_ends(void)
{
    static const char *const rows[] = {"\xff\xfe"
                                       "a",
                                       "\xff\xfe\x00\xd8",
                                       "\xff\xfe\x00\xdc"
                                       "a\0",
                                       "\xfe\xff\xd8\x3d\xde",
                                       "\xff\xfe\x00\xd8"
                                       "a\0"};
    static const size_t bytes[] = {3, 4, 6, 5, 6};
    for (size_t i = 0; i < 5; i++) {
        struct csto_input in;
        const char *whole;
        size_t n;
        csto_error err = {0};
        if (!CHECK(csto_input_open_memory(&in, rows[i], bytes[i], "x", NULL, &err) == CSTO_OK, "row %zu: %s", i, err.text))
            continue;
        CHECK(csto_input_whole(&in, &whole, &n, &err) == CSTO_OK && n >= 3 && memcmp(whole, "\xef\xbf\xbd", 3) == 0, "row %zu: %zu bytes",
              i, n);
        csto_input_close(&in);
    }
}

static void folders_are_walked(void)
{
    struct loaded l;
    char path[1024];
    const char *root = tap_scratch("folder");
    mkdir(root, 0777);
    mkdir(tap_scratch("folder/b"), 0777);
    mkdir(tap_scratch("folder/.hidden"), 0777);
    write_text("folder/c.csv", "measure,value,unit\nseizure,3,kg\n");
    write_text("folder/B.csv", "measure,value,unit\nseizure,1,kg\n");
    write_text("folder/b/a.json", "[{\"measure\":\"seizure\",\"value\":2,\"unit\":\"kg\"}]");
    write_text("folder/.hidden/a.csv", GOOD);
    write_text("folder/x.xyz", "some words\n");
    write_text("folder/y.csv", "a,b\n1,2\n");
    snprintf(path, sizeof path, "%s", tap_scratch("folder/loop"));
    CHECK(symlink(".", path) == 0, "link");
    CHECK(symlink("nowhere", tap_scratch("folder/nowhere.csv")) == 0, "link");
    load_path(&l, tap_scratch("folder"));
    const char *said = csto_text_string(&l.said);
    CHECK(l.status == CSTO_OK && csto_dataset_count(l.d) == 3, "%zu claims; %s", csto_dataset_count(l.d), said);
    CHECK_TEXT(field_text(&l, 0, CSTO_F_VALUE), "1", "byte order of names");
    CHECK_TEXT(field_text(&l, 1, CSTO_F_VALUE), "2", "a folder in its place");
    CHECK_TEXT(field_text(&l, 2, CSTO_F_VALUE), "3", "the last");
    CHECK(l.notes == 2 && strstr(said, "folder/loop: is a link to a folder") &&
              strstr(said, "folder/x.xyz: is no file that csto-stats reads"),
          "%s", said);
    CHECK(l.warnings == 2 && strstr(said, "folder/nowhere.csv: No such file") &&
              strstr(said, "folder/y.csv:1: the header has no column 'measure'"),
          "%s", said);
    loaded_free(&l);
}

static void an_empty_folder_is_named(void)
{
    struct loaded l;
    mkdir(tap_scratch("nothing"), 0777);
    load_path(&l, tap_scratch("nothing"));
    CHECK(l.status == CSTO_OK && l.warnings == 1 &&
              strstr(csto_text_string(&l.said), "nothing: is a folder without a file that can be read"),
          "%s", csto_text_string(&l.said));
    loaded_free(&l);
}

static void deep_folders_end(void)
{
    struct loaded l;
    char path[1024];
    size_t n = (size_t)snprintf(path, sizeof path, "%s", tap_scratch("deep"));
    mkdir(path, 0777);
    for (int i = 0; i < 40; i++) {
        n += (size_t)snprintf(path + n, sizeof path - n, "/d");
        mkdir(path, 0777);
    }
    load_path(&l, tap_scratch("deep"));
    CHECK(l.status == CSTO_OK && strstr(csto_text_string(&l.said), "lies too deep"), "%s", csto_text_string(&l.said));
    loaded_free(&l);
}

static void an_input_is_whole_or_a_stream(void)
{
    static const size_t sizes[] = {0, 1, 3, 1000, CSTO_INPUT_HEAD - 1, CSTO_INPUT_HEAD, CSTO_INPUT_HEAD + 1, 300000};
    char *bytes = malloc(300000), *got = malloc(300001);
    for (size_t i = 0; bytes && i < 300000; i++)
        bytes[i] = (char)('a' + i * i % 23);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes && bytes && got; i++) {
        const char *path = write_file("input", bytes, sizes[i]), *whole = NULL;
        struct csto_input in;
        size_t n = 0, more = 1;
        for (int memory = 0; memory < 2; memory++) {
            CHECK((memory ? csto_input_open_memory(&in, bytes, sizes[i], "x", NULL, NULL) : csto_input_open(&in, path, NULL, NULL)) ==
                      CSTO_OK,
                  "opens");
            CHECK(csto_input_whole(&in, &whole, &n, NULL) == CSTO_OK && n == sizes[i] && memcmp(whole, bytes, n) == 0,
                  "%zu bytes whole: %zu", sizes[i], n);
            csto_input_close(&in);
            CHECK((memory ? csto_input_open_memory(&in, bytes, sizes[i], "x", NULL, NULL) : csto_input_open(&in, path, NULL, NULL)) ==
                      CSTO_OK,
                  "opens");
            for (n = 0, more = 1; more; n += more)
                csto_input_read(&in, got + n, 300001 - n < 777 ? 300001 - n : 777, &more, NULL);
            CHECK(n == sizes[i] && memcmp(got, bytes, n) == 0, "%zu bytes as a stream: %zu", sizes[i], n);
            csto_input_close(&in);
        }
    }
    free(bytes);
    free(got);
}

const struct tap_test loaders_file_tests[] = {
    {"a file is loaded", a_file_is_loaded},
    {"a file that changes while it is read", a_file_that_changes_while_it_is_read},
    {"a missing file is named", a_missing_file_is_named},
    {"empty and binary files", what_is_no_text},
    {"a file that is cut after it was read", a_file_that_is_cut_after_it_was_read},
    {"UTF-16 is read", utf16_is_read},
    {"broken UTF-16 ends", broken_utf16_ends},
    {"folders are walked in byte order", folders_are_walked},
    {"a folder without files is named", an_empty_folder_is_named},
    {"deep folders end", deep_folders_end},
    {"an input is the same whole and as a stream", an_input_is_whole_or_a_stream},
    {NULL, NULL},
};
