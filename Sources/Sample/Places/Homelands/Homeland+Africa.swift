extension Homeland {
  /// Africa south of the Sahara.
  static let africa = [
    Homeland(
      code: "NI", calling: "234", weight: 180, culture: .nigerian, phones: "8035550### 8105550###",
      cities: """
        Lagos|Lagos|100###
        Abuja|Federal Capital Territory|900###
        Ibadan|Oyo|200###
        Enugu|Enugu|400###
        Port Harcourt|Rivers|500###
        Benin City|Edo|300###
        Kano|Kano|700###
        """,
      streets: """
        * Herbert Macaulay Way
        * Ikorodu Road
        * Ahmadu Bello Way
        Plot *, Lekki Phase %
        * Allen Avenue
        """,
      rooms: "Flat %\nIkeja\nGRA Phase %"),
    Homeland(
      code: "GH", calling: "233", weight: 85, culture: .akan, phones: "24555#### 20555####",
      cities: """
        Accra|Greater Accra|GA-%##-####
        Kumasi|Ashanti|AK-%##-####
        Takoradi|Western|WS-%##-####
        Cape Coast|Central|CC-%##-####
        """,
      streets: "* Liberation Road\nHouse No. *, Ring Road\n* Oxford Street\nPlot *, East Legon",
      rooms: "Adenta\nBlock @"),
    Homeland(
      code: "KE", calling: "254", weight: 45, culture: .kenyan, phones: "72555#### 71555####",
      cities: """
        Nairobi|Nairobi|00#00
        Mombasa|Mombasa|80100
        Kisumu|Kisumu|40100
        Eldoret|Uasin Gishu|30100
        """,
      streets: """
        P.O. Box %####
        * Ngong Road
        * Moi Avenue
        * Thika Road
        """,
      rooms: "House %#\nKilimani"),
    Homeland(
      code: "ET", calling: "251", weight: 35, culture: .amharic, phones: "91555#### 94555####",
      cities: "Addis Ababa|Addis Ababa|1000\nAdama|Oromia|1888\nBahir Dar|Amhara|6000",
      streets: """
        Bole Road, House No. *
        Churchill Avenue *
        Kebele %#, House *
        """,
      rooms: "Woreda %"),
    Homeland(
      code: "SF", calling: "27", weight: 25, culture: .english, phones: "82555#### 72555####",
      cities: "Cape Town|Western Cape|8001\nJohannesburg|Gauteng|2001\nDurban|KwaZulu-Natal|4001",
      streets: "* Long Street\n* Main Road\n* Jan Smuts Avenue", rooms: "Unit %"),
    Homeland(
      code: "CM", calling: "237", weight: 18, culture: .french, phones: "67555####",
      cities: "Yaoundé|Centre|\nDouala|Littoral|\nBamenda|North West|",
      streets: "* Avenue Kennedy\n* Rue Joffre\nB.P. %###", rooms: "Bastos"),
  ]
}
