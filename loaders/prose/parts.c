#include "config.h"

#include "loaders/prose/parts.h"

#include "loaders/prose/brackets.h"
#include "loaders/prose/context.h"
#include "loaders/prose/part_totals.h"
#include "loaders/prose/persons.h"

enum {
    BACK = CSTO_PART_BACK,
    GAP = 4,  /* words between "of which" and a sum */
    HERE = 24 /* findings before the last one that a part may belong to instead */
};

/* "Including", "of which" before quantity k; or "of them" right behind it. */
static const struct csto_mark *part_word(const struct csto_reader *r, size_t k, bool *behind)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t from = csto_left_limit(r, k);
    enum { REACH = 24 };
    const struct csto_mark *own = csto_sentence_at(s, from, CSTO_CLASS_MORE_OF); /* "88 of them by groups, 31 with ..." */
    from = own && k ? own->to : from;
    if (q->left > from + REACH)
        from = q->left - REACH;
    const struct csto_mark *m = csto_sentence_find_last(s, from, q->left, CSTO_CLASS_PART);
    *behind = false;
    if (!m && r->q.at[k].dimension != CSTO_PERCENT && q->left > 0) /* "heroin accounted for 87 kg" */
        m = csto_sentence_before(s, q->left, CSTO_CLASS_SHARE);
    bool of_place =
        m && csto_sentence_before(s, m->from, CSTO_CLASS_PLACE) && (q->to >= s->tokens.n || s->tokens.at[q->to].kind == CSTO_TOKEN_MARK);
    bool of_number = s->style == CSTO_NUMBER_COMMA && m && csto_near(s, from, m->from, CSTO_CLASS_FIGURE);
    if (m && m->class == CSTO_CLASS_SHARE && ((!csto_sentence_before(s, m->from, CSTO_CLASS_ITEM) && !of_place) || of_number))
        m = NULL; /* "the past year accounted for 87 kg", "число тяжких составило 448" */
    if (m)
        return m;
    *behind = true;
    for (uint32_t i = q->to; csto_sentence_has(s, csto_class_bit(CSTO_CLASS_MORE_OF)) && i < q->to + 2 && !csto_sentence_mark(s, i, ';') &&
                             !csto_sentence_mark(s, i, ',');
         i++)
        if ((m = csto_sentence_at(s, i, CSTO_CLASS_MORE_OF)) != NULL && m->to <= csto_right_limit(r, k))
            return m;
    return NULL;
}

/* "17 tons of drugs: 13.6 tons of hashish, ...": a list behind a colon. */
static bool colon_before(const struct csto_reader *r, size_t k)
{
    uint32_t from = csto_left_limit(r, k), to = r->q.at[k].left;
    return k > 0 && to > from && to - from < 12 && csto_sentence_mark(&r->s, to - 1, ':') && r->f.n > r->sentence_findings;
}

static bool list_ends(const struct csto_reader *r, size_t k)
{
    uint32_t from = csto_left_limit(r, k), to = r->q.at[k].left;
    return csto_clause_ends(&r->s, to > from + 40 ? to - 40 : from, to);
}

/* "127 tons: in Uzbekistan - 2.9 t, in Tajikistan - 2.6 t": a place between the colon and the number. */
static bool is_listed_by_place(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    uint32_t from = csto_left_limit(r, k), at = r->q.at[k].left;
    const struct csto_mark *place = at > 1 && csto_sentence_mark(s, at - 1, '-') ? csto_sentence_before(s, at - 1, CSTO_CLASS_PLACE) : NULL;
    if (!place || place->from <= from || r->f.n == r->sentence_findings)
        return false;
    uint32_t colon = place->from - 1;
    colon -= colon > from && csto_sentence_at(s, colon, CSTO_CLASS_PREPOSITION);
    return csto_sentence_mark(s, colon, ':');
}

static bool take_total(struct csto_part_state *state, long total)
{
    state->total = state->back = total;
    return true;
}

