"""sisfeed's rules about rows, cells and ids, as far as SQL and expressions can say them.

Each rule is written once, in the words of a dialect: `Duck`, `Click` and `Polars` make SQL of two
manners or polars' expressions of it. Tables come from specs/. What a rule here judges less than
sisfeed does is told in README.md.
"""

import csv
import functools
import operator
import os

SPECS = os.environ.get("SPECS", os.path.join(os.path.dirname(__file__), "..", "..", "specs"))


def table(name):
    """The rows of a table of specs/, its header line left out."""
    with open(os.path.join(SPECS, name + ".tsv"), encoding="utf-8") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def current(name):
    """The codes of a table that are in SEVIS's current release."""
    return [row[0] for row in table("codes/" + name) if "6.55" in row[2]]


COLUMNS = {row[0]: row for row in table("columns")}
STATES = current("state")
STATE_NAMES = [row[1] for row in table("codes/state")] + [
    r[0].upper() for r in table("places/state-name")
]
ZIPS = {prefix: states.split(",") for prefix, states, _ in table("codes/zip-prefix")}
# 841UT and the like: the beginnings of ZIP codes, each with a state that has it.
ZIP_STATES = [prefix + state for prefix in ZIPS for state in ZIPS[prefix] if state in STATES]
COUNTRIES = current("country")
CIP = current("cip")
RETIRED_CIP = sorted({row[0] for row in table("codes/cip")} - set(CIP))
UNITED_STATES = ["US", "USA", "RQ", "GQ", "VQ", "AQ", "CQ"]

# The same for RE2 and for Rust's regex; cells are trimmed where it matters.
NAME = "^[A-Za-z]+( [A-Za-z]+)*$"
EMAIL = r"^[^@ ]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$"
DAY = (
    r"^((0[13578]|1[02])/(0[1-9]|[12][0-9]|3[01])|(0[469]|11)/(0[1-9]|[12][0-9]|30)|02/(0[1-9]|1[0-9]|2[0-8]))/[0-9]{4}$"
    r"|^02/29/([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)$"
)
UNUSUAL_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]$|(?i)^[0-3][0-9]-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-([0-9]{2}|[0-9]{4})$"
CREDITS = r"^[0-9]{1,15}(\.[0-9]{1,3})?$"
WORD_FOR_NOTHING = r"(?i)^(null|\(null\)|n/a|na|none|-)$"
NAME_FOR_NOTHING = "(?i)^(lnu|fnu|unknown|not applicable|none)$"
SPREADSHEET = r"^#{3,}$|(?i)^#(n/a!?|ref!|value!|div/0!|name\?|num!|null!|spill!|calc!|field!|blocked!|connect!|unknown!|getting_data)$|^-?[0-9]([.,][0-9]+)?[eE]\+[0-9]{2,3}$"
INVISIBLE = r"[\x{A0}\x{AD}\x{200B}-\x{200F}\x{2028}-\x{202F}\x{2060}-\x{2064}\x{FEFF}\x{3000}]"
MOJIBAKE = r"[\x{C2}\x{C3}][\x{80}-\x{BF}\x{20AC}\x{2122}\x{201C}\x{201D}\x{2018}\x{2019}\x{2013}\x{2014}\x{152}\x{153}\x{160}\x{161}\x{178}]"
CONTROL = r"[\x{00}-\x{1F}\x{7F}]"
SEVERAL = r"[^; ][^;]*;.*[^; ]|[^| ][^|]*\|.*[^| ]"
BOX = r"(?i)(^|[^a-z0-9])(p[. ]*[o0][. ]*|post *office *|postal )(box|drawer)|^pob[ ]*[0-9]|^(box|drawer) +[0-9]"
# What in a whole line makes it worth a look at each of its cells.
ODD = "|".join(
    [
        r"[\x{00}-\x{08}\x{0A}-\x{1F}\x{7F}\"#+;|]",
        " \t|\t |^ | $",
        r"(^|\t)(?i:null|\(null\)|n/a|na|none|-)(\t|$)",
        r"[\x{C2}\x{C3}\x{FFFD}]",
        INVISIBLE,
    ]
)

