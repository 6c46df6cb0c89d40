#include "config.h"

#include "cli/provenance.h"

#include "records/builtin.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

void provenance_hash(const char *path, char hex[CSTO_SHA256_HEX])
{
    static const size_t block = 1 << 16;
    struct csto_sha256 h;
    struct stat info;
    unsigned char digest[CSTO_SHA256_BYTES], *bytes;
    FILE *f = stat(path, &info) == 0 && S_ISREG(info.st_mode) ? fopen(path, "rbe") : NULL;
    hex[0] = '\0';
    if (!f || !(bytes = malloc(block))) {
        if (f)
            fclose(f);
        return;
    }
    csto_sha256_begin(&h);
    for (size_t n; (n = fread(bytes, 1, block, f)) > 0;)
        csto_sha256_add(&h, bytes, n);
    csto_sha256_end(&h, digest);
    if (!ferror(f))
        csto_sha256_hex(digest, hex);
    free(bytes);
    fclose(f);
}

static void hash_builtin(char hex[CSTO_SHA256_HEX])
{
    unsigned char digest[CSTO_SHA256_BYTES];
    struct csto_sha256 h;
    csto_sha256_begin(&h);
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name; f++)
        if (strcmp(f->name, "claims.csv") == 0)
            csto_sha256_add(&h, f->bytes, f->size);
    csto_sha256_end(&h, digest);
    csto_sha256_hex(digest, hex);
}

void provenance_turn(struct provenance *p, const char *path)
{
    struct provenance_file *f = csto_array_add(&p->files);
    const char *name = path ? path : "claims.csv (built in)";
    const char *kept = csto_arena_text(&p->texts, name, strlen(name));
    p->no_memory |= !f || !kept;
    if (!f)
        return;
    *f = (struct provenance_file){.path = kept ? kept : "", .first = p->claims};
    if (path)
        provenance_hash(path, f->sha256);
    else
        hash_builtin(f->sha256);
}

const struct provenance_file *provenance_of(const struct provenance *p, size_t number)
{
    static const struct provenance_file none = {.path = ""};
    size_t low = 0, high = p->files.n;
    while (low < high) { /* the last file whose first claim is not behind */
        size_t middle = (low + high) / 2;
        if (p->files.at[middle].first <= number)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &p->files.at[low - 1] : &none;
}

void provenance_free(struct provenance *p)
{
    csto_array_free(&p->files);
    csto_arena_free(&p->texts);
}
