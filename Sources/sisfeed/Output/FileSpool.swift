internal import Files
internal import Glibc
internal import Reports

/// Findings that wait for the end of a check: in memory while there are few, then in a temporary
/// file that has no name, so that nothing of it can be left behind or looked at.
final class FileSpool: FindingSpool {
  private var buffer: [UInt8] = []
  private var descriptor: Int32 = -1
  private var failure: RunFailure?

  private static let mostInMemory = 4 << 20

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: [UInt8]) {
    buffer += bytes
    guard buffer.count > Self.mostInMemory, failure == nil else { return }
    do {
      if descriptor < 0 { descriptor = try Self.makeFile() }
      try writeAll(buffer, to: descriptor, name: "the temporary file")
    } catch {
      failure = error as? RunFailure ?? RunFailure("the temporary file: \(error)")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  func replay(_ sink: Sink) throws {
    if let failure { throw failure }
    if descriptor >= 0 {
      lseek(descriptor, 0, SEEK_SET)
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &piece, piece.count)
        guard count >= 0 else { throw RunFailure.reading("the temporary file", errno) }
        if count == 0 { break }
        sink(Array(piece[..<count]))
      }
    }
    if !buffer.isEmpty { sink(buffer) }
  }

  private static func makeFile() throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let unnamed = UnnamedFile.make(in: folder, access: O_RDWR)
    if unnamed >= 0 { return unnamed }
    var path = Array("\(folder)/sisfeed-XXXXXX\0".utf8CString)
    let named = mkstemp(&path)
    guard named >= 0 else { throw RunFailure.writing(folder, errno) }
    unlink(path)
    return named
  }
}
