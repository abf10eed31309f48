/// Names of West and Central Asia.
extension Culture {
  static let arabic = Culture(
    women: """
      Fatimah=فاطمة Nourah=نورة Sarah=سارة Maha=مها Reem=ريم Aisha=عائشة Layla=ليلى Huda=هدى
      Noor=نور Amal=أمل Hanan=حنان Lina=لينا Dana=دانة Rania=رانيا Salma=سلمى Yasmin=ياسمين
      Zahra=زهراء Abeer=عبير Ghada=غادة Hessa=حصة Jawaher=جواهر Khulood=خلود Lamya=لمياء
      Munira=منيرة Shahad=شهد
      """,
    men: """
      Mohammed=محمد Abdullah=عبدالله Khalid=خالد Abdulaziz=عبدالعزيز Omar=عمر Ali=علي
      Yousef=يوسف Ahmad=أحمد Faisal=فيصل Saud=سعود Turki=تركي Nasser=ناصر Hassan=حسن
      Hussein=حسين Ibrahim=إبراهيم Tariq=طارق Majed=ماجد Nawaf=نواف Rayan=ريان Sultan=سلطان
      Waleed=وليد Ziyad=زياد Bader=بدر Fahd=فهد Hamad=حمد
      """,
    families: """
      Alghamdi Alotaibi Alqahtani Alshehri Alzahrani Alharbi Aldosari Almutairi Alshammari
      Alanazi Alsubaie Alrashid Alsaud Almansour Alhajri Alajmi Alenezi Alkhalifa Almarri
      Alkuwari Alkaabi Alsuwaidi Almazrouei Haddad Khoury Nasr Mansour Saleh Darwish Fayed Zaki
      Shaheen Barakat Najjar Hamdan Qasim Tamimi Sabbagh Masri Halabi Shami Bakr Elsayed
      Abdelrahman Mostafa Gaber Elshazly Awad Khalil Jaber
      """,
    middleNames: 45)

  static let persian = Culture(
    women: """
      Maryam=مریم Zahra=زهرا Sara=سارا Niloofar=نیلوفر Shirin=شیرین Parisa=پریسا Nazanin=نازنین
      Elham=الهام Mina=مینا Setareh=ستاره Yasaman=یاسمن Azadeh=آزاده Bahar=بهار Fereshteh=فرشته
      Golnaz=گلناز Hanieh=هانیه Kimia=کیمیا Laleh=لاله Mahsa=مهسا Negar=نگار Roya=رویا
      """,
    men: """
      Reza=رضا Amir=امیر Hossein=حسین Mehdi=مهدی Arash=آرش Kaveh=کاوه Behnam=بهنام
      Dariush=داریوش Farhad=فرهاد Hamid=حمید Kamran=کامران Milad=میلاد Navid=نوید Omid=امید
      Pouya=پویا Ramin=رامین Saeed=سعید Siavash=سیاوش Vahid=وحید Babak=بابک Shahin=شاهین
      """,
    families: """
      Hosseini Ahmadi Mohammadi Karimi Rezaei Moradi Jafari Rahimi Sadeghi Ebrahimi Kazemi
      Hashemi Ghasemi Akbari Rostami Heidari Soltani Mousavi Bahrami Farahani Tehrani Shirazi
      Esfahani Tabrizi Kermani Zand Ghorbani Abbaszadeh Davari Fallahi Golestani Jahangiri
      Khosravi Lotfi Mahdavi Norouzi Pahlavan Qaderi Shams Tavakoli Yazdani Zamani
      """)

