/// Something that whoever watches a drop folder tells.
///
/// None of it names a person or holds a value: it goes into a journal.
package enum WatchEvent: Sendable, Equatable {
  /// The folder is being watched.
  case began(folder: String)
  /// A night was judged.
  case night(label: String, result: String, exitCode: Int, rows: Int)
  /// This very set was judged before; nothing was judged again.
  case knownAlready(exitCode: Int)
  /// There is no set to take, or it can't be taken, or a night could not run; in a sentence.
  case lack(String)
  /// No good night for too long.
  case overdue(String)
  /// It was told to end.
  case ended
}
