// Hashes of ids and rows.

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "include/CScan.h"

uint64_t scan_hash(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

uint64_t scan_hash_folded(const uint8_t *bytes, size_t count, uint64_t seed) {
  // Ids are short, so one block is nearly always all; of a longer text each block's hash seeds
  // the next.
  uint8_t folded[128];
  size_t done = 0;
  do {
    size_t length = count - done < sizeof(folded) ? count - done : sizeof(folded);
    for (size_t index = 0; index < length; index++) {
      uint8_t byte = bytes[done + index];
      folded[index] = (uint8_t)(byte - 'A') < 26 ? byte | 0x20 : byte;
    }
    seed = XXH3_64bits_withSeed(folded, length, seed);
    done += length;
  } while (done < count);
  return seed;
}

void scan_prefetch(const void *address) { __builtin_prefetch(address, 1, 1); }
