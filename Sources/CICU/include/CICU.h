#ifndef CICU_H
#define CICU_H

// What sisfeed asks of ICU, in plain C types.
//
// This header includes no ICU header: Foundation brings its own module of ICU declarations, and
// the two do not compile side by side.
//
// Text goes in and out as UTF-8, a pointer and a count, never NUL-terminated; a pointer may be
// null where its count is 0. A result that is not negative is the number of bytes written; a
// negative one is an error below, and then the output holds nothing to rely on. Input and output
// must not overlap. Every function may be called from any thread at any time.

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The input has no meaning in its encoding, or cannot be said in the one asked for.
static const int32_t icu_error_invalid = -1;
/// ICU does not know this encoding, transliterator, country or locale.
static const int32_t icu_error_unknown = -2;
/// The output needs more than `capacity` bytes.
static const int32_t icu_error_capacity = -3;
/// ICU is out of memory, or its data is missing.
static const int32_t icu_error_failed = -4;

/// Converts bytes in `encoding` ("windows-1252", "macintosh", "UTF-16LE", any name ICU knows) to
/// UTF-8.
///
/// Strict: `icu_error_invalid` where a byte has no meaning, and `*invalid` is its offset;
/// otherwise `*invalid` is -1. The unassigned bytes of a Windows code page (81, 8D, 8F, 90 and 9D
/// in windows-1252) have no meaning here, though ICU itself makes control characters of them.
/// A byte order mark is a character like any other, except that "UTF-16" and "UTF-32", which say
/// no byte order, read and drop it. A capacity of 3 * count bytes is enough for the encodings a
/// feed may come in.
int32_t icu_decode(const char *encoding, const uint8_t *_Nullable bytes, int32_t count,
                   uint8_t *_Nullable utf8, int32_t capacity, int32_t *_Nullable invalid);

/// Converts UTF-8 to `encoding`: the way back from text that was decoded in the wrong one.
///
/// Strict: `icu_error_invalid` where the text is not UTF-8 or a character is not in the encoding
/// (no look-alike is put in its place), and `*invalid` is that character's offset; otherwise it is
/// -1. The unassigned bytes of a Windows code page are written for U+0081, U+008D and their like:
/// UTF-8 that careless software decoded as windows-1252 holds them, and is undone by this.
int32_t icu_encode(const char *encoding, const uint8_t *_Nullable utf8, int32_t count,
                   uint8_t *_Nullable bytes, int32_t capacity, int32_t *_Nullable invalid);

/// Guesses the encoding of some bytes: returns ICU's confidence, 0 to 100, and writes the
/// encoding's name with a NUL to `name`.
///
/// A hint to show a person, never grounds for a decision: a right guess on a short text may well
/// come with 30. No bytes, no guess: `icu_error_unknown`.
int32_t icu_detect(const uint8_t *_Nullable bytes, int32_t count, char *name, int32_t capacity);

/// Writes the text in Unicode normalization form C.
///
/// Fast where every character is below U+0300, which is already in this form. A capacity of
/// 3 * count bytes is enough.
int32_t icu_normalize_nfc(const uint8_t *_Nullable utf8, int32_t count, uint8_t *_Nullable out,
                          int32_t capacity);

/// Applies a transliterator, such as "Any-Latin; Latin-ASCII".
///
/// The transliterator is opened for the first text and kept, as opening takes some 10 ms; `id` is
/// one of a few, never data. Threads take turns. Text that is ASCII already is best not sent here.
/// What a script does not write stays unwritten: Arabic Muhammad becomes "mhmd".
int32_t icu_transliterate(const char *id, const uint8_t *_Nullable utf8, int32_t count,
                          uint8_t *_Nullable out, int32_t capacity);

/// Writes the name of the country with this two-letter ISO 3166 code, in the language of `locale`.
///
/// `icu_error_unknown` for a code or a locale that ICU has no name in; the environment's locale is
/// never used instead. A withdrawn code gives the name of the country that followed. Names are
/// typographic: U+2019 for the apostrophe of Côte d’Ivoire.
int32_t icu_country_name(const char *iso2, const char *locale, uint8_t *_Nullable out,
                         int32_t capacity);

/// The general category of a code point: 0 unassigned, 1 Lu, 2 Ll, 3 Lt, 4 Lm, 5 Lo, 6 Mn, 7 Me,
/// 8 Mc, 9 Nd, 10 Nl, 11 No, 12 Zs, 13 Zl, 14 Zp, 15 Cc, 16 Cf, 17 Co, 18 Cs, 19 Pd, 20 Ps, 21 Pe,
/// 22 Pc, 23 Po, 24 Sm, 25 Sc, 26 Sk, 27 So, 28 Pi, 29 Pf.
int32_t icu_category(uint32_t codepoint);

/// Whether the code point is a letter of any script: Lu, Ll, Lt, Lm or Lo.
bool icu_is_letter(uint32_t codepoint);

/// Whether the code point is an upper-case letter, Lu. Scripts without case have none.
bool icu_is_upper(uint32_t codepoint);

/// Whether the code point is a lower-case letter, Ll. Scripts without case have none.
bool icu_is_lower(uint32_t codepoint);

#pragma clang assume_nonnull end

#endif
