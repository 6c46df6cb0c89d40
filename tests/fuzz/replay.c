/* replay.c - runs a fuzz harness over stored files, without libFuzzer
 *
 * Linked to a harness (a file that has LLVMFuzzerTestOneInput and no main) where libFuzzer gives no main of its own.
 * Arguments are files.  Prints one line with the number of files; a crash is seen by the caller, who finds the file in the last "#" line.
 */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Exactly as many bytes as the file has, so that a sanitizer sees a read past the end. */
static int replay(const char *path)
{
    FILE *f = fopen(path, "rb");
    uint8_t *bytes = NULL;
    size_t size = 0, room = 0;
    int rc = -1;
    if (!f) {
        goto done;
    }
    for (;;) {
        if (size == room) {
            uint8_t *more = realloc(bytes, room = room ? room * 2 : 4096);
            if (!more) {
                goto done;
            }
            bytes = more;
        }
        size_t n = fread(bytes + size, 1, room - size, f);
        if (n == 0) {
            break;
        }
        size += n;
    }
    uint8_t *exact = realloc(bytes, size ? size : 1);
    if (exact) {
        bytes = exact;
    }
    LLVMFuzzerTestOneInput(bytes, size);
    rc = 0;
done:
    free(bytes);
    if (f) {
        fclose(f);
    }
    return rc;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        printf("# %s\n", argv[i]);
        fflush(stdout);
        if (replay(argv[i]) != 0) {
            perror(argv[i]);
            return 3;
        }
    }
    printf("# %d files\n", argc - 1);
    return 0;
}
