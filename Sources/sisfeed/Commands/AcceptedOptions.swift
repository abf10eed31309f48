internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Reports
internal import Rules
internal import Settings

/// What is accepted, and what was there before.
struct AcceptedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The list of accepted findings; sisfeed.accepted.yaml where there is one.",
      valueName: "file"))
  var accepted: String?

  @Flag(help: "Start a list of accepted findings with those of this check.")
  var writeAccepted = false

  @Option(
    help: ArgumentHelp(
      "Say which findings are new, still open or mended since this json report.",
      valueName: "report.json"))
  var since: String?

  /// Reads the list of accepted findings.
  ///
  /// - Parameter today: the day on which an entry has expired or hasn't.
  /// - Returns: the list, which is empty where there is none or one is to be started.
  /// - Throws: `RunFailure` where it can't be read, or one that is named isn't there.
  func acceptances(today: Day) throws -> Acceptances {
    if writeAccepted { return .none }
    let path = accepted ?? AcceptedFile.place
    let ofList = RuleCatalogue.all.filter { $0.scope == .accepted }.map(\.id)
    do {
      let entries = try AcceptedFile.read(
        path, rules: RuleCatalogue.all.map(\.id), unacceptable: ofList)
      guard let entries else {
        if accepted == nil { return .none }
        throw RunFailure("\(path): there is no such list; --write-accepted starts one")
      }
      return Acceptances(path: path, entries, today: today)
    } catch let error as SettingsError {
      throw RunFailure(error.description)
    }
  }

  /// Opens the list that is to be started; nil where none is.
  ///
  /// - Returns: where it goes.
  /// - Throws: `RunFailure` where there is one already, or it can't be written.
  func newList() throws -> ReportOutput? {
    guard writeAccepted else { return nil }
    let path = accepted ?? AcceptedFile.place
    var status = stat()
    guard stat(path, &status) != 0 else {
      throw RunFailure(
        "\(path) is there already; --write-accepted only starts a list, name another by --accepted")
    }
    return try ReportOutput(path: path, besides: [])
  }

  /// Who runs the program, by the system's users.
  static var user: String {
    guard let entry = getpwuid(getuid()) else { return "user \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }
}
