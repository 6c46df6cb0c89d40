/* text.h - a document as paragraphs: where lines begin, which lines are one paragraph
 *
 * A paragraph is a half-open byte range of the document.  Most documents have one line a paragraph; text that was wrapped at a fixed
 * width (old wire reports) has several lines, told by short lines that go on with a small letter. */
#ifndef CSTO_LOADERS_PROSE_TEXT_H
#define CSTO_LOADERS_PROSE_TEXT_H

#include "base/pages.h"

#include <stdbool.h>
#include <stddef.h>

struct csto_lines {
    const char *text;
    size_t n, at;
    struct csto_pages *pages; /* by which the text is read; NULL = all of it is there */
    long line;                /* of `at`, from 1 */
    size_t block_end;         /* the block (lines without an empty one between) that `at` is in ends here */
    bool wrapped;             /* its lines are parts of paragraphs */
    bool seen_wrapped;        /* an earlier block was: a line that breaks off is then enough */
    char last;                /* byte of the paragraph before; 0 = there is none */
    bool item;                /* that one is a line of a list without list marks */
};

struct csto_paragraph {
    size_t start, end; /* without white space at the ends and without the bullet */
    long line;         /* of start, from 1 */
    bool bullet;       /* a list mark stood before it, or it is one of the lines behind a colon that ';' divides */
    bool gap;          /* an empty line, or the beginning of the document, stood before it */
    bool open;         /* ends without a mark that ends a sentence */
    char last;         /* its last byte */
};

/* Text and pages are lent. */
void csto_lines_start(struct csto_lines *l, const char *text, size_t n, struct csto_pages *pages);

/* The next paragraph; false at the end.  A line longer than CSTO_LIMIT_PARAGRAPH_BYTES is several, and so is a block of wrapped lines. */
bool csto_lines_next(struct csto_lines *l, struct csto_paragraph *out);

/* True where so many of the first bytes are control characters or zero bytes that this is no text. */
bool csto_is_binary(const char *bytes, size_t n);

/* The length of white space at p (blanks, no-break spaces, line ends, byte order mark, stray control characters), 0 = none; of the spaces that
 * take more than a byte. */
size_t csto_wide_space_at(const char *p, size_t n);
static inline size_t csto_space_at(const char *p, size_t n)
{
    unsigned char c = (unsigned char)*p;
    if (c <= ' ' || c == 0x7f)
        return 1;
    return c == 0xc2 || c == 0xe2 || c == 0xef ? csto_wide_space_at(p, n) : 0;
}

#endif
