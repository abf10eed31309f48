/// How the values of a column are written; the `format` field of `specs/columns.tsv`.
package enum ColumnFormat: String, Sendable, CaseIterable {
  case id
  case name
  case preferredName = "preferred-name"
  case email
  case birthDate = "birth-date"
  case date
  case gender
  case hrFlag = "hr-flag"
  case suffix
  case visa
  case cip
  case cipOrNone = "cip-or-none"
  case educationLevel = "education-level"
  case birthCountry = "birth-country"
  case country
  case foreignCountry = "foreign-country"
  case usPhone = "us-phone"
  case callingCode = "calling-code"
  case phone
  case street
  case city
  case state
  case zip
  case foreignStreet = "foreign-street"
  case foreignCity = "foreign-city"
  case province
  case postalCode = "postal-code"
  case credits
  case creditsEarned = "credits-earned"
  case sevisID = "sevis-id"
  /// Text that holds one value.
  case text
  /// Text that may hold anything, lists too.
  case free

  /// Whether the column's own error is found by the rules about its address, which see the block.
  package var isJudgedInItsBlock: Bool { self == .state || self == .zip }
}
