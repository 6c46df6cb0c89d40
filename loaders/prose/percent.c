/* percent.c - percentages and factors: changes, and what they are of (shares.c: shares) */
#include "config.h"

#include "loaders/prose/percent.h"

#include "loaders/prose/context.h"
#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"

#include "records/interval.h"

/* "Thefts fell by 17%, robberies by 22%, frauds by 18%": where the first of a row of percentages stands, whose verb is that of all. */
static uint32_t first_of_row(const struct csto_reader *r, size_t k)
{
    enum { ROW = 8, GAP = 8 };
    for (int n = 0; n < ROW && k > 0; n++, k--) {
        const struct csto_quantity *q = &r->q.at[k], *before = q - 1;
        if (before->dimension != CSTO_PERCENT || before->sign || before->times || before->bracket || q->left > before->to + GAP ||
            !csto_sentence_mark(&r->s, before->to, ',') || !csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_PREPOSITION))
            break;
    }
    return r->q.at[k].left;
}

/* "Twice as many as in 2023", "three times the amount of the year before": quantity k is set against another time; not "twice as many women as men". */
static bool is_against_time(const struct csto_reader *r, size_t k)
{
    enum { REACH = 8 };
    const struct csto_sentence *s = &r->s;
    uint32_t to = r->q.at[k].to;
    if (!r->q.at[k].times || !csto_sentence_at(s, to, CSTO_CLASS_AS_MANY))
        return false;
    for (uint32_t i = to; i < s->tokens.n && i < to + REACH && !csto_sentence_mark(s, i, ','); i++)
        if (csto_sentence_at(s, i, CSTO_CLASS_EARLIER) || csto_when_beside(r, i, true))
            return true;
    return false;
}

/* The sign of a change: printed, or by the word before or behind it; 0 = this is no change. */
static int sign_of(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    if (q->sign)
        return q->sign;
    if (is_against_time(r, k))
        return 1;
    uint32_t right = csto_right_limit(r, k),
             by = q->left > 0 && csto_sentence_at(s, q->left - 1, CSTO_CLASS_PREPOSITION) ? q->left - 1 : q->left;
    const struct csto_mark *reached = csto_sentence_before(s, q->left, CSTO_CLASS_REACH);
    if (q->after_to && k > 0 && r->q.at[k - 1].after_from)
        return 0; /* "fell from 95 to 91 percent" */
    if (q->after_from && k + 1 < r->q.n && r->q.at[k + 1].after_to && r->q.at[k + 1].left <= q->to + 1)
        return 0;
    if (reached && reached->to > reached->from + 1 && csto_sentence_at(s, q->left - 1, CSTO_CLASS_TO))
        return 0; /* "fell to 3.9 per cent" */
    if (reached && csto_sentence_before(s, reached->from, CSTO_CLASS_AND) && k > 0 && q[-1].dimension == CSTO_PERCENT)
        return 0; /* "выросла на 3,1% и составила 54,3%" */
    if (csto_sentence_before(s, by, CSTO_CLASS_DOWN) || csto_sentence_before(s, by, CSTO_CLASS_UP))
        return csto_sentence_before(s, by, CSTO_CLASS_DOWN) ? -1 : 1; /* "declined 1.6 percent in August after growing" */
    right = right < q->to + 4 ? right : q->to + 4;
    for (uint32_t i = q->to;
         i < right && !csto_sentence_mark(s, i, ',') && !csto_sentence_mark(s, i, ';') && !csto_sentence_at(s, i, CSTO_CLASS_MORE_OF);
         i++) {
        if (csto_sentence_at(s, i, CSTO_CLASS_LESS) || csto_sentence_at(s, i, CSTO_CLASS_DOWN))
            return -1;
        if (csto_sentence_at(s, i, CSTO_CLASS_MORE) || csto_sentence_at(s, i, CSTO_CLASS_UP))
            return 1;
    }
    if (csto_sentence_before(s, q->left, CSTO_CLASS_LESS) || csto_sentence_before(s, q->left, CSTO_CLASS_MORE))
        return csto_sentence_before(s, q->left, CSTO_CLASS_LESS) ? -1 : 1; /* "down 4 percent" */
    bool year_earlier;
    if (csto_is_earlier_share(r, k, &year_earlier))
        return 0;
    uint32_t opens = first_of_row(r, k);
    for (uint32_t i = opens, n = 0; i-- > 0 && n < 12; n++) {
        if (csto_sentence_at(s, i, CSTO_CLASS_DOWN))
            return -1;
        if (csto_sentence_at(s, i, CSTO_CLASS_UP))
            return 1;
    }
    return 0;
}

