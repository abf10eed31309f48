internal import Glibc

/// What the file system says of a name in the drop folder, without opening or following it.
package struct DropEntry: Sendable, Equatable {
  /// What it is.
  package enum Kind: Sendable, Equatable {
    case file
    case folder
    case link
    /// A pipe, a socket or a device, in words.
    case special(String)
  }

  package var name: String
  package var kind: Kind
  package var size: Int
  /// When its bytes last changed, and when it last changed at all; in seconds since 1970.
  package var modified: Int
  package var changed: Int
  package var owner: UInt32
  /// Under how many names it can be reached.
  package var links: Int
  /// Which file it is, whatever it is called.
  package var identity: Identity

  package struct Identity: Sendable, Hashable {
    package var device: UInt64
    package var inode: UInt64

    package init(device: UInt64, inode: UInt64) { (self.device, self.inode) = (device, inode) }
  }

  package init(
    name: String, kind: Kind = .file, size: Int = 1, modified: Int, changed: Int, owner: UInt32 = 0,
    links: Int = 1, identity: Identity = Identity(device: 0, inode: 0)
  ) {
    (self.name, self.kind, self.size) = (name, kind, size)
    (self.modified, self.changed) = (modified, changed)
    (self.owner, self.links, self.identity) = (owner, links, identity)
  }

  init(_ name: String, _ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .special("pipe")
      case S_IFSOCK: .special("socket")
      default: .special("device")
      }
    self.init(
      name: name, kind: kind, size: Int(status.st_size), modified: status.st_mtim.tv_sec,
      changed: status.st_ctim.tv_sec, owner: status.st_uid, links: Int(status.st_nlink),
      identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
  }

  /// Since when it rests: its own time, or when it was put there where that lies ahead.
  func restsSince(_ now: Int) -> Int { modified > now ? changed : modified }
}
