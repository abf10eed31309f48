// Single values: how they are written, and what is wrong with their text.

#pragma once

#include "tables.h"

// MARK: Blanks

// How many bytes the blank character at a place has, 0 where another stands there.
static uint32_t blank_length(const uint8_t *at, const uint8_t *end) {
  if (*at == ' ') return 1;
  if (*at == 0xC2 && end - at > 1 && (at[1] == 0xA0 || at[1] == 0xAD)) return 2;
  if (*at < 0xE2 || *at > 0xEF || end - at < 3) return 0;
  uint32_t scalar = (at[0] & 15u) << 12 | (at[1] & 63u) << 6 | (at[2] & 63u);
  bool is_blank = (scalar >= 0x200B && scalar <= 0x200F) ||
                  (scalar >= 0x2028 && scalar <= 0x202F) ||
                  (scalar >= 0x2060 && scalar <= 0x2064) || scalar == 0xFEFF || scalar == 0x3000;
  return is_blank ? 3 : 0;
}

// A cell without spaces, no-break spaces and zero-width characters around it.
static inline Text trim(Text cell) {
  const uint8_t *at = cell.at, *end = at + cell.size;
  // Nearly every value begins and ends with a visible ASCII character.
  if (at == end || (*at > ' ' && *at < 0x80 && end[-1] > ' ' && end[-1] < 0x80)) return cell;
  while (at < end && blank_length(at, end)) at += blank_length(at, end);
  for (bool again = true; again && at < end;) {
    again = false;
    for (uint32_t n = 1; n <= 3 && !again; n++)
      if (end - at >= n && blank_length(end - n, end) == n) end -= n, again = true;
  }
  return (Text){at, (uint32_t)(end - at)};
}

// MARK: UTF-8

static bool is_utf8(Text text) {
  const uint8_t *at = text.at, *end = at + text.size;
  while (at < end) {
    uint8_t first = *at++;
    if (first < 0x80) continue;
    int more = first >= 0xC2 && first < 0xE0   ? 1
               : first >= 0xE0 && first < 0xF0 ? 2
               : first >= 0xF0 && first < 0xF5 ? 3
                                               : 0;
    if (!more || end - at < more) return false;
    if ((first == 0xE0 && *at < 0xA0) || (first == 0xED && *at > 0x9F) ||
        (first == 0xF0 && *at < 0x90) || (first == 0xF4 && *at > 0x8F))
      return false;
    while (more--)
      if ((*at++ & 0xC0) != 0x80) return false;
  }
  return true;
}

// Takes the next code point of sound UTF-8.
static uint32_t next_scalar(const uint8_t **at) {
  const uint8_t *p = *at;
  uint32_t first = *p;
  int size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  *at += size;
  switch (size) {
    case 1: return first;
    case 2: return (first & 31) << 6 | (p[1] & 63u);
    case 3: return (first & 15) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
    default: return (first & 7) << 18 | (p[1] & 63u) << 12 | (p[2] & 63u) << 6 | (p[3] & 63u);
  }
}

static uint32_t characters(Text text) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < text.size; i++) count += (text.at[i] & 0xC0) != 0x80;
  return count;
}

// MARK: Words

// Whether a value is a word but for case; the word is in small letters.
static bool is_word(Text value, const char *word) {
  for (uint32_t i = 0; i < value.size; i++)
    if (!word[i] || tolower(value.at[i]) != word[i]) return false;
  return !word[value.size];
}

static inline bool is_placeholder(Text value) {
  if (value.size > 6) return false;
  return is_word(value, "null") || is_word(value, "(null)") || is_word(value, "n/a") ||
         is_word(value, "na") || is_word(value, "none") || is_word(value, "-");
}

static inline bool is_name_placeholder(Text value) {
  if (value.size > 4 && value.size != 7 && value.size != 14) return false;
  return is_word(value, "lnu") || is_word(value, "fnu") || is_word(value, "unknown") ||
         is_word(value, "not applicable") || is_word(value, "none");
}

