/// Names of South Asia.
extension Culture {
  static let hindi = Culture(
    women: """
      Priya=प्रिया Ananya=अनन्या Aishwarya=ऐश्वर्या Neha=नेहा Pooja=पूजा Sneha=स्नेहा
      Kavya=काव्या Diya=दिया Isha=ईशा Riya=रिया Shreya=श्रेया Nikita=निकिता Aditi=अदिति
      Meera=मीरा Tanvi=तन्वी Simran Jasleen Kriti=कृति Mansi=मानसी Pallavi=पल्लवी Radhika=राधिका
      Sakshi=साक्षी Swati=स्वाति Vidya=विद्या Anjali=अंजलि Bhavna=भावना Deepika=दीपिका
      Garima=गरिमा Harshita=हर्षिता Juhi=जूही Komal=कोमल Muskan=मुस्कान Palak=पलक Rashmi=रश्मि
      Sonal=सोनल Urvashi=उर्वशी Vaishali=वैशाली Yamini=यामिनी Zoya Esha=एशा
      """,
    men: """
      Aarav=आरव Rohan=रोहन Aditya=आदित्य Arjun=अर्जुन Vivaan=विवान Ishaan=ईशान Rahul=राहुल
      Amit=अमित Vikram=विक्रम Karan=करण Siddharth=सिद्धार्थ Harsh=हर्ष Nikhil=निखिल Pranav=प्रणव
      Yash=यश Dhruv=ध्रुव Akash=आकाश Gaurav=गौरव Manish=मनीष Rajat=रजत Sahil=साहिल Tushar=तुषार
      Varun=वरुण Abhishek=अभिषेक Kunal=कुणाल Parth=पार्थ Ritesh=रितेश Shubham=शुभम
      Ujjwal=उज्ज्वल Vishal=विशाल Ankit=अंकित Chirag=चिराग Deepak=दीपक Gurpreet Harpreet
      Jatin=जतिन Lakshya=लक्ष्य Mohit=मोहित Naman=नमन Om=ओम
      """,
    families: """
      Sharma Patel Singh Kumar Gupta Mehta Joshi Verma Agarwal Shah Jain Desai Mishra Pandey
      Tiwari Saxena Kapoor Malhotra Khanna Chopra Bhatia Arora Sethi Bansal Mittal Goyal
      Kulkarni Deshmukh Patil Jadhav Shinde More Pawar Deshpande Gandhi Parekh Trivedi Dave
      Bhatt Rathore Chauhan Thakur Yadav Rawat Negi Srivastava Dubey Tripathi Chaturvedi Dixit
      Kaur Gill Sidhu Dhillon Sandhu Grewal Banerjee Mukherjee Chatterjee Ghosh Sen Bose Dutta
      Das Roy Sinha Mahajan Ahuja Kohli Bajaj
      """,
    nicknames: "Sam Nik Vicky Ria Annie Raj", middleNames: 30)

