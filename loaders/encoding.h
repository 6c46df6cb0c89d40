/* encoding.h - how the letters of a file are written as bytes: declared, found out, converted to UTF-8, and mapped back
 *
 * Every encoding with one byte a character that iconv knows, UTF-8 and UTF-16.  A byte that means nothing becomes U+FFFD, so that one code
 * point of the text always stands for one byte (or one or two units of UTF-16) of the file: offsets go back without a table of all of them. */
#ifndef CSTO_LOADERS_ENCODING_H
#define CSTO_LOADERS_ENCODING_H

#include "base/pages.h"
#include "base/text.h"

typedef enum { CSTO_UTF8, CSTO_UTF16_LITTLE, CSTO_UTF16_BIG, CSTO_ONE_BYTE } csto_encoding_kind;

struct csto_encoding {
    csto_encoding_kind kind;
    char name[32];       /* as messages say it: "UTF-8", "windows-1251" */
    uint32_t codes[256]; /* CSTO_ONE_BYTE: the code point of each byte */
};

/* An encoding by any name that iconv knows, case not regarded.  CSTO_E_NAME where there is none, or one with several bytes a character that is neither
 * UTF-8 nor UTF-16. */
csto_status csto_encoding_find(struct csto_encoding *out, const char *name, csto_error *err);

/* Bytes that have no zero byte order mark as UTF-16, by their zero bytes or those of Cyrillic; CSTO_UTF8 where they are not. */
csto_encoding_kind csto_encoding_sniff_utf16(const unsigned char *p, size_t n);

/* What the bytes of a text say of themselves. */
struct csto_utf8_state {
    size_t several;      /* well-formed characters of more than one byte */
    size_t broken;       /* bytes that are none; a character that the end cuts off is not among them */
    size_t first_broken; /* offset */
    bool cut;            /* the last character is not complete */
};
struct csto_utf8_state csto_utf8_look(const char *p, size_t n, struct csto_pages *pages); /* pages: NULL = all bytes are there */

/* The name of the encoding that bytes which are no UTF-8 are written in: a Cyrillic one by the frequencies of Russian letters, else
 * windows-1252, of which Latin-1 is a part. */
const char *csto_encoding_guess(const char *p, size_t n);

/* Appends n bytes of CSTO_ONE_BYTE or UTF-8 (what is broken as U+FFFD), zero bytes as blanks. */
void csto_encoding_convert(struct csto_text *t, const struct csto_encoding *e, const char *p, size_t n);

/* From offsets of a converted text to those of the file. */
struct csto_offsets {
    const char *text; /* lent */
    size_t n;
    struct csto_pages *pages;
    csto_encoding_kind kind;
    size_t skipped; /* bytes of the mark before the text */
    size_t *at;     /* of every STEPth byte of the text */
};

/* `text` and `pages` (NULL = all bytes are there) are lent; false = no memory. */
bool csto_offsets_make(struct csto_offsets *o, const char *text, size_t n, struct csto_pages *pages, csto_encoding_kind kind,
                       size_t skipped);
size_t csto_offsets_original(const struct csto_offsets *o, size_t at);
void csto_offsets_free(struct csto_offsets *o);

#endif
