internal import Files

/// What a look at the names in a drop folder shows.
package enum DropLook: Sendable, Equatable {
  /// A set is complete: its names, in the order of the rules.
  case complete([String])
  /// It will be, unless something changes, at a moment in seconds since 1970.
  case settling(until: Int, String)
  /// Something is lacking, in a sentence without its full stop.
  case incomplete(String)
  /// Something of the set can't be taken, a sentence each.
  case refused([String])

  /// Looks at what is there.
  ///
  /// - Parameters:
  ///   - entries: what lies in the folder, by name.
  ///   - rules: what the school has said of it.
  ///   - folder: its path, for sentences.
  ///   - now: seconds since 1970.
  /// - Returns: what there is to be taken.
  package static func at(
    _ entries: [String: DropEntry], _ rules: DropRules, folder: String, now: Int
  ) -> DropLook {
    let names = rules.names + rules.others.filter { entries[$0] != nil }
    let present = names.compactMap { entries[$0] }
    let refusals = present.compactMap { refusal(of: $0, rules, folder: folder, now: now) }
    if !refusals.isEmpty { return .refused(refusals) }

    let missing = names.filter { entries[$0] == nil }
    guard missing.isEmpty else {
      return .incomplete(
        "no complete set lies in \(folder): \(listed(missing)) \(missing.count == 1 ? "is" : "are") "
          + "not there" + strangers(entries, rules))
    }
    for entry in present {
      if let lack = lack(of: entry, entries, rules, folder: folder) { return .incomplete(lack) }
    }
    if let until = present.compactMap({ settles($0, rules, now: now) }).max() {
      return .settling(
        until: until,
        "the set in \(folder) is to rest for \(rules.settlingTime) seconds, for an upload may still "
          + "go on; it has \(until - now) to go")
    }
    let times = present.map { $0.restsSince(now) }
    if let first = times.min(), let last = times.max(), last - first > DropRules.span {
      let old = present.filter { last - $0.restsSince(now) > DropRules.span }.map(\.name)
      return .incomplete(
        "no complete set lies in \(folder): \(listed(old)) \(old.count == 1 ? "is" : "are") more "
          + "than 12 hours older than the rest, and of another night")
    }
    return .complete(names)
  }

  // MARK: One file

  /// Why a file can't be taken at all, nil where it can.
  ///
  /// It is asked of the name, and again of what was opened by it.
  static func refusal(
    of entry: DropEntry, _ rules: DropRules, folder: String, now: Int
  ) -> String? {
    let path = "\(folder)/\(entry.name)"
    switch entry.kind {
    case .file: break
    case .folder: return "\(path) is a folder, not a file; nothing in it is read"
    case .link:
      return "\(path) is a symbolic link, which is not followed; upload the file itself"
    case .special(let what): return "\(path) is a \(what), not a file; it is not opened"
    }
    // Some servers rename by giving a second name and taking the first away.
    if entry.links > 1, now - entry.changed > renaming {
      return "\(path) has \(entry.links) names (hard links), so it may be changed or read from "
        + "elsewhere; upload a file of its own"
    }
    if let owner = rules.owner, entry.owner != owner.id {
      return "\(path) belongs to user \(entry.owner), not to \(owner.name) (drop.owner)"
    }
    if entry.size > rules.quota {
      return "\(path) has \(entry.size) bytes, and a file may have \(rules.quota) (drop.quota); "
        + "it is not read"
    }
    return nil
  }

  /// For how many seconds a file may have two names.
  private static let renaming = 5

  /// What of a file says that it isn't whole, nil where nothing does.
  private static func lack(
    of entry: DropEntry, _ entries: [String: DropEntry], _ rules: DropRules, folder: String
  ) -> String? {
    guard rules.completion == .companion else { return nil }
    if entries[entry.name + Companion.sha256] != nil { return nil }
    guard let done = entries[entry.name + Companion.done], done.kind == .file else {
      return "\(entry.name) in \(folder) waits for its \(entry.name)\(Companion.done) or "
        + "\(Companion.sha256), which says that it is whole"
    }
    // One that is left over from an earlier upload says nothing of this one.
    return done.modified >= entry.modified
      ? nil
      : "\(entry.name) in \(folder) is newer than its \(done.name), so it may be on its way; the "
        + "companion is uploaded last"
  }

  /// When a file will have rested long enough, nil where it has.
  private static func settles(_ entry: DropEntry, _ rules: DropRules, now: Int) -> Int? {
    let rested = entry.restsSince(now) + rules.settlingTime
    let named = entry.links > 1 ? entry.changed + renaming : 0
    let until = max(rested, named)
    return until > now ? until : nil
  }

  // MARK: Words

  /// What lies there beside, where that may be why something is missing.
  private static func strangers(
    _ entries: [String: DropEntry], _ rules: DropRules
  ) -> String {
    let known = Set(rules.names + rules.others)
    func bare(_ name: String) -> String {
      String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.isAlphabetic }))
        .lowercased()
    }
    let bareNames = Set(known.map(bare))
    let near = entries.keys.filter {
      !known.contains($0) && !DropRules.isTemporary($0) && bareNames.contains(bare($0))
    }.sorted()
    if let first = near.first { return "; \(quoted(first)) is not its name" }
    let uploads = entries.keys.filter { name in
      DropRules.isTemporary(name) && known.contains { name.contains($0) }
    }
    return uploads.isEmpty ? "" : "; an upload seems to be on its way"
  }

  /// A name for a sentence, whatever stands in it.
  private static func quoted(_ name: String) -> String {
    let shown = name.unicodeScalars.prefix(60).map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
        ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
    }
    return "“" + shown.joined() + "”"
  }

  private static func listed(_ names: [String]) -> String { names.joined(separator: " and ") }
}
