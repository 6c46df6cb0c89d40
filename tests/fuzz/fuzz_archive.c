/* fuzz_archive.c - a zip archive, uncompressed, of the parts of an input (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16) */
#include "config.h"

#include "fuzz_archive.h"

#include "base/text.h"
#include "fuzz.h"

#include <string.h>

static const char MARK[] = "%%part ";
enum { MARK_BYTES = sizeof MARK - 1 };

struct part {
    const char *name, *bytes;
    size_t name_bytes, n;
};

static void put(struct csto_text *t, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        csto_text_putc(t, (char)(number >> (8 * i) & 0xff));
}

/* The check sum that a reader of archives compares: CRC-32, reflected polynomial 0xEDB88320. */
static uint32_t crc32(const char *p, size_t n)
{
    uint32_t crc = 0xffffffff;
    for (size_t i = 0; i < n; i++) {
        crc ^= (unsigned char)p[i];
        for (int bit = 0; bit < 8; bit++)
            crc = (crc >> 1) ^ (0xedb88320 & (0U - (crc & 1)));
    }
    return ~crc;
}

/* The fields that the header before a part and its entry in the directory have in common. */
static void put_fields(struct csto_text *t, const struct part *p)
{
    put(t, 20, 2);         /* version 2.0 */
    put(t, 0x0800, 2);     /* names are UTF-8 */
    put(t, 0, 2);          /* stored */
    put(t, 0x00210000, 4); /* 1980-01-01 */
    put(t, crc32(p->bytes, p->n), 4);
    put(t, (uint32_t)p->n, 4);
    put(t, (uint32_t)p->n, 4);
    put(t, (uint32_t)p->name_bytes, 2);
    put(t, 0, 2);
}

static void put_part(struct csto_text *archive, struct csto_text *directory, const struct part *p)
{
    uint32_t at = (uint32_t)archive->n;
    put(archive, 0x04034b50, 4);
    put_fields(archive, p);
    csto_text_put(archive, p->name, p->name_bytes);
    csto_text_put(archive, p->bytes, p->n);
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    put_fields(directory, p);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, at, 4);
    csto_text_put(directory, p->name, p->name_bytes);
}

static void put_end(struct csto_text *archive, const struct csto_text *directory, uint32_t parts)
{
    uint32_t at = (uint32_t)archive->n;
    csto_text_put(archive, csto_text_string(directory), directory->n);
    put(archive, 0x06054b50, 4);
    put(archive, 0, 4);
    put(archive, parts, 2);
    put(archive, parts, 2);
    put(archive, (uint32_t)directory->n, 4);
    put(archive, at, 4);
    put(archive, 0, 2);
}

static const char *next_mark(const char *p, const char *end)
{
    const char *found = memmem(p, (size_t)(end - p), "\n%%part ", MARK_BYTES + 1);
    return found ? found : end;
}

void fuzz_load_archive(const uint8_t *bytes, size_t size, const char *loader)
{
    const char *p = (const char *)bytes, *end = p + size;
    struct csto_text archive = {0}, directory = {0};
    uint32_t parts = 0;
    if (size < MARK_BYTES || memcmp(p, MARK, MARK_BYTES) != 0) {
        fuzz_load(bytes, size, loader);
        return;
    }
    for (; p < end; parts++) {
        const char *name = p + MARK_BYTES, *next = next_mark(name, end);
        const char *line = memchr(name, '\n', (size_t)(next - name));
        const char *content = line ? line + 1 : next;
        put_part(&archive, &directory,
                 &(struct part){name, content, (size_t)((line ? line : next) - name) & 0xffff, (size_t)(next - content)});
        p = next < end ? next + 1 : end;
    }
    put_end(&archive, &directory, parts);
    fuzz_load((const uint8_t *)csto_text_string(&archive), archive.n, loader);
    csto_text_free(&archive);
    csto_text_free(&directory);
}