# The same for one cell.
ODD_CELL = "|".join(
    [
        r"[\x{00}-\x{1F}\x{7F}\"#+;|]|^ | $",
        f"(?:{WORD_FOR_NOTHING})",
        r"[\x{C2}\x{C3}\x{FFFD}]",
        INVISIBLE,
    ]
)

SHAPES = {  # By which a row is seen to stand beside its columns.
    "EMAIL": "@",
    "DOB": "^[0-9/-]{8,10}$",
    "GENDER": "^[MFU]$",
    "MAJOR_CIP": r"^[0-9]{2}\.[0-9]{4}$",
    "EDUCATION_LEVEL": "^[0-9]{2}$",
    "BIRTH_COUNTRY": "^[A-Z]{2}$",
    "CITIZENSHIP_COUNTRY": "^[A-Z]{2}$",
    "US_PHONE": "^[0-9]{10}$",
    "FOREIGN_PHONE": "^[0-9]{5,20}$",
    "PERM_RESIDENT_COUNTRY": "^[A-Z]{2}$",
    "US_ADDRESS_STATE": "^[A-Z]{2}$",
    "US_ADDRESS_ZIP": "^[0-9]{5}$",
    "FOREIGN_ADDRESS_COUNTRY": "^[A-Z]{2}$",
    "CREDITS_TOTAL": "^[0-9.]{1,7}$",
    "GRAD_DATE": "^[0-9/-]{8,10}$",
}

WARNINGS = {
    "multiple-values",
    "name-placeholder",
    "placeholder-value",
    "spreadsheet-damage",
    "mojibake",
    "invisible-character",
    "name-characters",
    "exceeds-sevis-length",
    "invalid-suffix",
    "invalid-us-phone",
    "invalid-foreign-phone",
    "retired-cip",
    "unusual-date-format",
}


def own_errors(d, c, kind, today):
    """The errors of a column's own kind of value, for one that is filled."""
    no = lambda pattern: d.negate(d.matches(c, pattern))
    match kind:
        case "name" | "preferred-name":
            return [("name-digit", d.matches(c, "[0-9]"))]
        case "email":
            return [("invalid-email", no(EMAIL))]
        case "birth-date":
            return [("invalid-date", no(DAY)), ("future-birth-date", d.is_after(c, today))]
        case "date":
            return [("invalid-date", d.both(no(DAY), no(UNUSUAL_DAY)))]
        case "gender":
            return [("invalid-gender", d.negate(d.among(c, ["M", "F", "U"])))]
        case "sevis-id":
            return [("invalid-sevis-id", no("^N[0-9]{10}$"))]
        case "visa":
            return [
                ("uncoded-visa-type", d.matches(c, "(?i)^[fmj][- ]?[12]($|[^a-z0-9])")),
                ("unknown-visa-code", d.both(d.matches(c, "^[-+]?[0-9][0-9.]*$"), no("^0[1-6]$"))),
                (
                    "permanent-resident",
                    d.both(
                        d.matches(
                            c,
                            "(?i)^(pr|lpr|greencard)([^a-z0-9]|$)|perm(anent)?[ .]*res|green card",
                        ),
                        no("(?i)pending|applicant|applied|non|not"),
                    ),
                ),
            ]
        case "education-level":
            return [("invalid-education-level", no("^(0[1-9]|1[01])$"))]
        case "cip":
            return [("invalid-cip", d.negate(d.among(c, CIP[1:] + RETIRED_CIP)))]
        case "cip-or-none":
            return [("invalid-cip", d.negate(d.among(c, CIP + RETIRED_CIP)))]
        case "credits" | "credits-earned":
            return [("invalid-credits", no(CREDITS))]
        case "birth-country":
            return [("invalid-country", d.negate(d.among(c, current("birth-country"))))]
        case "country" | "foreign-country":
            unknown = d.negate(d.among(c, COUNTRIES))
            if c == "CITIZENSHIP_COUNTRY":
                return [("us-citizen", d.among(c, UNITED_STATES)), ("invalid-country", unknown)]
            return [
                (
                    "invalid-country",
                    d.negate(d.among(c, COUNTRIES + UNITED_STATES))
                    if kind == "foreign-country"
                    else unknown,
                )
            ]
    return []


