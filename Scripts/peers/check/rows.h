// What several cells of a row say together, and the columns of countries all rows together.

#pragma once

#include "cells.h"

// MARK: Several cells of a row

static bool are_bad(const int *needed, int count) {
  for (int i = 0; has_bad && i < count; i++)
    if (needed[i] >= 0 && is_bad[needed[i]]) return true;
  return false;
}

static void spoil(Rule rule, int column) {
  report(rule, column);
  is_bad[column] = has_bad = true;
}

static void judge_row(void) {
  Text id = value_of(uuuid);
  if (!is_bad[uuuid] && (!id.size || is_placeholder(id))) spoil(missing_uuuid, uuuid);
  if (!is_bad[last_name] && !value_of(last_name).size) spoil(missing_required_value, last_name);
  if (!is_bad[email] && !value_of(email).size) report(missing_email, email);

  Text first = value_of(first_name), middle = value_of(middle_name);
  uint32_t limit = columns[first_name].sevis_limit;
  if (first.size + middle.size + 1 > limit && first.size && middle.size && !is_bad[first_name] &&
      !is_bad[middle_name]) {
    uint32_t a = characters(first), b = characters(middle);
    if (a <= limit && b <= limit && a + 1 + b > limit) report(exceeds_sevis_length, first_name);
  }

  int visa = visa_code(value_of(visa_type)), level_number = level_of(value_of(level));
  bool is_principal = visa >= 1 && visa <= 3;
  if (is_principal && level_number && !is_bad[level] && !is_bad[visa_type] &&
      (level_number >= 8 && level_number <= 10) != (visa == 2))
    spoil(education_level_visa_mismatch, level);

  int64_t credits[4];
  bool are_numbers = !are_bad(totals, 4);
  for (int i = 0; i < 4; i++) are_numbers &= (credits[i] = credits_of(value_of(totals[i]))) >= 0;
  if (are_numbers && credits[0] + credits[1] + credits[2] != credits[3])
    spoil(credits_total_mismatch, totals[3]);
  if (is_principal && credits[3] > 0 && !is_bad[totals[3]] && !is_bad[visa_type]) {
    if (!value_of(credits_term).size && !is_bad[credits_term])
      report(missing_credits_term, credits_term);
    if (!value_of(full_time).size && !is_bad[full_time]) report(missing_full_time, full_time);
  }
}

// MARK: Addresses

// Whether nothing is wrong with a block as it stands: blank, or street, state and a ZIP code of it.
static inline bool is_fine_us_block(const int *block, bool minds_boxes) {
  Text line1 = cell(block[0]), region = cell(block[3]), code = cell(block[4]);
  int pair = pair_of(region), state = pair >= 0 ? state_of_pair[pair] : -1;
  if (state >= 0 && code.size == 5 && all_digits(code.at, 5) && line1.size && line1.at[0] > ' ' &&
      line1.at[0] < 0x80)
    return sure_states[digits(code.at, 3)] >> state & 1 && !(minds_boxes && may_be_box(line1));
  return !line1.size && !region.size && !code.size && !cell(block[1]).size && !cell(block[2]).size;
}

static inline bool is_fine_foreign_block(const int *block) {
  Text city = cell(block[2]), region = cell(block[3]), code = cell(block[4]),
       country = cell(block[5]);
  int pair = pair_of(country);
  if (pair >= 0 && has_pair(&countries, pair)) {
    // Only what may be a ZIP code makes it worth asking for a state.
    if (code.size < 5 || code.size > 10 || !all_digits(code.at, 5)) return true;
    if (region.size) return region.at[0] < 0x80 && look_up(&state_names, region) < 0;
    return city.size < 5 || city.at[city.size - 4] != ',';
  }
  return !country.size && !cell(block[0]).size && !cell(block[1]).size && !city.size &&
         !region.size && !code.size;
}

static Address address_of(const int *block) {
  return (Address){value_of(block[0]), value_of(block[1]), value_of(block[2]),
                   value_of(block[3]), value_of(block[4]), value_of(block[5])};
}

