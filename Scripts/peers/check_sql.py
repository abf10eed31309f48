"""check_sql.py duckdb|clickhouse cells|lines FEED TODAY [THREADS]: counts findings by rule, in SQL.

The file is read once. Rows that nothing is wrong with are told by one expression; only the others
are kept and judged cell by cell, in the contract's order: the first rule that fires in a cell
silences the later ones. Two manners: `cells` asks each cell about its text, which is how such
checks are written; `lines` asks the whole line first, which is how they are made fast.
"""

import sys

import rules

TAB = "\t"


def statements(dialect, source, today, header, trim, raw, cells, is_by_line):
    """The two statements: the one that reads and sifts, and the one that judges and counts.

    - source: rows of `line` and `f`, its cells, or of columns where the engine's own reader made them.
    - raw: what a cell of the source is called, by the name of its column.
    - cells: all of them as a list.
    - is_by_line: whether the text of all cells is looked at in the line at once, not cell by cell.
    """
    d = dialect(lambda c: raw[c])
    line = dialect(lambda c: "line")
    if is_by_line:
        suspicious = [
            line.matches("", rules.ODD),
            f"length(line)>500 AND {line.matches('', '[^' + TAB + ']{501}')}",
        ]
    else:
        suspicious = [
            when for c in header for when in (d.matches(c, rules.ODD_CELL), d.longer(c, 500))
        ]
    suspicious += [when for c in header for when in rules.typed_rules(d, c, today)]
    suspicious += rules.row_sift(d)
    if dialect is rules.Click:
        suspicious.append("NOT isValidUTF8(line)")
    is_blank = line.matches("", r"^[ \t]*$")
    key = lambda c: f"lower({raw[c]})"
    person = (
        f"CASE WHEN {d.every(*[d.filled(c) for c in ('LAST_NAME', 'FIRST_NAME', 'DOB')])} "
        f"THEN concat({key('LAST_NAME')},'{TAB}',{key('FIRST_NAME')},'{TAB}',{raw['DOB']}) ELSE '' END"
    )
    # The engine's own reader of columns leaves out the lines that have too few or too many.
    is_row = f"length(f)={len(header)}" if cells == "f" else "true"
    odd_line = (
        f"CASE WHEN {is_row} THEN '' WHEN {is_blank} THEN 'blank-line' ELSE 'wrong-field-count' END"
    )
    sift = f"""
SELECT CASE WHEN {is_row} THEN {trim(raw["UUUID"])} ELSE '' END AS id,
 CASE WHEN {is_row} THEN {person} ELSE '' END AS person,
 {odd_line if is_row != "true" else "''"} AS odd_line,
 CASE WHEN {is_row} AND ({" OR ".join(suspicious)}) THEN {cells} ELSE [] END AS cells
FROM {source}"""

    # Judging.
    d = dialect(lambda c: c)
    raw = {name: f"f[{place + 1}]" for place, name in enumerate(header)}
    trimmed = ", ".join(f"{trim(cell)} AS {name}" for name, cell in raw.items())
    judged, found = [], []
    for c in header:
        cases = " ".join(
            f"WHEN {when} THEN '{rule}'" for rule, when in rules.cell_rules(d, c, today)
        )
        judged.append(f"CASE {cases} ELSE '' END AS r_{c}")
        found.append(f"r_{c}")
        found.append(
            f"CASE WHEN {c}!='' AND {raw[c]}!={c} AND ({raw[c]} LIKE ' %' OR {raw[c]} LIKE '% ') THEN 'padded-value' ELSE '' END"
        )
    harmless = dialect.listed(d, [""] + sorted(rules.WARNINGS))
    for rule, c, needed, when in rules.row_rules(d):
        sound = " AND ".join(f"r_{other} IN {harmless}" for other in needed)
        found.append(f"CASE WHEN {sound} AND ({when}) THEN '{rule}' ELSE '' END")
    shapes = "+".join(
        f"(CASE WHEN {d.filled(c)} AND NOT {d.matches(c, shape)} THEN 1 ELSE 0 END)"
        for c, shape in rules.SHAPES.items()
    )
    unnest = "arrayJoin" if dialect is rules.Click else "unnest"
    judge = f"""
SELECT rule, count(*) AS findings FROM (
 SELECT {unnest}(CASE WHEN shifted>=5 THEN ['shifted-row'] ELSE [{", ".join(found)}] END) AS rule FROM (
  SELECT *, {", ".join(judged)}, {shapes} AS shifted FROM (SELECT f, {trimmed} FROM (SELECT cells AS f FROM t WHERE length(cells)>0))))
WHERE rule!='' GROUP BY rule
UNION ALL SELECT odd_line, count(*) FROM t WHERE odd_line!='' GROUP BY odd_line
UNION ALL SELECT 'duplicate-uuuid', count(*)-count(DISTINCT id) FROM t WHERE id!=''
UNION ALL SELECT 'uuuid-differs-by-case', count(DISTINCT id)-count(DISTINCT lower(id)) FROM t WHERE id!=''
UNION ALL SELECT 'possible-same-person', count(*)-count(DISTINCT person) FROM t WHERE person!=''"""
    return sift, judge


