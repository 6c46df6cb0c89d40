/* day_text.h - days as most files write them, 2024-05-31, as small numbers */
#ifndef CSTO_LOADERS_DAY_TEXT_H
#define CSTO_LOADERS_DAY_TEXT_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { CSTO_DAY_TEXTS = 200 << 9 };

/* A number for each text of the years 1900 to 2099, months up to 15 and days up to 31, whether there is such a day or not; CSTO_DAY_TEXTS = another text.  Ten bytes from
 * p on may be read, however short the text is. */
static inline uint32_t csto_day_text(const char *p, size_t n)
{
    uint64_t x;
    if (n != 10)
        return CSTO_DAY_TEXTS;
    memcpy(&x, p, 8);
    x = le64toh(x) ^ 0x2d30302d30303030ull; /* 0000-00- */
    uint32_t tens = (uint32_t)(unsigned char)p[8] - '0', ones = (uint32_t)(unsigned char)p[9] - '0';
    if (((x + 0x7f76767f76767676ull) | x) & 0x8080808080808080ull || tens > 9 || ones > 9)
        return CSTO_DAY_TEXTS;
    uint32_t year = (uint32_t)((x & 15) * 1000 + (x >> 8 & 15) * 100 + (x >> 16 & 15) * 10 + (x >> 24 & 15)) - 1900;
    uint32_t month = (uint32_t)((x >> 40 & 15) * 10 + (x >> 48 & 15)), day = tens * 10 + ones;
    return year < 200 && month < 16 && day < 32 ? year << 9 | month << 5 | day : CSTO_DAY_TEXTS;
}

#endif
