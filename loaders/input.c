#include "config.h"

#include "loaders/input.h"

#include "base/array.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/text.h"
#include "loaders/progress.h"
#include "loaders/zip.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RAW_BYTES = CSTO_INPUT_HEAD };

struct csto_input_source {
    const char *path; /* NULL = memory */
    int fd;           /* -1 = memory */
    const char *memory;
    size_t memory_left;
    struct stat opened;             /* of a regular file */
    struct csto_progress *progress; /* NULL = nobody watches */
    const struct csto_encoding *declared;
    struct csto_encoding found; /* by its letters; declared then points here */
    csto_encoding_kind encoding;
    size_t skipped; /* byte order mark of UTF-16 */
    bool regular, failed, ended, cut, by_declaration;
    struct csto_bytes whole;
    CSTO_ARRAY(char) joined; /* the whole of what is no regular file */
    struct csto_held held;   /* of csto_input_text */
    size_t head_n, head_at;  /* bytes in head, and how many of them were given out */
    size_t raw_n, raw_at;    /* bytes that are not decoded yet */
    char head[CSTO_INPUT_HEAD];
    unsigned char raw[RAW_BYTES];
};

static csto_status fail_io(struct csto_input *in, csto_error *err)
{
    in->source->failed = true;
    return csto_fail_at(err, CSTO_E_IO, in->name, 0, 0, "%s", *in->name ? strerror(errno) : "the name of the file is empty");
}

/* ---- bytes as they are ---- */

static csto_status read_raw(struct csto_input *in, void *to, size_t room, size_t *n, csto_error *err)
{
    struct csto_input_source *s = in->source;
    *n = 0;
    if (s->fd < 0) {
        *n = s->memory_left < room ? s->memory_left : room;
        if (*n)
            memcpy(to, s->memory, *n);
        s->memory += *n;
        s->memory_left -= *n;
        return CSTO_OK;
    }
    ssize_t got;
    do
        got = read(s->fd, to, room);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return fail_io(in, err);
    *n = (size_t)got;
    csto_progress_add(s->progress, bytes, got);
    return CSTO_OK;
}

/* ---- decoding ---- */

static uint32_t unit_at(const struct csto_input_source *s, size_t at)
{
    const unsigned char *p = s->raw + at;
    return s->encoding == CSTO_UTF16_LITTLE ? (uint32_t)(p[0] | p[1] << 8) : (uint32_t)(p[0] << 8 | p[1]);
}

/* The next code point of the raw bytes; false where they end before it does.  A lone surrogate and an odd last byte give U+FFFD. */
static bool next_utf16(struct csto_input_source *s, uint32_t *code)
{
    size_t left = s->raw_n - s->raw_at;
    if (left < 2) {
        if (left == 0 || !s->ended)
            return false;
        s->raw_at = s->raw_n;
        s->cut = true;
        *code = 0xfffd;
        return true;
    }
    uint32_t unit = unit_at(s, s->raw_at);
    *code = unit;
    if (unit >= 0xd800 && unit < 0xe000) {
        if (unit < 0xdc00 && left < 4 && !s->ended)
            return false;
        s->cut |= unit < 0xdc00 && left < 4;
        uint32_t low = unit < 0xdc00 && left >= 4 ? unit_at(s, s->raw_at + 2) : 0;
        *code = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
        s->raw_at += *code == 0xfffd ? 0 : 2;
    }
    s->raw_at += 2;
    return true;
}

static bool next_code(struct csto_input_source *s, uint32_t *code)
{
    if (s->encoding != CSTO_ONE_BYTE)
        return next_utf16(s, code);
    if (s->raw_at == s->raw_n)
        return false;
    *code = s->declared->codes[s->raw[s->raw_at++]];
    return true;
}

static csto_status read_decoded(struct csto_input *in, char *to, size_t room, size_t *n, csto_error *err)
{
    struct csto_input_source *s = in->source;
    uint32_t code;
    *n = 0;
    if (room < 4) /* of the longest code point */
        return CSTO_OK;
    for (;;) {
        while (*n + 4 <= room && next_code(s, &code))
            *n += csto_utf8_encode(to + *n, code);
        if (*n > 0 || (s->ended && s->raw_at == s->raw_n))
            return CSTO_OK;
        size_t kept = s->raw_n - s->raw_at, more;
        memmove(s->raw, s->raw + s->raw_at, kept);
        s->raw_at = 0;
        s->raw_n = kept;
        csto_status rc = read_raw(in, s->raw + kept, RAW_BYTES - kept, &more, err);
        if (rc != CSTO_OK)
            return rc;
        s->ended = more == 0;
        s->raw_n += more;
    }
}

