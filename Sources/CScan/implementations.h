// What the files of the kernel share.

#ifndef CSCAN_IMPLEMENTATIONS_H
#define CSCAN_IMPLEMENTATIONS_H

#include "include/CScan.h"

_Static_assert(
  __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first byte of a word is taken for its lowest");

#if defined(__x86_64__)
#define SCAN_HAS_X86 1
#elif defined(__aarch64__) && defined(__ARM_NEON)
#define SCAN_HAS_NEON 1
#endif

// Each is `scan_split` in its own way, and must only be called where the machine can.
typedef scan_result scan_splitter(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity);

scan_splitter scan_split_portable;
#ifdef SCAN_HAS_X86
scan_splitter scan_split_sse2;
scan_splitter scan_split_avx2;
scan_splitter scan_split_avx512;
#endif
#ifdef SCAN_HAS_NEON
scan_splitter scan_split_neon;
#endif

// The class of every byte where there is room for a table: bits of scan_flags, and two more.
enum {
  CLASS_NEWLINE = 8,
  CLASS_SPACE = 64,
  CLASS_SEPARATOR = 128,
};
extern const uint8_t scan_class[256];

// The positions of the bits set in a byte, lowest first; what follows the last means nothing.
extern const uint8_t scan_positions[256][8];

// The SCAN_HIGH, SCAN_CONTROL, SCAN_QUOTE and SCAN_MARK of a row, byte by byte. Any CR counts as
// SCAN_CONTROL: the row is given without its line end.
uint32_t scan_row_flags(const uint8_t *bytes, size_t count);

#endif
