package import Feed

/// Why a decision isn't taken, in a sentence.
package enum Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  case notIn(ReviewState, String)
  case samePersonTwice(String)
  case openNeeds([Need])
  case blocked([String])
  case nightHeld
  case notTheRole(person: String, needed: String, visaClass: String)
  case taskIsNotSent
  case overCap(cap: Int, key: String)
  case neverAutomatic(String)
  case unexpectedCount(expected: Int, found: Int)
  case noSuchElement(String, [String])
  case valueNotTaken(String, [String])
  case elementIsFixed(String)
  case isManyValues(String)
  case notOnBehalf(user: String, person: String)
  case identityChanged
  case notLater(Day)
  case endsBeforeItBegins
  case takesNoCode(String)
  case needsCode([String])
  case illnessTooLong(months: Int, allowed: Int, granted: Int, last: Day?, basis: String)
  case grantedBefore(Int)
  case academicAgain(from: Day, until: Day)

  package var description: String {
    switch self {
    case .notIn(let state, let verb):
      "a proposal that is \(state.rawValue) can't be \(verb)"
    case .samePersonTwice(let person):
      "\(person) has approved it already; risk 3 needs a second person"
    case .openNeeds(let needs):
      "SEVIS requires "
        + needs.map { "\($0.element) (\($0.why))" }.joined(separator: ", ")
        + (needs.contains(where: \.isManyValues)
          ? ", more than can be given here: fill in the draft in RTI, and mark it with done-in-rti"
          : ": give it with --set Element=value")
    case .blocked(let causes):
      "it is kept back by \(list(causes)); mend that in the SIS first"
    case .nightHeld:
      "the last night is held, so nothing new is certain; override or mend it first"
    case .notTheRole(let person, let needed, let visaClass):
      "\(person) isn't \(needed) in the settings, and only such a person decides on \(visaClass)"
    case .taskIsNotSent:
      "a task is never sent; mark it with done-in-rti when it is done, or reject it"
    case .overCap(let cap, let key):
      (cap == 1 ? "1 approval of \(key) is" : "\(cap) approvals of \(key) are")
        + " today's limit, and it is reached; raise it in the settings or go on tomorrow"
    case .neverAutomatic(let what): "\(what) is never approved without a person"
    case .unexpectedCount(let expected, let found):
      (found == 1 ? "1 proposal matches" : "\(found) proposals match")
        + ", not the \(expected) you expected"
    case .noSuchElement(let element, let known):
      "the proposal has no element \(element); it has \(list(known))"
    case .valueNotTaken(let element, let allowed):
      allowed.isEmpty
        ? "SEVIS doesn't take that value for \(element)"
        : "SEVIS doesn't take that value for \(element); it takes \(list(allowed, last: "or"))"
    case .elementIsFixed(let element):
      "\(element) comes from the feed and the terms; change it there, or reject the proposal"
    case .isManyValues(let element):
      "\(element) is made of many values that can't be given here; fill in the draft in RTI"
    case .notOnBehalf(let user, let person):
      "\(user) isn't listed under people.on-behalf, so --by \(person) wouldn't count"
    case .identityChanged:
      "the SEVIS ID is another than the record's, and a SEVIS ID is written once; say why with "
        + "--reason"
    case .notLater(let today):
      "a proposal is postponed until a day after today, \(today)"
    case .endsBeforeItBegins: "the waiver would end before it begins"
    case .takesNoCode(let kind):
      "a waiver for \(kind) is never reported and takes no code; --code goes with reduced-course-load"
    case .needsCode(let allowed):
      allowed.isEmpty
        ? "only students of class F-1 and M-1 get a reduced course load"
        : "a reduced course load needs SEVIS's code for its reason: --code \(list(allowed, last: "or")) "
          + "(sisfeed codes drop-below-full-reason)"
    case .illnessTooLong(let months, let allowed, let granted, let last, let basis):
      "illness may reduce the course load for \(months) months together at one programme level "
        + "(\(basis)), which is \(allowed) days; \(granted) of them are granted already, and "
        + (last.map { "it may last until \($0)" } ?? "none is left")
        + ". Where SEVIS has it already, say so with --in-sevis"
    case .grantedBefore(let number):
      "waiver \(number) says the same; leave it, or end it first (sisfeed waiver end \(number))"
    case .academicAgain(let from, let until):
      "academic difficulties may reduce the course load once at one programme level "
        + "(8 CFR 214.2(f)(6)(iii)(A)), and they did from \(from) until \(until). Where SEVIS has "
        + "it already, say so with --in-sevis"
    }
  }

  private func list(_ words: [String], last: String = "and") -> String {
    Suggestion.list(words, last: last)
  }
}
