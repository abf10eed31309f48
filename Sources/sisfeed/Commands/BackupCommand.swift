internal import ArgumentParser
internal import Files
internal import Reports
internal import Store

/// `sisfeed backup`: a consistent copy of the store while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into a file, while it is in use.",
    discussion: """
      The copy is of one moment, whole or not there, and readable by its owner alone. It is a store \
      itself. To restore it, stop what runs sisfeed, remove the store's -wal and -shm files, put the \
      copy in the store's place, and run sisfeed nights --verify.

      EXAMPLES
        sisfeed backup /backup/sisfeed-2026-11-25.sqlite
      """)

  @Argument(
    help: ArgumentHelp("Where the copy goes; an earlier copy is replaced.", valueName: "file"))
  var file: String

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  mutating func run() throws {
    let path = try storeOptions.path(try School(layoutOptions))
    let store = try Store.open(path, for: .writing, waiting: OverrideCommand.waiting)
    try store.backUp(to: file, at: Moment.now, actor: SystemUser.name)
    let output = ReportOutput()
    output.write(Array("\(file) is a copy of \(path)\n".utf8))
    try output.commit()
  }
}
