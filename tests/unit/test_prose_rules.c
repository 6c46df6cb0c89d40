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
    /* figures that add up to the one before them are its parts; those of three places are none */
    {"In 2024 in Kenya four suspects, two Kenyans and two Pakistanis, were arrested.",
     "detained - 4 count exact level\ndetained - 2 count exact part\ndetained foreigners 2 count exact part\n"},
    {"In 2024 police arrested five people in Osh, two in Naryn and three in Batken.",
     "detained - 5 count exact level\ndetained - 2 count exact level\ndetained - 3 count exact level\n"},
    {"In 2024 police arrested 14 people. Six were detained in Serbia and eight in Spain.",
     "detained - 14 count exact level\ndetained - 6 count exact part\ndetained - 8 count exact part\n"},
    {"In 2024 police arrested 14 people. Six were detained in Serbia and nine in Spain.",
     "detained - 14 count exact level\ndetained - 6 count exact level\ndetained - 9 count exact level\n"},
    /* two substances of one kind are that kind; of two kinds the nearer one */
    {"Heroin and morphine seizures fell to 88 tons in 2023.", "seizure opiates 88000 kg exact level\n"},
    {"Cocaine and heroin seizures fell by 12 per cent in 2023.", "seizure heroin -12 percent exact change\n"},
    /* a part without its unit, behind "were" */
    {"In 2024 police seized 18.4 tonnes of drugs, of which 11.2 were cocaine.",
     "seizure all_drugs 18400 kg exact level\nseizure cocaine 11200 kg exact part\n"},
    {"In 2024 police seized 18.4 tonnes of drugs. There were 11 cocaine addicts.", "seizure all_drugs 18400 kg exact level\n"},
    /* attempts are nobody */
    {"In 2024 police detained 312 people. In July there were 3,400 attempts.", "detained - 312 count exact level\n"},
    /* fractions of two words count nothing; what is of a substance is no seizure of it */
    {"In 2024 police seized 8,600 firearms, nearly three quarters of which came from abroad.", "seizure firearms 8600 count exact level\n"},
    {"In 2024 police seized 8,600 firearms, three of which came from abroad.",
     "seizure firearms 8600 count exact level\nseizure firearms 3 count exact part\n"},
    {"In 2024 cocaine use in Australia rose 69 per cent to 6.8 tonnes.", ""},
    {"In 2024 cocaine seizures in Australia rose 69 per cent to 6.8 tonnes.",
     "seizure cocaine 69 percent exact change\nseizure cocaine 6800 kg exact level\n"},
    {"In 2024 opium sales fell by 20 percent.", ""},
    {"In 2025 police made 71,204 arrests. The figure is 14% higher than in 2024.",
     "detained - 71204 count exact level\ndetained - 14 percent exact change\n"},
    /* parts that were taken off a boat; two numbers of another time are of the two said before; the plants whose area was told of */
    {"In 2025 police seized 13.7 tonnes of cocaine, 6 tonnes of which was taken off a boat.",
     "seizure cocaine 13700 kg exact level\nseizure cocaine 6000 kg exact part\n"},
    {"In 2025 112 foreigners and 29 helpers were detained. In 2024 it was 240 and 61.",
     "detained foreigners 112 count exact level\ndetained - 29 count exact level\ndetained foreigners 240 count exact previous\ndetained - "
     "61 count exact previous\n"},
    {"In 2025 112 foreigners and 29 helpers were detained. In 2024 it was 61 kg of rice.",
     "detained foreigners 112 count exact level\ndetained - 29 count exact level\n"},
    {"Coca covered 88,600 hectares in Peru in 2024. Brigades uprooted 25,400 hectares in 2024.",
     "production coca_bush 88600 ha exact context\ndestroyed coca_bush 25400 ha exact level\n"},
    {"Coca covered 88,600 hectares in Peru in 2024. The valley covers 140,000 hectares.", "production coca_bush 88600 ha exact context\n"},
    /* what stands behind the colon of a list, and an inserted weight; cases of criminal proceedings, of cash none */
    {"The arms are withdrawn: pistols - 6 units, ammunition - 318 pieces.",
     "seizure pistol 6 count exact level\nseizure ammunition 318 count exact level\n"},
    {"In 2024 police seized 640 kg of opium; heroin, at 23 kg 400 g, closes the list.",
     "seizure opium 640 kg exact level\nseizure heroin 23.4 kg exact level\n"},
    {"Criminal proceedings have been instituted in 1,117 instances in 2024.", "case - 1117 count exact level\n"},
    {"In 2024 cash was found in 1,117 instances.", ""},
    /* attempts to cross a border; a telephone number behind a nought; who carries out checks */
    {"In 2025 patrols noted 214 attempts to cross the border illegally.", "crime border 214 count exact level\n"},
    {"Police seized 12 guns. Phone of trust: 0 800 000 112.", "seizure firearms 12 count exact level\n"},
    {"In 2025 more than 15,000 officers carried out checks.", "personnel - 15000 count at_least level\n"},
    /* the worth of goods that are drugs */
    {"In 2024 police found 12 kg of heroin. The goods are worth 600,000 euros.",
     "seizure heroin 12 kg exact level\nmoney drugs 600000 eur exact level\n"},
    {"In 2024 police found 12 guns. The goods are worth 600,000 euros.",
     "seizure firearms 12 count exact level\nmoney valuables 600000 eur exact level\n"},
    /* detainees of wanted lists; who is involved to the criminal liability is charged, in an operation took part */
    {"In 2024 790 people were taken into custody; fifty-four of the detainees had been on wanted lists.",
     "detained - 790 count exact level\nwanted - 54 count exact part\n"},
    {"In 2024 to the criminal liability under articles 282 and 283 are involved 893 persons, from which women - 57.",
     "charged - 893 count exact level\ncharged - 57 count exact part\n"},
    {"In 2024 in the operation were involved 893 officers.", "personnel - 893 count exact level\n"},
    /* "of these" behind a semicolon is of what follows; reports of crimes; a number of a name begins no range */
    {"In 2025 police solved 2,915 serious crimes. Thefts fell to 5,218; of these, 1,640 were committed in the capital.",
     "crime grave 2915 count exact level\ncrime theft 5218 count exact level\ncrime theft 1640 count exact part\n"},
    {"In 2025 there were 3,890 reports of cybercrime.", "crime cyber 3890 count exact level\n"},
    {"In 2025 there were 3,890 reports of rain.", ""},
    {"On 8 October 2024 dogs led officers at Maasvlakte 2 to 540 kg of ketamine.", "seizure ketamine 540 kg exact level\n"},
    {"On 8 October 2024 dogs led officers at Maasvlakte to 240 to 540 kg of ketamine.", "seizure ketamine - kg between level\n"},
    /* what another place reported, what it was then, from what it came down */
    {"In 2024 24.9 tonnes of cocaine were intercepted in Rotterdam. Antwerp has reported 31 tonnes, down from 88.",
     "seizure cocaine 24900 kg exact level\nseizure cocaine 31000 kg exact level\nseizure cocaine 88000 kg exact previous\n"},
    {"In 2024 24.9 tonnes of cocaine were intercepted. Kenya reported 12 tonnes of wheat.", "seizure cocaine 24900 kg exact level\n"},
    {"In 2020 we laid hands on 900 kilos of heroin. In 2024 it was 7.3 tonnes.",
     "seizure heroin 900 kg exact level\nseizure heroin 7300 kg exact level\n"},
    {"In 2024 the number of seizures slid from 142 to 97.",
     "seizure_event - 142 count exact previous\nseizure_event - 97 count exact level\n"},
    {"In 2024 2,306 people stand accused, including 318 minors.", "charged - 2306 count exact level\ncharged - 318 count exact part\n"},
    {"In 2024 police picked up 166 dealers, 21 of whom were under 18.",
     "detained dealers 166 count exact level\ndetained dealers 21 count exact part\n"},
    /* what a verb that nobody knows is done to is no part; citizens of one country each, and of foreign states */
    {"In 2025 police closed 437 laboratories, most of them in Ucayali, and cut 53 landing strips.", "laboratory - 437 count exact level\n"},
    {"In 2025 police closed 437 laboratories, 53 of them in Ucayali.",
     "laboratory - 437 count exact level\nlaboratory - 53 count exact part\n"},
    {"WARSAW, 3 March 2025. Guards detained 38 people, including 15 citizens of Ethiopia, 11 of Afghanistan and seven of Somalia.",
     "detained - 38 count exact level\ndetained foreigners 15 count exact part\ndetained foreigners 11 count exact part\ndetained "
     "foreigners 7 "
     "count exact part\n"},
    {"In 2025 police charged 4,866 persons, among them 241 citizens of foreign states.",
     "charged - 4866 count exact level\ncharged foreigners 241 count exact part\n"},
    /* smuggling weapons are weapons; pills beside narcotics are of those, other things are not; cases that are held are no interviews */
    {"In 2025 1,840 kg of narcotics and 14 smuggling weapons were seized.",
     "seizure all_drugs 1840 kg exact level\nseizure firearms 14 count exact level\n"},
    {"In 2025 police recorded 14 smuggling cases.", "crime smuggling 14 count exact level\n"},
    {"In 2025 1.1 tons of narcotics and 2.4 million pills were seized.",
     "seizure all_drugs 1100 kg exact level\nseizure all_drugs 2400000 count exact level\n"},
    {"In July 1,940 people were held for smuggling.", "detained - 1940 count exact level\n"},
    {"In July classes were held for 1,940 people.", ""},
    /* most of a whole is a part of it, in a bracket, too; one of a unit was seized, and a price is none */
    {"In 2024 police seized 12 tonnes of drugs. Most of it (9.1 tonnes) was cocaine.",
     "seizure all_drugs 12000 kg exact level\nseizure cocaine 9100 kg exact part\n"},
    {"In 2024 police seized 12 tonnes of cocaine (9.1 tonnes was heroin in 2023).",
     "seizure cocaine 12000 kg exact level\nseizure heroin 9100 kg exact level\n"},
    {"In 2024 police seized a kilogram of heroin.", "seizure heroin 1 kg exact level\n"},
    {"In 2024 a kilogram of heroin cost 30 thousand dollars.", ""},
    /* what was done to a portion was not done to the whole; the parts of "of the 120 ..." are its parts */
    {"In 2024 police arrested 45 of the 120 suspects.", "detained - 45 count exact level\n"},
    {"In 2024 the navy seized 12 of the 38 boats.", "seizure vehicles 12 count exact level\n"},
    {"In 2024 the navy seized 12 boats and 38 rifles.", "seizure vehicles 12 count exact level\nseizure rifle 38 count exact level\n"},
    {"Of the 120 detained in 2024, 45 were foreigners.", "detained - 120 count exact level\ndetained foreigners 45 count exact part\n"},
    {"Of the 38 tonnes seized in 2023, 12 tonnes were heroin.",
     "seizure all_drugs 38000 kg exact level\nseizure heroin 12000 kg exact part\n"},
    {"Of the 38 tonnes shipped in 2023, 12 tonnes were bananas.", ""},
    {"Of the 340 foreigners checked in 2024, 12 were expelled.", "expelled - 12 count exact level\n"},
    /* goods that something was in were not taken */
    {"In 2024 customs seized 3.4 tonnes of cocaine in 12 containers and 4 vehicles.", "seizure cocaine 3400 kg exact level\n"},
    {"In 2024 customs seized 3.4 tonnes of cocaine and 4 vehicles.",
     "seizure cocaine 3400 kg exact level\nseizure vehicles 4 count exact level\n"},
    {"The raid in 2024 resulted in 4 vehicles being seized.", "seizure vehicles 4 count exact level\n"},
    /* figures of a row are of the members of another row, one by one, only where that is said */
    {"In 2024 seizures of heroin, opium and hashish were 15, 7 and 220 kg, respectively.",
     "seizure heroin 15 kg exact level\nseizure opium 7 kg exact level\nseizure hashish 220 kg exact level\n"},
    {"In 2024 police seized 15 kg of heroin and 7 kg of opium.", "seizure heroin 15 kg exact level\nseizure opium 7 kg exact level\n"},
    {"In 2024 police registered 120 and 85 cases of fraud and theft, respectively.",
     "crime fraud 120 count exact level\ncrime theft 85 count exact level\n"},
    {"In 2024 cocaine and heroin seizures rose by 12 and 30 per cent respectively.",
     "seizure cocaine 12 percent exact change\nseizure heroin 30 percent exact change\n"},
    {"In 2024 arrests fell by 12 and 30 kg of heroin was seized.", "seizure heroin 30 kg exact level\n"},
    {"In 2024 police seized 15 kg of heroin and 7 kg of opium. The corresponding figures for 2023 were 9 and 3 kg.",
     "seizure heroin 15 kg exact level\nseizure opium 7 kg exact level\nseizure heroin 9 kg exact previous\nseizure opium 3 kg exact "
     "previous\n"},
    {"In 2024 police detained 43 people and seized 45 kg of opium. A year earlier the corresponding figures were 29 and 88.2 kg.",
     "detained - 43 count exact level\nseizure opium 45 kg exact level\ndetained - 29 count exact previous\nseizure opium 88.2 kg exact "
     "previous\n"},
    {"In 2024 the police and the army seized 12 and 8 kg of heroin respectively.",
     "seizure heroin 12 kg exact level\nseizure heroin 8 kg exact level\n"},
    /* things that are counted in another sentence are no part of persons; persons of a place are */
    {"In 2024 police arrested 2,117 people. Items recovered included 4 kg of heroin and 210 crates of bananas.",
     "detained - 2117 count exact level\nseizure heroin 4 kg exact level\n"},
    {"In 2024 police arrested 2,117 people. Of them, 210 were foreigners.",
     "detained - 2117 count exact level\ndetained foreigners 210 count exact part\n"},
    /* an area of coca is one of plants; its paste is a drug */
    {"In 2024 police eradicated 7,850 hectares of coca and seized 12 kg of coca paste.",
     "destroyed coca_bush 7850 ha exact level\nseizure coca_paste 12 kg exact level\n"},
    {"In 2024 police destroyed 220 hectares of cannabis farms and 12 kg of cannabis.",
     "destroyed cannabis_plants 220 ha exact level\ndestroyed cannabis 12 kg exact level\n"},
    /* laboratories that were taken apart, and workshops that were held */
    {"In 2024 police dismantled 120 drug laboratories, 45 of them in cities.",
     "laboratory - 120 count exact level\nlaboratory - 45 count exact part\n"},
    {"In 2024 the police academy held 12 workshops, 3 of them in cities.", ""},
    /* what a find brings the total of a year to; food that villages reach is none */
    {"In 2025 police seized 3 kg of cocaine in May, bringing the total for the year to 38 kg.",
     "seizure cocaine 3 kg exact level\nseizure cocaine 38 kg exact level\n"},
    {"In 2025 the trucks that reach 38 kg of food a day came late.", ""},
    /* who is turned back is not detained; what doubled came from somewhere */
    {"In 2024 guards turned back 4,300 people at the border and detained 120 smugglers.", "detained - 120 count exact level\n"},
    {"In 2024 arrests more than doubled to 535 from 235.",
     "detained - 100 percent at_least change\ndetained - 535 count exact level\ndetained - 235 count exact previous\n"},
    /* seizures of a drug that was produced are seized */
    {"Global cocaine production reached 3,708 tons in 2023, up 34 per cent on 2022, and seizures rose to 2,275 tons.",
     "production cocaine 3708000 kg exact context\nproduction cocaine 34 percent exact change\nseizure cocaine 2275000 kg exact level\n"},
    /* who was fined was not expelled */
    {"In 2024 in Osh 214 people were held for illegal stay; 88 were expelled and 126 fined.",
     "detained - 214 count exact level\nexpelled - 88 count exact level\noffence - 126 count exact level\n"},
    {"In 2024 in Osh 88 foreigners were expelled and 126 turned back.", "expelled foreigners 88 count exact level\n"},
    /* what came from a drug or a crime is not seized and is no crime; losses are */
    {"In 2024 deaths from heroin in Poland fell by 48 per cent.", ""},
    {"In 2024 income from opium sales in Poland fell by 48 per cent.", ""},
    {"In 2024 losses from fraud in Poland fell by 48 per cent.", "money damage -48 percent exact change\n"},
    {"In 2024 seizures of heroin from ships fell by 48 per cent.", "seizure heroin -48 percent exact change\n"},
    /* a currency that shares its name is that of the place, unless its country is said */
    {"KARACHI, 5 May 2025. Customs seized drugs worth Rs 12 million.", "money drugs 12000000 pkr exact level\n"},
    {"KARACHI, 5 May 2025. Customs seized drugs worth 12 million Indian rupees.", "money drugs 12000000 inr exact level\n"},
    {"NEW DELHI, 5 May 2025. Customs seized drugs worth 12 million rupees.", "money drugs 12000000 inr exact level\n"},
    {"CHISINAU, 20 January 2025. Police seized drugs worth 21 million lei.", "money drugs 21000000 mdl exact level\n"},
    {"OTTAWA, 12 March 2025. Police in Canada seized drugs worth 3 million dollars.", "money drugs 3000000 usd exact level\n"},
    /* the roubles of a part are those of its total */
    {"MINSK, 12 March 2025. Damage amounted to 9.4 million rubles, of which 2.1 million has been recovered.",
     "money damage 9400000 byn exact level\nmoney damage 2100000 byn exact part\n"},
    /* so much a year is a rate; a year after is none */
    {"Customs have seized about 300 kg of drugs a year.", ""},
    {"Customs have seized about 300 kg of heroin, a year after the first find.", "seizure heroin 300 kg about level\n"},
    /* more than the figure of a year is no bound, and that year is of no other figure */
    {"Police seized 74 kg of cocaine in 2024, slightly more than the 72 kg of 2023, along with 56 firearms.",
     "seizure cocaine 74 kg exact level\nseizure cocaine 72 kg exact previous\nseizure firearms 56 count exact level\n"},
    {"Police registered more than 490 drug cases.", "crime drug 490 count at_least level\n"},
    /* seizures picked out of all are no count of them, as laboratories of a rank are */
    {"In 2024 the two largest heroin seizures were 500 kg of heroin in Osh and 300 kg of heroin in Naryn.",
     "seizure heroin 500 kg exact level\nseizure heroin 300 kg exact level\n"},
    {"In 2024 police made two large heroin seizures and destroyed the three largest laboratories.",
     "seizure_event heroin 2 count exact level\nlaboratory - 3 count exact level\n"},
    /* where things were hidden was not seized; a car that was seized was */
    {"In the hiding places of two cars 34 kg of opium was found.", "seizure opium 34 kg exact level\n"},
    {"Police seized two cars and 34 kg of opium.", "seizure vehicles 2 count exact level\nseizure opium 34 kg exact level\n"},
    {"В тайниках двух автомобилей обнаружены 34 кг опия.", "seizure opium 34 kg exact level\n"},
    {"В Оше изъяты два автомобиля и 34 кг опия.", "seizure vehicles 2 count exact level\nseizure opium 34 kg exact level\n"},
    {"Border guards stopped two trucks with 12 kg of hashish.", "seizure hashish 12 kg exact level\n"},
    /* the verb behind "and" that has its own object; one that has none */
    {"Police seized 8 kg of cocaine bound for Belgium, 29 kg of marijuana and destroyed 21 kg of hashish.",
     "seizure cocaine 8 kg exact level\nseizure marijuana 29 kg exact level\ndestroyed hashish 21 kg exact level\n"},
    {"Police found 8 kg of cocaine; 29 kg of marijuana and hashish were destroyed.",
     "seizure cocaine 8 kg exact level\ndestroyed cannabis 29 kg exact level\n"},
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
    /* the total told before; a verb behind an insertion goes on with the total, without one with the part */
    {"Police seized 45 kg of drugs. This amount includes 35 kg of heroin.",
     "seizure all_drugs 45 kg exact level\nseizure heroin 35 kg exact part\n"},
    {"Police seized 45 kg of drugs. Their stock included 35 kg of heroin.",
     "seizure all_drugs 45 kg exact level\nseizure heroin 35 kg exact level\n"},
    {"51 people, including 23 foreigners, were detained; 18 of them are women.",
     "detained - 51 count exact level\ndetained foreigners 23 count exact part\ndetained - 18 count exact part\n"},
    {"51 people were detained, including 23 foreigners, 18 of them women.",
     "detained - 51 count exact level\ndetained foreigners 23 count exact part\ndetained foreigners 18 count exact part\n"},
    /* channels of drugs have no kind */
    {"10 channels of drug smuggling were cut off.", "channel - 10 count exact level\n"},
    {"10 channels of weapons smuggling were cut off.", "channel smuggling 10 count exact level\n"},
    /* places are not those whom something was done to in them; an adjective in -ing */
    {"Police detained 285 suspects in raids in 41 provinces targeting street dealers.", "detained - 285 count exact level\n"},
    {"Police detained 41 roaming street dealers.", "detained dealers 41 count exact level\n"},
    /* a yield is a rate */
    {"The opium yield rose to 22.9 kilograms per hectare.", ""},
    {"Police seized 22.9 kilograms of opium on a hectare of land.", "seizure opium 22.9 kg exact level\n"},
    {"Police seized 21 kg of drugs. The hauls included 15 kg of opium.",
     "seizure all_drugs 21 kg exact level\nseizure opium 15 kg exact part\n"},
    /* what is compared with cases of a kind are cases of it; cases alone are of none */
    {"Customs found 94 cases of smuggling, compared with 28 cases in 2021.",
     "crime smuggling 94 count exact level\ncrime smuggling 28 count exact previous\n"},
    {"Customs found 94 cases of smuggling. In 28 cases drivers were fined.", "crime smuggling 94 count exact level\n"},
    {"Customs recorded 38 attempts to smuggle drugs.", "crime smuggling 38 count exact level\n"},
    {"Customs opened 3 border crossing points.", ""},
    /* land under plants; a part of it */
    {"Farmers put 740 hectares under opium poppy.", "production poppy_plants 740 ha exact context\n"},
    {"Farmers put 740 hectares under wheat.", ""},
    {"They seized 27 kg of opium. Iran confiscated 6 kg of it.", "seizure opium 27 kg exact level\nseizure opium 6 kg exact part\n"},
    {"They seized 27 kg of opium. Iran confiscated 6 kg of wheat.", "seizure opium 27 kg exact level\n"},
    /* ages, and numbers of persons */
    {"Of 514 victims, 390 were over 60.", "victim - 514 count exact level\nvictim - 390 count exact part\n"},
    {"There were 514 victims in May, and over 60 in June.", "victim - 514 count exact level\nvictim - 60 count at_least level\n"},
    {"Arrests numbered 842.", "detained - 842 count exact level\n"},
    {"The decision number 842 was taken.", ""},
    {"628 suspects were arrested, among whom 71 were being sought by courts.",
     "detained - 628 count exact level\nwanted - 71 count exact part\n"},
    /* the answer to a question is of what that asks for; a noun of its own is that */
    {"And heroin?\n\n41.8 kg, the smallest amount so far.", "seizure heroin 41.8 kg exact level\n"},
    {"And heroin?\n\n41.8 kg of sugar, nothing else.", ""},
    /* kinds of cases in brackets */
    {"They opened 102 criminal cases. Most relate to fraud (69).", "case - 102 count exact level\ncase fraud 69 count exact part\n"},
    {"They recorded 102 crimes. Most relate to fraud (69).", "crime - 102 count exact level\ncrime fraud 69 count exact part\n"},
    /* what something is for was not done to it */
    {"About 1.2 tons of precursors for manufacture of drugs were taken.", "seizure precursors 1200 kg about level\n"},
    {"About 1.2 tons of precursors were manufactured.", "production precursors 1200 kg about context\n"},
    /* a week that something took is no rate */
    {"About 900 people were arrested in a week-long operation.", "detained - 900 count about level\n"},
    {"Police seized 12 kg of heroin over a week.", "seizure heroin 12 kg exact level\n"},
    {"Police seize 12 kg of heroin a week.", ""},
    /* a row of kinds; parts of a total without a kind */
    {"Police opened 45 criminal cases on smuggling, 12 - on terrorism.",
     "case smuggling 45 count exact level\ncase terrorism 12 count exact level\n"},
    {"Police opened 45 criminal cases, 12 - on terrorism.", "case - 45 count exact level\ncase terrorism 12 count exact part\n"},
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
     "seizure all_drugs 73 kg exact level\nseizure all_drugs 38 kg exact part\n"},
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
    /* small words are no names whose stem they have */
    {"Закрыто 11 таких каналов.", "channel - 11 count exact level\n"},
    {"Изъято 11 так.", "money cash 11 bdt exact level\n"},
    {"Почти 300 человек задержано.", "detained - 300 count about level\n"},
    /* codes of currencies that are words: in capitals, or with nothing behind that could be counted */
    {"Police found GEL 12,600 in the flat.", "money cash 12600 gel exact level\n"},
    {"Police seized 20 gel tablets of ecstasy.", ""},
    {"All 20 pistols were seized.", "seizure pistol 20 count exact level\n"},
    /* a weight in brackets: of what stands beside the bracket, unless it says again what was weighed */
    {"They seized 61 kg of drugs, mostly hashish (44 kg).", "seizure all_drugs 61 kg exact level\nseizure hashish 44 kg exact part\n"},
    {"They seized 126 kg of drugs, most of it (88 kg) marijuana.",
     "seizure all_drugs 126 kg exact level\nseizure marijuana 88 kg exact part\n"},
    {"They seized 61 kg of hashish (134 lbs).", "seizure hashish 61 kg exact level\nseizure hashish 60.78137758 kg exact repeat\n"},
    /* the substance that rose; a substance that is only named beside the pair */
    {"Methamphetamine seizures came to 60 kg, and fentanyl rose from 10 kg to 19 kg.",
     "seizure methamphetamine 60 kg exact level\nseizure fentanyl 10 kg exact previous\nseizure fentanyl 19 kg exact level\n"},
    {"They seized 60 kg of heroin in May, up from 50 kg.", "seizure heroin 60 kg exact level\nseizure heroin 50 kg exact previous\n"},
    /* tablets of the only drug of the document; where there are several nobody knows */
    {"They seized 86 kg of captagon. Later 18 million pills were seized.",
     "seizure captagon 86 kg exact level\nseizure captagon 18000000 count exact level\n"},
    {"They seized 86 kg of captagon and 2 kg of heroin. Later 18 million pills were seized.",
     "seizure captagon 86 kg exact level\nseizure heroin 2 kg exact level\n"},
    {"They seized 86 kg of captagon. Later 18 million pills were sold.", "seizure captagon 86 kg exact level\n"},
    /* what is valued: the thing before the money, even where nothing is known of it; packages hold the goods */
    {"Customs seized 5 kg of heroin. They stopped 200 logs of wood worth $80,000.",
     "seizure heroin 5 kg exact level\nmoney valuables 80000 usd exact level\n"},
    {"Customs seized 5 kg of heroin in 12 bundles worth $80,000.", "seizure heroin 5 kg exact level\nmoney drugs 80000 usd exact level\n"},
    {"Контрабанды задержано на 2,3 млн сомов.", "money valuables 2300000 kgs exact level\n"},
    {"Билеты продали на 2,3 млн сомов.", ""},
    /* the largest of the sums; something else between commas */
    {"Police seized $90,000 in cash. The largest sum, $50,000, was in a bag.",
     "money cash 90000 usd exact level\nmoney cash 50000 usd exact level\n"},
    {"Police seized $90,000 in cash. The new car, $50,000, was in a garage.", "money cash 90000 usd exact level\n"},
    /* a pair of levels of a share is no change */
    {"Изъято 3 кг героина. Доля наличных сократилась с 31 до 24%.", "seizure heroin 3 kg exact level\n"},
    {"Изъято 3 кг героина. Число краж сократилось на 24%.", "seizure heroin 3 kg exact level\ncrime theft -24 percent exact change\n"},
    /* persons: foreign by an adjective, wanted by the opening of the clause */
    {"Police detained 27 foreign men.", "detained foreigners 27 count exact level\n"},
    {"В розыске находились 39 человек.", "wanted - 39 count exact level\n"},
    {"В розыске нет машин, задержаны 39 человек.", "detained - 39 count exact level\n"},
    /* criminal proceedings in so many cases; cases of their own */
    {"Criminal proceedings were launched in 694 cases.", "case - 694 count exact level\n"},
    {"Criminal proceedings go on; police registered 694 cases of theft.", "crime theft 694 count exact level\n"},
    /* "there were" so many here is not what another paragraph took */
    {"Police seized two pistols.\n\nIn 2020 there were 16,000 visitors; in 2021 there were 12,000.",
     "seizure pistol 2 count exact level\n"},
    /* parts of what was said to be taken; other things that a sentence includes */
    {"They seized 8,916 weapons.\n\nThe seized arms include 5,870 pistols and 76 machine guns.",
     "seizure firearms 8916 count exact level\nseizure pistol 5870 count exact part\nseizure machine_gun 76 count exact part\n"},
    {"They seized 8,916 weapons.\n\nThe exhibits include 5,870 pistols that were seized.",
     "seizure firearms 8916 count exact level\nseizure pistol 5870 count exact level\n"},
    /* a bracket that gives the year before is not of the number in front of it */
    {"Seized assets came to 6.2 billion roubles (a year earlier 4.9 billion).",
     "money valuables 6200000000 rub exact level\nmoney valuables 4900000000 rub exact previous\n"},
    /* what a headline counts behind its colon; what a colon lists is narrower than its label */
    {"Fake shops: 3,950 accounts frozen\n\nPolice seized 3 kg of heroin.", "seizure heroin 3 kg exact level\n"},
    {"Thefts: 3,950 in May\n\nPolice seized 3 kg of heroin.", "crime theft 3950 count exact level\nseizure heroin 3 kg exact level\n"},
    {"Изъято 129 единиц огнестрельного оружия: 21 автомат, 34 пистолета.",
     "seizure firearms 129 count exact level\nseizure rifle 21 count exact part\nseizure pistol 34 count exact part\n"},
    {"Изъято огнестрельное оружие: 129 единиц.", "seizure firearms 129 count exact level\n"},
    /* a price list goes on without its currency */
    {"Изъято 14 гранат. За пистолет платят 5 000 рублей, за гранату – 2 500.", "seizure grenades 14 count exact level\n"},
    {"Изъято 14 гранат. Пистолетов – 5, гранат – 2,1 тысячи.",
     "seizure grenades 14 count exact level\nseizure pistol 5 count exact level\nseizure grenades 2100 count exact level\n"},
    /* of the arrests: a part; of the money: none.  Kinds of crime overlap */
    {"They arrested 288 suspects. 153 of the arrests were made in Osh.",
     "detained - 288 count exact level\ndetained - 153 count exact part\n"},
    {"They arrested 288 suspects. 153 of the guests were from Osh.", "detained - 288 count exact level\n"},
    {"Police registered 288 crimes. 153 of the crimes were thefts.", "crime - 288 count exact level\ncrime theft 153 count exact level\n"},
    /* there were so many of something that nobody knows, and nine of ten of it */
    {"Police seized 3 rifles. There were 335 shootings.", "seizure rifle 3 count exact level\n"},
    {"The number of thefts was 335.", "crime theft 335 count exact level\n"},
    {"Fraud had 3,000 victims. 9 of 10 victims were men.", "victim - 3000 count exact level\n"},
    /* a weight without its substance: when it was found, and another one; not what was only there */
    {"They seized 7,850 kg of hashish. The haul came in May, when 3.2 tonnes were found.",
     "seizure hashish 7850 kg exact level\nseizure hashish 3200 kg exact level\n"},
    {"They seized 7,850 kg of hashish. The boat was old when 3.2 tonnes were loaded.", "seizure hashish 7850 kg exact level\n"},
    {"They seized 7,850 kg of hashish. In Osh officers discovered another 640 kg, as they said.",
     "seizure hashish 7850 kg exact level\nseizure hashish 640 kg exact level\n"},
    {"They seized 7,850 kg of hashish. In Osh officers lost another 640 kg, as they said.", "seizure hashish 7850 kg exact level\n"},
    /* growth that opens its sentence is of what was said before */
    {"Раскрыто 734 кражи. Рост по сравнению с 2020 годом – 5,2%.",
     "crime theft 734 count exact level\ncrime theft 5.2 percent exact change\n"},
    {"Раскрыто 734 кражи. Влажность воздуха – 5,2%.", "crime theft 734 count exact level\n"},
    {"В суд направлено 7218 уголовных дел о кражах, что на 8,5% больше, чем раньше.",
     "case theft 7218 count exact level\ncase theft 8.5 percent exact change\n"},
    {"For comparison, 141 kg of drugs was seized in the same period of 2022.", "seizure all_drugs 141 kg exact previous\n"},
    {"In all, 141 kg of drugs was seized in the same period of 2022.", "seizure all_drugs 141 kg exact level\n"},
    /* rates behind more words; "every" that says where */
    {"Police seized heroin. At least 12 billion pounds of criminal cash is made in the country every year.", ""},
    {"Police seized 12 kg of heroin in a town where three people die every year.", "seizure heroin 12 kg exact level\n"},
    {"Одного килограмма героина хватает на 10 тысяч доз.", ""},
    {"В регионе работают 19 таможенных постов.", ""},
    {"Выставлено 19 постов.", "control_point - 19 count exact level\n"},
    /* people who took part or came, where nothing was done to anybody */
    {"3,400 people visited the exhibition.", ""},
    {"The meeting was attended by 31 people. Dogs took part in 211 inspections.", ""},
    {"As little as two milligrams of fentanyl can be lethal.", ""},
    /* what weighs is what stands before the word; a parcel that weighs this each is no seizure */
    {"On 9 February customs found a shipment of heroin weighing 31 kg.", "seizure heroin 31 kg exact level\n"},
    {"12 packages of methamphetamine, with a total weight of 11.5 kg, were seized.", "seizure methamphetamine 11.5 kg exact level\n"},
    {"Изъято 5 свёртков с гашишем общим весом около 6 кг.", "seizure hashish 6 kg about level\n"},
    {"Each briquette of heroin, weighing 1.1 kg, bore a picture.", ""},
    {"Customs found a lorry, a driver and a dog weighing 31 kg.", ""},
    /* scale words that go on in smaller ones; two numbers are two */
    {"Зарегистрировано 1 млн 456,2 тыс. преступлений.", "crime - 1456200 count exact level\n"},
    {"Зарегистрировано 2 млн 44 тыс. 221 преступление.", "crime - 2044221 count exact level\n"},
    {"Зарегистрировано 44 тыс. краж, 2 млн мошенничеств.", "crime theft 44000 count exact level\ncrime fraud 2000000 count exact level\n"},
    /* a bracket with its sign is a change of the number before it, where that is of a known thing */
    {"There were 438,700 thefts (-16.8%) and 1,200 outages (-18.4%).",
     "crime theft 438700 count exact level\ncrime theft -16.8 percent exact change\n"},
    {"Police searched ward (B-16) and detained 3 people.", "detained - 3 count exact level\n"},
    /* half of all is no half; the bodies of internal affairs are no cases */
    {"Почти половину всех преступлений составляют кражи. Зарегистрировано 5000 преступлений.", "crime - 5000 count exact level\n"},
    {"Изъята половина тонны героина.", "seizure heroin 500 kg exact level\n"},
    {"Выявлено 144 преступления, из них 86 - органами внутренних дел.", "crime - 144 count exact level\ncrime - 86 count exact part\n"},
    {"Возбуждено 86 дел.", "case - 86 count exact level\n"},
    /* a weight in three units; two weights are two */
    {"Изъята 1 тонна 312 кг 450 г наркотических средств.", "seizure all_drugs 1312.45 kg exact level\n"},
    {"Изъято 312 кг героина, 450 г опия.", "seizure heroin 312 kg exact level\nseizure opium 0.45 kg exact level\n"},
    /* a bracket behind a total lists its parts; one of another thing, or of another time, does not */
    {"In 2023 customs seized 30 kg of drugs (22 kg of heroin; 8 kg of hashish).",
     "seizure all_drugs 30 kg exact level\nseizure heroin 22 kg exact part\nseizure hashish 8 kg exact part\n"},
    {"In 2023 customs seized 11 firearms (rifles - 7, pistols - 4) and 2 grenades.",
     "seizure firearms 11 count exact level\nseizure rifle 7 count exact part\nseizure pistol 4 count exact part\nseizure grenades 2 count "
     "exact level\n"},
    {"In 2023 customs seized 30 kg of heroin (and 8 pistols).", "seizure heroin 30 kg exact level\nseizure pistol 8 count exact level\n"},
    {"In 2022 customs seized 35 kg of drugs (in 2021 - 31 kg of heroin).",
     "seizure all_drugs 35 kg exact level\nseizure heroin 31 kg exact level\n"},
    /* the number before the comma is what rose; a subject of its own is another thing */
    {"They detained 12 people. More than 128,000 people died of drug use, an increase of 17.5 per cent.",
     "detained - 12 count exact level\n"},
    {"They detained 12 people in 30 towns, thefts rose by 17.5 per cent.",
     "detained - 12 count exact level\ncrime theft 17.5 percent exact change\n"},
    {"Заблокировано 575 тыс. телефонных номеров, что на 25% меньше.", ""},
    {"Изъято 575 телефонов, что на 25% меньше.", "seizure phones 575 count exact level\nseizure phones -25 percent exact change\n"},
    /* the figure of what nothing is known of; the figure of what was said */
    {"They charged 58 people. The number of deaths fell from 47 in 2018 to 22 in 2021.", "charged - 58 count exact level\n"},
    {"They charged 58 people. The number fell from 47 in 2018 to 22 in 2021.",
     "charged - 58 count exact level\ncharged - 47 count exact previous\ncharged - 22 count exact level\n"},
    /* a factor behind its pair is of the pair; one with a subject of its own is not */
    {"Seizures of heroin rose from 2 kg to 6 kg, that is threefold.",
     "seizure heroin 2 kg exact previous\nseizure heroin 6 kg exact level\nseizure heroin 200 percent exact change\n"},
    {"Seizures of heroin rose from 2 kg to 6 kg, opium seizures doubled.",
     "seizure heroin 2 kg exact previous\nseizure heroin 6 kg exact level\nseizure opium 100 percent exact change\n"},
    {"Изъятия героина увеличились с 2 до 6 кг, то есть втрое.",
     "seizure heroin 2 kg exact previous\nseizure heroin 6 kg exact level\nseizure heroin 200 percent exact change\n"},
    /* one verb for a row of percentages; a row of shares has none */
    {"Число разбоев снизилось на 16,8%, грабежей – на 22,1%, краж – на 18,7%.",
     "crime other -16.8 percent exact change\ncrime other -22.1 percent exact change\ncrime theft -18.7 percent exact change\n"},
    {"Число краж снизилось на 16,8%. Раскрыто 22,1% мошенничеств.", "crime theft -16.8 percent exact change\n"},
    /* a row of places goes on with its number alone; other things with their own noun */
    {"In 2020 Iran seized 908 tons of opium, followed by Afghanistan with 48 tons and Pakistan with 38 tons.",
     "seizure opium 908000 kg exact level\nseizure opium 48000 kg exact level\nseizure opium 38000 kg exact level\n"},
    {"In 2020 Iran seized 908 tons of opium, followed by Afghanistan with 48 tons of grain.", "seizure opium 908000 kg exact level\n"},
    {"В 2020 году изъято 67 тонн наркотиков. На Россию приходится 29 тонн, на Казахстан – 24 тонны.",
     "seizure all_drugs 67000 kg exact level\nseizure all_drugs 29000 kg exact part\nseizure all_drugs 24000 kg exact part\n"},
    {"В 2020 году изъято 67 тонн наркотиков. В Россию привезли 29 тонн, в Казахстан – 24 тонны.",
     "seizure all_drugs 67000 kg exact level\n"},
    /* a share of the total that was said */
    {"In 2021 opium production came to 7,930 tons. Afghanistan accounted for 86 per cent of the total, with 6,800 tons.",
     "production opium 7930000 kg exact context\nproduction opium 86 percent exact share\nproduction opium 6800000 kg exact context\n"},
    {"In 2021 opium production came to 7,930 tons. Turnout was 86 per cent of the total.", "production opium 7930000 kg exact context\n"},
    /* what is to come is no claim; what has been is */
    {"The next exercise will take place in May and will involve about 4,000 troops.", ""},
    {"The exercise took place in May and involved about 4,000 troops.", "personnel - 4000 count about level\n"},
    {"В учении будут задействованы 4000 военнослужащих.", ""},
    /* what a price is of; what was seized and has a price */
    {"Police seized heroin. The retail price of one gram of heroin was about 14 dollars.", ""},
    {"Police seized one gram of heroin at a price of 14 dollars.", "seizure heroin 0.001 kg exact level\nmoney drugs 14 usd exact level\n"},
    /* a verb that does not fit governs its own noun only */
    {"Ликвидированы 18 боевиков, задержаны 36 бандитов.", "detained - 36 count exact level\n"},
    {"Выявлены 18 боевиков, которые задержаны.", "detained - 18 count exact level\n"},
    /* of what kind something else is */
    {"Удалено 97 материалов экстремистского характера.", ""},
    {"Выявлено 97 фактов экстремистского характера.", "crime extremism 97 count exact level\n"},
    {"Выявлено 97 тяжких преступлений.", "crime grave 97 count exact level\n"},
    /* "a record" hides no verb; a share of all of it is no fall */
    {"Seizures of cocaine amounted to a record 303 tonnes.", "seizure cocaine 303000 kg exact level\n"},
    {"Fraud victims lost $3.4 billion, or 27 per cent of all losses.",
     "money damage 3400000000 usd exact level\nmoney damage 27 percent exact share\n"},
    {"Водитель оштрафован на 738 тысяч тенге.", "money fine 738000 kzt exact level\n"},
    {"Пресечено 47 фактов контрабанды на сумму 312 млн тенге.",
     "crime smuggling 47 count exact level\nmoney valuables 312000000 kzt exact level\n"},
    {"They detained 12 people. The area under poppy came to 5,000 ha in 2021. Eradication amounted to 1,430 hectares.",
     "detained - 12 count exact level\nproduction poppy_plants 5000 ha exact context\ndestroyed poppy_plants 1430 ha exact level\n"},
    {"They detained 12 people. The park amounted to 1,430 hectares.", "detained - 12 count exact level\n"},
    /* who was killed was not detained; a rate that opens the sentence */
    {"Двое наркоторговцев убиты, четверо задержаны.", "detained - 4 count exact level\n"},
    {"Двое наркоторговцев задержаны, четверо убиты.", "detained dealers 2 count exact level\n"},
    {"Изъято 5 кг героина. Ежегодно в стране изымают 700 тонн наркотиков.", "seizure heroin 5 kg exact level\n"},
    {"Изъято 5 кг героина. За год в стране изъято 700 тонн наркотиков.",
     "seizure heroin 5 kg exact level\nseizure all_drugs 700000 kg exact level\n"},
    /* what is blocked right before the next number is that number's */
    {"Обнаружено 50 сайтов с рекламой, приостановлена деятельность 34.",
     "website - 50 count exact level\nwebsite blocked 34 count exact level\n"},
    {"Обнаружено 50 сайтов, которые заблокированы.", "website blocked 50 count exact level\n"},
    /* a row of places, each with its number; one with a noun of its own */
    {"Выявлено 204 преступления в России; в Беларуси – 132, Таджикистане – 18.",
     "crime - 204 count exact level\ncrime - 132 count exact level\ncrime - 18 count exact level\n"},
    {"Выявлено 204 преступления в России; в Беларуси – 132 озера.", "crime - 204 count exact level\n"},
    /* the drug that is named behind its kind; one that is told of apart */
    {"Обнаружено 84 кг наркотического средства – «гашиш».", "seizure hashish 84 kg exact level\n"},
    {"Обнаружено 84 кг наркотических средств, «гашиш» и листовки.", "seizure all_drugs 84 kg exact level\n"},
    {"Изъято 2 кг марихуаны. Ещё 1,1 кг нашли дома.", "seizure marijuana 2 kg exact level\nseizure marijuana 1.1 kg exact level\n"},
    {"Изъято 2 кг марихуаны. Ещё 1,1 кг сахара нашли дома.", "seizure marijuana 2 kg exact level\n"},
    {"Оштрафовано 1 764 пассажира на сумму 1 млн 320 тыс. рублей.",
     "offence - 1764 count exact level\nmoney fine 1320000 rub exact level\n"},
    {"Мошенничеств стало больше в 1,7 раза (3 960).", "crime fraud 70 percent exact change\ncrime fraud 3960 count exact level\n"},
    {"Совершено 34 преступления, из них 27 - гражданами стран СНГ.", "crime - 34 count exact level\ncrime - 27 count exact part\n"},
    {"Изъято 84 кг наркотиков\n\nПолиция нашла 84 кг 150 г гашиша.",
     "seizure all_drugs 84 kg exact repeat\nseizure hashish 84.15 kg exact level\n"},
    {"Изъято 84 кг наркотиков\n\nПолиция нашла 20 кг гашиша и 64 кг опия.",
     "seizure all_drugs 84 kg exact level\nseizure hashish 20 kg exact level\nseizure opium 64 kg exact level\n"},
    /* the full stop of a unit ends nothing; one before a capital does */
    {"Изъято 41 кг 270 гр. наркотиков, из них гашиша - 22 кг.",
     "seizure all_drugs 41.27 kg exact level\nseizure hashish 22 kg exact part\n"},
    {"Изъято 41 кг 270 гр. Наркотики уничтожены.", ""},
    /* a sum goes on in its currency, where nothing stands behind it that could be counted */
    {"Ущерб составил 462,3 млрд рублей, возмещено 241,7 млрд.",
     "money damage 462300000000 rub exact level\nmoney damage 241700000000 rub exact level\n"},
    {"Ущерб составил 462,3 млрд рублей, совершено 2,7 млн краж.",
     "money damage 462300000000 rub exact level\ncrime theft 2700000 count exact level\n"},
    {"Наложены штрафы на 5,6 млн рублей, из которых взыскано 3,1 млн.",
     "money fine 5600000 rub exact level\nmoney fine 3100000 rub exact part\n"},
    {"Изъято 300 кг прекурсоров и оборудование на сумму 45 млн тенге.",
     "seizure precursors 300 kg exact level\nmoney valuables 45000000 kzt exact level\n"},
    {"Изъято 300 кг прекурсоров на сумму 45 млн тенге.", "seizure precursors 300 kg exact level\nmoney drugs 45000000 kzt exact level\n"},
    /* a number of a kind is no part of what was said before; what "made up" is */
    {"Зарегистрировано 1 658 преступлений. Количество тяжких составило 448.",
     "crime - 1658 count exact level\ncrime grave 448 count exact level\n"},
    {"С использованием информационно-телекоммуникационных технологий совершено 422 преступления.", "crime cyber 422 count exact level\n"},
    {"С 2020 года - использование технологий, совершено 422 преступления.", "crime - 422 count exact cumulative\n"},
    /* an area whose plants were weighed */
    {"На площади 4,7 га уничтожено 86 тонн конопли.",
     "destroyed cannabis_plants 4.7 ha exact level\ndestroyed cannabis_plants 86000 kg exact level\n"},
    {"На площади 4,7 га построено 86 домов.", ""},
    {"Задержано 72 человека; годом ранее - 34.", "detained - 72 count exact level\ndetained - 34 count exact previous\n"},
    {"Задержано 72 человека; годом ранее - 34 собаки.", "detained - 72 count exact level\n"},
    /* a list behind a colon has ';' between its parts; without one ';' ends it */
    {"Изъято 7 т наркотиков, в том числе: 3 т марихуаны; 2 т гашиша; 5 кг героина.",
     "seizure all_drugs 7000 kg exact level\nseizure marijuana 3000 kg exact part\nseizure hashish 2000 kg exact part\nseizure heroin 5 kg "
     "exact part\n"},
    {"Изъято 7 т наркотиков, в том числе 3 т марихуаны; на границе найдено 2 т гашиша.",
     "seizure all_drugs 7000 kg exact level\nseizure marijuana 3000 kg exact part\nseizure hashish 2000 kg exact level\n"},
    /* a difference is nothing that was counted */
    {"Возбуждено 143 уголовных дела, что на 18 дел больше, чем годом ранее.", "case - 143 count exact level\n"},
    {"На 18 дел о сбыте ушло два года.", "case sale 18 count exact level\n"},
    /* where it was found by whom: the verb is no noun */
    {"В ходе обысков по 23 адресам изъято 3 кг мефедрона.", "seizure mephedrone 3 kg exact level\n"},
    {"Таможня отчиталась о 23 фактах изъятия 3 кг мефедрона.",
     "seizure_event - 23 count exact level\nseizure mephedrone 3 kg exact level\n"},
    {"Изъято 12 кг мефедрона. Группа сбыла 150 кг мефедрона.", "seizure mephedrone 12 kg exact level\n"},
    /* "such" crimes and bare cases are of the kind said before; crimes in general are not */
    {"Выявлено 421 киберпреступление. Раскрыто 112 таких деяний.",
     "crime cyber 421 count exact level\ncrime cyber 112 count exact level\n"},
    {"Выявлено 421 киберпреступление. Раскрыто 112 преступлений.", "crime cyber 421 count exact level\ncrime - 112 count exact level\n"},
    /* parts by places; a place named beside a weight of another thing */
    {"Изъято 319 кг опия, в том числе в Ошской области - 67 кг, в Нарынской - 41 кг.",
     "seizure opium 319 kg exact level\nseizure opium 67 kg exact part\nseizure opium 41 kg exact part\n"},
    {"Изъято 319 кг опия. В Ошской области вес груза - 67 кг.", "seizure opium 319 kg exact level\n"},
    {"Изъято 27 т наркотиков, больше всего в Жамбылской (9,2 т) и Алматинской (4,1 т) областях.",
     "seizure all_drugs 27000 kg exact level\nseizure all_drugs 9200 kg exact level\nseizure all_drugs 4100 kg exact level\n"},
    {"Изъято 27 т наркотиков. Грузовик (9,2 т) стоял в Таразе.", "seizure all_drugs 27000 kg exact level\n"},
    {"Изъято 68 кг наркотиков. Объём изъятий уменьшился на 6,7%.",
     "seizure all_drugs 68 kg exact level\nseizure all_drugs -6.7 percent exact change\n"},
    {"Изъято 68 кг наркотиков. Объём продаж пива уменьшился на 6,7%.", "seizure all_drugs 68 kg exact level\n"},
    {"Изъято 1 714 кг наркотиков, что в 1,5 раза превышает показатель прошлого года.",
     "seizure all_drugs 1714 kg exact level\nseizure all_drugs 50 percent exact change\n"},
    {"Заблокировано 89 номеров и 43 сайта.", "website blocked 43 count exact level\n"},
    {"Заблокировано 89 номеров; найдены 43 сайта.", "website - 43 count exact level\n"},
    /* the unit of a row of brackets, a row of earlier years; brackets that count something else */
    {"Seizures of acetone came to 500 litres. Iran reported the largest seizures (226 litres), followed by Iraq (81).",
     "seizure acetone 500 l exact level\nseizure acetone 226 l exact level\nseizure acetone 81 l exact level\n"},
    {"Seizures of acetone came to 500 litres. Iran has the largest lakes (226 litres), followed by Iraq (81).",
     "seizure acetone 500 l exact level\n"},
    {"In 2021 seizures of heroin came to 36 kg, down from 51 kg in 2020 and 93 kg in 2019.",
     "seizure heroin 36 kg exact level\nseizure heroin 51 kg exact previous\nseizure heroin 93 kg exact previous\n"},
    {"In 2021 seizures of heroin came to 36 kg, down from 51 kg, and 93 kg of hashish were found.",
     "seizure heroin 36 kg exact level\nseizure heroin 51 kg exact previous\nseizure hashish 93 kg exact level\n"},
    /* what is needed for something was not seized */
    {"It takes about 2 kg of ephedrine to produce 1 kg of methamphetamine.", ""},
    {"Officers seized 2 kg of ephedrine and 1 kg of methamphetamine.",
     "seizure ephedrine 2 kg exact level\nseizure methamphetamine 1 kg exact level\n"},
    /* another noun is counted; an age is no part; parts of what nothing is known of */
    {"They closed 174 laboratories. The use of notes grew by 9 per cent, to 38,200 notices.", "laboratory - 174 count exact level\n"},
    {"Fraud had 64 victims, 41 of whom were girls under 18.", "victim - 64 count exact level\nvictim - 41 count exact part\n"},
    {"Fraud had 64 victims, of whom under 18 were men.", "victim - 64 count exact level\nvictim - 18 count at_most part\n"},
    {"Police impounded 143 vehicles. They met 1,930 hikers, among them 412 children.", "seizure vehicles 143 count exact level\n"},
    {"Police detained 1,930 people, among them 412 children.", "detained - 1930 count exact level\ndetained - 412 count exact part\n"},
    /* of those to whom it was done: the largest figure is the total */
    {"They arrested 449 people. Most arrests took place in France (127) and Italy (63). Of those arrested, 254 were members of cells.",
     "detained - 449 count exact level\ndetained - 127 count exact level\ndetained - 63 count exact level\ndetained - 254 count exact "
     "part\n"},
    /* where something was found; who checked, and who only did something */
    {"Cash of 7 million euros was found in 214 cases.", "money cash 7000000 eur exact level\n"},
    {"Police registered 214 cases.", "crime - 214 count exact level\n"},
    {"They detained 12 people. In August 7,300 officers checked 52,000 facilities.",
     "detained - 12 count exact level\npersonnel - 7300 count exact level\ninspection premises 52000 count exact level\n"},
    {"They detained 12 people. In August 7,300 officers got a medal.", "detained - 12 count exact level\n"},
    /* what rose is something else of the substance */
    {"The use of cocaine increased by 60 per cent.", ""},
    {"Seizures of cocaine increased by 60 per cent.", "seizure cocaine 60 percent exact change\n"},
    {"Цена опия за год выросла впятеро.", ""},
    {"Изъятия опия за год выросли впятеро.", "seizure opium 400 percent exact change\n"},
    {"Площадь посевов мака упала на 95%, а производство опия упало до 333 тонн.",
     "production poppy_plants -95 percent exact change\nproduction opium 333000 kg exact context\n"},
    /* a list by places is one of parts */
    {"Изъято 127 тонн наркотиков: в Узбекистане – 2,9 т, в Таджикистане – 2,6 т.",
     "seizure all_drugs 127000 kg exact level\nseizure all_drugs 2900 kg exact part\nseizure all_drugs 2600 kg exact part\n"},
    {"Изъято оружие. В реестре числится 6,9 млн единиц оружия.", ""},
    {"Более половины таких преступлений раскрыто.", ""},
    {"Сдано 850 единиц оружия, за что выплачено 21 млн рублей.", ""},
    {"Изъято 850 единиц оружия и 21 млн рублей.", "seizure firearms 850 count exact level\nmoney cash 21000000 rub exact level\n"},
    {"Gold weighing 19.4 kg was found on two passengers.", "seizure gold 19.4 kg exact level\n"},
    /* words that were broken at the end of a line, and a line that breaks off; two words with a dash */
    {"Проверено 5 200 автомо-\nбилей и задержано 74 человека.",
     "inspection vehicles 5200 count exact level\ndetained - 74 count exact level\n"},
    {"Police made 1.1 mil-\nlion drug seizures.", "seizure_event all_drugs 1100000 count exact level\n"},
    {"Police seized 2 kg of heroin -\nhashish was not found.", "seizure heroin 2 kg exact level\n"},
    {"В первом полугодии 2023 года в стране зарегистрировано 302 тыс. нарушений мигра-\nционного законодательства, наложено штрафов "
     "на\n1,7 млрд рублей, депортировано 58 тыс. иностранцев.",
     "offence migration 302000 count exact level\nmoney fine 1700000000 rub exact level\nexpelled foreigners 58000 count exact level\n"},
    /* rows of a table that has become text: with one column; with several nobody knows which is which */
    {"Police seized drugs\nHeroin\t41.8 kg\nHashish, kg\t198\n",
     "seizure heroin 41.8 kg exact level\nseizure hashish 198 kg exact level\n"},
    {"Police seized drugs\nHeroin\t41.8\t36.2\n", ""},
    /* a part of money with a noun of its own; the mark of a note */
    {"Изъято товаров на сумму 41 млн рублей, в том числе 96 млн сигарет.",
     "money valuables 41000000 rub exact level\nseizure tobacco 96000000 count exact level\n"},
    {"Fraud caused losses of $156 million [3].", "money damage 156000000 usd exact level\n"},
    {"Fraud caused losses of 1 million roubles [35,000 dollars].",
     "money damage 1000000 rub exact level\nmoney damage 35000 usd exact repeat\n"},
    /* what consists of something else; a total that does */
    {"They registered 600 thefts. The fleet consists of 243 cutters.", "crime theft 600 count exact level\n"},
    {"They seized 600 weapons. The arms seized include 243 pistols.",
     "seizure firearms 600 count exact level\nseizure pistol 243 count exact part\n"},
    {"Six exercises are planned, in which 15,000 servicemen are expected to take part.", ""},
    /* a new subject behind a dash; a row of places without their prepositions */
    {"Изъятия опия выросли с 1 до 2 т, героина – сократились с 340 до 210 кг.",
     "seizure opium 1000 kg exact previous\nseizure opium 2000 kg exact level\nseizure heroin 340 kg exact previous\nseizure heroin 210 kg "
     "exact level\n"},
    {"Cocaine seizures came to 303 tonnes. In the region 323 tonnes were seized; Belgium took 111 tonnes, Spain 58 tonnes and Norway 1 "
     "tonne.",
     "seizure cocaine 303000 kg exact level\nseizure cocaine 323000 kg exact level\nseizure cocaine 111000 kg exact level\nseizure cocaine "
     "58000 kg exact level\nseizure cocaine 1000 kg exact level\n"},
    {"Cocaine seizures came to 303 tonnes. In the region 323 tonnes were sold; Belgium took part.",
     "seizure cocaine 303000 kg exact level\n"},
    /* a change that is all that stands behind a comma is of the figure before; one with a subject is not */
    {"Criminals stole $571 million through fraud, a decrease of 1.5 per cent.",
     "money damage 571000000 usd exact level\nmoney damage -1.5 percent exact change\n"},
    {"Criminals stole $571 million, frauds fell by 1.5 per cent.",
     "money damage 571000000 usd exact level\ncrime fraud -1.5 percent exact change\n"},
    {"Выявлено 128 краж, совершённых в домах, – вдвое больше, чем раньше.",
     "crime theft 128 count exact level\ncrime theft 100 percent exact change\n"},
    {"Армению представляли 64 военнослужащих, Кыргызстан – 120.", "personnel - 64 count exact level\npersonnel - 120 count exact level\n"},
    {"Составлено 41 тысяча протоколов.", "offence - 41000 count exact level\n"},
    {"Составлена тысяча протоколов.", "offence - 1000 count exact level\n"},
    /* by how many there were fewer; what is needed for something */
    {"Задержано 1 870 человек, что на 212 человек меньше, чем раньше.", "detained - 1870 count exact level\n"},
    {"Для получения 1 кг героина нужно до 2,5 литра ацетона.", ""},
    {"У троих задержанных изъяты 9 пистолетов.", "detained - 3 count exact level\nseizure pistol 9 count exact level\n"},
    /* rows that leave the noun or the unit out; what has a noun of its own is no such row */
    {"Police arrested 15 people in Osh, 20 in Bishkek and 31 in Naryn.",
     "detained - 15 count exact level\ndetained - 20 count exact level\ndetained - 31 count exact level\n"},
    {"Police arrested 15 people in Osh, and 31 tourists came to Naryn.", "detained - 15 count exact level\n"},
    {"Police seized 410 kg of marijuana, 96 of hashish and 60 of heroin.",
     "seizure marijuana 410 kg exact level\nseizure hashish 96 kg exact level\nseizure heroin 60 kg exact level\n"},
    {"Police seized 410 kg of marijuana and 96 bags of hashish.", "seizure marijuana 410 kg exact level\n"},
    {"Изъято 410 кг марихуаны, 96 — гашиша.", "seizure marijuana 410 kg exact level\nseizure hashish 96 kg exact level\n"},
    {"Изъято 410 кг марихуаны, 96 таблеток экстази.", "seizure marijuana 410 kg exact level\nseizure mdma 96 count exact level\n"},
    /* persons whom nothing but the verb names */
    {"Four arrested as police seize 20 kg of heroin.", "detained - 4 count exact level\nseizure heroin 20 kg exact level\n"},
    {"Three were arrested and two charged.", "detained - 3 count exact level\ncharged - 2 count exact level\n"},
    {"Ten confiscated rifles were shown.", "seizure rifle 10 count exact level\n"},
    {"By 15 arrested suspects a complaint was filed.", ""},
    /* a people that is counted, and one that is an adjective */
    {"Seven Iranians and two Afghans were detained.", "detained foreigners 7 count exact level\ndetained foreigners 2 count exact level\n"},
    {"Seven Iranian carpets were sold when the police came.", ""},
    /* the verb of a question is that of its answer, and of no later paragraph */
    {"How many people were detained?\n\n734 citizens, including 41 women.",
     "detained - 734 count exact level\ndetained - 41 count exact part\n"},
    {"How many people were detained?\n\nNobody knows.\n\n734 citizens came to the exhibition.", ""},
    /* the noun behind an insertion */
    {"Police took 5 tons of drugs. Most of it, 2 tons 870 kg, was hashish.",
     "seizure all_drugs 5000 kg exact level\nseizure hashish 2870 kg exact part\n"},
    {"Police took 5 tons of drugs. The lorry, 12 tons, was old.", "seizure all_drugs 5000 kg exact level\n"},
    /* who was killed was not arrested; who searched was not, either */
    {"Border guards killed two smugglers and arrested seven others.", "detained - 7 count exact level\n"},
    {"Border guards chased two smugglers and arrested seven others.", "detained - 2 count exact level\ndetained - 7 count exact level\n"},
    {"В ходе столкновения двое убиты, пятеро задержаны.", "detained - 5 count exact level\n"},
    {"Seven others are under repair.", ""},
    {"On the action day, 325 officers searched 47 homes and arrested 23 suspects.",
     "personnel - 325 count exact level\ninspection premises 47 count exact level\ndetained - 23 count exact level\n"},
    {"12 officers arrested in Osh for bribery.", "detained - 12 count exact level\n"},
    /* a noun of its own against a verb before the colon */
    {"14 countries took part: 387 arrests were made.", "detained - 387 count exact level\n"},
    {"Detained: 387 citizens.", "detained - 387 count exact level\n"},
    /* halves, one of a unit, the number once more in words, full stops of abbreviations */
    {"Two and a half tonnes of cannabis and 3 kg of opium were seized.",
     "seizure cannabis 2500 kg exact level\nseizure opium 3 kg exact level\n"},
    {"Two and a half years ago police seized 5 kg of opium.", "seizure opium 5 kg exact level\n"},
    {"More than a tonne of cannabis and a ton and a half of opium were seized.",
     "seizure cannabis 1000 kg at_least level\nseizure opium 1500 kg exact level\n"},
    {"A kilogram of opium is sold in a ton of places.", ""},
    {"Изъято почти полтонны гашиша и полкило опия.", "seizure hashish 500 kg about level\nseizure opium 0.5 kg exact level\n"},
    {"Police seized 12 (twelve) kg of heroin, 8 (2) kg of hashish.", "seizure heroin 12 kg exact level\n"},
    {"Изъято 12 (двенадцать) кг. гашиша, 45 шт. патронов, 1 кг. 200 гр. опия.",
     "seizure hashish 12 kg exact level\nseizure ammunition 45 count exact level\nseizure opium 1.2 kg exact level\n"},
    {"Изъято 3 кг. Героин не найден.", ""},
};

