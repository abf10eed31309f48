/// What a finding says, in a sentence whose personal parts can be hidden.
///
/// Write it as a string; what is interpolated as `Personal` shows only where values may be shown:
///
///     "\(column) holds a digit: \(value)"
package struct Message: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// A piece of the sentence.
  enum Part: Sendable, Equatable {
    case text(String)
    case personal(Personal)
    /// Words that tell something of a value, and those that stand for them where it is hidden.
    case telling(String, of: Personal, hidden: String)
  }

  private(set) var parts: [Part]

  package init(stringLiteral text: String) { parts = [.text(text)] }

  package init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }

  /// The sentence, its personal parts masked unless `showingValues`.
  package func text(showingValues: Bool) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .personal(let personal):
        if let value = personal.text(showingValues: showingValues) {
          text += personal.isShown ? value : "“\(value)”"
        } else {
          text += personal.mask
        }
      case .telling(let words, let value, let hidden):
        text += value.text(showingValues: showingValues) == nil ? hidden : words
      }
    }
    return text
  }

  /// This sentence with another after it.
  package func followed(by other: Message) -> Message {
    var joined = self
    joined.parts += other.parts
    return joined
  }

  /// Collects the pieces of a sentence.
  package struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    /// A value that is hidden where values are.
    package mutating func appendInterpolation(_ value: Personal) { parts.append(.personal(value)) }

    /// Words that tell something of a value, as how to mend it: hidden where the value is.
    ///
    /// - Parameters:
    ///   - words: what is said where the value is shown.
    ///   - value: the value it is said of.
    ///   - hidden: what is said where the value is hidden.
    package mutating func appendInterpolation(
      _ words: String, telling value: Personal, hidden: String = ""
    ) {
      parts.append(.telling(words, of: value, hidden: hidden))
    }

    /// Words that are nobody's private life: a column's name, a rule's.
    package mutating func appendInterpolation(_ words: String) { parts.append(.text(words)) }

    /// A number that is nobody's private life: a line, a count, an offset.
    package mutating func appendInterpolation(_ number: Int) { parts.append(.text(String(number))) }

    /// A sentence inside this one.
    package mutating func appendInterpolation(_ message: Message) { parts += message.parts }
  }
}
