/// Which kinds a rule is of, said by its conformance alone; it may be of two.
///
/// `as?` would say the same, but for each kind that a rule is not of it searches all conformances
/// of the program and its libraries: 6 ms at every start, of 25.
extension Rule {
  package static var asOpeningRule: (any OpeningRule.Type)? { nil }
  package static var asEndingRule: (any EndingRule.Type)? { nil }
  package static var asCellRule: (any CellRule.Type)? { nil }
  package static var asRecordRule: (any RecordRule.Type)? { nil }
  package static var asColumnRule: (any ColumnRule.Type)? { nil }
  package static var asAddressRule: (any AddressRule.Type)? { nil }
}

extension OpeningRule {
  package static var asOpeningRule: (any OpeningRule.Type)? { self }
}

extension EndingRule {
  package static var asEndingRule: (any EndingRule.Type)? { self }
}

extension CellRule {
  package static var asCellRule: (any CellRule.Type)? { self }
}

extension RecordRule {
  package static var asRecordRule: (any RecordRule.Type)? { self }
}

extension ColumnRule {
  package static var asColumnRule: (any ColumnRule.Type)? { self }
}

extension AddressRule {
  package static var asAddressRule: (any AddressRule.Type)? { self }
}
