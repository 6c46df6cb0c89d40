#include "config.h"

#include "cli/options.h"

#include "base/number.h"
#include "base/text.h"
#include "cli/say.h"
#include "emit/emitter.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

const struct option_row options[OPTIONS] = {
    [OPTION_MEASURE] = {"measure", 'm', "MEASURE", "only this measure: seizure, crime, case, detained ...", "measures"},
    [OPTION_ITEM] = {"item", 'i', "ITEM", "only this item and what lies under it: heroin, cannabis, cyber ...", "items"},
    [OPTION_PLACE] = {"place", 'p', "PLACE", "only this place and its members: RUS, Russia, CSTO ...", "places"},
    [OPTION_AREA] = {"area", 0, "AREA", "only this part of a place: RU-SVE, Siberian Federal District ...", NULL},
    [OPTION_EVENT] = {"event", 'e', "EVENT", "only this operation and its stages: channel, channel-2007 ...", "events"},
    [OPTION_PUBLISHER] = {"publisher", 0, "NAME", "only what this publisher says", NULL},
    [OPTION_EDITION] = {"edition", 0, "EDITION", "edition of input that states none", NULL},
    [OPTION_REGISTER] = {"register", 0, "NAME", "all tables are parts of one register, the source NAME: equal rows of two files both count",
                         NULL},
    [OPTION_FROM] = {"from", 0, "DATE", "only periods that start on YYYY[-MM[-DD]] or later", NULL},
    [OPTION_TO] = {"to", 0, "DATE", "only periods that end on YYYY[-MM[-DD]] or earlier", NULL},
    [OPTION_BY] = {"by", 'b', "WORDS", "group by these words, separated by commas (default item,year)", "keys"},
    [OPTION_STAT] = {"stat", 's', "NAMES", "columns with these statistics (NAME[:NUMBER][:WORD]) besides the usual ones", "statistics"},
    [OPTION_BOOTSTRAP] = {"bootstrap", 0, "N",
                          "95 % intervals of the statistics of --stat from N resamples (100 to 100000), columns NAME_low, NAME_high", NULL},
    [OPTION_POLICY] = {"policy", 0, "POLICY", "which of several sources of one thing is taken (default grade)", "policies"},
    [OPTION_ABOUT] = {"about", 0, "PERCENT", "half width of \"about\" in percent of the number (default 10)", NULL},
    [OPTION_PROFILE] = {"profile", 0, "NAME", "read tables by this profile instead of deciding by their header", "profiles"},
    [OPTION_MAP] = {"map", 0, "WORDS", "the columns of a table: item=HEADER,value=HEADER,unit:kg ..., or the path of a profile (.json)",
                    NULL},
    [OPTION_DECIMAL] = {"decimal", 0, "MARK",
                        "the decimal mark of tables: point or comma (default: the profile, or what the numbers prove)", NULL},
    [OPTION_FACTORS] = {"factors", 0, "NAME",
                        "turn tablets, doses, litres into kg by this factor set, or by a file (.tsv) of one (default none)", "factors"},
    [OPTION_ALL] = {"all", 0, NULL, "quantities of prose that are not typed, too: measure other, their noun in unit_stated", NULL},
    [OPTION_EXPLAIN_PROFILE] = {"explain-profile", 0, NULL, "print how each table was read instead of its claims", NULL},
    [OPTION_RULE] = {"rule", 'r', "NAMES", "only these checks, separated by commas (default all)", "checks"},
    [OPTION_FAIL_ON] = {"fail-on", 0, "WHAT",
                        "exit with 1 where check finds something as severe as this or more (error, warning or note), or where compare "
                        "comes to one of these verdicts, separated by commas",
                        NULL},
    [OPTION_TABLE] = {"table", 0, "TABLE", "the table that the cell is of: summary (default), check, compare ...", "tables"},
    [OPTION_MODE] = {"mode", 0, "MODE", "what is compared: official, editions or publishers (default: as the inputs are)", "modes"},
    [OPTION_LOADER] = {"loader", 0, "NAME", "read every FILE with this loader instead of deciding by its content", "loaders"},
    [OPTION_ENCODING] = {"encoding", 0, "NAME", "encoding of text that does not say so itself: windows-1251, koi8-r, utf-16le ...", NULL},
    [OPTION_TIME_LIMIT] = {"time-limit", 0, "SECONDS", "how long pdftotext may take for one PDF (default 20)", NULL},
    [OPTION_THREADS] = {"threads", 0, "NUMBER",
                        "read with so many threads (default: one a processor); the output is the same for any number", NULL},
    [OPTION_DATA_DIR] = {"data-dir", 0, "FOLDER", "read vocabulary and lexicon files from FOLDER where it has them", "file"},
    [OPTION_LEXICON] = {"lexicon", 0, "FILE", "add the rows of FILE (class, words, value) to the words that prose is read by", "file"},
    [OPTION_FORMAT] = {"format", 'f', "FORMAT",
                       "text, csv, tsv, json, ndjson, markdown or xlsx, html of extract and report (default: the ending of -o; text on a "
                       "terminal; else csv)",
                       "formats"},
    [OPTION_OUTPUT] = {"output", 'o', "FILE", "write to FILE, whole or not at all", "file"},
    [OPTION_EXCEL] = {"excel", 0, NULL, "csv that spreadsheets open right: the same as --csv-dialect=excel", NULL},
    [OPTION_CSV_DIALECT] = {"csv-dialect", 0, "NAME",
                            "plain (default), excel, or eu: semicolons and decimal commas, for spreadsheets that expect them", "dialects"},
    [OPTION_PACKAGE] = {"package", 0, NULL,
                        "write datapackage.json and prov.csv beside FILE.csv: what its columns hold, where its rows come from", NULL},
    [OPTION_REJECTS] = {"rejects", 0, "FILE", "write every refused row with file, line, field and reason to FILE (CSV)", "file"},
    [OPTION_SHOW] = {"show", 0, "WHAT",
                     "which table: of trend trend (default), points, breaks, fits, forecast or intervention; of summary summary (default), "
                     "tails, ccdf, lorenz or "
                     "relations",
                     NULL},
    [OPTION_INTERVENTION] = {"intervention", 0, "DATE", "when something began (YYYY[-MM[-DD]]), for --show=intervention", NULL},
    [OPTION_OFFSET] = {"offset", 0, "WHAT", "what counts are per in count models: days (that they cover); default nothing", NULL},
    [OPTION_LOG] = {"log", 0, NULL, "amounts on a logarithmic axis", NULL},
    [OPTION_THEME] = {"theme", 0, "THEME", "light (default) or dark", NULL},
    [OPTION_TERM] = {"term", 0, "TERMINAL", "draw into the terminal: dumb (letters), sixel, or block (gnuplot 6.0 and later)", NULL},
    [OPTION_AGAINST] = {"against", 0, "FILE", "official figures that the others are set against", "file"},
    [OPTION_STRICT] = {"strict", 0, NULL, "stop at the first row or file that is refused", NULL},
    [OPTION_HELP] = {"help", 'h', NULL, "print this help", NULL},
};

