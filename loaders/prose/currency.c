/* currency.c - currencies that share a name: roubles, rupees or lei without their country are those of the place */
#include "config.h"

#include "loaders/prose/currency.h"

#include "records/vocabulary.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* True where the currency is that of the country: ISO 4217 begins its codes with the two letters of the country. */
static bool is_of(const csto_vocabulary *v, csto_code unit, csto_code place)
{
    const char *iso2 = csto_place_at(v, place)->iso2;
    return *iso2 && strncasecmp(csto_vocabulary_id(v, CSTO_UNITS, unit), iso2, 2) == 0;
}

/* True for "rupees", "Rs", "R", "леев"; not for a sign, "INR" or "Indian rupees", which say the country. */
static bool is_shared_word(const csto_vocabulary *v, csto_code unit, const char *word, size_t n)
{
    const char *id = csto_vocabulary_id(v, CSTO_UNITS, unit);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)word[i] < 0x80 && !isalpha((unsigned char)word[i]))
            return false;
    return !(strlen(id) == n && strncasecmp(id, word, n) == 0);
}

/* "Pakistani rupees" ends with a name of the unit: the currency of the place that does so; 0 = there is none. */
static csto_code namesake(const csto_vocabulary *v, csto_code unit, csto_code place)
{
    size_t n;
    const struct csto_vocabulary_name *names = csto_vocabulary_names(v, CSTO_UNITS, &n);
    for (size_t i = 0; names && i < n; i++) {
        const char *word = strrchr(names[i].text, ' ');
        if (word && csto_unit_at(v, names[i].code)->dimension == CSTO_MONEY && is_of(v, names[i].code, place) &&
            csto_vocabulary_find_n(v, CSTO_UNITS, word + 1, strlen(word + 1)) == unit)
            return names[i].code;
    }
    return 0;
}

/* The currency of the place that shares its name with the unit, or the unit. */
static csto_code currency_of(const csto_vocabulary *v, csto_code unit, csto_code place)
{
    if (is_of(v, unit, place) || unit == csto_vocabulary_find_id(v, CSTO_UNITS, "usd", 3)) /* dollars are counted in everywhere */
        return unit;
    csto_code other = namesake(v, unit, place);
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
