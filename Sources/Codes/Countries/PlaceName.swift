internal import CICU

/// Names of places as people write them, made comparable.
package enum PlaceName {
  /// The name in small ASCII letters and digits, its words one space apart: `Côte-d’Ivoire` is
  /// `cote d ivoire`.
  ///
  /// What isn't written in Latin letters stays as it is.
  package static func key(_ name: some StringProtocol) -> String {
    var text = String(name)
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { text = inASCII(text) ?? text }
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
