/* inherit_count.c - counts without a noun of their own: what they count was said before */
#include "config.h"

#include "loaders/prose/bare.h"
#include "loaders/prose/bare_words.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/parts.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/persons.h"
#include "loaders/prose/rows.h"

/* "Its dogs – 37 of them – are trained": so many of what stands before the dash, which nobody knows. */
static enum csto_answer of_unknown_inserted(const struct csto_bare_count *b)
{
    const struct csto_mark *of = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_MORE_OF);
    uint32_t left = b->q->left;
    bool dashes = of && left > 1 && csto_sentence_mark(b->s, left - 1, '-') && csto_sentence_mark(b->s, of->to, '-');
    return dashes && csto_is_other_noun(b->s, left - 2) ? CSTO_ANSWER_NOTHING : CSTO_ANSWER_NEXT;
}

static enum csto_answer age(const struct csto_bare_count *b)
{
    return csto_is_age(b->s, b->q) ? CSTO_ANSWER_NOTHING : CSTO_ANSWER_NEXT;
}

/* "Theft (104,000) or fraud (224,000)". */
static enum csto_answer crime_before_bracket(const struct csto_bare_count *b)
{
    const struct csto_mark *noun = b->q->bracket && b->q->left > 1 ? csto_sentence_before(b->s, b->q->left - 1, CSTO_CLASS_ITEM) : NULL;
    if (!noun || csto_kind_of(b->r, noun->code) != CSTO_KIND_CRIME || noun->from < csto_left_limit(b->r, b->k) ||
        (b->last && b->last->noun_end == b->s->tokens.at[noun->to - 1].end))
        return CSTO_ANSWER_NEXT;
    const struct csto_finding *any = csto_last_finding(b->r, true);
    bool of_case =
        any && b->r->f.n > b->r->paragraph_findings && any->measure == b->c->case_; /* "812 criminal cases. Most relate to theft (104)" */
    b->out->measure = of_case ? b->c->case_ : b->c->crime;
    b->out->item = noun->code;
    b->out->from = noun->from;
    b->out->to = noun->to;
    return CSTO_ANSWER_KNOWN;
}

/* "More than half of such crimes (154,900) were grave": how many the fraction, or the share, is. */
static enum csto_answer crimes_of_fraction(const struct csto_bare_count *b)
{
    enum { REACH = 5 };
    const struct csto_quantity *q = b->q;
    const struct csto_mark *noun = q->bracket && q->left > 1 ? csto_sentence_before(b->s, q->left - 1, CSTO_CLASS_MEASURE) : NULL;
    if (!noun || noun->code != b->c->crime || !csto_sentence_mark(b->s, q->to, ')'))
        return CSTO_ANSWER_NEXT;
    const struct csto_finding *share = csto_last_finding(b->r, false);
    bool fraction = csto_near(b->s, noun->from > REACH ? noun->from - REACH : 0, noun->from, CSTO_CLASS_FRACTION);
    if (!fraction && !(share && share->role == CSTO_SHARE))
        return CSTO_ANSWER_NEXT;
    b->out->measure = b->c->crime;
    b->out->item = csto_noun_crime(b->r, q->to + 1, csto_right_limit(b->r, b->k));
    for (size_t i = b->r->f.n; !b->out->item && i-- > csto_remembered(b->r);)
        b->out->item = b->r->f.at[i].measure == b->c->crime ? b->r->f.at[i].item : 0;
    return CSTO_ANSWER_KNOWN;
}

/* "The number of firearms": goods are counted where it is their number that is spoken of. */
static bool is_number_of(const struct csto_bare_count *b, const struct csto_what *goods)
{
    csto_item_kind kind = csto_kind_of(b->r, goods->item);
    const struct csto_mark *of = csto_sentence_before(b->s, goods->from, CSTO_CLASS_OF);
    return (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) &&
           csto_sentence_before(b->s, of && b->s->style == CSTO_NUMBER_ENGLISH ? of->from : goods->from, CSTO_CLASS_FIGURE);
}

static bool is_counted(const struct csto_bare_count *b, const struct csto_what *subject)
{
    return subject->measure && csto_measure_takes_unit(b->r->v, subject->measure, b->c->count) &&
           (subject->measure != b->c->seizure || is_number_of(b, subject));
}

static bool names_count(const struct csto_bare_count *b, struct csto_what *subject)
{
    return csto_noun_subject(b->r, b->q->left, subject) && is_counted(b, subject) && !csto_is_of_other(b->r, subject);
}

