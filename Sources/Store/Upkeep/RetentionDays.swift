/// For how many days things are kept: `retention` in the settings.
package struct RetentionDays: Sendable, Equatable {
  /// For how many a night can be rebuilt.
  package var nights: Int
  /// For how many the files are kept as they came.
  package var input: Int
  /// For how many someone is kept who is no longer in the feed.
  package var gone: Int

  package init(nights: Int, input: Int, gone: Int) {
    (self.nights, self.input, self.gone) = (nights, input, gone)
  }
}
