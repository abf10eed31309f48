internal import Feed

/// Makes a value that nobody in the feed has, and that every rule judges as it judges the real one.
///
/// The same value of the same kind always becomes the same: so people who were one stay one, ids go
/// on from row to row, and who looked alike looks alike.
struct ValueMaker {
  /// How sure it is which column a cell is of.
  enum Manner {
    /// It stands in its column.
    case inPlace
    /// The row slid, or is of another width: any cell may be any column's.
    case anywhere
  }

  let key: [UInt8]
  let layout: Layout
  let today: Day
  /// The values of the feed.
  var filter: ValueFilter
  var ids = IDBook()
  /// What was drawn for values that come again and again, as cities and majors do.
  private var drawnBefore: [Drawn: [UInt8]] = [:]

  /// A value and what decides what is drawn for it.
  private struct Drawn: Hashable {
    var value: [UInt8]
    var format: ColumnFormat
  }

  /// How many values are kept: more than there are majors and cities, less than there are people.
  private static let mostKept = 20_000

  init(key: [UInt8], layout: Layout, today: Day, bytes: Int) {
    self.key = key
    self.layout = layout
    self.today = today
    filter = ValueFilter(bytes: bytes)
  }

  /// Whether a value may stay: it is of a column that may be shown, or too short to be anyone's.
  func mayStay(_ value: [UInt8], _ column: Column?, _ manner: Manner) -> Bool {
    let characters = value.span.characterCount
    if manner == .inPlace, let column {
      if column.personal(value.span).isShown { return true }
      return characters < 3 && ![.id, .name, .preferredName].contains(column.format)
    }
    return characters < 3
  }

  /// Remembers a real value, so that nobody gets it.
  mutating func learn(_ value: [UInt8], _ column: Column?, _ manner: Manner) {
    let folded = FoldedValue(value)
    if value.span.characterCount >= 3, !mayStay(value, column, manner) { filter.insert(folded) }
    if manner == .inPlace, column?.id == .uuuid, !Placeholder.isOne(value.span) {
      ids.insert(folded)
    }
  }

  /// The made-up value.
  ///
  /// - Parameters:
  ///   - value: the real one, trimmed, not empty.
  ///   - column: its column, nil where that isn't known.
  ///   - manner: whether it stands in its column.
  ///   - attempt: how often what came out was judged otherwise than the real value.
  /// - Returns: the bytes.
  mutating func other(
    than value: [UInt8], _ column: Column?, _ manner: Manner, attempt: Int
  ) -> [UInt8] {
    if mayStay(value, column, manner) { return value }
    let format = manner == .inPlace ? column?.format ?? .free : .free
    let folded = FoldedValue(value)
    let memo = Drawn(value: value, format: format)
    if attempt == 0, let made = drawnBefore[memo] { return made }
    let made = drawn(value, folded, format, attempt)
    if attempt == 0, drawnBefore.count < Self.mostKept { drawnBefore[memo] = made }
    return made
  }

  // MARK: Drawing

  /// The made-up value for one that may not stay.
  private mutating func drawn(
    _ value: [UInt8], _ folded: FoldedValue, _ format: ColumnFormat, _ attempt: Int
  ) -> [UInt8] {
    if Placeholder.isOne(value.span), format != .name && format != .preferredName {
      return Array("-".utf8)
    }
    if let leftover = SpreadsheetLeftover(value.span), leftover != .roundedNumber {
      let words = ["###", "#####", "######", "########", "##########"]
      return draw(value, folded, format, attempt) { draws, _ in Array(draws.one(of: words).utf8) }
    }
    if ids.contains(folded) && !(format == .name || format == .preferredName) {
      return otherID(than: value, folded)
    }
    guard let text = String(validating: value, as: UTF8.self) else {
      return draw(value, folded, format, attempt) { draws, _ in
        Letters(isFree: true).bytes(like: value, &draws)
      }
    }
    if let words = fixedWords(value, text, format) {
      return draw(value, folded, format, attempt) { draws, _ in Array(draws.one(of: words).utf8) }
    }
    if let reading = DoubleEncoding.reading(of: value.span) {
      return draw(value, folded, format, attempt) { draws, salt in
        DoubleEncoding.damaged(Letters(isFree: salt > 6).text(like: reading, &draws))
      }
    }
    let made = draw(value, folded, format, attempt) { draws, salt in
      self.drawn(text, value, format, attempt, salt, &draws)
    }
    // Without a letter or digit there is nothing to change; what can't be told from others is left.
    if made == value, !value.contains(where: { $0.isDigit || $0.isLetter || $0 >= 0x80 }) {
      return Array(value.prefix(2))
    }
    return made
  }

