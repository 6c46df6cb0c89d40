#include "config.h"

#include "records/vocabulary.h"

#include "base/text.h"
#include "records/vocabulary_table.h"

#include <stdlib.h>

#define AT(table, type)                                                                                                                    \
    const struct csto_##type *csto_##type##_at(const csto_vocabulary *v, csto_code code)                                                   \
    {                                                                                                                                      \
        return &v->tables[table].rows[code < v->tables[table].n ? code : 0].is.type;                                                       \
    }

AT(CSTO_MEASURES, measure)
AT(CSTO_ITEMS, item)
AT(CSTO_UNITS, unit)
AT(CSTO_PLACES, place)
AT(CSTO_AREAS, area)
AT(CSTO_EVENTS, event)

size_t csto_vocabulary_count(const csto_vocabulary *v, csto_vocabulary_table table)
{
    return v->tables[table].n - 1;
}

const char *csto_vocabulary_id(const csto_vocabulary *v, csto_vocabulary_table table, csto_code code)
{
    return v->tables[table].rows[code < v->tables[table].n ? code : 0].id;
}

const char *csto_vocabulary_title(const csto_vocabulary *v, csto_vocabulary_table table, csto_code code)
{
    return v->tables[table].rows[code < v->tables[table].n ? code : 0].title;
}

csto_code csto_vocabulary_find(const csto_vocabulary *v, csto_vocabulary_table table, const char *name)
{
    return csto_vocabulary_find_n(v, table, name, strlen(name));
}

const char *csto_vocabulary_table_name(csto_vocabulary_table table)
{
    static const char *const names[] = {"measures", "items", "units", "places", "areas", "events"};
    return (size_t)table < CSTO_VOCABULARY_TABLES ? names[table] : NULL;
}

const char *csto_vocabulary_suggest(const csto_vocabulary *v, csto_vocabulary_table table, const char *word)
{
    struct csto_near near;
    csto_near_start(&near, word);
    for (size_t i = 1; i < v->tables[table].n; i++)
        csto_near_try(&near, v->tables[table].rows[i].id);
    return near.found;
}

bool csto_item_under(const csto_vocabulary *v, csto_code item, csto_code root)
{
    for (; item && root; item = csto_item_at(v, item)->parent)
        if (item == root)
            return true;
    return false;
}

bool csto_item_in_total(const csto_vocabulary *v, csto_code item, csto_code total)
{
    while (item && item != total)
        item = csto_item_at(v, item)->total;
    return item;
}

csto_code csto_item_common(const csto_vocabulary *v, csto_code a, csto_code b)
{
    while (b && !csto_item_under(v, a, b))
        b = csto_item_at(v, b)->parent;
    return b;
}

bool csto_place_inside(const csto_vocabulary *v, csto_code place, csto_code whole)
{
    return place && whole && (place == whole || csto_place_at(v, place)->within == whole);
}

bool csto_measure_takes_item(const csto_vocabulary *v, csto_code measure, csto_code item)
{
    const struct csto_measure *m = csto_measure_at(v, measure);
    if (item == 0 || m->any_item)
        return true;
    for (size_t i = 0; m->roots[i]; i++)
        if (csto_item_under(v, item, m->roots[i]))
            return true;
    return false;
}

bool csto_measure_takes_unit(const csto_vocabulary *v, csto_code measure, csto_code unit)
{
    unsigned takes = csto_measure_at(v, measure)->dimensions;
    return takes == 0 || (takes & csto_unit_at(v, unit)->dimension);
}
