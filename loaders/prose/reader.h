/* reader.h - one document being read: what all later stages share */
#ifndef CSTO_LOADERS_PROSE_READER_H
#define CSTO_LOADERS_PROSE_READER_H

#include "loaders/prose/claims.h"
#include "loaders/prose/dates.h"
#include "loaders/prose/text.h"

/* Kinds of items, by the column `kind` of items.tsv. */
typedef enum {
    CSTO_KIND_NONE,
    CSTO_KIND_DRUG,
    CSTO_KIND_PRECURSOR,
    CSTO_KIND_PLANT,
    CSTO_KIND_ARM,
    CSTO_KIND_GOODS,
    CSTO_KIND_CRIME,
    CSTO_KIND_PERSON,
    CSTO_KIND_INSPECTION,
    CSTO_KIND_WEBSITE,
    CSTO_KIND_MONEY,
    CSTO_KIND_PARTICIPANT
} csto_item_kind;

/* The rows of the vocabulary that rules speak of. */
struct csto_codes {
    csto_code seizure, seizure_event, destroyed, production, personnel, crime, case_, offence, detained, wanted, charged, expelled, victim,
        website, inspection, transaction, money, group, laboratory, control_point, channel, participant, other;
    csto_code all_drugs, drugs_and_precursors, persons, foreigners, blocked, drugs_money, transactions_money, valuables_money, cash, fine,
        damage, smuggling, opiates, cannabis, poppy_plants, cannabis_plants;
    csto_code count, percent;
    csto_code csto;
};

struct csto_prose_engine {
    const csto_vocabulary *vocabulary;
    struct csto_lexicon *lexicon;
    struct csto_codes codes;
    bool all;                            /* also what is not typed */
    uint8_t *kinds;                      /* of each item */
    struct csto_surfaces *_Atomic spare; /* of a document that was read, for the next one */
};

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
    long stages_of;        /* total whose stages this paragraph lists, or CSTO_NO_FINDING */
    long going_on;         /* total of this paragraph whose parts the last sentence listed, or CSTO_NO_FINDING */

    /* period and place of the sentences of this paragraph, of a list's head, of the document */
    struct csto_clock clock;
    csto_period period;
    csto_period_kind period_kind;
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
    bool dateline, dateline_here,
        dateline_first /* the document opens with it, or with "Press release", and the headline is the next line */, strong_period,
        title_period, claim_period, weak_period;
    bool defaults_frozen;
    csto_code dateline_place, dateline_area, title_place, title_area, first_place, first_area;
    bool first_of_figures;           /* first_place is that of one figure only, as the same sentence has others of other countries */
    size_t foot;                     /* where the line begins that dates the document at its end; 0 = there is none */
    csto_code foot_place, foot_area; /* named there */
    bool region_of_event;  /* the first area stands beside the name of the operation, or is a region of a document that has named it */
    csto_code lead_region; /* behind a dateline with a city: the region that the first paragraph is about; 0 = none */
    csto_code seat_place, seat_area; /* of the dateline, where it is a sentence of its own */
    size_t seat_end;                 /* bytes: that sentence ends there; 0 = there is none */
    bool others_named;               /* an area that is not the dateline's was named in the body */
    uint32_t dateline_to;            /* tokens of the places that open this sentence as its dateline */
    bool many_countries; /* the headline or the lead speaks of what several countries did: the dateline is the seat of a staff */
    bool body_opens;     /* a body of no country opens the lead: a country in the headline goes before that of the dateline */
    bool members_named;  /* the organization itself is named in the headline or the lead */
    long body_n;         /* paragraphs of the body, from the first that is no headline */
    long line;           /* of line_at, from 1 */
    size_t line_at;
};

enum { CSTO_LEAD = 3 }; /* paragraphs of the body that speak for the whole */

