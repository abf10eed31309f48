// How rows are built, whatever the machine. Each split_*.c includes this once, after it has
// defined what its machine does best:
//
//   lane                            the bytes it works on at once; `|`, `&` and `~` apply
//   lane_load(bytes)                reads a lane from any address
//   lane_classes(bytes)             a class byte for each byte: what kind it is, in bits of the
//                                   implementation's choice
//   lane_separators(bytes, classes) bit i is set if byte i is a tab or LF
//   lane_newlines(bytes, classes)   … if it is an LF
//   lane_spaces(bytes, classes)     … if it is a space
//   class_flags(classes)            the scan_flags that an OR of class bytes stands for, without
//                                   SCAN_HIGH, which is seen to here; a CR is SCAN_CONTROL
//
// and, if it has a better one than this, SCAN_WRITE_ENDS and write_ends.
//
// Text is worked on in blocks of 64 bytes, a bit for each in a uint64_t, the first byte lowest.
// Most blocks hold no LF: their separators are written down and what they hold is OR-ed, nothing
// else. Only a block with an LF is looked at more closely.

#include <string.h>

#include "implementations.h"

#define SCAN_LANES (64 / sizeof(lane))

// A block that has been read and classified.
typedef struct {
  lane bytes[SCAN_LANES];
  lane classes[SCAN_LANES];
  uint64_t separators;
  uint64_t newlines;
  uint64_t spaces;
} block;

// What was seen of a row so far, byte upon byte OR-ed.
typedef struct {
  lane bytes;
  lane classes;
  uint64_t padded;  // not 0 if a space stood beside a separator
} seen;

// 64 bytes set, then 64 clear: a window of it selects the bytes of a block before any position.
static const uint8_t before[128] = {
#define SCAN_8 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
  SCAN_8, SCAN_8, SCAN_8, SCAN_8, SCAN_8, SCAN_8, SCAN_8, SCAN_8,
#undef SCAN_8
};

static inline block read_block(const uint8_t *bytes) {
  block b = {.separators = 0, .newlines = 0, .spaces = 0};
  for (size_t i = 0; i < SCAN_LANES; i++) {
    lane l = lane_load(bytes + i * sizeof(lane));
    lane c = lane_classes(l);
    b.bytes[i] = l;
    b.classes[i] = c;
    b.separators |= lane_separators(l, c) << (i * sizeof(lane));
    b.newlines |= lane_newlines(l, c) << (i * sizeof(lane));
    b.spaces |= lane_spaces(l, c) << (i * sizeof(lane));
  }
  return b;
}

// Adds a whole block to what was seen.
static inline void see_all(seen *s, const block *b) {
  for (size_t i = 0; i < SCAN_LANES; i++) {
    s->bytes |= b->bytes[i];
    s->classes |= b->classes[i];
  }
}

// Adds the first bytes of a block to what was seen.
static inline void see_before(seen *s, const block *b, size_t position) {
  for (size_t i = 0; i < SCAN_LANES; i++) {
    lane window = lane_load(before + 64 - position + i * sizeof(lane));
    s->bytes |= b->bytes[i] & window;
    s->classes |= b->classes[i] & window;
  }
}

// Makes a block forget its first bytes, which belonged to a row that has ended.
static inline void forget_before(block *b, size_t position) {
  for (size_t i = 0; i < SCAN_LANES; i++) {
    lane window = lane_load(before + 64 - position + i * sizeof(lane));
    b->bytes[i] &= ~window;
    b->classes[i] &= ~window;
  }
}

// The OR of a lane's bytes.
static inline uint8_t fold(lane l) {
  uint64_t words[sizeof(lane) / 8];
  memcpy(words, &l, sizeof l);
  uint64_t all = 0;
  for (size_t i = 0; i < sizeof(lane) / 8; i++) all |= words[i];
  all |= all >> 32;
  all |= all >> 16;
  all |= all >> 8;
  return (uint8_t)all;
}

