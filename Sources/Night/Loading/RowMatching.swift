internal import Rules
internal import Store

/// Tonight's rows beside last night's, by hash: which are the same, which need a look, whose they
/// are, and who is missing.
struct RowMatching: ~Copyable {
  /// A row that needs a look; on a first night there are as many as rows.
  struct Wanted {
    /// Whose it is, where that is known before it is read.
    enum Match {
      case person(Int)
      case nobody
      /// The store has to be asked by the id.
      case unsure
    }

    private static let unsure = UInt32.max
    private let place: UInt32
    private let person: UInt32

    init(entry: Int, match: Match) {
      place = UInt32(entry)
      person =
        switch match {
        case .person(let person): UInt32(person)
        case .nobody: 0
        case .unsure: Self.unsure
        }
    }

    /// Its place in the index of rows.
    var entry: Int { Int(place) }

    var match: Match {
      switch person {
      case 0: .nobody
      case Self.unsure: .unsure
      default: .person(Int(person))
      }
    }
  }

  private let index: RowIndex
  private var known: RowHashes
  /// Whose each row of the index is, 0 for nobody.
  private var people: [UInt32]
  /// The rows whose hash must not be remembered: what is stored of the person is another row.
  private var unremembered: Set<Int> = []
  /// People who were found by their id.
  private var foundByID: Set<Int> = []
  private(set) var wanted: [Wanted] = []

  init(_ index: RowIndex, _ known: consuming RowHashes) {
    self.index = index
    self.known = known
    people = [UInt32](repeating: 0, count: index.entries.count)
  }

  /// Compares all rows.
  ///
  /// - Parameter needsLook: whether a row needs a look though it is byte for byte last night's; it
  ///   is asked of every row in order.
  mutating func compare(_ needsLook: (RowIndex.Entry) -> Bool) {
    for place in index.entries.indices {
      let entry = index.entries[place]
      let needsLook = needsLook(entry)
      switch known.find(folded: entry.folded, exact: entry.exact) {
      case .at(let found):
        known.markSeen(found)
        let last = known[found]
        people[place] = last.person
        if last.row != entry.row || needsLook {
          wanted.append(Wanted(entry: place, match: .person(Int(last.person))))
        }
      case .nobody: wanted.append(Wanted(entry: place, match: .nobody))
      case .notNear: wanted.append(Wanted(entry: place, match: .unsure))
      }
    }
  }

  /// Where the rows that need a look stand, in the order of the file.
  var places: WantedRows.Places { WantedRows.Places(index: index, wanted: wanted) }

  /// Notes whose a row is.
  mutating func setPerson(_ person: Int, of wanted: Wanted) {
    people[wanted.entry] = UInt32(person)
  }

  /// Notes that a row is left out: the next night looks at the person's row whatever it is.
  mutating func forgetHash(of wanted: Wanted) { unremembered.insert(wanted.entry) }

  /// Notes that a person is in tonight's feed, though not where the index says.
  mutating func noteFound(_ person: Int) { foundByID.insert(person) }

  /// The people who have a row in tonight's index.
  func readablePeople() -> Set<Int> { Set(people.lazy.map { Int($0) }) }

  /// The people whom tonight's feed hasn't.
  func missing() -> [Int] { known.unseen().filter { !foundByID.contains($0) } }

  /// The hashes that the next night compares with, one a call, nil at the end.
  ///
  /// After tonight's rows come those of people whose row can't be read tonight.
  func nextHashes() -> () -> RowHashes.Entry? {
    var place = 0
    let found = foundByID
    let readable = found.isEmpty ? [] : readablePeople().intersection(found)
    let kept = known.entries { found.contains($0) && !readable.contains($0) }
    return { [index, people, unremembered] in
      defer { place += 1 }
      if place < index.entries.count {
        let entry = index.entries[place]
        return RowHashes.Entry(
          folded: entry.folded, row: unremembered.contains(place) ? 0 : entry.row,
          exact: entry.exact, person: people[place], hasFinding: entry.hasFinding)
      }
      let rest = place - index.entries.count
      return rest < kept.count ? kept[rest] : nil
    }
  }
}
