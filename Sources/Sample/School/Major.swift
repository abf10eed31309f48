/// A field of study as the school's catalogue has it.
struct Major: Sendable {
  /// The CIP code, one that SEVIS takes as a first major.
  var cip: String
  /// The department's code.
  var department: String
  /// The name in the catalogue.
  var name: String
  /// The college it belongs to, by its code.
  var college: String
  /// How many of its students come, against those of the others.
  var weight: Int

  /// The catalogue, one a line: CIP, department, college, weight, name.
  static let academic = parse(
    """
    11.0701 CSCI EN 140 Computer Science
    11.0101 CSCI EN 30 Computing and Information
    11.0401 INFO EN 25 Information Science
    11.0103 INFO EN 25 Information Technology
    11.1003 CYBR EN 12 Information Security
    30.7001 DATA SC 45 Data Science
    30.7101 DATA BU 30 Business Analytics
    14.0901 ECEN EN 25 Computer Engineering
    14.1001 ECEN EN 50 Electrical Engineering
    14.1901 MEEN EN 45 Mechanical Engineering
    14.0801 CVEN EN 22 Civil Engineering
    14.0701 CHEN EN 18 Chemical Engineering
    14.0501 BMEN EN 15 Biomedical Engineering
    14.3501 ISEN EN 20 Industrial Engineering
    14.0201 AERO EN 12 Aerospace Engineering
    14.2701 ISEN EN 8 Systems Engineering
    14.1801 MSEN EN 10 Materials Science and Engineering
    14.4201 MXET EN 6 Robotics
    14.2301 NUEN EN 4 Nuclear Engineering
    14.3601 MXET EN 4 Manufacturing Engineering
    52.0201 MGMT BU 60 Business Administration
    52.0801 FINC BU 45 Finance
    52.0301 ACCT BU 25 Accounting
    52.1401 MKTG BU 18 Marketing
    52.0203 SCMT BU 12 Supply Chain Management
    52.1101 IBUS BU 10 International Business
    52.1301 MGMT BU 8 Management Science
    52.0901 HOSP BU 6 Hospitality Management
    52.0701 MGMT BU 4 Entrepreneurship
    27.0101 MATH SC 25 Mathematics
    27.0501 STAT SC 22 Statistics
    27.0301 MATH SC 10 Applied Mathematics
    40.0801 PHYS SC 15 Physics
    40.0501 CHEM SC 16 Chemistry
    40.0601 GEOL SC 5 Geology
    40.0201 PHYS SC 3 Astronomy
    26.0101 BIOL SC 20 Biology
    26.0202 BICH SC 8 Biochemistry
    26.1501 NRSC SC 6 Neuroscience
    26.0204 BIOL SC 5 Molecular Biology
    42.0101 PSYC LA 18 Psychology
    45.0601 ECON LA 35 Economics
    45.0603 ECON LA 8 Econometrics
    45.1001 POLS LA 10 Political Science
    45.0901 POLS LA 8 International Relations
    45.1101 SOCI LA 5 Sociology
    45.0201 ANTH LA 3 Anthropology
    45.0701 GEOG LA 4 Geography
    09.0101 COMM LA 10 Communication
    09.0401 COMM LA 5 Journalism
    23.0101 ENGL LA 5 English
    54.0101 HIST LA 4 History
    38.0101 PHIL LA 3 Philosophy
    16.0102 LING LA 3 Linguistics
    05.0103 ASIA LA 2 Asian Studies
    24.0101 UNIV LA 10 Liberal Studies
    50.0901 MUSC FA 8 Music Performance
    50.0701 ARTS FA 5 Studio Art
    50.0409 ARTS FA 5 Graphic Design
    50.0601 FILM FA 4 Film Studies
    04.0201 ARCH AR 10 Architecture
    04.0301 PLAN AR 4 Urban Planning
    04.0601 LAND AR 3 Landscape Architecture
    51.2201 PHLT PH 12 Public Health
    51.0701 PHLT PH 6 Health Administration
    51.2001 PHAR PH 5 Pharmaceutical Sciences
    51.3801 NURS PH 4 Nursing
    13.0301 EDCI ED 6 Curriculum and Instruction
    13.0401 EDAD ED 5 Educational Leadership
    13.1401 EDCI ED 5 TESOL
    22.0202 LAWS LW 8 Law (LLM)
    44.0501 PUBA LA 5 Public Policy
    44.0701 SOWK LA 3 Social Work
    01.0901 ANSC AG 5 Animal Science
    01.1001 FSTC AG 5 Food Science
    03.0104 ENVS AG 8 Environmental Science
    31.0505 KINE ED 6 Kinesiology
    30.3001 DATA SC 4 Computational Science
    19.0701 HDFS ED 3 Human Development and Family Studies
    """)

  /// Where language students are.
  static let language = parse("32.0109 IELI LA 1 Intensive English")

  /// What M-1 students learn, the first ones by flying.
  static let vocational = parse(
    """
    49.0102 AVIA VO 30 Professional Pilot
    49.0101 AVIA VO 8 Aviation Technology
    47.0607 AVIA VO 6 Aircraft Maintenance
    47.0604 AUTO VO 4 Automotive Technology
    12.0503 CULA VO 6 Culinary Arts
    12.0401 COSM VO 3 Cosmetology
    """)

  /// How many of `vocational` are flight training.
  static let flying = 2

  /// The colleges by their codes.
  static let colleges: [String: String] = [
    "EN": "EN - Engineering", "SC": "SC - Science", "BU": "BU - Business",
    "LA": "LA - Liberal Arts",
    "FA": "FA - Fine Arts", "AR": "AR - Architecture", "PH": "PH - Public Health",
    "ED": "ED - Education", "LW": "LW - Law", "AG": "AG - Agriculture",
    "VO": "VO - Continuing Education",
  ]

  private static func parse(_ text: String) -> [Major] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 4)
      return Major(
        cip: String(parts[0]), department: String(parts[1]), name: String(parts[4]),
        college: String(parts[2]), weight: Int(parts[3]) ?? 1)
    }
  }
}
