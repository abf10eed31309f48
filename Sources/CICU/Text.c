#include "CICU.h"
#include "Units.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>

// Normalization

/// How many bytes from the start are whole characters below U+0300; -1 where one is not UTF-8.
///
/// None of these characters combines with another, so they are in form C as they stand.
static int32_t plain_prefix(const uint8_t *utf8, int32_t count) {
  int32_t next = 0;
  while (next < count) {
    if (utf8[next] < 0x80) {
      next++;
    } else if (utf8[next] < 0xCC) {
      UChar32 character;
      U8_NEXT(utf8, next, count, character);
      if (character < 0) return -1;
    } else {
      break;
    }
  }
  return next;
}

int32_t icu_normalize_nfc(const uint8_t *utf8, int32_t count, uint8_t *out, int32_t capacity) {
  const int32_t plain = plain_prefix(utf8, count);
  if (plain < 0) return icu_error_invalid;
  if (plain == count) {
    if (count > capacity) return icu_error_capacity;
    if (count > 0) memcpy(out, utf8, (size_t)count);
    return count;
  }

  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return icu_error_failed;

  // A unit becomes at most three in this form.
  units_t before = {0}, after = {0};
  int32_t result = units_read(&before, utf8, count, 0);
  if (result == 0 && !units_reserve(&after, 3 * (int64_t)before.count)) result = icu_error_failed;
  if (result == 0) {
    after.count = unorm2_normalize(normalizer, before.units, before.count, after.units,
                                   after.capacity, &error);
    result = U_SUCCESS(error) ? units_write(&after, out, capacity) : error_code(error);
  }
  units_free(&before);
  units_free(&after);
  return result;
}

// Transliteration

/// A transliterator in use since the first text for it, until the process ends.
typedef struct opened {
  struct opened *next;
  UTransliterator *transliterator;
  char id[];
} opened_t;

// One lock over the list and its use. ICU takes a lock of its own for every rule it applies, so
// a transliterator for each thread was no faster, and cost each thread the opening.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static opened_t *opened;

/// The transliterator of that name, opened if need be; null, with an error, where there is none.
static UTransliterator *transliterator(const char *id, int32_t *failure) {
  for (opened_t *entry = opened; entry; entry = entry->next) {
    if (strcmp(entry->id, id) == 0) return entry->transliterator;
  }

  units_t name = {0};
  UTransliterator *result = NULL;
  const size_t size = strlen(id) + 1;
  opened_t *entry = malloc(sizeof *entry + size);
  *failure = icu_error_failed;
  if (entry) *failure = units_read(&name, (const uint8_t *)id, (int32_t)size - 1, 0);
  if (*failure == 0) {
    UErrorCode error = U_ZERO_ERROR;
    result = utrans_openU(name.units, name.count, UTRANS_FORWARD, NULL, 0, NULL, &error);
    if (U_FAILURE(error)) *failure = error_code(error);
  }
  units_free(&name);
  if (*failure < 0) {
    free(entry);
    return NULL;
  }
  *entry = (opened_t){.next = opened, .transliterator = result};
  memcpy(entry->id, id, size);
  opened = entry;
  return result;
}

/// Applies `rules` to the text.
static int32_t apply(const UTransliterator *rules, const uint8_t *utf8, int32_t count,
                     uint8_t *out, int32_t capacity) {
  // Most text keeps its length or so; a Chinese name grows to several letters a character.
  for (int64_t room = 4 * (int64_t)count + 64;; room *= 4) {
    units_t text = {0};
    int32_t result = units_read(&text, utf8, count, room);
    UErrorCode error = U_ZERO_ERROR;
    if (result == 0) {
      int32_t limit = text.count;
      utrans_transUChars(rules, text.units, &text.count, text.capacity, 0, &limit, &error);
      result = U_SUCCESS(error) ? units_write(&text, out, capacity) : error_code(error);
    }
    units_free(&text);
    if (error != U_BUFFER_OVERFLOW_ERROR) return result;
  }
}

int32_t icu_transliterate(const char *id, const uint8_t *utf8, int32_t count, uint8_t *out,
                          int32_t capacity) {
  if (pthread_mutex_lock(&lock) != 0) return icu_error_failed;
  int32_t result = 0;
  const UTransliterator *rules = transliterator(id, &result);
  if (rules) result = apply(rules, utf8, count, out, capacity);
  pthread_mutex_unlock(&lock);
  return result;
}

// Countries

/// Writes ICU's name of `country` ("_DE"); `icu_error_unknown` where `locale` has none of its own.
static int32_t display_country(units_t *name, const char *country, const char *locale) {
  UErrorCode error = U_ZERO_ERROR;
  if (!units_reserve(name, 0)) return icu_error_failed;
  name->count = uloc_getDisplayCountry(country, locale, name->units, name->capacity, &error);
  if (error == U_USING_DEFAULT_WARNING) return icu_error_unknown;
  return U_SUCCESS(error) ? 0 : error_code(error);
}

int32_t icu_country_name(const char *iso2, const char *locale, uint8_t *out, int32_t capacity) {
  char country[4] = "_";
  for (int place = 0; place < 2; place++) {
    const char letter = iso2[place];
    if (!((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z'))) {
      return icu_error_unknown;
    }
    country[place + 1] = (char)(letter & ~0x20);
  }
  if (iso2[2] != '\0') return icu_error_unknown;

  // For a withdrawn code ICU does not say that the locale was not found; for Germany it does.
  units_t name = {0};
  int32_t result = display_country(&name, "_DE", locale);
  if (result == 0) result = display_country(&name, country, locale);
  if (result == 0) result = units_write(&name, out, capacity);
  units_free(&name);
  return result;
}

// Characters

int32_t icu_category(uint32_t codepoint) {
  return codepoint <= 0x10FFFF ? u_charType((UChar32)codepoint) : U_UNASSIGNED;
}

bool icu_is_letter(uint32_t codepoint) {
  return (U_MASK(icu_category(codepoint)) & U_GC_L_MASK) != 0;
}

bool icu_is_upper(uint32_t codepoint) {
  return icu_category(codepoint) == U_UPPERCASE_LETTER;
}

bool icu_is_lower(uint32_t codepoint) {
  return icu_category(codepoint) == U_LOWERCASE_LETTER;
}
