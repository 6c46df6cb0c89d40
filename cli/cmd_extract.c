#include "config.h"

#include "analytics/query.h"
#include "base/file.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/package.h"
#include "cli/provenance.h"
#include "cli/say.h"
#include "emit/claims.h"
#include "emit/page.h"
#include "records/table.h"

/* Lets only those claims through that the options name. */
struct sieve {
    struct csto_sink sink;
    struct csto_sink *behind;
    struct csto_question *question;
    struct package *package; /* of --package; NULL = is not asked */
    const struct provenance *provenance;
    size_t row;
    csto_status written; /* of the writer, where it stopped */
    csto_error why;
};

static csto_status pass(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct sieve *sieve = (struct sieve *)s;
    csto_question_meet(sieve->question, c);
    if (csto_question_passes(sieve->question, c) != CSTO_PASSES)
        return CSTO_OK;
    sieve->written = csto_push(sieve->behind, c, &sieve->why);
    if (sieve->package && sieve->written == CSTO_OK)
        sieve->written = package_use(sieve->package, ++sieve->row, "claim", c, sieve->provenance->claims - 1, &sieve->why);
    if (err && sieve->written != CSTO_OK)
        *err = (csto_error){.status = CSTO_E_STOPPED};
    return sieve->written == CSTO_OK ? CSTO_OK : CSTO_E_STOPPED;
}

static csto_status pass_text(struct csto_sink *s, const struct csto_document_text *d, csto_error *err)
{
    struct csto_sink *behind = ((struct sieve *)s)->behind;
    return behind->text(behind, d, err);
}

static csto_status pass_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct csto_sink *behind = ((struct sieve *)s)->behind;
    return behind->rejected(behind, r, err);
}

/* What the options and the input leave to say; `written` claims went out. */
static exit_code say_rest(struct csto_question *question, exit_code code, size_t written)
{
    for (struct csto_unmet at = {0}; csto_question_unmet(question, &at);)
        say("note: " CSTO_UNMET_NOTE, at.option, at.word);
    if (code == EXIT_DONE && written == 0) {
        say("no claim of the input fits the options");
        return EXIT_REFUSED;
    }
    return code;
}

/* Documents with their claims marked, for --format=html. */
static exit_code write_page(struct run *run, struct csto_question *question, FILE *stream, csto_status *written, csto_error *err)
{
    struct csto_page page;
    exit_code code = EXIT_DONE;
    *written = csto_page_begin(&page, run->vocabulary, stream, err);
    if (*written != CSTO_OK)
        return EXIT_SYSTEM;
    struct sieve sieve = {.sink = {.fields = CSTO_ALL_FIELDS, .claim = pass, .text = pass_text, .rejected = pass_rejected},
                          .behind = &page.sink,
                          .question = question};
    bool fed = run_feed(run, run->arguments, run->n_arguments, &sieve.sink, &code);
    *written = sieve.written;
    *err = sieve.why;
    if (*written == CSTO_OK)
        *written = fed ? csto_page_end(&page, err) : CSTO_E_STOPPED;
    if (fed)
        code = say_rest(question, code, page.n);
    csto_page_free(&page);
    return code;
}

static exit_code write_claims(struct run *run, struct csto_question *question, FILE *stream, const struct csto_emit_format *format,
                              struct package *package, csto_status *written, csto_error *err)
{
    const struct csto_emit_options how = output_how(run);
    struct csto_claim_writer writer;
    exit_code code = EXIT_DONE;
    *written = csto_claim_writer_begin(&writer, run->vocabulary, stream, format, &how, err);
    if (*written != CSTO_OK)
        return EXIT_SYSTEM;
    struct sieve sieve = {.sink = {.fields = CSTO_ALL_FIELDS, .claim = pass},
                          .behind = &writer.sink,
                          .question = question,
                          .package = package,
                          .provenance = run->provenance};
    bool fed = run_feed(run, run->arguments, run->n_arguments, &sieve.sink, &code);
    *written = sieve.written;
    *err = sieve.why;
    if (*written == CSTO_OK && !fed)
        *written = CSTO_E_STOPPED; /* strict: said already, nothing is written */
    else if (*written == CSTO_OK)
        *written = csto_claim_writer_end(&writer, err);
    if (fed)
        code = say_rest(question, code, writer.emitter.rows);
    csto_claim_writer_free(&writer);
    return code;
}

