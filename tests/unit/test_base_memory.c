/* test_base_memory.c - arena, interning, arrays, hashing */
#include "config.h"

#include "test_base.h"

#include "base/array.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/sha256.h"

#include <stdalign.h>
#include <stdio.h>
#include <string.h>

static void arena_keeps_apart(void)
{
    enum { PIECES = 3000 };
    static unsigned char *piece[PIECES];
    static size_t size[PIECES];
    struct csto_arena a = {0};
    for (size_t i = 0; i < PIECES; i++) {
        size[i] = i % 500 == 499 ? 100000 : i * 7 % 97; /* some larger than a block */
        piece[i] = csto_arena_take(&a, size[i]);
        if (!CHECK(piece[i] && (uintptr_t)piece[i] % alignof(max_align_t) == 0, "piece %zu", i))
            break;
        memset(piece[i], (int)(i % 251), size[i]);
    }
    size_t wrong = 0;
    for (size_t i = 0; i < PIECES; i++)
        for (size_t j = 0; j < size[i]; j++)
            wrong += piece[i][j] != i % 251;
    CHECK(wrong == 0, "%zu bytes were written over", wrong);
    CHECK(csto_arena_take(&a, SIZE_MAX) == NULL && csto_arena_take(&a, SIZE_MAX - 20) == NULL, "a size that cannot be");
    csto_arena_free(&a);
    csto_arena_free(&a);
}

static void arena_copies_text(void)
{
    struct csto_arena a = {0}, b = {0};
    char *one = csto_arena_text(&a, "heroin", 4), *none = csto_arena_text(&b, NULL, 0);
    CHECK_TEXT(one, "hero", "the first bytes");
    CHECK_TEXT(none, "", "no bytes");
    csto_arena_move(&a, &b);
    CHECK(b.last == NULL, "nothing is left behind");
    CHECK_TEXT(none, "", "still there after the move");
    csto_arena_move(&b, &a);
    csto_arena_move(&b, &a);
    CHECK_TEXT(one, "hero", "after two moves");
    csto_arena_free(&a);
    csto_arena_free(&b);
}

static void equal_texts_are_one(void)
{
    enum { TEXTS = 5000 };
    static const char *first[TEXTS];
    struct csto_intern set = {0};
    char text[32];
    for (int i = 0; i < TEXTS; i++)
        first[i] = csto_intern_text(&set, text, (size_t)snprintf(text, sizeof text, "text %d", i));
    for (int i = 0; i < TEXTS; i++) {
        size_t n = (size_t)snprintf(text, sizeof text, "text %d", i);
        const char *again = csto_intern_text(&set, text, n);
        if (!CHECK(again == first[i] && strcmp(again, text) == 0, "'%s'", text))
            break;
    }
    CHECK(set.n == TEXTS, "%zu texts", set.n);
    CHECK(csto_intern_text(&set, "a\0b", 3) != csto_intern_text(&set, "a\0c", 3), "zero bytes count");
    CHECK(csto_intern_text(&set, "text 12", 6) == first[1], "the length counts");
    CHECK_TEXT(csto_intern_text(&set, "", 0), "", "the empty text");
    csto_intern_free(&set);
    csto_intern_free(&set);
}

static void arrays_grow(void)
{
    CSTO_ARRAY(int) v = {0};
    for (int i = 0; i < 10000; i++)
        if (!csto_array_push(&v, i))
            break;
    bool same = v.n == 10000;
    for (int i = 0; same && i < 10000; i++)
        same = v.at[i] == i;
    CHECK(same, "%zu elements", v.n);
    size_t room = v.room;
    CHECK(!csto_array_reserve(&v, SIZE_MAX) && !csto_array_reserve(&v, SIZE_MAX / 2) && v.room == room && v.at[9999] == 9999,
          "no overflow");
    csto_array_free(&v);
    CHECK(v.at == NULL && v.n == 0 && v.room == 0, "freed");
}

static void hashes_differ(void)
{
    static const char bytes[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    CSTO_ARRAY(uint64_t) seen = {0};
    for (size_t n = 0; n < sizeof bytes; n++)
        for (uint64_t seed = 0; seed < 3; seed++) {
            uint64_t h = csto_hash(seed, bytes, n);
            for (size_t i = 0; i < seen.n; i++)
                CHECK(seen.at[i] != h, "length %zu, seed %d", n, (int)seed);
            if (!csto_array_push(&seen, h))
                break;
        }
    csto_array_free(&seen);
    CHECK(csto_hash(0, "\0", 1) != csto_hash(0, "\0\0", 2), "zero bytes count");
}

/* The examples of FIPS 180-4 and of NIST's validation suite; a message given in pieces of any size has the hash of the whole. */
static void sha256_of_known_messages(void)
{
    static char million[1000000];
    memset(million, 'a', sizeof million);
    static const struct {
        const char *message;
        size_t n;
        const char *hex, *base64;
    } rows[] = {
        {"", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {"abc", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
         NULL},
        {million, sizeof million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", NULL},
    };
    static const size_t pieces[] = {1, 3, 55, 56, 63, 64, 65, 100, 1000000};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
            struct csto_sha256 h;
            unsigned char digest[CSTO_SHA256_BYTES];
            char hex[CSTO_SHA256_HEX], base64[CSTO_SHA256_BASE64];
            csto_sha256_begin(&h);
            for (size_t at = 0; at < rows[i].n; at += pieces[p])
                csto_sha256_add(&h, rows[i].message + at, rows[i].n - at < pieces[p] ? rows[i].n - at : pieces[p]);
            csto_sha256_end(&h, digest);
            csto_sha256_hex(digest, hex);
            csto_sha256_base64(digest, base64);
            CHECK_TEXT(hex, rows[i].hex, "%zu in pieces of %zu", i, pieces[p]);
            CHECK(!rows[i].base64 || strcmp(base64, rows[i].base64) == 0, "%zu: %s", i, base64);
        }
    }
}

const struct tap_test base_memory_tests[] = {
    {"sha256 of known messages", sha256_of_known_messages},
    {"the arena keeps its pieces apart", arena_keeps_apart},
    {"the arena copies and moves texts", arena_copies_text},
    {"equal texts are one", equal_texts_are_one},
    {"arrays grow", arrays_grow},
    {"hashes differ", hashes_differ},
    {NULL, NULL},
};
