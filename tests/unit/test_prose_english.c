/* test_prose_english.c - the shapes of English press releases of many agencies, and beside each a sentence that its rule must leave alone */
#include "config.h"

#include "test_prose.h"

#include <string.h>

/* "measure item value unit bound role", a line a claim. */
static const struct {
    const char *text, *claims;
} rows[] = {
    /* killed is not arrested */
    {"Two smugglers were killed and three others were arrested.", "detained - 3 count exact level\n"},
    {"Two smugglers were arrested and a guard was killed.", "detained - 2 count exact level\n"},
    /* what something is used for was not done to it */
    {"Police burned 27 tons of drugs and 11 tons of chemicals used in the production of heroin.",
     "destroyed all_drugs 27000 kg exact level\ndestroyed precursors 11000 kg exact level\n"},
    {"The production of opium was 11 tons.", "production opium 11000 kg exact context\n"},
    /* an ordinal is no fraction */
    {"Police arrested two men. A third man was on a beach.", "detained - 2 count exact level\n"},
    {"Police seized half a ton of heroin.", "seizure heroin 500 kg exact level\n"},
    /* the rest of the same substance, in another sentence, and in the same one */
    {"They found 14 kg of heroin in a house. Another 22 kg were recovered from a factory.",
     "seizure heroin 14 kg exact level\nseizure heroin 22 kg exact level\n"},
    {"They found 14 kg of heroin in a house. Another 22 kg were lost at sea.", "seizure heroin 14 kg exact level\n"},
    {"They seized 4.4 tons of cocaine at the port and another 1.5 tons at a ranch.",
     "seizure cocaine 4400 kg exact level\nseizure cocaine 1500 kg exact level\n"},
    {"Customs seized 59 tons of cocaine. Most of it, 45 tons, was found in Rotterdam.",
     "seizure cocaine 59000 kg exact level\nseizure cocaine 45000 kg exact part\n"},
    {"Customs seized 59 tons of cocaine. The cargo, 45 tons, was coal.", "seizure cocaine 59000 kg exact level\n"},
    /* what a record or a weight is of was named before */
    {"It was the largest seizure of cocaine in the country. The previous record was 3.7 tonnes.", "seizure cocaine 3700 kg exact level\n"},
    {"It was the largest seizure of cocaine in the country. The ship weighs 3.7 tonnes.", ""},
    {"They found bundles of cocaine in a car. The total weight was 31.4 kilograms.", "seizure cocaine 31.4 kg exact level\n"},
    {"Opium is dear. Production was estimated at 433 tons.", "production opium 433000 kg about context\n"},
    {"Wheat is dear. Production was estimated at 433 tons.", ""},
    {"Seizures of opium fell by 34 per cent; Iran seized 241 tons in 2023.",
     "seizure opium -34 percent exact change\nseizure opium 241000 kg exact level\n"},
    /* a difference is no figure of its own */
    {"They seized 66 kg of heroin, 12 kg more than a year before.", "seizure heroin 66 kg exact level\n"},
    {"They seized 66 kg of heroin, 12% more than a year before.",
     "seizure heroin 66 kg exact level\nseizure heroin 12 percent exact change\n"},
    /* growth of the figure before its comma; growth of what the paragraph before said */
    {"Police arrested 98 people for drug offences, an increase of 6.3%.",
     "detained - 98 count exact level\ndetained - 6.3 percent exact change\n"},
    {"They seized 2.8 tons of drugs.\n\nThat is 31% less than in the same period of 2022.",
     "seizure all_drugs 2800 kg exact level\nseizure all_drugs -31 percent exact change\n"},
    {"They seized 2.8 tons of drugs.\n\nAir was 31% drier.", "seizure all_drugs 2800 kg exact level\n"},
    /* seizures of something; persons that were told of before */
    {"Officers made 26 seizures of drugs.", "seizure_event all_drugs 26 count exact level\n"},
    {"Officers made 26 seizures of art.", "seizure_event - 26 count exact level\n"},
    {"Police arrested 19 accused.", "detained - 19 count exact level\n"},
    {"Police detained 4 people. On questioning of the two accused 22 kg of heroin was found.",
     "detained - 4 count exact level\nseizure heroin 22 kg exact level\n"},
    {"Proceedings were launched against 702 persons, including 38 foreigners.",
     "charged - 702 count exact level\ncharged foreigners 38 count exact part\n"},
    /* those who are counted are said by what was done to them */
    {"The number remanded in custody was 389.", "detained - 389 count exact level\n"},
    {"The number of extractors arrested in the port fell from 452 to 266.",
     "detained - 452 count exact previous\ndetained - 266 count exact level\n"},
    {"The number of visitors was 389.", ""},
    /* a label of cases does not say what the persons behind it are */
    {"NCA investigation: two men jailed\n\nThey were caught with 3 kg of heroin.",
     "charged - 2 count exact level\nseizure heroin 3 kg exact level\n"},
    /* a row of places goes on without the noun */
    {"In Armenia 1,204 violations were recorded, in Belarus 2,917 and in Kyrgyzstan 3,388.",
     "offence - 1204 count exact level\noffence - 2917 count exact level\noffence - 3388 count exact level\n"},
    {"In Armenia 1,204 violations were recorded, in Belarus 2,917 roses bloom.", "offence - 1204 count exact level\n"},
    {"They blocked 3,700 websites and 118 Telegram channels.",
     "website blocked 3700 count exact level\nwebsite blocked 118 count exact level\n"},
    /* forms behind an adjective */
    {"Agents seized 62 million deadly doses of fentanyl.", "seizure fentanyl 62000000 count exact level\n"},
    {"Agents seized 62 books of verses and fentanyl.", ""},
    /* parts of what a relative clause, or a new paragraph, goes on with */
    {"They seized 2,300 kilograms of drugs.\n\nThe consignment, which included 2,180 kilos of opium, was found in a truck.",
     "seizure all_drugs 2300 kg exact level\nseizure opium 2180 kg exact part\n"},
    {"They seized 615 tonnes of drugs and precursors.\n\nOf the total, 505 tonnes were precursors.",
     "seizure drugs_and_precursors 615000 kg exact level\nseizure precursors 505000 kg exact part\n"},
    {"They seized 615 tonnes of drugs.\n\nMost of them came by sea. They also seized 5 tonnes of opium.",
     "seizure all_drugs 615000 kg exact level\nseizure opium 5000 kg exact level\n"},
    /* a list of labels without a dash; a substance that something else stands before */
    {"The structure of seizures: opium 211 kg, heroin 18 kg.", "seizure opium 211 kg exact level\nseizure heroin 18 kg exact level\n"},
    {"They burned the opium 18 kg heavy parcels held.", ""},
    /* the worth of drugs beside the sum, and of batches */
    {"Police seized £12m of cannabis.", "money drugs 12000000 gbp exact level\n"},
    {"Police seized £12m of gold.", "money cash 12000000 gbp exact level\n"},
    {"They seized 7 tons of cocaine. Investigators value the two consignments at 250 million euros.",
     "seizure cocaine 7000 kg exact level\nmoney drugs 250000000 eur exact level\n"},
    /* burned, and a record, without the substance */
    {"They seized 100 tonnes of cocaine, beating last year's record of 89 tonnes. Three ovens burned 22 tonnes in May.",
     "seizure cocaine 100000 kg exact level\nseizure cocaine 89000 kg exact level\ndestroyed cocaine 22000 kg exact level\n"},
    /* the year before the year before */
    {"In 2023 they seized 14 kg of heroin, compared with 6 kg in 2022 and 15 kg in 2021.",
     "seizure heroin 14 kg exact level\nseizure heroin 6 kg exact previous\nseizure heroin 15 kg exact previous\n"},
    {"In 2023 they seized 14 kg of heroin, 6 kg of opium and 15 kg of hashish.",
     "seizure heroin 14 kg exact level\nseizure opium 6 kg exact level\nseizure hashish 15 kg exact level\n"},
    /* the drug that was named; pills of the last one */
    {"They found 89 kg of hashish. In all 712 kg of the drug have been seized.",
     "seizure hashish 89 kg exact level\nseizure hashish 712 kg exact level\n"},
    {"They found 89 kg of hashish. In all 712 kg of the drugs have been seized.",
     "seizure hashish 89 kg exact level\nseizure all_drugs 712 kg exact level\n"},
    {"They seized 5 million captagon pills and 2 kg of hashish. Later 3 million pills were found.",
     "seizure captagon 5000000 count exact level\nseizure hashish 2 kg exact level\nseizure captagon 3000000 count exact level\n"},
    /* a pair that has its own substance */
    {"Seizures of hashish rose from 350 kg to 1 ton, of marijuana from 1.5 tons to 2 tons.",
     "seizure hashish 350 kg exact previous\nseizure hashish 1000 kg exact level\nseizure marijuana 1500 kg exact previous\nseizure "
     "marijuana "
     "2000 kg exact level\n"},
    {"The worth came to $1.1 billion in drugs.", "money drugs 1100000000 usd exact level\n"},
    {"They seized 3 tonnes of drugs. Among the drugs seized were 890 kg of opium.",
     "seizure all_drugs 3000 kg exact level\nseizure opium 890 kg exact part\n"},
    {"Customs results 2022 - record seizures of drugs", ""},
    {"Customs made 2022 seizures of drugs.", "seizure_event all_drugs 2022 count exact level\n"},
    /* sums of something that nobody knows are no cash */
    {"Customs recovered 5 million roubles in duties.", ""},
    {"Customs recovered 5 million roubles in a bag.", "money cash 5000000 rub exact level\n"},
    /* a factor against another time is a change; one of other people, or of how often something was done, is none */
    {"Customs seized 615 kg of heroin in 2024, twice the weight of 2023.",
     "seizure heroin 615 kg exact level\nseizure heroin 100 percent exact change\n"},
    {"Police recorded 12,400 thefts in 2024. That is 1.3 times as many as in 2023.",
     "crime theft 12400 count exact level\ncrime theft 30 percent exact change\n"},
    {"Customs seized 240 kg of hashish in 2024, half as much as a year earlier.",
     "seizure hashish 240 kg exact level\nseizure hashish -50 percent exact change\n"},
    {"In 2024 police arrested 300 people, twice as many men as women.", "detained - 300 count exact level\n"},
    {"Police checked the lorry twice last year.", ""},
    {"Drug deaths were twice as high as in 2022.", ""},
    /* the share that a figure is; the part whose share of the drugs it is */
    {"Police registered 5,120 thefts, or 15.8% of the total.",
     "crime theft 5120 count exact level\ncrime theft 15.8 percent exact share\n"},
    {"Police registered 5,120 thefts. The town has 15.8% of the total population.", "crime theft 5120 count exact level\n"},
    {"Cocaine makes up 12 per cent of the drugs seized.", "seizure cocaine 12 percent exact share\n"},
    {"Theft is still the commonest crime, with a share of 41 per cent.", "crime theft 41 percent exact share\n"},
    {"The market is led by a firm with a share of 41 per cent.", ""},
    /* a share that moved, and from where; by how much it did is a change */
    {"In 2024 police recorded 3,110 cybercrimes. Their share rose from 12 to 18 per cent.",
     "crime cyber 3110 count exact level\ncrime cyber 12 percent exact previous\ncrime cyber 18 percent exact share\n"},
    {"The share of cybercrimes rose to 18 per cent from 12 per cent a year earlier.",
     "crime cyber 18 percent exact share\ncrime cyber 12 percent exact previous\n"},
    {"The share of cybercrimes rose by 18 per cent.", "crime cyber 18 percent exact change\n"},
    {"In 2024 police recorded 3,110 cybercrimes. The share of renewables rose to 18 per cent.", "crime cyber 3110 count exact level\n"},
    /* of the fields whose area was told */
    {"Coca bush covered 20,400 hectares. The valley has 41 per cent of all coca fields.",
     "production coca_bush 20400 ha exact context\nproduction coca_bush 41 percent exact share\n"},
    {"Coca bush covered 20,400 hectares. The firm has 41 per cent of all wheat fields.", "production coca_bush 20400 ha exact context\n"},
    /* part of what the sentence opens with; those who were let go */
    {"Police detained 1,204 suspects. Of the suspects, 612 were remanded in custody and 187 released.",
     "detained - 1204 count exact level\ndetained - 612 count exact part\n"},
    {"Police detained 1,204 suspects. Of the road, 612 km were closed.", "detained - 1204 count exact level\n"},
    {"In 2024 Iran seized 27.4 tonnes of opium. Of the opium, more than 19 tonnes was stopped near Zabol.",
     "seizure opium 27400 kg exact level\nseizure opium 19000 kg at_least part\n"},
    {"In 2024 Iran seized 27.4 tonnes of opium. Of the wheat, more than 19 tonnes was stopped near Zabol.",
     "seizure opium 27400 kg exact level\n"},
    /* a record that was reached; doses that say a weight once more; forms behind an adjective that nobody knows */
    {"Cocaine production reached a record high of 3,708 tons.", "production cocaine 3708000 kg exact context\n"},
    {"Wheat production reached a record high of 3,708 tons.", ""},
    {"Police seized 120 kg of fentanyl, equivalent to 2.4 million doses.", "seizure fentanyl 120 kg exact level\n"},
    {"Police seized 120 kg of fentanyl and 2.4 million doses of heroin.",
     "seizure fentanyl 120 kg exact level\nseizure heroin 2400000 count exact level\n"},
    {"Agents seized 80 million fentanyl-laced fake pills.", "seizure fentanyl 80000000 count exact level\n"},
    {"Agents seized 80 million fake pills laced with fentanyl.", "seizure fentanyl 80000000 count exact level\n"},
    {"Agents seized 80 million fentanyl-themed films.", ""},
    /* where something was burned is nothing that was */
    {"Drugs weighing 93 tons were burnt at four ceremonies.", "destroyed all_drugs 93000 kg exact level\n"},
    /* one batch of what was seized */
    {"In 2024 customs seized 38 tonnes of cocaine. The largest shipment weighed 2,700 kilos.",
     "seizure cocaine 38000 kg exact level\nseizure cocaine 2700 kg exact part\n"},
    {"In 2024 customs seized 38 tonnes of cocaine. The largest ship weighs 2,700 tons.", "seizure cocaine 38000 kg exact level\n"},
    /* what was done to those whose noun says something else; of whom the number is */
    {"In 2024 3,250 offenders were convicted.", "charged - 3250 count exact level\n"},
    {"In 2024 3,250 offenders were arrested.", "detained - 3250 count exact level\n"},
    {"The number of people caught with drugs halved to 242.", "detained - -50 percent exact change\ndetained - 242 count exact level\n"},
    {"The number of crimes found halved to 242.", "crime - -50 percent exact change\ncrime - 242 count exact level\n"},
    {"Police broke up a gang. It had made two previous attempts.", ""},
    /* so much worth of something */
    {"Police seized £2 million worth of cocaine.", "money drugs 2000000 gbp exact level\n"},
    {"Police seized $300,000 worth of handbags.", "money valuables 300000 usd exact level\n"},
    {"Police seized $300,000 from a man.", "money cash 300000 usd exact level\n"},
    /* crimes of other kinds; whom police look for; what contraband is worth */
    {"Thefts numbered 5.4 million, while robberies went up by 2.7%, to 261,000.",
     "crime theft 5400000 count exact level\ncrime other 2.7 percent exact change\ncrime other 261000 count exact level\n"},
    {"Police arrested 12 murder suspects.", "detained - 12 count exact level\n"},
    {"The police is searching for one more person.", ""},
    {"The police searched 12 cars.", "inspection vehicles 12 count exact level\n"},
    {"Officers seized 3 tonnes of drugs. The value of contraband amounted to 41.6 million soms.",
     "seizure all_drugs 3000 kg exact level\nmoney valuables 41600000 kgs exact level\n"},
    {"Officers seized 3 tonnes of drugs. Its value amounted to 41.6 million soms.",
     "seizure all_drugs 3000 kg exact level\nmoney drugs 41600000 kgs exact level\n"},
    {"Opium cultivation fell to 45,200 hectares.", "production poppy_plants 45200 ha exact context\n"},
    {"Opium production fell to 995 kg.", "production opium 995 kg exact context\n"},
    /* an answer without its noun, and the year before; what was done in it says no comparison */
    {"How many people were convicted?\n\n612, among them 41 women.", "charged - 612 count exact level\ncharged - 41 count exact part\n"},
    {"How many people came?\n\n612, among them 41 women.", ""},
    {"In 2024 courts convicted 612 people. In 2023 it was 588.", "charged - 612 count exact level\ncharged - 588 count exact previous\n"},
    {"In 2024 courts convicted 612 people. In 2023 they convicted 588 people.",
     "charged - 612 count exact level\ncharged - 588 count exact level\n"},
    /* who was held, and what was */
    {"The bureau held 9,412 individuals on drug charges.", "detained - 9412 count exact level\n"},
    {"Police held 12 meetings with residents.", ""},
    /* those arrested of the paragraph before; peoples behind a colon */
    {"Police arrested 1,105 people.\n\nAmong the persons arrested were 119 fugitives.",
     "detained - 1105 count exact level\nwanted - 119 count exact part\n"},
    {"Police arrested 1,105 people.\n\nAmong the visitors were 119 fugitives.",
     "detained - 1105 count exact level\nwanted - 119 count exact level\n"},
    {"RIYADH. Eight persons were arrested: six Syrians and two Pakistanis.",
     "detained - 8 count exact level\ndetained foreigners 6 count exact part\ndetained foreigners 2 count exact part\n"},
    {"RIYADH. Eight persons were arrested: six Saudis.", "detained - 8 count exact level\ndetained - 6 count exact part\n"},
    /* crimes that were solved; a target */
    {"In 2024 5,120 thefts were recorded and 3,010 solved.", "crime theft 5120 count exact level\ncrime theft 3010 count exact level\n"},
    {"In 2024 5,120 thefts were recorded and 3,010 filmed.", "crime theft 5120 count exact level\n"},
    {"Forces eradicated 24,309 hectares of coca, of an annual target of 25,000 hectares.", "destroyed coca_bush 24309 ha exact level\n"},
    {"Police seized 2.8 tonnes of heroin. Of that, 1.9 tonnes came from a farm.",
     "seizure heroin 2800 kg exact level\nseizure heroin 1900 kg exact part\n"},
    {"Police seized 2.8 tonnes of heroin. After that, 1.9 tonnes came from a farm.", "seizure heroin 2800 kg exact level\n"},
    /* goods that were detained; accused who were arrested; some of the goods said before; a name in single quotes */
    {"Customs detained 9.6 million cigarettes.", "seizure tobacco 9600000 count exact level\n"},
    {"Customs detained 9 drivers.", "detained drivers 9 count exact level\n"},
    {"In 2024 86 accused were arrested.", "detained - 86 count exact level\n"},
    {"In 2024 86 accused were tried.", "charged - 86 count exact level\n"},
    {"Police seized 88 firearms. Bulgaria took 31 of the firearms.",
     "seizure firearms 88 count exact level\nseizure firearms 31 count exact part\n"},
    {"Police seized 88 firearms. Bulgaria took 31 firearms.",
     "seizure firearms 88 count exact level\nseizure firearms 31 count exact level\n"},
    {"Police confiscated 250 kilos of 'ice'.", "seizure methamphetamine 250 kg exact level\n"},
    {"Police confiscated 250 kilos of 'rice'.", ""},
    {"UGANDA. Customs seized 3 million shillings.", "money cash 3000000 ugx exact level\n"},
    {"Customs seized 3 million shillings.", "money cash 3000000 kes exact level\n"},
    /* a noun that nobody knows is of persons where they were arrested */
    {"Operatives arrested 124,500 drug personalities.", "detained - 124500 count exact level\n"},
    {"Operatives inspired 124,500 drug personalities.", ""},
    /* changes of two figures respectively */
    {"Police uncovered 25,190 drug cases and arrested 47,120 suspects, up 5.7% and 9.4% respectively.",
     "crime drug 25190 count exact level\ndetained - 47120 count exact level\ncrime drug 5.7 percent exact change\ndetained - 9.4 percent "
     "exact change\n"},
    {"Police uncovered 25,190 drug cases and arrested 47,120 suspects, up 9.4%.",
     "crime drug 25190 count exact level\ndetained - 47120 count exact level\ndetained - 9.4 percent exact change\n"},
    /* a weight whose noun stands behind the pills; what was done to some of them; an abbreviated currency */
    {"Police seized 3.4 tonnes and 4.2 million pills of synthetic drugs.",
     "seizure synthetic 3400 kg exact level\nseizure synthetic 4200000 count exact level\n"},
    {"Police seized 3.4 tonnes and 4.2 million books.", ""},
    {"Police arrested 14,438 suspects, of whom 7,300 have been sentenced.",
     "detained - 14438 count exact level\ncharged - 7300 count exact level\n"},
    {"SRI LANKA. The Navy seized drugs worth Rs. 28.2 billion.", "money drugs 28200000000 lkr exact level\n"},
    {"The Coast Guard offloaded 700 kg of narcotics. The offload includes 600 kg of cocaine.",
     "seizure all_drugs 700 kg exact level\nseizure cocaine 600 kg exact part\n"},
    /* both ends of a range have the sign of the currency; a change from one to the other is no range, and two currencies are none */
    {"Cigarettes worth between $1.2 and $1.5 billion were seized.", "money valuables - usd between level\n"},
    {"Losses from online fraud rose from $40 million to $55 million in 2024.",
     "money damage 40000000 usd exact previous\nmoney damage 55000000 usd exact level\n"},
    {"Police found $400 and €500 in cash in two cars.", "money cash 400 usd exact level\nmoney cash 500 eur exact level\n"},
    /* an earlier value without its unit; a count of something else has none to share */
    {"In 2024 it seized 320 kg of heroin against 254 in 2023.",
     "seizure heroin 320 kg exact level\nseizure heroin 254 kg exact previous\n"},
    {"In 2024 the service seized 320 kg of heroin; a year earlier it was 254.",
     "seizure heroin 320 kg exact level\nseizure heroin 254 kg exact previous\n"},
    {"In 2024 the service seized 320 kg of heroin in 12 cases, compared with 9 a year earlier.", "seizure heroin 320 kg exact level\n"},
    {"In 2024 it seized 1.9 million fentanyl pills, compared with 1.2 million in 2023.",
     "seizure fentanyl 1900000 count exact level\nseizure fentanyl 1200000 count exact previous\n"},
    {"The damage reached 12 million dollars, against 9 million in 2023.",
     "money damage 12000000 usd exact level\nmoney damage 9000000 usd exact previous\n"},
    {"The damage reached 12 million dollars, against 95 officials in 2023.", "money damage 12000000 usd exact level\n"},
    /* what changed stands behind the change; "8% more money" is of none that is known */
    {"In 2024 Spain seized 39% more cocaine and 12% more heroin than in 2023.",
     "seizure cocaine 39 percent exact change\nseizure heroin 12 percent exact change\n"},
    {"In 2024, 14% more people were detained than in 2023.", "detained - 14 percent exact change\n"},
    {"In 2024 police recorded 8% fewer thefts and 11% more frauds.",
     "crime theft -8 percent exact change\ncrime fraud 11 percent exact change\n"},
    {"In 2024 police recorded 412 thefts, 8% more than in 2023.",
     "crime theft 412 count exact level\ncrime theft 8 percent exact change\n"},
    {"Police were given 8% more money for heroin tests in 2024.", ""},
    /* a record that something hit, and a record that is kept */
    {"Seizures of heroin in 2024 hit a record of 2,275 kg.", "seizure heroin 2275 kg exact level\n"},
    {"The police keep a record of 2,000 cars.", ""},
    /* deaths and other things that are only related to drugs are no crimes */
    {"The number of drug-related deaths rose to 1,204 from 1,093.", ""},
    {"Drug-related deaths fell by 10% in 2024.", ""},
    {"Drug-related crimes fell by 10% in 2024.", "crime drug -10 percent exact change\n"},
    /* who was convicted, whatever the noun */
    {"The court convicted 340 drug offenders in 2024.", "charged - 340 count exact level\n"},
    {"The NDLEA arrested 340 offenders in 2024.", "detained - 340 count exact level\n"},
    /* a substance that is part of what was weighed, and one that is not */
    {"Police seized 294 tonnes of drugs in 2024, 85 percent of it cocaine.",
     "seizure all_drugs 294000 kg exact level\nseizure cocaine 85 percent exact share\n"},
    {"Police seized 294 tonnes of drugs in 2024, of which 85 percent was cocaine.",
     "seizure all_drugs 294000 kg exact level\nseizure cocaine 85 percent exact share\n"},
    {"Police seized 294 tonnes of hashish in 2024, 85 percent of it cocaine.", "seizure hashish 294000 kg exact level\n"},
    /* the whole of a share is not of what has the share */
    {"Cocaine made up 85 percent of the 294 tonnes seized.", "seizure cocaine 85 percent exact share\n"},
    {"In 2024 Ecuador seized 294 tonnes of drugs. Cocaine made up 85 percent of the 294 tonnes seized.",
     "seizure all_drugs 294000 kg exact level\nseizure cocaine 85 percent exact share\nseizure all_drugs 294000 kg exact repeat\n"},
    /* boats and aircraft that were seized, and some that took part */
    {"The Coast Guard interdicted 3 boats and 2 aircraft.", "seizure vehicles 3 count exact level\nseizure vehicles 2 count exact level\n"},
    {"The operation involved 4 aircraft and 12 boats.", ""},
    /* some of those who were checked were expelled, or detained; cars are not detained as persons */
    {"Operation Nelegal was held in Osh. Police checked 1,240 foreigners and expelled 27 of them.",
     "inspection persons 1240 count exact level\nexpelled - 27 count exact level\n"},
    {"Operation Nelegal was held in Osh. Police checked 1,240 foreigners, 27 of them were detained.",
     "inspection persons 1240 count exact level\ndetained - 27 count exact level\n"},
    {"Operation Nelegal was held in Osh. Police checked 1,240 cars, 27 of them were detained.",
     "inspection vehicles 1240 count exact level\ninspection vehicles 27 count exact part\n"},
    /* so many a minute were not seized; those beside them were */
    {"More than 1,000 illegal cigarettes per minute could be produced at the factory; 12 million cigarettes were confiscated.",
     "seizure tobacco 12000000 count exact level\n"},
    /* what grew on a field that was burnt is the plant; what was weighed is the drug */
    {"Authorities in Tanzania torched 2,300 acres of cannabis.", "destroyed cannabis_plants 930.776977152 ha exact level\n"},
    {"Authorities in Tanzania torched 300 kg of cannabis.", "destroyed cannabis 300 kg exact level\n"},
    {"Afghan police eradicated 1,200 hectares of opium.", "destroyed poppy_plants 1200 ha exact level\n"},
    {"Brazil's police seized 72.3 t of cocaine in 2023 vs 96.8 t in 2022 (-25.3%).",
     "seizure cocaine 72300 kg exact level\nseizure cocaine 96800 kg exact previous\nseizure cocaine -25.3 percent exact change\n"},
    /* a crime that has "property" in its name is what did the damage; property that was seized is not */
    {"Damage from property crime is put at 412 million soms, up 8.5 per cent.",
     "money damage 412000000 kgs exact level\nmoney damage 8.5 percent exact change\n"},
    {"Police seized property worth 412 million soms.", "money valuables 412000000 kgs exact level\n"},
    /* "up" of a verb, and of a bound */
    {"In 2024 3,518 crimes were grave; their share edged up to 24.7 per cent.",
     "crime grave 3518 count exact level\ncrime grave 24.7 percent exact share\n"},
    {"Police seized up to 20 kg of heroin.", "seizure heroin 20 kg at_most level\n"},
    /* what most of the cases were for */
    {"The services initiated 1,102 criminal cases. Most relate to the organization of illegal migration (689) and unlawful crossing of "
     "state borders (143).",
     "case - 1102 count exact level\ncase migration 689 count exact part\ncase border 143 count exact part\n"},
    /* rand of South Africa, whose sign roubles have, too */
    {"South Africa's Hawks seized 800 kg of cocaine valued at R320 million.",
     "seizure cocaine 800 kg exact level\nmoney drugs 320000000 zar exact level\n"},
    {"Russian police seized 800 kg of cocaine valued at R320 million.",
     "seizure cocaine 800 kg exact level\nmoney drugs 320000000 rub exact level\n"},
    {"The value of the drugs was put at £140m.", "money drugs 140000000 gbp exact level\n"},
    {"The value of the criminal benefit recovered was €11.2 million.", "money valuables 11200000 eur exact level\n"},
    {"The value of the agreement was €11.2 million.", ""},
    {"Kenyan police destroyed 2,400 kg of bhang.", "destroyed marijuana 2400 kg exact level\n"},
    /* what machine translation makes of "из которых"; what was suspended, and what was not */
    {"In the result of the special operation 38 citizens are detained, 12 from which are foreigners.",
     "detained - 38 count exact level\ndetained foreigners 12 count exact part\n"},
    {"As a result of the operation, more than 4,000 Internet resources were identified, the activities of 2,100 were suspended.",
     "website - 4000 count at_least level\nwebsite blocked 2100 count exact level\n"},
    {"As a result of the operation, more than 4,000 Internet resources were identified, the activities of 2,100 were useful.",
     "website - 4000 count at_least level\n"},
    /* two adjectives of one noun; two nouns */
    {"Officers detained 376 local and foreign suspects in the raids.", "detained - 376 count exact level\n"},
    {"Officers detained 12 gadgets and stolen cars.", ""},
    {"Officers checked 12 wagons and local shops.", ""},
    {"Police seized 30 modern and antique rifles.", "seizure rifle 30 count exact level\n"},
    /* sites of a fire, and those of the web; pills that a change started from */
    {"The Myanmar military burned drugs worth $297 million at three sites on Thursday.", "money drugs 297000000 usd exact level\n"},
    {"Police blocked three sites on Thursday.", "website blocked 3 count exact level\n"},
    {"Seizures of captagon fell to 12.4 million pills from 34 million.",
     "seizure captagon 12400000 count exact level\nseizure captagon 34000000 count exact previous\n"},
    {"In 2024 it seized 1.9 million fentanyl pills (1.2 million in 2023).",
     "seizure fentanyl 1900000 count exact level\nseizure fentanyl 1200000 count exact previous\n"},
    {"Seizures of captagon fell from 34 million pills to 12.4 million.",
     "seizure captagon 34000000 count exact previous\nseizure captagon 12400000 count exact level\n"},
    /* a dateline above the headline; what the headline rounds is said again */
    {"Astana, 14 February 2025\n\nCustoms and police seize more than 1.2 tonnes of drugs in 2024\n\nIn 2024 Kazakhstan's police seized "
     "1,245.6 kg of drugs.",
     "seizure all_drugs 1200 kg at_least repeat\nseizure all_drugs 1245.6 kg exact level\n"},
    {"Astana, 14 February 2025\n\nPolice seized more than 1.2 tonnes of drugs in 2023.\n\nIn 2024 Kazakhstan's police seized 1,245.6 kg of "
     "drugs.",
     "seizure all_drugs 1200 kg at_least level\nseizure all_drugs 1245.6 kg exact level\n"},
    /* deaths behind a figure of crimes */
    {"In 2024 police registered 300 drug crimes. The number of drug-related deaths fell by 12.5 percent to 84.",
     "crime drug 300 count exact level\n"},
    {"In 2024 police registered 300 drug crimes. The number of thefts fell by 12.5 percent to 84.",
     "crime drug 300 count exact level\ncrime theft -12.5 percent exact change\ncrime theft 84 count exact level\n"},
    /* a share of what rose is no change; a country alone */
    {"Coca cultivation in Colombia rose to 253,000 ha in 2023, of which 39% in Antioquia.",
     "production coca_bush 253000 ha exact context\nproduction coca_bush 39 percent exact share\n"},
    {"Seizures of methamphetamine in Asia reached 190 tons in 2023, an increase of 24% over 2022; Thailand alone accounted for 62 tons.",
     "seizure methamphetamine 190000 kg exact level\nseizure methamphetamine 24 percent exact change\nseizure methamphetamine 62000 kg "
     "exact level\n"},
    /* a change of something else is none of what stands before it */
    {"Police seized 120 kg of cocaine in 2023, and there were 39% more drug-related deaths in 2024.",
     "seizure cocaine 120 kg exact level\n"},
    {"Police seized 120 kg of cocaine in 2023, 39% more cocaine sales were recorded in 2024.", "seizure cocaine 120 kg exact level\n"},
    {"Police seized 120 kg of cocaine in 2023, 39% more than in 2022.",
     "seizure cocaine 120 kg exact level\nseizure cocaine 39 percent exact change\n"},
    /* a number of goods that fell; what was said to be so many of a noun that nobody knows */
    {"The number of firearms seized fell from 51 to 38.",
     "seizure firearms 51 count exact previous\nseizure firearms 38 count exact level\n"},
    {"The number of firearms taken at the border came down to 38, from 51 a year earlier.",
     "seizure firearms 38 count exact level\nseizure firearms 51 count exact previous\n"},
    {"Its dogs – 37 of them – are trained for six months.", ""},
    /* a change behind the noun of its figure; a group that is the largest of crimes */
    {"In all, Customs made 3,906 narcotics seizures, 12 per cent more than in 2023.",
     "seizure_event all_drugs 3906 count exact level\nseizure_event all_drugs 12 percent exact change\n"},
    {"Thefts (1,742) remain the largest group, though their number went down by 11 per cent.",
     "crime theft 1742 count exact level\ncrime theft -11 percent exact change\n"},
    {"Fraud moved the other way, from 611 cases a year ago to 729.",
     "crime fraud 611 count exact previous\ncrime fraud 729 count exact level\n"},
    /* a number said between commas */
    {"The number of wanted persons traced, 256, was twice last year's.",
     "wanted - 256 count exact level\nwanted - 100 percent exact change\n"},
    {"The number of pupils, 256, was twice last year's.", ""},
    /* parts of what "of the" opens with, of the same kind */
    {"Of the 61 firearms removed, 40 had been surrendered voluntarily.",
     "seizure firearms 61 count exact level\nseizure firearms 40 count exact part\n"},
    /* what the sentences before told of: seizures without their drug, a pair, a field */
    {"Cocaine keeps passing through the region. Governments reported seizures of 19.2 tons in 2023.",
     "seizure cocaine 19200 kg exact level\n"},
    {"Ketamine seizures went in the other direction. They dropped from 24.1 tons to 16.8 tons, or by 30 per cent.",
     "seizure ketamine 24100 kg exact previous\nseizure ketamine 16800 kg exact level\nseizure ketamine -30 percent exact change\n"},
    {"Cocaine keeps passing through the region. Farmers reported losses of 19.2 tons in 2023.", ""},
    {"Officers seized 12 kg of cannabis herb. They also eradicated 212 hectares of the crop.",
     "seizure marijuana 12 kg exact level\ndestroyed cannabis_plants 212 ha exact level\n"},
    /* the largest consignment; another one that was picked up */
    {"The largest consignment of heroin, 512 kg, was discovered on 2 November. Another 22 kg was picked up on 3 November.",
     "seizure heroin 512 kg exact level\nseizure heroin 22 kg exact level\n"},
    /* charged, behind the verb that looks like a comparison; those of whom the latter are */
    {"Charges of corruption were brought against 287 officials, including 41 women.",
     "charged officials 287 count exact level\ncharged - 41 count exact part\n"},
    {"Fraud jumped from 6,104 to 8,377 cases, and 5,590 of the latter have not been solved so far.",
     "crime fraud 6104 count exact previous\ncrime fraud 8377 count exact level\ncrime fraud 5590 count exact part\n"},
    /* a crime of the clause; laboratories are not what they make */
    {"Theft keeps the first place with 9,905 crimes.", "crime theft 9905 count exact level\n"},
    {"In Germany the number of dismantled laboratories for synthetic drugs doubled.", "laboratory - 100 percent exact change\n"},
    {"Cocaine production in 2022 is believed to have been around 2,700 tons.", "production cocaine 2700000 kg about context\n"},
    /* who was convicted, without a noun; who was, before others are told of */
    {"Judges convicted just 4,905, that is fewer than half.", "charged - 4905 count exact level\n"},
    {"Judges convicted just 4,905 days later.", ""},
    /* what machine translation makes of a comparison and of a weight */
    {"It is opened 1 908 narcocrimes, that on 6,5 % exceeds an indicator of last year's stage.",
     "crime drug 1908 count exact level\ncrime drug 6.5 percent exact change\n"},
    {"At the post hashish in weight 66,3 kg was found; the driver of 1979 year of birth is taken.",
     "seizure hashish 66.3 kg exact level\n"},
    /* some of the persons before; a verb that has others as its object */
    {"In 2025 police made 148 arrests, 39 of foreign nationals.",
     "detained - 148 count exact level\ndetained foreigners 39 count exact part\n"},
    {"In 2025 police made 148 arrests, 39 of stolen cars.", "detained - 148 count exact level\n"},
    /* places in a row, each with a number alone; goods that a place accounted for */
    {"Kenya made 58 of the arrests, Tanzania 41 and Mozambique 27.",
     "detained - 58 count exact level\ndetained - 41 count exact level\ndetained - 27 count exact level\n"},
    {"In 2025 police seized 418 million cigarettes. Poland accounted for 131 million of the cigarettes, Greece for a further 77 million.",
     "seizure tobacco 418000000 count exact level\nseizure tobacco 131000000 count exact part\nseizure tobacco 77000000 count exact "
     "part\n"},
    {"Officers raided a print shop and came away with 1,900 blank identity cards.", "seizure documents 1900 count exact level\n"},
    {"The damage exceeds 164.7 billion tugriks; 52.3 billion of this sum has been made good.",
     "money damage 164700000000 mnt at_least level\nmoney damage 52300000000 mnt exact part\n"},
    /* what money was, said a sentence before; another sum that it is compared with */
    {"Losses grew much faster than the number of victims. They reached RM1.87 billion compared with RM1.05 billion.",
     "money damage 1870000000 myr exact level\nmoney damage 1050000000 myr exact previous\n"},
    {"Exports grew much faster than imports. They reached RM1.87 billion.", ""},
    /* the parts of something, and a convoy of things */
    {"The marksmen disabled the engines of two boats and seized 3 kg of heroin.", "seizure heroin 3 kg exact level\n"},
    {"A convoy of 12 vehicles was seized.", "seizure vehicles 12 count exact level\n"},
    /* one of them who speaks */
    {"Police detained four men. One of them told us he was promised money.", "detained - 4 count exact level\n"},
    /* nothing but the total stands behind the weight */
    {"Agencies seized 251 tons of methamphetamine in 2024. Its police intercepted 117 tons of the regional total.",
     "seizure methamphetamine 251000 kg exact level\nseizure methamphetamine 117000 kg exact level\n"},
    {"Agencies seized 251 tons of methamphetamine in 2024. Its police intercepted 117 tons of the wheat.",
     "seizure methamphetamine 251000 kg exact level\n"},
    /* what was the most common crime */
    {"Theft remained the most common crime with 12,431 cases.", "crime theft 12431 count exact level\n"},
    {"The most common crimes were theft (12,431), fraud (6,480) and robbery (812).",
     "crime theft 12431 count exact level\ncrime fraud 6480 count exact level\ncrime other 812 count exact level\n"},
    /* so many more, or fewer, than */
    {"Homicides totalled 214, seven fewer than in the previous year.", "crime other 214 count exact level\n"},
    {"Homicides totalled 214, seven more than a year earlier.", "crime other 214 count exact level\n"},
    {"Seven fewer homicides were recorded in 2024 than in 2023.", ""},
    {"Seven more suspects were arrested with more than 3 kg of heroin.",
     "detained - 7 count exact level\nseizure heroin 3 kg at_least level\n"},
    {"Police arrested 85 people, down from 97.", "detained - 85 count exact level\ndetained - 97 count exact previous\n"},
    /* vs. */
    {"Police recorded 1,204 burglaries in 2024 vs. 1,390 in 2023.",
     "crime theft 1204 count exact level\ncrime theft 1390 count exact previous\n"},
    /* a portion of what the sentence opens with, or of what was said before */
    {"Of the 190 tons of methamphetamine seized, 92 tons was in tablets.",
     "seizure methamphetamine 190000 kg exact level\nseizure methamphetamine 92000 kg exact part\n"},
    {"Of the 1.2 tonnes of heroin seized, about 300 kilograms came from Pakistan.",
     "seizure heroin 1200 kg exact level\nseizure heroin 300 kg about part\n"},
    {"Of the 38 tonnes of drugs seized, 12 tonnes were cannabis and 3 tonnes heroin.",
     "seizure all_drugs 38000 kg exact level\nseizure cannabis 12000 kg exact part\nseizure heroin 3000 kg exact part\n"},
    {"Officers seized 1,318 kg of drugs, including 872 kg of cocaine. Of the cocaine, 530 kg was found in a container.",
     "seizure all_drugs 1318 kg exact level\nseizure cocaine 872 kg exact part\nseizure cocaine 530 kg exact part\n"},
    {"Officers seized 311 kg of hashish. Some 204 kg of the hashish was found in a lorry.",
     "seizure hashish 311 kg exact level\nseizure hashish 204 kg about part\n"},
    {"Officers found 20 kg of the narcotic hashish in May and 30 kg of the hashish in June.",
     "seizure hashish 20 kg exact level\nseizure hashish 30 kg exact level\n"},
    {"Customs seized 12 kg of the synthetic drug mephedrone in May and 3 kg of the same drug in June.",
     "seizure mephedrone 12 kg exact level\nseizure mephedrone 3 kg exact level\n"},
    /* doubled from, to */
    {"Arrests doubled from 1,209 to 2,418.",
     "detained - 100 percent exact change\ndetained - 1209 count exact previous\ndetained - 2418 count exact level\n"},
    {"Cocaine seizures tripled from 12 tonnes to 36 tonnes.",
     "seizure cocaine 200 percent exact change\nseizure cocaine 12000 kg exact previous\nseizure cocaine 36000 kg exact level\n"},
    {"Arrests doubled, as police seized 12 to 36 tonnes of cocaine.",
     "detained - 100 percent exact change\nseizure cocaine - kg between level\n"},
    /* what there was when a change began */
    {"Police recorded 34,218 offences. This is 3.7% fewer than in 2023, when police recorded 35,533.",
     "offence - 34218 count exact level\noffence - -3.7 percent exact change\noffence - 35533 count exact previous\n"},
    {"Thefts fell by 3.7% in 2023, when police hired 350.", "crime theft -3.7 percent exact change\n"},
    /* areas behind a change of them */
    {"The area under opium poppy decreased by 4 per cent in 2024. It stood at 45,200 hectares, compared to 47,100 hectares in 2023.",
     "production poppy_plants -4 percent exact change\nproduction poppy_plants 45200 ha exact context\nproduction poppy_plants 47100 ha "
     "exact previous\n"},
    /* a part as a share of its total */
    {"Damage reached 38.6 million euros, of which 29.3 million euros were recovered, or 76 percent.",
     "money damage 38600000 eur exact level\nmoney damage 29300000 eur exact part\nmoney damage 76 percent exact share\n"},
    {"Criminal liability was imposed on 9,127 persons, 640 of whom were minors.",
     "charged - 9127 count exact level\ncharged - 640 count exact part\n"},
    /* a headline behind the name of what it is */
    {"PRESS RELEASE\nOver 1.2 tonnes of cocaine found, five arrested\n\nOfficers found 1,214 kg of cocaine. The five crew members were "
     "arrested.",
     "seizure cocaine 1200 kg at_least repeat\ndetained - 5 count exact repeat\nseizure cocaine 1214 kg exact level\ndetained - 5 count "
     "exact level\n"},
    /* seizures behind the name of a drug */
    {"Cocaine: 214 seizures, up 12%.", "seizure_event cocaine 214 count exact level\nseizure_event cocaine 12 percent exact change\n"},
    {"Customs results for 2024. Cocaine: 214 seizures, 3.4 tonnes.", "seizure_event cocaine 214 count exact level\n"},
    /* a change of what is named behind its number */
    {"Robbery from the person: 2,104 incidents, up 12%.", "crime other 2104 count exact level\ncrime other 12 percent exact change\n"},
    /* what a drug would have fetched */
    {"Officers seized 2.34 tonnes of cocaine that would have fetched $760 million.",
     "seizure cocaine 2340 kg exact level\nmoney drugs 760000000 usd exact level\n"},
    {"The cars were sold for $760,000.", ""},
    {"Officers seized €1.2m in cash and jewellery worth €300,000.",
     "money cash 1200000 eur exact level\nmoney valuables 300000 eur exact level\n"},
    /* the largest quantities of countries */
    {"The largest quantities of cocaine were seized in Belgium (123 tonnes) and Spain (118 tonnes).",
     "seizure cocaine 123000 kg exact level\nseizure cocaine 118000 kg exact level\n"},
    {"Police seized 34 tonnes of cannabis, 12 of them in Sindh.",
     "seizure cannabis 34000 kg exact level\nseizure cannabis 12000 kg exact part\n"},
    {"Police seized 34 kg of cannabis from couriers, 12 of them women.", "seizure cannabis 34 kg exact level\n"},
    /* what a paragraph opens with */
    {"There were 541 tonnes of cannabis resin seized.\n\nThe quantity of cocaine seized reached a new high. Member States intercepted 397 "
     "tonnes.",
     "seizure hashish 541000 kg exact level\nseizure cocaine 397000 kg exact level\n"},
    {"The number of cocaine seizures, 94,500, changed little.", "seizure_event cocaine 94500 count exact level\n"},
    /* verbs */
    {"Over 31 tonnes of narcotics were set on fire.", "destroyed all_drugs 31000 kg at_least level\n"},
    {"Ninety-six people were arrested, 41 of whom now face federal charges.",
     "detained - 96 count exact level\ncharged - 41 count exact level\n"},
    /* control points where something was checked */
    {"More than 58,000 vehicles were checked at 190 checkpoints.",
     "inspection vehicles 58000 count at_least level\ncontrol_point - 190 count exact level\n"},
    {"Vehicles crossed the border at 50 checkpoints.", ""},
    /* lines above a headline */
    {"FOR IMMEDIATE RELEASE\nMarch 14, 2025\nContact: Public Information Office, 602-555-0148\n\nSurge takes 1.3 million fentanyl pills "
     "off streets\n\nThe surge resulted in the seizure of 1,284,600 fentanyl pills.",
     "seizure fentanyl 1300000 count exact repeat\nseizure fentanyl 1284600 count exact level\n"},
    /* a list behind a line that says no verb */
    {"Operation Shield led to the arrest of 87 people.\n\nProvisional results include:\n\n- 642 firearms and over 17,000 rounds of "
     "ammunition;\n- 2,300 detonators.",
     "detained - 87 count exact level\nseizure firearms 642 count exact level\nseizure ammunition 17000 count at_least level\nseizure "
     "detonators 2300 count exact level\n"},
    /* quantities, and what is named between two */
    {"The global quantity of methamphetamine seized reached a record 482 tons in 2023, an increase of 16 per cent.",
     "seizure methamphetamine 482000 kg exact level\nseizure methamphetamine 16 percent exact change\n"},
    {"Amphetamine seizures amounted to 93 tons, down from 108 tons in 2022, whereas seizures of ecstasy were stable at about 16 tons.",
     "seizure amphetamine 93000 kg exact level\nseizure amphetamine 108000 kg exact previous\nseizure mdma 16000 kg about level\n"},
    {"Meth seizures more than doubled, from 3,400 kg to 8,000 kg.",
     "seizure methamphetamine 100 percent at_least change\nseizure methamphetamine 3400 kg exact previous\nseizure methamphetamine 8000 kg "
     "exact level\n"},
    /* figures after which others came */
    {"Heroin seizures amounted to 312 kilograms after 235 kilograms.",
     "seizure heroin 312 kg exact level\nseizure heroin 235 kg exact previous\n"},
    {"Police seized 288 tonnes of cocaine in 2024, after 219 tonnes in 2023.",
     "seizure cocaine 288000 kg exact level\nseizure cocaine 219000 kg exact previous\n"},
    {"Police seized 12 kg of heroin in May, after 9 kg of opium had been found in April.",
     "seizure heroin 12 kg exact level\nseizure opium 9 kg exact level\n"},
    {"Seven officers were arrested after 9 kilograms of heroin were found.",
     "detained - 7 count exact level\nseizure heroin 9 kg exact level\n"},
    /* headlines of what an action is against */
    {"Action against firearms: 184 arrests\n\nThe action led to 184 arrests and 312 firearms seized.",
     "detained - 184 count exact repeat\ndetained - 184 count exact level\nseizure firearms 312 count exact level\n"},
    {"Ministry of Home Affairs\nNarcotics Control Bureau\nBureau seizes about 330 kg of methamphetamine\n\nThe bureau seized 328.5 kg of "
     "methamphetamine.",
     "seizure methamphetamine 330 kg about repeat\nseizure methamphetamine 328.5 kg exact level\n"},
    /* lists without list marks */
    {"In total, bodies withdrew 842 kg of narcotic drugs, including:\n743 kg of marijuana;\n64 kg of heroin.\n\n11.4 tons of precursors "
     "were also seized.",
     "seizure all_drugs 842 kg exact level\nseizure marijuana 743 kg exact part\nseizure heroin 64 kg exact part\nseizure precursors 11400 "
     "kg exact level\n"},
    {"Police seized, among other things:\n\n11 kg 350 g of heroin\nsome 40 kg of marijuana\n1,310 cannabis plants\n\nIn June alone the "
     "police eliminated three groups.",
     "seizure heroin 11.35 kg exact level\nseizure marijuana 40 kg about level\nseizure cannabis_plants 1310 count exact level\ngroup - 3 "
     "count exact level\n"},
    /* offences that are crimes */
    {"Police recorded 228,104 drug offences (-34.2%).", "crime drug 228104 count exact level\ncrime drug -34.2 percent exact change\n"},
    {"Sexual offences were up 3% at 3,420.", "crime - 3 percent exact change\ncrime - 3420 count exact level\n"},
    {"The number of administrative offences fell from 1,940 to 1,712.",
     "offence - 1940 count exact previous\noffence - 1712 count exact level\n"},
    {"The value of the consignment in the international market is estimated at Rs 820 crore.", "money drugs 8200000000 inr about level\n"},
    /* how old one of them was */
    {"The oldest suspect was 71 and the youngest was 19.", ""},
    {"The largest haul was 16 kg of heroin.", "seizure heroin 16 kg exact level\n"},
    /* nouns behind a hyphen */
    {"Police closed five pill-press laboratories.", "laboratory - 5 count exact level\n"},
    {"Police closed five drug-making laboratories.", "laboratory - 5 count exact level\n"},
    {"Cannabis-group drugs make up 72% of what we seize.", "seizure cannabis 72 percent exact share\n"},
    /* a number in groups is not that of a flat */
    {"In his flat 3,150 ecstasy tablets were found.", "seizure mdma 3150 count exact level\n"},
    {"He lived in flat 315, where 40 ecstasy tablets were found.", "seizure mdma 40 count exact level\n"},
    /* the seized things are parts of what was seized */
    {"Officers withdrew 1,086 kg of narcotic drugs.\n\nThe seized drugs include:\n• opium – 512.4 kg;\n• hashish – 301 kg.",
     "seizure all_drugs 1086 kg exact level\nseizure opium 512.4 kg exact part\nseizure hashish 301 kg exact part\n"},
    {"The navy recovered narcotics weighing 2,456 kg.\n\nThe haul comprised 1,950 kg of hashish and 86 kg of heroin.",
     "seizure all_drugs 2456 kg exact level\nseizure hashish 1950 kg exact part\nseizure heroin 86 kg exact part\n"},
    /* those of a country are no things */
    {"Officers seized two boats, whose occupants, three Ecuadorians among them, were captured.", "seizure vehicles 2 count exact level\n"},
    {"PDEA arrested 3,412 persons in October. In September, PDEA had arrested 3,655.",
     "detained - 3412 count exact level\ndetained - 3655 count exact level\n"},
    {"Police searched 57 flats and houses.", "inspection premises 57 count exact level\n"},
    /* hours are no counts */
    {"Drugs worth R1.2 million and 12 rifles were seized at 5 p.m. in Cape Town.",
     "money drugs 1200000 zar exact level\nseizure rifle 12 count exact level\n"},
    /* what was searched */
    {"Searches of 460 premises led to the seizure of 1,912 mobile phones.",
     "inspection premises 460 count exact level\nseizure phones 1912 count exact level\n"},
    /* those of whom one was the oldest, and the largest of all */
    {"Police detained 45 people, and among them were 12 women.", "detained - 45 count exact level\ndetained - 12 count exact part\n"},
    {"Police made 340 arrests. The largest number of arrests was 85.",
     "detained - 340 count exact level\ndetained - 85 count exact level\n"},
    /* a line that is a sentence ends a list */
    {"Customs seized 40 kg of drugs, including:\n15 kg of heroin\n12 kg of opium\nCustoms seized 3 kg of hashish in May.",
     "seizure all_drugs 40 kg exact level\nseizure heroin 15 kg exact part\nseizure opium 12 kg exact part\nseizure hashish 3 kg exact "
     "level\n"},
    {"Officers seized 12 kg of synthetic drug mephedrone precursors.", "seizure synthetic 12 kg exact level\n"},
    {"Officers seized 12 kg-bags of heroin.", "seizure heroin 12 kg exact level\n"},
    {"Rioters set on fire 12 cars and police arrested 45 people.", "detained - 45 count exact level\n"},
    {"Police recovered jewellery, 12 phones and 2 million dollars.",
     "seizure phones 12 count exact level\nmoney cash 2000000 usd exact level\n"},
    /* the places of figures that make up a share */
    {"Police found 38,246 violations of migration legislation. Russia accounts for 31,570 of the violations, Kazakhstan for 4,102 and "
     "Belarus for 1,284.",
     "offence migration 38246 count exact level\noffence migration 31570 count exact level\noffence migration 4102 count exact "
     "level\noffence migration 1284 count exact level\n"},
    {"The teams searched 512 addresses.", "inspection premises 512 count exact level\n"},
    /* what came after the time of the total */
    {"In nine months of 2024, 3 tons of hashish were seized. One of the largest hauls was made in October: on October 3, 2024, 86 kg of "
     "hashish was found.",
     "seizure hashish 3000 kg exact level\nseizure hashish 86 kg exact level\n"},
    /* two of those who are named */
    {"Two of the smugglers were detained, the rest got away.", "detained - 2 count exact level\n"},
    {"Two of the cars were stolen.", ""},
    {"Officers seized 3 tons of drugs, of which mephedrone 198 kg and hashish 1.2 tons.",
     "seizure all_drugs 3000 kg exact level\nseizure mephedrone 198 kg exact part\nseizure hashish 1200 kg exact part\n"},
    /* a verb that is said of a part alone */
    {"Some 46,000 migrants were stopped at the border, of whom 1,340 were deported.", ""},
    {"In all 120 people, of whom 7 were women, were detained.", "detained - 120 count exact level\ndetained - 7 count exact part\n"},
    /* prices, and the number of those who were arrested for something */
    {"Prices of heroin fell by 12 percent to $18 a gram.", ""},
    {"The number of people arrested for drug trafficking climbed 8% to 12,430, including 340 women.",
     "detained - 8 percent exact change\ndetained - 12430 count exact level\ndetained - 340 count exact part\n"},
    {"The number of drug crimes climbed 8% to 12,430.", "crime drug 8 percent exact change\ncrime drug 12430 count exact level\n"},
    /* the same plants, weighed */
    {"Police destroyed wild hemp on 12.4 hectares, weighing 18 tonnes.",
     "destroyed cannabis_plants 12.4 ha exact level\ndestroyed cannabis_plants 18000 kg exact level\n"},
    {"Police seized 340 plants and heroin weighing 3 kg.", "seizure heroin 3 kg exact level\n"},
    /* what was smuggled or sold was not taken */
    {"The gang smuggled over 3 tonnes of heroin between 2019 and 2022.", ""},
    {"He sold 40 ecstasy tablets.", ""},
    {"The men tried to smuggle 3 kg of heroin.", "seizure heroin 3 kg exact level\n"},
    {"Police seized 3 kg of heroin smuggled from Turkey.", "seizure heroin 3 kg exact level\n"},
};