  static let telugu = Culture(
    women: """
      Lakshmi=లక్ష్మి Sravani=శ్రావణి Divya=దివ్య Harika=హారిక Keerthi=కీర్తి Mounika=మౌనిక
      Navya=నవ్య Sahithi=సాహితి Tejaswini=తేజస్విని Anusha=అనూష Bhavana=భావన Chandana=చందన
      Deepthi=దీప్తి Gayathri Haritha=హరిత Jahnavi=జాహ్నవి Kavitha=కవిత Lavanya=లావణ్య
      Manasa=మానస Nandini=నందిని Pravallika Ramya=రమ్య Sindhu=సింధు Swetha=శ్వేత
      Vaishnavi=వైష్ణవి Yamuna Meghana=మేఘన Poojitha Sowmya Varsha
      """,
    men: """
      Karthik=కార్తీక్ Venkatesh=వెంకటేష్ Srinivas=శ్రీనివాస్ Teja=తేజ Charan=చరణ్ Harsha=హర్ష
      Krishna=కృష్ణ Manoj=మనోజ్ Naveen=నవీన్ Prashanth=ప్రశాంత్ Rakesh=రాకేష్ Sandeep=సందీప్
      Tarun=తరుణ్ Uday=ఉదయ్ Vamsi=వంశీ Abhinav=అభినవ్ Bharath=భరత్ Chaitanya=చైతన్య Dinesh
      Ganesh=గణేష్ Hemanth Kalyan Lokesh Mahesh=మహేష్ Nithin Praneeth Rohith Sathvik Vinay=వినయ్
      Yeshwanth
      """,
    families: """
      Reddy Rao Naidu Chowdary Raju Varma Iyer Iyengar Nair Menon Pillai Krishnan Subramanian
      Venkataraman Raghavan Natarajan Sundaram Murugan Balaji Gopal Krishnamurthy Ramakrishnan
      Kondapalli Vemulapalli Yarlagadda Bandaru Kolli Gadde Tummala Nallamothu Cherukuri Alluri
      Devineni Kakarla Mandava Paladugu Ravipati Sunkara Thota Uppalapati Vadlamudi Yalamanchili
      Gottipati Koneru Maddineni Potluri Ramineni Boyapati Chintala Dasari
      """,
    nicknames: "Teju Ricky Hari Sri", middleNames: 25)

  static let nepali = Culture(
    women: """
      Sunita=सुनीता Asmita=अस्मिता Sabina=सबिना Prativa=प्रतिभा Anisha=अनिशा Bimala=विमला
      Sarita=सरिता Kabita=कविता Puja=पूजा Nisha=निशा Rojina=रोजिना Samjhana=सम्झना Srijana=सृजना
      Bipana=विपना Kritika=कृतिका Aakriti=आकृति Smriti=स्मृति Elina=एलिना Muna=मुना Ganga=गंगा
      Rejina=रेजिना
      """,
    men: """
      Bishal=विशाल Prakash=प्रकाश Sagar=सागर Suman=सुमन Roshan=रोशन Bibek=विवेक Dipesh=दिपेश
      Nabin=नविन Kiran=किरण Sujan=सुजन Anil=अनिल Ramesh=रमेश Santosh=सन्तोष Milan=मिलन
      Saroj=सरोज Pradip=प्रदीप Niraj=निरज Aayush=आयुष Kushal=कुशल Rabin=रविन Subash=सुवास
      """,
    families: """
      Shrestha Thapa Gurung Adhikari Bhattarai Tamang Rai Magar Karki Khadka Basnet Poudel
      Acharya Ghimire Koirala Regmi Subedi Sapkota Pokharel Pandit Maharjan Bhandari Bista
      Chhetri Dahal Devkota Gautam Giri Kafle Khanal Lamichhane Limbu Neupane Oli Panta Rijal
      Rimal Sherpa Sitaula Timilsina Wagle Aryal
      """,
    middleNames: 20)

  static let bengali = Culture(
    women: """
      Nusrat=নুসরাত Tasnim=তাসনিম Farhana=ফারহানা Sumaiya=সুমাইয়া Mim=মীম Jannat=জান্নাত
      Sharmin=শারমিন Nabila=নাবিলা Sadia=সাদিয়া Afroza=আফরোজা Tania=তানিয়া Mahmuda=মাহমুদা
      Ishrat=ইশরাত Lamia=লামিয়া Rumana=রুমানা Sabrina=সাবরিনা Tahmina=তাহমিনা Samia=সামিয়া
      Fariha=ফারিহা Anika=আনিকা Ruma=রুমা
      """,
    men: """
      Tanvir=তানভীর Sakib=সাকিব Mahmud=মাহমুদ Arif=আরিফ Rafi=রাফি Imran=ইমরান Nazmul=নাজমুল
      Shahriar=শাহরিয়ার Asif=আসিফ Rakib=রাকিব Fahim=ফাহিম Mehedi=মেহেদী Sajid=সাজিদ
      Tawsif=তৌসিফ Rezaul=রেজাউল Jubayer=জুবায়ের Ashraful=আশরাফুল Nayeem=নাঈম Zahid=জাহিদ
      Mizanur=মিজানুর Shafiq=শফিক
      """,
    families: """
      Rahman Islam Hossain Ahmed Chowdhury Uddin Haque Alam Sarker Mia Karim Talukder Sikder
      Bhuiyan Majumder Molla Sheikh Biswas Mondal Paul Saha Barua Khatun Akter Begum Sultana
      Kabir Siddique Mazumder Howlader Bepari Pramanik Munshi Fakir Gazi Kazi Patwary Prodhan
      Shikder Tarafder Zaman Mollick
      """,
    middleNames: 15)

