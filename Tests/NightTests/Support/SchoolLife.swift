import Feed
import TestSupport

/// A made-up school whose nights are drawn by lot: what happens there, and what its extract spoils.
struct SchoolLife {
  private var truth: FeedTable
  private var spares: [[String]]
  private var random: SplitMix

  init(people: Int, seed: UInt64) throws {
    random = SplitMix(seed: seed)
    truth = try FeedTable.sample(people, seed: seed)
    spares = try FeedTable.sample(people * 2, seed: seed + 1_000).rows.map { row in
      ["S-" + row[0]] + row.dropFirst()
    }
  }

  /// The next night's feed.
  mutating func night(spoiled: Bool) -> FeedTable {
    truth = lived(truth)
    return spoiled ? spoilt(truth) : truth
  }

  /// What happens in a night at a real school.
  private mutating func lived(_ before: FeedTable) -> FeedTable {
    var table = before
    for _ in 0..<random.below(6) {
      // A value of another's, so that it is a good one.
      let column = random.pick(["CUSTOM1", "MAJOR1_DESC", "ENROLL_COLLEGE", "EMAIL", "DOB"])
      table[random.below(table.rows.count), column] = table[random.below(table.rows.count), column]
    }
    for _ in 0..<random.below(3) { table[random.below(table.rows.count), "CUSTOM2"] = "" }
    if random.below(2) == 0 { table.rows.remove(at: random.below(table.rows.count)) }
    for _ in 0..<random.below(3) {
      if let row = spares.popLast() { table.rows.insert(row, at: random.below(table.rows.count)) }
    }
    if random.below(3) == 0 { table.rows.shuffle(using: &random) }
    return table
  }

  /// What goes wrong with its extract.
  private mutating func spoilt(_ before: FeedTable) -> FeedTable {
    var table = before
    for _ in 0..<random.below(12) {
      let row = random.below(table.rows.count)
      guard table.rows[row].count == table.columns.count else { continue }
      switch random.below(12) {
      case 0: table[row, "DOB"] = "31/31/2001"
      case 1: table[row, "EMAIL"] = "nobody"
      case 2: table[row, "US_ADDRESS_ZIP"] = "ABCDE"
      case 3: table[row, "CREDITS_TOTAL"] = "99"
      case 4: table[row, "LAST_NAME"] = ""
      case 5: table[row, "UUUID"] = ""
      case 6: table.rows[row].append("more")
      case 7: table.rows[row].remove(at: 3 + random.below(20))
      case 8: table.rows.insert(table.rows[row], at: random.below(table.rows.count))
      case 9:
        var twin = table.rows[row]
        twin[table.place("CUSTOM3")] = "another \(random.below(100))"
        table.rows.insert(twin, at: random.below(table.rows.count))
      case 10: table[row, "LAST_NAME"] = "  " + table[row, "LAST_NAME"] + " "
      default: table[row, "FOREIGN_ADDRESS_COUNTRY"] = "zz"
      }
    }
    return table
  }
}
