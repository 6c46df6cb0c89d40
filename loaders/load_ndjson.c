/* NDJSON: an object a line, read as a stream; a broken line is refused and the next one goes on. */
#include "config.h"

#include "loaders/json_object.h"
#include "loaders/ndjson_lines.h"
#include "loaders/ndjson_table.h"

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

/* ---- objects ---- */

struct reader {
    struct csto_json_reader json; /* first: the owner that json.given knows is both */
    struct csto_ndjson_lines lines;
};

static const char *raw_line(void *owner, size_t *n)
{
    return csto_ndjson_lines_text(&((struct reader *)owner)->lines, n);
}

static csto_status read_line(struct reader *r, csto_error *err)
{
    const struct csto_ndjson_lines *l = &r->lines;
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
        csto_status rc = csto_ndjson_lines_next(&r->lines, &end, err);
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
    struct reader r = {.lines = {0}};
    bool table = false;
    csto_status rc = csto_json_reader_open(&r.json, in, session, sink, err);
    if (rc == CSTO_OK)
        rc = csto_ndjson_table(&r.json, in, sink, &table, err);
    if (rc == CSTO_OK && !table)
        rc = csto_ndjson_lines_open(&r.lines, in, err);
    if (rc == CSTO_OK && !table)
        rc = read_lines(&r, err);
    csto_json_reader_close(&r.json);
    csto_ndjson_lines_close(&r.lines);
    return rc;
}

const struct csto_loader csto_loader_ndjson = {
    .name = "ndjson",
    .summary = "NDJSON: a claim (object with 'measure'), a document (object with 'text'), or a row in the layout of a profile a line",
    .extensions = "ndjson jsonl",
    .sniff = sniff,
    .load = load,
};
