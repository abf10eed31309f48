/// The columns that code speaks of by name.
///
/// Each is looked up in `specs/columns.tsv` once; a name that isn't there is a mistake in this file
/// and stops the program at its first use, which every test run is.
extension ColumnID {
  package static let uuuid = named("UUUID")
  package static let lastName = named("LAST_NAME")
  package static let firstName = named("FIRST_NAME")
  package static let middleName = named("MIDDLE_NAME")
  package static let email = named("EMAIL")
  package static let birthDate = named("DOB")
  package static let gender = named("GENDER")
  package static let confidentiality = named("CONFIDENTIALITY_IND")
  package static let hrFlag = named("HR_FLAG")
  package static let visaType = named("VISA_TYPE")
  package static let educationLevel = named("EDUCATION_LEVEL")
  package static let birthCountry = named("BIRTH_COUNTRY")
  package static let citizenshipCountry = named("CITIZENSHIP_COUNTRY")
  package static let permanentResidenceCountry = named("PERM_RESIDENT_COUNTRY")
  package static let foreignPhoneCountryCode = named("FOREIGN_PHONE_COUNTRY_CODE")
  package static let foreignAddressCountry = named("FOREIGN_ADDRESS_COUNTRY")
  package static let creditsTotal = named("CREDITS_TOTAL")
  package static let creditsCampus = named("CREDITS_CAMPUS")
  package static let creditsOnline = named("CREDITS_ONLINE")
  package static let creditsESL = named("CREDITS_ESL")
  package static let fullTime = named("FULL_TIME")
  package static let creditsTerm = named("CREDITS_TERM")
  package static let gradDate = named("GRAD_DATE")
  package static let sevisID = named("SEVIS_ID")

  /// The four columns that count the credits of a term.
  package static let credits = [creditsCampus, creditsOnline, creditsESL, creditsTotal]

  /// The column of `specs/columns.tsv` with this name.
  package static func named(_ name: String) -> ColumnID {
    guard let column = ColumnTable.standard.column(named: name) else {
      preconditionFailure("specs/columns.tsv has no column \(name)")
    }
    return column.id
  }
}
