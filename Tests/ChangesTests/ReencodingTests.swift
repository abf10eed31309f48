import Feed
import Testing

@testable import Changes

/// What says the same in other signs, and what doesn't.
@Suite struct ReencodingTests {
  @Test(arguments: [
    ("SMITH", "Smith", ColumnFormat.name, Reencoding.letterCase),
    ("ÅSTRÖM", "Åström", .name, .letterCase),
    ("3", "03", .text, .padding), ("12", "12.000", .credits, .padding),
    ("0", "0.00", .credits, .padding), ("Salt  Lake City", "Salt Lake City", .city, .padding),
    ("02139", "2139", .zip, .padding),
    ("Peña", "Pen\u{303}a", .name, .encoding), ("Peña", "PeÃ±a", .name, .encoding),
    ("PeÃ±a", "Peña", .name, .encoding), ("Peña", "Pe?a", .name, .encoding),
    ("Peña", "Pena", .name, .encoding), ("Müller", "Muller", .name, .encoding),
    ("Müller", "Mueller", .name, .encoding), ("Pe\u{FFFD}a", "Peña", .name, .encoding),
    ("02/28/2001", "2001-02-28", .birthDate, .dateFormat),
    ("02/28/2001", "28/02/2001", .birthDate, .dateFormat),
    ("14-DEC-2019", "12/14/2019", .date, .dateFormat),
    ("2019-12-14 00:00:00", "12/14/2019", .date, .dateFormat),
    ("2/8/2001", "02/08/2001", .birthDate, .dateFormat),
    ("M", "Male", .gender, .codeAndLabel), ("Utah", "UT", .state, .codeAndLabel),
    ("UK", "United Kingdom", .country, .codeAndLabel), ("01", "F-1", .visa, .codeAndLabel),
    ("CS", "CS - Computer Science", .free, .codeAndLabel), ("Y", "Yes", .free, .codeAndLabel),
  ])
  func theSameInOtherSigns(pair: (String, String, ColumnFormat, Reencoding)) {
    let (before, after, format, sort) = pair
    #expect(reencoding(before, after, format) == sort, "\(before) → \(after)")
    #expect(reencoding(after, before, format) == sort, "\(after) → \(before)")
  }

  @Test(arguments: [
    ("Smith", "Jones", ColumnFormat.name), ("J", "John", .name), ("", "Smith", .name),
    ("Smith", "", .name), ("12", "120", .credits), ("12", "1.2", .credits),
    ("02/28/2001", "03/01/2001", .birthDate), ("M", "Female", .gender), ("01", "02", .visa),
    ("01", "J-1", .visa), ("202640", "202710", .free), ("Y", "N", .free),
    ("Main Street 1", "Main Street 12", .street), ("Peña", "Perez", .name),
  ])
  func anotherValue(pair: (String, String, ColumnFormat)) {
    let (before, after, format) = pair
    #expect(reencoding(before, after, format) == nil, "\(before) → \(after)")
  }

  private func reencoding(
    _ before: String, _ after: String, _ format: ColumnFormat
  ) -> Reencoding? {
    Reencoding(from: Array(before.utf8).span, to: Array(after.utf8).span, in: format)
  }
}
