/* currency.c - currencies that share a name: roubles, rupees or lei without their country are those of the place */
#include "config.h"

#include "loaders/prose/currency.h"

#include "records/vocabulary.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* The country of a currency: ISO 4217 begins its codes with the two letters of the country; 0 = it is that of none, or of many. */
static csto_code home_of(const csto_vocabulary *v, csto_code unit)
{
    return csto_vocabulary_find_n(v, CSTO_PLACES, csto_vocabulary_id(v, CSTO_UNITS, unit), 2);
}

/* True for "rupees", "Rs", "леев"; not for a sign, "INR" or "Indian rupees", which say the country. */
static bool is_shared_word(const csto_vocabulary *v, csto_code unit, const char *word, size_t n)
{
    const char *id = csto_vocabulary_id(v, CSTO_UNITS, unit);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)word[i] < 0x80 && !isalpha((unsigned char)word[i]))
            return false;
    return n > 1 && !(strlen(id) == n && strncasecmp(id, word, n) == 0);
}

/* "Pakistani rupees" ends with a name of the unit: the currency of the place that does so; 0 = there is none. */
static csto_code namesake(const csto_vocabulary *v, csto_code unit, csto_code place)
{
    size_t n;
    const struct csto_vocabulary_name *names = csto_vocabulary_names(v, &n);
    for (size_t i = 0; names && i < n; i++) {
        const char *word = names[i].table == CSTO_UNITS ? strrchr(names[i].text, ' ') : NULL;
        if (word && csto_unit_at(v, names[i].code)->dimension == CSTO_MONEY &&
            csto_vocabulary_find_n(v, CSTO_UNITS, word + 1, strlen(word + 1)) == unit && home_of(v, names[i].code) == place)
            return names[i].code;
    }
    return 0;
}

csto_code csto_currency_of_place(const csto_vocabulary *v, csto_code unit, const char *word, size_t n, csto_code place, int32_t day,
                                 struct csto_currency_memory *memory)
{
    enum { REDENOMINATED = 16983 }; /* 2016-07-01: byr became byn */
    if (!place || csto_unit_at(v, unit)->dimension != CSTO_MONEY || !is_shared_word(v, unit, word, n))
        return unit;
    csto_code home = home_of(v, unit);
    if (!home || home == place || unit == csto_vocabulary_find_id(v, CSTO_UNITS, "usd", 3)) /* dollars are counted in everywhere */
        return unit;
    if (memory->unit != unit || memory->place != place)
        *memory = (struct csto_currency_memory){unit, place, namesake(v, unit, place)};
    csto_code old = csto_vocabulary_find_id(v, CSTO_UNITS, "byr", 3), now = csto_vocabulary_find_id(v, CSTO_UNITS, "byn", 3);
    if (now && (memory->answer == now || memory->answer == old))
        return old && day != CSTO_NO_DAY && day < REDENOMINATED ? old : now;
    return memory->answer ? memory->answer : unit;
}
