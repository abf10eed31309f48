internal import Feed

/// How a header differs from that of the last good night.
struct HeaderChange: Equatable {
  /// A name that another stands for now, and what shows it.
  struct Renamed: Equatable {
    var before: String
    var after: String
    var why: String
  }

  /// Names that are new, in tonight's order.
  var added: [String] = []
  /// Names that are gone, in the order they had.
  var dropped: [String] = []
  /// Names that another stands for, in tonight's order.
  var renamed: [Renamed] = []
  /// Names that stand elsewhere: as few as explain the order, in tonight's order.
  var moved: [String] = []

  var count: Int { added.count + dropped.count + renamed.count + moved.count }

  /// Compares the headers of two nights; how full the columns are helps to see what was renamed.
  init(from last: FileCounts, to tonight: FileCounts) {
    let before = Set(last.columns.map(\.name))
    let after = Set(tonight.columns.map(\.name))
    let gone = last.columns.indices.filter { !after.contains(last.columns[$0].name) }
    let new = tonight.columns.indices.filter { !before.contains(tonight.columns[$0].name) }
    let pairs = RenamedColumns(last, tonight, gone: gone, new: new).pairs
    renamed = pairs.sorted { $0.new < $1.new }.map {
      Renamed(
        before: last.columns[$0.gone].name, after: tonight.columns[$0.new].name, why: $0.why)
    }
    added = new.filter { new in !pairs.contains { $0.new == new } }
      .map { tonight.columns[$0].name }
    dropped = gone.filter { gone in !pairs.contains { $0.gone == gone } }
      .map { last.columns[$0].name }

    var placeBefore: [String: Int] = [:]
    for (index, column) in last.columns.enumerated() { placeBefore[column.name] = index }
    for pair in pairs { placeBefore[tonight.columns[pair.new].name] = pair.gone }
    let common = tonight.columns.compactMap { column in
      placeBefore[column.name].map { (name: column.name, place: $0) }
    }
    let still = Self.longestRise(common.map(\.place))
    moved = common.filter { !still.contains($0.place) }.map(\.name)
  }

  /// The most of the numbers that stand in rising order: what nobody moved.
  private static func longestRise(_ numbers: [Int]) -> Set<Int> {
    /// For each length, where the rise of that length with the least end ends.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var rise: Set<Int> = []
    var place = ends.last
    while let index = place {
      rise.insert(numbers[index])
      place = previous[index]
    }
    return rise
  }
}
