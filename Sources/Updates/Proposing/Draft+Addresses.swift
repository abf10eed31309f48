internal import Codes
internal import Feed

/// An address as SEVIS has it: one value of several elements.
struct AddressElements: Sendable {
  let elements: [Element]
  /// The elements without which SEVIS takes no such address.
  let required: [Element]

  /// Where the student lives in the US.
  static let physical = AddressElements(
    elements: [.usStreet, .usLine2, .usCity, .usState, .usZIP], required: [.usStreet, .usZIP])
  /// Where mail is sent in the US.
  static let mailing = AddressElements(
    elements: [.mailingStreet, .mailingLine2, .mailingCity, .mailingState, .mailingZIP],
    required: [.mailingStreet, .mailingZIP])
  /// The address at home.
  static let abroad = AddressElements(
    elements: [
      .foreignStreet, .foreignLine2, .foreignCity, .foreignProvince, .foreignPostalCode,
      .foreignCountry,
    ], required: [.foreignStreet, .foreignCountry])

  var columns: [ColumnID] { elements.flatMap(\.columns) }
}

extension Draft {
  /// Compares an address as the one value it is.
  mutating func compare(_ address: AddressElements) {
    let cells = address.elements.map { view.value($0.columns[0]) }
    if cells.allSatisfy(\.isEmpty) { return }
    let held = address.elements.map { confirmed[$0]?.value }
    guard var changed = changes(cells, held, address) else { return }
    changed += cleared(cells, held, address)
    if changed.isEmpty { return }
    let columns = address.columns
    let differing = changed.map { address.elements[$0].columns[0] }
    guard mayPropose(columns, changed: differing) else { return }
    for (index, element) in address.elements.enumerated() where cells[index].isEmpty {
      guard !address.required.contains(element) else {
        hold(columns, .incomplete)
        return
      }
    }
    // Whoever moves to a house without a second line leaves no old apartment behind.
    if changed.contains(0) {
      for (index, element) in address.elements.enumerated() where cells[index].isEmpty {
        if element.facts.mayBeEmpty && held[index]?.isEmpty == false && !changed.contains(index) {
          changed.append(index)
        }
      }
    }
    let fits = address.elements.enumerated().allSatisfy { index, element in
      cells[index].isEmpty || element.takes(collapsed(cells[index]), for: visaClass)
    }
    guard fits else {
      hold(columns, .notForSEVIS)
      return
    }
    propose(address, changed.sorted(), cells, held)
  }

  /// The places of the cells that differ in more than style, none where none does; nil where nothing
  /// is known of the address, or it is the same on other lines.
  ///
  /// A blank cell differs from nothing: blank never clears.
  private mutating func changes(
    _ cells: [String], _ held: [String?], _ address: AddressElements
  ) -> [Int]? {
    if held.allSatisfy({ $0 == nil }) {
      guard address.columns.contains(where: { view.firstSeen[$0] != nil }) else { return nil }
      return cells.indices.filter { !cells[$0].isEmpty }
    }
    var changed: [Int] = []
    var unknown: [Int] = []
    var hasOtherStyle = false
    for (index, element) in address.elements.enumerated() where !cells[index].isEmpty {
      // Of what nothing is known and nothing has moved, nothing is news by itself.
      if held[index] == nil && view.firstSeen[element.columns[0]] == nil {
        unknown.append(index)
        continue
      }
      let likeness = Likeness(cells[index], held[index] ?? "", form: element.facts.form)
      if likeness == .different { changed.append(index) }
      if likeness == .style { hasOtherStyle = true }
    }
    if changed.isEmpty {
      if hasOtherStyle { outcome.differentInStyle.append(address.columns[0]) }
      return []
    }
    // The same words on other lines: `12 Main St Apt 4` and `12 Main St` over `Apt 4`.
    if changed.allSatisfy({ $0 < 2 }) {
      let form = address.elements[0].facts.form
      let lines = cells.prefix(2).filter { !$0.isEmpty }.joined(separator: " ")
      let heldLines = held.prefix(2).compactMap { $0 }.filter { !$0.isEmpty }
      if Likeness(lines, heldLines.joined(separator: " "), form: form) != .different {
        outcome.differentInStyle.append(address.columns[0])
        return nil
      }
    }
    return (changed + unknown).sorted()
  }

  /// The places of blank cells that the school has listed as clearing what SEVIS holds.
  private mutating func cleared(
    _ cells: [String], _ held: [String?], _ address: AddressElements
  ) -> [Int] {
    if context.clearable.isEmpty { return [] }
    let listed = address.elements.indices.filter { index in
      let element = address.elements[index]
      return cells[index].isEmpty && held[index]?.isEmpty == false && element.facts.mayBeEmpty
        && context.clearable.contains(element.columns[0])
    }
    return listed.filter { index in
      let column = address.elements[index].columns[0]
      if view.isBlank(column) { return true }
      hold([column], .absentColumn)
      return false
    }
  }

  private mutating func propose(
    _ address: AddressElements, _ changed: [Int], _ cells: [String], _ held: [String?]
  ) {
    guard let duty = duty(address.elements[0].facts.subject) else { return }
    // Of a move, the line that is left behind with it isn't news by itself.
    let filled = changed.filter { !cells[$0].isEmpty }
    let columns = (filled.isEmpty ? changed : filled).map { address.elements[$0].columns[0] }
    var part = Part(duty, firstSeen: firstSeen(columns), anchors: anchors())
    for index in changed {
      let element = address.elements[index]
      guard let path = element.path(for: visaClass) else { continue }
      part.change(
        path, from: held[index], to: collapsed(cells[index]),
        column: name(of: element.columns[0]), item: element, group: element.facts.group)
    }
    if record == nil { part.blockedBy = ["no-sevis-record"] }
    parts.append(part)
  }

  /// A line with single spaces, as SEVIS keeps it.
  private func collapsed(_ text: String) -> String {
    let hasDouble = zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    guard hasDouble else { return text }
    return text.split(separator: " ").joined(separator: " ")
  }
}