static inline bool all_digits(const uint8_t *at, uint32_t size) {
  for (uint32_t i = 0; i < size; i++)
    if (!is_digit(at[i])) return false;
  return size > 0;
}

// MARK: Formats of columns

static inline bool is_sevis_name(Text value) {
  bool may_break = false;
  for (uint32_t i = 0; i < value.size; i++) {
    if (is_letter(value.at[i])) may_break = true;
    else if (value.at[i] == ' ' && may_break) may_break = false;
    else return false;
  }
  return may_break;
}

static bool has_digit(Text value) {
  const uint8_t *at = value.at, *end = at + value.size;
  while (at < end) {
    uint32_t scalar = next_scalar(&at);
    if (scalar < 0x80
            ? is_digit((uint8_t)scalar)
            : (scalar >= 0x660 && scalar <= 0x669) || (scalar >= 0x6F0 && scalar <= 0x6F9) ||
                  (scalar >= 0x966 && scalar <= 0x96F) || (scalar >= 0xFF10 && scalar <= 0xFF19))
      return true;
  }
  return false;
}

static inline bool is_email(Text value) {
  uint32_t i = 0, label = 0;
  bool has_dot = false, is_word = true;
  while (i < value.size && value.at[i] != '@')
    if (value.at[i++] == ' ') return false;
  if (i == 0 || i == value.size) return false;
  while (++i < value.size) {
    uint8_t byte = value.at[i];
    if (is_letter(byte)) label++;
    else if (is_digit(byte) || byte == '-') label++, is_word = false;
    else if (byte == '.' && label) label = 0, has_dot = true, is_word = true;
    else return false;
  }
  return has_dot && is_word && label >= 2;
}

static inline int digits(const uint8_t *at, int count) {
  int number = 0;
  while (count--) number = number * 10 + (*at++ - '0');
  return number;
}

// A day of the calendar as YYYYMMDD; 0 where there is no such day.
static inline int day_of(int year, int month, int day) {
  static const int8_t lengths[] = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengths[month]) return 0;
  if (month == 2 && day == 29 && (year % 4 || (year % 100 == 0 && year % 400))) return 0;
  return year * 10000 + month * 100 + day;
}

// MM/DD/YYYY: the day, 0 where the calendar has none such, -1 where it is written otherwise.
static inline int date_of(Text v) {
  if (v.size != 10 || v.at[2] != '/' || v.at[5] != '/' || !all_digits(v.at, 2) ||
      !all_digits(v.at + 3, 2) || !all_digits(v.at + 6, 4))
    return -1;
  return day_of(digits(v.at + 6, 4), digits(v.at, 2), digits(v.at + 3, 2));
}

// YYYY-MM-DD, DD-MON-YY and DD-MON-YYYY, in the same way.
static int unusual_date_of(Text v) {
  static const char *months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                 "jul", "aug", "sep", "oct", "nov", "dec"};
  if (v.size == 10 && v.at[4] == '-' && v.at[7] == '-' && all_digits(v.at, 4) &&
      all_digits(v.at + 5, 2) && all_digits(v.at + 8, 2))
    return day_of(digits(v.at, 4), digits(v.at + 5, 2), digits(v.at + 8, 2));
  if ((v.size != 9 && v.size != 11) || v.at[2] != '-' || v.at[6] != '-' || !all_digits(v.at, 2) ||
      !all_digits(v.at + 7, v.size - 7))
    return -1;
  for (int i = 0; i < 12; i++) {
    if (!is_word((Text){v.at + 3, 3}, months[i])) continue;
    int year = digits(v.at + 7, (int)v.size - 7);
    if (v.size == 9) year += year < 50 ? 2000 : 1900;
    return day_of(year, i + 1, digits(v.at, 2));
  }
  return -1;
}

