/// The countries behind the calling codes of telephones.
package enum CallingCode {
  /// The countries with this code, as SEVIS's codes; nil where nobody has it.
  @inline(__always)
  package static func countries(_ code: Int) -> LetterPairSet? {
    guard code > 0, code < 10_000 else { return nil }
    let row = rows[unchecked: code]
    return row < 0 ? nil : sets[Int(row)]
  }

  private static let table: CodeTable = {
    guard let table = CodeTable(named: "calling-code") else {
      preconditionFailure("the program lacks specs/codes/calling-code.tsv")
    }
    return table
  }()

  /// Of every number of up to four digits, the row of the table that it is the code of; -1 where it
  /// is none.
  private static let rows: InlineArray<10_000, Int16> = {
    var rows = InlineArray<10_000, Int16>(repeating: -1)
    for (index, code) in table.codes.enumerated() {
      if let number = Int(code.code), rows.indices.contains(number) { rows[number] = Int16(index) }
    }
    return rows
  }()

  private static let sets: [LetterPairSet] = table.codes.map { code in
    LetterPairSet(code.description.split(separator: ",").compactMap { LetterPair($0) })
  }
}
