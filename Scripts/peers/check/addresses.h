// Addresses: is a US one in the US, is a foreign one abroad?

#pragma once

#include "values.h"

typedef struct {
  Text line1, line2, city, region, code, country;  // Trimmed; only a foreign one has a country.
} Address;

// MARK: Readings

typedef enum {
  STATE_BLANK,
  STATE_KNOWN,
  STATE_WRITTEN,
  STATE_MISSPELLED,
  STATE_MILITARY,
  STATE_PLACEHOLDER,
  STATE_SHORT,
  STATE_FOREIGN
} StateReading;
typedef enum {
  ZIP_BLANK,
  ZIP_PLAIN,
  ZIP_WITH_FOUR,
  ZIP_WITHOUT_ZERO,
  ZIP_PLACEHOLDER,
  ZIP_OTHER
} ZIPReading;

// How many letters must change to make one word of another.
static int distance(const char *a, int a_size, const char *b, int b_size) {
  int rows[3][KEY_SIZE + 1], *older = rows[0], *previous = rows[1], *current = rows[2];
  for (int j = 0; j <= b_size; j++) previous[j] = j;
  for (int i = 1; i <= a_size; i++) {
    current[0] = i;
    for (int j = 1; j <= b_size; j++) {
      int best = previous[j - 1] + (a[i - 1] != b[j - 1]);
      if (previous[j] + 1 < best) best = previous[j] + 1;
      if (current[j - 1] + 1 < best) best = current[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && older[j - 2] + 1 < best)
        best = older[j - 2] + 1;
      current[j] = best;
    }
    int *free = older;
    older = previous, previous = current, current = free;
  }
  return previous[b_size];
}

static int misspelled_state(Text text) {
  char key[KEY_SIZE];
  int size = (int)place_key(text, key), best = 3, found = -1;
  if (text.size < 4 || text.size > 40 || look_up(&region_names, text) >= 0) return -1;
  for (int i = 0; i < 8192; i++) {
    NamedPlace *name = state_names.places[i];
    if (!name || name->size < 4 || abs((int)name->size - size) > 2) continue;
    int far = distance(key, size, name->key, (int)name->size);
    int shorter = size < (int)name->size ? size : (int)name->size;
    if (far <= (shorter < 8 ? 1 : 2) && far < best) best = far, found = name->value;
  }
  return found;
}

// The state of "TX, USA", "US-TX", "TX 77840" and "State of Texas".
static int written_state(Text text) {
  int state = look_up(&state_names, text);
  if (state >= 0 || text.size > 40) return state;
  char words[128], rest[128];
  uint32_t size = 0;
  words_of(text, words, sizeof words);
  for (char *word = strtok(words, " "); word; word = strtok(NULL, " ")) {
    bool is_said = !strcmp(word, "us") || !strcmp(word, "usa") || !strcmp(word, "state") ||
                   !strcmp(word, "of");
    if (!is_said && !all_digits((uint8_t *)word, (uint32_t)strlen(word)))
      size += (uint32_t)sprintf(rest + size, size ? " %s" : "%s", word);
  }
  return look_up(&state_names, (Text){(uint8_t *)rest, size});
}

static StateReading read_state(Text text, int *state) {
  *state = -1;
  if (!text.size) return STATE_BLANK;
  int pair = pair_of(text);
  if (pair >= 0 && (*state = state_of_pair[pair]) >= 0)
    return *state >= MILITARY ? STATE_MILITARY : STATE_KNOWN;
  if ((*state = written_state(text)) >= 0)
    return *state >= MILITARY ? STATE_MILITARY : STATE_WRITTEN;
  if (is_placeholder(text) || text.at[0] == '#') return STATE_PLACEHOLDER;
  int letters = 0;
  for (uint32_t i = 0; i < text.size; i++) letters += is_letter(text.at[i]) || text.at[i] >= 0xC3;
  if (letters <= 2) return STATE_SHORT;
  return (*state = misspelled_state(text)) >= 0 ? STATE_MISSPELLED : STATE_FOREIGN;
}

// Reads a ZIP code; `prefix` gets its first three digits where it has them.
static ZIPReading read_zip(Text text, int state, int *prefix) {
  *prefix = -1;
  if (!text.size) return ZIP_BLANK;
  if (text.size >= 5 && all_digits(text.at, 5)) {
    *prefix = digits(text.at, 3);
    if (text.size == 5) return ZIP_PLAIN;
    bool is_divided = text.at[5] == '-' || text.at[5] == ' ';
    uint32_t four = text.size - 5 - is_divided;
    if (text.size <= 10 &&
        ((four == 4 && all_digits(text.at + text.size - 4, 4)) || (is_divided && !four)))
      return ZIP_WITH_FOUR;
    *prefix = -1;
  }
  if ((text.size == 3 || text.size == 4) && all_digits(text.at, text.size) && state >= 0) {
    int beginning = digits(text.at, (int)text.size) / 100;
    if (states_of_zip[beginning] >> state & 1) return ZIP_WITHOUT_ZERO;
  }
  return is_placeholder(text) ? ZIP_PLACEHOLDER : ZIP_OTHER;
}

