/* command.h - what a command is, and what it is given
 *
 * Commands are rows of commands.def, options rows of the table in options.c.  The parser, --help, the man pages and the bash completion are made from
 * these tables and from nothing else. */
#ifndef CSTO_CLI_COMMAND_H
#define CSTO_CLI_COMMAND_H

#include "csto-stats.h"
#include "loaders/encoding.h"

#include <stdbool.h>

typedef enum {
    OPTION_MEASURE,
    OPTION_ITEM,
    OPTION_PLACE,
    OPTION_AREA,
    OPTION_EVENT,
    OPTION_PUBLISHER,
    OPTION_EDITION,
    OPTION_REGISTER,
    OPTION_FROM,
    OPTION_TO,
    OPTION_BY,
    OPTION_STAT,
    OPTION_BOOTSTRAP,
    OPTION_POLICY,
    OPTION_ABOUT,
    OPTION_PROFILE,
    OPTION_MAP,
    OPTION_DECIMAL,
    OPTION_FACTORS,
    OPTION_ALL,
    OPTION_EXPLAIN_PROFILE,
    OPTION_RULE,
    OPTION_FAIL_ON,
    OPTION_TABLE,
    OPTION_MODE,
    OPTION_LOADER,
    OPTION_ENCODING,
    OPTION_TIME_LIMIT,
    OPTION_THREADS,
    OPTION_DATA_DIR,
    OPTION_LEXICON,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_EXCEL,
    OPTION_CSV_DIALECT,
    OPTION_PACKAGE,
    OPTION_REJECTS,
    OPTION_SHOW,
    OPTION_INTERVENTION,
    OPTION_OFFSET,
    OPTION_LOG,
    OPTION_THEME,
    OPTION_TERM,
    OPTION_AGAINST,
    OPTION_STRICT,
    OPTION_HELP,
    OPTIONS
} option_id;

#define OPTION_BIT(o) ((uint64_t)1 << (o))
/* What every command takes that reads claims. */
#define INPUT_OPTIONS                                                                                                                      \
    (OPTION_BIT(OPTION_PROFILE) | OPTION_BIT(OPTION_MAP) | OPTION_BIT(OPTION_DECIMAL) | OPTION_BIT(OPTION_FACTORS) |                       \
     OPTION_BIT(OPTION_LOADER) | OPTION_BIT(OPTION_ENCODING) | OPTION_BIT(OPTION_TIME_LIMIT) | OPTION_BIT(OPTION_THREADS) |                \
     OPTION_BIT(OPTION_DATA_DIR) | OPTION_BIT(OPTION_LEXICON) | OPTION_BIT(OPTION_EDITION) | OPTION_BIT(OPTION_REGISTER) |                 \
     OPTION_BIT(OPTION_REJECTS) | OPTION_BIT(OPTION_STRICT) | OPTION_BIT(OPTION_HELP))
#define FILTER_OPTIONS                                                                                                                     \
    (OPTION_BIT(OPTION_MEASURE) | OPTION_BIT(OPTION_ITEM) | OPTION_BIT(OPTION_PLACE) | OPTION_BIT(OPTION_AREA) |                           \
     OPTION_BIT(OPTION_EVENT) | OPTION_BIT(OPTION_PUBLISHER) | OPTION_BIT(OPTION_FROM) | OPTION_BIT(OPTION_TO))
#define COUNTING_OPTIONS (OPTION_BIT(OPTION_BY) | OPTION_BIT(OPTION_STAT) | OPTION_BIT(OPTION_POLICY) | OPTION_BIT(OPTION_ABOUT))
#define OUTPUT_OPTIONS (OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_EXCEL) | OPTION_BIT(OPTION_CSV_DIALECT))

struct option_row {
    const char *name;
    char letter;       /* 0 = none */
    const char *value; /* what it takes, as help shows it; NULL = nothing */
    const char *help;
    const char *complete; /* for completion: "file", or the words that `csto-stats list` prints for it; NULL = nothing */
};

extern const struct option_row options[OPTIONS];

/* One run of the program. */
struct run {
    const struct command *command;
    const char *option[OPTIONS]; /* value, "" for an option without one, NULL = not given */
    char **words;                /* the command line behind the program's name, NULL at the end */
    char **arguments;            /* what is no option */
    int n_arguments;
    csto_vocabulary *vocabulary; /* made by run_open */
    struct rejects *rejects;
    struct provenance *provenance; /* of --package, made by run_open; NULL = is not asked */
    struct csto_encoding encoding; /* --encoding */
    unsigned seconds;              /* --time-limit; 0 = not given */
    unsigned threads;              /* --threads; 0 = not given */
    size_t claims;                 /* that run_feed found */
    unsigned long warnings;        /* refused rows and files */
    csto_table *explained;         /* gets how tables were read; NULL = is not asked */
    bool failed;                   /* a file could not be read or written */
};

typedef enum { EXIT_DONE = 0, EXIT_REFUSED = 1, EXIT_USAGE = 2, EXIT_SYSTEM = 3 } exit_code;

struct command {
    const char *name;
    const char *arguments;           /* "[FILE...]" */
    const char *summary;             /* one line, without a full stop */
    const char *text;                /* paragraphs for the man page and the long help, separated by "\n" */
    uint64_t options;                /* OPTION_BITs */
    const char *(*choice)(size_t i); /* the words that its first argument may be, NULL behind the last; no function = files */
    const char *examples;            /* lines "command # what it does" */
    exit_code (*run)(struct run *run);
};

/* Every command in the order of commands.def, NULL at the end. */
extern const struct command *const commands[];

const struct command *command_find(const char *name);

#endif
