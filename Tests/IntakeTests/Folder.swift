import Files
import Foundation
import Intake

/// A drop folder in a folder of its own, with real files in it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sisfeed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  static let name = "sis_user_info.txt"
  /// The path of the file that makes a set.
  var file: String { url.appending(path: Self.name).path() }

  func path(_ name: String) -> String { url.appending(path: name).path() }

  func put(_ text: String, as name: String = name, age: Int = 600) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
    rest(path(name), age: age)
  }

  /// Sets a file's own time to so many seconds ago.
  func rest(_ path: String, age: Int = 600) {
    let moment = timeval(tv_sec: time(nil) - age, tv_usec: 0)
    utimes(path, [moment, moment])
  }

  func take(_ change: (inout DropRules) -> Void = { _ in }) throws -> Drop.Outcome {
    var rules = DropRules(names: [Self.name])
    change(&rules)
    return try Drop(DropFolder(url.path()), rules).take(now: .now)
  }

  /// The set, which must be complete.
  func taken() throws -> TakenSet {
    guard case .taken(let set) = try take() else { throw NothingTaken() }
    return set
  }

  struct NothingTaken: Error {}

  /// Whether the kernel says here that somebody has a file open to write to it: it grants a lease on
  /// one that nobody has.
  static let knowsWriters: Bool = {
    guard let folder = try? Folder(), (try? folder.put("first")) != nil else { return false }
    let file = open(folder.file, O_RDONLY)
    defer { close(file) }
    let setLease: Int32 = 1_024
    return fcntl(file, setLease, F_RDLCK) == 0
  }()

  /// The names that lie there.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []).sorted()
  }
}
