/// Names of South East Asia.
extension Culture {
  static let vietnamese = Culture(
    women: """
      Huong=Hương Linh Thao=Thảo Trang Mai Lan Phuong=Phương Ngoc=Ngọc Hanh=Hạnh Thuy=Thùy
      Yen=Yến Nhung Quynh=Quỳnh Hang=Hằng Ha=Hà Vy My=Mỹ Thu Chau=Châu Nga Diem=Diễm Uyen=Uyên
      Bich=Bích Tuyet=Tuyết
      """,
    men: """
      Minh Duc=Đức Anh Hung=Hùng Dung=Dũng Tuan=Tuấn Nam Quang Hieu=Hiếu Khoa Long Phuc=Phúc
      Thanh=Thành Trung Viet=Việt Khanh=Khánh Dat=Đạt Son=Sơn Bao=Bảo Tung=Tùng Hai=Hải
      Kien=Kiên Tai=Tài Loc=Lộc
      """,
    families: """
      Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ngo Duong Ly Dao Doan Vuong Trinh Truong
      Dinh Lam Phung Mac Ta To Thai Huynh Luong Luu Chu Quach Trieu Kieu Nghiem Khuat Than Ton
      Vien Bach Nham Nhan
      """,
    nicknames: "Kathy Tommy Jenny Kelly Vincent",
    second: Second(
      women: "Thi Kim Hong", men: "Van Huu Dinh", isBefore: true, share: 35))

  static let malay = Culture(
    women: """
      Siti Nur Dewi Putri Ayu Rina Wulan Fitri Indah Intan Kartika Maya Ratna Sari Yuliana
      Aisyah Farah Hidayah Izzati Nadia Syafiqah Ling Mei
      """,
    men: """
      Budi Agus Andi Dimas Eko Fajar Hendra Iwan Joko Rizky Adi Bayu Galih Aiman Faiz Hafiz
      Irfan Khairul Syafiq Zulkifli Azman Wira
      """,
    families: """
      Wijaya Santoso Setiawan Hidayat Kusuma Saputra Nugroho Wibowo Susanto Gunawan Halim
      Hartono Kurniawan Lestari Maulana Pratama Purnama Rahayu Ramadhan Siregar Simanjuntak
      Sitompul Nasution Lubis Suharto Sutanto Tanoto Utomo Wahyudi Yulianto Abdullah Ibrahim
      Ismail Othman Razak Yusof Zainal Hamid Jaafar Mahathir Salleh Teoh
      """,
    second: Second(women: "Binti", men: "Bin", share: 0), middleNames: 10)

  static let thai = Culture(
    women: """
      Siriporn=ศิริพร Kanya=กัญญา Malee=มาลี Nattaya=ณัฐยา Pimchanok=พิมพ์ชนก Suda=สุดา
      Ploy=พลอย Fah=ฟ้า Chanida=ชนิดา Duangjai=ดวงใจ Jirapa=จิราภา Kamonwan=กมลวรรณ
      Laksana=ลักษณา Napat=ณภัทร Orawan=อรวรรณ Patcharin=พัชรินทร์ Rattana=รัตนา Sasithorn=ศศิธร
      Thanyarat=ธัญญารัตน์ Wanida=วนิดา Araya=อารยา
      """,
    men: """
      Somchai=สมชาย Anan=อนันต์ Kittipong=กิตติพงษ์ Nattapong=ณัฐพงษ์ Prasert=ประเสริฐ
      Surachai=สุรชัย Thanakorn=ธนากร Wichai=วิชัย Arthit=อาทิตย์ Chaiwat=ชัยวัฒน์
      Ekachai=เอกชัย Jakkrit=จักรกฤษณ์ Krit=กฤษณ์ Manop=มานพ Natthaphon=ณัฐพล Phuwadol=ภูวดล
      Ratchanon=รัชชานนท์ Sarawut=ศราวุธ Teerapat=ธีรภัทร Veerapong=วีระพงษ์ Worawit=วรวิทย์
      """,
    families: """
      Saetang Srisuk Chaiyasit Boonmee Suwannarat Wongsakul Rattanaporn Thongchai Jaidee
      Kaewmanee Charoensuk Phromma Sukhum Intarasuwan Khamphoung Limpanich Meesuk Nakornthap
      Ongsakul Panyarachun Ruangroj Sangthong Tangkitvanich Udomsuk Vejjajiva Wattanakul Yodchai
      Asavabhokin Bunnag Chirathivat Darakananda Euarchukiati Hongladarom Jutikul Kanchanapas
      Lamsam Maleenont Osathanugrah Phanomyong Ratanarak Sirivadhanabhakdi Techaphaibun
      """)

  static let filipino = Culture(
    women: """
      Maricel Rosalie Jocelyn Analyn Cherry Darlene Princess Angelica Kristine Lovely Mylene
      Rowena Rhea Sheryl Trisha Vilma Jasmine Bernadette Clarissa Divina Evangeline
      """,
    men: """
      Jomar Rodel Arnel Dennis Ferdinand Jericho Lester Marvin Noel Reynaldo Ronnel Romeo Alvin
      Benigno Christian Dominic Edgardo Gilbert Jayson Kenneth Rommel
      """,
    families: """
      Macaraeg Dimaculangan Magsaysay Bautista Villanueva Manalo Dimaandal Lacson Pangilinan
      Catacutan Dalisay Galang Ilagan Lumibao Macapagal Malonzo Manansala Mercado Naval Ocampo
      Pacquiao Panganiban Punzalan Quiambao Salonga Sumulong Tolentino Umali Valdez Bagatsing
      Cayabyab Dumlao Gatdula Katigbak Lualhati Magbanua Nakpil Paguio Sicat Tagle Yulo Zialcita
      """,
    nicknames: "Jun Bong Ging Tin Joy", middleNames: 60)
}
