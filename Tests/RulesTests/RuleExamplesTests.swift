import Feed
import TSV
import Testing

@testable import Rules

/// Runs every rule against its own examples, so the documentation can't be wrong.
@Suite struct RuleExamplesTests {
  @Test(arguments: RuleCatalogue.all.flatMap { info in info.examples.map { Subject(info, $0) } })
  func exampleBehavesAsDocumented(_ subject: Subject) async throws {
    let findings = try await check(subject.example)
    let own = findings.filter { $0.rule == subject.info.id }
    #expect(
      own.map { $0.message.text(showingValues: true).straightened }
        == [subject.example.message].compactMap { $0?.straightened })
    // One cause, one finding: an example breaks one thing, so nothing else may speak, but for what
    // is accepted no longer.
    let others = findings.map(\.rule).filter { $0 != subject.info.id }
    #expect(others.filter { $0 != subject.example.accepted?.rule } == [])
  }

  @Test(arguments: RuleCatalogue.all.map(\.id))
  func ruleShowsBothSides(id: String) throws {
    let examples = try #require(RuleCatalogue[id]).examples
    #expect(examples.contains { $0.message == nil }, "\(id) needs a passing example")
    #expect(examples.contains { $0.message != nil }, "\(id) needs a firing example")
  }
}

/// One example of one rule.
struct Subject: Sendable, CustomTestStringConvertible {
  let info: RuleInfo
  let example: Example

  init(_ info: RuleInfo, _ example: Example) {
    self.info = info
    self.example = example
  }

  var testDescription: String { "\(info.id): \(example.message ?? "passes")" }
}

extension String {
  /// Without the quotation marks that set a shown value apart.
  fileprivate var straightened: String { filter { $0 != "“" && $0 != "”" } }
}
