/// How a value is written otherwise while it says the same.
package enum Reencoding: Int, Sendable, CaseIterable {
  /// `SMITH` and `Smith`.
  case letterCase
  /// `7` and `07`, `12` and `12.000`, one space and two.
  case padding
  /// `Peña` in another normal form, as `PeÃ±a`, `Pe?a` or `Pena`.
  case encoding
  /// `02/28/2001` and `2001-02-28`.
  case dateFormat
  /// `M` and `Male`, `CS` and `CS - Computer Science`.
  case codeAndLabel

  /// What differs, in a sentence.
  package var title: String {
    switch self {
    case .letterCase: "upper and lower case"
    case .padding: "padding with zeros or spaces"
    case .encoding: "the encoding of letters"
    case .dateFormat: "the format of dates"
    case .codeAndLabel: "codes and their labels"
    }
  }
}
