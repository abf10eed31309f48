import Feed

/// What became of the mutations, by class.
struct Shares {
  private struct Count {
    var all = 0
    var clean = 0
    var one = 0
    var more = 0
    var refused = 0
    var rules: [String: Int] = [:]
  }

  private var counts: [MutationClass: Count] = [:]

  /// Counts a trial.
  mutating func add(_ trial: Trial) {
    var count = counts[trial.mutation.kind] ?? Count()
    count.all += 1
    switch trial.findings.count {
    case 0: count.clean += 1
    case 1: count.one += 1
    default: count.more += 1
    }
    if trial.exitCode == 2 { count.refused += 1 }
    for rule in Set(trial.findings.map(\.rule)) { count.rules[rule, default: 0] += 1 }
    counts[trial.mutation.kind] = count
  }

  /// A line a class: how many there were, the shares, and the commonest rules.
  var table: String {
    func share(_ part: Int, _ whole: Int) -> String { "\((part * 1_000 / whole + 5) / 10) %" }
    let lines = MutationClass.allCases.compactMap { kind -> String? in
      guard let count = counts[kind] else { return nil }
      let rules = count.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
        .map { "\($0.key) \(share($0.value, count.all))" }
      return [
        kind.rawValue, "\(count.all)", share(count.clean, count.all), share(count.one, count.all),
        share(count.more, count.all), share(count.refused, count.all),
        rules.joined(separator: ", "),
      ].joined(separator: " | ")
    }
    return (["class | trials | no finding | one | more | refused | commonest rules"] + lines)
      .joined(separator: "\n")
  }
}
