// The rules, the columns, and the row that is being checked.

#pragma once

#include "addresses.h"

// MARK: Rules

// clang-format off
#define RULES(X) \
  X(empty_file) X(no_rows) X(truncated_file) X(byte_order_mark) X(mixed_line_endings) \
  X(missing_final_newline) X(duplicate_column) X(missing_column) X(missing_custom_column) \
  X(unknown_column) X(blank_line) X(wrong_field_count) X(shifted_row) X(missing_uuuid) \
  X(duplicate_uuuid) X(uuuid_differs_by_case) X(possible_same_person) X(missing_required_value) \
  X(missing_email) X(invalid_utf8) X(control_character) X(double_quote) X(value_too_long) \
  X(blank_credits) X(name_digit) X(invalid_email) X(invalid_date) X(future_birth_date) \
  X(invalid_gender) X(invalid_sevis_id) X(uncoded_visa_type) X(unknown_visa_code) \
  X(permanent_resident) X(invalid_education_level) X(invalid_cip) X(invalid_credits) \
  X(us_citizen) X(invalid_country) X(multiple_values) X(name_placeholder) X(placeholder_value) \
  X(spreadsheet_damage) X(mojibake) X(invisible_character) X(name_characters) \
  X(exceeds_sevis_length) X(invalid_suffix) X(invalid_us_phone) X(invalid_foreign_phone) \
  X(retired_cip) X(unusual_date_format) X(padded_value) X(iso_country_codes) \
  X(foreign_us_address) X(invalid_us_state) X(invalid_us_zip) X(incomplete_us_address) \
  X(zip_state_mismatch) X(po_box_address) X(us_foreign_address) X(missing_foreign_country) \
  X(education_level_visa_mismatch) X(credits_total_mismatch) X(missing_credits_term) \
  X(missing_full_time)
// clang-format on

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
    case multiple_values:
    case name_placeholder:
    case placeholder_value:
    case spreadsheet_damage:
    case mojibake:
    case invisible_character:
    case name_characters:
    case exceeds_sevis_length:
    case invalid_suffix:
    case invalid_us_phone:
    case invalid_foreign_phone:
    case retired_cip:
    case unusual_date_format: return false;
    default: return true;
  }
}

// MARK: Columns

// clang-format off
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
// clang-format on

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
static int uuuid, last_name, first_name, middle_name, email, birth_date, visa_type, level,
    full_time, credits_term, calling_code, foreign_city, totals[4], country_columns[4],
    blocks[3][6];

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
  if (line) fprintf(findings, "%ld", line);
  fprintf(findings, "\t%.*s\t%s\n", (int)title.size, title.at, name);
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
