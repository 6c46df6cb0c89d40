#include "config.h"

#include "loaders/xml_library.h"

#include "base/status.h"

#include <string.h>

#ifdef HAVE_XML

#include "base/library.h"

#include <libxml/parser.h>

#define FUNCTIONS(X)                                                                                                                       \
    X(create, xmlCreatePushParserCtxt)                                                                                                     \
    X(options, xmlCtxtUseOptions)                                                                                                          \
    X(parse, xmlParseChunk)                                                                                                                \
    X(stop, xmlStopParser)                                                                                                                 \
    X(free, xmlFreeParserCtxt)
CSTO_FUNCTIONS(xml, CSTO_LIBRARY_XML, FUNCTIONS);

struct parse {
    const struct csto_xml_handler *handler;
    const char *part;
    xmlParserCtxtPtr context;
    csto_status rc;
    csto_error *err;
    bool told; /* a mistake of the document */
};

static void settle(struct parse *p, csto_status rc)
{
    p->rc = rc;
    if (rc != CSTO_OK)
        xml.stop(p->context);
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_spaces, const xmlChar **spaces,
                     int n, int n_defaulted, const xmlChar **attributes)
{
    struct parse *p = user;
    (void)prefix, (void)uri, (void)n_spaces, (void)spaces, (void)n_defaulted;
    const struct csto_xml_attributes a = {attributes, n};
    if (p->rc == CSTO_OK && p->handler->start)
        settle(p, p->handler->start(p->handler->user, (const char *)name, &a, p->err));
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct parse *p = user;
    (void)prefix, (void)uri;
    if (p->rc == CSTO_OK && p->handler->end)
        settle(p, p->handler->end(p->handler->user, (const char *)name, p->err));
}

static void on_text(void *user, const xmlChar *text, int n)
{
    struct parse *p = user;
    if (p->rc == CSTO_OK && p->handler->text)
        settle(p, p->handler->text(p->handler->user, (const char *)text, (size_t)n, p->err));
}

static void on_doctype(void *user, const xmlChar *name, const xmlChar *id, const xmlChar *system_id)
{
    struct parse *p = user;
    (void)name, (void)id, (void)system_id;
    if (p->rc == CSTO_OK)
        settle(p, csto_fail(p->err, CSTO_E_SYNTAX, "part '%s' has a DOCTYPE, which no such file has; it was not read", p->part));
}

static void on_error(void *user, xmlErrorPtr why)
{
    struct parse *p = user;
    if (p->rc != CSTO_OK || why->level < XML_ERR_ERROR || why->domain == XML_FROM_NAMESPACE)
        return;
    p->rc = why->code == XML_ERR_NO_MEMORY
                ? csto_fail_memory(p->err)
                : csto_fail(p->err, CSTO_E_SYNTAX, "part '%s' is broken XML: line %d: %.200s", p->part, why->line, why->message);
    size_t n = p->err ? strlen(p->err->text) : 0; /* libxml2 ends its messages with a line break */
    while (n && p->err->text[n - 1] == ' ')
        p->err->text[--n] = '\0';
}

static csto_status feed(struct parse *p, struct csto_zip_part *part)
{
    char block[16 * 1024];
    size_t n;
    for (;;) {
        csto_status rc = csto_zip_part_read(part, block, sizeof block, &n, p->err);
        if (rc != CSTO_OK)
            return rc;
        int failed = xml.parse(p->context, block, (int)n, n == 0);
        if (p->rc != CSTO_OK)
            return p->rc;
        if (failed && !p->context->wellFormed) /* a prefix without its namespace is no harm */
            return csto_fail(p->err, CSTO_E_SYNTAX, "part '%s' is broken XML", p->part);
        if (n == 0)
            return CSTO_OK;
    }
}

static csto_status parse_part(struct csto_zip_part *part, const char *name, const struct csto_xml_handler *handler, csto_error *err)
{
    csto_error own = {0};
    struct parse p = {.handler = handler, .part = name, .err = err ? err : &own};
    xmlSAXHandler sax = {
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .internalSubset = on_doctype,
        .serror = on_error,
    };
    p.context = xml.create(&sax, &p, NULL, 0, NULL);
    if (!p.context)
        return csto_fail_memory(err);
    /* NOENT: else "&amp;" in an attribute comes as "&#38;"; entities of the document itself cannot exist without a DOCTYPE */
    xml.options(p.context, XML_PARSE_NOENT | XML_PARSE_NONET);
    csto_status rc = feed(&p, part);
    xml.free(p.context);
    return rc;
}

const char *csto_xml_attribute(const struct csto_xml_attributes *a, const char *name, size_t *n)
{
    for (int i = 0; i < a->n; i++) {
        const unsigned char **at = a->at + 5 * i; /* name, prefix, namespace, value, its end */
        if (strcmp((const char *)at[0], name) == 0) {
            *n = (size_t)(at[4] - at[3]);
            return (const char *)at[3];
        }
    }
    return NULL;
}

csto_status csto_xml_read_part(struct csto_zip *z, const char *part, const struct csto_xml_handler *handler, bool *found, csto_error *err)
{
    struct csto_zip_part *p;
    csto_status rc = csto_library_open(&xml_functions, err);
    if (rc == CSTO_OK)
        rc = csto_zip_part_open(&p, z, part, err);
    if (rc != CSTO_OK)
        return rc;
    if (found)
        *found = p != NULL;
    if (p)
        rc = parse_part(p, part, handler, err);
    csto_zip_part_close(p);
    return rc;
}

#else

const char *csto_xml_attribute(const struct csto_xml_attributes *a, const char *name, size_t *n)
{
    (void)a, (void)name, (void)n;
    return NULL;
}

csto_status csto_xml_read_part(struct csto_zip *z, const char *part, const struct csto_xml_handler *handler, bool *found, csto_error *err)
{
    (void)z, (void)part, (void)handler, (void)found;
    return csto_fail(err, CSTO_E_IO, "this csto-stats was built without libxml2 and reads neither web pages nor .docx and .xlsx");
}

#endif
