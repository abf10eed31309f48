// check FEED [--specs DIR] [--today YYYYMMDD] [--findings FILE]
//
// Checks a student feed as sisfeed does, in one thread and plain C, and prints how often each rule
// fired. It is what one gets by writing the rules down for one layout and one file: no messages, no
// mends, no reports, no settings, no second core. README.md beside it says where it judges less.

#define _GNU_SOURCE
#include "addresses.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// MARK: Rules

#define RULES(X) \
  X(empty_file) X(no_rows) X(truncated_file) X(byte_order_mark) X(mixed_line_endings) \
  X(missing_final_newline) X(duplicate_column) X(missing_column) X(missing_custom_column) X(unknown_column) \
  X(blank_line) X(wrong_field_count) X(shifted_row) \
  X(missing_uuuid) X(duplicate_uuuid) X(uuuid_differs_by_case) X(possible_same_person) \
  X(missing_required_value) X(missing_email) \
  X(invalid_utf8) X(control_character) X(double_quote) X(value_too_long) X(blank_credits) \
  X(name_digit) X(invalid_email) X(invalid_date) X(future_birth_date) X(invalid_gender) \
  X(invalid_sevis_id) X(uncoded_visa_type) X(unknown_visa_code) X(permanent_resident) \
  X(invalid_education_level) X(invalid_cip) X(invalid_credits) X(us_citizen) X(invalid_country) \
  X(multiple_values) X(name_placeholder) X(placeholder_value) X(spreadsheet_damage) X(mojibake) \
  X(invisible_character) X(name_characters) X(exceeds_sevis_length) X(invalid_suffix) \
  X(invalid_us_phone) X(invalid_foreign_phone) X(retired_cip) X(unusual_date_format) X(padded_value) \
  X(iso_country_codes) \
  X(foreign_us_address) X(invalid_us_state) X(invalid_us_zip) X(incomplete_us_address) \
  X(zip_state_mismatch) X(po_box_address) X(us_foreign_address) X(missing_foreign_country) \
  X(education_level_visa_mismatch) X(credits_total_mismatch) X(missing_credits_term) X(missing_full_time)

typedef enum {
#define X(rule) rule,
  RULES(X)
#undef X
  RULE_COUNT,
  FINE = RULE_COUNT
} Rule;

static const char *rule_names[] = {
#define X(rule) #rule,
    RULES(X)
#undef X
};

static bool is_error(Rule rule) {
  switch (rule) {
    case multiple_values: case name_placeholder: case placeholder_value: case spreadsheet_damage: case mojibake:
    case invisible_character: case name_characters: case exceeds_sevis_length: case invalid_suffix:
    case invalid_us_phone: case invalid_foreign_phone: case retired_cip: case unusual_date_format: return false;
    default: return true;
  }
}

// MARK: Columns

#define FORMATS(X) \
  X(ID, "id") X(NAME, "name") X(PREFERRED_NAME, "preferred-name") X(EMAIL, "email") \
  X(BIRTH_DATE, "birth-date") X(DATE, "date") X(GENDER, "gender") X(HR_FLAG, "hr-flag") \
  X(SUFFIX, "suffix") X(VISA, "visa") X(CIP, "cip") X(CIP_OR_NONE, "cip-or-none") \
  X(LEVEL, "education-level") X(BIRTH_COUNTRY, "birth-country") X(COUNTRY, "country") \
  X(FOREIGN_COUNTRY, "foreign-country") X(US_PHONE, "us-phone") X(CALLING_CODE, "calling-code") \
  X(PHONE, "phone") X(STREET, "street") X(CITY, "city") X(STATE, "state") X(ZIP, "zip") \
  X(FOREIGN_STREET, "foreign-street") X(FOREIGN_CITY, "foreign-city") X(PROVINCE, "province") \
  X(POSTAL_CODE, "postal-code") X(CREDITS, "credits") X(CREDITS_EARNED, "credits-earned") \
  X(SEVIS_ID, "sevis-id") X(PLAIN_TEXT, "text") X(FREE, "free")

