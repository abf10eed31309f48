package import Feed

/// Which layout the feed has: one of the vendor's, or a school's own file.
package enum LayoutChoice: Sendable, Equatable, CustomStringConvertible {
  /// One that `Layout.named(_:)` knows.
  case builtIn(String)
  /// The path of a layout file.
  case file(String)

  /// What `feed.layout` or `--layout` says.
  ///
  /// - Parameters:
  ///   - text: a name, or a path; a file that is called like a layout is `./standard`.
  ///   - folder: where a relative path begins, with its slash; empty for the working directory.
  package init(_ text: String, from folder: String = "") {
    if Layout.names.contains(text) {
      self = .builtIn(text)
    } else {
      self = .file(text.hasPrefix("/") ? text : folder + text)
    }
  }

  package var description: String {
    switch self {
    case .builtIn(let name): name
    case .file(let path): path
    }
  }
}

extension Setting<LayoutChoice> {
  /// Reads the layout that is chosen.
  ///
  /// - Throws: all that is wrong with its file, each with its line.
  package func read() throws(SettingsError) -> Layout {
    switch value {
    case .builtIn(let name): return Layout.named(name) ?? .standard
    case .file(let path):
      guard let text = try TextFile.read(path) else {
        throw SettingsError(problems: [missing(path)])
      }
      do {
        return try Layout.read(name: path, text)
      } catch {
        throw SettingsError(
          problems: error.problems.map { SettingsProblem(path, line: $0.line, $0.text) })
      }
    }
  }

  /// A layout that is neither one of the vendor's nor a file.
  private func missing(_ path: String) -> SettingsProblem {
    let word = path.split(separator: "/").last.map(String.init) ?? path
    return SettingsProblem(
      origin,
      "there is no layout file “\(path)”"
        + Suggestion.ending(
          for: word, among: Layout.names,
          otherwise: "; besides a file it takes \(Suggestion.list(Layout.names, last: "or"))"))
  }
}
