import Feed
import Foundation

/// Mutated files on disk, each with the exit code it must have, for the program itself to be run on.
struct MutatedFiles {
  private let folder: URL

  /// Files in a folder that is there.
  init(_ path: String) { folder = URL(filePath: path) }

  /// Writes one as `NUMBER-CODE/FILE`.
  func write(_ trial: Trial, _ number: Int) throws {
    let own = folder.appending(path: "\(number)-\(trial.contractExitCode)")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let name = trial.mutation.file.kind.fileName
    try Data(trial.mutation.bytes).write(to: own.appending(path: name))
  }
}
