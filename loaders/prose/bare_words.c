/* bare_words.c - what the words around a number without a noun say of it */
#include "config.h"

#include "loaders/prose/bare_words.h"

#include "loaders/prose/context.h"
#include "loaders/prose/nouns.h"

/* "(4,120)", "(4,120 in the same months of 2022)": the bracket holds nothing but a time behind the number. */
bool csto_bracket_ends(const struct csto_sentence *s, uint32_t at)
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
bool csto_is_compared(const struct csto_sentence *s, const struct csto_quantity *q)
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

bool csto_is_after_figure(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    if (s->style != CSTO_NUMBER_ENGLISH || k == 0 || q->left == 0 || !q->unit || q->unit != q[-1].unit || q->dimension == CSTO_MONEY ||
        q->dimension == CSTO_PERCENT)
        return false;
    uint32_t at = q->left - 1, before = at - csto_sentence_mark(s, at - 1, ',');
    bool after = csto_sentence_at(s, at, CSTO_CLASS_PREPOSITION) && csto_sentence_at(s, at, CSTO_CLASS_AWAY) &&
                 !csto_sentence_at(s, at, CSTO_CLASS_AT) && !csto_sentence_at(s, at, CSTO_CLASS_AGAINST) &&
                 !csto_sentence_at(s, at, CSTO_CLASS_TO); /* none of "with", "from", "against" */
    const struct csto_mark *of = csto_sentence_at(s, q[-1].to, CSTO_CLASS_OF), *item = csto_sentence_before(s, before, CSTO_CLASS_ITEM);
    bool beside =
        before == q[-1].to || (of && item && item->from == of->to) || (before > 0 && (s->tokens.at[before - 1].flags & CSTO_TOKEN_TAKEN));
    return after && beside && (csto_member_ends(s, q->to) || csto_sentence_at(s, q->to, CSTO_CLASS_PREPOSITION));
}

bool csto_is_of_one(const struct csto_sentence *s, const struct csto_quantity *q)
{
    const struct csto_mark *be = csto_sentence_before(s, q->left, CSTO_CLASS_BE),
                           *of = be ? csto_sentence_before(s, be->from, CSTO_CLASS_MORE_OF) : NULL;
    return of && of->from > 0 && s->tokens.at[of->from - 1].kind == CSTO_TOKEN_WORD;
}

bool csto_is_age_of_one(const struct csto_sentence *s, const struct csto_quantity *q)
{
    enum { REACH = 5, OLDEST = 120 };
    const struct csto_mark *be = csto_sentence_before(s, q->left, CSTO_CLASS_BE);
    return be && !q->unit && q->value < OLDEST && csto_member_ends(s, q->to) &&
           csto_near(s, be->from > REACH ? be->from - REACH : 0, be->from, CSTO_CLASS_OLDEST);
}

/* "Girls under 18", "victims over 60", "3,960 were over 60", "21 of whom were under 18": an age behind those who have it. */
bool csto_is_age(const struct csto_sentence *s, const struct csto_quantity *q)
{
    const struct csto_mark *hedge = csto_sentence_before(s, q->from, CSTO_CLASS_HEDGE),
                           *of = hedge ? csto_sentence_before(s, hedge->from, CSTO_CLASS_ITEM) : NULL;
    bool age = hedge && hedge->to == hedge->from + 1 && q->value >= 10 && q->value < 100 && s->style == CSTO_NUMBER_ENGLISH;
    const struct csto_mark *be = age ? csto_sentence_before(s, hedge->from, CSTO_CLASS_BE) : NULL;
    bool were = be && be->from > 0 &&
                (s->tokens.at[be->from - 1].kind == CSTO_TOKEN_NUMBER || csto_sentence_before(s, be->from, CSTO_CLASS_MORE_OF));
    return age && csto_member_ends(s, q->to) && (of || were || (hedge->from > 0 && csto_is_other_noun(s, hedge->from - 1)));
}

/* "Беларуси – 132": nothing but the place says what the number is of. */
bool csto_is_of_place(const struct csto_sentence *s, const struct csto_quantity *q)
{
    enum { REACH = 3 };
    uint32_t dash = q->left > 0 && csto_sentence_mark(s, q->left - 1, '-') ? q->left - 1 : 0;
    return dash && csto_names_place(s, dash > REACH ? dash - REACH : 0, dash) && csto_member_ends(s, q->to) && csto_place_ends(s, dash);
}

/* "A year earlier it was 6 tons", "last summer it was 6 tons", "for the same period of 2021 - 28 kg": an earlier time opens the clause. */
bool csto_was_then(const struct csto_reader *r, size_t k)
{
    enum { REACH = 8 };
    const struct csto_quantity *q = &r->q.at[k];
    uint32_t least = csto_left_limit(r, k);
    least = q->left > least + REACH ? q->left - REACH : least;
    if (q->left == 0 || !(csto_is_reached(r, k) || csto_sentence_mark(&r->s, q->left - 1, '-')))
        return false;
    if (csto_near(&r->s, least, q->left, CSTO_CLASS_EARLIER))
        return true;
    const struct csto_finding *last = csto_last_finding(r, true);
    bool own = csto_near(&r->s, least, q->left, CSTO_CLASS_ITEM) || csto_near(&r->s, least, q->left, CSTO_CLASS_VERB);
    int year = last && !own && csto_period_known(last->period) ? csto_date_of(last->period.from).year : 0;
    for (size_t i = 0; i < r->w.n && i < 8; i++) {
        const struct csto_when *w = &r->w.at[i];
        bool before =
            w->grain == 'y' && !w->range && !w->since && w->first.year < year; /* "в 2023-м было 4 тонны" behind a figure of 2024 */
        if (w->from >= least && w->to <= q->left && ((w->grain == 'r' && !w->since) || w->compared || before))
            return true;
    }
    return false;
}

