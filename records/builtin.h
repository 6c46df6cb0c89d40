/* builtin.h - the files of data/ that are compiled in
 *
 * data/builtin.c is made from data/ by build-aux/embed.awk while the program is built.  Constant; any thread.
 */
#ifndef CSTO_RECORDS_BUILTIN_H
#define CSTO_RECORDS_BUILTIN_H

#include <stddef.h>

struct csto_builtin_file {
    const char *name;  /* below data/, such as "items.tsv" or "lexicon/en.tsv" */
    const char *bytes; /* the file as it is, UTF-8, ending with a line break; a zero byte follows */
    size_t size;       /* without that zero byte */
};

/* Ends with a row whose name is NULL. */
extern const struct csto_builtin_file csto_builtin_files[];

#endif
