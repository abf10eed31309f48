/// What a person asked for and may not have done: exit code 2.
///
/// Nothing is broken, and nothing was changed.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
