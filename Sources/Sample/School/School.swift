/// A town in the United States where students live.
struct Town: Sendable {
  /// Its name.
  var city: String
  /// Its state, two letters.
  var state: String
  /// Its ZIP codes, separated by spaces; all begin with a prefix of the state.
  var zips: String
  /// The telephone area.
  var area: String
}

/// A university town: the school's own and its neighbours.
///
/// One file is one school's, so its people live in a handful of places; those on practical training
/// live where the work is.
struct School: Sendable {
  /// Where the campus is.
  var town: Town
  /// The ZIP code of the campus, which the residence halls have.
  var campusZIP: String
  /// Where else people live.
  var neighbours: [Town]

  private init(
    _ city: String, _ state: String, area: String, campus: String, _ zips: String,
    _ neighbours: KeyValuePairs<String, String>
  ) {
    town = Town(city: city, state: state, zips: zips, area: area)
    campusZIP = campus
    self.neighbours = neighbours.map { Town(city: $0, state: state, zips: $1, area: area) }
  }

  /// The schools that a seed may choose.
  static let all = [
    School(
      "Logan", "UT", area: "435", campus: "84322", "84321 84341",
      ["North Logan": "84341", "Smithfield": "84335", "Providence": "84332", "Hyrum": "84319"]),
    School(
      "College Station", "TX", area: "979", campus: "77843", "77840 77845",
      ["Bryan": "77801 77802 77803", "Navasota": "77868", "Caldwell": "77836"]),
    School(
      "Ann Arbor", "MI", area: "734", campus: "48109", "48103 48104 48105 48108",
      ["Ypsilanti": "48197 48198", "Saline": "48176", "Dexter": "48130"]),
    School(
      "Champaign", "IL", area: "217", campus: "61820", "61820 61821 61822",
      ["Urbana": "61801 61802", "Savoy": "61874", "Mahomet": "61853"]),
    School(
      "Madison", "WI", area: "608", campus: "53706", "53703 53705 53711 53713 53715",
      ["Middleton": "53562", "Sun Prairie": "53590", "Monona": "53716", "Verona": "53593"]),
    School(
      "Ithaca", "NY", area: "607", campus: "14853", "14850",
      ["Lansing": "14882", "Dryden": "13053", "Trumansburg": "14886", "Cortland": "13045"]),
    School(
      "Amherst", "MA", area: "413", campus: "01003", "01002",
      ["Northampton": "01060", "Hadley": "01035", "Sunderland": "01375", "Belchertown": "01007"]),
    School(
      "Gainesville", "FL", area: "352", campus: "32611", "32601 32603 32607 32608 32609",
      ["Alachua": "32615", "Newberry": "32669", "Archer": "32618"]),
    School(
      "Tempe", "AZ", area: "480", campus: "85281", "85281 85282 85283",
      ["Mesa": "85201 85202", "Scottsdale": "85251 85257", "Chandler": "85224"]),
    School(
      "Seattle", "WA", area: "206", campus: "98195", "98103 98105 98115 98125",
      ["Shoreline": "98133 98155", "Kirkland": "98033", "Bellevue": "98004 98007"]),
    School(
      "Boulder", "CO", area: "303", campus: "80309", "80301 80302 80303 80305",
      ["Louisville": "80027", "Longmont": "80501", "Lafayette": "80026", "Broomfield": "80020"]),
    School(
      "State College", "PA", area: "814", campus: "16802", "16801 16803",
      ["Bellefonte": "16823", "Boalsburg": "16827", "Lemont": "16851"]),
    School(
      "Corvallis", "OR", area: "541", campus: "97331", "97330 97333",
      ["Albany": "97321 97322", "Philomath": "97370", "Lebanon": "97355"]),
    School(
      "West Lafayette", "IN", area: "765", campus: "47907", "47906",
      ["Lafayette": "47901 47904 47905 47909", "Battle Ground": "47920"]),
    School(
      "Ames", "IA", area: "515", campus: "50011", "50010 50014",
      ["Nevada": "50201", "Boone": "50036", "Ankeny": "50021 50023"]),
    School(
      "Lawrence", "KS", area: "785", campus: "66045", "66044 66046 66047 66049",
      ["Eudora": "66025", "Baldwin City": "66006", "Topeka": "66604 66614"]),
  ]

