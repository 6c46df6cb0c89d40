#include "config.h"

#include "cli/input.h"

#include "base/limits.h"
#include "base/number.h"
#include "base/status.h"
#include "cli/progress.h"
#include "cli/provenance.h"
#include "cli/rejects.h"
#include "cli/say.h"
#include "loaders/loader.h"
#include "loaders/profile.h"
#include "records/dataset.h"
#include "records/factors.h"

#include <string.h>
#include <unistd.h>

static bool loader_exists(const char *name)
{
    for (size_t i = 0; csto_loaders[i]; i++)
        if (strcmp(csto_loaders[i]->name, name) == 0)
            return true;
    return false;
}

/* A profile, map or factor set that cannot be used is said before any file is read. */
static bool profiles_fit(const struct run *run, csto_error *err)
{
    struct csto_profiles *p = NULL;
    const char *name = run->option[OPTION_PROFILE], *map = run->option[OPTION_MAP];
    bool fit = (!name && !map) || csto_profiles_load(&p, run->vocabulary, name, map, err) == CSTO_OK;
    csto_profiles_free(p);
    return fit;
}

static bool factors_fit(const struct run *run, csto_error *err)
{
    struct csto_factors *f = NULL;
    const char *name = run->option[OPTION_FACTORS];
    bool fit = !name || strcmp(name, "none") == 0 || csto_factors_load(&f, run->vocabulary, name, err) == CSTO_OK;
    csto_factors_free(f);
    return fit;
}

/* An option that takes a number from 1 to `most`; *out stays where it is not given. */
static bool read_count(const struct run *run, option_id option, unsigned most, const char *of, unsigned *out)
{
    double number;
    const char *text = run->option[option];
    if (!text)
        return true;
    if (csto_number_parse(text, &number, NULL) != CSTO_OK || !(number >= 1 && number <= most)) {
        say_usage(run, "--%s takes a number of %s from 1 to %u, not '%s'", options[option].name, of, most, text);
        return false;
    }
    *out = (unsigned)number;
    return true;
}

/* How files are read; false: wrong usage, said. */
static bool read_how(struct run *run)
{
    enum { LONGEST = 86400 };
    csto_error err = {0};
    const char *encoding = run->option[OPTION_ENCODING];
    if (encoding && csto_encoding_find(&run->encoding, encoding, &err) != CSTO_OK) {
        say_usage(run, "%s", err.text);
        return false;
    }
    return read_count(run, OPTION_TIME_LIMIT, LONGEST, "seconds", &run->seconds) &&
           read_count(run, OPTION_THREADS, CSTO_LIMIT_THREADS, "threads", &run->threads);
}

bool run_open(struct run *run, exit_code *code)
{
    csto_error err = {0};
    if (run->option[OPTION_LOADER] && !loader_exists(run->option[OPTION_LOADER])) {
        say_usage(run, "'%s' is no loader; csto-stats list loaders shows them", run->option[OPTION_LOADER]);
        *code = EXIT_USAGE;
        return false;
    }
    if (!read_how(run)) {
        *code = EXIT_USAGE;
        return false;
    }
    const char *decimal = run->option[OPTION_DECIMAL];
    if (decimal && strcmp(decimal, "point") != 0 && strcmp(decimal, "comma") != 0) {
        say_usage(run, "'%s' is no decimal mark; say point or comma", decimal);
        *code = EXIT_USAGE;
        return false;
    }
    if (run->option[OPTION_REGISTER] && !*run->option[OPTION_REGISTER]) {
        say_usage(run, "--register takes the name of a register, which its claims get as document");
        *code = EXIT_USAGE;
        return false;
    }
    if (run->option[OPTION_PROFILE] && run->option[OPTION_MAP]) {
        say_usage(run, "--profile and --map exclude each other");
        *code = EXIT_USAGE;
        return false;
    }
    bool loaded = csto_vocabulary_load(&run->vocabulary, run->option[OPTION_DATA_DIR], &err) == CSTO_OK;
    if (loaded && run->option[OPTION_LEXICON])
        loaded = csto_vocabulary_add_lexicon(run->vocabulary, run->option[OPTION_LEXICON], &err) == CSTO_OK;
    if (loaded && (!profiles_fit(run, &err) || !factors_fit(run, &err))) {
        say_error(&err);
        *code = err.status == CSTO_E_IO ? EXIT_SYSTEM : EXIT_USAGE;
        return false;
    }
    if (loaded && run->option[OPTION_PACKAGE] && !(run->provenance = calloc(1, sizeof *run->provenance))) {
        csto_fail_memory(&err);
        loaded = false;
    }
    if (loaded && (!run->option[OPTION_REJECTS] || rejects_open(&run->rejects, run->option[OPTION_REJECTS], &err) == CSTO_OK))
        return true;
    say_error(&err);
    *code = exit_of(&err) == EXIT_USAGE ? EXIT_SYSTEM : exit_of(&err); /* a vocabulary that cannot be read is no matter of usage */
    return false;
}

