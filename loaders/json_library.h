/* json_library.h - cJSON, opened when the first JSON file is read
 *
 * Texts are checked by json_scan.h before they come here: cJSON recurses, takes more than JSON, and reads numbers in its own way. */
#ifndef CSTO_LOADERS_JSON_LIBRARY_H
#define CSTO_LOADERS_JSON_LIBRARY_H

#include "csto-stats.h"

#include <cJSON.h>

struct csto_json_library {
    __typeof__(&cJSON_Parse) parse; /* NULL = no memory, after the scanner has passed the text */
    __typeof__(&cJSON_Delete) free;
};

/* Any thread. */
csto_status csto_json_library_open(struct csto_json_library *out, csto_error *err);

#endif
