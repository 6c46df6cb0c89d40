/* shares.c - percentages that say which share something has: what they are of */
#include "config.h"

#include "loaders/prose/measured.h"
#include "loaders/prose/nouns.h"
#include "loaders/prose/percent.h"
#include "loaders/prose/persons.h"

/* "Growth of thefts", "рост числа краж": a change is spoken of right before token i. */
static bool changes(const struct csto_sentence *s, uint32_t i, uint32_t least)
{
    enum { REACH = 4 };
    for (int n = 0; n < REACH && i > least && s->tokens.at[i - 1].kind == CSTO_TOKEN_WORD; n++, i--)
        if (csto_sentence_before(s, i, CSTO_CLASS_UP) || csto_sentence_before(s, i, CSTO_CLASS_DOWN))
            return true;
    return false;
}

/* "Thefts made up 43%, frauds 29%", "opium for 25 percent": the item stands before the verb, or alone behind a share that was said. */
bool csto_share_plain(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    uint32_t at = q->left;
    const struct csto_mark *verb = csto_sentence_before(s, at, CSTO_CLASS_SHARE);
    if (last && last->role != CSTO_SHARE && last > r->f.at + r->sentence_findings)
        last--; /* "of the total (791 kg)" stands between */
    if (!verb && !(last && last->role == CSTO_SHARE))
        return false;
    if (verb)
        at = verb->from;
    else if (at > 0 && (csto_sentence_mark(s, at - 1, '-') || csto_sentence_at(s, at - 1, CSTO_CLASS_PREPOSITION)))
        at--;
    const struct csto_mark *item = csto_sentence_before(s, at, CSTO_CLASS_ITEM);
    if (!item || item->from < csto_left_limit(r, k) || changes(s, item->from, csto_left_limit(r, k)))
        return false;
    csto_item_kind kind = csto_kind_of(r, item->code);
    *out = (struct csto_what){.item = item->code, .from = item->from, .to = item->to, .confidence = 0.8f};
    out->measure = kind == CSTO_KIND_CRIME ? r->e->codes.crime : kind == CSTO_KIND_DRUG ? r->e->codes.seizure : 0;
    return out->measure != 0;
}

/* "1 318 преступлений, что составляет 41,2%": where the clause of the verb before token `at` begins, if a comma opens it; else `at`. */
static uint32_t opens_clause(const struct csto_sentence *s, uint32_t at)
{
    const struct csto_mark *verb = csto_sentence_before(s, at, CSTO_CLASS_SHARE);
    bool clause =
        verb && verb->from > 1 && s->tokens.at[verb->from - 1].kind == CSTO_TOKEN_WORD && csto_sentence_mark(s, verb->from - 2, ',');
    return clause ? verb->from - 1 : at;
}

/* "5,120 thefts, or 15.8% of the total": the share that the figure before the comma is. */
static bool is_apposed(const struct csto_reader *r, size_t k)
{
    const struct csto_sentence *s = &r->s;
    const struct csto_finding *last = csto_last_finding(r, false);
    const struct csto_mark * or = csto_sentence_before(s, r->q.at[k].left, CSTO_CLASS_AND);
    uint32_t at = or ? or->from : opens_clause(s, r->q.at[k].left);
    if (!last || k == 0 || last->end != r->q.at[k - 1].end || at == 0 || s->tokens.at[at - 1].kind != CSTO_TOKEN_MARK)
        return false;
    at -= 1 + (at > 1 && csto_sentence_mark(s, at - 2, ','));
    return at > 0 && s->tokens.at[at - 1].end <= (last->noun_end > last->end ? last->noun_end : last->end);
}

/* "Afghanistan accounted for 86 per cent of the total": of the last total that was said. */
static bool is_share_of_total(const struct csto_reader *r, uint32_t of, struct csto_what *out)
{
    enum { REACH = 12 };
    const struct csto_mark *whole = csto_sentence_at(&r->s, of, CSTO_CLASS_WHOLE);
    bool bare = whole && (whole->to >= r->s.tokens.n || r->s.tokens.at[whole->to].kind == CSTO_TOKEN_MARK);
    for (size_t i = r->f.n, seen = 0; bare && i-- > 0 && seen < REACH; seen++) {
        const struct csto_finding *f = &r->f.at[i];
        if (f->part_of < 0 && (f->role == CSTO_LEVEL || f->role == CSTO_CONTEXT) && f->item)
            return csto_take_like(out, f, 0.7f);
    }
    return false;
}