  /// Where graduates work.
  static let away = [
    Town(city: "New York", state: "NY", zips: "10001 10016 10025 10027", area: "212"),
    Town(city: "Jersey City", state: "NJ", zips: "07302 07306 07310", area: "201"),
    Town(city: "San Jose", state: "CA", zips: "95112 95126 95134", area: "408"),
    Town(city: "Sunnyvale", state: "CA", zips: "94085 94086 94087", area: "408"),
    Town(city: "Fremont", state: "CA", zips: "94536 94538", area: "510"),
    Town(city: "Los Angeles", state: "CA", zips: "90007 90024 90034", area: "213"),
    Town(city: "Seattle", state: "WA", zips: "98101 98109 98121", area: "206"),
    Town(city: "Redmond", state: "WA", zips: "98052", area: "425"),
    Town(city: "Austin", state: "TX", zips: "78701 78741 78759", area: "512"),
    Town(city: "Houston", state: "TX", zips: "77030 77054", area: "713"),
    Town(city: "Plano", state: "TX", zips: "75024 75093", area: "972"),
    Town(city: "Boston", state: "MA", zips: "02115 02215", area: "617"),
    Town(city: "Cambridge", state: "MA", zips: "02138 02139", area: "617"),
    Town(city: "Chicago", state: "IL", zips: "60607 60616 60654", area: "312"),
    Town(city: "Atlanta", state: "GA", zips: "30308 30318", area: "404"),
    Town(city: "Charlotte", state: "NC", zips: "28202 28262", area: "704"),
    Town(city: "Raleigh", state: "NC", zips: "27606 27607", area: "919"),
    Town(city: "Arlington", state: "VA", zips: "22201 22202", area: "703"),
    Town(city: "Washington", state: "DC", zips: "20001 20009 20037", area: "202"),
    Town(city: "Phoenix", state: "AZ", zips: "85004 85016", area: "602"),
    Town(city: "Detroit", state: "MI", zips: "48201 48226", area: "313"),
    Town(city: "Minneapolis", state: "MN", zips: "55401 55414", area: "612"),
    Town(city: "Columbus", state: "OH", zips: "43201 43215", area: "614"),
    Town(city: "Miami", state: "FL", zips: "33131 33174", area: "305"),
    Town(city: "Philadelphia", state: "PA", zips: "19104 19147", area: "215"),
    Town(city: "Pittsburgh", state: "PA", zips: "15213 15217", area: "412"),
    Town(city: "Honolulu", state: "HI", zips: "96814 96822", area: "808"),
    Town(city: "Denver", state: "CO", zips: "80202 80210", area: "303"),
  ]

  /// Streets of any American town, in the patterns of `Homeland`.
  static let streets = """
    %## Elm Street
    %## Oak Street
    %### College Avenue
    %## University Drive
    %### Maple Avenue
    %## North Main Street
    %## South State Street
    %### Washington Avenue
    %## East Center Street
    %## W 4th Street
    %## E 12th Ave
    %### Martin Luther King Jr Blvd
    %### Lincoln Way
    %## Park Place
    %### Cedar Lane
    %## Sunset Drive
    %### Highland Road
    %## River Road
    %### Willow Creek Parkway
    %## Cherry Street
    %### Old Mill Road
    %## Franklin Court
    %### Meadowbrook Lane
    %## Prospect Street
    %### Stadium Drive
    %## N 1st Street
    %### Campus View Circle
    %## Jefferson Street
    %### Hickory Hill Road
    %## Church Street
    """

  /// Second lines of an American address.
  static let apartments = "Apt %#\nApt %##\nApt %\nUnit %#\nUnit %@\nApt %#@\nBldg % Apt %##"

  /// Residence halls.
  static let halls = """
    Lincoln Hall
    Jefferson Hall
    Cedar Hall
    Graduate Village
    International House
    Mountain View Tower
    West Campus Apartments
    Founders Hall
    Riverside Commons
    Aggie Village
    """

  /// Second lines in a residence hall.
  static let hallRooms = "Room %##\nRoom %##@\nSuite %0#\nUnit %#@"

  /// Family names of advisors.
  static let advisors =
    "Thornton Ortega Whitaker Nakagawa Deshpande Kessler Albright Diallo McAllister Hayes Lindgren Ames"

  /// Given names of advisors.
  static let advisorsGiven =
    "Rebecca Luis Hannah Marcus Yuki Priyanka Tom Fatou Ryan Carol Dana Grant"
}
