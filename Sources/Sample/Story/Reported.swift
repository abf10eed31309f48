/// Which cells SEVIS is told of, and where they stand in what it is told.
///
/// It is written down here once more, by hand and from the schemas, so that the expectation doesn't
/// lean on what it is to be compared with.
enum Reported {
  /// Columns, and the paths of their elements for students and for exchange visitors.
  private static let personal: [(column: String, student: String?, visitor: String?)] = [
    ("LAST_NAME", "FullName/LastName", "FullName/LastName"),
    ("FIRST_NAME", "FullName/FirstName", "FullName/FirstName"),
    ("DOB", "BirthDate", "BirthDate"),
    ("GENDER", "Gender", "Gender"),
    ("BIRTH_COUNTRY", "BirthCountryCode", "BirthCountryCode"),
    ("CITIZENSHIP_COUNTRY", "CitizenshipCountryCode", "CitizenshipCountryCode"),
    ("PERM_RESIDENT_COUNTRY", nil, "PermanentResidenceCountryCode"),
    ("EMAIL", "Email", "EmailAddress"),
    ("US_PHONE", "Telephone/Phone/USNumber", "PhoneNumber"),
    (
      "FOREIGN_PHONE_COUNTRY_CODE", "Telephone/Phone/Foreign/CountryNumber", nil
    ),
    ("FOREIGN_PHONE", "Telephone/Phone/Foreign/PhoneNumber", nil),
    ("US_ADDRESS_LINE1", "USAddress/Address1", "USAddress/Address1"),
    ("US_ADDRESS_LINE2", "USAddress/Address2", "USAddress/Address2"),
    ("US_ADDRESS_CITY", "USAddress/City", "USAddress/City"),
    ("US_ADDRESS_STATE", "USAddress/State", "USAddress/State"),
    ("US_ADDRESS_ZIP", "USAddress/PostalCode", "USAddress/PostalCode"),
    ("US_MAILING_ADDRESS_LINE1", "MailingAddress/Address1", "MailAddress/Address1"),
    ("US_MAILING_ADDRESS_LINE2", "MailingAddress/Address2", "MailAddress/Address2"),
    ("US_MAILING_ADDRESS_CITY", "MailingAddress/City", "MailAddress/City"),
    ("US_MAILING_ADDRESS_STATE", "MailingAddress/State", "MailAddress/State"),
    ("US_MAILING_ADDRESS_ZIP", "MailingAddress/PostalCode", "MailAddress/PostalCode"),
    ("FOREIGN_ADDRESS_LINE1", "ForeignAddress/Address1", nil),
    ("FOREIGN_ADDRESS_LINE2", "ForeignAddress/Address2", nil),
    ("FOREIGN_ADDRESS_CITY", "ForeignAddress/City", nil),
    ("FOREIGN_ADDRESS_PROVINCE", "ForeignAddress/Province", nil),
    ("FOREIGN_ADDRESS_POSTALCODE", "ForeignAddress/PostalCode", nil),
    ("FOREIGN_ADDRESS_COUNTRY", "ForeignAddress/CountryCode", nil),
  ]

  private static let program: [(column: String, element: String)] = [
    ("EDUCATION_LEVEL", "Level"), ("MAJOR_CIP", "MajorCode1"), ("SECOND_MAJOR_CIP", "MajorCode2"),
    ("MINOR_CIP", "Minor"),
  ]

  /// The columns that a list of the school's SEVIS records has, beside the record itself.
  static let columns =
    personal.map(\.column).flatMap { $0 == "FIRST_NAME" ? [$0, "MIDDLE_NAME"] : [$0] }
    + program.map(\.column)

  /// What is told of personal information where a row became another.
  ///
  /// A blank tells nothing; only the second line of an address that was left goes.
  static func information(
    from before: [String: String], to after: [String: String], isVisitor: Bool
  ) -> [QueueLine.Field] {
    var fields: [QueueLine.Field] = []
    for row in personal {
      guard let element = isVisitor ? row.visitor : row.student else { continue }
      let (old, new) = (value(row.column, before), value(row.column, after))
      guard old != new else { continue }
      let isLineLeft = row.column.hasSuffix("_LINE2")
      if !new.isEmpty || isLineLeft { fields.append(.init(element: element, after: new)) }
    }
    return fields
  }

  /// What is told of the programme where a row became another.
  static func program(
    from before: [String: String], to after: [String: String]
  ) -> [QueueLine.Field] {
    program.filter { before[$0.column] != after[$0.column] && after[$0.column] != "" }.map {
      QueueLine.Field(element: $0.element, after: after[$0.column] ?? "")
    }
  }

  /// All that the draft of a new record takes from a row.
  static func draft(of row: [String: String], isVisitor: Bool) -> [QueueLine.Field] {
    var fields = information(from: [:], to: row, isVisitor: isVisitor).filter { !$0.after.isEmpty }
    for index in fields.indices where !fields[index].element.contains("Address/") {
      fields[index].element =
        (isVisitor ? "Biographical/" : "PersonalInfo/") + fields[index].element
    }
    if isVisitor { return fields }
    return fields
      + program(from: [:], to: row).map { field in
        let path = field.element == "Level" ? "EducationalInfo/EduLevel/" : "EducationalInfo/"
        return QueueLine.Field(element: path + field.element, after: field.after)
      }
  }

  /// The value as SEVIS writes it.
  static func value(_ column: String, _ row: [String: String]) -> String {
    let text = row[column] ?? ""
    switch column {
    case "DOB": return isoDate(text)
    case "FIRST_NAME":
      let middle = row["MIDDLE_NAME"] ?? ""
      return middle.isEmpty ? text : text + " " + middle
    default: return text
    }
  }

  /// `04/17/2003` as `2003-04-17`.
  static func isoDate(_ text: String) -> String {
    let parts = text.split(separator: "/")
    return parts.count == 3 ? "\(parts[2])-\(parts[0])-\(parts[1])" : text
  }
}
