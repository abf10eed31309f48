/// Writes JSON, key by key in the order given.
///
/// Foundation's encoder sorts keys or leaves their order to chance, takes values that are whole in
/// memory, and needs ten times as long; the contract has an order, reports have millions of findings,
/// and a night may propose for thousands of people.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var needsLine = false

  package init() {}

  /// The text so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets the text but keeps its memory, for the next of many.
  ///
  /// - Parameter keepingComma: whether the next text goes on where this one ended.
  package mutating func clear(keepingComma: Bool = false) {
    bytes.removeAll(keepingCapacity: true)
    if !keepingComma { (needsComma, needsLine) = (false, false) }
  }

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  /// Has what comes next stand on a new line, which means nothing in JSON, for people and their tools.
  ///
  /// It stands after the comma, so that each line is one element; where nothing comes next, there is
  /// neither.
  package mutating func breakLine() { needsLine = true }

  /// Ends the last line.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// The key of the next value.
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func value(_ string: String?) {
    separate()
    if let string { quote(string) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  package mutating func value(_ number: Int?) {
    separate()
    bytes.append(contentsOf: (number.map { String($0) } ?? "null").utf8)
    needsComma = true
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    needsComma = true
  }

  package mutating func value(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  /// A key and its value.
  package mutating func pair(_ key: String, _ string: String?) {
    self.key(key)
    value(string)
  }

  package mutating func pair(_ key: String, _ number: Int?) {
    self.key(key)
    value(number)
  }

  package mutating func pair(_ key: String, _ flag: Bool) {
    self.key(key)
    value(flag)
  }

  package mutating func pair(_ key: String, _ strings: [String]) {
    self.key(key)
    value(strings)
  }

  /// A key and a list of objects, a line each; what follows begins a new one.
  package mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements {
      breakLine()
      beginObject()
      write(&self, element)
      endObject()
    }
    endArray()
    breakLine()
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    needsLine = false
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if needsLine { bytes.append(UInt8(ascii: "\n")) }
    (needsComma, needsLine) = (false, false)
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(string) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for scalar in string.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text is visible ASCII or spaces and has nothing to escape, as nearly all have.
  private static func isPlain(_ string: String) -> Bool {
    let answer = string.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte &- 0x20 > 0x5E || byte == 0x22 || byte == 0x5C { return false }
      return true
    }
    return answer ?? false
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: #"\""#.utf8)
    case "\\": bytes.append(contentsOf: #"\\"#.utf8)
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    // The last two groups JSON allows, but many programs end a line at some of them.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}
