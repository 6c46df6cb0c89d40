/* main.c - the program's entry: finds the command, reads its options, runs it
 *
 * The program alone speaks and changes the state of its process; libcsto-stats does neither. */
#include "config.h"

#include "base/text.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/say.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The reader of our pipe is gone: then nobody misses what could not be written. */
static bool reader_left(void)
{
    struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
    return poll(&out, 1, 0) == 1 && (out.revents & POLLERR);
}

static exit_code finish(exit_code code)
{
    if ((fflush(stdout) == 0 && !ferror(stdout)) || code == EXIT_SYSTEM || reader_left())
        return code;
    csto_error err = {.status = CSTO_E_IO, .where = "standard output", .text = "cannot be written"};
    say_error(&err);
    return EXIT_SYSTEM;
}

/* --dump=man, --dump=man:COMMAND, --dump=bash: for the build, not for people. */
static exit_code dump(const char *what)
{
    const char *name = strncmp(what, "man:", 4) == 0 ? what + 4 : NULL;
    const struct command *c = name ? command_find(name) : NULL;
    if (strcmp(what, "bash") == 0)
        bash_completion();
    else if (strcmp(what, "man") == 0 || c)
        man_page(c);
    else
        return EXIT_USAGE;
    return EXIT_DONE;
}

static exit_code run_command(const struct command *c, int argc, char **argv)
{
    struct run run = {.command = c};
    if (!options_read(&run, argc, argv))
        return EXIT_USAGE;
    if (run.option[OPTION_HELP]) {
        help_command(c);
        return EXIT_DONE;
    }
    return c->run(&run);
}

int main(int argc, char **argv)
{
    const struct run none = {0};
    signal(SIGPIPE, SIG_IGN); /* a reader that goes away is seen as a write that fails, and ends the program quietly */
    if (argc < 2) {
        say_usage(&none, "a command is needed");
        return EXIT_USAGE;
    }
    const char *word = argv[1];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0) {
        const struct command *c = argc > 2 ? command_find(argv[2]) : NULL;
        c ? help_command(c) : help_program();
        return finish(EXIT_DONE);
    }
    if (strcmp(word, "--version") == 0) {
        printf("csto-stats %s\n", csto_version());
        return finish(EXIT_DONE);
    }
    if (strncmp(word, "--dump=", 7) == 0)
        return finish(dump(word + 7));
    const struct command *c = command_find(word);
    if (!c) {
        const char *names[16];
        size_t n = 0;
        for (; commands[n] && n < 16; n++)
            names[n] = commands[n]->name;
        const char *near = csto_nearest(word, names, n);
        say_usage(&none, "'%s' is no command%s%s%s", word, near ? " (did you mean '" : "", near ? near : "", near ? "'?)" : "");
        return EXIT_USAGE;
    }
    return finish(run_command(c, argc - 1, argv + 1));
}