def with_duckdb(feed, today, threads, header, is_by_line):
    import duckdb

    def read(columns, delimiter, header):
        listed = "{" + ",".join(f"{c}: 'VARCHAR'" for c in columns) + "}"
        return (
            f"read_csv('{feed}', delim='{delimiter}', quote='', escape='', header={header}, auto_detect=false, "
            f"nullstr='\x02', columns={listed}, store_rejects=true, max_line_size=4000000, strict_mode=false)"
        )

    if is_by_line:
        source = f"(SELECT line, string_split(line, chr(9)) AS f FROM (SELECT * FROM {read(['line'], chr(1), 'true')}))"
        raw, cells = {name: f"f[{place + 1}]" for place, name in enumerate(header)}, "f"
    else:
        source = read(header, TAB, "true")
        raw, cells = {name: name for name in header}, f"[{','.join(header)}]"
    sift, judge = statements(
        rules.Duck, source, today, header, lambda cell: f"trim({cell})", raw, cells, is_by_line
    )
    database = duckdb.connect()
    if threads:
        database.execute(f"SET threads={threads}")
    database.execute("SET preserve_insertion_order=false")
    database.execute("CREATE TEMP TABLE t AS" + sift)
    counts = dict(database.execute(judge).fetchall())
    refused = "SELECT error_type, count(DISTINCT line) FROM reject_errors GROUP BY 1"
    for error, count in database.execute(refused).fetchall():
        rule = "invalid-utf8" if "UNICODE" in error or "ENCODING" in error else "wrong-field-count"
        counts[rule] = counts.get(rule, 0) + count
    return counts


def with_clickhouse(feed, today, threads, header, is_by_line):
    from chdb import session

    # ClickHouse's reader of columns ends at the first row of another width, so lines it is.
    lines = f"file('{feed}', 'LineAsString') WHERE NOT startsWith(line, 'UUUID\\t')"
    source = f"(SELECT line, splitByChar('\\t', line) AS f FROM {lines})"
    raw = {name: f"f[{place + 1}]" for place, name in enumerate(header)}
    sift, judge = statements(
        rules.Click,
        source,
        today,
        header,
        lambda cell: f"trim(BOTH ' ' FROM {cell})",
        raw,
        "f",
        is_by_line,
    )
    database = session.Session()
    settings = " SETTINGS max_query_size=100000000, max_ast_elements=10000000, max_expanded_ast_elements=10000000"
    if threads:
        settings += f", max_threads={threads}"
    database.query("USE default")
    database.query("CREATE TABLE t ENGINE=Memory AS" + sift + settings)
    rows = str(database.query(judge + settings, "TSV")).splitlines()
    return {rule: int(count) for rule, count in (row.split("\t") for row in rows)}


def main():
    engine, manner, feed, today, *rest = sys.argv[1:]
    with open(feed, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(TAB)
    run = with_duckdb if engine == "duckdb" else with_clickhouse
    counts = run(feed, today, int(rest[0]) if rest else 0, header, manner == "lines")
    for rule in rules.all_rules(rules.Duck(lambda c: c)):
        print(f"{rule}\t{counts.get(rule, 0)}")


main()