  static let turkish = Culture(
    women: """
      Ayse=Ayşe Zeynep Elif Merve Busra=Büşra Esra Selin Ceren Deniz Ebru Gizem Hande Irem=İrem
      Melis Naz Ozge=Özge Pinar=Pınar Seda Tugba=Tuğba Yagmur=Yağmur Sule=Şule
      """,
    men: """
      Mehmet Emre Burak Can Cem Efe Fatih Gokhan=Gökhan Hakan Kerem Kaan Murat Onur Ozan Serkan
      Tolga Umut Volkan Yigit=Yiğit Omer=Ömer Baris=Barış
      """,
    families: """
      Yilmaz Kaya Demir Celik Sahin Ozturk Aydin Arslan Dogan Kilic Aslan Cetin Kara Koc Kurt
      Ozkan Simsek Polat Korkmaz Erdogan Yildiz Yildirim Ozdemir Acar Tekin Bulut Guler Keskin
      Gunes Bozkurt Turan Coskun Unal Avci Tas Ates Ekinci Sezer Uysal Karaca Duman Isik
      """)

  static let kazakh = Culture(
    women: """
      Aigerim=Әйгерім Dinara=Динара Madina=Мадина Zhanar=Жанар Saule=Сәуле Aliya=Әлия
      Gulnara=Гүлнара Kamila=Камила Nazira=Назира Botagoz=Ботагөз Ainur=Айнұр Asel=Әсел
      Bibigul=Бибігүл Dana=Дана Inkar=Іңкәр Karlygash=Қарлығаш Laura=Лаура Meruert=Меруерт
      Perizat=Перизат Symbat=Сымбат Togzhan=Тоғжан
      """,
    men: """
      Nursultan=Нұрсұлтан Daniyar=Данияр Yerlan=Ерлан Arman=Арман Askar=Асқар Timur=Тимур
      Alibek=Әлібек Bauyrzhan=Бауыржан Dauren=Дәурен Galym=Ғалым Ilyas=Ілияс Kairat=Қайрат
      Marat=Марат Nurlan=Нұрлан Olzhas=Олжас Ruslan=Руслан Sanzhar=Санжар Temirlan=Темірлан
      Aibek=Айбек Zhandos=Жандос Miras=Мирас
      """,
    families: """
      Nurpeisov Abdrakhmanov Akhmetov Bekov Dzhumabaev Esenov Iskakov Kassymov Kenzhebekov
      Mukhamedov Nazarbekov Omarov Sadykov Serikov Suleimenov Tulegenov Zhaksylykov Zhumagulov
      Alimkhanov Baimukhamedov Dosmukhamedov Ermekov Ibraimov Kaliev Karimov Kozhakhmetov
      Mambetov Nurgaliev Ospanov Rakhimov Satybaldin Tashenov Utegenov Yergaliyev Zhanibekov
      Aitbayev Bolatov Duisenov Kudaibergenov Sarsenov Smagulov Turgunov
      """)

  static let hebrew = Culture(
    women: """
      Noa=נועה Tamar=תמר Yael=יעל Shira=שירה Maya=מאיה Adi=עדי Avigail=אביגיל Michal=מיכל
      Rotem=רותם Hila=הילה Inbar=ענבר Keren=קרן Liat=ליאת Moran=מורן Neta=נטע Orly=אורלי
      Rachel=רחל Sivan=סיון Talia=טליה Vered=ורד Yarden=ירדן
      """,
    men: """
      Noam=נועם Itai=איתי Yonatan=יונתן Ariel=אריאל Daniel=דניאל David=דוד Eitan=איתן Gal=גל
      Ido=עידו Lior=ליאור Matan=מתן Nadav=נדב Omer=עומר Roi=רועי Shai=שי Tomer=תומר Uri=אורי
      Yaniv=יניב Amit=עמית Ronen=רונן Boaz=בועז
      """,
    families: """
      Cohen Levi Mizrahi Peretz Biton Dahan Avraham Friedman Azoulay Malka Katz Yosef Amar
      Ohayon Hadad Gabay Bendavid Adler Shapira Sharabi Klayman Rosenberg Goldstein Segal
      Weinstein Ashkenazi Barak Carmi Dayan Elbaz Feldman Golan Harari Kadosh Lavi Nahum Offer
      Pinto Regev Tzur Vaknin Zohar
      """)
}
