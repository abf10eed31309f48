/// How the people of a part of the world are named.
///
/// Names are written in Latin letters, as a passport's machine-readable line has them and SEVIS
/// wants them. `Given=Native` tells how its bearer would write it at home.
///
/// No family name stands in two cultures, and no given name twice in one: that is what keeps two
/// people from sharing name and birth date (see `Naming`), and a test holds it.
struct Culture: Sendable {
  /// Given names of women, with spaces between.
  var women: String
  /// Given names of men.
  var men: String
  /// Family names.
  var families: String
  /// Names that students take for use in English.
  var nicknames = ""
  /// A second given name that women and men have now and then, before or after the first; none of
  /// them is a given name of the lists above.
  var second = Second()
  /// How many of a hundred have a middle name.
  var middleNames = 0

  /// A part of a given name that many share.
  struct Second: Sendable {
    var women = ""
    var men = ""
    /// Whether it stands before the name, as in Van Minh, or after, as in Ana Maria.
    var isBefore = false
    /// How many of a hundred have it.
    var share = 0
  }

  /// All cultures; countries speak of them by their place here.
  static let all: [Culture] = Name.allCases.map(\.culture)

  /// Which culture.
  enum Name: Int, CaseIterable, Sendable {
    case chinese, taiwanese, hindi, telugu, korean, vietnamese, japanese, nepali, bengali, urdu
    case sinhalese, malay, thai, filipino, arabic, persian, turkish, russian, ukrainian, kazakh
    case nigerian, akan, kenyan, amharic, spanish, brazilian, english, french, german, italian
    case polish, greek, hebrew

    var culture: Culture {
      switch self {
      case .chinese: .chinese
      case .taiwanese: .taiwanese
      case .hindi: .hindi
      case .telugu: .telugu
      case .korean: .korean
      case .vietnamese: .vietnamese
      case .japanese: .japanese
      case .nepali: .nepali
      case .bengali: .bengali
      case .urdu: .urdu
      case .sinhalese: .sinhalese
      case .malay: .malay
      case .thai: .thai
      case .filipino: .filipino
      case .arabic: .arabic
      case .persian: .persian
      case .turkish: .turkish
      case .russian: .russian
      case .ukrainian: .ukrainian
      case .kazakh: .kazakh
      case .nigerian: .nigerian
      case .akan: .akan
      case .kenyan: .kenyan
      case .amharic: .amharic
      case .spanish: .spanish
      case .brazilian: .brazilian
      case .english: .english
      case .french: .french
      case .german: .german
      case .italian: .italian
      case .polish: .polish
      case .greek: .greek
      case .hebrew: .hebrew
      }
    }
  }
}
