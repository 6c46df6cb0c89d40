/* counted.c - bare counts: what was counted, by the noun beside the number, or by what was said before */
#include "config.h"

#include "loaders/prose/reader.h"

/* "(4,120)", "(4,120 in the same months of 2022)": the bracket holds nothing but a time behind the number. */
static bool bracket_ends(const struct csto_sentence *s, uint32_t at)
{
    enum { REACH = 10 };
    bool time = false;
    for (uint32_t i = at; i < at + REACH && i < s->tokens.n; i++) {
        bool taken = s->tokens.at[i].flags & CSTO_TOKEN_TAKEN;
        if (csto_sentence_mark(s, i, ')') || csto_sentence_mark(s, i, ']'))
            return time || i == at;
        time |= taken || csto_sentence_at(s, i, CSTO_CLASS_EARLIER) != NULL;
        if ((s->tokens.at[i].kind == CSTO_TOKEN_NUMBER && !taken) || csto_sentence_at(s, i, CSTO_CLASS_ITEM) ||
            csto_sentence_at(s, i, CSTO_CLASS_MEASURE) || csto_sentence_at(s, i, CSTO_CLASS_VERB) || csto_sentence_mark(s, i, ','))
            return false;
    }
    return false;
}

/* "96 cases against 84 in 2023", "годом ранее – 84": nothing that is counted stands behind it. */
static bool compared_with_last(const struct csto_sentence *s, const struct csto_quantity *q)
{
    uint32_t left = q->left > 0 && csto_sentence_mark(s, q->left - 1, '-') ? q->left - 1 : q->left;
    const struct csto_mark *classifier = csto_sentence_at(s, q->to, CSTO_CLASS_CLASSIFIER);
    bool ends = q->to >= s->tokens.n ||
                (classifier && (classifier->to >= s->tokens.n || s->tokens.at[classifier->to].kind == CSTO_TOKEN_MARK)) ||
                s->tokens.at[q->to].kind == CSTO_TOKEN_MARK || (s->tokens.at[q->to].flags & CSTO_TOKEN_TAKEN) ||
                csto_sentence_at(s, q->to, CSTO_CLASS_PREPOSITION) || csto_sentence_at(s, q->to, CSTO_CLASS_EARLIER) ||
                csto_sentence_at(s, q->to, CSTO_CLASS_PERIOD);
    return ends &&
           (csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST) || (left < q->left && csto_sentence_before(s, left, CSTO_CLASS_EARLIER)));
}

static bool bare_end(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, at, CSTO_CLASS_AND);
}

/* "The oldest of them is 91": of one of them, and no count. */
static bool is_told_of_one(const struct csto_sentence *s, const struct csto_quantity *q)
{
    const struct csto_mark *be = csto_sentence_before(s, q->left, CSTO_CLASS_BE),
                           *of = be ? csto_sentence_before(s, be->from, CSTO_CLASS_MORE_OF) : NULL;
    return of && of->from > 0 && s->tokens.at[of->from - 1].kind == CSTO_TOKEN_WORD;
}

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

/* "Fake shops: 3,950 accounts frozen": in a headline the noun behind the number is what is counted, known or not. */
static bool is_other_noun(const struct csto_sentence *s, uint32_t i)
{
    return i < s->tokens.n && s->tokens.at[i].kind == CSTO_TOKEN_WORD && s->begins.at[i] == 0;
}

/* "Girls under 18", "victims over 60": an age behind those who have it. */
static bool is_age(const struct csto_sentence *s, const struct csto_quantity *q)
{
    const struct csto_mark *hedge = csto_sentence_before(s, q->from, CSTO_CLASS_HEDGE),
                           *of = hedge ? csto_sentence_before(s, hedge->from, CSTO_CLASS_ITEM) : NULL;
    bool ends = q->to >= s->tokens.n || s->tokens.at[q->to].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, q->to, CSTO_CLASS_AND);
    bool age = hedge && hedge->to == hedge->from + 1 && q->value >= 10 && q->value < 100 && s->style == CSTO_NUMBER_ENGLISH;
    return age && ends && (of || (hedge->from > 0 && is_other_noun(s, hedge->from - 1)));
}

