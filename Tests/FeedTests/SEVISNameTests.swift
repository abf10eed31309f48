import Feed
import Testing

@Suite struct SEVISNameTests {
  @Test(arguments: spellings)
  func spellsAsPassportsDo(name: String, spelled: String) {
    #expect(SEVISName(name)?.text == spelled)
    #expect(SEVISName(name)?.isTransliterated == false)
    #expect(isOne(spelled))
  }

  @Test(arguments: transliterations)
  func otherScriptsAreAGuess(name: String, spelled: String) {
    #expect(SEVISName(name)?.text == spelled)
    #expect(SEVISName(name)?.isTransliterated == true)
  }

  @Test(arguments: ["", "-", "...", "’", "Garc1a", "Ana 2", "٣", "李3", "\u{200B}", "(/)", "😀"])
  func whatIsNoNameHasNoSpelling(name: String) {
    #expect(SEVISName(name) == nil)
  }

  /// What SEVIS takes it takes as it is, and what comes out is always such.
  @Test func aSpellingIsItsOwnSpelling() {
    for (name, _) in spellings + transliterations {
      guard let spelled = SEVISName(name)?.text else { continue }
      #expect(SEVISName(spelled)?.text == spelled)
      #expect(isOne(spelled))
    }
  }

  @Test(arguments: [
    ("Garcia", true), ("de la Cruz", true), ("X", true), ("O", true), ("McDonald", true),
    ("", false), (" Garcia", false), ("Garcia ", false), ("de  la", false), ("O'Neil", false),
    ("Garc1a", false), ("José", false), ("Smith-Jones", false), ("A.", false), ("A\tB", false),
  ])
  func knowsANameThatSEVISTakes(name: String, isOne expected: Bool) {
    #expect(isOne(name) == expected)
  }
}

private func isOne(_ name: String) -> Bool {
  let bytes = Array(name.utf8)
  return SEVISName.isOne(bytes.span)
}

private let spellings = [
  // What ICAO writes with two letters
  ("Müller", "Mueller"), ("MÜLLER", "MUELLER"), ("Jäger", "Jaeger"), ("JÄGER", "JAEGER"),
  ("Schröder", "Schroeder"), ("Özil", "Oezil"), ("ÖZIL", "OEZIL"), ("Ö", "Oe"), ("Åse", "Aase"),
  ("ÅSE", "AASE"), ("Håkansson", "Haakansson"), ("Ærø", "Aeroe"), ("Bjørn", "Bjoern"),
  ("Øystein", "Oeystein"), ("Groß", "Gross"), ("GROß", "GROSS"), ("GROẞ", "GROSS"),
  ("Strauß", "Strauss"), ("Cœur", "Coeur"), ("Œuvrard", "Oeuvrard"), ("Þór", "Thor"),
  ("ÞÓR", "THOR"), ("Ĳsbrand", "Ijsbrand"), ("Gülşen", "Guelsen"),
  ("Übelacker-Ähre", "Uebelacker Aehre"),
  // What loses its mark
  ("Peña", "Pena"), ("MUÑOZ", "MUNOZ"), ("José", "Jose"), ("Núñez", "Nunez"), ("João", "Joao"),
  ("Conceição", "Conceicao"), ("Hélène", "Helene"), ("François", "Francois"), ("Benoît", "Benoit"),
  ("Zoë", "Zoe"), ("Nicolò", "Nicolo"), ("Ýmir", "Ymir"), ("Guðrún", "Gudrun"), ("Ðorđe", "Dorde"),
  ("Đặng", "Dang"), ("Nguyễn", "Nguyen"), ("Trần", "Tran"), ("Phạm Thị Ơn", "Pham Thi On"),
  ("Lê Ư", "Le U"),
  ("Dąbrowski", "Dabrowski"), ("Łukasz", "Lukasz"), ("Wałęsa", "Walesa"), ("ŁÓDŹ", "LODZ"),
  ("Dvořák", "Dvorak"), ("Žižek", "Zizek"), ("Šimon", "Simon"), ("Čapek", "Capek"),
  ("Ďurica", "Durica"),
  ("Ťapák", "Tapak"), ("Erdős", "Erdos"), ("Ștefan", "Stefan"), ("Țurcanu", "Turcanu"),
  ("Şahin", "Sahin"), ("Yıldız", "Yildiz"), ("İbrahim", "Ibrahim"), ("Ğ", "G"),
  ("Bērziņš", "Berzins"),
  ("Šarūnas", "Sarunas"), ("Ħamrun", "Hamrun"), ("Əliyev", "Eliyev"), ("Məmmədov", "Memmedov"),
  ("Ŋgũgĩ", "Ngugi"), ("Ŧ", "T"), ("Lǚ Wěi", "Lu Wei"), ("ﬁnn", "finn"),
  // A letter and its mark apart
  ("Mu\u{308}ller", "Mueller"), ("Pen\u{303}a", "Pena"), ("A\u{30A}se", "Aase"),
  ("n\u{304}a", "na"),
  // Hyphens, apostrophes and other signs
  ("Silva-Costa", "Silva Costa"), ("Silva – Costa", "Silva Costa"), ("Jean‑Luc", "Jean Luc"),
  ("O'Neil", "ONeil"), ("O’Neil", "ONeil"), ("D`Souza", "DSouza"), ("Dʼarc", "Darc"),
  ("Ka‘ahumanu", "Kaahumanu"),
  ("N'Guessan-Ünal", "NGuessan Uenal"), ("St. John", "St John"), ("Ma.Teresa", "Ma Teresa"),
  ("J.R.", "J R"), ("Smith, Jr", "Smith Jr"), ("Ana (Mia)", "Ana Mia"), ("Al/Bo", "Al Bo"),
  ("-Lee-", "Lee"),
  // Spaces
  ("de  la   Cruz", "de la Cruz"), (" Lee ", "Lee"), ("Kim\u{A0}Lee", "Kim Lee"),
  ("Gar\u{200B}cia", "Garcia"),
  ("Ana", "Ana"), ("McDonald", "McDonald"),
]

private let transliterations = [
  ("Иван", "Ivan"), ("ИВАН", "IVAN"), ("Жуков", "Zhukov"), ("Щербаков", "Shcherbakov"),
  ("ЮЛИЯ", "IULIIA"), ("Королёв", "Korolev"), ("Хрущёва-Ильина", "Khrushcheva Ilina"),
  ("王小明", "Wang Xiao Ming"), ("김", "Gim"), ("Παπαδόπουλος", "Papadopoulos"), ("さくら", "Sakura"),
  ("Иван Lee", "Ivan Lee"),
]
