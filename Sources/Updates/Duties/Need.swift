/// Something that SEVIS requires and the feed can't show: a reason, an explanation, a date.
package struct Need: Sendable, Equatable {
  /// The element to be given, as its path below the event.
  package let element: String
  /// The values that are possible; empty where it is free.
  package let codes: [String]
  /// What is asked, in plain words.
  package let why: String

  package init(element: String, codes: [String] = [], why: String) {
    self.element = element
    self.codes = codes
    self.why = why
  }
}