/* "The number of deaths fell from 47 to 22": the figure says of what it is, and nothing is known of that. */
static bool figure_of_other(const struct csto_reader *r, size_t k)
{
    enum { REACH = 25 };
    const struct csto_sentence *s = &r->s;
    uint32_t left = r->q.at[k].left;
    const struct csto_mark *figure = csto_sentence_find_last(s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_FIGURE);
    uint32_t at = figure ? figure->to : 0;
    at += figure && csto_sentence_at(s, at, CSTO_CLASS_OF);
    return figure && (at > figure->to || s->style == CSTO_NUMBER_COMMA) && is_other_noun(s, at);
}

/* "Drug seizures fell to 12,300": seizures that are counted, before the number; their drug in *item. */
static bool counts_seizures(const struct csto_reader *r, uint32_t before, csto_code *item)
{
    const struct csto_mark *m = csto_sentence_find_last(&r->s, 0, before, CSTO_CLASS_MEASURE);
    if (!m || m->code != r->e->codes.seizure_event)
        return false;
    const struct csto_mark *of = csto_sentence_at(&r->s, m->to, CSTO_CLASS_OF),
                           *drug = csto_sentence_at(&r->s, of ? of->to : m->from, CSTO_CLASS_ITEM);
    drug = drug ? drug : csto_sentence_before(&r->s, m->from, CSTO_CLASS_ITEM);
    *item = drug && csto_measure_takes_item(r->v, m->code, drug->code) ? drug->code : 0;
    return true;
}

static bool ends_clause(const struct csto_sentence *s, uint32_t at)
{
    return at >= s->tokens.n || s->tokens.at[at].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, at, CSTO_CLASS_AND);
}

/* "Беларуси – 132": nothing but the place says what the number is of. */
static bool is_of_place(const struct csto_sentence *s, const struct csto_quantity *q)
{
    enum { REACH = 3 };
    uint32_t dash = q->left > 0 && csto_sentence_mark(s, q->left - 1, '-') ? q->left - 1 : 0;
    return dash && csto_names_place(s, dash > REACH ? dash - REACH : 0, dash) && ends_clause(s, q->to) &&
           (csto_sentence_before(s, dash, CSTO_CLASS_AREA) || csto_sentence_before(s, dash, CSTO_CLASS_PLACE));
}

/* "The number remanded in custody was 389", "the number of extractors arrested fell from 452 to 266": what was done to those who are counted; 0 = it is
 * not said so. */
static csto_code measure_of_number(const struct csto_reader *r, size_t k)
{
    uint32_t left = r->q.at[k].left, least = left > 20 ? left - 20 : 0;
    const struct csto_mark *figure = csto_sentence_find_last(&r->s, least, left, CSTO_CLASS_FIGURE),
                           *verb = figure ? csto_sentence_find(&r->s, figure->to, left, CSTO_CLASS_VERB) : NULL;
    const struct csto_mark *item = figure ? csto_sentence_find(&r->s, figure->to, left, CSTO_CLASS_ITEM) : NULL;
    bool named = figure && (csto_sentence_find(&r->s, figure->to, left, CSTO_CLASS_MEASURE) ||
                            (item && csto_kind_of(r, item->code) != CSTO_KIND_PERSON));
    return verb && !named && csto_of_persons(&r->e->codes, verb->code) ? verb->code : 0;
}

/* A count without a noun of its own: a part ("17 of them for smuggling"), a further member of a row ("and 11 outside"), a level that the
 * subject reached ("and exceeded 765,000"), a bracket, an end of a pair. */
