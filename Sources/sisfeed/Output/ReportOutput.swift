internal import Files
internal import Glibc
internal import Reports

/// Where a report goes: standard output or a file that appears when it is whole.
///
/// Writers hand over bytes and can't fail; what goes wrong is remembered and thrown at the end.
final class ReportOutput {
  private let file: WholeFile?
  private var failure: (any Error)?

  /// Standard output.
  init() { file = nil }

  /// A file.
  ///
  /// - Parameters:
  ///   - path: where it will stand.
  ///   - inputs: the files that are read, which no report may replace.
  /// - Throws: `RunFailure` where it can't be written.
  init(path: String, besides inputs: [String]) throws {
    if inputs.contains(where: { FileIdentity.isSame($0, path) }) {
      throw RunFailure("\(path) is a file that is checked; a report would replace it")
    }
    file = try WholeFile(path: path)
  }

  func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    do {
      if let file {
        try file.write(bytes)
      } else {
        try writeAll(bytes, to: STDOUT_FILENO, name: "standard output")
      }
    } catch {
      failure = error
    }
  }

  /// Puts the report in its place.
  ///
  /// - Throws: what went wrong since the beginning.
  func commit() throws {
    if let failure { throw failure }
    try file?.commit()
  }
}
