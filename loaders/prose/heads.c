/* heads.c - what stands above others: lines above a headline, and the heads of lists and questions, which say what the lines behind them are of */
#include "config.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/part_totals.h"
#include "loaders/prose/rows.h"

enum { LINE_TOKENS = 18 };

/* "Contact: Public Information Office, 602-555-0148", among the lines that stand above a headline. */
static bool says_nothing(const struct csto_sentence *s)
{
    return s->tokens.n <= LINE_TOKENS &&
           !csto_sentence_has(s, csto_class_bit(CSTO_CLASS_ITEM) | csto_class_bit(CSTO_CLASS_MEASURE) | csto_class_bit(CSTO_CLASS_VERB));
}

/* "PRESS RELEASE": the headline is the line behind it. */
static bool is_kind_of_text(const struct csto_sentence *s)
{
    const struct csto_mark *m = csto_sentence_at(s, 0, CSTO_CLASS_SAY);
    return m && m->to + csto_sentence_mark(s, m->to, ':') == s->tokens.n;
}

/* "Ministry of Home Affairs": who tells it, in a line above the headline. */
static bool names_agency_alone(const struct csto_sentence *s)
{
    enum { NAME = 12 };
    return s->tokens.n <= NAME && csto_near(s, 0, (uint32_t)s->tokens.n, CSTO_CLASS_AGENCY) &&
           !csto_sentence_has(s, csto_class_bit(CSTO_CLASS_VERB));
}

/* A line of the dateline alone, or of who wrote it and when, is no paragraph of the body; what may stand above a headline says that it comes. */
void csto_headline_watch(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    bool dated = r->dateline_here && s->tokens.n <= LINE_TOKENS;
    r->headline_ahead =
        r->in_title && r->q.n == 0 && (dated || is_kind_of_text(s) || names_agency_alone(s) || (r->headline_ahead && says_nothing(s)));
    bool line = dated && s->tokens.n && s->tokens.at[0].start == r->p.start && r->p.open && s->tokens.at[s->tokens.n - 1].end == r->p.end &&
                r->f.n == r->sentence_findings;
    if (line && !r->in_title && r->body_n > 0)
        r->body_n--;
}

/* "Изъяли 4 тонны 320 кг наркотиков:": a figure of drugs that the colon follows. */
static long total_before_colon(const struct csto_reader *r)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    uint32_t n = (uint32_t)r->s.tokens.n;
    bool ends = last && n > 1 && last->noun_end == r->s.tokens.at[n - 2].end;
    return ends && last->role == CSTO_LEVEL && last->item == r->e->codes.all_drugs && csto_sentence_mark(&r->s, n - 1, ':')
               ? (long)r->f.n - 1
               : CSTO_NO_FINDING;
}

/* "4,812 crimes were registered. Of these:": the lines behind it are parts of the last total said. */
static void open_list(struct csto_reader *r)
{
    enum { END = 6 };
    uint32_t n = (uint32_t)r->s.tokens.n;
    const struct csto_mark *part = csto_sentence_find_last(&r->s, n > END ? n - END : 0, n, CSTO_CLASS_PART);
    long total = part ? csto_total_of_paragraph(r) : CSTO_NO_FINDING;
    total = total >= 0 || !part ? total : csto_total_of_taken(r, part); /* "The seized drugs include:" */
    total = total >= 0 ? total : total_before_colon(r);
    r->list_parts = total >= 0;
    r->list_total = r->list_parts ? total : r->list_total;
}

/* "How many were detained?", in an interview: what is counted in the answer need not be said again. */
static bool is_question(const struct csto_sentence *s)
{
    return s->tokens.n > 0 && s->text[s->tokens.at[s->tokens.n - 1].start] == '?';
}

/* What the lines of a list, or the answer to a question, go on to speak of. */
static void find_head(struct csto_reader *r)
{
    const struct csto_mark *verb = csto_sentence_find_last(&r->s, 0, r->s.tokens.n, CSTO_CLASS_VERB);
    r->head_measure = verb ? verb->code : 0;
    if (!csto_noun_subject(r, (uint32_t)r->s.tokens.n, &r->head))
        r->head.to = 0;
}

void csto_head_find(struct csto_reader *r)
{
    const struct csto_sentence *s = &r->s;
    bool colon = csto_sentence_mark(s, s->tokens.n ? s->tokens.n - 1 : 0, ':');
    if ((!r->p.bullet || r->q.n == 0) && colon) {
        find_head(r);
        open_list(r);
        if (r->w.n == 1 && !r->w.at[0].compared && !r->w.at[0].since && r->q.n == 0)
            r->list_when = r->w.at[0]; /* "Seized in 2022:" */
    } else if (is_question(s)) {
        find_head(r);
        r->asked = r->paragraph_n;
    } else if (!r->p.bullet && !(r->asked && r->paragraph_n <= r->asked + 1)) {
        r->head_measure = 0;
        r->head.to = 0;
    } else if (colon) {
        open_list(r);
    }
}
