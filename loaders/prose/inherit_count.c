/* inherit_count.c - counts without a noun of their own: what they count was said before */
#include "config.h"

#include "loaders/prose/bare_words.h"
#include "loaders/prose/reader.h"

/* What the ways below ask of a number. */
struct bare {
    struct csto_reader *r;
    size_t k;
    const struct csto_quantity *q;
    const struct csto_sentence *s;
    const struct csto_codes *c;
    const struct csto_finding *total; /* whose parts are being listed; NULL = none */
    const struct csto_finding *last;  /* of the sentence, no change and no share; NULL = none */
    bool counted;                     /* the last one is a count */
    const struct csto_mark *in;       /* the preposition behind the number; NULL = none */
    struct csto_what *out;
};

/* What a way comes to: the next one is asked, it is known what is counted, nobody knows. */
enum answer { NEXT, KNOWN, NOTHING };

/* What was done to the persons of a number without a noun, where a verb says that of them alone: "seven of them have been deported". */
static csto_code own_verb(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *of = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_MORE_OF),
                           *be = of ? csto_sentence_at(&r->s, of->to, CSTO_CLASS_BE) : NULL,
                           *verb = csto_sentence_at(&r->s,
                                                    be   ? be->to
                                                    : of ? of->to
                                                         : r->q.at[k].to,
                                                    CSTO_CLASS_VERB);
    bool other = verb && (verb->code == r->e->codes.expelled || verb->code == r->e->codes.charged || verb->code == r->e->codes.offence);
    return other ? verb->code : 0;
}

/* "412 cases, 37 - for extremism": a dash and a preposition say what the part is. */
bool csto_is_dashed_part(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return k > 0 && !q->unit && q->left > 0 && csto_sentence_mark(&r->s, q->left - 1, ',') && csto_sentence_mark(&r->s, q->to, '-') &&
           csto_sentence_spaced(&r->s, q->to) && csto_sentence_at(&r->s, q->to + 1, CSTO_CLASS_PREPOSITION);
}

/* A noun that nobody knows behind the number, no name. */
static bool unknown_noun(const struct bare *b)
{
    return csto_is_other_noun(b->s, b->q->to) && !(b->s->tokens.at[b->q->to].flags & CSTO_TOKEN_CAPITAL);
}

static enum answer like(const struct bare *b, const struct csto_finding *f)
{
    b->out->measure = f->measure;
    b->out->item = f->item;
    return KNOWN;
}

static enum answer like_last(const struct bare *b)
{
    return like(b, b->last);
}

/* The last finding of the paragraph that is no change, or the last of the document; NULL = none. */
static const struct csto_finding *last_level(const struct csto_reader *r)
{
    const struct csto_finding *last = csto_last_finding(r, true);
    for (size_t i = r->f.n; i-- > csto_remembered(r) && last && last->role == CSTO_CHANGE;)
        last = &r->f.at[i];
    return last;
}

static enum answer age(const struct bare *b)
{
    return csto_is_age(b->s, b->q) ? NOTHING : NEXT;
}

/* "Theft (104,000) or fraud (224,000)". */
static enum answer crime_before_bracket(const struct bare *b)
{
    const struct csto_mark *noun = b->q->bracket && b->q->left > 1 ? csto_sentence_before(b->s, b->q->left - 1, CSTO_CLASS_ITEM) : NULL;
    if (!noun || csto_kind_of(b->r, noun->code) != CSTO_KIND_CRIME || noun->from < csto_left_limit(b->r, b->k) ||
        (b->last && b->last->noun_end == b->s->tokens.at[noun->to - 1].end))
        return NEXT;
    const struct csto_finding *any = csto_last_finding(b->r, true);
    bool of_case =
        any && b->r->f.n > b->r->paragraph_findings && any->measure == b->c->case_; /* "812 criminal cases. Most relate to theft (104)" */
    b->out->measure = of_case ? b->c->case_ : b->c->crime;
    b->out->item = noun->code;
    b->out->from = noun->from;
    b->out->to = noun->to;
    return KNOWN;
}

/* "More than half of such crimes (154,900) were grave": how many the fraction, or the share, is. */
static enum answer crimes_of_fraction(const struct bare *b)
{
    enum { REACH = 5 };
    const struct csto_quantity *q = b->q;
    const struct csto_mark *noun = q->bracket && q->left > 1 ? csto_sentence_before(b->s, q->left - 1, CSTO_CLASS_MEASURE) : NULL;
    if (!noun || noun->code != b->c->crime || !csto_sentence_mark(b->s, q->to, ')'))
        return NEXT;
    const struct csto_finding *share = csto_last_finding(b->r, false);
    bool fraction = csto_near(b->s, noun->from > REACH ? noun->from - REACH : 0, noun->from, CSTO_CLASS_FRACTION);
    if (!fraction && !(share && share->role == CSTO_SHARE))
        return NEXT;
    b->out->measure = b->c->crime;
    b->out->item = csto_noun_crime(b->r, q->to + 1, csto_right_limit(b->r, b->k));
    for (size_t i = b->r->f.n; !b->out->item && i-- > csto_remembered(b->r);)
        b->out->item = b->r->f.at[i].measure == b->c->crime ? b->r->f.at[i].item : 0;
    return KNOWN;
}

