internal import Feed
internal import Rules

/// The words by which one finds out what to mend, to be pasted into a message.
///
/// It names places and no value, so that it may go by mail within the house.
struct OwnerMessage {
  private let rule: RuleOnPage
  private let owner: String
  private let files: [String]
  private let run: RunInfo

  init(_ rule: RuleOnPage, _ owner: String, files: [String], _ run: RunInfo) {
    self.rule = rule
    self.owner = owner
    self.files = files
    self.run = run
  }

  /// The message as markup: line by line, for hardly any has something to escape.
  var html: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { XMLText.escaped(String($0)) }.joined(separator: "\n")
  }

  /// Subject, greeting, what it is, what to do, where.
  var text: String {
    let names = Words.list(files.map(HTMLReport.name(of:)))
    let (count, places) = rule.owners[owner] ?? (0, [])
    let info = run.rule(rule.id)
    var text = """
      Subject: \(names): \(Words.count(count, "finding")) of “\(rule.id)”

      To: \(owner)

      In \(names), checked as of \(run.today), there \(count == 1 ? "is" : "are") \
      \(Words.count(count, "finding")) for you:
      \(info?.summary ?? rule.id)

      What it means: \(info?.consequenceInWords ?? "")
      What to do: \(info?.fix ?? "")

      Where:

      """
    for place in places { text += "- \(place.isEmpty ? "the file as a whole" : place)\n" }
    let rest = count - places.count
    if rest > 0 {
      text += "- and \(Words.number(rest)) more; sisfeed check --fix-list DIR lists them all\n"
    }
    return text
  }
}
