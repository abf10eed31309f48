// 32 bytes at a time.

#include "implementations.h"

#ifdef SCAN_HAS_X86

#include <immintrin.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt"))), apply_to = function)

typedef uint8_t lane __attribute__((vector_size(32)));

static inline lane lane_load(const uint8_t *bytes) {
  return (lane)_mm256_loadu_si256((const __m256i *)bytes);
}

static inline lane lane_look_up(const uint8_t table[16], lane digits) {
  __m256i twice = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
  return (lane)_mm256_shuffle_epi8(twice, (__m256i)digits);
}

#include "digits.h"

// One bit for each byte, its highest.
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

#include "split.h"

scan_result scan_split_avx2(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}

#pragma clang attribute pop

#endif
