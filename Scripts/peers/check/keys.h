// Ids that stand twice, and people who do.

#pragma once

#include "row.h"

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
  for (table->size = 1024; table->size * 3 / 4 < expected; table->size *= 2) {
  }
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
  for (size_t at = key->folded & (ids.size - 1); ids.entries[at].line;
       at = (at + 1) & (ids.size - 1)) {
    const Entry *entry = &ids.entries[at];
    if (entry->hash != key->folded) continue;
    if (entry->exact == key->exact) return report_at(duplicate_uuuid, key->line, uuuid);
    is_twin = true;
  }
  put(&ids, (Entry){key->folded, key->row, key->exact, key->line});
  if (is_twin) return report_at(uuuid_differs_by_case, key->line, uuuid);
  if (!key->person) return;
  for (size_t at = key->person & (people.size - 1); people.entries[at].line;
       at = (at + 1) & (people.size - 1))
    if (people.entries[at].hash == key->person)
      return report_at(possible_same_person, key->line, -1);
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
  for (size_t i = waited > WAITING ? waited - WAITING : 0; i < waited; i++)
    take_key(&waiting[i % WAITING]);
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
    key.person =
        XXH3_64bits(folded, fold(folded, fold(folded, fold(folded, 0, last), first), birth));
  remember(key);
}
