internal import CICU

/// Names of places as people write them, made comparable.
package enum PlaceName {
  /// The name in small ASCII letters and digits, its words one space apart: `Côte-d’Ivoire` is
  /// `cote d ivoire`.
  ///
  /// What isn't written in Latin letters stays as it is.
  package static func key(_ name: some StringProtocol) -> String {
    var text = String(name)
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      text = inASCII(text) ?? text
      if !text.utf8.allSatisfy({ $0 < 0x80 }) { return keyByCharacters(text) }
    }
    let ands = text.utf8.count { $0 == UInt8(ascii: "&") }
    return text.withUTF8 { name in
      String(unsafeUninitializedCapacity: name.count + 4 * ands) { writeKey(of: name, into: $0) }
    }
  }

  /// Writes the key of an ASCII name, which nearly every name is, byte by byte: to ask each
  /// character what it is takes ten times as long.
  private static func writeKey(
    of name: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var isBetween = false
    for byte in name {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || byte &- 0x30 < 10 {
        if isBetween && count > 0 {
          key[count] = 0x20
          count += 1
        }
        key[count] = lower
        count += 1
        isBetween = false
      } else if byte == UInt8(ascii: "&") {
        for letter in (count == 0 ? "and" : " and").utf8 {
          key[count] = letter
          count += 1
        }
        isBetween = true
      } else {
        isBetween = true
      }
    }
    return count
  }

  private static func keyByCharacters(_ text: String) -> String {
    var key = ""
    var isBetween = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isBetween && !key.isEmpty { key += " " }
        key.unicodeScalars.append(scalar)
        isBetween = false
      } else if scalar == "&" {
        key += key.isEmpty ? "and" : " and"
        isBetween = true
      } else {
        isBetween = true
      }
    }
    return key
  }

  private static func inASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { input -> String? in
      let capacity = input.count * 4 + 16
      var failed = false
      let result = String(unsafeUninitializedCapacity: capacity) { output in
        let count = icu_transliterate(
          "Latin-ASCII", input.baseAddress, Int32(input.count), output.baseAddress,
          Int32(capacity))
        failed = count < 0
        return max(0, Int(count))
      }
      return failed ? nil : result
    }
  }
}
