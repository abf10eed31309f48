internal import Changes

/// How a night ended, in the words that the text and the page share.
extension NightReport {
  /// The verdict, without a full stop.
  var headline: String {
    switch verdict {
    case .loaded where exitCode != 0:
      rowsWithErrors > 0
        ? "Loaded, but for what is wrong in \(Words.count(rowsWithErrors, "row"))"
        : "Loaded, but for what is wrong"
    case .loaded: lastGood == nil ? "Loaded, the first night in this store" : "Loaded, all of it"
    case .held: "Nothing was loaded"
    case .refused: "Nothing was loaded, and nothing can be"
    }
  }

  /// What follows from it, and since when the last good night stands.
  var consequences: [String] {
    var sentences: [String] = []
    switch verdict {
    case .loaded where exitCode != 0: sentences.append("There the last good values stand.")
    case .loaded: break
    case .held:
      sentences.append(
        "The set looks wrong, and a person has to say whether it is; until then the last good night "
          + "stands.")
    case .refused: sentences.append("The set is not what it should be.")
    }
    if verdict == .loaded, lastGood == nil {
      sentences.append("From now on each night is compared with the one before.")
    }
    if let lastGood {
      sentences.append("The last good night before was \(lastGood)\(ageOfLastGood).")
    }
    return sentences
  }

  /// How long the last good night lies back, with a comma before it; empty where there is none.
  private var ageOfLastGood: String {
    hoursSinceLastGood.map { ", " + Words.ago(hours: $0, "earlier") } ?? ""
  }

  /// The guards that hold the night, and those that would but that the calendar expects it.
  var holding: [GuardVerdict] { guards.filter { $0.weight != .expected } }
  var expected: [GuardVerdict] { guards.filter { $0.weight == .expected } }
}

extension NightReport {
  /// What somebody wants to hear of; nothing of a night that isn't loaded.
  var toTell: [Watched] { verdict == .loaded ? watched : [] }
}

extension NightReport.Watched {
  /// What changed, and of whom.
  var sentence: String {
    let label = label.map { " (\($0))" } ?? ""
    let rest = people - uuuids.count
    let more = rest > 0 ? " and \(Words.number(rest)) more" : ""
    return "\(column)\(label) changed for \(Words.count(people, "person", plural: "people")): "
      + uuuids.joined(separator: ", ") + more
  }
}
