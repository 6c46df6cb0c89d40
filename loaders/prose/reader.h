/* reader.h - one document being read: what all later stages share, and what all of them ask of it */
#ifndef CSTO_LOADERS_PROSE_READER_H
#define CSTO_LOADERS_PROSE_READER_H

#include "loaders/prose/dates.h"
#include "loaders/prose/engine.h"
#include "loaders/prose/text.h"

/* The full name of an agency as printed, and the noun in it. */
struct csto_named {
    size_t start, end; /* bytes */
    struct csto_word word;
};

enum { CSTO_AGENCIES = 8 };

/* The days of a phrase of time, once they were asked for. */
struct csto_days {
    csto_period period;
    csto_period_kind kind;
    bool asked, known;
};

/* What the figures of a sentence ask it for again and again, found once before the first of them. */
struct csto_survey {
    csto_code event; /* the operation that it names last; 0 = none */
    int event_year;
    bool start; /* it says since when */
    CSTO_ARRAY(uint32_t)
    places; /* its marks that say where something was: by token from the last to the first, at one token in their order */
    CSTO_ARRAY(struct csto_days) days; /* of its phrases of time */
};

/* What is measured. */
struct csto_what {
    csto_code measure, item;
    uint32_t from, to; /* tokens of the noun; equal = none */
    bool pronoun;      /* "of them": a part of what was said */
    bool same;         /* "the same" */
    bool label;        /* the noun stood before the number, with a colon or a dash */
    bool inherited;    /* no noun of its own */
    bool displaced;    /* cut off by a comma and found behind the sentence */
    bool context;      /* production, capacity */
    float confidence;
};

/* What the figures of a row are of, one by one: members of a row of the sentence, or what was said last; NONE: nothing that is known. */
typedef enum { CSTO_ROW_NONE, CSTO_ROW_ITEMS, CSTO_ROW_PLACES, CSTO_ROW_TIMES, CSTO_ROW_SAID } csto_row_kind;

enum { CSTO_ROW = 8 };

/* "15 and 7 kg ... respectively". */
struct csto_respective {
    csto_row_kind kind;
    size_t first, n;       /* quantities; n = 0: the sentence has no such row */
    uint32_t at[CSTO_ROW]; /* tokens at which the members begin; of SAID: findings */
};

/* What a sentence, its paragraph and its list inherit. */
struct csto_reader {
    const struct csto_prose_engine *e;
    const csto_vocabulary *v;
    const struct csto_document *d;
    bool mixed; /* some letters are of languages without a lexicon */
    struct csto_paragraph p;
    struct csto_sentence s;
    csto_quantities q;
    csto_whens w;
    struct csto_survey survey;
    struct csto_respective respective;
    struct csto_when told[4]; /* phrases of time of the sentence that no figure is of: dateline, day of the report, year of a name */
    size_t told_n;
    csto_findings f;
    csto_findings others; /* quantities that no measure is known for; no rule looks at them */

    long paragraph_n; /* from 1, without empty ones */
    bool in_title;    /* this paragraph is the headline */
    bool acting, list_acting, title_acting,
        ever_acting;          /* the paragraph, the head of the list, the headline speaks of seizing or arrests */
    bool was_line;            /* the paragraph before is a line of a list or a heading */
    bool label_line;          /* "Hashish: 92.2 kg" */
    size_t sentence_findings; /* findings before this sentence */
    size_t paragraph_findings;
    size_t told_findings;  /* before the last sentence that told some */
    csto_code money_topic; /* what money was, in the sentence before; 0 = none was spoken of */
    csto_code topic;       /* the substance that was named last before this sentence; 0 = none */
    long topic_paragraph;  /* in which it was named */
    long stages_of;        /* total whose stages this paragraph lists, or CSTO_NO_FINDING */
    long going_on;         /* total of this paragraph whose parts the last sentence listed, or CSTO_NO_FINDING */

    /* period and place of the sentences of this paragraph, of a list's head, of the document */
    struct csto_clock clock;
    csto_period period;
    csto_period_kind period_kind;
    csto_code period_place;     /* of the figure that it is from; 0 = none was said */
    struct csto_when list_when; /* of the head of a list, whose lines it is of; to = 0: none */
    bool period_set, relative;  /* relative: the sentence says "last year", which is its own alone */
    csto_period carried;        /* of the statistic that the paragraph before gave; unknown = it gave none */
    csto_period_kind carried_kind;
    csto_code place, area, heading_place, heading_area;
    csto_code head_measure;                    /* verb of the line before a list */
    struct csto_what head;                     /* what that line speaks of; to = 0: nothing */
    long asked;                                /* paragraph of a question, whose verb is that of the answer behind it; 0 = none */
    bool list_parts;                           /* the head of the list says that its lines are parts */
    long list_total;                           /* finding that the lines of a list are parts of */
    size_t publisher_start, publisher_end;     /* bytes of who gave the figures of this sentence; end 0 = nobody is named */
    struct csto_named agencies[CSTO_AGENCIES]; /* the last ones named, in a ring */
    size_t agencies_n;
    struct csto_when title_when; /* of the headline; to = 0: none */
    csto_period bracket_period;  /* "(2019 in brackets)" */
    bool bracket_period_set;

