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

/* The currency of the place that shares its name with the unit, or the unit. */
static csto_code currency_of(const csto_vocabulary *v, csto_code unit, csto_code place)
{
    if (unit == csto_vocabulary_find_id(v, CSTO_UNITS, "usd", 3)) /* dollars are counted in everywhere */
        return unit;
    csto_code home = home_of(v, unit), other = home && home != place ? namesake(v, unit, place) : 0;
    return other ? other : unit;
}

/* On 2016-07-01 byr became byn. */
static csto_code redenominated(const csto_vocabulary *v, csto_code unit, int32_t day)
{
    enum { REDENOMINATED = 16983 };
    csto_code old = csto_vocabulary_find_id(v, CSTO_UNITS, "byr", 3), now = csto_vocabulary_find_id(v, CSTO_UNITS, "byn", 3);
    if (!old || !now || (unit != old && unit != now))
        return unit;
    return day != CSTO_NO_DAY && day < REDENOMINATED ? old : now;
}

csto_code csto_currency_of_place(const csto_vocabulary *v, csto_code unit, const char *word, size_t n, csto_code place, int32_t day,
                                 struct csto_currency_memory *memory)
{
    enum { KNOWN = sizeof memory->known / sizeof *memory->known };
    if (!place || csto_unit_at(v, unit)->dimension != CSTO_MONEY || !is_shared_word(v, unit, word, n))
        return unit;
    struct csto_currency_known *known = &memory->known[(unit + place) % KNOWN];
    if (known->unit != unit || known->place != place)
        *known = (struct csto_currency_known){unit, place, currency_of(v, unit, place)};
    return known->answer == unit ? unit : redenominated(v, known->answer, day);
}