/* "Arrests were made in the United States (153), ..."; "... arms crimes. Most such crimes were in Russia (19,600)". */
static enum csto_answer place_before_bracket(const struct csto_bare_count *b)
{
    const struct csto_quantity *q = b->q;
    struct csto_what subject = *b->out;
    if (!q->bracket || q->left < 2 || !csto_bracket_ends(b->s, q->to) || !csto_place_ends(b->s, q->left - 1) || !names_count(b, &subject))
        return CSTO_ANSWER_NEXT;
    const struct csto_finding *last = csto_last_level(b->r);
    *b->out = subject;
    if (!subject.item && last && last->measure == subject.measure)
        b->out->item = last->item;
    return CSTO_ANSWER_KNOWN;
}

static enum csto_answer bracket_of_last(const struct csto_bare_count *b)
{
    return b->q->bracket && b->counted && csto_bracket_ends(b->s, b->q->to) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Мошенничеств стало больше в 1,7 раза (3 960)". */
static enum csto_answer bracket_of_change(const struct csto_bare_count *b)
{
    const struct csto_finding *change = csto_last_finding(b->r, false);
    if (!b->q->bracket || !change || change->role != CSTO_CHANGE || change->end != b->r->q.at[b->k - 1].end ||
        !csto_bracket_ends(b->s, b->q->to) || change->measure == b->c->seizure)
        return CSTO_ANSWER_NEXT;
    return csto_bare_like(b, change);
}

/* "481 in Kazakhstan; в Беларуси – 132, Таджикистане – 18". */
static enum csto_answer dash_behind_place(const struct csto_bare_count *b)
{
    return csto_is_of_place(b->s, b->q) && b->counted && b->last->place_stated ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "14 граждан Узбекистана, 8 – Таджикистана и 3 – Кыргызстана": of another country. */
static enum csto_answer of_other_country(const struct csto_bare_count *b)
{
    uint32_t dash = b->q->to;
    bool persons = b->counted && csto_of_persons(b->c, b->last->measure);
    const struct csto_mark *country = persons && csto_sentence_mark(b->s, dash, '-') && csto_sentence_spaced(b->s, dash + 1)
                                          ? csto_sentence_at(b->s, dash + 1, CSTO_CLASS_PLACE)
                                          : NULL;
    return country && csto_member_ends(b->s, country->to) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Kenya made 58 of the arrests, Tanzania 41 and Mozambique 27": another place, and nothing else, stands before the number. */
static enum csto_answer of_next_place(const struct csto_bare_count *b)
{
    const struct csto_mark *place = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_PLACE);
    if (!place || !b->counted || !b->last->place_stated || place->from == 0 || b->s->style != CSTO_NUMBER_ENGLISH)
        return CSTO_ANSWER_NEXT;
    bool row = csto_sentence_mark(b->s, place->from - 1, ',') || csto_sentence_before(b->s, place->from, CSTO_CLASS_AND);
    bool ends = csto_member_ends(b->s, b->q->to) || csto_and_place(b->s, b->q->to);
    return row && ends ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "..., приостановлена деятельность 3 418", "the activities of 3,418 were suspended". */
static enum csto_answer blocked(const struct csto_bare_count *b)
{
    const struct csto_mark *be = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_BE);
    bool before = csto_near_left(b->r, b->k, 2, CSTO_CLASS_BLOCK) && csto_member_ends(b->s, b->q->to);
    if (!b->last || b->last->measure != b->c->website || !(before || (be && csto_sentence_at(b->s, be->to, CSTO_CLASS_BLOCK))))
        return CSTO_ANSWER_NEXT;
    b->out->measure = b->c->website;
    b->out->item = b->c->blocked;
    return CSTO_ANSWER_KNOWN;
}

/* "21 arrests (12 in Spain, 6 in France)". */
static enum csto_answer bracket_of_places(const struct csto_bare_count *b)
{
    return b->q->bracket && b->in && b->counted && csto_sentence_at(b->s, b->in->to, CSTO_CLASS_PLACE) ? csto_bare_like_last(b)
                                                                                                       : CSTO_ANSWER_NEXT;
}

/* "Выявлено 214 преступлений, раскрыто 187", "5,120 thefts were recorded and 3,010 solved". */
static enum csto_answer solved(const struct csto_bare_count *b)
{
    const struct csto_mark *before = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_VERB), *verb = csto_verb_behind(b->s, b->q->to);
    bool done = before && before->code == b->c->crime && csto_member_ends(b->s, b->q->to);
    done |= verb && verb->code == b->c->crime && csto_member_ends(b->s, verb->to);
    bool crimes = b->counted && (b->last->measure == b->c->crime || b->last->measure == b->c->case_);
    return done && crimes ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Judges convicted just 4,905", "лишение свободы получили 812": the verb before a number alone says what was done to so many. */
static enum csto_answer object_of_verb(const struct csto_bare_count *b)
{
    const struct csto_mark *verb = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_VERB);
    bool persons = verb && (verb->code == b->c->charged || verb->code == b->c->expelled ||
                            (verb->code == b->c->detained && b->s->style == CSTO_NUMBER_ENGLISH)); /* "задержано" is said of goods too */
    if (!persons || !csto_member_ends(b->s, b->q->to) || b->q->unit || b->total)
        return CSTO_ANSWER_NEXT;
    b->out->measure = verb->code;
    b->out->item = 0;
    return CSTO_ANSWER_KNOWN;
}

static enum csto_answer shared_noun(const struct csto_bare_count *b)
{
    return csto_noun_shared(b->r, b->k, b->out) ? CSTO_ANSWER_KNOWN : CSTO_ANSWER_NEXT;
}

static enum csto_answer member_of_series(const struct csto_bare_count *b)
{
    return b->counted && csto_series_goes_on(b->r, b->k) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "In Armenia 1,204 violations, in Belarus 2,917 and in Kyrgyzstan 3,388". */
static enum csto_answer row_of_places(const struct csto_bare_count *b)
{
    const struct csto_mark *there = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_PLACE),
                           *in = there ? csto_sentence_before(b->s, there->from, CSTO_CLASS_PREPOSITION) : NULL;
    if (!in || in->from == 0 || in->from < csto_left_limit(b->r, b->k))
        return CSTO_ANSWER_NEXT;
    bool row = csto_sentence_mark(b->s, in->from - 1, ',') || csto_sentence_before(b->s, in->from, CSTO_CLASS_AND);
    return row && b->counted && csto_member_ends(b->s, b->q->to) ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "And 11 outside"; ", 55 in Austria and 52 in Poland". */
static enum csto_answer and_elsewhere(const struct csto_bare_count *b)
{
    uint32_t left = b->q->left;
    if (!b->in || !b->counted || left == 0 || csto_sentence_at(b->s, b->q->to, CSTO_CLASS_OF))
        return CSTO_ANSWER_NEXT;
    bool place = csto_sentence_at(b->s, b->in->to, CSTO_CLASS_PLACE) || csto_sentence_at(b->s, b->in->to, CSTO_CLASS_AREA);
    bool joined = csto_sentence_before(b->s, left, CSTO_CLASS_AND) || (csto_sentence_mark(b->s, left - 1, ',') && place);
    return joined ? csto_bare_like_last(b) : CSTO_ANSWER_NEXT;
}

/* "Армению представляли 64 военнослужащих, Кыргызстан – 120". */
static enum csto_answer dash_behind_subject(const struct csto_bare_count *b)
{
    uint32_t left = b->q->left;
    bool dash = left > 1 && csto_sentence_mark(b->s, left - 1, '-') && csto_sentence_spaced(b->s, left - 1);
    return dash && b->counted && csto_member_ends(b->s, b->q->to) && csto_sentence_before(b->s, left - 1, CSTO_CLASS_PLACE)
               ? csto_bare_like_last(b)
               : CSTO_ANSWER_NEXT;
}

/* "Laboratories closed: // - 2022 - 18". */
static enum csto_answer of_head(const struct csto_bare_count *b)
{
    return (b->r->head.measure || !b->r->head.to) && csto_series_of_head(b->r, b->k, b->out) ? CSTO_ANSWER_KNOWN : CSTO_ANSWER_NEXT;
}

/* Only a number that something reached goes on to the ways behind this one. */
static enum csto_answer not_reached(const struct csto_bare_count *b)
{
    const struct csto_quantity *q = b->q;
    bool behind_change = q->after_from && b->k > 0 && q[-1].dimension == CSTO_PERCENT && b->r->f.n > b->r->sentence_findings;
    bool reached =
        behind_change || csto_is_reached(b->r, b->k) ||
        ((q->after_from || q->after_to) && (csto_near(b->s, 0, q->left, CSTO_CLASS_UP) || csto_near(b->s, 0, q->left, CSTO_CLASS_DOWN) ||
                                            csto_near(b->s, 0, q->left, CSTO_CLASS_MULTIPLE)));
    bool counts_other = (csto_bare_unknown(b) || (csto_sentence_at(b->s, q->to, CSTO_CLASS_CLASSIFIER) && b->last == NULL)) &&
                        csto_sentence_before(b->s, q->left, CSTO_CLASS_BE); /* "there were 335 shootings" */
    return !reached || counts_other ? CSTO_ANSWER_NOTHING : CSTO_ANSWER_NEXT;
}

static enum csto_answer subject_of_number(const struct csto_bare_count *b)
{
    bool other = b->s->style == CSTO_NUMBER_ENGLISH && csto_bare_unknown(b) && !b->q->after_to; /* "the gang made two previous attempts" */
    if (!csto_noun_subject(b->r, b->q->left, b->out))
        return CSTO_ANSWER_NEXT;
    if (csto_is_of_other(b->r, b->out))
        return CSTO_ANSWER_NOTHING; /* "the number of drug-related deaths fell to 84" */
    return !other && is_counted(b, b->out) ? CSTO_ANSWER_KNOWN : CSTO_ANSWER_NEXT;
}

static enum csto_answer persons_of_number(const struct csto_bare_count *b)
{
    csto_code done = csto_measure_of_number(b->r, b->k);
    if (!done)
        return CSTO_ANSWER_NEXT;
    *b->out = (struct csto_what){.inherited = true, .confidence = 0.75f, .measure = done};
    return CSTO_ANSWER_KNOWN;
}

/* "The number of wanted persons traced, 256, was": said between commas, behind what it is the number of. */
static enum csto_answer inserted_number(const struct csto_bare_count *b)
{
    enum { REACH = 12 };
    uint32_t left = b->q->left;
    bool inserted = left > 1 && csto_sentence_mark(b->s, left - 1, ',') && csto_sentence_mark(b->s, b->q->to, ',');
    if (!inserted || b->k > 0 || !csto_near_left(b->r, b->k, REACH, CSTO_CLASS_FIGURE))
        return CSTO_ANSWER_NEXT;
    csto_code drug;
    if (csto_counts_seizures(b->r, left - 1, &drug)) {
        *b->out = (struct csto_what){.measure = b->c->seizure_event, .item = drug, .inherited = true, .confidence = 0.75f};
        return CSTO_ANSWER_KNOWN;
    }
    return persons_of_number(b) == CSTO_ANSWER_KNOWN || names_count(b, b->out) ? CSTO_ANSWER_KNOWN : CSTO_ANSWER_NEXT;
}

/* "Grew by 9 per cent, to 38,200 notices". */
static enum csto_answer number_of_other(const struct csto_bare_count *b)
{
    return csto_figure_of_other(b->r, b->k) || (csto_bare_unknown(b) && b->s->style == CSTO_NUMBER_ENGLISH) ? CSTO_ANSWER_NOTHING
                                                                                                            : CSTO_ANSWER_NEXT;
}

static enum csto_answer number_of_seizures(const struct csto_bare_count *b)
{
    csto_code drug;
    if (b->last && b->last->measure == b->c->seizure && b->k > 0 && csto_dosage_form(b->r, b->q[-1].unit))
        return csto_bare_like_last(b); /* "seizures of captagon fell to 12 million pills from 34 million" */
    if (!(b->q->after_to || b->q->after_from) || !csto_counts_seizures(b->r, b->q->left, &drug))
        return CSTO_ANSWER_NEXT;
    *b->out = (struct csto_what){.measure = b->c->seizure_event, .item = drug, .inherited = true, .confidence = 0.75f};
    return CSTO_ANSWER_KNOWN;
}

/* Asked in this order: what stands in the same bracket or row first, what was said of another number last. */
static enum csto_answer (*const ways[])(const struct csto_bare_count *) = {
    age,
    of_unknown_inserted,
    crime_before_bracket,
    crimes_of_fraction,
    place_before_bracket,
    bracket_of_last,
    bracket_of_change,
    dash_behind_place,
    of_other_country,
    of_next_place,
    blocked,
    bracket_of_places,
    csto_persons_of_verb,
    solved,
    object_of_verb,
    shared_noun,
    csto_part_of_total,
    member_of_series,
    csto_dashed_part,
    row_of_places,
    and_elsewhere,
    csto_so_many_of_them,
    dash_behind_subject,
    of_head,
    csto_value_then,
    csto_value_of_change_then,
    inserted_number,
    csto_share_of_next_place,
    csto_units_said,
    csto_reached_by_change,
    not_reached,
    persons_of_number,
    subject_of_number,
    number_of_other,
    number_of_seizures,
    csto_level_said_last,
};

bool csto_inherit_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_bare_count b = {.r = r, .k = k, .q = q, .s = &r->s, .c = &r->e->codes, .out = out};
    b.total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    b.last = csto_last_finding(r, false);
    for (size_t i = r->f.n; i-- > r->sentence_findings && b.last && (b.last->role == CSTO_CHANGE || b.last->role == CSTO_SHARE);)
        b.last = i > r->sentence_findings ? &r->f.at[i - 1] : NULL;
    b.counted = b.last && csto_unit_at(r->v, b.last->unit)->dimension == CSTO_COUNT;
    b.in = csto_sentence_at(&r->s, q->to, CSTO_CLASS_PREPOSITION);
    *out = (struct csto_what){.inherited = true, .confidence = 0.75f, .from = q->to, .to = q->to};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        enum csto_answer answer = ways[i](&b);
        if (answer != CSTO_ANSWER_NEXT)
            return answer == CSTO_ANSWER_KNOWN;
    }
    return false;
}
