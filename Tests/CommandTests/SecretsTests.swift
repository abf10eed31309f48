import Foundation
import Testing

/// Nothing personal comes out of any report that nobody asked to show values.
@Suite struct SecretsTests {
  /// What every secret holds, so that it can be looked for; a piece of it counts as well.
  static let mark = "Qzxjvk"

  /// The formats that leave the house, where not even a UUUID comes out.
  private static let outside = ["sarif", "junit", "github"]

  @Test(
    arguments: ["text", "json", "jsonl", "tsv", "html"] + outside, ["clean", "damaged", "shapes"])
  func noSecretComesOut(format: String, feed: String) throws {
    let folder = try TemporaryFolder()
    let file = folder / "sis_user_info.txt"
    try Self.feed(feed).write(to: file)
    let run = try Command(["check", file.path(), "--format", format, "--limit", "1000"])
    #expect(run.exitCode != 3 && run.exitCode != 64)
    let printed = run.output + run.errors
    #expect(!printed.lowercased().contains(Self.mark.lowercased()))
    #expect(!printed.contains("5550199"), "a phone number came out")
    #expect(!printed.contains("12/31/1999"), "a birth date came out")
    #expect(!printed.contains("1999-12-31"), "a birth date came out")
    if Self.outside.contains(format) {
      #expect(!printed.contains(/\bU[1-9][0-9]?\b/), "a UUUID left the house")
    } else {
      #expect(printed.contains("U1"), "the UUUID is how staff find the row")
    }
  }

  @Test(arguments: ["clean", "damaged", "shapes"])
  func noSecretComesOutInAList(feed: String) throws {
    let folder = try TemporaryFolder()
    let (file, lists) = (folder / "sis_user_info.txt", folder / "lists")
    try Self.feed(feed).write(to: file)
    let list = folder / "accepted.yaml"
    let run = try Command([
      "check", file.path(), "--fix-list", lists.path(), "--accepted", list.path(),
      "--write-accepted",
    ])
    #expect(run.exitCode != 3 && run.exitCode != 64)
    let names = try FileManager.default.contentsOfDirectory(atPath: lists.path())
    for path in names.map({ lists.appending(path: $0) }) + [list] {
      let text = try String(contentsOf: path, encoding: .utf8)
      #expect(!text.lowercased().contains(Self.mark.lowercased()))
      for secret in ["5550199", "12/31/1999", "1999-12-31"] { #expect(!text.contains(secret)) }
    }
  }

  @Test func valuesAreShownWhereAskedFor() throws {
    let folder = try TemporaryFolder()
    let file = folder / "sis_user_info.txt"
    try Self.feed("damaged").write(to: file)
    let run = try Command(["check", file.path(), "--format", "jsonl", "--show-values"])
    #expect(run.output.contains(Self.mark))
  }

  /// A feed whose every cell but UUUID is a secret.
  static func feed(_ kind: String) throws -> Data {
    let sample = Command.repository.appending(path: "samples/good/sis_user_info.txt")
    let text = try String(contentsOf: sample, encoding: .utf8)
    let header = text.split(separator: "\n")[0]
    let names = header.split(separator: "\t")
    var lines = [String(header)]
    for row in 1...40 {
      let cells = names.enumerated().map { index, name -> String in
        if name == "UUUID" { return "U\(row % 30 + 1)" }
        switch kind {
        case "shapes": return shapes[(row + index) % shapes.count]
        case "damaged":
          let damage = ["\"", "\u{7}", " ", "Ã±", "\u{A0}", "1E+05", ";", "#REF!"]
          return mark + damage[(row + index) % damage.count] + "\(index)"
        default: return "\(mark)\(index)"
        }
      }
      lines.append(cells.joined(separator: "\t"))
      // A row that slid, a row that was cut, a name in every place.
      if row % 7 == 0 { lines.append(cells.dropFirst(3).joined(separator: "\t")) }
      if row % 9 == 0 { lines.append(mark) }
    }
    var bytes = Array(lines.joined(separator: "\n").utf8)
    if kind == "damaged" { bytes.append(contentsOf: [0x0A, 0xF1] + Array("\(mark)\t".utf8)) }
    return Data(bytes)
  }

  /// Secrets that look like what other columns hold.
  private static let shapes = [
    "\(mark)@example.edu", "12/31/1999", "1999-12-31", "5550199123", "\(mark) Straße 5",
    "\(mark), \(mark)", "Null \(mark)", "N00\(mark)", "\(mark)-\(mark)", "Pe\u{F1}a \(mark)",
    String(repeating: "\(mark) ", count: 90),
  ]
}
