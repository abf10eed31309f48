internal import Files

/// Who decides something on the command line.
struct Person {
  /// As whom they count.
  let name: String
  /// What is recorded: the user of the system, and on whose behalf.
  let recorded: String

  /// The user of the system, or on whose behalf they act.
  ///
  /// - Parameters:
  ///   - behalf: whom they name, nil for themselves.
  ///   - trusted: the users who count as whom they name (`people.on-behalf`).
  init(onBehalfOf behalf: String?, trusted: [String]) {
    let user = SystemUser.name
    guard let behalf else {
      (name, recorded) = (user, user)
      return
    }
    recorded = "\(user) on behalf of \(behalf)"
    name = trusted.contains(user) ? behalf : user
  }
}
