#include "config.h"

#include "loaders/html_text.h"

#include "base/status.h"

#ifdef HAVE_XML

#include "base/array.h"
#include "base/library.h"
#include "base/limits.h"

#include <libxml/HTMLparser.h>
#include <strings.h>

static struct {
    __typeof__(&htmlCreatePushParserCtxt) create;
    __typeof__(&htmlCtxtUseOptions) options;
    __typeof__(&htmlParseChunk) parse;
    __typeof__(&xmlStopParser) stop;
    __typeof__(&htmlFreeParserCtxt) free;
} html;

static const struct csto_symbol symbols[] = {
    {"htmlCreatePushParserCtxt", &html.create},
    {"htmlCtxtUseOptions", &html.options},
    {"htmlParseChunk", &html.parse},
    {"xmlStopParser", &html.stop},
    {"htmlFreeParserCtxt", &html.free},
    {0},
};

/* ---- what the elements mean ---- */

enum {
    BLOCK = 1,     /* begins and ends a paragraph */
    CONTAINER = 2, /* may be what the main text lies in */
    OUT = 4,       /* is no text of the page */
    ASIDE = 8,     /* is text beside the main one, outside an article */
    MAIN = 16,     /* is the main text */
    ROW = 32,
    CELL = 64,
    ITEM = 128
};

static const struct element {
    const char *name;
    unsigned what;
} elements[] = {
    {"article", BLOCK | CONTAINER | MAIN},
    {"aside", BLOCK | OUT},
    {"blockquote", BLOCK},
    {"body", BLOCK | CONTAINER},
    {"button", OUT},
    {"canvas", OUT},
    {"dd", BLOCK},
    {"dialog", OUT},
    {"div", BLOCK | CONTAINER},
    {"dl", BLOCK},
    {"dt", BLOCK},
    {"fieldset", BLOCK},
    {"figcaption", BLOCK},
    {"figure", BLOCK},
    {"footer", BLOCK | OUT},
    {"form", BLOCK | ASIDE},
    {"h1", BLOCK},
    {"h2", BLOCK},
    {"h3", BLOCK},
    {"h4", BLOCK},
    {"h5", BLOCK},
    {"h6", BLOCK},
    {"header", BLOCK | ASIDE},
    {"hr", BLOCK},
    {"iframe", OUT},
    {"li", BLOCK | ITEM},
    {"main", BLOCK | CONTAINER | MAIN},
    {"nav", BLOCK | OUT},
    {"noscript", OUT},
    {"object", OUT},
    {"ol", BLOCK},
    {"option", OUT},
    {"p", BLOCK},
    {"pre", BLOCK},
    {"script", OUT},
    {"section", BLOCK | CONTAINER},
    {"select", OUT},
    {"style", OUT},
    {"svg", OUT},
    {"table", BLOCK},
    {"td", CELL | CONTAINER},
    {"template", OUT},
    {"textarea", OUT},
    {"th", CELL | CONTAINER},
    {"tr", BLOCK | ROW},
    {"ul", BLOCK},
};

static bool same(const char *a, const char *b)
{
    return strcasecmp(a, b) == 0;
}

static unsigned meaning(const char *name)
{
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (same(elements[i].name, name))
            return elements[i].what;
    return 0;
}

/* Words that a class, an id or a role begins with where the element lies beside the main text. */
static bool names_aside(const char *value)
{
    static const char *const words[] = {"nav",    "menu",   "sidebar", "footer", "comment", "breadcrumb", "related",    "share",
                                        "social", "cookie", "banner",  "widget", "promo",   "subscribe",  "contentinfo"};
    for (const char *p = value; p && *p; p += strspn(p, " \t\n")) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strncasecmp(p, words[i], strlen(words[i])) == 0)
                return true;
        p += strcspn(p, " \t\n");
    }
    return false;
}

/* ---- the page as it is read ---- */

struct container {       /* numbered as they begin */
    size_t parent, last; /* last = the last one inside it */
    double score;
    size_t main; /* number of the outermost MAIN around it + 1; 0 = none */
};

struct block {
    size_t start, end; /* in `texts` */
    size_t container, letters;
    bool item, heading, aside;
};

