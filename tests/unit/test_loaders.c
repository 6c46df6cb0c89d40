/* test_loaders.c - the registry, what the tests of loaders share, and the list of all that unit-loaders runs */
#include "config.h"

#include "test_loaders.h"

#include "loaders/loader.h"

#include <stdlib.h>

/* ---- what the tests share ---- */

static csto_vocabulary *vocabulary;

const csto_vocabulary *the_vocabulary(void)
{
    csto_error err = {0};
    if (!vocabulary)
        CHECK(csto_vocabulary_load(&vocabulary, NULL, &err) == CSTO_OK, "%s:%ld: %s", err.where, err.line, err.text);
    return vocabulary;
}

static void take_problem(void *user, const csto_problem *p)
{
    struct loaded *l = user;
    *(p->severity == CSTO_WARNING ? &l->warnings : &l->notes) += 1;
    csto_text_printf(&l->said, "%s %s", p->severity == CSTO_WARNING ? "warning" : "note", p->file);
    if (p->line)
        csto_text_printf(&l->said, ":%ld", p->line);
    if (p->column)
        csto_text_printf(&l->said, ":%ld", p->column);
    csto_text_printf(&l->said, "%s%s: %s", *p->field ? " " : "", p->field, p->text);
    if (p->row) {
        csto_text_puts(&l->said, " {");
        for (size_t i = 0; i < p->row_bytes && i < 200; i++)
            csto_text_putc(&l->said, p->row[i] ? p->row[i] : '?');
        csto_text_puts(&l->said, "}");
    }
    csto_text_puts(&l->said, "\n");
}

static csto_load_options start(struct loaded *l)
{
    *l = (struct loaded){0};
    if (the_vocabulary())
        csto_dataset_new(&l->d, the_vocabulary(), NULL);
    return (csto_load_options){.problem = take_problem, .user = l};
}

void load_bytes(struct loaded *l, const void *bytes, size_t n, const char *name, const char *loader)
{
    csto_load_options how = start(l);
    char *exact = malloc(n ? n : 1); /* so that a sanitizer sees a read past the end */
    memcpy(exact, bytes, n);
    how.loader = loader;
    l->status = csto_load_memory(l->d, exact, n, name, &how, &l->err);
    free(exact);
}

void load_as(struct loaded *l, const char *text, const char *name, csto_load_options how)
{
    csto_load_options listen = start(l);
    how.problem = listen.problem;
    how.user = listen.user;
    l->status = csto_load_memory(l->d, text, strlen(text), name, &how, &l->err);
}

void load_text(struct loaded *l, const char *text, const char *name)
{
    load_bytes(l, text, strlen(text), name, NULL);
}

void load_path(struct loaded *l, const char *path)
{
    csto_load_options how = start(l);
    l->status = csto_load_file(l->d, path, &how, &l->err);
}

void loaded_free(struct loaded *l)
{
    csto_dataset_free(l->d);
    csto_text_free(&l->said);
}

const char *field_text(const struct loaded *l, size_t i, csto_field f)
{
    static struct csto_text ring[4];
    static size_t at;
    struct csto_text *t = &ring[at++ % 4];
    if (i >= csto_dataset_count(l->d))
        return "(none)";
    csto_text_clear(t);
    csto_field_print(t, the_vocabulary(), csto_dataset_at(l->d, i), f);
    return csto_text_string(t);
}

void check_cases(const struct load_case *cases, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++) {
        struct loaded l;
        load_text(&l, cases[i].text, name);
        const char *said = csto_text_string(&l.said);
        CHECK(l.status == CSTO_OK, "row %zu '%s': %s", i, cases[i].text, l.err.text);
        CHECK(csto_dataset_count(l.d) == cases[i].claims, "row %zu '%s': %zu claims; %s", i, cases[i].text, csto_dataset_count(l.d), said);
        CHECK(*cases[i].said ? strstr(said, cases[i].said) != NULL : *said == '\0', "row %zu '%s': said '%s', wanted '%s'", i,
              cases[i].text, said, cases[i].said);
        loaded_free(&l);
    }
}

/* ---- the registry ---- */

static void loaders_are_complete(void)
{
    for (size_t i = 0; csto_loaders[i]; i++) {
        const struct csto_loader *l = csto_loaders[i];
        CHECK(l->name && *l->name && l->summary && *l->summary && l->extensions && l->sniff && l->load, "loader %zu", i);
        CHECK(l->sniff("", 0) < 2, "%s: nothing is not certainly its own", l->name);
        for (size_t j = 0; j < i; j++)
            CHECK(strcmp(csto_loaders[j]->name, l->name) != 0, "'%s' is there once", l->name);
    }
}

static void sniffing_chooses(void)
{
    static const struct {
        const char *head, *sure; /* the loader that is certain, "" = none */
    } rows[] = {
        {"measure,item,value,unit\nseizure,heroin,5,kg\n", "csv"},
        {"\xef\xbb\xbfmeasure;low;unit\r\n", "csv"},
        {"Value\tUnit\tMeasure\n", "csv"},
        {"\"measure\",\"value\"\r", "csv"},
        {"measure,unit\n", ""},
        {"measure, value and all that", ""},
        {"[{\"measure\":\"seizure\"", "json"},
        {" [ {", "json"},
        {"[Photo] 5 kg of heroin were seized.", ""},
        {"[1, 2]", ""},
        {"{\"measure\":\"seizure\"}", "json"},
        {"{\n\"measure\":\"seizure\"}\n", "json"},
        {"{\n\"measure\":\"seizure\"}\n{}", ""},
        {"{\"measure\":\"seizure\"}\n{\"mea", "ndjson"},
        {"{\"measure\":\"sei", ""},
        {"5 kg of heroin were seized.\n", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = "";
        for (size_t j = 0; csto_loaders[j] && !*got; j++)
            if (csto_loaders[j]->sniff(rows[i].head, strlen(rows[i].head)) == 2)
                got = csto_loaders[j]->name;
        CHECK_TEXT(got, rows[i].sure, "'%s'", rows[i].head);
    }
}

static void a_wrong_loader_is_named(void)
{
    struct loaded l;
    load_bytes(&l, "x", 1, "x", "cvs");
    CHECK(l.status == CSTO_E_NAME && strstr(l.err.text, "'cvs'") && strstr(l.err.text, "csv, "), "'%s'", l.err.text);
    loaded_free(&l);
}

static const struct tap_test registry_tests[] = {
    {"every loader is complete and its name its own", loaders_are_complete},
    {"the first bytes choose the loader", sniffing_chooses},
    {"a wrong --loader is named", a_wrong_loader_is_named},
    {NULL, NULL},
};

int main(void)
{
    const struct tap_suite suites[] = {
        {"registry", registry_tests},           {"csv", loaders_csv_tests},
        {"json", loaders_json_tests},           {"files", loaders_file_tests},
        {"many rows", loaders_incidents_tests}, {"there and back", loaders_return_tests},
        {"tables", loaders_table_tests},        {NULL, NULL},
    };
    int rc = tap_main(suites);
    csto_vocabulary_free(vocabulary);
    return rc;
}
