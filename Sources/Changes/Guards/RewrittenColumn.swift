/// A column that changed for so many of some people that it holds a night.
struct RewrittenColumn {
  let position: Int
  let people: People
  /// Who is there on both nights.
  let inBoth: Int
  /// Cells that changed; those that became blank aside where the column was emptied, which is told.
  let changed: Int
  let movement: ColumnMovement
  /// How nearly all of it says the same as before; nil where enough says something else.
  let mainReencoding: Reencoding?

  /// Nil where it is too little to hold a night.
  init?(
    position: Int, people: People, inBoth: Int, isEmptied: Bool, movement: ColumnMovement,
    limits: GuardLimits
  ) {
    func isTooMuch(_ changed: Int) -> Bool {
      changed >= limits.fewestPeople && limits.columnRewritten.isReached(by: changed, of: inBoth)
    }
    let changed = movement.changed - (isEmptied ? movement.emptied : 0)
    guard isTooMuch(changed) else { return nil }
    self.position = position
    self.people = people
    self.inBoth = inBoth
    self.changed = changed
    self.movement = movement
    let isPure = !isTooMuch(changed - movement.reencodedInAll)
    mainReencoding =
      isPure ? Reencoding.allCases.max { movement.count($0) < movement.count($1) } : nil
  }

  var fraction: Fraction { Fraction(part: changed, total: inBoth) }
  var share: String { Share.of(changed, in: inBoth)?.description ?? "" }
}