csto_value csto_change_of(const struct csto_quantity *q, int sign)
{
    double x = q->value;
    if (q->times)
        x = sign > 0 ? (x - 1) * 100 : (1 - 1 / x) * 100;
    csto_bound bound = q->bound;
    if (sign < 0 && (bound == CSTO_AT_LEAST || bound == CSTO_AT_MOST))
        bound = bound == CSTO_AT_LEAST ? CSTO_AT_MOST : CSTO_AT_LEAST;
    if (bound == CSTO_BETWEEN)
        return sign < 0 ? csto_value_range(-q->high, -q->value) : csto_value_range(q->value, q->high);
    return csto_value_of(sign * x, bound);
}

/* The earlier figure of the pair that ends right before quantity k, a few words of no interest between; NULL = there is none. */
static const struct csto_finding *pair_before(const struct csto_reader *r, size_t k)
{
    enum { GAP = 6 };
    const struct csto_finding *last = csto_last_finding(r, false), *first = last && last > r->f.at + r->sentence_findings ? last - 1 : NULL;
    if (!first || k < 2 || first->role != CSTO_PREVIOUS || first->measure != last->measure || first->item != last->item ||
        last->role == CSTO_PREVIOUS || last->end != r->q.at[k - 1].end)
        return NULL;
    uint32_t from = r->q.at[k - 1].to, to = r->q.at[k].left;
    bool other = csto_near(&r->s, from, to, CSTO_CLASS_ITEM) || csto_near(&r->s, from, to, CSTO_CLASS_MEASURE);
    return !other && to - from <= GAP + 2 ? first : NULL;
}

/* A word that no list has, or one of the aspects of a substance, ends before token i. */
static bool other_before(const struct csto_sentence *s, uint32_t i)
{
    return i > 0 && csto_is_other_noun(s, i - 1) && (!s->ends.at[i - 1] || csto_sentence_before(s, i, CSTO_CLASS_ASPECT));
}

/* "Преступлений, связанных с контрабандой": crimes, and a clause behind the comma says of what kind. */
static bool is_kind_of_crimes(const struct csto_sentence *s, const struct csto_mark *from)
{
    return from->from > 1 && csto_sentence_mark(s, from->from - 2, ',') && csto_sentence_before(s, from->from - 2, CSTO_CLASS_MEASURE);
}

/* "Deaths from heroin fell", "income from opium sales": what fell came from the subject, and is not that. */
static bool is_from_subject(const struct csto_reader *r, const struct csto_what *subject)
{
    const struct csto_mark *kind = csto_sentence_before(&r->s, subject->from, CSTO_CLASS_ITEM),
                           *from = csto_sentence_before(&r->s, kind ? kind->from : subject->from, CSTO_CLASS_FROM);
    return from && !is_kind_of_crimes(&r->s, from) && subject->measure != r->e->codes.money && other_before(&r->s, from->from);
}

bool csto_is_of_other(const struct csto_reader *r, const struct csto_what *subject)
{
    const struct csto_sentence *s = &r->s;
    uint32_t from = subject->from;
    if (is_from_subject(r, subject))
        return true;
    const struct csto_mark *of_aspect =
        csto_sentence_at(s, from, CSTO_CLASS_ASPECT) ? csto_sentence_before(s, from, CSTO_CLASS_ITEM) : NULL;
    if (of_aspect && csto_is_substance(csto_kind_of(r, of_aspect->code)))
        return true; /* "opium sales" */
    const struct csto_mark *item = csto_sentence_at(s, from, CSTO_CLASS_ITEM);
    if (item && csto_kind_of(r, item->code) == CSTO_KIND_CRIME && csto_sentence_at(s, item->to, CSTO_CLASS_ASPECT))
        return true; /* "drug-related deaths" */
    if (!item || !csto_is_substance(csto_kind_of(r, item->code)) || subject->measure != r->e->codes.seizure)
        return false;
    uint32_t of = from > 0 && csto_sentence_at(s, from - 1, CSTO_CLASS_OF) ? from - 1 : from;
    return (of < from && other_before(s, of)) || csto_sentence_before(s, of, CSTO_CLASS_WORTH) ||
           csto_sentence_at(s, item->to, CSTO_CLASS_WORTH) || csto_sentence_at(s, item->to, CSTO_CLASS_ASPECT);
}

