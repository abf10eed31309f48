/// One thing that is wrong with the settings, or with a file that they name.
package struct SettingsProblem: Sendable, Equatable, CustomStringConvertible {
  /// The file as it was named, or the option of the command line.
  package let place: String
  /// The line, the first being 1; nil where the whole file is meant.
  package let line: Int?
  /// The column in characters, the first being 1; nil where the whole line is meant.
  package let column: Int?
  /// What is wrong and what would be right, in a sentence without its full stop.
  package let text: String

  init(_ place: String, line: Int? = nil, column: Int? = nil, _ text: String) {
    self.place = place
    self.line = line
    self.column = column
    self.text = text
  }

  /// A problem with what was said at `origin`.
  init(_ origin: Origin, _ text: String) {
    switch origin {
    case .byDefault: self.init("settings", text)
    case .file(let file, let line, let column): self.init(file, line: line, column: column, text)
    case .commandLine(let option): self.init(option, text)
    }
  }

  /// `sisfeed.yaml:7:3: …`, as editors and terminals know how to open.
  package var description: String {
    let position = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(place)\(position): \(text)"
  }
}

/// Settings that can't be used, with all that is wrong with them; the command ends with exit code 3.
package struct SettingsError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, in the order of the file.
  package let problems: [SettingsProblem]

  init(problems: [SettingsProblem]) { self.problems = problems }

  /// One problem alone.
  init(_ place: String, line: Int? = nil, _ text: String) {
    problems = [SettingsProblem(place, line: line, text)]
  }

  /// One line a problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
