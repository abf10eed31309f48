internal import Codes
internal import TSV

/// What stands in a block that should hold an address in the US.
///
/// This is the one judgement on such a block; the rules about it only say what it found.
package struct USAddress: ~Escapable {
  package let line1: Span<UInt8>
  package let line2: Span<UInt8>
  package let city: Span<UInt8>
  package let stateText: Span<UInt8>
  package let zipText: Span<UInt8>
  /// What the state says.
  package let state: StateReading
  /// What the ZIP code says.
  package let zip: ZIPReading

  /// Reads a block of trimmed cells.
  @_lifetime(copy line1, copy line2, copy city, copy state, copy zip)
  package init(
    line1: Span<UInt8>, line2: Span<UInt8>, city: Span<UInt8>, state: Span<UInt8>,
    zip: Span<UInt8>
  ) {
    self.line1 = line1
    self.line2 = line2
    self.city = city
    stateText = state
    zipText = zip
    self.state = StateReading(state)
    self.zip = ZIPReading(zip, beside: self.state.state)
  }

  /// Whether nothing stands in it.
  package var isBlank: Bool {
    line1.isEmpty && line2.isEmpty && city.isEmpty && stateText.isEmpty && zipText.isEmpty
  }

  /// Whether its state is wrong in an address that is otherwise in the US.
  package var hasWrongState: Bool { state.isWrong && foreignSign == nil }

  /// Whether its ZIP code is wrong in an address that is otherwise in the US.
  package var hasWrongZIP: Bool {
    switch zip {
    case .blank: false
    // A beginning that no state has is as wrong as letters are.
    case .plain(let code): code.stateSet.isEmpty && foreignSign == nil
    case .withFour, .withoutZero, .placeholder, .other: foreignSign == nil
    }
  }

  /// Whether anything is wrong with it that costs the whole address.
  package var hasError: Bool { foreignSign != nil || hasWrongState || hasWrongZIP }

  /// The states that have such ZIP codes, where the state beside it is none of them.
  package var statesOfOtherZIP: [USState] {
    guard case .known(let state) = state, case .plain(let code) = zip, !code.isIn(state) else {
      return []
    }
    return code.states
  }

  /// Whether its first line is a post office box.
  package var isPostOfficeBox: Bool { PostOfficeBox.isOne(line1) }
}

/// What stands where a state should.
package enum StateReading: Sendable, Equatable {
  case blank
  /// A state that SEVIS takes, by its code.
  case known(USState)
  /// A state by its name, an abbreviation or its code in small letters.
  case written(USState)
  /// A state by a name that is nearly right.
  case misspelled(USState)
  /// AA, AE or AP.
  case military(USState)
  /// A word for nothing.
  case placeholder
  /// No state of the US, of up to two characters.
  case short
  /// No state of the US, of more.
  case foreign

  /// Reads a trimmed value.
  package init(_ text: Span<UInt8>) {
    if text.isEmpty {
      self = .blank
    } else if let state = USState(code: text) {
      self = state.isMilitary ? .military(state) : .known(state)
    } else if let state = USState(written: text) {
      self = state.isMilitary ? .military(state) : .written(state)
    } else if Placeholder.isOne(text) || text[0] == UInt8(ascii: "#") {
      // What a spreadsheet leaves, as #N/A, is no place either.
      self = .placeholder
    } else if Self.hasTwoLettersAtMost(text) {
      self = .short
    } else if let state = USState(misspelled: text) {
      self = .misspelled(state)
    } else {
      self = .foreign
    }
  }

  /// Whether a value is too short for a name: at most two letters, or digits alone.
  private static func hasTwoLettersAtMost(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 40 else { return false }
    if text.allBytes({ $0 < 0x80 }) {
      var letters = 0
      for index in text.indices where text[index].isLetter { letters += 1 }
      return letters <= 2
    }
    return text.text.unicodeScalars.count { $0.properties.isAlphabetic } <= 2
  }

  /// The state that is meant, where it is sure enough to judge a ZIP code by.
  package var state: USState? {
    switch self {
    case .known(let state), .written(let state), .misspelled(let state): state
    default: nil
    }
  }

  /// Whether SEVIS would refuse it.
  var isWrong: Bool {
    switch self {
    case .blank, .known: false
    default: true
    }
  }
}
