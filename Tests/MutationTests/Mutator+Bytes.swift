import TestSupport

extension Mutator {
  /// Flips, inserts or deletes a byte of the rows.
  func byte(_ kind: MutationClass, _ file: CleanFile, _ random: inout SplitMix) -> Mutation {
    var bytes = file.bytes()
    let start = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    let at = start + random.below(bytes.count - start)
    let site = Site(bytes, at)
    let promise: Promise
    let what: String
    switch kind {
    case .byteFlipped:
      let old = bytes[at]
      let new = old ^ 1 << UInt8(random.below(8))
      bytes[at] = new
      promise = site.flipped(from: old, to: new)
      what = "\(old) became \(new)"
    case .byteInserted:
      // Half of them ASCII, or most would be the same to a check.
      let new = UInt8(random.below(random.below(2) == 0 ? 128 : 256))
      bytes.insert(new, at: at)
      promise = site.inserted(new)
      what = "\(new) inserted"
    default:
      let old = bytes.remove(at: at)
      promise = site.deleted(old)
      what = "\(old) deleted"
    }
    return Mutation(
      kind: kind, file: file, bytes: bytes, promise: promise, what: "\(what) at \(at)")
  }
}

/// Where in the rows a byte is.
private struct Site {
  let line: Int
  /// Whether fields stand on its line before and behind it.
  let isBetweenFields: Bool
  let isBeforeNewline: Bool
  let isLast: Bool
  private let isAtLineEnd: Bool

  init(_ bytes: [UInt8], _ at: Int) {
    line = bytes[..<at].count { $0 == 0x0A } + 1
    let start = (bytes[..<at].lastIndex(of: 0x0A) ?? -1) + 1
    let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    isBetweenFields = bytes[start..<at].contains(0x09) && bytes[at..<end].contains(0x09)
    isAtLineEnd = bytes[at] == 0x0A
    isBeforeNewline = at + 1 < bytes.count && bytes[at + 1] == 0x0A
    isLast = at == bytes.count - 1
  }

  /// What is promised where a newline comes in.
  private var split: Promise {
    isBetweenFields ? .one("wrong-field-count", line: line) : .anything
  }

  func flipped(from old: UInt8, to new: UInt8) -> Promise {
    switch (old, new) {
    // The two rows are one, unless there is no second.
    case (0x0A, _): isLast ? .anything : .one("wrong-field-count", line: line)
    case (0x09, 0x0A), (_, 0x0A): split
    case (0x09, _), (_, 0x09): .one("wrong-field-count", line: line)
    case (0x80..., _): .onlyOn(line: line)
    default: came(new, isAtLineEnd: isBeforeNewline)
    }
  }

  func inserted(_ new: UInt8) -> Promise {
    switch new {
    case 0x0A: split
    case 0x09: .one("wrong-field-count", line: line)
    default: came(new, isAtLineEnd: isAtLineEnd)
    }
  }

  func deleted(_ old: UInt8) -> Promise {
    switch old {
    case 0x0A where isLast: .one("missing-final-newline", line: line)
    case 0x0A, 0x09: .one("wrong-field-count", line: line)
    case 0x80...: .one("invalid-utf8", line: line)
    default: .onlyOn(line: line)
    }
  }

  /// What is promised of a byte that is now in a cell.
  private func came(_ new: UInt8, isAtLineEnd: Bool) -> Promise {
    switch new {
    case 0x80...: .one("invalid-utf8", line: line)
    case 0x0D where isAtLineEnd: .one("mixed-line-endings", line: nil)
    case ..<0x20, 0x7F: .one("control-character", line: line)
    case UInt8(ascii: "\""): .one("double-quote", line: line)
    default: .onlyOn(line: line)
    }
  }
}
