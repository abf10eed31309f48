internal import Feed

/// How many students each CREDITS_TERM has.
///
/// A feed has one or two at a time. More than 64 are no terms any more and are counted together.
package struct TermCounts: Sendable, Equatable, Codable {
  /// A term as it is numbered here.
  package struct Number: Sendable, Hashable {
    let index: Int
    /// No term: the cell is blank or the file hasn't the column.
    package static let none = Number(index: -1)
  }

  /// One term and its students.
  package struct Entry: Sendable, Equatable, Codable {
    package var term: String
    package var rows: Int
  }

  private static let limit = 64
  /// The terms, as they were first met; some may have no students left.
  private(set) var all: [Entry] = []

  package init() {}

  /// The terms that someone has, the most frequent first.
  package var entries: [Entry] {
    all.filter { $0.rows > 0 && !$0.term.isEmpty }
      .sorted { ($1.rows, $0.term) < ($0.rows, $1.term) }
  }

  /// The number of a trimmed value.
  package mutating func number(_ value: Span<UInt8>) -> Number {
    guard !value.isEmpty else { return .none }
    for (index, entry) in all.enumerated() where Self.equal(entry.term, value) {
      return Number(index: index)
    }
    guard all.count < Self.limit else { return number(named: "") }
    return number(named: value.text)
  }

  private mutating func number(named term: String) -> Number {
    if let index = all.firstIndex(where: { $0.term == term }) { return Number(index: index) }
    all.append(Entry(term: term, rows: 0))
    return Number(index: all.count - 1)
  }

  /// The term with this number, nil where there is none.
  func term(_ number: Number) -> String? {
    all.indices.contains(number.index) ? all[number.index].term : nil
  }

  mutating func count(_ number: Number, by change: Int) {
    if all.indices.contains(number.index) { all[number.index].rows += change }
  }

  private static func equal(_ term: String, _ value: Span<UInt8>) -> Bool {
    guard term.utf8.count == value.count else { return false }
    var index = 0
    for byte in term.utf8 {
      if byte != value[index] { return false }
      index += 1
    }
    return true
  }
}
