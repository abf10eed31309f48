package import Files

/// A drop folder → one complete set of files.
package struct Drop: Sendable {
  package let folder: DropFolder
  package let rules: DropRules

  package init(_ folder: DropFolder, _ rules: DropRules) {
    (self.folder, self.rules) = (folder, rules)
  }

  /// What came of taking.
  package enum Outcome: Sendable {
    case taken(TakenSet)
    /// There was nothing to take, as the look says.
    case nothing(DropLook)
  }

  /// What lies there now.
  ///
  /// - Throws: `RunFailure` where the folder can't be read.
  package func look(now: Moment) throws -> DropLook {
    DropLook.at(try folder.entries(), rules, folder: folder.path, now: now.seconds)
  }

  /// Opens the set that is complete.
  ///
  /// - Throws: `RunFailure` where the folder or a file can't be read.
  package func take(now: Moment, stopSign: StopSign? = nil) throws -> Outcome {
    let entries = try folder.entries()
    let look = DropLook.at(entries, rules, folder: folder.path, now: now.seconds)
    guard case .complete(let names) = look else { return .nothing(look) }
    var files: [HeldFile] = []
    for name in names {
      let promise = entries[name + Companion.sha256].map { digest(in: $0) }
      if case .some(.none) = promise {
        return .nothing(
          .incomplete(
            "\(folder.path(of: name + Companion.sha256)) holds no sha256; it begins with 64 "
              + "hexadecimal digits, as sha256sum writes it"))
      }
      switch try folder.open(
        name, rules, promised: promise ?? nil, stopSign: stopSign, now: now.seconds)
      {
      case .file(let file):
        if file.isWritten {
          return .nothing(
            .settling(
              until: now.seconds + DropRules.settlingTime,
              "\(file.path) is still being written"))
        }
        files.append(file)
      case .gone:
        return .nothing(
          .incomplete("\(folder.path(of: name)) was taken away while it was looked at"))
      case .refused(let why): return .nothing(.refused([why]))
      }
    }
    return .taken(TakenSet(files, in: folder))
  }

  private func digest(in entry: DropEntry) -> String? {
    folder.bytes(of: entry.name, limit: Companion.length).flatMap(Companion.digest)
  }

  /// Ends what a killed run had begun: a file that it had set aside is taken away where it is loaded,
  /// and gets its name back where it isn't.
  ///
  /// - Parameter isLoaded: whether a file with this sha256 is in the store.
  /// - Throws: `RunFailure` where the folder can't be read or written.
  package func finishRemoving(isLoaded: (String) throws -> Bool) throws {
    for name in rules.names + rules.others {
      let aside = TakenSet.aside + name
      guard let entry = folder.entry(aside), entry.kind == .file else { continue }
      var unbound = rules
      (unbound.owner, unbound.quota) = (nil, .max)
      guard
        case .file(let file) = try folder.open(
          aside, unbound, promised: nil, stopSign: nil, now: entry.changed)
      else { continue }
      if try isLoaded(FileDigest.sha256(file)) {
        try folder.remove(aside)
      } else {
        folder.putBack(aside, as: name)
      }
    }
  }
}
