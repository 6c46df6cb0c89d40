#include "config.h"

#include "base/pages.h"

#include "base/status.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { AHEAD = CSTO_PAGES_STEP, BEHIND = 1 << 20, GIVE_BACK = 1 << 22, PAGE = 1 << 16 /* of any machine: a multiple of its page */ };

csto_status csto_pages_open(struct csto_pages *p, int fd, size_t n, csto_error *err)
{
    void *at = mmap(NULL, n ? n : 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED)
        return csto_fail_memory(err);
    *p = (struct csto_pages){.at = at, .n = n, .fd = fd};
    return CSTO_OK;
}

void csto_pages_close(struct csto_pages *p)
{
    if (p->at)
        munmap(p->at, p->n ? p->n : 1);
    *p = (struct csto_pages){0};
}

static void give_back(struct csto_pages *p, size_t to)
{
    if (to > p->from)
        madvise(p->at + p->from, to - p->from, MADV_DONTNEED);
    p->from = to;
}

/* Bytes up to `to`; what cannot be read stays zero. */
static void read_to(struct csto_pages *p, size_t to)
{
    while (p->to < to) {
        ssize_t got = pread(p->fd, p->at + p->to, to - p->to, (off_t)p->to);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        p->to += (size_t)got;
    }
    p->to = to;
}

void csto_pages_fetch(struct csto_pages *p, size_t from, size_t to)
{
    to = to < p->n ? to : p->n;
    if (from >= to || (from >= p->from && to <= p->to))
        return;
    size_t least = (from > BEHIND ? from - BEHIND : 0) / PAGE * PAGE;
    if (from < p->from || from > p->to) { /* somewhere else */
        give_back(p, p->to);
        p->from = p->to = least;
    } else if (least > p->from + GIVE_BACK) {
        give_back(p, least);
    }
    size_t ahead = p->n - p->to < AHEAD ? p->n : p->to + AHEAD;
    read_to(p, to > ahead ? to : ahead);
}

int csto_nameless_file(void)
{
    const char *folder = getenv("TMPDIR");
    char name[4096];
    folder = folder && *folder && strlen(folder) < sizeof name - 32 ? folder : "/tmp";
    strcpy(name, folder);
    strcat(name, "/csto-stats-XXXXXX");
    int fd = mkostemp(name, O_CLOEXEC);
    if (fd >= 0)
        unlink(name);
    return fd;
}
