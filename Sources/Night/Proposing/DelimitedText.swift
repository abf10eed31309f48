internal import Feed

/// The records of a delimited text, each with the line on which it begins.
///
/// A tab parts fields that hold no quotes. With another delimiter it is RFC 4180 to the letter: a
/// field in double quotes may hold delimiters, line breaks and, doubled, quotes.
enum DelimitedText {
  /// One record.
  struct Record {
    var line: Int
    /// Its fields, trimmed.
    var fields: [String]
  }

  /// What isn't as RFC 4180 has it, in a sentence that repeats no value.
  struct Malformed: Error {
    let sentence: String
  }

  /// The records of a text; lines without anything are left out.
  ///
  /// - Throws: `Malformed` at the first place where a quote stands wrong: what follows it can't be
  ///   told apart.
  static func records(
    _ text: String, delimiter: Character
  ) throws(Malformed) -> [Record] {
    var reader = Reader(delimiter: delimiter, readsQuotes: delimiter != "\t")
    for character in text { try reader.take(character) }
    return try reader.end()
  }

  private struct Reader {
    private enum State { case atStart, plain, quoted, afterQuote }

    let delimiter: Character
    let readsQuotes: Bool
    private var state = State.atStart
    private var records: [Record] = []
    private var fields: [String] = []
    private var field = ""
    private var line = 1
    private var firstLine = 1
    private var quoteLine = 1

    init(delimiter: Character, readsQuotes: Bool) {
      (self.delimiter, self.readsQuotes) = (delimiter, readsQuotes)
    }

    mutating func take(_ character: Character) throws(Malformed) {
      if character.isNewline { line += 1 }
      switch state {
      case .quoted:
        if character == "\"" { state = .afterQuote } else { field.append(character) }
      case .afterQuote where character == "\"":
        field.append(character)
        state = .quoted
      case _ where character == delimiter: finishField()
      case _ where character.isNewline: finishRecord()
      case .atStart where character == "\"" && readsQuotes:
        state = .quoted
        quoteLine = line
      case .afterQuote:
        // Space about a quoted field is everywhere, and means nothing.
        guard character == " " else {
          throw Malformed(
            sentence: "line \(line): something follows a closing quote; a quote within a field in "
              + "quotes is written twice")
        }
      case .atStart where character == " ": field.append(character)
      case .atStart, .plain:
        guard character != "\"" || !readsQuotes else {
          throw Malformed(
            sentence:
              "line \(line): a quote stands within a field that has none around it; put the "
              + "field in quotes and write that one twice")
        }
        field.append(character)
        state = .plain
      }
    }

    mutating func end() throws(Malformed) -> [Record] {
      guard state != .quoted else {
        throw Malformed(sentence: "line \(quoteLine): a quote is opened here and never closed")
      }
      if state != .atStart || !fields.isEmpty || !field.isEmpty { finishRecord() }
      return records
    }

    private mutating func finishField() {
      fields.append(field.trimmingBlanks)
      field = ""
      state = .atStart
    }

    private mutating func finishRecord() {
      let isEmpty = fields.isEmpty && state == .atStart && field.trimmingBlanks.isEmpty
      finishField()
      if !isEmpty { records.append(Record(line: firstLine, fields: fields)) }
      fields = []
      firstLine = line
    }
  }
}
