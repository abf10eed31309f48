#define XXH_INLINE_ALL
#include <xxhash.h>

#include "include/CScan.h"

uint64_t scan_hash(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}
uint64_t scan_hash_folded(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}
