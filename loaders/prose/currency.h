/* currency.h - currencies that share a name */
#ifndef CSTO_LOADERS_PROSE_CURRENCY_H
#define CSTO_LOADERS_PROSE_CURRENCY_H

#include "csto-stats.h"

/* What was found, as the figures of a document ask for the same again and again and names take long to look up; begins as zeros. */
struct csto_currency_memory {
    struct csto_currency_known {
        csto_code unit, place, answer;
    } known[16];
};

/* The currency that `unit`, stated as the n bytes at word, is at a place on a day (CSTO_NO_DAY = unknown); unit itself where the word says its country. */
csto_code csto_currency_of_place(const csto_vocabulary *v, csto_code unit, const char *word, size_t n, csto_code place, int32_t day,
                                 struct csto_currency_memory *memory);

#endif
