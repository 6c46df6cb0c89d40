#include "config.h"

#include "loaders/json_library.h"

#include "base/library.h"

csto_status csto_json_library_open(struct csto_json_library *out, csto_error *err)
{
    const struct csto_symbol symbols[] = {{"cJSON_Parse", &out->parse}, {"cJSON_Delete", &out->free}, {0}};
    return csto_library_open(CSTO_LIBRARY_CJSON, symbols, err);
}
