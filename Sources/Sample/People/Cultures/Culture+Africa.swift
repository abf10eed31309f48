/// Names of Africa south of the Sahara.
extension Culture {
  static let nigerian = Culture(
    women: """
      Ngozi Adaeze=Adaeze Ifeoma Chioma Amaka Folake=Foláké Yetunde=Yétúndé Omolara=Ọmọlará
      Temitope=Tèmítọ́pẹ́ Zainab Halima Blessing Chiamaka Ebele Funmilayo=Fúnmiláyọ̀ Gift Ijeoma
      Nneka Obioma Simisola Uchenna
      """,
    men: """
      Chinedu Oluwaseun=Olúwaṣeun Emeka Tunde Babatunde=Babátúndé Ikenna Obinna Segun=Ṣẹ́gun
      Kayode=Káyọ̀dé Musa Ibrahim Aminu Chukwuemeka Damilola=Dámilọ́lá Ebuka Femi=Fẹ́mi Gbenga
      Kelechi Nnamdi Olumide=Olúmidé Sunday
      """,
    families: """
      Okafor Adeyemi Okonkwo Balogun Eze Nwachukwu Abubakar Ogunleye Adebayo Okoro Nwosu Obi
      Bello Danjuma Yusuf Ojo Akinola Afolabi Ajayi Akande Bakare Chukwu Dada Ekwueme Fashola
      Garba Igwe Jibril Kanu Lawal Mbah Nnadi Odukoya Onyeka Oyelaran Popoola Sanni Tijani Uba
      Umeh Wokoma Adesina
      """,
    middleNames: 60)

  static let akan = Culture(
    women: """
      Akosua Abena Ama Adwoa Afia=Áfia Yaa Esi Efua Akua Serwaa Maame Nana Gifty Mercy Comfort
      Dorcas Naomi Priscilla Vida Joyce Patience
      """,
    men: """
      Kwame Kofi Kwaku Yaw Kojo Kwabena Kwasi Kwesi Ebo Fiifi Ekow Nii Selorm Edem Kweku Papa
      Kobina Akwasi Elikem Dela Mawuli
      """,
    families: """
      Mensah Owusu Boateng Asante Appiah Osei Amoah Agyeman Asare Opoku Antwi Adjei Ansah Darko
      Frimpong Gyamfi Kyei Nkrumah Ofori Quaye Sarpong Tetteh Yeboah Acheampong Addo Bonsu Danso
      Essien Fosu Gyasi Larbi Manu Nartey Obeng Prempeh Quartey Safo Tawiah Wiredu Aidoo Baah
      Donkor
      """,
    middleNames: 50)

  static let kenyan = Culture(
    women: """
      Wanjiku Achieng Akinyi Njeri Wambui Nyambura Atieno Chebet Jepkosgei Moraa Kerubo Mumbua
      Nafula Nekesa Wairimu Zawadi Makena Kendi Auma Cherono Sanaipei
      """,
    men: """
      Kamau Otieno Kiprop Mwangi Odhiambo Kipchoge Juma Baraka Mutua Musyoka Wafula Barasa
      Githinji Karanja Kiptoo Lemayian Makori Ouma Rotich Simiyu Tumaini
      """,
    families: """
      Kariuki Njoroge Ochieng Kimani Maina Wanyama Kipkemboi Cheruiyot Koech Langat Mutiso Nyong
      Ogola Omondi Onyango Owino Rono Sang Tanui Wekesa Were Gitau Irungu Kibet Kiplagat Kosgei
      Macharia Mbugua Muriuki Muthoni Ndung Ngugi Njuguna Nyaga Odinga Ogot Okello Oloo Ruto
      Sitati Waweru Wangari
      """,
    middleNames: 50)

  static let amharic = Culture(
    women: """
      Hiwot=ሕይወት Tigist=ትግስት Meron=ሜሮን Selam=ሰላም Bethlehem=ቤተልሔም Mekdes=መቅደስ Aster=አስቴር
      Genet=ገነት Rahel=ራሔል Saba=ሳባ Tsehay=ፀሐይ Yordanos=ዮርዳኖስ Almaz=አልማዝ Birtukan=ብርቱካን Eden=ኤደን
      Feven=ፌቨን Helen=ሔለን Kidist=ቅድስት Lidya=ሊድያ Mahlet=ማህሌት Sosina=ሶስና
      """,
    men: """
      Abebe=አበበ Dawit=ዳዊት Yonas=ዮናስ Henok=ሔኖክ Solomon=ሰለሞን Bereket=በረከት Tewodros=ቴዎድሮስ
      Biniam=ቢንያም Elias=ኤልያስ Fikru=ፍቅሩ Getachew=ጌታቸው Kaleb=ካሌብ Mesfin=መስፍን Natnael=ናትናኤል
      Robel=ሮቤል Samson=ሳምሶን Surafel=ሱራፌል Tadesse=ታደሰ Yared=ያሬድ Zerihun=ዘሪሁን Abel=አቤል
      """,
    families: """
      Tesfaye Bekele Haile Girma Alemu Kebede Desta Tadele Worku Mengistu Assefa Demissie Gebre
      Lemma Negash Shiferaw Teshome Wolde Yohannes Zewde Abera Ayele Belay Dereje Eshetu Fekadu
      Gizaw Hailu Jemal Kassa Legesse Mamo Nega Sisay Tefera Tilahun Wondimu Yimer Zeleke
      Berhanu Gebremariam Mulugeta
      """)
}
