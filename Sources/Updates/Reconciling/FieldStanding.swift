package import Feed

/// One value of one person: what the SIS has, what it had, what SEVIS confirmed, and how they stand.
package struct FieldStanding: Sendable, Equatable {
  /// The element's path in SEVIS.
  package var element: String
  /// The column it comes from.
  package var column: String?
  /// The element whose confirmed value it is; nil for what the record itself holds.
  package var item: Element?
  package var standing: Standing
  /// The SIS's value tonight, in SEVIS's form; empty where it is blank.
  package var now: String
  /// The snapshot it is measured by; nil where there is none.
  package var snapshot: String?
  /// What SEVIS is known or taken to hold; nil where nothing is known.
  package var confirmed: String?
  /// Since when that is known, and from what.
  package var since: Day?
  package var origin: String

  /// Whether its values may stand in any list.
  package var isOpen: Bool { item?.isShown ?? true }
}

/// The SIS against SEVIS, for one person.
package struct Reconciliation: Sendable {
  /// The person's rows, the oldest first, tonight's last.
  package var snapshots: [Snapshot]
  package var record: SEVISRecord
  /// The versions of the record, the oldest first.
  package var versions: [SEVISRecord]
  package var confirmed: ConfirmedValues
  /// What SEVIS has confirmed of each element, the oldest first.
  package var history: [Element: [DatedValue]]
  package var context: ProposingContext

  package init(
    snapshots: [Snapshot], record: SEVISRecord, versions: [SEVISRecord],
    confirmed: ConfirmedValues, history: [Element: [DatedValue]], context: ProposingContext
  ) {
    self.snapshots = snapshots
    self.record = record
    self.versions = versions
    self.confirmed = confirmed
    self.history = history
    self.context = context
  }

  /// How each value stands that either side has.
  package var fields: [FieldStanding] {
    guard !snapshots.isEmpty else { return [] }
    var fields = Element.allCases.compactMap(standing)
    for address in [AddressElements.physical, .mailing, .abroad] { settle(address, &fields) }
    return fields + [visaClass].compactMap { $0 }
      + [
        programDate(context.programStart, "PrgStartDate", \.programStart),
        programDate(context.programEnd, "PrgEndDate", \.programEnd),
      ].compactMap { $0 }
  }

  private func standing(of element: Element) -> FieldStanding? {
    // The session is the registration's, not the SIS's.
    guard element != .sessionStart, let path = element.path(for: record.visaClass) else {
      return nil
    }
    let column = ColumnTable.standard.column(element.columns[0])?.name
    var field = field(
      path, column: column, item: element, form: element, confirmed: confirmed[element],
      history: history[element] ?? []
    ) { $0.cell(element, context.dateFormat) ?? "" }
    // Where the school has listed the column, a blank does clear.
    if let found = field, found.standing == .sevisAhead, found.now.isEmpty,
      found.snapshot?.isEmpty == false, Element.mayBeCleared(element.columns[0]),
      context.clearable.contains(element.columns[0])
    {
      field?.standing = .sisAhead
    }
    return field
  }

  /// The class that the SIS says, against the record's.
  private var visaClass: FieldStanding? {
    field(
      "Class", column: "VISA_TYPE", item: nil, form: .sessionStart,
      confirmed: held(record.visaClass.name), history: steps { $0.visaClass.name }
    ) { $0.visaClass?.name ?? $0.value(.visaType) }
  }

  private func programDate(
    _ column: ProgramDateColumn?, _ name: String, _ day: KeyPath<SEVISRecord, Day?>
  ) -> FieldStanding? {
    guard let column else { return nil }
    return field(
      name, column: column.name, item: nil, form: .sessionStart,
      confirmed: record[keyPath: day].flatMap { held($0.description) },
      history: steps { $0[keyPath: day]?.description }
    ) { context.programDate(column, in: $0)?.description ?? "" }
  }

  /// What the record itself says is what SEVIS said on the day of its import.
  private func held(_ value: String) -> ConfirmedValue? {
    ConfirmedValue(value, certainty: .confirmed, since: record.asOf, origin: "SEVIS record")
  }

  private func steps(_ value: (SEVISRecord) -> String?) -> [DatedValue] {
    versions.compactMap { version in
      value(version).map { DatedValue($0, since: version.asOf) }
    }
  }

  private func field(
    _ path: String, column: String?, item: Element?, form: Element, confirmed: ConfirmedValue?,
    history: [DatedValue], _ value: (PersonView) -> String
  ) -> FieldStanding? {
    let own = snapshots.map { DatedValue(value($0.view), since: $0.from) }
    let now = own.last?.value ?? ""
    if now.isEmpty && confirmed?.value.isEmpty != false { return nil }
    let said =
      history.isEmpty
      ? [confirmed].compactMap { $0 }.map { DatedValue($0.value, since: $0.since) } : history
    let snapshot = own.base(against: said) { Standing.isSame($0, $1, as: form) }
    return FieldStanding(
      element: path, column: column, item: item,
      standing: Standing(now: now, snapshot: snapshot, confirmed: confirmed, element: form),
      now: now, snapshot: snapshot, confirmed: confirmed?.value, since: confirmed?.since,
      origin: confirmed?.origin ?? "")
  }

  /// An address is one value: its lines may be parted otherwise, and whoever moves to a house
  /// without a second line leaves no old apartment behind.
  private func settle(_ address: AddressElements, _ fields: inout [FieldStanding]) {
    let places = address.elements.prefix(2).map { element in
      fields.firstIndex { $0.item == element }
    }
    guard let street = places[0], let line = places[1] else { return }
    let lines = [fields[street], fields[line]]
    guard lines.allSatisfy({ $0.standing != .assumed }) else { return }
    let now = lines.map(\.now).filter { !$0.isEmpty }.joined(separator: " ")
    let held = lines.compactMap(\.confirmed).filter { !$0.isEmpty }.joined(separator: " ")
    if Standing.isSame(now, held, as: address.elements[0]) {
      for place in [street, line] { fields[place].standing = .agreed }
    } else if fields[line].now.isEmpty && fields[street].standing != .agreed {
      fields[line].standing = fields[street].standing
    }
  }
}
