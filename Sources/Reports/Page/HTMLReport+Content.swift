internal import Feed
internal import Rules

extension HTMLReport {
  /// Everything that the page says.
  func content(_ summary: Summary) -> [String: any Sendable] {
    let names = files.map { Self.name(of: $0.path) }
    let sorted = rules.values.sorted {
      ($1.severity.rawValue, run.place(of: $0.id), $0.id)
        < ($0.severity.rawValue, run.place(of: $1.id), $1.id)
    }
    var content: [String: any Sendable] = [
      "title": "\(names.joined(separator: ", ")) · sisfeed",
      "about": "Check of \(names.joined(separator: ", ")), judged as of \(run.today)",
      "verdict": verdict(summary), "numbers": numbers(summary), "hasFindings": !sorted.isEmpty,
      "owners": ownersInOrder, "notes": notes,
      "severities": Severity.allCases.reversed().filter { severity in
        sorted.contains { $0.severity == severity }
      }.map { ["name": $0.name] },
      "files": files.enumerated().map { self.content(of: $1, number: $0 + 1) },
      "rules": sorted.map { self.content(of: $0) },
    ]
    if let since = summary.since { content["since"] = self.since(since) }
    return content
  }

  static func name(of path: String) -> String {
    path == "-"
      ? "standard input"
      : VisibleText.escaped(path.split(separator: "/").last.map(String.init) ?? path)
  }

  // MARK: Numbers

  private func numbers(_ summary: Summary) -> [[String: any Sendable]] {
    func number(_ count: Int, _ noun: String, _ kind: String = "") -> [String: any Sendable] {
      ["count": Words.number(count), "label": noun + (count == 1 ? "" : "s"), "kind": kind]
    }
    func plain(_ count: Int, _ label: String, _ kind: String = "") -> [String: any Sendable] {
      ["count": Words.number(count), "label": label, "kind": kind]
    }
    var numbers = [
      plain(summary.count(.fatal), "fatal", "fatal"),
      number(summary.count(.error), "error", "error"),
      number(summary.count(.warning), "warning", "warning"),
      number(summary.count(.note), "note", "note"), number(summary.rows, "row"),
      plain(summary.rowsWithErrors, "with errors"),
    ]
    if !summary.accepting.isEmpty {
      numbers.append(plain(summary.accepted.values.reduce(0, +), "accepted"))
    }
    if let since = summary.since {
      numbers += [plain(since.new, "new"), plain(since.mended.count, "mended")]
    }
    return numbers
  }

  private func since(_ since: Since) -> [String: any Sendable] {
    let most = 20
    var items = since.mended.prefix(most).map { entry in
      ["text": [entry.rule, entry.uuuid, entry.column].compactMap { $0 }.joined(separator: "  ")]
    }
    if since.mended.count > most {
      items.append(["text": "and \(Words.number(since.mended.count - most)) more"])
    }
    var text =
      "Since \(Self.name(of: since.path)): \(Words.number(since.new)) new, "
      + "\(Words.number(since.open)) still open, \(Words.number(since.mended.count)) mended"
    if since.accepted > 0 { text += ", \(Words.number(since.accepted)) accepted" }
    if since.notChecked > 0 {
      text += ", \(Words.number(since.notChecked)) not looked for this time"
    }
    var content: [String: any Sendable] = ["text": text + "."]
    if !items.isEmpty { content["mended"] = ["items": items] as [String: any Sendable] }
    return content
  }

  private var ownersInOrder: [[String: any Sendable]] {
    owners.sorted { $0.key < $1.key }.map { name, counts in
      func count(_ severity: Severity) -> String { Words.number(counts[severity] ?? 0) }
      return [
        "name": name, "fatal": count(.fatal), "errors": count(.error),
        "warnings": count(.warning), "notes": count(.note),
      ]
    }
  }

  private var notes: [String] {
    let values =
      run.showsValues
      ? "This page shows personal values. Keep it where the file itself may lie."
      : "Values are hidden. UUUIDs are not: keep the page where staff may see them."
    let skipped = Dictionary(grouping: run.skipped, by: \.reason).sorted { $0.key < $1.key }.map {
      "Not run: \(Words.list($0.value.map(\.rule), atMost: 4)), \(VisibleText.escaped($0.key))."
    }
    return [values] + skipped
      + ["Made by sisfeed \(run.version). Nothing on this page was fetched from anywhere."]
  }

  // MARK: Rules

  /// How many findings of a rule are shown before someone asks for all.
  private static let shownAtFirst = 25

  private func content(of rule: RuleOnPage) -> [String: any Sendable] {
    let info = run.rule(rule.id)
    let source = info.map { "\($0.source.words.document): \($0.source.words.text)" }
    var content: [String: any Sendable] = [
      "id": rule.id, "severity": rule.severity.name, "isOpen": rule.severity >= .error,
      "summary": info?.summary ?? rule.id, "count": Words.number(rule.count),
      "countInWords": Words.count(rule.count, "finding"),
      "consequence": info?.consequenceInWords ?? "", "fix": info?.fix ?? "",
      "why": info?.why ?? "", "source": source ?? "",
      "messages": rule.owners.sorted { $0.key < $1.key }.enumerated().map { number, owner in
        [
          "key": "\(rule.id)-message-\(number + 1)", "owner": owner.key,
          "count": Words.number(owner.value.count),
          "text": OwnerMessage(rule, owner.key, files: files.map(\.path), run).html,
        ] as [String: any Sendable]
      },
      "rows": rule.shown.enumerated().map {
        row($1, in: rule, isMore: $0 >= Self.shownAtFirst)
      }.joined(),
    ]
    if rule.shown.count > Self.shownAtFirst {
      content["hasMore"] = true
      content["shown"] = Words.number(rule.shown.count)
    }
    if rule.count > rule.shown.count {
      content["rest"] =
        "\(Words.number(rule.count - rule.shown.count)) more are not on this page; "
        + "--format tsv lists all."
    }
    return content
  }

  private func row(_ reported: ReportedFinding, in rule: RuleOnPage, isMore: Bool) -> String {
    let finding = reported.finding
    return PlaceRow(
      line: finding.line, uuuid: finding.uuuid ?? "", column: finding.column ?? "",
      message: finding.message.text(showingValues: run.showsValues(of: finding)),
      owner: run.owner(of: finding), isMore: isMore, isNew: reported.isNew == true,
      severity: finding.severity == rule.severity ? nil : finding.severity.name,
      file: files.count > 1 ? Self.name(of: reported.file) : nil
    ).html
  }
}
