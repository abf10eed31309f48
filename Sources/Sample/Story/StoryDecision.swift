internal import Feed

/// What somebody in the office decides about a proposal, on the day of a night.
struct StoryDecision {
  enum Verb: String {
    case approve, reject, postpone
    case doneInRTI = "done-in-rti"
  }

  var night: Int
  var verb: Verb
  var event: String
  var operation: String?
  var task: String?
  /// Who decides.
  var by: String
  /// To which day it is postponed.
  var until: Day?
  /// A value that SEVIS requires, with its element.
  var set: (element: String, value: String)?

  /// The decision as the file of a night has it.
  func json(uuuid: String) -> String {
    """
    {"night":\(night),"uuuid":\(QueueLine.quoted(uuuid)),"event":\(QueueLine.quoted(event)),\
    "operation":\(operation.map(QueueLine.quoted) ?? "null"),\
    "task":\(task.map(QueueLine.quoted) ?? "null"),\
    "verb":"\(verb.rawValue)","by":"\(by)","until":\(until.map { "\"\($0)\"" } ?? "null"),\
    "set":\(set.map { QueueLine.quoted("\($0.element)=\($0.value)") } ?? "null")}
    """
  }
}
