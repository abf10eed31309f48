#include "Units.h"

#include "CICU.h"

#include <stdlib.h>
#include <unicode/ustring.h>

bool units_reserve(units_t *text, int64_t capacity) {
  if (capacity > INT32_MAX) return false;
  units_free(text);
  text->capacity = sizeof text->stack / sizeof *text->stack;
  if (capacity > text->capacity) {
    text->units = malloc((size_t)capacity * sizeof *text->units);
    text->capacity = (int32_t)capacity;
  } else {
    text->units = text->stack;
  }
  return text->units != NULL;
}

int32_t units_read(units_t *text, const uint8_t *utf8, int32_t count, int64_t capacity) {
  // No UTF-8 has more units than bytes.
  if (!units_reserve(text, capacity > count ? capacity : count)) return icu_error_failed;
  if (count <= 0) return 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8(text->units, text->capacity, &text->count, (const char *)utf8, count, &error);
  return U_SUCCESS(error) ? 0 : error_code(error);
}

int32_t units_write(const units_t *text, uint8_t *utf8, int32_t capacity) {
  if (text->count == 0) return 0;
  if (capacity <= 0) return icu_error_capacity;
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = 0;
  u_strToUTF8((char *)utf8, capacity, &count, text->units, text->count, &error);
  return U_SUCCESS(error) ? count : error_code(error);
}

void units_free(units_t *text) {
  if (text->units != text->stack) free(text->units);
  text->units = NULL;
  text->count = 0;
  text->capacity = 0;
}

int32_t error_code(UErrorCode error) {
  switch (error) {
    case U_INVALID_CHAR_FOUND:
    case U_ILLEGAL_CHAR_FOUND:
    case U_TRUNCATED_CHAR_FOUND:
    case U_ILLEGAL_ESCAPE_SEQUENCE:
    case U_UNSUPPORTED_ESCAPE_SEQUENCE:
      return icu_error_invalid;
    case U_BUFFER_OVERFLOW_ERROR:
      return icu_error_capacity;
    case U_ILLEGAL_ARGUMENT_ERROR:
    case U_INVALID_ID:
      return icu_error_unknown;
    default:
      return icu_error_failed;
  }
}
