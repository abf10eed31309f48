/// A notice of the nightly run, by its id: something to look at that never holds a night.
package enum NoticeName: String, Sendable, CaseIterable, Codable {
  case sameFile = "same-file"
  case feedOverdue = "feed-overdue"
  case mixedTerms = "mixed-terms"
  case creditsChangedWithinTerm = "credits-changed-within-term"
  case leftTooEarly = "left-too-early"
  case keyRenamed = "key-renamed"
  case flapping
}
