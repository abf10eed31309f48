import Foundation

/// One of the expanded schemas under the shared reference folder, which a user's checkout doesn't
/// have: one line an element, with its facets.
struct SchemaTree {
  /// What a leaf element takes.
  struct Leaf {
    var minimum = 0
    var maximum = Int.max
    var pattern: String?
    var codes: [String]?
    var codeCount: Int?
    var isDate = false
    var isNillable = false
    var mayBeBlank = false
  }

  private var leaves: [String: Leaf] = [:]
  /// Which values were seen to be of which patterns; matching is slow.
  private var matches: [String: Bool] = [:]

  /// The tree with this name, nil where the folder isn't there.
  init?(named name: String) {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/reference/sevis-trees/\(name).txt").standardizedFileURL
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    // A type is spelled out where it first stands; later mentions lean on that.
    var children: [String: [(name: String, depth: Int, rest: String)]] = [:]
    var lines: [(depth: Int, name: String, rest: String)] = []
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count / 2
      let words = line.split(separator: " ", maxSplits: 1)
      guard let name = words.first else { continue }
      lines.append((depth, String(name), words.count > 1 ? String(words[1]) : ""))
    }
    for (index, line) in lines.enumerated() {
      guard let type = Self.type(of: line.rest), !line.rest.contains("<") else { continue }
      var below: [(String, Int, String)] = []
      for next in lines[(index + 1)...] {
        if next.depth <= line.depth { break }
        below.append((next.name, next.depth - line.depth, next.rest))
      }
      if children[type] == nil && !below.isEmpty { children[type] = below }
    }
    var path: [String] = []
    func enter(_ depth: Int, _ name: String, _ rest: String) {
      path = Array(path.prefix(depth)) + Array(repeating: "", count: max(0, depth - path.count))
      path.append(name)
      let full = path.filter { !$0.hasPrefix("<") }.joined(separator: "/")
      if leaves[full] == nil { leaves[full] = Self.leaf(rest) }
    }
    for (index, line) in lines.enumerated() {
      enter(line.depth, line.name, line.rest)
      let isSpelledOut = index + 1 < lines.count && lines[index + 1].depth > line.depth
      guard !isSpelledOut, let type = Self.type(of: line.rest) else { continue }
      for child in children[type] ?? [] { enter(line.depth + child.depth, child.name, child.rest) }
    }
  }

  /// What the element at a path below the root takes; nil where there is none.
  func leaf(_ path: String) -> Leaf? { leaves[path] }

  private static func type(of rest: String) -> String? {
    guard let colon = rest.range(of: " : ") else { return nil }
    let name = rest[colon.upperBound...].prefix { $0.isLetter || $0.isNumber }
    return name.isEmpty ? nil : String(name)
  }

  private static func leaf(_ rest: String) -> Leaf {
    var leaf = Leaf()
    func number(_ facet: String) -> Int? {
      guard let range = rest.range(of: facet + "=") else { return nil }
      return Int(rest[range.upperBound...].prefix { $0.isNumber })
    }
    leaf.minimum = number("minLength") ?? number("length") ?? 0
    leaf.maximum = number("maxLength") ?? number("length") ?? .max
    leaf.isDate = rest.contains("<date>")
    leaf.isNillable = rest.contains("nillable")
    leaf.mayBeBlank = rest.contains("emptyStringType") || rest.contains("emptyEnumerationType")
    if let range = rest.range(of: "pattern=") {
      leaf.pattern = String(rest[range.upperBound...].prefix { $0 != ">" })
    }
    if let range = rest.range(of: "enum{") {
      let inside = String(rest[range.upperBound...].prefix { $0 != "}" })
      if inside.hasSuffix(" codes") {
        leaf.codeCount = Int(inside.dropLast(" codes".count))
      } else {
        leaf.codes = inside.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    return leaf
  }

  /// What is wrong with a value; nil where the element takes it.
  mutating func objection(to value: String, _ leaf: Leaf) -> String? {
    if value.isEmpty && leaf.mayBeBlank { return nil }
    let count = value.unicodeScalars.count
    if count < leaf.minimum { return "shorter than \(leaf.minimum)" }
    if count > leaf.maximum { return "longer than \(leaf.maximum)" }
    if leaf.isDate && value.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil { return "no date" }
    if let codes = leaf.codes, !codes.contains(value) { return "not one of the codes" }
    if let pattern = leaf.pattern {
      let key = pattern + "\n" + value
      let fits =
        matches[key]
        ?? ((try? Regex(pattern)).map { (try? $0.wholeMatch(in: value)) != nil } ?? true)
      matches[key] = fits
      if !fits { return "not of the pattern \(pattern)" }
    }
    return nil
  }
}
