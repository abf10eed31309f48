internal import Codes
internal import Feed
internal import Files
internal import Night
internal import Settings
internal import Updates

extension School {
  /// The column that a setting names.
  ///
  /// - Throws: `RunFailure` where the layout has no such column: whoever wrote it would wait in vain.
  func column(_ name: String, of setting: String, _ origin: Origin) throws -> Column {
    guard let column = layout.column(named: name) else {
      throw RunFailure(
        "\(origin): \(setting) names \(Suggestion.quoted(name)), which is no column of the layout"
          + Suggestion.ending(
            for: name, among: layout.table.columns.map(\.name),
            otherwise: "; sisfeed columns lists them"))
    }
    return column
  }

  /// A column with a date of the programme, where the settings name one.
  ///
  /// - Throws: `RunFailure`.
  func programDate(_ setting: Setting<String?>, _ key: String) throws -> ProgramDateColumn? {
    guard let name = setting.value else { return nil }
    let column = try column(name, of: key, setting.origin)
    return ProgramDateColumn(column: column.id, name: column.name)
  }

  /// The columns whose blank clears.
  ///
  /// - Throws: `RunFailure` where SEVIS takes no empty value for one.
  func clearable() throws -> ColumnSet {
    let setting = night.columns.clearable
    return ColumnSet(
      try setting.value.map { name in
        let column = try column(name, of: "columns.clearable", setting.origin)
        guard Element.mayBeCleared(column.id) else {
          throw RunFailure(
            "\(setting.origin): columns.clearable names \(name), and SEVIS doesn't take it empty; only "
              + "\(Suggestion.list(Element.clearableNames, last: "and")) may be cleared")
        }
        return column.id
      })
  }

  /// The column that counts online classes, where one is labelled so.
  ///
  /// - Throws: `RunFailure`.
  func onlineClasses() throws -> ColumnID? {
    let labels = night.columns.labels
    for (name, label) in labels { _ = try column(name, of: "labels", label.origin) }
    let labelled = labels.first { $0.value.value == ColumnSettings.onlineClasses }
    return layout.column(named: labelled?.key ?? ColumnSettings.onlineClasses)?.id
  }

  /// Whom to tell when which column changes.
  ///
  /// - Throws: `RunFailure`.
  func watched() throws -> [WatchedColumn] {
    try night.columns.watch.sorted { $0.key < $1.key }.map { name, whom in
      let column = try column(name, of: "watch", whom.origin)
      return WatchedColumn(
        column: column.id, name: name, label: night.columns.labels[name]?.value, whom: whom.value)
    }
  }
}
