internal import Feed

extension Guards {
  /// The header isn't that of the last good night.
  static func headerChanged(_ file: FileEvidence) -> [GuardVerdict] {
    guard let last = file.last, !file.isMissing else { return [] }
    var change = HeaderChange(from: last, to: file.tonight)
    if file.limits.headerOrder == .any { change.moved = [] }
    guard change.count > 0 else { return [] }
    var parts: [String] = []
    if !change.added.isEmpty { parts.append("added: \(list(change.added))") }
    if !change.dropped.isEmpty { parts.append("dropped: \(list(change.dropped))") }
    if !change.renamed.isEmpty {
      parts.append(
        "renamed: \(list(change.renamed.map { "\($0.before) to \($0.after) (\($0.why))" }))")
    }
    if !change.moved.isEmpty { parts.append("moved: \(list(change.moved))") }
    let isOrderAlone = change.count == change.moved.count
    let order: Message =
      isOrderAlone
      ? " Columns are found by name; guards.header-order: any in the settings allows it for good."
      : " A column that isn't there any more keeps no one's values up to date."
    return [
      GuardVerdict(
        id: .headerChanged, weight: .hold, file: file.kind, people: nil,
        columns: change.added + change.dropped + change.renamed.map(\.after) + change.moved,
        number: change.count, total: last.columns.count,
        measured: "\(change.count) name\(change.count == 1 ? "" : "s")", limit: "none",
        message: """
          The header of the \(file.kind.title) isn't that of the last good night; \
          \(parts.joined(separator: "; ")). The extract was reworked: values may now stand in \
          another field than they did.\(order)
          """)
    ]
  }

  /// Names of a header as in a sentence; those of an unknown column may be anything.
  private static func list(_ names: [String]) -> String {
    let limit = 12
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
