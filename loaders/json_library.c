#include "config.h"

#include "loaders/json_library.h"

#include "base/library.h"

#define FUNCTIONS(X) X(parse, cJSON_Parse) X(free, cJSON_Delete)
CSTO_FUNCTIONS(json, CSTO_LIBRARY_CJSON, FUNCTIONS);

csto_status csto_json_library_open(struct csto_json_library *out, csto_error *err)
{
    csto_status rc = csto_library_open(&json_functions, err);
    *out = (struct csto_json_library){json.parse, json.free};
    return rc;
}
