internal import Feed
internal import TSV

/// A control character inside a value.
struct ControlCharacter: CellRule, OpeningRule {
  static let info = RuleInfo(
    id: "control-character", severity: .error, scope: .allColumns,
    summary: "A cell holds a control character: NUL, a lone CR, DEL and the like.",
    why: "Nobody typed it. A NUL cuts the value short in many programs, a CR hides what stands "
      + "before it.",
    consequence: "The cell is left out, in UUUID the row; the last good value stands.",
    fix: "Correct the value in the SIS, or strip control characters in the extract.",
    source: .decision("a text value has no control characters; SEVIS's XML can't even hold them"),
    examples: [
      .passes([:]),
      .fires(
        [.named("ADVISOR_NAME"): "Lee\u{0}Kim"],
        "ADVISOR_NAME holds the control character NUL (U+0000) at character 4"),
    ])

  static var suspects: Marks { .control }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.control) else { return nil }
    for (index, character) in cell.value.text.enumerated() {
      guard let scalar = character.unicodeScalars.first(where: { Self.isControl($0) }) else {
        continue
      }
      return Complaint(
        """
        \(cell.column.name) holds the control character \(name(scalar.value)) at character \
        \(index + 1)
        """, marked: index..<index + 1)
    }
    return nil
  }

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader else { return [] }
    return feed.header.fields.enumerated().compactMap { position, field in
      guard field.damage == .controlCharacter else { return nil }
      return Complaint(
        "field \(position + 1) of the header holds a control character", at: field.column?.id,
        line: feed.opening.headerLineNumber)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }

  private static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "(U+" + String(repeating: "0", count: 4 - digits.count) + digits + ")"
    switch value {
    case 0x00: return "NUL " + code
    case 0x0D: return "CR " + code
    case 0x1A: return "SUB " + code
    case 0x7F: return "DEL " + code
    default: return code
    }
  }
}
