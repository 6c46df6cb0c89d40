/* words.c - the texts around a picture: amounts, how to read it, its sources, names of events */
#include "config.h"

#include "analytics/query.h"
#include "base/intern.h"
#include "base/status.h"
#include "plots/plot.h"
#include "records/period.h"
#include "records/vocabulary.h"

#include <math.h>
#include <stdlib.h>

const char *csto_plot_keep(csto_plotspec *spec, struct csto_text *t)
{
    const char *kept = csto_plotspec_text(spec, "%s", csto_text_string(t));
    spec->no_memory |= t->failed;
    csto_text_free(t);
    return kept;
}

const char *csto_plot_amount(csto_plotspec *spec, const struct csto_plot_total *total)
{
    struct csto_text t = {0};
    const char *word;
    double scale = csto_plot_scale(total->unit, total->value, &word);
    csto_plot_put_number(&t, total->value / scale);
    csto_text_printf(&t, "%s%s%s", *word ? " " : "", word, total->high == INFINITY ? " or more" : "");
    return csto_plot_keep(spec, &t);
}

const char *csto_plot_number_text(csto_plotspec *spec, double x)
{
    struct csto_text t = {0};
    csto_plot_put_number(&t, x);
    return csto_plot_keep(spec, &t);
}

/* ---- what it is of ---- */

const char *csto_plot_item_title(struct csto_plot_task *task, const char *id)
{
    const char *title = csto_vocabulary_title(task->vocabulary, CSTO_ITEMS, csto_vocabulary_find(task->vocabulary, CSTO_ITEMS, id));
    return *title ? title : id;
}

const char *csto_plot_subject(struct csto_plot_task *task)
{
    const csto_vocabulary *v = task->vocabulary;
    csto_code measure = csto_vocabulary_find(v, CSTO_MEASURES, task->query.measure);
    const char *item = csto_plot_given(task->query.item) ? csto_plot_item_title(task, task->query.item) : "";
    const char *title = csto_vocabulary_title(v, CSTO_MEASURES, measure);
    if (strcmp(csto_vocabulary_id(v, CSTO_MEASURES, measure), "seizure") == 0)
        return csto_plotspec_text(task->spec, *item ? "seizures of %s" : "seizures", item);
    if (*item && strcmp(csto_vocabulary_id(v, CSTO_MEASURES, measure), "crime") == 0)
        return item; /* the items of crimes are kinds of them: "cybercrimes" */
    return *item ? csto_plotspec_text(task->spec, "%s (%s)", title, item) : title;
}

const char *csto_plot_subject_first(struct csto_plot_task *task)
{
    const char *subject = csto_plot_subject(task);
    return csto_plotspec_text(task->spec, "%c%s", *subject >= 'a' && *subject <= 'z' ? *subject - 32 : *subject,
                              *subject ? subject + 1 : "");
}

const char *csto_plot_where(struct csto_plot_task *task)
{
    csto_code place = task->place;
    if (!place && csto_plot_given(task->query.place))
        place = csto_vocabulary_find(task->vocabulary, CSTO_PLACES, task->query.place);
    if (!place)
        return "";
    if (strcmp(csto_vocabulary_id(task->vocabulary, CSTO_PLACES, place), "CSTO") == 0)
        return ""; /* the subtitle says so */
    return csto_plotspec_text(task->spec, " in %s", csto_vocabulary_title(task->vocabulary, CSTO_PLACES, place));
}

const char *csto_plot_scope(struct csto_plot_task *task)
{
    bool whole = strcmp(csto_vocabulary_id(task->vocabulary, CSTO_PLACES, task->place), "CSTO") == 0;
    return whole ? " Figures of the CSTO as a whole." : "";
}

/* ---- how to read it ---- */

static bool any_point(const struct csto_plot_panel *panel, bool (*is)(const struct csto_plot_point *))
{
    for (size_t s = 0; s < panel->series.n; s++)
        for (size_t i = 0; i < panel->series.at[s].points.n; i++)
            if (panel->series.at[s].style != CSTO_STYLE_BAND && !isnan(panel->series.at[s].points.at[i].value) &&
                is(&panel->series.at[s].points.at[i]))
                return true;
    return false;
}

static bool is_open(const struct csto_plot_point *p)
{
    return p->high == INFINITY;
}

static bool is_interval(const struct csto_plot_point *p)
{
    return (isfinite(p->low) && p->low < p->value) || (isfinite(p->high) && p->high > p->value);
}