static bool is_whole_level(const struct csto_finding *f)
{
    return f->part_of < 0 && f->role == CSTO_LEVEL;
}

/* A share of the year before, or that another one of the sentence is set against: "при 14,9% годом ранее", "against 12%". */
bool csto_is_earlier_share(const struct csto_reader *r, size_t k, bool *year_earlier)
{
    enum { REACH = 4 };
    const struct csto_sentence *s = &r->s;
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *last = csto_last_finding(r, false);
    if (q->after_from && k + 1 < r->q.n && q[1].after_to && q[1].dimension == CSTO_PERCENT)
        return true;
    if (!last || last->role != CSTO_SHARE)
        return false;
    uint32_t right = csto_right_limit(r, k), behind = q->to + REACH < right ? q->to + REACH : right;
    *year_earlier = csto_near(s, q->to, behind, CSTO_CLASS_EARLIER) || csto_near(s, csto_left_limit(r, k), q->left, CSTO_CLASS_EARLIER);
    return *year_earlier || q->after_from || csto_sentence_before(s, q->left, CSTO_CLASS_AGAINST);
}

/* "Edged up to 24.7%", "поднялась до 18,4%", "rose from 12 to 18%": what quantity k moved to, or from. */
static bool moved(const struct csto_reader *r, size_t k)
{
    enum { REACH = 6 };
    const struct csto_quantity *q = &r->q.at[k];
    bool pair = q->after_from && k + 1 < r->q.n && q[1].after_to, end = q->after_to && k > 0 && q[-1].after_from;
    return pair || end ||
           (q->left > 0 && csto_sentence_at(&r->s, q->left - 1, CSTO_CLASS_TO) &&
            (csto_near_left(r, k, REACH, CSTO_CLASS_UP) || csto_near_left(r, k, REACH, CSTO_CLASS_DOWN)));
}

/* "With a share of 41 per cent": where the word stands, of what the sentence speaks of; NULL = it does not. */
static const struct csto_mark *share_of_number(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *of = csto_sentence_before(&r->s, r->q.at[k].left, CSTO_CLASS_OF);
    return of ? csto_sentence_before(&r->s, of->from, CSTO_CLASS_PROPORTION) : NULL;
}

/* "Удельный вес киберпреступлений – 38 %", "the share of theft: 38 per cent": a mark stands for the verb. */
static bool is_labelled(const struct csto_sentence *s, uint32_t left)
{
    return left > 0 && ((csto_sentence_mark(s, left - 1, '-') && csto_sentence_spaced(s, left)) || csto_sentence_mark(s, left - 1, ':'));
}

/* "Их доля достигла 32,9%", "with a share of 41 per cent": a proportion, as a noun, that was reached. */
bool csto_is_proportion(const struct csto_reader *r, size_t k)
{
    enum { REACH = 12 };
    const struct csto_quantity *q = &r->q.at[k];
    if (q->times || q->sign || !csto_near_left(r, k, REACH, CSTO_CLASS_PROPORTION))
        return false;
    if (moved(r, k) || share_of_number(r, k) || is_labelled(&r->s, q->left))
        return true;
    bool reached = !q->after_from && csto_is_reached(r, k);
    return reached || (csto_sentence_before(&r->s, q->left, CSTO_CLASS_SHARE) &&
                       csto_near(&r->s, csto_left_limit(r, k), q->left, CSTO_CLASS_PROPORTION));
}

/* "39% всех преступлений", "58% посевов": the genitive needs no preposition. */
static bool all_behind(const struct csto_reader *r, size_t k)
{
    const struct csto_mark *item = csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_ITEM);
    bool plants = item && csto_kind_of(r, item->code) == CSTO_KIND_PLANT;
    return r->s.style == CSTO_NUMBER_COMMA && (plants || csto_sentence_at(&r->s, r->q.at[k].to, CSTO_CLASS_WHOLE));
}

