internal import Feed

extension Guards {
  /// The UUUIDs of many were replaced while the people are the same.
  static func keysReplaced(_ file: FileEvidence) -> [GuardVerdict] {
    guard let last = file.last else { return [] }
    return file.populations.compactMap { people -> GuardVerdict? in
      let renames = file.movements.renames(of: people)
      let before = last.rows(people)
      guard renames.count >= file.limits.fewestPeople,
        file.limits.keysReplaced.isReached(by: renames.count, of: before)
      else { return nil }
      let share = Share.of(renames.count, in: before)?.description ?? "from none"
      return GuardVerdict(
        id: .keysReplaced, weight: .hold, file: file.kind, people: people, number: renames.count,
        total: before, measured: share, limit: "\(file.limits.keysReplaced)",
        message: """
          \(Figures.number(renames.count)) of \(Figures.number(before)) \(people.title) in the \
          \(file.kind.title) (\(share)) have another UUUID than on the last good night; the limit \
          is \(file.limits.keysReplaced). The extract took the id from another field. Every one of \
          them would look like a student who left and one who came, cut off from the SEVIS record.
          """,
        examples: Examples(renames.filter { !$0.isConfidential }.map(\.after)).ids)
    }
  }
}
