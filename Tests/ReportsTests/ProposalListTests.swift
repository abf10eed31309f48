import Feed
import Testing
import Updates

@testable import Reports

/// Proposals as json, as the contract has them.
@Suite struct ProposalListTests {
  private func proposal() throws -> Proposal {
    let seen = try #require(Day(iso: "2026-11-02"))
    let due = try #require(Day(iso: "2026-11-20"))
    func change(_ element: String, _ column: String, _ item: Element, _ after: String)
      -> FieldChange
    {
      FieldChange(
        element: element, column: column, before: nil, after: after, item: item, firstSeen: seen,
        due: due)
    }
    let update = Update(
      uuuid: "U000123", sevisID: "N0012345678", visaClass: .f1,
      event: SEVISEvent(.personalInfo), duties: ["us-address"],
      fields: [
        change("USAddress/Address1", "US_ADDRESS_LINE1", .usStreet, "77 Oak Ave"),
        change("USAddress/State", "US_ADDRESS_STATE", .usState, "NV"),
      ],
      firstSeen: seen, due: due, officeTarget: try #require(Day(iso: "2026-11-12")),
      basis: "8 CFR 214.3(g)(3)(ii)", risk: .low, isNegative: false, why: "moved",
      effect: "shown", undo: "send again",
      needs: [Need(element: "Explanation", codes: ["OO"], why: "no such street")], blockedBy: [],
      evidence: "", columns: [], isConfidential: false)
    return Proposal(id: "7", update: update)
  }

  @Test func isOneArrayWithTheKeysOfTheContract() throws {
    let expected = """
      [
      {"id":"7","uuuid":"U000123","sevisId":null,"class":"F-1","event":"PersonalInfo",\
      "operation":null,"fields":[{"element":"USAddress/Address1","column":"US_ADDRESS_LINE1",\
      "before":null,"after":null,"masked":true},{"element":"USAddress/State",\
      "column":"US_ADDRESS_STATE","before":null,"after":"NV","masked":false}],\
      "firstSeen":"2026-11-02","due":"2026-11-20","officeTarget":"2026-11-12",\
      "basis":"8 CFR 214.3(g)(3)(ii)","risk":1,"undo":"send again","state":"proposed",\
      "blockedBy":[],"needs":[{"element":"Explanation","codes":["OO"],"why":"no such street"}],\
      "duties":["us-address"],"why":"moved","effect":"shown","negative":false,"approvedBy":null,\
      "postponedUntil":null,"cause":null}]

      """
    #expect(ProposalList([try proposal()]).json == expected)
    #expect(ProposalList([]).json == "[]\n")
  }

  @Test func showsValuesWhereAskedFor() throws {
    let json = ProposalList([try proposal()], showsValues: true).json
    #expect(json.contains("\"sevisId\":\"N0012345678\""))
    #expect(json.contains("\"after\":\"77 Oak Ave\",\"masked\":false"))
  }

  @Test func someoneWhoIsToBeNamedNowhereIsntNamed() throws {
    var hidden = try proposal()
    hidden.update.isConfidential = true
    let json = ProposalList([hidden], showsValues: true).json
    #expect(json.contains("\"uuuid\":null"))
    #expect(!json.contains("U000123") && !json.contains("N0012345678") && !json.contains("Oak"))
  }

  /// Only what people still have to do can be late.
  @Test func anOpenOneIsOverdueFromTheDayAfter() throws {
    func isOverdue(_ proposal: Proposal, on today: String) throws -> Bool {
      let day = try #require(Day(iso: today))
      return ProposalList([proposal]).text(today: day).contains("due 2026-11-20 (overdue), ")
    }
    var proposal = try proposal()
    #expect(try !isOverdue(proposal, on: "2026-11-20"))
    #expect(try isOverdue(proposal, on: "2026-11-21"))
    proposal.review.state = .rejected
    #expect(try !isOverdue(proposal, on: "2026-11-21"))
  }

  /// Whoever ends a record is told what ends with it.
  @Test func whatItBringsAboutStandsWithMoreThanLowRisk() throws {
    let today = try #require(Day(iso: "2026-11-20"))
    var proposal = try proposal()
    proposal.update.effect = "All work authorisation ends."
    for (risk, isTold) in [(Risk.low, false), (.review, true), (.fourEyes, true)] {
      proposal.update.risk = risk
      let text = ProposalList([proposal]).text(today: today)
      #expect(text.contains("    effect: All work authorisation ends.\n") == isTold)
    }
  }

  @Test func wordsOfAPersonAreMasked() throws {
    var explained = try proposal()
    explained.answers = ["Explanation": "the street is new"]
    let json = ProposalList([explained]).json
    #expect(!json.contains("the street is new"))
    #expect(json.contains("\"needs\":[]"))
  }
}