/* "Seizures of heroin doubled": the subject stands directly before it, in the same clause. */
static bool resolve_multiple(const struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value)
{
    enum { GAP = 12 };
    const struct csto_quantity *q = &r->q.at[k];
    int sign = sign_of(r, k);
    const struct csto_finding *last = csto_last_finding(r, false);
    bool grows = is_against_time(r, k) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_UP) ||
                 csto_sentence_at(&r->s, q->to, CSTO_CLASS_DOWN) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE) ||
                 csto_sentence_at(&r->s, q->to, CSTO_CLASS_LESS);
    if (grows && last && last->role != CSTO_CHANGE) { /* "climbed to 214 kg, a fourfold increase" */
        *role = CSTO_CHANGE;
        *value = csto_change_of(q, sign ? sign : 1);
        return csto_take_like(out, last, 0.8f);
    }
    const struct csto_finding *first = pair_before(r, k);
    if (first) { /* "rose from 2.9 tons to 8.7 tons, that is threefold" */
        *role = CSTO_CHANGE;
        *value = csto_change_of(q, last->value.value < first->value.value ? -1 : 1);
        return csto_take_like(out, last, 0.8f);
    }
    csto_code done = csto_measure_of_number(r, k);
    if (done) { /* "the number of people caught with drugs halved" */
        *out = (struct csto_what){.measure = done, .inherited = true, .confidence = 0.8f};
        *role = CSTO_CHANGE;
        *value = csto_change_of(q, sign ? sign : 1);
        return true;
    }
    if (!csto_noun_subject(r, q->left, out) || !out->measure || out->measure == r->e->codes.money || out->from < csto_left_limit(r, k) ||
        q->left - out->from > GAP || csto_is_of_other(r, out))
        return false;
    for (uint32_t i = out->from; i < q->left; i++)
        if (csto_sentence_mark(&r->s, i, ',') || csto_sentence_at(&r->s, i, CSTO_CLASS_AND))
            return false;
    *role = CSTO_CHANGE;
    *value = csto_change_of(q, sign ? sign : 1);
    return true;
}

/* "robberies - 19.5 thousand (-18.4%)": the bracket is of the number before it, which was none of a known thing. */
static bool of_unknown(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, true);
    return q->bracket && k > 0 && q->left > 0 && csto_sentence_mark(&r->s, q->left - 1, '(') && q[-1].dimension != CSTO_PERCENT &&
           !(q[-1].words && q[-1].value < 1) && /* "two thirds (67.4%)" */
           (!last || last->number_start < q[-1].number_start);
}

/* Behind the last comma before quantity k, or the end of the quantity before it. */
static uint32_t comma_before(const struct csto_reader *r, size_t k)
{
    uint32_t comma = r->q.at[k].left;
    while (comma > csto_left_limit(r, k) && !csto_sentence_mark(&r->s, comma - 1, ','))
        comma--;
    return comma;
}

static bool names_thing(const struct csto_sentence *s, uint32_t from, uint32_t to)
{
    return csto_near(s, from, to, CSTO_CLASS_ITEM) || csto_near(s, from, to, CSTO_CLASS_MEASURE) ||
           csto_near(s, from, to, CSTO_CLASS_MONEY);
}

/* "1.3 tonnes in 218 cases, 60% more": the number before quantity k only says where what changed was found. */
static bool is_only_where(const struct csto_reader *r, size_t k)
{
    const struct csto_finding *last = csto_last_finding(r, false);
    if (k < 2 || !last || last->end != r->q.at[k - 2].end || !csto_sentence_before(&r->s, r->q.at[k - 1].left, CSTO_CLASS_INSIDE))
        return false;
    uint32_t comma = comma_before(r, k);
    return comma > r->q.at[k - 1].to && !names_thing(&r->s, comma, r->q.at[k].left);
}

/* "128,000 people died, an increase of 17%": the change behind the comma is of the number before it, of which nothing is known. */
static bool changes_unknown(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k], *before = k > 0 ? q - 1 : NULL;
    const struct csto_finding *last = csto_last_finding(r, false);
    if (is_only_where(r, k))
        before--;
    if (!before || before->dimension == CSTO_PERCENT || before->after_from || before->uncounted || (last && last->end >= before->start))
        return false;
    uint32_t comma = comma_before(r, k);
    return comma > before->to && !names_thing(&r->s, comma, q->left);
}