/* "value from to kind place area", a line a claim. */
static const struct {
    const char *text, *whens;
} times[] = {
    /* a town in front of its country, and the coast of one */
    {"LONDON, 7 May 2023. Officers seized 5 kg of heroin in a container from Turbo, Colombia.", "5 - - unknown GBR -\n"},
    {"PHOENIX - Agents seized 5 kg of heroin in fiscal year 2024.", "5 2023-10-01 2024-09-30 fiscal USA Phoenix\n"},
    {"MIAMI, 7 May 2023. The cutter seized 5 kg of heroin 70 miles south of Jamaica.", "5 - - unknown USA Miami\n"},
    {"MIAMI, 7 May 2023. The police seized 5 kg of heroin in Jamaica.", "5 - - unknown JAM -\n"},
    /* what several countries did has none of them as its place; what one did with goods of others has its own */
    {"Police in Spain, France and Belgium arrested 92 people.", "92 - - unknown - -\n"},
    {"Police of Spain arrested 92 people who came from France and Belgium.", "92 - - unknown ESP -\n"},
    {"THE HAGUE, 21 June 2023. A joint operation of the Spanish Guardia Civil, the French gendarmerie and the Belgian police "
     "ended.\n\nThey seized "
     "5 kg of heroin.",
     "5 - - unknown - -\n"},
    /* two days joined by "and" are the days of both */
    {"The raids were made on 13 and 14 June 2023. Police arrested 9 men.", "9 2023-06-13 2023-06-14 operation - -\n"},
    {"Police arrested 13 men and on 14 June 2023 they left.", "13 2023-06-14 2023-06-14 day - -\n"},
    /* weeks and hours before the date of the document */
    {"KABUL, 26 June 2023. Police arrested 9 men last week.", "9 2023-06-19 2023-06-25 operation AFG -\n"},
    {"KABUL, 26 June 2023. Police arrested 9 men in the past 24 hours.", "9 2023-06-25 2023-06-26 day AFG -\n"},
    {"Police arrested 9 men last week.", "9 - - unknown - -\n"},
    /* the months of a sentence whose figures nobody knows; since the beginning of the year */
    {"LIMA, 11 October 2023. Police blew up 21 airstrips between January and September. Forces seized 9 kg of cocaine.",
     "9 2023-01-01 2023-09-30 month PER -\n"},
    {"LIMA, 11 October 2023. Police blew up airstrips. Forces seized 9 kg of cocaine.", "9 - - unknown PER -\n"},
    {"LIMA, 11 October 2023. From the first of January to today: 9 kg of cocaine seized.", "9 2023-01-01 2023-10-11 cumulative PER -\n"},
    /* numbered parts of the year */
    {"In Q1 2025 officers seized 12 kg of heroin and in H1 of 2024 14 kg of opium.",
     "12 2025-01-01 2025-03-31 month - -\n14 2024-01-01 2024-06-30 month - -\n"},
    {"In 2025 officers of unit Q 1 seized 12 kg of heroin.", "12 2025-01-01 2025-12-31 year - -\n"},
    /* a time behind "while" is that of its own clause */
    {"In 2024 the share of thefts was 6 per cent, while in 2022 it was 4 per cent.",
     "6 2024-01-01 2024-12-31 year - -\n4 2022-01-01 2022-12-31 year - -\n"},
    {"The share of thefts was 6 per cent in 2022.", "6 2022-01-01 2022-12-31 year - -\n"},
    /* a time at the end of a clause is of all figures in it */
    {"KABUL, 26 June 2023. Police seized 9 kg of heroin worth $2,000 in 14 raids last week.",
     "9 2023-06-19 2023-06-25 operation AFG -\n2000 2023-06-19 2023-06-25 operation AFG -\n"},
    {"KABUL, 26 June 2023. Police seized 9 kg of heroin; 2 kg of opium were burnt last week.",
     "9 - - unknown AFG -\n2 2023-06-19 2023-06-25 operation AFG -\n"},
    /* since then: since the day that was named */
    {"KABUL, 26 June 2023. In March 2021 police found 9 kg of opium. Since then 3 kg of heroin have been seized.",
     "9 2021-03-01 2021-03-31 month AFG -\n3 2021-03-01 2023-06-26 cumulative AFG -\n"},
    /* a day told later is not that of what came before, but where it is told of the same thing */
    {"KABUL, 26 June 2023. Police seized 9 kg of opium.\n\nA meeting was held.\n\nOn 3 May 2023 police found 4 kg of heroin.",
     "9 - - unknown AFG -\n4 2023-05-03 2023-05-03 day AFG -\n"},
    {"KABUL, 26 June 2023. Police seized 9 kg of opium.\n\nOn 3 May 2023 they stopped a car and found 9 kg of opium.",
     "9 2023-05-03 2023-05-03 day AFG -\n9 2023-05-03 2023-05-03 day AFG -\n"},
    /* the day of a report behind its weekday; the year of a headline is the last one */
    {"The figures were presented on Thursday, 11 January 2024. Police seized 9 kg of opium.", "9 - - unknown - -\n"},
    {"Less opium found in 2023\n\nPolice seized 9 kg of opium last year.", "9 2023-01-01 2023-12-31 year - -\n"},
    /* a fall on the year before is of now; the same months a year back */
    {"In the year ending March 2023 police seized 9 kg of opium. That was a fall of 7% on the previous year.",
     "9 2022-04-01 2023-03-31 month - -\n-7 2022-04-01 2023-03-31 month - -\n"},
    {"KABUL, 26 June 2023. In the first four months of this year police seized 9 kg of opium. Over the same period last year it was 4 kg.",
     "9 2023-01-01 2023-04-30 month AFG -\n4 2022-01-01 2022-04-30 month AFG -\n"},
    /* days behind their weekdays; a fight against something is no comparison; a start without the date of the document */
    {"Police searched flats between Monday, 12 June and Sunday, 18 June, 2023. They found 9 kg of opium.",
     "9 2023-06-12 2023-06-18 operation - -\n"},
    {"The fight against drugs in the first half of 2023\n\nPolice seized 9 kg of opium.", "9 2023-01-01 2023-06-30 month - -\n"},
    {"Police seized 9 kg of opium against 4 kg in the first half of 2023.", "9 - - unknown - -\n4 2023-01-01 2023-06-30 month - -\n"},
    {"Since April 2023 police have seized 9 kg of opium.", "9 2023-04-01 - cumulative - -\n"},
    /* a headline has the day, the dateline its year; the day of an announcement is not that of the seizure */
    {"Drugs burned in Kabul on 26 June\n\nKABUL, 27 June 2022. A ton of opium went up in smoke; 9 kg of heroin were burned.",
     "9 2022-06-26 2022-06-26 day AFG -\n"},
    {"KABUL, 27 June 2022. Police today announced that 9 kg of heroin had been seized.", "9 - - unknown AFG -\n"},
    {"KABUL, 27 June 2022. Police today seized 9 kg of heroin.", "9 2022-06-27 2022-06-27 day AFG -\n"},
    /* a people's name in that of an area */
    {"VANCOUVER, British Columbia - Officers seized 9 kg of opium.", "9 - - unknown CAN British Columbia\n"},
    {"LONDON, 7 May 2023. In 2020/21 officers seized 9 kg of opium.", "9 2020-04-01 2021-03-31 fiscal GBR -\n"},
    {"Cultivation of opium poppy is far below 2022, when 232 hectares were grown.", "232 2022-01-01 2022-12-31 year - -\n"},
    /* the day of a birth is not that of an arrest; what was seized since something was founded */
    {"A man born on 12 May 1987 was detained on 3 June 2024 with 14 kg of heroin.", "14 2024-06-03 2024-06-03 day - -\n"},
    {"Police detained two men born in 1987 and 1991 with 14 kg of heroin.", "2 - - unknown - -\n14 - - unknown - -\n"},
    {"The agency, set up in 1999, seized 3 kg of heroin in 2024.", "3 2024-01-01 2024-12-31 year - -\n"},
    {"Since the agency was set up in 1999, it has seized 150 tons of drugs.", "150000 1999-01-01 - cumulative - -\n"},
    /* the time behind what a change started from is of that alone; one behind what it reached is of the change, too */
    {"Heroin seizures were 130 kg, down 91% from 1,360 kg in 2022.",
     "130 - - unknown - -\n-91 - - unknown - -\n1360 2022-01-01 2022-12-31 year - -\n"},
    {"Heroin seizures fell 91% from 1,360 kg in 2022 to 130 kg in 2023.",
     "-91 2023-01-01 2023-12-31 year - -\n1360 2022-01-01 2022-12-31 year - -\n130 2023-01-01 2023-12-31 year - -\n"},
    /* a factor against the same time of another year is a change of now; "as many as" before a number is none */
    {"In January 2026, 41,870 cybercrimes were reported. That is 1.3 times as many as in the same month of 2025, when there were 32,200.",
     "41870 2026-01-01 2026-01-31 month - -\n32200 2025-01-01 2025-12-31 year - -\n"},
    {"As many as 5,000 people were detained in 2023.", "5000 2023-01-01 2023-12-31 year - -\n"},
    {"In 2023 24.9 tonnes of cocaine were intercepted, 37 per cent less than in 2022, while arrests fell from 142 to 97.",
     "24900 2023-01-01 2023-12-31 year - -\n-37 2023-01-01 2023-12-31 year - -\n142 2022-01-01 2022-12-31 year - -\n97 2023-01-01 "
     "2023-12-31 year - -\n"},
    /* a year for each end of a pair */
    {"The amount of fentanyl seized at the border increased fourfold between 2019 and 2022, from 1.2 to 4.9 tonnes.",
     "300 2019-01-01 2022-12-31 year - -\n1200 2019-01-01 2019-12-31 year - -\n4900 2022-01-01 2022-12-31 year - -\n"},
    /* the date in a line of who wrote it; a headline that says last year; agencies of several countries */
    {"Raid\nBy Marta Lind in Brussels | Thursday 16 October 2025 | 4 min read\n\nPolice arrested 46 people on Tuesday.",
     "46 2025-10-14 2025-10-14 day BEL Brussels\n"},
    {"Courts convicted 17,400 people last year\nUlaanbaatar, 14 February 2025\n\nCourts fined 12 persons.",
     "17400 2024-01-01 2024-12-31 year MNG -\n12 2024-01-01 2024-12-31 year MNG -\n"},
    {"MOMBASA, 18 November 2025\n\nCustoms, police forces and navies from seven states have completed Operation Coral. They seized 12 kg "
     "of heroin.",
     "12 - - unknown - -\n"},
    /* a headline of several countries, and one of several states of a country */
    {"Forty-six held as police in five countries break up cocaine ring\nBRUSSELS, 16 October 2025\n\nMore than 1,100 officers searched 83 "
     "homes.",
     "1100 - - unknown - -\n83 - - unknown - -\n"},
    {"Police in two states break up cocaine ring\nNEW DELHI, 16 October 2025\n\nMore than 1,100 officers searched 83 homes.",
     "1100 - - unknown IND -\n83 - - unknown IND -\n"},
    /* what is twice last year's is of now */
    {"In 2025 the number of persons detained, 256, was twice last year's. Police took 40 firearms.",
     "256 2025-01-01 2025-12-31 year - -\n100 2025-01-01 2025-12-31 year - -\n40 2025-01-01 2025-12-31 year - -\n"},
    /* the country whose economy a paragraph opens with, and one that only lies beside it */
    {"BANGKOK, 28 May 2025 - Agencies met.\n\nThe opium economy of Myanmar has stabilised. Poppy was grown on 43,800 hectares in 2024.",
     "43800 2024-01-01 2024-12-31 year MMR -\n"},
    {"BANGKOK, 28 May 2025 - Agencies met.\n\nDrugs came from Myanmar as before. Police seized 12 kg of heroin in 2024.",
     "12 2024-01-01 2024-12-31 year THA -\n"},
    /* authorities of so many countries: the dateline is the seat of a staff */
    {"The Hague, 22 September 2025\n\nLaw enforcement authorities from 14 countries joined forces against criminal networks. 94 suspects "
     "were arrested.",
     "94 - - unknown - -\n"},
    {"Vienna, 22 September 2025\n\nPolice officers arrested 94 suspects from 14 countries.", "94 - - unknown AUT -\n"},
    /* the place of a part is not that of what it is of */
    {"Of the 190 tons of methamphetamine seized in 2023, 92 tons were seized in Thailand.",
     "190000 2023-01-01 2023-12-31 year THA -\n92000 2023-01-01 2023-12-31 year THA -\n"},
    /* the day of a batch is not that of the next sentence */
    {"In 2024 police seized 4,200 kg of drugs, including 204 kg of hashish found on 19 August. They also seized 38 firearms.",
     "4200 2024-01-01 2024-12-31 year - -\n204 2024-01-01 2024-12-31 year - -\n38 2024-01-01 2024-12-31 year - -\n"},
    /* the one country whose places are named anywhere */
    {"During 2024 officers seized 2,316 kg of cannabis.\n\nArrests were 9,870.\n\nFraud rose.\n\nCash came to €6.2 million.\n\nThe bureau "
     "has two offices in Dublin.",
     "2316 2024-01-01 2024-12-31 year IRL -\n9870 2024-01-01 2024-12-31 year IRL -\n6200000 2024-01-01 2024-12-31 year IRL -\n"},
    /* members of a row, with an article that belongs to a name */
    {"Belgium, Spain and the Netherlands seized 123, 118 and 59 tonnes of cocaine, respectively.",
     "123000 - - unknown BEL -\n118000 - - unknown ESP -\n59000 - - unknown NLD -\n"},
    /* the day of another country's figure */
    {"Operation Shield (2 – 16 October 2024) led to 87 arrests.\n\nIn Ghana, 512 kg of cocaine was intercepted on 9 October. Officers in "
     "Mozambique arrested six men.",
     "87 2024-10-02 2024-10-16 operation - -\n512 2024-10-09 2024-10-09 day GHA -\n6 2024-10-02 2024-10-16 operation MOZ -\n"},
    /* years that something rose or fell from */
    {"In 2025 officers intercepted 1,830 kg of cocaine, up 22% from the same period in 2024 (1,500 kg).",
     "1830 2025-01-01 2025-12-31 year - -\n22 2025-01-01 2025-12-31 year - -\n1500 2024-01-01 2024-12-31 year - -\n"},
    {"Officers intercepted 1,830 kg of cocaine, up 22% from 2024.", "1830 - - unknown - -\n22 - - unknown - -\n"},
    {"Officers intercepted 1,830 kg of cocaine, compared with 1,500 kg in the same period in 2024.",
     "1830 - - unknown - -\n1500 2024-01-01 2024-12-31 year - -\n"},
    {"The number of arrests fell by 12% from 2023 to 1,204.", "-12 - - unknown - -\n1204 - - unknown - -\n"},
    {"Police seized 12 kg of heroin; over the same period in 2025 arrests rose to 120.",
     "12 - - unknown - -\n120 2025-01-01 2025-12-31 year - -\n"},
    {"Customs seized 30 kg of heroin from 2021 to 2023, an increase of 20%.",
     "30 2021-01-01 2023-12-31 year - -\n20 2021-01-01 2023-12-31 year - -\n"},
    /* a place of no figure, a time that is none of a review */
    {"Officers seized 40 kg of heroin.\n\nArrests rose.\n\nFraud fell.\n\nIt rained.\n\nThe ambassador of France thanked the officers.",
     "40 - - unknown - -\n"},
    {"A report on drug policy in the years until 2030 was published. Kazakhstan seized 15 kg of heroin.", "15 - - unknown KAZ -\n"},
    {"In 2024 officers seized 40 kg of heroin after 12 kg in 2023.",
     "40 2024-01-01 2024-12-31 year - -\n12 2023-01-01 2023-12-31 year - -\n"},
    /* against a trade is no comparison, and who leads is not where */
    {"The Hague, 14 May 2024\n\nPolice of 21 countries joined forces against the illicit firearms trade between 22 April and 3 May. Led by "
     "Spain, the action days resulted in 287 arrests.",
     "287 2024-04-22 2024-05-03 operation - -\n"},
    {"In 2024 officers seized 12 kg of heroin, up from 8 kg; against the 2023 figure of 9 kg it was more.",
     "12 2024-01-01 2024-12-31 year - -\n8 2023-01-01 2023-12-31 year - -\n"},
};

static void claims(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(prose_claims(rows[i].text, strlen(rows[i].text)), rows[i].claims, "%s", rows[i].text);
}

static void periods_and_places(void)
{
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        CHECK_TEXT(prose_whens(times[i].text, strlen(times[i].text)), times[i].whens, "%s", times[i].text);
}

const struct tap_test prose_english_tests[] = {
    {"English releases and counter-sentences", claims},
    {"periods and places of English releases", periods_and_places},
    {NULL, NULL},
};
