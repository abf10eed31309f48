extension Homeland {
  /// South East Asia and Oceania.
  static let southEastAsia = [
    Homeland(
      code: "VM", calling: "84", weight: 200, culture: .vietnamese, phones: "905550### 915550###",
      cities: """
        Ho Chi Minh City|Ho Chi Minh|700000
        Hà Nội|Ha Noi|100000
        Da Nang|Da Nang|550000
        Hai Phong|Hai Phong|180000
        Can Tho|Can Tho|900000
        Huế|Thua Thien Hue|530000
        Bien Hoa|Dong Nai|760000
        """,
      streets: """
        * Nguyen Hue
        * Le Loi Street
        * Tran Hung Dao
        Số * Đường Láng
        Ngo %#, * Cau Giay
        * Hai Ba Trung
        """,
      rooms: "District %\nWard %\nCau Giay District"),
    Homeland(
      code: "ID", calling: "62", weight: 80, culture: .malay, phones: "8125550### 8175550###",
      cities: """
        Jakarta|DKI Jakarta|101##
        Surabaya|Jawa Timur|602##
        Bandung|Jawa Barat|401##
        Medan|Sumatera Utara|201##
        Yogyakarta|DI Yogyakarta|552##
        Denpasar|Bali|802##
        """,
      streets: "Jl. Sudirman No. *\nJl. Diponegoro No. *\nJl. Gatot Subroto *\nJl. Merdeka No. *",
      rooms: "RT 0% RW 0%\nKel. Menteng"),
    Homeland(
      code: "MY", calling: "60", weight: 50, culture: .malay, phones: "125550### 135550###",
      cities: """
        Kuala Lumpur|Kuala Lumpur|50###
        Petaling Jaya|Selangor|46###
        George Town|Pulau Pinang|10###
        Johor Bahru|Johor|80###
        Ipoh|Perak|30###
        """,
      streets: "* Jalan Ampang\nNo. *, Jalan SS%/%\n* Jalan Burma\n* Jalan Tun Razak",
      rooms: "Taman Desa\nBlok @-%#-%"),
    Homeland(
      code: "SN", calling: "65", weight: 35, culture: .chinese, phones: "8555#### 9555####",
      cities: "Singapore||0%####\nSingapore||5#####\nSingapore||1#####",
      streets: "Blk * Clementi Ave %\nBlk * Bishan Street %%\n* Orchard Road\n* Bukit Timah Road",
      rooms: "%#-%##\nUnit 0%-%#"),
    Homeland(
      code: "TH", calling: "66", weight: 45, culture: .thai, phones: "815550### 895550###",
      cities: """
        Bangkok|Bangkok|10###
        Chiang Mai|Chiang Mai|50200
        Khon Kaen|Khon Kaen|40000
        Nonthaburi|Nonthaburi|11000
        Phuket|Phuket|83000
        """,
      streets: "* Sukhumvit Road\n*/% Phahonyothin Road\n* Rama IV Road\n* Huay Kaew Road",
      rooms: "Soi %#\nPathum Wan"),
    Homeland(
      code: "RP", calling: "63", weight: 42, culture: .filipino, phones: "9175550### 9285550###",
      cities: """
        Quezon City|Metro Manila|11##
        Manila|Metro Manila|10##
        Makati|Metro Manila|12##
        Cebu City|Cebu|6000
        Davao City|Davao del Sur|8000
        Iloilo City|Iloilo|5000
        """,
      streets: "* Katipunan Avenue\n* Rizal Street\nBlk % Lot %#, Mabini St\n* Ayala Avenue",
      rooms: "Barangay San Isidro\nUnit %#@"),
    Homeland(
      code: "AS", calling: "61", weight: 45, culture: .english, phones: "491570### 455500###",
      cities: """
        Sydney|New South Wales|2000
        Melbourne|Victoria|3000
        Brisbane|Queensland|4000
        Perth|Western Australia|6000
        Adelaide|South Australia|5000
        Canberra|Australian Capital Territory|2601
        """,
      streets: "* Collins Street\n* Pitt Street\n* Wattle Grove\n* Adelaide Terrace",
      rooms: "Unit %\nLevel %"),
    Homeland(
      code: "NZ", calling: "64", weight: 12, culture: .english, phones: "215550### 275550###",
      cities: "Auckland|Auckland|1010\nWellington|Wellington|6011\nDunedin|Otago|9016",
      streets: "* Queen Street\n* Lambton Quay\n* George Street", rooms: "Flat %"),
  ]
}
