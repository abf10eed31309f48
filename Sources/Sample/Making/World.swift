internal import Codes
internal import Feed

/// All that people are made from, taken apart into words once: names, countries, the school.
struct World {
  /// A culture's names as words.
  struct Names {
    var families = Words()
    var given = Words()
    /// What each given name is in its own script; as many as given names, the empty word among them.
    var native: [Word] = []
    var women = 0
    var nicknames = Words()
    var secondOfWomen = Words()
    var secondOfMen = Words()
    var isSecondBefore = false
    var secondShare = 0
    var middleShare = 0
  }

  /// A country's words and patterns.
  struct Land {
    var code = Word.none
    var calling = Word.none
    var culture = 0
    var phones = Words()
    var cities: [Word] = []
    var provinces: [Word] = []
    var postcodes: [Word] = []
    var streets = Words()
    var rooms = Words()
  }

  /// A town's words.
  struct Place {
    var city = Word.none
    var state = Word.none
    var zips = Words()
    var area = Word.none
  }

  /// A major's words.
  struct Field {
    var cip = Word.none
    var department = Word.none
    var name = Word.none
    var college = Word.none
  }

  let seed: UInt64
  private(set) var vocabulary = Vocabulary()
  private(set) var names: [Names] = []
  private(set) var lands: [Land] = []
  private(set) var landLots = Lots([])
  private(set) var naming: Naming

  /// The places where people live: the school's town first, then its neighbours.
  private(set) var places: [Place] = []
  private(set) var placeLots = Lots([])
  private(set) var away: [Place] = []
  private(set) var campusZIP = Word.none
  private(set) var streets = Words()
  private(set) var apartments = Words()
  private(set) var halls = Words()
  private(set) var hallRooms = Words()
  private(set) var box = Word.none

  /// The academic majors, then language, then vocational ones.
  private(set) var fields: [Field] = []
  private(set) var academicLots = Lots([])
  private(set) var vocationalLots = Lots([])
  private(set) var language = 0
  private(set) var flying = 0

  private(set) var advisors: [(name: Word, email: Word)] = []
  private(set) var local = LocalWords()

  init(seed: UInt64) {
    self.seed = seed
    naming = Naming(seed: seed)
    names = Culture.all.map { culture in
      let women = culture.women.split { $0 == " " || $0 == "\n" }
      let men = culture.men.split { $0 == " " || $0 == "\n" }
      let pairs = (women + men).map { $0.split(separator: "=") }
      return Names(
        families: vocabulary.add(culture.families),
        given: vocabulary.add(pairs.map { $0[0] }),
        native: pairs.map { $0.count > 1 ? vocabulary.add(word: String($0[1])) : .none },
        women: women.count,
        nicknames: vocabulary.add(culture.nicknames),
        secondOfWomen: vocabulary.add(culture.second.women),
        secondOfMen: vocabulary.add(culture.second.men),
        isSecondBefore: culture.second.isBefore, secondShare: culture.second.share,
        middleShare: culture.middleNames)
    }
    lands = Homeland.all.map { country in
      let towns = country.cities.split(separator: "\n").map {
        $0.split(separator: "|", omittingEmptySubsequences: false)
      }
      return Land(
        code: vocabulary.add(word: country.code), calling: vocabulary.add(word: country.calling),
        culture: country.culture.rawValue, phones: vocabulary.add(country.phones),
        cities: towns.map { vocabulary.add(word: String($0[0])) },
        provinces: towns.map { vocabulary.add(word: String($0[1])) },
        postcodes: towns.map { vocabulary.add(word: String($0[2])) },
        streets: vocabulary.add(country.streets, separator: "\n"),
        rooms: vocabulary.add(country.rooms, separator: "\n"))
    }
    landLots = Lots(Homeland.all.map(\.weight))
    addSchool()
    addMajors()
    local = LocalWords(&vocabulary)
  }

  private mutating func addSchool() {
    var draws = Draws(seed: seed, person: 0, .school)
    let school = School.all[draws.below(School.all.count)]
    func place(_ town: Town, _ vocabulary: inout Vocabulary) -> Place {
      Place(
        city: vocabulary.add(word: town.city), state: vocabulary.add(word: town.state),
        zips: vocabulary.add(town.zips), area: vocabulary.add(word: town.area))
    }
    places = ([school.town] + school.neighbours).map { place($0, &vocabulary) }
    placeLots = Lots([6] + school.neighbours.map { _ in 1 })
    away = School.away.map { place($0, &vocabulary) }
    campusZIP = vocabulary.add(word: school.campusZIP)
    streets = vocabulary.add(School.streets, separator: "\n")
    apartments = vocabulary.add(School.apartments, separator: "\n")
    halls = vocabulary.add(School.halls, separator: "\n")
    hallRooms = vocabulary.add(School.hallRooms, separator: "\n")
    box = vocabulary.add(word: "PO Box %###")
    for family in School.advisors.split(separator: " ") {
      for given in School.advisorsGiven.split(separator: " ") where draws.chance(20) {
        advisors.append(
          (
            name: vocabulary.add(word: "\(given) \(family)"),
            email: vocabulary.add(word: "\(given).\(family)@example.edu".lowercased())
          ))
      }
    }
  }

  private mutating func addMajors() {
    let majors = Major.academic + Major.language + Major.vocational
    fields = majors.map { major in
      Field(
        cip: vocabulary.add(word: major.cip),
        department: vocabulary.add(word: major.department),
        name: vocabulary.add(word: major.name),
        college: vocabulary.add(word: Major.colleges[major.college] ?? major.college))
    }
    academicLots = Lots(Major.academic.map(\.weight))
    vocationalLots = Lots(Major.vocational.map(\.weight))
    language = Major.academic.count
    flying = language + Major.language.count
  }
}
