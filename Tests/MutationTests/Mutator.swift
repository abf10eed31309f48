import Feed
import TestSupport

/// Changes clean files, each in one place, the same for the same seed.
struct Mutator {
  private let files: [CleanFile]
  private let columns: [String: Column]

  init() throws {
    var files: [CleanFile] = []
    for seed in 0..<6 as Range<UInt64> { files.append(try CleanFile(.student, seed: seed)) }
    for seed in 6..<9 as Range<UInt64> { files.append(try CleanFile(.combined, seed: seed)) }
    files.append(try CleanFile(.hr, seed: 9))
    self.files = files
    columns = Dictionary(
      uniqueKeysWithValues: ColumnTable.standard.columns.map { ($0.name, $0) })
  }

  /// The mutation with a number: classes take turns, everything else is drawn from the number.
  func mutation(_ number: Int) -> Mutation {
    var random = SplitMix(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    let kind = MutationClass.allCases[number % MutationClass.allCases.count]
    let file = random.pick(files)
    let row = random.below(file.rows.count)
    switch kind {
    case .cellBlanked: return blank(file, row, &random)
    case .badValue: return bad(file, row, &random)
    case .swapped: return swap(file, row, &random)
    case .byteFlipped, .byteInserted, .byteDeleted: return byte(kind, file, &random)
    case .tabRemoved, .tabAdded, .rowCut: return line(kind, file, row, &random)
    case .rowDoubled: return double(file, row, &random)
    case .headerChanged: return header(file, &random)
    case .fileCut: return cut(file, &random)
    }
  }

  // MARK: Cells

  private func blank(_ file: CleanFile, _ row: Int, _ random: inout SplitMix) -> Mutation {
    let place = random.pick(file.rows[row].indices.filter { !file.rows[row][$0].isEmpty })
    let column = file.header[place]
    var rows = file.rows
    rows[row][place] = []
    return Mutation(
      kind: .cellBlanked, file: file, bytes: file.bytes(rows: rows),
      promise: Blanks.promise(column, blankOn: row, of: file), what: "row \(row) \(column)")
  }

  private func bad(_ file: CleanFile, _ row: Int, _ random: inout SplitMix) -> Mutation {
    let places = file.rows[row].indices.filter { place in
      guard !file.rows[row][place].isEmpty, let column = columns[file.header[place]] else {
        return false
      }
      // Rules about a student's values are silent on an employee's row.
      let isEverybodys = [.id, .name, .email, .hrFlag].contains(column.format)
      if column.format == .hrFlag && file.kind != .combined { return false }
      return !BadValues.of(column).isEmpty && (file.isStudent(row) || isEverybodys)
    }
    // Most columns are free text; three times in four one with a type is taken.
    let typed = places.filter { columns[file.header[$0]]?.format.hasShape == true }
    let place = random.pick(random.below(4) == 0 || typed.isEmpty ? places : typed)
    let column = file.header[place]
    let (value, rule) = random.pick(columns[column].map(BadValues.of) ?? [])
    var rows = file.rows
    rows[row][place] = Array(value.utf8)
    return Mutation(
      kind: .badValue, file: file, bytes: file.bytes(rows: rows),
      promise: .one(rule, line: row + 2), what: "row \(row) \(column) \(value.prefix(30))")
  }

  private func swap(_ file: CleanFile, _ row: Int, _ random: inout SplitMix) -> Mutation {
    let cells = file.rows[row]
    let place = random.pick((0..<cells.count - 1).filter { cells[$0] != cells[$0 + 1] })
    var rows = file.rows
    rows[row].swapAt(place, place + 1)
    return Mutation(
      kind: .swapped, file: file, bytes: file.bytes(rows: rows), promise: .onlyOn(line: row + 2),
      what: "row \(row) \(file.header[place])")
  }

  // MARK: Lines

  private func line(
    _ kind: MutationClass, _ file: CleanFile, _ row: Int, _ random: inout SplitMix
  ) -> Mutation {
    var lines = file.bytes().split(separator: 0x0A).map(Array.init)
    let line = lines[row + 1]
    var promise = Promise.one("wrong-field-count", line: row + 2)
    let at: Int
    switch kind {
    case .tabRemoved:
      at = random.pick(line.indices.filter { line[$0] == 0x09 })
      lines[row + 1].remove(at: at)
    case .tabAdded:
      at = random.below(line.count + 1)
      lines[row + 1].insert(0x09, at: at)
    default:
      at = 1 + random.below(line.count - 1)
      lines[row + 1] = Array(line[..<at])
      if !line[at...].contains(0x09) { promise = .onlyOn(line: row + 2) }
    }
    return Mutation(
      kind: kind, file: file, bytes: lines.flatMap { $0 + [0x0A] }, promise: promise,
      what: "row \(row) at \(at)")
  }

  private func double(_ file: CleanFile, _ row: Int, _ random: inout SplitMix) -> Mutation {
    let place = row + 1 + random.below(file.rows.count - row)
    var rows = file.rows
    rows.insert(rows[row], at: place)
    return Mutation(
      kind: .rowDoubled, file: file, bytes: file.bytes(rows: rows),
      promise: .one("duplicate-uuuid", line: place + 2), what: "row \(row) at \(place)")
  }

  private func cut(_ file: CleanFile, _ random: inout SplitMix) -> Mutation {
    let whole = file.bytes()
    // One in eight in the header, so that each kind of end comes up.
    let header = whole.firstIndex(of: 0x0A) ?? 0
    let at = random.below(8) == 0 ? random.below(header + 2) : random.below(whole.count)
    let bytes = Array(whole[..<at])
    let last = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
    let fields = last.count { $0 == 0x09 } + 1
    let promise: Promise =
      if at == 0 {
        .one("empty-file", line: nil)
      } else if at <= header {
        .one("truncated-file", line: nil)
      } else if at == header + 1 {
        .one("no-rows", line: nil)
      } else if last.isEmpty {
        .none
      } else if fields < file.header.count {
        .one("truncated-file", line: nil)
      } else {
        .onlyOn(line: bytes.count { $0 == 0x0A } + 1)
      }
    return Mutation(kind: .fileCut, file: file, bytes: bytes, promise: promise, what: "at \(at)")
  }
}
