/* html_page.c - the blocks of a web page, and which of them are its main text */
#include "config.h"

#include "loaders/html_page.h"

const struct csto_html_element *csto_html_top(const struct csto_html_page *p)
{
    static const struct csto_html_element none;
    return p->depth ? &p->open[p->depth - 1] : &none;
}

void csto_html_put(struct csto_text *t, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bool blank = strchr(" \t\r\n\f", s[i]) && s[i];
        if (!blank)
            csto_text_putc(t, s[i]);
        else if (t->n && t->at[t->n - 1] != ' ' && t->at[t->n - 1] != '\n')
            csto_text_putc(t, ' ');
    }
}

void csto_html_end_block(struct csto_html_page *p)
{
    size_t n = p->line.n;
    const char *from = csto_trim(csto_text_string(&p->line), &n);
    struct csto_html_block *b = n && csto_array_reserve(&p->blocks, 1) ? &p->blocks.at[p->blocks.n] : NULL;
    p->failed |= n && !b;
    if (b) {
        *b = (struct csto_html_block){
            .start = p->texts.n, .container = csto_html_top(p)->container, .item = p->item, .aside = csto_html_top(p)->aside};
        b->letters = p->linked < n ? n - p->linked : 0;
        b->heading = csto_html_top(p)->heading;
        csto_put_row(&p->texts, from, n);
        b->end = p->texts.n;
        p->blocks.n++;
    }
    csto_text_clear(&p->line);
    p->linked = p->cells = 0;
    p->item = false;
}

void csto_html_put_once(struct csto_text *t, const char *value)
{
    if (value && *value && !t->n && strlen(value) <= CSTO_LIMIT_TEXT_BYTES)
        csto_html_put(t, value, strlen(value));
}

/* A paragraph speaks for what it lies in, and less for what that lies in. */
static void score(struct csto_html_page *p)
{
    for (size_t i = 0; i < p->blocks.n; i++) {
        const struct csto_html_block *b = &p->blocks.at[i];
        double share = b->aside ? 0 : (double)b->letters;
        for (size_t c = b->container, steps = 0; steps < 3; steps++, share /= 3) {
            p->containers.at[c].score += share;
            if (c == p->containers.at[c].parent)
                break;
            c = p->containers.at[c].parent;
        }
    }
}

/* The one article or main that has most of the text of all of them; else all (SIZE_MAX), or 0 where there is none. */
static size_t best_main(const struct csto_html_page *p, size_t *letters)
{
    size_t all = 0, best = 0, most = 0, now = 0, sum = 0;
    for (size_t i = 0; i < p->blocks.n; i++) { /* blocks of one article follow each other */
        const struct csto_html_block *b = &p->blocks.at[i];
        size_t main = p->containers.at[b->container].main;
        if (!main || b->aside)
            continue;
        sum = main == now ? sum + b->letters : b->letters;
        now = main;
        all += b->letters;
        if (sum > most) {
            most = sum;
            best = main;
        }
    }
    *letters = all;
    return !best ? 0 : most * 2 >= all ? best : SIZE_MAX;
}

static size_t best_container(const struct csto_html_page *p)
{
    size_t best = 0;
    for (size_t i = 1; i < p->containers.n; i++)
        if (p->containers.at[i].score > p->containers.at[best].score)
            best = i;
    return best;
}

static void put_block(struct csto_text *t, const struct csto_html_page *p, const struct csto_html_block *b, bool *was_item)
{
    if (t->n)
        csto_text_puts(t, b->item && *was_item ? "\n" : "\n\n");
    if (b->item)
        csto_text_puts(t, "- ");
    csto_text_put(t, p->texts.at + b->start, b->end - b->start);
    *was_item = b->item;
}

static bool says(const struct csto_text *t, const struct csto_text *what)
{
    return t->n && what->n && memmem(t->at, t->n < 1024 ? t->n : 1024, what->at, what->n);
}

static void put_chosen(struct csto_html_page *p, bool any)
{
    enum { LEAST = 100 };
    size_t letters, main = best_main(p, &letters), best = best_container(p);
    bool was_item = false;
    for (size_t i = 0; i < p->blocks.n; i++) {
        const struct csto_html_block *b = &p->blocks.at[i];
        size_t in = p->containers.at[b->container].main;
        bool chosen =
            letters >= LEAST ? in && (main == SIZE_MAX || in == main) : b->container >= best && b->container <= p->containers.at[best].last;
        if (any || (chosen && !b->aside))
            put_block(&p->x->text, p, b, &was_item);
    }
}

/* The headline stands before the text, as in a document. */
static void put_headline(struct csto_html_page *p)
{
    struct csto_text with = {0};
    size_t n = p->x->title.n ? p->x->title.n : 0;
    const char *title = csto_trim(csto_text_string(&p->x->title), &n);
    if (!n || !p->x->text.n || says(&p->x->text, &p->heading) || says(&p->x->text, &p->x->title))
        return;
    csto_text_put(&with, title, n);
    csto_text_puts(&with, "\n\n");
    csto_text_put(&with, p->x->text.at, p->x->text.n);
    p->failed |= with.failed;
    csto_text_free(&p->x->text);
    p->x->text = with;
}

void csto_html_choose(struct csto_html_page *p)
{
    if (!p->containers.n)
        return;
    score(p);
    put_chosen(p, false);
    if (!p->x->text.n)
        put_chosen(p, true);
    csto_html_put_once(&p->x->title, csto_text_string(&p->heading));
    csto_html_put_once(&p->x->title, csto_text_string(&p->title));
    if (!p->x->published.n)
        csto_text_puts(&p->x->published, csto_text_string(&p->time));
    put_headline(p);
}
