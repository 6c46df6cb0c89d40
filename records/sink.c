#include "config.h"

#include "records/sink.h"

#include "base/status.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

csto_status csto_report(struct csto_sink *s, csto_problem where, csto_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    va_list list;
    if (!s->problem)
        return CSTO_OK;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    csto_flatten(text);
    where.text = text;
    where.file = where.file ? where.file : "";
    where.field = where.field ? where.field : "";
    return s->problem(s, &where, err);
}
