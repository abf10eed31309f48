/// All words a sample is made of, in one place, so that a row is written without touching a string.
struct Vocabulary {
  private(set) var bytes: [UInt8] = []
  /// Where each word ends; word 0 is the empty one.
  fileprivate var ends: [Int] = [0]

  /// Takes words in.
  mutating func add(_ words: some Sequence<Substring>) -> Words {
    let first = ends.count
    for word in words {
      bytes.append(contentsOf: word.utf8)
      ends.append(bytes.count)
    }
    return Words(first: first, count: ends.count - first)
  }

  /// Takes words with `separator` between them in.
  mutating func add(_ text: String, separator: Character = " ") -> Words {
    add(
      text.split(separator: separator, omittingEmptySubsequences: true)
        .flatMap { separator == " " ? $0.split(separator: "\n") : [$0] })
  }

  /// Takes one word in.
  mutating func add(word: String) -> Word { add([word[...]])[0] }

  /// The text of a word.
  func text(of word: Word) -> String { String(decoding: bytes[range(of: word)], as: UTF8.self) }

  func range(of word: Word) -> Range<Int> {
    word.place == 0 ? 0..<0 : ends[word.place - 1]..<ends[word.place]
  }
}

/// A word of the vocabulary.
struct Word: Equatable {
  fileprivate var place: Int

  /// The empty word.
  static let none = Word(place: 0)

  /// Whether there is nothing in it.
  var isNone: Bool { place == 0 }
}

/// Words that stand together in the vocabulary.
struct Words {
  fileprivate var first: Int
  /// How many there are.
  var count: Int

  fileprivate init(first: Int, count: Int) {
    self.first = first
    self.count = count
  }

  /// No words.
  init() { self.init(first: 0, count: 0) }

  subscript(place: Int) -> Word { Word(place: first + place) }

  /// One of them, any; the empty word where there are none.
  func any(_ draws: inout Draws) -> Word { count == 0 ? .none : self[draws.below(count)] }
}
