/* prose.c - the engine, and the one pass over a document */
#include "config.h"

#include "loaders/prose/prose.h"

#include "base/status.h"
#include "loaders/progress.h"
#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/phrases.h"
#include "loaders/prose/rejected.h"
#include "loaders/prose/screen.h"

#include <stdatomic.h>
#include <stdlib.h>

/* ---- the engine ---- */

static void find_codes(struct csto_codes *c, const csto_vocabulary *v)
{
    const struct {
        csto_code *code;
        csto_vocabulary_table table;
        const char *id;
    } rows[] = {
        {&c->seizure, CSTO_MEASURES, "seizure"},
        {&c->seizure_event, CSTO_MEASURES, "seizure_event"},
        {&c->destroyed, CSTO_MEASURES, "destroyed"},
        {&c->production, CSTO_MEASURES, "production"},
        {&c->personnel, CSTO_MEASURES, "personnel"},
        {&c->crime, CSTO_MEASURES, "crime"},
        {&c->case_, CSTO_MEASURES, "case"},
        {&c->offence, CSTO_MEASURES, "offence"},
        {&c->detained, CSTO_MEASURES, "detained"},
        {&c->wanted, CSTO_MEASURES, "wanted"},
        {&c->charged, CSTO_MEASURES, "charged"},
        {&c->expelled, CSTO_MEASURES, "expelled"},
        {&c->victim, CSTO_MEASURES, "victim"},
        {&c->website, CSTO_MEASURES, "website"},
        {&c->inspection, CSTO_MEASURES, "inspection"},
        {&c->transaction, CSTO_MEASURES, "transaction"},
        {&c->money, CSTO_MEASURES, "money"},
        {&c->group, CSTO_MEASURES, "group"},
        {&c->laboratory, CSTO_MEASURES, "laboratory"},
        {&c->control_point, CSTO_MEASURES, "control_point"},
        {&c->call_centre, CSTO_MEASURES, "call_centre"},
        {&c->channel, CSTO_MEASURES, "channel"},
        {&c->participant, CSTO_MEASURES, "participant"},
        {&c->other, CSTO_MEASURES, "other"},
        {&c->all_drugs, CSTO_ITEMS, "all_drugs"},
        {&c->drugs_and_precursors, CSTO_ITEMS, "drugs_and_precursors"},
        {&c->persons, CSTO_ITEMS, "persons"},
        {&c->foreigners, CSTO_ITEMS, "foreigners"},
        {&c->blocked, CSTO_ITEMS, "blocked"},
        {&c->drugs_money, CSTO_ITEMS, "drugs"},
        {&c->transactions_money, CSTO_ITEMS, "transactions"},
        {&c->valuables_money, CSTO_ITEMS, "valuables"},
        {&c->cash, CSTO_ITEMS, "cash"},
        {&c->fine, CSTO_ITEMS, "fine"},
        {&c->damage, CSTO_ITEMS, "damage"},
        {&c->smuggling, CSTO_ITEMS, "smuggling"},
        {&c->cyber, CSTO_ITEMS, "cyber"},
        {&c->opiates, CSTO_ITEMS, "opiates"},
        {&c->cannabis, CSTO_ITEMS, "cannabis"},
        {&c->poppy_plants, CSTO_ITEMS, "poppy_plants"},
        {&c->cannabis_plants, CSTO_ITEMS, "cannabis_plants"},
        {&c->count, CSTO_UNITS, "count"},
        {&c->percent, CSTO_UNITS, "percent"},
        {&c->point, CSTO_UNITS, "percentage_point"},
        {&c->csto, CSTO_PLACES, "CSTO"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        *rows[i].code = csto_vocabulary_find_id(v, rows[i].table, rows[i].id, strlen(rows[i].id));
}

static uint8_t kind_of(const char *name)
{
    static const char *const names[] = {"",      "drug",   "precursor",  "plant",   "arm",   "goods",
                                        "crime", "person", "inspection", "website", "money", "participant"};
    for (uint8_t i = 1; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return CSTO_KIND_NONE;
}

csto_status csto_prose_engine_new(struct csto_prose_engine **out, const csto_vocabulary *lent, bool all, csto_error *err)
{
    struct csto_prose_engine *e = calloc(1, sizeof *e);
    if (!e)
        return csto_fail_memory(err);
    e->vocabulary = lent;
    e->all = all;
    e->kinds = calloc(csto_vocabulary_count(lent, CSTO_ITEMS) + 1, sizeof *e->kinds);
    csto_status rc = e->kinds ? csto_lexicon_new(&e->lexicon, lent, err) : csto_fail_memory(err);
    if (rc != CSTO_OK) {
        csto_prose_engine_free(e);
        return rc;
    }
    find_codes(&e->codes, lent);
    for (size_t i = 1; i <= csto_vocabulary_count(lent, CSTO_ITEMS); i++)
        e->kinds[i] = kind_of(csto_item_at(lent, (csto_code)i)->kind);
    *out = e;
    return CSTO_OK;
}

void csto_prose_engine_free(struct csto_prose_engine *e)
{
    if (!e)
        return;
    csto_surfaces_free(e->spare);
    csto_lexicon_free(e->lexicon);
    free(e->kinds);
    free(e);
}

/* ---- a document ---- */

/* "Hashish: 92.2 kg", "heroin - 36 kg (111 kg)": a line that is a label and its figure. */
static bool is_label_line(const struct csto_reader *r)
{
    const struct csto_quantity *q = r->q.n ? &r->q.at[0] : NULL;
    if (!q || q->left == 0 || r->s.tokens.n > 24)
        return false;
    return csto_sentence_mark(&r->s, q->left - 1, ':') || (r->q.n == 1 && csto_is_cell(r, 0)) ||
           (csto_sentence_mark(&r->s, q->left - 1, '-') && csto_sentence_spaced(&r->s, q->left - 1));
}

/* Lines of a list under a total are its parts where the text does not say so itself. */
static void join_list(struct csto_reader *r)
{
    if (!r->label_line && !r->p.bullet)
        r->list_total = CSTO_NO_FINDING;
    r->list_parts &= r->list_total >= 0;
    if (!(r->label_line || (r->p.bullet && r->list_parts)) || r->f.n == r->sentence_findings)
        return;
    struct csto_finding *f = &r->f.at[r->sentence_findings];
    const struct csto_finding *total = r->list_total >= 0 ? &r->f.at[r->list_total] : NULL;
    bool crime = f->measure == r->e->codes.crime || f->measure == r->e->codes.case_ || f->measure == r->e->codes.offence;
    if (total && f->part_of < 0 && f->role == CSTO_LEVEL && csto_part_fits(r, total, f->measure, f->item, f->unit) &&
        (!crime || r->list_parts || (total->has_parts && f->measure == total->measure))) {
        f->part_of = r->list_total;
        f->role = CSTO_PART;
        r->f.at[r->list_total].has_parts = true;
    } else if (r->list_parts && total && f->part_of < 0 && f->measure != total->measure) {
        r->list_parts = false; /* the list under the total has ended */
    } else if (!r->list_parts && f->part_of < 0 && f->role == CSTO_LEVEL &&
               (crime || f->item == r->e->codes.all_drugs || f->item == r->e->codes.drugs_and_precursors)) {
        r->list_total = (long)r->sentence_findings;
    }
}

static bool read_sentence(struct csto_reader *r)
{
    if (!csto_whens_find(&r->w, &r->s) || !csto_quantities_find(&r->q, &r->s, r->v))
        return false;
    r->label_line = is_label_line(r);
    csto_context_sentence(r);
    if (!csto_phrases_read(r))
        return false;
    join_list(r);
    csto_context_after(r);
    return true;
}

/* Reads the paragraph; false = no memory, or *rc says why the sink stopped. */
static bool read_paragraph(struct csto_reader *r, struct csto_sink *sink, csto_status *rc, csto_error *err)
{
    csto_context_paragraph(r);
    if (r->mixed && csto_screen_foreign(r->e->lexicon, r->d->text + r->p.start, r->p.end - r->p.start))
        return true; /* a paragraph in another language would be half read */
    if (!r->in_title && !(r->p.open && r->p.end - r->p.start < 60))
        r->body_n++;
    r->line = r->p.line;
    r->line_at = r->p.start;
    r->s.style = csto_tokens_style(r->s.text + r->p.start, r->p.end - r->p.start);
    for (size_t at = r->p.start; at < r->p.end;) {
        if (!csto_sentence_read(&r->s, r->d->text, r->p.end, &at) || !read_sentence(r))
            return false;
        if (sink->rejected && (*rc = csto_rejected_push(r, sink, err)) != CSTO_OK)
            return false;
    }
    return true;
}

/* "21 December 2022, Omsk": a letter or a release that is dated at its foot, as its last line.  False = no memory. */
static bool read_foot(struct csto_reader *r)
{
    enum { LINE = 80, TOKENS = 14, DOCUMENT = 1 << 20 };
    const struct csto_document *d = r->d;
    size_t end = d->n < DOCUMENT ? d->n : 0, at;
    while (end > 0 && strchr(" \t\r\n", d->text[end - 1]))
        end--;
    for (at = end; at > 0 && d->text[at - 1] != '\n' && end - at <= LINE;)
        at--;
    if (at == 0 || end - at > LINE)
        return true;
    csto_pages_need(d->pages, at, end);
    size_t from = at;
    r->s.style = csto_tokens_style(d->text + at, end - at);
    if (!csto_sentence_read(&r->s, d->text, end, &at) || !csto_whens_find(&r->w, &r->s))
        return false;
    const struct csto_when *w = r->w.at; /* NULL where no time was ever found */
    bool dated =
        at == end && r->w.n == 1 && w->grain == 'd' && !w->range && w->first.year && r->s.tokens.n <= TOKENS &&
        !csto_sentence_has(&r->s, csto_class_bit(CSTO_CLASS_VERB) | csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_UNIT));
    if (!dated)
        return true;
    r->clock.today = r->defaults.published = csto_day_of(w->first.year, w->first.month, w->first.day);
    r->foot = from;
    csto_foot_place(r);
    return true;
}

static csto_status read_document(struct csto_reader *r, struct csto_sink *sink, csto_error *err)
{
    const struct csto_document *d = r->d;
    struct csto_lines lines;
    struct csto_date date;
    r->list_total = CSTO_NO_FINDING;
    r->clock = (struct csto_clock){.today = CSTO_NO_DAY, .since = CSTO_NO_DAY};
    r->defaults.period = (csto_period){CSTO_NO_DAY, CSTO_NO_DAY};
    r->defaults.published = CSTO_NO_DAY;
    if (d->published && csto_date_parse(d->published, &date) && date.day)
        r->clock.today = csto_day_of(date.year, date.month, date.day);
    else if (!d->published && !read_foot(r))
        return csto_fail_memory(err);
    csto_lines_start(&lines, d->text, d->n, d->pages);
    csto_status rc = CSTO_OK;
    if (sink->text) {
        csto_pages_need(d->pages, 0, d->n);
        struct csto_document_text text = {.document = d->document, .bytes = d->text, .n = d->n};
        rc = sink->text(sink, &text, err);
    }
    for (size_t counted = 0; rc == CSTO_OK && csto_lines_next(&lines, &r->p); counted = lines.at) {
        if (!read_paragraph(r, sink, &rc, err))
            rc = rc == CSTO_OK ? csto_fail_memory(err) : rc;
        csto_progress_add(d->progress, bytes, lines.at - counted);
    }
    if (rc != CSTO_OK)
        return rc;
    csto_context_end(r);
    return csto_findings_push(&r->f, &r->others, &r->defaults, r->v, d, sink, err);
}

/* A sink in front of another that says where in the file a claim stands. */
struct placer {
    struct csto_sink sink, *behind;
    const struct csto_document *d;
};

static csto_status place_claim(struct csto_sink *s, const csto_claim *claim, csto_error *err)
{
    const struct placer *p = (const struct placer *)s;
    csto_claim c = *claim;
    c.flags |= p->d->extracted ? CSTO_FLAG_EXTRACTED_TEXT : 0;
    if (p->d->offsets && !s->text) { /* who shows the text counts in it */
        c.byte_start = (int64_t)csto_offsets_original(p->d->offsets, (size_t)c.byte_start);
        c.byte_end = (int64_t)csto_offsets_original(p->d->offsets, (size_t)c.byte_end);
    }
    return csto_push(p->behind, &c, err);
}

static csto_status place_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct csto_sink *behind = ((struct placer *)s)->behind;
    return behind->problem ? behind->problem(behind, p, err) : CSTO_OK;
}

static csto_status place_text(struct csto_sink *s, const struct csto_document_text *text, csto_error *err)
{
    struct csto_sink *behind = ((struct placer *)s)->behind;
    return behind->text(behind, text, err);
}

static csto_status place_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct csto_sink *behind = ((struct placer *)s)->behind;
    return behind->rejected(behind, r, err);
}

