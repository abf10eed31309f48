package import Feed

/// A SEVIS record that the school holds: a line of its roster.
package struct SEVISRecord: Sendable, Equatable {
  /// The person it belongs to.
  package var uuuid: String
  /// `N` and ten digits; written once.
  package var sevisID: String
  /// The class it was made for.
  package var visaClass: VisaType.Class
  /// Where it stands.
  package var status: Status
  /// The school code or programme number it belongs to.
  package var organisation: String
  /// The first day of the programme.
  package var programStart: Day?
  /// The last day of the programme.
  package var programEnd: Day?
  /// The day on which SEVIS was last known to say so.
  package var asOf: Day

  package init(
    uuuid: String, sevisID: String, visaClass: VisaType.Class, status: Status,
    organisation: String = "", programStart: Day? = nil, programEnd: Day? = nil, asOf: Day
  ) {
    self.uuuid = uuuid
    self.sevisID = sevisID
    self.visaClass = visaClass
    self.status = status
    self.organisation = organisation
    self.programStart = programStart
    self.programEnd = programEnd
    self.asOf = asOf
  }

  /// Where a record stands.
  package enum Status: String, Sendable, CaseIterable {
    case draft, initial, active, completed, terminated, deactivated, canceled

    /// Whether it can still be updated: a draft isn't in SEVIS yet, the others are over.
    package var isOpen: Bool { self == .initial || self == .active }

    /// Whether it has ended, whichever way.
    package var isOver: Bool { !isOpen && self != .draft }
  }
}
