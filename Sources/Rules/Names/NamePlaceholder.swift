internal import Feed

/// A word that stands for a name that isn't there.
struct NamePlaceholder: CellRule {
  static let info = RuleInfo(
    id: "name-placeholder", severity: .warning, scope: .formats([.name]), isForStudents: true,
    blocksProposals: true,
    summary: "A name is LNU, FNU, Unknown, Not Applicable or None, in any case.",
    why: "Visas used to be printed with FNU for a missing first name. SEVIS takes none of these "
      + "words for a name any more.",
    consequence: "The value is loaded as it stands, but no SEVIS update is proposed from it.",
    fix: "A person with one name has it in LAST_NAME; FIRST_NAME stays empty.",
    source: .document(
      "SEVIS name standards (DHS, 2020)",
      says: "invalid entries: LNU, FNU, Unknown, Not Applicable, None"),
    examples: [
      .passes([.lastName: "Suharto", .firstName: ""]),
      // Null and Na are surnames.
      .passes([.lastName: "Null", .firstName: "Na"]),
      .fires([.firstName: "FNU"], "FIRST_NAME is FNU, which SEVIS takes for no name"),
      .fires(
        [.lastName: "not applicable"],
        "LAST_NAME is Not Applicable, which SEVIS takes for no name"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .name }
  static func acceptor(of column: Column) -> Acceptor? { .name }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let word = word(cell.value) else { return nil }
    return Complaint("\(cell.column.name) is \(word), which SEVIS takes for no name")
  }

  private static func word(_ value: Span<UInt8>) -> String? {
    switch value.count {
    case 3: value.equalsFolded("lnu") ? "LNU" : value.equalsFolded("fnu") ? "FNU" : nil
    case 4: value.equalsFolded("none") ? "None" : nil
    case 7: value.equalsFolded("unknown") ? "Unknown" : nil
    case 14: value.equalsFolded("not applicable") ? "Not Applicable" : nil
    default: nil
    }
  }
}