/* The token behind the "of" of a share. */
static uint32_t behind_of(const struct csto_reader *r, size_t k)
{
    uint32_t to = r->q.at[k].to;
    return to + 1 < r->s.tokens.n && !all_behind(r, k) ? to + 1 : to;
}

/* "Lost 3.4 billion, or 27 per cent of all losses". */
bool csto_is_share_of_whole(const struct csto_reader *r, size_t k)
{
    return csto_near_left(r, k, 8, CSTO_CLASS_SHARE) || csto_sentence_at(&r->s, behind_of(r, k), CSTO_CLASS_WHOLE);
}

/* "41,2% от общего числа". */
static bool is_from_whole(const struct csto_reader *r, size_t k)
{
    uint32_t to = r->q.at[k].to;
    return r->s.style == CSTO_NUMBER_COMMA && csto_sentence_at(&r->s, to, CSTO_CLASS_FROM) &&
           csto_sentence_at(&r->s, to + 1, CSTO_CLASS_WHOLE);
}

/* "43% of all crimes", "of which 12% were": not "more than 50% of the drugs come from". */
bool csto_is_share_of(const struct csto_reader *r, size_t k)
{
    const struct csto_quantity *q = &r->q.at[k];
    const struct csto_finding *before = csto_last_finding(r, false);
    uint32_t of = behind_of(r, k);
    return !q->times &&
           (all_behind(r, k) || is_from_whole(r, k) || csto_sentence_at(&r->s, q->to, CSTO_CLASS_OF) ||
            csto_sentence_at(&r->s, q->to, CSTO_CLASS_MORE_OF)) &&
           (csto_near_left(r, k, 12, CSTO_CLASS_SHARE) || (before && before->role == CSTO_SHARE) ||
            csto_sentence_at(&r->s, of, CSTO_CLASS_WHOLE) || csto_near(&r->s, q->to, of + 5, CSTO_CLASS_VERB));
}

/* "61% of what was seized": of the first total of the document; "приходится 61% изъятого": of the last one. */
static bool of_total(const struct csto_reader *r, size_t k, bool seized, struct csto_what *out)
{
    for (size_t i = 0; seized && i < r->f.n; i++)
        if (is_whole_level(&r->f.at[i]) && r->f.at[i].measure == r->e->codes.seizure)
            return csto_take_like(out, &r->f.at[i], 0.7f);
    if (csto_noun_subject(r, r->q.at[k].left, out) && out->measure && out->from >= csto_left_limit(r, k))
        return true;
    for (size_t i = r->f.n; i-- > csto_remembered(r);)
        if (is_whole_level(&r->f.at[i]))
            return csto_take_like(out, &r->f.at[i], 0.6f);
    return false;
}

static bool is_crime(const struct csto_codes *c, csto_code measure)
{
    return measure == c->crime || measure == c->case_ || measure == c->offence;
}

const struct csto_finding *csto_kind_said(const struct csto_reader *r)
{
    for (size_t i = r->f.n; i-- > csto_remembered(r);)
        if (is_crime(&r->e->codes, r->f.at[i].measure) && r->f.at[i].item && r->f.at[i].part_of < 0 && r->f.at[i].role != CSTO_PREVIOUS)
            return &r->f.at[i];
    return NULL;
}

/* The kind of which the most crimes were counted, among the last figures; 0 = none was. */
static csto_code kind_of_most(const struct csto_reader *r)
{
    enum { SEEN = 12 };
    const struct csto_finding *most = NULL;
    for (size_t i = r->f.n, seen = 0; i-- > 0 && seen < SEEN; seen++)
        if (is_crime(&r->e->codes, r->f.at[i].measure) && is_whole_level(&r->f.at[i]) && r->f.at[i].item &&
            r->f.at[i].unit == r->e->codes.count && (!most || r->f.at[i].value.value > most->value.value))
            most = &r->f.at[i];
    return most ? most->item : 0;
}

