package import Changes
package import Feed

/// What proposing needs to know beside the person: the day, the rules, the school's own words.
package struct ProposingContext: Sendable {
  /// The school's today.
  package var today: Day
  /// The duties in force.
  package var duties: DutyTable
  /// The terms of the school's year.
  package var terms: [Term]
  /// Which value of which column means what.
  package var signals: SignalMap
  /// What FULL_TIME and the credits say.
  package var fullTime: FullTimeRule
  /// How the feed writes dates.
  package var dateFormat: DateFormat
  /// The columns whose blank is meant to clear what SEVIS holds.
  package var clearable: ColumnSet
  /// The columns that say when a programme begins and ends, where the feed has such.
  package var programStart: ProgramDateColumn?
  package var programEnd: ProgramDateColumn?

  package init(
    today: Day, duties: DutyTable = .standard, terms: [Term] = [], signals: SignalMap = SignalMap(),
    fullTime: FullTimeRule = FullTimeRule(), dateFormat: DateFormat = .monthDayYear,
    clearable: ColumnSet = [], programStart: ProgramDateColumn? = nil,
    programEnd: ProgramDateColumn? = nil
  ) {
    self.today = today
    self.duties = duties
    self.terms = terms
    self.signals = signals
    self.fullTime = fullTime
    self.dateFormat = dateFormat
    self.clearable = clearable
    self.programStart = programStart
    self.programEnd = programEnd
  }
}

/// A column that holds a date of the programme: the settings' `columns.program-start` and
/// `columns.program-end`.
package struct ProgramDateColumn: Sendable, Equatable {
  package let column: ColumnID
  package let name: String

  /// The column with this name.
  package init(column: ColumnID, name: String) {
    self.column = column
    self.name = name
  }
}

extension ProposingContext {
  /// The day that a column of the programme holds; nil where it is blank, absent or no date.
  func programDate(_ column: ProgramDateColumn, in view: PersonView) -> Day? {
    let bytes = Array(view.value(column.column).utf8)
    return dateFormat.day(bytes.span) ?? DateFormat.yearMonthDay.day(bytes.span)
  }

  /// The columns that proposing reads, here and wherever a person's row is prepared for it: of the
  /// others it neither sees a value nor minds one.
  package var columnsRead: Set<ColumnID> {
    var columns = Set(Element.allCases.flatMap(\.columns))
    columns.formUnion(ColumnID.credits)
    columns.formUnion([.visaType, .hrFlag, .fullTime, .gradDate, .sevisID, .confidentiality])
    columns.formUnion(signals.entries.map(\.column))
    columns.formUnion(
      [programStart?.column, programEnd?.column, fullTime.onlineClasses].compactMap { $0 })
    return columns
  }

  /// All that proposing goes by beside the people and the day, as a text: where it is another than
  /// last night, what was proposed or not may be another for everyone.
  package var basis: String {
    var lines = terms.map {
      "term \($0.code) \($0.start) \($0.end) \($0.addDrop) \($0.nextStart?.description ?? "")"
    }
    lines += signals.entries.map { "signal \($0.text) \($0.signal.meaning.rawValue)" }
    lines += fullTime.codes.sorted { $0.key < $1.key }.map { "full-time \($0.key) \($0.value)" }
    lines.append(
      """
      credits \(fullTime.undergraduate) \(fullTime.graduate.map { "\($0)" } ?? "") \
      \(fullTime.onlineCap) \(fullTime.largestClass) \(fullTime.onlineClasses?.rawValue ?? -1)
      """)
    lines.append("dates \(dateFormat.rawValue)")
    lines += [programStart, programEnd].map { "programme \($0?.name ?? "")" }
    lines.append("clearable \(clearable)")
    lines.append("reads \(columnsRead.map(\.rawValue).sorted())")
    lines += duties.duties.map { duty in
      let parameters = duty.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let needs = duty.needs.map { "\($0.element) \($0.codes.joined(separator: ","))" }
      return """
        duty \(duty.name) \(duty.classes.map(\.name)) \(duty.isInForce(on: today)) \
        \(duty.legalDays?.description ?? "") \(duty.countedFrom) \
        \(duty.notAfter?.rawValue ?? "") \(duty.officeDays) \(duty.risk.rawValue) \(parameters.joined(separator: ";")) \
        \(needs.joined(separator: ";"))
        """
    }
    return lines.joined(separator: "\n")
  }
}