static bool inherit_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_sentence *s = &r->s;
    const struct csto_finding *total = state->total >= 0 ? &r->f.at[state->total] : NULL, *last = csto_last_finding(r, false);
    uint32_t limit = csto_right_limit(r, k);
    for (size_t i = r->f.n; i-- > r->sentence_findings && last && (last->role == CSTO_CHANGE || last->role == CSTO_SHARE);)
        last = i > r->sentence_findings ? &r->f.at[i - 1] : NULL;
    bool counted_last = last && csto_unit_at(r->v, last->unit)->dimension == CSTO_COUNT;
    *out = (struct csto_what){.inherited = true, .confidence = 0.75f, .from = q->to, .to = q->to};
    if (is_age(s, q))
        return false;
    const struct csto_mark *noun = q->bracket && q->left > 1 ? csto_sentence_before(s, q->left - 1, CSTO_CLASS_ITEM) : NULL;
    if (noun && csto_kind_of(r, noun->code) == CSTO_KIND_CRIME && noun->from >= csto_left_limit(r, k) &&
        !(last && last->noun_end == s->tokens.at[noun->to - 1].end)) {
        out->measure = c->crime; /* "theft (104,000) or fraud (224,000)" */
        out->item = noun->code;
        out->from = noun->from;
        out->to = noun->to;
        return true;
    }
    if (q->bracket && q->left > 1 && bracket_ends(s, q->to) &&
        (csto_sentence_before(s, q->left - 1, CSTO_CLASS_PLACE) || csto_sentence_before(s, q->left - 1, CSTO_CLASS_AREA)) &&
        csto_noun_subject(r, q->left, out) && out->measure && csto_measure_takes_unit(r->v, out->measure, c->count) &&
        out->measure != c->seizure) { /* "arrests were made in the United States (153), ..." */
        const struct csto_finding *like = csto_last_finding(r, true);
        for (size_t i = r->f.n; i-- > csto_remembered(r) && like && like->role == CSTO_CHANGE;)
            like = &r->f.at[i];
        if (!out->item && like && like->measure == out->measure)
            out->item = like->item; /* "... arms crimes. Most such crimes were in Russia (19,600)" */
        return true;
    }
    *out = (struct csto_what){.inherited = true, .confidence = 0.75f, .from = q->to, .to = q->to};
    if (q->bracket && counted_last && bracket_ends(s, q->to)) {
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    const struct csto_finding *change = csto_last_finding(r, false);
    if (q->bracket && change && change->role == CSTO_CHANGE && change->end == r->q.at[k - 1].end && bracket_ends(s, q->to) &&
        change->measure != c->seizure) {
        out->measure = change->measure; /* "мошенничеств стало больше в 1,7 раза (3 960)" */
        out->item = change->item;
        return true;
    }
    if (is_of_place(s, q) && counted_last && last->place_stated) { /* "481 in Kazakhstan; в Беларуси – 132, Таджикистане – 18" */
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    const struct csto_mark *blocked =
        last && last->measure == c->website ? csto_sentence_find(s, q->left > 2 ? q->left - 2 : 0, q->left, CSTO_CLASS_BLOCK) : NULL;
    if (blocked && ends_clause(s, q->to)) { /* "..., приостановлена деятельность 3 418" */
        out->measure = c->website;
        out->item = c->blocked;
        return true;
    }
    const struct csto_mark *in = csto_sentence_at(s, q->to, CSTO_CLASS_PREPOSITION);
    if (q->bracket && in && counted_last && csto_sentence_at(s, in->to, CSTO_CLASS_PLACE)) { /* "21 arrests (12 in Spain, 6 in France)" */
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    if (total && csto_unit_at(r->v, total->unit)->dimension == CSTO_COUNT) {
        if (is_told_of_one(s, q))
            return false;
        out->measure = total->measure;
        csto_code own = csto_of_persons(c, total->measure) ? own_verb(r, k) : 0;
        if (own) { /* "nine were detained, seven of them have been deported" */
            out->measure = own;
            out->item = csto_measure_takes_item(r->v, own, total->item) ? total->item : 0;
            return true;
        }
        struct csto_what person;
        csto_noun_right(r, q->to, limit, true, &person);
        csto_code crime = csto_noun_crime(r, q->to, limit);
        if (out->measure == c->detained && csto_wanted_behind(r, k, q->to))
            out->measure = c->wanted;
        if (crime && csto_measure_takes_item(r->v, out->measure, crime))
            out->item = crime;
        else if (person.item && csto_measure_takes_item(r->v, out->measure, person.item))
            out->item = person.item;
        else if (csto_of_persons(c, out->measure) && csto_are_foreign(r, q->to, person.to > q->to + 2 ? person.to : q->to + 2))
            out->item = c->foreigners;
        else if (out->measure == c->website && csto_near(s, q->to, limit, CSTO_CLASS_BLOCK))
            out->item = c->blocked;
        else
            out->item = total->item;
        return true;
    }
    if (counted_last && csto_series_goes_on(r, k)) {
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    if (csto_is_dashed_part(r, k) && counted_last) {
        csto_code crime = csto_noun_crime(r, q->to + 1, limit);
        out->measure = last->measure;
        out->item = crime && csto_measure_takes_item(r->v, out->measure, crime) ? crime : last->item;
        return true;
    }
    const struct csto_mark *there = csto_sentence_before(s, q->left, CSTO_CLASS_PLACE),
                           *in_there = there ? csto_sentence_before(s, there->from, CSTO_CLASS_PREPOSITION) : NULL;
    bool row = in_there && in_there->from > 0 && in_there->from >= csto_left_limit(r, k) &&
               (csto_sentence_mark(s, in_there->from - 1, ',') || csto_sentence_before(s, in_there->from, CSTO_CLASS_AND));
    if (row && counted_last &&
        (q->to == s->tokens.n || s->tokens.at[q->to].kind == CSTO_TOKEN_MARK || csto_sentence_at(s, q->to, CSTO_CLASS_AND))) {
        out->measure = last->measure; /* "in Armenia 1,204 violations, in Belarus 2,917 and in Kyrgyzstan 3,388" */
        out->item = last->item;
        return true;
    }
    bool and = q->left > 0 && csto_sentence_before(s, q->left, CSTO_CLASS_AND);
    and |= in && q->left > 0 && csto_sentence_mark(s, q->left - 1, ',') &&
           (csto_sentence_at(s, in->to, CSTO_CLASS_PLACE) ||
            csto_sentence_at(s, in->to, CSTO_CLASS_AREA)); /* ", 55 in Austria and 52 in Poland" */
    if (and&&counted_last && csto_sentence_at(s, q->to, CSTO_CLASS_PREPOSITION) && !csto_sentence_at(s, q->to, CSTO_CLASS_OF)) {
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    bool dash = q->left > 1 && csto_sentence_mark(s, q->left - 1, '-') && csto_sentence_spaced(s, q->left - 1);
    if (dash && counted_last && bare_end(s, q->to) && csto_sentence_before(s, q->left - 1, CSTO_CLASS_PLACE)) {
        out->measure = last->measure; /* "Армению представляли 64 военнослужащих, Кыргызстан – 120" */
        out->item = last->item;
        return true;
    }
    if (counted_last && ((q->left > 0 && csto_sentence_before(s, q->left, CSTO_CLASS_WHEN) && csto_sentence_at(s, q->to, CSTO_CLASS_BE)) ||
                         compared_with_last(s, q))) { /* "..., when 6.3 million were" */
        out->measure = last->measure;
        out->item = last->item;
        return true;
    }
    bool behind_change = q->after_from && k > 0 && r->q.at[k - 1].dimension == CSTO_PERCENT && r->f.n > r->sentence_findings;
    bool reached =
        behind_change || csto_near(s, q->left > 3 ? q->left - 3 : 0, q->from, CSTO_CLASS_REACH) ||
        ((q->after_from || q->after_to) && (csto_near(s, 0, q->left, CSTO_CLASS_UP) || csto_near(s, 0, q->left, CSTO_CLASS_DOWN)));
    bool unknown = is_other_noun(s, q->to) && !(s->tokens.at[q->to].flags & CSTO_TOKEN_CAPITAL);
    bool counts_other = unknown && csto_sentence_before(s, q->left, CSTO_CLASS_BE); /* "there were 335 shootings" */
    if (!reached || counts_other)
        return false;
    csto_code done = measure_of_number(r, k);
    if (done) {
        *out = (struct csto_what){.inherited = true, .confidence = 0.75f, .measure = done};
        return true;
    }
    if (csto_noun_subject(r, q->left, out) && out->measure && csto_measure_takes_unit(r->v, out->measure, c->count) &&
        out->measure != c->seizure)
        return true;
    if (figure_of_other(r, k) || (unknown && s->style == CSTO_NUMBER_ENGLISH))
        return false; /* "grew by 9 per cent, to 38,200 notices" */
    csto_code drug;
    if (q->after_to && counts_seizures(r, q->left, &drug)) {
        *out = (struct csto_what){.measure = c->seizure_event, .item = drug, .inherited = true, .confidence = 0.75f};
        return true;
    }
    last = csto_last_finding(r, true);
    for (size_t i = r->f.n; i-- > csto_remembered(r) && last && last->role == CSTO_CHANGE;)
        last = &r->f.at[i];
    if (r->f.n == r->paragraph_findings && last && (last->measure == c->seizure || last->measure == c->detained))
        return false; /* what the paragraph before took is not what "there were 16,000" of here */
    if (!last || csto_unit_at(r->v, last->unit)->dimension != CSTO_COUNT)
        return false;
    *out = (struct csto_what){.inherited = true, .confidence = 0.6f, .measure = last->measure, .item = last->item};
    return true;
}

/* "За пистолет платят 5 000 рублей, за гранату – 2 500": a sum goes on without its currency. */
static bool is_price_of(const struct csto_reader *r, size_t k, const struct csto_what *label)
{
    csto_item_kind kind = csto_kind_of(r, label->item);
    return k > 0 && r->q.at[k - 1].dimension == CSTO_MONEY && (kind == CSTO_KIND_ARM || kind == CSTO_KIND_GOODS) && label->from > 0 &&
           csto_sentence_at(&r->s, label->from - 1, CSTO_CLASS_PREPOSITION);
}

/* "Criminal proceedings were launched in 694 cases": the cases are criminal ones. */
static bool are_criminal_cases(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t least = csto_left_limit(r, k);
    const struct csto_mark *m = csto_sentence_find_last(&r->s, least, q->left, CSTO_CLASS_MEASURE);
    return m && m->code == r->e->codes.case_ && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_PREPOSITION);
}

/* A label that is a verb alone, or says who took part, leaves what is counted to the noun behind the number. */
static bool takes_no_noun(const struct csto_reader *r, const struct csto_what *label)
{
    return label->measure == r->e->codes.participant || csto_kind_of(r, label->item) == CSTO_KIND_PARTICIPANT ||
           (!label->item && csto_sentence_at(&r->s, label->from, CSTO_CLASS_VERB));
}

static bool like_persons(csto_item_kind kind)
{
    return kind == CSTO_KIND_PERSON || kind == CSTO_KIND_PARTICIPANT;
}

/* "На 18 дел больше, чем": so many more, which no one counted. */
static bool is_difference(const struct csto_reader *r, size_t k)
{
    enum { REACH = 4 };
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t right = csto_right_limit(r, k) < q->to + REACH ? csto_right_limit(r, k) : q->to + REACH;
    return r->s.style == CSTO_NUMBER_COMMA && q->left > 0 && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_AT) &&
           (csto_near(&r->s, q->to, right, CSTO_CLASS_MORE) || csto_near(&r->s, q->to, right, CSTO_CLASS_LESS));
}

/* "112 таких деяний", "67 случаев" behind "319 фактов контрабанды": the kind is that of the crimes said last in the paragraph; 0 = none was. */
static csto_code kind_said_before(const struct csto_reader *r, const struct csto_quantity *q, const struct csto_what *what)
{
    const struct csto_sentence *s = &r->s;
    bool such = what->same || csto_sentence_at(s, q->to, CSTO_CLASS_ARTICLE) ||
                (what->to == what->from + 1 && csto_sentence_at(s, what->from, CSTO_CLASS_CLASSIFIER));
    for (size_t i = r->f.n; such && s->style == CSTO_NUMBER_COMMA && i-- > csto_remembered(r);)
        if (r->f.at[i].measure == what->measure)
            return r->f.at[i].item;
    return 0;
}

/* "Cash was found in 214 cases": where something was, and nothing that is counted. */
static bool is_only_where(const struct csto_sentence *s, const struct csto_quantity *q)
{
    uint32_t at = q->left - (q->left > 0);
    return q->left > 0 && q->left == q->from && csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) &&
           !csto_sentence_at(s, at, CSTO_CLASS_OF) && !csto_sentence_at(s, at, CSTO_CLASS_FROM) &&
           (s->style == CSTO_NUMBER_COMMA || !csto_sentence_at(s, at, CSTO_CLASS_TO)) &&
           !csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST);
}

