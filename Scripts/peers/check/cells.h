// Single cells: which need no look, and what is wrong with the others.

#pragma once

#include "row.h"

// MARK: Is a cell fine as it stands?

// Text that needs no look: it neither begins nor ends with a blank, and is no word for nothing.
static inline bool is_plain(Text v) {
  uint8_t first = v.at[0];
  if (first <= ' ' || v.at[v.size - 1] <= ' ') return false;
  return v.size > 6 || ((first | 32) != 'n' && first != '-' && first != '(');
}

// Whether a filled cell is so good that no rule about cells can have anything to say. Bytes beyond
// ASCII, quotes, control characters and signs are looked for in the whole line at once.
static inline bool is_fine(const Column *column, Text v) {
  if (v.size > column->limit) return false;
  switch (column->format) {
    case FREE:
    case PLAIN_TEXT:
    case STREET:
    case CITY:
    case STATE:
    case ZIP:
    case FOREIGN_STREET:
    case FOREIGN_CITY:
    case PROVINCE:
    case POSTAL_CODE:
    case HR_FLAG: return is_plain(v);
    case ID: return v.at[0] > '-' && v.at[v.size - 1] > ' ' && (v.at[0] | 32) != 'n';
    case NAME: return is_sevis_name(v) && !is_name_placeholder(v);
    case PREFERRED_NAME:
      for (uint32_t i = 0; i < v.size; i++)
        if (is_digit(v.at[i])) return false;
      return v.at[0] > ' ' && v.at[v.size - 1] > ' ';
    case EMAIL: return is_email(v);
    case BIRTH_DATE: {
      int day = date_of(v);
      return day > 0 && day <= today;
    }
    case DATE: return date_of(v) > 0;
    case GENDER: return v.size == 1 && (v.at[0] == 'M' || v.at[0] == 'F' || v.at[0] == 'U');
    case SUFFIX: return is_suffix(v);
    case VISA: return visa_code(v);
    case CIP: {
      int number = cip_of(v);
      return number > 0 && has_cip(current_cip, number);
    }
    case CIP_OR_NONE: {
      int number = cip_of(v);
      return number == 0 || (number > 0 && has_cip(current_cip, number));
    }
    case LEVEL: return level_of(v) > 0;
    case BIRTH_COUNTRY: {
      int pair = pair_of(v);
      return pair >= 0 && has_pair(&birth_countries, pair);
    }
    case COUNTRY:
    case FOREIGN_COUNTRY: {
      int pair = pair_of(v);
      return pair >= 0 && has_pair(&countries, pair);
    }
    case US_PHONE: return v.size == 10 && all_digits(v.at, 10);
    case CALLING_CODE: return v.size <= 4 && v.at[0] != '0' && all_digits(v.at, v.size);
    case PHONE: return v.size <= 20 && all_digits(v.at, v.size);
    case CREDITS:
    case CREDITS_EARNED: return credits_of(v) >= 0;
    case SEVIS_ID: return v.size == 11 && v.at[0] == 'N' && all_digits(v.at + 1, 10);
    default: return false;
  }
}

// MARK: What is wrong with a cell

