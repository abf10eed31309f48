import Foundation

/// A folder that is gone when the last reference to it is.
final class TemporaryFolder: Sendable {
  /// Its path, without a slash at the end.
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path() + "/sisfeed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in it.
  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }
}
