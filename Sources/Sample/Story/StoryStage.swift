internal import Feed

/// What a plot is played on: the world of the sample, the person, and chance.
struct StoryStage {
  let writer: RowWriter
  let person: Person
  /// How many people are in the feed of the first night.
  let people: Int
  var draws: Draws

  var world: World { writer.world }

  /// A person's cells by column.
  static func cells(of person: Person, _ writer: RowWriter) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(
        writer.columns.map(\.name),
        writer.cells(of: person).map { String(decoding: $0, as: UTF8.self) }))
  }

  /// The cells of a new US address, on another street than the old ones.
  mutating func newAddress(besides old: [[String: String]]) -> [String: String] {
    let taken = old.map { $0["US_ADDRESS_LINE1"] ?? "" }
    while true {
      var moved = person
      if moved.life == .awaited { moved.life = .enrolled }
      world.drawAddress(&moved, &draws)
      let cells = Self.cells(of: moved, writer).filter { $0.key.hasPrefix("US_ADDRESS_") }
      let line = cells["US_ADDRESS_LINE1"] ?? ""
      if !line.isEmpty && !taken.contains(line) { return cells }
    }
  }

  /// A family name of the person's own country, other than those given.
  mutating func familyName(besides old: [String]) -> String {
    let families = world.names[world.lands[person.country].culture].families
    while true {
      let name = world.vocabulary.text(of: families.any(&draws))
      if !old.contains(name) { return name }
    }
  }

  /// One of these nights.
  mutating func night(_ nights: [Int]) -> Int { nights[draws.below(nights.count)] }

  /// A night of a range.
  mutating func night(_ nights: ClosedRange<Int>) -> Int {
    nights.lowerBound + draws.below(nights.count)
  }

  /// Nights after each of which, for three nights more, nothing goes wrong and no term turns.
  static let calm = [2, 7, 16, 22, 23, 24, 25]
}
