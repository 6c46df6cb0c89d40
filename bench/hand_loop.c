/* hand_loop.c - the yardstick: number, sum, least and largest of `quantity` in kg by drug and year, by a loop that knows the file
 *
 *     hand_loop FILE [THREADS]
 *
 * It has the columns of gen_seizures built in, checks nothing, adds in plain doubles, and cuts the file for its threads at any line break, which is right
 * only because no cell of that file holds one.  What a general program can reach is at most this; rows of tablets are a group of their own. */
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SLOTS = 1 << 13, MOST_THREADS = 64, DRUG = 5, QUANTITY = 6, UNIT = 7 };

struct slot {
    const char *drug; /* NULL = free */
    size_t n;
    unsigned year;
    int tablets;
    uint64_t rows;
    double sum, least, most;
};

struct share {
    const char *at, *end;
    struct slot slots[SLOTS];
};

static struct slot *slot_of(struct slot *slots, const char *drug, size_t n, unsigned year, int tablets)
{
    uint64_t head = 0;
    memcpy(&head, drug, n < 8 ? n : 8);
    size_t i = (size_t)((head ^ n << 3 ^ (uint64_t)year << 17 ^ (uint64_t)tablets << 40) * 0x9e3779b97f4a7c15ull >> 51) & (SLOTS - 1);
    while (slots[i].drug && !(slots[i].year == year && slots[i].tablets == tablets && slots[i].n == n && memcmp(slots[i].drug, drug, n) == 0))
        i = (i + 1) & (SLOTS - 1);
    if (!slots[i].drug)
        slots[i] = (struct slot){.drug = drug, .n = n, .year = year, .tablets = tablets};
    return &slots[i];
}

static void add(struct slot *s, uint64_t rows, double sum, double least, double most)
{
    s->least = s->rows && s->least < least ? s->least : least;
    s->most = s->rows && s->most > most ? s->most : most;
    s->sum += sum;
    s->rows += rows;
}

/* Digits, a dot and three decimals. */
static double quantity(const char *p)
{
    uint64_t thousandths = 0;
    for (; *p != ','; p++)
        if (*p != '.')
            thousandths = thousandths * 10 + (uint64_t)(*p - '0');
    return (double)thousandths / 1000;
}

static void *run(void *user)
{
    struct share *s = user;
    for (const char *p = s->at; p < s->end;) {
        const char *cell[UNIT + 2];
        cell[0] = p;
        for (int i = 1; i <= UNIT + 1; i++)
            cell[i] = (const char *)memchr(cell[i - 1], ',', (size_t)(s->end - cell[i - 1])) + 1;
        const char *date = cell[1], *unit = cell[UNIT];
        unsigned year = (unsigned)((date[0] - '0') * 1000 + (date[1] - '0') * 100 + (date[2] - '0') * 10 + date[3] - '0');
        double x = quantity(cell[QUANTITY]);
        int tablets = unit[1] == 'a';
        if (!tablets)
            x *= unit[0] == 'g' ? 0.001 : unit[0] == 't' ? 1000 : unit[0] == 'l' ? 0.45359237 : 1;
        add(slot_of(s->slots, cell[DRUG], (size_t)(cell[DRUG + 1] - 1 - cell[DRUG]), year, tablets), 1, x, x, x);
        p = (const char *)memchr(cell[UNIT + 1], '\n', (size_t)(s->end - cell[UNIT + 1])) + 1;
    }
    return NULL;
}

static const char *line_after(const char *p, const char *end)
{
    const char *found = memchr(p, '\n', (size_t)(end - p));
    return found ? found + 1 : end;
}

int main(int argc, char **argv)
{
    int n = argc > 2 ? atoi(argv[2]) : 1, fd = argc > 1 ? open(argv[1], O_RDONLY) : -1;
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0 || n < 1 || n > MOST_THREADS) {
        fputs("usage: hand_loop FILE [THREADS]\n", stderr);
        return 2;
    }
    const char *bytes = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0), *end = bytes + info.st_size;
    struct share *shares = calloc((size_t)n, sizeof *shares);
    pthread_t threads[MOST_THREADS];
    if (bytes == MAP_FAILED || !shares)
        return 3;
    const char *from = line_after(bytes, end);
    for (int i = 0; i < n; i++) {
        shares[i].at = i ? shares[i - 1].end : from;
        shares[i].end = i + 1 < n ? line_after(from + (end - from) / n * (i + 1), end) : end;
        pthread_create(&threads[i], NULL, run, &shares[i]);
    }
    for (int i = 0; i < n; i++)
        pthread_join(threads[i], NULL);
    for (int i = 1; i < n; i++)
        for (int k = 0; k < SLOTS; k++) {
            const struct slot *s = &shares[i].slots[k];
            if (s->drug)
                add(slot_of(shares[0].slots, s->drug, s->n, s->year, s->tablets), s->rows, s->sum, s->least, s->most);
        }
    puts("drug,year,unit,n,sum,min,max");
    for (int k = 0; k < SLOTS; k++) {
        const struct slot *s = &shares[0].slots[k];
        if (s->drug)
            printf("%.*s,%u,%s,%llu,%.17g,%.17g,%.17g\n", (int)s->n, s->drug, s->year, s->tablets ? "count" : "kg",
                   (unsigned long long)s->rows, s->sum, s->least, s->most);
    }
    return 0;
}