/* A sink in front of another: claims go through and are counted, problems are said, kept and counted. */
struct gate {
    struct csto_sink sink, *behind;
    struct run *run;
    struct csto_progress *progress;
    size_t claims;
};

static csto_status pass_claim(struct csto_sink *s, const csto_claim *c, csto_error *err)
{
    struct gate *g = (struct gate *)s;
    g->claims++;
    csto_progress_add(g->progress, claims, 1);
    if (g->run->provenance)
        g->run->provenance->claims++;
    return csto_push(g->behind, c, err);
}

static csto_status pass_text(struct csto_sink *s, const struct csto_document_text *d, csto_error *err)
{
    struct csto_sink *behind = ((struct gate *)s)->behind;
    return behind->text(behind, d, err);
}

static csto_status pass_rejected(struct csto_sink *s, const struct csto_rejected *r, csto_error *err)
{
    struct csto_sink *behind = ((struct gate *)s)->behind;
    return behind->rejected(behind, r, err);
}

static csto_status take_problem(struct csto_sink *s, const csto_problem *p, csto_error *err)
{
    struct run *run = ((struct gate *)s)->run;
    if (p->severity == CSTO_WARNING && run->option[OPTION_STRICT])
        return csto_fail_at(err, CSTO_E_STOPPED, p->file, p->line, p->column, "%s%s%s%s (--strict stops here)", *p->field ? "field '" : "",
                            p->field, *p->field ? "': " : "", p->text);
    say_problem(p);
    if (p->severity != CSTO_WARNING)
        return CSTO_OK;
    run->warnings++;
    return run->rejects ? rejects_add(run->rejects, p, err) : CSTO_OK;
}

static csto_status pass_incidents(struct csto_sink *s, struct csto_incident_sink **part, csto_error *err)
{
    struct csto_sink *behind = ((struct gate *)s)->behind;
    return behind->incidents(behind, part, err);
}

static csto_status join_incidents(struct csto_sink *s, struct csto_incident_sink *part, csto_error *err)
{
    struct gate *g = (struct gate *)s;
    g->claims += part->claims;
    return g->behind->join(g->behind, part, err);
}

/* What a source that ended with rc means for the run: false = it ends here. */
static bool go_on(struct run *run, csto_status rc, csto_error *err, const char *source, exit_code *code)
{
    if (rc == CSTO_OK)
        return true;
    if (rc == CSTO_E_STOPPED && !err->where[0])
        return false; /* the sink's writer stopped: its owner knows why */
    csto_fail_in(err, rc, source);
    say_error(err);
    bool system = rc == CSTO_E_IO || rc == CSTO_E_MEMORY;
    *code = system ? EXIT_SYSTEM : EXIT_REFUSED;
    if (run->option[OPTION_STRICT] || rc == CSTO_E_STOPPED)
        return false;
    run->failed |= system;
    run->warnings += !system;
    return true;
}

static bool feed_builtin(struct run *run, struct csto_session *session, struct csto_sink *sink, exit_code *code)
{
    csto_error err = {0};
    csto_status rc = csto_session_load_builtin(session, sink, &err);
    return go_on(run, rc, &err, CSTO_BUILTIN_CLAIMS, code);
}

struct feeding {
    struct run *run;
    exit_code *code;
};

static bool after_file(void *user, const char *path, csto_status rc, csto_error *err)
{
    struct feeding *f = user;
    return go_on(f->run, rc, err, path, f->code);
}