static csto_status read_text(struct csto_input *in, char *to, size_t room, size_t *n, csto_error *err)
{
    return in->source->encoding == CSTO_UTF8 ? read_raw(in, to, room, n, err) : read_decoded(in, to, room, n, err);
}

/* Formats that are no text, whatever encoding was declared. */
static bool is_no_text(const char *p, size_t n)
{
    return csto_is_zip(p, n) || csto_is_ole(p, n) || (n >= 5 && memcmp(p, "%PDF-", 5) == 0);
}

/* A byte order mark decides, then what was declared, then zero bytes; raw bytes that were read as a head become undecoded ones. */
static void find_encoding(struct csto_input_source *s)
{
    const unsigned char *p = s->raw;
    bool utf32 = s->raw_n >= 4 && p[0] == 0xff && p[2] == 0 && p[3] == 0;
    if (s->raw_n >= 2 && !utf32 && ((p[0] == 0xff && p[1] == 0xfe) || (p[0] == 0xfe && p[1] == 0xff))) {
        s->encoding = p[0] == 0xff ? CSTO_UTF16_LITTLE : CSTO_UTF16_BIG;
        s->raw_at = s->skipped = 2;
    } else if (utf32 || is_no_text((const char *)p, s->raw_n) || (s->raw_n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)) {
        s->encoding = CSTO_UTF8;
    } else if (s->declared) {
        s->encoding = s->declared->kind;
        s->by_declaration = true;
    } else {
        s->encoding = csto_encoding_sniff_utf16(p, s->raw_n);
    }
}

static csto_status fill_head(struct csto_input *in, csto_error *err)
{
    struct csto_input_source *s = in->source;
    csto_status rc = CSTO_OK;
    while (rc == CSTO_OK && s->head_n + 4 <= sizeof s->head) {
        size_t n;
        rc = read_text(in, s->head + s->head_n, sizeof s->head - s->head_n, &n, err);
        if (n == 0)
            break;
        s->head_n += n;
    }
    return rc;
}

static csto_status read_head(struct csto_input *in, csto_error *err)
{
    struct csto_input_source *s = in->source;
    size_t n;
    csto_status rc = CSTO_OK;
    while (s->raw_n < 4 && rc == CSTO_OK) { /* a pipe may give a byte at a time */
        rc = read_raw(in, s->raw + s->raw_n, RAW_BYTES - s->raw_n, &n, err);
        if (rc != CSTO_OK || n == 0)
            break;
        s->raw_n += n;
    }
    find_encoding(s);
    if (s->encoding == CSTO_UTF8) {
        memcpy(s->head, s->raw, s->raw_n);
        s->head_n = s->raw_n;
    }
    return rc == CSTO_OK ? fill_head(in, err) : rc;
}

csto_status csto_input_read_as(struct csto_input *in, const struct csto_encoding *e, csto_error *err)
{
    struct csto_input_source *s = in->source;
    memcpy(s->raw, s->head, s->head_n);
    s->raw_n = s->head_n;
    s->raw_at = s->head_n = s->head_at = 0;
    s->found = *e;
    s->declared = &s->found;
    s->encoding = e->kind;
    s->ended = false; /* the end is met again */
    return fill_head(in, err);
}

/* ---- opening ---- */

static csto_status make_source(struct csto_input *in, const char *name, const struct csto_encoding *declared, csto_error *err)
{
    struct csto_input_source *s = malloc(sizeof *s);
    if (!s)
        return csto_fail_memory(err);
    memset(s, 0, offsetof(struct csto_input_source, head)); /* the buffers need not be cleared */
    s->fd = s->held.spool = -1;
    s->declared = declared;
    const char *slash = strrchr(name, '/');
    *in = (struct csto_input){.name = name, .document = slash && slash[1] ? slash + 1 : name, .source = s};
    return CSTO_OK;
}

csto_status csto_input_open(struct csto_input *in, const char *path, const struct csto_encoding *declared, csto_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    csto_status rc = make_source(in, standard ? "standard input" : path, declared, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_input_source *s = in->source;
    struct stat info;
    s->path = path;
    s->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (s->fd < 0 || fstat(s->fd, &info) != 0)
        rc = fail_io(in, err);
    else if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        rc = fail_io(in, err);
    } else {
        s->regular = S_ISREG(info.st_mode) && !standard;
        s->opened = info;
        rc = read_head(in, err);
    }
    if (rc != CSTO_OK)
        csto_input_close(in);
    return rc;
}

