/* pages.h - a text of any size at fixed addresses, of which only a window is in memory
 *
 * Room for the whole text is reserved, and its bytes are read from a file when they are asked for; those far behind are given back.  What walks through a text
 * from its beginning to its end asks as it goes and otherwise sees an ordinary array.  A file that is cut meanwhile reads as zeros, never as a signal. */
#ifndef CSTO_BASE_PAGES_H
#define CSTO_BASE_PAGES_H

#include "csto-stats.h"

struct csto_pages {
    char *at; /* n bytes; NULL = not open */
    size_t n;
    int fd;          /* lent */
    size_t from, to; /* the window */
};

/* The first n bytes of a file that can be read at any place; the descriptor is lent until the pages are closed. */
csto_status csto_pages_open(struct csto_pages *p, int fd, size_t n, csto_error *err);
void csto_pages_close(struct csto_pages *p); /* {0} too */

/* Makes bytes from..to readable, and those in a window around them. */
void csto_pages_fetch(struct csto_pages *p, size_t from, size_t to);

/* The same for a text that may be no window at all (p is NULL): what is asked before every few bytes costs two comparisons. */
static inline void csto_pages_need(struct csto_pages *p, size_t from, size_t to)
{
    if (p && (from < p->from || to > p->to))
        csto_pages_fetch(p, from, to);
}

enum { CSTO_PAGES_STEP = 1 << 22 }; /* bytes that a pass over a whole text asks for at once */

/* A file without a name that is gone when it is closed, for what is too much for memory: in TMPDIR, or /tmp.  -1 = errno says why. */
int csto_nameless_file(void);

#endif
