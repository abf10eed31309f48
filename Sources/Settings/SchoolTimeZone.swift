internal import Feed
internal import FoundationEssentials
internal import Glibc

/// The time zone by which the school says what day it is.
///
/// The system's own time zone database answers, which the system keeps up to date; the one that
/// Foundation brings is as old as the toolchain.
package enum SchoolTimeZone: Sendable, Equatable, CustomStringConvertible {
  /// The zone of the machine.
  case system
  /// A zone of the IANA database, as `America/Denver`.
  case named(String)

  /// The zone's name; for the machine's own, as far as the machine tells it.
  package var description: String {
    switch self {
    case .named(let name): return name
    case .system:
      if let name = Self.environment("TZ"), !name.isEmpty { return name }
      guard let path = realpath("/etc/localtime", nil) else { return "UTC" }
      defer { free(path) }
      let target = String(cString: path)
      return target.split(separator: "/zoneinfo/").last.map(String.init) ?? target
    }
  }

  /// Where the time zone database is.
  static var database: String {
    environment("TZDIR") ?? "/usr/share/zoneinfo"
  }

  /// The zone with this name, nil where the database has none.
  init?(name: String, database: String = Self.database) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    // A name and no path: nothing outside the database is opened.
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { $0.isDigit || $0.isLetter || [0x2B, 0x2D, 0x5F].contains($0) }
    }
    guard isName else { return nil }
    let descriptor = open("\(database)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var magic: [UInt8] = [0, 0, 0, 0]
    guard read(descriptor, &magic, 4) == 4, magic == Array("TZif".utf8) else { return nil }
    self = .named(name)
  }

  /// All names of the database, for a suggestion; it takes a while.
  static func names(in database: String = Self.database) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: database)) ?? []
    return paths.filter { path in
      !path.hasPrefix("posix/") && !path.hasPrefix("right/") && SchoolTimeZone(name: path) != nil
    }
  }
}
