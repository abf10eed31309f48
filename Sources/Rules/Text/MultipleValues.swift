internal import Feed
internal import TSV

/// A list where one value belongs.
struct MultipleValues: CellRule {
  static let info = RuleInfo(
    id: "multiple-values", severity: .warning, scope: .allColumns, blocksProposals: true,
    summary: "A core or biographic text column holds several values, separated by ; or |.",
    why: "These columns take one value, and nothing takes a list apart: the list itself would be "
      + "the name.",
    consequence: "The value is loaded as it stands, but no SEVIS update is proposed from it.",
    fix: "Send the value in use now. What else there is may go to a custom column.",
    source: .seed(
      "Reporting and querying in Terra Dotta work best when each data field contains a single "
        + "value."),
    examples: [
      // A comma is no list, and other columns may hold one.
      .passes([.named("MARITAL_STATUS"): "Single, never married", .named("LANGUAGE_TEST1"): "A;B"]),
      .fires(
        [.named("MARITAL_STATUS"): "Single; Married"],
        "MARITAL_STATUS holds 2 values separated by ;, but takes one"),
      .fires(
        [.middleName: "Maria|Guadalupe|Esperanza"],
        "MIDDLE_NAME holds 3 values separated by |, but takes one"),
    ])

  static var suspects: Marks { .sign }

  /// Columns with a format of their own have their own words for it.
  static func concerns(_ column: Column) -> Bool {
    (column.group == "core" || column.group == "bio")
      && [.id, .name, .text].contains(column.format)
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.sign) else { return nil }
    for separator: UInt8 in [UInt8(ascii: ";"), UInt8(ascii: "|")] {
      let count = parts(of: cell.value, at: separator)
      guard count > 1 else { continue }
      let sign = separator == UInt8(ascii: ";") ? ";" : "|"
      return Complaint(
        "\(cell.column.name) holds \(count) values separated by \(sign), but takes one")
    }
    return nil
  }

  /// How many parts that aren't blank a separator makes.
  private static func parts(of value: Span<UInt8>, at separator: UInt8) -> Int {
    var count = 0
    var isFilled = false
    var mayBeEntity = false
    for index in value.indices {
      let byte = value[index]
      // The semicolon that ends `&eacute;` separates nothing.
      if byte == separator && !(mayBeEntity && byte == UInt8(ascii: ";")) {
        if isFilled { count += 1 }
        isFilled = false
      } else if byte > 0x20 {
        isFilled = true
      }
      mayBeEntity =
        byte == UInt8(ascii: "&") || mayBeEntity && (byte.isLetter || byte.isDigit || byte == 0x23)
    }
    return isFilled ? count + 1 : count
  }
}