/* "Cybercrimes made up 40% of all crimes", "на них пришлось 39% всех преступлений": the kind whose share of all it is, said in the clause or before it. */
static csto_code kind_of_part(const struct csto_reader *r, size_t k)
{
    enum { REACH = 12 };
    struct csto_what subject;
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    const struct csto_mark *verb = csto_sentence_find_last(&r->s, left > least + REACH ? left - REACH : least, left, CSTO_CLASS_SHARE);
    if (!verb)
        return 0;
    if (csto_noun_subject(r, verb->from, &subject) && subject.from >= least && (subject.item || !is_crime(&r->e->codes, subject.measure)))
        return is_crime(&r->e->codes, subject.measure) ? subject.item : 0;
    const struct csto_finding *said = csto_kind_said(r);
    return said ? said->item : 0;
}

/* "Доля сбытчиков среди осуждённых": persons to whom something was done stand between the word and quantity k; 0 = none do. */
static csto_code done_to_persons(const struct csto_reader *r, size_t k, uint32_t from)
{
    for (uint32_t i = from; i < r->q.at[k].left; i++) {
        const struct csto_mark *m = csto_sentence_at(&r->s, i, CSTO_CLASS_MEASURE);
        if (m && csto_of_persons(&r->e->codes, m->code))
            return m->code;
    }
    return 0;
}

/* "Доля киберпреступлений в общем числе преступлений", "the share of such crimes": what stands right behind the word. */
static bool of_proportion(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 20 };
    uint32_t left = r->q.at[k].left, least = csto_left_limit(r, k);
    const struct csto_mark *p = csto_sentence_find_last(&r->s, left > least + REACH ? left - REACH : least, left, CSTO_CLASS_PROPORTION);
    if (!p)
        return false;
    csto_noun_right(r, p->to, left, true, out);
    if (csto_is_substance(csto_kind_of(r, out->item)) && is_labelled(&r->s, left)) {
        const struct csto_finding *last = csto_last_finding(r, true);
        out->measure = last && last->measure == r->e->codes.destroyed ? last->measure : r->e->codes.seizure;
        return true; /* "3 тонны наркотиков, доля гашиша – 64 %" */
    }
    csto_code done = csto_kind_of(r, out->item) == CSTO_KIND_PERSON ? done_to_persons(r, k, out->to) : 0;
    if (done && csto_measure_takes_item(r->v, done, out->item)) {
        out->measure = done;
        return true;
    }
    bool crime = csto_kind_of(r, out->item) == CSTO_KIND_CRIME || is_crime(&r->e->codes, out->measure);
    uint32_t of = p->to + (csto_sentence_at(&r->s, p->to, CSTO_CLASS_OF) != NULL);
    const struct csto_finding *said =
        csto_sentence_at(&r->s, of, CSTO_CLASS_ARTICLE) || csto_sentence_at(&r->s, of, CSTO_CLASS_SAME) ? csto_kind_said(r) : NULL;
    if (!crime)
        return false;
    out->measure = out->measure ? out->measure : r->e->codes.crime;
    if (!out->item)
        out->item = csto_noun_crime(r, out->to + csto_sentence_mark(&r->s, out->to, ','), left);
    if (!out->item && said)
        out->item = said->item;
    out->confidence = 0.75f;
    return true;
}

/* "Their share rose from 12 to 18%", "их удельный вес": of what was said last. */
static bool of_own(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 12 };
    uint32_t left = r->q.at[k].left;
    const struct csto_mark *p = csto_sentence_find_last(&r->s, left > REACH ? left - REACH : 0, left, CSTO_CLASS_PROPORTION);
    bool moves = p && (csto_sentence_at(&r->s, p->to, CSTO_CLASS_UP) || csto_sentence_at(&r->s, p->to, CSTO_CLASS_DOWN));
    bool own = moves && p->from > 0 && csto_sentence_at(&r->s, p->from - 1, CSTO_CLASS_ARTICLE);
    for (size_t i = r->f.n; own && i-- > csto_remembered(r);)
        if (r->f.at[i].role != CSTO_CHANGE && r->f.at[i].item)
            return csto_take_like(out, &r->f.at[i], 0.7f);
    return false;
}

