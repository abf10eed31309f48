internal import Feed
internal import Rules

extension RuleInfo {
  /// What follows for SEVIS where the contract marks the rule with †.
  private static let blocksProposalsInWords =
    "The value is loaded, but no SEVIS update is proposed from it."

  /// What a finding means, the † of the contract in words.
  var consequenceInWords: String {
    blocksProposals ? consequence + " " + Self.blocksProposalsInWords : consequence
  }

  /// The names of the columns it reads; nil where it doesn't look at single columns.
  var columnNames: [String]? {
    let columns = ColumnTable.standard.columns
    switch scope {
    case .columns(let ids): return ids.compactMap { ColumnTable.standard.column($0)?.name }
    case .formats(let formats):
      return columns.filter { formats.contains($0.format) }.map(\.name)
    case .file, .header, .lines, .allColumns, .accepted: return nil
    }
  }

  /// What it looks at, where that isn't single columns.
  var subject: String {
    switch scope {
    case .file: "the file"
    case .header: "the header"
    case .lines: "every line"
    case .allColumns: "every cell"
    case .accepted: "the list of accepted findings"
    case .columns, .formats: "columns"
    }
  }
}

extension Source {
  /// The document, and what it says.
  ///
  /// A quotation stands in quotation marks; other documents are told in our words.
  var words: (document: String, text: String) {
    switch self {
    case .seed(let sentence): ("SIS/HR Data 003", "“\(sentence)”")
    case .document(let name, let says): (name, says)
    case .decision(let reason): ("Our decision", reason)
    }
  }
}
