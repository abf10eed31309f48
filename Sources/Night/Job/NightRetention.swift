internal import Feed
internal import Files
internal import Store

/// Lets go, after a good night, what has been kept long enough: files, nights, people who are gone.
///
/// Files go first and are noted then; killed in between, the next run finds them gone and notes it.
struct NightRetention {
  let plan: NightPlan
  let store: Store

  /// Lets go what is due.
  ///
  /// - Throws: `RunFailure`; the night stands all the same.
  func finish() throws {
    guard let days = plan.retention else { return }
    let now = plan.now()
    // Days count from the earlier of the night's date and the clock's: a slip in one deletes nothing.
    let clock = Day(iso: String(now.description.prefix(10))) ?? plan.today
    let today = min(plan.today, clock)
    let (input, isDue) = try store.read { connection in
      let retention = try Retention(days, today: today, connection)
      return (try retention.oldInput(), try retention.isDue())
    }
    guard !input.isEmpty || isDue else { return }
    do {
      for path in input.compactMap({ $0.file.archived }) {
        try ArchivedFile.remove(path)
        CrashPoint.pass("removed")
      }
    } catch let failure as RunFailure {
      throw RunFailure(
        """
        the night is loaded, but a file that has been kept long enough (retention.input) could not \
        be removed: \(failure.description)
        """)
    }
    try store.erase { connection in
      try Retention(days, today: today, connection)
        .apply(input: input, store, at: now, actor: plan.actor)
      CrashPoint.pass("let-go")
    }
    CrashPoint.pass("retained")
  }
}
