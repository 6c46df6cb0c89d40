#include "config.h"

#include "emit/svg.h"

#include "base/array.h"
#include "base/status.h"
#include "emit/markup.h"

static const char elements[] =
    " g path text tspan rect circle ellipse polygon polyline line defs use clipPath pattern mask linearGradient stop ";
static const char attributes[] =
    " d x y width height cx cy r rx ry x1 y1 x2 y2 dx dy points transform viewBox fill stroke color opacity fill-opacity fill-rule "
    "clip-rule "
    "stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit text-anchor "
    "dominant-baseline font-family font-size font-weight font-style shape-rendering clip-path mask clipPathUnits "
    "patternUnits gradientUnits offset stop-color stop-opacity xml:space id ";
static const char colour_attributes[] = " fill stroke color stop-color ";

/* An element that is open: where its start tag stands in the output. */
struct open {
    size_t at, inside;
    bool group; /* <g> */
};

struct cleaner {
    const char *p, *end; /* what is left */
    const char *prefix;
    const struct csto_svg_colour *colours;
    CSTO_ARRAY(struct open) open; /* those that are kept */
    struct open closed;           /* the group that ended last */
    struct csto_text out, value;
    size_t dropped; /* of elements below one that is left out, that one included */
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* True where the word is one of the list " a b c ". */
static bool listed(const char *list, const char *word, size_t n)
{
    for (const char *p = list; (p = strchr(p, ' ')) != NULL && p[1]; p++)
        if (strncmp(p + 1, word, n) == 0 && p[1 + n] == ' ')
            return n > 0;
    return false;
}

static bool starts(const struct cleaner *c, const char *with)
{
    size_t n = strlen(with);
    return (size_t)(c->end - c->p) >= n && memcmp(c->p, with, n) == 0;
}

/* Goes behind the next `mark`; false where there is none. */
static bool skip_past(struct cleaner *c, const char *mark)
{
    const char *at = memmem(c->p, (size_t)(c->end - c->p), mark, strlen(mark));
    c->p = at ? at + strlen(mark) : c->end;
    return at != NULL;
}

/* ---- texts and values ---- */

/* The character of an entity at p (behind its '&'), its length with the ';' in *len; 0 = none. */
static uint32_t entity_at(const char *p, size_t n, size_t *len)
{
    static const struct {
        const char *name;
        char is;
    } names[] = {{"amp;", '&'}, {"lt;", '<'}, {"gt;", '>'}, {"quot;", '"'}, {"apos;", '\''}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (n >= (*len = strlen(names[i].name)) && memcmp(p, names[i].name, *len) == 0)
            return (unsigned char)names[i].is;
    uint32_t code = 0;
    bool hex = n > 2 && p[1] == 'x';
    size_t i = hex ? 2 : 1;
    if (n < 3 || p[0] != '#')
        return 0;
    for (; i < n && i < 10 && p[i] != ';'; i++) {
        int digit = p[i] >= '0' && p[i] <= '9' ? p[i] - '0' : hex && (p[i] | 32) >= 'a' && (p[i] | 32) <= 'f' ? (p[i] | 32) - 'a' + 10 : -1;
        if (digit < 0)
            return 0;
        code = code * (hex ? 16 : 10) + (uint32_t)digit;
    }
    *len = i + 1;
    return i < n && p[i] == ';' && code < 0x110000 ? code : 0;
}

/* The characters that the bytes stand for, entities resolved, in c->value. */
static void resolve(struct cleaner *c, const char *p, size_t n)
{
    char utf8[4];
    csto_text_clear(&c->value);
    for (size_t i = 0, len; i < n;) {
        uint32_t code = p[i] == '&' ? entity_at(p + i + 1, n - i - 1, &len) : 0;
        if (code) {
            csto_text_put(&c->value, utf8, csto_utf8_encode(utf8, code));
            i += 1 + len;
        } else {
            csto_text_putc(&c->value, p[i++]);
        }
    }
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "url(#name)", or "#name" where `plain`: *name is what stands behind the '#'. */
static bool is_reference(const char *value, bool plain, const char **name, size_t *n)
{
    const char *from = plain ? "#" : "url(#";
    size_t length = strlen(value), head = strlen(from);
    if (length < head + 1 || strncmp(value, from, head) != 0 || (!plain && value[length - 1] != ')'))
        return false;
    *name = value + head;
    *n = length - head - !plain;
    for (size_t i = 0; i < *n; i++)
        if (!((*name)[i] == '_' || (*name)[i] == '-' || csto_is_digit((*name)[i]) || is_letter((*name)[i])))
            return false;
    return true;
}

/* Appends an attribute where it and its value are harmless. */
static void put_attribute(struct cleaner *c, const char *name, size_t n, const char *value)
{
    const char *to = NULL;
    size_t length = 0;
    bool link = (n == 4 && memcmp(name, "href", 4) == 0) || (n == 10 && memcmp(name, "xlink:href", 10) == 0);
    if (!link && !listed(attributes, name, n))
        return;
    bool id = n == 2 && memcmp(name, "id", 2) == 0;
    if (link ? !is_reference(value, true, &to, &length)
             : (strcasestr(value, "url") || strchr(value, '\\')) && !is_reference(value, false, &to, &length))
        return;
    csto_text_putc(&c->out, ' ');
    csto_text_put(&c->out, link ? "href" : name, link ? 4 : n);
    csto_text_puts(&c->out, "=\"");
    if (listed(colour_attributes, name, n) && csto_svg_put_colour(&c->out, c->colours, value)) {
        csto_text_putc(&c->out, '"');
        return;
    }
    if (to)
        csto_text_printf(&c->out, "%s%s-%.*s%s", link ? "#" : "url(#", c->prefix, (int)length, to, link ? "" : ")");
    else if (id)
        csto_text_printf(&c->out, "%s-", c->prefix);
    if (!to)
        csto_markup_puts(&c->out, value);
    csto_text_putc(&c->out, '"');
}

/* ---- elements ---- */

/* name="value" at c->p; false where there is none. */
static bool read_attribute(struct cleaner *c, const char **name, size_t *n)
{
    while (c->p < c->end && is_space(*c->p))
        c->p++;
    *name = c->p;
    while (c->p < c->end && !is_space(*c->p) && !strchr("=/>\"'<", *c->p))
        c->p++;
    *n = (size_t)(c->p - *name);
    while (c->p < c->end && is_space(*c->p))
        c->p++;
    if (*n == 0 || c->p == c->end || *c->p != '=')
        return false;
    for (c->p++; c->p < c->end && is_space(*c->p);)
        c->p++;
    if (c->p == c->end || (*c->p != '"' && *c->p != '\''))
        return false;
    const char *from = c->p + 1, *to = memchr(from, *c->p, (size_t)(c->end - from));
    if (!to)
        return false;
    resolve(c, from, (size_t)(to - from));
    c->p = to + 1;
    return true;
}

/* True for the path of a tick of no length: its pen only moves. */
static bool draws_nothing(const struct cleaner *c, size_t at, bool path)
{
    const char *d = path ? strstr(c->out.at + at, " d=\"") : NULL;
    return d && !d[4 + strcspn(d + 4, "LlHhVvCcSsQqTtAaZz")];
}

/* Definitions that nothing behind them refers to. */
static bool is_unused(const struct cleaner *c)
{
    static const char end[] = "</defs>", link[] = "href=", url[] = "url(";
    const char *from = memmem(c->p, (size_t)(c->end - c->p), end, sizeof end - 1);
    size_t n = from ? (size_t)(c->end - from) : 0;
    return from && !memmem(from, n, link, sizeof link - 1) && !memmem(from, n, url, sizeof url - 1);
}

/* A group that stands right behind one with the same attributes goes on in it: one that is moved, clipped or named is never the same. */
static bool continues(struct cleaner *c, size_t at)
{
    static const char end[] = "</g>";
    const struct open *last = &c->closed;
    size_t n = c->out.n - at;
    if (last->inside == 0 || at < sizeof end - 1 + last->inside || last->inside - last->at != n ||
        memcmp(c->out.at + last->at, c->out.at + at, n) != 0 || memcmp(c->out.at + at - (sizeof end - 1), end, sizeof end - 1) != 0 ||
        memmem(c->out.at + at, n, "opacity", 7) || memmem(c->out.at + at, n, "transform", 9) || memmem(c->out.at + at, n, "url(", 4))
        return false;
    c->out.at[c->out.n = at - (sizeof end - 1)] = '\0';
    return true;
}

/* Behind the attributes of a start tag that is kept. */
static bool end_start(struct cleaner *c, size_t at, bool group, bool path, bool empty)
{
    struct open o = {.at = at, .group = group};
    if (c->out.failed)
        return false;
    if (empty && (group || draws_nothing(c, at, path))) {
        c->out.at[c->out.n = at] = '\0';
        return true;
    }
    csto_text_puts(&c->out, empty ? "/>" : ">");
    if (empty)
        return true;
    if (group && continues(c, at))
        o = c->closed;
    else
        o.inside = c->out.n;
    return csto_array_push(&c->open, o);
}

/* Behind "<": a start tag.  False: no SVG. */
static bool take_start(struct cleaner *c)
{
    const char *name = c->p, *attribute;
    size_t n = 0, length, at = c->out.n;
    while (c->p < c->end && !is_space(*c->p) && !strchr("/><", *c->p))
        c->p++, n++;
    bool group = n == 1 && *name == 'g', defs = n == 4 && memcmp(name, "defs", 4) == 0;
    bool kept = !c->dropped && listed(elements, name, n) && !(defs && is_unused(c));
    if (kept) {
        csto_text_putc(&c->out, '<');
        csto_text_put(&c->out, name, n);
    }
    while (read_attribute(c, &attribute, &length))
        if (kept && !(group && length == 2 && memcmp(attribute, "id", 2) == 0)) /* nothing refers to a group */
            put_attribute(c, attribute, length, csto_text_string(&c->value));
    bool empty = c->p < c->end && *c->p == '/';
    c->p += empty;
    if (n == 0 || c->p >= c->end || *c->p++ != '>')
        return false;
    c->dropped += !kept && !empty;
    return !kept || end_start(c, at, group, n == 4 && memcmp(name, "path", 4) == 0, empty);
}

static bool take_end(struct cleaner *c)
{
    const char *name = c->p;
    size_t n = 0;
    while (c->p < c->end && *c->p != '>')
        c->p++, n++;
    if (c->p++ >= c->end)
        return false;
    if (c->dropped) {
        c->dropped--;
        return true;
    }
    if (c->open.n == 0 || !listed(elements, name, n))
        return false;
    struct open o = c->open.at[--c->open.n];
    if (o.group && c->out.n == o.inside) {
        c->out.at[c->out.n = o.at] = '\0';
        return true;
    }
    csto_text_printf(&c->out, "</%.*s>", (int)n, name);
    c->closed = o.group ? o : (struct open){0};
    return true;
}

static void take_text(struct cleaner *c)
{
    const char *from = c->p;
    while (c->p < c->end && *c->p != '<')
        c->p++;
    resolve(c, from, (size_t)(c->p - from));
    if (c->dropped)
        return;
    const char *text = csto_text_string(&c->value);
    if (text[strspn(text, " \t\r\n")])
        csto_markup_put(&c->out, text, c->value.n);
}

/* All that stands between <svg ...> and its end. */
static bool take_content(struct cleaner *c)
{
    while (c->p < c->end) {
        if (*c->p != '<')
            take_text(c);
        else if (starts(c, "<!--"))
            skip_past(c, "-->");
        else if (starts(c, "</svg>") && !c->dropped)
            return c->open.n == 0;
        else if (starts(c, "<!") || starts(c, "<?"))
            return false; /* no CDATA, doctype or instruction: gnuplot writes none here */
        else if (*++c->p == '/' ? (c->p++, !take_end(c)) : !take_start(c))
            return false;
    }
    return false;
}

/* The start tag of the picture: only its viewBox is kept.  False where there is none. */
static bool take_root(struct cleaner *c, struct csto_text *box)
{
    const char *name;
    size_t n;
    while (skip_past(c, "<svg") && c->p < c->end && !is_space(*c->p))
        ;
    while (read_attribute(c, &name, &n))
        if (n == 7 && memcmp(name, "viewBox", 7) == 0)
            csto_markup_puts(box, csto_text_string(&c->value));
    return c->p < c->end && *c->p++ == '>' && box->n > 0;
}

csto_status csto_svg_embed(struct csto_text *out, const char *svg, size_t n, const char *prefix, const char *title, const char *description,
                           const struct csto_svg_colour *colours, csto_error *err)
{
    struct cleaner c = {.p = svg, .end = svg + n, .prefix = prefix, .colours = colours};
    struct csto_text box = {0};
    csto_status rc = CSTO_OK;
    if (memchr(svg, '\0', n) || !take_root(&c, &box) || !take_content(&c))
        rc = csto_fail(err, CSTO_E_SYNTAX, "what the drawing program wrote is no picture in SVG");
    if (rc == CSTO_OK) {
        csto_text_printf(out, "<svg viewBox=\"%s\" role=\"img\" aria-labelledby=\"%s-title %s-about\"><title id=\"%s-title\">",
                         csto_text_string(&box), prefix, prefix, prefix);
        csto_markup_puts(out, title);
        csto_text_printf(out, "</title><desc id=\"%s-about\">", prefix);
        csto_markup_puts(out, description);
        csto_text_puts(out, "</desc>");
        csto_text_put(out, c.out.at ? c.out.at : "", c.out.n);
        csto_text_puts(out, "</svg>\n");
    }
    if (c.out.failed || c.value.failed || box.failed)
        rc = csto_fail_memory(err);
    csto_array_free(&c.open);
    csto_text_free(&c.out);
    csto_text_free(&c.value);
    csto_text_free(&box);
    return rc;
}