typedef enum {
#define X(format, name) format,
  FORMATS(X)
#undef X
  FORMAT_COUNT
} Format;

typedef struct {
  Text name;
  Format format;
  uint32_t limit;        // The most bytes that need no look at the length.
  uint32_t sevis_limit;  // 0 where SEVIS sets none.
  bool must_be_filled, takes_one_value, is_citizenship, is_known;
} Column;

enum { MOST_COLUMNS = 512, FEED_LIMIT = 500 };

static Column columns[MOST_COLUMNS];
static int width;

// Where the columns stand that rules over several cells need.
static int uuuid, last_name, first_name, middle_name, email, birth_date, visa_type, level, full_time, credits_term,
    calling_code, foreign_city, totals[4], country_columns[4], blocks[3][6];

// MARK: Findings

static long counts[RULE_COUNT];
static FILE *findings;
static long line_number, rows;

static void report_at(Rule rule, long line, int column) {
  counts[rule]++;
  if (!findings) return;
  char name[64];
  size_t i = 0;
  for (; rule_names[rule][i]; i++) name[i] = rule_names[rule][i] == '_' ? '-' : rule_names[rule][i];
  name[i] = 0;
  Text title = column >= 0 ? columns[column].name : (Text){0};
  fprintf(findings, "%ld\t%.*s\t%s\n", line, (int)title.size, title.at, name);
}

static void report(Rule rule, int column) { report_at(rule, line_number, column); }

// MARK: The row at hand

static const uint8_t *row_start;
static uint32_t ends[MOST_COLUMNS + 8];
static bool is_bad[MOST_COLUMNS];  // The cells with an error; cleared after each row that has one.
static bool has_bad;
static int today;

static inline Text cell(int column) {
  uint32_t start = column ? ends[column - 1] + 1 : 0;
  return (Text){row_start + start, ends[column] - start};
}

static inline Text value_of(int column) { return column >= 0 ? trim(cell(column)) : (Text){0}; }

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
    case FREE: case PLAIN_TEXT: case STREET: case CITY: case STATE: case ZIP: case FOREIGN_STREET: case FOREIGN_CITY:
    case PROVINCE: case POSTAL_CODE: case HR_FLAG: return is_plain(v);
    case ID: return v.at[0] > '-' && v.at[v.size - 1] > ' ' && (v.at[0] | 32) != 'n';
    case NAME: return is_sevis_name(v) && !is_name_placeholder(v);
    case PREFERRED_NAME:
      for (uint32_t i = 0; i < v.size; i++)
        if (is_digit(v.at[i])) return false;
      return v.at[0] > ' ' && v.at[v.size - 1] > ' ';
    case EMAIL: return is_email(v);
    case BIRTH_DATE: { int day = date_of(v); return day > 0 && day <= today; }
    case DATE: return date_of(v) > 0;
    case GENDER: return v.size == 1 && (v.at[0] == 'M' || v.at[0] == 'F' || v.at[0] == 'U');
    case SUFFIX: return is_suffix(v);
    case VISA: return visa_code(v);
    case CIP: { int number = cip_of(v); return number > 0 && has_cip(current_cip, number); }
    case CIP_OR_NONE: { int number = cip_of(v); return number == 0 || (number > 0 && has_cip(current_cip, number)); }
    case LEVEL: return level_of(v) > 0;
    case BIRTH_COUNTRY: { int pair = pair_of(v); return pair >= 0 && has_pair(&birth_countries, pair); }
    case COUNTRY: case FOREIGN_COUNTRY: { int pair = pair_of(v); return pair >= 0 && has_pair(&countries, pair); }
    case US_PHONE: return v.size == 10 && all_digits(v.at, 10);
    case CALLING_CODE: return v.size <= 4 && v.at[0] != '0' && all_digits(v.at, v.size);
    case PHONE: return v.size <= 20 && all_digits(v.at, v.size);
    case CREDITS: case CREDITS_EARNED: return credits_of(v) >= 0;
    case SEVIS_ID: return v.size == 11 && v.at[0] == 'N' && all_digits(v.at + 1, 10);
    default: return false;
  }
}