#ifndef SCAN_WRITE_ENDS
// Writes `offset` + position of every bit set, and up to 8 entries more.
//
// A table has the positions for 8 bits at a time, and 8 are always written: asking how many there
// are would be guessed wrong too often, as half of the fields are empty and come in runs.
static inline void write_ends(uint32_t *ends, uint64_t bits, uint32_t offset) {
  typedef uint8_t bytes8 __attribute__((vector_size(8)));
  typedef uint32_t words8 __attribute__((vector_size(32)));
  for (uint32_t i = 0; i < 64; i += 8) {
    uint8_t part = (uint8_t)(bits >> i);
    bytes8 positions;
    memcpy(&positions, scan_positions[part], sizeof positions);
    words8 words = __builtin_convertvector(positions, words8) + (offset + i);
    memcpy(ends, &words, sizeof words);
    ends += __builtin_popcount(part);
  }
}
#endif

static inline scan_result split(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity) {
  scan_result result = {0, 0, 0};
  size_t stop = count;  // one past the last LF
  while (stop > 0 && bytes[stop - 1] != '\n') stop--;
  if (stop == 0 || capacity == 0) return result;

  scan_row row = {0, 0, 0, 0, 0};
  seen s;
  memset(&s, 0, sizeof s);
  size_t offset = 0;
  size_t written = 0;  // entries of `ends`
  // Whether the byte before the block is a separator, or a space. The text begins like a row.
  uint64_t after_separator = 1;
  uint64_t after_space = 0;

  for (;;) {
    block b;
    uint64_t padded;
    size_t before_block;
    // Ends at the latest in the block of the last LF.
    for (;; offset += 64) {
      b = read_block(bytes + offset);
      padded = (b.spaces & (b.separators << 1 | after_separator))
        | (b.separators & (b.spaces << 1 | after_space));
      after_separator = b.separators >> 63;
      after_space = b.spaces >> 63;
      write_ends(ends + written, b.separators, (uint32_t)offset);
      before_block = written;
      written += (size_t)__builtin_popcountll(b.separators);
      if (b.newlines != 0) break;
      see_all(&s, &b);
      s.padded |= padded;
    }

    do {
      uint64_t through = b.newlines ^ (b.newlines - 1);  // the bits up to the first LF
      uint32_t position = (uint32_t)__builtin_ctzll(b.newlines);
      uint32_t end = (uint32_t)offset + position;
      uint32_t fields_end =
        (uint32_t)before_block + (uint32_t)__builtin_popcountll(b.separators & through);
      b.newlines &= b.newlines - 1;

      uint32_t flags = 0;
      uint32_t cr = end > row.start && bytes[end - 1] == '\r';
      if (cr) {
        end--;
        ends[fields_end - 1] = end;
        flags |= SCAN_CRLF;
        if (end > row.start && bytes[end - 1] == ' ') flags |= SCAN_PADDED;
      }
      if (cr && position == 0) {
        // The CR was seen with the block before this one.
        flags |= scan_row_flags(bytes + row.start, end - row.start);
      } else {
        see_before(&s, &b, position - cr);
        flags |= class_flags(fold(s.classes));
        flags |= fold(s.bytes) >> 7;
      }
      if (s.padded | (padded & through)) flags |= SCAN_PADDED;

      row.end = end;
      row.fields = fields_end - row.first;
      row.flags = flags;
      rows[result.rows++] = row;
      row.start = (uint32_t)offset + position + 1;
      row.first = fields_end;
      if (row.start == stop || result.rows == capacity) {
        result.fields = fields_end;
        result.consumed = row.start;
        return result;
      }

      forget_before(&b, position + 1);
      padded &= ~through;
      memset(&s, 0, sizeof s);
    } while (b.newlines != 0);

    see_all(&s, &b);
    s.padded = padded;
    offset += 64;
  }
}
