/* test_base.c - status, libraries, and the list of all that unit-base runs */
#include "config.h"

#include "test_base.h"

#include "base/library.h"
#include "base/status.h"

#include <string.h>

static void version_is_the_packages(void)
{
    CHECK_TEXT(csto_version(), PACKAGE_VERSION, "csto_version()");
}

static void every_status_has_a_text(void)
{
    for (int s = CSTO_OK; s <= CSTO_E_STOPPED; s++) {
        const char *text = csto_status_text((csto_status)s);
        CHECK(text && *text && strcmp(text, csto_status_text((csto_status)99)) != 0, "status %d", s);
    }
    CHECK(*csto_status_text((csto_status)99), "a number that is no status has a text too");
}

static void a_failure_is_one_line(void)
{
    csto_error err = {0};
    csto_status rc = csto_fail_at(&err, CSTO_E_NAME, "a\nb", 14, 3, "'%s' is no item", "hero\n\tin\x1b[31m");
    CHECK(rc == CSTO_E_NAME && err.status == rc && err.line == 14 && err.column == 3, "status and place");
    CHECK_TEXT(err.where, "a b", "where");
    CHECK_TEXT(err.text, "'hero  in [31m' is no item", "control characters are blanks");
    CHECK(csto_fail(NULL, CSTO_E_IO, "x") == CSTO_E_IO, "no error object");
    CHECK(csto_fail_memory(&err) == CSTO_E_MEMORY && *err.text, "memory");
}

static void the_first_place_stays(void)
{
    csto_error err = {0};
    csto_fail(&err, CSTO_E_SYNTAX, "text");
    CHECK(csto_fail_in(&err, CSTO_E_IO, "inner.csv") == CSTO_E_SYNTAX, "the status is the first one");
    csto_fail_in(&err, CSTO_E_IO, "outer.zip");
    CHECK_TEXT(err.where, "inner.csv", "where");
    CHECK(csto_fail_in(NULL, CSTO_E_RANGE, "x") == CSTO_E_RANGE, "no error object");
}

static void a_long_message_is_cut(void)
{
    csto_error err;
    char longer[2 * sizeof err.text];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    csto_fail_at(&err, CSTO_E_IO, longer, 0, 0, "%s", longer);
    CHECK(strlen(err.text) == sizeof err.text - 1 && strlen(err.where) == sizeof err.where - 1, "%zu, %zu", strlen(err.text),
          strlen(err.where));
}

static void libraries_open(void)
{
    static struct {
        const char *(*version)(void);
        void *(*parse)(const char *);
    } json;
    static double (*normal)(double);
    static const char *const json_names[] = {"cJSON_Version", "cJSON_Parse", NULL}, *const gsl_names[] = {"gsl_cdf_ugaussian_P", NULL};
    struct csto_functions of_json = {CSTO_LIBRARY_CJSON, json_names, &json, false}, of_gsl = {CSTO_LIBRARY_GSL, gsl_names, &normal, false};
    csto_error err = {0};
    CHECK(csto_library_open(&of_json, &err) == CSTO_OK && json.version && json.version()[0] == '1' && json.parse, "cJSON: %s", err.text);
    CHECK(csto_library_open(&of_json, &err) == CSTO_OK, "cJSON once more: %s", err.text);
    CHECK(csto_library_open(&of_gsl, &err) == CSTO_OK && normal && normal(0) == 0.5, "GSL: %s", err.text);
}

static void a_missing_function_is_named(void)
{
    static void (*nothing)(void);
    static const char *const names[] = {"csto_no_such_function", NULL};
    struct csto_functions functions = {CSTO_LIBRARY_GSL, names, &nothing, false};
    csto_error err = {0};
    CHECK(csto_library_open(&functions, &err) == CSTO_E_IO && !functions.open, "status");
    CHECK(strstr(err.text, "csto_no_such_function") && strstr(err.text, "GSL") && !nothing, "'%s'", err.text);
    CHECK(csto_library_open(&functions, NULL) == CSTO_E_IO, "no error object");
}

static const struct tap_test status_tests[] = {
    {"the version is the package's", version_is_the_packages}, {"every status has a text", every_status_has_a_text},
    {"a failure is one line", a_failure_is_one_line},          {"the first place stays", the_first_place_stays},
    {"a long message is cut", a_long_message_is_cut},          {NULL, NULL},
};

static const struct tap_test library_tests[] = {
    {"GSL and cJSON open and work", libraries_open},
    {"a missing function is named", a_missing_function_is_named},
    {NULL, NULL},
};

int main(void)
{
    const struct tap_suite suites[] = {
        {"status", status_tests},      {"library", library_tests},
        {"number", base_number_tests}, {"exact", base_exact_tests},
        {"text", base_text_tests},     {"memory", base_memory_tests},
        {"file", base_file_tests},     {"threads", base_threads_tests},
        {"fast", base_fast_tests},     {NULL, NULL},
    };
    return tap_main(suites);
}