/* places.c */
void csto_foot_place(struct csto_reader *r); /* of the sentence that dates the document at its end */
void csto_places_find(struct csto_reader *r);
void csto_places_watch(struct csto_reader *r);
csto_code csto_operation_place(const struct csto_reader *r); /* of the document's operation: where its figures are of; 0 = none */

/* ahead.c: the year that the times spoken of from this paragraph on leave for a document of this month and day; 0 = none is said. */
int csto_year_ahead(struct csto_reader *r, int month, int day);

static inline bool csto_is_statistic(csto_period_kind kind)
{
    return kind == CSTO_PERIOD_MONTH || kind == CSTO_PERIOD_YEAR || kind == CSTO_PERIOD_CUMULATIVE;
}

/* context.c: what the document says about itself. */
void csto_context_paragraph(struct csto_reader *r);
void csto_context_sentence(struct csto_reader *r);
void csto_context_after(struct csto_reader *r);
void csto_context_end(struct csto_reader *r);

/* dateline.c: the date and the place of this sentence as those of the document, where it begins with them. */
void csto_dateline_find(struct csto_reader *r);
void csto_dateline_place(struct csto_reader *r);

/* periods.c: keeps phrase `at` of the sentence apart, as one that no figure is of. */
void csto_period_told(struct csto_reader *r, size_t at);

/* periods.c: drops times that are no figure's own, finds the document's period and what the sentence hands on to its paragraph. */
void csto_periods_clean(struct csto_reader *r);
void csto_period_of_title(struct csto_reader *r);
void csto_period_find(struct csto_reader *r);
void csto_period_of_paragraph(struct csto_reader *r);
void csto_period_of_story(struct csto_reader *r);

/* survey.c: what is asked of the sentence by its figures.  False = no memory. */
bool csto_survey_read(struct csto_reader *r);
void csto_survey_free(struct csto_survey *s);

/* The days of a phrase of time of the sentence; false where they cannot be told. */
bool csto_days_of(struct csto_reader *r, const struct csto_when *w, csto_period *out, csto_period_kind *kind);

/* where.c, operations.c: their part of the survey. */
bool csto_places_survey(struct csto_reader *r);
void csto_event_survey(struct csto_reader *r);

/* Where and when quantity k is: false where the sentence and its paragraph do not say. */
struct csto_where {
    csto_code place, area;
    bool alone;   /* of this figure only: "in Kazakhstan alone" */
    bool no_area; /* the area of the document is not this figure's */
    bool lent;    /* the sentence names none: of the sentences before it */
};
bool csto_context_place(const struct csto_reader *r, size_t k, struct csto_where *out);
const struct csto_when *csto_context_when(const struct csto_reader *r, size_t k, bool earlier);

/* True where the text around speaks of seizing, so that things which are only named were seized. */
bool csto_context_acting(const struct csto_reader *r);

/* respective.c: finds the row of figures that "respectively" is said of, and lets them share a unit; the noun, the item (0 = none), the time and the place (NULL =
 * none) of quantity k by its place in that row; what it is of, where that was said of the figures before. */
void csto_respective_find(struct csto_reader *r);
bool csto_respective_noun(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out);
csto_code csto_respective_item(const struct csto_reader *r, size_t k);
const struct csto_when *csto_respective_time(const struct csto_reader *r, size_t k);
const struct csto_mark *csto_respective_place(const struct csto_reader *r, size_t k);
bool csto_respective_said(struct csto_reader *r, size_t k, struct csto_what *out);
void csto_respective_settle(const struct csto_reader *r, size_t k,
                            struct csto_finding *f); /* the time and the role of f, of quantity k, by that */

/* publishers.c: who gave the figures of the sentence. */
void csto_publisher_find(struct csto_reader *r);

/* operations.c: true where the name of an event is meant as one; the operation of the document. */
bool csto_is_operation(const struct csto_sentence *s, const struct csto_mark *m);
void csto_operations_find(struct csto_reader *r);

enum { CSTO_NOUN_REACH = 30 }; /* tokens between a number and its noun */