// MARK: What is wrong with a cell

// The errors and warnings of the column's own kind of value; a value that isn't blank.
static Rule own_error(const Column *column, Text v) {
  switch (column->format) {
    case NAME: case PREFERRED_NAME: return has_digit(v) ? name_digit : FINE;
    case EMAIL: return is_email(v) ? FINE : invalid_email;
    case BIRTH_DATE: { int day = date_of(v); return day <= 0 ? invalid_date : day > today ? future_birth_date : FINE; }
    case DATE: return date_of(v) == 0 || (date_of(v) < 0 && unusual_date_of(v) <= 0) ? invalid_date : FINE;
    case GENDER: case SEVIS_ID: case LEVEL:
      if (is_fine(column, v)) return FINE;
      return column->format == GENDER ? invalid_gender : column->format == LEVEL ? invalid_education_level : invalid_sevis_id;
    case VISA:
      if (visa_code(v)) return FINE;
      if (is_uncoded_visa(v)) return uncoded_visa_type;
      if (is_number(v)) return unknown_visa_code;
      return is_permanent_resident(v) ? permanent_resident : FINE;
    case CIP: case CIP_OR_NONE: {
      int number = cip_of(v);
      if (number == 0) return column->format == CIP ? invalid_cip : FINE;
      return number < 0 || !has_cip(known_cip, number) ? invalid_cip : FINE;
    }
    case CREDITS: case CREDITS_EARNED: return credits_of(v) < 0 ? invalid_credits : FINE;
    case BIRTH_COUNTRY: return is_fine(column, v) ? FINE : invalid_country;
    case COUNTRY: case FOREIGN_COUNTRY:
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
    case CALLING_CODE: case PHONE: return is_fine(column, v) ? FINE : invalid_foreign_phone;
    case CIP: case CIP_OR_NONE: { int number = cip_of(v); return number > 0 && !has_cip(current_cip, number) ? retired_cip : FINE; }
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
    if (format != NAME && format != PREFERRED_NAME && format != ID && is_placeholder(v)) return placeholder_value;
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
    bool is_spoiled_id = column == uuuid && (rule == spreadsheet_damage || rule == invisible_character);
    if (is_error(rule) || is_spoiled_id) is_bad[column] = has_bad = true;
  }
  if (v.size && (raw.at[0] == ' ' || raw.at[raw.size - 1] == ' ')) report(padded_value, column);
}

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
  bool has_at = false, any_digit = false, any_letter = false, is_numeric = true, is_upper = true, is_roman = true;
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
    case BIRTH_DATE: case DATE: fits = is_date_shaped(v); break;
    case GENDER: fits = v.size == 1 && strchr("MFU", v.at[0]); break;
    case HR_FLAG: fits = v.size == 1 && strchr("YN", v.at[0]); break;
    case EMAIL: fits = has_at; break;
    case CIP: case CIP_OR_NONE: fits = cip_of(v) >= 0; break;
    case LEVEL: fits = v.size == 2 && are_digits; break;
    case BIRTH_COUNTRY: case COUNTRY: case FOREIGN_COUNTRY: case STATE: fits = v.size == 2 && is_upper; break;
    case US_PHONE: fits = v.size == 10 && are_digits; break;
    case CALLING_CODE: fits = v.size <= 4 && are_digits; break;
    case PHONE: fits = v.size >= 5 && v.size <= 20 && are_digits; break;
    case ZIP: fits = v.size == 5 && are_digits; break;
    case CREDITS: case CREDITS_EARNED: fits = v.size <= 7 && is_numeric; break;
    case SEVIS_ID: fits = v.size == 11 && v.at[0] == 'N'; break;
    case SUFFIX:
      fits = same(v, TEXT("Jr.")) || same(v, TEXT("Sr.")) || same(v, TEXT("Jr")) || same(v, TEXT("Sr")) || (v.size <= 3 && is_roman);
      break;
    case VISA: return v.size == 2 && are_digits ? 1 : has_at || !any_letter ? -1 : 0;
    case NAME: case CITY: case FOREIGN_CITY: return any_digit || has_at ? -1 : 0;
    case PREFERRED_NAME: case STREET: case FOREIGN_STREET: case PROVINCE: return is_date_shaped(v) || has_at ? -1 : 0;
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
    moved[i] = !v.size ? 0 : other < 0 || other >= width ? -1 : columns[other].is_known ? fit(columns[other].format, v) : 0;
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
  if (first.size + middle.size + 1 > limit && first.size && middle.size && !is_bad[first_name] && !is_bad[middle_name]) {
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
  if (are_numbers && credits[0] + credits[1] + credits[2] != credits[3]) spoil(credits_total_mismatch, totals[3]);
  if (is_principal && credits[3] > 0 && !is_bad[totals[3]] && !is_bad[visa_type]) {
    if (!value_of(credits_term).size && !is_bad[credits_term]) report(missing_credits_term, credits_term);
    if (!value_of(full_time).size && !is_bad[full_time]) report(missing_full_time, full_time);
  }
}

