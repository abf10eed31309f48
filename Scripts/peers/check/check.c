// check FEED [--specs DIR] [--today YYYYMMDD] [--findings FILE]
//
// Checks a student feed as sisfeed does, in one thread and plain C, and prints how often each rule
// fired. It is what one gets by writing the rules down for one layout and one file: no messages, no
// mends, no reports, no settings, no second core. README.md beside it says where it judges less.

#define _GNU_SOURCE
#include "keys.h"
#include "rows.h"
#include "shift.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

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

// Whether some rule minds a byte: control characters, quotes, signs, beyond ASCII.
static inline bool is_odd(uint8_t byte) {
  return (byte >= 0x7F) | ((byte < ' ') & (byte != '\t')) | (byte == '"') | (byte == '#') |
         (byte == '+') | (byte == ';') | (byte == '|');
}

static bool has_odd_bytes(const uint8_t *line, uint32_t size) {
  uint8_t odd = 0;
  for (uint32_t i = 0; i < size; i++) odd |= is_odd(line[i]);
  return odd;
}

static bool odd_bytes[256];  // The same as a table.

// Adds the cells that have such bytes to those that need a look.
static int add_odd_cells(uint32_t size, int *suspects, int count) {
  int column = 0, known = count;
  for (uint32_t i = 0; i < size; i++) {
    if (!odd_bytes[row_start[i]]) continue;
    while (ends[column] < i) column++;
    bool is_there = false;
    for (int j = 0; j < known; j++) is_there |= suspects[j] == column;
    if (!is_there) suspects[count++] = column;
    i = ends[column];
  }
  return count;
}

static void judge(uint32_t size) {
  int suspects[MOST_COLUMNS], count = 0;
  uint32_t start = 0;
  for (int i = 0; i < width; i++) {
    Text v = {row_start + start, ends[i] - start};
    if (v.size ? !is_fine(&columns[i], v) : columns[i].must_be_filled) suspects[count++] = i;
    start = ends[i] + 1;
  }
  if (has_odd_bytes(row_start, size)) count = add_odd_cells(size, suspects, count);
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
    if (columns[i].is_known &&
        same(columns[i].name, (Text){(const uint8_t *)name, (uint32_t)strlen(name)}))
      return i;
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
      if (found >= 0) report(duplicate_column, i), columns[i].is_known = true;
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
    column->takes_one_value = is_person && (column->format == ID || column->format == NAME ||
                                            column->format == PLAIN_TEXT);
    column->must_be_filled = column->format == CREDITS;
  }
  for (int i = 0; i < width; i++)
    if (!columns[i].is_known) report(unknown_column, i);
}

static void find_columns(void) {
  static const char *lines[] = {"LINE1", "LINE2", "CITY", "STATE", "ZIP"};
  static const char *foreign[] = {"LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE", "COUNTRY"};
  static const char *credits[] = {"CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL",
                                  "CREDITS_TOTAL"};
  static const char *country[] = {"BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY", "PERM_RESIDENT_COUNTRY",
                                  "FOREIGN_ADDRESS_COUNTRY"};
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
  for (int i = 0; i < 4; i++)
    totals[i] = need_column(credits[i]), country_columns[i] = need_column(country[i]);
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
    if (is_first && held >= 3 && !memcmp(at, "\xEF\xBB\xBF", 3))
      at += 3, report_at(byte_order_mark, 1, -1);
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
    else if (!strcmp(arguments[i], "--findings") && has_value)
      findings = fopen(arguments[++i], "w");
    else path = arguments[i];
  }
  if (!path) fail("usage", "check FEED [--specs DIR] [--today YYYYMMDD] [--findings FILE]");
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts)) fail("cannot open", path);
  read_tables();
  for (int byte = 0; byte < 256; byte++) odd_bytes[byte] = is_odd((uint8_t)byte);
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
