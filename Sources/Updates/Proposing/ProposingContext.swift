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
}