/* noun_head.c: the noun phrase whose first known word is token i, and that ends before `limit`: the last noun of a row is its head ("drug laboratories"). */
bool csto_noun_head(const struct csto_reader *r, uint32_t i, uint32_t limit, bool counted, struct csto_what *out);

/* noun_head.c, noun_right.c, nouns.c */
static inline bool csto_is_substance(csto_item_kind kind)
{
    return kind == CSTO_KIND_DRUG || kind == CSTO_KIND_PRECURSOR || kind == CSTO_KIND_PLANT;
}
const struct csto_mark *csto_noun_item(const struct csto_reader *r, uint32_t i,
                                       bool counted); /* fit for what is counted or weighed; NULL = none */
static inline csto_item_kind csto_kind_of(const struct csto_reader *r, csto_code item)
{
    return item ? (csto_item_kind)r->e->kinds[item] : CSTO_KIND_NONE;
}
void csto_noun_right(const struct csto_reader *r, uint32_t from, uint32_t limit, bool counted, struct csto_what *out);
bool csto_is_cell(const struct csto_reader *r, size_t k); /* a gap as between the columns of a table stands before quantity k */
bool csto_noun_label(const struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_noun_shared(const struct csto_reader *r, size_t k,
                      struct csto_what *out); /* shared_nouns.c: "3 criminal cases and 2 administrative" */
bool csto_noun_people(const struct csto_reader *r, size_t k, struct csto_what *out); /* "seven Iranians" */
uint32_t csto_past_bracket(const struct csto_reader *r, size_t k);
bool csto_noun_left(const struct csto_reader *r, size_t k, struct csto_what *out);
csto_code csto_noun_crime(const struct csto_reader *r, uint32_t from, uint32_t to);

/* subject.c */
bool csto_noun_subject(const struct csto_reader *r, uint32_t before, struct csto_what *out);
csto_code csto_verb_of(const struct csto_reader *r, size_t k, uint32_t noun_end,
                       bool (*fits)(const struct csto_reader *, csto_code measure, csto_code item), csto_code item);

/* series.c: the phrase of time that begins at token `at` (behind), or ends before it; NULL = none. */
const struct csto_when *csto_when_beside(const struct csto_reader *r, uint32_t at, bool behind);

/* series.c: a quantity without a noun that goes on with the row of the one before it; a number that was weighed like the one before it; the
 * verb that says of a number without a noun that it is of persons, 0 = none. */
bool csto_series_goes_on(const struct csto_reader *r, size_t k);
bool csto_series_member(const struct csto_reader *r, size_t k); /* the same, whatever the quantity before it is */
bool csto_series_shares_unit(const struct csto_reader *r, size_t k);
bool csto_series_time_of_next(const struct csto_reader *r, size_t k, const struct csto_when *w); /* not of quantity k before it */
bool csto_series_time_of_clause(const struct csto_reader *r, size_t k);                          /* ", while in 2022 it was 4%" */
csto_code csto_series_verb(const struct csto_reader *r, size_t k);

/* "Laboratories closed: // - 2022 - 18 // - 2023 - 23": quantity k stands in a line behind nothing but a time, or opens
 * the answer to a question, so the head of the list, or the question, says what it is of. */
bool csto_series_of_head(const struct csto_reader *r, size_t k, struct csto_what *out);

struct csto_part_state {
    long total; /* finding whose parts are being listed, or CSTO_NO_FINDING */
    long back;  /* where that one does not fit, findings back to this one are tried */
    bool first; /* the quantity directly behind the word "including" */
    bool said;  /* "of which" or "of them" stands right beside the quantity */
    bool colon; /* a colon opened the list, so that ';' stands between its parts and does not end it */
};

csto_code csto_home(const struct csto_reader *r); /* the country that the document is from, as far as is known; 0 = unknown */

/* What a way to find what a figure is of comes to: the next one is asked, it is known, nobody knows. */
enum csto_answer { CSTO_ANSWER_NEXT, CSTO_ANSWER_KNOWN, CSTO_ANSWER_NOTHING };

/* persons.c: what was done to the persons that quantity k counts, or what they did (false = nothing that is a claim); those of a wanted list behind the
 * noun, of another country in tokens from..to; measures of persons to whom something was done. */
bool csto_settle_persons(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_settle_personnel(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_are_those(const struct csto_reader *r, size_t k, uint32_t noun_end); /* told of before, and nothing is done to them here */
bool csto_are_violators(const struct csto_reader *r, size_t k);                /* who were expelled or detained */
bool csto_are_some_of_last(const struct csto_reader *r, size_t k);             /* "148 arrests, 39 of foreign nationals" */
bool csto_were_wanted(const struct csto_reader *r, const struct csto_what *out);
bool csto_wanted_behind(const struct csto_reader *r, size_t k, uint32_t noun_end);
bool csto_are_foreign(const struct csto_reader *r, uint32_t from, uint32_t to);
bool csto_of_persons(const struct csto_codes *c, csto_code measure);

/* shared_units.c: gives quantity k the unit of another one, where its own is left out. */
void csto_share_unit(struct csto_reader *r, size_t k);
void csto_share_currency(struct csto_reader *r, size_t k, const struct csto_part_state *state); /* once its total is known */

/* differences.c: quantity k says how much more or less there was. */
bool csto_is_difference(const struct csto_reader *r, size_t k);

/* containers.c: counted goods, whose noun ends at `noun_end`, say where something else was. */
bool csto_is_container(const struct csto_reader *r, size_t k, uint32_t noun_end);

/* weighed.c, counted.c, settle.c, amounts.c: what quantity k measures; false where that is nothing known. */
bool csto_resolve_weighed(struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_resolve_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out);
bool csto_is_dashed_part(const struct csto_reader *r, size_t k);
bool csto_is_other_noun(const struct csto_sentence *s, uint32_t i); /* a word at token i that nobody knows */
bool csto_settle_count(const struct csto_reader *r, size_t k, struct csto_what *out, const struct csto_finding *total);
bool csto_resolve_money(struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_resolve_percent(struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value);
/* shares.c: a percentage is a share, of what stands before it, of the noun behind "of", or as a proportion that was reached; what it is of. */
bool csto_share_plain(const struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_is_proportion(const struct csto_reader *r, size_t k);
bool csto_is_share_of(const struct csto_reader *r, size_t k);
bool csto_is_earlier_share(const struct csto_reader *r, size_t k, bool *year_earlier); /* and that of the year before */
bool csto_is_share_of_whole(const struct csto_reader *r, size_t k);
bool csto_resolve_share(struct csto_reader *r, size_t k, bool proportion, struct csto_what *out);
const struct csto_finding *
csto_kind_said(const struct csto_reader *r); /* the last one of the paragraph that counts crimes of a kind; NULL = none */

/* percent_goes_on.c: a percentage that goes on with a share, a change or a figure that was said. */
bool csto_percent_goes_on(const struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value);

/* percent.c: the change in percent that a percentage or a factor says; "the use of cocaine", "heroin prices", which are no seizure of the substance. */
csto_value csto_change_of(const struct csto_quantity *q, int sign);
bool csto_is_of_other(const struct csto_reader *r, const struct csto_what *subject);

/* weighed.c: the measure fits things that are taken; "the price of one gram"; tablets, doses and the like. */
bool csto_fits_goods(const struct csto_reader *r, csto_code measure, csto_code item);
bool csto_is_unit_of_price(const struct csto_reader *r, size_t k);
bool csto_dosage_form(const struct csto_reader *r, csto_code unit);

/* inherit_weight.c: what a weight without a noun is of. */
bool csto_inherit_weight(const struct csto_reader *r, size_t k, struct csto_what *out);

/* told_before.c: what a weight or an area is of in a sentence that only goes on with what was told of. */
bool csto_told_before(const struct csto_reader *r, size_t k, struct csto_what *out);

/* totals.c: a total of drugs that names no substance; the total that a weight without a noun is of; nothing that could be weighed stands behind token `at`. */
bool csto_total_of_parts(const struct csto_reader *r, size_t k);
bool csto_total_before(const struct csto_reader *r, size_t k, struct csto_what *out);
bool csto_ends_phrase(const struct csto_sentence *s, uint32_t at);

/* figures.c: "the number of", which is of something that nobody knows; of drug seizures, the drug in *item; of persons, what was done to them, or 0. */
bool csto_figure_of_other(const struct csto_reader *r, size_t k);
bool csto_counts_seizures(const struct csto_reader *r, uint32_t before, csto_code *item);
csto_code csto_measure_of_number(const struct csto_reader *r, size_t k);

/* inherit_count.c: what a count without a noun counts */
bool csto_inherit_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out);

/* True where a place or an area is named in tokens from..to. */
bool csto_names_place(const struct csto_sentence *s, uint32_t from, uint32_t to);

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

/* evidence.c: how sure a finding is, 0.3 to 1. */
float csto_evidence(const struct csto_reader *r, size_t k, const struct csto_what *what, const struct csto_finding *f);

/* phrases.c: appends the findings of the sentence. */
bool csto_phrases_read(struct csto_reader *r);

/* roles.c: period and role of a new finding that is no repeat. */
void csto_role_and_period(struct csto_reader *r, size_t k, struct csto_finding *f);

/* Line, words around and noun of a finding. */
void csto_describe(struct csto_reader *r, size_t k, const struct csto_what *what, struct csto_finding *f);

/* other.c: quantity k as an untyped finding, with the noun as printed.  False = no memory. */
bool csto_other_add(struct csto_reader *r, size_t k, struct csto_finding *f);

/* sums.c: findings of the sentence that add up to the one before them become its parts. */
void csto_parts_by_sum(struct csto_reader *r);

/* part_nouns.c: "half", "two thirds"; the bracket of quantity k holds what such a fraction is; the noun of a part that stands behind its bracket. */
bool csto_is_fraction(const struct csto_quantity *q);
bool csto_behind_fraction(const struct csto_reader *r, size_t k);
bool csto_noun_behind_bracket(const struct csto_reader *r, size_t k, bool counted, struct csto_what *out);

/* part_totals.c: "of the 17,350 cases, ..." opens the clause: the parts of quantity k follow. */
bool csto_opens_of(const struct csto_reader *r, size_t k);

/* "Of the suspects, 612 were remanded", "Из задержанных 12 - женщины": the figure said before that the sentence opens with. */
long csto_total_of_opening(const struct csto_reader *r);

/* money.c: "Ущерб – 47 млн рублей. Из этой суммы потерпевшим возвращено 12 млн": the sum that was said last, of which quantity k is a part. */
long csto_total_of_sum(const struct csto_reader *r, size_t k);

/* "The largest shipment weighed 2,700 kilos": the last figure of what was seized in the dimension of quantity k, which is one of its batches. */
long csto_total_summed_up(const struct csto_reader *r); /* "Это 604 кг марихуаны, 289 кг опия": of what was weighed before */
long csto_total_of_largest(const struct csto_reader *r, size_t k);

/* parts.c: part_of and role of a new finding; false where what was found is no claim after all. */
void csto_parts_before(struct csto_reader *r, size_t k, struct csto_part_state *state);
void csto_parts_join(struct csto_reader *r, size_t k, struct csto_part_state *state, struct csto_finding *f);
void csto_parts_go_on(struct csto_reader *r);
bool csto_part_fits(const struct csto_reader *r, const struct csto_finding *total, csto_code measure, csto_code item, csto_code unit);

#endif
