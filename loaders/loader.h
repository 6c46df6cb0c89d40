/* loader.h - what a loader is, and what it is given
 *
 * A loader is one file, load_NAME.c, that defines `const struct csto_loader csto_loader_NAME` and is named in loaders.def; command line,
 * sniffing, help and tests find it there.  A loader turns bytes into claims, pushes each into the sink, reports what it goes past with csto_report, and
 * knows nothing of what happens next. */
#ifndef CSTO_LOADERS_LOADER_H
#define CSTO_LOADERS_LOADER_H

#include "base/pages.h"
#include "loaders/encoding.h"
#include "records/sink.h"

#include <stdbool.h>

struct csto_prose_engine;
struct csto_factors;
struct csto_profiles;

/* What all files of one run share.  The engine of the prose loader is made when the first document asks for it. */
struct csto_session {
    const csto_vocabulary *vocabulary;
    const char *edition;                  /* for claims that state none; NULL = none */
    const char *register_name;            /* whose parts all tables are (csto_load_options); NULL = each is a source of its own */
    const char *loader;                   /* by name; NULL = the file decides */
    const char *profile;                  /* of tables, by name; NULL = the header decides */
    const char *map;                      /* columns given by the user (profile.h); NULL = none */
    const char *decimal;                  /* "point" or "comma"; NULL = the profile, or the numbers themselves */
    const char *factors;                  /* a factor set (records/factors.h) by name or path; NULL or "none" = nothing is converted */
    bool all;                             /* of prose also what is not typed */
    csto_table *explained;                /* gets how each table was read: columns subject, name, reading, count; NULL = is not asked */
    const struct csto_encoding *encoding; /* of text without a byte order mark; NULL = the file decides */
    unsigned seconds;                     /* that a program which reads a file may take; 0 = CSTO_PROGRAM_SECONDS */
    unsigned threads;                     /* that may read this; 0 = one a processor (csto_threads) */
    struct csto_progress *progress;       /* counts what is read (loaders/progress.h); NULL = nobody watches */
    void (*turn)(void *user,
                 const char *path); /* the claims that follow are of this file, NULL = the built-in data; no function = nobody asks */
    void *user;
    struct csto_session *parent; /* whose engine and profiles these are, where a thread has a copy; NULL = its own */
    struct csto_prose_engine *engine;
    struct csto_profiles *profiles;
    struct csto_factors *factor_set;
};

/* One file, or bytes in memory.  A loader takes either all bytes at once or a stream of blocks, never both.  UTF-16, and text
 * in the encoding that the session names, arrives as UTF-8. */
struct csto_input {
    const char *name;     /* for messages, as the user wrote it */
    const char *document; /* for the claims: the base name */
    struct csto_input_source *source;
};

/* All bytes, at most CSTO_LIMIT_DOCUMENT_BYTES; lent until the input is closed. */
csto_status csto_input_whole(struct csto_input *in, const char **bytes, size_t *n, csto_error *err);

/* The same for a text of any size, without that limit: *pages is NULL where all of it is there, else the bytes must be asked for (base/pages.h). */
csto_status csto_input_text(struct csto_input *in, const char **text, size_t *n, struct csto_pages **pages, csto_error *err);

/* Reads what csto_input_text gave as another encoding, of one byte a character; the text before is gone. */
csto_status csto_input_recode(struct csto_input *in, const struct csto_encoding *e, const char **text, size_t *n, struct csto_pages **pages,
                              csto_error *err);

/* The next bytes: up to `room` of them into `to`, *n = 0 at the end. */
csto_status csto_input_read(struct csto_input *in, char *to, size_t room, size_t *n, csto_error *err);

/* How the bytes of the file were read: CSTO_UTF8 = as they are. */
struct csto_coding {
    csto_encoding_kind kind;
    const char *name; /* for messages */
    bool declared;    /* by the session */
    bool marked;      /* by a byte order mark */
    size_t skipped;   /* bytes of that mark, where it is not in the text */
    bool cut;         /* UTF-16 that ended inside a character, once all was read */
};
struct csto_coding csto_input_coding(const struct csto_input *in);

/* The path of a regular file; NULL = the standard input, or memory. */
const char *csto_input_path(const struct csto_input *in);

struct csto_loader {
    const char *name, *summary;
    const char *extensions; /* "txt text", lower case, without dots, separated by blanks */
    /* How sure the loader is that these first bytes of a file are its own: 0 no, 1 possible, 2 certain. */
    int (*sniff)(const char *head, size_t n);
    /* Whether the head is in a layout that the session knows; asked where neither a sniff nor the file's extension decides.  NULL = no layouts. */
    csto_status (*fits)(struct csto_input *in, struct csto_session *session, bool *fits, csto_error *err);
    /* The same, but beyond doubt: asked of a file whose extension is that of running text.  NULL = it cannot be. */
    csto_status (*proves)(struct csto_input *in, struct csto_session *session, bool *proves, csto_error *err);
    csto_status (*load)(struct csto_input *in, struct csto_session *session, struct csto_sink *sink, csto_error *err);
};

/* Every loader in the order of loaders.def, NULL at the end. */
extern const struct csto_loader *const csto_loaders[];

/* Loads paths in their order: each a file, "-", or a folder with all its files in the order of their names and of those of the folders in it (hidden files
 * are not looked at; files that no loader knows, links to folders, and the folder of a saved page are passed over with a note; so is a file that was
 * named before).  Files are read by several threads (session->threads), but claims and problems are pushed by the calling one in the order of the files.
 * `after` is told of each path how it ended, and says whether the next one is read; where it says no, CSTO_E_STOPPED is returned. */
typedef bool (*csto_after)(void *user, const char *path, csto_status rc, csto_error *err);
csto_status csto_session_load_all(struct csto_session *session, const char *const *paths, size_t n, struct csto_sink *sink,
                                  csto_after after, void *user, csto_error *err);

/* The same for one path. */
csto_status csto_session_load(struct csto_session *session, const char *path, struct csto_sink *sink, csto_error *err);

/* Bytes in memory under a name. */
csto_status csto_session_load_memory(struct csto_session *session, const void *bytes, size_t n, const char *name, struct csto_sink *sink,
                                     csto_error *err);

/* The engine of the prose loader, made on the first call; lent until csto_session_end. */
csto_status csto_session_prose(struct csto_session *session, struct csto_prose_engine **out, csto_error *err);

/* The profiles of tables, read on the first call; lent until csto_session_end. */
csto_status csto_session_profiles(struct csto_session *session, const struct csto_profiles **out, csto_error *err);

/* The built-in data set, or the file of that name in --data-dir; a loader that the session names is for files and does not matter here. */
#define CSTO_BUILTIN_CLAIMS "claims.csv"
csto_status csto_session_load_builtin(const struct csto_session *session, struct csto_sink *sink, csto_error *err);

/* Frees what the session made (not the session itself). */
void csto_session_end(struct csto_session *session);

#endif
