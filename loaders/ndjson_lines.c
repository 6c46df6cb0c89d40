#include "config.h"

#include "loaders/ndjson_lines.h"

#include "base/limits.h"
#include "base/status.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 64 * 1024 };

csto_status csto_ndjson_lines_open(struct csto_ndjson_lines *l, struct csto_input *in, csto_error *err)
{
    *l = (struct csto_ndjson_lines){.in = in, .room = FIRST_ROOM, .buffer = malloc(FIRST_ROOM)};
    return l->buffer ? CSTO_OK : csto_fail_memory(err);
}

void csto_ndjson_lines_of_memory(struct csto_ndjson_lines *l, const char *bytes, size_t n)
{
    *l = (struct csto_ndjson_lines){.buffer = (char *)bytes, .n = n, .ended = true};
}

void csto_ndjson_lines_close(struct csto_ndjson_lines *l)
{
    if (l->in)
        free(l->buffer);
    *l = (struct csto_ndjson_lines){0};
}

const char *csto_ndjson_lines_text(const struct csto_ndjson_lines *l, size_t *n)
{
    *n = l->too_long ? 0 : l->next - l->at;
    while (*n && (l->buffer[l->at + *n - 1] == '\n' || l->buffer[l->at + *n - 1] == '\r'))
        --*n;
    return l->buffer + l->at;
}

static csto_status more(struct csto_ndjson_lines *l, csto_error *err)
{
    memmove(l->buffer, l->buffer + l->at, l->n - l->at);
    l->n -= l->at;
    l->at = 0;
    if (l->n > l->room / 2) {
        char *bigger = realloc(l->buffer, l->room * 2);
        if (!bigger)
            return csto_fail_memory(err);
        l->buffer = bigger;
        l->room *= 2;
    }
    while (l->room - l->n >= 4 && !l->ended) { /* 4: no code point is longer */
        size_t n;
        csto_status rc = csto_input_read(l->in, l->buffer + l->n, l->room - l->n, &n, err);
        if (rc != CSTO_OK)
            return rc;
        l->n += n;
        l->ended = n == 0;
    }
    return CSTO_OK;
}

csto_status csto_ndjson_lines_next(struct csto_ndjson_lines *l, bool *end, csto_error *err)
{
    csto_status rc = CSTO_OK;
    size_t from = 0; /* bytes of the line that have no line break in them */
    l->at = l->next;
    l->line++;
    l->too_long = false;
    for (;;) {
        char *stop = l->n > l->at + from ? memchr(l->buffer + l->at + from, '\n', l->n - l->at - from) : NULL;
        l->next = stop ? (size_t)(stop - l->buffer) + 1 : l->n;
        from = l->next - l->at;
        l->too_long = l->too_long || from > CSTO_LIMIT_ROW_BYTES;
        if (stop || l->ended)
            break;
        if (l->too_long) {
            l->at = l->n;
            from = 0;
        }
        rc = more(l, err);
        if (rc != CSTO_OK)
            return rc;
    }
    *end = from == 0 && l->ended && !l->too_long;
    return CSTO_OK;
}
