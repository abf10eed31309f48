internal import Feed
internal import Files
internal import Rules
internal import Store

/// What a verdict on a row comes from, besides the row's bytes: the program with its rules and
/// tables, the school's word on them, the layout and the header.
enum VerdictBasis {
  /// A text that is another where any of it is.
  ///
  /// - Throws: `RunFailure` where the program can't read itself.
  static func text(_ feed: OpenedFeed, plan: NightPlan) throws -> String {
    let columns = feed.header.fields.map { field in
      guard let column = field.column else { return "?" }
      let presence = FileKind.allCases.map { column.presence[$0]?.rawValue ?? "" }
      return [
        column.name, String(describing: column.format), String(column.feedLimit),
        column.sevisLimit.map { String($0) } ?? "", column.codes ?? "",
        presence.joined(separator: "/"),
      ].joined(separator: " ")
    }
    let rules = RuleCatalogue.all.map { rule in
      "\(rule.id) \(plan.ruleset.severity(of: rule)?.name ?? "off")"
    }
    let parts =
      [
        try program, feed.kind.rawValue, plan.layout.name, plan.layout.dateFormat.rawValue,
        plan.layout.customColumns.map { String($0) } ?? "any",
        feed.opening.quoting.wrapsHeader ? "wrapped" : "plain",
        feed.opening.quoting.wrappedColumns.sorted().map { String($0) }.joined(separator: " "),
      ] + columns + rules
    return FileDigest.sha256(of: parts.joined(separator: "\n"))
  }

  /// The running program as its file tells it apart: another build may judge otherwise.
  ///
  /// To digest it would take longer than the night of a small school.
  private static var program: String {
    get throws {
      guard let stamp = FileStamp("/proc/self/exe") else {
        throw RunFailure(
          "the program can't look at its own file, /proc/self/exe; is /proc mounted?")
      }
      return stamp.text
    }
  }

  /// The rows of a feed whose verdict stands, nil where none does.
  ///
  /// - Throws: `RunFailure`.
  static func cleanRows(_ feed: OpenedFeed, plan: NightPlan, store: Store) throws -> CleanRows? {
    var clean: CleanRows?
    let basis = try text(feed, plan: plan)
    try store.read { connection in
      try LastVerdicts.read(of: feed.kind, basis: basis, today: plan.today, connection) {
        hashes in
        var rows = CleanRows(capacity: hashes.count)
        for place in 0..<hashes.count where !hashes[place].hasFinding {
          rows.insert(hashes[place].row)
        }
        clean = rows
      }
    }
    return clean
  }
}