static bool names_count(const struct bare *b, struct csto_what *subject)
{
    return csto_noun_subject(b->r, b->q->left, subject) && subject->measure &&
           csto_measure_takes_unit(b->r->v, subject->measure, b->c->count) && subject->measure != b->c->seizure;
}

/* "Arrests were made in the United States (153), ..."; "... arms crimes. Most such crimes were in Russia (19,600)". */
static enum answer place_before_bracket(const struct bare *b)
{
    const struct csto_quantity *q = b->q;
    struct csto_what subject = *b->out;
    if (!q->bracket || q->left < 2 || !csto_bracket_ends(b->s, q->to) || !csto_place_ends(b->s, q->left - 1) || !names_count(b, &subject))
        return NEXT;
    const struct csto_finding *last = last_level(b->r);
    *b->out = subject;
    if (!subject.item && last && last->measure == subject.measure)
        b->out->item = last->item;
    return KNOWN;
}

static enum answer bracket_of_last(const struct bare *b)
{
    return b->q->bracket && b->counted && csto_bracket_ends(b->s, b->q->to) ? like_last(b) : NEXT;
}

/* "Мошенничеств стало больше в 1,7 раза (3 960)". */
static enum answer bracket_of_change(const struct bare *b)
{
    const struct csto_finding *change = csto_last_finding(b->r, false);
    if (!b->q->bracket || !change || change->role != CSTO_CHANGE || change->end != b->r->q.at[b->k - 1].end ||
        !csto_bracket_ends(b->s, b->q->to) || change->measure == b->c->seizure)
        return NEXT;
    return like(b, change);
}

/* "481 in Kazakhstan; в Беларуси – 132, Таджикистане – 18". */
static enum answer dash_behind_place(const struct bare *b)
{
    return csto_is_of_place(b->s, b->q) && b->counted && b->last->place_stated ? like_last(b) : NEXT;
}

/* "..., приостановлена деятельность 3 418". */
static enum answer blocked(const struct bare *b)
{
    if (!b->last || b->last->measure != b->c->website || !csto_near_left(b->r, b->k, 2, CSTO_CLASS_BLOCK) ||
        !csto_member_ends(b->s, b->q->to))
        return NEXT;
    b->out->measure = b->c->website;
    b->out->item = b->c->blocked;
    return KNOWN;
}

/* "21 arrests (12 in Spain, 6 in France)". */
static enum answer bracket_of_places(const struct bare *b)
{
    return b->q->bracket && b->in && b->counted && csto_sentence_at(b->s, b->in->to, CSTO_CLASS_PLACE) ? like_last(b) : NEXT;
}

static csto_code item_of_part(const struct bare *b)
{
    uint32_t to = b->q->to, limit = csto_right_limit(b->r, b->k);
    struct csto_what person;
    const struct csto_mark *share = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_SHARE),
                           *subject = share ? csto_sentence_before(b->s, share->from, CSTO_CLASS_ITEM) : NULL;
    if (subject && csto_kind_of(b->r, subject->code) == CSTO_KIND_CRIME && csto_measure_takes_item(b->r->v, b->out->measure, subject->code))
        return subject->code; /* "thefts made up 165,000" */
    csto_noun_right(b->r, to, limit, true, &person);
    csto_code measure = b->out->measure, crime = csto_noun_crime(b->r, to, limit);
    if (crime && csto_measure_takes_item(b->r->v, measure, crime))
        return crime;
    if (person.item && csto_measure_takes_item(b->r->v, measure, person.item))
        return person.item;
    if (csto_of_persons(b->c, measure) && csto_are_foreign(b->r, to, person.to > to + 2 ? person.to : to + 2))
        return b->c->foreigners;
    if (measure == b->c->website && csto_near(b->s, to, limit, CSTO_CLASS_BLOCK))
        return b->c->blocked;
    return b->total->item;
}

/* "88 were expelled and 126 fined": what was done to persons of whom the verb behind the number alone tells. */
static enum answer persons_of_verb(const struct bare *b)
{
    const struct csto_mark *be = csto_sentence_at(b->s, b->q->to, CSTO_CLASS_BE),
                           *verb = csto_sentence_at(b->s, be ? be->to : b->q->to, CSTO_CLASS_VERB);
    if (!verb || !b->counted || !csto_of_persons(b->c, b->last->measure) || verb->code == b->last->measure || b->total)
        return NEXT;
    if (verb->code == b->c->participant)
        return NOTHING;
    if (!(verb->code == b->c->expelled || verb->code == b->c->charged || verb->code == b->c->offence || verb->code == b->c->detained))
        return NEXT;
    b->out->measure = verb->code;
    b->out->item = csto_measure_takes_item(b->r->v, verb->code, b->last->item) ? b->last->item : 0;
    return KNOWN;
}

