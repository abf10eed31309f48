internal import ArgumentParser
internal import Files
internal import Settings

/// Where a command finds the store.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The store, instead of the one that the settings name.", valueName: "file"))
  var store: String?

  /// The store's path.
  ///
  /// - Throws: `RunFailure` where nobody says it.
  func path(_ school: School) throws -> String {
    guard let path = store ?? school.night.storePath.value else {
      throw RunFailure("no store is named: give --store FILE, or set store.path in sisfeed.yaml")
    }
    return path
  }
}
