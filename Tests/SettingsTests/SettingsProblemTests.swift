import Feed
import Testing

@testable import Settings

/// Every slip in `sisfeed.yaml` has its place and its sentence.
@Suite struct SettingsProblemTests {
  @Test(arguments: [
    // Keys.
    (
      "rules:\n  missing-email:\n    sevrity: note\n    reason: x",
      "3:5: “sevrity” is no setting here; did you mean “severity”?"
    ),
    (
      "colour: red",
      "1:1: “colour” is no setting here; there are timezone, feed, reports, guards, terms, signals, store, archive, retention, drop, people, approve, full-time, columns, labels, watch, roster, tell and rules"
    ),
    ("layout: simple", "1:1: “layout” is no setting here; it stands under “feed”"),
    (
      "feed:\n  timezone: UTC",
      "2:3: “timezone” is no setting here; it stands at the beginning of a line, under nothing"
    ),
    (
      "feed:\n  columns: 5",
      "2:3: “columns” is no setting here; there are layout, custom-columns and date-format"
    ),
    ("feed:\n  ? [a]\n  : b", "2:5: a key is a word, not a list"),
    // The drop.
    (
      "drop:\n  set: students",
      "2:8: “students” is no set of files; it takes student-and-hr, student or combined"
    ),
    (
      "drop:\n  complete: renam",
      "2:13: “renam” is no way to show that a file is whole; it takes rename, companion or direct"
    ),
    (
      "drop:\n  settle: 1h",
      "2:11: “1h” is no number of seconds; it takes 0 to 3600"
    ),
    ("drop:\n  quota: 0", "2:10: “0” is no number of megabytes; it takes 1 to 1000000"),
    // Kinds of value.
    ("- timezone", "1:1: the file takes a map of settings, not a list"),
    ("timezone", "1:1: the file takes a map of settings, not a single value"),
    ("feed:\n  - layout", "2:3: “feed” takes a map of settings, not a list"),
    ("feed: simple", "1:7: “feed” takes a map of settings, not a single value"),
    ("timezone:\n  name: UTC", "2:3: “timezone” takes a single value, not a map"),
    ("timezone:", "1:1: “timezone” has no value"),
    ("timezone: ' '", "1:1: “timezone” has no value"),
    ("timezone: ~", "1:1: “timezone” has no value"),
    // Values.
    (
      "timezone: America/Denvr",
      "1:11: “America/Denvr” is no time zone; did you mean “America/Denver”?"
    ),
    (
      "timezone: Kathmandu Valley",
      "1:11: “Kathmandu Valley” is no time zone; it takes an IANA name, as America/Denver"
    ),
    (
      "timezone: ../../../etc/localtime",
      "1:11: “../../../etc/localtime” is no time zone; it takes an IANA name, as America/Denver"
    ),
    (
      "feed: {custom-columns: 10000}",
      "1:24: “10000” is no number of custom columns; it takes 0 to 9999"
    ),
    ("feed: {custom-columns: -1}", "1:24: “-1” is no number of custom columns; it takes 0 to 9999"),
    (
      "feed: {date-format: MM-DD-YYYY}",
      "1:21: “MM-DD-YYYY” is no date format; it takes MM/DD/YYYY, DD/MM/YYYY or YYYY-MM-DD"
    ),
    // Rules.
    (
      "rules: {missing-emial: {off: true, reason: x}}",
      "1:9: “missing-emial” is no rule; did you mean “missing-email”?"
    ),
    (
      "rules: {qqq: {off: true, reason: x}}",
      "1:9: “qqq” is no rule; `sisfeed explain` lists them"
    ),
    (
      "rules: {missing-email: {severity: eror, reason: x}}",
      "1:35: “eror” is no severity; did you mean “error”?"
    ),
    (
      "rules: {missing-email: {severity: bad, reason: x}}",
      "1:35: “bad” is no severity; it takes note, warning, error or fatal"
    ),
    ("rules: {missing-email: {off: yes, reason: x}}", "1:30: “yes” is neither true nor false"),
    (
      "rules: {missing-email: {off: true}}",
      "1:9: “missing-email” is changed without a reason; add “reason: …”, reports repeat it"
    ),
    ("rules: {missing-email: {off: true, reason: }}", "1:36: “reason” has no value"),
    ("rules: {missing-email: {off: true, reason: ''}}", "1:36: “reason” has no value"),
    (
      "rules: {missing-email: {reason: x}}",
      "1:9: “missing-email” has a reason but no change; add “severity: …” or “off: true”"
    ),
    (
      "rules: {missing-email: {off: true, severity: note, reason: x}}",
      "1:9: “missing-email” has a severity and is off; keep one of the two"
    ),
    (
      "rules: {empty-file: {off: true, reason: x}}",
      "1:9: “empty-file” is fatal and can't be switched off; severity: error is the least"
    ),
    (
      "rules: {empty-file: {severity: warning, reason: x}}",
      "1:9: “empty-file” is fatal and can't go below error; it takes error or fatal"
    ),
    (
      "rules:\n  missing-email: off",
      "2:18: “missing-email” takes a map of settings, not a single value"
    ),
    // What isn't YAML.
    (
      "timezone: UTC\nfeed:\n  layout: simple\ntimezone: UTC",
      "4:1: “timezone” stands twice, first in line 1"
    ),
    ("feed: {layout: simple, layout: simple}", "1:8: “layout” stands twice in one map"),
    (
      "feed:\n\tlayout: simple",
      "2:1: a tab stands in the indentation; YAML takes only spaces there"
    ),
    (
      "feed:\n  layout: simple\n  \tdate-format: x",
      "3:3: a tab stands in the indentation; YAML takes only spaces there"
    ),
    (
      "timezone: UTC\n  feed: x",
      "2:7: no “key: value” can stand here; look at the indentation, and put a value that holds a "
        + "colon in quotes"
    ),
    ("timezone: UTC\nfeed\n", "3:1: a key without its colon; settings are written “key: value”"),
    ("a: *b", "1:4: an alias (*) without its anchor (&); put a value that begins with * in quotes"),
    ("timezone: UTC\n---\nfeed:\n", "2:1: a second document begins; settings are one"),
    ("timezone: \u{1}", "1: a control character stands in the line; YAML takes only text"),
    ("timezone: 'UTC", "1:15: a quote is opened and not closed"),
    ("timezone: @x", "1:11: a value can't begin with this character; put it in quotes"),
    (
      "feed: {layout: simple",
      "2:1: a bracket is opened and not closed, or a comma is lacking"
    ),
    (
      "timezone: \"\\q\"",
      "1:12: the file isn't YAML here: found unknown escape character"
    ),
    (
      "feed:\n  layout: simple\n date-format: x",
      "3:2: a key is expected here; look at the indentation and the quotes"
    ),
    (
      "a: !!binary x",
      "1:1: “a” is no setting here; there are timezone, feed, reports, guards, terms, signals, store, archive, retention, drop, people, approve, full-time, columns, labels, watch, roster, tell and rules"
    ),
    (
      "timezone: &x UTC\nfeed: {layout: *x}\ny: z",
      "3:1: “y” is no setting here; there are timezone, feed, reports, guards, terms, signals, store, archive, retention, drop, people, approve, full-time, columns, labels, watch, roster, tell and rules"
    ),
    ("rules: {'': {off: true}}", "1:9: “” is no rule; `sisfeed explain` lists them"),
  ])
  func aSlipIsToldWithItsPlace(text: String, message: String) {
    let error = #expect(throws: SettingsError.self) { try settings(text) }
    #expect(error?.description == "sisfeed.yaml:" + message)
  }

  /// The parser's own limit stands between a hostile file and our stack.
  @Test(arguments: ["[", "{a: ", "- "])
  func whatIsNestedWithoutEndIsAnErrorAndNoCrash(opening: String) {
    #expect(throws: SettingsError.self) {
      try settings(String(repeating: opening, count: 100_000))
    }
  }

  @Test func allSlipsAreToldAtOnce() {
    let error = #expect(throws: SettingsError.self) {
      try settings(
        """
        timezone: UTC2
        feed:
          layuot: simple
          custom-columns: all
        rules:
          missing-email:
            severity: low
        """)
    }
    #expect(
      error?.description == """
        sisfeed.yaml:1:11: “UTC2” is no time zone; did you mean “UTC”?
        sisfeed.yaml:3:3: “layuot” is no setting here; did you mean “layout”?
        sisfeed.yaml:4:19: “all” is no number of custom columns; it takes 0 to 9999
        sisfeed.yaml:6:3: “missing-email” is changed without a reason; add “reason: …”, reports \
        repeat it
        sisfeed.yaml:7:15: “low” is no severity; it takes note, warning, error or fatal
        """)
  }
}