static enum answer shared_noun(const struct bare *b)
{
    return csto_noun_shared(b->r, b->k, b->out) ? KNOWN : NEXT;
}

/* "Items included 210 crates of bananas" in a sentence behind that of the total: other things are counted. */
static bool counts_things(const struct bare *b)
{
    return b->total < &b->r->f.at[b->r->sentence_findings] && unknown_noun(b) && csto_sentence_at(b->s, b->q->to + 1, CSTO_CLASS_OF);
}

/* "17 of them for smuggling"; "nine were detained, seven of them have been deported". */
static enum answer part_of_total(const struct bare *b)
{
    if (!b->total || csto_unit_at(b->r->v, b->total->unit)->dimension != CSTO_COUNT)
        return NEXT;
    if (csto_is_of_one(b->s, b->q) || counts_things(b))
        return NOTHING;
    csto_code own = csto_of_persons(b->c, b->total->measure) ? own_verb(b->r, b->k) : 0;
    if (own) {
        b->out->measure = own;
        b->out->item = csto_measure_takes_item(b->r->v, own, b->total->item) ? b->total->item : 0;
        return KNOWN;
    }
    bool wanted = b->total->measure == b->c->detained && csto_wanted_behind(b->r, b->k, b->q->to);
    b->out->measure = wanted ? b->c->wanted : b->total->measure;
    b->out->item = item_of_part(b);
    return KNOWN;
}

static enum answer member_of_series(const struct bare *b)
{
    return b->counted && csto_series_goes_on(b->r, b->k) ? like_last(b) : NEXT;
}

static enum answer dashed_part(const struct bare *b)
{
    if (!csto_is_dashed_part(b->r, b->k) || !b->counted)
        return NEXT;
    csto_code crime = csto_noun_crime(b->r, b->q->to + 1, csto_right_limit(b->r, b->k));
    b->out->measure = b->last->measure;
    const struct csto_finding *of = b->last->inherited ? b->total : b->last; /* what the part before was for, this one is not */
    b->out->item = crime && csto_measure_takes_item(b->r->v, b->last->measure, crime) ? crime : of ? of->item : 0;
    return KNOWN;
}

/* "In Armenia 1,204 violations, in Belarus 2,917 and in Kyrgyzstan 3,388". */
static enum answer row_of_places(const struct bare *b)
{
    const struct csto_mark *there = csto_sentence_before(b->s, b->q->left, CSTO_CLASS_PLACE),
                           *in = there ? csto_sentence_before(b->s, there->from, CSTO_CLASS_PREPOSITION) : NULL;
    if (!in || in->from == 0 || in->from < csto_left_limit(b->r, b->k))
        return NEXT;
    bool row = csto_sentence_mark(b->s, in->from - 1, ',') || csto_sentence_before(b->s, in->from, CSTO_CLASS_AND);
    return row && b->counted && csto_member_ends(b->s, b->q->to) ? like_last(b) : NEXT;
}

/* "And 11 outside"; ", 55 in Austria and 52 in Poland". */
static enum answer and_elsewhere(const struct bare *b)
{
    uint32_t left = b->q->left;
    if (!b->in || !b->counted || left == 0 || csto_sentence_at(b->s, b->q->to, CSTO_CLASS_OF))
        return NEXT;
    bool place = csto_sentence_at(b->s, b->in->to, CSTO_CLASS_PLACE) || csto_sentence_at(b->s, b->in->to, CSTO_CLASS_AREA);
    bool joined = csto_sentence_before(b->s, left, CSTO_CLASS_AND) || (csto_sentence_mark(b->s, left - 1, ',') && place);
    return joined ? like_last(b) : NEXT;
}

/* "Армению представляли 64 военнослужащих, Кыргызстан – 120". */
static enum answer dash_behind_subject(const struct bare *b)
{
    uint32_t left = b->q->left;
    bool dash = left > 1 && csto_sentence_mark(b->s, left - 1, '-') && csto_sentence_spaced(b->s, left - 1);
    return dash && b->counted && csto_member_ends(b->s, b->q->to) && csto_sentence_before(b->s, left - 1, CSTO_CLASS_PLACE) ? like_last(b)
                                                                                                                            : NEXT;
}

/* "Laboratories closed: // - 2022 - 18". */
static enum answer of_head(const struct bare *b)
{
    return b->r->head.measure && csto_series_of_head(b->r, b->k, b->out) ? KNOWN : NEXT;
}