def own_warnings(d, c, kind):
    """The warnings of a column's own kind of value, for one that is filled."""
    no = lambda pattern: d.negate(d.matches(c, pattern))
    match kind:
        case "suffix":
            return [
                ("invalid-suffix", d.negate(d.among(c, ["I", "II", "III", "IV", "Jr.", "Sr."])))
            ]
        case "us-phone":
            return [("invalid-us-phone", no("^[0-9]{10}$"))]
        case "calling-code":
            return [("invalid-foreign-phone", no("^[1-9][0-9]{0,3}$"))]
        case "phone":
            return [("invalid-foreign-phone", no("^[0-9]{1,20}$"))]
        case "cip" | "cip-or-none":
            return [("retired-cip", d.among(c, RETIRED_CIP))]
        case "date":
            return [("unusual-date-format", no(DAY))]
    return []


def cell_rules(d, c, today):
    """All rules about one cell, trimmed; the first that fires silences the others."""
    _, _, group, kind, *_ = COLUMNS[c]
    limit, filled = COLUMNS[c][8], d.filled(c)
    rules = [
        ("invalid-utf8", d.is_broken(c)),
        ("control-character", d.matches(c, CONTROL)),
        ("double-quote", d.contains(c, '"')),
        ("value-too-long", d.longer(c, 500)),
    ]
    if kind == "credits":
        rules.append(("blank-credits", d.blank(c)))
    rules += [(rule, d.both(filled, when)) for rule, when in own_errors(d, c, kind, today)]
    if group in ("core", "bio") and kind in ("id", "name", "text"):
        rules.append(("multiple-values", d.matches(c, SEVERAL)))
    if kind == "name":
        rules.append(("name-placeholder", d.matches(c, NAME_FOR_NOTHING)))
    if kind not in ("state", "zip"):
        if kind not in ("name", "preferred-name", "id"):
            rules.append(("placeholder-value", d.matches(c, WORD_FOR_NOTHING)))
        rules += [
            ("spreadsheet-damage", d.matches(c, SPREADSHEET)),
            ("mojibake", d.matches(c, MOJIBAKE)),
            ("invisible-character", d.matches(c, INVISIBLE)),
        ]
    if kind == "name":
        rules.append(("name-characters", d.both(filled, d.negate(d.matches(c, NAME)))))
    if limit:
        rules.append(("exceeds-sevis-length", d.longer(c, int(limit))))
    return rules + [(rule, d.both(filled, when)) for rule, when in own_warnings(d, c, kind)]


def typed_rules(d, c, today):
    """The part of it that a clean line has to be asked about cell by cell."""
    _, _, _, kind, *_ = COLUMNS[c]
    rules = [
        d.both(d.filled(c), when)
        for _, when in own_errors(d, c, kind, today) + own_warnings(d, c, kind)
    ]
    if kind == "name":
        rules = [d.both(d.filled(c), d.negate(d.matches(c, NAME))), d.matches(c, NAME_FOR_NOTHING)]
    if kind == "credits":
        rules.append(d.blank(c))
    if COLUMNS[c][8]:
        rules.append(d.longer(c, int(COLUMNS[c][8])))
    return rules