bool csto_resolve_count(struct csto_reader *r, size_t k, const struct csto_part_state *state, struct csto_what *out)
{
    const struct csto_codes *c = &r->e->codes;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *total = state->total >= 0 ? &r->f.at[state->total] : NULL;
    struct csto_what label = {0};
    if (is_difference(r, k))
        return false;
    csto_noun_right(r, q->to, csto_right_limit(r, k), true, out);
    uint32_t past = csto_past_bracket(r, k);
    if (past && out->to == out->from && !out->pronoun)
        csto_noun_right(r, past, csto_right_limit(r, k + 1), true, out);
    bool narrower = csto_noun_label(r, k, &label) && out->item && out->item != label.item && csto_item_under(r->v, out->item, label.item);
    bool own = out->measure && takes_no_noun(r, &label); /* "14 countries took part: 387 arrests" */
    bool own_persons = out->to > out->from && csto_kind_of(r, out->item) == CSTO_KIND_PERSON && label.to &&
                       label.measure == c->case_; /* "investigation: two men jailed" */
    if (label.to && !narrower && !own && !own_persons && !(r->in_title && is_other_noun(&r->s, q->to)))
        *out = label; /* but "129 firearms: 21 rifles" are rifles */
    if (out->label && is_price_of(r, k, out))
        return false;
    bool noun = out->to > out->from && (!out->pronoun || out->label);
    if (!noun && !out->pronoun && (!total || csto_near(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_VERB)) &&
        csto_noun_left(r, k, &label)) {
        *out = label;
        noun = true;
    }
    if (!noun && csto_sentence_at(&r->s, q->from, CSTO_CLASS_COLLECTIVE) && !total) {
        *out = (struct csto_what){.item = c->persons, .from = q->from, .to = q->to, .confidence = 0.8f};
        noun = true;
    }
    csto_code done = noun || total ? 0 : csto_series_verb(r, k);
    if (done) {
        *out = (struct csto_what){.measure = done, .from = q->to, .to = q->to, .confidence = 0.8f};
        return true;
    }
    if (!noun && inherit_count(r, k, state, out))
        return true;
    if (!noun && !csto_noun_people(r, k, out))
        return false;
    if (out->measure == c->group && total && csto_kind_of(r, out->item) == CSTO_KIND_CRIME &&
        (total->measure == c->crime || total->measure == c->case_))
        out->measure = total->measure; /* "of them 307 by organized groups" */
    if (!csto_settle_count(r, k, out, total)) /* "34,3 тыс. преступлений, из них 27 тыс. - гражданами стран СНГ" */
        return total && state->said && like_persons(csto_kind_of(r, out->item)) && !csto_of_persons(c, total->measure) &&
               inherit_count(r, k, state, out);
    if (out->measure == c->crime && !out->item && are_criminal_cases(r, k))
        out->measure = c->case_;
    else if (out->measure == c->crime && !out->item && !total && !out->label && is_only_where(&r->s, q))
        return false; /* "доступ получен в 36 случаях" */
    if (out->measure == c->crime && total && (total->measure == c->case_ || total->measure == c->offence))
        out->measure = total->measure; /* "389 criminal cases, including 21 cases of ..." */
    struct csto_what subject;
    if (out->measure == c->crime && !out->item &&
        (q->after_to || csto_near(&r->s, q->left > 3 ? q->left - 3 : 0, q->from, CSTO_CLASS_REACH)) &&
        csto_noun_subject(r, q->left, &subject) && subject.measure == c->crime)
        out->item = subject.item;
    if (out->measure == c->crime && out->item == 0 && total && total->measure == out->measure)
        out->item = total->item;
    if (out->measure == c->crime && out->item == 0)
        out->item = kind_said_before(r, q, out);
    return true;
}
