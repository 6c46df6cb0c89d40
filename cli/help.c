#include "config.h"

#include "cli/help.h"

#include <stdio.h>
#include <string.h>

enum { WIDTH = 80 };

/* Text broken into lines of WIDTH, each behind `indent` blanks; the first is already `at` columns long. */
static void put_wrapped(const char *text, int at, int indent)
{
    while (*text) {
        int n = (int)strcspn(text, " \n");
        if (at > indent && at + 1 + n > WIDTH)
            at = printf("\n%*s", indent, "") - 1;
        else if (at > indent)
            at += printf(" ");
        at += printf("%.*s", n, text);
        text += n;
        if (*text == '\n')
            at = printf("\n\n%*s", indent, "") - 2;
        text += *text != '\0';
    }
    putchar('\n');
}

static void put_entry(const char *name, int name_width, const char *text)
{
    int at = printf("  %-*s ", name_width, name);
    put_wrapped(text, at, at);
}

/* What may stand for FILE: said in the help and in the man page. */
#define FILES                                                                                                                              \
    "Without a FILE every command works on the built-in data set. FILE may be prose in English or Russian (.txt, .html, .pdf, .docx), "    \
    "tables or claims (.csv, .xlsx, .json, .ndjson), a "                                                                                   \
    "folder of them, or - for "                                                                                                            \
    "the standard input."

void help_program(void)
{
    puts("usage: csto-stats COMMAND [OPTION...] [FILE...]\n");
    put_wrapped("Turns what documents and tables say about seizures, crimes and operations into numbers that can be defended: every figure "
                "is read, typed, "
                "counted once, carried with its uncertainty and traceable to its source.\n" FILES,
                0, 0);
    puts("\nCommands:");
    for (size_t i = 0; commands[i]; i++)
        put_entry(commands[i]->name, 10, commands[i]->summary);
    puts("\n'csto-stats COMMAND --help' describes a command, 'csto-stats --version' says which version this is.");
    puts("Exit status: 0 done; 1 a row or file was refused, or no claim was found; 2 wrong usage; 3 file, memory or gnuplot.");
}

static void option_label(char *to, size_t size, const struct option_row *o)
{
    char letter[5] = "    ";
    if (o->letter)
        snprintf(letter, sizeof letter, "-%c, ", o->letter);
    snprintf(to, size, "%s--%s%s%s", letter, o->name, o->value ? "=" : "", o->value ? o->value : "");
}

/* "KIND: seizures, cybercrime, personnel": the words of a command's first argument. */
static void put_choices(const struct command *c)
{
    printf("\n%.*s:", (int)strcspn(c->arguments, " "), c->arguments);
    for (size_t i = 0; c->choice(i); i++)
        printf("%s %s", i ? "," : "", c->choice(i));
}

void help_command(const struct command *c)
{
    printf("usage: csto-stats %s [OPTION...] %s\n\n", c->name, c->arguments);
    put_wrapped(c->text, 0, 0);
    if (c->choice) {
        put_choices(c);
        putchar('\n');
    }
    puts("\nOptions:");
    for (int i = 0; i < OPTIONS; i++) {
        char label[64];
        if (!(c->options & OPTION_BIT(i)))
            continue;
        option_label(label, sizeof label, &options[i]);
        put_entry(label, 25, options[i].help);
    }
    puts("\nExamples:");
    for (const char *line = c->examples; *line;) {
        int n = (int)strcspn(line, "\n"), command = (int)strcspn(line, "#");
        printf("  %.*s\n      %.*s\n", command, line, n - command - 2, line + command + 2);
        line += n + (line[n] == '\n');
    }
}

/* ---- man pages ---- */

/* Text for troff: no line starts with a dot or quote, backslashes and hyphens are literal. */
static void put_troff(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char c = text[i];
        if (i == 0 && (c == '.' || c == '\''))
            fputs("\\&", stdout);
        if (c == '\\')
            fputs("\\e", stdout);
        else if (c == '-')
            fputs("\\-", stdout);
        else
            putchar(c);
    }
}

static void put_paragraphs(const char *text)
{
    while (*text) {
        size_t n = strcspn(text, "\n");
        put_troff(text, n);
        text += n + (text[n] == '\n');
        puts(*text ? "\n.PP" : "");
    }
}

static void man_options(const struct command *c)
{
    puts(".SH OPTIONS");
    for (int i = 0; i < OPTIONS; i++) {
        const struct option_row *o = &options[i];
        if (!(c->options & OPTION_BIT(i)))
            continue;
        printf(".TP\n");
        if (o->letter)
            printf("\\fB\\-%c\\fR, ", o->letter);
        fputs("\\fB\\-\\-", stdout);
        put_troff(o->name, strlen(o->name));
        printf("\\fR%s\\fI%s\\fR\n", o->value ? "=" : "", o->value ? o->value : "");
        put_troff(o->help, strlen(o->help));
        putchar('\n');
    }
}

