// XXH3, from the system's xxHash. It is compiled in: a call into the shared library would cost
// more than the hash of a short id.

#define XXH_INLINE_ALL
#include <string.h>
#include <xxhash.h>

#include "implementations.h"

uint64_t scan_hash(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

// Ids are folded and hashed in units of 16 bytes, the last filled up with zeros: only then can
// the processor read without delay what it has just written, and an id takes half the time. As
// the zeros would make `a` and `a` NUL the same, the length goes into the seed.
typedef uint8_t unit __attribute__((vector_size(16)));

// Replaces every `A`-`Z` by `a`-`z`.
static inline unit fold_unit(unit bytes) {
  return bytes | ((unit)(bytes - 'A' < 26) & ('a' - 'A'));
}

// Reads 1 to 16 bytes, and not one more.
static inline unit load_unit(const uint8_t *bytes, size_t count) {
  uint64_t low, high = 0;
  if (count > 8) {
    memcpy(&low, bytes, 8);
    memcpy(&high, bytes + count - 8, 8);  // begins among the low ones
    high >>= 8 * (16 - count);
  } else if (count >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + count - 4, 4);
    low = first | (uint64_t)last << 8 * (count - 4);
  } else {
    size_t middle = count / 2;
    low = bytes[0] | (uint64_t)bytes[middle] << 8 * middle
      | (uint64_t)bytes[count - 1] << 8 * (count - 1);
  }
  typedef uint64_t halves __attribute__((vector_size(16)));
  return (unit)(halves){low, high};
}

// Folds at least one byte, and returns how many there are up to the end of the last unit.
static inline size_t fold(uint8_t *folded, const uint8_t *bytes, size_t count) {
  size_t done = 0;
  for (; count - done > 16; done += 16) {
    unit u;
    memcpy(&u, bytes + done, 16);
    u = fold_unit(u);
    memcpy(folded + done, &u, 16);
  }
  unit last = fold_unit(load_unit(bytes + done, count - done));
  memcpy(folded + done, &last, 16);
  return done + 16;
}

// Texts longer than any id, a piece at a time.
static uint64_t hash_folded_long(const uint8_t *bytes, size_t count, uint64_t seed) {
  uint8_t folded[256];
  XXH3_state_t state;
  XXH3_INITSTATE(&state);
  XXH3_64bits_reset_withSeed(&state, seed);
  while (count > 0) {
    size_t piece = count < sizeof folded ? count : sizeof folded;
    XXH3_64bits_update(&state, folded, fold(folded, bytes, piece));
    bytes += piece;
    count -= piece;
  }
  return XXH3_64bits_digest(&state);
}

uint64_t scan_hash_folded(const uint8_t *bytes, size_t count, uint64_t seed) {
  uint8_t folded[128];
  seed ^= count * 0x9E3779B97F4A7C15;
  if (count == 0) return XXH3_64bits_withSeed(folded, 0, seed);
  if (count <= 16) {
    unit only = fold_unit(load_unit(bytes, count));
    return XXH3_64bits_withSeed(&only, sizeof only, seed);
  }
  if (count > sizeof folded) return hash_folded_long(bytes, count, seed);
  return XXH3_64bits_withSeed(folded, fold(folded, bytes, count), seed);
}
