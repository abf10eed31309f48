internal import Changes
internal import Feed

extension SettingKey {
  /// The settings of the nightly run, in the order of the document.
  static let night =
    GuardKey.all.map(\.setting) + [
      SettingKey(
        "guards.header-order",
        takes: Suggestion.list(GuardLimits.HeaderOrder.allCases.map(\.rawValue), last: "or"),
        byDefault: "same",
        meaning:
          "Whether a column that moved holds the night (`header-changed`). Columns are found "
          + "by name either way.",
        example: "any", form: .words(GuardLimits.HeaderOrder.allCases.map(\.rawValue))),
      SettingKey(
        "terms.TERM.start", takes: "date", byDefault: "none: it must be there",
        meaning:
          "The first day of the term that CREDITS_TERM calls TERM. In a term that stands here "
          + "everyone is to be enrolled: leave one out that students may skip, as most may summer.",
        example: "2026-08-24", form: .date),
      SettingKey(
        "terms.TERM.end", takes: "date", byDefault: "none: it must be there",
        meaning: "Its last day.", example: "2026-12-18", form: .date),
      SettingKey(
        "terms.TERM.add-drop", takes: "date", byDefault: "none: it must be there",
        meaning: "The last day of add/drop. From the day after, for a week, it is expected that "
          + "CREDITS_TERM and the credits become this term's for everyone.",
        example: "2026-09-04", form: .date),
      SettingKey(
        "terms.TERM.next-start", takes: "date", byDefault: "unknown",
        meaning: "The first day of the next term.", example: "2027-01-11",
        form: .date),
      SettingKey(
        "signals.COLUMN=VALUE",
        takes: Suggestion.list(Signal.Meaning.allCases.map(\.rawValue), last: "or"),
        byDefault: "none",
        meaning: "What it means for a student that COLUMN is VALUE. Without it the feed can't say "
          + "that someone withdrew.",
        example: "withdrawn", form: .words(Signal.Meaning.allCases.map(\.rawValue))),
      SettingKey(
        "store.path", takes: "the path of a file", byDefault: "none",
        meaning:
          "The store, in a folder of its own that nobody else may enter. A path begins in the "
          + "folder of the settings file. `--store` goes before it.",
        example: "/var/lib/sisfeed/sisfeed.sqlite"),
      SettingKey(
        "store.hr", takes: "true or false", byDefault: "true",
        meaning: "Whether the values of HR rows are stored.", example: "false", form: .truth),
      SettingKey(
        "archive.folder", takes: "the path of a folder", byDefault: "none",
        meaning:
          "Where the files of a loaded night are kept as they came, compressed (`zstd -d` reads "
          + "them), for `nights --export`. Nobody else may enter a folder that sisfeed makes. A path "
          + "begins in the folder of the settings file. Without it the files are left where they are.",
        example: "/var/lib/sisfeed/archive"),
      .amount(
        "retention.nights", of: "days", in: 1...36_500, byDefault: "400",
        meaning: "For how long a night can be rebuilt.", example: "400"),
      .amount(
        "retention.input", of: "days", in: 1...36_500, byDefault: "60",
        meaning: "For how long the files are kept as they came.", example: "60"),
      .amount(
        "retention.gone", of: "days", in: 1...36_500, byDefault: "1220",
        meaning: "For how long someone is kept who is no longer in the feed: three years after a "
          + "student stops (8 CFR 214.3(g)), and a term.",
        example: "1220"),
    ] + drop + [
      SettingKey(
        "people.on-behalf", takes: "users of the system, separated by commas", byDefault: "none",
        meaning: "Who counts as the person whom they name by `--by`: the account of a web page or "
          + "a help desk that knows its people. Everyone else counts as themselves.",
        example: "sisweb"),
      SettingKey(
        "people.dso", takes: "names, separated by commas", byDefault: "everyone",
        meaning: "Who decides on F and M records. Where no role names anybody, whoever may use the "
          + "program may decide.",
        example: "jdoe, msmith"),
      SettingKey(
        "people.pdso", takes: "names, separated by commas", byDefault: "nobody",
        meaning: "The principal ones among them.", example: "msmith"),
      SettingKey(
        "people.ro", takes: "names, separated by commas", byDefault: "nobody",
        meaning: "Who decides on J records.", example: "rlee"),
      SettingKey(
        "people.aro", takes: "names, separated by commas", byDefault: "nobody",
        meaning: "The alternates of those.", example: "tkim"),
      SettingKey(
        "approve.automatic", takes: "names of duties, separated by commas", byDefault: "none",
        meaning: "The duties of `specs/duties.tsv` whose updates are approved without a person: "
          + "those of risk 1 alone, and never Registration, Create or Status.",
        example: "us-address, phone"),
      SettingKey(
        "approve.negative-a-day", takes: "number from 0 to 9999", byDefault: "10",
        meaning: "How many updates that take something from a person may be approved in a day, by "
          + "all together.",
        example: "5"),
      SettingKey(
        "full-time.CODE", takes: "yes or no", byDefault: "unknown",
        meaning: "Whether FULL_TIME, being CODE, says that the course is full.", example: "yes"),
    ]
}
