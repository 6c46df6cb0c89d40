/* test_prose_russian.c - the shapes of Russian press releases, and the sentences that a rule for one of them would break */
#include "config.h"

#include "test_prose.h"

#include <string.h>

/* "measure item value unit bound role", a line a claim. */
static const struct {
    const char *text, *claims;
} rows[] = {
    /* cases of anything are no crimes, unless crimes were told of; persons whom cases are about are charged */
    {"Изъято 13 кг гашиша. 132 случая зафиксированы в пунктах пропуска.", "seizure hashish 13 kg exact level\n"},
    {"Выявлено 218 преступлений. 132 случая зафиксированы в пунктах пропуска.",
     "crime - 218 count exact level\ncrime - 132 count exact level\n"},
    {"В суд направлены дела в отношении 119 человек.", "charged - 119 count exact level\n"},
    {"В район направлены 119 человек личного состава.", "personnel - 119 count exact level\n"},
    /* more than half of them in a bracket; what changed is not where it was; a turnover is no cash */
    {"Зарегистрировано 108,4 тыс. IT-преступлений. Больше половины (61,2 тыс.) составляют мошенничества.",
     "crime cyber 108400 count exact level\ncrime fraud 61200 count exact part\n"},
    {"Изъята 1,3 тонны наркотиков в 218 случаях, что в 1,6 раза превышает показатель 2024 года.",
     "seizure all_drugs 1300 kg exact level\nseizure all_drugs 60 percent exact change\n"},
    {"Полицейские ликвидировали магазин с оборотом 4,5 млн долларов и изъяли 2 млн рублей.", "money cash 2000000 rub exact level\n"},
    /* what the worth of something unknown was is no claim; a sum without its currency has that of the sum before it */
    {"Изъято 460 кг гашиша. Сумма доначислений составила 41,6 млрд руб.", "seizure hashish 460 kg exact level\n"},
    {"Изъято 460 кг гашиша. Сумма ущерба составила 41,6 млн руб.",
     "seizure hashish 460 kg exact level\nmoney damage 41600000 rub exact level\n"},
    {"МИНСК, 22 июля 2025. Причинённый ущерб превысил 31 млн рублей, возмещено 9,4 млн.",
     "money damage 31000000 byn at_least level\nmoney damage 9400000 byn exact level\n"},
    {"АШХАБАД, 9 декабря 2025. Задержаны 31 человек, из них 7 - граждане Ирана и 4 - Афганистана.",
     "detained - 31 count exact level\ndetained foreigners 7 count exact part\ndetained foreigners 4 count exact part\n"},
    /* a telephone number behind whatever words; a figure of the year before in a bracket is none */
    {"Изъято 12 пистолетов. Сообщить о местах сбыта можно анонимно: 8 (3812) 79-30-02.", "seizure pistol 12 count exact level\n"},
    {"В 2024 году выявлено 8 (12) преступлений.", "crime - 8 count exact level\ncrime - 12 count exact previous\n"},
    /* so much less was not counted; "уже" stands before a figure of a row; a part of a sum of damage */
    {"Площади посевов мака сократились примерно на 48,6 тыс. га.", ""},
    {"Изъятия героина выросли за год более чем на 128 кг, до 340 кг.", "seizure heroin 340 kg exact level\n"},
    {"Изъято 34 кг героина на 12 постах.", "seizure heroin 34 kg exact level\n"},
    {"Ущерб составил 12 млрд рублей, из которых возмещено лишь около 2,6 млрд.",
     "money damage 12000000000 rub exact level\nmoney damage 2600000000 rub about part\n"},
    {"Полицейские изъяли килограмм героина.", "seizure heroin 1 kg exact level\n"},
    {"Цена за килограмм героина выросла.", ""},
    {"Изъято 5 200 кг наркотиков. Большую часть (3 480 кг) составил гашиш.",
     "seizure all_drugs 5200 kg exact level\nseizure hashish 3480 kg exact part\n"},
    {"Изъято 12 тонн наркотиков. Наибольший объём - 9,1 тонны - пришёлся на кокаин.",
     "seizure all_drugs 12000 kg exact level\nseizure cocaine 9100 kg exact part\n"},
    /* "из ..." opens the whole, whose parts follow; where something lay was not taken */
    {"В 2024 году из 120 задержанных 45 - иностранцы.", "detained - 120 count exact level\ndetained foreigners 45 count exact part\n"},
    {"Из 17 350 преступлений 4 120 совершены в столице.", "crime - 17350 count exact level\ncrime - 4120 count exact part\n"},
    {"Из 340 проверенных иностранцев 12 выдворены.", "expelled foreigners 12 count exact level\n"},
    {"Полицией задержаны 45 из 120 подозреваемых.", "detained - 45 count exact level\n"},
    {"Из 4 автомобилей изъято 34 кг героина.", "seizure heroin 34 kg exact level\n"},
    {"Изъято 34 кг героина и 4 автомобиля.", "seizure heroin 34 kg exact level\nseizure vehicles 4 count exact level\n"},
    /* figures of a row are of the members of another row, or of what was said last, one by one */
    {"Изъято героина и опия соответственно 15 и 7 кг. Годом ранее - 12 и 9 кг соответственно.",
     "seizure heroin 15 kg exact level\nseizure opium 7 kg exact level\nseizure heroin 12 kg exact previous\nseizure opium 9 kg exact "
     "previous\n"},
    {"Изъято соответственно 12 кг героина.", "seizure heroin 12 kg exact level\n"},
    /* to what a weight fell stands behind the dash; where it lay is no drug of it */
    {"Изъято 4312 кг наркотиков, 512 кг пришлось на опий, 98 кг - на героин.",
     "seizure all_drugs 4312 kg exact level\nseizure opium 512 kg exact level\nseizure heroin 98 kg exact level\n"},
    {"Изъято 512 кг опия, из них 98 кг - на границе с Ираном.", "seizure opium 512 kg exact level\nseizure opium 98 kg exact part\n"},
    {"Изъято 4312 кг наркотиков. Основную часть - 3480 кг - составили наркотики каннабисной группы.",
     "seizure all_drugs 4312 kg exact level\nseizure cannabis 3480 kg exact part\n"},
    /* who is not let in is not detained, and not expelled */
    {"Выдворено 611 иностранцев, закрыт въезд 430 гражданам.", "expelled foreigners 611 count exact level\n"},
    {"На границе не пропустили 4300 человек и задержали 120 контрабандистов.", "detained - 120 count exact level\n"},
    /* those on whom a case went to court are charged */
    {"Расследовано 512 уголовных дел, из которых 98 направлено в суд в отношении 111 лиц.",
     "case - 512 count exact level\ncase - 98 count exact part\ncharged - 111 count exact level\n"},
    {"Изъято более 12 кг героина.", "seizure heroin 12 kg at_least level\n"},
    {"Изъято 8 т наркотиков, в том числе 5 т опия, 1,1 т героина и 80 кг гашиша.",
     "seizure all_drugs 8000 kg exact level\nseizure opium 5000 kg exact part\nseizure heroin 1100 kg exact part\nseizure hashish 80 kg "
     "exact part\n"},
    {"Опия изъято более 813 кг, героина – 74,3 кг.", "seizure opium 813 kg at_least level\nseizure heroin 74.3 kg exact level\n"},
    {"Изъято свыше тридцати пяти килограммов марихуаны и около трехсот граммов гашиша.",
     "seizure marijuana 35 kg at_least level\nseizure hashish 0.3 kg about level\n"},
    {"Изъято три с половиной килограмма марихуаны и полторы тысячи таблеток экстази.",
     "seizure marijuana 3.5 kg exact level\nseizure mdma 1500 count exact level\n"},
    {"Из незаконного оборота изъято 2 тонны 874 кг наркотиков.", "seizure all_drugs 2874 kg exact level\n"},
    {"Задействовано более тысячи сотрудников и до миллиона человек.",
     "personnel - 1000 count at_least level\npersonnel - 1000000 count at_most level\n"},
    {"Тысячи сотрудников участвовали в операции.", ""},
    {"Возбуждено 300 уголовных дел, из них – 40 по фактам контрабанды.",
     "case - 300 count exact level\ncase smuggling 40 count exact part\n"},
    {"К уголовной ответственности привлечено 180 человек, из них: 100 сбытчиков, 20 перевозчиков.",
     "charged - 180 count exact level\ncharged dealers 100 count exact part\ncharged couriers 20 count exact part\n"},
    {"К административной ответственности привлечено 27 человек.", "offence - 27 count exact level\n"},
    {"Задержаны двое жителей области, еще трое объявлены в розыск.", "detained - 2 count exact level\nwanted - 3 count exact level\n"},
    {"Двое задержаны.", "detained - 2 count exact level\n"},
    {"Задержаны 174 человека, находившихся в розыске.", "wanted - 174 count exact level\n"},
    {"Задержано 503 человека, в том числе 48 находившихся в розыске.", "detained - 503 count exact level\nwanted - 48 count exact part\n"},
    {"Выявлено 128 (135) преступлений, связанных с наркотиками.",
     "crime drug 128 count exact level\ncrime drug 135 count exact previous\n"},
    {"Изъято 3 240 кг наркотиков (2 915).", "seizure all_drugs 3240 kg exact level\nseizure all_drugs 2915 kg exact previous\n"},
    {"Изъято 3 240 кг наркотиков (по 30 кг в день).", "seizure all_drugs 3240 kg exact level\n"},
    {"Изъятия героина выросли с 52 до 74,3 кг.", "seizure heroin 52 kg exact previous\nseizure heroin 74.3 kg exact level\n"},
    {"Число краж выросло на 28,5% (до 163 тыс.).", "crime theft 28.5 percent exact change\ncrime theft 163000 count exact level\n"},
    {"Число краж сократилось вдвое.", "crime theft -50 percent exact change\n"},
    {"Число краж выросло в 1,5 раза.", "crime theft 50 percent exact change\n"},
    {"Преступлений совершено в 1,5 раза меньше.", "crime - -33.333333333333336 percent exact change\n"},
    {"Изъято до 70 кг марихуаны.", "seizure marijuana 70 kg at_most level\n"},
    {"Ущерб оценивается в 71,3 млрд рублей.", "money damage 71300000000 rub exact level\n"},
    {"Возмещено ущерба на 1, 8 млн. рублей.", "money damage 1800000 rub exact level\n"},
    {"Наложено штрафов более чем на 58,3 млн рублей.", "money fine 58300000 rub at_least level\n"},
    {"За контрабанду возбуждено 5 уголовных дел.", "case smuggling 5 count exact level\n"},
    {"С использованием интернета совершено 243 преступления.", "crime internet 243 count exact level\n"},
    {"Подростку грозит до 15 лет лишения свободы.", ""},
    {"В баках по 400 литров нашли 3 кг опия.", "seizure opium 3 kg exact level\n"},
    {"Перевозили 160 кг в шинах, 100 кг – гашиш.", "seizure hashish 100 kg exact level\n"},
    {"Уничтожено 128 тонн дикорастущей конопли на площади 64 га.",
     "destroyed cannabis_plants 128000 kg exact level\ndestroyed cannabis_plants 64 ha exact level\n"},
    {"Полиция проверила 340 автомобилей, изъяла 7 единиц огнестрельного оружия и 183 патрона.",
     "inspection vehicles 340 count exact level\nseizure firearms 7 count exact level\nseizure ammunition 183 count exact level\n"},
    {"По пункту 9 плана и статье 228 выступили 3 докладчика.", ""},
    {"Телефон доверия: 8 (3812) 55-50-02.", ""},
    {"Их доля достигла 32,9%.", ""},
    {"Изъято 350 гпсихотропных веществ и 7 гранат.", "seizure psychotropic 0.35 kg exact level\nseizure grenades 7 count exact level\n"},
    {"Семья из семи человек переехала в семь утра.", ""},
    /* one of a unit that no number stands before */
    {"Изъято около килограмма героина и более тонны различных прекурсоров.",
     "seizure heroin 1 kg about level\nseizure precursors 1000 kg at_least level\n"},
    {"Изъято от 500 граммов до килограмма героина.", ""},
    {"Цена достигает почти доллара за грамм героина.", ""},
    /* an adjective alone goes with a noun said before */
    {"Возбуждено девять уголовных дел, семь административных.", "case - 9 count exact level\noffence - 7 count exact level\n"},
    {"Возбуждено девять уголовных дел, семь новых.", "case - 9 count exact level\n"},
    {"Изъято 71 кг наркотиков: 65 кг растительного происхождения и около 6,2 кг синтетических.",
     "seizure all_drugs 71 kg exact level\nseizure plant_based 65 kg exact part\nseizure synthetic 6.2 kg about part\n"},
    /* parts of what is told for comparison are parts of that */
    {"20 ноября 2025. Принято 19 решений о выдворении. Для сравнения, в 2024 году было 135 нарушений, из них 73 связаны с режимом "
     "пребывания, 22 - с незаконной работой, 5 - с другим.",
     "expelled - 19 count exact level\noffence - 135 count exact previous\noffence residence 73 count exact previous\n"
     "offence labour 22 count exact previous\noffence - 5 count exact previous\n"},
    {"В 2025 году изъято 22 кг наркотиков (27 кг), в том числе 3 кг опия.",
     "seizure all_drugs 22 kg exact level\nseizure all_drugs 27 kg exact previous\nseizure opium 3 kg exact part\n"},
    {"Возбуждено девять уголовных и семь административных дел.", "case - 9 count exact level\noffence - 7 count exact level\n"},
    {"Возбуждено девять новых и семь административных дел.", "offence - 7 count exact level\n"},
    /* a headline leaves to the body what it counts */
    {"Выявлено 100 нарушений\n\nВыявлено 100 нарушений миграционного законодательства.",
     "offence migration 100 count exact repeat\noffence migration 100 count exact level\n"},
    {"Выявлено 100 нарушений\n\nВыявлено 102 нарушения миграционного законодательства.",
     "offence - 100 count exact level\noffence migration 102 count exact level\n"},
    /* the kind of a part is not that of the next total */
    {"Выявлено 128 нарушений, из них 100 нарушений правил въезда. В Минске выявлено 13 нарушений.",
     "offence - 128 count exact level\noffence entry 100 count exact part\noffence - 13 count exact level\n"},
    {"Зарегистрировано 271 тыс. киберпреступлений. Почти две трети (67,4%) совершаются через интернет (182,7 тыс.), 40,2% – с помощью "
     "средств мобильной связи (108,9 тыс.).",
     "crime cyber 271000 count exact level\ncrime internet 67.4 percent exact share\ncrime internet 182700 count exact level\ncrime mobile "
     "40.2 percent exact share\ncrime mobile 108900 count exact level\n"},
    {"Зарегистрировано 271 тыс. киберпреступлений. Почти две трети россиян сталкивались с мошенничеством.",
     "crime cyber 271000 count exact level\n"},
    {"Зарегистрировано 271 тыс. киберпреступлений. 67% россиян сталкивались с мошенничеством.", "crime cyber 271000 count exact level\n"},
    {"Больше половины таких преступлений (154,9 тыс.) относятся к тяжким.", "crime grave 154900 count exact level\n"},
    {"Преступлений (154,9 тыс.) стало больше.", ""},
    {"Число краж снизилось со 105 тыс. до 80 тыс., мошенничеств – с 378 тыс. до 344 тыс., фактов неправомерного доступа к компьютерной "
     "информации – со 104 тыс. до 58 тыс.",
     "crime theft 105000 count exact previous\ncrime theft 80000 count exact level\ncrime fraud 378000 count exact previous\ncrime fraud "
     "344000 count exact level\ncrime illegal_access 104000 count exact previous\ncrime illegal_access 58000 count exact level\n"},
    {"Зарегистрировано 424,9 тыс. IT-преступлений. Изъято 12 тыс. SIM-карт.",
     "crime cyber 424900 count exact level\nseizure sim_cards 12000 count exact level\n"},
    {"Выявлено 424,9 тыс. МВД сообщило о 12 кражах.", "crime theft 12 count exact level\n"},
    {"Изъято 3 кг. МВД сообщило о 12 кражах.", "crime theft 12 count exact level\n"},
    {"Ущерб от краж вырос на 16%.", "money damage 16 percent exact change\n"},
    {"Ущерб вырос вместе с числом краж на 16%.", "crime theft 16 percent exact change\n"},
    {"Тяжких преступлений 220 тыс. Кражи составили 265 тыс.",
     "crime grave 220000 count exact level\ncrime theft 265000 count exact level\n"},
    {"Всего 220 тыс. преступлений. Кражи составили 165 тыс.", "crime - 220000 count exact level\ncrime theft 165000 count exact part\n"},
    {"Через интернет совершено 115 тыс. преступлений, мобильной связи – 66 тыс., банковских карт – 30 тыс.",
     "crime internet 115000 count exact level\ncrime mobile 66000 count exact level\ncrime card 30000 count exact level\n"},
    {"Изъято 115 телефонов, банковских карт – 30.", "seizure phones 115 count exact level\nseizure bank_cards 30 count exact level\n"},
    {"Для сравнения, в 2024 году выявлено 135 нарушений, из них 73 связаны с режимом пребывания.",
     "offence - 135 count exact previous\noffence residence 73 count exact previous\n"},
    {"Выявлено 128 нарушений против 135 годом ранее, из них 73 связаны с режимом пребывания.",
     "offence - 128 count exact level\noffence - 135 count exact previous\noffence residence 73 count exact part\n"},
    {"На киберпреступления пришлось 40% всех преступлений. В 2023 году этот показатель составлял 34,8%, в 2022-м – 26,5%.",
     "crime cyber 40 percent exact share\ncrime cyber 34.8 percent exact share\ncrime cyber 26.5 percent exact share\n"},
    {"Зарегистрировано 424 кражи. На них пришлось 39,2% всех преступлений.",
     "crime theft 424 count exact level\ncrime theft 39.2 percent exact share\n"},
    {"Зарегистрировано 424 кражи. Раскрыто 39,2% всех преступлений.",
     "crime theft 424 count exact level\ncrime - 39.2 percent exact share\n"},
    {"Доля киберпреступлений в общем числе преступлений достигла 31,5%.", "crime cyber 31.5 percent exact share\n"},
    {"Рост числа краж составил 73%, а в 2019-м – 68%.", "crime theft 73 percent exact change\ncrime theft 68 percent exact change\n"},
    {"Кражи составили 73%.", "crime theft 73 percent exact share\n"},
    {"Изъято 30 банковских карт и 12 телефонов.", "seizure bank_cards 30 count exact level\nseizure phones 12 count exact level\n"},
    /* доля, которая поднялась, и с чего; чужая доля */
    {"Доля киберпреступлений поднялась до 18,4 % при 14,9 % годом ранее.",
     "crime cyber 18.4 percent exact share\ncrime cyber 14.9 percent exact previous\n"},
    {"За 2024 год зарегистрировано 204 тяжких преступления, их удельный вес вырос с 30,1 до 32,3%.",
     "crime grave 204 count exact level\ncrime grave 30.1 percent exact previous\ncrime grave 32.3 percent exact share\n"},
    {"За 2024 год зарегистрировано 204 тяжких преступления, доля женщин выросла с 30,1 до 32,3%.", "crime grave 204 count exact level\n"},
    {"Площадь посевов опийного мака составила 12 800 га. На провинцию приходится 58% посевов.",
     "production poppy_plants 12800 ha exact context\nproduction poppy_plants 58 percent exact share\n"},
    {"Площадь посевов опийного мака составила 12 800 га. На провинцию приходится 58% осадков.",
     "production poppy_plants 12800 ha exact context\n"},
    /* часть того, чем открывается предложение; возрасты через «и»; на какую сумму был товар */
    {"Задержано 120 подозреваемых. Из подозреваемых 12 – женщины.", "detained - 120 count exact level\ndetained - 12 count exact part\n"},
    {"Задержано 120 подозреваемых. Из столицы выехали 12 автобусов.", "detained - 120 count exact level\n"},
    {"Задержаны двое водителей – 34 и 51 года.", "detained drivers 2 count exact level\n"},
    {"Задержаны 34 водителя и 51 пассажир.", "detained drivers 34 count exact level\ndetained - 51 count exact level\n"},
    {"Пресечён вывоз лесоматериалов на 214 млн рублей.", "money valuables 214000000 rub exact level\n"},
    {"Изъято 214 млн рублей.", "money cash 214000000 rub exact level\n"},
    {"Пресечено 6,4 тыс. наркоправонарушений, в том числе 2,1 тыс. фактов сбыта.",
     "crime drug 6400 count exact level\ncrime sale 2100 count exact part\n"},
    /* одна партия из изъятого; таблетки, которых стало столько-то */
    {"Изъято 1,2 тонны гашиша. Самую крупную партию гашиша, 180 кг, нашли в фуре.",
     "seizure hashish 1200 kg exact level\nseizure hashish 180 kg exact part\n"},
    {"Изъято 1,2 тонны гашиша. Самую крупную фуру, 180 кг, нашли в поле.", "seizure hashish 1200 kg exact level\n"},
    {"Количество изъятых психотропных веществ составило 68 таблеток.", "seizure psychotropic 68 count exact level\n"},
    {"Запас лекарств составил 68 таблеток.", ""},
    /* преступления других видов */
    {"Зарегистрировано 4 204 убийства и 19,5 тыс. грабежей (–18,4%).",
     "crime other 4204 count exact level\ncrime other 19500 count exact level\ncrime other -18.4 percent exact change\n"},
    {"По делу об убийстве задержаны 12 человек.", "detained - 12 count exact level\n"},
    /* дела под своим видом; кого обвиняют; что возместили */
    {"По фактам контрабанды – 521 дело.", "case smuggling 521 count exact level\n"},
    {"По фактам контрабанды – 521.", "crime smuggling 521 count exact level\n"},
    {"В суд направлено 30 дел, по ним обвиняются 42 человека.", "case - 30 count exact level\ncharged - 42 count exact level\n"},
    {"В суд направлено 30 дел, по ним опрошены 42 человека.", "case - 30 count exact level\n"},
    {"Возмещено 6,7 млрд рублей.", "money damage 6700000000 rub exact level\n"},
    {"Вручено 6,7 млрд рублей.", ""},
    /* раскрытые преступления */
    {"Выявлено 214 наркопреступлений, раскрыто 187.", "crime drug 214 count exact level\ncrime drug 187 count exact level\n"},
    {"Выявлено 214 наркопреступлений, опрошено 187.", "crime drug 214 count exact level\n"},
    /* кто из задержанных кем был; кого сколько в их числе */
    {"Задержали 1 385 человек. Четыреста семь задержанных – курьеры, 58 – иностранцы.",
     "detained - 1385 count exact level\ndetained - 407 count exact part\ndetained foreigners 58 count exact part\n"},
    {"Задержали 1 385 человек. Две тысячи задержанных – курьеры.",
     "detained - 1385 count exact level\ndetained - 2000 count exact level\n"},
    {"Задержано 512 человек. Среди задержанных – 67 находившихся в розыске.",
     "detained - 512 count exact level\nwanted - 67 count exact part\n"},
    {"Задержано 512 человек. Среди приезжих – 67 находившихся в розыске.",
     "detained - 512 count exact level\nwanted - 67 count exact level\n"},
    /* одна в скобке; глагол следующего числа; изменение «почти на» */
    {"Ликвидированы четыре нарколаборатории (в 2023 году – одна).",
     "laboratory - 4 count exact level\nlaboratory - 1 count exact previous\n"},
    {"Ликвидированы четыре нарколаборатории (в Омске и ещё одна).", "laboratory - 4 count exact level\n"},
    {"312 мигрантов поставлены на воинский учёт, 48 выдворены.", "expelled - 48 count exact level\n"},
    {"312 мигрантов и 48 туристов выдворены.", "expelled foreigners 312 count exact level\n"},
    {"Число краж выросло почти на 13 %.", "crime theft 13 percent about change\n"},
    {"Выявлено 1 320 краж, тогда было 1 158.", "crime theft 1320 count exact level\ncrime theft 1158 count exact previous\n"},
    {"От действий мошенников пострадало 216 граждан.", "victim - 216 count exact level\n"},
    {"В ДТП пострадало 216 граждан.", ""},
    /* пост в заголовке, и посты, которые считают */
    {"Таможенный пост «Южный»: за год – 88 уголовных дел", "case - 88 count exact level\n"},
    {"Контрольные посты: 12.", "control_point - 12 count exact level\n"},
    /* что сделано с нарушителями, и сколько их выявлено; прошлый год за тире */
    {"Выдворено 1 912 нарушителей режима пребывания.", "expelled - 1912 count exact level\n"},
    {"Выявлено 1 912 нарушителей режима пребывания.", "crime residence 1912 count exact level\n"},
    {"За 2024 год таможня изъяла 319 кг гашиша. В прошлом году – 204 кг.",
     "seizure hashish 319 kg exact level\nseizure hashish 204 kg exact previous\n"},
    {"За 2024 год таможня изъяла 319 кг гашиша. В поле – 204 кг.", "seizure hashish 319 kg exact level\n"},
    /* an age of two ends is of no one; a range of persons counts them */
    {"Задержаны 1 385 человек, в основном молодёжь от 18 до 25 лет.", "detained - 1385 count exact level\n"},
    {"Задержаны от 18 до 25 человек.", "detained - - count between level\n"},
    /* an earlier value behind a dash, and one in a bracket, share the noun and the unit; another noun is its own */
    {"В 2025 году изъято 57 единиц огнестрельного оружия, за аналогичный период 2024-го – 49.",
     "seizure firearms 57 count exact level\nseizure firearms 49 count exact previous\n"},
    {"В 2025 году изъято 57 единиц огнестрельного оружия, за аналогичный период 2024-го – 49 патронов.",
     "seizure firearms 57 count exact level\nseizure ammunition 49 count exact previous\n"},
    {"Изъято 320 килограммов наркотиков; годом раньше было 254.",
     "seizure all_drugs 320 kg exact level\nseizure all_drugs 254 kg exact previous\n"},
    {"В 2024 году изъято 320 кг наркотиков (в 2023 году – 254).",
     "seizure all_drugs 320 kg exact level\nseizure all_drugs 254 kg exact previous\n"},
    {"В 2024 году изъято 320 кг наркотиков (ст. 228).", "seizure all_drugs 320 kg exact level\n"},
    {"В 2024 году в области изъято на 12% больше героина и на 5% меньше гашиша.",
     "seizure heroin 12 percent exact change\nseizure hashish -5 percent exact change\n"},
    {"За 2024 год на 14% больше человек задержано, чем в 2023 году.", "detained - 14 percent exact change\n"},
    {"Изъято 294 кг наркотиков, 85 % из них – героин.", "seizure all_drugs 294 kg exact level\nseizure heroin 85 percent exact share\n"},
    /* where somebody was detained counts nobody; a noun that nobody knows, of those who were, does */
    {"Пограничники на 3 машинах задержали 4 иностранцев.", "detained foreigners 4 count exact level\n"},
    {"В 3 домах задержаны 4 иностранца.", "detained foreigners 4 count exact level\n"},
    {"Двадцать семь иностранных моряков задержаны в порту.", "detained - 27 count exact level\n"},
    {"Всего задержаны 214, из них 12 арестованы.", "detained - 214 count exact level\ndetained - 12 count exact part\n"},
    {"Двое граждан Таджикистана 1987 и 1991 года рождения задержаны в Екатеринбурге с 14 кг героина.",
     "detained foreigners 2 count exact level\nseizure heroin 14 kg exact level\n"},
    /* foreigners who were checked, whatever was done to others; those who were expelled */
    {"В Оше прошла операция «Нелегал». Проверено 1 240 иностранных граждан, 27 мигрантов выдворено.",
     "inspection persons 1240 count exact level\nexpelled foreigners 27 count exact level\n"},
    {"В Оше прошла операция «Нелегал». Проверено 1 240 иностранных граждан, 27 из них выдворены.",
     "inspection persons 1240 count exact level\nexpelled - 27 count exact level\n"},
    {"Сумма выявленных хищений превысила 4,2 миллиарда тенге, возмещено 3,1 миллиарда.",
     "money damage 4200000000 kzt at_least level\nmoney damage 3100000000 kzt exact level\n"},
    /* a share behind a dash; a dash behind what is no share of the known */
    {"Удельный вес киберпреступлений – 38 %.", "crime cyber 38 percent exact share\n"},
    {"Изъято 600 кг наркотиков, доля гашиша – 64 %.", "seizure all_drugs 600 kg exact level\nseizure hashish 64 percent exact share\n"},
    {"Изъято 320 кг наркотиков. Мефедрон занимает в этом объёме 64%.",
     "seizure all_drugs 320 kg exact level\nseizure mephedrone 64 percent exact share\n"},
    {"Доля импорта в торговле – 12 %.", ""},
    {"Изъято 320 кг наркотиков, то есть прибавка – 26%.",
     "seizure all_drugs 320 kg exact level\nseizure all_drugs 26 percent exact change\n"},
    /* an adjective with the stem of a thing; the thing */
    {"На границе произошло 12 вооружённых столкновений, изъято 4 автомата.", "seizure rifle 4 count exact level\n"},
    {"Изъято 12 вооружений и 4 автомата.", "seizure arms 12 count exact level\nseizure rifle 4 count exact level\n"},
    /* of which countries they are */
    {"Среди задержанных – 14 граждан Узбекистана, 8 – Таджикистана и 3 – Кыргызстана.",
     "detained - 14 count exact level\ndetained - 8 count exact level\ndetained - 3 count exact level\n"},
    /* a contrast with an earlier year, and with a later one */
    {"В 2024 году ликвидированы 12 лабораторий, тогда как в 2023 году — 9.",
     "laboratory - 12 count exact level\nlaboratory - 9 count exact previous\n"},
    {"В 2022 году ликвидированы 12 лабораторий, а в 2023 году — 9.",
     "laboratory - 12 count exact level\nlaboratory - 9 count exact level\n"},
    /* parts of what was destroyed, where no verb says it again; what a sentence sums up */
    {"Уничтожена 1 тонна 318 кг наркотических средств. Из них 604 кг марихуаны, 289 кг опия.",
     "destroyed all_drugs 1318 kg exact level\ndestroyed marijuana 604 kg exact part\ndestroyed opium 289 kg exact part\n"},
    {"Уничтожена 1 тонна 318 кг наркотических средств. Из них 604 кг марихуаны изъято в порту.",
     "destroyed all_drugs 1318 kg exact level\nseizure marijuana 604 kg exact level\n"},
    {"Изъята 1 тонна 318 кг наркотических средств. Это 604 кг марихуаны, 289 кг опия.",
     "seizure all_drugs 1318 kg exact level\nseizure marijuana 604 kg exact part\nseizure opium 289 kg exact part\n"},
    {"В 2024 году выявили 8 417 наркопреступлений (плюс 3,2 % к 2023 году).",
     "crime drug 8417 count exact level\ncrime drug 3.2 percent exact change\n"},
    {"Полиция задержала 64 человека.\n\n– А сколько изъяли?\n\n– Немногим более 1,4 тонны.",
     "detained - 64 count exact level\nseizure all_drugs 1400 kg at_least level\n"},
    /* a row of those who seized it */
    {"В 2024 году агентство изъяло 1,9 тонны наркотиков, МВД – 1,6 тонны, пограничники – 735 кг.",
     "seizure all_drugs 1900 kg exact level\nseizure all_drugs 1600 kg exact level\nseizure all_drugs 735 kg exact level\n"},
    {"Мошенники присвоили порядка $6,3 млн.", "money damage 6300000 usd about level\n"},
    {"У них изъяли 136 загранпаспортов.", "seizure documents 136 count exact level\n"},
    /* of what kind some of them are, said before their number; a share of all */
    {"Зарегистрировано 21 тыс. преступлений. К тяжким относятся 6 912 из них.",
     "crime - 21000 count exact level\ncrime grave 6912 count exact part\n"},
    {"С наркотиками связано 12 % преступлений.", "crime drug 12 percent exact share\n"},
    /* the number of those who were convicted */
    {"За 2024 год осуждено 1 146 лиц. Общее число осуждённых на 9,3 % меньше, чем в 2023 году (1 263).",
     "charged - 1146 count exact level\ncharged - -9.3 percent exact change\ncharged - 1263 count exact previous\n"},
    /* a bracket may say when with a stage, or only that it was so; a part in a bracket is of now */
    {"МОСКВА, 15 октября 2025. Выявлено 9 400 нарушений миграционного законодательства (на этапе прошлого года – 11 200).",
     "offence migration 9400 count exact level\noffence migration 11200 count exact previous\n"},
    {"Осуждено 1 146 лиц, 588 из них – сбытчики. Несовершеннолетних среди всех осуждённых 39 (было 71), женщин – 104.",
     "charged - 1146 count exact level\ncharged dealers 588 count exact part\ncharged - 39 count exact part\ncharged - 71 count exact "
     "previous\ncharged - 104 count exact part\n"},
    {"Осуждено 1 146 лиц (из них было 71 женщин).", "charged - 1146 count exact level\ncharged - 71 count exact part\n"},
    /* of what kind so many of them are; but kinds that are only compared overlap */
    {"Зарегистрировано 843 наркопреступления. Со сбытом связаны 392, ещё 17 – контрабанда.",
     "crime drug 843 count exact level\ncrime sale 392 count exact part\ncrime smuggling 17 count exact part\n"},
    {"Тяжких преступлений 220 тыс. Кражи составили 265 тыс.",
     "crime grave 220000 count exact level\ncrime theft 265000 count exact level\n"},
    /* a clause behind a comma says of what kind the crimes are; deaths are none */
    {"Количество преступлений, связанных с незаконным оборотом наркотиков, сократилось на 6,3% и составило 12 417.",
     "crime drug -6.3 percent exact change\ncrime drug 12417 count exact level\n"},
    {"Число смертей, наступивших от героина, сократилось на 6,3%.", ""},
    /* parts behind "of this sum", "of the whole amount" */
    {"Изъято 4,9 тонны наркотиков. Агентство изъяло 1,9 тонны из общего количества.",
     "seizure all_drugs 4900 kg exact level\nseizure all_drugs 1900 kg exact part\n"},
    {"Мошенники похитили 6,3 млн рублей; 1,2 млн рублей из этой суммы возвращено потерпевшим.",
     "money damage 6300000 rub exact level\nmoney damage 1200000 rub exact part\n"},
    {"Ущерб составил 47 млн рублей. Из этой суммы потерпевшим возвращено 12 млн рублей.",
     "money damage 47000000 rub exact level\nmoney damage 12000000 rub exact part\n"},
    {"Ущерб составил 47 млн рублей. Из бюджета возвращено 12 млн рублей.", "money damage 47000000 rub exact level\n"},
    /* so many were sentenced; what a sentence may come to is no count */
    {"Осуждено 1 146 человек. Лишение свободы получили 812.", "charged - 1146 count exact level\ncharged - 812 count exact level\n"},
    {"Осуждено 1 146 человек, из них к лишению свободы приговорены 812.",
     "charged - 1146 count exact level\ncharged - 812 count exact part\n"},
    {"За это ему грозит до 10 лет лишения свободы.", ""},
    /* what transactions came to; a word behind two sums is of both */
    {"Выявлены 402 подозрительные операции на 1,2 млрд рублей.",
     "transaction - 402 count exact level\nmoney transactions 1200000000 rub exact level\n"},
    {"Изучены 402 подозрительные операции, из них по 1,2 млрд рублей похищено.",
     "transaction - 402 count exact level\nmoney damage 1200000000 rub exact level\n"},
    {"Пассажиры пытались вывезти без декларации $1,1 млн и €870 тыс. наличными.",
     "money cash 1100000 usd exact level\nmoney cash 870000 eur exact level\n"},
    {"Изъято 2 кг героина и 870 тыс. рублей наличными.", "seizure heroin 2 kg exact level\nmoney cash 870000 rub exact level\n"},
    /* channels of the internet are named with websites, or were so before; others are those of supply */
    {"Заблокировано 1,9 тыс. каналов и сайтов, распространявших наркотики.", "website blocked 1900 count exact level\n"},
    {"Перекрыто 57 каналов поставки наркотиков и 12 лабораторий.", "channel - 57 count exact level\nlaboratory - 12 count exact level\n"},
    {"За полгода заблокировано 812 сайтов. В июле заблокировано ещё 57 таких каналов.",
     "website blocked 812 count exact level\nwebsite blocked 57 count exact level\n"},
    {"Перекрыт 41 канал поставки героина. В июле перекрыто ещё 12 таких каналов.",
     "channel - 41 count exact level\nchannel - 12 count exact level\n"},
    /* the number of a call centre is dialled; call centres are counted */
    {"Изъято 12 пистолетов. Обращайтесь по номеру колл-центра 1414.", "seizure pistol 12 count exact level\n"},
    {"Ликвидировано 14 колл-центров.", "call_centre - 14 count exact level\n"},
    /* the share that a clause behind a comma says; both ends of a share that moved; what rose and what it came to */
    {"Установлено 1 318 киберпреступлений, что составляет 41,2% от общего числа преступлений.",
     "crime cyber 1318 count exact level\ncrime cyber 41.2 percent exact share\n"},
    {"Установлено 1 318 киберпреступлений, что составляет 41,2 млн рублей ущерба.",
     "crime cyber 1318 count exact level\nmoney damage 41200000 rub exact level\n"},
    {"Доля киберпреступлений выросла с 38,1% до 41,2%.", "crime cyber 38.1 percent exact previous\ncrime cyber 41.2 percent exact share\n"},
    {"Доля сбытчиков среди осуждённых выросла с 46,8% до 51,3%.",
     "charged dealers 46.8 percent exact previous\ncharged dealers 51.3 percent exact share\n"},
    {"Доля сбытчиков среди опрошенных выросла с 46,8% до 51,3%.", ""},
    {"Раскрываемость тяжких преступлений выросла на 3,1% и составила 54,3%.", "crime grave 3.1 percent exact change\n"},
    /* the activity that was ended; an adjective that stands for the drugs of that kind; how many crimes of all are solved */
    {"Пресечена деятельность 214 подпольных лабораторий.", "laboratory - 214 count exact level\n"},
    {"Слушателям прочитано 56 лекций в 12 лабораториях.", ""},
    {"Изъято 9,4 тонны наркотиков, из них синтетических – 412 кг, марихуаны – 6,8 тонны.",
     "seizure all_drugs 9400 kg exact level\nseizure synthetic 412 kg exact part\nseizure marijuana 6800 kg exact part\n"},
    {"Изъято 300 рулонов синтетических тканей.", ""},
    {"Раскрыто 119,6 тыс. наркопреступлений, раскрываемость – 62,4%.",
     "crime drug 119600 count exact level\ncrime drug 62.4 percent exact share\n"},
    {"Раскрываемость тяжких преступлений выросла с 51,2% до 54,3%.",
     "crime grave 51.2 percent exact previous\ncrime grave 54.3 percent exact share\n"},
    /* where packets lay; what was counted may stand before its verb */
    {"В тайнике автомобиля обнаружены 14 пакетов с опием весом 16 кг 200 г.", "seizure opium 16.2 kg exact level\n"},
    {"В Минске автомобилей изъято 14.", "seizure vehicles 14 count exact level\n"},
    /* sites of hemp are counted as sites, their area is that of hemp */
    {"Уничтожено 1 412 очагов дикорастущей конопли на площади 3 870 га.",
     "destroyed plantations 1412 count exact level\ndestroyed cannabis_plants 3870 ha exact level\n"},
    {"Уничтожено 1 412 кустов конопли.", "destroyed cannabis_plants 1412 count exact level\n"},
    /* the genitive behind what was counted is no other thing that changed */
    {"За 6 месяцев выявлено 38 фактов контрабанды наркотиков, что на 15,2% больше.",
     "crime smuggling 38 count exact level\ncrime smuggling 15.2 percent exact change\n"},
    {"За 6 месяцев выявлено 38 преступлений, изъятия наркотиков выросли на 15,2%.",
     "crime - 38 count exact level\nseizure all_drugs 15.2 percent exact change\n"},
    {"Задержаны 12 участников организованной группы, семеро из них – иностранные граждане.",
     "detained group_members 12 count exact level\ndetained foreigners 7 count exact part\n"},
    {"Проверено 12 тыс. мест пребывания мигрантов.", "inspection premises 12000 count exact level\n"},
    /* tablets of the drug that the clause is about; not of that for which somebody was arrested; a weight that names nothing, of what is listed behind it */
    {"Выявлен сбыт сильнодействующих веществ, изъято 12 тысяч таблеток.", "seizure potent 12000 count exact level\n"},
    {"За сбыт героина задержан мужчина, изъято 300 таблеток.", ""},
    {"Общий вес изъятого составил 118 кг: 64 кг гашиша, 41 кг марихуаны, 13 кг синтетики.",
     "seizure all_drugs 118 kg exact level\nseizure hashish 64 kg exact part\nseizure marijuana 41 kg exact part\nseizure synthetic 13 kg "
     "exact part\n"},
    {"Вес груза составил 118 кг: 64 кг яблок, 54 кг груш.", ""},
    /* what stands behind a contrast has no label before it; a stage that something is compared with */
    {"ТАШКЕНТ, 29 июля 2025. За январь – июнь установлено 61 преступление, связанное с торговлей людьми, тогда как за шесть месяцев 2024 "
     "года – 74.",
     "crime human_trafficking 61 count exact level\ncrime human_trafficking 74 count exact previous\n"},
    {"ТАШКЕНТ, 29 июля 2025. Преступления, связанные с торговлей людьми – 74.", "crime human_trafficking 74 count exact level\n"},
    {"Выявлено 9 400 нарушений, это на 12% больше, чем на июньском этапе (8 760).",
     "offence - 9400 count exact level\noffence - 12 percent exact change\noffence - 8760 count exact previous\n"},
    /* parts of what was said; what was given back of a sum */
    {"Изъято 1,4 тонны наркотиков. Марихуаны в этом объёме 1 090 кг, гашиша – 214,5 кг.",
     "seizure all_drugs 1400 kg exact level\nseizure marijuana 1090 kg exact part\nseizure hashish 214.5 kg exact part\n"},
    {"Ущерб составил 1,2 млрд рублей, из этой суммы потерпевшим возвращено 147 млн.",
     "money damage 1200000000 rub exact level\nmoney damage 147000000 rub exact part\n"},
    {"Ущерб составил 1,2 млрд рублей, потерпевшим возвращено 147 млн.",
     "money damage 1200000000 rub exact level\nmoney damage 147000000 rub exact level\n"},
    {"Партия героина весом 5 кг оценивается более чем в 3 млн рублей.",
     "seizure heroin 5 kg exact level\nmoney drugs 3000000 rub at_least level\n"},
    /* wanted persons who were found; missing ones are none */
    {"Разыскано 745 лиц, скрывавшихся от следствия и суда.", "wanted - 745 count exact level\n"},
    {"Разыскано 45 без вести пропавших.", ""},
    /* an earlier time and a number alone go on with the figure of the sentence before, a weight without its unit does not */
    {"МОСКВА, 18 июля 2025. Ликвидировано 7 лабораторий. Годом ранее – три.",
     "laboratory - 7 count exact level\nlaboratory - 3 count exact previous\n"},
    {"МОСКВА, 18 июля 2025. Изъято 12 кг героина. Годом ранее – три.", "seizure heroin 12 kg exact level\n"},
    /* the time of what is in the bracket is not that of what follows */
    {"МОСКВА, 18 июля 2025. За 9 месяцев 2025 года задержано 1,7 млн пачек сигарет, вдвое меньше, чем за девять месяцев 2024 года (3,4 "
     "млн), а также 21 тыс. литров спирта.",
     "seizure tobacco 1700000 count exact level\nseizure tobacco -50 percent exact change\nseizure tobacco 3400000 count exact "
     "previous\nseizure alcohol 21000 l exact level\n"},
    /* parts of the whole amount, told of in another paragraph, agency by agency */
    {"В 2024 году изъято 4,9 тонны наркотиков, гашиша – 3 тонны.\n\nАгентство изъяло 1,9 тонны из общего количества, МВД – 1,6 тонны, "
     "пограничники – 735 кг.",
     "seizure all_drugs 4900 kg exact level\nseizure all_drugs 3000 kg exact level\nseizure all_drugs 1900 kg exact part\nseizure "
     "all_drugs 1600 kg exact part\nseizure all_drugs 735 kg exact part\n"},
    {"В 2024 году изъято 4,9 тонны наркотиков.\n\nАгентство изъяло 1,9 тонны, МВД – 1,6 тонны.",
     "seizure all_drugs 4900 kg exact level\nseizure all_drugs 1900 kg exact level\nseizure all_drugs 1600 kg exact level\n"},
    /* hedges with the preposition in them; "больше" as a change */
    {"Партия героина весом 5 кг оценивается примерно в 12 млн рублей.",
     "seizure heroin 5 kg exact level\nmoney drugs 12000000 rub about level\n"},
    {"Число лабораторий выросло более чем в 3 раза.", "laboratory - 200 percent at_least change\n"},
    {"Преступлений стало больше в 1,7 раза.", "crime - 70 percent exact change\n"},
    {"Порядок обеспечивали более 400 военнослужащих, задержаны 12 человек.",
     "personnel - 400 count at_least level\ndetained - 12 count exact level\n"},
    {"Рабочими местами обеспечивали 400 человек.", ""},
    /* citizens of one country and another, whose numbers stand behind a dash; what was given back */
    {"БИШКЕК, 18 июля 2025. Задержано 118 человек, из них граждан Пакистана – 41, Бангладеш – 27 и Индии – 12.",
     "detained - 118 count exact level\ndetained foreigners 41 count exact part\ndetained foreigners 27 count exact part\ndetained "
     "foreigners 12 count exact part\n"},
    {"Выявлено нарушений: в Казахстане – 41, Беларуси – 27.", "offence - 41 count exact level\noffence - 27 count exact level\n"},
    {"Пострадавшим возвращено 640 млн тенге.", "money damage 640000000 kzt exact level\n"},
    {"Потерпевшим возвращено 640 автомобилей.", ""},
    /* what passed so much came to it, as what reached it; fighters that were killed were not detained */
    {"Объём изъятых наркотиков вырос на 18% и превысил 13 тонн.",
     "seizure all_drugs 18 percent exact change\nseizure all_drugs 13000 kg at_least level\n"},
    {"Количество преступлений выросло на 18% и превысило 13 тысяч.",
     "crime - 18 percent exact change\ncrime - 13000 count at_least level\n"},
    {"Количество жалоб выросло на 18% и превысило 13 тысяч.", ""},
    {"Нейтрализовано 47 боевиков, задержано 312 их пособников.", "detained - 312 count exact level\n"},
    {"Нейтрализовано 5 взрывных устройств, изъято 12 гранат.",
     "seizure explosives 5 count exact level\nseizure grenades 12 count exact level\n"},
    /* the last of a row of times has the noun of all; but where others have one of their own */
    {"В 2023 году изъято 21 тонна, в 2024-м – 24 тонны, за шесть месяцев 2025 года – 13 тонн наркотиков.",
     "seizure all_drugs 21000 kg exact level\nseizure all_drugs 24000 kg exact level\nseizure all_drugs 13000 kg exact level\n"},
    {"В 2022 году выявлено 12, в 2023 году – 15, в 2024 году – 18 преступлений.",
     "crime - 12 count exact level\ncrime - 15 count exact level\ncrime - 18 count exact level\n"},
    {"В 2022 году открыто 12, в 2023 году – 15 магазинов, в 2024 году изъято 18 кг героина.", "seizure heroin 18 kg exact level\n"},
    {"В 2023 году изъято 5 кг опия, в 2024 году – 24 кг героина.", "seizure opium 5 kg exact level\nseizure heroin 24 kg exact level\n"},
    /* чего стало больше, сказано в предложении перед этим */
    {"Почти 40% всех преступлений совершено с использованием информационно-телекоммуникационных технологий. Их число выросло на 14,2% и "
     "достигло 627,9 тыс., в том числе с использованием сети Интернет – 531,4 тыс.",
     "crime cyber 40 percent about share\ncrime cyber 14.2 percent exact change\ncrime cyber 627900 count exact level\ncrime internet "
     "531400 count exact level\n"},
    {"Зарегистрировано 4 200 краж. Их количество сократилось на 3%.",
     "crime theft 4200 count exact level\ncrime theft -3 percent exact change\n"},
    /* скобки со временем */
    {"Изъято 27,4 тонны наркотических средств (в январе – октябре 2023 года – 22,9 тонны).",
     "seizure all_drugs 27400 kg exact level\nseizure all_drugs 22900 kg exact previous\n"},
    {"Возбудили 1 164 уголовных дела. Это на 9% больше, чем годом ранее (1 068 дел).",
     "case - 1164 count exact level\ncase - 9 percent exact change\ncase - 1068 count exact previous\n"},
    /* часть, которая где-то была */
    {"Обнаружено 43 кг мефедрона, из которых 28 кг хранились в тайнике.",
     "seizure mephedrone 43 kg exact level\nseizure mephedrone 28 kg exact part\n"},
    {"Обнаружено 43 кг мефедрона, из которых 28 кг неизвестного вещества.", "seizure mephedrone 43 kg exact level\n"},
    {"Изъято 79,6 кг наркотических средств. Основную часть, 61 кг, составил мефедрон.",
     "seizure all_drugs 79.6 kg exact level\nseizure mephedrone 61 kg exact part\n"},
    /* столько их там */
    {"Наибольшее число ресурсов – 9 850 – выявлено в России; в Казахстане их 5 012, в Белоруссии – 2 640.",
     "website - 9850 count exact level\nwebsite - 5012 count exact level\nwebsite - 2640 count exact level\n"},
    /* контрабанда */
    {"Пресечена контрабанда 57 единиц огнестрельного оружия и 9 860 патронов.",
     "seizure firearms 57 count exact level\nseizure ammunition 9860 count exact level\n"},
    {"Обвинение предъявлено 143 должностным лицам.", "charged officials 143 count exact level\n"},
    /* a time may stand between the verb and what was blocked; but not a verb of another clause */
    {"МОСКВА, 18 июля 2025. Заблокировано с начала года более 1,5 тыс. сайтов.", "website blocked 1500 count at_least cumulative\n"},
    {"МОСКВА, 18 июля 2025. Магазин закрыли в 2024 году, 18 сайтов проверены.", "website - 18 count exact level\n"},
    /* fractions are no counts and have no unit of their own */
    {"Выявлено 4,2 тыс. фактов сбыта, что составляет две трети всех наркопреступлений.", "crime sale 4200 count exact level\n"},
    {"Изъято 3 кг героина, половина из них – в городе.", "seizure heroin 3 kg exact level\n"},
    {"Изъято три четверти тонны гашиша.", "seizure hashish 750 kg exact level\n"},
    /* what was not let in was taken; half a hundred */
    {"Таможенники не допустили ввоза 1,2 млн пачек сигарет.", "seizure tobacco 1200000 count exact level\n"},
    {"Изъято около полусотни единиц оружия.", "seizure firearms 50 count about level\n"},
    /* some of those who were detained were wanted; who they are needs no total */
    {"Задержано 246 человек. Двое задержанных находились в федеральном розыске.",
     "detained - 246 count exact level\nwanted - 2 count exact part\n"},
    {"Задержано 246 человек. 12 задержанных доставлены в отдел.", "detained - 246 count exact level\ndetained - 12 count exact level\n"},
    /* persons of a channel, a group, a call centre are persons; those of the staff are it */
    {"Осуждены 12 организаторов канала незаконной миграции.", "charged - 12 count exact level\n"},
    {"Задержаны двое руководителей группы и трое организаторов колл-центра.",
     "detained - 2 count exact level\ndetained - 3 count exact level\n"},
    {"Перекрыто 12 каналов незаконной миграции и ликвидировано 3 колл-центра.",
     "channel migration 12 count exact level\ncall_centre - 3 count exact level\n"},
    {"Изъято у 12 пассажиров автомобилей 3 кг гашиша.", "seizure hashish 3 kg exact level\n"},
    /* единицы того же */
    {"Изъято 2,4 тыс. единиц оружия. За весь 2024 год изъято 2 870 единиц.",
     "seizure firearms 2400 count exact level\nseizure firearms 2870 count exact level\n"},
    {"Наркотик был спрятан в двух кофемашинах.", ""},
    {"Задержаны 114 человек. Шестеро из задержанных заключены под стражу.",
     "detained - 114 count exact level\ndetained - 6 count exact part\n"},
    {"Изъято 286 единиц огнестрельного оружия отечественного и иностранного производства, в том числе 63 пистолета.",
     "seizure firearms 286 count exact level\nseizure pistol 63 count exact part\n"},
    {"Это на 9,4% больше показателя 2024 года, когда из оборота вывели 2 453 кг.", ""},
    /* список идёт дальше за точкой с запятой */
    {"Изъято 79,6 кг наркотических средств. Основную часть, 61 кг, составил мефедрон; марихуаны изъято 7,3 кг, героина – 410 граммов.",
     "seizure all_drugs 79.6 kg exact level\nseizure mephedrone 61 kg exact part\nseizure marijuana 7.3 kg exact part\nseizure heroin 0.41 "
     "kg exact part\n"},
    {"Изъято 7 т наркотиков, в том числе 3 т марихуаны; на границе найдено 2 т гашиша.",
     "seizure all_drugs 7000 kg exact level\nseizure marijuana 3000 kg exact part\nseizure hashish 2000 kg exact level\n"},
    /* дела о чём-то */
    {"Число дел о мошенничестве выросло с 4 870 до 5 615.", "case fraud 4870 count exact previous\ncase fraud 5615 count exact level\n"},
    /* where something was, behind a hedge with its preposition */
    {"Преступления зарегистрированы более чем в 20 регионах.", ""},
    {"Преступники действовали примерно в 40 городах, задержано 85 человек.", "detained - 85 count exact level\n"},
    {"Задержано более 85 человек.", "detained - 85 count at_least level\n"},
    /* того, что было */
    {"Задержано 85 человек (было 32).", "detained - 85 count exact level\ndetained - 32 count exact previous\n"},
    {"Ущерб вырос до 45 млн рублей с 30 млн рублей. Из этой суммы возвращено 12 млн.",
     "money damage 45000000 rub exact level\nmoney damage 30000000 rub exact previous\nmoney damage 12000000 rub exact part\n"},
    {"Заблокировано 40 сайтов. Пресечены 12 таких каналов поставки героина.",
     "website blocked 40 count exact level\nchannel - 12 count exact level\n"},
    {"Разыскано 745 человек, пропавших без вести.", ""},
    /* список за двоеточием */
    {"Таможенники изъяли 4 тонны 320 кг наркотиков:\n\nкокаин – 2 605 кг;\nгашиш – 1 047 кг.",
     "seizure all_drugs 4320 kg exact level\nseizure cocaine 2605 kg exact part\nseizure hashish 1047 kg exact part\n"},
    {"Таможенники изъяли:\n\nкокаин – 2 605 кг;\nгашиш – 1 047 кг.",
     "seizure cocaine 2605 kg exact level\nseizure hashish 1047 kg exact level\n"},
    {"Объём изъятой синтетики вырос втрое: годом ранее он составлял 137 кг.",
     "seizure synthetic 200 percent exact change\nseizure synthetic 137 kg exact previous\n"},
    /* то же, по весу */
    {"Уничтожено 34 очага произрастания дикорастущей конопли общей площадью 12,4 га, весом около 18 тонн.",
     "destroyed plantations 34 count exact level\ndestroyed cannabis_plants 12.4 ha exact level\ndestroyed cannabis_plants 18000 kg about "
     "level\n"},
    {"В Таджикистане выкорчевали более 2 млн кустов конопли.", "destroyed cannabis_plants 2000000 count at_least level\n"},
    {"В рейдах было занято около 1 200 сотрудников агентства.", "personnel - 1200 count about level\n"},
};

