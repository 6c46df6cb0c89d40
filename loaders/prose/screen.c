/* screen.c - web pages, bytes that are no UTF-8, and letters of languages without a lexicon are told before they are half read */
#include "config.h"

#include "loaders/prose/screen.h"

#include "base/bytes.h"
#include "base/text.h"

#include <stdint.h>
#include <strings.h>

/* ---- web pages ---- */

static bool begins(const char *p, size_t n, const char *what)
{
    return n >= strlen(what) && strncasecmp(p, what, strlen(what)) == 0;
}

/* The length of a tag such as "<p>", "</div>", "<a href=...": its name is followed by what ends a name; 0 = none. */
static size_t tag_at(const char *p, size_t n)
{
    size_t at = n > 1 && p[1] == '/' ? 2 : 1, name = at;
    while (at < n && ((p[at] >= 'a' && p[at] <= 'z') || (p[at] >= 'A' && p[at] <= 'Z') || (at > name && p[at] >= '0' && p[at] <= '9')))
        at++;
    return at > name && at < n && strchr(" \t\r\n/>", p[at]) && p[at] ? at : 0;
}

/* A page begins as one, has a script, or has a tag for every few words. */
struct tags {
    size_t n;
    bool script, page;
};

/* Tags that begin in from..to; what belongs to one may go on to n. */
static void count_tags(struct tags *t, const char *text, size_t from, size_t to, size_t n)
{
    const char *end = text + to;
    for (const char *p = text + from; !t->page && (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++) {
        size_t room = (size_t)(text + n - p);
        if (begins(p, room, "<!doctype html") || begins(p, room, "<html") || (t->script && begins(p, room, "</script")))
            t->page = true;
        t->script |= begins(p, room, "<script");
        t->n += tag_at(p, room) != 0;
    }
}

static bool is_page(const struct tags *t, size_t n)
{
    enum { LEAST = 6, BYTES_A_TAG = 200 };
    return t->page || (t->n >= LEAST && t->n > n / BYTES_A_TAG);
}

bool csto_is_page(const char *text, size_t n)
{
    struct tags t = {0};
    count_tags(&t, text, 0, n, n);
    return is_page(&t, n);
}

/* ---- letters ---- */

static const struct script {
    uint32_t from, to;
    csto_language language; /* of its lexicon; CSTO_LANGUAGES = there is none yet */
    const char *name;
} scripts[] = {
    {0xc0, 0x24f, CSTO_ENGLISH, "Latin"},         {0x370, 0x3ff, CSTO_LANGUAGES, "Greek"},    {0x400, 0x52f, CSTO_RUSSIAN, "Cyrillic"},
    {0x530, 0x58f, CSTO_LANGUAGES, "Armenian"},   {0x590, 0x5ff, CSTO_LANGUAGES, "Hebrew"},   {0x600, 0x6ff, CSTO_LANGUAGES, "Arabic"},
    {0x10a0, 0x10ff, CSTO_LANGUAGES, "Georgian"}, {0x1e00, 0x1eff, CSTO_ENGLISH, "Latin"},    {0x3040, 0x30ff, CSTO_LANGUAGES, "Japanese"},
    {0x3400, 0x9fff, CSTO_LANGUAGES, "Chinese"},  {0xac00, 0xd7a3, CSTO_LANGUAGES, "Korean"},
};
enum { SCRIPTS = sizeof scripts / sizeof *scripts, CYRILLIC = 2 /* its row */ };

struct letters {
    size_t read, broken, first_broken;
    size_t foreign[SCRIPTS];
};

static void count_letter(const struct csto_lexicon *x, uint32_t code, struct letters *l)
{
    for (size_t i = 0; i < SCRIPTS; i++)
        if (code >= scripts[i].from && code <= scripts[i].to) {
            bool known = scripts[i].language != CSTO_LANGUAGES && csto_lexicon_reads(x, scripts[i].language);
            if (known)
                l->read++;
            else
                l->foreign[i]++;
            return;
        }
}

/* The letters of from..to, of which the last may go on to n; where it ends. */
static size_t count_letters(const struct csto_lexicon *x, const char *text, size_t from, size_t to, size_t n, struct letters *l)
{
    size_t *russian = csto_lexicon_reads(x, CSTO_RUSSIAN) ? &l->read : &l->foreign[CYRILLIC];
    size_t i = from, slow = 0; /* up to there byte by byte */
    for (size_t len; i < to; i += len) {
        unsigned char c = (unsigned char)text[i];
        if (n - i >= 32) {
            csto_sixteen a = csto_sixteen_of(text + i), b = csto_sixteen_of(text + i + 16);
            if (!csto_sixteen_any((a | b) & 0x80)) {
                l->read += csto_sixteen_count(csto_sixteen_letters(a)) + csto_sixteen_count(csto_sixteen_letters(b));
                len = 32;
                continue;
            }
        }
        if (n - i >= 18 && i >= slow) {
            csto_sixteen leads, word = csto_sixteen_of(text + i);
            if ((len = csto_sixteen_usual(text + i, &leads)) != 0) {
                l->read += csto_sixteen_count(csto_sixteen_letters(word));
                *russian += csto_sixteen_count(csto_sixteen_cyrillic_first(word));
                continue;
            }
            slow = i + 16;
        }
        len = 1;
        if (c < 0x80) {
            l->read += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            continue;
        }
        uint32_t code = csto_utf8_decode(text + i, n - i, &len);
        if (code != 0xfffd || len > 1) {
            count_letter(x, code, l);
            continue;
        }
        if (l->broken++ == 0)
            l->first_broken = i;
    }
    return i;
}

/* The script of most letters where that one cannot be read, else NULL. */
static const struct script *foreign_script(const struct letters *l)
{
    size_t sum = 0, most = 0;
    for (size_t i = 0; i < SCRIPTS; i++) {
        sum += l->foreign[i];
        most = l->foreign[i] > l->foreign[most] ? i : most;
    }
    return sum > l->read ? &scripts[most] : NULL;
}

bool csto_screen_foreign(const struct csto_lexicon *x, const char *text, size_t n)
{
    struct letters l = {.read = 0};
    if (csto_utf8_is_ascii(text, n))
        return false;
    count_letters(x, text, 0, n, n, &l);
    return foreign_script(&l) != NULL;
}

static const char *languages_read(const struct csto_lexicon *x)
{
    bool english = csto_lexicon_reads(x, CSTO_ENGLISH), russian = csto_lexicon_reads(x, CSTO_RUSSIAN);
    return english && russian ? "English and Russian" : russian ? "Russian" : "English";
}

static long line_of(const struct csto_document *d, size_t at)
{
    long line = 1;
    for (size_t i = 0; i < at; i++) {
        csto_pages_need(d->pages, i, i + 1);
        line += d->text[i] == '\n';
    }
    return line;
}

csto_status csto_screen(const struct csto_lexicon *x, const struct csto_document *d, struct csto_sink *sink, csto_error *err,
                        bool *readable, bool *mixed)
{
    enum { FEW = 4, IN_100 = 3 }; /* broken bytes that are passed over: a few, or so many in a hundred */
    csto_problem problem = {.severity = CSTO_WARNING, .file = d->name, .line = d->line};
    *readable = *mixed = false;
    struct letters l = {.read = 0};
    struct tags tags = {0};
    for (size_t at = 0, end, letters = 0; at < d->n; at = end) {
        enum { LONGEST = 64 }; /* of a tag that is asked for, and of a letter */
        end = d->n - at < CSTO_PAGES_STEP ? d->n : at + CSTO_PAGES_STEP;
        csto_pages_need(d->pages, at, end + LONGEST);
        size_t room = d->n - end < LONGEST ? d->n : end + LONGEST;
        count_tags(&tags, d->text, at, end, room);
        letters = count_letters(x, d->text, letters, end, room, &l);
    }
    if (is_page(&tags, d->n))
        return csto_report(sink, problem, err, "is a web page and was left out; read it with --loader=html");
    if (l.broken > FEW && l.broken > d->n / 100 * IN_100) {
        problem.line = d->line ? d->line : line_of(d, l.first_broken);
        csto_pages_need(d->pages, l.first_broken, l.first_broken + 1);
        return csto_report(sink, problem, err, "byte %zu (0x%02X) and %zu others are no UTF-8, the file was left out; save it as UTF-8",
                           l.first_broken + 1, (unsigned)(unsigned char)d->text[l.first_broken], l.broken - 1);
    }
    const struct script *foreign = foreign_script(&l);
    if (foreign) {
        problem.severity = CSTO_NOTE;
        return csto_report(sink, problem, err, "is mostly %s text and was left out; this version reads %s prose", foreign->name,
                           languages_read(x));
    }
    for (size_t i = 0; i < SCRIPTS; i++)
        *mixed |= l.foreign[i] != 0;
    *readable = true;
    return CSTO_OK;
}
