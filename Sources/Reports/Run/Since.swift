/// What became of the findings of an earlier report.
///
/// A finding is known again by its fingerprint and the name of its file; folders may differ, and so
/// may the names where either run has one file alone.
package struct Since: Sendable {
  /// The path of the earlier report.
  package let path: String
  /// How many findings the earlier report hasn't.
  package private(set) var new = 0
  /// How many it has too.
  package private(set) var open = 0
  /// How many of the earlier report's are accepted by now.
  package private(set) var accepted = 0
  /// Those of the earlier report that are gone.
  package private(set) var mended: [PreviousReport.Entry] = []
  /// How many of the earlier report's were not looked for this time.
  package private(set) var notChecked = 0

  private let entries: [PreviousReport.Entry]
  private var waiting: [String: [Int]] = [:]
  private let onlyFile: String?

  /// A comparison with an earlier report.
  ///
  /// - Parameters:
  ///   - previous: the earlier report.
  ///   - files: the paths of the files that are checked now.
  package init(_ previous: PreviousReport, files: [String]) {
    path = previous.path
    entries = previous.entries
    onlyFile = files.count == 1 && previous.files.count == 1 ? files.first : nil
    let oldOnly = onlyFile == nil ? nil : previous.files.first
    for (index, entry) in entries.enumerated() {
      let file = entry.file == oldOnly ? onlyFile ?? entry.file : entry.file
      waiting[Self.key(file, entry.fingerprint), default: []].append(index)
    }
  }

  /// Takes a finding of this run.
  ///
  /// - Returns: whether the earlier report hasn't got it.
  mutating func take(_ reported: ReportedFinding) -> Bool {
    if remove(reported) {
      open += 1
      return false
    }
    new += 1
    return true
  }

  /// Takes a finding of this run that is accepted.
  mutating func takeAccepted(_ reported: ReportedFinding) {
    if remove(reported) { accepted += 1 }
  }

  /// Says what became of those that didn't come again.
  ///
  /// - Parameters:
  ///   - notRun: the rules that didn't run on some file.
  ///   - files: the files whose every row was checked.
  mutating func finish(notRun: Set<String>, files: [String]) {
    let names = Set(files.map(Self.name))
    for index in waiting.values.joined().sorted() {
      let entry = entries[index]
      let file = onlyFile ?? entry.file
      if notRun.contains(entry.rule) || !names.contains(Self.name(file)) {
        notChecked += 1
      } else {
        mended.append(entry)
      }
    }
    waiting = [:]
  }

  private mutating func remove(_ reported: ReportedFinding) -> Bool {
    let key = Self.key(reported.file, reported.fingerprint)
    guard var indices = waiting[key], !indices.isEmpty else { return false }
    indices.removeFirst()
    waiting[key] = indices.isEmpty ? nil : indices
    return true
  }

  private static func key(_ file: String, _ fingerprint: String) -> String {
    name(file) + "\n" + fingerprint
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
