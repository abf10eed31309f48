/// What makes an e-mail address one.
///
/// No more is asked than that mail could be sent there: one @, something before it, and after it
/// a name of labels and dots. Whether the mailbox exists, only a mail tells.
package enum EmailAddress {
  /// What is wrong with an address.
  package enum Flaw: Sendable, Equatable {
    /// There is no @.
    case noAt
    /// There is more than one @.
    case severalAts(Int)
    /// Nothing stands before the @.
    case nothingBefore
    /// A space stands before the @.
    case spaceBefore
    /// After the @ stands no name with a dot: labels of letters, digits and hyphens, the last of
    /// two letters or more.
    case badDomain
  }

  /// What is wrong with a trimmed value, nil for an address.
  package static func flaw(in value: Span<UInt8>) -> Flaw? {
    if isSound(value) { return nil }
    var ats = 0
    var at = 0
    for index in value.indices where value[index] == 0x40 {
      if ats == 0 { at = index }
      ats += 1
    }
    if ats == 0 { return .noAt }
    if ats > 1 { return .severalAts(ats) }
    if at == 0 { return .nothingBefore }
    return value.extracting(0..<at).anyByte { $0 == 0x20 } ? .spaceBefore : .badDomain
  }

  /// Whether a trimmed value is an address; every row is asked.
  @inlinable package static func isSound(_ value: Span<UInt8>) -> Bool {
    let count = value.count
    var index = 0
    while index < count && value[unchecked: index] != 0x40 {
      if value[unchecked: index] == 0x20 { return false }
      index &+= 1
    }
    if index == 0 || index == count { return false }
    // The labels: none is empty, and the last is of letters alone.
    var length = 0
    var hasDot = false
    var isLetters = true
    index &+= 1
    while index < count {
      let byte = value[unchecked: index]
      if (byte | 0x20) &- 0x61 < 26 {
        length &+= 1
      } else if byte == 0x2E {
        if length == 0 { return false }
        (length, hasDot, isLetters) = (0, true, true)
      } else if byte &- 0x30 < 10 || byte == 0x2D {
        length &+= 1
        isLetters = false
      } else {
        return false
      }
      index &+= 1
    }
    return hasDot && isLetters && length >= 2
  }
}
