// 8 bytes at a time, by table, in plain C.

#include "implementations.h"

typedef uint64_t lane;

static inline lane lane_load(const uint8_t *bytes) {
  lane l;
  __builtin_memcpy(&l, bytes, sizeof l);
  return l;
}

static inline lane lane_classes(lane bytes) {
  lane classes = 0;
  for (int i = 0; i < 64; i += 8) classes |= (lane)scan_class[bytes >> i & 0xFF] << i;
  return classes;
}

// One bit for each byte that has the class. The product moves bit 0 of byte i to bit 56 + i.
static inline uint64_t bits_of(lane classes, int class) {
  return (classes >> __builtin_ctz((unsigned)class) & 0x0101010101010101)
    * 0x0102040810204080 >> 56;
}

static inline uint64_t lane_separators(lane bytes, lane classes) {
  (void)bytes;
  return bits_of(classes, CLASS_SEPARATOR);
}

static inline uint64_t lane_newlines(lane bytes, lane classes) {
  (void)bytes;
  return bits_of(classes, CLASS_NEWLINE);
}

static inline uint64_t lane_spaces(lane bytes, lane classes) {
  (void)bytes;
  return bits_of(classes, CLASS_SPACE);
}

static inline uint32_t class_flags(uint8_t classes) {
  return classes & (SCAN_CONTROL | SCAN_QUOTE | SCAN_MARK);
}

#include "split.h"

scan_result scan_split_portable(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return split(bytes, count, ends, rows, capacity);
}
