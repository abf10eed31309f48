#include "CICU.h"
#include "Units.h"

#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

static void note(int32_t *invalid, int64_t offset) {
  if (invalid) *invalid = (int32_t)offset;
}

/// A converter that stops at what it cannot convert; null, with an error, for an unknown name.
static UConverter *open_strictly(const char *encoding, int32_t *failure) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &error);
  // An empty name is refused by ICU 72, but its documentation lets it mean the system's encoding.
  if (U_FAILURE(error) || !*encoding) {
    *failure = error == U_MEMORY_ALLOCATION_ERROR ? icu_error_failed : icu_error_unknown;
    ucnv_close(converter);
    return NULL;
  }
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  return converter;
}

/// Whether this is a Windows code page of one byte a character, under whichever name it was opened.
static bool is_windows_page(const UConverter *converter, const char *encoding) {
  UErrorCode error = U_ZERO_ERROR;
  if (ucnv_getMaxCharSize(converter) != 1) return false;
  const char *name = ucnv_getStandardName(ucnv_getName(converter, &error), "IANA", &error);
  return strncasecmp(name ? name : encoding, "windows-", 8) == 0;
}

int32_t icu_decode(const char *encoding, const uint8_t *bytes, int32_t count, uint8_t *utf8,
                   int32_t capacity, int32_t *invalid) {
  note(invalid, -1);
  int32_t failure = 0;
  UConverter *converter = open_strictly(encoding, &failure);
  if (!converter) return failure;
  if (count <= 0) {
    ucnv_close(converter);
    return 0;
  }
  const bool has_holes = is_windows_page(converter, encoding);

  const char *source = (const char *)bytes, *const end = source + count;
  int32_t written = 0;
  int64_t units_before = 0;
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR && failure == 0) {
    // The last unit is kept free for the other half of a surrogate pair.
    UChar units[1025], *target = units;
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, units + 1024, &source, end, NULL, true, &error);
    if (target > units && U16_IS_LEAD(target[-1]) && error == U_BUFFER_OVERFLOW_ERROR) {
      error = U_ZERO_ERROR;
      ucnv_toUnicode(converter, &target, target + 1, &source, end, NULL, true, &error);
    }

    const int32_t length = (int32_t)(target - units);
    for (int32_t next = 0; next < length && failure == 0;) {
      const int32_t start = next;
      UChar32 character;
      U16_NEXT(units, next, length, character);
      if (has_holes && character >= 0x80 && character < 0xA0) {
        note(invalid, units_before + start);  // A unit is a byte in these encodings.
        failure = icu_error_invalid;
      } else if (U_IS_SURROGATE(character)) {
        // No converter of ICU was seen to do this; its place in the bytes is not known.
        note(invalid, source - (const char *)bytes);
        failure = icu_error_invalid;
      } else if (U8_LENGTH(character) > capacity - written) {
        failure = icu_error_capacity;
      } else {
        U8_APPEND_UNSAFE(utf8, written, character);
      }
    }
    units_before += length;
  }

  if (failure == 0 && U_FAILURE(error)) {
    failure = error_code(error);
    char rest[32];
    int8_t length = sizeof rest;
    error = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, rest, &length, &error);
    if (failure == icu_error_invalid) note(invalid, source - (const char *)bytes - length);
  }
  ucnv_close(converter);
  return failure < 0 ? failure : written;
}

/// The offset of the first byte that is not UTF-8, or of the character at `unit` in UTF-16.
static int32_t utf8_offset(const uint8_t *utf8, int32_t count, int64_t unit) {
  int32_t next = 0;
  while (next < count) {
    const int32_t start = next;
    UChar32 character;
    U8_NEXT(utf8, next, count, character);
    if (character < 0) return start;
    unit -= U16_LENGTH(character);
    if (unit < 0) return start;
  }
  return count;
}

int32_t icu_encode(const char *encoding, const uint8_t *utf8, int32_t count, uint8_t *bytes,
                   int32_t capacity, int32_t *invalid) {
  note(invalid, -1);
  int32_t failure = 0;
  UConverter *converter = open_strictly(encoding, &failure);
  if (!converter) return failure;

  units_t text = {0};
  int32_t written = 0;
  failure = units_read(&text, utf8, count, 0);
  if (failure == icu_error_invalid) {
    note(invalid, utf8_offset(utf8, count, INT64_MAX));
  } else if (failure == 0 && count > 0) {
    UErrorCode error = U_ZERO_ERROR;
    char none, *const start = capacity > 0 ? (char *)bytes : &none, *target = start;
    const UChar *source = text.units;
    ucnv_fromUnicode(converter, &target, start + (capacity > 0 ? capacity : 0), &source,
                     text.units + text.count, NULL, true, &error);
    written = (int32_t)(target - start);
    if (U_FAILURE(error)) failure = error_code(error);
    if (failure == icu_error_invalid) {
      UChar rest[8];
      int8_t length = sizeof rest / sizeof *rest;
      error = U_ZERO_ERROR;
      ucnv_getInvalidUChars(converter, rest, &length, &error);
      note(invalid, utf8_offset(utf8, count, source - text.units - length));
    }
  }
  units_free(&text);
  ucnv_close(converter);
  return failure < 0 ? failure : written;
}

int32_t icu_detect(const uint8_t *bytes, int32_t count, char *name, int32_t capacity) {
  if (count <= 0) return icu_error_unknown;
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  ucsdet_setText(detector, (const char *)bytes, count, &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  int32_t result = icu_error_unknown;
  if (U_FAILURE(error)) {
    result = icu_error_failed;
  } else if (match) {
    const char *found = ucsdet_getName(match, &error);
    const size_t size = strlen(found) + 1;
    result = ucsdet_getConfidence(match, &error);
    if (capacity < 0 || size > (size_t)capacity) {
      result = icu_error_capacity;
    } else {
      memcpy(name, found, size);
    }
  }
  ucsdet_close(detector);
  return result;
}
