// Classes for machines that can look up 16 values at once: a byte has a class if both its
// hexadecimal digits do. What is no such product of digits takes several classes.
//
// The including file defines `lane` and lane_look_up(table, digits): the entries of a table of 16
// for a lane of digits.

#ifndef CSCAN_DIGITS_H
#define CSCAN_DIGITS_H

#include "implementations.h"

enum {
  //                  first digit, and second
  QUOTE = 0x01,      // 2          2
  MARK_2 = 0x02,     // 2          3 8 B
  MARK_3 = 0x04,     // 3          B
  MARK_7 = 0x08,     // 7          C
  CONTROL_0 = 0x10,  // 0          all but 9 A
  CONTROL_1 = 0x20,  // 1          all
  CONTROL_7 = 0x40,  // 7          F
  SEPARATOR = 0x80,  // 0          9 A
  ANY = CONTROL_0 | CONTROL_1,
};

static const uint8_t first_digit[16] = {
  [0x0] = CONTROL_0 | SEPARATOR,
  [0x1] = CONTROL_1,
  [0x2] = QUOTE | MARK_2,
  [0x3] = MARK_3,
  [0x7] = MARK_7 | CONTROL_7,
};

static const uint8_t second_digit[16] = {
  [0x0] = ANY,
  [0x1] = ANY,
  [0x2] = ANY | QUOTE,
  [0x3] = ANY | MARK_2,
  [0x4 ... 0x7] = ANY,
  [0x8] = ANY | MARK_2,
  [0x9] = CONTROL_1 | SEPARATOR,
  [0xA] = CONTROL_1 | SEPARATOR,
  [0xB] = ANY | MARK_2 | MARK_3,
  [0xC] = ANY | MARK_7,
  [0xD ... 0xE] = ANY,
  [0xF] = ANY | CONTROL_7,
};

static inline lane lane_classes(lane bytes) {
  return lane_look_up(first_digit, bytes >> 4) & lane_look_up(second_digit, bytes & 0x0F);
}

static inline uint32_t class_flags(uint8_t classes) {
  uint32_t flags = 0;
  if (classes & QUOTE) flags |= SCAN_QUOTE;
  if (classes & (MARK_2 | MARK_3 | MARK_7)) flags |= SCAN_MARK;
  if (classes & (CONTROL_0 | CONTROL_1 | CONTROL_7)) flags |= SCAN_CONTROL;
  return flags;
}

#endif
