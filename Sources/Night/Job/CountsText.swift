internal import Changes
internal import FoundationEssentials

/// The counts of a night as the store keeps them: json, of which nothing but this reads a word.
enum CountsText {
  static func text(_ counts: NightCounts) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(counts)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The counts that `text` holds.
  ///
  /// - Throws: what the decoder says where the store was written by another hand.
  static func counts(_ text: String) throws -> NightCounts {
    try JSONDecoder().decode(NightCounts.self, from: Data(text.utf8))
  }
}
