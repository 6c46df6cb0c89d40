/* test_prose_rules.c - for each rule of prose a sentence that it is for, and one beside it that it must leave alone */
#include "config.h"

#include "test_prose.h"

#include <string.h>

/* "measure item value unit bound role", a line a claim. */
static const struct {
    const char *text, *claims;
} rows[] = {
    /* a model's name behind the number is no number; a number behind a comma is one */
    {"Police seized 4 F-1 grenades and 217 cartridges.",
     "seizure grenades 4 count exact level\nseizure ammunition 217 count exact level\n"},
    {"Police seized 4 guns, 1 grenade and 217 cartridges.",
     "seizure firearms 4 count exact level\nseizure grenades 1 count exact level\nseizure ammunition 217 count exact level\n"},
    /* where things were hidden was not seized; a car that was seized was */
    {"In the hiding places of two cars 34 kg of opium was found.", "seizure opium 34 kg exact level\n"},
    {"Police seized two cars and 34 kg of opium.", "seizure vehicles 2 count exact level\nseizure opium 34 kg exact level\n"},
    {"В тайниках двух автомобилей обнаружены 34 кг опия.", "seizure opium 34 kg exact level\n"},
    {"В Оше изъяты два автомобиля и 34 кг опия.", "seizure vehicles 2 count exact level\nseizure opium 34 kg exact level\n"},
    {"Border guards stopped two trucks with 12 kg of hashish.", "seizure hashish 12 kg exact level\n"},
    /* caught with goods */
    {"A courier was arrested with 58 bank cards and 13 telephones.",
     "seizure bank_cards 58 count exact level\nseizure phones 13 count exact level\n"},
    {"A courier was arrested after he had sold 58 bank cards.", ""},
    /* of them: the verb behind it says what was done to these */
    {"Nine foreigners were detained, seven of them have been deported.",
     "detained foreigners 9 count exact level\nexpelled foreigners 7 count exact level\n"},
    {"Nine foreigners were detained, seven of them in Osh.",
     "detained foreigners 9 count exact level\ndetained foreigners 7 count exact part\n"},
    {"Fraudsters harmed 1,350 victims. The oldest of them is 91.", "victim - 1350 count exact level\n"},
    {"Customs made 17 drug seizures, five of them at the airport.",
     "seizure_event all_drugs 17 count exact level\nseizure_event all_drugs 5 count exact part\n"},
    {"Police seized 20 kg of heroin, of which 5 kg in the capital.", "seizure heroin 20 kg exact level\nseizure heroin 5 kg exact part\n"},
    {"Police seized 20 kg of heroin and 5 kg of heroin in the capital.",
     "seizure heroin 20 kg exact level\nseizure heroin 5 kg exact level\n"},
    /* citizens of another country are foreigners, those of the document's own are not */
    {"DUSHANBE, 3 May 2021. Police detained 118 people, 9 of them citizens of Afghanistan.",
     "detained - 118 count exact level\ndetained foreigners 9 count exact part\n"},
    {"DUSHANBE, 3 May 2021. Police detained 118 people, 9 of them citizens of Tajikistan.",
     "detained - 118 count exact level\ndetained - 9 count exact part\n"},
    {"212 officials were charged, including 38 officers of the police.",
     "charged officials 212 count exact level\ncharged officials 38 count exact part\n"},
    {"212 officials were charged; 38 officers of the police took part.",
     "charged officials 212 count exact level\npersonnel - 38 count exact level\n"},
    /* a case is no part of crimes unless its kind is said */
    {"They revealed 964 drug crimes, including 71 cases of smuggling, and opened 803 criminal cases.",
     "crime drug 964 count exact level\ncrime smuggling 71 count exact part\ncase - 803 count exact level\n"},
    /* shares without "of" */
    {"Thefts made up 43% and frauds 29%.", "crime theft 43 percent exact share\ncrime fraud 29 percent exact share\n"},
    {"Turnout made up 43%.", ""},
    {"They seized 1,146 kg of drugs. Hashish accounted for 69 percent of the total (791 kg), opium for 25 percent.",
     "seizure all_drugs 1146 kg exact level\nseizure hashish 69 percent exact share\nseizure hashish 791 kg exact part\nseizure opium 25 "
     "percent exact share\n"},
    {"Краж зарегистрировано 310. Кражи составили 43%, мошенничества – 29%.",
     "crime theft 310 count exact level\ncrime theft 43 percent exact share\ncrime fraud 29 percent exact share\n"},
    {"Прирост составил 43%.", ""},
    /* money: threats and prices are none, goods are valuables, a part has its total's currency */
    {"The man faces a fine of up to $10 million.", ""},
    {"The court imposed fines of more than $10 million.", "money fine 10000000 usd at_least level\n"},
    {"Police found heroin. A kilogram of heroin costs $25,000 now.", ""},
    {"Police found 1 kilogram of heroin worth $25,000.", "seizure heroin 1 kg exact level\nmoney drugs 25000 usd exact level\n"},
    {"Customs seized 1,300 packs of cigarettes worth 5.8 million soms.",
     "seizure tobacco 1300 count exact level\nmoney valuables 5800000 kgs exact level\n"},
    {"The damage came to 24.8 billion drams, of which 6.1 billion was repaid.",
     "money damage 24800000000 amd exact level\nmoney damage 6100000000 amd exact part\n"},
    {"The damage came to 24.8 billion drams; 6.1 billion messages were sent.", "money damage 24800000000 amd exact level\n"},
    /* weights without a substance */
    {"They seized 3 tons of drugs. The border guards seized 307 kilograms.",
     "seizure all_drugs 3000 kg exact level\nseizure all_drugs 307 kg exact level\n"},
    {"They seized 3 tons of drugs. The border guards bought 307 kilograms.", "seizure all_drugs 3000 kg exact level\n"},
    {"They seized 3 tons of drugs, a year earlier it was 2 tons.",
     "seizure all_drugs 3000 kg exact level\nseizure all_drugs 2000 kg exact previous\n"},
    {"DUSHANBE, 3 May 2021. This year they seized 8 tons of drugs; last summer it was 6 tons.",
     "seizure all_drugs 8000 kg exact level\nseizure all_drugs 6000 kg exact previous\n"},
    {"Изъято 214 кг наркотиков. Годом ранее было 187 кг.",
     "seizure all_drugs 214 kg exact level\nseizure all_drugs 187 kg exact previous\n"},
    {"Изъято 214 кг наркотиков. Вес пассажира – 87 кг.", "seizure all_drugs 214 kg exact level\n"},
    {"They found 73 kg of drugs. The largest batch, 38 kg, was found on 3 October 2020.",
     "seizure all_drugs 73 kg exact level\nseizure all_drugs 38 kg exact level\n"},
    {"They found 73 kg of drugs. The oldest carp, 38 kg, was caught on 3 October 2020.", "seizure all_drugs 73 kg exact level\n"},
    /* attempts count by what was attempted */
    {"Customs prevented 36 attempts of drug smuggling.", "crime smuggling 36 count exact level\n"},
    {"Customs prevented two attempts to reach the shore.", ""},
    {"Таможня пресекла 19 попыток ввоза наркотиков.", "crime smuggling 19 count exact level\n"},
    {"Таможня пресекла две попытки ввезти наркотики.", ""},
    /* a part behind a dash; a list of countries; nouns that nothing is known of */
    {"Возбуждено 412 уголовных дел, 37 – по фактам экстремизма.", "case - 412 count exact level\ncase extremism 37 count exact part\n"},
    {"Возбуждено 412 уголовных дел, 37 – хороший результат.", "case - 412 count exact level\n"},
    {"Kazakhstan accounted for 1,006 kg of heroin, Tajikistan for 412 kg and Uzbekistan for 388 kg.",
     "seizure heroin 1006 kg exact level\nseizure heroin 412 kg exact level\nseizure heroin 388 kg exact level\n"},
    {"Изъято 320 копий картин и 9 пистолетов.", "seizure pistol 9 count exact level\n"},
    {"Уголовное дело в 96 томах передано в суд.", ""},
    {"They closed 75 laboratories. Eighteen of them worked in Osh.",
     "laboratory - 75 count exact level\nlaboratory - 18 count exact part\n"},
    {"In the flat of one of them police found 3 kg of hashish.", "seizure hashish 3 kg exact level\n"},
    {"On 14 September 2022 customs found a cache. In it were 122 kg of opium.", "seizure opium 122 kg exact level\n"},
    /* lists behind "made up"; countries in a row of brackets; what took place was not taken */
    {"They seized 82 tonnes of drugs. Cannabis made up 71 tonnes of this and cocaine 9.6 tonnes.",
     "seizure all_drugs 82000 kg exact level\nseizure cannabis 71000 kg exact part\nseizure cocaine 9600 kg exact part\n"},
    {"They seized 82 tonnes of drugs and 71 tonnes of this were burnt.",
     "seizure all_drugs 82000 kg exact level\ndestroyed all_drugs 71000 kg exact level\n"},
    {"They arrested 288 suspects. Most arrests were made in the United States (153) and Germany (52).",
     "detained - 288 count exact level\ndetained - 153 count exact level\ndetained - 52 count exact level\n"},
    {"They arrested 288 suspects. The plane stopped in the United States (153) and Germany (52).", "detained - 288 count exact level\n"},
    {"The meeting took place with 40 guns on the wall.", ""},
    {"Изъято 44 единицы огнестрельного оружия и 2 115 патронов, в том числе 6 карабинов.",
     "seizure firearms 44 count exact level\nseizure ammunition 2115 count exact level\nseizure rifle 6 count exact part\n"},
    /* people who took part or came, where nothing was done to anybody */
    {"3,400 people visited the exhibition.", ""},
    {"The meeting was attended by 31 people. Dogs took part in 211 inspections.", ""},
    {"As little as two milligrams of fentanyl can be lethal.", ""},
    {"У троих задержанных изъяты 9 пистолетов.", "detained - 3 count exact level\nseizure pistol 9 count exact level\n"},
};

static void rules(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(prose_claims(rows[i].text, strlen(rows[i].text)), rows[i].claims, "%s", rows[i].text);
}

const struct tap_test prose_rule_tests[] = {
    {"rules and counter-sentences", rules},
    {NULL, NULL},
};