    struct csto_defaults defaults;
    bool day_period; /* the default is the day on which something was found */
    bool dateline, dateline_here, headline_ahead /* this line is a dateline, "Press release" or the like above the headline */,
        strong_period, title_period, claim_period, weak_period;
    bool defaults_frozen;
    csto_code dateline_place, dateline_area, title_place, title_area, first_place, first_area;
    bool first_of_figures;           /* first_place is that of one figure only, as the same sentence has others of other countries */
    bool first_is_late;              /* it was named when figures had been told */
    size_t foot;                     /* where the line begins that dates the document at its end; 0 = there is none */
    csto_code foot_place, foot_area; /* named there */
    bool region_of_event;  /* the first area stands beside the name of the operation, or is a region of a document that has named it */
    csto_code lead_region; /* behind a dateline with a city: the region that the first paragraph is about; 0 = none */
    csto_code seat_place, seat_area; /* of the dateline, where it is a sentence of its own */
    size_t seat_end;                 /* bytes: that sentence ends there; 0 = there is none */
    csto_code only_place;            /* the one country whose places are named anywhere; 0 = none, or several */
    bool several_named;
    bool others_named;    /* an area that is not the dateline's was named in the body */
    uint32_t dateline_to; /* tokens of the places that open this sentence as its dateline */
    bool many_countries;  /* the headline or the lead speaks of what several countries did: the dateline is the seat of a staff */
    bool body_opens;      /* a body of no country opens the lead: a country in the headline goes before that of the dateline */
    bool members_named;   /* the organization itself is named in the headline or the lead */
    long body_n;          /* paragraphs of the body, from the first that is no headline */
    long line;            /* of line_at, from 1 */
    size_t line_at;
};

/* What an item is. */
static inline bool csto_is_substance(csto_item_kind kind)
{
    return kind == CSTO_KIND_DRUG || kind == CSTO_KIND_PRECURSOR || kind == CSTO_KIND_PLANT;
}
static inline csto_item_kind csto_kind_of(const struct csto_reader *r, csto_code item)
{
    return item ? (csto_item_kind)r->e->kinds[item] : CSTO_KIND_NONE;
}

/* True where a name of a country or an area ends before token `at`. */
static inline bool csto_place_ends(const struct csto_sentence *s, uint32_t at)
{
    return csto_sentence_before(s, at, CSTO_CLASS_AREA) || csto_sentence_before(s, at, CSTO_CLASS_PLACE);
}

/* True where a member of a row ends before token `at`: the sentence does, or a mark or "and" stands there. */
static inline bool csto_member_ends(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, at, CSTO_CLASS_AND);
}

/* True where a phrase of the class lies in tokens from..to. */
static inline bool csto_near(const struct csto_sentence *s, uint32_t from, uint32_t to, csto_class class)
{
    return csto_sentence_find(s, from, to, class) != NULL;
}

/* True where one lies among the `reach` tokens before quantity k. */
static inline bool csto_near_left(const struct csto_reader *r, size_t k, uint32_t reach, csto_class class)
{
    uint32_t left = r->q.at[k].left;
    return csto_near(&r->s, left > reach ? left - reach : 0, left, class);
}

/* "Reached 38 kg", "amounted to about 38 kg": quantity k is what something came to; the word may stand among its hedges. */
static inline bool csto_is_reached(const struct csto_reader *r, size_t k)
{
    enum { REACH = 3 };
    const struct csto_quantity *q = &r->q.at[k];
    return csto_near(&r->s, q->left > REACH ? q->left - REACH : 0, q->from, CSTO_CLASS_REACH) ||
           csto_sentence_before(&r->s, q->left, CSTO_CLASS_REACH); /* "is believed to have been 38 kg" */
}

/* "Выплачено 21 млн рублей", "опрошены 42 человека": a word that nobody knows stands before quantity k and says what was done. */
static inline bool csto_is_told_otherwise(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left;
    return r->s.style == CSTO_NUMBER_COMMA && left > 0 && r->s.tokens.at[left - 1].kind == CSTO_TOKEN_WORD && !r->s.begins.at[left - 1] &&
           !r->s.ends.at[left - 1];
}

/* The verb at token `at`, with or without a form of "be" before it; NULL = none. */
static inline const struct csto_mark *csto_verb_behind(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *be = csto_sentence_at(s, at, CSTO_CLASS_BE);
    return csto_sentence_at(s, be ? be->to : at, CSTO_CLASS_VERB);
}

/* What a number without a noun is of, where that is what a finding is of. */
static inline struct csto_what csto_like(const struct csto_finding *f, float confidence)
{
    return (struct csto_what){.measure = f->measure, .item = f->item, .inherited = true, .confidence = confidence};
}

static inline bool csto_take_like(struct csto_what *out, const struct csto_finding *f, float confidence)
{
    *out = csto_like(f, confidence);
    return true;
}

/* The first finding that is looked back to for what goes on from one sentence to the next: of the paragraph, and not further than a reader remembers, so that
 * the work stays linear in a paragraph that never ends. */
static inline size_t csto_remembered(const struct csto_reader *r)
{
    enum { REMEMBERED = 400 };
    size_t least = r->f.n > REMEMBERED ? r->f.n - REMEMBERED : 0;
    return least > r->paragraph_findings ? least : r->paragraph_findings;
}

/* The last finding of this sentence, or of the document with `anywhere`; NULL = none. */
static inline const struct csto_finding *csto_last_finding(const struct csto_reader *r, bool anywhere)
{
    return r->f.n > (anywhere ? 0 : r->sentence_findings) ? &r->f.at[r->f.n - 1] : NULL;
}

/* Bounds of quantity k: the end of the one before, the beginning of the next. */
static inline uint32_t csto_left_limit(const struct csto_reader *r, size_t k)
{
    return k ? r->q.at[k - 1].to : 0;
}
static inline uint32_t csto_right_limit(const struct csto_reader *r, size_t k)
{
    return k + 1 < r->q.n ? r->q.at[k + 1].left : (uint32_t)r->s.tokens.n;
}

#endif