struct open_element {
    unsigned what;
    bool aside, link, heading;
    size_t container; /* the one around its content */
};

struct page {
    htmlParserCtxtPtr context;
    struct csto_extract *x;
    struct csto_text texts, line, script, title, heading, time;
    CSTO_ARRAY(struct container) containers;
    CSTO_ARRAY(struct block) blocks;
    struct open_element open[CSTO_LIMIT_PAGE_DEPTH];
    size_t depth, out; /* out: how many of them are no text */
    size_t linked;     /* bytes of `line` that are links */
    size_t cells;      /* of the row of now */
    bool item, failed, too_deep, in_title, in_script, no_title;
};

static const struct open_element *top(const struct page *p)
{
    static const struct open_element none;
    return p->depth ? &p->open[p->depth - 1] : &none;
}

/* Appends n bytes with every run of white space as one blank; none at the beginning. */
static void put_text(struct csto_text *t, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bool blank = strchr(" \t\r\n\f", s[i]) && s[i];
        if (!blank)
            csto_text_putc(t, s[i]);
        else if (t->n && t->at[t->n - 1] != ' ' && t->at[t->n - 1] != '\n')
            csto_text_putc(t, ' ');
    }
}

static void end_block(struct page *p)
{
    size_t n = p->line.n;
    const char *from = csto_trim(csto_text_string(&p->line), &n);
    struct block *b = n && csto_array_reserve(&p->blocks, 1) ? &p->blocks.at[p->blocks.n] : NULL;
    p->failed |= n && !b;
    if (b) {
        *b = (struct block){.start = p->texts.n, .container = top(p)->container, .item = p->item, .aside = top(p)->aside};
        b->letters = p->linked < n ? n - p->linked : 0;
        b->heading = top(p)->heading;
        csto_put_row(&p->texts, from, n);
        b->end = p->texts.n;
        p->blocks.n++;
    }
    csto_text_clear(&p->line);
    p->linked = p->cells = 0;
    p->item = false;
}

static const char *attribute(const xmlChar **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (same((const char *)attributes[0], name))
            return (const char *)attributes[1];
    return NULL;
}

/* ---- metadata ---- */

static void put_once(struct csto_text *t, const char *value)
{
    if (value && *value && !t->n && strlen(value) <= CSTO_LIMIT_TEXT_BYTES)
        put_text(t, value, strlen(value));
}

static void put_url(struct csto_text *t, const char *value)
{
    if (value && (strncmp(value, "http://", 7) == 0 || strncmp(value, "https://", 8) == 0))
        put_once(t, value);
}

static void take_meta(struct page *p, const xmlChar **attributes)
{
    static const char *const dates[] = {"article:published_time", "datePublished", "dc.date", "dc.date.issued", "dcterms.date",
                                        "dcterms.issued",         "date",          "pubdate", "publishdate"};
    const char *name = attribute(attributes, "property"), *value = attribute(attributes, "content");
    name = name ? name : attribute(attributes, "name");
    name = name ? name : attribute(attributes, "itemprop");
    if (!name || !value)
        return;
    for (size_t i = 0; i < sizeof dates / sizeof *dates && !p->x->published.n; i++)
        if (same(name, dates[i]))
            csto_put_date(&p->x->published, value, strlen(value));
    if (same(name, "og:site_name") || same(name, "dc.publisher"))
        put_once(&p->x->publisher, value);
    else if (same(name, "og:title"))
        put_once(&p->x->title, value);
    else if (same(name, "og:url"))
        put_url(&p->x->url, value);
}

static void take_metadata(struct page *p, const char *name, const xmlChar **attributes)
{
    const char *rel = attribute(attributes, "rel"), *when = attribute(attributes, "datetime"), *prop = attribute(attributes, "itemprop");
    if (same(name, "meta")) {
        take_meta(p, attributes);
    } else if (same(name, "link") && rel && same(rel, "canonical")) {
        csto_text_clear(&p->x->url);
        put_url(&p->x->url, attribute(attributes, "href"));
    } else if (same(name, "time") && when && !p->time.n) {
        csto_put_date(&p->time, when, strlen(when));
    }
    if (prop && same(prop, "datePublished") && !p->x->published.n && when)
        csto_put_date(&p->x->published, when, strlen(when));
}

