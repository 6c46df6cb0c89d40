/* xml_library.h - libxml2, opened when the first document asks for it
 *
 * XML is read as a stream of events: nothing of a document is kept here, whatever its size, and no depth of nesting costs stack. */
#ifndef CSTO_LOADERS_XML_LIBRARY_H
#define CSTO_LOADERS_XML_LIBRARY_H

#include "loaders/zip.h"

struct csto_xml_attributes {
    const unsigned char **at; /* as libxml2 gives them: five pointers each */
    int n;
};

/* What is met, in the order of the document.  Names are without their prefix, texts UTF-8 with entities resolved, all lent for the length of the call.  A
 * text may come in several pieces.  Another status than CSTO_OK ends the reading and is passed on.  Any member may be NULL. */
struct csto_xml_handler {
    csto_status (*start)(void *user, const char *name, const struct csto_xml_attributes *attributes, csto_error *err);
    csto_status (*end)(void *user, const char *name, csto_error *err);
    csto_status (*text)(void *user, const char *p, size_t n, csto_error *err);
    void *user;
};

/* The value of an attribute by its name without prefix; it is not zero-terminated.  NULL = there is none. */
const char *csto_xml_attribute(const struct csto_xml_attributes *a, const char *name, size_t *n);

/* Reads a part of an archive as XML; *found (may be NULL) = whether the archive has it.  CSTO_E_SYNTAX where archive or XML are broken (a DOCTYPE, which Office files
 * do not have, counts as that: entities are how XML bursts), CSTO_E_IO where libxml2 is not there. */
csto_status csto_xml_read_part(struct csto_zip *z, const char *part, const struct csto_xml_handler *handler, bool *found, csto_error *err);

#endif