def row_rules(d):
    """Rules over several cells: the rule, the column it stands at, the columns it needs, when it fires."""
    yield (
        "missing-uuuid",
        "UUUID",
        ["UUUID"],
        d.either(d.blank("UUUID"), d.matches("UUUID", WORD_FOR_NOTHING)),
    )
    yield "missing-required-value", "LAST_NAME", ["LAST_NAME"], d.blank("LAST_NAME")
    yield "missing-email", "EMAIL", ["EMAIL"], d.blank("EMAIL")
    yield (
        "exceeds-sevis-length",
        "FIRST_NAME",
        ["FIRST_NAME", "MIDDLE_NAME"],
        d.every(
            d.joined_longer("FIRST_NAME", "MIDDLE_NAME", 79),
            d.filled("FIRST_NAME"),
            d.filled("MIDDLE_NAME"),
            d.negate(d.longer("FIRST_NAME", 80)),
            d.negate(d.longer("MIDDLE_NAME", 80)),
        ),
    )
    principal, m1 = d.among("VISA_TYPE", ["01", "02", "03"]), d.among("VISA_TYPE", ["02"])
    vocational = d.among("EDUCATION_LEVEL", ["08", "09", "10"])
    other = d.both(d.matches("EDUCATION_LEVEL", "^(0[1-7]|11)$"), m1)
    yield (
        "education-level-visa-mismatch",
        "EDUCATION_LEVEL",
        ["EDUCATION_LEVEL", "VISA_TYPE"],
        d.both(principal, d.either(d.both(vocational, d.negate(m1)), other)),
    )
    credits = ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"]
    differs = d.sum_differs(credits)
    yield "credits-total-mismatch", "CREDITS_TOTAL", credits, differs
    for rule, c in [("missing-credits-term", "CREDITS_TERM"), ("missing-full-time", "FULL_TIME")]:
        yield (
            rule,
            c,
            ["VISA_TYPE", "CREDITS_TOTAL"],
            d.every(d.blank(c), principal, d.positive("CREDITS_TOTAL"), d.negate(differs)),
        )
    for block in ["US_ADDRESS_", "US_MAILING_ADDRESS_"]:
        yield from us_address_rules(d, block)
    yield from foreign_address_rules(d)


def us_address_rules(d, block):
    line1, line2, city, state, zip_code = cells = [
        block + part for part in ("LINE1", "LINE2", "CITY", "STATE", "ZIP")
    ]
    is_known, is_zip = d.among(state, STATES), d.matches(zip_code, "^[0-9]{5}$")
    foreign = d.every(
        d.matches(state, "[A-Za-z].*[A-Za-z].*[A-Za-z]"),
        d.negate(d.among_upper(state, STATE_NAMES)),
        d.negate(d.matches(state, "(?i)^(null|\\(null\\)|n/a|none)$")),
    )
    wrong_state = d.every(d.filled(state), d.negate(is_known), d.negate(foreign))
    has_prefix = d.among_beginning(zip_code, list(ZIPS))
    wrong_zip = d.every(
        d.filled(zip_code),
        d.negate(d.both(is_zip, has_prefix)),
        d.negate(foreign),
        d.negate(wrong_state),
    )
    sound = d.negate(d.either(foreign, d.either(wrong_state, wrong_zip)))
    any_filled = functools.reduce(d.either, [d.filled(c) for c in cells])
    yield "foreign-us-address", line1, cells, foreign
    yield "invalid-us-state", state, cells, wrong_state
    yield "invalid-us-zip", zip_code, cells, wrong_zip
    yield (
        "incomplete-us-address",
        zip_code,
        cells,
        d.every(any_filled, sound, d.either(d.blank(line1), d.blank(zip_code))),
    )
    yield (
        "zip-state-mismatch",
        zip_code,
        cells,
        d.every(is_known, is_zip, sound, d.negate(d.among_zip_states(zip_code, state, ZIP_STATES))),
    )
    if block == "US_ADDRESS_":
        yield "po-box-address", line1, cells, d.both(sound, d.matches(line1, BOX))


