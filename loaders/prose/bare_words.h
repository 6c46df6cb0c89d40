/* bare_words.h - what the words around a number without a noun say of it */
#ifndef CSTO_LOADERS_PROSE_BARE_WORDS_H
#define CSTO_LOADERS_PROSE_BARE_WORDS_H

#include "loaders/prose/reader.h"

/* "(4,120)", "(4,120 in the same months of 2022)": the bracket holds nothing but a time behind the number. */
bool csto_bracket_ends(const struct csto_sentence *s, uint32_t at);

/* "96 cases against 84 in 2023", "годом ранее – 84": nothing that is counted stands behind it. */
bool csto_is_compared(const struct csto_sentence *s, const struct csto_quantity *q);

/* "312 kilograms after 235 kilograms", "288 tonnes in 2024, after 219 tonnes in 2023": so much there was before. */
bool csto_is_after_figure(const struct csto_reader *r, size_t k);

/* "The oldest of them is 91": of one of them, and no count. */
bool csto_is_of_one(const struct csto_sentence *s, const struct csto_quantity *q);

/* "The youngest courier was 16": how old one was. */
bool csto_is_age_of_one(const struct csto_sentence *s, const struct csto_quantity *q);

/* "Girls under 18", "victims over 60", "3,960 were over 60": an age behind those who have it. */
bool csto_is_age(const struct csto_sentence *s, const struct csto_quantity *q);

/* "Беларуси – 132": nothing but the place says what the number is of. */
bool csto_is_of_place(const struct csto_sentence *s, const struct csto_quantity *q);

/* "A year earlier it was 6 tons", "last summer it was 6 tons", "for the same period of 2021 - 28 kg": an earlier time opens the clause. */
bool csto_was_then(const struct csto_reader *r, size_t k);

/* "Fentanyl rose from 104 kg to 192 kg": the substance that rose or fell, in the clause of the pair; 0 = none is named there. */
csto_code csto_subject_of_pair(const struct csto_reader *r, size_t k);

/* "Drugs, mostly hashish (44 kg)", "most of it (88 kg) marijuana": the substance that a weight in brackets is of, where it is none of what was
 * weighed before; 0 = none stands beside the bracket. */
csto_code csto_item_of_bracket(const struct csto_reader *r, size_t k);

/* "... and Pakistan" begins at token `at`: a row of places goes on. */
bool csto_and_place(const struct csto_sentence *s, uint32_t at);

/* "Kazakhstan accounted for 1,006 kg and Uzbekistan for 388 kg": a share of what the sentence tells of falls to the place before quantity q. */
bool csto_falls_to_place(const struct csto_sentence *s, const struct csto_quantity *q);

/* "Followed by Afghanistan with 48 tons and Pakistan with 38 tons", "на Казахстан - 24 тонны": a row of places goes on with its number alone. */
bool csto_is_of_next_place(const struct csto_reader *r, size_t k);

/* "Most seizures were made in Zhambyl (9.2 t) and Almaty (4.1 t) regions": a weight alone in a bracket behind a place is of the last total. */
bool csto_is_of_place_before(const struct csto_reader *r, size_t k);

#endif