static void man_examples(const struct command *c)
{
    puts(".SH EXAMPLES");
    for (const char *line = c->examples; *line;) {
        size_t n = strcspn(line, "\n"), command = strcspn(line, "#");
        puts(".TP");
        fputs(".B ", stdout);
        put_troff(line, command);
        putchar('\n');
        put_troff(line + command + 2, n - command - 2);
        putchar('\n');
        line += n + (line[n] == '\n');
    }
}

static void man_commands(void)
{
    puts(".SH COMMANDS");
    for (size_t i = 0; commands[i]; i++) {
        printf(".TP\n.BR csto\\-stats\\-%s (1)\n", commands[i]->name);
        put_troff(commands[i]->summary, strlen(commands[i]->summary));
        putchar('\n');
    }
}

void man_page(const struct command *c)
{
    const char *dash = c ? "\\-" : "", *name = c ? c->name : "";
    printf(".\\\" made by csto-stats from its tables of commands and options\n");
    printf(".TH csto\\-stats%s%s 1 \"\" \"csto\\-stats %s\" \"User Commands\"\n", dash, name, PACKAGE_VERSION);
    printf(".SH NAME\ncsto\\-stats%s%s \\- ", dash, name);
    const char *summary = c ? c->summary : "numbers about seizures that can be defended";
    put_troff(summary, strlen(summary));
    printf("\n.SH SYNOPSIS\n.B csto\\-stats %s\n[\\fIOPTION\\fR...] %s\n", c ? name : "\\fICOMMAND\\fR", c ? c->arguments : "[FILE...]");
    puts(".SH DESCRIPTION");
    put_paragraphs(c ? c->text
                     : "Turns what documents and tables say about seizures, crimes and operations into numbers that can be defended: every "
                       "figure is read, "
                       "typed, counted once, carried with its uncertainty and traceable to the words or the cell it came from.\n" FILES);
    if (c && c->choice) {
        put_choices(c);
        putchar('\n');
    }
    if (c) {
        man_options(c);
        man_examples(c);
    } else {
        man_commands();
    }
    puts(".SH EXIT STATUS\n0 done; 1 a row or file was refused (the rest is written), or no claim was found; 2 wrong usage; 3 a file, "
         "memory or gnuplot failed.");
}

/* ---- bash completion ---- */

/* Words between quotes of a case pattern; all of them are of our own tables. */
static void complete_options(const struct command *c)
{
    printf("    %s) words=\"", c->name);
    for (int i = 0; i < OPTIONS; i++)
        if (c->options & OPTION_BIT(i))
            printf("--%s%s ", options[i].name, options[i].value ? "=" : "");
    fputs("\"; first=\"", stdout);
    for (size_t i = 0; c->choice && c->choice(i); i++)
        printf("%s%s", i ? " " : "", c->choice(i));
    puts("\" ;;");
}

void bash_completion(void)
{
    puts("# bash completion for csto-stats, made by csto-stats from its tables of commands and options\n"
         "_csto_stats()\n{\n"
         "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words first\n"
         "    COMPREPLY=()");
    fputs("    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W \"", stdout);
    for (size_t i = 0; commands[i]; i++)
        printf("%s ", commands[i]->name);
    puts("--help --version\" -- \"$cur\"))\n        return\n    fi");
    puts("    [ \"$cur\" = = ] && cur=\n"
         "    [ \"$prev\" = = ] && prev=${COMP_WORDS[COMP_CWORD-2]}\n"
         "    case $prev in");
    for (int i = 0; i < OPTIONS; i++) {
        const struct option_row *o = &options[i];
        char letter[4] = "";
        if (!o->complete)
            continue;
        if (o->letter)
            snprintf(letter, sizeof letter, "|-%c", o->letter);
        if (strcmp(o->complete, "file") == 0)
            printf("    --%s%s) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n", o->name, letter);
        else
            printf("    --%s%s) COMPREPLY=($(compgen -W \"$(csto-stats list %s --format=tsv 2>/dev/null | tail -n +2 | cut -f1)\" -- "
                   "\"$cur\")); return ;;\n",
                   o->name, letter, o->complete);
    }
    puts("    esac\n    case ${COMP_WORDS[1]} in");
    for (size_t i = 0; commands[i]; i++)
        complete_options(commands[i]);
    puts("    *) return ;;\n    esac\n"
         "    case $cur in\n"
         "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")); [[ ${COMPREPLY-} == *= ]] && compopt -o nospace ;;\n"
         "    *) if [ \"$COMP_CWORD\" -eq 2 ] && [ -n \"$first\" ]; then COMPREPLY=($(compgen -W \"$first\" -- \"$cur\")); else "
         "COMPREPLY=($(compgen -f -- \"$cur\")); fi ;;\n"
         "    esac\n}\ncomplete -F _csto_stats csto-stats");
}