/* "153 of the arrests": the last figure of what is named. */
static void take_named_total(const struct csto_reader *r, size_t k, struct csto_part_state *state)
{
    const struct csto_mark *of_noun = csto_total_noun(r, k);
    for (long i = (long)r->f.n - 1, seen = 0; of_noun && i >= 0 && seen < 30; i--, seen++)
        if ((of_noun->class == CSTO_CLASS_ITEM ? r->f.at[i].item : r->f.at[i].measure) == of_noun->code &&
            ((r->f.at[i].part_of < 0 && r->f.at[i].role == CSTO_LEVEL) ||
             (r->f.at[i].role == CSTO_PART && of_noun->class == CSTO_CLASS_ITEM))) {
            state->said = take_total(state, i);
            return;
        }
}

/* A list whose total was told needs no word of its own: behind a colon, from place to place, as long as it goes on.  True where that is settled. */
static bool list_without_word(struct csto_reader *r, size_t k, struct csto_part_state *state)
{
    const struct csto_finding *before = csto_last_finding(r, false);
    long opening = k == 0 ? csto_total_of_opening(r) : CSTO_NO_FINDING;
    opening = opening >= 0 || k > 0 ? opening : csto_total_summed_up(r);
    opening = opening >= 0 ? opening : csto_total_of_largest(r, k);
    opening = opening >= 0 ? opening : csto_total_of_noun(r, k);
    if (opening >= 0)
        return state->said = take_total(state, opening);
    if (colon_before(r, k) && !r->label_line) {
        state->total = (long)r->f.n - 1;
        while (state->total > (long)r->sentence_findings && r->f.at[state->total].role == CSTO_PREVIOUS)
            state->total--; /* "22.7 t (27.1 t): marijuana ..." */
    }
    if (is_listed_by_place(r, k))
        return state->said = take_total(state, (long)r->f.n - 1);
    const struct csto_finding *listed = before && before->role == CSTO_PART && state->total >= 0 ? before : NULL;
    const struct csto_mark *next = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_ITEM);
    if (next && listed && next->from >= csto_left_limit(r, k))
        state->said = true; /* "cannabis made up 71 tonnes of this and cocaine 9.6 tonnes": the list goes on */
    if (listed && (listed->inherited || (listed->place_stated && listed->item == r->f.at[state->total].item)) &&
        csto_names_who(r, csto_left_limit(r, k), r->q.at[k].left))
        state->said =
            true; /* "including 67 kg in Osh, 41 kg in Naryn", "МВД – 1,6 тонны": the same in another place, or of another agency */
    return false;
}

/* "Police found 1,930 migrants, among them 412 children", "the fleet consists of 243 cutters": parts of what nothing is known of. */
static bool is_part_of_unknown(const struct csto_reader *r, size_t k, const struct csto_mark *word, bool behind)
{
    const struct csto_quantity *said = k > 0 ? &r->q.at[k - 1] : NULL;
    if (said && said->dimension != CSTO_PERCENT && !said->uncounted && (behind || word->from >= said->to))
        return true;
    uint32_t own = word->from - (word->from > 0);
    return !behind && word->from > 0 && r->s.tokens.at[own].kind == CSTO_TOKEN_WORD && !r->s.begins.at[own] && !r->s.ends.at[own] &&
           r->s.style == CSTO_NUMBER_ENGLISH;
}

/* "Тяжких 220 тыс. Кражи составили 265 тыс.": kinds of crime overlap, so that one is no part of another only as it is said what it came to; but "со сбытом
 * связаны 392". */
static bool only_overlaps(const struct csto_reader *r, size_t k, const struct csto_mark *word, long total)
{
    const struct csto_mark *kind = word->class == CSTO_CLASS_SHARE ? csto_sentence_before(&r->s, word->from, CSTO_CLASS_ITEM) : NULL;
    const struct csto_finding *t = &r->f.at[total];
    if (kind && csto_sentence_before(&r->s, kind->from, CSTO_CLASS_PREPOSITION) && r->q.at[k].value < t->value.value)
        return false;
    return kind && csto_kind_of(r, kind->code) == CSTO_KIND_CRIME && csto_like_a_crime(&r->e->codes, t->measure) && t->item &&
           !csto_item_under(r->v, kind->code, t->item);
}