/* format NULL = html.  *rc: how the writing ended. */
static exit_code extract_file(struct run *run, struct csto_question *question, const struct csto_emit_format *format,
                              struct package *package, csto_status *rc)
{
    struct csto_outfile file;
    csto_error err = {0};
    *rc = csto_outfile_open(&file, run->option[OPTION_OUTPUT], &err);
    if (*rc != CSTO_OK)
        return output_failed(*rc, &err);
    exit_code code =
        format ? write_claims(run, question, file.stream, format, package, rc, &err) : write_page(run, question, file.stream, rc, &err);
    if (*rc == CSTO_OK)
        *rc = csto_outfile_commit(&file, &err);
    else
        csto_outfile_abandon(&file);
    exit_code written = output_failed(*rc, &err);
    return written != EXIT_DONE ? written : code;
}

static exit_code extract_to(struct run *run, struct csto_question *question, const struct csto_emit_format *format)
{
    struct package *package = NULL;
    exit_code code = EXIT_DONE;
    csto_status rc = CSTO_E_IO;
    if (package_open(&package, run, &code))
        code = extract_file(run, question, format, package, &rc);
    exit_code packed = package ? package_close(package, NULL, rc != CSTO_OK) : EXIT_DONE;
    return packed != EXIT_DONE ? packed : code;
}

static csto_status forget(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    (void)s;
    (void)c;
    (void)err;
    return CSTO_OK;
}

/* How the tables among the files are read, instead of their claims. */
static exit_code explain_profiles(struct run *run, const struct csto_emit_format *format)
{
    static const struct csto_column columns[] = {{"file", CSTO_SHOW_TEXT},
                                                 {"subject", CSTO_SHOW_TEXT},
                                                 {"name", CSTO_SHOW_TEXT},
                                                 {"reading", CSTO_SHOW_TEXT},
                                                 {"count", CSTO_SHOW_COUNT}};
    struct csto_sink sink = {.fields = CSTO_ALL_FIELDS, .claim = forget};
    csto_error err = {0};
    exit_code code = EXIT_DONE;
    if (csto_table_new(&run->explained, columns, sizeof columns / sizeof *columns, &err) != CSTO_OK) {
        say_error(&err);
        return EXIT_SYSTEM;
    }
    if (run_feed(run, run->arguments, run->n_arguments, &sink, &code)) {
        if (csto_table_rows(run->explained) == 0)
            say("no table that needs a profile is among the input");
        exit_code written = output_table(run, format, run->explained);
        code = written != EXIT_DONE ? written : code;
    }
    csto_table_free(run->explained);
    run->explained = NULL;
    return code;
}

static exit_code run_extract(struct run *run)
{
    csto_query query;
    csto_error err = {0};
    struct csto_question question;
    const struct csto_emit_format *format = NULL;
    exit_code code = EXIT_DONE;
    bool tables = run->option[OPTION_EXPLAIN_PROFILE] != NULL;
    if (!options_query(run, &query) || !(tables ? options_format(run, &format) : options_format_or_page(run, &format)) ||
        !package_fits(run, tables ? NULL : format))
        return EXIT_USAGE;
    if (run_open(run, &code)) {
        if (tables)
            return run_close(run, explain_profiles(run, format));
        if (csto_question_read(&question, &query, run->vocabulary, &err) != CSTO_OK) {
            say_error(&err);
            code = exit_of(&err);
        } else {
            code = extract_to(run, &question, format);
            csto_question_free(&question);
        }
    }
    return run_close(run, code);
}

const struct command command_extract = {
    .name = "extract",
    .arguments = "[FILE...]",
    .summary = "the typed claims themselves, one a row",
    .text =
        "Reads every FILE and prints each claim with its interval, unit, period, place and source, and for prose the byte range and "
        "the words. The csv that it writes can be read again and gives the same claims; html shows the documents themselves, every claim "
        "marked in place with its reading, and every number that is none with the reason.\n"
        "With --all the quantities of prose that no measure is known for come along, as measure other and role context (or change), so "
        "that "
        "no sum takes them.",
    .options = OPTION_BIT(OPTION_EXPLAIN_PROFILE) | INPUT_OPTIONS | FILTER_OPTIONS | OUTPUT_OPTIONS | OPTION_BIT(OPTION_PACKAGE) |
               OPTION_BIT(OPTION_ALL),
    .examples = "csto-stats extract release.txt # what a press release says\n"
                "csto-stats extract --format=csv releases/ -o claims.csv # a folder of them\n"
                "csto-stats extract release.txt -o release.html # the document with every claim marked, for a browser\n"
                "csto-stats extract --measure=seizure --item=heroin --format=ndjson # from the built-in data\n",
    .run = run_extract,
};
