/// What the school writes in the columns whose words are its own.
struct LocalWords {
  /// The words of a custom column and how many of a hundred rows have one.
  struct Custom {
    var share: Int
    var words: Words
  }

  private(set) var visas = Words()
  private(set) var tests = Words()
  private(set) var deficiencies = Words()
  private(set) var marital = Words()
  private(set) var preferredGenders = Words()
  private(set) var suffixes = Words()
  /// The terms of admission, newest last.
  private(set) var terms = Words()
  private(set) var term = Word.none
  private var customs: [Custom] = []

  /// How many custom columns the school fills.
  var customCount: Int { customs.count }

  /// What goes into a custom column, by its number from 0.
  func custom(_ number: Int) -> Custom { customs[number] }

  init() {}

  init(_ vocabulary: inout Vocabulary) {
    visas = vocabulary.add("H-1B H1B H-4 H-4 L-2 O-1 TN TD E-2 E-3 A-2 G-4 B-2 Asylee")
    tests = vocabulary.add(
      "TOEFL iBT %#|TOEFL iBT 1%#|IELTS 6.5|IELTS 7.0|IELTS 7.5|Duolingo 1%5|PTE Academic %#",
      separator: "|")
    deficiencies = vocabulary.add(
      "Academic Warning|Academic Probation|Below 2.0 GPA", separator: "|")
    marital = vocabulary.add("Single Single Single Married Divorced")
    preferredGenders = vocabulary.add("Woman Man Nonbinary")
    suffixes = vocabulary.add("Jr. II III IV")
    terms = vocabulary.add(
      "Fall 2021|Spring 2022|Fall 2022|Spring 2023|Fall 2023|Spring 2024|Fall 2024|Spring 2025|"
        + "Fall 2025|Spring 2026|Fall 2026",
      separator: "|")
    term = terms[terms.count - 1]
    customs = Self.contents.map {
      Custom(share: $0, words: vocabulary.add($1, separator: "|"))
    }
  }

  /// What CUSTOM1 and on hold, as patterns.
  private static let contents: [(Int, String)] = [
    (60, "Degree seeking|Degree seeking|Degree seeking|Exchange|Certificate|Non-degree"),
    (4, "RCL approved|RCL requested|CPT part time|CPT full time"),
    (60, "New|Continuing|Continuing|Continuing|Transfer|Returning"),
    (50, "Off campus|Off campus|On campus|Family housing"),
    (97, "Y|Y|Y|N"),
    (10, "SACM|Fulbright|China Scholarship Council|KGSP|Ministry of Education|Employer"),
    (2, "Tennis|Track and Field|Soccer|Swimming and Diving|Rowing|Golf"),
    (100, "MAIN|MAIN|MAIN|MAIN|DOWNTOWN|HSC"),
    (
      4,
      "Deferred from Spring 2026, new form requested by e-mail|Dependents in the US: spouse and 1|"
        + "Financial documents expire this term|Employer letter on file for training|"
        + "Health form still open, reminded %0/1%/2026"
    ),
    (60, "NR|NR|NR|R"),
    (30, "%#000|%#500|%000"),
    (15, "TA|RA|GA|Fellowship"),
    (0, ""), (70, "%|%#"), (0, ""),
    (25, "%#####"), (0, ""), (3, "Thesis submitted|Defense scheduled|Candidacy reached"), (0, ""),
    (20, "Y|N"), (0, ""), (8, "Lab safety passed|Lab safety due"), (0, ""), (0, ""),
    (12, "Orientation done|Orientation open"),
  ]
}
