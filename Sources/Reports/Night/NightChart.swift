/// The rows of the last nights as bars, the newest at the right.
///
/// Its places are percent of a picture that is as wide as there is room. What was not loaded is drawn
/// as an outline and has a mark, so that it can be told without colours.
struct NightChart {
  /// The most nights that are drawn.
  static let most = 30
  /// The least places there are, so that a first night is no wall.
  private static let fewest = 10

  private let nights: [NightList.Item]

  /// A chart of nights, the newest first.
  init(_ nights: [NightList.Item]) {
    self.nights = nights.prefix(Self.most).reversed()
  }

  /// What the template shows; nil where there is no night.
  var content: [String: any Sendable]? {
    guard let last = nights.last, let highest = nights.map(\.rows).max() else { return nil }
    let slot = 100 / Double(max(nights.count, Self.fewest))
    let start = 100 - slot * Double(nights.count)
    let bars = nights.enumerated().map { place, night -> [String: any Sendable] in
      let height = highest == 0 ? 1 : max(1, 100 * Double(night.rows) / Double(highest))
      let x = start + slot * (Double(place) + 0.12)
      let mark = Self.mark(of: night.state)
      return [
        "x": Self.percent(x), "width": Self.percent(slot * 0.76),
        "middle": Self.percent(x + slot * 0.38), "y": Self.percent(100 - height),
        "height": Self.percent(height), "mark": mark.map { $0 as any Sendable } ?? false,
        "kind": night.state + (place == nights.count - 1 ? " tonight" : ""),
        "title": "\(night.label): \(Words.count(night.rows, "row")), \(night.state)",
      ]
    }
    var content: [String: any Sendable] = [
      "name": "Rows of the last \(Words.count(nights.count, "night"))", "text": text,
      "highest": "highest \(Words.number(highest))", "bars": bars, "last": last.label,
      "nights": nights.reversed().map { Self.row($0) },
    ]
    let marked = Set(nights.map(\.state)).subtracting(["loaded"])
    if !marked.isEmpty {
      content["legend"] =
        marked.sorted().compactMap { state in
          Self.mark(of: state).map { "\($0) \(state)" }
        }.joined(separator: ", ") + ": an outline, for nothing of it was loaded."
    }
    // Two dates side by side need the room of six bars on a phone.
    if nights.count >= 6, let first = nights.first {
      content["first"] =
        ["x": Self.percent(start + slot * 0.12), "label": first.label] as [String: any Sendable]
    }
    return content
  }

  /// The chart in a sentence.
  private var text: String {
    let loaded = nights.filter { $0.state == "loaded" }.map(\.rows)
    var parts: [String] = []
    if let least = loaded.min(), let most = loaded.max() {
      let range =
        least == most
        ? Words.count(most, "row") : "\(Words.number(least)) to \(Words.number(most)) rows"
      parts.append("\(range) in \(Words.count(loaded.count, "loaded night"))")
    }
    for state in ["held", "refused"] {
      let count = nights.count { $0.state == state }
      if count > 0 { parts.append("\(Words.number(count)) \(state)") }
    }
    if let last = nights.last {
      parts.append("\(last.label) has \(Words.count(last.rows, "row"))")
    }
    return parts.joined(separator: "; ") + "."
  }

  private static func row(_ night: NightList.Item) -> [String: any Sendable] {
    [
      "label": night.label, "state": night.state, "rows": Words.number(night.rows),
      "added": Words.number(night.added), "changed": Words.number(night.changed),
      "gone": Words.number(night.gone), "leftOut": Words.number(night.leftOut),
    ]
  }

  private static func mark(of state: String) -> String? {
    switch state {
    case "held": "!"
    case "refused": "×"
    default: nil
    }
  }

  private static func percent(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