// MARK: Places abroad

static City *find_city(Text text) {
  int city = look_up(&city_names, text);
  if (city < 0) {
    uint32_t size = 0;  // "Berlin 10115", "Toronto, ON", "Bogota (DC)".
    while (size < text.size && text.at[size] != ',' && text.at[size] != '(' &&
           !is_digit(text.at[size]))
      size++;
    if (size < text.size) city = look_up(&city_names, (Text){text.at, size});
  }
  return city < 0 ? NULL : &cities[city];
}

static bool is_only_abroad(City *city) { return city && !city->is_common && !city->namesakes; }
static bool may_be_in(City *city, uint64_t states) {
  return city->is_common || city->namesakes & states;
}
static bool is_city_of(City *city, int iso) {
  for (int i = 0; city && i < city->count; i++)
    if (city->countries[i] == iso) return true;
  return false;
}

// A postcode's letters as A and its digits as N; false where it has other signs.
static bool shape_of(Text code, char shape[16], bool *has_both) {
  uint32_t size = 0, letters = 0, numbers = 0;
  if (!code.size || code.size > 12) return false;
  for (uint32_t i = 0; i < code.size; i++) {
    if (is_digit(code.at[i])) shape[size++] = 'N', numbers++;
    else if (is_letter(code.at[i])) shape[size++] = 'A', letters++;
    else if (code.at[i] != ' ' && code.at[i] != '-') return false;
  }
  shape[size] = 0;
  *has_both = letters && numbers;
  return true;
}

static bool is_used_in(const char *shape, int iso) {
  Text list = iso >= 0 ? postcode_shapes[iso] : (Text){0};
  for (Text word; next_word(&list, &word);)
    if (same(word, (Text){(const uint8_t *)shape, (uint32_t)strlen(shape)})) return true;
  return false;
}

// Whether a text is a foreign country's name; Georgia and Jersey are states here.
static bool is_country(Text text) {
  if (text.size <= 3) return false;
  int iso = look_up(&country_names, text);
  return iso >= 0 && !has_pair(&us_iso_codes, iso) && iso != pair_of(TEXT("GE")) &&
         iso != pair_of(TEXT("JE"));
}

static bool names_country(const Address *address) {
  if (is_country(address->line2)) return true;
  Text texts[] = {address->line1, address->line2, address->city};
  for (int i = 0; i < 3; i++) {
    const uint8_t *comma = texts[i].size ? memrchr(texts[i].at, ',', texts[i].size) : NULL;
    if (comma && is_country((Text){comma + 1, (uint32_t)(texts[i].at + texts[i].size - comma - 1)}))
      return true;
  }
  return false;
}

// MARK: A US address

// Whether an address in a US block is one in another country.
static bool is_foreign(const Address *a, StateReading state_reading, int state, ZIPReading zip,
                       int prefix) {
  if (state_reading == STATE_FOREIGN) return true;
  City *city = find_city(a->city);
  char shape[16] = "";
  bool has_both = false, is_shaped = zip == ZIP_OTHER && shape_of(a->code, shape, &has_both);
  int iso = state >= 0 ? pair_of((Text){(const uint8_t *)state_codes[state], 2}) : -1;
  uint64_t bit = state >= 0 ? 1ull << state : 0;
  switch (state_reading) {
    case STATE_MILITARY: return false;
    case STATE_SHORT:
      if (zip == ZIP_PLAIN || zip == ZIP_WITH_FOUR) return false;
      if (zip == ZIP_OTHER || zip == ZIP_WITHOUT_ZERO) return true;
      return look_up(&region_names, a->region) >= 0 || is_only_abroad(city) || names_country(a);
    case STATE_KNOWN:
    case STATE_WRITTEN:
    case STATE_MISSPELLED:
      if (zip == ZIP_WITH_FOUR) return false;
      if (zip == ZIP_PLAIN) {
        bool agrees = states_of_zip[prefix] & bit;
        if (agrees && sure_states[prefix] & bit) return false;
        if (city &&
            is_city_of(city, agrees && bit == state_bit("TN") ? pair_of(TEXT("IT")) : iso) &&
            !may_be_in(city, bit))
          return true;
        return !agrees && (is_only_abroad(city) || names_country(a));
      }
      if (zip == ZIP_OTHER) {
        if (state_reading != STATE_KNOWN || names_country(a)) return true;
        if (is_only_abroad(city) && is_city_of(city, iso)) return true;
        if (a->code.size >= 3 && all_digits(a->code.at, a->code.size) &&
            states_of_zip[digits(a->code.at, 3)] & bit)
          return false;
        if (city && !may_be_in(city, bit)) {
          if (is_only_abroad(city)) return true;
          bool is_used = false;
          for (int i = 0; is_shaped && i < city->count; i++)
            is_used |= is_used_in(shape, city->countries[i]);
          if (is_used && (has_both || is_city_of(city, iso))) return true;
        }
        return is_shaped && is_used_in(shape, iso) && (has_both || a->code.size >= 6);
      }
      return (is_only_abroad(city) && is_city_of(city, iso)) || names_country(a);
    default: break;
  }
  if (zip == ZIP_WITH_FOUR) return false;
  if (zip == ZIP_OTHER || zip == ZIP_WITHOUT_ZERO) {
    if (names_country(a) || is_only_abroad(city)) return true;
    bool is_used = false;
    for (int i = 0; is_shaped && city && i < city->count; i++)
      is_used |= is_used_in(shape, city->countries[i]);
    if (is_used) return true;
    bool is_known = false;
    for (int i = 0; is_shaped && i < PAIRS; i++) is_known |= is_used_in(shape, i);
    return is_known && (has_both || a->code.size >= 6);
  }
  if (is_only_abroad(city) || names_country(a)) return true;
  if (zip != ZIP_PLAIN || !city || may_be_in(city, states_of_zip[prefix])) return false;
  if (!states_of_zip[prefix]) return true;
  for (int i = 0; i < city->count; i++)
    if (is_used_in("NNNNN", city->countries[i])) return true;
  return false;
}

