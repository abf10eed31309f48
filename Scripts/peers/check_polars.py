"""check_polars.py cells|lines FEED TODAY: counts findings by rule, in polars' expressions.

The same two steps and the same two manners as in check_sql.py. POLARS_MAX_THREADS sets the threads.
"""

import functools
import operator
import sys

import polars as pl

import rules


def any_of(parts):
    return functools.reduce(operator.or_, parts)


def sift(lines, header, today, is_by_line):
    """Reads all lines; gives the keys of all rows, and the cells of those worth a look."""
    d = rules.Polars(pl)
    width = len(header)
    line = pl.col("line")
    is_row = pl.col("tabs") == width - 1
    if is_by_line:
        text = [
            line.str.contains(rules.ODD),
            (line.str.len_bytes() > 500) & line.str.contains("[^\t]{501}"),
        ]
    else:
        text = [when for c in header for when in (d.matches(c, rules.ODD_CELL), d.longer(c, 500))]
    suspicious = any_of(
        text
        + [when for c in header for when in rules.typed_rules(d, c, today)]
        + list(rules.row_sift(d))
    )
    person = pl.concat_str(
        [
            pl.col("LAST_NAME").str.to_lowercase(),
            pl.col("FIRST_NAME").str.to_lowercase(),
            pl.col("DOB"),
        ],
        separator="\t",
    )
    is_person = d.every(*[d.filled(c) for c in ("LAST_NAME", "FIRST_NAME", "DOB")])
    cells = (
        lines.with_columns(tabs=line.str.count_matches("\t", literal=True))
        .with_columns(line.str.splitn("\t", width).struct.rename_fields(header).alias("cells"))
        .unnest("cells")
        .with_columns([pl.col(c).fill_null("") for c in header])
    )
    return cells.select(
        id=pl.when(is_row).then(pl.col("UUUID").str.strip_chars(" ")).otherwise(pl.lit("")),
        person=pl.when(is_row & is_person).then(person).otherwise(pl.lit("")),
        odd_line=pl.when(is_row)
        .then(pl.lit(""))
        .when(line.str.contains(r"^[ \t]*$"))
        .then(pl.lit("blank-line"))
        .otherwise(pl.lit("wrong-field-count")),
        line=pl.when(is_row & suspicious).then(line).otherwise(pl.lit("")),
    ).collect(engine="streaming")


def judge(lines, header, today):
    """Counts the findings of the rows that are worth a look, cell by cell."""
    d = rules.Polars(pl)
    raw = lines.select(
        pl.col("line").str.splitn("\t", len(header)).struct.rename_fields(header).alias("cells")
    ).unnest("cells")
    trimmed = raw.with_columns([pl.col(c).str.strip_chars(" ") for c in header])
    shifted = (
        sum(
            (d.filled(c) & ~d.matches(c, shape)).cast(pl.Int32) for c, shape in rules.SHAPES.items()
        )
        >= 5
    )
    findings = []
    for c in header:
        chain = pl
        for rule, when in rules.cell_rules(d, c, today):
            chain = chain.when(when).then(pl.lit(rule))
        findings.append(chain.otherwise(pl.lit("")).alias("r_" + c))
    judged = trimmed.with_columns(shifted=shifted).with_columns(findings)
    harmless = [""] + sorted(rules.WARNINGS)
    rows = [
        pl.when(d.every(when, *[pl.col("r_" + other).is_in(harmless) for other in needed]))
        .then(pl.lit(rule))
        .otherwise(pl.lit(""))
        .alias(f"row_{place}")
        for place, (rule, c, needed, when) in enumerate(rules.row_rules(d))
    ]
    judged = judged.with_columns(rows)
    counts = {"shifted-row": judged["shifted"].sum()}
    sound = judged.filter(~pl.col("shifted"))
    for name in [c for c in judged.columns if c.startswith(("r_", "row_"))]:
        for rule, count in sound[name].value_counts().iter_rows():
            counts[rule] = counts.get(rule, 0) + count
    is_sound = raw.with_columns(judged["shifted"]).filter(~pl.col("shifted"))
    padded = is_sound.select(
        [(pl.col(c).str.contains("^ .*[^ ]|[^ ].* $|[^ ] $")).sum() for c in header]
    )
    counts["padded-value"] = sum(padded.row(0)) if len(is_sound) else 0
    return counts


def main():
    manner, feed, today = sys.argv[1:4]
    with open(feed, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split("\t")
    lines = pl.scan_csv(
        feed,
        separator="\x01",
        quote_char=None,
        has_header=False,
        skip_rows=1,
        schema={"line": pl.String},
        empty_string_is_null=False,
        encoding="utf8-lossy",
    )
    table = sift(lines, header, today, manner == "lines")
    counts = judge(table.filter(pl.col("line") != ""), header, today)
    for rule, count in (
        table.filter(pl.col("odd_line") != "")["odd_line"].value_counts().iter_rows()
    ):
        counts[rule] = count
    ids = table.filter(pl.col("id") != "")["id"]
    people = table.filter(pl.col("person") != "")["person"]
    counts["duplicate-uuuid"] = len(ids) - ids.n_unique()
    counts["uuuid-differs-by-case"] = ids.n_unique() - ids.str.to_lowercase().n_unique()
    counts["possible-same-person"] = len(people) - people.n_unique()
    for rule in rules.all_rules(rules.Polars(pl)):
        print(f"{rule}\t{counts.get(rule, 0)}")


main()
