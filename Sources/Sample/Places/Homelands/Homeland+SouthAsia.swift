extension Homeland {
  /// India and its neighbours.
  static let southAsia = [
    Homeland(
      code: "IN", calling: "91", weight: 1850, culture: .hindi,
      phones: "98#5550### 99#5550### 70#5550###",
      cities: """
        Mumbai|Maharashtra|4000##
        Pune|Maharashtra|4110##
        New Delhi|Delhi|1100##
        Ahmedabad|Gujarat|3800##
        Surat|Gujarat|3950##
        Jaipur|Rajasthan|3020##
        Lucknow|Uttar Pradesh|2260##
        Kolkata|West Bengal|7000##
        Chandigarh|Chandigarh|1600##
        Ludhiana|Punjab|1410##
        Nagpur|Maharashtra|4400##
        Indore|Madhya Pradesh|4520##
        Gurugram|Haryana|1220##
        Bhopal|Madhya Pradesh|4620##
        Patna|Bihar|8000##
        """,
      streets: """
        * Mahatma Gandhi Road
        * Linking Road
        Plot *, Sector %#
        H.No. %-%#, Model Town
        * Civil Lines
        * Park Street
        B-*, Shanti Nagar
        * Satellite Road
        Flat %0#, Lake View Apartments
        * Station Road
        """,
      rooms: """
        Near City Hospital
        Andheri West
        Aundh
        Block @
        Phase %
        """),
    Homeland(
      code: "IN", calling: "91", weight: 1100, culture: .telugu,
      phones: "98#5550### 94#5550### 63#5550###",
      cities: """
        Hyderabad|Telangana|5000##
        Secunderabad|Telangana|5000##
        Warangal|Telangana|5060##
        Vijayawada|Andhra Pradesh|5200##
        Visakhapatnam|Andhra Pradesh|5300##
        Guntur|Andhra Pradesh|5220##
        Chennai|Tamil Nadu|6000##
        Coimbatore|Tamil Nadu|6410##
        Bengaluru|Karnataka|5600##
        Mysuru|Karnataka|5700##
        Kochi|Kerala|6820##
        Thiruvananthapuram|Kerala|6950##
        """,
      streets: """
        H.No. %-%#-%#, Banjara Hills
        Plot No. *, Jubilee Hills
        Flat %0#, Sai Residency
        * Anna Salai
        * Gandhi Nagar
        D.No. %#-%-%, Main Road
        * Brigade Road
        %4th Cross, Jayanagar
        * Marine Drive
        """,
      rooms: """
        Kukatpally
        Madhapur
        Near Bus Stand
        4th Floor
        Ameerpet
        """),
    Homeland(
      code: "NP", calling: "977", weight: 155, culture: .nepali, phones: "985550#### 984555####",
      cities: """
        Kathmandu|Bagmati|44600
        Lalitpur|Bagmati|44700
        Bhaktapur|Bagmati|44800
        Pokhara|Gandaki|33700
        Biratnagar|Koshi|56613
        Butwal|Lumbini|32907
        Chitwan|Bagmati|44200
        """,
      streets: "Baneshwor-*\nDurbar Marg *\nLakeside-%\nPutalisadak *\nTraffic Chowk %",
      rooms: "Ward No. %\nWard No. %#"),
    Homeland(
      code: "BG", calling: "880", weight: 155, culture: .bengali, phones: "17555#### 19555####",
      cities: """
        Dhaka|Dhaka|12##
        Chattogram|Chattogram|40##
        Sylhet|Sylhet|31##
        Khulna|Khulna|91##
        Rajshahi|Rajshahi|60##
        Gazipur|Dhaka|17##
        """,
      streets: """
        House *, Road %#, Dhanmondi
        House *, Road %, Gulshan
        * Mirpur Road
        Holding *, College Road
        Block @, Road %, House %#
        """,
      rooms: "Flat %A\nSector %\nBanani"),
    Homeland(
      code: "PK", calling: "92", weight: 100, culture: .urdu, phones: "3005550### 3215550###",
      cities: """
        Lahore|Punjab|54###
        Karachi|Sindh|75###
        Islamabad|Islamabad Capital Territory|44###
        Rawalpindi|Punjab|46###
        Faisalabad|Punjab|38###
        Peshawar|Khyber Pakhtunkhwa|25###
        Multan|Punjab|60###
        """,
      streets: """
        House *, Street %#, F-%/%
        * Mall Road
        House *-@, Gulberg III
        * Shahrah-e-Faisal
        House *, DHA Phase %
        """,
      rooms: "Block @\nModel Town"),
    Homeland(
      code: "CE", calling: "94", weight: 32, culture: .sinhalese, phones: "775550### 715550###",
      cities: """
        Colombo|Western|00#00
        Kandy|Central|20000
        Galle|Southern|80000
        Negombo|Western|11500
        Kurunegala|North Western|60000
        """,
      streets: "* Galle Road\n* Temple Road\n%/# Peradeniya Road\n* Station Road",
      rooms: "Colombo 0%\nNugegoda"),
  ]
}
