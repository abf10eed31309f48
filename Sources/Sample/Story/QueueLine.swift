internal import Feed

/// One proposal that the script expects in the queue, and what becomes of it.
struct QueueLine {
  /// A value that would be reported.
  struct Field: Equatable {
    var element: String
    var after: String
  }

  /// How it stands from a morning on.
  struct Stage {
    var morning: Int
    var state: String
    var fields: [Field]
  }

  let event: String
  var operation: String?
  /// The duty of a task, which has no fields to be told by.
  var task: String?
  let risk: Int
  var isNegative = false
  let firstSeen: Day
  let due: Day
  private(set) var stages: [Stage]

  /// A line that is there from a morning on.
  init(
    _ event: String, _ operation: String? = nil, task: String? = nil, risk: Int,
    isNegative: Bool = false, firstSeen: Day, due: Day, from morning: Int,
    state: String = "proposed", fields: [Field] = []
  ) {
    (self.event, self.operation, self.task) = (event, operation, task)
    (self.risk, self.isNegative) = (risk, isNegative)
    (self.firstSeen, self.due) = (firstSeen, due)
    stages = [Stage(morning: morning, state: state, fields: fields)]
  }

  /// Says what it is from a later morning on; fields that aren't given stay as they are.
  mutating func become(_ state: String, fields: [Field]? = nil, on morning: Int) {
    let before = stages.last?.fields ?? []
    stages.append(Stage(morning: morning, state: state, fields: fields ?? before))
  }

  /// Says what it is from a morning on where it is open by then, whatever was to become of it later.
  mutating func becomeInstead(_ state: String, fields: [Field]? = nil, on morning: Int) {
    guard let now = stage(on: morning), Self.open.contains(now.state) else { return }
    stages.removeAll { $0.morning >= morning }
    stages.append(Stage(morning: morning, state: state, fields: fields ?? now.fields))
  }

  private static let open: Set<String> = ["proposed", "approved", "postponed"]

  /// The morning from which on somebody has done it in SEVIS's own pages; nil where nobody does.
  var doneOn: Int? { stages.first { $0.state == "done-in-rti" }?.morning }

  /// How it stands on a morning; nil before it is there.
  func stage(on morning: Int) -> Stage? { stages.last { $0.morning <= morning } }

  /// The line as the file of a night has it; nil before it is there.
  func json(on night: Int, uuuid: String) -> String? {
    guard let stage = stage(on: night) else { return nil }
    let fields = stage.fields.sorted { $0.element < $1.element }.map {
      "{\"element\":\(Self.quoted($0.element)),\"after\":\(Self.quoted($0.after))}"
    }
    return """
      {"night":\(night),"uuuid":\(Self.quoted(uuuid)),"event":\(Self.quoted(event)),\
      "operation":\(operation.map(Self.quoted) ?? "null"),\
      "task":\(task.map(Self.quoted) ?? "null"),"fields":[\(fields.joined(separator: ","))],\
      "state":\(Self.quoted(stage.state)),"risk":\(risk),"negative":\(isNegative),\
      "firstSeen":"\(firstSeen)","due":"\(due)"}
      """
  }

  /// A text in JSON; made-up values hold no control characters.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
