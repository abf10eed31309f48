// Whether bytes are UTF-8, by RFC 3629.

#include <string.h>

#include "implementations.h"

/// The length of the sequence that a byte of 0x80 or above may begin, 0 where none begins with it.
static size_t sequence_length(uint8_t first) {
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

/// Whether the byte after `first` may be `second`: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
static int may_follow(uint8_t first, uint8_t second) {
  switch (first) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return second >= 0x80 && second <= 0xBF;
  }
}

/// The offset of the first byte of 0x80 or above, from `index` on, or `count`.
static size_t end_of_ascii(const uint8_t *bytes, size_t index, size_t count) {
  const uint64_t high = 0x8080808080808080;
  for (; count - index >= 32; index += 32) {
    uint64_t words[4];
    memcpy(words, bytes + index, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) & high) break;
  }
  for (; count - index >= 8; index += 8) {
    uint64_t word;
    memcpy(&word, bytes + index, sizeof word);
    if (word & high) return index + (size_t)__builtin_ctzll(word & high) / 8;
  }
  while (index < count && bytes[index] < 0x80) index++;
  return index;
}

size_t scan_invalid_utf8(const uint8_t *bytes, size_t count) {
  size_t index = end_of_ascii(bytes, 0, count);
  while (index < count) {
    size_t length = sequence_length(bytes[index]);
    if (length == 0 || length > count - index) return index;
    if (!may_follow(bytes[index], bytes[index + 1])) return index;
    for (size_t next = 2; next < length; next++) {
      if ((bytes[index + next] & 0xC0) != 0x80) return index;
    }
    index = end_of_ascii(bytes, index + length, count);
  }
  return count;
}
