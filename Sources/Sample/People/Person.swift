/// Everything a row says of one made-up person, as choices and numbers; text is made when it is
/// written.
struct Person {
  /// The number that everything about the person comes from.
  var number: Int
  /// Whether the row is an employee's.
  var isEmployee = false

  // Who.
  var country = 0
  /// The person's country, as SEVIS writes it.
  var citizenship = Word.none
  var birthCountry = Word.none
  var family = Word.none
  /// A family name that came with marriage.
  var marriedFamily = Word.none
  var given = Word.none
  /// A second given name.
  var further = Word.none
  var isFurtherFirst = false
  var middle = Word.none
  var suffix = Word.none
  var preferred = Word.none
  var birth = Naming.Birth(date: 0, age: 20, turn: 0)
  var gender = UInt8(ascii: "F")
  var isConfidential = false
  var marital = Word.none
  var preferredGender = Word.none

  // Status.
  var visa = Visa.f1
  /// Words for a class that has no code.
  var visaWords = Word.none
  var life = Life.enrolled

  // Study.
  /// The level by its SEVIS number, 0 where there is none.
  var level = 0
  /// Majors by their place in the catalogue, -1 where there is none.
  var major = -1
  var secondMajor = -1
  var minor = -1
  var credits = Credits()
  var standing = Standing()

  // Where.
  var address = Address()
  var mailing = Address()
  /// What the home abroad is drawn from, 0 where none is given.
  var home: UInt64 = 0
  var foreignPhone: UInt64 = 0
  var phone: UInt64 = 0
  /// What the custom columns are drawn from.
  var custom: UInt64 = 0
  /// The custom columns whose value is a new one: bit 0 is CUSTOM1.
  var changedCustoms: UInt64 = 0
}

/// A visa class, by its code in the feed.
enum Visa: Int {
  case other = 0
  case f1 = 1
  case m1, j1, f2, m2, j2

  /// Whether it is a student's or scholar's own, not a dependent's.
  var isPrincipal: Bool { self == .f1 || self == .m1 || self == .j1 }
  /// Whether it is the spouse's or child's of another.
  var isDependent: Bool { rawValue >= Visa.f2.rawValue }
}

/// What a person does at the school this term.
enum Life {
  /// Takes courses.
  case enrolled
  /// Has graduated and works, often elsewhere.
  case training
  /// Was admitted and hasn't arrived.
  case awaited
  /// Does research or teaches; takes no courses.
  case scholar
  /// Lives here with someone who studies.
  case family
}

/// An address in the United States.
struct Address {
  enum Kind { case none, house, hall, box }

  var kind = Kind.none
  var street = Word.none
  var room = Word.none
  var city = Word.none
  var state = Word.none
  var zip = Word.none
  /// What numbers in it are drawn from.
  var numbers: UInt64 = 0
  /// The telephone area of the town.
  var area = Word.none
}

/// The credits of a term, in thousandths.
struct Credits {
  var campus = 0
  var online = 0
  var esl = 0
  var earned = -1
  /// Yes or no, where there is something to say.
  var isFullTime: Bool?

  var total: Int { campus + online + esl }
}

/// How a person stands at the school.
struct Standing {
  /// The year of an undergraduate, 0 where there is none.
  var year = 0
  var hasApplied = false
  /// Year and month of graduation, 0 where none is planned.
  var graduation = 0
  var deficiency = Word.none
  var isHeldForMoney = false
  var isHeldForConduct = false
  /// The average in hundredths, 0 where there is none yet.
  var average = 0
  var admitted = Word.none
  var advisor = -1
  var test = Word.none
  var secondTest = Word.none
  /// What the scores are drawn from.
  var scores: UInt64 = 0
}
