/* test_base.c - base/: what knows nothing of the subject */
#include "config.h"

#include "csto-stats.h"
#include "tap.h"

static void version_is_the_packages(void)
{
    CHECK_TEXT(csto_version(), PACKAGE_VERSION, "csto_version()");
}

static const struct tap_test status_tests[] = {
    { "the version is the package's", version_is_the_packages },
    { NULL, NULL },
};

int main(void)
{
    static const struct tap_suite suites[] = {
        { "status", status_tests },
        { NULL, NULL },
    };
    return tap_main(suites);
}
