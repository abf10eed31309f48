package import Files

/// A set that was taken: its files are open, and still lie in the drop folder under their names.
package final class TakenSet: Sendable {
  /// Its files, in the order of the rules.
  package let files: [HeldFile]
  private let folder: DropFolder

  /// What a name is called for the moment in which it is looked at whether it is still ours.
  static let aside = ".sisfeed-taken-"
  /// The end of the name of the report beside a refused file.
  package static let report = ".report.txt"

  init(_ files: [HeldFile], in folder: DropFolder) {
    self.files = files
    self.folder = folder
  }

  /// When the newest of them last changed.
  package var changed: Moment { files.map(\.changed).max() ?? Moment(seconds: 0) }

  /// Looks at the files again: each still stands under its name, and is what was opened.
  ///
  /// - Throws: `RunFailure` where one isn't.
  package func lookAgain() throws {
    for file in files {
      guard let entry = folder.entry(file.name), entry.isSame(as: file) else {
        throw RunFailure(
          """
          \(file.path) was replaced or taken away while it was read; nothing was loaded, the last \
          good night stands. Run the night again when the set is complete
          """)
      }
      guard file.isUntouched else {
        throw RunFailure(
          """
          \(file.path) changed while it was read; nothing was loaded, the last good night stands. \
          Run the night again when the set is complete
          """)
      }
    }
  }

  /// Takes a file out of the folder, with what says that it is whole and an earlier report.
  ///
  /// A file that was put under its name meanwhile stays.
  ///
  /// - Parameters:
  ///   - file: one of the set.
  ///   - step: is told before each change of the folder.
  /// - Throws: `RunFailure` where the folder can't be written.
  package func remove(_ file: HeldFile, step: (String) -> Void) throws {
    let aside = Self.aside + file.name
    step("aside")
    guard try folder.rename(file.name, to: aside) else { return }
    step("taken")
    // Under the same name an upload may have put another file, or begun to write over this one.
    guard let entry = folder.entry(aside), entry.isSame(as: file), file.isUnwritten, !file.isWritten
    else { return folder.putBack(aside, as: file.name) }
    try Self.removeCompanions(of: file.name, in: folder)
    step("companions")
    try folder.remove(aside)
    folder.sync()
  }

  /// Takes away what says that a file is whole, and an earlier report.
  static func removeCompanions(of name: String, in folder: DropFolder) throws {
    for ending in Companion.all { try folder.remove(name + ending) }
    try folder.remove(name + report)
  }

  /// Leaves a report beside the first file, readable by its owner alone.
  ///
  /// - Throws: `RunFailure` where it can't be written.
  package func leave(report: String) throws {
    guard let first = files.first else { return }
    try folder.write(Array(report.utf8), to: first.name + Self.report)
  }
}

extension DropEntry {
  /// Whether it is the file that is held, under whatever name.
  fileprivate func isSame(as file: HeldFile) -> Bool {
    kind == .file && file.stamp.isFile(device: identity.device, inode: identity.inode)
  }
}