static void judge_us_block(const int *block, bool minds_boxes) {
  if (are_bad(block, 5)) return;
  Address a = address_of(block);
  if (!a.line1.size && !a.line2.size && !a.city.size && !a.region.size && !a.code.size) return;
  int state, prefix;
  StateReading state_reading = read_state(a.region, &state);
  ZIPReading zip = read_zip(a.code, state, &prefix);
  if (is_foreign(&a, state_reading, state, zip, prefix)) return spoil(foreign_us_address, block[0]);
  if (state_reading != STATE_BLANK && state_reading != STATE_KNOWN)
    return spoil(invalid_us_state, block[3]);
  if (zip != ZIP_BLANK && (zip != ZIP_PLAIN || !states_of_zip[prefix]))
    return spoil(invalid_us_zip, block[4]);
  if (!a.line1.size || !a.code.size)
    report(incomplete_us_address, a.line1.size ? block[4] : block[0]);
  if (state_reading == STATE_KNOWN && zip == ZIP_PLAIN && !(states_of_zip[prefix] >> state & 1))
    report(zip_state_mismatch, block[4]);
  if (minds_boxes && is_box(a.line1)) report(po_box_address, block[0]);
}

static void judge_foreign_block(const int *block) {
  if (are_bad(block, 6)) return;
  Address a = address_of(block);
  if (is_us_address(&a)) return spoil(us_foreign_address, block[0]);
  if (!a.country.size &&
      (a.line1.size || a.line2.size || a.city.size || a.region.size || a.code.size))
    report(missing_foreign_country, block[5]);
}

// MARK: A column of ISO codes

// A code that SEVIS has for one country and ISO for another is told by the calling code, the city
// abroad and the other countries of the row.
static long filled[4], wrong[4][PAIRS], wrong_alpha3[4][PAIRS];

static bool is_meant_as_iso(int pair, int index) {
  int meant = sevis_of_iso[pair];
  Text code = value_of(calling_code);
  if (code.size && code.size <= 4 && all_digits(code.at, code.size)) {
    const PairSet *set = &calling_codes[digits(code.at, (int)code.size)];
    if (has_pair(set, pair)) return false;
    if (has_pair(set, meant)) return true;
  }
  Text place = cell(foreign_city);
  int city = place.size ? look_up(&city_names, place) : -1;
  if (city >= 0) {
    if (has_pair(&cities[city].sevis, pair)) return false;
    if (has_pair(&cities[city].sevis, meant)) return true;
  }
  bool for_sevis = false, for_iso = false;
  for (int i = 0; i < 4; i++) {
    int other = i == index ? -1 : pair_of(cell(country_columns[i]));
    if (other < 0 || other == pair) continue;
    for_sevis |= sevis_of_iso[other] == pair;
    for_iso |= other == meant || sevis_of_iso[other] == meant;
  }
  return for_iso && !for_sevis;
}

static inline void count_countries(void) {
  for (int i = 0; i < 4; i++) {
    Text v = cell(country_columns[i]);
    int pair = pair_of(v);
    if (pair < 0) {
      v = trim(v);
      pair = pair_of(v);
      if (v.size == 3)
        for (int j = 0; j < PAIRS; j++)
          if (!memcmp(alpha3[j], v.at, 3) && !has_pair(&us_iso_codes, j)) wrong_alpha3[i][j]++;
    }
    filled[i] += v.size > 0;
    if (pair < 0 || sevis_of_iso[pair] < 0 || sevis_of_iso[pair] == pair) continue;
    bool is_code = has_pair(
        columns[country_columns[i]].format == BIRTH_COUNTRY ? &birth_countries : &countries, pair);
    if (!is_code || is_meant_as_iso(pair, i)) wrong[i][pair]++;
  }
}

static void judge_countries(void) {
  for (int i = 0; i < 4; i++) {
    long codes = 0, cells = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      codes += (wrong[i][pair] > 0) + (wrong_alpha3[i][pair] > 0);
      cells += wrong[i][pair] + wrong_alpha3[i][pair];
    }
    if (codes >= 3 && cells * 10 >= filled[i]) report_at(iso_country_codes, 0, country_columns[i]);
  }
}
