package import Feed

/// A term of the school's calendar; every day is the school's own.
package struct Term: Sendable, Equatable {
  /// The term as CREDITS_TERM has it.
  package var code: String
  package var start: Day
  package var end: Day
  /// The last day on which students add and drop courses.
  package var addDrop: Day
  /// When the next term begins, nil where it isn't known yet.
  package var nextStart: Day?

  package init(code: String, start: Day, end: Day, addDrop: Day, nextStart: Day? = nil) {
    self.code = code
    self.start = start
    self.end = end
    self.addDrop = addDrop
    self.nextStart = nextStart
  }
}
