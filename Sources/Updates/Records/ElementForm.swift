internal import Codes
package import Feed

/// How SEVIS writes an element, and so which differences of two values matter.
enum ElementForm: Sendable {
  /// The letters A to Z and single spaces.
  case name
  /// A day as YYYY-MM-DD, from a feed's own format.
  case date
  /// A day that is written YYYY-MM-DD already.
  case day
  /// A code of a table.
  case code
  case email
  case usPhone, callingCode, phone
  /// A line of a US address, with the words that the post abbreviates.
  case street
  /// Words in which case, accents and punctuation don't matter.
  case words
  case zip
  case level
  /// A programme, which has to be one.
  case major
  /// A second major or a minor, which may be 00.0000: none.
  case furtherMajor
}

extension Element {
  /// Whether SEVIS takes a value: its pattern, its length, its table of codes.
  package func takes(_ value: String, for visaClass: VisaType.Class) -> Bool {
    let facts = facts
    guard !value.isEmpty else { return facts.mayBeEmpty }
    if let limit = limit(for: visaClass), value.unicodeScalars.count > limit { return false }
    switch facts.form {
    case .name: return value.isSEVISName
    case .date, .day: return Day(iso: value) != nil
    case .code: return facts.codes.flatMap { Self.tables[$0]?[value] }?.isCurrent ?? false
    case .email: return value.isSEVISEmail
    case .usPhone: return value.isDigits(10...10)
    case .callingCode: return value.isDigits(1...4)
    case .phone: return value.isDigits(1...20)
    case .zip: return value.isDigits(5...5)
    case .street, .words: return true
    case .level:
      let column = visaClass == .m1 ? "m-1" : "f-1"
      return CodeTable.educationLevel[value]?.details[column] == "yes"
    case .major:
      guard value != CIP.none.text, let code = CodeTable.cip[value] else { return false }
      return code.isCurrent && code.details["primary"] != "no"
    case .furtherMajor:
      guard let code = CodeTable.cip[value] else { return value == CIP.none.text }
      return code.isCurrent && code.details["secondary"] != "no"
    }
  }

  /// The most characters that SEVIS takes.
  ///
  /// The schema of exchange visitors that is known (6.27) still has family names of 40.
  private func limit(for visaClass: VisaType.Class) -> Int? {
    self == .lastName && visaClass == .j1 ? 40 : facts.limit
  }

  /// The code tables of all elements, by name.
  private static let tables: [String: CodeTable] = {
    var tables: [String: CodeTable] = [:]
    for name in allCases.compactMap(\.facts.codes) where tables[name] == nil {
      tables[name] = CodeTable(named: name)
    }
    return tables
  }()
}

extension String {
  /// Whether it is a name as SEVIS takes it.
  var isSEVISName: Bool {
    var mayBreak = false
    for byte in utf8 {
      if byte.isLetter {
        mayBreak = true
      } else if byte == 0x20 && mayBreak {
        mayBreak = false
      } else {
        return false
      }
    }
    return mayBreak
  }

  /// Whether it is nothing but digits, so many of them.
  func isDigits(_ count: ClosedRange<Int>) -> Bool {
    count.contains(utf8.count) && utf8.allSatisfy(\.isDigit)
  }

  /// Whether SEVIS's own pattern takes it: one `@`, before it letters, digits and some signs, after
  /// it letters, digits, dots and hyphens, with two at least after a dot.
  var isSEVISEmail: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let signs = "._%?=^+-!#$'/*{|}~`&".utf8
    guard parts[0].allSatisfy({ $0.isLetter || $0.isDigit || signs.contains($0) }) else {
      return false
    }
    let domain = parts[1]
    guard domain.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2E || $0 == 0x2D }) else {
      return false
    }
    guard let first = domain.first, let last = domain.last, first != 0x2E, last != 0x2E else {
      return false
    }
    guard let dot = domain.lastIndex(of: 0x2E) else { return false }
    let ending = domain[domain.index(after: dot)...]
    return ending.count >= 2 && !ending.contains(0x2D)
  }
}
