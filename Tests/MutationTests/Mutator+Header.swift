import Feed
import TestSupport

extension Mutator {
  /// Changes the header.
  func header(_ file: CleanFile, _ random: inout SplitMix) -> Mutation {
    var names = file.header
    let place = random.below(names.count)
    let name = names[place]
    let missing = missingRules(name, of: file)
    var bytes: [UInt8]?
    let promise: Promise
    let what: String
    switch random.below(6) {
    case 0:
      names[place] = name.lowercased()
      promise = file.kind == .hr ? .none : .one("misspelled-column", line: 1)
      what = "in lower case"
    case 1:
      names[place] = " \(name)"
      promise = .one("misspelled-column", line: 1)
      what = "padded"
    case 2:
      names[place] = "Q\(name)Q"
      promise = .these(missing + ["unknown-column"])
      what = "misspelt"
    case 3:
      let other = (place + 1) % names.count
      names[place] = names[other]
      promise = .these(missing + ["duplicate-column"])
      what = "written as its neighbour"
    case 4:
      let rows = file.rows.map { cells in
        cells.indices.filter { $0 != place }.map { cells[$0] }
      }
      names.remove(at: place)
      bytes = file.bytes(header: names, rows: rows)
      promise = .these(missing)
      what = "left out with its column"
    default:
      var flipped = file.bytes()
      let at = random.below(names.joined(separator: "\t").utf8.count + 1)
      flipped[at] ^= 1 << UInt8(random.below(8))
      bytes = flipped
      promise = .anything
      what = "byte \(at) flipped"
    }
    return Mutation(
      kind: .headerChanged, file: file, bytes: bytes ?? file.bytes(header: names),
      promise: promise, what: "\(name) \(what)")
  }

  /// The rule about a column that isn't there.
  private func missingRules(_ name: String, of file: CleanFile) -> [String] {
    if Layout.customNumber(of: name) != nil {
      return file.kind == .hr ? [] : ["missing-custom-column"]
    }
    let required: Set<String> =
      switch file.kind {
      case .hr: ["UUUID", "LAST_NAME", "FIRST_NAME", "EMAIL"]
      // All that the contract's files have, but HR_FLAG in the student file and the optional ones.
      case .student: Set(file.header).subtracting(["HR_FLAG", "SEVIS_ID", "BIRTH_CITY"])
      case .combined: Set(file.header).subtracting(["SEVIS_ID", "BIRTH_CITY"])
      }
    return required.contains(name) ? ["missing-column"] : []
  }
}