csto_status csto_input_open_memory(struct csto_input *in, const void *bytes, size_t n, const char *name,
                                   const struct csto_encoding *declared, csto_error *err)
{
    csto_status rc = make_source(in, name, declared, err);
    if (rc != CSTO_OK)
        return rc;
    in->source->memory = bytes;
    in->source->memory_left = n;
    return read_head(in, err);
}

const char *csto_input_head(const struct csto_input *in, size_t *n)
{
    *n = in->source->head_n;
    return in->source->head;
}

struct csto_coding csto_input_coding(const struct csto_input *in)
{
    const struct csto_input_source *s = in->source;
    const char *name = s->encoding == CSTO_UTF8           ? "UTF-8"
                       : s->encoding == CSTO_ONE_BYTE     ? s->declared->name
                       : s->encoding == CSTO_UTF16_LITTLE ? "UTF-16LE"
                                                          : "UTF-16BE";
    return (struct csto_coding){
        .kind = s->encoding, .name = name, .declared = s->by_declaration, .marked = s->skipped != 0, .skipped = s->skipped, .cut = s->cut};
}

const char *csto_input_path(const struct csto_input *in)
{
    return in->source->regular ? in->source->path : NULL;
}

struct csto_held *csto_input_held(struct csto_input *in)
{
    return &in->source->held;
}

int csto_input_plain_file(const struct csto_input *in, uint64_t *bytes)
{
    const struct csto_input_source *s = in->source;
    if (!s->regular || s->encoding != CSTO_UTF8)
        return -1;
    *bytes = (uint64_t)s->opened.st_size;
    return s->fd;
}

bool csto_input_failed(const struct csto_input *in)
{
    return in->source->failed;
}

bool csto_input_changed(const struct csto_input *in)
{
    const struct csto_input_source *s = in->source;
    struct stat now;
    if (s->fd < 0 || !S_ISREG(s->opened.st_mode) || fstat(s->fd, &now) != 0)
        return false;
    return now.st_size != s->opened.st_size || now.st_mtim.tv_sec != s->opened.st_mtim.tv_sec ||
           now.st_mtim.tv_nsec != s->opened.st_mtim.tv_nsec;
}

void csto_input_close(struct csto_input *in)
{
    struct csto_input_source *s = in->source;
    if (!s)
        return;
    if (s->fd > STDIN_FILENO)
        close(s->fd);
    csto_bytes_free(&s->whole);
    csto_array_free(&s->joined);
    csto_held_free(&s->held);
    free(s);
    in->source = NULL;
}

void csto_input_watch(struct csto_input *in, struct csto_progress *progress)
{
    in->source->progress = progress;
}

/* ---- what loaders call ---- */

csto_status csto_input_read(struct csto_input *in, char *to, size_t room, size_t *n, csto_error *err)
{
    struct csto_input_source *s = in->source;
    size_t left = s->head_n - s->head_at;
    if (left == 0)
        return read_text(in, to, room, n, err);
    *n = left < room ? left : room;
    memcpy(to, s->head + s->head_at, *n);
    s->head_at += *n;
    return CSTO_OK;
}

static csto_status join(struct csto_input *in, csto_error *err)
{
    struct csto_input_source *s = in->source;
    for (;;) {
        size_t n;
        if (!csto_array_reserve(&s->joined, 1 << 16))
            return csto_fail_memory(err);
        csto_status rc = csto_input_read(in, s->joined.at + s->joined.n, s->joined.room - s->joined.n, &n, err);
        if (rc != CSTO_OK || n == 0)
            return rc;
        s->joined.n += n;
        if (s->joined.n > CSTO_LIMIT_DOCUMENT_BYTES) {
            s->failed = true;
            return csto_fail_at(err, CSTO_E_MEMORY, in->name, 0, 0, "is larger than %u MiB, the limit for a file that is read whole",
                                CSTO_LIMIT_DOCUMENT_BYTES >> 20);
        }
    }
}

csto_status csto_input_whole(struct csto_input *in, const char **bytes, size_t *n, csto_error *err)
{
    struct csto_input_source *s = in->source;
    csto_status rc = CSTO_OK;
    if (s->regular && s->encoding == CSTO_UTF8) {
        if (!s->whole.at) {
            rc = csto_bytes_read(&s->whole, s->path, CSTO_LIMIT_DOCUMENT_BYTES, err);
            csto_progress_add(s->progress, bytes, s->whole.n);
        }
        s->failed = s->failed || rc != CSTO_OK;
        *bytes = s->whole.at;
        *n = s->whole.n;
        return rc;
    }
    if (s->joined.n == 0)
        rc = join(in, err);
    *bytes = s->joined.at ? s->joined.at : "";
    *n = s->joined.n;
    return rc;
}
