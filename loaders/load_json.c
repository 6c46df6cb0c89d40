/* A JSON file: an array of objects, {"claims": [...]}, one object, or objects one after another. */
#include "config.h"

#include "loaders/json_table.h"

#include "base/status.h"

static int sniff(const char *head, size_t n)
{
    struct csto_json_scan s;
    struct csto_json_value v;
    csto_json_start(&s, head, n, 1);
    if (csto_json_take(&s, '['))
        return !csto_json_more(&s) ? 0 : *s.at == '{' ? 2 : *s.at == '[';
    if (!csto_json_more(&s) || *s.at != '{')
        return 0;
    return csto_json_value(&s, &v, NULL) && !csto_json_more(&s) ? 2
                                                                : 1; /* the head may end inside the object; what follows it may be NDJSON */
}

/* The elements of an array, behind its bracket.  *stopped: a mistake was met and reported. */
static csto_status read_array(struct csto_json_reader *r, struct csto_json_scan *s, bool *stopped, csto_error *err)
{
    csto_status rc = CSTO_OK;
    *stopped = false;
    if (csto_json_take(s, ']'))
        return CSTO_OK;
    for (;;) {
        rc = csto_json_reader_next(r, s, stopped, err);
        if (rc != CSTO_OK || *stopped || csto_json_take(s, ']'))
            return rc;
        if (csto_json_take(s, ','))
            continue;
        *stopped = true;
        s->why = s->at == s->end ? "the JSON ends inside an array" : "a comma or ] is wanted here";
        return csto_json_reader_stop(r, s, err);
    }
}

/* True where the object at the scanner's place has the key "claims" with an array behind it; the scanner then stands behind the bracket. */
static bool find_claims(struct csto_json_scan *s)
{
    struct csto_json_value v;
    const char *key;
    size_t n;
    csto_json_take(s, '{');
    do {
        if (!csto_json_key(s, &key, &n) || !csto_json_take(s, ':'))
            return false;
        if (n == 6 && memcmp(key, "claims", 6) == 0 && csto_json_take(s, '['))
            return true;
        if (!csto_json_value(s, &v, NULL))
            return false;
    } while (csto_json_take(s, ','));
    return false;
}

/* What stands behind the array of {"claims": [...]}: other keys, passed over. */
static csto_status read_tail(struct csto_json_reader *r, struct csto_json_scan *s, bool *stopped, csto_error *err)
{
    struct csto_json_value v;
    const char *key;
    size_t n;
    while (csto_json_take(s, ','))
        if (!csto_json_key(s, &key, &n) || !csto_json_take(s, ':') || !csto_json_value(s, &v, NULL))
            break;
    if (!s->why && csto_json_take(s, '}'))
        return CSTO_OK;
    *stopped = true;
    if (!s->why)
        s->why = s->at == s->end ? "the JSON ends too early" : "a comma or } is wanted here";
    return csto_json_reader_stop(r, s, err);
}

static csto_status read_objects(struct csto_json_reader *r, struct csto_json_scan *s, csto_error *err)
{
    csto_status rc = CSTO_OK;
    bool stopped = false;
    while (rc == CSTO_OK && !stopped && csto_json_more(s) && *s->at == '{') {
        struct csto_json_scan ahead = *s;
        if (find_claims(&ahead)) {
            *s = ahead;
            rc = read_array(r, s, &stopped, err);
            if (rc == CSTO_OK && !stopped)
                rc = read_tail(r, s, &stopped, err);
        } else {
            rc = csto_json_reader_next(r, s, &stopped, err);
        }
    }
    if (rc == CSTO_OK && !stopped && csto_json_more(s)) {
        s->why = r->objects ? "text stands behind the end of the JSON" : "an object or an array of objects is wanted here";
        rc = csto_json_reader_stop(r, s, err);
    }
    return rc;
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct csto_json_reader r;
    struct csto_json_scan s;
    const char *bytes;
    size_t n;
    bool stopped = false;
    csto_status rc = csto_json_reader_open(&r, in, session, sink, err);
    if (rc == CSTO_OK)
        rc = csto_input_whole(in, &bytes, &n, err);
    if (rc == CSTO_OK) {
        csto_json_start(&s, bytes, n, 1);
        rc = csto_json_table(&r, s, in, sink, &stopped, err);
        if (rc == CSTO_OK && !stopped && csto_json_take(&s, '['))
            rc = read_array(&r, &s, &stopped, err);
        if (rc == CSTO_OK && !stopped)
            rc = read_objects(&r, &s, err);
    }
    if (rc == CSTO_OK)
        rc = csto_json_reader_end(&r, err);
    csto_json_reader_close(&r);
    return rc;
}

const struct csto_loader csto_loader_json = {
    .name = "json",
    .summary = "JSON: claims (objects with 'measure') or documents (objects with 'text'), in an array, under 'claims', or alone; or a "
               "table in the layout of a profile: an array of objects, {fields, data}, or columns",
    .extensions = "json",
    .sniff = sniff,
    .load = load,
};
