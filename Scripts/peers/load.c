// load FEED DATABASE [index]: loads every column of a feed into a new SQLite table, as plainly as C allows:
// one prepared statement, bound to the bytes where they stand, in one transaction that survives a
// crash. Blank cells become NULL. No check, no comparison; with `index`, an index by UUUID after the load, as
// the store has one.

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void die(sqlite3 *database, const char *what) {
  fprintf(stderr, "load: %s: %s\n", what, database ? sqlite3_errmsg(database) : "can't be read");
  exit(3);
}

static void run(sqlite3 *database, const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) die(database, sql);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  int indexes = count > 3 && strcmp(arguments[3], "index") == 0;
  int feed = open(arguments[1], O_RDONLY);
  struct stat status;
  if (feed < 0 || fstat(feed, &status) != 0) die(NULL, arguments[1]);
  const char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, feed, 0);
  if (bytes == MAP_FAILED) die(NULL, arguments[1]);
  const char *end = bytes + status.st_size;
  const char *header = memchr(bytes, '\n', (size_t)(end - bytes));
  if (!header) die(NULL, arguments[1]);

  // The names of the header are the columns.
  char create[1 << 16] = "CREATE TABLE people (", insert[1 << 16] = "INSERT INTO people VALUES (";
  int columns = 0;
  for (const char *name = bytes; name <= header;) {
    const char *tab = memchr(name, '\t', (size_t)(header - name));
    if (!tab) tab = header;
    int length = (int)(tab - name);
    if (length > 0 && name[length - 1] == '\r') length--;
    snprintf(create + strlen(create), sizeof create - strlen(create), "%s\"%.*s\" TEXT",
             columns ? ", " : "", length, name);
    strcat(insert, columns ? ", ?" : "?");
    columns++;
    name = tab + 1;
  }
  strcat(create, ")");
  strcat(insert, ")");

  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  unlink(arguments[2]);
  if (sqlite3_open(arguments[2], &database) != SQLITE_OK) die(database, arguments[2]);
  run(database, "PRAGMA synchronous = FULL");
  run(database, "BEGIN");
  run(database, create);
  if (sqlite3_prepare_v2(database, insert, -1, &statement, NULL) != SQLITE_OK)
    die(database, "insert");
  for (const char *row = header + 1; row < end;) {
    const char *newline = memchr(row, '\n', (size_t)(end - row));
    if (!newline) newline = end;
    const char *cell = row;
    for (int column = 1; column <= columns; column++) {
      const char *tab = column < columns ? memchr(cell, '\t', (size_t)(newline - cell)) : newline;
      if (!tab) tab = newline;
      if (tab == cell)
        sqlite3_bind_null(statement, column);
      else
        sqlite3_bind_text(statement, column, cell, (int)(tab - cell), SQLITE_STATIC);
      cell = tab + 1;
    }
    if (sqlite3_step(statement) != SQLITE_DONE) die(database, "insert");
    sqlite3_reset(statement);
    row = newline + 1;
  }
  sqlite3_finalize(statement);
  if (indexes) run(database, "CREATE UNIQUE INDEX people_by_id ON people (\"UUUID\")");
  run(database, "COMMIT");
  return sqlite3_close(database) == SQLITE_OK ? 0 : 3;
}
