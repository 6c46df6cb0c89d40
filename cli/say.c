#include "config.h"

#include "cli/say.h"

#include "base/text.h"
#include "cli/progress.h"

#include <stdarg.h>
#include <stdio.h>

static void start(void)
{
    progress_hide();
    fflush(stdout); /* so that both streams stand in order where they go to one place */
    fputs("csto-stats: ", stderr);
}

/* What files bring in must not command a terminal. */
static void put_plain(const char *text)
{
    for (; *text; text++)
        fputc((unsigned char)*text < 0x20 || *text == 0x7f ? ' ' : *text, stderr);
}

CSTO_PRINTF(1, 0)
static void put_list(const char *format, va_list list)
{
    char text[1024];
    vsnprintf(text, sizeof text, format, list);
    csto_flatten(text);
    fputs(text, stderr);
}

void say(const char *format, ...)
{
    va_list list;
    start();
    va_start(list, format);
    put_list(format, list);
    va_end(list);
    fputc('\n', stderr);
}

void say_usage(const struct run *run, const char *format, ...)
{
    va_list list;
    start();
    va_start(list, format);
    put_list(format, list);
    va_end(list);
    fprintf(stderr, "; try 'csto-stats %s%s--help'\n", run->command ? run->command->name : "", run->command ? " " : "");
}

void say_error(const csto_error *err)
{
    start();
    put_plain(err->where);
    if (err->line > 0)
        fprintf(stderr, ":%ld", err->line);
    if (err->line > 0 && err->column > 0)
        fprintf(stderr, ":%ld", err->column);
    fputs(err->where[0] ? ": " : "", stderr);
    put_plain(err->text);
    fputc('\n', stderr);
}

void say_problem(const csto_problem *p)
{
    start();
    put_plain(p->file);
    if (p->line > 0)
        fprintf(stderr, ":%ld", p->line);
    if (p->line > 0 && p->column > 0)
        fprintf(stderr, ":%ld", p->column);
    fputs(p->file[0] ? ": " : "", stderr);
    fputs(p->severity == CSTO_NOTE ? "note: " : "", stderr);
    if (p->field[0]) {
        fputs("field '", stderr);
        put_plain(p->field);
        fputs("': ", stderr);
    }
    put_plain(p->text);
    fputc('\n', stderr);
}

exit_code exit_of(const csto_error *err)
{
    switch (err->status) {
    case CSTO_E_MEMORY:
    case CSTO_E_IO: return EXIT_SYSTEM;
    case CSTO_E_SYNTAX:
    case CSTO_E_NAME:
    case CSTO_E_UNIT:
    case CSTO_E_RANGE: return EXIT_USAGE;
    default: return EXIT_REFUSED;
    }
}