/* "datePublished": "2023-06-12T..." of a JSON-LD script; only the date is wanted, so the JSON need not be read. */
static void take_script(struct page *p)
{
    const char *at = p->script.n ? strstr(p->script.at, "\"datePublished\"") : NULL;
    if (at && !p->x->published.n) {
        at += strlen("\"datePublished\"");
        at += strspn(at, " \t\r\n:\"");
        csto_put_date(&p->x->published, at, strcspn(at, "\""));
    }
    csto_text_clear(&p->script);
}

/* ---- events ---- */

static void begin_container(struct page *p, struct open_element *e)
{
    if (!csto_array_reserve(&p->containers, 1)) {
        p->failed = true;
        return;
    }
    size_t parent = e->container, main = p->containers.n ? p->containers.at[parent].main : 0;
    e->container = p->containers.n++;
    p->containers.at[e->container] = (struct container){.parent = parent, .last = e->container};
    p->containers.at[e->container].main = main ? main : e->what & MAIN ? e->container + 1 : 0;
}

static void begin_block(struct page *p, unsigned what)
{
    if (what & CELL) {
        if (p->cells++)
            csto_text_puts(&p->line, " | ");
        return;
    }
    if (what & BLOCK && !p->cells)
        end_block(p);
    else if (what & BLOCK)
        put_text(&p->line, " ", 1);
    if (what & ITEM)
        p->item = true;
}

static void on_start(void *user, const xmlChar *element, const xmlChar **attributes)
{
    struct page *p = user;
    const char *name = (const char *)element, *type;
    if (p->too_deep || p->failed)
        return;
    if (p->depth == CSTO_LIMIT_PAGE_DEPTH) {
        p->too_deep = true;
        html.stop(p->context);
        return;
    }
    take_metadata(p, name, attributes);
    struct open_element e = *top(p);
    e.what = meaning(name);
    const char *style = attribute(attributes, "style");
    bool in_article = p->containers.n && p->containers.at[e.container].main;
    if (attribute(attributes, "hidden") || (style && strcasestr(style, "display:none")))
        e.what |= OUT;
    if (e.what & OUT)
        p->out++;
    e.aside |=
        (e.what & ASIDE && !in_article) || (e.what & (BLOCK | CELL) && !(e.what & MAIN) && !same(name, "body") &&
                                            (names_aside(attribute(attributes, "class")) || names_aside(attribute(attributes, "id")) ||
                                             names_aside(attribute(attributes, "role"))));
    e.link |= same(name, "a");
    e.heading |= same(name, "h1");
    if (!p->out)
        begin_block(p, e.what);
    if (same(name, "br") && !p->out)
        csto_text_putc(&p->line, p->cells ? ' ' : '\n');
    if (e.what & CONTAINER)
        begin_container(p, &e);
    p->in_title = same(name, "title") && !p->out;
    type = attribute(attributes, "type");
    p->in_script = same(name, "script") && type && same(type, "application/ld+json");
    p->open[p->depth++] = e;
}

static void on_end(void *user, const xmlChar *element)
{
    struct page *p = user;
    (void)element;
    if (p->too_deep || p->failed || !p->depth)
        return;
    const struct open_element e = *top(p);
    if (!p->out && (e.what & ROW || (e.what & BLOCK && !p->cells)))
        end_block(p);
    if (e.what & CONTAINER)
        p->containers.at[e.container].last = p->containers.n - 1;
    if (p->in_script)
        take_script(p);
    p->out -= (e.what & OUT) != 0;
    p->in_title = p->in_script = false;
    p->depth--;
}

static void on_text(void *user, const xmlChar *text, int n)
{
    struct page *p = user;
    const char *s = (const char *)text;
    if (p->in_script) {
        csto_text_put(&p->script, s, (size_t)n);
    } else if (p->in_title) {
        put_text(&p->title, s, (size_t)n);
    } else if (!p->out) {
        size_t before = p->line.n;
        put_text(&p->line, s, (size_t)n);
        if (top(p)->heading && p->heading.n < CSTO_LIMIT_TEXT_BYTES)
            put_text(&p->heading, s, (size_t)n);
        p->linked += top(p)->link ? p->line.n - before : 0;
    }
}

