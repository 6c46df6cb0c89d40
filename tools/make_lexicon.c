/* make_lexicon.c - prints the lexicon of the built-in vocabulary as C, at build time: make_lexicon > lexicon_image.c */
#include "config.h"

#include "loaders/prose/lexicon_parts.h"

#include <stdio.h>

static void print_texts(const struct csto_words *w)
{
    printf("static const char texts[] = {");
    for (size_t i = 0; i < w->texts_n; i++)
        printf("%s%d,", i % 32 ? "" : "\n", (signed char)w->texts[i]);
    printf("\n};\n");
}

static void print_words(const struct csto_words *w)
{
    print_texts(w);
    printf("static const struct csto_word_entry entries[%zu] = {\n", w->room);
    for (size_t i = 0; i < w->room; i++) {
        const struct csto_word_entry *e = &w->at[i];
        if (e->text)
            printf("[%zu]={%u,%u,%u,%u,%u,%u,%d},\n", i, e->text, e->n, e->exact, e->stem, e->form, e->form_n, e->verb);
    }
    printf("};\nstatic const struct csto_word_probe probes[] = {\n");
    for (size_t i = 0; i < w->probes_n; i++)
        printf("{%u,%u,%u,%u},\n", w->probes[i].text, w->probes[i].n, w->probes[i].stem, w->probes[i].stem_n);
    printf("{0}};\n");
}

static void print_tables(const struct csto_lexicon *x)
{
    const struct csto_lexicon_tables *t = &x->tables;
    printf("static const struct csto_lexicon_node nodes[] = {\n");
    for (size_t i = 0; i < x->nodes_n; i++)
        printf("{UINT64_C(%llu),UINT64_C(%llu),%u,%u},\n", (unsigned long long)t->nodes[i].classes, (unsigned long long)t->nodes[i].follows,
               t->nodes[i].sense, t->nodes[i].senses_n);
    printf("};\nstatic const struct csto_sense senses[] = {\n");
    for (size_t i = 0; i < x->senses_n; i++)
        printf("{%u,%u,%u,%a,%u},\n", t->senses[i].class, t->senses[i].language, t->senses[i].code, t->senses[i].value, t->senses[i].next);
    printf("};\nstatic const struct csto_lexicon_edge edges[%zu] = {\n", t->edges_mask + 1);
    for (size_t i = 0; i <= t->edges_mask; i++)
        if (t->edges[i].key)
            printf("[%zu]={UINT64_C(%llu),%u},\n", i, (unsigned long long)t->edges[i].key, t->edges[i].node);
    printf("};\nstatic const uint32_t begins[] = {");
    for (size_t i = 0; i <= x->words.n; i++)
        printf("%s%u,", i % 16 ? "" : "\n", x->begins[i]);
    printf("\n};\n");
}

static void print_whole(const struct csto_lexicon *x)
{
    const struct csto_words *w = &x->words;
    printf("const struct csto_lexicon csto_lexicon_image = {\n"
           ".tables = {(struct csto_lexicon_node *)nodes, (struct csto_sense *)senses, (struct csto_lexicon_edge *)edges, %zu},\n"
           ".edges_n = %zu, .nodes_n = %zu, .senses_n = %zu, .begins = (uint32_t *)begins, .reads = {",
           x->tables.edges_mask, x->edges_n, x->nodes_n, x->senses_n);
    for (int i = 0; i < CSTO_LANGUAGES; i++)
        printf("%d,", x->reads[i]);
    printf("},\n.tables.digits = {");
    for (int i = 0; i < 10; i++)
        printf("%u,", x->tables.digits[i]);
    printf("},\n.source = UINT64_C(%llu),\n", (unsigned long long)x->source);
    printf(".words = {.texts = (char *)texts, .texts_n = %zu, .at = (struct csto_word_entry *)entries, .room = %zu, .used = %zu, .n = %u, "
           ".stemmed = %u,\n"
           ".probes = (struct csto_word_probe *)probes, .probes_n = %zu}};\n",
           w->texts_n, w->room, w->used, w->n, w->stemmed, w->probes_n);
}

int main(void)
{
    csto_vocabulary *v = NULL;
    struct csto_lexicon *x = NULL;
    csto_error err = {0};
    csto_status rc = csto_vocabulary_load(&v, NULL, &err);
    if (rc == CSTO_OK)
        rc = csto_lexicon_new(&x, v, &err);
    if (rc == CSTO_OK) {
        printf("/* Made from data/ by tools/make_lexicon.c. */\n#include \"config.h\"\n#include \"loaders/prose/lexicon_parts.h\"\n");
        print_words(&x->words);
        print_tables(x);
        print_whole(x);
    } else {
        fprintf(stderr, "make_lexicon: %s\n", err.text);
    }
    csto_lexicon_free(x);
    csto_vocabulary_free(v);
    return rc != CSTO_OK || fflush(stdout) != 0;
}
