// 32 bytes at a time, classified by table look-up of their two hexadecimal digits.

#include "implementations.h"

#ifdef SCAN_HAS_X86

#include <immintrin.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt"))), apply_to = function)

typedef uint8_t lane __attribute__((vector_size(32)));

static inline lane lane_load(const uint8_t *bytes) {
  return (lane)_mm256_loadu_si256((const __m256i *)bytes);
}

// A byte has a class if both its digits do.
enum {
  QUOTE = 0x01,      // 2, 2
  MARK_2 = 0x02,     // 2, 3 8 B
  MARK_3 = 0x04,     // 3, B
  MARK_7 = 0x08,     // 7, C
  CONTROL_0 = 0x10,  // 0, all but 9 A
  CONTROL_1 = 0x20,  // 1, all
  CONTROL_7 = 0x40,  // 7, F
  SEPARATOR = CLASS_SEPARATOR,  // 0, 9 A
};

static inline lane lane_classes(lane bytes) {
  const __m256i first_digit = _mm256_setr_epi8(
    CONTROL_0 | (char)SEPARATOR, CONTROL_1, QUOTE | MARK_2, MARK_3, 0, 0, 0, MARK_7 | CONTROL_7, 0, 0, 0, 0, 0, 0, 0, 0,
    CONTROL_0 | (char)SEPARATOR, CONTROL_1, QUOTE | MARK_2, MARK_3, 0, 0, 0, MARK_7 | CONTROL_7, 0, 0, 0, 0, 0, 0, 0, 0);
#define C CONTROL_0 | CONTROL_1
#define SECOND C, C, C|QUOTE, C|MARK_2, C,C,C,C, C|MARK_2, CONTROL_1|(char)SEPARATOR, CONTROL_1|(char)SEPARATOR, C|MARK_2|MARK_3, C|MARK_7,C,C,C|CONTROL_7
  const __m256i second_digit = _mm256_setr_epi8(SECOND, SECOND);
  // The look-up ignores the first digit, and answers 0 for bytes of 0x80 and above.
  return (lane)_mm256_shuffle_epi8(first_digit, (__m256i)(bytes >> 4))
    & (lane)_mm256_shuffle_epi8(second_digit, (__m256i)bytes);
}

static inline uint64_t top_bits(lane l) { return (uint32_t)_mm256_movemask_epi8((__m256i)l); }

static inline uint64_t lane_separators(lane bytes, lane classes) {
  (void)bytes;
  return top_bits(classes);
}

static inline uint64_t lane_newlines(lane bytes, lane classes) {
  (void)classes;
  return top_bits((lane)(bytes == '\n'));
}

static inline uint64_t lane_spaces(lane bytes, lane classes) {
  (void)classes;
  return top_bits((lane)(bytes == ' '));
}

static inline uint32_t class_flags(uint8_t classes) {
  uint32_t flags = 0;
  if (classes & QUOTE) flags |= SCAN_QUOTE;
  if (classes & (MARK_2 | MARK_3 | MARK_7)) flags |= SCAN_MARK;
  if (classes & (CONTROL_0 | CONTROL_1 | CONTROL_7)) flags |= SCAN_CONTROL;
  return flags;
}

#if 1
#define SCAN_WRITE_ENDS
#include "lut.h"
#endif
#include "split.h"

scan_result scan_split_avx2(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}

#pragma clang attribute pop

#endif
