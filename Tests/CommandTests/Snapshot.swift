import Foundation
import Testing

/// Holds a whole output against the file `Snapshots/NAME`.
///
/// With `RECORD` in the environment it writes the file instead and fails, so that nothing is ever
/// recorded unseen.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  try expect(text, in: folder.appending(path: name), sourceLocation: sourceLocation)
}

/// Holds a generated document against the file in the repository that it goes to.
func expectDocument(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expect(
    text, in: Command.repository.appending(path: path), sourceLocation: sourceLocation)
}

private func expect(_ text: String, in file: URL, sourceLocation: SourceLocation) throws {
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if recorded == text { return }
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "Recorded \(file.lastPathComponent); run again without RECORD",
      sourceLocation: sourceLocation)
    return
  }
  let difference = firstDifference(recorded ?? "", text)
  Issue.record(
    """
    \(file.lastPathComponent) isn't what the program says now: \(difference)
    Where the new text is right, Scripts/record writes it.
    """, sourceLocation: sourceLocation)
}

private func firstDifference(_ old: String, _ new: String) -> String {
  let (old, new) = (old.split(separator: "\n"), new.split(separator: "\n"))
  for index in 0..<max(old.count, new.count) {
    let (left, right) = (
      index < old.count ? old[index] : "(end)", index < new.count ? new[index] : "(end)"
    )
    if left != right { return "line \(index + 1)\n  was: \(left)\n  is:  \(right)" }
  }
  return "line endings or blank lines"
}
