// Rows whose cells stand beside their columns.

#pragma once

#include "cells.h"

// MARK: A row whose cells stand beside their columns

static bool is_date_shaped(Text v) {
  bool is_divided = false;
  if (v.size < 8 || v.size > 10 || !is_digit(v.at[0]) || !is_digit(v.at[v.size - 1])) return false;
  for (uint32_t i = 0; i < v.size; i++) {
    bool is_divider = v.at[i] == '/' || v.at[i] == '-';
    if (!is_divider && !is_digit(v.at[i])) return false;
    is_divided |= is_divider;
  }
  return is_divided;
}

// How well a value fits a column by its shape: -1 not, 0 it says nothing, 1 as hardly another.
static int fit(Format format, Text v) {
  bool has_at = false, any_digit = false, any_letter = false, is_numeric = true, is_upper = true,
       is_roman = true;
  for (uint32_t i = 0; i < v.size; i++) {
    uint8_t byte = v.at[i];
    has_at |= byte == '@';
    any_digit |= is_digit(byte);
    any_letter |= is_letter(byte);
    is_numeric &= is_digit(byte) || byte == '.';
    is_upper &= byte >= 'A' && byte <= 'Z';
    is_roman &= byte == 'I' || byte == 'V';
  }
  bool are_digits = all_digits(v.at, v.size), fits;
  switch (format) {
    case BIRTH_DATE:
    case DATE: fits = is_date_shaped(v); break;
    case GENDER: fits = v.size == 1 && strchr("MFU", v.at[0]); break;
    case HR_FLAG: fits = v.size == 1 && strchr("YN", v.at[0]); break;
    case EMAIL: fits = has_at; break;
    case CIP:
    case CIP_OR_NONE: fits = cip_of(v) >= 0; break;
    case LEVEL: fits = v.size == 2 && are_digits; break;
    case BIRTH_COUNTRY:
    case COUNTRY:
    case FOREIGN_COUNTRY:
    case STATE: fits = v.size == 2 && is_upper; break;
    case US_PHONE: fits = v.size == 10 && are_digits; break;
    case CALLING_CODE: fits = v.size <= 4 && are_digits; break;
    case PHONE: fits = v.size >= 5 && v.size <= 20 && are_digits; break;
    case ZIP: fits = v.size == 5 && are_digits; break;
    case CREDITS:
    case CREDITS_EARNED: fits = v.size <= 7 && is_numeric; break;
    case SEVIS_ID: fits = v.size == 11 && v.at[0] == 'N'; break;
    case SUFFIX:
      fits = same(v, TEXT("Jr.")) || same(v, TEXT("Sr.")) || same(v, TEXT("Jr")) ||
             same(v, TEXT("Sr")) || (v.size <= 3 && is_roman);
      break;
    case VISA: return v.size == 2 && are_digits ? 1 : has_at || !any_letter ? -1 : 0;
    case NAME:
    case CITY:
    case FOREIGN_CITY: return any_digit || has_at ? -1 : 0;
    case PREFERRED_NAME:
    case STREET:
    case FOREIGN_STREET:
    case PROVINCE: return is_date_shaped(v) || has_at ? -1 : 0;
    case POSTAL_CODE: return v.size > 20 || has_at ? -1 : 0;
    default: return 0;
  }
  return fits ? 1 : -1;
}

// Whether a stretch of cells fits the columns one to the side clearly better than their own.
static bool is_shifted_by(int step, int *score, int *start) {
  int own[MOST_COLUMNS], moved[MOST_COLUMNS], sum = 0, from = 0, end = 0;
  *score = 0;
  for (int i = 0; i < width; i++) {
    Text v = value_of(i);
    int other = i + step;
    own[i] = v.size && columns[i].is_known ? fit(columns[i].format, v) : 0;
    moved[i] = !v.size                       ? 0
               : other < 0 || other >= width ? -1
               : columns[other].is_known     ? fit(columns[other].format, v)
                                             : 0;
    int gain = moved[i] - own[i];
    if (sum <= 0) sum = 0, from = i;
    sum += gain;
    if (sum > *score && gain > 0) *score = sum, *start = from, end = i;
  }
  int misplaced = 0, recognized = 0, in_place = 0;
  for (int i = *start; *score > 0 && i <= end; i++) {
    misplaced += own[i] < 0 && moved[i] >= 0;
    recognized += own[i] <= 0 && moved[i] > 0;
    in_place += own[i] > 0 && moved[i] < 0;
  }
  return *score > 0 && misplaced >= 3 + 2 * in_place && recognized >= 2;
}

static bool is_shifted(const int *suspects, int count, int *start) {
  int wrong = 0, score;
  for (int i = 0; i < count; i++) {
    Text v = value_of(suspects[i]);
    wrong += v.size && columns[suspects[i]].is_known && fit(columns[suspects[i]].format, v) < 0;
  }
  return wrong >= 3 && (is_shifted_by(1, &score, start) || is_shifted_by(-1, &score, start));
}
