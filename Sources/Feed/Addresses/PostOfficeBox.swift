/// A post office box as the first line of an address.
package enum PostOfficeBox {
  /// Whether a line is one: `PO Box 12`, `P.O. Box 12`, `POB 12`, `Post Office Box 12`, `Box 12`.
  ///
  /// A box on a rural route (`RR 2 Box 152`, `HC 1 Box 4`) is where someone lives, and a military one
  /// (`PSC 3 Box 77`) has a state that tells.
  package static func isOne(_ line: Span<UInt8>) -> Bool {
    guard line.count >= 4, line.count <= 500, mayBe(line) else { return false }
    let words = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isNumbered = next.contains(where: \.isNumber) || next.count == 1
      switch word {
      case "box", "drawer":
        if Self.stands(in: words, before: index) || index == 0 && isNumbered { return true }
      case "pob", "pobox": if isNumbered || word == "pobox" { return true }
      default:
        // “POBox12” and “Box12”.
        for start in ["pobox", "pob", "box"] where word.hasPrefix(start) && index == 0 {
          let number = word.dropFirst(start.count)
          if !number.isEmpty && number.allSatisfy(\.isNumber) { return true }
        }
      }
    }
    return false
  }

  /// Whether the words before say whose box it is: `p o`, `po`, `post office`, `apartado`.
  private static func stands(in words: [Substring], before index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = words[index - 1]
    if last == "po" || last == "postal" || last == "postoffice" { return true }
    guard index > 1 else { return false }
    let pair = (words[index - 2], last)
    return pair == ("p", "o") || pair == ("post", "office") || pair == ("p", "0")
  }

  /// Whether a line can be one, asked of every address: each of the words has an `ox` as in box, an
  /// `aw` as in drawer, or a `pob`.
  @inline(__always)
  static func mayBe(_ line: Span<UInt8>) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for index in 0..<line.count {
      let byte = line[unchecked: index] | 0x20
      if byte == UInt8(ascii: "x") && last == UInt8(ascii: "o")
        || byte == UInt8(ascii: "w") && last == UInt8(ascii: "a")
        || byte == UInt8(ascii: "b") && last == UInt8(ascii: "o") && before == UInt8(ascii: "p")
      {
        return true
      }
      (before, last) = (last, byte)
    }
    return false
  }
}
