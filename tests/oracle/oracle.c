#include "config.h"

#include "oracle.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const oracle_names[] = {"Nile", "discoveries", "airmiles", "LakeHuron", "uspop", "ties", "short", "counts", NULL};

static FILE *open_file(const char *name, const char *ending)
{
    char path[512];
    const char *srcdir = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/oracle/series/%s.%s", srcdir ? srcdir : ".", name, ending);
    FILE *f = fopen(path, "r");
    CHECK(f != NULL, "%s cannot be opened", path);
    return f;
}

bool oracle_read(struct oracle *out, const char *name)
{
    char line[128];
    *out = (struct oracle){.name = name};
    FILE *csv = open_file(name, "csv"), *json = open_file(name, "json");
    bool read = csv && json && fgets(line, sizeof line, csv);
    while (read && out->points.n < ORACLE_MOST && fgets(line, sizeof line, csv))
        if (sscanf(line, "%lf,%lf", &out->t[out->points.n], &out->y[out->points.n]) == 2)
            out->points.n++;
    read = read && fread(out->json, 1, sizeof out->json - 1, json) > 0;
    out->points.t = out->t;
    out->points.y = out->y;
    if (csv)
        fclose(csv);
    if (json)
        fclose(json);
    return CHECK(read && out->points.n > 0, "%s", name);
}

double oracle_value(const struct oracle *o, const char *group, const char *key, int at)
{
    char word[64];
    snprintf(word, sizeof word, "\"%s\":%s", *group ? group : key, *group ? "{" : "");
    const char *p = strstr(o->json, word);
    if (p && *group) {
        const char *end = strchr(p, '}');
        snprintf(word, sizeof word, "\"%s\":", key);
        p = strstr(p, word);
        p = p && p < end ? p : NULL;
    }
    if (!p)
        return NAN;
    for (p = p + strlen(word) + (p[strlen(word)] == '['); at > 0; at--) {
        p += strcspn(p, ",]}");
        if (*p != ',')
            return NAN;
        p++;
    }
    char *end;
    double value = strtod(p, &end);
    return end == p ? NAN : value;
}

void oracle_check(const struct oracle *o, const char *group, const char *key, int at, double got)
{
    double want = oracle_value(o, group, key, at);
    CHECK(fabs(got - want) <= 1e-9 * fmax(fabs(want), 1e-300), "%s %s.%s[%d]: got %.17g, R has %.17g", o->name, group, key, at, got, want);
}
