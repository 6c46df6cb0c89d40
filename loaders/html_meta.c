/* html_meta.c - what a web page says of itself: title, date, publisher, address */
#include "config.h"

#include "loaders/html_meta.h"

#include <strings.h>

bool csto_html_same(const char *a, const char *b)
{
    return strcasecmp(a, b) == 0;
}

const char *csto_html_attribute(const unsigned char **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (csto_html_same((const char *)attributes[0], name))
            return (const char *)attributes[1];
    return NULL;
}

static void put_url(struct csto_text *t, const char *value)
{
    if (value && (strncmp(value, "http://", 7) == 0 || strncmp(value, "https://", 8) == 0))
        csto_html_put_once(t, value);
}

static void take_meta(struct csto_html_page *p, const unsigned char **attributes)
{
    static const char *const dates[] = {"article:published_time", "datePublished", "dc.date", "dc.date.issued", "dcterms.date",
                                        "dcterms.issued",         "date",          "pubdate", "publishdate"};
    const char *name = csto_html_attribute(attributes, "property"), *value = csto_html_attribute(attributes, "content");
    name = name ? name : csto_html_attribute(attributes, "name");
    name = name ? name : csto_html_attribute(attributes, "itemprop");
    if (!name || !value)
        return;
    for (size_t i = 0; i < sizeof dates / sizeof *dates && !p->x->published.n; i++)
        if (csto_html_same(name, dates[i]))
            csto_put_date(&p->x->published, value, strlen(value));
    if (csto_html_same(name, "og:site_name") || csto_html_same(name, "dc.publisher"))
        csto_html_put_once(&p->x->publisher, value);
    else if (csto_html_same(name, "og:title"))
        csto_html_put_once(&p->x->title, value);
    else if (csto_html_same(name, "og:url"))
        put_url(&p->x->url, value);
}

void csto_html_metadata(struct csto_html_page *p, const char *name, const unsigned char **attributes)
{
    const char *rel = csto_html_attribute(attributes, "rel"), *when = csto_html_attribute(attributes, "datetime"),
               *prop = csto_html_attribute(attributes, "itemprop");
    if (csto_html_same(name, "meta")) {
        take_meta(p, attributes);
    } else if (csto_html_same(name, "link") && rel && csto_html_same(rel, "canonical")) {
        csto_text_clear(&p->x->url);
        put_url(&p->x->url, csto_html_attribute(attributes, "href"));
    } else if (csto_html_same(name, "time") && when && !p->time.n) {
        csto_put_date(&p->time, when, strlen(when));
    }
    if (prop && csto_html_same(prop, "datePublished") && !p->x->published.n && when)
        csto_put_date(&p->x->published, when, strlen(when));
}

/* "datePublished": "2023-06-12T..." of a JSON-LD script; only the date is wanted, so the JSON need not be read. */
void csto_html_script(struct csto_html_page *p)
{
    const char *at = p->script.n ? strstr(p->script.at, "\"datePublished\"") : NULL;
    if (at && !p->x->published.n) {
        at += strlen("\"datePublished\"");
        at += strspn(at, " \t\r\n:\"");
        csto_put_date(&p->x->published, at, strcspn(at, "\""));
    }
    csto_text_clear(&p->script);
}