static bool is_whole_level(const struct csto_finding *f)
{
    return f->part_of < 0 && f->role == CSTO_LEVEL;
}

/* "..., an increase of 6.3%": of the figure before the comma. */
static bool is_apposed(const struct csto_reader *r, size_t k)
{
    enum { REACH = 6 };
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    for (uint32_t i = left, n = 0; i-- > least && n < REACH; n++)
        if (csto_sentence_mark(&r->s, i, ',') && !csto_near(&r->s, i, left, CSTO_CLASS_ITEM) &&
            !csto_near(&r->s, i, left, CSTO_CLASS_MEASURE) && csto_sentence_at(&r->s, i + 1, CSTO_CLASS_ARTICLE))
            return true;
    return false;
}

/* "Their number rose by 14%": of what the last figure of the sentence before is of; NULL = there is none. */
static const struct csto_finding *theirs(const struct csto_reader *r, size_t k)
{
    bool opens = k == 0 && csto_sentence_at(&r->s, 0, CSTO_CLASS_ARTICLE) && csto_sentence_at(&r->s, 1, CSTO_CLASS_FIGURE);
    const struct csto_finding *last = opens && r->f.n > r->paragraph_findings ? csto_last_finding(r, true) : NULL;
    return last && last->role != CSTO_PREVIOUS && last->measure != r->e->codes.money ? last : NULL;
}

/* "Growth against 2020 was 5.2%", "the volume of seizures": of what was said before; "that is 12 per cent less": of the total said before. */
static bool changes_said(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 12, FIGURE = 4 };
    uint32_t left = r->q.at[k].left;
    const struct csto_finding *of = theirs(r, k);
    if (of)
        return csto_take_like(out, of, 0.7f);
    const struct csto_mark *taken = csto_sentence_find_last(&r->s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_MEASURE);
    const struct csto_mark *figure = k == 0 ? csto_sentence_find(&r->s, 0, FIGURE, CSTO_CLASS_FIGURE) : NULL;
    bool growth = (figure && csto_sentence_at(&r->s, figure->to, CSTO_CLASS_BE)) || csto_sentence_at(&r->s, 0, CSTO_CLASS_UP) ||
                  csto_sentence_at(&r->s, 0, CSTO_CLASS_DOWN) ||
                  (taken && taken->code == r->e->codes.seizure_event && taken->from >= csto_left_limit(r, k));
    for (size_t i = r->f.n; growth && i-- > csto_remembered(r);)
        if (is_whole_level(&r->f.at[i]))
            return csto_take_like(out, &r->f.at[i], 0.6f);
    size_t least = r->f.n > r->paragraph_findings ? csto_remembered(r) : r->f.n > REACH ? r->f.n - REACH : 0;
    if (!csto_near(&r->s, 0, left, CSTO_CLASS_SAME))
        return false;
    for (size_t i = r->f.n; i-- > least;)
        if (r->f.at[i].part_of < 0 && r->f.at[i].role != CSTO_CHANGE)
            return csto_take_like(out, &r->f.at[i], 0.6f);
    return false;
}

/* "39% more cocaine was seized", "на 12% меньше преступлений": the noun stands behind the change, which is then of nothing else. */
static enum csto_answer changes_behind(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_mark *more = csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE),
                           *m = more ? more : csto_sentence_at(&r->s, q->to, CSTO_CLASS_LESS);
    struct csto_what noun;
    if (!m)
        return CSTO_ANSWER_NEXT;
    csto_noun_right(r, m->to, csto_right_limit(r, k), false, &noun);
    bool substance = csto_is_substance(csto_kind_of(r, noun.item));
    if (!substance)
        csto_noun_right(r, m->to, csto_right_limit(r, k), true, &noun);
    if (noun.from != m->to || noun.to == noun.from)
        return CSTO_ANSWER_NEXT;
    noun.measure = substance ? r->e->codes.seizure : noun.measure;
    if (csto_is_of_other(r, &noun))
        return CSTO_ANSWER_NOTHING; /* "39% more cocaine sales", "39% more drug-related deaths" */
    if (substance)
        noun.measure = csto_verb_of(r, k, noun.to, csto_fits_goods, noun.item);
    if (substance ? !noun.measure : !csto_settle_count(r, k, &noun, NULL))
        return CSTO_ANSWER_NOTHING;
    *out = noun;
    return CSTO_ANSWER_KNOWN;
}

