/* load_pdf.c - PDF, through the program pdftotext
 *
 * The file is its standard input, so no name of a file ever stands among its arguments. */
#include "config.h"

#include "base/limits.h"
#include "base/program.h"
#include "base/status.h"
#include "loaders/document.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int sniff(const char *head, size_t n)
{
    enum { REACH = 1024 }; /* readers look for the mark that far */
    return n >= 5 && memmem(head, n < REACH ? n : REACH, "%PDF-", 5) ? 2 : 0;
}

/* The file itself, or for the standard input and memory a temporary one without a name. */
static csto_status open_file(struct csto_input *in, FILE **out, csto_error *err)
{
    const char *path = csto_input_path(in), *bytes;
    size_t n;
    if (path) {
        *out = fopen(path, "rbe");
        return *out ? CSTO_OK : csto_fail(err, CSTO_E_IO, "%s", strerror(errno));
    }
    csto_status rc = csto_input_whole(in, &bytes, &n, err);
    if (rc != CSTO_OK)
        return rc;
    FILE *f = tmpfile();
    if (f && fwrite(bytes, 1, n, f) == n && fflush(f) == 0 && lseek(fileno(f), 0, SEEK_SET) == 0) {
        *out = f;
        return CSTO_OK;
    }
    rc = csto_fail(err, CSTO_E_IO, "no temporary file for pdftotext: %s", strerror(errno));
    if (f)
        fclose(f);
    return rc;
}

static csto_status fail_pdf(int code, struct csto_text *complaint, csto_error *err)
{
    const char *text = csto_text_string(complaint);
    if (strstr(text, "password"))
        return csto_fail(err, CSTO_E_SYNTAX, "is protected by a password; save it without one");
    if (code == 3)
        return csto_fail(err, CSTO_E_SYNTAX, "does not allow its text to be taken out");
    char *end = complaint->at ? strchr(complaint->at, '\n') : NULL;
    if (end)
        *end = '\0';
    return csto_fail(err, CSTO_E_SYNTAX, "is a broken PDF (pdftotext: %.200s)", *text ? text : "no reason given");
}

static csto_status run(struct csto_input *in, const struct csto_session *session, struct csto_text *text, csto_error *err)
{
    static char name[] = "pdftotext", quiet[] = "-enc", encoding[] = "UTF-8", standard[] = "-";
    char *const arguments[] = {name, quiet, encoding, standard, standard, NULL};
    struct csto_text complaint = {0};
    FILE *f;
    int code = 0;
    csto_status rc = open_file(in, &f, err);
    if (rc != CSTO_OK)
        return rc;
    const struct csto_program program = {
        .arguments = arguments,
        .input = fileno(f),
        .seconds = session->seconds ? session->seconds : CSTO_PROGRAM_SECONDS,
        .output_bytes = CSTO_LIMIT_EXTRACTED_BYTES,
        .hint = "PDF is read with it: install the package poppler-utils",
    };
    rc = csto_program_run(&program, text, &complaint, &code, err);
    fclose(f);
    if (rc == CSTO_OK && code != 0)
        rc = fail_pdf(code, &complaint, err);
    csto_text_free(&complaint);
    return rc;
}

/* ---- lines to paragraphs ---- */

static size_t letters(const char *p, const char *end)
{
    size_t n = 0;
    for (; p < end; p++)
        n += ((unsigned char)*p & 0xc0) != 0x80;
    return n;
}

static bool is_bullet(const char *p)
{
    return strchr("-*", *p) || strncmp(p, "\xe2\x80\xa2", 3) == 0 || strncmp(p, "\xe2\x80\x93", 3) == 0;
}

/* The widest line of the block that starts here. */
static size_t widest(const char *p)
{
    size_t most = 0;
    while (*p && *p != '\n' && *p != '\f') {
        const char *end = p + strcspn(p, "\n\f");
        size_t n = letters(p, end);
        most = n > most ? n : most;
        p = end + (*end == '\n');
    }
    return most;
}

/* A page is set in lines; one that is nearly as wide as its block goes on in the next, unless a list begins there. */
static void join_lines(struct csto_text *to, const char *p)
{
    enum { LEAST = 40 };
    size_t width = 0;
    for (bool block = true; *p;) {
        const char *end = p + strcspn(p, "\n\f");
        if (block)
            width = widest(p);
        block = end == p || *end != '\n';
        csto_text_put(to, p, (size_t)(end - p));
        const char *next = end + (*end != '\0');
        size_t n = letters(p, end);
        bool goes_on = *end == '\n' && *next && *next != '\n' && *next != '\f' && n >= LEAST && n * 4 >= width * 3 && !is_bullet(next);
        if (*end == '\f')
            csto_text_puts(to, "\n\n");
        else if (*end)
            csto_text_putc(to, goes_on ? ' ' : '\n');
        p = next;
    }
}

static csto_status load(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err)
{
    struct csto_extract x = {0};
    struct csto_text raw = {0};
    csto_error why = {0};
    csto_status rc = run(in, session, &raw, &why);
    if (rc != CSTO_OK) {
        rc = csto_document_refuse(in, sink, rc, &why, err);
    } else {
        for (size_t i = 0; i < raw.n; i++)
            raw.at[i] = raw.at[i] ? raw.at[i] : ' ';
        join_lines(&x.text, csto_text_string(&raw));
        size_t n = x.text.n;
        csto_trim(csto_text_string(&x.text), &n);
        rc = n ? csto_extract_read(&x, in, session, sink, err)
               : csto_report(sink, (csto_problem){.severity = CSTO_WARNING, .file = in->name}, err,
                             "has no text in it, only pictures; make one with OCR and give that");
    }
    csto_text_free(&raw);
    csto_extract_free(&x);
    return rc;
}

const struct csto_loader csto_loader_pdf = {
    .name = "pdf",
    .summary = "PDF documents, through the program pdftotext",
    .extensions = "pdf",
    .sniff = sniff,
    .load = load,
};
