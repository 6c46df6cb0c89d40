/* workbook_library.c - libxlsxwriter, opened on first use */
#include "config.h"

#include "emit/workbook.h"

#ifdef HAVE_XLSXWRITER

#include "emit/workbook_parts.h"

struct csto_lxw csto_lxw;

csto_status csto_lxw_open(csto_error *err)
{
    static const char *const names[] = {CSTO_LXW_FUNCTIONS(CSTO_FUNCTION_NAME) NULL};
    static struct csto_functions functions = {CSTO_LIBRARY_XLSXWRITER, names, &csto_lxw, false};
    return csto_library_open(&functions, err);
}

#endif
