/* gen_seizures.c - individual seizure records as CSV, the same for the same seed
 *
 *     gen_seizures ROWS [SEED] >seizures.csv
 *
 * Countries and drugs follow Zipf's law, quantities a log-normal one (from grams to tens of tonnes, three decimals), days lie in 2003-2025 and grow
 * denser; four places in ten are quoted with a comma in them, two in a hundred with doubled quotes as well.  About 130 bytes a row. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const countries[][2] = {
    {"Kyrgyzstan", "Central Asia"},
    {"Tajikistan", "Central Asia"},
    {"Kazakhstan", "Central Asia"},
    {"Russian Federation", "Eastern Europe"},
    {"Belarus", "Eastern Europe"},
    {"Armenia", "Caucasus"},
    {"Uzbekistan", "Central Asia"},
    {"Turkmenistan", "Central Asia"},
    {"Afghanistan", "South-West Asia"},
    {"Iran", "South-West Asia"},
    {"Pakistan", "South-West Asia"},
    {"China", "East Asia"},
    {"Azerbaijan", "Caucasus"},
    {"Georgia", "Caucasus"},
    {"Turkiye", "South-East Europe"},
    {"Ukraine", "Eastern Europe"},
    {"Moldova", "Eastern Europe"},
    {"Bulgaria", "South-East Europe"},
    {"Romania", "South-East Europe"},
    {"Serbia", "South-East Europe"},
    {"Greece", "South-East Europe"},
    {"Albania", "South-East Europe"},
    {"Italy", "Western Europe"},
    {"Spain", "Western Europe"},
    {"Portugal", "Western Europe"},
    {"France", "Western Europe"},
    {"Germany", "Western Europe"},
    {"Netherlands", "Western Europe"},
    {"Belgium", "Western Europe"},
    {"United Kingdom", "Western Europe"},
    {"Ireland", "Western Europe"},
    {"Poland", "Central Europe"},
    {"Czechia", "Central Europe"},
    {"Austria", "Central Europe"},
    {"Hungary", "Central Europe"},
    {"Lithuania", "Northern Europe"},
    {"Latvia", "Northern Europe"},
    {"Estonia", "Northern Europe"},
    {"Finland", "Northern Europe"},
    {"Sweden", "Northern Europe"},
    {"Norway", "Northern Europe"},
    {"India", "South Asia"},
    {"Bangladesh", "South Asia"},
    {"Nepal", "South Asia"},
    {"Myanmar", "South-East Asia"},
    {"Thailand", "South-East Asia"},
    {"Viet Nam", "South-East Asia"},
    {"Malaysia", "South-East Asia"},
    {"Indonesia", "South-East Asia"},
    {"Japan", "East Asia"},
    {"Australia", "Oceania"},
    {"United States of America", "North America"},
    {"Canada", "North America"},
    {"Mexico", "North America"},
    {"Colombia", "South America"},
    {"Peru", "South America"},
    {"Brazil", "South America"},
    {"Nigeria", "West Africa"},
    {"South Africa", "Southern Africa"},
    {"Cote d'Ivoire", "West Africa"},
};

static const char *const drugs[][2] = {
    {"cannabis herb", "cannabis"},
    {"hashish", "cannabis"},
    {"heroin", "opioids"},
    {"opium", "opioids"},
    {"methamphetamine", "ATS"},
    {"marijuana", "cannabis"},
    {"cocaine hydrochloride", "cocaine"},
    {"mephedrone", "NPS"},
    {"alpha-PVP", "NPS"},
    {"amphetamine", "ATS"},
    {"MDMA", "ATS"},
    {"poppy straw", "opioids"},
    {"acetic anhydride", "precursors"},
    {"cannabis resin", "cannabis"},
    {"captagon", "ATS"},
    {"synthetic cannabinoids", "NPS"},
    {"crack cocaine", "cocaine"},
    {"morphine", "opioids"},
    {"tramadol", "opioids"},
    {"ephedrine", "precursors"},
    {"pseudoephedrine", "precursors"},
    {"ketamine", "NPS"},
    {"fentanyl", "opioids"},
    {"cocaine base", "cocaine"},
    {"hydrochloric acid", "precursors"},
};

static const char *const units[] = {"kg", "g", "t", "lb", "tablets"};
static const double unit_weights[] = {70, 20, 2, 2, 6};
static const char *const towns[] = {"Osh",      "Cholpon-Ata", "Jalal-Abad", "Batken",  "Khorog", "Saratov",  "Astana",  "Almaty",
                                    "Dushanbe", "Minsk",       "Yerevan",    "Termez",  "Mashhad", "Quetta",  "Orenburg"};
static const char *const spots[] = {"Kara-Suu district", "checkpoint Dostuk", "railway station",  "airport cargo terminal",
                                    "border strip",      "market",            "M41 road km 120", "warehouse No. 7"};

#define COUNT(a) (sizeof(a) / sizeof *(a))

enum { MOST = 64, FIRST_YEAR = 2003, LAST_YEAR = 2025, DAYS = 8401 };

static uint64_t state;

/* SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014). */
static uint64_t next(void)
{
    uint64_t z = state += 0x9e3779b97f4a7c15ull;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ z >> 27) * 0x94d049bb133111ebull;
    return z ^ z >> 31;
}

