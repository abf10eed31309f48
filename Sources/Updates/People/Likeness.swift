internal import Codes
internal import Feed

/// How two values of one element differ.
enum Likeness: Sendable, Equatable {
  case same
  /// Only in case, accents, punctuation or what the post abbreviates: named, never proposed.
  case style
  case different

  /// Compares a value of the feed with what SEVIS holds.
  init(_ value: String, _ held: String, form: ElementForm) {
    if value == held {
      self = .same
      return
    }
    let isAlike =
      switch form {
      case .name: Self.areNamesAlike(value, held)
      case .email: value.lowercased() == held.lowercased()
      case .street: StreetWords.key(value) == StreetWords.key(held)
      case .words: PlaceName.key(value) == PlaceName.key(held)
      case .usPhone, .phone, .callingCode: value.digits == held.digits
      case .date, .day, .code, .zip, .level, .major, .furtherMajor: false
      }
    self = isAlike ? .style : .different
  }

  /// Whether two names are one but for case, accents and punctuation.
  ///
  /// A letter with a mark is spelled two ways, as passports do (Mueller) and bare (Muller), and
  /// either is meant; a hyphen stands for a space or for nothing.
  private static func areNamesAlike(_ value: String, _ held: String) -> Bool {
    let first = spellings(of: value)
    return !first.isDisjoint(with: spellings(of: held))
  }

  private static func spellings(of name: String) -> Set<String> {
    if name.isSEVISName { return [name.uppercased()] }
    var spellings: Set<String> = []
    let without = name.filter { !$0.isNamePunctuation }
    let parted = String(name.map { $0.isNamePunctuation ? " " : $0 })
    for text in [without, parted] {
      if let passport = SEVISName(text) { spellings.insert(passport.text.uppercased()) }
      spellings.insert(PlaceName.key(text).uppercased())
    }
    return spellings
  }
}

extension Character {
  /// A hyphen, an apostrophe, a point or what is typed for one.
  fileprivate var isNamePunctuation: Bool {
    switch self {
    case "-", "‐", "‑", "–", "'", "’", "‘", "`", "´", ".", ",": true
    default: false
    }
  }
}

extension String {
  /// Its digits alone.
  fileprivate var digits: String { filter { $0.isASCII && $0.isNumber } }
}