csto_status csto_prose_read(struct csto_prose_engine *e, const struct csto_document *d, struct csto_sink *sink, csto_error *err)
{
    bool readable, mixed;
    struct placer placer = {{.fields = sink->fields, .claim = place_claim, .problem = place_problem}, sink, d};
    placer.sink.text = sink->text ? place_text : NULL;
    placer.sink.rejected = sink->rejected ? place_rejected : NULL;
    if (d->extracted || d->offsets)
        sink = &placer.sink;
    csto_status rc = csto_screen(e->lexicon, d, sink, err, &readable, &mixed);
    if (rc != CSTO_OK || !readable)
        return rc;
    struct csto_surfaces *words = atomic_exchange(&e->spare, NULL);
    if (!words && (rc = csto_surfaces_new(&words, e->lexicon, err)) != CSTO_OK)
        return rc;
    struct csto_reader r = {
        .e = e, .v = e->vocabulary, .d = d, .mixed = mixed, .s = {.lexicon = e->lexicon, .words = words, .all = e->all, .text = d->text}};
    rc = read_document(&r, sink, err);
    csto_surfaces_free(atomic_exchange(&e->spare, words));
    csto_sentence_free(&r.s);
    csto_array_free(&r.q);
    csto_array_free(&r.w);
    csto_survey_free(&r.survey);
    csto_array_free(&r.f);
    csto_array_free(&r.others);
    return rc;
}
