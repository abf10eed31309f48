extension Duty {
  /// What a duty is about, for code.
  ///
  /// The raw value is the row's name in `specs/duties.tsv`, without the `j-` of exchange visitors.
  package enum Subject: String, Sendable, CaseIterable {
    // What is compared value by value.
    case usAddress = "us-address"
    case mailingAddress = "mailing-address"
    case foreignAddress = "foreign-address"
    case email
    case phone
    case legalName = "legal-name"
    case birthDate = "birth-date"
    case gender
    case birthCountry = "birth-country"
    case citizenship
    case residenceCountry = "residence-country"
    // The programme.
    case major
    case educationLevel = "education-level"
    case newProgram = "new-program"
    case vocationalProgramChange = "vocational-program-change"
    // Its dates.
    case programExtension = "extension"
    case vocationalExtension = "vocational-extension"
    case shortening
    case earlyGraduation = "early-graduation"
    case deferral
    case startMoved = "start-moved"
    // The term.
    case registrationInitial = "registration-initial"
    case registrationContinuing = "registration-continuing"
    case notEnrolledInitial = "not-enrolled-initial"
    case notEnrolledContinuing = "not-enrolled-continuing"
    case belowFullTime = "below-full-time"
    case reducedCourseLoad = "reduced-course-load"
    case fullCourseResumed = "full-course-resumed"
    case creditsChangedInTerm = "credits-changed-in-term"
    case fullTimeUnclear = "full-time-unclear"
    case validation
    case notArrived = "not-arrived"
    // The status.
    case withdrawal
    case suspension
    case death
    case leave
    case classLeft = "class-left"
    case statusMoved = "status-moved"
    case missingRow = "missing-row"
    case newStudent = "new-student"
    case newVisitor = "new-visitor"
    // Only in the pack of the proposed rule.
    case proposedExtension = "ds-extension"
    case proposedFourYears = "ds-four-years"
    case proposedGrace = "ds-grace"
    case proposedFirstYear = "ds-first-year-change"
    case proposedGraduate = "ds-graduate-change"
    case proposedSameLevel = "ds-same-level"

    /// The subject of a row with this name.
    package init?(rowNamed name: String) {
      self.init(rawValue: name.hasPrefix("j-") ? String(name.dropFirst(2)) : name)
    }
  }
}
