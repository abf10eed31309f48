/// How a layout writes its dates.
package enum DateFormat: String, Sendable, CaseIterable {
  /// `02/28/2001`, as the vendor's files have it (seed 003's layout).
  case monthDayYear = "MM/DD/YYYY"
  /// `28/02/2001`.
  case dayMonthYear = "DD/MM/YYYY"
  /// `2001-02-28`.
  case yearMonthDay = "YYYY-MM-DD"
}
