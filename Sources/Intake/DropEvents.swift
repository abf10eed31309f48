internal import Dispatch
internal import Files
internal import Glibc

/// Hears when something comes into a drop folder or is finished in it.
///
/// It says that something happened and not what: whoever hears it looks at the whole folder. So
/// nothing is lost where the system has more to tell than it keeps (`IN_Q_OVERFLOW`), and what came
/// before the first look is seen by it.
package final class DropEvents {
  private let source: any DispatchSourceRead

  /// Begins to hear; look at the folder after this, not before.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - heard: is called from any thread, once for all that happened since the last time.
  /// - Throws: `RunFailure` where the folder isn't there, or the system watches no more of them.
  package init(_ path: String, heard: @escaping @Sendable () -> Void) throws {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    let wanted =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    guard inotify_add_watch(descriptor, path, UInt32(wanted)) >= 0 else {
      let code = errno
      close(descriptor)
      throw Self.failure(path, code)
    }
    source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor, queue: .global(qos: .utility))
    source.setEventHandler {
      Self.drain(descriptor)
      heard()
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }

  private static func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }

  private static func failure(_ path: String, _ code: Int32) -> RunFailure {
    switch code {
    case ENOENT: RunFailure("\(path): there is no such drop folder")
    case ENOTDIR: RunFailure("\(path) is a file; --drop and drop.folder name a folder")
    case ENOSPC, EMFILE:
      RunFailure(
        "\(path) can't be watched: the system watches too much already (fs.inotify.max_user_watches)"
      )
    default: RunFailure.reading(path, code)
    }
  }
}