/* A word that opens a list, in a sentence without a figure so far: those of whom something was done, cases, what was taken.  True where that is settled. */
static bool total_of_sentence_before(const struct csto_reader *r, size_t k, const struct csto_mark *word, struct csto_part_state *state)
{
    const struct csto_mark *done = csto_sentence_at(&r->s, word->to, CSTO_CLASS_VERB),
                           *noun = csto_sentence_at(&r->s, word->to, CSTO_CLASS_MEASURE);
    long most = done && done->to + 1 >= r->q.at[k].left ? csto_total_largest(r, done->code) : CSTO_NO_FINDING;
    most = most >= 0 ? most : csto_total_of_those(r, word);
    if (most >= 0)
        return state->said = take_total(state, most);
    if (noun && noun->to <= r->q.at[k].left) { /* "Of these cases 9,812": the total is of cases */
        long last = (long)r->f.n - 1;
        for (int seen = 0; last >= 0 && seen < 30 && !(r->f.at[last].measure == noun->code && r->f.at[last].role == CSTO_LEVEL); seen++)
            last--;
        state->total = last >= 0 && r->f.at[last].measure == noun->code ? last : state->total;
        return true;
    }
    long taken = csto_total_of_taken(r, word);
    return taken >= 0 && take_total(state, taken);
}

/* "512 people, including 23 foreigners, were detained; 18 of them are women": a verb between the part and quantity k goes on with the total. */
static bool is_told_on(const struct csto_reader *r, size_t k)
{
    uint32_t from = csto_left_limit(r, k), to = r->q.at[k].left;
    const struct csto_mark *verb = csto_sentence_find(&r->s, from, to, CSTO_CLASS_VERB),
                           *be = verb ? csto_sentence_before(&r->s, verb->from, CSTO_CLASS_BE) : NULL;
    return be && be->from > from && csto_sentence_mark(&r->s, be->from - 1, ',');
}

/* The last figure that may be the total of a list; CSTO_NO_FINDING where none is near enough. */
static long last_total(const struct csto_reader *r, size_t k, const struct csto_mark *word, bool here)
{
    long last = (long)r->f.n - 1;
    bool then = here && r->f.at[r->sentence_findings].role == CSTO_PREVIOUS; /* "For comparison, in 2024 there were 135, of them 73 ..." */
    while (last >= 0 && (size_t)last + CSTO_PARTS_SEEN > r->f.n &&
           (r->f.at[last].role == CSTO_REPEAT || (r->f.at[last].role == CSTO_PREVIOUS && !then) || r->f.at[last].role == CSTO_CHANGE))
        last--;
    bool reaches = r->f.n > r->paragraph_findings ||
                   word->class == CSTO_CLASS_SHARE || /* a change of it was said here, "heroin accounted for" */
                   word->from == 0;                   /* "Including 655 kg of opium": of what was said last */
    if (last < 0 || (!here && !r->label_line && (size_t)last < r->paragraph_findings && !r->p.bullet && !reaches))
        return CSTO_NO_FINDING;
    bool inserted = here && last >= 0 && r->f.at[last].role == CSTO_PART && r->f.at[last].part_of >= (long)r->sentence_findings;
    if (inserted && k > 0 && r->q.at[k - 1].end == r->f.at[last].end && is_told_on(r, k))
        return r->f.at[last].part_of;
    return !here && r->label_line && r->list_total >= 0 ? r->list_total : last;
}

/* "45 cases of smuggling, 12 - of terrorism": the first of a row of kinds is no total of the others. */
static bool is_of_a_kind(const struct csto_reader *r, const struct csto_finding *f)
{
    return f->part_of < 0 && csto_like_a_crime(&r->e->codes, f->measure) && f->item;
}

