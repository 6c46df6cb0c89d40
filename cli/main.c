/* main.c - the program's entry: finds the command, reads its options, runs it
 *
 * The program alone speaks and changes the state of its process; libcsto-stats does neither. */
#include "config.h"

#include "base/text.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/say.h"

#include <fcntl.h>
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
    struct run run = {.command = c, .words = argv};
    if (!options_read(&run, argc, argv))
        return EXIT_USAGE;
    if (run.option[OPTION_HELP]) {
        help_command(c);
        return EXIT_DONE;
    }
    return c->run(&run);
}

static exit_code no_command(const char *word)
{
    const struct run none = {0};
    struct csto_near near;
    csto_near_start(&near, word);
    for (size_t i = 0; commands[i]; i++)
        csto_near_try(&near, commands[i]->name);
    say_usage(&none, "'%s' is no command%s%s%s", word, near.found ? " (did you mean '" : "", near.found ? near.found : "",
              near.found ? "'?)" : "");
    return EXIT_USAGE;
}

/* `name` may be NULL: help about the whole program. */
static exit_code help(const char *name)
{
    const struct command *c = name ? command_find(name) : NULL;
    if (name && !c)
        return no_command(name);
    c ? help_command(c) : help_program();
    return EXIT_DONE;
}

/* A file that is opened where the caller closed one of the standard streams would take its place, and messages would be written into it.  What is
 * put there instead is opened the wrong way round, so that using it fails as using a closed one does. */
static void hold_streams(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            _exit(EXIT_SYSTEM); /* nobody could be told */
}

int main(int argc, char **argv)
{
    static char line[BUFSIZ];
    hold_streams();
    setvbuf(stderr, line, _IOLBF, sizeof line); /* a message is one write: not one for each letter, and not mixed with those of others */
    const struct run none = {0};
    signal(SIGPIPE, SIG_IGN); /* a reader that goes away is seen as a write that fails, and ends the program quietly */
    if (argc < 2) {
        say_usage(&none, "a command is needed");
        return EXIT_USAGE;
    }
    const char *word = argv[1];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0)
        return finish(help(argc > 2 ? argv[2] : NULL));
    if (strcmp(word, "--version") == 0) {
        printf("csto-stats %s\n", csto_version());
        return finish(EXIT_DONE);
    }
    if (strncmp(word, "--dump=", 7) == 0)
        return finish(dump(word + 7));
    const struct command *c = command_find(word);
    if (!c)
        return no_command(word);
    return finish(run_command(c, argc - 1, argv + 1));
}
