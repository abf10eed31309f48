internal import Glibc

/// Files without a name: nothing of them is left behind, whatever stops the program.
package enum UnnamedFile {
  /// Linux's `O_TMPFILE`, a macro that Swift doesn't see.
  private static let flag: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Makes one on the file system of `folder`, readable by its owner alone.
  ///
  /// - Parameters:
  ///   - folder: where it could be given a name.
  ///   - access: `O_WRONLY` or `O_RDWR`.
  /// - Returns: its descriptor, below 0 where that fails, with the reason in `errno`.
  package static func make(in folder: String, access: Int32) -> Int32 {
    open(folder, flag | access | O_CLOEXEC, 0o600)
  }
}