// MARK: Addresses

// Whether nothing is wrong with a block as it stands: blank, or street, state and a ZIP code of it.
static inline bool is_fine_us_block(const int *block, bool minds_boxes) {
  Text line1 = cell(block[0]), region = cell(block[3]), code = cell(block[4]);
  int pair = pair_of(region), state = pair >= 0 ? state_of_pair[pair] : -1;
  if (state >= 0 && code.size == 5 && all_digits(code.at, 5) && line1.size && line1.at[0] > ' ' && line1.at[0] < 0x80)
    return sure_states[digits(code.at, 3)] >> state & 1 && !(minds_boxes && may_be_box(line1));
  return !line1.size && !region.size && !code.size && !cell(block[1]).size && !cell(block[2]).size;
}

static inline bool is_fine_foreign_block(const int *block) {
  Text city = cell(block[2]), region = cell(block[3]), code = cell(block[4]), country = cell(block[5]);
  int pair = pair_of(country);
  if (pair >= 0 && has_pair(&countries, pair)) {
    // Only what may be a ZIP code makes it worth asking for a state.
    if (code.size < 5 || code.size > 10 || !all_digits(code.at, 5)) return true;
    if (region.size) return region.at[0] < 0x80 && look_up(&state_names, region) < 0;
    return city.size < 5 || city.at[city.size - 4] != ',';
  }
  return !country.size && !cell(block[0]).size && !cell(block[1]).size && !city.size && !region.size && !code.size;
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
  if (state_reading != STATE_BLANK && state_reading != STATE_KNOWN) return spoil(invalid_us_state, block[3]);
  if (zip != ZIP_BLANK && (zip != ZIP_PLAIN || !states_of_zip[prefix])) return spoil(invalid_us_zip, block[4]);
  if (!a.line1.size || !a.code.size) report(incomplete_us_address, a.line1.size ? block[4] : block[0]);
  if (state_reading == STATE_KNOWN && zip == ZIP_PLAIN && !(states_of_zip[prefix] >> state & 1)) report(zip_state_mismatch, block[4]);
  if (minds_boxes && is_box(a.line1)) report(po_box_address, block[0]);
}

