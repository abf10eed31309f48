import Feed
import TestSupport
import Updates

/// Looks each morning at a review queue whose nights are known cell by cell.
struct QueueWatch {
  /// The columns whose blank the settings say clears what SEVIS holds.
  var clearable: Set<String> = []
  /// The expanded schemas, where they are there.
  private var schemas = UpdateSchemas()
  /// Whether it is looked at what SEVIS takes.
  var hasSchemas: Bool { schemas != nil }
  /// The open proposals as of last time, by id.
  private var last: [String: Proposal] = [:]

  // What there was to see.
  private(set) var pairs = 0
  private(set) var proposing = 0
  private(set) var negatives = 0
  private(set) var clearings = 0
  private(set) var checkedValues = 0
  private(set) var keptBack = 0
  private(set) var excused = 0

  /// Notes what people have decided since.
  mutating func note(_ queue: [Proposal]) {
    last = Dictionary(uniqueKeysWithValues: queue.map { ($0.id, $0) })
  }

  /// Looks at the open proposals on the morning after a night.
  ///
  /// - Returns: what isn't as it must be.
  mutating func look(
    at queue: [Proposal], after night: RandomNight, isPair: Bool
  ) -> [String] {
    var problems: [String] = []
    var people: Set<String> = []
    var keys: Set<String> = []
    for proposal in queue {
      let update = proposal.update
      var here: [String] = []
      if !keys.insert(update.uuuid + " " + update.key).inserted { here.append("stands twice") }
      if update.isNegative && proposal.review.state == .approved { here.append("is approved") }
      let before = last[proposal.id]?.update
      let isNews = before.map { !$0.isSame(as: update) } ?? true
      if isNews {
        people.insert(update.uuuid)
        if update.isNegative { negatives += 1 }
        here += misfits(of: update)
      }
      // What nothing keeps back tonight can be approved tonight.
      let isFree = Set(update.blockedBy).isSubset(of: ["no-sevis-record", "us-address-missing"])
      if isNews || isFree { here += grounds(of: update, night) } else { keptBack += 1 }
      problems += here.map { "\(update.uuuid) \(update.key)\(isNews ? " anew" : ""): \($0)" }
    }
    let open = Set(queue.map(\.id))
    for proposal in last.values where !open.contains(proposal.id) {
      if let column = silence(about: proposal.update, night) {
        problems.append(
          "\(proposal.update.uuuid) \(proposal.update.key) is withdrawn for want of \(column)")
      }
    }
    if isPair {
      pairs += night.rows.count
      proposing += people.intersection(night.rows.keys).count
    }
    note(queue)
    return problems
  }

  // MARK: What it comes of

  /// The first column of an update of which tonight's file says nothing, be it good or bad; nil where
  /// it says something of all.
  private func silence(about update: Update, _ night: RandomNight) -> String? {
    if night.rows[update.uuuid] == nil || night.leftOut.contains(update.uuuid) { return "the row" }
    let hasSignal = update.evidence.contains(RandomTerm.signal)
    // Of a value that is several cells, the others may say that it went back; a date goes with its
    // signal.
    let single = update.fields.compactMap(\.column).first { column in
      !hasSignal && night.excusedColumns.contains(column)
        && RandomNight.block(of: column).count == 1
    }
    if let single { return single }
    var columns = update.fields.compactMap(\.column)
    if update.event.name == .registration { columns += Self.enrolment }
    if hasSignal { columns.append(RandomTerm.signal) }
    return columns.first { night.isSilent($0, of: update.uuuid) }
  }

  /// What shows that someone is enrolled.
  private static let enrolment = ["CREDITS_TERM", "CREDITS_TOTAL", "FULL_TIME"]

