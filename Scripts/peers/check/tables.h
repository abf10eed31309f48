// The tables of specs/, read when the program starts.

#pragma once

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

// A piece of the feed, of a table or of a name; it ends where its size says.
typedef struct {
  const uint8_t *at;
  uint32_t size;
} Text;

#define TEXT(literal) ((Text){(const uint8_t *)(literal), sizeof(literal) - 1})

static inline bool same(Text a, Text b) { return a.size == b.size && !memcmp(a.at, b.at, a.size); }
static inline bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }
static inline bool is_letter(uint8_t byte) { return (uint8_t)((byte | 32) - 'a') < 26; }

static void fail(const char *what, const char *which) {
  fprintf(stderr, "check: %s: %s\n", what, which);
  exit(3);
}

// MARK: Files of tab-separated lines

static const char *specs = "specs";

// Reads a table whole; its bytes stay for as long as the program runs.
static Text read_table(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.tsv", specs, name);
  FILE *file = fopen(path, "rb");
  if (!file) fail("cannot read", path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  uint8_t *bytes = malloc(size + 1);
  if (fread(bytes, 1, size, file) != (size_t)size) fail("cannot read", path);
  fclose(file);
  return (Text){bytes, (uint32_t)size};
}

// Takes the next line of a table apart; false at its end.
static bool next_row(Text *rest, Text fields[], int most) {
  if (!rest->size) return false;
  const uint8_t *end = memchr(rest->at, '\n', rest->size);
  const uint8_t *stop = end ? end : rest->at + rest->size, *at = rest->at;
  for (int i = 0; i < most; i++) {
    const uint8_t *tab = memchr(at, '\t', stop - at);
    fields[i] = (Text){at, (uint32_t)((tab ? tab : stop) - at)};
    at = tab ? tab + 1 : stop;
  }
  const uint8_t *next = end ? end + 1 : stop;
  *rest = (Text){next, (uint32_t)(rest->at + rest->size - next)};
  return true;
}

// Opens a table and passes over its header line.
static Text open_rows(const char *name) {
  Text rest = read_table(name), header[1];
  next_row(&rest, header, 1);
  return rest;
}

// Takes the next word of a list between commas; false at its end.
static bool next_word(Text *rest, Text *word) {
  if (!rest->size) return false;
  const uint8_t *comma = memchr(rest->at, ',', rest->size);
  word->at = rest->at;
  word->size = comma ? (uint32_t)(comma - rest->at) : rest->size;
  uint32_t used = word->size + (comma ? 1 : 0);
  *rest = (Text){rest->at + used, rest->size - used};
  return true;
}

// MARK: Names of places, looked up by their letters

enum { KEY_SIZE = 128 };

// The letters of À to ſ without their marks.
static const char without_marks[] =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

// Writes a name in small letters and digits with single spaces: "St. Gallen" is "st gallen".
static uint32_t place_key(Text name, char key[KEY_SIZE]) {
  uint32_t size = 0;
  bool is_between = false;
  for (uint32_t i = 0; i < name.size && size < KEY_SIZE - 6; i++) {
    uint8_t byte = name.at[i];
    if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < name.size) {
      unsigned scalar = (byte & 31) << 6 | (name.at[++i] & 63);
      byte = scalar >= 0xC0 && scalar < 0x180 ? without_marks[scalar - 0xC0] : ' ';
    }
    if (byte == '&') {
      size += sprintf(key + size, size ? " and" : "and");
      is_between = true;
    } else if (is_letter(byte) || is_digit(byte) || byte >= 0x80) {
      if (is_between && size) key[size++] = ' ';
      key[size++] = (char)tolower(byte);
      is_between = false;
    } else {
      is_between = true;
    }
  }
  return size;
}

typedef struct {
  char key[KEY_SIZE];
  uint32_t size;
  int value;
} NamedPlace;

// Names and what they stand for: open addressing, never more than half full.
typedef struct {
  NamedPlace *places[8192];
  int count;
} Names;

static NamedPlace **find_key(Names *names, const char *key, uint32_t size) {
  uint32_t at = (uint32_t)XXH3_64bits(key, size) & 8191;
  while (names->places[at] &&
         (names->places[at]->size != size || memcmp(names->places[at]->key, key, size)))
    at = (at + 1) & 8191;
  return &names->places[at];
}

// Adds a name unless it is there already; gives what it stands for then.
static int add_name(Names *names, Text name, int value) {
  char key[KEY_SIZE];
  uint32_t size = place_key(name, key);
  NamedPlace **place = find_key(names, key, size);
  if (*place) return (*place)->value;
  if (names->count++ > 4096) fail("too many names in", specs);
  *place = calloc(1, sizeof **place);
  memcpy((*place)->key, key, size);
  (*place)->size = size;
  (*place)->value = value;
  return value;
}

