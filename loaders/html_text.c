#include "config.h"

#include "loaders/html_text.h"

#include "base/status.h"

#ifdef HAVE_XML

#include "base/library.h"
#include "loaders/html_meta.h"

#include <libxml/HTMLparser.h>
#include <strings.h>

#define FUNCTIONS(X)                                                                                                                       \
    X(create, htmlCreatePushParserCtxt)                                                                                                    \
    X(options, htmlCtxtUseOptions)                                                                                                         \
    X(parse, htmlParseChunk)                                                                                                               \
    X(stop, xmlStopParser)                                                                                                                 \
    X(free, htmlFreeParserCtxt)
CSTO_FUNCTIONS(html, CSTO_LIBRARY_XML, FUNCTIONS);

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

static unsigned meaning(const char *name)
{
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (csto_html_same(elements[i].name, name))
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

/* ---- events ---- */

static void begin_container(struct csto_html_page *p, struct csto_html_element *e)
{
    if (!csto_array_reserve(&p->containers, 1)) {
        p->failed = true;
        return;
    }
    size_t parent = e->container, main = p->containers.n ? p->containers.at[parent].main : 0;
    e->container = p->containers.n++;
    p->containers.at[e->container] = (struct csto_html_container){.parent = parent, .last = e->container};
    p->containers.at[e->container].main = main ? main : e->what & MAIN ? e->container + 1 : 0;
}

static void begin_block(struct csto_html_page *p, unsigned what)
{
    if (what & CELL) {
        if (p->cells++)
            csto_text_puts(&p->line, " | ");
        return;
    }
    if (what & BLOCK && !p->cells)
        csto_html_end_block(p);
    else if (what & BLOCK)
        csto_html_put(&p->line, " ", 1);
    if (what & ITEM)
        p->item = true;
}

static void on_start(void *user, const xmlChar *element, const xmlChar **attributes)
{
    struct csto_html_page *p = user;
    const char *name = (const char *)element, *type;
    if (p->too_deep || p->failed)
        return;
    if (p->depth == CSTO_LIMIT_PAGE_DEPTH) {
        p->too_deep = true;
        html.stop(p->parser);
        return;
    }
    csto_html_metadata(p, name, attributes);
    struct csto_html_element e = *csto_html_top(p);
    e.what = meaning(name);
    const char *style = csto_html_attribute(attributes, "style");
    bool in_article = p->containers.n && p->containers.at[e.container].main;
    if (csto_html_attribute(attributes, "hidden") || (style && strcasestr(style, "display:none")))
        e.what |= OUT;
    if (e.what & OUT)
        p->out++;
    e.aside |= (e.what & ASIDE && !in_article) ||
               (e.what & (BLOCK | CELL) && !(e.what & MAIN) && !csto_html_same(name, "body") &&
                (names_aside(csto_html_attribute(attributes, "class")) || names_aside(csto_html_attribute(attributes, "id")) ||
                 names_aside(csto_html_attribute(attributes, "role"))));
    e.link |= csto_html_same(name, "a");
    e.heading |= csto_html_same(name, "h1");
    if (!p->out)
        begin_block(p, e.what);
    if (csto_html_same(name, "br") && !p->out)
        csto_text_putc(&p->line, p->cells ? ' ' : '\n');
    if (e.what & CONTAINER)
        begin_container(p, &e);
    p->in_title = csto_html_same(name, "title") && !p->out;
    type = csto_html_attribute(attributes, "type");
    p->in_script = csto_html_same(name, "script") && type && csto_html_same(type, "application/ld+json");
    p->open[p->depth++] = e;
}

static void on_end(void *user, const xmlChar *element)
{
    struct csto_html_page *p = user;
    (void)element;
    if (p->too_deep || p->failed || !p->depth)
        return;
    const struct csto_html_element e = *csto_html_top(p);
    if (!p->out && (e.what & ROW || (e.what & BLOCK && !p->cells)))
        csto_html_end_block(p);
    if (e.what & CONTAINER)
        p->containers.at[e.container].last = p->containers.n - 1;
    if (p->in_script)
        csto_html_script(p);
    p->out -= (e.what & OUT) != 0;
    p->in_title = p->in_script = false;
    p->depth--;
}

static void on_text(void *user, const xmlChar *text, int n)
{
    struct csto_html_page *p = user;
    const char *s = (const char *)text;
    if (p->in_script) {
        csto_text_put(&p->script, s, (size_t)n);
    } else if (p->in_title) {
        csto_html_put(&p->title, s, (size_t)n);
    } else if (!p->out) {
        size_t before = p->line.n;
        csto_html_put(&p->line, s, (size_t)n);
        if (csto_html_top(p)->heading && p->heading.n < CSTO_LIMIT_TEXT_BYTES)
            csto_html_put(&p->heading, s, (size_t)n);
        p->linked += csto_html_top(p)->link ? p->line.n - before : 0;
    }
}

static void on_error(void *user, xmlErrorPtr why)
{
    (void)user, (void)why; /* every real page has mistakes */
}

/* ---- all of it ---- */

static csto_status parse(struct csto_html_page *p, const char *bytes, size_t n, csto_error *err)
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
    p->parser = html.create(&sax, p, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!p->parser)
        return csto_fail_memory(err);
    html.options(p->parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    html.parse(p->parser, bytes, (int)n, 0);
    if (!p->too_deep)
        html.parse(p->parser, NULL, 0, 1);
    html.free(p->parser);
    if (p->too_deep)
        return csto_fail(err, CSTO_E_SYNTAX, "has elements nested more than %u deep, as no page has", CSTO_LIMIT_PAGE_DEPTH);
    csto_html_end_block(p);
    csto_html_choose(p);
    return p->failed || p->texts.failed || p->line.failed || p->x->text.failed ? csto_fail_memory(err) : CSTO_OK;
}

csto_status csto_html_extract(struct csto_extract *x, const char *bytes, size_t n, csto_error *err)
{
    csto_status rc = csto_library_open(&html_functions, err);
    struct csto_html_page *p = rc == CSTO_OK ? calloc(1, sizeof *p) : NULL;
    if (!p)
        return rc == CSTO_OK ? csto_fail_memory(err) : rc;
    p->x = x;
    struct csto_html_element root = {.what = CONTAINER};
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
