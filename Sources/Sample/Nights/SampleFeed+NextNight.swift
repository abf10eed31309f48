/// The same school a night later.
extension SampleFeed {
  /// What becomes of a row.
  private enum Fate { case same, changed, removed, followed }

  /// Writes the feed of the next night: seven in a thousand rows changed, a few gone, a few new.
  ///
  /// Rows that are broken stay as they are, so that what is wrong is wrong in both nights; they and
  /// those they repeat neither change nor go.
  ///
  /// - Parameters:
  ///   - sink: takes the bytes of the feed.
  ///   - changes: takes what is different: `uuuid`, `column`, `before`, `after`, `kind` (added,
  ///     removed or changed) and `cause`, tab-delimited with a header line, in the feed's order.
  ///   - truth: takes what a check must find in this feed, as in `write(to:truth:)`.
  /// - Throws: what one of them throws.
  package func writeNextNight(
    to sink: (Span<UInt8>) throws -> Void, changes: (Span<UInt8>) throws -> Void = { _ in },
    truth: (Span<UInt8>) throws -> Void = { _ in }
  ) throws {
    var pages = Pages(writer)
    var list = Output(writer.world.vocabulary)
    list.append("uuuid\tcolumn\tbefore\tafter\tkind\tcause\n")
    let order = Permutation(of: max(1, options.rows), key: options.seed ^ 0x3333)
    for place in 0..<options.rows {
      let number = options.shufflesNextNight ? order(place) : place
      switch fate(of: number) {
      case .same: add(number, to: &pages)
      case .changed: addChanged(number, to: &pages, &list)
      case .removed: writeLine("removed", for: person(number), to: &list)
      case .followed:
        add(number, to: &pages)
        // Numbers from the last row on are nobody's the night before.
        let new = person(options.rows + number)
        writer.write(new, to: &pages.feed)
        pages.lines += 1
        writeLine("added", for: new, to: &list)
      }
      try pages.flush(to: sink, truth, atEnd: false)
      if list.count >= Output.full {
        try changes(list.bytes.span)
        list.clear()
      }
    }
    try pages.flush(to: sink, truth, atEnd: true)
    try changes(list.bytes.span)
  }

  private func fate(of number: Int) -> Fate {
    var draws = Draws(seed: options.seed, person: number, .nextNight)
    let lot = draws.below(10_000)
    guard lot < 100, !breaker.touches(number) else { return .same }
    return lot < 70 ? .changed : lot < 85 ? .removed : .followed
  }

  private func addChanged(_ number: Int, to pages: inout Pages, _ list: inout Output) {
    let before = person(number)
    let cellsBefore = pages.cells(of: before)
    var draws = Draws(seed: options.seed, person: number, .change)
    // What is drawn may be what was there already, or not for this person.
    for _ in 0..<100 {
      let change = Change.allCases[Change.lots.draw(&draws)]
      guard let after = change.applied(to: before, of: writer.world, &draws) else { continue }
      let cellsAfter = pages.cells(of: after)
      guard cellsAfter != cellsBefore else { continue }
      writer.write(after, to: &pages.feed)
      pages.lines += 1
      for (index, column) in writer.columns.enumerated()
      where cellsAfter[index] != cellsBefore[index] {
        writer.writeID(of: after, to: &list)
        list.append("\t\(column.name)\t")
        list.append(cellsBefore[index])
        list.append(0x09)
        list.append(cellsAfter[index])
        list.append("\tchanged\t\(change.rawValue)\n")
      }
      return
    }
    add(number, to: &pages)
  }

  private func writeLine(_ kind: String, for person: Person, to list: inout Output) {
    writer.writeID(of: person, to: &list)
    list.append("\t\t\t\t\(kind)\t\n")
  }
}
