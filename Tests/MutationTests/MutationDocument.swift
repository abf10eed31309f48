/// `specs/mutation.md`.
enum MutationDocument {
  static var text: String {
    let rows = MutationClass.allCases.map {
      "| \($0.rawValue) | \($0.whatIsDone) | \($0.promise) |"
    }
    return """
      # One change to a clean file

      Written from `Tests/MutationTests`, which holds `sisfeed check` to it; edits here are lost.

      A clean made-up file (student, HR or combined) is changed in one place and checked. Whatever
      the change: the check ends, without a crash and within seconds, and its exit code is the
      contract's: 2 where a finding is fatal, else 1 where one is an error, else 0. Where a class
      promises one finding, there is exactly that one: one cause, one finding.

      | Class | What is done | What the check must say |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      `Scripts/mutation` tries 10,000 seeded changes and prints how many of each class were found by
      which rules; 600 of them run with the other tests.

      """
  }
}
