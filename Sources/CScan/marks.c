// Of single fields, what kinds of bytes stand in them.

#include <string.h>

#include "include/CScan.h"

/// What one byte says of the field it stands in.
static const uint8_t kinds[256] = {
  [0x00 ... 0x1F] = SCAN_CONTROL, [0x7F] = SCAN_CONTROL, [0x80 ... 0xFF] = SCAN_HIGH,
  ['"'] = SCAN_QUOTE, ['#'] = SCAN_MARK, ['+'] = SCAN_MARK, [';'] = SCAN_MARK,
  ['|'] = SCAN_MARK, ['('] = SCAN_MARK,
};

uint32_t scan_marks(const uint8_t *bytes, size_t count) {
  uint32_t flags = 0;
  for (size_t index = 0; index < count; index++) flags |= kinds[bytes[index]];
  if (count > 0 && (bytes[0] == ' ' || bytes[count - 1] == ' ')) flags |= SCAN_PADDED;
  return flags;
}

/// The first byte of 0x80 or more from `at` on, or one not below `end`; eight bytes at a time.
static uint32_t next_high(const uint8_t *bytes, uint32_t at, uint32_t end) {
  for (; at < end; at += 8) {
    uint64_t word;
    memcpy(&word, bytes + at, sizeof(word));
    word &= 0x8080808080808080ull;
    if (word) return at + (uint32_t)__builtin_ctzll(word) / 8;
  }
  return end;
}

size_t scan_marked_fields(
  const uint8_t *bytes, const scan_row *row, const uint32_t *ends, uint32_t wanted,
  uint16_t *fields, size_t capacity) {
  size_t found = 0;
  uint32_t field = 0;
  ends += row->first;
  if (wanted == SCAN_HIGH) {
    // Letters beyond ASCII are common, and few fields have them: go from one to the next.
    uint32_t at = next_high(bytes, row->start, row->end);
    while (at < row->end && found < capacity) {
      while (ends[field] <= at) field++;
      fields[found++] = (uint16_t)field;
      at = next_high(bytes, ends[field] + 1, row->end);
    }
    return found;
  }
  for (uint32_t start = row->start; field < row->fields && found < capacity; field++) {
    uint32_t end = ends[field];
    if (scan_marks(bytes + start, end - start) & wanted) fields[found++] = (uint16_t)field;
    start = end + 1;
  }
  return found;
}
