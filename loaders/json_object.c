#include "config.h"

#include "loaders/json_object.h"

#include "base/limits.h"
#include "base/status.h"
#include "loaders/prose/prose.h"
#include "records/period.h"

static const char *raw_object(void *owner, size_t *n)
{
    const struct csto_json_reader *r = owner;
    *n = r->value.n;
    return r->value.from.at;
}

csto_status csto_json_reader_open(struct csto_json_reader *r, const struct csto_input *in, struct csto_session *session,
                                  struct csto_sink *sink, csto_error *err)
{
    *r = (struct csto_json_reader){.session = session};
    csto_given_start(&r->given, in, session, sink);
    r->given.owner = r;
    return csto_json_library_open(&r->json, err);
}

csto_status csto_json_reader_end(struct csto_json_reader *r, csto_error *err)
{
    return csto_given_close(&r->given, err);
}

void csto_json_reader_close(struct csto_json_reader *r)
{
    csto_given_free(&r->given);
    csto_array_free(&r->members);
    csto_text_free(&r->copy);
}

csto_status csto_json_reader_stop(struct csto_json_reader *r, const struct csto_json_scan *s, csto_error *err)
{
    struct csto_json_place here = csto_json_here(s);
    csto_problem p = {.severity = CSTO_WARNING, .file = r->given.in->name, .line = here.line, .column = here.column};
    return csto_report(r->given.sink, p, err, "%s; nothing behind it can be read", s->why);
}

/* ---- members ---- */

/* The text of a member that is a string or a number, zero-terminated; NULL for null.  Refuses anything else.  A number is taken from the
 * file itself: cJSON keeps only a double of it. */
static csto_status text_of(struct csto_json_reader *r, const struct csto_json_member *m, const cJSON *node, char **text, csto_error *err)
{
    *text = NULL;
    switch (m->value.kind) {
    case CSTO_JSON_NULL: return CSTO_OK;
    case CSTO_JSON_STRING:
        if (m->value.has_zero)
            return csto_given_refuse(&r->given, node->string, err, "holds a zero byte");
        *text = node->valuestring;
        return CSTO_OK;
    case CSTO_JSON_NUMBER:
        *text = r->copy.at + (m->value.from.at - r->value.from.at);
        (*text)[m->value.n] = '\0';
        return CSTO_OK;
    default:
        return csto_given_refuse(&r->given, node->string, err, "is %s; a text or a number is wanted", csto_json_kind_name(m->value.kind));
    }
}

static csto_status take_claim(struct csto_json_reader *r, const cJSON *root, csto_error *err)
{
    struct csto_given *g = &r->given;
    csto_field_mask seen = 0;
    csto_status rc = CSTO_OK;
    const struct csto_json_member *m = r->members.at;
    for (const cJSON *node = root->child; node && rc == CSTO_OK && !g->refused; node = node->next, m++) {
        csto_field f = csto_field_find(node->string, strlen(node->string));
        char *text = NULL;
        if (f == CSTO_FIELDS) {
            rc = csto_given_unknown(g, node->string, strlen(node->string), err);
            continue;
        }
        g->line = m->value.from.line;
        g->column = m->value.from.column;
        if (seen & CSTO_FIELD_BIT(f))
            return csto_given_refuse(g, node->string, err, "stands twice in one object");
        seen |= CSTO_FIELD_BIT(f);
        if (g->read & CSTO_FIELD_BIT(f))
            rc = text_of(r, m, node, &text, err);
        if (text && rc == CSTO_OK)
            rc = csto_given_set(g, f, text, strlen(text), err);
    }
    g->line = r->value.from.line;
    g->column = r->value.from.column;
    return rc == CSTO_OK ? csto_given_end(g, err) : rc;
}

/* ---- documents ---- */

enum { TEXT, TITLE, PUBLISHER, PUBLISHED, URL, EDITION, DOCUMENT, ID, KEYS };

static const char *const document_keys[KEYS] = {"text", "title", "publisher", "published", "url", "edition", "document", "id"};

static int document_key(const char *name)
{
    int i = 0;
    while (i < KEYS && strcmp(document_keys[i], name) != 0)
        i++;
    return i;
}

static csto_status document_texts(struct csto_json_reader *r, const cJSON *root, char *texts[KEYS], csto_error *err)
{
    struct csto_given *g = &r->given;
    unsigned seen = 0;
    csto_status rc = CSTO_OK;
    const struct csto_json_member *m = r->members.at;
    for (const cJSON *node = root->child; node && rc == CSTO_OK && !g->refused; node = node->next, m++) {
        int k = document_key(node->string);
        g->line = m->value.from.line;
        g->column = m->value.from.column;
        if (k == KEYS) {
            rc = csto_given_unknown(g, node->string, strlen(node->string), err);
        } else if (seen & 1u << k) {
            rc = csto_given_refuse(g, node->string, err, "stands twice in one object");
        } else {
            rc = text_of(r, m, node, &texts[k], err);
        }
        seen |= k < KEYS ? 1u << k : 0;
        if (k < KEYS && k != TEXT && texts[k] && strlen(texts[k]) > CSTO_LIMIT_TEXT_BYTES && !g->refused)
            rc = csto_given_refuse(g, node->string, err, "is longer than %u KiB, the limit for a text", CSTO_LIMIT_TEXT_BYTES >> 10);
    }
    return rc;
}

