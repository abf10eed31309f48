internal import Codes

/// Places abroad by name: what is known of the world beyond the tables of codes.
enum Places {
  /// A city abroad.
  struct City {
    /// The countries that have a large city of this name, by ISO's codes.
    var countries: [String]
    /// The states of the US that have a place of this name too.
    var namesakes: USStateSet
    /// Whether so many states have one that they aren't listed.
    var isCommon: Bool

    /// Whether no place in the US is known by this name.
    var isOnlyAbroad: Bool { !isCommon && namesakes.isEmpty }

    /// Whether a place of this name is known in one of these states.
    func mayBe(in states: USStateSet) -> Bool { isCommon || !namesakes.isDisjoint(with: states) }
  }

  /// The large cities of the world, by the key of their names.
  static let cities: [String: City] = {
    var cities: [String: City] = [:]
    for row in rows("city") {
      var namesakes = USStateSet()
      for code in row[2].split(separator: ",") {
        if let state = USState(code: code) { namesakes.insert(state) }
      }
      var city =
        cities[PlaceName.key(row[0])]
        ?? City(countries: [], namesakes: USStateSet(), isCommon: false)
      city.countries.append(String(row[1]))
      city.namesakes.bits |= namesakes.bits
      city.isCommon = city.isCommon || row[2] == "*"
      cities[PlaceName.key(row[0])] = city
    }
    return cities
  }()

  /// The countries that have a province or state of this name, by ISO's codes.
  static let subdivisions: [String: [String]] = Dictionary(
    grouping: rows("subdivision"), by: { PlaceName.key($0[0]) }
  ).mapValues { $0.map { String($0[1]) } }

  /// How each country writes its postcodes, by ISO's codes.
  static let postcodes: [String: [PostcodeShape]] = Dictionary(
    uniqueKeysWithValues: rows("postcode").map { row in
      (String(row[0]), row[1].split(separator: ",").map { PostcodeShape(pattern: String($0)) })
    })

  /// The city that a cell names: the whole of it, or what stands before a comma or a number.
  static func city(_ cell: Span<UInt8>) -> City? {
    guard cell.count >= 2, cell.count <= 100 else { return nil }
    let text = cell.text
    if let city = cities[PlaceName.key(text)] { return city }
    let name = text.prefix { $0 != "," && $0 != "(" && !$0.isNumber }
    return name.endIndex < text.endIndex ? cities[PlaceName.key(name)] : nil
  }

  private static func rows(_ name: String) -> [[Substring]] {
    guard let table = SpecTable.embedded("places/" + name) else {
      preconditionFailure("the program lacks specs/places/\(name).tsv")
    }
    return table.rows
  }
}

/// The letters and digits of a postcode, each letter an A and each digit an N, spaces and hyphens
/// aside: `M5V 2T6` is ANANAN.
struct PostcodeShape: Hashable, Sendable {
  let pattern: String

  init(pattern: String) { self.pattern = pattern }

  /// The shape of a trimmed value, nil where it has other characters.
  init?(_ text: Span<UInt8>) {
    guard !text.isEmpty, text.count <= 12 else { return nil }
    var pattern = ""
    for index in text.indices {
      let byte = text[index]
      if byte.isDigit {
        pattern += "N"
      } else if byte.isLetter {
        pattern += "A"
      } else if byte != 0x20 && byte != 0x2D {
        return nil
      }
    }
    self.pattern = pattern
  }

  /// Whether it mixes letters with digits, as no mistyped ZIP code does by chance.
  var hasLetters: Bool { pattern.contains("A") && pattern.contains("N") }

  /// Whether any country writes its postcodes so.
  var isKnown: Bool { Self.known.contains(pattern) }

  /// Whether the country writes its postcodes so.
  func isUsed(in iso: String) -> Bool { Places.postcodes[iso]?.contains(self) ?? false }

  private static let known = Set(Places.postcodes.values.joined().map(\.pattern))
}