// "x" after "o", "w" after "a", "pob": without one of them no line is a post office box.
static inline bool may_be_box(Text line) {
  uint8_t before = 0, last = 0;
  for (uint32_t i = 0; i < line.size; i++) {
    uint8_t byte = line.at[i] | 32;
    if ((byte == 'x' && last == 'o') || (byte == 'w' && last == 'a') ||
        (byte == 'b' && last == 'o' && before == 'p'))
      return true;
    before = last, last = byte;
  }
  return false;
}

static bool is_box(Text line) {
  static const char *anywhere[] = {" po box ",     " p o box ",        " p 0 box ",
                                   " postal box ", " postoffice box ", " post office box ",
                                   " po drawer ",  " p o drawer ",     " pobox "};
  static const char *first[] = {" box ", " drawer ", " pob ", " pobox", " pob", " box"};
  if (line.size < 4 || line.size > 500 || !may_be_box(line)) return false;
  char words[1024];
  words_of(line, words, sizeof words);
  for (size_t i = 0; i < sizeof anywhere / sizeof *anywhere; i++)
    if (strstr(words, anywhere[i])) return true;
  for (size_t i = 0; i < sizeof first / sizeof *first; i++) {
    size_t size = strlen(first[i]);
    if (strncmp(words, first[i], size)) continue;
    char *number = words + size, *end = strchr(number, ' ');
    if (i < 3 && end && (end - number == 1 || strpbrk(number, "0123456789"))) return true;
    if (i >= 3 && end > number && all_digits((uint8_t *)number, (uint32_t)(end - number)))
      return true;
  }
  return false;
}

// MARK: A foreign address

// Whether a country that SEVIS's table lacks is the US or one of its territories.
static bool is_united_states(Text value) {
  int pair = pair_of(value);
  if (!value.size || (pair >= 0 && has_pair(&countries, pair))) return false;
  char upper[4] = "";
  if (value.size == 2 || value.size == 3) {
    for (uint32_t i = 0; i < value.size; i++) upper[i] = (char)toupper(value.at[i]);
    pair = value.size == 2 ? pair_of((Text){(uint8_t *)upper, 2}) : -1;
    if (pair >= 0 && has_pair(&us_codes, pair)) return true;
    if (pair >= 0 && (has_pair(&us_iso_codes, pair) || sevis_of_iso[pair] >= 0))
      return has_pair(&us_iso_codes, pair);
    for (int i = 0; value.size == 3 && i < PAIRS; i++)
      if (!memcmp(alpha3[i], upper, 3)) return has_pair(&us_iso_codes, i);
  }
  int iso = value.size <= 40 ? look_up(&country_names, value) : -1;
  return iso >= 0 && has_pair(&us_iso_codes, iso);
}

// Whether a foreign block holds a US address: a US state and a ZIP code of that state.
static bool is_us_address(const Address *a) {
  if (is_united_states(a->country)) return true;
  int prefix, state = -1;
  ZIPReading zip = read_zip(a->code, -1, &prefix);
  if (zip != ZIP_PLAIN && zip != ZIP_WITH_FOUR) return false;
  if (a->region.size) {
    state = a->region.size >= 2 && a->region.size <= 40 ? look_up(&state_names, a->region) : -1;
  } else if (a->city.size > 4 && a->city.at[a->city.size - 3] == ' ' &&
             a->city.at[a->city.size - 4] == ',') {
    int pair = pair_of((Text){a->city.at + a->city.size - 2, 2});
    state = pair >= 0 ? state_of_pair[pair] : -1;
  }
  if (state < 0 || state >= MILITARY || !(states_of_zip[prefix] >> state & 1)) return false;
  bool is_trento = state == state_of_pair[pair_of(TEXT("TN"))] && same(a->country, TEXT("IT"));
  return !(is_trento && is_city_of(find_city(a->city), pair_of(TEXT("IT"))));
}