/* "value from to kind place area", a line a claim. */
static const struct {
    const char *text, *whens;
} times[] = {
    /* the month of the fiscal year is that of the country; nobody knows that of the world */
    {"WASHINGTON, United States, 3 May 2023. Agents seized 5 kg of heroin in fiscal year 2022.", "5 2021-10-01 2022-09-30 fiscal USA -\n"},
    {"LONDON, United Kingdom, 3 May 2023. Officers seized 5 kg of heroin in the 2021/22 financial year.",
     "5 2021-04-01 2022-03-31 fiscal GBR -\n"},
    {"Ships of the force seized 5 kg of heroin in fiscal year 2022.", "5 - - fiscal - -\n"},
    /* months of an operation are the document's; months of something else are not */
    {"Police struck at fraud in an operation that ran from March to May 2024.\n\nThey arrested 14 suspects.",
     "14 2024-03-01 2024-05-31 month - -\n"},
    {"The school was closed from March to May 2024.\n\nThey arrested 14 suspects.", "14 - - unknown - -\n"},
    /* the statistic of a year is not of the town of the story before it; what goes on with the story is */
    {"NAIROBI, 14 March 2025. Police seized 3 kg of heroin at Mombasa. In 2024 they seized 780 kg. They made 12 arrests.",
     "3 - - unknown KEN Mombasa\n780 2024-01-01 2024-12-31 year KEN -\n12 2024-01-01 2024-12-31 year KEN -\n"},
    {"NAIROBI, 14 March 2025. Police seized 3 kg of heroin at Mombasa. They made 12 arrests.",
     "3 - - unknown KEN Mombasa\n12 - - unknown KEN Mombasa\n"},
    {"Customs in Sweden seized 2.9 tonnes of drugs in the first quarter of 2025, compared with 1.7 tonnes in the corresponding period last "
     "year.",
     "2900 2025-01-01 2025-03-31 month SWE -\n1700 2024-01-01 2024-03-31 month SWE -\n"},
    /* the first level of the body says of when the document is, however late it comes; the days of an operation told of behind it do not */
    {"Разговор о хлебе\n\nМосква, 14 ноября 2025 г.\n\nМы приехали утром.\n\nНас ждали.\n\nПили чай.\n\nЗа десять месяцев 2025 года "
     "зарегистрировано "
     "843 преступления.\n\nВ ходе операции, которая шла с 10 июня по 31 августа, сожжено 38 тонн конопли.\n\nОсуждено 517 человек.",
     "843 2025-01-01 2025-10-31 month RUS -\n38000 2025-06-10 2025-08-31 operation RUS -\n517 2025-01-01 2025-10-31 month RUS -\n"},
    {"Разговор о хлебе\n\nМосква, 14 ноября 2025 г.\n\nМы приехали утром.\n\nНас ждали.\n\nПили чай.\n\nВ ходе операции с 10 июня по 31 "
     "августа сожжено 38 "
     "тонн конопли.\n\nОсуждено 517 человек.",
     "38000 2025-06-10 2025-08-31 operation RUS -\n517 2025-06-10 2025-08-31 operation RUS -\n"},
    /* where drugs were to be sold is not where they were found; the countries of citizens are not where they were detained */
    {"МИНСК, 18 июля 2025. Партия наркотиков весом 120 кг предназначалась для сбыта в России.", "120 - - unknown BLR -\n"},
    {"МИНСК, 18 июля 2025. Партию наркотиков весом 120 кг нашли в России.", "120 - - unknown RUS -\n"},
    {"БИШКЕК, 18 июля 2025. Задержано граждан Пакистана – 41, Бангладеш – 27.", "41 - - unknown KGZ -\n27 - - unknown KGZ -\n"},
    {"МОСКВА, 18 июля 2025. Выявлено нарушений: в Казахстане – 41, Беларуси – 27.", "41 - - unknown KAZ -\n27 - - unknown BLR -\n"},
    /* of two years the later one goes on with the next sentence */
    {"МОСКВА, 18 июля 2025. В 2022 году закрыли две лаборатории, в прошлом году – семь. Изъято 40 кг мефедрона.",
     "2 2022-01-01 2022-12-31 year RUS -\n7 2024-01-01 2024-12-31 year RUS -\n40 2024-01-01 2024-12-31 year RUS -\n"},
    {"МОСКВА, 18 июля 2025. В 2022 году закрыли две лаборатории и 12 сайтов. Изъято 40 кг мефедрона.",
     "2 2022-01-01 2022-12-31 year RUS -\n12 2022-01-01 2022-12-31 year RUS -\n40 2022-01-01 2022-12-31 year RUS -\n"},
    /* times and places of a row of figures */
    {"Police in Poland seized 15 kg and 17 kg of heroin in 2022 and 2023 respectively.",
     "15 2022-01-01 2022-12-31 year POL -\n17 2023-01-01 2023-12-31 year POL -\n"},
    {"In 2023 seizures of 12 and 8 tonnes of cocaine were made in Germany and France, respectively.",
     "12000 2023-01-01 2023-12-31 year DEU -\n8000 2023-01-01 2023-12-31 year FRA -\n"},
    {"Three countries - Iran, Afghanistan and Pakistan - seized most of the opium in 2023: 471, 84 and 31 kg respectively.",
     "471 2023-01-01 2023-12-31 year IRN -\n84 2023-01-01 2023-12-31 year AFG -\n31 2023-01-01 2023-12-31 year PAK -\n"},
    /* a fight against something is no comparison with its year */
    {"Results of the fight against illegal trade for 9 months 2023\n16.10.2023\n\nKyrgyz police made 12 arrests.",
     "12 2023-01-01 2023-09-30 month KGZ -\n"},
    /* the time of one figure alone is not that of the next ones; an earlier period of a comparison is not that of the sentence */
    {"In March 2025 Polish guards detained 97 people. On 2 March alone there were 38 arrests. They seized 4 guns.",
     "97 2025-03-01 2025-03-31 month POL -\n38 2025-03-02 2025-03-02 day POL -\n4 2025-03-01 2025-03-31 month POL -\n"},
    {"In the nine months of 2023 Kyrgyz police revealed 1 246 crimes, that on 7,8 % is more than for the similar period of 2022 (1 156).",
     "1246 2023-01-01 2023-09-30 month KGZ -\n7.8 2023-01-01 2023-09-30 month KGZ -\n1156 2022-01-01 2022-09-30 month KGZ -\n"},
    {"WARSAW, 3 March 2025. Polish guards detained 38 people, including 15 citizens of Ethiopia, 11 of Afghanistan and seven of Somalia.",
     "38 - - unknown POL -\n15 - - unknown POL -\n11 - - unknown POL -\n7 - - unknown POL -\n"},
    /* where a body of no country sits is not where its figures are of; a ministry's are */
    {"VIENNA, 26 June 2025. Many people use drugs, the UNODC said. Cocaine seizures hit 2,275 kg in 2023.",
     "2275 2023-01-01 2023-12-31 year - -\n"},
    {"VIENNA, 26 June 2025. Many people use drugs, the ministry said. Cocaine seizures hit 2,275 kg in 2023.",
     "2275 2023-01-01 2023-12-31 year AUT -\n"},
    {"LYON, 24 June 2025. An operation in 18 African countries led to 1,209 arrests.", "1209 - - unknown - -\n"},
    {"LYON, 24 June 2025. An operation in 18 French towns led to 1,209 arrests.", "1209 - - unknown FRA Lyon\n"},
    /* the place before a semicolon is not that of what has its own behind it; this year so far is counted since it began */
    {"In 2024 in Karachi 120 kg of hashish were recovered; 86 kg of opium came from a house in Quetta.",
     "120 2024-01-01 2024-12-31 year PAK Karachi\n86 2024-01-01 2024-12-31 year PAK Quetta\n"},
    {"SOFIA, 8 April 2025. So far this year customs have stopped 188 kg of heroin.", "188 2025-01-01 2025-04-08 cumulative BGR -\n"},
    {"SOFIA, 8 April 2025. This year customs have stopped 188 kg of heroin.", "188 2025-01-01 2025-04-08 year BGR -\n"},
    /* seasons of a year; of a fall that is none nothing */
    {"In autumn 2022 police in Poland seized 12 kg of heroin.", "12 2022-09-01 2022-11-30 month POL -\n"},
    {"In the fall of 2022 police in Poland seized 12 kg of heroin.", "12 2022-09-01 2022-11-30 month POL -\n"},
    {"After a fall in 2022 police in Poland seized 12 kg of heroin.", "12 2022-01-01 2022-12-31 year POL -\n"},
    {"WARSAW, 5 July 2025. This summer police in Poland seized 12 kg of heroin.", "12 2025-06-01 2025-07-05 month POL -\n"},
    /* between months a number counts what follows it; between days it is one */
    {"TEHRAN, 5 December 2024. Between January and June 12 tonnes of opium were seized in Iran.",
     "12000 2024-01-01 2024-06-30 month IRN -\n"},
    {"Between 5 January and June 12 2024 police in Iran seized 30 kg of opium.", "30 2024-01-05 2024-06-12 operation IRN -\n"},
    /* countries of the figures of one sentence are those of no other figure; where something came from is no country of a figure */
    {"In 2024 Dutch police seized 44 kg of cocaine, and French customs 23 kg of cannabis.\n\nOfficers also found 12 firearms.",
     "44 2024-01-01 2024-12-31 year NLD -\n23 2024-01-01 2024-12-31 year FRA -\n12 2024-01-01 2024-12-31 year - -\n"},
    {"In 2024 police in Poland seized 44 kg of cocaine that came from Germany and 5 kg of heroin.\n\nOfficers also found 12 firearms.",
     "44 2024-01-01 2024-12-31 year POL -\n5 2024-01-01 2024-12-31 year POL -\n12 2024-01-01 2024-12-31 year POL -\n"},
    /* a year behind the figure of a start is that of the start; behind the end it is that of the end */
    {"Arrests in France rose to 535 from 235 in 2023.", "535 - - unknown FRA -\n235 2023-01-01 2023-12-31 year FRA -\n"},
    {"Arrests in France rose from 235 to 535 in 2023.", "235 2023-01-01 2023-12-31 year FRA -\n535 2023-01-01 2023-12-31 year FRA -\n"},
    /* a time behind a row of things is that of all of them, unless a verb parts them or one has its own */
    {"Italian police seized 20 kg of hashish and 8 kg of cocaine in 2024, and arrested 12 people.",
     "20 2024-01-01 2024-12-31 year ITA -\n8 2024-01-01 2024-12-31 year ITA -\n12 2024-01-01 2024-12-31 year ITA -\n"},
    {"Italian police arrested 14 people, and seized 8 kg of cocaine in 2024 and 12 guns.",
     "14 - - unknown ITA -\n8 2024-01-01 2024-12-31 year ITA -\n12 2024-01-01 2024-12-31 year ITA -\n"},
    /* a year behind "on" is compared with */
    {"Output of cocaine in Peru reached 30 tonnes in 2023, up 34 per cent on 2022, and seizures rose to 12 tonnes.",
     "30000 2023-01-01 2023-12-31 year PER -\n34 2023-01-01 2023-12-31 year PER -\n12000 2023-01-01 2023-12-31 year PER -\n"},
    /* of what country persons are is not where they were caught; with whom police worked neither */
    {"In 2024 guards in Azerbaijan detained 37 violators: 14 citizens of Iran, 9 of Pakistan and 8 of Bangladesh.",
     "37 2024-01-01 2024-12-31 year AZE -\n14 2024-01-01 2024-12-31 year AZE -\n9 2024-01-01 2024-12-31 year AZE -\n8 2024-01-01 "
     "2024-12-31 year AZE -\n"},
    {"LISBON - Portuguese police, working with Spain, the UK and the US, seized 17 kg of cocaine in 2024.",
     "17 2024-01-01 2024-12-31 year PRT -\n"},
    {"Police in Portugal and the US seized 17 kg of cocaine in 2024.", "17 2024-01-01 2024-12-31 year - -\n"},
    /* the day of a story goes on in its paragraph, and not in the next one */
    {"On 14 May 2021 boats came to help. Four smugglers were arrested.", "4 2021-05-14 2021-05-14 day - -\n"},
    {"On 14 May 2021 boats came to help.\n\nFour smugglers were arrested.", "4 - - unknown - -\n"},
    /* a start that is told of the group is none of its arrests */
    {"16 June 2022\nThe FSB stopped a group, which has made passports since 2019. Seven members were arrested.", "7 - - unknown RUS -\n"},
    /* a year in the bracket is of the number in the bracket */
    {"In 2023 the number of thefts fell to 2,310 (2,744 in 2022).",
     "2310 2023-01-01 2023-12-31 year - -\n2744 2022-01-01 2022-12-31 year - -\n"},
    /* regions are no country; what came from one is not of it */
    {"Police of Central Asia seized 86 tons of heroin. Most of it was going to Tajikistan.", "86000 - - unknown - -\n"},
    {"Police of Tajikistan seized 86 tons of heroin that was going to Europe.", "86000 - - unknown TJK -\n"},
    {"MANAMA, Bahrain - A frigate of the multinational force seized 5 kg of heroin.", "5 - - unknown - -\n"},
    {"MANAMA, Bahrain - Customs seized 5 kg of heroin.", "5 - - unknown BHR -\n"},
    /* the port that a ship left or goes to; the port where something was found */
    {"Судно вышло из порта Гуаякиль. В порту Владивосток нашли 3 кг героина.", "3 - - unknown RUS Vladivostok\n"},
    {"3 kg of heroin was found on a ship from the port of Hamburg.", "3 - - unknown - -\n"},
    {"3 kg of heroin was found in the port of Hamburg.", "3 - - unknown DEU Hamburg\n"},
    {"Владивостокские таможенники нашли 3 кг героина.", "3 - - unknown RUS Vladivostok\n"},
    /* one of a people says nothing of where; a port of a people does, and an agency that is one country's alone */
    {"DOVER, 3 May 2021. Officers stopped a lorry driven by a 43-year-old Polish national and found 85 kg of cannabis.",
     "85 - - unknown GBR Dover\n"},
    {"DOVER, 3 May 2021. In a Spanish port officers found 85 kg of cannabis.", "85 - - unknown ESP -\n"},
    {"On 3 May 2021 the Guardia Civil seized 85 kg of cannabis.", "85 2021-05-03 2021-05-03 day ESP -\n"},
    {"On 3 May 2021 French customs, with the support of the Guardia Civil, seized 85 kg of cannabis.",
     "85 2021-05-03 2021-05-03 day FRA -\n"},
    /* the time before a number is its own, and not of the number before it */
    {"In 2020 there were 395 seizures, in 2021 359 and in 2022 321.",
     "395 2020-01-01 2020-12-31 year - -\n359 2021-01-01 2021-12-31 year - -\n321 2022-01-01 2022-12-31 year - -\n"},
    {"В 2021 году изъято 20 кг героина, в 2022 — 31 кг.", "20 2021-01-01 2021-12-31 year - -\n31 2022-01-01 2022-12-31 year - -\n"},
    {"Police seized 15 kg of heroin in 2020, 20 kg in 2021.", "15 2020-01-01 2020-12-31 year - -\n20 2021-01-01 2021-12-31 year - -\n"},
    {"Police seized 15 kg of heroin in 2020, compared with 20 kg in 2019 and 5 kg in 2018.",
     "15 2020-01-01 2020-12-31 year - -\n20 2019-01-01 2019-12-31 year - -\n5 2018-01-01 2018-12-31 year - -\n"},
    /* two years written as one are a fiscal year where those of the country are not those of the calendar */
    {"LONDON, 3 May 2023. In 2020-21 there were 395 drug seizures.", "395 2020-04-01 2021-03-31 fiscal GBR -\n"},
    {"MOSCOW, 3 May 2023. In 2020-21 there were 395 drug seizures.", "395 2020-01-01 2021-12-31 year RUS -\n"},
    /* the number behind "in" and a month counts, the one behind "on" is its day */
    {"OSH, 3 May 2021. In January 12 people were detained.", "12 2021-01-01 2021-01-31 month KGZ KG-GO\n"},
    {"OSH, 3 May 2021. On January 12 people were shocked, and 3 men were detained.", "3 2021-01-12 2021-01-12 day KGZ KG-GO\n"},
    /* whose citizens they are is not where they were detained */
    {"Ош, 3 мая 2021 года. Задержаны граждане Таджикистана (5), Узбекистана (3) и России (12).",
     "5 - - unknown KGZ KG-GO\n3 - - unknown KGZ KG-GO\n12 - - unknown KGZ KG-GO\n"},
    {"Ош, 3 мая 2021 года. Подозреваемые задержаны в Таджикистане (5) и России (12).", "5 - - unknown TJK -\n12 - - unknown RUS -\n"},
    /* a date at the foot is that of the document; a line with more in it is not */
    {"This year 3 men were detained.\n\n21 December 2022, Omsk", "3 2022-01-01 2022-12-21 year RUS Omsk\n"},
    {"This year 3 men were detained.\n\nThe drugs were burned on 21 December 2022 in Omsk.", "3 - - unknown RUS Omsk\n"},
    /* the place behind a number is its own, and of several countries nobody's the whole */
    {"They arrested 153 suspects in Germany, 55 in Austria and 52 in Poland.",
     "153 - - unknown DEU -\n55 - - unknown AUT -\n52 - - unknown POL -\n"},
    {"Police of nine countries have seized 5 kg of heroin. It came to Germany.", "5 - - unknown - -\n"},
    {"Citizens of nine countries were arrested with 5 kg of heroin in Germany.", "5 - - unknown DEU -\n"},
    {"На посту нашли 3 кг героина.", "3 - - unknown - -\n"},
    /* each has the place behind it, where the one before it has its own; the country alone goes on */
    {"Police seized 23 kg of heroin in Ankara and 64 kg of opium in Izmir.", "23 - - unknown TUR Ankara\n64 - - unknown TUR Izmir\n"},
    {"In Turkey police seized 23 kg of heroin in Izmir.", "23 - - unknown TUR Izmir\n"},
    {"In Spain police seized 23 kg of heroin that was bought in Izmir.", "23 - - unknown ESP -\n"},
    {"Изъято 23 кг героина в Анкаре и 64 кг опия в Измире.", "23 - - unknown TUR Ankara\n64 - - unknown TUR Izmir\n"},
    /* a year may end on any day; what ends besides is no year */
    {"In the year ended 31 March 2023 customs seized 7 kg of heroin.", "7 2022-04-01 2023-03-31 month - -\n"},
    {"Last year, which ended on March 20, 2023, customs seized 7 kg of heroin.", "7 2023-03-20 2023-03-20 day - -\n"},
    {"The operation ended on 20 March 2023; customs seized 7 kg of heroin.", "7 2023-03-20 2023-03-20 day - -\n"},
    /* the year before one that is none of the calendar */
    {"In the year ending March 2023 police seized 9 kg of heroin, 4% less than the previous year (10 kg).",
     "9 2022-04-01 2023-03-31 month - -\n-4 2022-04-01 2023-03-31 month - -\n10 2021-04-01 2022-03-31 month - -\n"},
    {"In 2022 police seized 9 kg of heroin, 4% less than the previous year (10 kg).",
     "9 2022-01-01 2022-12-31 year - -\n-4 2022-01-01 2022-12-31 year - -\n10 2021-01-01 2021-12-31 year - -\n"},
    /* a record since a year counts nothing since that year */
    {"In 2021 police seized 22 kg of heroin, the most since 2009, and 20 kg of opium.",
     "22 2021-01-01 2021-12-31 year - -\n20 2021-01-01 2021-12-31 year - -\n"},
    {"Most was seized since 2019: 22 kg of heroin.", "22 2019-01-01 - cumulative - -\n"},
    /* a statistic that is named later says nothing of the story before it */
    {"Police of Turkey seized 46 kg of drugs in an operation. Turkey seized 222 kg of heroin in 2021.",
     "46 - - unknown TUR -\n222 2021-01-01 2021-12-31 year TUR -\n"},
    /* the day of a report is none of the seizure, and "today" where there is no dateline; a day on which something was done is its own */
    {"On 12 March 2024 the ministry of Kyrgyzstan said that 5 kg of heroin had been seized since the start of the year.",
     "5 2024-01-01 2024-03-12 cumulative KGZ -\n"},
    {"On 12 March 2024 police of Kyrgyzstan seized 5 kg of heroin, the ministry said.", "5 2024-03-12 2024-03-12 day KGZ -\n"},
    /* the same period of an earlier year ends on the same day, behind a start too */
    {"BISHKEK, March 12, 2024. Since the start of the year 1,200 kg of drugs were seized, 18% more than in the same period of 2023 (1,017 "
     "kg).",
     "1200 2024-01-01 2024-03-12 cumulative KGZ -\n18 2024-01-01 2024-03-12 cumulative KGZ -\n1017 2023-01-01 2023-03-12 cumulative KGZ "
     "-\n"},
    {"BISHKEK, March 12, 2024. Since the start of the year 1,200 kg of drugs were seized, up 18% on the same period of 2023, when 1,017 kg "
     "were seized.",
     "1200 2024-01-01 2024-03-12 cumulative KGZ -\n18 2024-01-01 2024-03-12 cumulative KGZ -\n1017 2023-01-01 2023-03-12 cumulative KGZ "
     "-\n"},
    /* the time in a bracket is that of its own figure */
    {"В 2022 году изъято 33 кг героина (в 2021 г. - 11 кг) и 5 кг опия.",
     "33 2022-01-01 2022-12-31 year - -\n11 2021-01-01 2021-12-31 year - -\n5 2022-01-01 2022-12-31 year - -\n"},
    /* what a bracket divides by places */
    {"In 2023 there were 21 arrests (12 in Spain, 6 in France and 3 in Belgium).",
     "21 2023-01-01 2023-12-31 year - -\n12 2023-01-01 2023-12-31 year ESP -\n6 2023-01-01 2023-12-31 year FRA -\n3 2023-01-01 "
     "2023-12-31 "
     "year BEL -\n"},
    /* a day that opens a sentence is no dateline; one that stands for itself is */
    {"9 февраля 2023 года таможенники Казахстана изъяли 31 кг героина.", "31 2023-02-09 2023-02-09 day KAZ -\n"},
    {"9 февраля 2023 года ФСБ изъяла 31 кг героина.", "31 2023-02-09 2023-02-09 day RUS -\n"},
    {"9 февраля 2023 года\nТаможенники Казахстана изъяли 31 кг героина.", "31 - - unknown KAZ -\n"},
    /* a bracket behind the year before, where the year is none of the calendar */
    {"In the year ending March 2023 police made 191,623 drug seizures in England, 12% down on the previous year (217,148).",
     "191623 2022-04-01 2023-03-31 month GBR -\n-12 2022-04-01 2023-03-31 month GBR -\n217148 2021-04-01 2022-03-31 month GBR -\n"},
    /* the year behind the level is that of its change; the figure of a start is not since then */
    {"The area under opium poppy fell by 21 per cent to 177,000 hectares in 2021.",
     "-21 2021-01-01 2021-12-31 year - -\n177000 2021-01-01 2021-12-31 year - -\n"},
    {"Seizures of heroin have increased almost tenfold since 2017, when 3.2 kg were seized.",
     "900 - - unknown - -\n3.2 2017-01-01 2017-12-31 year - -\n"},
    /* a time that opens a paragraph is that of the next figures, too, where the first are of no known thing */
    {"За девять месяцев 2023 года выдано 13 млн виз. Выявлено 689 краж.", "689 2023-01-01 2023-09-30 month - -\n"},
    {"В 2023 году будет выдано 13 млн виз. Выявлено 689 краж.", "689 - - unknown - -\n"},
    /* a country before a number in brackets is that figure's own, and countries in a row are nobody's */
    {"Registered were 24 thefts. Most thefts were in Germany (19), Austria (3) and Poland (2).",
     "24 - - unknown - -\n19 - - unknown DEU -\n3 - - unknown AUT -\n2 - - unknown POL -\n"},
    {"Registered were 24 thefts. Most were in Germany.", "24 - - unknown DEU -\n"},
    /* until when is not said; the head of a list has the time of its lines */
    {"Since 2003, more than 440 tonnes of drugs were seized.", "440000 2003-01-01 - cumulative - -\n"},
    {"In 2003, more than 440 tonnes of drugs were seized.", "440000 2003-01-01 2003-12-31 year - -\n"},
    {"Изъято в 2022 году:\n• марихуана – 3,1 т;\n• гашиш – 940 кг.",
     "3100 2022-01-01 2022-12-31 year - -\n940 2022-01-01 2022-12-31 year - -\n"},
    {"В 2022 году открыт музей.\n• марихуана – 3,1 т;\n• гашиш – 940 кг.", "3100 - - unknown - -\n940 - - unknown - -\n"},
    {"Таможенные службы пяти стран изъяли 86 литров спирта. На Россию пришлось 60 литров, на Беларусь – 26.",
     "86 - - unknown - -\n60 - - unknown RUS -\n"},
    /* a country that only one figure is of */
    {"Предотвращено 79 краж, в том числе 32 – в России. Изъято 5 кг героина. В Казахстане осуждены 54 человека.",
     "79 - - unknown - -\n32 - - unknown RUS -\n5 - - unknown - -\n54 - - unknown KAZ -\n"},
    {"На границе с Узбекистаном пограничники Кыргызстана нашли 14 кг гашиша.", "14 - - unknown KGZ -\n"},
    {"VIENNA, Austria, 27 June 2022. In the participating countries police seized 5 kg of heroin.", "5 - - unknown - -\n"},
    /* a region is no country, and a country behind it is one */
    {"VIENNA, Austria, 27 June 2022. Global opium production came to 7,930 tons.", "7930000 - - unknown - -\n"},
    {"VIENNA, Austria, 27 June 2022. Opium production came to 7,930 tons.", "7930000 - - unknown AUT -\n"},
    {"Cocaine seizures came to 303 tonnes, with Belgium (96 tonnes), the Netherlands (72 tonnes) and Spain (49 tonnes) in front.",
     "303000 - - unknown - -\n96000 - - unknown BEL -\n72000 - - unknown NLD -\n49000 - - unknown ESP -\n"},
    {"On 3 May 2021 the exercise ended with 500 officers on duty. The next one will take place in June, on 18-23 October 2021.",
     "500 2021-05-03 2021-05-03 day - -\n"},
    /* "compared with 2022" is no "since 2022", and what was risen to is the figure of now */
    {"По сравнению с 2022 годом количество изъятого героина выросло на 12%, до 5 т.", "12 - - unknown - -\n5000 - - unknown - -\n"},
    {"С 2022 года изъято 5 т героина.", "5000 2022-01-01 - cumulative - -\n"},
    /* the year that is told from the document's date, behind a month or days; one behind something else */
    {"5 мая 2024 года\nВ декабре прошлого года изъято 5 кг героина.", "5 2023-12-01 2023-12-31 month - -\n"},
    {"5 мая 2024 года\nС 2 по 8 февраля текущего года изъято 5 кг героина.", "5 2024-02-02 2024-02-08 operation - -\n"},
    {"5 мая 2024 года\nВ прошлом году изъято 5 кг героина.", "5 2023-01-01 2023-12-31 year - -\n"},
    {"5 мая 2024 года\nВ феврале и марте изъято 5 кг героина.", "5 2024-02-01 2024-03-31 month - -\n"},
    /* quarters and halves without a year are the last ones; digits count quarters or say which */
    {"5 мая 2024 года\nВ I квартале изъято 5 кг героина.", "5 2024-01-01 2024-03-31 month - -\n"},
    {"5 мая 2024 года\nВо 2 полугодии изъято 5 кг героина.", "5 2023-07-01 2023-12-31 month - -\n"},
    {"5 мая 2025 года\nЗа 2 квартала 2024 года изъято 5 кг героина.", "5 2024-01-01 2024-06-30 month - -\n"},
    {"5 мая 2025 года\nЗа 2 квартал 2024 года изъято 5 кг героина.", "5 2024-04-01 2024-06-30 month - -\n"},
    /* weeks, weekends, days; a day of the week that something is told of */
    {"6 мая 2024 года\nЗа минувшую неделю изъято 5 кг героина.", "5 2024-04-29 2024-05-05 operation - -\n"},
    {"6 мая 2024 года\nВ минувшие выходные изъято 5 кг героина.", "5 2024-05-04 2024-05-05 operation - -\n"},
    {"6 мая 2024 года\nВ минувший вторник изъято 5 кг героина.", "5 2024-04-30 2024-04-30 day - -\n"},
    {"6 мая 2024 года\nЗа сутки изъято 5 кг героина.", "5 2024-05-05 2024-05-05 day - -\n"},
    {"6 мая 2024 года\nС начала 2024 года изъято 5 кг героина.", "5 2024-01-01 2024-05-06 cumulative - -\n"},
    {"6 мая 2024 года\nС начала месяца изъято 5 кг героина.", "5 2024-05-01 2024-05-06 cumulative - -\n"},
    /* the year of a dateline without one: what is spoken of has passed */
    {"БИШКЕК, 14 марта. С начала 2024 года изъято 5 кг героина.", "5 2024-01-01 2024-03-14 cumulative KGZ -\n"},
    {"БИШКЕК, 14 января. За 2023 год изъято 5 кг героина. В этом году изъято 2 кг.",
     "5 2023-01-01 2023-12-31 year KGZ -\n2 2024-01-01 2024-01-14 year KGZ -\n"},
    {"БИШКЕК, 14 марта. С начала года изъято 5 кг героина, за тот же период 2023 года - 4 кг.",
     "5 2024-01-01 2024-03-14 cumulative KGZ -\n4 2023-01-01 2023-03-14 cumulative KGZ -\n"},
    /* the way of a load; the country of a currency; a group of countries */
    {"В грузовике из Ирана на Украину таможенники Баку нашли 103 кг опия.", "103 - - unknown AZE Baku\n"},
    {"На Украину прибыла делегация. В Баку нашли 103 кг опия.", "103 - - unknown AZE Baku\n"},
    {"Таможня Баку изъяла 318 долларов США и 94 кг опия.", "318 - - unknown AZE Baku\n94 - - unknown AZE Baku\n"},
    {"Ташкент, 12 декабря 2023. В 2022 году органы государств - членов ШОС изъяли 108 пистолетов.", "108 2022-01-01 2022-12-31 year - -\n"},
    {"Ташкент, 12 декабря 2023. В 2022 году органы республики изъяли 108 пистолетов.", "108 2022-01-01 2022-12-31 year UZB -\n"},
    /* what is announced behind a colon; figures behind a lead without any */
    {"Баку, 3 марта 2022. Таможня сообщает: 27 февраля найдены 84 кг опия.", "84 2022-02-27 2022-02-27 day AZE -\n"},
    {"Баку, 3 марта 2022. Таможня сообщила 27 февраля о 84 кг опия.", "84 - - unknown AZE -\n"},
    {"Прокуратура изучила надзор в первом полугодии 2022 года.\n\nИзъято 84 кг опия.", "84 2022-01-01 2022-06-30 month - -\n"},
    /* what several countries did is of none; what is told of parts stands behind the total */
    {"29 сентября 2023\nПолиция Армении, Беларуси и России изъяла 90 кг героина, в том числе в России - 60 кг.",
     "90 - - unknown - -\n60 - - unknown RUS -\n"},
    {"29 сентября 2023\nПолиция России изъяла 90 кг героина, в том числе в Томске - 60 кг.",
     "90 - - unknown RUS -\n60 - - unknown RUS RU-TOM\n"},
    /* a statistic goes on in the next paragraph, a story does not */
    {"17 октября 2023\nВ минувшие выходные задержаны 43 человека.\n\nС начала года задержано 160 человек.\n\nВозбуждено 71 уголовное дело.",
     "43 2023-10-14 2023-10-15 operation - -\n160 2023-01-01 2023-10-17 cumulative - -\n71 2023-01-01 2023-10-17 cumulative - -\n"},
    {"17 октября 2023\nГраницу за 9 месяцев пересекли 8,4 млн человек. Изъято 19 кг гашиша.", "19 2023-01-01 2023-09-30 month - -\n"},
    {"17 октября 2023\nГраница длиной 8,4 тыс. км пересечена 2 октября. Изъято 19 кг гашиша.", "19 2023-10-02 2023-10-02 day - -\n"},
    /* the time of a statistic is not that of the story before it */
    {"Таможня нашла 5 кг героина.\n\nЗа девять месяцев 2023 года изъято 80 кг героина.\n\nЗадержано 12 человек.",
     "5 - - unknown - -\n80 2023-01-01 2023-09-30 month - -\n12 2023-01-01 2023-09-30 month - -\n"},
    {"С 2022 года изъято 5 т героина.", "5000 2022-01-01 - cumulative - -\n"},
    /* the year in the name of an operation is no time; the year in which it was is */
    {"During the Channel 2003 operation 116 kg of heroin was seized.", "116 - - operation CSTO -\n"},
    {"During the Channel operation in 2003 116 kg of heroin was seized.", "116 2003-01-01 2003-12-31 year CSTO -\n"},
    {"OSH, 23 November 2004. In September of this year, 92 kg of drugs were seized.", "92 2004-09-01 2004-09-30 month KGZ KG-GO\n"},
    /* a start says nothing of the year of a document; the start of this year does */
    {"OSH, 8 February. Since 2003 360 kg of drugs have been seized. Last year 20 kg of drugs were seized.",
     "360 2003-01-01 - cumulative KGZ -\n20 - - unknown KGZ KG-GO\n"},
    {"OSH, 8 February. Since the beginning of 2003 360 kg of drugs have been seized. Last year 20 kg of drugs were seized.",
     "360 2003-01-01 2003-02-08 cumulative KGZ -\n20 2002-01-01 2002-12-31 year KGZ KG-GO\n"},
    /* who tells it stands before the date of a dateline; a day of the story before a dash */
    {"Kabar news agency, June 10, 2025 - About 10 kg of drugs were seized since January.", "10 2025-01-01 2025-06-10 cumulative - -\n"},
    {"About 10 kg of heroin was seized in Osh on June 10, 2025 - a record.", "10 2025-06-10 2025-06-10 day KGZ KG-GO\n"},
    {"The head was received, the agency said, April 1, 2022. Since the beginning of the year 69 guns were seized.",
     "69 2022-01-01 2022-04-01 cumulative - -\n"},
    {"The head was received, April 1, 2022. Since the beginning of the year 69 guns were seized.", "69 2022-01-01 - cumulative - -\n"},
    /* where a thing was made; where it is told to be made; the name of an organization */
    {"OSH, 5 April 2013. Police seized 6 kg of opium produced in Afghanistan.", "6 - - unknown KGZ KG-GO\n"},
    {"OSH, 5 April 2013. Some 6 tonnes of opium were produced in Afghanistan.", "6000 - - unknown AFG -\n"},
    {"According to the UN, Afghanistan produced 3 tonnes of opium.", "3000 - - unknown AFG -\n"},
    {"Police of the UN, Afghanistan and Iran seized 3 kg of opium.", "3 - - unknown - -\n"},
    {"Police of the Shanghai Cooperation Organization seized 6 kg of opium.", "6 - - unknown - -\n"},
    {"Police of Shanghai seized 6 kg of opium.", "6 - - unknown CHN Shanghai\n"},
    /* a dateline is none of the places that a sentence speaks of; a place beside the number is its own */
    {"BANGKOK (Thailand), 12 December 2023 - The area under opium poppy in Myanmar increased by 18 per cent to 47,100 hectares.",
     "18 - - unknown MMR -\n47100 - - unknown MMR -\n"},
    {"OSH, 14 November 2022 - In Spain, 25 people were arrested, in France 17 and in Germany 12.",
     "25 - - unknown ESP -\n17 - - unknown FRA -\n12 - - unknown DEU -\n"},
    /* authorities from several countries; goods from several countries */
    {"THE HAGUE, 14 November 2022 - Police from Belgium, France and Spain arrested 63 suspects.", "63 - - unknown - -\n"},
    {"THE HAGUE, 14 November 2022 - Police arrested 63 suspects with goods from Belgium, France and Spain.",
     "63 - - unknown NLD The Hague\n"},
    /* the day on which a report opens is that of its finds; that of a meeting is not */
    {"Osh, 9 May 2024 - On 7 May officers pulled aside a lorry.\n\nDrilling brought out 64 kg of heroin.",
     "64 2024-05-07 2024-05-07 day KGZ KG-GO\n"},
    {"Osh, 9 May 2024 - Staffs met on 7 May to speak of lorries.\n\nDrilling brought out 64 kg of heroin.", "64 - - unknown KGZ KG-GO\n"},
    /* a headline that names a year is of a report of the year after; one that names a month may be of the same */
    {"Report on drug crime in 2022\nOSH, January 19. Last year 690 drug crimes were registered.",
     "690 2022-01-01 2022-12-31 year KGZ KG-GO\n"},
    /* lines that are a time and a number are of what the head of the list speaks of; a line with a noun is of that */
    {"Изъято наркотиков:\n- 2022 год - более 612 кг;\n- 2023 год - 95 кг.",
     "612 2022-01-01 2022-12-31 year - -\n95 2023-01-01 2023-12-31 year - -\n"},
    {"Изъято наркотиков:\n- 2022 год - более 612 кг муки.", ""},
    /* a word that is the code of a currency leaves a year one; a currency does not */
    {"In 2024 all services together confiscated 3 kg of heroin.", "3 2024-01-01 2024-12-31 year - -\n"},
    {"In January of 2025 police confiscated 3 kg of heroin.", "3 2025-01-01 2025-01-31 month - -\n"},
    {"In January police of 25 villages confiscated 3 kg of heroin.", "3 - - unknown - -\n"},
    /* words that are the stem of a name, and shorter than all of its forms */
    {"Сотрудники ГУ МВД изъяли 5 кг героина.", "5 - - unknown - -\n"},
    {"Сотрудники полиции Гуама изъяли 5 кг героина.", "5 - - unknown GUM -\n"},
    {"Дел стало больше. Изъято 5 кг героина.", "5 - - unknown - -\n"},
    {"Полиция Дели изъяла 5 кг героина.", "5 - - unknown IND New Delhi\n"},
    /* a region in the name of an agency; the region itself */
    {"DUSHANBE, 23 November 2004, Asia-Plus. Police seized 90 kg of heroin.", "90 - - unknown TJK -\n"},
    {"DUSHANBE, 23 November 2004. Police of Asia seized 90 kg of heroin.", "90 - - unknown - -\n"},
    /* the place behind a list of parts is that of all; a place beside a part is its own */
    {"Police of the region seized 62 kg of drugs, including 10 kg of heroin and 23 kg of opium, which were found in Tajikistan.",
     "62 - - unknown TJK -\n10 - - unknown TJK -\n23 - - unknown TJK -\n"},
    {"Police of the region seized 62 kg of drugs; 10 kg of heroin and 23 kg of opium were found in Tajikistan.",
     "62 - - unknown - -\n10 - - unknown TJK -\n23 - - unknown TJK -\n"},
};

static void periods_and_places(void)
{
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        CHECK_TEXT(prose_whens(times[i].text, strlen(times[i].text)), times[i].whens, "%s", times[i].text);
}

static void rules(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(prose_claims(rows[i].text, strlen(rows[i].text)), rows[i].claims, "%s", rows[i].text);
}

const struct tap_test prose_rule_tests[] = {
    {"rules and counter-sentences", rules},
    {"periods and places of rules and counter-sentences", periods_and_places},
    {NULL, NULL},
};
