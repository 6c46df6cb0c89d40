#include "config.h"

#include "plots/letters.h"

/* Parts of the font's size: averages of the letters of a kind. */
static const struct {
    const char *letters;
    double width;
} kinds[] = {
    {"ijlI'|.,:;!`", 0.32}, {" frt()[]{}/\\-\"", 0.40}, {"mwMW%@", 0.95}, {"0123456789", 0.64}, {"+=<>~", 0.84},
};

/* Letters of the Cyrillic alphabet that are as broad as an m. */
static bool is_broad_cyrillic(uint32_t c)
{
    static const uint32_t broad[] = {0x416, 0x41c, 0x424, 0x428, 0x429, 0x42b, 0x42e, 0x436, 0x43c, 0x444, 0x448, 0x449, 0x44b, 0x44e};
    for (size_t i = 0; i < sizeof broad / sizeof *broad; i++)
        if (broad[i] == c)
            return true;
    return false;
}

static double letter_width(uint32_t c)
{
    for (size_t i = 0; c < 0x7f && i < sizeof kinds / sizeof *kinds; i++)
        if (c && strchr(kinds[i].letters, (int)c))
            return kinds[i].width;
    if (c < 0x7f)
        return c >= 'A' && c <= 'Z' ? 0.72 : 0.61;
    if (c >= 0x400 && c < 0x530)
        return is_broad_cyrillic(c) ? 0.92 : c < 0x430 ? 0.74 : 0.63;
    return 0;
}

/* Pixels of the letter at `text`, its bytes in *len. */
static double pixels_at(const struct csto_look *look, const char *text, size_t n, int font, size_t *len)
{
    const double pixels_a_point = 4.0 / 3, other = 0.72, bold = 1.1;
    uint32_t c = csto_utf8_decode(text, n, len);
    double columns = (double)csto_utf8_width(text, *len);
    if (look->cells)
        return columns * CSTO_CELL_WIDTH;
    double width = letter_width(c);
    return (width > 0 ? width : columns * other) * font * pixels_a_point * (font == CSTO_FONT_TITLE ? bold : 1);
}

double csto_text_pixels(const struct csto_look *look, const char *text, int font)
{
    double sum = 0;
    size_t n = strlen(text), len;
    for (size_t at = 0; at < n; at += len)
        sum += pixels_at(look, text + at, n - at, font, &len);
    return sum;
}

size_t csto_text_line(const struct csto_look *look, const char *text, int font, double pixels)
{
    size_t n = strlen(text), blank = 0, len;
    double sum = 0;
    for (size_t at = 0; at < n; at += len) {
        if (text[at] == ' ')
            blank = at;
        sum += pixels_at(look, text + at, n - at, font, &len);
        if (sum > pixels && at > 0 && text[at] != ' ')
            return blank ? blank : at;
    }
    return n;
}

void csto_text_put_fitting(struct csto_text *t, const struct csto_look *look, const char *text, int font, double pixels)
{
    static const char dots[] = "\xe2\x80\xa6";
    size_t n = strlen(text), fits = 0, len;
    double sum = 0, room = pixels - csto_text_pixels(look, dots, font);
    if (csto_text_pixels(look, text, font) <= pixels) {
        csto_text_put(t, text, n);
        return;
    }
    for (size_t at = 0; at < n; at += len) {
        sum += pixels_at(look, text + at, n - at, font, &len);
        if (sum > room)
            break;
        fits = at + len;
    }
    csto_text_put(t, text, fits);
    csto_text_puts(t, dots);
}
