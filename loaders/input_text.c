/* input_text.c - a text of any size: in memory where it is short, else through a window on its file, or on one without a name that holds what came from a
 * pipe or was decoded */
#include "config.h"

#include "loaders/input.h"

#include "base/limits.h"
#include "base/status.h"

#include <errno.h>
#include <unistd.h>

enum { BLOCK = 1 << 18 };

void csto_held_free(struct csto_held *h)
{
    csto_array_free(&h->bytes);
    csto_pages_close(&h->pages);
    if (h->spool >= 0)
        close(h->spool);
    h->spool = -1;
}

static csto_status fail_spool(csto_error *err)
{
    return csto_fail(err, CSTO_E_IO, "the temporary file for a long text (TMPDIR) cannot be written: %s", strerror(errno));
}

/* Moves what is in memory to the nameless file. */
static csto_status spool(struct csto_held *h, uint64_t *written, csto_error *err)
{
    if (h->spool < 0 && (h->spool = csto_nameless_file()) < 0)
        return fail_spool(err);
    for (size_t at = 0; at < h->bytes.n;) {
        ssize_t put = write(h->spool, h->bytes.at + at, h->bytes.n - at);
        if (put < 0 && errno != EINTR)
            return fail_spool(err);
        at += put > 0 ? (size_t)put : 0;
    }
    *written += h->bytes.n;
    h->bytes.n = 0;
    return CSTO_OK;
}

/* Gives what was gathered: in memory, or `written` bytes in the nameless file and the rest. */
static csto_status give(struct csto_held *h, uint64_t written, const char **text, size_t *n, struct csto_pages **pages, csto_error *err)
{
    if (h->spool < 0) {
        *text = h->bytes.at ? h->bytes.at : "";
        *n = h->bytes.n;
        *pages = NULL;
        return CSTO_OK;
    }
    csto_status rc = spool(h, &written, err);
    csto_array_free(&h->bytes);
    if (rc == CSTO_OK)
        rc = csto_pages_open(&h->pages, h->spool, (size_t)written, err);
    *text = h->pages.at;
    *n = h->pages.n;
    *pages = &h->pages;
    return rc;
}

csto_status csto_input_text(struct csto_input *in, const char **text, size_t *n, struct csto_pages **pages, csto_error *err)
{
    struct csto_held *h = csto_input_held(in);
    uint64_t bytes = 0, written = 0;
    int fd = csto_input_plain_file(in, &bytes);
    if (fd >= 0 && bytes > CSTO_LIMIT_HELD_BYTES) {
        csto_status rc = csto_pages_open(&h->pages, fd, (size_t)bytes, err);
        *text = h->pages.at;
        *n = h->pages.n;
        *pages = &h->pages;
        return rc;
    }
    if (!csto_array_reserve(&h->bytes, bytes + BLOCK))
        return csto_fail_memory(err);
    for (size_t got = 1; got;) {
        csto_status rc = csto_array_reserve(&h->bytes, BLOCK) ? CSTO_OK : csto_fail_memory(err);
        if (rc == CSTO_OK)
            rc = csto_input_read(in, h->bytes.at + h->bytes.n, h->bytes.room - h->bytes.n, &got, err);
        if (rc != CSTO_OK)
            return rc;
        h->bytes.n += got;
        if (h->bytes.n > CSTO_LIMIT_HELD_BYTES && (rc = spool(h, &written, err)) != CSTO_OK)
            return rc;
    }
    return give(h, written, text, n, pages, err);
}

csto_status csto_input_recode(struct csto_input *in, const struct csto_encoding *e, const char **text, size_t *n, struct csto_pages **pages,
                              csto_error *err)
{
    struct csto_held *h = csto_input_held(in), before = *h;
    struct csto_text part = {0};
    uint64_t written = 0;
    csto_status rc = CSTO_OK;
    *h = (struct csto_held){.spool = -1};
    struct csto_pages *from = before.pages.at ? &before.pages : NULL;
    for (size_t at = 0; at < *n && rc == CSTO_OK; at += BLOCK) {
        size_t end = *n - at < BLOCK ? *n : at + BLOCK;
        csto_pages_need(from, at, end);
        csto_text_clear(&part);
        csto_encoding_convert(&part, e, *text + at, end - at);
        if (part.failed || !csto_array_reserve(&h->bytes, part.n)) {
            rc = csto_fail_memory(err);
            break;
        }
        if (part.n)
            memcpy(h->bytes.at + h->bytes.n, part.at, part.n);
        h->bytes.n += part.n;
        if (h->bytes.n > CSTO_LIMIT_HELD_BYTES)
            rc = spool(h, &written, err);
    }
    csto_text_free(&part);
    csto_held_free(&before);
    return rc == CSTO_OK ? give(h, written, text, n, pages, err) : rc;
}
