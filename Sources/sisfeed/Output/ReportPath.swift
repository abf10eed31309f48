internal import ArgumentParser

/// A report that goes into a file: `FORMAT=PATH`, as `--report` takes it.
struct ReportPath<Format: RawRepresentable> where Format.RawValue == String {
  let format: Format
  let path: String

  /// Reads one; nil where there is no such format, or no path.
  init?(_ option: String) {
    guard let equals = option.firstIndex(of: "="),
      let format = Format(rawValue: String(option[..<equals]))
    else { return nil }
    path = String(option[option.index(after: equals)...])
    guard !path.isEmpty else { return nil }
    self.format = format
  }

  /// Reads all of them.
  ///
  /// - Parameters:
  ///   - options: as they were given.
  ///   - formats: the words for the formats there are.
  /// - Throws: `ValidationError` where one is no report, or two would go into one file.
  static func validate(_ options: [String], formats: String) throws {
    var paths: Set<String> = []
    for option in options {
      guard let report = Self(option) else {
        throw ValidationError("--report takes FORMAT=PATH with \(formats), not “\(option)”")
      }
      // What a device takes, it takes from both.
      if !report.path.hasPrefix("/dev/") && !paths.insert(report.path).inserted {
        throw ValidationError("--report: two reports can't both go into \(report.path)")
      }
    }
  }
}
