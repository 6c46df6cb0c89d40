#include "config.h"

#include "emit/package.h"

#include "emit/formats.h"

#define PROFILES "https://datapackage.org/profiles/2.0/"

/* ,\n INDENT "key": */
static void put_key(struct csto_text *t, int depth, const char *key)
{
    char last = t->n ? t->at[t->n - 1] : '{';
    csto_text_puts(t, last == '{' || last == '[' ? "\n" : ",\n");
    csto_text_put_blanks(t, 2 * (size_t)depth);
    csto_json_put_string(t, key);
    csto_text_puts(t, ": ");
}

static void put_member(struct csto_text *t, int depth, const char *key, const char *value)
{
    if (!value || !*value)
        return;
    put_key(t, depth, key);
    csto_json_put_string(t, value);
}

static void begin_item(struct csto_text *t, int depth)
{
    csto_text_puts(t, t->at[t->n - 1] == '[' ? "\n" : ",\n");
    csto_text_put_blanks(t, 2 * (size_t)depth);
    csto_text_putc(t, '{');
}

static void end_block(struct csto_text *t, int depth, char mark)
{
    csto_text_putc(t, '\n');
    csto_text_put_blanks(t, 2 * (size_t)depth);
    csto_text_putc(t, mark);
}

const char *csto_package_type(const char *column, csto_show show, bool whole)
{
    static const char *const types[][2] = {
        {"period_start", "date"}, {"period_end", "date"}, {"day", "date"},           {"year", "year"},        {"fiscal_year", "year"},
        {"row", "integer"},       {"line", "integer"},    {"byte_start", "integer"}, {"byte_end", "integer"}, {"source_row", "integer"}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i][0], column) == 0)
            return types[i][1];
    return show == CSTO_SHOW_TEXT ? "string" : show == CSTO_SHOW_COUNT && whole ? "integer" : "number";
}

static void put_field(struct csto_text *t, const struct csto_package_field *f, const struct csto_csv_dialect *csv)
{
    bool number = strcmp(f->type, "number") == 0;
    begin_item(t, 5);
    put_member(t, 6, "name", f->name);
    put_member(t, 6, "type", f->type);
    if (number && csv->decimal != '.')
        put_member(t, 6, "decimalChar", (const char[]){csv->decimal, '\0'});
    put_member(t, 6, "description", f->meaning);
    put_member(t, 6, "unit", f->unit);
    put_member(t, 6, "unitField", f->by);
    end_block(t, 5, '}');
}

/* The name of a resource: that of its file in lower case, without what a name may not have. */
static void put_name(struct csto_text *t, int depth, const char *path)
{
    struct csto_text name = {0};
    const char *dot = strrchr(path, '.');
    for (const char *p = path; *p && p != dot; p++) {
        char c = *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
        csto_text_putc(&name, (c >= 'a' && c <= 'z') || csto_is_digit(c) || c == '_' || c == '.' ? c : '-');
    }
    put_member(t, depth, "name", name.n ? csto_text_string(&name) : "table");
    t->failed |= name.failed;
    csto_text_free(&name);
}

static void put_resource(struct csto_text *t, const struct csto_package_resource *r)
{
    struct csto_text hash = {0};
    begin_item(t, 2);
    put_member(t, 3, "$schema", PROFILES "dataresource.json");
    put_name(t, 3, r->path);
    put_member(t, 3, "type", "table");
    put_member(t, 3, "profile", "tabular-data-resource"); /* what version 1 of the standard calls that */
    put_member(t, 3, "title", r->title);
    put_member(t, 3, "path", r->path);
    put_member(t, 3, "format", "csv");
    put_member(t, 3, "mediatype", "text/csv");
    put_member(t, 3, "encoding", "utf-8");
    put_key(t, 3, "bytes");
    csto_text_printf(t, "%llu", (unsigned long long)r->bytes);
    csto_text_printf(&hash, "sha256:%s", r->sha256);
    put_member(t, 3, "hash", csto_text_string(&hash));
    put_key(t, 3, "dialect");
    csto_text_putc(t, '{');
    put_member(t, 4, "$schema", PROFILES "tabledialect.json");
    put_member(t, 4, "delimiter", (const char[]){r->csv->separator, '\0'});
    put_member(t, 4, "lineTerminator", r->csv->spreadsheet ? "\r\n" : "\n");
    put_member(t, 4, "quoteChar", "\"");
    put_key(t, 4, "header");
    csto_text_puts(t, "true");
    end_block(t, 3, '}');
    put_key(t, 3, "schema");
    csto_text_putc(t, '{');
    put_member(t, 4, "$schema", PROFILES "tableschema.json");
    put_key(t, 4, "fields");
    csto_text_putc(t, '[');
    for (size_t i = 0; i < r->n; i++)
        put_field(t, &r->fields[i], r->csv);
    end_block(t, 4, ']');
    put_key(t, 4, "missingValues");
    csto_text_puts(t, "[\"\"]");
    end_block(t, 3, '}');
    end_block(t, 2, '}');
    t->failed |= hash.failed;
    csto_text_free(&hash);
}

static void put_sources(struct csto_text *t, const struct csto_package *p)
{
    put_key(t, 1, "sources");
    csto_text_putc(t, '[');
    for (size_t i = 0; i < p->n_sources; i++) {
        begin_item(t, 2);
        put_member(t, 3, "title", p->sources[i].title);
        put_member(t, 3, "path", p->sources[i].path);
        put_member(t, 3, "sha256", p->sources[i].sha256);
        end_block(t, 2, '}');
    }
    end_block(t, 1, ']');
}

void csto_package_put(struct csto_text *t, const struct csto_package *p)
{
    csto_text_putc(t, '{');
    put_member(t, 1, "$schema", PROFILES "datapackage.json");
    put_name(t, 1, p->resources[0].path);
    put_member(t, 1, "title", p->title);
    put_member(t, 1, "description", p->description);
    put_member(t, 1, "created", p->created);
    if (p->n_sources)
        put_sources(t, p);
    put_key(t, 1, "resources");
    csto_text_putc(t, '[');
    for (size_t i = 0; i < p->n_resources; i++)
        put_resource(t, &p->resources[i]);
    end_block(t, 1, ']');
    csto_text_puts(t, "\n}\n");
}
