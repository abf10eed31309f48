internal import Feed

/// The address of a web service: https, or http to this machine.
package struct WebhookAddress: Sendable, Equatable {
  /// The whole, which may itself be a secret.
  package let url: String
  /// Its host, which may be shown.
  package let host: String
  /// Whether it is of this machine, by a name that needs nobody's answer.
  package let isLoopback: Bool

  /// Reads an address; nil where it is none, has a user's name in it, or is http to another machine.
  package init?(_ text: String) {
    let isHTTPS = text.hasPrefix("https://")
    guard isHTTPS || text.hasPrefix("http://") else { return nil }
    let rest = text.dropFirst(isHTTPS ? 8 : 7)
    // Letters, digits and the marks of RFC 3986; no quotes, spaces, backslashes or fragment.
    let marks = Array("-._~:/?[]@!$&'()*+,;=%".utf8)
    guard rest.utf8.allSatisfy({ $0.isDigit || $0.isLetter || marks.contains($0) }) else {
      return nil
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.contains("@") else { return nil }
    var host: Substring
    var port: Substring?
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[...end]
      let after = authority[authority.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else { return nil }
      port = after.isEmpty ? nil : after.dropFirst()
    } else {
      let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let first = parts.first else { return nil }
      (host, port) = (first, parts.count == 2 ? parts[1] : nil)
      let marks = Array("-.".utf8)
      guard host.utf8.allSatisfy({ $0.isDigit || $0.isLetter || marks.contains($0) }) else {
        return nil
      }
    }
    if let port { guard let number = UInt16(port), number > 0 else { return nil } }
    guard !host.isEmpty else { return nil }
    url = text
    self.host = String(host)
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    let isOwn =
      numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    isLoopback = isOwn || host == "[::1]" || host == "localhost"
    guard isHTTPS || isLoopback else { return nil }
  }
}
