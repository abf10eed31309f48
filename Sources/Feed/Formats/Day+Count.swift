extension Day {
  /// How many days it is after `other`; negative where it is before.
  package func days(after other: Day) -> Int { number - other.number }

  /// The days since 1 March of the year 0, which puts the leap day at a year's end.
  private var number: Int {
    let shifted = month < 3 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthFromMarch + 2) / 5 + day - 1
  }
}
