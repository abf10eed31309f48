internal import CScan
internal import Feed
internal import TSV

/// Judges the rows of one chunk, knowing nothing of the others.
///
/// Lines are counted from the chunk's first; the walk adds what came before. So chunks can be judged
/// in any order, on any core, and the findings are the same.
struct ChunkJudge: Sendable {
  let plan: Plan
  /// How many findings a rule keeps.
  let limit: Int
  /// Whether anyone asks for the ids.
  let remembersIDs: Bool
  /// Whether anyone asks how full the columns are.
  var countsFill = false
  /// Rows whose verdict stands, where there are such.
  var cleanRows: CleanRows?

  /// A chunk, what judging it needs, and what it showed.
  ///
  /// It is used again for chunk after chunk, so a check allocates for a few chunks, not for all.
  struct Bench: Sendable {
    var chunk = Chunk()
    var splitter = Splitter()
    var lines = 0
    var rows = 0
    /// Rows whose verdict stood.
    var rowsPassedOver = 0
    var crlfLines = 0
    /// The first line that ends in CR LF, and the first that doesn't.
    var firstCRLF: Int?
    var firstLF: Int?
    var tally = Tally(limit: 0)
    var rowsWithErrors = 0
    var ids: [Identified] = []
    var oddLines: [OddLine] = []
    /// What the rows showed of the columns as a whole.
    var evidence: [any ColumnEvidence] = []
    /// How full the columns are, where that is asked.
    var fill: Fill?
  }

  /// A row's id.
  struct Identified: Sendable {
    var key: IdentityTable.Key
    var line: Int
    /// Where the row begins in the chunk.
    var rowStart: Int
    /// Where the id stands in the chunk.
    var start: Int
    var count: Int
    /// A hash of the person's name and birth date; nil where that isn't known.
    var person: UInt64?
    /// Whether the row has an error already.
    var hasError: Bool
    /// Whether anything was found in the row.
    var hasFinding: Bool
    /// Whether the person wants to be named nowhere.
    var isConfidential: Bool
  }

  /// A line that is no row.
  struct OddLine: Sendable {
    enum Kind: Sendable {
      case blank
      /// A row with too many or too few fields.
      case misfit(Misfit)
    }

    var line: Int
    var kind: Kind
  }

  /// Judges the chunk on a bench.
  ///
  /// - Parameters:
  ///   - bench: holds the chunk, and gets what it shows.
  ///   - skipped: how many lines to pass over: those up to the header, in the first chunk.
  func judge(_ bench: inout Bench, skipping skipped: Int) {
    var rowJudge = RowJudge(plan: plan, limit: limit)
    let width = plan.header.fields.count
    let idPosition = plan.idPosition
    let isUnwrapped = plan.quoting.wrapsHeader
    let (remembersIDs, personColumns) = (remembersIDs, plan.personColumns)
    let confidentialPosition = plan.header.position(of: .confidentiality)
    var (ids, oddLines) = (bench.ids, bench.oddLines)
    (bench.ids, bench.oddLines) = ([], [])
    ids.removeAll(keepingCapacity: true)
    oddLines.removeAll(keepingCapacity: true)
    var rows = 0
    var rowsPassedOver = 0
    let cleanRows = cleanRows
    var crlfLines = 0
    var firstCRLF: Int?
    var firstLF: Int?
    let endsOpen = bench.chunk.endsOpen
    var fill = countsFill ? Fill() : nil
    let chunkOffset = bench.chunk.offset
    let chunkEnd = bench.chunk.count
    let overlong = bench.chunk.overlongLine

    bench.lines = bench.splitter.forEachRow(in: bench.chunk) { row, number in
      let line = number + 1
      if endsOpen && row.start + row.lineLength + 2 >= chunkEnd {
        // The last line has no ending, though half of one may be left.
      } else if row.marks.contains(.crlf) {
        crlfLines += 1
        if firstCRLF == nil { firstCRLF = line }
      } else if firstLF == nil {
        firstLF = line
      }
      if number < skipped { return }
      if row.isBlank {
        oddLines.append(OddLine(line: line, kind: .blank))
        return
      }
      rows += 1
      guard row.fieldCount == width, overlong == nil else {
        let misfit = Misfit(row, in: plan, overlong: overlong)
        oddLines.append(OddLine(line: line, kind: .misfit(misfit)))
        return
      }
      fill?.add(row, isUnwrapped: isUnwrapped)
      var verdict = RowJudge.Verdict()
      if cleanRows?.contains(RowIndex.hash(ofRow: row.line)) == true {
        rowJudge.passOver(row, line: line)
        rowsPassedOver += 1
      } else {
        verdict = rowJudge.judge(row, line: line, chunkOffset: chunkOffset)
      }
      guard remembersIDs, let idPosition else { return }
      let raw = row[idPosition]
      let id = Blank.trim(isUnwrapped ? Quoting.unwrap(raw) : raw)
      // What slid into the place of ids is no id.
      if id.isEmpty || verdict.isShifted && !plan.identityShapes.mustBeOne(id) { return }
      ids.append(
        Identified(
          key: IdentityTable.Key(id: id, line: row.line), line: line,
          rowStart: row.start, start: row.offset(ofField: idPosition), count: raw.count,
          person: verdict.isPersonKnown
            ? personColumns?.hash(of: row, isUnwrapped: isUnwrapped) : nil,
          hasError: verdict.hasError, hasFinding: verdict.hasFinding,
          isConfidential: confidentialPosition.map { row[$0].equals("Y") } ?? false))
    }
    (bench.ids, bench.oddLines) = (ids, oddLines)
    (bench.rows, bench.crlfLines) = (rows, crlfLines)
    bench.rowsPassedOver = rowsPassedOver
    (bench.firstCRLF, bench.firstLF) = (firstCRLF, firstLF)
    bench.fill = fill
    bench.evidence = rowJudge.evidence
    (bench.tally, bench.rowsWithErrors) = (rowJudge.tally, rowJudge.rowsWithErrors)
  }
}

extension IdentityTable.Key {
  /// The hashes of an id and its row.
  ///
  /// The seeds only keep the two hashes of an id apart.
  init(id: Span<UInt8>, line: Span<UInt8>) {
    let (folded, exact) = id.withUnsafeBufferPointer { bytes -> (UInt64, UInt64) in
      guard let start = bytes.baseAddress else { return (0, 0) }
      return (scan_hash_folded(start, bytes.count, 1), scan_hash(start, bytes.count, 2))
    }
    let row = line.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { scan_hash($0, bytes.count, 3) } ?? 0
    }
    self.init(folded: folded, exact: UInt32(truncatingIfNeeded: exact >> 32), row: row)
  }
}
