/// Every rule, in the order reports list them.
///
/// Rules about cells are asked in this order, and the first that complains silences the later ones
/// in its cell; so the order of those is the contract's. Adding a rule is adding its file and its
/// line here.
package enum RuleCatalogue {
  /// The rules.
  package static let rules: [any Rule.Type] = [
    // The file.
    UnexpectedFileName.self, EmptyFile.self, NoRows.self, UTF16File.self, WrongLineEndings.self,
    TruncatedFile.self, ByteOrderMark.self, MixedLineEndings.self, MissingFinalNewline.self,
    // The header.
    WrongDelimiter.self, MissingHeaderRow.self, DuplicateColumn.self, MissingColumn.self,
    MissingCustomColumn.self, UnknownColumn.self, MisspelledColumn.self,
    // Lines.
    BlankLine.self, WrongFieldCount.self, ShiftedRow.self,
    // Ids.
    MissingUUUID.self, DuplicateUUUID.self, UUUIDDiffersByCase.self, PossibleSamePerson.self,
    PersonInBothFiles.self,
    // What must be there.
    MissingRequiredValue.self, MissingEmail.self,
    // One cell, in the order in which they silence each other.
    InvalidUTF8.self, ControlCharacter.self, DoubleQuote.self, ValueTooLong.self,
    BlankCredits.self,
    // A column's own error.
    NameDigit.self, InvalidHRFlag.self, InvalidEmail.self, InvalidDate.self, FutureBirthDate.self,
    InvalidGender.self, InvalidSEVISID.self, UncodedVisaType.self, UnknownVisaCode.self,
    PermanentResident.self, InvalidEducationLevel.self, InvalidCIP.self, InvalidCredits.self,
    USCitizen.self, InvalidCountry.self,
    // What the text itself shows.
    MultipleValues.self, NamePlaceholder.self, PlaceholderValue.self, SpreadsheetDamage.self,
    Mojibake.self, InvisibleCharacter.self, NameCharacters.self,
    // A column's own warning.
    ExceedsSEVISLength.self, InvalidSuffix.self, InvalidUSPhone.self, InvalidForeignPhone.self,
    RetiredCIP.self, UnusualDateFormat.self,
    // Whatever the others say of the cell.
    PaddedValue.self,
    // A column as a whole.
    ISOCountryCodes.self,
    // Addresses.
    ForeignUSAddress.self, InvalidUSState.self, InvalidUSZIP.self, IncompleteUSAddress.self,
    ZIPStateMismatch.self, POBoxAddress.self, USForeignAddress.self, MissingForeignCountry.self,
    // Several cells of a row.
    EducationLevelVisaMismatch.self, CreditsTotalMismatch.self, MissingCreditsTerm.self,
    MissingFullTime.self,
    // The list of accepted findings.
    ExpiredAcceptance.self, UnmatchedAcceptance.self,
  ]

  /// Everything about each rule.
  package static let all: [RuleInfo] = rules.map { $0.info }

  static let openingRules = rules.compactMap { $0.asOpeningRule }
  static let endingRules = rules.compactMap { $0.asEndingRule }
  static let cellRules = rules.compactMap { $0.asCellRule }
  static let recordRules = rules.compactMap { $0.asRecordRule }
  static let columnRules = rules.compactMap { $0.asColumnRule }
  static let addressRules = rules.compactMap { $0.asAddressRule }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The rule with this id, or nil.
  package static subscript(id: String) -> RuleInfo? { byID[id] }

  /// Where a rule stands in the list.
  package static func place(of id: String) -> Int { places[id] ?? all.count }

  private static let places = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
}
