/// The genders that SEVIS has a code for.
package enum Gender: String, Sendable, CaseIterable {
  case male = "M"
  case female = "F"
  case unknown = "U"

  /// The gender of a trimmed value, exactly as SEVIS writes it.
  package init?(_ value: Span<UInt8>) {
    guard value.count == 1 else { return nil }
    self.init(rawValue: value.text)
  }

  /// The gender that a value in another manner probably means.
  package init?(meantBy value: Span<UInt8>) {
    switch value.text.lowercased() {
    case "m", "male", "man": self = .male
    case "f", "female", "woman", "w": self = .female
    case "u", "unknown": self = .unknown
    default: return nil
    }
  }
}