// Credits in thousandths, -1 where they are no number.
static inline int64_t credits_of(Text v) {
  int64_t number = 0;
  uint32_t i = 0;
  while (i < v.size && is_digit(v.at[i])) {
    number = number * 10 + (v.at[i++] - '0');
    if (i > 15) return -1;
  }
  if (i == 0) return -1;
  if (i == v.size) return number * 1000;
  uint32_t decimals = v.size - i - 1;
  if (v.at[i] != '.' || decimals < 1 || decimals > 3) return -1;
  for (uint32_t left = 3; left; left--) {
    if (++i < v.size && !is_digit(v.at[i])) return -1;
    number = number * 10 + (i < v.size ? v.at[i] - '0' : 0);
  }
  return number;
}

// NN.NNNN as a number, -1 where it isn't written so.
static inline int cip_of(Text v) {
  if (v.size != 7 || v.at[2] != '.' || !all_digits(v.at, 2) || !all_digits(v.at + 3, 4)) return -1;
  return digits(v.at, 2) * 10000 + digits(v.at + 3, 4);
}

static inline int level_of(Text v) {
  if (v.size != 2 || !all_digits(v.at, 2)) return 0;
  int level = digits(v.at, 2);
  return level <= 11 ? level : 0;
}

static inline int visa_code(Text v) {
  return v.size == 2 && v.at[0] == '0' && v.at[1] >= '1' && v.at[1] <= '6' ? v.at[1] - '0' : 0;
}

// F-1, M-1, J-1, F-2, M-2 or J-2 as a whole first word.
static bool is_uncoded_visa(Text v) {
  if (v.size < 2) return false;
  uint32_t digit = v.at[1] == '-' || v.at[1] == ' ' ? 2 : 1;
  if (digit >= v.size || (v.at[digit] != '1' && v.at[digit] != '2')) return false;
  if (digit + 1 < v.size) {
    uint8_t next = v.at[digit + 1];
    if (is_letter(next) || is_digit(next) || next >= 0x80) return false;
  }
  return strchr("fmj", v.at[0] | 32) != NULL;
}

static bool is_number(Text v) {
  uint32_t i = v.at[0] == '-' || v.at[0] == '+' ? 1 : 0;
  if (i >= v.size || !is_digit(v.at[i])) return false;
  while (i < v.size && (is_digit(v.at[i]) || v.at[i] == '.')) i++;
  return i == v.size;
}

// Writes the words of a value in small letters, each after a space, with one at the end.
static uint32_t words_of(Text value, char *words, uint32_t most) {
  uint32_t size = 0;
  words[size++] = ' ';
  for (uint32_t i = 0; i < value.size && size < most - 2; i++) {
    uint8_t byte = value.at[i];
    if (is_letter(byte) || is_digit(byte) || byte >= 0x80) words[size++] = (char)tolower(byte);
    else if (words[size - 1] != ' ') words[size++] = ' ';
  }
  if (words[size - 1] != ' ') words[size++] = ' ';
  words[size] = 0;
  return size;
}

static bool is_permanent_resident(Text value) {
  static const char *waiting[] = {" pending ", " applicant ", " applied ", " non ", " not "};
  static const char *first[] = {" pr ", " lpr ", " greencard "};
  static const char *anywhere[] = {" permanent resident ", " perm resident ", " perm res ",
                                   " green card "};
  char words[512];
  words_of(value, words, sizeof words);
  for (int i = 0; i < 5; i++)
    if (strstr(words, waiting[i])) return false;
  for (int i = 0; i < 3; i++)
    if (!strncmp(words, first[i], strlen(first[i]))) return true;
  for (int i = 0; i < 4; i++)
    if (strstr(words, anywhere[i])) return true;
  return false;
}

static inline bool is_suffix(Text v) {
  return same(v, TEXT("I")) || same(v, TEXT("II")) || same(v, TEXT("III")) || same(v, TEXT("IV")) ||
         same(v, TEXT("Jr.")) || same(v, TEXT("Sr."));
}

// MARK: What the text itself shows