/* "58 per cent of the cultivated area", "87% посевов": of the plants whose area was told. */
static bool of_area(const struct csto_reader *r, size_t k, struct csto_what *out)
{
    enum { REACH = 6, BACK = 40 };
    const struct csto_sentence *s = &r->s;
    bool plants = false;
    for (uint32_t i = r->q.at[k].to; i < s->tokens.n && i < r->q.at[k].to + REACH && s->tokens.at[i].kind == CSTO_TOKEN_WORD; i++) {
        const struct csto_mark *item = csto_sentence_at(s, i, CSTO_CLASS_ITEM), *verb = csto_sentence_at(s, i, CSTO_CLASS_VERB);
        plants |= (item && csto_kind_of(r, item->code) == CSTO_KIND_PLANT) || (verb && verb->code == r->e->codes.production);
    }
    for (size_t i = r->f.n, seen = 0; plants && i-- > 0 && seen < BACK; seen++)
        if (r->f.at[i].measure == r->e->codes.production && csto_kind_of(r, r->f.at[i].item) == CSTO_KIND_PLANT)
            return csto_take_like(out, &r->f.at[i], 0.7f);
    return false;
}

/* What a share is of: the noun behind it, else the subject, else a total that was said. */
bool csto_resolve_share(struct csto_reader *r, size_t k, bool proportion, struct csto_what *out)
{
    const struct csto_quantity *q = &r->q.at[k];
    struct csto_what right;
    if ((proportion && of_proportion(r, k, out)) || of_area(r, k, out))
        return true;
    if (proportion && share_of_number(r, k) && k == 0 && (out->item = csto_noun_crime(r, 0, q->left)) != 0) {
        out->measure = r->e->codes.crime;
        out->confidence = 0.7f;
        return true;
    }
    const struct csto_finding *last = csto_last_finding(r, false);
    if (proportion && q->after_to && k > 0 && q[-1].after_from && last && last->end == q[-1].end)
        return csto_take_like(out, last, 0.75f); /* "доля краж выросла с 38,1% до 41,2%" */
    if (proportion && moved(r, k))
        return of_own(r, k, out);
    if (is_apposed(r, k) && csto_sentence_at(&r->s, behind_of(r, k), CSTO_CLASS_WHOLE))
        return csto_take_like(out, last, 0.8f);
    csto_noun_right(r, q->to, csto_right_limit(r, k), true, &right);
    if (right.item && csto_kind_of(r, right.item) == CSTO_KIND_DRUG) {
        struct csto_what part;
        *out = right;
        out->measure = r->e->codes.seizure;
        if (csto_noun_subject(r, q->left, &part) && part.from >= csto_left_limit(r, k) && csto_item_under(r->v, part.item, right.item))
            out->item = part.item; /* "cocaine makes up 12 per cent of the drugs seized" */
        return true;
    }
    bool seized = right.measure == r->e->codes.seizure_event;
    if (proportion && (seized || !right.measure))
        return of_total(r, k, seized, out);
    if (seized || !right.measure)
        return csto_near_left(r, k, 8, CSTO_CLASS_SHARE) &&
               ((csto_noun_subject(r, q->left, out) && out->measure) || is_share_of_total(r, behind_of(r, k), out));
    *out = right;
    if (!csto_settle_count(r, k, out, NULL))
        return false;
    for (size_t i = r->f.n; right.same && !out->item && i-- > csto_remembered(r);) /* "66 percent of these cases" */
        out->item = r->f.at[i].measure == out->measure ? r->f.at[i].item : 0;
    if (is_crime(&r->e->codes, out->measure) && !out->item)
        out->item = kind_of_part(r, k);
    const struct csto_mark *verb = csto_verb_behind(&r->s, out->to);
    if (!out->item && verb && is_crime(&r->e->codes, verb->code)) /* "only 23 percent of cases were solved" */
        out->item = kind_of_most(r);
    return true;
}
