#include "config.h"

#include "loaders/given.h"

#include "base/hash.h"
#include "base/limits.h"
#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { UNKNOWN_TOLD = 10, LONGEST_WORD = 256 }; /* a longer name or number would push the message out of its line */

#define BITS3(a, b, c) (CSTO_FIELD_BIT(a) | CSTO_FIELD_BIT(b) | CSTO_FIELD_BIT(c))

/* What csto_claim_complete looks at: read even where the sink does not ask for it. */
static const csto_field_mask always =
    BITS3(CSTO_F_MEASURE, CSTO_F_ITEM, CSTO_F_UNIT) | BITS3(CSTO_F_VALUE, CSTO_F_LOW, CSTO_F_HIGH) |
    BITS3(CSTO_F_BOUND, CSTO_F_ROLE, CSTO_F_EVENT) | BITS3(CSTO_F_UNIT_STATED, CSTO_F_CONVERSION, CSTO_F_FLAGS) |
    BITS3(CSTO_F_PERIOD_START, CSTO_F_PERIOD_END, CSTO_F_PERIOD_KIND) | BITS3(CSTO_F_BYTE_START, CSTO_F_BYTE_END, CSTO_F_PLACE);

static const csto_field_mask links = CSTO_FIELD_BIT(CSTO_F_CLAIM_ID) | CSTO_FIELD_BIT(CSTO_F_PART_OF);

/* ---- ids ---- */

static struct csto_id_slot *slot_of(const struct csto_id_set *set, uint64_t hash)
{
    size_t i = (size_t)hash & (set->room - 1);
    while (set->slots[i].hash && set->slots[i].hash != hash)
        i = (i + 1) & (set->room - 1);
    return &set->slots[i];
}

static bool grow(struct csto_id_set *set)
{
    struct csto_id_set bigger = {.n = set->n, .room = set->room ? set->room * 2 : 256};
    if (!(bigger.slots = calloc(bigger.room, sizeof *bigger.slots)))
        return false;
    for (size_t i = 0; i < set->room; i++)
        if (set->slots[i].hash)
            *slot_of(&bigger, set->slots[i].hash) = set->slots[i];
    free(set->slots);
    *set = bigger;
    return true;
}

/* Collisions of 64 bits are left out of account: among a million ids one is met once in thirty million files. */
static uint64_t hash_of(const char *id)
{
    uint64_t hash = csto_hash(7, id, strlen(id));
    return hash ? hash : 1;
}

static bool hash_known(const struct csto_id_set *set, uint64_t hash)
{
    return set->room && slot_of(set, hash)->hash;
}

static bool id_known(const struct csto_id_set *set, const char *id)
{
    return hash_known(set, hash_of(id));
}

/* The slot of an id, a free one filled (rows 0); NULL = no memory. */
static struct csto_id_slot *id_enter(struct csto_id_set *set, const char *id)
{
    if (set->n * 2 >= set->room && !grow(set))
        return NULL;
    struct csto_id_slot *slot = slot_of(set, hash_of(id));
    if (!slot->hash) {
        *slot = (struct csto_id_slot){.hash = hash_of(id)};
        set->n++;
    }
    return slot;
}

/* An id for a claim that has none.  Equal rows are separate claims, so the second of them gets an id of its own. */
static csto_status make_id(struct csto_given *g, csto_error *err)
{
    csto_status rc = csto_claim_make_id(&g->claim, g->session->vocabulary, g->id, err);
    if (rc != CSTO_OK)
        return rc;
    char base[CSTO_ID_BYTES];
    memcpy(base, g->id, sizeof base);
    struct csto_id_slot *slot = id_enter(&g->ids, base);
    if (!slot)
        return csto_fail_memory(err);
    uint64_t before = slot->rows++;
    while (before > 0) {
        csto_id_print(g->id, csto_hash(before, base, strlen(base)));
        if (!id_known(&g->ids, g->id))
            return id_enter(&g->ids, g->id) ? CSTO_OK : csto_fail_memory(err);
        before++;
    }
    return CSTO_OK;
}

/* ---- messages ---- */

