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
}
