/* engine.h - what all documents are read with: the lexicon, and the rows of the vocabulary that rules speak of; never changes once built */
#ifndef CSTO_LOADERS_PROSE_ENGINE_H
#define CSTO_LOADERS_PROSE_ENGINE_H

#include "loaders/prose/claims.h"

/* Kinds of items, by the column `kind` of items.tsv. */
typedef enum {
    CSTO_KIND_NONE,
    CSTO_KIND_DRUG,
    CSTO_KIND_PRECURSOR,
    CSTO_KIND_PLANT,
    CSTO_KIND_ARM,
    CSTO_KIND_GOODS,
    CSTO_KIND_CRIME,
    CSTO_KIND_PERSON,
    CSTO_KIND_INSPECTION,
    CSTO_KIND_WEBSITE,
    CSTO_KIND_MONEY,
    CSTO_KIND_PARTICIPANT
} csto_item_kind;

/* The rows of the vocabulary that rules speak of. */
struct csto_codes {
    csto_code seizure, seizure_event, destroyed, production, personnel, crime, case_, offence, detained, wanted, charged, expelled, victim,
        website, inspection, transaction, money, group, laboratory, control_point, call_centre, channel, participant, other;
    csto_code all_drugs, drugs_and_precursors, persons, foreigners, blocked, drugs_money, transactions_money, valuables_money, cash, fine,
        damage, smuggling, cyber, opiates, cannabis, poppy_plants, cannabis_plants;
    csto_code count, percent, point;
    csto_code csto;
};

struct csto_prose_engine {
    const csto_vocabulary *vocabulary;
    struct csto_lexicon *lexicon;
    struct csto_codes codes;
    bool all;                            /* also what is not typed */
    uint8_t *kinds;                      /* of each item */
    struct csto_surfaces *_Atomic spare; /* of a document that was read, for the next one */
};

#endif
