import Codes
import Feed
import Testing

@testable import Sample

/// The lists that samples are made from agree with the tables of `specs/`.
@Suite struct WorldTests {
  @Test func namesAreOnesThatSEVISTakes() {
    #expect(Culture.all.count >= 20)
    for culture in Culture.all {
      let given = words(culture.women + " " + culture.men).map { $0.split(separator: "=")[0] }
      let second = words(culture.second.women + " " + culture.second.men)
      let families = words(culture.families)
      #expect(given.count >= 40 && families.count >= 40, "\(families[0])")
      for name in given + families + second {
        #expect(name.allSatisfy { $0.isASCII && $0.isLetter }, "\(name)")
      }
      // A name that stood twice would be two people's on one day.
      #expect(Set(given.map { $0.lowercased() }).count == given.count, "\(families[0])")
      #expect(Set(given.map { $0.lowercased() }).isDisjoint(with: second.map { $0.lowercased() }))
    }
  }

  @Test func noFamilyNameStandsInTwoCultures() {
    let all = Culture.all.flatMap { words($0.families).map { $0.lowercased() } }
    #expect(Set(all).count == all.count)
  }

  @Test func countriesAreSEVISCodesWithTheirCallingCodes() throws {
    let codes = try #require(CodeTable(named: "country"))
    let calling = try #require(CodeTable(named: "calling-code"))
    for country in Homeland.all {
      #expect(codes[country.code]?.isCurrent == true, "\(country.code)")
      let countries = calling[country.calling]?.description.split(separator: ",") ?? []
      #expect(countries.contains(country.code[...]), "\(country.code) \(country.calling)")
      for city in country.cities.split(separator: "\n") {
        #expect(city.count { $0 == "|" } == 2, "\(city)")
      }
      let patterns = [country.cities, country.streets, country.rooms, country.phones]
      for line in patterns.flatMap({ $0.split(separator: "\n") }) {
        #expect(!line.hasPrefix(" ") && !line.hasSuffix(" ") && !line.contains("\""), "\(line)")
      }
    }
  }

  @Test func zipCodesAreTheirStates() throws {
    let prefixes = try #require(CodeTable(named: "zip-prefix"))
    let towns = School.all.flatMap { school in
      [school.town, Town(city: "", state: school.town.state, zips: school.campusZIP, area: "")]
        + school.neighbours
    }
    for town in towns + School.away {
      for zip in words(town.zips) {
        let states = prefixes[String(zip.prefix(3))]?.description.split(separator: ",") ?? []
        #expect(zip.count == 5 && states.contains(town.state[...]), "\(town.city) \(zip)")
      }
    }
  }

  @Test func majorsAreCurrentCIPCodes() throws {
    let codes = try #require(CodeTable(named: "cip"))
    for major in Major.academic + Major.language + Major.vocational {
      let code = try #require(codes[major.cip], "\(major.cip)")
      #expect(code.isCurrent && code.details["primary"] == "yes", "\(major.cip)")
      #expect(Major.colleges[major.college] != nil, "\(major.college)")
    }
  }

  @Test func everyColumnIsKnown() {
    for column in ColumnTable.standard.columns {
      let isKnown = CellKind(rawValue: column.name) != nil
      #expect(isKnown || Layout.customNumber(of: column.name) != nil, "\(column.name)")
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
}
