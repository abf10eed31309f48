package import Feed

/// A repair that changes how a value is written and never which value it is.
///
/// Each takes away what every reader of the feed passes over anyway, so none needs a person's word.
package enum Repair: Int, Sendable, CaseIterable {
  /// The byte order mark at the beginning goes.
  case byteOrderMark
  /// Every line ends as the others do; CR alone becomes LF.
  case lineEndings
  /// A column goes by its name in the layout.
  case headerSpelling
  /// The quotes around a value go.
  case wrappingQuotes
  /// The spaces around a value go.
  case padding
  /// No-break and zero-width characters around a value go.
  case invisiblePadding

  /// The rules whose findings it mends.
  package var rules: [String] {
    switch self {
    case .byteOrderMark: ["byte-order-mark"]
    case .lineEndings: ["mixed-line-endings", "wrong-line-endings"]
    case .headerSpelling: ["misspelled-column"]
    case .wrappingQuotes: ["double-quote"]
    case .padding: ["padded-value"]
    case .invisiblePadding: ["invisible-character"]
    }
  }

  /// So many of them in words: `3 values without the spaces around them`.
  func words(_ count: Int) -> String {
    let isOne = count == 1
    switch self {
    case .byteOrderMark: return "the byte order mark taken away"
    case .lineEndings:
      return isOne ? "1 line ending made like the others" : "\(count) line endings made alike"
    case .headerSpelling:
      return isOne ? "1 column called by its name" : "\(count) columns called by their names"
    case .wrappingQuotes:
      return isOne
        ? "1 value without the quotes around it" : "\(count) values without the quotes around them"
    case .padding:
      return isOne
        ? "1 value without the spaces around it" : "\(count) values without the spaces around them"
    case .invisiblePadding:
      return isOne
        ? "1 value without the invisible characters around it"
        : "\(count) values without the invisible characters around them"
    }
  }
}

/// Where a repair was made, and what it made of what.
package struct RepairPlace: Sendable, Equatable {
  /// The physical line, the first being 1.
  package var line: Int
  /// The column's name; nil where it is the line's.
  package var column: String?
  /// What stood there; nil where that can't be seen in any case.
  package var before: Personal?
  /// What stands there now.
  package var after: Personal?
}

/// What was mended in a feed: how often, and the first places of each repair.
package struct RepairTally: Sendable, Equatable {
  /// How many places of a repair are kept.
  package static let mostPlaces = 5

  private var counts = [Int](repeating: 0, count: Repair.allCases.count)
  private var places = [[RepairPlace]](repeating: [], count: Repair.allCases.count)

  package init() {}

  /// How often a repair was made.
  package func count(of repair: Repair) -> Int { counts[repair.rawValue] }

  /// Its first places.
  package func places(of repair: Repair) -> [RepairPlace] { places[repair.rawValue] }

  /// Whether nothing was mended.
  package var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  /// Counts a repair; its place is made only where it is kept.
  mutating func add(_ repair: Repair, _ place: () -> RepairPlace) {
    counts[repair.rawValue] += 1
    if places[repair.rawValue].count < Self.mostPlaces { places[repair.rawValue].append(place()) }
  }

  /// What was mended, as lines of text.
  ///
  /// - Parameters:
  ///   - showingValues: whether personal values are shown.
  ///   - hasPlaces: whether the first places of each repair are told.
  /// - Returns: the lines, the last ended too.
  package func text(showingValues: Bool, hasPlaces: Bool) -> String {
    if isEmpty { return "nothing to mend\n" }
    var text = ""
    for repair in Repair.allCases where count(of: repair) > 0 {
      let count = count(of: repair)
      text += repair.words(count) + " (\(repair.rules.joined(separator: ", ")))\n"
      guard hasPlaces else { continue }
      let places = places(of: repair)
      for place in places { text += "  " + Self.words(place, showingValues) + "\n" }
      if count > places.count { text += "  … and \(count - places.count) more\n" }
    }
    return text
  }

  private static func words(_ place: RepairPlace, _ showingValues: Bool) -> String {
    let start = "line \(place.line)" + (place.column.map { ", \($0)" } ?? "")
    guard let before = place.before, let after = place.after else { return start }
    func shown(_ value: Personal) -> String {
      value.text(showingValues: showingValues).map { "“\(visible($0))”" } ?? value.mask
    }
    return "\(start): \(shown(before)) → \(shown(after))"
  }

  /// Text in which blanks and control characters can be told.
  private static func visible(_ text: String) -> String {
    var visible = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || Blank.isInvisible(scalar) {
        visible += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
