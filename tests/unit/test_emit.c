/* test_emit.c - emit/ */
#include "config.h"

#include "tap.h"

int main(void)
{
    const struct tap_suite suites[] = {
        {NULL, NULL},
    };
    return tap_main(suites);
}
