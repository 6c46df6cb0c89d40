/* test_prose_claims.c - sentences and the claims in them; any bytes */
#include "config.h"

#include "test_prose.h"

#include <stdlib.h>
#include <string.h>

/* "measure item value unit bound role", a line a claim. */
static const struct {
    const char *text, *claims;
} rows[] = {
    {"They seized 900 kg of drugs, including 12 kg of heroin, over 30 kg of hashish and 2.5 kg of opium.",
     "seizure all_drugs 900 kg exact level\nseizure heroin 12 kg exact part\nseizure hashish 30 kg at_least part\nseizure opium 2.5 kg "
     "exact part\n"},
    {"They seized 200 kg of drugs, including 9 kg of heroin, and 3 tons of precursors.",
     "seizure all_drugs 200 kg exact level\nseizure heroin 9 kg exact part\nseizure precursors 3000 kg exact level\n"},
    {"They found 40 kg of heroin, 95 kg, was taken out of traffic. resin and 3 kg of opium.",
     "seizure heroin 40 kg exact level\nseizure hashish 95 kg exact level\nseizure opium 3 kg exact level\n"},
    {"The police withdrew 100 kg of marijuana and hashish.", "seizure cannabis 100 kg exact level\n"},
    {"They seized 711 guns and about 2,000 rounds.", "seizure firearms 711 count exact level\nseizure ammunition 2000 count about level\n"},
    {"711 crimes were registered, including 20 cases of smuggling.",
     "crime - 711 count exact level\ncrime smuggling 20 count exact part\n"},
    {"540 crimes were found, 150 of them in groups.", "crime - 540 count exact level\ncrime group 150 count exact part\n"},
    {"402 people were detained.", "detained - 402 count exact level\n"},
    {"50 persons wanted for robbery were found.", "wanted - 50 count exact level\n"},
    {"443 persons who were on the international wanted list were detained.", "wanted - 443 count exact level\n"},
    {"27 people were fined.", "offence - 27 count exact level\n"},
    {"More than 9 thousand officers were involved.", "personnel - 9000 count at_least level\n"},
    {"The number of thefts fell by 4.9%, from 494 to 470.",
     "crime theft -4.9 percent exact change\ncrime theft 494 count exact previous\ncrime theft 470 count exact level\n"},
    {"Customs seized 954 kg (2,101 lbs) of cocaine.", "seizure cocaine 954 kg exact level\nseizure cocaine 952.99756937 kg exact repeat\n"},
    {"Police burnt 160 tons of wild hemp.", "destroyed cannabis_plants 160000 kg exact level\n"},
    {"Farmers harvested 6,200 tonnes of opium.", "production opium 6200000 kg exact context\n"},
    {"They closed 3 underground laboratories.", "laboratory - 3 count exact level\n"},
    {"Fines of over 84 million rubles were imposed.", "money fine 84000000 rub at_least level\n"},
    {"The threshold is 600,000 rubles.", ""},
    {"Police checked 340 cars and seized 7 guns.", "inspection vehicles 340 count exact level\nseizure firearms 7 count exact level\n"},
    {"They registered 1,702 (1,945) crimes.", "crime - 1702 count exact level\ncrime - 1945 count exact previous\n"},
    {"They seized 3,240 kg of drugs (2,915).", "seizure all_drugs 3240 kg exact level\nseizure all_drugs 2915 kg exact previous\n"},
    {"They seized 40 kg of drugs (30 kg a day).", "seizure all_drugs 40 kg exact level\n"},
    {"Methamphetamine seizures climbed to 214 kg, a fourfold increase.",
     "seizure methamphetamine 214 kg exact level\nseizure methamphetamine 300 percent exact change\n"},
    {"Each parcel weighed between 1.1 and 1.2 kg.", ""},
    {"Interviews were held with 42 officers at 3 border crossing points.", ""},
    {"Two men, aged 26 and 33, walked 12 km in 3 hours.", ""},
    {"The 24th meeting adopted Resolution 536 on 14 November 2018.", ""},
    {"The BMW X-5 had an RPG-26 and an M16 in it.", ""},
    {"They seized 5 kg of granite and 7 kg of sugar.", ""},
    {"Cocaine seizures went up by 12 per cent on the same weeks of 2019, from 50 to 56 kg.",
     "seizure cocaine 12 percent exact change\nseizure cocaine 50 kg exact previous\nseizure cocaine 56 kg exact level\n"},
    {"Compared with 2019, opium seizures grew to 1.6 tonnes.", "seizure opium 1600 kg exact level\n"},
    {"In 2020 patrols seized 7 kg of opium; a year before it was 9 kg.",
     "seizure opium 7 kg exact level\nseizure opium 9 kg exact previous\n"},
    {"In 2022 there were 140 thefts against 175 in 2021.", "crime theft 140 count exact level\ncrime theft 175 count exact previous\n"},
    {"They seized 90 kg of drugs and 2 rifles. The batch consists of 61 kg of hashish and 29 kg of opium.",
     "seizure all_drugs 90 kg exact level\nseizure rifle 2 count exact level\nseizure hashish 61 kg exact part\nseizure opium 29 kg exact "
     "part\n"},
    {"Police registered 5,200 cases of fraud. Of the 5,200 cases, 3,100 were cybercrimes.",
     "crime fraud 5200 count exact level\ncrime fraud 5200 count exact repeat\ncrime cyber 3100 count exact part\n"},
    {"Of 64 people detained in the raid, 11 were foreigners.",
     "detained - 64 count exact level\ndetained foreigners 11 count exact part\n"},
    {"One in four dealers was detained, and three out of ten couriers were arrested.", ""},
    {"Opium seizures halved, thefts nearly tripled.", "seizure opium -50 percent exact change\ncrime theft 200 percent about change\n"},
    {"Seizures of hashish fell threefold.", "seizure hashish -66.66666666666667 percent exact change\n"},
    {"Customs seized opium and doubled the patrols.", ""},
    {"The armoury of the castle shows 60 pistols and 8 rifles.", ""},
    {"The works makes 30 tonnes of acetone.", ""},
    {"A cache was found near the river. In it lay 6 rifles and 900 rounds.",
     "seizure rifle 6 count exact level\nseizure ammunition 900 count exact level\n"},
    {"300 police and 12 customs inspectors took part.", "personnel - 300 count exact level\npersonnel - 12 count exact level\n"},
    {"14 police cars drove through the town.", ""},
    {"They seized 44 kg of drugs. Opium accounted for 12 kg and hashish for another 31 kilograms.",
     "seizure all_drugs 44 kg exact level\nseizure opium 12 kg exact part\nseizure hashish 31 kg exact part\n"},
    {"140 people, including 9 foreigners, were detained after patrols worked for a week.",
     "detained - 140 count exact level\ndetained foreigners 9 count exact part\n"},
    {"In 2022 they took 5 kg of opium, more than a year before, and seized 300 grams of heroin.",
     "seizure opium 5 kg exact level\nseizure heroin 0.3 kg exact level\n"},
    {"12 sites and 30 online stores were blocked.", "website blocked 12 count exact level\nwebsite blocked 30 count exact level\n"},
    {"700 crimes were solved (650 in the same period of 2020).", "crime - 700 count exact level\ncrime - 650 count exact previous\n"},
    {"In May 640 crimes were registered. Of these:\n- 310 thefts;\n- 44 frauds.\n",
     "crime - 640 count exact level\ncrime theft 310 count exact part\ncrime fraud 44 count exact part\n"},
    {"", ""},
};