csto_status csto_given_refuse(struct csto_given *g, const char *field, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    g->refused = true;
    csto_problem p = {.severity = CSTO_WARNING, .file = g->in->name, .line = g->line, .column = g->column, .field = field};
    while (g->n_cuts > 0) {
        g->n_cuts--;
        *g->cuts[g->n_cuts].at = g->cuts[g->n_cuts].byte;
    }
    p.row = g->raw ? g->raw(g->owner, &p.row_bytes) : NULL; /* the text is made: now the fields may go */
    return csto_report(g->sink, p, err, "%s; row left out", text);
}

csto_status csto_given_note(struct csto_given *g, long line, const char *field, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    csto_problem p = {.severity = CSTO_NOTE, .file = g->in->name, .line = line, .field = field};
    return csto_report(g->sink, p, err, "%s", text);
}

csto_status csto_given_unknown(struct csto_given *g, const char *name, size_t n, csto_error *err)
{
    size_t before = g->unknown.n;
    const char *kept = csto_intern_text(&g->unknown, name, n < LONGEST_WORD ? n : LONGEST_WORD);
    if (!kept)
        return csto_fail_memory(err);
    if (g->unknown.n == before || g->unknown_told == UNKNOWN_TOLD)
        return CSTO_OK;
    g->unknown_told++;
    const char *names[CSTO_FIELDS];
    for (int f = 0; f < CSTO_FIELDS; f++)
        names[f] = csto_field_name((csto_field)f);
    const char *near = csto_nearest(kept, names, CSTO_FIELDS);
    if (near)
        return csto_given_note(g, g->line, NULL, err, "'%s' is no field of a claim (did you mean '%s'?); passed over", kept, near);
    return csto_given_note(g, g->line, NULL, err, "'%s' is no field of a claim; passed over", kept);
}

/* ---- rows ---- */

void csto_given_start(struct csto_given *g, const struct csto_input *in, const struct csto_session *session, struct csto_sink *sink)
{
    *g = (struct csto_given){.in = in, .session = session, .sink = sink, .read = sink->fields | always};
    if (sink->fields & links)
        g->read |= links;
    if (sink->fields & CSTO_FIELD_BIT(CSTO_F_CLAIM_ID)) /* a made id is made of all the others */
        g->read = CSTO_ALL_FIELDS;
}

void csto_given_begin(struct csto_given *g, long line, long column)
{
    g->line = line;
    g->column = column;
    g->given = 0;
    g->n_cuts = 0;
    g->refused = false;
    csto_claim_empty(&g->claim);
}

/* The code that a field of names has in the claim; NULL for other fields. */
static csto_code *code_of(csto_claim *c, csto_field f)
{
    switch (f) {
    case CSTO_F_MEASURE: return &c->measure;
    case CSTO_F_ITEM: return &c->item;
    case CSTO_F_UNIT: return &c->unit;
    case CSTO_F_PLACE: return &c->place;
    default: return NULL;
    }
}

/* csto_field_parse for a field of names, through the memo. */
static csto_status parse_name(struct csto_given *g, csto_field f, csto_code *code, const char *text, size_t n, csto_error *why)
{
    struct csto_given_memo *m = &g->memos[csto_hash(f, text, n) & (CSTO_GIVEN_MEMOS - 1)];
    if (n >= sizeof m->text)
        return csto_field_parse(&g->claim, f, text, g->session->vocabulary, why);
    if (m->field == f && strcmp(m->text, text) == 0) {
        *code = m->code;
        return m->why ? csto_fail(why, CSTO_E_NAME, "%s", m->why) : CSTO_OK;
    }
    csto_status rc = csto_field_parse(&g->claim, f, text, g->session->vocabulary, why);
    char *reason = rc == CSTO_OK ? NULL : strdup(why->text);
    if (rc == CSTO_OK || reason) {
        free(m->why);
        m->field = f;
        memcpy(m->text, text, n + 1);
        m->code = *code;
        m->why = reason;
    }
    return rc;
}

