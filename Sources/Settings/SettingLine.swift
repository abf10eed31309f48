internal import Yams

/// A setting as it stands: its name, its value in words, and who said it.
package struct SettingLine: Sendable, Equatable {
  package var name: String
  package var value: String
  package var origin: Origin
}

extension SchoolSettings {
  /// All settings, in the order of the document: what the file says, and what holds by default.
  ///
  /// Of the address of a webhook only the host is told, for the rest may be the secret.
  package var listing: [SettingLine] {
    var lines: [SettingLine] = []
    for key in SettingKey.all {
      let own = said.filter { key.matches($0.name) }
      if own.isEmpty, !key.path.contains(where: SettingKey.isPlaceholder) {
        lines.append(
          SettingLine(
            name: key.path.joined(separator: "."),
            value: key.form.words(key.byDefault.filter { $0 != "`" }), origin: .byDefault))
      }
      lines += own.map { line in
        var line = line
        line.value = key.form.words(line.value)
        guard line.name == "tell.webhook.url" else { return line }
        line.value = (night.tell.webhook.value?.host ?? "") + " (the rest isn't shown)"
        return line
      }
    }
    return lines
  }

  /// What a file says, leaf by leaf.
  static func leaves(
    of node: Node, in file: String, under path: [String] = []
  ) -> [SettingLine] {
    if let map = node.mapping {
      return map.flatMap { key, value in
        leaves(of: value, in: file, under: path + [key.string ?? ""])
      }
    }
    guard let scalar = node.scalar, !node.isNull else { return [] }
    let mark = scalar.mark
    return [
      SettingLine(
        name: path.joined(separator: "."), value: scalar.string,
        origin: .file(file, line: mark?.line ?? 0, column: mark?.column ?? 0))
    ]
  }
}

extension SettingKey {
  /// Whether a setting of a file is one of this key's: where the key has a word in capitals, the
  /// school has its own, and that may have dots in it.
  fileprivate func matches(_ name: String) -> Bool {
    guard let place = path.firstIndex(where: Self.isPlaceholder) else {
      return name == path.joined(separator: ".")
    }
    let before = path[..<place].map { $0 + "." }.joined()
    let after = path[(place + 1)...].map { "." + $0 }.joined()
    return name.hasPrefix(before) && name.hasSuffix(after)
      && name.utf8.count > before.utf8.count + after.utf8.count
  }
}
