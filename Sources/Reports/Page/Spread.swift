internal import Feed

/// Where in a file its findings lie: counts by severity, over stretches of equally many lines.
///
/// How long the file is isn't known before its end, so the stretches double in length whenever there
/// are too many of them.
struct Spread {
  /// The most stretches there are.
  static let most = 120

  /// How many lines a stretch has.
  private(set) var length = 1
  /// The stretches: how many findings of each severity, by its raw value.
  private(set) var stretches: [[Int]] = []

  /// Counts a finding on a line, the first being 1.
  mutating func add(line: Int, _ severity: Severity) {
    while (line - 1) / length >= Self.most { double() }
    let place = (line - 1) / length
    while stretches.count <= place {
      stretches.append(Array(repeating: 0, count: Severity.allCases.count))
    }
    stretches[place][severity.rawValue] += 1
  }

  /// Makes the stretches cover a file of so many lines.
  mutating func cover(lines: Int) {
    while lines > 0 && (lines - 1) / length >= Self.most { double() }
    let count = lines == 0 ? 0 : (lines - 1) / length + 1
    while stretches.count < count {
      stretches.append(Array(repeating: 0, count: Severity.allCases.count))
    }
  }

  private mutating func double() {
    length *= 2
    stretches = stride(from: 0, to: stretches.count, by: 2).map { place in
      place + 1 < stretches.count
        ? zip(stretches[place], stretches[place + 1]).map(+) : stretches[place]
    }
  }
}
