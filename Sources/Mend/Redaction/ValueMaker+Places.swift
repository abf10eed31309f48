internal import Codes
internal import Feed

extension ValueMaker {
  /// A ZIP or postal code: the digits that say which state it is in stay.
  func code(
    like text: String, _ value: [UInt8], _ attempt: Int, _ letters: Letters, _ draws: inout Draws
  ) -> String {
    let digits = value.prefix(while: \.isDigit).count
    let most = value.count > 3 ? 3 : 1
    var letters = letters
    letters.kept = attempt < 6 ? min(digits, most) : 0
    return letters.text(like: text, &draws)
  }

  /// What stands for a state, and is none: a misspelling becomes another of the same state.
  func state(
    like text: String, _ value: [UInt8], _ letters: Letters, _ draws: inout Draws
  ) -> String? {
    guard case .misspelled(let state) = StateReading(value.span) else {
      return letters.text(like: text, &draws)
    }
    var name = Array(state.name)
    let place = draws.next(name.count)
    let letter = Character(Unicode.Scalar(UInt8(0x61 + draws.next(26))))
    switch draws.next(3) {
    case 0: name[place] = letter
    case 1: name.insert(letter, at: place)
    default: name.remove(at: place)
    }
    let made = String(name)
    return StateReading(Array(made.utf8).span) == .misspelled(state) ? made : nil
  }

  /// A city: a large one becomes another that is judged alike.
  func city(
    like text: String, _ value: [UInt8], isForeign: Bool, _ tries: Int, _ letters: Letters,
    _ draws: inout Draws
  ) -> String {
    let (start, country) = lastNamedCountry(in: text, mayBeWhole: false, &draws)
    let end = country ?? ending(of: text[start...], letters, &draws)
    // Where all that are alike live in the feed too, one that is less alike; abroad a city of another
    // country would say something, so there it is none at all.
    let loosest = isForeign ? 2 : 3
    for looseness in 0...loosest where looseness >= min(tries, isForeign ? 3 : loosest) {
      let names = CityKin.names(of: value.span, looseness: looseness)
      guard !names.isEmpty else { continue }
      // What follows a comma or a number is no part of the name.
      let rest = text[..<start].drop { $0 != "," && $0 != "(" && !$0.isNumber }
      let tail = rest.isEmpty ? "" : letters.text(like: String(rest), &draws)
      return draws.one(of: names) + tail + end
    }
    return letters.text(like: String(text[..<start]), &draws) + end
  }

  /// A street: a box stays a box, a country named at its end another country.
  func street(
    like text: String, _ value: [UInt8], _ letters: Letters, _ draws: inout Draws
  ) -> String {
    let (start, country) = lastNamedCountry(in: text, mayBeWhole: true, &draws)
    let beginning = String(text[..<start])
    guard PostOfficeBox.isOne(value.span) else {
      return letters.text(like: beginning, &draws)
        + (country ?? letters.text(like: String(text[start...]), &draws))
    }
    var made = ""
    for run in beginning.runsOfLetters {
      let isWord = Self.boxWords.contains(run.lowercased())
      made += isWord ? String(run) : letters.text(like: String(run), &draws)
    }
    made += country ?? letters.text(like: String(text[start...]), &draws)
    let isBox = made != text && PostOfficeBox.isOne(Array(made.utf8).span)
    return isBox ? made : "PO Box \(100 + draws.next(9_900))"
  }

  private static let boxWords: Set<String> = [
    "p", "o", "po", "pob", "pobox", "box", "post", "office", "postoffice", "postal", "drawer",
    "apartado",
  ]

  /// The end of a city without a named country: a state's code after a comma stays.
  private func ending(
    of text: Substring, _ letters: Letters, _ draws: inout Draws
  ) -> String {
    let word = text.drop { $0 == "," || $0 == " " }
    return word.count <= 2 ? String(text) : letters.text(like: String(text), &draws)
  }

  /// Where the last part of a text begins, after its last comma, and what becomes of it where it is a
  /// country's name: the name of another.
  private func lastNamedCountry(
    in text: String, mayBeWhole: Bool, _ draws: inout Draws
  ) -> (start: String.Index, made: String?) {
    let comma = text.lastIndex(of: ",")
    let start = comma ?? text.endIndex
    let part = comma.map { text[text.index(after: $0)...] } ?? text[...]
    guard mayBeWhole || comma != nil, let country = Country.named(part), part.utf8.count > 3,
      !country.isUnitedStates, !["GE", "JE"].contains(country.iso)
    else { return (start, nil) }
    let others = Self.countryNames.filter { $0 != country.name }
    let blank = part.prefix { $0 == " " }
    return (
      comma ?? text.startIndex,
      (comma == nil ? "" : ",") + blank + draws.one(of: others)
    )
  }

  private static let countryNames: [String] = Country.all.filter { country in
    !country.isUnitedStates && !["GE", "JE"].contains(country.iso) && country.name.utf8.count > 3
      && country.name.utf8.count < 16 && !country.name.contains(",")
  }.map(\.name)
}

extension String {
  /// The text in pieces of letters, and of what isn't.
  fileprivate var runsOfLetters: [Substring] {
    var runs: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if next == endIndex || self[next].isLetter != self[index].isLetter {
        runs.append(self[start..<next])
        start = next
      }
      index = next
    }
    return runs
  }
}
