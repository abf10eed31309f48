// 16 bytes at a time by comparison: SSE2 has no table look-up.

#include "implementations.h"

#ifdef SCAN_HAS_X86

#include <emmintrin.h>

typedef uint8_t lane __attribute__((vector_size(16)));

static inline lane lane_load(const uint8_t *bytes) {
  return (lane)_mm_loadu_si128((const __m128i *)bytes);
}

static inline lane lane_classes(lane bytes) {
  lane separator = (lane)(bytes == '\t' | bytes == '\n');
  lane control = (lane)(bytes < 0x20 | bytes == 0x7F) & ~separator;
  lane quote = (lane)(bytes == '"');
  lane mark =
    (lane)(bytes == '#' | bytes == '(' | bytes == '+' | bytes == ';' | bytes == '|');
  return (separator & CLASS_SEPARATOR) | (control & SCAN_CONTROL) | (quote & SCAN_QUOTE)
    | (mark & SCAN_MARK);
}

// One bit for each byte, its highest.
static inline uint64_t top_bits(lane l) { return (uint32_t)_mm_movemask_epi8((__m128i)l); }

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
  return classes & (SCAN_CONTROL | SCAN_QUOTE | SCAN_MARK);
}

#include "split.h"

scan_result scan_split_sse2(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}

#endif