static bool has_several_values(Text value) {
  static const char separators[] = ";|";
  for (int s = 0; s < 2; s++) {
    int count = 0;
    bool is_filled = false, may_be_entity = false;
    for (uint32_t i = 0; i < value.size; i++) {
      uint8_t byte = value.at[i];
      if (byte == separators[s] && !(may_be_entity && byte == ';')) {
        count += is_filled;
        is_filled = false;
      } else if (byte > ' ') {
        is_filled = true;
      }
      may_be_entity =
          byte == '&' || (may_be_entity && (is_letter(byte) || is_digit(byte) || byte == '#'));
    }
    if (count + is_filled > 1) return true;
  }
  return false;
}

// 1.23E+05, a row of #, or the error of a formula.
static bool is_spreadsheet_damage(Text v) {
  static const char *failures[] = {"#n/a",      "#n/a!",     "#ref!",        "#value!",
                                   "#div/0!",   "#name?",    "#num!",        "#null!",
                                   "#spill!",   "#calc!",    "#field!",      "#blocked!",
                                   "#connect!", "#unknown!", "#getting_data"};
  if (v.size < 3) return false;
  if (v.at[0] == '#') {
    uint32_t i = 0;
    while (i < v.size && v.at[i] == '#') i++;
    if (i == v.size) return true;
    for (size_t f = 0; f < sizeof failures / sizeof *failures; f++)
      if (is_word(v, failures[f])) return true;
    return false;
  }
  uint32_t i = v.at[0] == '-' ? 1 : 0;
  if (!is_digit(v.at[i])) return false;
  i++;
  if (i < v.size && (v.at[i] == '.' || v.at[i] == ',')) {
    uint32_t start = ++i;
    while (i < v.size && is_digit(v.at[i])) i++;
    if (i == start) return false;
  }
  if (i + 3 >= v.size || (v.at[i] | 32) != 'e' || v.at[i + 1] != '+') return false;
  uint32_t exponent = v.size - i - 2;
  return exponent >= 2 && exponent <= 3 && all_digits(v.at + i + 2, exponent);
}

// A character that can't be seen, but for the joiners that Arabic and Indic spelling needs.
static bool has_invisible(Text cell) {
  const uint8_t *at = cell.at, *end = at + cell.size;
  uint32_t last = 0;
  while (at < end) {
    const uint8_t *here = at;
    uint32_t scalar = next_scalar(&at);
    if (scalar >= 0x80 && blank_length(here, end)) {
      const uint8_t *after = at;
      uint32_t next = after < end ? next_scalar(&after) : 0;
      bool is_joiner = scalar == 0x200C || scalar == 0x200D;
      if (!(is_joiner && last >= 0x600 && next >= 0x600)) return true;
    }
    last = scalar;
  }
  return false;
}

// The byte that a character is in Windows-1252, -1 where it has none.
static int windows_1252(uint32_t scalar) {
  static const uint16_t signs[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (scalar < 0x80 || (scalar >= 0xA0 && scalar < 0x100)) return (int)scalar;
  for (int i = 0; i < 32; i++)
    if (signs[i] == scalar) return 0x80 + i;
  return -1;
}

// UTF-8 that was read as Windows-1252 and encoded again: undone it is UTF-8 once more, and what
// comes out are letters and signs that names have.
static bool is_mojibake(Text value) {
  uint8_t undone[2048];
  uint32_t size = 0;
  const uint8_t *at = value.at, *end = at + value.size;
  while (at < end) {
    int byte = windows_1252(next_scalar(&at));
    if (byte < 0 || size == sizeof undone) return false;
    undone[size++] = (uint8_t)byte;
  }
  if (!is_utf8((Text){undone, size})) return false;
  bool is_any = false;
  for (at = undone, end = undone + size; at < end;) {
    uint32_t scalar = next_scalar(&at);
    if (scalar < 0x80) continue;
    if (scalar < 0xC0 || scalar == 0xD7 || scalar == 0xF7) return false;
    is_any = true;
  }
  return is_any;
}