static bool is_partial(const struct csto_plot_point *p)
{
    return p->partial != NULL;
}

static bool has_gap(const struct csto_plot_panel *panel)
{
    for (size_t s = 0; panel->x_kind == CSTO_X_YEAR && !panel->no_gaps && s < panel->series.n; s++) {
        const struct csto_plot_series *series = &panel->series.at[s];
        for (size_t i = 1; csto_style_observed(series->style) && i < series->points.n; i++)
            if (series->points.at[i].x > series->points.at[i - 1].x + 1.5 * panel->step)
                return true;
    }
    return false;
}

const char *csto_plot_reading(csto_plotspec *spec, const struct csto_plot_panel *panel)
{
    struct csto_text t = {0};
    if (any_point(panel, is_interval))
        csto_text_puts(&t, " Thin lines: the range that the sources allow.");
    if (any_point(panel, is_open))
        csto_text_puts(&t, " Arrow and +: \"or more\", no upper end is stated.");
    if (any_point(panel, is_partial))
        csto_text_puts(&t, " Hollow: part of the year.");
    if (has_gap(panel))
        csto_text_puts(&t, " Shaded: no figure found.");
    return csto_plot_keep(spec, &t);
}

/* ---- sources ---- */

struct publisher {
    const char *name;
    size_t documents, place; /* place: in the order in which they came */
};

struct sources {
    struct csto_intern texts; /* publishers and documents, each once */
    CSTO_ARRAY(struct publisher) publishers;
    size_t documents;
};

/* Counts the document for its publisher where it is new.  False = no memory. */
static bool count_document(struct sources *s, const csto_claim *c)
{
    size_t before = s->texts.n;
    struct csto_text both = {0};
    csto_text_printf(&both, "d%s\n%s", c->publisher, c->document);
    const char *kept = both.failed ? NULL : csto_intern_text(&s->texts, both.at, both.n);
    bool new_document = s->texts.n > before;
    csto_text_free(&both);
    if (!kept || !new_document)
        return kept != NULL;
    s->documents++;
    for (size_t i = 0; i < s->publishers.n; i++)
        if (strcmp(s->publishers.at[i].name, c->publisher) == 0)
            return ++s->publishers.at[i].documents, true;
    return !*c->publisher || csto_array_push(&s->publishers, ((struct publisher){c->publisher, 1, s->publishers.n}));
}

static int by_documents(const void *a, const void *b)
{
    const struct publisher *x = a, *y = b;
    return x->documents != y->documents ? (x->documents < y->documents) - (x->documents > y->documents)
                                        : (x->place > y->place) - (x->place < y->place);
}

static const char *source_line(struct csto_plot_task *task, struct sources *s)
{
    enum { NAMED = 5, NAME_LETTERS = 40 };
    struct csto_text t = {0};
    if (s->publishers.n)
        qsort(s->publishers.at, s->publishers.n, sizeof *s->publishers.at, by_documents);
    size_t named = s->publishers.n <= NAMED + 1 ? s->publishers.n : NAMED, others = s->publishers.n - named;
    csto_text_puts(&t, named ? "Source: " : "Source: publisher not stated");
    for (size_t i = 0; i < named; i++) {
        csto_text_puts(&t, i == 0 ? "" : i + 1 == named && !others ? " and " : ", ");
        csto_plot_put_short(&t, s->publishers.at[i].name, NAME_LETTERS);
    }
    if (others)
        csto_text_printf(&t, " and %zu other publishers", others);
    csto_text_printf(&t, " (%zu document%s); totals by csto-stats", s->documents, s->documents == 1 ? "" : "s");
    return csto_plot_keep(task->spec, &t);
}

bool csto_plot_may_count(const struct csto_plot_task *task, const struct csto_question *q, const csto_claim *c)
{
    return (c->role == CSTO_LEVEL || c->role == CSTO_PART || c->role == CSTO_REPEAT) && (!task->place || c->place == task->place) &&
           csto_question_passes(q, c) == CSTO_PASSES;
}

csto_status csto_plot_source(struct csto_plot_task *task, csto_error *err)
{
    struct csto_question q;
    struct sources s = {0};
    csto_status rc = csto_plot_question(&q, task, err);
    if (rc != CSTO_OK)
        return rc;
    for (size_t i = 0; rc == CSTO_OK && i < csto_dataset_count(task->dataset); i++) {
        const csto_claim *c = csto_dataset_at(task->dataset, i);
        if (csto_plot_may_count(task, &q, c) && !count_document(&s, c))
            rc = csto_fail_memory(err);
    }
    task->spec->source = source_line(task, &s);
    csto_array_free(&s.publishers);
    csto_intern_free(&s.texts);
    csto_question_free(&q);
    return rc;
}

