package import Feed

extension Reencoding {
  /// How a value is written otherwise while it says the same; nil where it says something else.
  ///
  /// A blank says nothing, so nothing is a re-encoding of it. One cell alone may look so by chance
  /// (a day and a month that were swapped by mistake and mended); a tenth of a column doesn't.
  ///
  /// - Parameters:
  ///   - before: the trimmed value of the last good night.
  ///   - after: the trimmed value of tonight.
  ///   - format: how the column's values are written; a name's initial is no code.
  package init?(from before: Span<UInt8>, to after: Span<UInt8>, in format: ColumnFormat) {
    guard !before.isEmpty, !after.isEmpty else { return nil }
    if Self.equalButForASCIICase(before, after) {
      self = .letterCase
    } else if WrittenDate.days(before).contains(where: WrittenDate.days(after).contains) {
      self = .dateFormat
    } else if before.isASCII && after.isASCII {
      // Nearly all that changes is plain text that says something else, and the bytes show it.
      if Self.equalButForZerosAndSpaces(before, after), Self.isPadding(before.text, after.text) {
        self = .padding
      } else if CodeAndLabel.mayStand(in: format), CodeAndLabel.areOne(before, after) {
        self = .codeAndLabel
      } else {
        return nil
      }
    } else {
      let (old, new) = (before.text, after.text)
      if Self.isEncoding(old, new, before, after) {
        self = .encoding
      } else if Self.isPadding(old, new) {
        self = .padding
      } else if old.lowercased() == new.lowercased() {
        self = .letterCase
      } else if CodeAndLabel.mayStand(in: format), CodeAndLabel.areOne(before, after) {
        self = .codeAndLabel
      } else {
        return nil
      }
    }
  }

  private static func equalButForASCIICase(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] {
      guard left[index].isLetter, left[index] ^ right[index] == 0x20 else { return false }
    }
    return true
  }

  // MARK: Padding

  /// Whether two values are the same but for zeros, points and spaces, wherever they stand.
  private static func equalButForZerosAndSpaces(
    _ left: Span<UInt8>, _ right: Span<UInt8>
  ) -> Bool {
    func isPadding(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x30 || byte == 0x2E }
    var (one, other) = (0, 0)
    while true {
      while one < left.count, isPadding(left[one]) { one += 1 }
      while other < right.count, isPadding(right[other]) { other += 1 }
      guard one < left.count, other < right.count else {
        return one == left.count && other == right.count
      }
      guard left[one] == right[other] else { return false }
      one += 1
      other += 1
    }
  }

  private static func isPadding(_ left: String, _ right: String) -> Bool {
    let (left, right) = (spacesAside(left), spacesAside(right))
    return left == right || zerosAside(left) == zerosAside(right)
  }

  /// The text with one space wherever there are some.
  private static func spacesAside(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A number without the zeros that say nothing: of `007` and `7.00` it is `7`; another text is
  /// as it is.
  private static func zerosAside(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.joined().utf8.allSatisfy(\.isDigit),
      !parts.joined().isEmpty
    else { return text }
    let whole = parts[0].drop { $0 == "0" }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(whole.isEmpty ? "0" : whole)\(fraction.isEmpty ? "" : ".\(fraction)")"
  }

  // MARK: Encoding

  private static func isEncoding(
    _ old: String, _ new: String, _ before: Span<UInt8>, _ after: Span<UInt8>
  ) -> Bool {
    // Equal to Unicode, whatever the normal form.
    if old == new { return true }
    if DoubleEncoding.reading(of: before) == new { return true }
    if DoubleEncoding.reading(of: after) == old { return true }
    // To spell a name for SEVIS may take the rules of another script, which are long in coming: most
    // values can't be such a spelling.
    return isReplaced(old, by: new) || isReplaced(new, by: old)
      || SEVISName.isOne(after) && SEVISName(old)?.text == new
      || SEVISName.isOne(before) && SEVISName(new)?.text == old
  }

  /// Whether `other` has a question mark, what stands for broken bytes, or the letter without its
  /// mark where `text` has a character beyond ASCII.
  private static func isReplaced(_ text: String, by other: String) -> Bool {
    let text = Array(text.unicodeScalars)
    let other = Array(other.unicodeScalars)
    guard text.count == other.count else { return false }
    return zip(text, other).allSatisfy { old, new in
      old.isASCII
        ? old == new : new == "?" || new == "\u{FFFD}" || new == old || isLetter(new, of: old)
    }
  }

  /// Whether `plain` is the letter that `marked` is with a mark: u of ü.
  private static func isLetter(_ plain: Unicode.Scalar, of marked: Unicode.Scalar) -> Bool {
    guard plain.isASCII, let name = marked.properties.name, let letter = plain.properties.name
    else {
      return false
    }
    return name.hasPrefix("\(letter) WITH ")
  }
}

extension Span where Element == UInt8 {
  fileprivate var isASCII: Bool { allBytes { $0 < 0x80 } }
}
