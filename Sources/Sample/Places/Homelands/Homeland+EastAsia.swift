extension Homeland {
  /// China and its neighbours.
  static let eastAsia = [
    Homeland(
      code: "CH", calling: "86", weight: 2450, culture: .chinese,
      phones: "13#5550#### 15#5550#### 18#5550####",
      cities: """
        Beijing|Beijing|1000##
        Shanghai|Shanghai|2000##
        Guangzhou|Guangdong|5100##
        Shenzhen|Guangdong|5180##
        Chengdu|Sichuan|6100##
        Nanjing|Jiangsu|2100##
        Suzhou|Jiangsu|2150##
        Hangzhou|Zhejiang|3100##
        Wuhan|Hubei|4300##
        Xi'an|Shaanxi|7100##
        Tianjin|Tianjin|3000##
        Chongqing|Chongqing|4000##
        Qingdao|Shandong|2660##
        Changsha|Hunan|4100##
        Shenyang|Liaoning|1100##
        Xiamen|Fujian|3610##
        """,
      streets: """
        * Zhongshan Road
        No. * Renmin South Road
        * Huaihai Zhong Road
        * Jiefang Avenue
        * Xueyuan Road
        * Nanjing Road West
        Lane *, Fuxing Road
        * Changjiang Road
        * Zhongguancun East Street
        * Tianhe North Road
        """,
      rooms: """
        Room %##
        Building %#, Unit %, Room %0#
        Building %, Apt %%0#
        Xinhua Residential Area
        """),
    Homeland(
      code: "TW", calling: "886", weight: 205, culture: .taiwanese, phones: "9%5550###",
      cities: """
        Taipei|Taipei City|106%#
        New Taipei|New Taipei City|220%#
        Taichung|Taichung City|407%#
        Tainan|Tainan City|701%#
        Kaohsiung|Kaohsiung City|804%#
        Hsinchu|Hsinchu City|300%#
        """,
      streets: """
        No. *, Section 4, Roosevelt Road
        No. *, Zhongxiao East Road
        No. *, Minsheng Road
        No. *, Guangfu Road
        Lane %#, Heping East Road
        """,
      rooms: "%F\n%#F-%"),
    Homeland(
      code: "KS", calling: "82", weight: 390, culture: .korean, phones: "105550#### 1055501###",
      cities: """
        Seoul|Seoul|060##
        Busan|Busan|480##
        Incheon|Incheon|215##
        Daegu|Daegu|417##
        Daejeon|Daejeon|341##
        Suwon|Gyeonggi-do|164##
        Seongnam|Gyeonggi-do|134##
        Goyang|Gyeonggi-do|103##
        """,
      streets: """
        * Teheran-ro
        * Gangnam-daero
        * Sejong-daero
        * Daehak-ro %#gil
        * Haeundae-ro
        * Olympic-ro
        """,
      rooms: "Unit %%0#\n%0#-dong %%0#-ho"),
    Homeland(
      code: "JA", calling: "81", weight: 125, culture: .japanese, phones: "905550#### 805550####",
      cities: """
        Tokyo|Tokyo|113-00##
        Osaka|Osaka|530-00##
        Kyoto|Kyoto|606-85##
        Yokohama|Kanagawa|220-00##
        Nagoya|Aichi|460-00##
        Sapporo|Hokkaido|060-08##
        Fukuoka|Fukuoka|810-00##
        Sendai|Miyagi|980-08##
        """,
      streets: """
        %-%-* Hongo
        %-%#-% Shibuya
        %-* Yoshida Honmachi
        %-%#-% Umeda
        * Minami Aoyama
        """,
      rooms: "Apt %0#\nHaitsu Sakura %0#"),
    Homeland(
      code: "HK", calling: "852", weight: 60, culture: .chinese, phones: "5550#### 9555####",
      cities: "Kowloon|Kowloon|\nTsuen Wan|New Territories|\nCentral|Hong Kong Island|",
      streets: "* Nathan Road\n* Queen's Road East\n* Castle Peak Road\n* King's Road",
      rooms: "Flat %A, %#/F\nBlock %, %#/F"),
    Homeland(
      code: "MC", calling: "853", weight: 8, culture: .chinese, phones: "6555####",
      cities: "Macau|Macau|\nTaipa|Macau|", streets: "* Avenida da Praia Grande\n* Rua do Campo",
      rooms: "%#F"),
    Homeland(
      code: "KZ", calling: "7", weight: 30, culture: .kazakh, phones: "7015550### 7775550###",
      cities: """
        Almaty|Almaty|0500##
        Astana|Astana|0100##
        Shymkent|Shymkent|1600##
        Karaganda|Karaganda|1000##
        """,
      streets: "* Abay Avenue\n* Dostyk Avenue\n* Kabanbay Batyr Street\n* Satpaev Street",
      rooms: "Apt %#"),
  ]
}
