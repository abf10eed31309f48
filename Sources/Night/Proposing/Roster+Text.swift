internal import Feed

extension Roster {
  /// The text of a list's bytes.
  ///
  /// - Throws: `RosterImport.Refused` where it isn't UTF-8, with how to save it as such.
  package static func text(_ bytes: [UInt8]) throws(RosterImport.Refused) -> String {
    let mend = "save it as UTF-8; in Excel that is “CSV UTF-8”, imported with --delimiter ,"
    if let encoding = Opening(head: bytes, isWhole: true).wideEncoding {
      let name = encoding.hasPrefix("UTF-32") ? "UTF-32" : "UTF-16"
      throw RosterImport.Refused(sentences: ["it is \(name), as Excel's “Unicode Text” is: \(mend)"]
      )
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    let line = Array(lines[place])
    let guess = ProbableEncoding(of: line.span).map { ", but probably \($0.name)" } ?? ""
    throw RosterImport.Refused(sentences: ["line \(place + 1) isn't UTF-8\(guess): \(mend)"])
  }

  /// What stands where a header should, where that is no header; nil where it may be one.
  ///
  /// No field of such a line is repeated, for it may be a person's.
  static func mistake(in header: [String], delimiter: Character) -> String? {
    if header.contains(where: { SEVISID.isOne(Array($0.utf8).span) }) {
      return "line 1 is a record; the first line must name the columns: "
        + own.joined(separator: ", ")
    }
    guard header.count == 1, let line = header.first else { return nil }
    let others: [(character: Character, name: String, option: String)] = [
      (",", "commas", "--delimiter ,"), (";", "semicolons", "--delimiter ';'"),
      ("|", "bars", "--delimiter '|'"), ("\t", "tabs", "no --delimiter"),
    ]
    guard
      let other = others.first(where: { other in
        other.character != delimiter && line.count { $0 == other.character } >= 2
      })
    else { return nil }
    return
      "line 1 is one field; it seems to be parted by \(other.name), which takes \(other.option)"
  }
}
