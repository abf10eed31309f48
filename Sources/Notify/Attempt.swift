/// What came of trying to tell something.
package enum Attempt: Sendable, Equatable {
  /// It was taken.
  case taken
  /// It was not; why, in words without anything of a feed.
  case failed(String)
  /// It may have been taken or not.
  case uncertain(String)
}