/* 0 < u < 1 */
static double uniform(void)
{
    return ((double)(next() >> 12) + 0.5) * 0x1p-52;
}

static double normal(void)
{
    return sqrt(-2 * log(uniform())) * cos(6.283185307179586 * uniform());
}

/* An index drawn by its weight: `sums` are the weights added up. */
static size_t draw(const double *sums, size_t n)
{
    double u = uniform() * sums[n - 1];
    size_t i = 0;
    while (i + 1 < n && sums[i] <= u)
        i++;
    return i;
}

static void zipf(double *sums, size_t n, double exponent)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sums[i] = sum += pow((double)i + 1, -exponent);
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && year % 4 == 0); /* no century in the range */
}

static void name_days(char names[DAYS][11])
{
    size_t n = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= month_days(year, month) && n < DAYS; day++)
                snprintf(names[n++], 11, "%04u-%02u-%02u", (unsigned)year % 10000u, (unsigned)month % 100u, (unsigned)day % 100u);
}

/* A day of 0..DAYS-1, three times as likely at the end as at the start: the root of its distribution function. */
static size_t draw_day(void)
{
    double u = uniform(), x = (sqrt(1 + 8 * u) - 1) / 2; /* x + x^2 = 2u */
    size_t day = (size_t)(x * DAYS);
    return day < DAYS ? day : DAYS - 1;
}

static void put_row(unsigned long id, const double *country_sums, const double *drug_sums, const double *unit_sums, char days[DAYS][11])
{
    size_t c = draw(country_sums, COUNT(countries)), d = draw(drug_sums, COUNT(drugs)), u = draw(unit_sums, COUNT(units));
    const char *day = days[draw_day()], *town = towns[next() % COUNT(towns)], *spot = spots[next() % COUNT(spots)];
    double quantity = fmin(fmax(exp(0.5 + 2.6 * normal()), 0.001), 50000), r = uniform();
    printf("%lu,%s,%s,%s,%s,%s,%.3f,%s,%d,", id, day, countries[c][0], countries[c][1], drugs[d][1], drugs[d][0], quantity, units[u],
           1 + (int)(r * r * 60));
    if (r < 0.40)
        printf("\"%s, %s\"", town, spot);
    else if (r < 0.42)
        printf("\"%s, \"\"%s\"\"\"", town, spot);
    else
        fputs(town, stdout);
    printf(",https://example.org/news/%.7s/%d\n", day, 100000 + (int)(uniform() * 899999));
}

int main(int argc, char **argv)
{
    static char days[DAYS][11];
    double country_sums[MOST], drug_sums[MOST], unit_sums[COUNT(units)], sum = 0;
    if (argc < 2 || argc > 3) {
        fputs("usage: gen_seizures ROWS [SEED]\n", stderr);
        return 2;
    }
    unsigned long rows = strtoul(argv[1], NULL, 10);
    state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    zipf(country_sums, COUNT(countries), 1.1);
    zipf(drug_sums, COUNT(drugs), 1.0);
    for (size_t i = 0; i < COUNT(units); i++)
        unit_sums[i] = sum += unit_weights[i];
    name_days(days);
    puts("id,date,country,region,drug_group,drug,quantity,unit,officers,place,source_url");
    for (unsigned long i = 1; i <= rows; i++)
        put_row(i, country_sums, drug_sums, unit_sums, days);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