static void sentences(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(prose_claims(rows[i].text, strlen(rows[i].text)), rows[i].claims, "%s", rows[i].text);
}

static void a_headline_repeats_the_body(void)
{
    static const char text[] =
        "Over two tons of hashish seized\n\nThey seized 2,164 kg of hashish.\n\nIn all they took 2,164 kg of hashish.\n";
    CHECK_TEXT(prose_claims(text, sizeof text - 1),
               "seizure hashish 2000 kg at_least repeat\nseizure hashish 2164 kg exact level\nseizure hashish 2164 kg exact repeat\n",
               "headline and quote");
}

static void a_part_larger_than_its_total_has_a_decimal_comma(void)
{
    static const char text[] = "They seized 60 tons of drugs, including 48,988 tons of hashish.";
    CHECK_TEXT(prose_claims(text, sizeof text - 1), "seizure all_drugs 60000 kg exact level\nseizure hashish 48988 kg exact part\n",
               "48,988 of 60");
}

static void any_bytes(void)
{
    static const char *const seeds[] = {"5 kg of heroin, ", "1,",         "(",        "\xd0", "\xff\xfe",
                                        "since 2003 ",      "from 1 to ", "drug ",    "$",    "%",
                                        "of them ",         "\n- ",       ": 3 kg (", "two "};
    char text[3000];
    uint64_t state = 1;
    for (int round = 0; round < 300; round++) {
        size_t n = 0;
        while (n + 20 < sizeof text) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const char *s = seeds[(state >> 33) % (sizeof seeds / sizeof *seeds)];
            memcpy(text + n, s, strlen(s));
            n += strlen(s);
            if ((state >> 60) == 0)
                text[n++] = (char)(state >> 40);
        }
        prose_claims(text, n - (size_t)(round % 7));
    }
    CHECK(prose_claims("\0\0 5 kg\0of heroin", 18) != NULL, "zero bytes");
}

const struct tap_test prose_claim_tests[] = {
    {"sentences", sentences},
    {"a headline repeats the body", a_headline_repeats_the_body},
    {"a part larger than its total has a decimal comma", a_part_larger_than_its_total_has_a_decimal_comma},
    {"any bytes", any_bytes},
    {NULL, NULL},
};