  /// What is proposed stands in tonight's file, in a cell that says something.
  private mutating func grounds(of update: Update, _ night: RandomNight) -> [String] {
    let uuuid = update.uuuid
    var problems: [String] = []
    for field in update.fields {
      guard let column = field.column else { continue }
      let text = night.text(column, of: uuuid)
      if night.isSilent(column, of: uuuid) {
        problems.append("\(field.element) is \(field.after) and comes of \(column), “\(text)”")
      } else if field.after.isEmpty {
        let isAbsent = night.excusedColumns.contains(column)
        problems += objections(toClearing: field, update, isAbsent ? nil : text)
      } else if night.isExcused(column) {
        // The value is an earlier night's, or has one in it.
        excused += 1
      } else if let value = Self.value(column, text, night, uuuid), field.after != value {
        problems.append("\(field.element) is \(field.after) and not \(value)")
      }
    }
    if update.event.name == .registration {
      for column in Self.enrolment
      where night.isSilent(column, of: uuuid) { problems.append("it comes of \(column)") }
    }
    if losesMiddleName(update, night) { problems.append("a middle name is lost") }
    // What ends a record or shortens its time is negative, whatever the proposal says of itself.
    let isNegative = update.event.name == .status || update.event.operation == "Shorten"
    if update.isNegative != isNegative { problems.append("negative: \(update.isNegative)") }
    if isNegative { problems += objections(toNegative: update, night) }
    return problems
  }

  /// A value as SEVIS would have it, where that is plain to see; a blank has none.
  private static func value(
    _ column: String, _ text: String, _ night: RandomNight, _ uuuid: String
  ) -> String? {
    switch column {
    case "CREDITS_TERM" where !text.isEmpty: return nil
    case "DOB", "GRAD_DATE", RandomTerm.programStart, RandomTerm.programEnd:
      return RandomTerm.iso(text)
    case "FIRST_NAME", "LAST_NAME":
      let middle = column == "FIRST_NAME" ? night.text("MIDDLE_NAME", of: uuuid) : ""
      let name = middle.isEmpty ? text : text + " " + middle
      let isPlain = name.utf8.allSatisfy { $0 == 0x20 || (0x41...0x5A).contains($0 & 0xDF) }
      return isPlain || text.isEmpty ? name : nil
    default: return text
    }
  }

  /// Only a second line of an address that was left behind is emptied, or what the settings list
  /// and the file has, blank.
  ///
  /// `text` is what the cell holds; nil where the file hasn't the column.
  private mutating func objections(
    toClearing field: FieldChange, _ update: Update, _ text: String?
  ) -> [String] {
    clearings += 1
    if let text, !text.isEmpty { return ["\(field.element) is emptied, the cell is “\(text)”"] }
    let block = field.element.split(separator: "/").first.map(String.init) ?? ""
    let street = update.fields.first { $0.element == block + "/Address1" }
    let isMove = street.map { $0.after != $0.before && !$0.after.isEmpty } ?? false
    let isListed = field.column.map(clearable.contains) ?? false
    return isMove || isListed && text != nil ? [] : ["\(field.element) is emptied"]
  }

  /// Whether a blank middle name takes one away without a person who says the whole name.
  private func losesMiddleName(_ update: Update, _ night: RandomNight) -> Bool {
    guard let name = update.fields.first(where: { $0.element == "FullName/FirstName" }),
      let before = name.before, before.contains(" "), !name.after.contains(" "),
      night.text("MIDDLE_NAME", of: update.uuuid).isEmpty
    else { return false }
    return !update.needs.contains { $0.element == name.element }
  }

  /// What is negative has a signal that tonight's file has, or an end of the programme that is
  /// earlier there, and waits for two people.
  private func objections(toNegative update: Update, _ night: RandomNight) -> [String] {
    var problems: [String] = []
    if update.risk != .fourEyes { problems.append("one person is enough") }
    let mark = RandomTerm.signal + "="
    let signals = update.evidence.split(separator: "; ").filter { $0.hasPrefix(mark) }
    let isSilent = night.isSilent(RandomTerm.signal, of: update.uuuid)
    for signal in signals
    where isSilent || mark + night.text(RandomTerm.signal, of: update.uuuid) != signal {
      problems.append("tonight's file doesn't say \(signal)")
    }
    let isEarlier = update.fields.contains { field in
      field.column == RandomTerm.programEnd && field.before.map { field.after < $0 } ?? false
    }
    if signals.isEmpty && !isEarlier { problems.append("nothing shows it") }
    return problems
  }

  // MARK: What SEVIS takes

  /// The values that their elements don't take, by the schemas and their tables of codes.
  private mutating func misfits(of update: Update) -> [String] {
    guard schemas != nil, update.event.isSent else { return [] }
    checkedValues += update.fields.count
    return update.fields.compactMap { field in
      schemas?.objection(
        to: field.after,
        at: UpdateSchemas.Place(
          isStudent: update.visaClass.isStudent, event: update.event.name.rawValue,
          operation: update.event.operation, element: field.element))
    }
  }
}
