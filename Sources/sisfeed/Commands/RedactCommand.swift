internal import ArgumentParser
internal import CCrypto
internal import Feed
internal import Files
internal import Mend
internal import Rules
internal import TSV

/// `sisfeed redact`: the same file with made-up people.
struct RedactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Write the same file with made-up people, to show someone who may not see the real.",
    discussion: """
      Names, ids, addresses, birth dates, phones, free text and custom columns become others of the \
      same shape; the same id becomes the same id throughout. Codes, credits, terms, flags and dates \
      of the programme stay. Both files are then checked: they have the same findings, line by line, \
      or nothing is written (exit 3).

      Two runs make other people, unless --seed is given. Whoever knows the seed can try names out \
      on the result, so keep it for tests.

      EXAMPLES
        sisfeed redact sis_user_info.txt -o for-the-vendor/sis_user_info.txt
        sisfeed redact sis_user_info.txt -o sample.txt --kind student --seed 7
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @Option(name: [.short, .customLong("output")], help: "Where the redacted file goes.")
  var output: String

  @Option(
    help: ArgumentHelp("Make the same people each time: any words or number.", valueName: "seed"))
  var seed: String?

  @Option(help: "Which of the three files it is: student, hr or combined.")
  var kind: FileKind?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions

  @OptionGroup var todayOptions: TodayOptions

  /// How many keys are tried: another may do where chance made two people one.
  private static let mostKeys = 4

  func validate() throws {
    if file == "-" {
      throw ValidationError("redact reads its file more than once; standard input can't be")
    }
  }

  mutating func run() async throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    if FileIdentity.isSame(file, output) {
      throw RunFailure("\(output) is the file itself; name another, the input is never changed")
    }
    let source = try FeedFile(path: file, hashes: false)
    guard let size = source.size else {
      throw RunFailure("\(file) can be read once only, and redact reads it more often")
    }
    let options = FeedCheck.Options(
      layout: school.layout,
      ruleset: Ruleset(overrides: school.severities, switchedOff: school.switchedOff), kind: kind,
      today: school.today, threads: CheckCommand.cores)
    let (wanted, rows) = try await places(source, source.name, size, options)
    _ = try source.finish()

    var difference = ""
    for attempt in 0..<Self.mostKeys {
      let target = try WholeFile(path: output)
      let redaction = FeedRedaction(options, fileName: source.name, key: try key(attempt))
      var progress = Progress(name: source.name ?? file, size: size * 2)
      do {
        try await redaction.run(
          size: size, { source.again() }, write: { try target.write($0) },
          progress: { progress.report($0) })
      } catch let obstacle as Unredactable {
        progress.clear()
        throw RunFailure("\(file): \(obstacle.description). Nothing was written")
      }
      progress.clear()
      let (found, _) = try await places(try target.written(), source.name, size, options)
      if let place = wanted.firstDifference(from: found) {
        difference = place
        continue
      }
      _ = try source.finish()
      try target.commit()
      let findings = wanted.count == 1 ? "finding is" : "findings are"
      try printText(
        "\(rows) \(rows == 1 ? "row" : "rows") redacted; \(wanted.count) \(findings) as they were\n"
      )
      return
    }
    throw RunFailure(
      """
      \(file): no made-up people were found with the same findings (\(difference)). Nothing was \
      written
      """)
  }

  /// Where a check finds something, and how many rows there are.
  private func places(
    _ source: some ByteSource, _ name: String?, _ size: Int, _ options: FeedCheck.Options
  ) async throws -> (FindingPlaces, rows: Int) {
    var places = FindingPlaces()
    let outcome = try await FeedCheck(options).run(
      source, fileName: name, size: size, emit: { places.add($0) })
    return (places, outcome.ending.rows)
  }

  private func key(_ attempt: Int) throws -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    let bytes = Array("sisfeed redact \(attempt) ".utf8) + Array((seed ?? "").utf8)
    let isMade =
      seed == nil
      ? crypto_random(&key, key.count) : crypto_sha256(bytes, bytes.count, &key)
    guard isMade == 0 else { throw RunFailure("no random numbers are to be had from libcrypto") }
    return key
  }
}
