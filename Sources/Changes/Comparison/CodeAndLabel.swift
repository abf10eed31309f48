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
  static func areOne(_ left: String, _ right: String) -> Bool {
    if left.utf8.count == right.utf8.count { return areVisa(left, right) }
    let (code, label) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return areVisa(left, right) || standsInFront(code, of: label) || abbreviates(code, label)
  }

  /// `01` and `F-1`.
  private static func areVisa(_ left: String, _ right: String) -> Bool {
    let values = [VisaType(Array(left.utf8).span), VisaType(Array(right.utf8).span)]
    let classes = values.map { value -> VisaType.Class? in
      switch value {
      case .coded(let visa), .uncoded(let visa): visa
      default: nil
      }
    }
    return classes[0] != nil && classes[0] == classes[1]
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
