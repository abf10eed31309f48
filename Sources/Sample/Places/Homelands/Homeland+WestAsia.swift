extension Homeland {
  /// From Turkey to the Gulf and Egypt.
  static let westAsia = [
    Homeland(
      code: "SA", calling: "966", weight: 130, culture: .arabic, phones: "50555#### 55555####",
      cities: """
        Riyadh|Riyadh|12###
        Jeddah|Makkah|23###
        Dammam|Eastern Province|32###
        Makkah|Makkah|24###
        Madinah|Madinah|42###
        Abha|Asir|62###
        """,
      streets: "*# King Fahd Road\n*# Olaya Street\n%### Prince Sultan Street\n*# Tahlia Street",
      rooms: "Al Malqa District\nUnit %#"),
    Homeland(
      code: "KU", calling: "965", weight: 45, culture: .arabic, phones: "5550#### 6555####",
      cities: "Kuwait City|Al Asimah|13###\nHawally|Hawalli|32###\nSalmiya|Hawalli|22###",
      streets: "Block %, Street %#, House *\nBlock %%, Avenue %, House %#", rooms: "Floor %"),
    Homeland(
      code: "AE", calling: "971", weight: 30, culture: .arabic, phones: "50555#### 52555####",
      cities: "Dubai|Dubai|\nAbu Dhabi|Abu Dhabi|\nSharjah|Sharjah|",
      streets: "Villa *, Al Wasl Road\nP.O. Box %####\n* Sheikh Zayed Road", rooms: "Jumeirah %"),
    Homeland(
      code: "QA", calling: "974", weight: 12, culture: .arabic, phones: "5550####",
      cities: "Doha|Ad Dawhah|\nAl Wakrah|Al Wakrah|",
      streets: "Building *, Street %##, Zone %#\nVilla %#, Al Waab Street"),
    Homeland(
      code: "JO", calling: "962", weight: 24, culture: .arabic, phones: "79555####",
      cities: "Amman|Amman|111##\nIrbid|Irbid|211##\nZarqa|Zarqa|131##",
      streets: "* Rainbow Street\n* Queen Rania Street\nBuilding *, Mecca Street",
      rooms: "Apt %\nFloor %"),
    Homeland(
      code: "EG", calling: "20", weight: 40, culture: .arabic, phones: "1005550### 1225550###",
      cities: "Cairo|Cairo|11###\nGiza|Giza|12###\nAlexandria|Alexandria|21###",
      streets: "* Tahrir Street\n* Nile Corniche\n* Abbas El Akkad Street\n* El Horreya Road",
      rooms: "Apt %#\nNasr City"),
    Homeland(
      code: "LE", calling: "961", weight: 20, culture: .arabic, phones: "70555### 3555###",
      cities: "Beirut|Beirut|1100\nTripoli|North|1300\nSidon|South|1600",
      streets: "* Hamra Street\n* Bliss Street\n* Mar Elias Street", rooms: "Floor %"),
    Homeland(
      code: "MO", calling: "212", weight: 18, culture: .arabic, phones: "661555###",
      cities: "Casablanca|Casablanca-Settat|20###\nRabat|Rabat-Salé-Kénitra|10###",
      streets: """
        * Boulevard Zerktouni
        * Avenue Mohammed V
        * Rue Moulay Youssef
        """,
      rooms: "Apt %"),
    Homeland(
      code: "IR", calling: "98", weight: 115, culture: .persian, phones: "9125550### 9355550###",
      cities: """
        Tehran|Tehran|1%########
        Isfahan|Isfahan|81########
        Shiraz|Fars|71########
        Mashhad|Razavi Khorasan|91########
        Tabriz|East Azerbaijan|51########
        """,
      streets: """
        No. *, Valiasr Street
        No. *, Azadi Avenue
        * Enghelab Street
        No. %#, Chamran Blvd
        """,
      rooms: "Unit %\nPlaque %#"),
    Homeland(
      code: "TU", calling: "90", weight: 85, culture: .turkish, phones: "5325550### 5055550###",
      cities: """
        İstanbul|Istanbul|34###
        Ankara|Ankara|06###
        İzmir|Izmir|35###
        Bursa|Bursa|16###
        Antalya|Antalya|07###
        """,
      streets: """
        Atatürk Caddesi No. *
        Bağdat Caddesi *
        Cumhuriyet Mahallesi, %##. Sokak No. %#
        Istiklal Caddesi *
        """,
      rooms: "Daire %\nKat % Daire %#"),
    Homeland(
      code: "IS", calling: "972", weight: 25, culture: .hebrew, phones: "505550### 545550###",
      cities: "Tel Aviv|Tel Aviv|6#####%\nHaifa|Haifa|3#####%\nJerusalem|Jerusalem|9#####%",
      streets: "* Dizengoff Street\n* Herzl Street\n* Ben Yehuda Street", rooms: "Apt %"),
  ]
}