static csto_status take_document(struct csto_json_reader *r, const cJSON *root, csto_error *err)
{
    struct csto_given *g = &r->given;
    char *texts[KEYS] = {0};
    struct csto_date date;
    struct csto_prose_engine *engine = NULL;
    struct csto_text name = {0};
    csto_status rc = document_texts(r, root, texts, err);
    if (rc != CSTO_OK || g->refused)
        return rc;
    if (texts[PUBLISHED] && *texts[PUBLISHED] && !csto_date_parse(texts[PUBLISHED], &date)) {
        rc = csto_given_note(g, r->value.from.line, "published", err, "'%.60s' is no date; write YYYY, YYYY-MM or YYYY-MM-DD",
                             texts[PUBLISHED]);
        texts[PUBLISHED] = NULL;
    }
    /* Documents of one file need names of their own: what counts once counts once in a document. */
    csto_text_printf(&name, "%s#%zu", g->in->document, r->objects);
    if (rc == CSTO_OK)
        rc = name.failed ? csto_fail_memory(err) : csto_session_prose(r->session, &engine, err);
    if (rc == CSTO_OK) {
        struct csto_document d = {
            .name = g->in->name,
            .document = texts[DOCUMENT] && *texts[DOCUMENT] ? texts[DOCUMENT]
                        : texts[ID] && *texts[ID]           ? texts[ID]
                                                            : name.at,
            .text = texts[TEXT] ? texts[TEXT] : "",
            .n = texts[TEXT] ? strlen(texts[TEXT]) : 0,
            .title = texts[TITLE],
            .publisher = texts[PUBLISHER],
            .published = texts[PUBLISHED],
            .url = texts[URL],
            .edition = texts[EDITION] && *texts[EDITION] ? texts[EDITION] : r->session->edition,
        };
        d.line = r->value.from.line;
        d.extracted = true; /* offsets are those of the string, its escapes resolved */
        rc = csto_prose_read(engine, &d, g->sink, err);
    }
    csto_text_free(&name);
    return rc;
}

/* ---- objects ---- */

/* Numbers that are none are refused before cJSON sees them. */
static csto_status refuse_not_finite(struct csto_json_reader *r, csto_error *err)
{
    for (size_t i = 0; i < r->members.n; i++) {
        const struct csto_json_member *m = &r->members.at[i];
        char name[64];
        if (m->value.kind != CSTO_JSON_NOT_FINITE)
            continue;
        snprintf(name, sizeof name, "%.*s", (int)(m->key_n < sizeof name ? m->key_n : sizeof name - 1), m->key);
        r->given.line = m->value.from.line;
        r->given.column = m->value.from.column;
        return csto_given_refuse(&r->given, name, err, "'%.*s' is no number", (int)m->value.n, m->value.from.at);
    }
    return CSTO_OK;
}

static bool has_key(const cJSON *root, const char *key)
{
    for (const cJSON *node = root->child; node; node = node->next)
        if (strcmp(node->string, key) == 0)
            return true;
    return false;
}

static csto_status take_object(struct csto_json_reader *r, csto_error *err)
{
    struct csto_given *g = &r->given;
    csto_text_clear(&r->copy);
    csto_text_put(&r->copy, r->value.from.at, r->value.n);
    cJSON *root = r->copy.failed ? NULL : r->json.parse(r->copy.at);
    if (!root)
        return csto_fail_memory(err);
    csto_status rc;
    if (has_key(root, "measure"))
        rc = take_claim(r, root, err);
    else if (has_key(root, "text"))
        rc = take_document(r, root, err);
    else
        rc = csto_given_refuse(g, NULL, err,
                               "has neither 'measure' (a claim) nor 'text' (a document), and its keys are the header of no profile");
    r->json.free(root);
    return rc;
}

csto_status csto_json_reader_take(struct csto_json_reader *r, csto_error *err)
{
    struct csto_given *g = &r->given;
    g->raw = raw_object;
    r->objects++;
    csto_given_begin(g, r->value.from.line, r->value.from.column);
    if (r->value.kind != CSTO_JSON_OBJECT)
        return csto_given_refuse(g, NULL, err, "is %s; an object with 'measure' (a claim) or 'text' (a document) is wanted",
                                 csto_json_kind_name(r->value.kind));
    csto_status rc = refuse_not_finite(r, err);
    return rc == CSTO_OK && !g->refused ? take_object(r, err) : rc;
}

csto_status csto_json_reader_next(struct csto_json_reader *r, struct csto_json_scan *s, bool *stopped, csto_error *err)
{
    *stopped = !csto_json_value(s, &r->value, &r->members);
    return *stopped ? csto_json_reader_stop(r, s, err) : csto_json_reader_take(r, err);
}
