package import Feed

/// Where the findings of a feed are, whatever they say: for holding two feeds against each other.
package struct FindingPlaces {
  private var places: [String] = []

  package init() {}

  /// Takes the next finding.
  package mutating func add(_ finding: Finding) {
    let line = finding.line.map { "line \($0): " } ?? ""
    places.append(line + finding.rule + (finding.column.map { " at \($0)" } ?? ""))
  }

  /// How many there are.
  package var count: Int { places.count }

  /// The first place that only one of the two has, nil where they have the same.
  package func firstDifference(from other: FindingPlaces) -> String? {
    let (mine, theirs) = (places.sorted(), other.places.sorted())
    if mine == theirs { return nil }
    for (left, right) in zip(mine, theirs) where left != right { return min(left, right) }
    return mine.count > theirs.count ? mine[theirs.count] : theirs[mine.count]
  }
}