/* "..., when 6.3 million were"; "against 84 in 2023". */
static enum answer value_then(const struct bare *b)
{
    bool when =
        b->q->left > 0 && csto_sentence_before(b->s, b->q->left, CSTO_CLASS_WHEN) && csto_sentence_at(b->s, b->q->to, CSTO_CLASS_BE);
    return b->counted && (when || csto_is_compared(b->s, b->q)) ? like_last(b) : NEXT;
}

/* Only a number that something reached goes on to the ways behind this one. */
static enum answer not_reached(const struct bare *b)
{
    const struct csto_quantity *q = b->q;
    bool behind_change = q->after_from && b->k > 0 && q[-1].dimension == CSTO_PERCENT && b->r->f.n > b->r->sentence_findings;
    bool reached =
        behind_change || csto_is_reached(b->r, b->k) ||
        ((q->after_from || q->after_to) && (csto_near(b->s, 0, q->left, CSTO_CLASS_UP) || csto_near(b->s, 0, q->left, CSTO_CLASS_DOWN) ||
                                            csto_near(b->s, 0, q->left, CSTO_CLASS_MULTIPLE)));
    bool counts_other = (unknown_noun(b) || (csto_sentence_at(b->s, q->to, CSTO_CLASS_CLASSIFIER) && b->last == NULL)) &&
                        csto_sentence_before(b->s, q->left, CSTO_CLASS_BE); /* "there were 335 shootings" */
    return !reached || counts_other ? NOTHING : NEXT;
}

static enum answer persons_of_number(const struct bare *b)
{
    csto_code done = csto_measure_of_number(b->r, b->k);
    if (!done)
        return NEXT;
    *b->out = (struct csto_what){.inherited = true, .confidence = 0.75f, .measure = done};
    return KNOWN;
}

static enum answer subject_of_number(const struct bare *b)
{
    return names_count(b, b->out) ? KNOWN : NEXT;
}

/* "Grew by 9 per cent, to 38,200 notices". */
static enum answer number_of_other(const struct bare *b)
{
    return csto_figure_of_other(b->r, b->k) || (unknown_noun(b) && b->s->style == CSTO_NUMBER_ENGLISH) ? NOTHING : NEXT;
}

static enum answer number_of_seizures(const struct bare *b)
{
    csto_code drug;
    if (!(b->q->after_to || b->q->after_from) || !csto_counts_seizures(b->r, b->q->left, &drug))
        return NEXT;
    *b->out = (struct csto_what){.measure = b->c->seizure_event, .item = drug, .inherited = true, .confidence = 0.75f};
    return KNOWN;
}

/* What the paragraph before took is not what "there were 16,000" of here. */
static enum answer level_said_last(const struct bare *b)
{
    const struct csto_reader *r = b->r;
    const struct csto_finding *last = last_level(r);
    if (!last || csto_unit_at(r->v, last->unit)->dimension != CSTO_COUNT ||
        (r->f.n == r->paragraph_findings && (last->measure == b->c->seizure || last->measure == b->c->detained)))
        return NOTHING;
    *b->out = csto_like(last, 0.6f);
    return KNOWN;
}

/* Asked in this order: what stands in the same bracket or row first, what was said of another number last. */
static enum answer (*const ways[])(const struct bare *) = {
    age,
    crime_before_bracket,
    crimes_of_fraction,
    place_before_bracket,
    bracket_of_last,
    bracket_of_change,
    dash_behind_place,
    blocked,
    bracket_of_places,
    persons_of_verb,
    shared_noun,
    part_of_total,
    member_of_series,
    dashed_part,
    row_of_places,
    and_elsewhere,
    dash_behind_subject,
    of_head,
    value_then,
    not_reached,
    persons_of_number,
    subject_of_number,
    number_of_other,
    number_of_seizures,
    level_said_last,
};

bool csto_inherit_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct bare b = {.r = r, .k = k, .q = q, .s = &r->s, .c = &r->e->codes, .out = out};
    b.total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    b.last = csto_last_finding(r, false);
    for (size_t i = r->f.n; i-- > r->sentence_findings && b.last && (b.last->role == CSTO_CHANGE || b.last->role == CSTO_SHARE);)
        b.last = i > r->sentence_findings ? &r->f.at[i - 1] : NULL;
    b.counted = b.last && csto_unit_at(r->v, b.last->unit)->dimension == CSTO_COUNT;
    b.in = csto_sentence_at(&r->s, q->to, CSTO_CLASS_PREPOSITION);
    *out = (struct csto_what){.inherited = true, .confidence = 0.75f, .from = q->to, .to = q->to};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        enum answer answer = ways[i](&b);
        if (answer != NEXT)
            return answer == KNOWN;
    }
    return false;
}
