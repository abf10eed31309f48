internal import Codes

/// A state or territory of the US, or the military's AA, AE and AP, which SEVIS doesn't take.
package struct USState: Sendable, Hashable {
  /// The bit that stands for it in a set of states.
  let bit: Int

  /// The two letters.
  package var code: String { Self.codes[bit] }
  /// The name, in the usual writing.
  package var name: String { Self.names[bit] }
  /// Whether it is one of the military's addresses abroad.
  package var isMilitary: Bool { bit >= Self.sevisCount }

  /// The state with this code, exactly as written.
  package init?(code: Span<UInt8>) {
    guard code.count == 2, let pair = LetterPair(code[0], code[1]) else { return nil }
    let bit = Self.bits[pair.index]
    guard bit >= 0 else { return nil }
    self.bit = Int(bit)
  }

  init(bit: Int) { self.bit = bit }

  init?(code: some StringProtocol) {
    guard let bit = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
    self.bit = bit
  }

  /// The state with this name, abbreviation or code in any case, nil where it is none.
  package init?(written text: Span<UInt8>) {
    guard text.count >= 2, text.count <= 40 else { return nil }
    let key = PlaceName.key(text.text)
    if let bit = Self.byName[key] {
      self.bit = bit
      return
    }
    // `TX, USA`, `US-TX`, `TX 77840`, `Texas (TX)`.
    let words = key.split(separator: " ").filter { word in
      !["us", "usa", "state", "of"].contains(word) && !word.allSatisfy(\.isNumber)
    }
    let name = words.joined(separator: " ")
    // `T.X.` and `T X`.
    let initials = words.count == 2 && words.allSatisfy { $0.count == 1 } ? words.joined() : name
    if let bit = Self.byName[name] ?? Self.byName[initials] ?? Self.bit(ofEach: words) {
      self.bit = bit
    } else {
      return nil
    }
  }

  /// The state that both the name and the code say.
  private static func bit(ofEach words: [Substring]) -> Int? {
    guard words.count > 1 else { return nil }
    for split in 1..<words.count {
      let first = byName[words[..<split].joined(separator: " ")]
      if let first, first == byName[words[split...].joined(separator: " ")] { return first }
    }
    return nil
  }

  /// The state with exactly this name, abbreviation or code in any case, punctuation aside.
  init?(named text: Span<UInt8>) {
    guard text.count >= 2, text.count <= 40, text.allBytes({ $0 < 0x80 }),
      let bit = Self.byName[PlaceName.key(text.text)]
    else { return nil }
    self.bit = bit
  }

  /// The keys of all names, abbreviations and codes.
  static var allNames: some Collection<String> { byName.keys }

  /// The state whose name is nearly so: one letter wrong, two in a long name.
  package init?(misspelled text: Span<UInt8>) {
    guard text.count >= 4, text.count <= 40 else { return nil }
    let key = PlaceName.key(text.text)
    // A region elsewhere that happens to be near: Kansai is no Kansas.
    guard Places.subdivisions[key] == nil else { return nil }
    let word = Array(key.utf8)
    var best: (bit: Int, distance: Int)?
    for (name, bit) in Self.byName where name.utf8.count > 3 {
      let other = Array(name.utf8)
      guard abs(other.count - word.count) <= 2 else { continue }
      let distance = Nearest.distance(word, other)
      guard distance <= (min(word.count, other.count) < 8 ? 1 : 2) else { continue }
      if distance < best?.distance ?? .max || distance == best?.distance && bit < best?.bit ?? 0 {
        best = (bit, distance)
      }
    }
    guard let best else { return nil }
    bit = best.bit
  }

  // MARK: Tables

  private static let sevisCount = table.codes.count
  private static let codes = table.codes.map(\.code) + ["AA", "AE", "AP"]
  private static let names: [String] =
    table.codes.map { code in
      let words = code.description.lowercased().split(separator: " ")
      return words.map { word in
        ["of", "the"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
      }.joined(separator: " ")
    } + ["Armed Forces Americas", "Armed Forces Europe", "Armed Forces Pacific"]

  /// Of each pair of letters, the state's bit; -1 where it is none.
  private static let bits: InlineArray<676, Int8> = {
    var bits = InlineArray<676, Int8>(repeating: -1)
    for (bit, code) in codes.enumerated() {
      if let pair = LetterPair(code) { bits[pair.index] = Int8(bit) }
    }
    return bits
  }()

  /// The bit of the state with these two capital letters, -1 where there is none.
  @inline(__always)
  static func bit(_ pair: LetterPair) -> Int { Int(bits[unchecked: pair.index]) }

  private static let byName: [String: Int] = {
    var found: [String: Int] = [:]
    for (bit, name) in names.enumerated() { found[PlaceName.key(name)] = bit }
    for (bit, code) in codes.enumerated() { found[code.lowercased()] = bit }
    for row in SpecTable.embedded("places/state-name")?.rows ?? [] {
      if let bit = codes.firstIndex(of: String(row[1])) { found[PlaceName.key(row[0])] = bit }
    }
    return found
  }()

  private static let table: CodeTable = {
    guard let table = CodeTable(named: "state") else {
      preconditionFailure("the program lacks specs/codes/state.tsv")
    }
    return table
  }()
}

/// A set of states, a bit each.
struct USStateSet: Sendable, Equatable {
  var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }
  func contains(_ state: USState) -> Bool { bits >> UInt64(state.bit) & 1 == 1 }
  func isDisjoint(with other: USStateSet) -> Bool { bits & other.bits == 0 }
  mutating func insert(_ state: USState) { bits |= 1 << UInt64(state.bit) }

  /// The states, in the table's order.
  var states: [USState] {
    (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map(USState.init(bit:))
  }
}
