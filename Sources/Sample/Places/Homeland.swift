/// What a home abroad looks like in one country: its codes, telephone numbers, towns and streets.
///
/// In the patterns `#` is any digit, `%` one that isn't 0, `@` a letter of a postal code and `*` a
/// house number; everything else stands for itself.
struct Homeland: Sendable {
  /// SEVIS's own two letters.
  var code: String
  /// The calling code, without a plus.
  var calling: String
  /// How many of ten thousand students come from here.
  var weight: Int
  /// How its people are named.
  var culture: Culture.Name
  /// Patterns of telephone numbers, separated by spaces.
  ///
  /// They hold 5550 where a real number would tell whose it is.
  var phones: String
  /// Towns, one a line: `city|province|postal code`.
  var cities: String
  /// First lines of an address, one a line.
  var streets: String
  /// Second lines, one a line.
  var rooms = ""

  /// All countries, the order being that of the file's parts.
  static let all: [Homeland] =
    eastAsia + southAsia + southEastAsia + westAsia + africa + americas + europe
}
