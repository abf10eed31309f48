internal import Codes
package import Feed

/// The one small question asked of every cell of a column.
///
/// A cell that is accepted is fine for every rule about the column's kind of value. One that isn't
/// may still be fine; the rules then say.
package enum Acceptor: Sendable, Equatable {
  /// Nothing is asked.
  case anything
  /// Something that isn't blank.
  case filled
  /// An id that is no word for nothing.
  case id
  /// Y or N.
  case hrFlag
  /// A day of the calendar, up to a year.
  ///
  /// Which days are in the future is then asked of very few.
  case date(DateFormat, through: Int16)
  /// An e-mail address.
  case email
  /// M, F or U.
  case gender
  /// A suffix that SEVIS has.
  case suffix
  /// N and ten digits.
  case sevisID
  /// Ten digits.
  case usPhone
  /// One to four digits.
  case callingCode
  /// One to twenty digits.
  case foreignPhone
  /// A visa class that no rule about it minds: coded, or in a few letters.
  case visa
  /// A level of education that isn't vocational.
  case educationLevel
  /// A programme of study.
  case cip
  /// A programme of study, or 00.0000 for none.
  case cipOrNone
  /// A number of credits.
  case credits
  /// A country of SEVIS's table for citizenship, residence and foreign addresses.
  case country
  /// A country of SEVIS's table for birth.
  case birthCountry
  /// A name that SEVIS takes as it stands.
  case name
  /// ASCII text without digits.
  case withoutDigits
  /// What has the shape of a format's values.
  case shape(ColumnFormat)

  /// Whether a cell is fine as it stands, untrimmed.
  ///
  /// - Parameters:
  ///   - bytes: the cell's first byte.
  ///   - count: how many bytes it has, at least 1; whether a cell may be empty is asked before.
  /// - Returns: whether no rule about the column's kind of value has anything to say.
  @inline(__always)
  func accepts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch self {
    case .anything: true
    case .filled: bytes[0] > 0x20 && bytes[0] < 0x80
    case .id:
      // What begins like a word for nothing is looked at.
      bytes[0] > 0x2D && bytes[0] < 0x80 && bytes[0] | 0x20 != UInt8(ascii: "n")
    case .hrFlag: count == 1 && (bytes[0] == 0x59 || bytes[0] == 0x4E)
    case .date(let format, let year): Self.isDate(bytes, count, format, through: year)
    case .email: Self.isEmail(bytes, count)
    case .gender: Self.isGender(bytes, count)
    case .suffix: Self.isSuffix(bytes, count)
    case .sevisID: Self.isSEVISID(bytes, count)
    case .usPhone: count == 10 && Self.isDigits(bytes, count)
    case .callingCode: count <= 4 && bytes[0] != 0x30 && Self.isDigits(bytes, count)
    case .foreignPhone: count <= 20 && Self.isDigits(bytes, count)
    case .visa: Self.isVisa(bytes, count)
    case .educationLevel: Self.isEducationLevel(bytes, count)
    case .cip: Self.isCIP(bytes, count, orNone: false)
    case .cipOrNone: Self.isCIP(bytes, count, orNone: true)
    case .credits: Self.isCredits(bytes, count)
    case .country: Self.isCode(bytes, count, of: .countries)
    case .birthCountry: Self.isCode(bytes, count, of: .birthCountries)
    case .name: Self.isName(bytes, count)
    case .withoutDigits: Self.isWithoutDigits(bytes, count)
    case .shape(let format): Self.hasShape(bytes, count, format)
    }
  }
}

extension Acceptor {
  /// Whether it accepts a word that stands for nothing, which then has to be asked for besides.
  ///
  /// The plan asks once, with every word as people write it.
  var acceptsWordsForNothing: Bool {
    Placeholder.words.flatMap {
      [
        $0, $0.uppercased(), $0.lowercased(),
        $0.prefix(1).uppercased() + $0.dropFirst().lowercased(),
      ]
    }
    .contains { word in
      Array(word.utf8).withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { accepts($0, bytes.count) } ?? false
      }
    }
  }
}

extension Acceptor {
  /// Slower than the others: for columns that no rule which runs has a question of its own about.
  private static func hasShape(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ format: ColumnFormat
  ) -> Bool {
    bytes[0] > 0x20 && bytes[0] < 0x80
      && format.fit(UnsafeBufferPointer(start: bytes, count: count).span) != .wrong
  }
}
