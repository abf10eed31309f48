// What is common to all implementations of the split, and the choice between them.

#include <stdatomic.h>

#include "implementations.h"

const uint8_t scan_class[256] = {
  [0x00 ... 0x08] = SCAN_CONTROL,
  ['\t'] = CLASS_SEPARATOR,
  ['\n'] = CLASS_SEPARATOR | CLASS_NEWLINE,
  [0x0B ... 0x1F] = SCAN_CONTROL,
  [' '] = CLASS_SPACE,
  ['"'] = SCAN_QUOTE,
  ['#'] = SCAN_MARK,
  ['('] = SCAN_MARK,
  ['+'] = SCAN_MARK,
  [';'] = SCAN_MARK,
  ['|'] = SCAN_MARK,
  [0x7F] = SCAN_CONTROL,
  [0x80 ... 0xFF] = SCAN_HIGH,
};

// The position of a byte's lowest bit, and the byte without it.
#define LOWEST(b) __builtin_ctz((b) | 0x80)
#define REST(b) ((b) & ((b) - 1))
#define REST_2(b) REST(REST(b))
#define REST_4(b) REST_2(REST_2(b))
#define POSITIONS(b)                                                                   \
  {                                                                                    \
    LOWEST(b), LOWEST(REST(b)), LOWEST(REST_2(b)), LOWEST(REST(REST_2(b))),            \
    LOWEST(REST_4(b)), LOWEST(REST(REST_4(b))), LOWEST(REST_2(REST_4(b))),             \
    LOWEST(REST(REST_2(REST_4(b)))),                                                   \
  }
#define POSITIONS_4(b) POSITIONS(b), POSITIONS(b + 1), POSITIONS(b + 2), POSITIONS(b + 3)
#define POSITIONS_16(b) \
  POSITIONS_4(b), POSITIONS_4(b + 4), POSITIONS_4(b + 8), POSITIONS_4(b + 12)
#define POSITIONS_64(b) \
  POSITIONS_16(b), POSITIONS_16(b + 16), POSITIONS_16(b + 32), POSITIONS_16(b + 48)

const uint8_t scan_positions[256][8] = {
  POSITIONS_64(0), POSITIONS_64(64), POSITIONS_64(128), POSITIONS_64(192),
};

uint32_t scan_row_flags(const uint8_t *bytes, size_t count) {
  uint8_t seen = 0;
  for (size_t i = 0; i < count; i++) seen |= scan_class[bytes[i]];
  return seen & (SCAN_HIGH | SCAN_CONTROL | SCAN_QUOTE | SCAN_MARK);
}

// The implementation for a kind, or NULL if this machine can't run it.
static scan_splitter *splitter(scan_kind kind) {
  switch (kind) {
    case SCAN_PORTABLE:
      return scan_split_portable;
#ifdef SCAN_HAS_X86
    case SCAN_SSE2:
      return scan_split_sse2;
    case SCAN_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
          && __builtin_cpu_supports("popcnt")
        ? scan_split_avx2 : NULL;
    case SCAN_AVX512:
      return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi")
          && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi")
          && __builtin_cpu_supports("popcnt")
        ? scan_split_avx512 : NULL;
#endif
#ifdef SCAN_HAS_NEON
    case SCAN_NEON:
      return scan_split_neon;
#endif
    default:
      return NULL;
  }
}

// SCAN_AUTO until the first call has looked at the machine. Threads that look at the same time
// find the same, so no order between them is needed.
static _Atomic(scan_kind) chosen = SCAN_AUTO;

static scan_kind fastest(void) {
  for (scan_kind kind = SCAN_AVX512; kind > SCAN_PORTABLE; kind--) {
    if (splitter(kind)) return kind;
  }
  return SCAN_PORTABLE;
}

scan_kind scan_used(void) {
  scan_kind kind = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (kind == SCAN_AUTO) {
    kind = fastest();
    atomic_store_explicit(&chosen, kind, memory_order_relaxed);
  }
  return kind;
}

int scan_use(scan_kind kind) {
  if (kind != SCAN_AUTO && !splitter(kind)) return 0;
  atomic_store_explicit(&chosen, kind, memory_order_relaxed);
  return 1;
}

scan_result scan_split(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  return splitter(scan_used())(bytes, count, ends, rows, capacity);
}


void scan_prefetch(const void *address) { __builtin_prefetch(address, 1, 1); }