void csto_parts_before(struct csto_reader *r, size_t k, struct csto_part_state *state)
{
    bool behind, here = r->f.n > r->sentence_findings;
    uint32_t left = r->q.at[k].left;
    state->first = state->said = false;
    if (k > 0 && list_ends(r, k) && !state->colon) {
        bool weighed = state->total >= 0 && csto_unit_at(r->v, r->f.at[state->total].unit)->dimension == CSTO_MASS;
        uint32_t opens = left;
        while (opens > csto_left_limit(r, k) && !csto_sentence_mark(&r->s, opens - 1, ';'))
            opens--;
        if (weighed && r->s.style == CSTO_NUMBER_COMMA && csto_near(&r->s, opens, left, CSTO_CLASS_ITEM))
            r->going_on = state->total; /* "...; марихуаны изъято 7,3 кг, героина – 410 граммов" */
        state->total = CSTO_NO_FINDING;
    }
    const struct csto_mark *word = part_word(r, k, &behind);
    state->colon |= k > 0 && left > 0 && csto_sentence_mark(&r->s, left - 1, ':');
    if (!word && list_without_word(r, k, state))
        return;
    const struct csto_finding *before = csto_last_finding(r, false);
    long halved = csto_behind_fraction(r, k) ? csto_total_of_paragraph(r) : CSTO_NO_FINDING;
    if (halved >= 0) { /* "more than half (61) were frauds" */
        state->said = take_total(state, halved);
        return;
    }
    if (before && before->role == CSTO_SHARE && r->q.at[k].bracket) { /* "hashish accounted for 69 percent of the total (791 kg)" */
        take_total(state, csto_total_of_share(r, before));
        return;
    }
    if (!word) {
        state->said |=
            k > 0 && state->total >= 0 && state->total == (long)r->f.n - 1 && csto_opens_of(r, k - 1); /* "of the 61 firearms 40 were" */
        if (before && csto_is_dashed_part(r, k) && csto_unit_at(r->v, before->unit)->dimension == CSTO_COUNT && !is_of_a_kind(r, before))
            take_total(state, before->part_of >= 0                     ? before->part_of
                              : before->inherited && state->total >= 0 ? state->total
                                                                       : (long)r->f.n - 1);
        take_named_total(r, k, state);
        if (csto_are_some_of_last(r, k))
            state->said = take_total(state, before->part_of >= 0 ? before->part_of : (long)r->f.n - 1);
        return;
    }
    if (!here && is_part_of_unknown(r, k, word, behind)) {
        take_total(state, CSTO_NO_FINDING);
        return;
    }
    long known = behind ? csto_total_of_whole(r, k, word) : csto_total_of_sum(r, k);
    if (known >= 0) {
        state->said = take_total(state, known);
        return;
    }
    if (!here && !behind && total_of_sentence_before(r, k, word, state))
        return;
    long last = last_total(r, k, word, here);
    if (last < 0 || only_overlaps(r, k, word, last))
        return;
    long least = (long)r->paragraph_findings > last - BACK ? (long)r->paragraph_findings : last - BACK;
    state->total = last;
    state->back = word->class == CSTO_CLASS_SHARE ? last - BACK : here ? (long)r->sentence_findings : least;
    bool of_sum = r->f.at[last].measure == r->e->codes.money && word->to + GAP >= left; /* "из которых потерпевшим удалось вернуть 3 млн" */
    state->said = behind || of_sum || word->to + 1 >= left || csto_names_place(&r->s, word->to, left); /* "of which 5 kg" */
    state->first = !behind && word->to <= left && (word->to == left || csto_sentence_at(&r->s, word->to, CSTO_CLASS_PREPOSITION) != NULL);
}

/* "...; poppy straw made up the rest": what the sentence lists are the parts of the last total that was weighed. */
static void find_rest(struct csto_reader *r)
{
    if (!csto_near(&r->s, 0, (uint32_t)r->s.tokens.n, CSTO_CLASS_REST))
        return;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < BACK; seen++)
        if (r->f.at[i].part_of < 0 && r->f.at[i].role == CSTO_LEVEL && csto_unit_at(r->v, r->f.at[i].unit)->dimension == CSTO_MASS) {
            r->going_on = (long)i;
            return;
        }
}

