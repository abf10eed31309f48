import Feed
import Testing

@testable import Reports
@testable import Rules

@Suite struct ExplainTests {
  /// A made-up rule with an example of each shape.
  private let rule = RuleInfo(
    id: "control-character", severity: .error, scope: .columns([.lastName, .firstName]),
    isForStudents: true, blocksProposals: true,
    summary: "A cell holds a control character: NUL | CR and the like.",
    why: "Nobody typed it. A NUL cuts the value short in many programs.",
    consequence: "The cell is left out.",
    fix: "Strip it in the extract; `sisfeed fix` does.",
    source: .seed("Double quotes should be removed"),
    examples: [
      .passes([:]),
      .passes([.lastName: "Suharto", .firstName: ""]),
      .fires([.lastName: "Van\u{0} Dyke|a`b"], "LAST_NAME holds NUL"),
      .fires([.lastName: "Pe\(Example.byte(0xF1))a"], in: .hr, "LAST_NAME holds “Pe\u{7}a”"),
      .fires(rows: [[:], [.uuuid: "U1"]], "UUUID already used"),
      .fires(named: "x.txt", file: Array("UUUID\tA\n\u{F1}".utf8), "a message"),
      .fires(
        file: Array(String(repeating: "LAST_NAME\t", count: 9).utf8), kind: .combined, "cut"),
      .fires(file: ExampleFeed.header(.student) + Array("U1\n".utf8), "one field"),
      .fires(file: ExampleFeed.header(.student), "no rows"),
      .fires(file: [], "the file is empty: 0 bytes"),
    ])

  @Test func markdown() {
    #expect(
      rule.markdown == #"""
        ## control-character

        **error** · `LAST_NAME`, `FIRST_NAME` · students' rows only

        A cell holds a control character: NUL \| CR and the like.

        **Why.** Nobody typed it. A NUL cuts the value short in many programs.

        **Consequence.** The cell is left out. The value is loaded, but no SEVIS update is \#
        proposed from it.

        **Fix.** Strip it in the extract; `sisfeed fix` does.

        **Source.** SIS/HR Data 003: “Double quotes should be removed”

        | Example | Outcome |
        | --- | --- |
        | a good row | passes |
        | `LAST_NAME=Suharto FIRST_NAME=` | passes |
        | `` LAST_NAME="Van\x00 Dyke\|a`b" `` | LAST_NAME holds NUL |
        | HR file: `LAST_NAME=Pe\xF1a` | LAST_NAME holds “Pe\\x07a” |
        | `row 1: as it is; row 2: UUUID=U1` | UUUID already used |
        | a whole file called x.txt: `UUUID\tA\n\xC3\xB1` | a message |
        | combined file: a whole file: `LAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_…` | cut |
        | a whole file, after a good header: `U1\n` | one field |
        | a whole file of a good header alone | no rows |
        | a whole file, empty | the file is empty: 0 bytes |

        """#)
  }

  @Test func text() {
    #expect(
      rule.text(width: 60) == #"""
        control-character
          error · LAST_NAME, FIRST_NAME · students' rows only

          A cell holds a control character: NUL | CR and the like.

          Why: Nobody typed it. A NUL cuts the value short in many
          programs.

          Consequence: The cell is left out. The value is loaded,
          but no SEVIS update is proposed from it.

          Fix: Strip it in the extract; `sisfeed fix` does.

          Source: SIS/HR Data 003: “Double quotes should be removed”

          Passes:
            a good row
            LAST_NAME=Suharto FIRST_NAME=

          Fires:
            LAST_NAME="Van\x00 Dyke|a`b"
              → LAST_NAME holds NUL
            HR file: LAST_NAME=Pe\xF1a
              → LAST_NAME holds “Pe\x07a”
            row 1: as it is; row 2: UUUID=U1
              → UUUID already used
            a whole file called x.txt: UUUID\tA\n\xC3\xB1
              → a message
            combined file: a whole file:
            LAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_NAME\tLAST_…
              → cut
            a whole file, after a good header: U1\n
              → one field
            a whole file of a good header alone
              → no rows
            a whole file, empty
              → the file is empty: 0 bytes

        """#)
  }

  @Test func json() {
    var rule = rule
    rule.examples = Array(rule.examples[1...2])
    #expect(
      rule.json == #"""
        {"id":"control-character","severity":"error","subject":"columns",\#
        "columns":["LAST_NAME","FIRST_NAME"],"studentsOnly":true,"blocksProposals":true,\#
        "summary":"A cell holds a control character: NUL | CR and the like.",\#
        "why":"Nobody typed it. A NUL cuts the value short in many programs.",\#
        "consequence":"The cell is left out.",\#
        "fix":"Strip it in the extract; `sisfeed fix` does.",\#
        "source":{"document":"SIS/HR Data 003","text":"“Double quotes should be removed”"},\#
        "examples":[{"input":"LAST_NAME=Suharto FIRST_NAME=","message":null},\#
        {"input":"LAST_NAME=\"Van\\x00 Dyke|a`b\"","message":"LAST_NAME holds NUL"}]}

        """#)
  }

  @Test func bookListsItsChapters() {
    let book = RuleBook([rule, rule]).markdown
    #expect(
      book.contains(
        """
        | [control-character](#control-character) | error † | \
        A cell holds a control character: NUL \\| CR and the like. |

        """))
    #expect(book.hasSuffix("\n\n" + rule.markdown))
    #expect(RuleBook([rule]).json.hasPrefix("[\n{\"id\":"))
    #expect(
      RuleBook([rule]).overview(width: 50).hasPrefix(
        """
        error  control-character
            A cell holds a control character: NUL | CR and
            the like.

        """))
  }

  /// A table of Markdown breaks where a cell isn't one line, or holds a bare bar.
  @Test func everyRulesTableIsWhole() {
    for line in RuleBook().markdown.split(separator: "\n") where line.hasPrefix("|") {
      let bars = line.replacing(#"\|"#, with: "").count { $0 == "|" }
      #expect(bars == 3 || bars == 4, "\(line)")
    }
  }
}