  static let urdu = Culture(
    women: """
      Ayesha=عائشہ Fatima=فاطمہ Hina=حنا Iqra=اقرا Maryam=مریم Sana=ثنا Zainab=زینب Amna=آمنہ
      Rabia=رابعہ Saba=صبا Mahnoor=ماہ Komal=کومل Bushra=بشریٰ Nida=ندا Sidra=سدرہ Khadija=خدیجہ
      Aliza=علیزہ Laiba=لائبہ Maira=مائرہ Sehrish=سحرش Uzma=عظمیٰ
      """,
    men: """
      Usman=عثمان Bilal=بلال Hamza=حمزہ Ahsan=احسن Faisal=فیصل Kashif=کاشف Umair=عمیر Waqas=وقاص
      Zeeshan=ذیشان Adnan=عدنان Danish=دانش Junaid=جنید Haris=حارث Salman=سلمان Taimoor=تیمور
      Shahzaib=شاہزیب Talha=طلحہ Saad=سعد Moiz=معیز Fahad=فہد Rizwan=رضوان
      """,
    families: """
      Khan Malik Butt Qureshi Siddiqui Hashmi Bukhari Gillani Chaudhry Rana Raja Awan Bhatti
      Cheema Javed Iqbal Aslam Akhtar Mirza Baig Mughal Abbasi Ansari Farooqi Zaidi Naqvi Rizvi
      Jafri Kazmi Shahid Tariq Yousafzai Afridi Khattak Durrani Niazi Lodhi Soomro Memon Bhutto
      Leghari Mazari
      """,
    middleNames: 15)

  static let sinhalese = Culture(
    women: """
      Dilani=දිලානි Nimali=නිමාලි Sanduni=සඳුනි Hasini=හසිනි Kavindi=කවින්දි Thilini=තිලිණි
      Chamari=චමරි Ishara=ඉෂාරා Madhavi=මාධවි Nethmi=නෙත්මි Oshadi=ඕෂදි Piumi=පියුමි Rashmika
      Sachini=සචිනි Tharushi=තරුෂි Upeksha=උපේක්ෂා Vindya Yasodha=යශෝදා Anuradha=අනුරාධා
      Buddhini=බුද්ධිනි Dinusha=දිනුෂා
      """,
    men: """
      Nuwan=නුවන් Kasun=කසුන් Chaminda=චමින්ද Lahiru=ලහිරු Dinesh=දිනේෂ් Sahan=සහන්
      Tharindu=තරිඳු Isuru=ඉසුරු Janith=ජනිත් Kavinda=කවින්ද Malith=මලිත් Nipun=නිපුන්
      Pasindu=පසිඳු Ravindu=රවිඳු Supun=සුපුන් Udara=උදාර Vimukthi=විමුක්ති Yasith=යසිත්
      Amila=අමිල Buddhika=බුද්ධික Chathura=චතුර
      """,
    families: """
      Perera Fernando Jayawardena Bandara Wickramasinghe Gunawardena Dissanayake Herath
      Rajapaksa Ratnayake Senanayake Weerasinghe Karunaratne Abeysekera Amarasinghe Ekanayake
      Gamage Hettiarachchi Jayasuriya Kulasekara Liyanage Mendis Nanayakkara Peiris Ranasinghe
      Samarasinghe Tennakoon Udugama Vithanage Wijesinghe Wijeratne Balasuriya Dharmasena
      Edirisinghe Goonetilleke Ilangakoon Jayatilaka Kodikara Madushanka Pathirana Seneviratne
      Wanigasekara
      """,
    middleNames: 20)
}
