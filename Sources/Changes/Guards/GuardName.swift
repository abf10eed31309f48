/// A guard of the nightly run, by its id (contract, "Guards of the nightly run").
package enum GuardName: String, Sendable, CaseIterable, Codable {
  case rowsLost = "rows-lost"
  case rowsGained = "rows-gained"
  case columnEmptied = "column-emptied"
  case columnRewritten = "column-rewritten"
  case keysReplaced = "keys-replaced"
  case headerChanged = "header-changed"
  case tooManyRejected = "too-many-rejected"
}
