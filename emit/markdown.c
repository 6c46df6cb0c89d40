/* markdown.c - a table as GitHub, GitLab, Pandoc and others read it */
#include "config.h"

#include "emit/formats.h"

#include <ctype.h>

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Marks that would format, link or end the cell are escaped; a '_' inside a word ("all_drugs") is none. */
static void put_escaped(struct csto_text *out, const char *text)
{
    for (size_t i = 0; text[i]; i++) {
        char c = text[i];
        if (c == '<')
            csto_text_puts(out, "&lt;");
        else if (c == '&')
            csto_text_puts(out, "&amp;");
        else if ((unsigned char)c < 0x20 || c == 0x7f)
            csto_text_putc(out, ' ');
        else if (strchr("\\|*`[]~$", c) || (c == '_' && !(i && is_word(text[i - 1]) && is_word(text[i + 1]))))
            csto_text_printf(out, "\\%c", c);
        else
            csto_text_putc(out, c);
    }
}

static csto_status begin(struct csto_emitter *e, csto_error *err)
{
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        csto_text_puts(&e->out, "| ");
        put_escaped(&e->out, e->columns[i].name);
        csto_text_putc(&e->out, ' ');
    }
    csto_text_puts(&e->out, "|\n");
    for (size_t i = 0; i < e->n; i++)
        csto_text_puts(&e->out, e->columns[i].show == CSTO_SHOW_TEXT ? "| --- " : "| ---: ");
    csto_text_puts(&e->out, "|\n");
    return CSTO_OK;
}

static csto_status row(struct csto_emitter *e, const struct csto_cell *cells, csto_error *err)
{
    char digits[32];
    (void)err;
    for (size_t i = 0; i < e->n; i++) {
        csto_text_puts(&e->out, "| ");
        put_escaped(&e->out, csto_cell_print(&cells[i], digits));
        csto_text_putc(&e->out, ' ');
    }
    csto_text_puts(&e->out, "|\n");
    return CSTO_OK;
}

static csto_status note(struct csto_emitter *e, const char *text, csto_error *err)
{
    (void)err;
    csto_text_puts(&e->out, e->notes ? "- " : "\n- ");
    put_escaped(&e->out, text);
    csto_text_putc(&e->out, '\n');
    return CSTO_OK;
}

const struct csto_emit_format csto_emit_markdown = {
    CSTO_FORMAT_MARKDOWN, "markdown", "a Markdown table, marks in texts escaped; notes as a list", ".md|.markdown", begin, row, note, NULL,
};
