#include "config.h"

#include "loaders/zip.h"

#include "base/status.h"

#include <string.h>

bool csto_is_zip(const char *head, size_t n)
{
    return n >= 4 && (memcmp(head, "PK\3\4", 4) == 0 || memcmp(head, "PK\5\6", 4) == 0);
}

bool csto_is_ole(const char *head, size_t n)
{
    return n >= 8 && memcmp(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0;
}

const char *csto_ole_reason(void)
{
    return "is protected by a password, or a file of Office 97-2003; save it without a password as .docx or .xlsx";
}

#ifdef HAVE_ZIP

#include "base/library.h"
#include "base/limits.h"

#include <stdlib.h>
#include <zip.h>

#define FUNCTIONS(X)                                                                                                                       \
    X(source, zip_source_buffer_create)                                                                                                    \
    X(source_free, zip_source_free)                                                                                                        \
    X(open, zip_open_from_source)                                                                                                          \
    X(discard, zip_discard)                                                                                                                \
    X(locate, zip_name_locate)                                                                                                             \
    X(stat, zip_stat_index)                                                                                                                \
    X(fopen, zip_fopen_index)                                                                                                              \
    X(fread, zip_fread)                                                                                                                    \
    X(fclose, zip_fclose)                                                                                                                  \
    X(error_init, zip_error_init)                                                                                                          \
    X(error_fini, zip_error_fini)                                                                                                          \
    X(error_text, zip_error_strerror)                                                                                                      \
    X(file_error_text, zip_file_strerror)                                                                                                  \
    X(archive_error_text, zip_strerror)
CSTO_FUNCTIONS(zip, CSTO_LIBRARY_ZIP, FUNCTIONS);

struct csto_zip {
    zip_t *archive;
    uint64_t inflated; /* of all parts */
};

struct csto_zip_part {
    struct csto_zip *zip;
    zip_file_t *file;
    char name[128];
    uint64_t packed, inflated;
};

csto_status csto_zip_open(struct csto_zip **out, const void *bytes, size_t n, csto_error *err)
{
    csto_status rc = csto_library_open(&zip_functions, err);
    if (rc != CSTO_OK)
        return rc;
    struct csto_zip *z = calloc(1, sizeof *z);
    if (!z)
        return csto_fail_memory(err);
    zip_error_t why;
    zip.error_init(&why);
    zip_source_t *source = zip.source(bytes, n, 0, &why);
    if (source && !(z->archive = zip.open(source, ZIP_RDONLY, &why)))
        zip.source_free(source);
    if (z->archive) {
        *out = z;
    } else {
        rc = why.zip_err == ZIP_ER_MEMORY ? csto_fail_memory(err)
                                          : csto_fail(err, CSTO_E_SYNTAX, "is a broken zip archive (%s)", zip.error_text(&why));
        free(z);
    }
    zip.error_fini(&why);
    return rc;
}

void csto_zip_close(struct csto_zip *z)
{
    if (!z)
        return;
    zip.discard(z->archive);
    free(z);
}

bool csto_zip_has(const struct csto_zip *z, const char *name)
{
    return zip.locate(z->archive, name, ZIP_FL_ENC_RAW) >= 0;
}

csto_status csto_zip_part_open(struct csto_zip_part **out, struct csto_zip *z, const char *name, csto_error *err)
{
    zip_stat_t info;
    zip_int64_t at = zip.locate(z->archive, name, ZIP_FL_ENC_RAW);
    *out = NULL;
    if (at < 0)
        return CSTO_OK;
    if (zip.stat(z->archive, (zip_uint64_t)at, 0, &info) != 0)
        return csto_fail(err, CSTO_E_SYNTAX, "part '%s' of the archive cannot be found (%s)", name, zip.archive_error_text(z->archive));
    if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) && info.encryption_method != ZIP_EM_NONE)
        return csto_fail(err, CSTO_E_SYNTAX, "is protected by a password; save it without one");
    struct csto_zip_part *p = calloc(1, sizeof *p);
    if (!p)
        return csto_fail_memory(err);
    p->zip = z;
    p->packed = info.valid & ZIP_STAT_COMP_SIZE ? info.comp_size : 0;
    strncat(p->name, name, sizeof p->name - 1);
    if (!(p->file = zip.fopen(z->archive, (zip_uint64_t)at, 0))) {
        free(p);
        return csto_fail(err, CSTO_E_SYNTAX, "part '%s' of the archive cannot be opened (%s)", name, zip.archive_error_text(z->archive));
    }
    *out = p;
    return CSTO_OK;
}

/* A part may grow as far as real documents do; the share is asked only of what is large, as a few blanks pack well. */
static csto_status check_size(const struct csto_zip_part *p, csto_error *err)
{
    if (p->zip->inflated > CSTO_LIMIT_UNZIPPED_BYTES)
        return csto_fail(err, CSTO_E_SYNTAX, "holds more than %llu MiB when unpacked, the limit for an archive",
                         (unsigned long long)(CSTO_LIMIT_UNZIPPED_BYTES >> 20));
    if (p->inflated > CSTO_LIMIT_UNZIPPED_FREE && p->inflated / CSTO_LIMIT_UNZIPPED_RATIO > p->packed)
        return csto_fail(err, CSTO_E_SYNTAX, "part '%s' unpacks to more than %u times its size, as only an archive made to burst does",
                         p->name, CSTO_LIMIT_UNZIPPED_RATIO);
    return CSTO_OK;
}

csto_status csto_zip_part_read(struct csto_zip_part *p, void *to, size_t room, size_t *n, csto_error *err)
{
    *n = 0;
    zip_int64_t got = zip.fread(p->file, to, room);
    if (got < 0)
        return csto_fail(err, CSTO_E_SYNTAX, "part '%s' of the archive is broken (%s)", p->name, zip.file_error_text(p->file));
    p->inflated += (uint64_t)got;
    p->zip->inflated += (uint64_t)got;
    *n = (size_t)got;
    return check_size(p, err);
}

void csto_zip_part_close(struct csto_zip_part *p)
{
    if (!p)
        return;
    zip.fclose(p->file);
    free(p);
}

#else

csto_status csto_zip_open(struct csto_zip **out, const void *bytes, size_t n, csto_error *err)
{
    (void)out, (void)bytes, (void)n;
    return csto_fail(err, CSTO_E_IO, "this csto-stats was built without libzip and reads neither .docx nor .xlsx");
}

void csto_zip_close(struct csto_zip *z)
{
    (void)z;
}

bool csto_zip_has(const struct csto_zip *z, const char *name)
{
    (void)z, (void)name;
    return false;
}

csto_status csto_zip_part_open(struct csto_zip_part **out, struct csto_zip *z, const char *name, csto_error *err)
{
    (void)z, (void)name, (void)err;
    *out = NULL;
    return CSTO_OK;
}

csto_status csto_zip_part_read(struct csto_zip_part *p, void *to, size_t room, size_t *n, csto_error *err)
{
    (void)p, (void)to, (void)room, (void)err;
    *n = 0;
    return CSTO_OK;
}

void csto_zip_part_close(struct csto_zip_part *p)
{
    (void)p;
}

#endif
