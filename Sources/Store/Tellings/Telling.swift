/// Something that is to be told of a night, by one way, and how far that has come.
package struct Telling: Sendable, Equatable {
  /// What it is about, which decides who is told.
  package enum Kind: String, Sendable, CaseIterable {
    /// A night that was loaded.
    case good
    /// One that was held or refused.
    case held
    /// One that could not run.
    case failed
    /// That none has been good for too long.
    case overdue
  }

  /// The way by which it goes.
  package enum Channel: String, Sendable, CaseIterable {
    case mail
    case webhook
    case syslog
  }

  /// How far it has come.
  package enum State: String, Sendable {
    case waiting
    /// It was begun; where nobody works on it, the program was stopped there, and it may have
    /// arrived.
    case trying
    case failed
    case told
  }

  package var number: Int
  /// The night's number, nil where it is about no night.
  package var night: Int?
  /// The night as people call it, or the day.
  package var label: String
  package var kind: Kind
  package var channel: Channel
  /// When it was written, in UTC.
  package var madeAt: String
  package var subject: String
  package var body: String
  package var state: State
  /// How often it was begun.
  package var tries: Int
  /// Whether an earlier try may have arrived.
  package var isRepeated: Bool
  /// Why the last try failed, in words without anything of a feed.
  package var failure: String?

  package init(
    number: Int, night: Int?, label: String, kind: Kind, channel: Channel, madeAt: String,
    subject: String, body: String, state: State, tries: Int, isRepeated: Bool,
    failure: String? = nil
  ) {
    (self.number, self.night, self.label, self.kind) = (number, night, label, kind)
    (self.channel, self.madeAt, self.subject, self.body) = (channel, madeAt, subject, body)
    (self.state, self.tries, self.isRepeated, self.failure) = (state, tries, isRepeated, failure)
  }
}
