#include "config.h"

#include "cli/origin.h"

#include "base/number.h"
#include "records/period.h"

#include <stdlib.h>

/* A word as a shell takes it back. */
static void put_argument(struct csto_text *t, const char *word)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./,:=+@%";
    if (*word && word[strspn(word, plain)] == '\0') {
        csto_text_puts(t, word);
        return;
    }
    csto_text_putc(t, '\'');
    for (; *word; word++)
        if (*word == '\'')
            csto_text_puts(t, "'\\''");
        else
            csto_text_putc(t, *word);
    csto_text_putc(t, '\'');
}

void origin_put_command(struct csto_text *t, const struct run *run)
{
    csto_text_puts(t, "csto-stats");
    for (char *const *word = run->words; word && *word; word++) {
        csto_text_putc(t, ' ');
        put_argument(t, *word);
    }
}

bool origin_put_day(struct csto_text *t)
{
    enum { DAY = 86400 };
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    int64_t seconds;
    if (!epoch || !csto_integer_parse(epoch, 0, 253402300799, &seconds))
        return false;
    csto_day_print(t, (int32_t)(seconds / DAY));
    return true;
}