/* "38 фактов контрабанды наркотиков, что на 15% больше": the subject is the genitive of what was counted. */
static bool follows_noun(const struct csto_reader *r, const struct csto_what *subject, const struct csto_finding *last)
{
    enum { REACH = 3 };
    const struct csto_token *t = r->s.tokens.at;
    uint32_t i = subject->from;
    for (int n = 0; n < REACH && i > 0 && t[i - 1].kind == CSTO_TOKEN_WORD && t[i - 1].end != last->noun_end; n++, i--) {
        if (csto_sentence_at(&r->s, i - 1, CSTO_CLASS_VERB) || csto_sentence_at(&r->s, i - 1, CSTO_CLASS_PREPOSITION))
            return false;
    }
    return i > 0 && t[i - 1].end == last->noun_end && r->s.style == CSTO_NUMBER_COMMA;
}

/* What changed: the figure beside it, else the subject, else what was said before. */
static bool resolve_change(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    if (last && (q->bracket || q->sign || is_apposed(r, k) || is_only_where(r, k)))
        return csto_take_like(out, last, 0.8f);
    csto_code done = last ? 0 : csto_measure_of_number(r, k);
    if (done) { /* "the number of people arrested for drug trafficking rose by 8%" */
        *out = (struct csto_what){.measure = done, .inherited = true, .confidence = 0.8f};
        return true;
    }
    bool named = csto_noun_subject(r, q->left, out), beside = last && !csto_near(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_BE);
    bool own = named && last && k > 0 && last->end == q[-1].end &&
               (r->s.tokens.at[out->from].start < last->noun_end || out->from == q[-1].to ||
                follows_noun(r, out, last)); /* "3,906 narcotics seizures, 12 per cent more" */
    if (beside && (own || !named || out->from < csto_left_limit(r, k)))
        return csto_take_like(out, last, 0.8f);
    if (!named)
        return changes_said(r, k, out);
    if (csto_is_of_other(r, out))
        return false;
    if (last && out->item == last->item && out->measure == r->e->codes.crime && last->measure == r->e->codes.case_)
        out->measure = last->measure; /* "7,218 criminal cases of corruption, which is 8% more" */
    return out->measure != 0;
}

/* "Rose to 253,000 ha, of which 39% in Nariño": a part of the figure before, whatever rose. */
static bool is_part_of_last(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    const struct csto_mark *in = csto_sentence_at(&r->s, q->to, CSTO_CLASS_PREPOSITION);
    bool part =
        last && last->role != CSTO_CHANGE && in && csto_sentence_before(&r->s, q->left, CSTO_CLASS_PART) && k > 0 && last->end == q[-1].end;
    return part && (csto_sentence_at(&r->s, in->to, CSTO_CLASS_PLACE) || csto_sentence_at(&r->s, in->to, CSTO_CLASS_AREA)) &&
           csto_take_like(out, last, 0.8f);
}

bool csto_resolve_percent(struct csto_reader *r, size_t k, struct csto_what *out, csto_role *role, csto_value *value)
{
    const struct csto_quantity *q = &r->q.at[k];
    if (q->multiple)
        return resolve_multiple(r, k, out, role, value);
    if (of_unknown(r, k))
        return false;
    if (!q->times && !q->sign && is_part_of_last(r, k, out)) {
        *role = CSTO_SHARE;
        return true;
    }
    if (!q->times && !q->sign && !csto_sentence_at(&r->s, q->to, CSTO_CLASS_OF) && csto_share_plain(r, k, out)) {
        *role = CSTO_SHARE;
        return true;
    }
    bool proportion = csto_is_proportion(r, k), share = csto_is_share_of(r, k), whole = share && csto_is_share_of_whole(r, k);
    int sign = q->value > 0 && !proportion && !whole ? sign_of(r, k) : 0; /* "lost 3.4 billion, or 27 per cent of all losses" */
    *role = sign ? CSTO_CHANGE : CSTO_SHARE;
    *value = sign                       ? csto_change_of(q, sign)
             : q->bound == CSTO_BETWEEN ? csto_value_range(q->value, q->high)
                                        : csto_value_of(q->value, q->bound);
    if (!sign)
        return ((share || proportion) && csto_resolve_share(r, k, proportion, out)) || csto_percent_goes_on(r, k, out, role, value);
    enum csto_answer behind = changes_behind(r, k, out);
    return behind == CSTO_ANSWER_NEXT ? !changes_unknown(r, k) && resolve_change(r, k, out) : behind == CSTO_ANSWER_KNOWN;
}
