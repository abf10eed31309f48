/// Who works in the story's office, and what the settings let them do.
enum StoryOffice {
  /// The two who decide on students' records.
  static let officials = ["avery", "blake"]
  /// The two who decide on exchange visitors'.
  static let responsible = ["casey", "devon"]
  /// The system's user who types for them; whoever plays the story puts an own name there.
  static let desk = "office-desk"
  /// The column whose values say what became of someone.
  static let signalColumn = "CUSTOM24"
  /// The duties whose updates nobody needs to look at.
  static let automatic = ["email", "j-email"]

  /// The two who decide on a person's records.
  static func people(for visa: Visa) -> [String] { visa == .j1 ? responsible : officials }

  /// The settings of the story's school.
  static var settings: String {
    var text = """
      # A story's school. Whoever plays it types for the four people below: put your own user name
      # in the place of \(desk), or let the four decide themselves.
      store:
        path: store/sisfeed.sqlite
      terms:

      """
    for term in [StoryCalendar.oldTerm, StoryCalendar.newTerm] {
      text += """
          "\(term.code)":
            start: \(term.start)
            end: \(term.end)
            add-drop: \(term.addDrop)
            next-start: \(term.nextStart)

        """
    }
    text += """
      full-time:
        Y: yes
        N: no
      signals:
        \(signalColumn)=WD: withdrawn
        \(signalColumn)=GR: graduated
        \(signalColumn)=SU: suspended
        \(signalColumn)=LE: leave
      people:
        on-behalf: \(desk)
        dso: \(officials.joined(separator: ", "))
        ro: \(responsible.joined(separator: ", "))
      approve:
        automatic: \(automatic.joined(separator: ", "))
        negative-a-day: 500

      """
    return text
  }
}
