#include "config.h"

#include "base/status.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

const char *csto_version(void)
{
    return PACKAGE_VERSION;
}

const char *csto_status_text(csto_status status)
{
    static const char *const texts[] = {
        [CSTO_OK] = "done",
        [CSTO_E_MEMORY] = "out of memory or over a limit",
        [CSTO_E_IO] = "file error",
        [CSTO_E_SYNTAX] = "format not followed",
        [CSTO_E_NAME] = "unknown name",
        [CSTO_E_UNIT] = "unit does not fit",
        [CSTO_E_RANGE] = "out of range",
        [CSTO_E_TOO_FEW] = "too few values",
        [CSTO_E_STOPPED] = "stopped",
    };
    return (size_t)status < sizeof texts / sizeof *texts && texts[status] ? texts[status] : "unknown status";
}

CSTO_PRINTF(6, 0)
static void fill(csto_error *err, csto_status status, const char *where, long line, long column, const char *format, va_list list)
{
    if (!err)
        return;
    *err = (csto_error){.status = status, .line = line, .column = column};
    snprintf(err->where, sizeof err->where, "%s", where ? where : "");
    vsnprintf(err->text, sizeof err->text, format, list);
    csto_flatten(err->where); /* what a file brought into a message must not break out of its line */
    csto_flatten(err->text);
}

csto_status csto_fail(csto_error *err, csto_status status, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fill(err, status, NULL, 0, 0, format, list);
    va_end(list);
    return status;
}

csto_status csto_fail_at(csto_error *err, csto_status status, const char *where, long line, long column, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fill(err, status, where, line, column, format, list);
    va_end(list);
    return status;
}

csto_status csto_fail_unknown(csto_error *err, const char *where, const char *word, const char *const *names, size_t n)
{
    const char *near = csto_nearest(word, names, n);
    if (near)
        return csto_fail_at(err, CSTO_E_NAME, where, 0, 0, "'%s' is unknown (did you mean '%s'?)", word, near);
    struct csto_text all = {0};
    for (size_t i = 0; i < n; i++)
        csto_text_printf(&all, "%s%s", i ? ", " : "", names[i]);
    csto_fail_at(err, CSTO_E_NAME, where, 0, 0, "'%s' is unknown; use one of %s", word, csto_text_string(&all));
    csto_text_free(&all);
    return CSTO_E_NAME;
}

csto_status csto_fail_memory(csto_error *err)
{
    return csto_fail(err, CSTO_E_MEMORY, "out of memory");
}

csto_status csto_fail_in(csto_error *err, csto_status status, const char *where)
{
    if (!err)
        return status;
    if (!err->where[0])
        snprintf(err->where, sizeof err->where, "%s", where);
    csto_flatten(err->where);
    return err->status;
}