static void judge_foreign_block(const int *block) {
  if (are_bad(block, 6)) return;
  Address a = address_of(block);
  if (is_us_address(&a)) return spoil(us_foreign_address, block[0]);
  if (!a.country.size && (a.line1.size || a.line2.size || a.city.size || a.region.size || a.code.size))
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
    bool is_code = has_pair(columns[country_columns[i]].format == BIRTH_COUNTRY ? &birth_countries : &countries, pair);
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

// MARK: Ids and people

typedef struct {
  uint64_t folded, row, person;
  uint32_t exact, line;
} Key;

typedef struct {
  uint64_t hash, row;
  uint32_t exact, line;
} Entry;

// Hashes and the lines they first stood on: open addressing, at most three quarters full.
typedef struct {
  Entry *entries;
  size_t size, count;
} Table;

static Table ids, people;

static void make_table(Table *table, size_t expected) {
  for (table->size = 1024; table->size * 3 / 4 < expected; table->size *= 2) {}
  table->entries = calloc(table->size, sizeof(Entry));
  table->count = 0;
}

static void put(Table *table, Entry entry) {
  if (++table->count * 4 > table->size * 3) {
    Table old = *table;
    make_table(table, old.size);
    for (size_t i = 0; i < old.size; i++)
      if (old.entries[i].line) put(table, old.entries[i]);
    free(old.entries);
    table->count++;
  }
  size_t at = entry.hash & (table->size - 1);
  while (table->entries[at].line) at = (at + 1) & (table->size - 1);
  table->entries[at] = entry;
}

static void take_key(const Key *key) {
  bool is_twin = false;
  for (size_t at = key->folded & (ids.size - 1); ids.entries[at].line; at = (at + 1) & (ids.size - 1)) {
    const Entry *entry = &ids.entries[at];
    if (entry->hash != key->folded) continue;
    if (entry->exact == key->exact) return report_at(duplicate_uuuid, key->line, uuuid);
    is_twin = true;
  }
  put(&ids, (Entry){key->folded, key->row, key->exact, key->line});
  if (is_twin) return report_at(uuuid_differs_by_case, key->line, uuuid);
  if (!key->person) return;
  for (size_t at = key->person & (people.size - 1); people.entries[at].line; at = (at + 1) & (people.size - 1))
    if (people.entries[at].hash == key->person) return report_at(possible_same_person, key->line, -1);
  put(&people, (Entry){.hash = key->person, .line = key->line});
}

// Keys wait for a few rows, so that the memory has answered when they are looked up.
enum { WAITING = 16 };
static Key waiting[WAITING];
static size_t waited;

static void remember(Key key) {
  Key *place = &waiting[waited % WAITING];
  if (waited++ >= WAITING) take_key(place);
  *place = key;
  __builtin_prefetch(&ids.entries[key.folded & (ids.size - 1)]);
  __builtin_prefetch(&people.entries[key.person & (people.size - 1)]);
}

static void take_waiting(void) {
  for (size_t i = waited > WAITING ? waited - WAITING : 0; i < waited; i++) take_key(&waiting[i % WAITING]);
}

static uint32_t fold(uint8_t *to, uint32_t size, Text v) {
  for (uint32_t i = 0; i < v.size && size < 2040; i++) {
    uint8_t byte = v.at[i];
    to[size++] = byte - 'A' < 26u ? byte | 32 : byte;
  }
  to[size++] = '\t';
  return size;
}

static void remember_row(uint32_t size, bool is_shifted) {
  Text id = value_of(uuuid);
  if (!id.size) return;
  uint8_t folded[2048];
  Key key = {.line = (uint32_t)line_number};
  key.folded = XXH3_64bits(folded, fold(folded, 0, id));
  key.exact = (uint32_t)XXH3_64bits_withSeed(id.at, id.size, 2);
  key.row = XXH3_64bits(row_start, size);
  Text last = value_of(last_name), first = value_of(first_name), birth = value_of(birth_date);
  if (last.size && first.size && birth.size && !is_shifted)
    key.person = XXH3_64bits(folded, fold(folded, fold(folded, fold(folded, 0, last), first), birth));
  remember(key);
}

// MARK: Rows

// Finds the ends of the cells, eight bytes at a time; gives how many cells there are.
static inline int split(const uint8_t *line, uint32_t size) {
  const uint64_t ones = 0x0101010101010101, low = 0x7F7F7F7F7F7F7F7F;
  int count = 0;
  for (uint32_t at = 0; at < size; at += 8) {
    uint64_t word;
    memcpy(&word, line + at, 8);
    word ^= ones * '\t';
    // The top bit of each byte that is a tab.
    uint64_t tabs = ~(((word & low) + low) | word | low);
    while (tabs) {
      uint32_t end = at + (uint32_t)(__builtin_ctzll(tabs) >> 3);
      if (end < size && count < MOST_COLUMNS) ends[count++] = end;
      tabs &= tabs - 1;
    }
  }
  ends[count++] = size;
  return count;
}

// Whether a line has bytes that some rule minds: control characters, quotes, signs, beyond ASCII.
static bool has_odd_bytes(const uint8_t *line, uint32_t size) {
  uint8_t odd = 0;
  for (uint32_t i = 0; i < size; i++) {
    uint8_t byte = line[i];
    odd |= (byte >= 0x7F) | ((byte < ' ') & (byte != '\t')) | (byte == '"') | (byte == '#') | (byte == '+') |
           (byte == ';') | (byte == '|');
  }
  return odd;
}

// Whether a cell has such bytes.
static bool is_odd(Text raw) {
  for (uint32_t i = 0; i < raw.size; i++) {
    uint8_t byte = raw.at[i];
    if (byte >= 0x7F || byte < ' ' || byte == '"' || byte == '#' || byte == '+' || byte == ';' || byte == '|') return true;
  }
  return false;
}

static void judge(uint32_t size) {
  int suspects[MOST_COLUMNS], count = 0;
  uint32_t start = 0;
  for (int i = 0; i < width; i++) {
    Text v = {row_start + start, ends[i] - start};
    if (v.size ? !is_fine(&columns[i], v) : columns[i].must_be_filled) suspects[count++] = i;
    start = ends[i] + 1;
  }
  if (has_odd_bytes(row_start, size)) {
    count = 0;
    for (int i = 0; i < width; i++) {
      Text v = cell(i);
      if (v.size ? is_odd(v) || !is_fine(&columns[i], v) : columns[i].must_be_filled) suspects[count++] = i;
    }
  }
  int from = 0;
  if (count >= 3 && is_shifted(suspects, count, &from)) {
    report(shifted_row, -1);
    if (from > uuuid) remember_row(size, true);
    return;
  }
  count_countries();
  for (int i = 0; i < count; i++) judge_cell(suspects[i]);
  judge_row();
  if (!is_fine_us_block(blocks[0], true)) judge_us_block(blocks[0], true);
  if (!is_fine_us_block(blocks[1], false)) judge_us_block(blocks[1], false);
  if (!is_fine_foreign_block(blocks[2])) judge_foreign_block(blocks[2]);
  if (has_bad) memset(is_bad, 0, (size_t)width);
  has_bad = false;
  remember_row(size, false);
}

// MARK: Lines

// Short lines wait until it is known whether a newline inside a value has cut one row.
enum { MOST_PIECES = 12 };
static int pieces[MOST_PIECES + 1], piece_count;
static long first_piece;
static bool was_blank;

static void drop_pieces(int count) {
  memmove(pieces, pieces + count, (size_t)(piece_count - count) * sizeof *pieces);
  piece_count -= count;
  first_piece += count;
}

// Reports the lines that wait: as one where together they make a row, else each.
static void report_pieces(bool all) {
  while (piece_count && (all || piece_count > MOST_PIECES)) {
    int together = 1, fields = pieces[0];
    while (fields < width && together < piece_count) fields += pieces[together++] - 1;
    report_at(wrong_field_count, first_piece, -1);
    drop_pieces(fields == width ? together : 1);
  }
}

static void take_line(const uint8_t *line, uint32_t size) {
  uint32_t blanks = 0;
  while (blanks < size && (line[blanks] == ' ' || line[blanks] == '\t')) blanks++;
  if (blanks == size) {
    if (!was_blank) report(blank_line, -1);
    was_blank = true;
    report_pieces(true);
    return;
  }
  was_blank = false;
  rows++;
  row_start = line;
  int fields = split(line, size);
  if (fields == width) {
    if (piece_count) report_pieces(true);
    judge(size);
    return;
  }
  if (!piece_count) first_piece = line_number;
  pieces[piece_count++] = fields;
  report_pieces(false);
}

// MARK: The header

static int find_column(const char *name) {
  for (int i = 0; i < width; i++)
    if (columns[i].is_known && same(columns[i].name, (Text){(const uint8_t *)name, (uint32_t)strlen(name)})) return i;
  return -1;
}

static int need_column(const char *name) {
  int column = find_column(name);
  if (column < 0) fail("the file has no", name);
  return column;
}

static Format format_named(Text name) {
  static const char *names[] = {
#define X(format, name) name,
      FORMATS(X)
#undef X
  };
  for (int i = 0; i < FORMAT_COUNT; i++)
    if (same(name, (Text){(const uint8_t *)names[i], (uint32_t)strlen(names[i])})) return i;
  fail("a format that check.c doesn't know, in", "columns.tsv");
  return FREE;
}

// Names the columns after the header, and each by its row of specs/columns.tsv.
static void read_header(Text header) {
  Text row[9];
  width = split(header.at, header.size);
  if (width > MOST_COLUMNS) fail("too many columns in", "the header");
  row_start = header.at;
  for (int i = 0; i < width; i++) {
    Text name = trim(cell(i));
    uint8_t *copy = malloc(name.size + 1);
    memcpy(copy, name.at, name.size);
    columns[i] = (Column){.name = {copy, name.size}, .format = FREE, .limit = FEED_LIMIT};
  }
  line_number = 1;
  for (Text rest = open_rows("columns"); next_row(&rest, row, 9);) {
    int found = -1;
    for (int i = 0; i < width; i++) {
      if (!same(columns[i].name, row[0])) continue;
      if (found >= 0) report(duplicate_column, i);
      found = i;
    }
    bool is_custom = same(row[2], TEXT("custom"));
    if (found < 0) {
      if (is_custom) report(missing_custom_column, -1);
      else if (!same(row[4], TEXT("optional"))) report(missing_column, -1);
      continue;
    }
    Column *column = &columns[found];
    bool is_person = same(row[2], TEXT("core")) || same(row[2], TEXT("bio"));
    column->is_known = true;
    column->format = format_named(row[3]);
    column->sevis_limit = row[8].size ? (uint32_t)atoi((const char *)row[8].at) : 0;
    if (column->sevis_limit) column->limit = column->sevis_limit;
    column->takes_one_value = is_person && (column->format == ID || column->format == NAME || column->format == PLAIN_TEXT);
    column->must_be_filled = column->format == CREDITS;
  }
  for (int i = 0; i < width; i++)
    if (!columns[i].is_known) report(unknown_column, i);
}

static void find_columns(void) {
  static const char *lines[] = {"LINE1", "LINE2", "CITY", "STATE", "ZIP"};
  static const char *foreign[] = {"LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE", "COUNTRY"};
  static const char *credits[] = {"CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"};
  static const char *country[] = {"BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY", "PERM_RESIDENT_COUNTRY", "FOREIGN_ADDRESS_COUNTRY"};
  char name[64];
  for (int i = 0; i < 6; i++) {
    if (i < 5) {
      snprintf(name, sizeof name, "US_ADDRESS_%s", lines[i]);
      blocks[0][i] = need_column(name);
      snprintf(name, sizeof name, "US_MAILING_ADDRESS_%s", lines[i]);
      blocks[1][i] = need_column(name);
    }
    snprintf(name, sizeof name, "FOREIGN_ADDRESS_%s", foreign[i]);
    blocks[2][i] = need_column(name);
  }
  blocks[0][5] = blocks[1][5] = -1;
  for (int i = 0; i < 4; i++) totals[i] = need_column(credits[i]), country_columns[i] = need_column(country[i]);
  uuuid = need_column("UUUID");
  last_name = need_column("LAST_NAME");
  first_name = need_column("FIRST_NAME");
  middle_name = need_column("MIDDLE_NAME");
  email = need_column("EMAIL");
  birth_date = need_column("DOB");
  visa_type = need_column("VISA_TYPE");
  level = need_column("EDUCATION_LEVEL");
  full_time = need_column("FULL_TIME");
  credits_term = need_column("CREDITS_TERM");
  calling_code = need_column("FOREIGN_PHONE_COUNTRY_CODE");
  foreign_city = need_column("FOREIGN_ADDRESS_CITY");
  columns[country_columns[1]].is_citizenship = true;
}

// MARK: The file

static void check(int file) {
  size_t capacity = 1 << 20, held = 0;
  uint8_t *buffer = malloc(capacity + 16);
  long crlf_lines = 0, lf_lines = 0;
  bool has_header = false, is_first = true;
  for (;;) {
    ssize_t got = read(file, buffer + held, capacity - held);
    if (got < 0) fail("cannot read", "the file");
    bool is_end = got == 0;
    held += (size_t)got;
    uint8_t *at = buffer, *stop = buffer + held;
    if (is_first && held >= 3 && !memcmp(at, "\xEF\xBB\xBF", 3)) at += 3, report_at(byte_order_mark, 1, -1);
    if (is_end && is_first) return report_at(empty_file, 0, -1);
    is_first = false;
    while (at < stop) {
      uint8_t *newline = memchr(at, '\n', (size_t)(stop - at));
      if (!newline && !is_end) break;
      uint8_t *end = newline ? newline : stop;
      line_number++;
      uint32_t size = (uint32_t)(end - at);
      if (newline && size && end[-1] == '\r') size--, crlf_lines++;
      else lf_lines += newline != NULL;
      if (!has_header) {
        read_header((Text){at, size});
        find_columns();
        has_header = true;
      } else if (!newline) {
        int fields = split(at, size);
        if (fields < width) report(truncated_file, -1);
        else report(missing_final_newline, -1), take_line(at, size);
      } else {
        take_line(at, size);
      }
      at = newline ? newline + 1 : stop;
    }
    if (is_end) break;
    held = (size_t)(stop - at);
    memmove(buffer, at, held);
    // A line longer than the buffer needs a larger one.
    if (held == capacity) buffer = realloc(buffer, (capacity *= 2) + 16);
  }
  report_pieces(true);
  take_waiting();
  judge_countries();
  if (has_header && !rows) report_at(no_rows, 0, -1);
  if (crlf_lines && lf_lines) report_at(mixed_line_endings, 0, -1);
}

int main(int count, char **arguments) {
  const char *path = NULL;
  time_t now = time(NULL);
  struct tm *date = localtime(&now);
  today = (date->tm_year + 1900) * 10000 + (date->tm_mon + 1) * 100 + date->tm_mday;
  for (int i = 1; i < count; i++) {
    bool has_value = i + 1 < count;
    if (!strcmp(arguments[i], "--specs") && has_value) specs = arguments[++i];
    else if (!strcmp(arguments[i], "--today") && has_value) today = atoi(arguments[++i]);
    else if (!strcmp(arguments[i], "--findings") && has_value) findings = fopen(arguments[++i], "w");
    else path = arguments[i];
  }
  if (!path) fail("usage", "check FEED [--specs DIR] [--today YYYYMMDD] [--findings FILE]");
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts)) fail("cannot open", path);
  read_tables();
  // Rows of this layout have some 400 bytes.
  make_table(&ids, (size_t)facts.st_size / 400);
  make_table(&people, (size_t)facts.st_size / 400);
  check(file);
  if (findings) fclose(findings);
  for (int rule = 0; rule < RULE_COUNT; rule++) {
    for (const char *c = rule_names[rule]; *c; c++) putchar(*c == '_' ? '-' : *c);
    printf("\t%ld\n", counts[rule]);
  }
  return 0;
}