/* ---- what a year's figure covers ---- */

enum { WHOLE_DAYS = 350 };

static size_t find_year(const struct csto_plot_totals *totals, int year)
{
    size_t low = 0, high = totals->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (totals->at[middle].year < year)
            low = middle + 1;
        else
            high = middle;
    }
    return low < totals->n && totals->at[low].year == year ? low : totals->n;
}

static const char *span(csto_plotspec *spec, csto_period p)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (p.to < p.from || p.to - p.from + 1 >= WHOLE_DAYS)
        return NULL;
    int from = csto_date_of(p.from).month, to = csto_date_of(p.to).month;
    return from == to ? months[from - 1] : csto_plotspec_text(spec, "%s-%s", months[from - 1], months[to - 1]);
}

/* The longest period of each year into longest[]. */
static void find_longest(const struct csto_plot_task *task, const struct csto_question *q, const struct csto_plot_totals *totals,
                         csto_period *longest)
{
    for (size_t i = 0; i < totals->n; i++)
        longest[i] = (csto_period){0, -1};
    for (size_t i = 0; i < csto_dataset_count(task->dataset); i++) {
        const csto_claim *c = csto_dataset_at(task->dataset, i);
        if (!csto_period_known(c->period))
            continue;
        size_t k = find_year(totals, csto_date_of(c->period.from).year);
        if (k == totals->n || csto_date_of(c->period.to).year != totals->at[k].year || !csto_plot_may_count(task, q, c))
            continue;
        int32_t days = c->period_kind == CSTO_PERIOD_OPERATION ? WHOLE_DAYS : c->period.to - c->period.from; /* no part of a series */
        if (days > longest[k].to - longest[k].from)
            longest[k] = (csto_period){c->period.from, c->period.from + days};
    }
}

csto_status csto_plot_covers(struct csto_plot_task *task, const struct csto_plot_totals *totals, const char **covers, csto_error *err)
{
    struct csto_question q;
    csto_status rc = csto_plot_question(&q, task, err);
    if (rc != CSTO_OK)
        return rc;
    csto_period *longest = calloc(totals->n + 1, sizeof *longest);
    if (longest)
        find_longest(task, &q, totals, longest);
    else
        rc = csto_fail_memory(err);
    for (size_t i = 0; longest && i < totals->n; i++)
        covers[i] = span(task->spec, longest[i]);
    free(longest);
    csto_question_free(&q);
    return rc;
}

/* ---- events ---- */

static bool is_year(const char *p)
{
    for (int i = 0; i < 4; i++)
        if (p[i] < '0' || p[i] > '9')
            return false;
    return (p[0] == '1' || p[0] == '2') && (p[4] == '\0' || p[4] == '-');
}

int csto_plot_event_year(const char *key)
{
    for (const char *p = key; (p = strchr(p, '-')) != NULL;)
        if (is_year(++p))
            return atoi(p);
    return 0;
}

/* The row of the vocabulary whose key is the longest beginning of this one. */
static csto_code event_row(const csto_vocabulary *v, const char *key, size_t *length)
{
    csto_code best = 0;
    *length = 0;
    for (size_t i = 1; i <= csto_vocabulary_count(v, CSTO_EVENTS); i++) {
        csto_code code = (csto_code)i;
        const char *id = csto_vocabulary_id(v, CSTO_EVENTS, code);
        size_t n = strlen(id);
        if (n > *length && strncmp(key, id, n) == 0 && (key[n] == '-' || key[n] == '\0'))
            best = code, *length = n;
    }
    return best;
}

const char *csto_plot_event_name(struct csto_plot_task *task, const char *key)
{
    size_t n;
    struct csto_text t = {0};
    csto_code code = event_row(task->vocabulary, key, &n);
    if (!code)
        return *key ? key : "no event named";
    csto_text_puts(&t, csto_vocabulary_title(task->vocabulary, CSTO_EVENTS, code));
    for (const char *p = key + n; *p; p++)
        if (*p == '-' && p > key + n && p[-1] >= '0' && p[-1] <= '9' && p[1] >= '0' && p[1] <= '9')
            csto_text_puts(&t, "\xe2\x80\x93"); /* from one year to another */
        else
            csto_text_putc(&t, *p == '-' ? ' ' : *p);
    return csto_plot_keep(task->spec, &t);
}