static void on_error(void *user, xmlErrorPtr why)
{
    (void)user, (void)why; /* every real page has mistakes */
}

/* ---- the main text ---- */

/* A paragraph speaks for what it lies in, and less for what that lies in. */
static void score(struct page *p)
{
    for (size_t i = 0; i < p->blocks.n; i++) {
        const struct block *b = &p->blocks.at[i];
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
static size_t best_main(const struct page *p, size_t *letters)
{
    size_t all = 0, best = 0, most = 0, now = 0, sum = 0;
    for (size_t i = 0; i < p->blocks.n; i++) { /* blocks of one article follow each other */
        const struct block *b = &p->blocks.at[i];
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

static size_t best_container(const struct page *p)
{
    size_t best = 0;
    for (size_t i = 1; i < p->containers.n; i++)
        if (p->containers.at[i].score > p->containers.at[best].score)
            best = i;
    return best;
}

static void put_block(struct csto_text *t, const struct page *p, const struct block *b, bool *was_item)
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

static void put_chosen(struct page *p, bool any)
{
    enum { LEAST = 100 };
    size_t letters, main = best_main(p, &letters), best = best_container(p);
    bool was_item = false;
    for (size_t i = 0; i < p->blocks.n; i++) {
        const struct block *b = &p->blocks.at[i];
        size_t in = p->containers.at[b->container].main;
        bool chosen =
            letters >= LEAST ? in && (main == SIZE_MAX || in == main) : b->container >= best && b->container <= p->containers.at[best].last;
        if (any || (chosen && !b->aside))
            put_block(&p->x->text, p, b, &was_item);
    }
}

/* The headline stands before the text, as in a document. */
static void put_headline(struct page *p)
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

static void choose(struct page *p)
{
    if (!p->containers.n)
        return;
    score(p);
    put_chosen(p, false);
    if (!p->x->text.n)
        put_chosen(p, true);
    put_once(&p->x->title, csto_text_string(&p->heading));
    put_once(&p->x->title, csto_text_string(&p->title));
    if (!p->x->published.n)
        csto_text_puts(&p->x->published, csto_text_string(&p->time));
    put_headline(p);
}

/* ---- all of it ---- */

static csto_status parse(struct page *p, const char *bytes, size_t n, csto_error *err)
{
    htmlSAXHandler sax = {
        .initialized = XML_SAX2_MAGIC,
        .startElement = on_start,
        .endElement = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .serror = on_error,
    };
    p->context = html.create(&sax, p, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!p->context)
        return csto_fail_memory(err);
    html.options(p->context, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    html.parse(p->context, bytes, (int)n, 0);
    if (!p->too_deep)
        html.parse(p->context, NULL, 0, 1);
    html.free(p->context);
    if (p->too_deep)
        return csto_fail(err, CSTO_E_SYNTAX, "has elements nested more than %u deep, as no page has", CSTO_LIMIT_PAGE_DEPTH);
    end_block(p);
    choose(p);
    return p->failed || p->texts.failed || p->line.failed || p->x->text.failed ? csto_fail_memory(err) : CSTO_OK;
}

csto_status csto_html_extract(struct csto_extract *x, const char *bytes, size_t n, csto_error *err)
{
    csto_status rc = csto_library_open(CSTO_LIBRARY_XML, symbols, err);
    struct page *p = rc == CSTO_OK ? calloc(1, sizeof *p) : NULL;
    if (!p)
        return rc == CSTO_OK ? csto_fail_memory(err) : rc;
    p->x = x;
    struct open_element root = {.what = CONTAINER};
    begin_container(p, &root); /* number 0, for text outside of all */
    rc = parse(p, bytes, n, err);
    struct csto_text *const all[] = {&p->texts, &p->line, &p->script, &p->title, &p->heading, &p->time};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        csto_text_free(all[i]);
    csto_array_free(&p->containers);
    csto_array_free(&p->blocks);
    free(p);
    return rc;
}

#else

csto_status csto_html_extract(struct csto_extract *x, const char *bytes, size_t n, csto_error *err)
{
    (void)x, (void)bytes, (void)n;
    return csto_fail(err, CSTO_E_IO, "this csto-stats was built without libxml2 and reads no web pages");
}

#endif
