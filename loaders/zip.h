/* zip.h - the parts of a zip archive (.docx, .xlsx), with limits against archives that are made to burst
 *
 * libzip is opened on first use.  An archive lies in memory; parts are read as a stream, one after another, or several at once.
 * CSTO_E_SYNTAX: the archive is broken, encrypted, or passes a limit of base/limits.h; the text says which, for a loader to report.
 * CSTO_E_IO: libzip is not there. */
#ifndef CSTO_LOADERS_ZIP_H
#define CSTO_LOADERS_ZIP_H

#include "csto-stats.h"

#include <stdbool.h>

struct csto_zip; /* one thread at a time */
struct csto_zip_part;

/* True where these first bytes are those of a zip archive. */
bool csto_is_zip(const char *head, size_t n);

/* True where they are those of an OLE container: the old .doc and .xls, and .docx and .xlsx behind a password. */
bool csto_is_ole(const char *head, size_t n);

/* Why a file that begins as an OLE container cannot be read, for a message. */
const char *csto_ole_reason(void);

/* Opens n bytes, lent until csto_zip_close. */
csto_status csto_zip_open(struct csto_zip **out, const void *bytes, size_t n, csto_error *err);
void csto_zip_close(struct csto_zip *z); /* NULL is fine */

bool csto_zip_has(const struct csto_zip *z, const char *name);

/* A part by its whole name, "word/document.xml", case regarded.  Where there is none, *out is NULL and the status CSTO_OK. */
csto_status csto_zip_part_open(struct csto_zip_part **out, struct csto_zip *z, const char *name, csto_error *err);

/* The next bytes of a part: up to `room` of them into `to`, *n = 0 at the end. */
csto_status csto_zip_part_read(struct csto_zip_part *p, void *to, size_t room, size_t *n, csto_error *err);
void csto_zip_part_close(struct csto_zip_part *p); /* NULL is fine */

#endif
