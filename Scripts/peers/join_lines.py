"""join_lines.py LAST TONIGHT: compares two nights in DuckDB by whole lines, the least that says who
is new, gone or different: the id and the line of each row, joined by the id."""

import sys

import duckdb

read = """
  SELECT split_part(line, chr(9), 1) AS id, line
  FROM read_csv('{}', columns = {{'line': 'VARCHAR'}}, delim = chr(1), quote = '', escape = '',
    header = true, auto_detect = false)
"""
last, tonight = (read.format(path.replace("'", "''")) for path in sys.argv[1:3])
found = duckdb.sql(
    f"""
    SELECT count(*) FILTER (l.id IS NULL), count(*) FILTER (t.id IS NULL),
      count(*) FILTER (l.line <> t.line)
    FROM ({last}) l FULL JOIN ({tonight}) t ON l.id = t.id
    """
).fetchall()[0]
print("added {} removed {} changed {}".format(*found))