csto_status csto_given_set(struct csto_given *g, csto_field f, char *text, size_t n, csto_error *err)
{
    const char *name = csto_field_name(f);
    if (memchr(text, '\0', n))
        return csto_given_refuse(g, name, err, "holds a zero byte");
    size_t bad = csto_utf8_check(text, n);
    if (bad < n)
        return csto_given_refuse(g, name, err,
                                 "byte %zu (0x%02X) is no UTF-8; save the file as UTF-8, or name its encoding with --encoding", bad + 1,
                                 (unsigned char)text[bad]);
    if (!csto_field_is_text(f)) {
        text = (char *)csto_trim(text, &n);
        if (text[n] && g->n_cuts < CSTO_FIELDS)
            g->cuts[g->n_cuts++] = (struct csto_given_cut){text + n, text[n]};
        text[n] = '\0';
        if (n > LONGEST_WORD)
            return csto_given_refuse(g, name, err, "a text of %zu bytes is no %s", n, name);
    } else if (n > CSTO_LIMIT_TEXT_BYTES) {
        return csto_given_refuse(g, name, err, "is longer than %u KiB, the limit for a text", CSTO_LIMIT_TEXT_BYTES >> 10);
    }
    if (n == 0)
        return CSTO_OK;
    csto_error why;
    csto_code *code = code_of(&g->claim, f);
    if ((code ? parse_name(g, f, code, text, n, &why) : csto_field_parse(&g->claim, f, text, g->session->vocabulary, &why)) != CSTO_OK)
        return csto_given_refuse(g, name, err, "%s", why.text);
    g->given |= CSTO_FIELD_BIT(f);
    return CSTO_OK;
}

/* Takes the id of the row into the set and remembers a part_of that names nothing yet. */
static csto_status link_claim(struct csto_given *g, csto_error *err)
{
    if (!(g->read & CSTO_FIELD_BIT(CSTO_F_CLAIM_ID)))
        return CSTO_OK;
    if (!*g->claim.claim_id) {
        csto_status rc = g->sink->fields & CSTO_FIELD_BIT(CSTO_F_CLAIM_ID) ? make_id(g, err) : CSTO_OK;
        if (rc != CSTO_OK)
            return rc;
    } else {
        struct csto_id_slot *slot = id_enter(&g->ids, g->claim.claim_id);
        if (!slot)
            return csto_fail_memory(err);
        if (slot->rows++ > 0)
            return csto_given_refuse(g, "claim_id", err, "'%s' is taken by an earlier row of this file", g->claim.claim_id);
    }
    if (!*g->claim.part_of || id_known(&g->ids, g->claim.part_of))
        return CSTO_OK;
    struct csto_wanted_id wanted = {hash_of(g->claim.part_of), g->line};
    return csto_array_push(&g->wanted, wanted) ? CSTO_OK : csto_fail_memory(err);
}

csto_status csto_given_end(struct csto_given *g, csto_error *err)
{
    csto_claim *c = &g->claim;
    csto_error why;
    csto_field culprit;
    if (g->refused)
        return CSTO_OK;
    if (csto_claim_complete(c, g->given, g->session->vocabulary, &culprit, &why) != CSTO_OK)
        return csto_given_refuse(g, csto_field_name(culprit), err, "%s", why.text);
    bool own = !*c->document;
    if (own && g->session->register_name) {
        c->document = g->session->register_name;
        c->sheet = *c->sheet ? c->sheet : g->in->document;
    } else if (own) {
        c->document = g->in->document;
    }
    if (!*c->edition && g->session->edition)
        c->edition = g->session->edition;
    csto_status rc = link_claim(g, err);
    if (rc != CSTO_OK || g->refused)
        return rc;
    if (own && c->line == 0) /* the row is the source; not part of the made id, which should stay when lines are put in above */
        c->line = g->line;
    return csto_push(g->sink, c, err);
}

csto_status csto_given_close(struct csto_given *g, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t missing = 0;
    long line = 0;
    for (size_t i = 0; i < g->wanted.n; i++) {
        if (hash_known(&g->ids, g->wanted.at[i].hash))
            continue;
        line = missing++ ? line : g->wanted.at[i].line;
    }
    if (g->unknown.n > g->unknown_told)
        rc = csto_given_note(g, 0, NULL, err, "%zu more names are no fields of a claim; passed over", g->unknown.n - g->unknown_told);
    if (rc == CSTO_OK && missing == 1)
        rc = csto_given_note(g, line, "part_of", err, "names a claim that is not in this file");
    if (rc == CSTO_OK && missing > 1)
        rc = csto_given_note(g, line, "part_of", err, "names a claim that is not in this file; so do %zu more rows", missing - 1);
    return rc;
}

void csto_given_free(struct csto_given *g)
{
    for (size_t i = 0; i < CSTO_GIVEN_MEMOS; i++)
        free(g->memos[i].why);
    free(g->ids.slots);
    csto_array_free(&g->wanted);
    csto_intern_free(&g->unknown);
}