// The errors and warnings of the column's own kind of value; a value that isn't blank.
static Rule own_error(const Column *column, Text v) {
  switch (column->format) {
    case NAME:
    case PREFERRED_NAME: return has_digit(v) ? name_digit : FINE;
    case EMAIL: return is_email(v) ? FINE : invalid_email;
    case BIRTH_DATE: {
      int day = date_of(v);
      return day <= 0 ? invalid_date : day > today ? future_birth_date : FINE;
    }
    case DATE:
      return date_of(v) == 0 || (date_of(v) < 0 && unusual_date_of(v) <= 0) ? invalid_date : FINE;
    case GENDER:
    case SEVIS_ID:
    case LEVEL:
      if (is_fine(column, v)) return FINE;
      return column->format == GENDER  ? invalid_gender
             : column->format == LEVEL ? invalid_education_level
                                       : invalid_sevis_id;
    case VISA:
      if (visa_code(v)) return FINE;
      if (is_uncoded_visa(v)) return uncoded_visa_type;
      if (is_number(v)) return unknown_visa_code;
      return is_permanent_resident(v) ? permanent_resident : FINE;
    case CIP:
    case CIP_OR_NONE: {
      int number = cip_of(v);
      if (number == 0) return column->format == CIP ? invalid_cip : FINE;
      return number < 0 || !has_cip(known_cip, number) ? invalid_cip : FINE;
    }
    case CREDITS:
    case CREDITS_EARNED: return credits_of(v) < 0 ? invalid_credits : FINE;
    case BIRTH_COUNTRY: return is_fine(column, v) ? FINE : invalid_country;
    case COUNTRY:
    case FOREIGN_COUNTRY:
      if (is_fine(column, v)) return FINE;
      if (column->format == FOREIGN_COUNTRY && is_united_states(v)) return FINE;
      return column->is_citizenship && is_united_states(v) ? us_citizen : invalid_country;
    default: return FINE;
  }
}

static Rule own_warning(const Column *column, Text v) {
  if (column->sevis_limit && v.size > column->sevis_limit && characters(v) > column->sevis_limit)
    return exceeds_sevis_length;
  switch (column->format) {
    case SUFFIX: return is_suffix(v) ? FINE : invalid_suffix;
    case US_PHONE: return is_fine(column, v) ? FINE : invalid_us_phone;
    case CALLING_CODE:
    case PHONE: return is_fine(column, v) ? FINE : invalid_foreign_phone;
    case CIP:
    case CIP_OR_NONE: {
      int number = cip_of(v);
      return number > 0 && !has_cip(current_cip, number) ? retired_cip : FINE;
    }
    case DATE: return date_of(v) < 0 && unusual_date_of(v) > 0 ? unusual_date_format : FINE;
    default: return FINE;
  }
}

// The first rule that complains of a cell; the order is the contract's.
static Rule complaint(const Column *column, Text raw, Text v) {
  bool is_high = false, is_control = false, is_quoted = false;
  for (uint32_t i = 0; i < raw.size; i++) {
    is_high |= raw.at[i] >= 0x80;
    is_control |= raw.at[i] < ' ' || raw.at[i] == 0x7F;
    is_quoted |= raw.at[i] == '"';
  }
  if (is_high && !is_utf8(raw)) return invalid_utf8;
  if (is_control) return control_character;
  if (is_quoted) return double_quote;
  if (v.size > FEED_LIMIT && characters(v) > FEED_LIMIT) return value_too_long;
  if (!v.size) return column->format == CREDITS ? blank_credits : FINE;
  Rule own = own_error(column, v);
  if (own != FINE) return own;
  Format format = column->format;
  if (column->takes_one_value && has_several_values(v)) return multiple_values;
  if (format == NAME && is_name_placeholder(v)) return name_placeholder;
  if (format != STATE && format != ZIP) {
    if (format != NAME && format != PREFERRED_NAME && format != ID && is_placeholder(v))
      return placeholder_value;
    if (is_spreadsheet_damage(v)) return spreadsheet_damage;
    if (is_high && is_mojibake(v)) return mojibake;
    if (is_high && has_invisible(raw)) return invisible_character;
  }
  if (format == NAME && !is_sevis_name(v)) return name_characters;
  return own_warning(column, v);
}

static void judge_cell(int column) {
  Text raw = cell(column), v = trim(raw);
  Rule rule = complaint(&columns[column], raw, v);
  if (rule != FINE) {
    report(rule, column);
    bool is_spoiled_id =
        column == uuuid && (rule == spreadsheet_damage || rule == invisible_character);
    if (is_error(rule) || is_spoiled_id) is_bad[column] = has_bad = true;
  }
  if (v.size && (raw.at[0] == ' ' || raw.at[raw.size - 1] == ' ')) report(padded_value, column);
}
