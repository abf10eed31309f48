// 16 bytes at a time on ARM.

#include "implementations.h"

#ifdef SCAN_HAS_NEON

#include <arm_neon.h>

typedef uint8_t lane __attribute__((vector_size(16)));

static inline lane lane_load(const uint8_t *bytes) { return (lane)vld1q_u8(bytes); }

static inline lane lane_look_up(const uint8_t table[16], lane digits) {
  return (lane)vqtbl1q_u8(vld1q_u8(table), (uint8x16_t)digits);
}

#include "digits.h"

// One bit for each byte that is 0xFF and not 0: each gives another bit, and they are added up.
static inline uint64_t bits_of(lane all_or_none) {
  const lane weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t sums = (uint8x16_t)(all_or_none & weights);
  sums = vpaddq_u8(sums, sums);
  sums = vpaddq_u8(sums, sums);
  sums = vpaddq_u8(sums, sums);
  return vgetq_lane_u16(vreinterpretq_u16_u8(sums), 0);
}

static inline uint64_t lane_separators(lane bytes, lane classes) {
  (void)bytes;
  return bits_of((lane)(classes >= SEPARATOR));
}

static inline uint64_t lane_newlines(lane bytes, lane classes) {
  (void)classes;
  return bits_of((lane)(bytes == '\n'));
}

static inline uint64_t lane_spaces(lane bytes, lane classes) {
  (void)classes;
  return bits_of((lane)(bytes == ' '));
}

#include "split.h"

scan_result scan_split_neon(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}

#endif
