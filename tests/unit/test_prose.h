/* test_prose.h - the parts of unit-prose, a file each, and what they share */
#ifndef CSTO_TESTS_TEST_PROSE_H
#define CSTO_TESTS_TEST_PROSE_H

#include "tap.h"

#include "loaders/prose/reader.h"

extern const struct tap_test prose_text_tests[], prose_quantity_tests[], prose_date_tests[], prose_claim_tests[], prose_russian_tests[],
    prose_rule_tests[], prose_english_tests[];

/* The engine over the vocabulary that is compiled in; made once, ends with the program. */
struct csto_prose_engine *prose_engine(void);

/* A sentence that can be read into; its words are shared by all. */
struct csto_sentence prose_empty_sentence(void);

/* A sentence with its dates and quantities found.  The text is lent. */
struct prose_sentence {
    struct csto_sentence s;
    csto_whens w;
    csto_quantities q;
};
void prose_sentence_read(struct prose_sentence *p, const char *text);
void prose_sentence_free(struct prose_sentence *p);

/* Claims of a document as lines "measure item value unit bound role" in the order of the text; lent until the next call. */
const char *prose_claims(const char *text, size_t n);

/* The same as "value period_start period_end period_kind place area", "-" for what is empty. */
const char *prose_whens(const char *text, size_t n);

#endif