/* "That figure includes two stages of the operation. In May ... 6.2 tonnes": figures of the same thing in a shorter time are its parts. */
static void find_stages(struct csto_reader *r)
{
    uint32_t n = (uint32_t)r->s.tokens.n;
    const struct csto_mark *part = csto_sentence_find(&r->s, 0, n, CSTO_CLASS_PART);
    bool stages =
        part && csto_near(&r->s, 0, part->to, CSTO_CLASS_FIGURE) && csto_near(&r->s, part->to, part->to + 5, CSTO_CLASS_OPERATION);
    if (stages)
        for (size_t i = 0; i < r->f.n && i < CSTO_PARTS_SEEN; i++)
            if (r->f.at[i].role == CSTO_LEVEL && !r->f.at[i].title && csto_unit_at(r->v, r->f.at[i].unit)->dimension == CSTO_MASS) {
                r->stages_of = (long)i;
                return;
            }
}

static bool is_stage(const struct csto_reader *r, const struct csto_finding *f)
{
    const struct csto_finding *t = r->stages_of >= 0 ? &r->f.at[r->stages_of] : NULL;
    return t && f->role == CSTO_LEVEL && f->measure == t->measure && f->item == t->item && f->period_stated && t->period_stated &&
           csto_unit_at(r->v, f->unit)->to == csto_unit_at(r->v, t->unit)->to && csto_period_inside(f->period, t->period) &&
           f->period.to - f->period.from < t->period.to - t->period.from;
}

/* "The haul comprises cannabis, 1.9 tons.  Opium, 813 kg, was ...": a list of parts goes on in the next sentence of its paragraph as long as
 * what it names lies under the total, and the total has room for it. */
void csto_parts_go_on(struct csto_reader *r)
{
    r->going_on = CSTO_NO_FINDING;
    if (r->f.n == 0)
        return;
    find_rest(r);
    find_stages(r);
    const struct csto_finding *last = &r->f.at[r->f.n - 1];
    if (r->going_on >= 0 || r->f.n == r->paragraph_findings)
        return;
    if (last->role == CSTO_PART && last->part_of >= 0 && csto_unit_at(r->v, last->unit)->dimension == CSTO_MASS &&
        r->s.style == CSTO_NUMBER_COMMA)
        r->going_on = last->part_of;
}

/* "In nine months 3 tons were seized. One of the largest hauls was made in October": what came after the time of the total is no part of it. */
static bool is_later(const struct csto_reader *r, const struct csto_finding *f, const struct csto_finding *total)
{
    csto_period whole = csto_period_of_finding(r, total);
    return f->measure == r->e->codes.seizure && f->period_stated && csto_period_known(f->period) && csto_period_known(whole) &&
           f->period.from > whole.to;
}

void csto_parts_join(struct csto_reader *r, size_t k, struct csto_part_state *state, struct csto_finding *f)
{
    long total = csto_part_fitting(r, state, f, state->total);
    long back = state->back > state->total - HERE ? state->back : state->total - HERE;
    back = back > 0 ? back : 0;
    for (long i = state->total; total < 0 && i-- > back;)
        total = r->f.at[i].role == CSTO_PREVIOUS ? CSTO_NO_FINDING : csto_part_fitting(r, state, f, i);
    if (total < 0 && state->total < 0 && r->going_on >= 0 && f->role == CSTO_LEVEL && csto_unit_at(r->v, f->unit)->dimension == CSTO_MASS &&
        csto_part_fits(r, &r->f.at[r->going_on], f->measure, f->item, f->unit) && csto_part_has_room(r, r->going_on, f))
        total = r->going_on;
    if (total < 0)
        total = csto_total_of_bracket(r, k, f);
    if (total < 0 && is_stage(r, f))
        total = r->stages_of;
    if (total < 0 || (size_t)total >= r->f.n || is_later(r, f, &r->f.at[total]))
        return;
    r->f.at[total].has_parts = true;
    if (f->role == CSTO_CHANGE || f->role == CSTO_PREVIOUS || f->role == CSTO_SHARE)
        return;
    total = r->f.at[total].role == CSTO_REPEAT && r->f.at[total].part_of >= 0 ? r->f.at[total].part_of : total;
    f->part_of = total;
    if (f->role == CSTO_LEVEL)
        f->role = CSTO_PART;
    if (r->f.at[total].role == CSTO_CUMULATIVE)
        f->role = CSTO_CUMULATIVE;
}
