internal import Feed

extension SettingKey {
  /// The settings about single columns and about the list of SEVIS records.
  static let columns = [
    SettingKey(
      "columns.program-start", takes: "a column", byDefault: "none",
      meaning: "The column with the first day of the programme. Where it is later than SEVIS has, "
        + "a deferral or a question is proposed.",
      example: "CUSTOM8"),
    SettingKey(
      "columns.program-end", takes: "a column", byDefault: "none",
      meaning: "The column with the last day of the programme. Where it is another than SEVIS has, "
        + "an extension or a shortening is proposed.",
      example: "CUSTOM9"),
    SettingKey(
      "columns.clearable", takes: "columns, separated by commas", byDefault: "none",
      meaning:
        "The columns whose blank clears what SEVIS holds; in all others a blank says nothing. "
        + "Only what SEVIS takes empty: suffix, second address lines, and city, province and postal "
        + "code abroad.",
      example: "US_ADDRESS_LINE2, SUFFIX"),
    SettingKey(
      "labels.COLUMN", takes: "text", byDefault: "none",
      meaning: "What the school keeps in COLUMN; the morning report says it. ONLINE_CLASSES says "
        + "that it counts the online classes of the term: one class counts whole for a full course.",
      example: "Admit type"),
    SettingKey(
      "watch.COLUMN", takes: "a name", byDefault: "nobody",
      meaning: "Whom the morning report says to tell when COLUMN changes.", example: "the bursar"),
    SettingKey(
      "roster.columns.COLUMN", takes: "the name in the list", byDefault: "COLUMN",
      meaning: "What a list of SEVIS records calls COLUMN, which is a column of a roster (UUUID, "
        + "SEVIS_ID, CLASS, STATUS, ORG_ID, PROGRAM_START, PROGRAM_END) or of the feed. Where any is "
        + "given, columns of the list that nobody names are passed over.",
      example: "SEVIS ID"),
    SettingKey(
      "roster.date-format",
      takes: Suggestion.list(DateFormat.allCases.map(\.rawValue), last: "or"),
      byDefault: "YYYY-MM-DD", meaning: "How the list writes dates.", example: "MM/DD/YYYY",
      form: .words(DateFormat.allCases.map(\.rawValue))),
  ]
}
