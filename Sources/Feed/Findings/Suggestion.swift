internal import Codes

/// Words for what someone probably meant, as errors about layout files and settings say them.
package enum Suggestion {
  /// `; did you mean “a” or “b”?` where some of the words are near, else `otherwise`.
  ///
  /// Only the nearest are said: beside America/Denver, America/Belem is no help.
  package static func ending(
    for word: String, among words: [String], otherwise: String = ""
  ) -> String {
    let near = near(word, among: words)
    return near.isEmpty ? otherwise : "; did you mean \(list(near.map(quoted), last: "or"))?"
  }

  /// Those of the words that are nearest to `word`, none where none is near.
  package static func near(_ word: String, among words: [String]) -> [String] {
    func distance(_ candidate: String) -> Int {
      Nearest.distance(Array(word.lowercased().utf8), Array(candidate.lowercased().utf8))
    }
    let matches = Nearest.matches(for: word, in: words)
    let least = matches.map(distance).min()
    return matches.filter { distance($0) == least }
  }

  /// `; it takes a, b or c`: the words that are allowed, in their order.
  package static func allowed(_ words: [String]) -> String {
    "; it takes \(list(words, last: "or"))"
  }

  /// The words of a list as in a sentence: `a, b or c`.
  package static func list(_ words: [String], last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }

  /// A word as found in a file, in quotation marks, cut where it is no word any more.
  ///
  /// Someone may name a feed where a layout or the settings are meant; a person's row is then not
  /// repeated in an error.
  package static func quoted(_ word: String) -> String {
    let visible = word.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    guard visible.count > 40 else { return "“\(String(String.UnicodeScalarView(visible)))”" }
    return "“\(String(String.UnicodeScalarView(visible.prefix(40))))…”"
  }
}
