/// The same school on later nights.
///
/// As with people, what happens on a night follows from the seed, the night and the person's number
/// alone: night 30 is made without the 29 before it, and however long the feed is, nothing is kept.
extension SampleFeed {
  /// What becomes of a row on a night.
  private enum Fate { case same, changed, removed, followed }

  /// Writes the feed of a night: some rows changed since the night before, fifteen in ten thousand
  /// gone and as many new.
  ///
  /// Rows that are broken stay as they are, so that what is wrong is wrong on all nights; they and
  /// those they repeat neither change nor go.
  ///
  /// - Parameters:
  ///   - night: which; 1 is the feed that `write(to:truth:)` writes.
  ///   - sink: takes the bytes of the feed.
  ///   - changes: takes what is different from the night before, as lines of `sisfeed changes
  ///     --format jsonl`, in the feed's order; a made-up night has no date, so `night` is null.
  ///   - truth: takes what a check must find in this feed, as in `write(to:truth:)`.
  /// - Throws: what one of them throws.
  package func write(
    night: Int, to sink: (Span<UInt8>) throws -> Void,
    changes: (Span<UInt8>) throws -> Void = { _ in },
    truth: (Span<UInt8>) throws -> Void = { _ in }
  ) throws {
    guard night > 1 else { return try write(to: sink, truth: truth) }
    var pages = Pages(writer)
    var list = ChangeList(writer)
    let order = Permutation(
      of: max(1, options.rows), key: options.seed &+ UInt64(night - 2) ^ 0x3333)
    for place in 0..<options.rows {
      let number = options.shufflesNights ? order(place) : place
      add(number, joined: 1, on: night, to: &pages, &list)
      for joined in 2...night where fate(of: number, on: joined) == .followed {
        add(newcomer(behind: number, on: joined), joined: joined, on: night, to: &pages, &list)
      }
      try pages.flush(to: sink, truth, atEnd: false)
      try list.flush(to: changes, atEnd: false)
    }
    try pages.flush(to: sink, truth, atEnd: true)
    try list.flush(to: changes, atEnd: true)
  }

  /// The number of who came on a night and stands behind another's row.
  private func newcomer(behind number: Int, on night: Int) -> Int {
    options.rows * (night - 1) + number
  }

  /// Adds the row of a person on a night, where there still is one.
  private func add(
    _ number: Int, joined: Int, on night: Int, to pages: inout Pages, _ list: inout ChangeList
  ) {
    if number < options.rows && breaker.touches(number) { return add(number, to: &pages) }
    var person = person(number)
    if joined < night {
      for past in joined + 1..<night {
        switch fate(of: number, on: past) {
        case .removed: return
        case .changed: person = changed(person, on: past) ?? person
        case .same, .followed: continue
        }
      }
    }
    switch joined == night ? .same : fate(of: number, on: night) {
    case .removed: return list.add(.removed, person)
    case .changed:
      if let after = changed(person, on: night) {
        list.add(person, changedTo: after)
        person = after
      }
    case .same, .followed: break
    }
    if joined == night { list.add(.added, person) }
    writer.write(person, to: &pages.feed)
    pages.lines += 1
  }

  private func fate(of number: Int, on night: Int) -> Fate {
    var draws = Draws(seed: options.seed, person: number, .nextNight, night: night)
    let lot = draws.below(1_000_000)
    guard lot < 3_000 + Int(options.changedShare * 1_000_000) else { return .same }
    if number < options.rows && breaker.touches(number) { return .same }
    return lot < 1_500 ? .removed : lot < 3_000 ? .followed : .changed
  }

  /// The person after what happens to them on a night, nil where nothing that was drawn can.
  private func changed(_ person: Person, on night: Int) -> Person? {
    let before = writer.row(of: person)
    var draws = Draws(seed: options.seed, person: person.number, .change, night: night)
    // What is drawn may be what was there already, or not for this person.
    for _ in 0..<100 {
      let change = Change.allCases[Change.lots.draw(&draws)]
      guard let after = change.applied(to: person, of: writer.world, &draws) else { continue }
      if writer.row(of: after) != before { return after }
    }
    return nil
  }
}
