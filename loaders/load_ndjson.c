/* NDJSON: an object a line, read as a stream; a broken line is refused and the next one goes on. */
#include "config.h"

#include "loaders/json_object.h"

#include "base/limits.h"
#include "base/status.h"

#include <string.h>

static int sniff(const char *head, size_t n)
{
    struct csto_json_scan s;
    struct csto_json_value v;
    csto_json_start(&s, head, n, 1);
    if (!csto_json_more(&s) || *s.at != '{' || !csto_json_value(&s, &v, NULL))
        return 0;
    long line = s.line;
    return line == v.from.line && csto_json_more(&s) && *s.at == '{' && s.line > line ? 2 : 0;
}

/* ---- lines ---- */

enum { FIRST_ROOM = 64 * 1024 };

struct lines {
    struct csto_input *in;
    char *buffer;
    size_t room, n, at, next; /* the line is at..next */
    long line;                /* of the line, from 1 */
    bool ended, too_long;
};

static csto_status more(struct lines *l, csto_error *err)
{
    memmove(l->buffer, l->buffer + l->at, l->n - l->at);
    l->n -= l->at;
    l->at = 0;
    if (l->n > l->room / 2) {
        char *bigger = realloc(l->buffer, l->room * 2);
        if (!bigger)
            return csto_fail_memory(err);
        l->buffer = bigger;
        l->room *= 2;
    }
    while (l->room - l->n >= 4 && !l->ended) { /* 4: no code point is longer */
        size_t n;
        csto_status rc = csto_input_read(l->in, l->buffer + l->n, l->room - l->n, &n, err);
        if (rc != CSTO_OK)
            return rc;
        l->n += n;
        l->ended = n == 0;
    }
    return CSTO_OK;
}

/* The next line; *end at the end of the input.  Of a line that is too long only the first bytes are kept. */
static csto_status next_line(struct lines *l, bool *end, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t from = 0; /* bytes of the line that have no line break in them */
    l->at = l->next;
    l->line++;
    l->too_long = false;
    for (;;) {
        char *stop = l->n > l->at + from ? memchr(l->buffer + l->at + from, '\n', l->n - l->at - from) : NULL;
        l->next = stop ? (size_t)(stop - l->buffer) + 1 : l->n;
        from = l->next - l->at;
        l->too_long = l->too_long || from > CSTO_LIMIT_ROW_BYTES;
        if (stop || l->ended)
            break;
        if (l->too_long) {
            l->at = l->n;
            from = 0;
        }
        rc = more(l, err);
        if (rc != CSTO_OK)
            return rc;
    }
    *end = from == 0 && l->ended && !l->too_long;
    return CSTO_OK;
}

/* ---- objects ---- */

struct reader {
    struct csto_json_reader json; /* first: the owner that json.given knows is both */
    struct lines lines;
};

static const char *raw_line(void *owner, size_t *n)
{
    const struct lines *l = &((struct reader *)owner)->lines;
    *n = l->too_long ? 0 : l->next - l->at;
    while (*n && (l->buffer[l->at + *n - 1] == '\n' || l->buffer[l->at + *n - 1] == '\r'))
        --*n;
    return l->buffer + l->at;
}

static csto_status read_line(struct reader *r, csto_error *err)
{
    const struct lines *l = &r->lines;
    struct csto_json_scan s;
    size_t n;
    const char *bytes = raw_line(r, &n);
    csto_json_start(&s, bytes, n, l->line);
    if (l->line > 1) /* a byte order mark stands in the first line only */
        s.at = s.line_start = bytes;
    if (!csto_json_more(&s))
        return CSTO_OK;
    if (csto_json_value(&s, &r->json.value, &r->json.members) && csto_json_more(&s))
        s.why = "text stands behind the object, and a line holds one";
    if (s.why) {
        csto_given_begin(&r->json.given, l->line, s.line == l->line ? csto_json_here(&s).column : 0);
        return csto_given_refuse(&r->json.given, NULL, err, "%s", s.why);
    }
    r->json.objects = (size_t)l->line - 1; /* documents are named by their line */
    return csto_json_reader_take(&r->json, err);
}

static csto_status read_lines(struct reader *r, csto_error *err)
{
    struct csto_given *g = &r->json.given;
    for (;;) {
        bool end = false;
        csto_status rc = next_line(&r->lines, &end, err);
        if (rc != CSTO_OK)
            return rc;
        if (end)
            return csto_json_reader_end(&r->json, err);
        g->raw = raw_line;
        csto_given_begin(g, r->lines.line, 0);
        rc = r->lines.too_long ? csto_given_refuse(g, NULL, err, "is longer than %u MiB, the limit for a line", CSTO_LIMIT_ROW_BYTES >> 20)
                               : read_line(r, err);
        if (rc != CSTO_OK)
            return rc;
    }
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct reader r = {.lines = {.in = in, .room = FIRST_ROOM, .buffer = malloc(FIRST_ROOM)}};
    csto_status rc = csto_json_reader_open(&r.json, in, session, sink, err);
    if (rc == CSTO_OK)
        rc = r.lines.buffer ? read_lines(&r, err) : csto_fail_memory(err);
    csto_json_reader_close(&r.json);
    free(r.lines.buffer);
    return rc;
}

const struct csto_loader csto_loader_ndjson = {
    .name = "ndjson",
    .summary = "NDJSON: a claim (object with 'measure') or a document (object with 'text') a line",
    .extensions = "ndjson jsonl",
    .sniff = sniff,
    .load = load,
};
