import Feed
import Testing

@Suite struct DoubleEncodingTests {
  @Test(arguments: names.map { ($0, 1) } + names.map { ($0, 2) })
  func readsWhatTheTextSaid(name: String, times: Int) {
    for page in [Page.windows1252, .latin1] {
      var text = name
      for _ in 0..<times { text = page.damage(text) }
      #expect(reading(of: text) == name, "\(text) by \(page)")
    }
  }

  @Test(arguments: legitimate)
  func leavesWhatPeopleWriteAlone(text: String) {
    #expect(reading(of: text) == nil)
  }

  /// Letters beyond ASCII that stand side by side by chance are no damage.
  @Test(arguments: alphabets)
  func leavesWordsOfAccentedLettersAlone(letters: String) {
    let letters = letters + letters.lowercased()
    for first in letters {
      for second in letters + "AaEeSsZz" {
        #expect(reading(of: "T\(first)\(second)ne") == nil)
        #expect(reading(of: "T\(first)\(second)NE") == nil)
        #expect(reading(of: "\(first)\(second)") == nil)
      }
    }
  }

  /// A word in accented capitals before any sign that may follow a word.
  @Test func leavesSignsBehindWordsAlone() {
    for letter in "ÀÂÃÄÅÇÈÉÊÍÑÓÔÕÖØÙÚÜ" {
      for sign in ["…", "®", "™", "»", "\u{A0}X", "’S", "’s", ".", "/", "°"] {
        let text = "CAFR\(letter)\(sign)"
        #expect(reading(of: text) == nil, "\(text)")
      }
    }
  }

  /// Where a program lost a byte for which Windows-1252 has no character, nothing can be read.
  @Test func saysNothingOfWhatCanNotBeUndone() {
    #expect(reading(of: "\u{C3}?lvarez") == nil)
    #expect(reading(of: "\u{C3}") == nil)
  }
}

/// How a program that expects another encoding reads UTF-8.
private enum Page {
  case windows1252, latin1

  func damage(_ text: String) -> String {
    var damaged = String.UnicodeScalarView()
    for byte in text.utf8 {
      var value = UInt32(byte)
      if self == .windows1252 && (0x80...0x9F).contains(byte) {
        value = Self.signs[Int(byte - 0x80)]
      }
      if let scalar = Unicode.Scalar(value) { damaged.append(scalar) }
    }
    return String(damaged)
  }

  /// What Windows-1252 has from 80 to 9F; five bytes are nothing there and stay what they are.
  private static let signs: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}

private func reading(of text: String) -> String? {
  let bytes = Array(text.utf8)
  return DoubleEncoding.reading(of: bytes.span)
}

private let names = [
  // Spanish, Portuguese, French, Italian
  "Peña", "MUÑOZ", "José", "JOSÉ", "Núñez", "João", "SÃO PAULO", "Conceição", "CONCEIÇÃO", "Hélène",
  "François", "Benoît", "Zoë", "Nicolò", "NICOLÒ", "Cœur",
  // German, Nordic
  "Müller", "MÜLLER", "Groß", "Özil", "Jürgen Weiß", "Åse", "MALMÖ", "Bjørn", "Þórr", "Guðrún",
  "Håkansson", "Ærø",
  // Slavic, Baltic, Hungarian, Romanian, Turkish
  "Dąbrowski", "Łukasz", "Wałęsa", "Šimon Dvořák", "Đorđe", "Žižek", "Erdős", "ERDŐS", "Ștefan",
  "Țurcanu", "Gülşen Yıldız", "İstanbul", "Jānis Bērziņš", "Šarūnas", "Məmmədov",
  // Vietnamese, pinyin
  "Nguyễn Văn Ðức", "Trần Thị Hồng", "Phạm Thảo", "Đặng", "Lǚ Wěi",
  // Other scripts
  "Иван Жуков", "Ελένη", "محمد", "דוד", "王小明", "김서연", "さくら", "สมชาย", "अमित",
  // Signs that a word processor makes
  "O’Brien", "Kim – Lee", "10 °C", "Nº 5", "“Bo” Lee",
]

/// The letters beyond ASCII of languages that Windows-1252 can write, or nearly.
///
/// Left out are Œ behind the Ç of French and Š and Ž behind the Ä of Slovak, which no word has.
private let alphabets = [
  "ÀÁÂÃÇÉÊÍÓÔÕÚ", "ÁÉÍÑÓÚÜ", "ÀÂÆÇÈÉÊËÎÏÔÙÛÜŸ", "ÀÈÉÌÍÎÒÓÙÚ", "ÄÖÜẞ", "ÅÄÖÆØÉ", "ÁÐÉÍÓÚÝÞÆÖ",
  "ÄÖÜÕ",
  "ÁÉÍÓÚÝŠŽ", "ÁÄÉÍÓÔÚÝ", "ÂÎ", "ÂÊÔÀÁÃÈÉÌÍÒÓÕÙÚÝ", "ÇÖÜÂÎÛ", "ÀÈÉÍÏÓÒÚÜÇ",
]

private let legitimate = [
  // Portuguese capitals, where Ã stands before a letter or at the end
  "SÃO PAULO", "JOÃO", "CONCEIÇÃO", "MARANHÃO", "IRMÃ", "MANHÃ", "AMANHÃ…", "Irmã…", "GALVÃO",
  "GUIMARÃES", "MAGALHÃES", "IRMÃ\u{A0}DULCE", "“AMANHÔ", "‘AMANHÒ", "«AMANHû", "IRMÔ, disse",
  // Romanian and Vietnamese capitals, where  stands before a letter
  "ROMÂNIA", "BRÂNCUȘI", "PÂRVU", "TRẦN VĂN ÂN", "ÂU CƠ", "LÂM", "ROMÂ\u{A0}NIA",
  // French
  "CHÂTEAU", "ÎLE-DE-FRANCE", "BENOÎT", "CAFÉ™", "NESTLÉ®", "LANCÔME®", "CITROËN", "É…",
  "à «Paris»",
  "L’ÉTÉ", "JOSÉ’S", "RENɔ, dit-il", "GARÇON…", "voilà", "Voilà…", "à\u{A0}Paris", "ça… là",
  // Italian, with signs behind accented letters
  "caffè…”", "così…", "c’è…", "perché”", "NICOLÒ", "FORLÌ’", "«così»", "CANTÙ™",
  // Nordic and German
  "ÅSE", "MALMÖ", "SMÅ…", "SJÅ’S", "BJÖRKÅ", "KÄSE", "TYÖ…", "Ærø", "Þór", "Ólafsdóttir", "GRÖSSE",
  "Straße…", "MÜ’S", "ZÜRICH™", "ÅÄÖ", "5 Å…",
  // Slavic, Baltic, Hungarian, Turkish
  "Łódź", "ŽIŽEK", "Dvořák", "Đorđević", "Őry", "ŐRY", "Şahin", "İZMİR", "ığdır", "Ļaudona",
  // Vietnamese, Azeri, pinyin
  "Nguyễn", "NGUYỄN", "Trần Thị Ánh", "ĐẶNG", "Əliyev", "Lǚ",
  // Other scripts, and what stands with them
  "王小明", "김서연", "Иван", "Ελλάδα…", "محمد", "דוד", "สมชาย", "O’Brien", "Kim – Lee", "€ 5",
  "10 °C", "½ Ã", "日本…", "naïve™", "Ã", "Â", "ð", "Å", "", "Zo\u{EB}",
]