  /// Draws until something comes out that isn't the real value, and no one's.
  private func draw(
    _ value: [UInt8], _ folded: FoldedValue, _ format: ColumnFormat, _ attempt: Int,
    _ make: (inout Draws, _ salt: Int) -> [UInt8]?
  ) -> [UInt8] {
    var best = value
    for salt in 0..<40 {
      var draws = Draws(
        key: key, kind: Self.kind(of: format), value: folded.bytes, salt: attempt << 6 | salt)
      guard let made = make(&draws, salt), made != value else { continue }
      let foldedMade = FoldedValue(made)
      if foldedMade.bytes == folded.bytes { continue }
      best = made
      if made.count < 3 || !filter.mayContain(foldedMade) { return made }
    }
    return best
  }

  private mutating func otherID(
    than value: [UInt8], _ folded: FoldedValue
  ) -> [UInt8] {
    let key = key
    let text = String(validating: value, as: UTF8.self)
    let damaged = DoubleEncoding.reading(of: value.span)
    var letters = Letters(isFree: true, kept: SEVISID.isOne(value.span) ? 1 : 0)
    letters.keepsLetters = SpreadsheetLeftover(value.span) != nil
    return ids.other(than: folded, avoiding: filter) { salt in
      var draws = Draws(key: key, kind: 0, value: folded.bytes, salt: salt)
      if let damaged { return DoubleEncoding.damaged(letters.text(like: damaged, &draws)) }
      return text.map { Array(letters.text(like: $0, &draws).utf8) }
        ?? letters.bytes(like: value, &draws)
    }
  }

  /// Names are one kind, whichever column they stand in; so is text.
  private static func kind(of format: ColumnFormat) -> UInt8 {
    let format: ColumnFormat =
      switch format {
      case .preferredName: .name
      case .text: .free
      default: format
      }
    return UInt8(1 + (ColumnFormat.allCases.firstIndex(of: format) ?? 0))
  }

  /// The words of which any will do where the value is one of a rule's own, nil where it is none.
  private func fixedWords(_ value: [UInt8], _ text: String, _ format: ColumnFormat) -> [String]? {
    let words = ["LNU", "FNU", "None", "Unknown", "Not Applicable"]
    if format == .name, words.contains(where: { $0.lowercased() == text.lowercased() }) {
      return words
    }
    // Short enough to be no one's; a row that slid still shows a suffix by them.
    if NameSuffix.isOne(value.span) { return ["I", "II", "IV"] }
    if format == .visa, VisaType(value.span) == .permanentResident { return ["PR"] }
    return nil
  }

  /// One draw for a value in UTF-8; nil where it doesn't do.
  private func drawn(
    _ text: String, _ value: [UInt8], _ format: ColumnFormat, _ attempt: Int, _ salt: Int,
    _ draws: inout Draws
  ) -> [UInt8]? {
    var letters = Letters(isFree: salt > 6 || attempt > 4)
    letters.keepsLetters = SpreadsheetLeftover(value.span) != nil
    let made: String?
    switch format {
    case .birthDate, .date: made = date(like: text, value, letters, &draws)
    case .callingCode: made = callingCode(like: text, letters, &draws)
    case .visa:
      if case .uncoded = VisaType(value.span) {
        letters.kept = text.unicodeScalars.prefix { $0 != "1" && $0 != "2" }.count + 1
      }
      made = letters.text(like: text, &draws)
    case .zip, .postalCode: made = code(like: text, value, attempt, letters, &draws)
    case .state: made = state(like: text, value, letters, &draws)
    case .province:
      // A state's name beside its ZIP code makes an address one in the US; so does its code.
      if let state = USState(written: value.span) { return Array(state.code.utf8) }
      made = letters.text(like: text, &draws)
    case .city, .foreignCity:
      made = city(
        like: text, value, isForeign: format == .foreignCity, attempt / 2 + salt / 8, letters,
        &draws)
    case .street: made = street(like: text, value, letters, &draws)
    default:
      if SEVISID.isOne(value.span) { letters.kept = 1 }
      made = letters.text(like: text, &draws)
    }
    return made.map { Array($0.utf8) }
  }
}
