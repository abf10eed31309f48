internal import Codes

/// The words of a US address line that the post abbreviates.
///
/// `specs/places/street-word.tsv` has them, after USPS Publication 28, appendices B and C.
enum StreetWords {
  /// A line made comparable: small letters, words abbreviated, marks left out.
  ///
  /// `123 North Main Street, Apt. 4` and `123 N MAIN ST #4` have the same.
  static func key(_ line: String) -> String {
    var words: [Substring] = []
    for word in PlaceName.key(line).split(separator: " ") {
      let short = abbreviations[word] ?? word
      // What kind of door it is says less than its number.
      if short != "#" { words.append(short) }
    }
    return words.joined(separator: " ")
  }

  private static let abbreviations: [Substring: Substring] = {
    guard let table = SpecTable.embedded("places/street-word") else {
      preconditionFailure("the program lacks specs/places/street-word.tsv")
    }
    return Dictionary(
      table.rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }()
}
