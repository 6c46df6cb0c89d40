#include "config.h"

#include "emit/markup.h"

#include "base/sha256.h"
#include "records/builtin.h"

static const char *entity(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

/* Invisible characters by which text can look like other text. */
static bool turns(uint32_t code)
{
    return code == 0x61c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0x2028 || code == 0x2029 || (code >= 0xe0000 && code <= 0xe007f);
}

static bool is_control(uint32_t code)
{
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7f && code < 0xa0) || (code & 0xfffe) == 0xfffe;
}

void csto_markup_put(struct csto_text *t, const char *bytes, size_t n)
{
    for (size_t i = 0, len; i < n; i += len) {
        uint32_t code = csto_utf8_decode(bytes + i, n - i, &len);
        const char *escape = code < 0x80 ? entity((char)code) : NULL;
        if (escape)
            csto_text_puts(t, escape);
        else if (code == '\r')
            csto_text_puts(t, i + 1 < n && bytes[i + 1] == '\n' ? "" : "\n");
        else if (code == 0xfffd && len == 1)
            csto_text_printf(t, "\\x%02x", (unsigned char)bytes[i]);
        else if (is_control(code) && code < 0x80)
            csto_text_printf(t, "\\x%02x", (unsigned)code);
        else if (is_control(code) || turns(code) || (code == 0xfeff && i > 0))
            csto_text_printf(t, "\\u{%04x}", (unsigned)code);
        else if (code != 0xfeff)
            csto_text_put(t, bytes + i, len);
    }
}

void csto_markup_puts(struct csto_text *t, const char *text)
{
    csto_markup_put(t, text, strlen(text));
}

const char *csto_markup_file(const char *name)
{
    for (const struct csto_builtin_file *f = csto_builtin_files; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f->bytes;
    return "";
}

/* 'sha256-...' of what stands between the tags of a style or script, as a policy names it. */
static void put_hash(struct csto_text *t, const char *content)
{
    struct csto_sha256 h;
    unsigned char digest[CSTO_SHA256_BYTES];
    char base64[CSTO_SHA256_BASE64];
    csto_sha256_begin(&h);
    csto_sha256_add(&h, content, strlen(content));
    csto_sha256_end(&h, digest);
    csto_sha256_base64(digest, base64);
    csto_text_printf(t, "'sha256-%s'", base64);
}

void csto_markup_begin(struct csto_text *t, const char *title, const char *more, const char *script)
{
    struct csto_text style = {0};
    csto_text_puts(&style, csto_markup_file("page.css"));
    csto_text_puts(&style, more);
    csto_text_puts(t, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
    put_hash(t, csto_text_string(&style));
    if (script) {
        csto_text_puts(t, "; script-src ");
        put_hash(t, script);
    }
    csto_text_puts(t, "; base-uri 'none'; form-action 'none'\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    csto_markup_puts(t, title);
    csto_text_puts(t, "</title>\n<style>");
    csto_text_puts(t, csto_text_string(&style));
    csto_text_puts(t, "</style>\n</head>\n<body>\n");
    t->failed |= style.failed;
    csto_text_free(&style);
}

void csto_markup_end(struct csto_text *t, const char *script)
{
    if (script) {
        csto_text_puts(t, "<script>");
        csto_text_puts(t, script);
        csto_text_puts(t, "</script>\n");
    }
    csto_text_puts(t, "</body>\n</html>\n");
}