// What a name stands for, -1 where it isn't known.
static int look_up(Names *names, Text name) {
  char key[KEY_SIZE];
  uint32_t size = place_key(name, key);
  NamedPlace *place = size ? *find_key(names, key, size) : NULL;
  return place ? place->value : -1;
}

// MARK: Codes of two capital letters

enum { PAIRS = 26 * 26 };

static inline int pair_of(Text text) {
  if (text.size != 2) return -1;
  uint8_t high = text.at[0] - 'A', low = text.at[1] - 'A';
  return high < 26 && low < 26 ? high * 26 + low : -1;
}

typedef struct {
  uint64_t words[11];
} PairSet;

static inline bool has_pair(const PairSet *set, int pair) {
  return set->words[pair >> 6] >> (pair & 63) & 1;
}
static void add_pair(PairSet *set, int pair) { set->words[pair >> 6] |= 1ull << (pair & 63); }

// Whether a code of a table is in SEVIS's current release.
static bool is_current(Text releases) {
  return memmem(releases.at, releases.size, "6.55", 4) != NULL;
}

// MARK: Countries

static PairSet countries, birth_countries;  // SEVIS's own codes, by column.
static PairSet us_codes, us_iso_codes;      // The US and its territories in SEVIS and ISO.
static int sevis_of_iso[PAIRS];             // -1 where ISO has no such code.
static PairSet calling_codes[10000];        // The countries that answer at a code.
static Names country_names;                 // Stands for ISO's code.
static char alpha3[PAIRS][3];               // ISO's codes of three letters, by those of two.

static void read_country_codes(const char *name, PairSet *set) {
  Text rest = open_rows(name), row[3];
  while (next_row(&rest, row, 3))
    if (pair_of(row[0]) >= 0 && is_current(row[2])) add_pair(set, pair_of(row[0]));
}

// Adds "MICRONESIA, FEDERATED STATES OF" as it stands, turned round, and without what follows.
static void add_country_name(Text name, int iso) {
  add_name(&country_names, name, iso);
  const uint8_t *comma = memchr(name.at, ',', name.size);
  const uint8_t *bracket = memchr(name.at, '(', name.size);
  const uint8_t *end = comma && (!bracket || comma < bracket) ? comma : bracket;
  if (!end) return;
  Text first = {name.at, (uint32_t)(end - name.at)};
  add_name(&country_names, first, iso);
  if (end != comma) return;
  char turned[256];
  int size = snprintf(turned, sizeof turned, "%.*s %.*s", (int)(name.size - first.size - 1),
                      comma + 1, (int)first.size, first.at);
  add_name(&country_names, (Text){(uint8_t *)turned, (uint32_t)size}, iso);
}

static void read_countries(void) {
  static const char own[][2][3] = {{"US", "US"}, {"RQ", "PR"}, {"GQ", "GU"},
                                   {"VQ", "VI"}, {"AQ", "AS"}, {"CQ", "MP"}};
  read_country_codes("codes/country", &countries);
  read_country_codes("codes/birth-country", &birth_countries);
  for (int i = 0; i < PAIRS; i++) sevis_of_iso[i] = -1;
  Text rest = open_rows("codes/country-iso"), row[3];
  while (next_row(&rest, row, 3)) {
    int sevis = pair_of(row[0]), iso = pair_of(row[2]);
    if (sevis < 0 || iso < 0) continue;
    if (sevis_of_iso[iso] < 0) sevis_of_iso[iso] = sevis;
    add_country_name(row[1], iso);
  }
  for (int i = 0; i < 6; i++) {
    int iso = pair_of((Text){(const uint8_t *)own[i][1], 2});
    add_pair(&us_codes, pair_of((Text){(const uint8_t *)own[i][0], 2}));
    add_pair(&us_iso_codes, iso);
  }
  rest = open_rows("codes/iso-country");
  while (next_row(&rest, row, 3)) {
    int iso = pair_of(row[0]);
    if (iso < 0) continue;
    if (row[1].size == 3) memcpy(alpha3[iso], row[1].at, 3);
    add_country_name(row[2], iso);
  }
  rest = open_rows("places/country-name");
  while (next_row(&rest, row, 2)) add_country_name(row[0], pair_of(row[1]));
  rest = open_rows("codes/calling-code");
  while (next_row(&rest, row, 2)) {
    int code = atoi((const char *)row[0].at);
    for (Text word; next_word(&row[1], &word);)
      if (pair_of(word) >= 0) add_pair(&calling_codes[code], pair_of(word));
  }
}