/* "Героина – сократились с 340 до 210 кг": a dash may stand for words that were said before. */
static uint32_t verb_behind(const struct csto_sentence *s, uint32_t at)
{
    return at + (csto_sentence_mark(s, at, '-') && csto_sentence_spaced(s, at));
}

/* "Fentanyl rose from 104 kg to 192 kg": the substance that rose or fell, in the clause of the pair; 0 = none is named there. */
csto_code csto_subject_of_pair(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    bool second = q->after_to && k > 0 && r->q.at[k - 1].after_from;
    uint32_t least = csto_left_limit(r, second ? k - 1 : k);
    for (uint32_t i = q->left; (q->after_from || q->after_to) && i-- > least && !csto_sentence_mark(&r->s, i, ';');) {
        const struct csto_mark *m = csto_noun_item(r, i, false);
        bool next = m && csto_sentence_before(&r->s, m->from, CSTO_CLASS_OF) && m->to + 1 >= r->q.at[second ? k - 1 : k].left;
        if (m && csto_is_substance(csto_kind_of(r, m->code)) && /* "of hashish increased from ..., of marijuana from 1.5 tons to 2.2" */
            (next || csto_sentence_at(&r->s, verb_behind(&r->s, m->to), CSTO_CLASS_UP) ||
             csto_sentence_at(&r->s, verb_behind(&r->s, m->to), CSTO_CLASS_DOWN)))
            return m->code;
    }
    return 0;
}

/* "Drugs, mostly hashish (44 kg)", "most of it (88 kg) marijuana": the substance that a weight in brackets is of, where it is none of what was
 * weighed before; 0 = none stands beside the bracket. */
csto_code csto_item_of_bracket(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    if (!q->bracket || q->left < 2 || !csto_sentence_mark(&r->s, q->left - 1, '(') || !csto_sentence_mark(&r->s, q->to, ')'))
        return 0;
    const struct csto_mark *m = csto_sentence_before(&r->s, q->left - 1, CSTO_CLASS_ITEM);
    if (!m && (k == 0 || r->q.at[k - 1].to + 1 < q->left))
        m = csto_noun_item(r, q->to + 1, false);
    bool own = m && csto_is_substance(csto_kind_of(r, m->code)) && m->from >= csto_left_limit(r, k) &&
               !(last && last->noun_end == r->s.tokens.at[m->to - 1].end);
    return own ? m->code : 0;
}

bool csto_and_place(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *joint = csto_sentence_at(s, at, CSTO_CLASS_AND);
    return joint && csto_sentence_at(s, joint->to, CSTO_CLASS_PLACE);
}

bool csto_falls_to_place(const struct csto_sentence *s, const struct csto_quantity *q)
{
    const struct csto_mark *for_ =
        csto_near(s, 0, q->left, CSTO_CLASS_SHARE) ? csto_sentence_before(s, q->left, CSTO_CLASS_PREPOSITION) : NULL;
    return for_ && csto_sentence_before(s, for_->from, CSTO_CLASS_PLACE);
}

/* "Followed by Afghanistan with 48 tons and Pakistan with 38 tons", "на Казахстан - 24 тонны": a row of places goes on with its number alone. */
bool csto_is_of_next_place(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    uint32_t at = r->q.at[k].left;
    const struct csto_mark *with = csto_sentence_before(s, at, CSTO_CLASS_AT);
    bool dash = at > 0 && csto_sentence_mark(s, at - 1, '-') && csto_sentence_spaced(s, at - 1);
    uint32_t end = dash ? at - 1 : with ? with->from : at;
    const struct csto_mark *place = csto_sentence_before(s, end, CSTO_CLASS_PLACE);
    uint32_t opens = place ? place->from - (place->from > 0 && csto_sentence_at(s, place->from - 1, CSTO_CLASS_ARTICLE)) : 0;
    if (place && end == at &&
        !(opens > 0 && csto_last_finding(r, false)->place_stated && csto_last_finding(r, false)->inherited &&
          (csto_sentence_mark(s, opens - 1, ',') || csto_sentence_before(s, opens, CSTO_CLASS_AND))))
        place = NULL; /* "Belgium took 111 tonnes, Spain 58 tonnes and the Netherlands 51 tonnes" */
    return place && place->from >= csto_left_limit(r, k) && (csto_ends_phrase(s, r->q.at[k].to) || csto_and_place(s, r->q.at[k].to));
}

/* "Most seizures were made in Zhambyl (9.2 t) and Almaty (4.1 t) regions": a weight alone in a bracket behind a place is of the last total. */
bool csto_is_of_place_before(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    return q->bracket && q->left > 1 && csto_sentence_mark(&r->s, q->left - 1, '(') && csto_sentence_mark(&r->s, q->to, ')') &&
           csto_place_ends(&r->s, q->left - 1);
}
