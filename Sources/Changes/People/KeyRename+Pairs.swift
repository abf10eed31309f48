extension KeyRename {
  /// Who of those who are gone is there again under another UUUID.
  ///
  /// Two are one where they have a SEVIS ID, an e-mail address, or a name and a birth date in common
  /// that nobody else among the gone and the new has. Where the evidence points to two different
  /// people, no pair is made: someone would be told to merge two students.
  ///
  /// - Returns: the pairs, in the order of the new people.
  package static func pairs(gone: [RenameCandidate], added: [RenameCandidate]) -> [KeyRename] {
    var partner = [Int?](repeating: nil, count: added.count)
    var evidence = [Evidence](repeating: .sevisID, count: added.count)
    var isDisputed = [Bool](repeating: false, count: added.count)
    let kinds: [(Evidence, (RenameCandidate) -> UInt64?)] = [
      (.sevisID, \.sevisID), (.email, \.email), (.nameAndBirthDate, \.nameAndBirthDate),
    ]
    for (kind, key) in kinds {
      let goneByKey = unique(gone, by: key)
      for (value, new) in unique(added, by: key) {
        guard let new, let match = goneByKey[value], let old = match,
          !contradict(gone[old], added[new], beside: kind)
        else { continue }
        if let known = partner[new] {
          if known != old { isDisputed[new] = true }
        } else {
          partner[new] = old
          evidence[new] = kind
        }
      }
    }
    var timesTaken = [Int: Int]()
    for old in partner { if let old { timesTaken[old, default: 0] += 1 } }
    return added.indices.compactMap { new in
      guard let old = partner[new], !isDisputed[new], timesTaken[old] == 1 else { return nil }
      return KeyRename(
        before: gone[old].uuuid, after: added[new].uuuid, people: added[new].people,
        evidence: evidence[new],
        isConfidential: gone[old].isConfidential || added[new].isConfidential)
    }
  }

  /// The place of the only one with a key, nil where several have it.
  private static func unique(
    _ people: [RenameCandidate], by key: (RenameCandidate) -> UInt64?
  ) -> [UInt64: Int?] {
    var places: [UInt64: Int?] = [:]
    for (index, person) in people.enumerated() {
      guard let key = key(person) else { continue }
      places.updateValue(places[key] == nil ? index : nil, forKey: key)
    }
    return places
  }

  /// Whether two who have one thing in common have SEVIS IDs that differ: then they are two.
  private static func contradict(
    _ old: RenameCandidate, _ new: RenameCandidate, beside kind: Evidence
  ) -> Bool {
    guard kind != .sevisID, let before = old.sevisID, let after = new.sevisID else { return false }
    return before != after
  }
}
