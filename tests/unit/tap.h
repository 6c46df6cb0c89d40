/* tap.h - unit tests: CUnit runs them, TAP is what comes out
 *
 * A program lists its suites and calls tap_main().  A test loops over its table and says of each row what it is:
 *     CHECK(got == row->want, "%s: got %g", row->text, got);
 */
#ifndef CSTO_TESTS_TAP_H
#define CSTO_TESTS_TAP_H

#include <stdbool.h>
#include <stddef.h>

struct tap_test {
    const char *name;
    void (*run)(void);
};

/* Both arrays end with a row whose name is NULL. */
struct tap_suite {
    const char *name;
    const struct tap_test *tests;
};

/* Runs everything and prints one TAP line a test; the result is main's. */
int tap_main(const struct tap_suite *suites);

/* Notes a failure of the running test when `ok` is false; the text after it says which row and what was found.  Gives `ok` back. */
bool tap_check(bool ok, const char *file, int line, const char *condition, const char *format, ...) __attribute__((format(printf, 5, 6)));

#define CHECK(condition, ...) tap_check((condition), __FILE__, __LINE__, #condition, __VA_ARGS__)
#define CHECK_TEXT(got, want, ...) tap_check_text((got), (want), __FILE__, __LINE__, __VA_ARGS__)

/* The same for texts; both are shown when they differ.  NULL equals only NULL. */
bool tap_check_text(const char *got, const char *want, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* The path of a file in a folder of this run, which is removed at the end of tap_main().  Lent until the fourth call after this one. */
const char *tap_scratch(const char *name);

/* Entries of a folder, "." and ".." among them; 0 where it cannot be read. */
size_t tap_entries(const char *folder);

#endif
