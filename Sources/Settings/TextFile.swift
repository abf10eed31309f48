internal import Glibc

/// A small text file that a person wrote: settings, a layout.
enum TextFile {
  /// More than anyone writes by hand.
  ///
  /// A feed that is named by mistake is not read to its end, and a device that never ends isn't
  /// either.
  static let limit = 1 << 20

  /// The text of a file, without a byte-order mark; nil where there is no file of that name.
  static func read(_ path: String) throws(SettingsError) -> String? {
    guard let bytes = try bytes(of: path) else { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw SettingsError(path, "the file is UTF-16; save it as UTF-8")
    }
    do {
      var text = String(copying: try UTF8Span(validating: bytes.span))
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      return text
    } catch {
      let line = bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      throw SettingsError(path, line: line, "the line isn't UTF-8; save the file as UTF-8")
    }
  }

  /// Whether anything can be found in the working directory: where it may not be entered, as root's
  /// by `sudo -u`, nobody can have put settings there for us.
  static var mayLookAround: Bool { access(".", X_OK) == 0 }

  private static func bytes(of path: String) throws(SettingsError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(path, errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw failure(path, errno)
      }
    }
    throw SettingsError(path, "the file is over 1 MB; is it a feed?")
  }

  private static func failure(_ path: String, _ code: Int32) -> SettingsError {
    switch code {
    case EACCES: SettingsError(path, "no permission to read it")
    case EISDIR: SettingsError(path, "it is a folder; name the file in it")
    default: SettingsError(path, "can't be read: \(String(cString: strerror(code)))")
    }
  }
}
