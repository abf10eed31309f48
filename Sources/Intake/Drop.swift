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

  /// A text that is another when anything about these files is: which they are, how large, how old.
  package func mark(of names: [String]) -> String {
    names.compactMap { folder.entry($0) }.map { entry in
      "\(entry.identity.device) \(entry.identity.inode) \(entry.size) \(entry.modified) "
        + "\(entry.changed)"
    }.joined(separator: "/")
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

  // MARK: What a killed run left

  /// Whether a killed run may have left something: a file that is set aside, or a part of a set.
  ///
  /// - Returns: a text that is another when it is something else; nil where there is nothing.
  package func left() -> String? {
    let names = rules.names + rules.others
    let present = names.filter { folder.entry($0) != nil }
    let aside = names.map { TakenSet.aside + $0 }.filter { folder.entry($0) != nil }
    let isPart = !present.isEmpty && !rules.names.allSatisfy(present.contains)
    return aside.isEmpty && !isPart ? nil : mark(of: present + aside)
  }

  /// Ends what a killed run had begun: a file of a night that is done with is taken away, one that
  /// was only set aside gets its name back.
  ///
  /// - Parameter isDone: whether a file is of a night that is done with it; it is told whether the
  ///   file was set aside.
  /// - Throws: `RunFailure` where the folder can't be read or written.
  package func finishRemoving(isDone: (HeldFile, _ isAside: Bool) throws -> Bool) throws {
    guard left() != nil else { return }
    for name in rules.names + rules.others {
      let aside = TakenSet.aside + name
      if let file = try openedLeft(aside) {
        if try isDone(file, true) {
          try folder.remove(aside)
          if folder.entry(name) == nil { try TakenSet.removeCompanions(of: name, in: folder) }
        } else {
          folder.putBack(aside, as: name)
        }
      }
    }
    guard left() != nil else { return }
    for name in rules.names + rules.others {
      if let file = try openedLeft(name), try isDone(file, false) {
        try TakenSet([file], in: folder).remove(file) { _ in }
      }
    }
  }

  private func openedLeft(_ name: String) throws -> HeldFile? {
    guard let entry = folder.entry(name), entry.kind == .file else { return nil }
    var unbound = rules
    (unbound.owner, unbound.quota) = (nil, .max)
    let opened = try folder.open(name, unbound, promised: nil, stopSign: nil, now: entry.changed)
    guard case .file(let file) = opened else { return nil }
    return file
  }
}
