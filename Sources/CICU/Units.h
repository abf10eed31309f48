#ifndef CICU_UNITS_H
#define CICU_UNITS_H

// UTF-16, in which ICU works, between the UTF-8 that comes in and the UTF-8 that goes out.

#include <stdbool.h>
#include <stdint.h>
#include <unicode/utypes.h>

/// A run of UTF-16 units: on the stack while it is short, as names and fields are.
///
/// Starts as `{0}`. It may point into itself, so it is never copied.
typedef struct {
  UChar *units;
  int32_t count;
  int32_t capacity;
  UChar stack[512];
} units_t;

/// Makes room for `capacity` units, their content lost; false where memory is out.
bool units_reserve(units_t *text, int64_t capacity);

/// Reads UTF-8 into `text`, strictly; returns 0 or an error of CICU.h.
///
/// At least `capacity` units have room afterwards. Free `text` whatever the result.
int32_t units_read(units_t *text, const uint8_t *utf8, int32_t count, int64_t capacity);

/// Writes `text` as UTF-8; returns the number of bytes or an error of CICU.h.
int32_t units_write(const units_t *text, uint8_t *utf8, int32_t capacity);

/// Frees what `text` holds outside the stack, and empties it.
void units_free(units_t *text);

/// The error of CICU.h for a failure of ICU.
int32_t error_code(UErrorCode error);

#endif
