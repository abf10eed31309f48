internal import Changes
internal import Feed

/// The columns of a feed that are loaded: those of its header that the layout knows.
struct LoadColumns: Sendable {
  /// One column.
  struct Item: Sendable {
    let column: Column
    /// Where it stands in tonight's header.
    let position: Int

    /// Its name in the store: that of `specs/columns.tsv` whatever a school's layout calls it, so
    /// that a change of layout changes no history.
    var name: String { ColumnTable.standard.column(column.id)?.name ?? column.name }
  }

  let kind: FileKind
  let items: [Item]
  /// Where each stands in tonight's header.
  private let positions: [Int]
  private let places: [ColumnID: Int]
  private let visa: Int?
  private let flag: Int?
  private let credits: [Int]
  private let term: Int?
  private let confidentiality: Int?
  let uuuid: Int?

  init(header: Header, kind: FileKind) {
    self.kind = kind
    items = header.fields.enumerated().compactMap { position, field in
      guard let column = field.column, header.position(of: column.id) == position else {
        return nil
      }
      return Item(column: column, position: position)
    }
    positions = items.map(\.position)
    places = Dictionary(
      items.enumerated().map { ($1.column.id, $0) }, uniquingKeysWith: { first, _ in first })
    visa = places[.visaType]
    flag = places[.hrFlag]
    credits = ColumnID.credits.compactMap { [places] in places[$0] }
    term = places[.creditsTerm]
    confidentiality = places[.confidentiality]
    uuuid = places[.uuuid]
  }

  /// The names in the store, in order.
  var names: [String] { items.map(\.name) }

  /// Where a column's value stands among the values, nil where the feed hasn't the column.
  func place(of column: ColumnID) -> Int? { places[column] }

  /// Lets `values` point to a row's trimmed values, which are good as long as its chunk.
  func read(_ record: borrowing Record, into values: inout RowValues) {
    values.set(record, at: positions)
  }

  /// Takes all values but the id from the row of an employee who is no student.
  ///
  /// A school that stores no HR rows still sees when half of them vanish.
  func keepOnlyID(ofEmployee values: inout RowValues) {
    let population = population(values)
    guard population.isEmployee, !population.isStudent else { return }
    for place in items.indices where place != uuuid && place != flag { values.set(place, nil, 0) }
  }

  /// Whose row it is.
  func population(_ values: borrowing RowValues) -> Population {
    let hasVisa = visa.map { !values.isBlank($0) } ?? false
    var hasCredits = false
    for place in credits where !values.isBlank(place) { hasCredits = true }
    let mark = flag.flatMap {
      values.count($0) > 1 ? UInt8(ascii: "?") : values.start($0)?.pointee
    }
    return Population(kind: kind, flag: mark, hasVisa: hasVisa, hasCredits: hasCredits)
  }

  /// Whether the person asks to be named nowhere.
  func isConfidential(_ values: borrowing RowValues) -> Bool {
    confidentiality.map { values.isByte($0, UInt8(ascii: "Y")) } ?? false
  }

  /// The id for a list of examples, nil for someone who is named in none.
  func shownID(_ values: borrowing RowValues) -> String? {
    isConfidential(values) ? nil : uuuid.map { values.text($0) }
  }

  /// What the counts take from a row.
  func shape(_ values: borrowing RowValues, in comparison: inout FileComparison) -> RowShape {
    let people = people(values)
    var blanks = BlankColumns()
    for index in positions.indices where values.isBlank(index) { blanks.insert(positions[index]) }
    guard let term else { return RowShape(people: people, blanks: blanks) }
    let number = values.withValue(term) { comparison.term($0) }
    return RowShape(people: people, blanks: blanks, term: number)
  }

  /// The populations a row belongs to.
  func people(_ values: borrowing RowValues) -> PeopleSet {
    let population = population(values)
    guard let visa else { return PeopleSet(population, visa: [UInt8]().span) }
    return values.withValue(visa) { PeopleSet(population, visa: $0) }
  }

  /// What shows that someone who is gone and someone who is new are the same.
  func candidate(_ values: borrowing RowValues) -> RenameCandidate {
    let lastName = bytes(.lastName, values)
    let firstName = bytes(.firstName, values)
    let birthDate = bytes(.birthDate, values)
    let email = bytes(.email, values)
    let sevisID = bytes(.named("SEVIS_ID"), values)
    return RenameCandidate(
      uuuid: uuuid.map { values.text($0) } ?? "", people: people(values),
      isConfidential: isConfidential(values), lastName: lastName.span, firstName: firstName.span,
      birthDate: birthDate.span, email: email.span, sevisID: sevisID.span)
  }

  private func bytes(_ column: ColumnID, _ values: borrowing RowValues) -> [UInt8] {
    places[column].map { Array(values.text($0).utf8) } ?? []
  }
}