def foreign_address_rules(d):
    cells = [
        "FOREIGN_ADDRESS_" + part
        for part in ("LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE", "COUNTRY")
    ]
    *_, province, code, country = cells
    in_us = d.either(
        d.among(country, UNITED_STATES),
        d.both(
            d.matches(code, "^[0-9]{5}(-?[0-9]{4})?$"),
            d.among_zip_states(code, province, ZIP_STATES),
        ),
    )
    any_filled = functools.reduce(d.either, [d.filled(c) for c in cells[:-1]])
    yield "us-foreign-address", cells[0], cells, in_us
    yield (
        "missing-foreign-country",
        country,
        cells,
        d.every(d.blank(country), any_filled, d.negate(in_us)),
    )


def row_sift(d):
    """What fires wherever one of `row_rules` may, with less to ask of a row that is fine."""
    yield from (d.blank(c) for c in ("UUUID", "LAST_NAME", "EMAIL"))
    yield from (
        when
        for rule, _, _, when in row_rules(d)
        if rule
        in (
            "exceeds-sevis-length",
            "education-level-visa-mismatch",
            "credits-total-mismatch",
            "missing-credits-term",
            "missing-full-time",
        )
    )
    for block in ["US_ADDRESS_", "US_MAILING_ADDRESS_"]:
        line1, line2, city, state, zip_code = cells = [
            block + part for part in ("LINE1", "LINE2", "CITY", "STATE", "ZIP")
        ]
        is_fine = d.every(
            d.filled(line1),
            d.matches(zip_code, "^[0-9]{5}$"),
            d.among_zip_states(zip_code, state, ZIP_STATES),
        )
        yield d.both(functools.reduce(d.either, [d.filled(c) for c in cells]), d.negate(is_fine))
    yield d.matches("US_ADDRESS_LINE1", BOX)
    yield d.among("FOREIGN_ADDRESS_COUNTRY", UNITED_STATES)
    yield from (when for _, _, _, when in foreign_address_rules(d))


class Dialect:
    """Words that are made of others."""

    def every(self, *parts):
        return functools.reduce(self.both, parts)


class SQL(Dialect):
    """SQL as DuckDB and ClickHouse share it; a cell is what `cell` says, and blank is ''."""

    def __init__(self, cell):
        self.cell = cell

    quote = staticmethod(lambda text: "'" + text.replace("'", "''") + "'")

    def listed(self, values):
        return "(" + ",".join(map(self.quote, values)) + ")"

    def blank(self, c):
        return f"{self.cell(c)}=''"

    def filled(self, c):
        return f"{self.cell(c)}!=''"

    def both(self, a, b):
        return f"({a} AND {b})"

    def either(self, a, b):
        return f"({a} OR {b})"

    def negate(self, a):
        return f"NOT ({a})"

    def among(self, c, values):
        return f"{self.cell(c)} IN {self.listed(values)}"

    def among_upper(self, c, values):
        return f"upper({self.cell(c)}) IN {self.listed(values)}"

    def among_beginning(self, c, values):
        return f"substring({self.cell(c)},1,3) IN {self.listed(values)}"

    def among_zip_states(self, code, state, values):
        return (
            f"concat(substring({self.cell(code)},1,3),{self.cell(state)}) IN {self.listed(values)}"
        )

    def joined_longer(self, a, b, most):
        return f"{self.size}({self.cell(a)})+{self.size}({self.cell(b)})>{most}"

    def is_after(self, c, today):
        c = self.cell(c)
        return f"concat(substring({c},7,4),substring({c},1,2),substring({c},4,2))>'{today}'"

    def sum_differs(self, cells):
        numbers = [self.number(c) for c in cells]
        shaped = " AND ".join(self.matches(c, CREDITS) for c in cells)
        return f"({shaped} AND abs({'+'.join(numbers[:-1])}-{numbers[-1]})>0.0005)"

    def positive(self, c):
        return f"({self.matches(c, CREDITS)} AND {self.number(c)}>0)"


