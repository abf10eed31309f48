package import Feed

extension SchoolSettings {
  /// Where settings are looked for when no file is given, the first that exists wins.
  package static let places = ["sisfeed.yaml", "/etc/sisfeed/sisfeed.yaml"]

  /// Finds and reads the settings.
  ///
  /// - Parameters:
  ///   - given: the file that `--config` names, which must exist.
  ///   - places: where to look otherwise. Without any of them all defaults hold. One that is there
  ///     but can't be read is an error: to go on by other settings would be a surprise.
  ///   - knownRules: the rules there are, each with its own severity.
  /// - Returns: the settings, defaults where nothing is said.
  /// - Throws: all that is wrong, not only the first.
  package static func load(
    given: String? = nil, places: [String] = places, knownRules: [String: Severity]
  ) throws(SettingsError) -> SchoolSettings {
    for path in given.map({ [$0] }) ?? places {
      if given == nil, !path.hasPrefix("/"), !TextFile.mayLookAround { continue }
      if let text = try TextFile.read(path) {
        return try parse(text, file: path, knownRules: knownRules)
      }
    }
    if let given {
      throw SettingsError(given, "there is no such settings file")
    }
    return SchoolSettings()
  }

  /// Reads settings from the text of their file.
  ///
  /// - Parameters:
  ///   - text: YAML; an empty text is all defaults.
  ///   - file: the file's name for errors and origins; layout paths begin in its folder.
  ///   - knownRules: the rules there are, each with its own severity.
  /// - Returns: the settings, defaults where nothing is said.
  /// - Throws: all that is wrong; where the text isn't YAML, only the first of it.
  package static func parse(
    _ text: String, file: String, knownRules: [String: Severity]
  ) throws(SettingsError) -> SchoolSettings {
    let document = try SettingsDocument(text, file: file)
    var reader = SettingsReader(file: file, knownRules: knownRules)
    let settings = reader.read(document.root)
    guard reader.problems.isEmpty else {
      throw SettingsError(
        problems: reader.problems.sorted {
          ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
        })
    }
    return settings
  }
}