/* "value period_start period_end period_kind place area", a line a claim. */
static const struct {
    const char *text, *whens;
} times[] = {
    {"В 2022 году ликвидированы две нарколаборатории, в 2023-м - уже семь.",
     "2 2022-01-01 2022-12-31 year - -\n7 2023-01-01 2023-12-31 year - -\n"},
    /* the year that opens a story without a claim is that of what follows */
    {"КАЗАНЬ, 3 марта 2026. По данным МВД, в прошлом году жители перевели мошенникам 5,1 млрд рублей. Зарегистрировано 187 хищений.",
     "187 2025-01-01 2025-12-31 year RUS Kazan\n"},
    {"КАЗАНЬ, 3 марта 2026. По данным МВД, к прошлому году вернулись не все. Зарегистрировано 187 хищений.", "187 - - unknown RUS Kazan\n"},
    /* the country of the headline, where a body of no country speaks from another */
    {"Мак в Афганистане\n\nВЕНА, 6 ноября 2025 года. Управление ООН по наркотикам и преступности выпустило обзор.\n\nВ 2025 году под маком "
     "находилось 10 200 "
     "га.",
     "10200 2025-01-01 2025-12-31 year AFG -\n"},
    {"Мак в Афганистане\n\nВЕНА, 6 ноября 2025 года. Министерство выпустило обзор.\n\nВ 2025 году под маком находилось 10 200 га.",
     "10200 2025-01-01 2025-12-31 year AUT -\n"},
    /* times and places of a row of figures, one by one */
    {"В 2022 и 2023 годах в Казахстане изъято 15 и 17 кг героина соответственно.",
     "15 2022-01-01 2022-12-31 year KAZ -\n17 2023-01-01 2023-12-31 year KAZ -\n"},
    {"В 2023 году в Казахстане и Киргизии задержаны 43 и 12 человек соответственно.",
     "43 2023-01-01 2023-12-31 year KAZ -\n12 2023-01-01 2023-12-31 year KGZ -\n"},
    /* what an operation did is not counted since the start said before; what goes on without one is */
    {"БИШКЕК, 24 сентября 2024. С января милиция возбудила 231 дело. В ходе операции «Мак-2024» задержаны 67 человек.",
     "231 2024-01-01 2024-09-24 cumulative KGZ -\n67 - - operation KGZ -\n"},
    {"БИШКЕК, 24 сентября 2024. С января милиция возбудила 231 дело. Задержаны 67 человек.",
     "231 2024-01-01 2024-09-24 cumulative KGZ -\n67 2024-01-01 2024-09-24 cumulative KGZ -\n"},
    /* the place before the dash is that of the weight behind it */
    {"В 2024 году изъято 419 кг кокаина; на Бельгию пришлось 44 кг, на Нидерланды - 38 кг, на Испанию - 124 кг.",
     "419 2024-01-01 2024-12-31 year - -\n44 2024-01-01 2024-12-31 year BEL -\n38 2024-01-01 2024-12-31 year NLD -\n"
     "124 2024-01-01 2024-12-31 year ESP -\n"},
    /* a change before its pair is of the time of the later figure */
    {"Ереван, 3 марта. Количество киберпреступлений выросло в 2,4 раза - с 1120 в 2023 году до 2690 в 2024-м.",
     "140 2024-01-01 2024-12-31 year ARM -\n1120 2023-01-01 2023-12-31 year ARM -\n2690 2024-01-01 2024-12-31 year ARM -\n"},
    /* of what country persons are is not where they were caught */
    {"В 2024 году в Азербайджане задержаны 37 нарушителей: 14 граждан Ирана, 9 - Пакистана, 8 - Бангладеш.",
     "37 2024-01-01 2024-12-31 year AZE -\n14 2024-01-01 2024-12-31 year AZE -\n9 2024-01-01 2024-12-31 year AZE -\n"
     "8 2024-01-01 2024-12-31 year AZE -\n"},
    /* a place and a day, each a sentence, are the dateline */
    {"Канал-2007\nТомск. 13 декабря. Агентство - Изъято 5 тонн наркотиков.", "5000 - - operation RUS Tomsk\n"},
    {"Томск. 13 декабря здесь изъято 5 тонн наркотиков. Это было в 2007 году.", "5000 - - unknown RUS RU-TOM\n"},
    /* a region is where something was, also in an operation of several countries; a city is the seat of a staff */
    {"Операция «Канал-2009»\n20 ноября 2009. В Тюменской области изъято 20 кг наркотиков.", "20 - - operation RUS RU-TYU\n"},
    {"Операция «Канал-2009»\n20 ноября 2009. В Душанбе подвели итоги: изъято 20 кг наркотиков.", "20 - - operation CSTO -\n"},
    {"Екатеринбург, 3 ноября 2005. В Свердловской области подвели итоги. Изъято 81 кг наркотиков.", "81 - - unknown RUS RU-SVE\n"},
    {"Екатеринбург, 3 ноября 2005. Изъято 81 кг наркотиков.", "81 - - unknown RUS Yekaterinburg\n"},
    /* an operation that has begun goes on to the day of its report */
    {"Минск, 8 ноября 2024. В ходе операции, стартовавшей 30 сентября, изъято 5 кг опия.", "5 2024-09-30 2024-11-08 operation BLR -\n"},
    {"Минск, 8 ноября 2024. Следствие началось 30 сентября, 3 мая изъято 5 кг опия.", "5 2024-05-03 2024-05-03 day BLR -\n"},
    {"Операция «Канал», начавшаяся 30 сентября, завершена: изъято 5 кг опия.", "5 - - operation CSTO -\n"},
    {"За время проведения операции «Канал» изъято 5 кг опия.", "5 - - operation CSTO -\n"},
    {"За все время проведения операции «Канал» изъято 5 кг опия.", "5 - - cumulative CSTO -\n"},
    /* stages are one operation */
    {"Операция «Канал-2007» прошла с 28 августа по 3 сентября и с 27 ноября по 3 декабря. Изъято 28 кг опия.",
     "28 2007-08-28 2007-12-03 operation CSTO -\n"},
    {"С 1 по 3 мая 2007 года изъято 28 кг опия и с 5 по 8 июня 2007 года 3 кг опия.",
     "28 2007-05-01 2007-05-03 operation - -\n3 2007-06-05 2007-06-08 operation - -\n"},
    /* who tells it is not where it was, in an operation of all members */
    {"Изъято 28 кг наркотиков в ходе операции ОДКБ «Канал»\n\nИзъято 28 кг наркотиков, сообщил глава ведомства России.",
     "28 - - operation CSTO -\n28 - - operation CSTO -\n"},
    {"Изъято 28 кг наркотиков в ходе рейдов\n\nИзъято 28 кг наркотиков, сообщил глава ведомства России.",
     "28 - - unknown RUS -\n28 - - unknown RUS -\n"},
    /* the publisher and the day, a sentence of their own */
    {"Российская газета, 20 марта 2015. С 2003 года изъято 5 т опия.", "5000 2003-01-01 2015-03-20 cumulative RUS -\n"},
    {"Делегация была принята, 20 марта 2015. С 2003 года изъято 5 т опия.", "5000 2003-01-01 - cumulative - -\n"},
    {"Изъято 47 кг опия в Туве\n\nКызыл, 22 декабря 2011. Изъято 47 кг опия.", "47 - - unknown RUS RU-TY\n47 - - unknown RUS RU-TY\n"},
    /* a year before that of the operation is not the document's */
    {"В ходе операции «Нелегал-2025» выявлено 128 нарушений. В 2024 году выявлено 135 нарушений.\n\nЗадержано 40 человек.",
     "128 - - operation CSTO -\n135 2024-01-01 2024-12-31 year CSTO -\n40 - - operation CSTO -\n"},
    /* the years of a birth and of a car are not those of a find; the year of a find is */
    {"Двое граждан Таджикистана 1987 и 1991 года рождения задержаны в Екатеринбурге с 14 кг героина.",
     "2 - - unknown RUS Yekaterinburg\n14 - - unknown RUS Yekaterinburg\n"},
    {"Задержан местный житель 1987 г.р. с 14 кг героина.", "14 - - unknown - -\n"},
    {"В автомобиле 2019 года выпуска обнаружено 3 кг гашиша.", "3 - - unknown - -\n"},
    {"В автомобиле в 2019 году обнаружено 3 кг гашиша.", "3 2019-01-01 2019-12-31 year - -\n"},
    {"Служба, созданная в 1999 году, в 2024 году изъяла 3 кг героина.", "3 2024-01-01 2024-12-31 year - -\n"},
    /* a year that the clause behind "то" opens with; a month of last year in a document without a date */
    {"Если в 2022-м закрыли две лаборатории, то в 2023 году уже семь.",
     "2 2022-01-01 2022-12-31 year - -\n7 2023-01-01 2023-12-31 year - -\n"},
    {"В январе 2024 года выявлено 139 наркопреступлений против 128 в январе прошлого года.",
     "139 2024-01-01 2024-01-31 month - -\n128 - - unknown - -\n"},
    /* the day of a raid is that of what was found in it; that of a meeting is not; the year that an interview is about */
    {"11 марта 2025 г. УФСБ России\n\n4 марта 2025 года пресечена деятельность группы, наладившей выпуск наркотиков.\n\nПри обысках изъято "
     "82 кг мефедрона.",
     "82 2025-03-04 2025-03-04 day RUS -\n"},
    {"11 марта 2025 г. УФСБ России\n\nСовещание, прошедшее 4 марта 2025 года, было посвящено планам.\n\nПри обысках изъято 82 кг "
     "мефедрона.",
     "82 - - unknown RUS -\n"},
    {"Газета, 29 февраля 2024 г.\n\nНачальник управления полиции – о работе в 2023 году.\n\nМы изъяли 320 кг гашиша.",
     "320 2023-01-01 2023-12-31 year - -\n"},
    /* the time in a bracket behind a part is not that of its total; nine months of which the year was told before */
    {"За 9 месяцев 2024 года в Беларуси изъято 700 кг наркотиков. К ответственности привлечено 1860 лиц, из них 112 несовершеннолетних (за "
     "9 месяцев 2023 года – 143).",
     "700 2024-01-01 2024-09-30 month BLR -\n1860 2024-01-01 2024-09-30 month BLR -\n112 2024-01-01 2024-09-30 month BLR -\n143 2023-01-01 "
     "2023-09-30 month BLR -\n"},
    {"За 9 месяцев 2024 года изъято 700 кг наркотиков. С 16 по 20 сентября задержано 74 человека. За девять месяцев осуждено 1860 лиц.",
     "700 2024-01-01 2024-09-30 month - -\n74 2024-09-16 2024-09-20 operation - -\n1860 2024-01-01 2024-09-30 month - -\n"},
    /* an earlier year behind a figure, and the change from it */
    {"В 2024 году изъято 4 тонны 918 кг наркотиков. В 2023-м было 4 тонны 205 кг; прирост составил 17 %.",
     "4918 2024-01-01 2024-12-31 year - -\n4205 2023-01-01 2023-12-31 year - -\n17 2024-01-01 2024-12-31 year - -\n"},
    /* итоги деятельности за год */
    {"Бишкек, 15 января 2026 г.\n\nПограничная служба подвела итоги оперативно-служебной деятельности за 2025 год.\n\nЗадержано 1 846 "
     "человек.",
     "1846 2025-01-01 2025-12-31 year KGZ -\n"},
    /* итоги месяцев, только в одном из них */
    {"Изъято 14 тонн наркотиков\n14.10.2025\n\nСлужба подвела итоги за девять месяцев 2025 года.\n\nВыявлено 1 612 преступлений.",
     "14000 2025-01-01 2025-09-30 month - -\n1612 2025-01-01 2025-09-30 month - -\n"},
    {"За десять месяцев 2025 года изъято 36,4 тонны наркотических средств.\n\nТолько в октябре уничтожено около 9 тонн дикорастущей "
     "конопли.",
     "36400 2025-01-01 2025-10-31 month - -\n9000 2025-10-01 2025-10-31 month - -\n"},
    /* год, который был до того, о котором речь */
    {"Душанбе, 21 января 2025 года\n\nЗаседание посвящено итогам работы за 2024 год.\n\nВыявлено 812 преступлений, связанных с незаконным "
     "оборотом наркотиков, против 765 в предыдущем году.",
     "812 2024-01-01 2024-12-31 year TJK -\n765 2023-01-01 2023-12-31 year TJK -\n"},
};

static void sentences(void)
{
    if (!csto_stemmer_there())
        return; /* without stems Russian is not read at all */
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = prose_claims(rows[i].text, strlen(rows[i].text));
        CHECK(strcmp(got, rows[i].claims) == 0, "%s\nwant\n%sgot\n%s", rows[i].text, rows[i].claims, got);
    }
}

static void periods_and_places(void)
{
    for (size_t i = 0; csto_stemmer_there() && i < sizeof times / sizeof *times; i++)
        CHECK_TEXT(prose_whens(times[i].text, strlen(times[i].text)), times[i].whens, "%s", times[i].text);
}

const struct tap_test prose_russian_tests[] = {
    {"Russian sentences", sentences},
    {"periods and places of Russian documents", periods_and_places},
    {NULL, NULL},
};
