import Foundation
import Testing

/// `sisfeed fix` and `sisfeed redact`, as a shell runs them.
@Suite struct MendCommandTests {
  /// What every secret holds, so that it can be looked for.
  private static let mark = "Qzxjvk"

  @Test func fixWritesAnotherFileAndSaysWhat() throws {
    let folder = try TemporaryFolder()
    let input = try folder.feed([" \(Self.mark) ", "\"\(Self.mark)\""])
    let before = try Data(contentsOf: input)
    let output = folder / "out.txt"
    let run = try Command(["fix", input.path(), "-o", output.path()])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("1 value without the spaces around it (padded-value)"))
    #expect(!run.output.contains(Self.mark))
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(!text.contains("\"") && !text.contains(" \(Self.mark)"))
    #expect(try Data(contentsOf: input) == before)
    let mode = try FileManager.default.attributesOfItem(atPath: output.path())[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let again = try Command(["fix", output.path(), "-o", (folder / "again.txt").path()])
    #expect(again.output == "nothing to mend\n")
    #expect(try Data(contentsOf: folder / "again.txt") == Data(contentsOf: output))
  }

  @Test func diffWritesNothingAndMasks() throws {
    let folder = try TemporaryFolder()
    let input = try folder.feed([" \(Self.mark) "])
    let output = folder / "out.txt"
    let run = try Command(["fix", input.path(), "--diff", "-o", output.path()])
    #expect(run.exitCode == 0)
    #expect(
      run.output.contains("line 2, LAST_NAME: (8 characters, hidden) → (6 characters, hidden)"))
    #expect(!(run.output + run.errors).contains(Self.mark))
    #expect(!FileManager.default.fileExists(atPath: output.path()))
    let shown = try Command(["fix", input.path(), "--diff", "--show-values"])
    #expect(shown.output.contains("“ \(Self.mark) ” → “\(Self.mark)”"))
  }

  @Test func suggestionsAreATableThatNothingApplies() throws {
    let sample = "samples/bad/uncoded-visa-type/sis_user_info.txt"
    let run = try Command(["fix", sample, "--suggest"])
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(
      lines[0] == ["rule", "file", "line", "column", "uuuid", "value", "suggestion", "problem"])
    #expect(lines.dropFirst().contains { $0[0] == "uncoded-visa-type" && $0[6].hasPrefix("0") })
    for (sample, rule) in [
      ("shifted-row", "shifted-row"), ("iso-country-codes", "iso-country-codes"),
      ("invalid-utf8", "invalid-utf8"),
    ] {
      let run = try Command(["fix", "samples/bad/\(sample)/sis_user_info.txt", "--suggest"])
      #expect(run.output.contains("\n\(rule)\t"), "\(rule)")
    }
    let masked = try Command(["fix", "samples/bad/invalid-utf8/sis_user_info.txt", "--suggest"])
    let open = try Command(
      ["fix", "samples/bad/invalid-utf8/sis_user_info.txt", "--suggest", "--show-values"])
    #expect(masked.output != open.output)
    #expect(!masked.output.contains("ñ"))
  }

  @Test(arguments: [
    ("US_ADDRESS_ZIP", "2139", "02139"), ("EDUCATION_LEVEL", "4", "04"), ("VISA_TYPE", "3", "03"),
    ("VISA_TYPE", "F-1 Student", "01"), ("BIRTH_COUNTRY", "DE", "GM"),
    ("MAJOR_CIP", "110701", "11.0701"),
  ])
  func valueHasItsSuggestion(column: String, value: String, suggestion: String) throws {
    let folder = try TemporaryFolder()
    var cells = [column: value]
    if column == "US_ADDRESS_ZIP" { cells["US_ADDRESS_STATE"] = "MA" }
    let input = try folder.feed(["Lee"], cells: cells)
    let run = try Command(["fix", input.path(), "--suggest", "--show-values"])
    let row = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }.first { $0[3] == column }
    #expect(row?[5] == Substring(value))
    #expect(row?[6] == Substring(suggestion))
  }

  @Test func noSuggestionIsAFormula() throws {
    let folder = try TemporaryFolder()
    let input = try folder.feed(["=Pe\u{F1}a", "+Pe\u{F1}a", "@Pe\u{F1}a"], encoding: .isoLatin1)
    let run = try Command(["fix", input.path(), "--suggest", "--show-values"])
    for line in run.output.split(separator: "\n").dropFirst() {
      for cell in line.split(separator: "\t") {
        #expect(!["=", "+", "-", "@"].contains(cell.first), "\(cell)")
      }
    }
    #expect(run.output.contains("'=Peña"))
  }

  @Test func inputIsNeverReplaced() throws {
    let folder = try TemporaryFolder()
    let input = try folder.feed(["Lee"])
    let link = folder / "link.txt"
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: input)
    for command in ["fix", "redact"] {
      for output in [input, link] {
        let run = try Command([command, input.path(), "-o", output.path()])
        #expect(run.exitCode == 3)
        #expect(run.errors.contains("is the file itself"))
      }
    }
  }

  @Test(arguments: ["12-utf-16", "16-commas", "08-empty-file"])
  func whatCanNotBeReadIsRefused(sample: String) throws {
    let folder = try TemporaryFolder()
    let output = folder / "out.txt"
    let run = try Command(
      ["fix", "samples/awkward/\(sample)/sis_user_info.txt", "-o", output.path()])
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("nothing can be mended"))
    #expect(!FileManager.default.fileExists(atPath: output.path()))
  }

  /// In whatever wide encoding, with a mark or without: refused for that alone, and nobody is left.
  @Test(arguments: [
    String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
  ])
  func redactTakesWideEncodings(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let rows = (1...40).map { "U\($0)\t\(Self.mark)\t\(Self.mark) Street \($0)\n" }.joined()
    for mark in ["", "\u{FEFF}"] {
      let text = mark + "UUUID\tLAST_NAME\tUS_ADDRESS_LINE1\n" + rows
      let (input, output) = (folder / "sis_user_info.txt", folder / "out.txt")
      try text.data(using: encoding)?.write(to: input)
      let run = try Command(["redact", input.path(), "-o", output.path()])
      #expect(run.exitCode == 0, "\(run.errors)")
      let made = try String(contentsOf: output, encoding: encoding)
      #expect(!made.lowercased().contains(Self.mark.lowercased()))
      #expect(made.hasPrefix(mark + "UUUID\tLAST_NAME"))
      let finds = try [input, output].map { file in
        try Command(["check", file.path(), "--kind", "student", "--format", "tsv"]).output
          .split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[1] }
      }
      #expect(finds[0] == ["utf16-file"] && finds[1] == finds[0])
    }
  }

  @Test func redactHidesEverySecretAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let input = try folder.feed([Self.mark, "\(Self.mark) 2", "Pe\u{C3}\u{B1}a \(Self.mark)"])
    let output = folder / "out.txt"
    let run = try Command(["redact", input.path(), "-o", output.path()])
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("3 rows redacted; "))
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(!(text + run.output + run.errors).lowercased().contains(Self.mark.lowercased()))
    let again = folder / "again.txt"
    #expect(try Command(["redact", input.path(), "-o", again.path()]).exitCode == 0)
    #expect(try String(contentsOf: again, encoding: .utf8) != text)
    for seed in ["7", "7", "8"] {
      let file = folder / "seed\(seed).txt"
      let had = try? Data(contentsOf: file)
      #expect(
        try Command(["redact", input.path(), "-o", file.path(), "--seed", seed]).exitCode == 0)
      if let had { #expect(try Data(contentsOf: file) == had) }
    }
    #expect(
      try Data(contentsOf: folder / "seed7.txt") != Data(contentsOf: folder / "seed8.txt"))
  }

  @Test func usageIsToldWhereItIsWrong() throws {
    #expect(try Command(["fix", "a.txt"]).exitCode == 64)
    #expect(try Command(["redact", "-", "-o", "b.txt"]).exitCode == 64)
    #expect(try Command(["redact", "/nowhere.txt", "-o", "b.txt"]).exitCode == 3)
    #expect(try Command(["fix", "/nowhere.txt", "--diff"]).exitCode == 3)
  }
}

extension TemporaryFolder {
  /// A small student file whose people have these last names.
  fileprivate func feed(
    _ names: [String], cells changed: [String: String] = [:], encoding: String.Encoding = .utf8
  ) throws -> URL {
    let sample = Command.repository.appending(path: "samples/good/sis_user_info.txt")
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: "\t").map(String.init)
    var text = lines[0] + "\n"
    for (index, name) in names.enumerated() {
      var cells = lines[index + 1].split(separator: "\t", omittingEmptySubsequences: false)
      cells[1] = Substring(name)
      for (column, value) in changed {
        if let place = header.firstIndex(of: column) { cells[place] = Substring(value) }
      }
      text += cells.joined(separator: "\t") + "\n"
    }
    let url = self / "sis_user_info.txt"
    try (text.data(using: encoding) ?? Data()).write(to: url)
    return url
  }
}
