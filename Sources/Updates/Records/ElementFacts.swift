internal import Feed

/// What is known of an element: its columns, how SEVIS writes it, and how long it may be.
///
/// Path, length and code table come from the element's column in `specs/columns.tsv`; only what
/// exchange visitors call otherwise stands here.
struct ElementFacts: Sendable {
  let columns: [ColumnID]
  let form: ElementForm
  let subject: Duty.Subject
  let limit: Int?
  let codes: String?
  let studentPath: String?
  let visitorPath: String?
  /// What is compared and sent as one: an address is, so is a number abroad.
  let group: String
  /// Whether SEVIS takes an empty value, which clears the one it has.
  let mayBeEmpty: Bool

  init(_ element: Element) {
    let (names, form, subject) = Self.declaration(of: element)
    columns = names.map(ColumnID.named)
    self.form = form
    self.subject = subject
    let column = columns.first.flatMap(ColumnTable.standard.column)
    limit = column?.sevisLimit
    codes = column?.codes
    var path = column?.sevisElement ?? ""
    for event in ["PersonalInfo/", "Program/Edit/"] where path.hasPrefix(event) {
      path.removeFirst(event.count)
    }
    if element == .sessionStart { path = "CurrentSessionStartDate" }
    studentPath = path.isEmpty ? nil : path
    visitorPath = Self.visitorPath(of: element, student: path)
    group = Self.group(of: path, element)
    switch element {
    case .suffix, .usLine2, .mailingLine2, .foreignLine2, .foreignCity, .foreignProvince,
      .foreignPostalCode:
      mayBeEmpty = true
    default: mayBeEmpty = false
    }
  }

  /// The columns an element is made of, the way it is written, and the duty about it.
  private static func declaration(
    of element: Element
  ) -> ([String], ElementForm, Duty.Subject) {
    switch element {
    case .lastName: (["LAST_NAME"], .name, .legalName)
    case .firstName: (["FIRST_NAME", "MIDDLE_NAME"], .name, .legalName)
    case .suffix: (["SUFFIX"], .code, .legalName)
    case .birthDate: (["DOB"], .date, .birthDate)
    case .gender: (["GENDER"], .code, .gender)
    case .birthCity: (["BIRTH_CITY"], .words, .birthCountry)
    case .birthCountry: (["BIRTH_COUNTRY"], .code, .birthCountry)
    case .citizenship: (["CITIZENSHIP_COUNTRY"], .code, .citizenship)
    case .residenceCountry: (["PERM_RESIDENT_COUNTRY"], .code, .residenceCountry)
    case .email: (["EMAIL"], .email, .email)
    case .usPhone: (["US_PHONE"], .usPhone, .phone)
    case .foreignPhoneCountry: (["FOREIGN_PHONE_COUNTRY_CODE"], .callingCode, .phone)
    case .foreignPhone: (["FOREIGN_PHONE"], .phone, .phone)
    case .usStreet: (["US_ADDRESS_LINE1"], .street, .usAddress)
    case .usLine2: (["US_ADDRESS_LINE2"], .street, .usAddress)
    case .usCity: (["US_ADDRESS_CITY"], .words, .usAddress)
    case .usState: (["US_ADDRESS_STATE"], .code, .usAddress)
    case .usZIP: (["US_ADDRESS_ZIP"], .zip, .usAddress)
    case .mailingStreet: (["US_MAILING_ADDRESS_LINE1"], .street, .mailingAddress)
    case .mailingLine2: (["US_MAILING_ADDRESS_LINE2"], .street, .mailingAddress)
    case .mailingCity: (["US_MAILING_ADDRESS_CITY"], .words, .mailingAddress)
    case .mailingState: (["US_MAILING_ADDRESS_STATE"], .code, .mailingAddress)
    case .mailingZIP: (["US_MAILING_ADDRESS_ZIP"], .zip, .mailingAddress)
    case .foreignStreet: (["FOREIGN_ADDRESS_LINE1"], .words, .foreignAddress)
    case .foreignLine2: (["FOREIGN_ADDRESS_LINE2"], .words, .foreignAddress)
    case .foreignCity: (["FOREIGN_ADDRESS_CITY"], .words, .foreignAddress)
    case .foreignProvince: (["FOREIGN_ADDRESS_PROVINCE"], .words, .foreignAddress)
    case .foreignPostalCode: (["FOREIGN_ADDRESS_POSTALCODE"], .words, .foreignAddress)
    case .foreignCountry: (["FOREIGN_ADDRESS_COUNTRY"], .code, .foreignAddress)
    case .level: (["EDUCATION_LEVEL"], .level, .educationLevel)
    case .major: (["MAJOR_CIP"], .major, .major)
    case .secondMajor: (["SECOND_MAJOR_CIP"], .furtherMajor, .major)
    case .minor: (["MINOR_CIP"], .furtherMajor, .major)
    case .sessionStart: (["CREDITS_TERM"], .day, .registrationContinuing)
    }
  }

  /// The path in the schema of exchange visitors (6.27), which has other names and no foreign
  /// address, foreign telephone or programme of this kind.
  private static func visitorPath(of element: Element, student path: String) -> String? {
    switch element {
    case .residenceCountry: "PermanentResidenceCountryCode"
    case .email: "EmailAddress"
    case .usPhone: "PhoneNumber"
    case .mailingStreet, .mailingLine2, .mailingCity, .mailingState, .mailingZIP:
      "MailAddress" + path.dropFirst("MailingAddress".count)
    case .foreignPhoneCountry, .foreignPhone, .foreignStreet, .foreignLine2, .foreignCity,
      .foreignProvince, .foreignPostalCode, .foreignCountry, .level, .major, .secondMajor, .minor,
      .sessionStart:
      nil
    default: path.isEmpty ? nil : path
    }
  }

  private static func group(of path: String, _ element: Element) -> String {
    switch element {
    case .lastName, .firstName, .suffix: path
    case .foreignPhoneCountry, .foreignPhone: "Telephone/Phone/Foreign"
    case .usPhone: path
    default: path.split(separator: "/").first.map(String.init) ?? "\(element)"
    }
  }
}
