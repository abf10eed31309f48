import Feed
import Testing

@testable import Reports
@testable import Rules

/// The work lists of `--fix-list`.
@Suite struct FixListTests {
  private static func lists(_ info: RunInfo, _ findings: [Finding]) throws -> [String: String] {
    let outputs = Dictionary(uniqueKeysWithValues: info.owners.map { ($0, Output()) })
    _ = try Run.output(info, findings) { run, _ in
      FixListReport(run, sinks: outputs.mapValues { output in { output.bytes += $0 } })
    }
    return outputs.mapValues(\.text)
  }

  @Test func everyOwnerHasAList() throws {
    let lists = try Self.lists(Run.info(), [Run.mismatch, Run.missing, Run.digit])
    #expect(
      Set(lists.keys)
        == ["Admissions", "Housing", "IT", "International office", "Registrar"])
    let header = "severity\trule\tfile\tline\tcolumn\tuuuid\tvalue\tproblem\tfix\n"
    for list in lists.values { #expect(list.hasPrefix(header)) }
    #expect(lists["Housing"] == header)
    #expect(
      lists["Registrar"]?.contains(
        "error\tcredits-total-mismatch\tsis_user_info.txt\t812\tCREDITS_TOTAL\tU000123\t9\t"
          + "CREDITS_TOTAL is 9, but campus 9 + online 3 + ESL 2 = 14\t"
          + "Correct the column that is wrong in the SIS extract; never adjust the total to fit.\n"
      ) == true)
    #expect(lists["Admissions"]?.contains("Sec3ret") == false)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(1)", "\"=1", "＝1", "\t=1"])
  func noCellStartsAFormula(value: String) throws {
    var finding = Run.mismatch
    finding.uuuid = value
    finding.value = Personal(value, isShown: true)
    finding.message = "\(Personal(value, isShown: true)) is wrong"
    for list in try Self.lists(Run.info(showsValues: true), [finding]).values {
      for line in list.split(separator: "\n") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(cells.count == 9)
        for cell in cells { #expect(!"=+-@\"＝＋－＠\t".contains(cell.first ?? "'")) }
      }
    }
  }

  @Test(arguments: [
    ("International office", "international-office.tsv"), ("IT", "it.tsv"),
    ("../Bursar", "---bursar.tsv"), ("Zulassung für Ü", "zulassung-für-ü.tsv"),
  ])
  func fileNames(owner: String, name: String) { #expect(FixListReport.fileName(of: owner) == name) }
}
