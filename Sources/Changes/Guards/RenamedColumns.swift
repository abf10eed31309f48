internal import Feed

/// Which of the new names of a header stand for which of those that are gone.
struct RenamedColumns {
  private(set) var pairs: [(gone: Int, new: Int, why: String)] = []

  /// Looks for pairs by what they mean, how near the names are, and how full the columns are.
  ///
  /// - Parameters:
  ///   - last: the file of the last good night.
  ///   - tonight: tonight's.
  ///   - gone: positions of names in the one that the other hasn't.
  ///   - new: positions of names in the other that the one hasn't.
  init(_ last: FileCounts, _ tonight: FileCounts, gone: [Int], new: [Int]) {
    var (gone, new) = (gone, new)
    func pair(_ why: String, _ matches: (Int, Int) -> Bool) {
      for position in new {
        let candidates = gone.filter { matches($0, position) }
        // Two that could be meant by one are a guess.
        guard let old = candidates.first, candidates.count == 1,
          new.filter({ matches(old, $0) }).count == 1
        else { continue }
        pairs.append((old, position, why))
        gone.removeAll { $0 == old }
        new.removeAll { $0 == position }
      }
    }
    pair("the same column by the layout") {
      last.columns[$0].column == tonight.columns[$1].column
    }
    func near(_ position: Int) -> [String] {
      Suggestion.near(tonight.columns[position].name, among: gone.map { last.columns[$0].name })
    }
    pair("nearly the same name") { near($1).contains(last.columns[$0].name) }
    pair("the same place, as full") {
      $0 == $1 && near($1).isEmpty && Self.isAsFull(last, $0, tonight, $1)
    }
  }

  /// Whether both are filled for the same share of everyone, to a point, and for someone.
  private static func isAsFull(
    _ last: FileCounts, _ old: Int, _ tonight: FileCounts, _ new: Int
  ) -> Bool {
    [People.students, .employees].allSatisfy { people in
      let before = Fraction(part: last.blanks(people, at: old), total: last.known(people))
      let after = Fraction(part: tonight.blanks(people, at: new), total: tonight.known(people))
      guard before.total > 0, after.total > 0 else { return before.total == after.total }
      guard before.part < before.total, after.part < after.total else { return false }
      return abs(Figures.rise(from: before, to: after).hundredths) <= 100
    }
  }
}
