/* plot_sources.c - who said what of one thing: the figures of every source beside the one that is counted */
#include "config.h"

#include "analytics/summary.h"
#include "base/status.h"
#include "plots/rows.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

/* One thing of the answer: figures of one group that several sources may give. */
struct thing {
    size_t group, number;
    size_t first, n; /* of the sorted entries */
    size_t sources;
    double least, most;
    bool event;
};

struct sorted {
    const struct csto_entry **at;
    size_t n;
};

static int by_thing(const void *a, const void *b)
{
    const struct csto_entry *x = *(const struct csto_entry *const *)a, *y = *(const struct csto_entry *const *)b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    if (x->thing != y->thing)
        return x->thing < y->thing ? -1 : 1;
    int order = strcmp(x->source, y->source);
    return order ? order : (x->position > y->position) - (x->position < y->position);
}

/* Entries that speak of a thing, those of one thing together. */
static bool sort_entries(struct sorted *out, const struct csto_answer *a)
{
    out->at = calloc(a->entries.n + 1, sizeof *out->at);
    for (size_t i = 0; out->at && i < a->entries.n; i++)
        if (a->entries.at[i].thing != CSTO_NONE && isfinite(a->entries.at[i].point))
            out->at[out->n++] = &a->entries.at[i];
    if (out->at && out->n)
        qsort(out->at, out->n, sizeof *out->at, by_thing);
    return out->at != NULL;
}

/* True where `a` stays the better choice: sources that differ, more of them, an operation before others, a wider difference. */
static bool before_of(const struct thing *a, const struct thing *b)
{
    bool differs = a->n && a->most != a->least, other = b->most != b->least;
    if (differs != other)
        return differs;
    if (a->sources != b->sources)
        return a->sources > b->sources;
    if (a->event != b->event)
        return a->event;
    return a->most * b->least >= b->most * a->least;
}

/* The thing that most documents speak of; an operation before others, the first of equals. */
static struct thing most_spoken_of(const struct sorted *s)
{
    struct thing best = {0}, now = {0};
    for (size_t i = 0; i < s->n; i++) {
        const struct csto_entry *e = s->at[i], *before = i ? s->at[i - 1] : NULL;
        bool same = before && before->group == e->group && before->thing == e->thing;
        if (!same)
            now = (struct thing){
                .group = e->group, .number = e->thing, .first = i, .least = e->point, .most = e->point, .event = *e->event != '\0'};
        now.n++;
        now.sources += !same || strcmp(before->source, e->source) != 0;
        now.least = fmin(now.least, e->point), now.most = fmax(now.most, e->point);
        if (!before_of(&best, &now) || now.first == best.first)
            best = now;
    }
    return best;
}

static const char *name_of(struct csto_plot_task *task, const csto_claim *c)
{
    const char *who = *c->publisher ? c->publisher : *c->document ? c->document : "source not stated";
    struct csto_text name = {0};
    csto_plot_put_short(&name, who, 22); /* the date behind it tells the documents of one publisher apart */
    if (*c->published)
        csto_text_printf(&name, ", %.10s", c->published);
    return csto_plot_keep(task->spec, &name);
}

static int by_publication(const void *a, const void *b)
{
    const struct csto_entry *x = *(const struct csto_entry *const *)a, *y = *(const struct csto_entry *const *)b;
    int order = strcmp(x->claim->published, y->claim->published);
    order = order ? order : strcmp(x->claim->publisher, y->claim->publisher);
    return order ? order : (x->position > y->position) - (x->position < y->position);
}

/* What the thing is: the operation, or its time. */
static const char *what_of(struct csto_plot_task *task, const csto_claim *c)
{
    struct csto_text t = {0};
    if (*c->event)
        csto_plot_put_name(&t, csto_plot_event_name(task, c->event), CSTO_PLOT_TITLE_NAME);
    else if (csto_period_known(c->period)) {
        csto_day_print(&t, c->period.from);
        csto_text_puts(&t, "\xe2\x80\x93");
        csto_day_print(&t, c->period.to);
    }
    return csto_plot_keep(task->spec, &t);
}

static bool add_rows(struct csto_plot_task *task, struct csto_plot_panel *panel, const struct csto_entry **entries, size_t n)
{
    for (int counted = 1; counted >= 0; counted--) {
        struct csto_plot_series *s =
            csto_panel_series(panel, CSTO_STYLE_POINTS, counted ? "the figure that totals take" : "what others say", counted ? 0 : 1);
        for (size_t i = 0; s && i < n; i++) {
            const struct csto_entry *e = entries[i];
            const csto_value *v = &e->claim->value;
            if ((e->rule == CSTO_COUNTED) == counted &&
                !csto_series_point(s, (struct csto_plot_point){.x = (double)i,
                                                               .value = e->point,
                                                               .low = isfinite(v->low) ? v->low : e->low,
                                                               .high = v->bound == CSTO_AT_LEAST ? INFINITY : e->high}))
                return false;
        }
        if (!s)
            return false;
        if (s->points.n == 0)
            panel->series.n--;
    }
    for (size_t i = 0; i < n; i++)
        if (!csto_panel_name(panel, name_of(task, entries[i]->claim)))
            return false;
    return true;
}