/* False: the run ends here. */
static bool feed_files(struct run *run, struct csto_session *session, char **files, int n, struct csto_sink *sink, exit_code *code)
{
    struct feeding f = {run, code};
    csto_error err = {0};
    csto_status rc = csto_session_load_all(session, (const char *const *)files, (size_t)n, sink, after_file, &f, &err);
    if (rc == CSTO_OK || rc == CSTO_E_STOPPED)
        return rc == CSTO_OK;
    say_error(&err);
    *code = EXIT_SYSTEM;
    return false;
}

static void take_turn(void *user, const char *path)
{
    const struct run *run = user;
    if (run->provenance)
        provenance_turn(run->provenance, path);
}

/* Rows that come while files are read would stand in the line of progress. */
static bool streams_to_terminal(const struct run *run)
{
    const char *path = run->option[OPTION_OUTPUT], *format = run->option[OPTION_FORMAT];
    return isatty(STDOUT_FILENO) && (!path || strcmp(path, "-") == 0) && format && strcmp(format, "text") != 0;
}

bool run_feed(struct run *run, char **files, int n, struct csto_sink *sink, exit_code *code)
{
    struct gate gate = {.sink = {.fields = sink->fields, .claim = pass_claim, .problem = take_problem}, .behind = sink, .run = run};
    gate.sink.text = sink->text ? pass_text : NULL;
    gate.sink.rejected = sink->rejected ? pass_rejected : NULL;
    gate.sink.incidents = sink->incidents ? pass_incidents : NULL;
    gate.sink.join = sink->join ? join_incidents : NULL;
    gate.progress = progress_start(n > 0 && !streams_to_terminal(run));
    struct csto_session session = {.vocabulary = run->vocabulary,
                                   .edition = run->option[OPTION_EDITION],
                                   .register_name = run->option[OPTION_REGISTER],
                                   .loader = run->option[OPTION_LOADER],
                                   .profile = run->option[OPTION_PROFILE],
                                   .map = run->option[OPTION_MAP],
                                   .decimal = run->option[OPTION_DECIMAL],
                                   .factors = run->option[OPTION_FACTORS],
                                   .explained = run->explained,
                                   .all = run->option[OPTION_ALL] != NULL,
                                   .encoding = run->option[OPTION_ENCODING] ? &run->encoding : NULL,
                                   .seconds = run->seconds,
                                   .threads = run->threads,
                                   .progress = gate.progress,
                                   .turn = take_turn,
                                   .user = run};
    if (n == 0)
        take_turn(run, NULL);
    bool ok = n ? feed_files(run, &session, files, n, &gate.sink, code) : feed_builtin(run, &session, &gate.sink, code);
    progress_stop();
    csto_session_end(&session);
    run->claims = gate.claims;
    if (ok && gate.claims == 0) {
        if (!run->failed)
            say("no claim was found in the input");
        *code = EXIT_REFUSED;
    }
    return ok;
}

bool run_load(struct run *run, char **files, int n, csto_dataset **out, exit_code *code)
{
    csto_error err = {0};
    struct csto_dataset_sink sink;
    if (csto_dataset_new(out, run->vocabulary, &err) != CSTO_OK) {
        say_error(&err);
        *code = EXIT_SYSTEM;
        return false;
    }
    csto_dataset_sink_init(&sink, *out, NULL);
    return run_feed(run, files, n, &sink.sink, code);
}

exit_code run_close(struct run *run, exit_code code)
{
    csto_error err = {0};
    if (run->rejects && rejects_close(run->rejects, &err) != CSTO_OK) {
        say_error(&err);
        run->failed = true;
    }
    if (run->warnings)
        say("%lu %s refused%s%s", run->warnings, run->warnings == 1 ? "row or file was" : "rows or files were",
            run->option[OPTION_REJECTS] ? "; see " : "", run->option[OPTION_REJECTS] ? run->option[OPTION_REJECTS] : "");
    if (run->provenance)
        provenance_free(run->provenance);
    free(run->provenance);
    run->provenance = NULL;
    csto_vocabulary_free(run->vocabulary);
    if (run->failed)
        return EXIT_SYSTEM;
    return code == EXIT_DONE && run->warnings ? EXIT_REFUSED : code;
}
