/// How a sender shows that a file is whole.
package enum Completion: String, Sendable, CaseIterable {
  /// It is uploaded under another name and then renamed.
  case rename
  /// An empty `NAME.done` follows it, or a `NAME.sha256` with its digest.
  case companion
  /// It is uploaded under its own name; that it is whole is only concluded from its resting.
  case direct
}
