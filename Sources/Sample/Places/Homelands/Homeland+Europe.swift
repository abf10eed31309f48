extension Homeland {
  /// Europe, with Russia.
  static let europe = [
    Homeland(
      code: "UK", calling: "44", weight: 95, culture: .english, phones: "7700900### 7555500###",
      cities: """
        London|Greater London|WC1@ %@@
        Manchester|Greater Manchester|M%# %@@
        Birmingham|West Midlands|B%# %@@
        Edinburgh|Midlothian|EH% %@@
        Leeds|West Yorkshire|LS% %@@
        Cardiff|South Glamorgan|CF%# %@@
        """,
      streets: "* Gower Street\n* Church Road\n* High Street\n* Victoria Road\n* Station Road",
      rooms: "Flat %\nFlat %@"),
    Homeland(
      code: "EI", calling: "353", weight: 15, culture: .english, phones: "85555#### 87555####",
      cities: "Dublin|Leinster|D0% @%##\nCork|Munster|T12 @%##\nGalway|Connacht|H91 @%##",
      streets: "* O'Connell Street\n* Main Street\n* Grafton Street", rooms: "Apt %"),
    Homeland(
      code: "GM", calling: "49", weight: 85, culture: .german, phones: "1515550### 1705550###",
      cities: """
        München|Bayern|80###
        Berlin|Berlin|10###
        Köln|Nordrhein-Westfalen|50###
        Hamburg|Hamburg|20###
        Heidelberg|Baden-Württemberg|69###
        Leipzig|Sachsen|04###
        """,
      streets: """
        Hauptstraße *
        Goethestraße *
        Schillerstr. *
        Lindenallee *
        Königsallee *
        """,
      rooms: "c/o Familie\n%. OG"),
    Homeland(
      code: "AU", calling: "43", weight: 10, culture: .german, phones: "6605550###",
      cities: "Wien|Wien|1##0\nGraz|Steiermark|80#0\nInnsbruck|Tirol|60#0",
      streets: "Mariahilfer Straße *\nHerrengasse *\nMaria-Theresien-Straße *", rooms: "Tür %"),
    Homeland(
      code: "SZ", calling: "41", weight: 12, culture: .german, phones: "78555####",
      cities: "Zürich|Zurich|80##\nBern|Bern|30##\nBasel|Basel-Stadt|40##",
      streets: "Bahnhofstrasse *\nSeestrasse *\nMarktgasse *", rooms: "%. Stock"),
    Homeland(
      code: "FR", calling: "33", weight: 75, culture: .french, phones: "65550#### 75550####",
      cities: """
        Paris|Île-de-France|750##
        Lyon|Auvergne-Rhône-Alpes|690##
        Toulouse|Occitanie|310##
        Bordeaux|Nouvelle-Aquitaine|330##
        Strasbourg|Grand Est|670##
        Lille|Hauts-de-France|590##
        """,
      streets: """
        * rue de la République
        * avenue Victor Hugo
        * boulevard Saint-Germain
        * rue Pasteur
        * rue des Écoles
        """,
      rooms: "Appt %#\nBâtiment @"),
    Homeland(
      code: "BE", calling: "32", weight: 10, culture: .french, phones: "47555####",
      cities: "Bruxelles|Bruxelles-Capitale|10#0\nLiège|Liège|40#0\nGent|Oost-Vlaanderen|90#0",
      streets: "Rue de la Loi *\nAvenue Louise *\nVeldstraat *", rooms: "Bte %"),
    Homeland(
      code: "SP", calling: "34", weight: 80, culture: .spanish, phones: "65550#### 61555####",
      cities: """
        Madrid|Comunidad de Madrid|280##
        Barcelona|Cataluña|080##
        Valencia|Comunidad Valenciana|460##
        Sevilla|Andalucia|410##
        Bilbao|Pais Vasco|480##
        """,
      streets: "Calle Mayor *\nCalle de Alcalá *\nGran Via *\nPaseo de Gracia *",
      rooms: "%º @\nPiso %"),
    Homeland(
      code: "PO", calling: "351", weight: 14, culture: .brazilian, phones: "915550###",
      cities: "Lisboa|Lisboa|1###-###\nPorto|Porto|4###-###\nCoimbra|Coimbra|3###-###",
      streets: """
        Rua Augusta *
        Avenida da Liberdade *
        Rua de Santa Catarina *
        """,
      rooms: "%.º Dto"),
    Homeland(
      code: "IT", calling: "39", weight: 70, culture: .italian, phones: "3335550### 3475550###",
      cities: """
        Roma|Lazio|001##
        Milano|Lombardia|201##
        Torino|Piemonte|101##
        Bologna|Emilia-Romagna|401##
        Napoli|Campania|801##
        Padova|Veneto|351##
        """,
      streets: "Via Garibaldi *\nVia Roma *\nCorso Vittorio Emanuele *\nPiazza Dante *",
      rooms: "Interno %\nScala @"),
    Homeland(
      code: "PL", calling: "48", weight: 22, culture: .polish, phones: "50555####",
      cities: "Warszawa|Mazowieckie|0%-###\nKraków|Malopolskie|3%-###\nGdańsk|Pomorskie|8%-###",
      streets: "ul. Marszałkowska *\nul. Długa *\nul. Mickiewicza *", rooms: "m. %#"),
    Homeland(
      code: "GR", calling: "30", weight: 24, culture: .greek, phones: "6945550###",
      cities: """
        Athina|Attiki|11###
        Thessaloniki|Kentriki Makedonia|54###
        Patra|Dytiki Ellada|26###
        """,
      streets: "Leoforos Kifisias *\nErmou *\nTsimiski *", rooms: "%os orofos"),
    Homeland(
      code: "RS", calling: "7", weight: 50, culture: .russian, phones: "9165550### 9265550###",
      cities: """
        Moskva|Moskva|119###
        Sankt-Peterburg|Sankt-Peterburg|199###
        Novosibirsk|Novosibirskaya oblast|630###
        Kazan|Tatarstan|420###
        Yekaterinburg|Sverdlovskaya oblast|620###
        """,
      streets: "ulitsa Lenina, *\nNevskiy prospekt, *\nLeninskiy prospekt, *\nulitsa Mira, *",
      rooms: "kv. %#\nkorpus %, kv. %#"),
    Homeland(
      code: "UP", calling: "380", weight: 28, culture: .ukrainian, phones: "50555#### 67555####",
      cities: """
        Kyiv|Kyiv|01###
        Lviv|Lvivska oblast|79###
        Kharkiv|Kharkivska oblast|61###
        Odesa|Odeska oblast|65###
        """,
      streets: "vul. Khreshchatyk *\nvul. Shevchenka *\nprospekt Nauky *", rooms: "kv. %#"),
    Homeland(
      code: "BO", calling: "375", weight: 8, culture: .russian, phones: "29555####",
      cities: "Minsk|Minsk|2200##\nGomel|Gomelskaya oblast|2460##",
      streets: "prospekt Nezavisimosti *\nulitsa Sovetskaya *", rooms: "kv. %#"),
  ]
}
