internal import Feed

/// Whether two values are a code and what it stands for.
///
/// There is no table of a school's own codes, so it goes by how people make them: a code is the
/// first letter and some others of its label, or stands in front of it.
enum CodeAndLabel {
  /// Whether a column's values may be codes; in a name `J` and `John` are two values.
  static func mayStand(in format: ColumnFormat) -> Bool {
    switch format {
    case .id, .name, .preferredName, .email, .birthDate, .date, .usPhone, .callingCode, .phone,
      .street, .city, .zip, .foreignStreet, .foreignCity, .postalCode, .credits, .creditsEarned,
      .sevisID:
      false
    case .gender, .hrFlag, .suffix, .visa, .cip, .cipOrNone, .educationLevel, .birthCountry,
      .country, .foreignCountry, .state, .province, .text, .free:
      true
    }
  }

  /// Whether one is the other's code.
  static func areOne(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    if areVisa(left, right) { return true }
    // A code is shorter than its label and begins like it.
    guard left.count != right.count, let first = left.firstByte, let other = right.firstByte,
      first == other || first ^ other == 0x20
    else { return false }
    let (code, label) = left.count < right.count ? (left, right) : (right, left)
    return standsInFront(code.text, of: label.text) || abbreviates(code.text, label.text)
  }

  /// `01` and `F-1`.
  private static func areVisa(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    // A coded and an uncoded one, in either order.
    guard let visa = VisaType.coded(left) ?? VisaType.coded(right) else { return false }
    let other = VisaType(VisaType.coded(left) == nil ? left : right)
    return other == .uncoded(visa)
  }

  /// `CS` and `CS - Computer Science`.
  private static func standsInFront(_ code: String, of label: String) -> Bool {
    guard label.hasPrefix(code) else { return false }
    let rest = label.dropFirst(code.count).drop { $0 == " " }
    return rest.first.map { "-:(/–".contains($0) } ?? false
  }

  /// `M` and `Male`, `UT` and `Utah`, `UK` and `United Kingdom`.
  private static func abbreviates(_ code: String, _ label: String) -> Bool {
    guard code.utf8.count <= 4, label.utf8.count >= 3, code.utf8.allSatisfy(\.isLetter),
      label.utf8.contains(where: \.isLetter)
    else { return false }
    let wanted = Array(code.lowercased().utf8)
    var next = 0
    for (index, byte) in label.lowercased().utf8.enumerated() where next < wanted.count {
      if byte == wanted[next] {
        next += 1
      } else if index == 0 {
        return false
      }
    }
    return next == wanted.count
  }
}
