internal import Codes

/// The level of a programme, 01 to 11.
package struct EducationLevel: Sendable, Hashable {
  /// The code without its leading zero.
  package let number: Int

  /// The level of a trimmed value, exactly as SEVIS writes it.
  package init?(_ value: Span<UInt8>) {
    guard value.count == 2, let number = value.number(at: 0, digits: 2),
      CodeTable.educationLevel[Self.code(number)] != nil
    else { return nil }
    self.number = number
  }

  /// The level whose leading zero a value has lost.
  package init?(lackingZero value: Span<UInt8>) {
    guard value.count == 1, let number = value.number(at: 0, digits: 1), number > 0 else {
      return nil
    }
    self.number = number
  }

  /// The code, two digits.
  package var code: String { Self.code(number) }

  /// What it means, in small letters: `flight training`.
  package var meaning: String {
    CodeTable.educationLevel[code]?.description.lowercased() ?? ""
  }

  /// Whether a vocational student (M-1) has it; the other levels are for all others.
  package var isVocational: Bool { CodeTable.educationLevel[code]?.detail("m-1") == "yes" }

  /// The codes that an M-1 student can have, in words.
  package static var vocationalCodes: String {
    let codes = CodeTable.educationLevel.codes.filter { $0.detail("m-1") == "yes" }.map(\.code)
    return codes.dropLast().joined(separator: ", ") + " and " + (codes.last ?? "")
  }

  private static func code(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
