/* tap.c - CUnit's completion handlers that print TAP */
#include "config.h"

#include "tap.h"

#include <CUnit/CUnit.h>
#include <CUnit/TestDB.h>
#include <CUnit/TestRun.h>
#include <dirent.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned printed;
static char folder[64];

/* CUnit keeps a copy of the text that it is given as the condition. */
static bool note(bool ok, const char *file, int line, const char *text)
{
    CU_assertImplementation(ok ? CU_TRUE : CU_FALSE, (unsigned)line, text, file, "", CU_FALSE);
    return ok;
}

bool tap_check(bool ok, const char *file, int line, const char *condition, const char *format, ...)
{
    char text[1024] = "";
    if (!ok) {
        va_list args;
        int n = snprintf(text, sizeof text, "%.300s: ", condition);
        va_start(args, format);
        vsnprintf(text + n, sizeof text - (size_t)n, format, args);
        va_end(args);
    }
    return note(ok, file, line, text);
}

bool tap_check_text(const char *got, const char *want, const char *file, int line, const char *format, ...)
{
    char what[256] = "", text[1536] = "";
    bool ok = got == want || (got && want && strcmp(got, want) == 0);
    if (!ok) {
        va_list args;
        va_start(args, format);
        vsnprintf(what, sizeof what, format, args);
        va_end(args);
        snprintf(text, sizeof text, "%s: got '%.500s', wanted '%.500s'", what, got ? got : "(NULL)", want ? want : "(NULL)");
    }
    return note(ok, file, line, text);
}

static void print_failures(const CU_pFailureRecord first)
{
    for (const CU_FailureRecord *f = first; f; f = f->pNext) {
        printf("#   %s:%u: ", f->strFileName ? f->strFileName : "", f->uiLineNumber);
        for (const char *c = f->strCondition ? f->strCondition : ""; *c; c++) {
            if (*c == '\n') {
                fputs("\n#     ", stdout);
            } else {
                putchar(*c);
            }
        }
        putchar('\n');
    }
}

static void on_test_complete(const CU_pTest test, const CU_pSuite suite, const CU_pFailureRecord failures)
{
    printf("%s %u - %s: %s\n", failures ? "not ok" : "ok", ++printed, suite->pName, test->pName);
    print_failures(failures);
    fflush(stdout); /* a later crash must not take this line with it */
}

static int remove_one(const char *path, const struct stat *info, int type, struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    return remove(path);
}

static void remove_scratch(void)
{
    enum { OPEN_FOLDERS = 8 };
    if (folder[0])
        nftw(folder, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
    folder[0] = '\0';
}

size_t tap_entries(const char *path)
{
    size_t n = 0;
    DIR *d = opendir(path);
    while (d && readdir(d))
        n++;
    if (d)
        closedir(d);
    return n;
}

const char *tap_scratch(const char *name)
{
    static char paths[4][256]; /* so that a test may hold several */
    static unsigned at;
    char *path = paths[at++ % 4];
    if (!folder[0]) {
        strcpy(folder, "csto-unit-XXXXXX");
        if (!mkdtemp(folder)) {
            perror("mkdtemp");
            exit(99);
        }
    }
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static bool add_suite(const struct tap_suite *s)
{
    CU_pSuite suite = CU_add_suite(s->name, NULL, NULL);
    for (const struct tap_test *t = s->tests; suite && t->name; t++) {
        if (!CU_add_test(suite, t->name, t->run)) {
            return false;
        }
    }
    return suite != NULL;
}

int tap_main(const struct tap_suite *suites)
{
    if (CU_initialize_registry() != CUE_SUCCESS) {
        puts("Bail out! CUnit does not start");
        return 99;
    }
    for (const struct tap_suite *s = suites; s->name; s++) {
        if (!add_suite(s)) {
            printf("Bail out! suite '%s': %s\n", s->name, CU_get_error_msg());
            return 99;
        }
    }
    CU_set_test_complete_handler(on_test_complete);
    CU_run_all_tests();
    printf(printed ? "1..%u\n" : "1..%u # SKIP no test yet\n", printed);
    CU_cleanup_registry();
    remove_scratch();
    return 0; /* failures are told in TAP; an exit code besides would count as one more */
}
