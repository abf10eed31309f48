// Whether bytes are UTF-8, by RFC 3629.

#include <string.h>

#include "implementations.h"

/// The length of the sequence that a byte may begin, 0 where none begins with it.
static size_t sequence_length(uint8_t first) {
  if (first < 0x80) return 1;
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

size_t scan_invalid_utf8(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  while (index < count) {
    while (count - index >= sizeof(uint64_t)) {
      uint64_t word;
      memcpy(&word, bytes + index, sizeof(word));
      word &= 0x8080808080808080;
      if (word != 0) {
        index += (size_t)__builtin_ctzll(word) / 8;
        break;
      }
      index += sizeof(word);
    }
    if (index == count) break;
    size_t length = sequence_length(bytes[index]);
    if (length == 0 || length > count - index) return index;
    if (length > 1 && !may_follow(bytes[index], bytes[index + 1])) return index;
    for (size_t next = 2; next < length; next++) {
      if ((bytes[index + next] & 0xC0) != 0x80) return index;
    }
    index += length;
  }
  return count;
}