// MARK: States and ZIP codes

enum { MILITARY = 60 };  // From this bit on the states are the military's.

static int8_t state_of_pair[PAIRS];
static char state_codes[64][3];
static int state_count;
static uint64_t states_of_zip[1000];  // By the first three digits.
static uint64_t sure_states[1000];    // The same without those that a foreign postcode may be.
static Names state_names;

static void add_state(Text code) {
  state_of_pair[pair_of(code)] = (int8_t)state_count;
  memcpy(state_codes[state_count], code.at, 2);
  add_name(&state_names, code, state_count++);
}

static uint64_t state_bit(const char *code) {
  return 1ull << state_of_pair[pair_of((Text){(const uint8_t *)code, 2})];
}

static void read_states(void) {
  memset(state_of_pair, -1, sizeof state_of_pair);
  Text rest = open_rows("codes/state"), row[3];
  while (next_row(&rest, row, 3)) {
    add_state(row[0]);
    add_name(&state_names, row[1], state_count - 1);
  }
  if (state_count != MILITARY) fail("not 60 states in", specs);
  add_state(TEXT("AA"));
  add_state(TEXT("AE"));
  add_state(TEXT("AP"));
  rest = open_rows("places/state-name");
  while (next_row(&rest, row, 2)) add_name(&state_names, row[0], state_of_pair[pair_of(row[1])]);
  rest = open_rows("codes/zip-prefix");
  while (next_row(&rest, row, 2)) {
    int prefix = atoi((const char *)row[0].at);
    for (Text word; next_word(&row[1], &word);)
      if (state_of_pair[pair_of(word)] >= 0)
        states_of_zip[prefix] |= 1ull << state_of_pair[pair_of(word)];
  }
  // Tel Aviv had 6nnnn, Lombok has 83nnn with ID for Indonesia, Trento is TN in Italy.
  for (int i = 0; i < 1000; i++) {
    sure_states[i] = states_of_zip[i] & ((1ull << MILITARY) - 1);
    if (i / 10 == 61 || i / 10 == 62) sure_states[i] &= ~state_bit("IL");
    if (i / 10 == 83) sure_states[i] &= ~state_bit("ID");
    if (i == 380 || i == 381) sure_states[i] &= ~state_bit("TN");
  }
}

// MARK: Cities, regions and postcodes abroad

typedef struct {
  int countries[8];  // ISO's codes.
  int count;
  PairSet sevis;       // The same countries by SEVIS's codes.
  uint64_t namesakes;  // The states that have a city of this name.
  bool is_common;
} City;

static City cities[2048];
static int city_count;
static Names city_names, region_names;
static Text postcode_shapes[PAIRS];  // Lists, by ISO's code of the country.

static void read_places(void) {
  Text rest = open_rows("places/city"), row[3];
  while (next_row(&rest, row, 3)) {
    int index = add_name(&city_names, row[0], city_count);
    if (index == city_count) city_count++;
    City *city = &cities[index];
    int iso = pair_of(row[1]);
    if (city->count < 8) city->countries[city->count++] = iso;
    if (same(row[2], TEXT("*"))) city->is_common = true;
    for (Text word; next_word(&row[2], &word);)
      if (pair_of(word) >= 0 && state_of_pair[pair_of(word)] >= 0)
        city->namesakes |= 1ull << state_of_pair[pair_of(word)];
    if (iso >= 0 && sevis_of_iso[iso] >= 0) add_pair(&city->sevis, sevis_of_iso[iso]);
  }
  rest = open_rows("places/subdivision");
  while (next_row(&rest, row, 2)) add_name(&region_names, row[0], pair_of(row[1]));
  rest = open_rows("places/postcode");
  while (next_row(&rest, row, 2)) postcode_shapes[pair_of(row[0])] = row[1];
}

// MARK: Programmes of study, by their six digits

static uint64_t current_cip[1000000 / 64], known_cip[1000000 / 64];

static inline bool has_cip(const uint64_t *set, int number) {
  return set[number / 64] >> (number % 64) & 1;
}

static void read_cip(void) {
  Text rest = open_rows("codes/cip"), row[3];
  while (next_row(&rest, row, 3)) {
    int number = 0;
    for (uint32_t i = 0; i < row[0].size; i++)
      if (is_digit(row[0].at[i])) number = number * 10 + row[0].at[i] - '0';
    known_cip[number / 64] |= 1ull << (number % 64);
    if (is_current(row[2])) current_cip[number / 64] |= 1ull << (number % 64);
  }
}

static void read_tables(void) {
  read_countries();
  read_states();
  read_places();
  read_cip();
}
