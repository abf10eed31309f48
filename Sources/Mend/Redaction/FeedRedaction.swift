internal import Feed
package import Rules
package import TSV

/// A cell for which no made-up value is judged as the real one.
package struct Unredactable: Error, CustomStringConvertible {
  package let description: String
}

/// The same feed with made-up people: the same shape, the same findings line by line.
///
/// It reads the feed twice: first to know the ids and values that nobody may get, then to make the
/// other ones. Each stretch of lines is checked as it was and as it is; where a cell is judged
/// otherwise it is made anew, and where nothing keeps the judgement the whole is given up.
package struct FeedRedaction {
  /// What a feed is judged by.
  private let options: FeedCheck.Options
  private let fileName: String?
  private let key: [UInt8]

  /// How often the cells of a row are made before the row is given up.
  private static let mostAttempts = 16

  /// How many lines are checked together: enough that laying the work out is little beside it, and few
  /// enough that all may be checked again for the sake of one.
  private static let stretch = 200

  /// - Parameters:
  ///   - options: the layout, the rules, the day.
  ///   - fileName: the feed's name without folders.
  ///   - key: 32 bytes; another key, other people.
  package init(_ options: FeedCheck.Options, fileName: String?, key: [UInt8]) {
    self.options = options
    self.fileName = fileName
    self.key = key
  }

  /// Redacts a feed.
  ///
  /// - Parameters:
  ///   - size: how many bytes it has.
  ///   - source: gives its bytes from the beginning, each time it is called.
  ///   - write: takes the redacted bytes, in order.
  ///   - progress: is told now and then how many bytes have been read, of twice the size.
  /// - Throws: `Unredactable`, and what `source` and `write` throw.
  package nonisolated(nonsending) func run<Source: ByteSource>(
    size: Int, _ source: () throws -> Source, write: ([UInt8]) throws -> Void,
    progress: (Int) -> Void = { _ in }
  ) async throws {
    var raw = LineReader(try source())
    let rawHead = try raw.peek(Opening.length)
    let rawOpening = Opening(head: rawHead, isWhole: rawHead.count < Opening.length)
    if let encoding = rawOpening.wideEncoding {
      var wide = WideText(encoding: encoding, key: key)
      return try wide.run(try source(), write: write)
    }

    let opened = try OpenedSource(try source())
    var lines = Lines(opened)
    let head = try lines.peek(Opening.length)
    let opening = Opening(head: head, isWhole: head.count < Opening.length)
    let feed = OpenedFeed(
      fileName: fileName, givenKind: options.kind, opening: opening, layout: options.layout)
    let headerLines = feed.lacksHeader ? 0 : opening.headerLineNumber
    var redaction = RowRedaction(
      feed,
      ValueMaker(key: key, layout: options.layout, today: options.today, bytes: size))

    var number = 0
    while let chunk = try lines.next() {
      for line in chunk {
        number += 1
        if number > headerLines && !line.isBlank { redaction.learn(line) }
      }
      progress(lines.position)
    }

    let isJudged = feed.isReadable && !feed.lacksHeader
    let comparison = LineComparison(feed, options)
    lines = Lines(try OpenedSource(try source()))
    number = 0
    while var chunk = try lines.next() {
      let before = number
      number += chunk.count
      let first = max(0, headerLines - before)
      for start in stride(from: first, to: chunk.count, by: Self.stretch) {
        let rows = Array(chunk[start..<min(start + Self.stretch, chunk.count)])
        let made = try await redacted(
          rows, &redaction, isJudged ? comparison : nil, linesBefore: before + start)
        for (index, bytes) in made.enumerated() { chunk[start + index].bytes = bytes }
      }
      var output: [UInt8] = []
      for line in chunk {
        output += line.bytes
        output += opened.endsInCarriageReturns && !line.ending.isEmpty ? [0x0D] : line.ending
      }
      try write(output)
      progress(size + lines.position)
    }
  }

  /// The lines with made-up values, each judged as it was.
  private nonisolated(nonsending) func redacted(
    _ lines: [Line], _ redaction: inout RowRedaction, _ comparison: LineComparison?,
    linesBefore: Int
  ) async throws -> [[UInt8]] {
    guard let comparison else {
      return lines.map { redaction.other(than: $0, isShifted: false) }
    }
    let real = try await comparison.verdicts(on: lines.map(\.bytes))
    var made = lines.indices.map { index in
      redaction.other(than: lines[index], isShifted: comparison.isShifted(real[index]))
    }
    var attempts: [Int: [Int]] = [:]
    for attempt in 1...Self.mostAttempts {
      // All of them, since how a stretch is quoted is told by all its lines.
      let verdicts = try await comparison.verdicts(on: made)
      let wrong = lines.indices.filter { verdicts[$0] != real[$0] }
      if wrong.isEmpty { break }
      for index in wrong {
        if attempt == Self.mostAttempts {
          throw Unredactable(
            description: comparison.difference(
              real[index], verdicts[index], line: linesBefore + index + 1))
        }
        var cells =
          attempts[index] ?? [Int](repeating: 0, count: redaction.feed.header.fields.count)
        for position in comparison.culprits(real[index], verdicts[index]) { cells[position] += 1 }
        attempts[index] = cells
        made[index] = redaction.other(
          than: lines[index], isShifted: comparison.isShifted(real[index]), attempts: cells)
      }
    }
    return made
  }
}