/* The words and the sources below the picture are of the one thing that it shows. */
static void narrow(struct csto_plot_task *task, const csto_claim *c)
{
    if (!csto_plot_given(task->query.item) && c->item)
        task->query.item = csto_vocabulary_id(task->vocabulary, CSTO_ITEMS, c->item);
    if (!csto_plot_given(task->query.event))
        task->query.event = c->event;
    task->place = c->place;
    if (!*c->event && csto_period_known(c->period)) {
        struct csto_text from = {0}, to = {0};
        csto_day_print(&from, c->period.from);
        csto_day_print(&to, c->period.to);
        task->query.from = csto_plot_keep(task->spec, &from);
        task->query.to = csto_plot_keep(task->spec, &to);
    }
}

static csto_status fill(struct csto_plot_task *task, const struct sorted *s, const struct csto_answer *a, csto_error *err)
{
    csto_plotspec *spec = task->spec;
    struct thing thing = most_spoken_of(s);
    if (thing.sources < 2 && !csto_plot_given(task->query.event))
        return csto_fail(err, CSTO_E_TOO_FEW,
                         "no claims to plot; of no thing is there more than one source (--event shows one all the same)");
    const struct csto_entry **entries = &s->at[thing.first];
    const csto_vocabulary *v = task->vocabulary;
    const csto_claim *c = entries[0]->claim;
    double least = INFINITY, most = -INFINITY;
    for (size_t i = 0; i < thing.n; i++)
        least = fmin(least, entries[i]->point), most = fmax(most, entries[i]->point);
    qsort(entries, thing.n, sizeof *entries, by_publication);
    size_t shown = thing.n < CSTO_PLOT_ROWS ? thing.n : CSTO_PLOT_ROWS;
    const char *word, *unit = csto_vocabulary_id(v, CSTO_UNITS, a->groups.at[thing.group].unit);
    double scale = csto_plot_scale(unit, most, &word);
    struct csto_plot_panel *panel = csto_plotspec_panel(spec, CSTO_X_CATEGORY, *word ? word : "number", scale);
    if (panel)
        panel->no_zero = true; /* points: what matters is how far they are apart */
    if (!panel || !add_rows(task, panel, entries, shown))
        return csto_fail_memory(err);
    narrow(task, c);
    const char *what = what_of(task, c), *subject = csto_plot_subject_first(task),
               *after = *word ? csto_plotspec_text(spec, " %s", word) : "";
    const char *low = csto_plot_number_text(spec, least / scale), *high = csto_plot_number_text(spec, most / scale);
    const char *about = *what ? csto_plotspec_text(spec, ", %s", what) : "";
    if (thing.sources < 2)
        spec->title = csto_plotspec_text(spec, "%s%s: one source says %s%s", subject, about, high, after);
    else if (least == most)
        spec->title = csto_plotspec_text(spec, "%s%s: %zu sources agree on %s%s", subject, about, thing.sources, high, after);
    else
        spec->title =
            csto_plotspec_text(spec, "%s%s: %zu sources say between %s and %s%s", subject, about, thing.sources, low, high, after);
    spec->subtitle = csto_plotspec_text(
        spec, "Every figure that the data has of it, by the date of publication.%s%s", csto_plot_reading(spec, panel),
        thing.n > shown ? csto_plotspec_text(spec, " The first %zu of %s are shown.", shown, csto_plot_number_text(spec, (double)thing.n))
                        : "");
    return CSTO_OK;
}

static csto_status build(struct csto_plot_task *task, csto_error *err)
{
    csto_query query = task->query;
    struct csto_asked asked = {0};
    struct sorted s = {0};
    query.by = "event,item,place"; /* the places apart: what one of them says is left out by no other */
    if (!csto_plot_given(query.item) && strcmp(query.measure, "seizure") == 0)
        query.item = task->query.item = "all_drugs";
    csto_status rc = csto_ask(&asked, task->dataset, &query, err);
    if (rc == CSTO_OK && !sort_entries(&s, &asked.answer))
        rc = csto_fail_memory(err);
    if (rc == CSTO_OK)
        rc = s.n ? fill(task, &s, &asked.answer, err) : csto_fail(err, CSTO_E_TOO_FEW, "no claims to plot");
    free(s.at);
    csto_asked_end(&asked);
    return rc;
}

const struct csto_plot_kind csto_plot_sources = {
    .name = "sources",
    .summary = "who said what of one operation (--event), or of what most sources speak of",
    .takes_log = true,
    .build = build,
};
