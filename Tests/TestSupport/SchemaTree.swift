import Foundation

/// One of the expanded schemas under the shared reference folder, which a user's checkout doesn't
/// have: one line an element, with its facets.
package struct SchemaTree {
  /// What a leaf element takes.
  package struct Leaf {
    package var minimum = 0
    package var maximum = Int.max
    package var pattern: String?
    package var codes: [String]?
    package var codeCount: Int?
    package var isDate = false
    package var isNillable = false
    package var mayBeBlank = false
    /// The name of its type, by which its table of codes is found; nil where it has none.
    package var type: String?
  }

  private var leaves: [String: Leaf] = [:]
  /// Which values were seen to be of which patterns; matching is slow.
  private var matches: [String: Bool] = [:]
  /// The tables of codes that are too long to stand in the tree, by type.
  private let tables: [String: Set<String>]

  /// The tree with this name, nil where the folder isn't there.
  package init?(named name: String) {
    guard let text = Self.reference("sevis-trees/\(name).txt") else { return nil }
    tables = Self.tables()
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
  package func leaf(_ path: String) -> Leaf? { leaves[path] }

  /// A text of the shared reference folder; nil where it isn't there.
  private static func reference(_ path: String) -> String? {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/reference/\(path)").standardizedFileURL
    return try? String(contentsOf: file, encoding: .utf8)
  }

  /// The codes of each type whose tree says only how many there are: those that the file has and
  /// marks as usable there.
  private static func tables() -> [String: Set<String>] {
    let places = [
      "BirthCntryCodeType": ("country_birth", "in_schema_6_55"),
      "CntryCodeWithoutType": ("country_citizenship_residence", "in_schema_6_55"),
      "StateCodeType": ("us_state", "in_schema_6_55"),
      "ProgSubjectCodeStudentMajorType": ("cip_program_subject", "usable_as_primary_major"),
      "ProgSubjectCodeStudentSecondaryMinorType": (
        "cip_program_subject", "usable_as_second_major_or_minor"
      ),
    ]
    return places.compactMapValues { file, mark in
      guard let lines = reference("codes/\(file).tsv")?.split(separator: "\n"),
        let place = lines.first?.split(separator: "\t").firstIndex(of: Substring(mark))
      else { return nil }
      let rows = lines.dropFirst().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
      return Set(rows.filter { $0[place] == "Y" }.map { String($0[0]) })
    }
  }

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
    leaf.type = type(of: " " + rest)
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
  package mutating func objection(to value: String, _ leaf: Leaf) -> String? {
    if value.isEmpty && leaf.mayBeBlank { return nil }
    let count = value.unicodeScalars.count
    if count < leaf.minimum { return "shorter than \(leaf.minimum)" }
    if count > leaf.maximum { return "longer than \(leaf.maximum)" }
    if leaf.isDate && value.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil { return "no date" }
    if let codes = leaf.codes, !codes.contains(value) { return "not one of the codes" }
    if let table = leaf.type.flatMap({ tables[$0] }), !table.contains(value) {
      return "not in its table of codes"
    }
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