enum { LONG_BASE = 256 }; /* getopt's codes for options: above every letter */

static void make_tables(const struct command *c, struct option *longs, char *letters)
{
    *letters++ = ':'; /* a missing value is told apart from an unknown option */
    for (int i = 0; i < OPTIONS; i++) {
        if (!(c->options & OPTION_BIT(i)))
            continue;
        *longs++ = (struct option){options[i].name, options[i].value ? required_argument : no_argument, NULL, LONG_BASE + i};
        if (options[i].letter) {
            *letters++ = options[i].letter;
            if (options[i].value)
                *letters++ = ':';
        }
    }
    *longs = (struct option){0};
    *letters = '\0';
}

static int option_of(int code)
{
    if (code >= LONG_BASE)
        return code - LONG_BASE;
    for (int i = 0; i < OPTIONS; i++)
        if (options[i].letter && options[i].letter == code)
            return i;
    return -1;
}

bool options_read(struct run *run, int argc, char **argv)
{
    struct option longs[OPTIONS + 1];
    char letters[2 * OPTIONS + 2];
    make_tables(run->command, longs, letters);
    opterr = 0;
    optind = 0; /* GNU: start anew, so that the function may be called again */
    for (int code; (code = getopt_long(argc, argv, letters, longs, NULL)) != -1;) {
        int i = code == '?' || code == ':' ? -1 : option_of(code);
        if (i < 0) {
            char letter[3] = {'-', (char)optopt, '\0'};
            int missing = optopt >= LONG_BASE ? optopt - LONG_BASE : -1;
            const char *word = optopt > 0 && optopt < LONG_BASE ? letter : argv[optind - 1];
            if (code == ':')
                say_usage(run, "option '%s%s' needs a value", missing >= 0 ? "--" : "", missing >= 0 ? options[missing].name : word);
            else if (missing >= 0)
                say_usage(run, "option '--%s' takes no value", options[missing].name);
            else
                say_usage(run, "there is no option '%s'", word);
            return false;
        }
        run->option[i] = optarg ? optarg : "";
    }
    run->arguments = argv + optind;
    run->n_arguments = argc - optind;
    return true;
}

