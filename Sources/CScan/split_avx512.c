// 64 bytes at a time, classified by one look-up in a table of 128.

#include "implementations.h"

#ifdef SCAN_HAS_X86

#include <immintrin.h>
#include <string.h>

#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,popcnt"))), \
  apply_to = function)

typedef uint8_t lane __attribute__((vector_size(64)));

static inline lane lane_load(const uint8_t *bytes) {
  return (lane)_mm512_loadu_si512(bytes);
}

static inline lane lane_classes(lane bytes) {
  // Bytes of 0x80 and above are masked: the look-up ignores their top bit.
  __mmask64 ascii = ~_mm512_movepi8_mask((__m512i)bytes);
  return (lane)_mm512_maskz_permutex2var_epi8(
    ascii, _mm512_loadu_si512(scan_class), (__m512i)bytes, _mm512_loadu_si512(scan_class + 64));
}

static inline uint64_t lane_separators(lane bytes, lane classes) {
  (void)bytes;
  return _mm512_movepi8_mask((__m512i)classes);
}

static inline uint64_t lane_newlines(lane bytes, lane classes) {
  (void)classes;
  return _mm512_cmpeq_epi8_mask((__m512i)bytes, _mm512_set1_epi8('\n'));
}

static inline uint64_t lane_spaces(lane bytes, lane classes) {
  (void)classes;
  return _mm512_cmpeq_epi8_mask((__m512i)bytes, _mm512_set1_epi8(' '));
}

static inline uint32_t class_flags(uint8_t classes) {
  return classes & (SCAN_CONTROL | SCAN_QUOTE | SCAN_MARK);
}

// Writes `offset` + position of every bit set, and up to 48 entries more.
//
// The positions are picked out of 0, 1, 2 … 63 by the bits themselves.
#define SCAN_WRITE_ENDS
static inline void write_ends(uint32_t *ends, uint64_t bits, uint32_t offset) {
  static const uint8_t positions[64] = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
  };
  __m512i picked = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(positions));
  __m512i base = _mm512_set1_epi32((int)offset);
#define SCAN_WRITE_16(i)                                                                        \
  _mm512_storeu_si512(                                                                          \
    ends + 16 * (i),                                                                            \
    _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(picked, i))))
  SCAN_WRITE_16(0);
  SCAN_WRITE_16(1);
  SCAN_WRITE_16(2);
  // More are rare: even in a run of empty fields other bytes stand between the tabs.
  if (__builtin_expect(__builtin_popcountll(bits) > 48, 0)) SCAN_WRITE_16(3);
#undef SCAN_WRITE_16
}

#include "split.h"

scan_result scan_split_avx512(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}

#pragma clang attribute pop

#endif