class Duck(SQL):
    size = "length"

    def matches(self, c, pattern):
        return f"regexp_matches({self.cell(c)},{self.quote(pattern)})"

    def contains(self, c, text):
        return f"contains({self.cell(c)},{self.quote(text)})"

    def longer(self, c, most):
        return f"length({self.cell(c)})>{most}"

    def number(self, c):
        return f"coalesce(try_cast({self.cell(c)} AS DOUBLE),0)"

    def is_broken(self, c):
        return "false"  # DuckDB refuses such lines; they are counted as it does.


class Click(SQL):
    size = "lengthUTF8"
    quote = staticmethod(
        lambda text: "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\t", "\\t") + "'"
    )

    def matches(self, c, pattern):
        return f"match({self.cell(c)},{self.quote(pattern)})"

    def contains(self, c, text):
        return f"position({self.cell(c)},{self.quote(text)})>0"

    def longer(self, c, most):
        return f"(length({self.cell(c)})>{most} AND lengthUTF8({self.cell(c)})>{most})"

    def number(self, c):
        return f"toFloat64OrZero({self.cell(c)})"

    def is_broken(self, c):
        return f"NOT isValidUTF8({self.cell(c)})"


class Polars(Dialect):
    """polars' expressions."""

    def __init__(self, pl):
        self.pl = pl

    def cell(self, c):
        return self.pl.col(c)

    def blank(self, c):
        return self.cell(c) == ""

    def filled(self, c):
        return self.cell(c) != ""

    both, either, negate = map(staticmethod, (operator.and_, operator.or_, operator.invert))

    def among(self, c, values):
        return self.cell(c).is_in(values)

    def among_upper(self, c, values):
        return self.cell(c).str.to_uppercase().is_in(values)

    def among_beginning(self, c, values):
        return self.cell(c).str.head(3).is_in(values)

    def among_zip_states(self, code, state, values):
        return self.pl.concat_str([self.cell(code).str.head(3), self.cell(state)]).is_in(values)

    def joined_longer(self, a, b, most):
        return self.cell(a).str.len_chars() + self.cell(b).str.len_chars() > most

    def is_after(self, c, today):
        c = self.cell(c)
        return self.pl.concat_str([c.str.slice(6, 4), c.str.slice(0, 2), c.str.slice(3, 2)]) > today

    def number(self, c):
        return self.cell(c).cast(self.pl.Float64, strict=False).fill_null(0)

    def sum_differs(self, cells):
        shaped = functools.reduce(operator.and_, [self.matches(c, CREDITS) for c in cells])
        *parts, total = map(self.number, cells)
        return shaped & ((functools.reduce(operator.add, parts) - total).abs() > 0.0005)

    def positive(self, c):
        return self.matches(c, CREDITS) & (self.number(c) > 0)

    def matches(self, c, pattern):
        return self.cell(c).str.contains(pattern)

    def contains(self, c, text):
        return self.cell(c).str.contains(text, literal=True)

    def longer(self, c, most):
        return (self.cell(c).str.len_bytes() > most) & (self.cell(c).str.len_chars() > most)

    def is_broken(self, c):
        return self.contains(c, "\ufffd")


# The rules that all three of them can say; invalid-utf8, blank-line, wrong-field-count and the ids' come from the lines.
BY_LINE = [
    "blank-line",
    "wrong-field-count",
    "shifted-row",
    "duplicate-uuuid",
    "uuuid-differs-by-case",
    "possible-same-person",
]


def all_rules(d):
    """The names of all rules that are judged here."""
    names = set(BY_LINE) | {"padded-value"} | {rule for rule, *_ in row_rules(d)}
    for c in COLUMNS:
        names |= {rule for rule, _ in cell_rules(d, c, "00000000")}
    return sorted(names)
