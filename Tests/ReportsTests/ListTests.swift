import Codes
import Feed
import Testing

@testable import Reports

@Suite struct ColumnListTests {
  /// A layout of few columns, so that a new column breaks no test here.
  private func layout() throws -> Layout {
    var layout = Layout.standard
    let ids: [ColumnID] = [.uuuid, .lastName, .visaType]
    layout.table = ColumnTable(
      try ids.map { id in
        var column = try #require(ColumnTable.standard.column(id))
        column.about = "What | it is."
        column.source = "somewhere"
        return column
      })
    layout.customColumns = 0
    return layout
  }

  @Test func text() throws {
    #expect(
      try ColumnList(layout()).text(width: 80) == """
        column     type  presence  length  codes      SEVIS element
        UUUID      id    fatal     500
        LAST_NAME  name  fatal     80                 PersonalInfo/FullName/LastName
        VISA_TYPE  visa  fatal     500     visa-type  PersonalInfo/VisaType

        `--format markdown` and `json` have all facts: aliases, SEVIS element, who mends
        it. `sisfeed codes TABLE` lists codes.

        """)
  }

  @Test func narrowTextCutsAndLeavesOut() throws {
    let text = try ColumnList(layout()).text(width: 60)
    #expect(text.contains("LAST_NAME  name  fatal     80                 PersonalInfo/…\n"))
    #expect(
      try ColumnList(layout()).text(width: 50).hasPrefix(
        "column     type  presence  length  codes\n"))
  }

  @Test func wholeTableFitsATerminal() {
    for line in ColumnList(.standard).text(width: 80).split(separator: "\n") {
      #expect(Wrap.width(of: line) <= 80)
    }
  }

  @Test func markdown() throws {
    #expect(
      try ColumnList(layout()).markdown.hasSuffix(
        #"""
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `UUUID` | id | fatal | fatal | fatal | 500 | | | | IT | no | `PERS_NET_ID` | \#
        What \| it is. | somewhere |
        | `LAST_NAME` | name | fatal | fatal | fatal | 500 | 80 | | \#
        `PersonalInfo/FullName/LastName` | Admissions | no | `USER_LAST_NAME`, `SURNAME` | \#
        What \| it is. | somewhere |
        | `VISA_TYPE` | visa | fatal | optional | fatal | 500 | | visa-type | \#
        `PersonalInfo/VisaType` | International office | yes | `VISA_TYPE_CD` | \#
        What \| it is. | somewhere |

        """#))
  }

  @Test func json() throws {
    #expect(
      try ColumnList(layout(), kind: .hr).json == """
        [
        {"name":"UUUID","aliases":["PERS_NET_ID"],"group":"core","type":"id",\
        "presence":{"student":"fatal","hr":"fatal","combined":"fatal"},"feedLength":500,\
        "sevisLength":null,"codes":null,"shown":false,"owner":"IT","sevisElement":null,\
        "source":"somewhere","about":"What | it is."},
        {"name":"LAST_NAME","aliases":["USER_LAST_NAME","SURNAME"],"group":"core","type":"name",\
        "presence":{"student":"fatal","hr":"fatal","combined":"fatal"},"feedLength":500,\
        "sevisLength":80,"codes":null,"shown":false,"owner":"Admissions",\
        "sevisElement":"PersonalInfo/FullName/LastName",\
        "source":"somewhere","about":"What | it is."}]

        """)
  }

  @Test func template() throws {
    #expect(try ColumnList(layout()).template == "UUUID\tLAST_NAME\tVISA_TYPE\n")
  }
}

@Suite struct CodeListTests {
  @Test func text() throws {
    let table = try #require(CodeTable(named: "country"))
    #expect(CodeList(table, word: "germany").text() == "GM  GERMANY\n")
  }

  @Test func json() throws {
    let table = try #require(CodeTable(named: "cip"))
    #expect(
      CodeList(table, word: "Agricultural Economics").json == """
        {"table":"cip","word":"Agricultural Economics","release":"6.55","codes":[
        {"code":"01.0103","description":"Agricultural Economics","current":true,\
        "releases":["6.27","6.55"],"primary":"yes","secondary":"yes"}]}

        """)
  }

  @Test func longDescriptionsStandUnderThemselves() throws {
    let table = try #require(CodeTable(named: "reprint-reason"))
    #expect(
      CodeList(table, word: "01").text(width: 40) == """
        01  Travel (valid only for those with
            F-1, F-2, M-1, or M-2 visa class)

        """)
  }

  @Test func nothingFoundIsSaid() throws {
    let table = try #require(CodeTable(named: "state"))
    let list = CodeList(table, word: "zzzzzz")
    #expect(list.isEmpty)
    #expect(list.text() == "No code of the table state is or means “zzzzzz”.\n")
  }
}