/* N of --bootstrap; false (and said) where it is none. */
static bool read_resamples(const struct run *run, size_t *out)
{
    int64_t n = 0;
    const char *text = run->option[OPTION_BOOTSTRAP];
    bool read = !text || csto_integer_parse(text, 1, INT32_MAX, &n);
    *out = (size_t)n;
    if (!read)
        say_usage(run, "--bootstrap takes a number of resamples, not '%s'", text);
    return read;
}

bool options_query(const struct run *run, csto_query *out)
{
    const char *const *o = run->option;
    *out = (csto_query){.by = o[OPTION_BY],
                        .measure = o[OPTION_MEASURE],
                        .item = o[OPTION_ITEM],
                        .place = o[OPTION_PLACE],
                        .area = o[OPTION_AREA],
                        .event = o[OPTION_EVENT],
                        .publisher = o[OPTION_PUBLISHER],
                        .from = o[OPTION_FROM],
                        .to = o[OPTION_TO],
                        .policy = o[OPTION_POLICY],
                        .stat = o[OPTION_STAT],
                        .checks = o[OPTION_RULE]};
    if (!read_resamples(run, &out->bootstrap))
        return false;
    if (!o[OPTION_ABOUT])
        return true;
    double percent;
    if (csto_number_parse(o[OPTION_ABOUT], &percent, NULL) != CSTO_OK || percent <= 0 || percent > 100) {
        say_usage(run, "--about takes a number of percent above 0 and up to 100, not '%s'", o[OPTION_ABOUT]);
        return false;
    }
    out->about = percent / 100;
    return true;
}

static bool has_ending(const char *path)
{
    const char *name = strrchr(path, '/');
    return strchr(name ? name + 1 : path, '.') != NULL;
}

/* True where the output is to be a page of HTML. */
static bool is_page(const struct run *run)
{
    const char *format = run->option[OPTION_FORMAT], *path = run->option[OPTION_OUTPUT];
    const char *ending = format || !path ? NULL : strrchr(path, '.');
    return format ? csto_same_word(format, "html") : ending && (csto_same_word(ending, ".html") || csto_same_word(ending, ".htm"));
}

bool options_csv(const struct run *run, const struct csto_csv_dialect **out)
{
    const char *name = run->option[OPTION_CSV_DIALECT];
    *out = name ? csto_csv_dialect_find(name) : run->option[OPTION_EXCEL] ? csto_csv_dialect_find("excel") : NULL;
    if (name && !*out)
        say_usage(run, "'%s' is no dialect of csv; csto-stats list dialects shows them", name);
    return *out || !name;
}

/* The format that the options name, or that a file gets; NULL = none is named. */
static bool named_format(const struct run *run, const struct csto_emit_format **out)
{
    const char *format = run->option[OPTION_FORMAT], *path = run->option[OPTION_OUTPUT];
    bool to_file = path && strcmp(path, "-") != 0;
    *out = format ? csto_format_find(format) : to_file ? csto_format_of_path(path) : NULL;
    if (format && !*out) {
        say_usage(run, "'%s' is no format; csto-stats list formats shows them", format);
        return false;
    }
    if (!*out && to_file && has_ending(path)) {
        say_usage(run, "the ending of '%s' is that of no format; give --format, or an ending that csto-stats list formats shows", path);
        return false;
    }
    return true;
}

bool options_format(const struct run *run, const struct csto_emit_format **out)
{
    const struct csto_csv_dialect *dialect;
    const char *path = run->option[OPTION_OUTPUT];
    bool to_file = path && strcmp(path, "-") != 0;
    if (!named_format(run, out) || !options_csv(run, &dialect))
        return false;
    if (*out && dialect && (*out)->code != CSTO_FORMAT_CSV) {
        say_usage(run, "--excel and --csv-dialect are about csv, not %s", (*out)->name);
        return false;
    }
    if (*out && (*out)->code == CSTO_FORMAT_XLSX && !to_file && isatty(STDOUT_FILENO)) {
        say_usage(run, "a workbook is nothing for a terminal; write it to a file with -o");
        return false;
    }
    if (!*out)
        *out = csto_format_find(!dialect && !to_file && isatty(STDOUT_FILENO) ? "text" : "csv");
    return true;
}

bool options_format_or_page(const struct run *run, const struct csto_emit_format **out)
{
    const struct csto_csv_dialect *dialect;
    if (!is_page(run))
        return options_format(run, out);
    *out = NULL;
    if (options_csv(run, &dialect) && dialect)
        say_usage(run, "--excel and --csv-dialect are about csv, not html");
    return !run->option[OPTION_EXCEL] && !run->option[OPTION_CSV_DIALECT];
}
