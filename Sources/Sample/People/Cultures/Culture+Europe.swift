/// Names of Europe.
extension Culture {
  static let french = Culture(
    women: """
      Chloe=Chloé Camille Manon Lea=Léa Emilie=Émilie Juliette Clemence=Clémence Oceane=Océane
      Zoe=Zoé Mathilde Margaux Pauline Aurelie=Aurélie Celine=Céline Elodie=Élodie Ines=Inès
      Justine Laure Noemie=Noémie Solene=Solène Agathe
      """,
    men: """
      Lucas Hugo Louis Jules Theo=Théo Mathis Antoine Baptiste Clement=Clément Etienne=Étienne
      Francois=François Guillaume Jerome=Jérôme Loic=Loïc Mathieu Nicolas Olivier Quentin
      Remi=Rémi Sebastien=Sébastien Yann
      """,
    families: """
      Dubois Lefevre Moreau Laurent Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent
      Muller Leroy Garnier Faure Andre Mercier Blanc Guerin Boyer Chevalier Gauthier Perrin
      Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis
      Dumont Marie Lemaire Noel Meyer Dufour Meunier
      """,
    middleNames: 30)

  static let german = Culture(
    women: """
      Anna Lena Sophie Marie Johanna Katharina Hannah Leonie Franziska Greta Annika Birgit
      Carolin Doerte=Dörte Elisabeth Frieda Heike Ingrid Jana Kaethe=Käthe Svenja
      """,
    men: """
      Lukas Felix Jonas Maximilian Paul Leon Finn Juergen=Jürgen Bjoern=Björn Guenther=Günther
      Florian Tobias Stefan Matthias Sven Uwe Volker Wolfgang Christoph Dirk Joerg=Jörg
      """,
    families: """
      Schmidt Schneider Fischer Weber Wagner Becker Schulz Hoffmann Schaefer Koch Bauer Richter
      Klein Wolf Schroeder Neumann Schwarz Zimmermann Braun Krueger Hofmann Hartmann Lange
      Werner Krause Lehmann Koehler Maier Huber Kaiser Fuchs Peters Lang Scholz Moeller Weiss
      Jungbauer Hahn Vogel Keller Gruber Steiner
      """,
    middleNames: 25)

  static let italian = Culture(
    women: """
      Giulia Chiara Francesca Martina Alessia Elisa Federica Giorgia Ilaria Lucrezia Margherita
      Noemi Ottavia Serena Valeria Arianna Benedetta Carlotta Ginevra Ludovica Bianca
      """,
    men: """
      Lorenzo Matteo Alessandro Andrea Davide Edoardo Filippo Giacomo Giovanni Jacopo Luca Marco
      Nicolo=Nicolò Paolo Riccardo Simone Tommaso Vittorio Stefano Emanuele Fabrizio
      """,
    families: """
      Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti
      Mancini Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso
      Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola
      Marchetti Parisi Villa Conte Ferraro Fabbri Bellini
      """)

  static let polish = Culture(
    women: """
      Zofia Hanna Maja Aleksandra Oliwia Zuzanna Natalia Wiktoria Agnieszka Barbara Dorota Ewa
      Gabriela Iwona Joanna Kinga Magdalena Paulina Renata Sylwia Urszula
      """,
    men: """
      Antoni Jakub Kacper Filip Mikolaj=Mikołaj Wojciech Bartosz Dawid Grzegorz
      Jaroslaw=Jarosław Kamil Lukasz=Łukasz Maciej Norbert Piotr Rafal=Rafał Szymon Tomasz
      Wieslaw=Wiesław Zbigniew Pawel=Paweł
      """,
    families: """
      Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski
      Wozniak Dabrowski Kozlowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski
      Grabowski Zajac Pawlowski Michalski Krol Wieczorek Jablonski Wrobel Nowakowski Majewski
      Olszewski Stepien Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Gorski Witkowski
      Walczak Sikora Baran Rutkowski
      """)

  static let greek = Culture(
    women: """
      Maria=Μαρία Eleni=Ελένη Katerina=Κατερίνα Vasiliki=Βασιλική Sofia=Σοφία Anna=Άννα
      Georgia=Γεωργία Dimitra=Δήμητρα Konstantina=Κωνσταντίνα Ioanna=Ιωάννα Despoina=Δέσποινα
      Evangelia=Ευαγγελία Panagiota=Παναγιώτα Christina=Χριστίνα Foteini=Φωτεινή Zoe=Ζωή
      Kyriaki=Κυριακή Athina=Αθηνά Danai=Δανάη Iro=Ηρώ Lydia=Λυδία
      """,
    men: """
      Georgios=Γεώργιος Ioannis=Ιωάννης Konstantinos=Κωνσταντίνος Dimitrios=Δημήτριος
      Nikolaos=Νικόλαος Panagiotis=Παναγιώτης Vasileios=Βασίλειος Christos=Χρήστος
      Athanasios=Αθανάσιος Michail=Μιχαήλ Evangelos=Ευάγγελος Spyridon=Σπυρίδων
      Antonios=Αντώνιος Theodoros=Θεόδωρος Petros=Πέτρος Alexandros=Αλέξανδρος Stavros=Σταύρος
      Ilias=Ηλίας Apostolos=Απόστολος Stefanos=Στέφανος Markos=Μάρκος
      """,
    families: """
      Papadopoulos Vlachos Angelopoulos Nikolaidis Georgiou Papageorgiou Makris Dimitriou
      Karagiannis Economou Christodoulou Ioannidis Vasileiou Katsaros Konstantinou Panagopoulos
      Antoniou Samaras Pappas Alexiou Kouris Stavropoulos Zervas Theodorou Markopoulos Lekkas
      Raptis Tzanetakis Sideris Mavridis Kostopoulos Giannopoulos Drakos Fotiadis Galanis Hatzis
      Kalogeropoulos Lambrou Michailidis Pavlidis Rallis Xenakis
      """)

  static let russian = Culture(
    women: """
      Anastasia=Анастасия Ekaterina=Екатерина Maria=Мария Daria=Дарья Olga=Ольга Elena=Елена
      Irina=Ирина Tatiana=Татьяна Natalia=Наталья Svetlana=Светлана Yulia=Юлия Ksenia=Ксения
      Polina=Полина Alina=Алина Vera=Вера Galina=Галина Lyudmila=Людмила Nadezhda=Надежда
      Sofia=София Varvara=Варвара Zoya=Зоя
      """,
    men: """
      Aleksandr=Александр Dmitry=Дмитрий Maksim=Максим Sergei=Сергей Andrei=Андрей
      Aleksei=Алексей Artem=Артём Ilya=Илья Kirill=Кирилл Mikhail=Михаил Nikita=Никита Ivan=Иван
      Pavel=Павел Roman=Роман Vladimir=Владимир Yegor=Егор Konstantin=Константин Oleg=Олег
      Stanislav=Станислав Timofei=Тимофей Gleb=Глеб
      """,
    families: """
      Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov
      Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev
      Makarov Nikitin Zakharov Zaitsev Solovyov Borisov Yakovlev Grigoriev Romanov Vorobyov
      Sergeev Kuzmin Frolov Aleksandrov Dmitriev Korolev Gusev Kiselev Ilyin Maksimov
      """,
    middleNames: 50)

  static let ukrainian = Culture(
    women: """
      Oksana=Оксана Olena=Олена Iryna=Ірина Kateryna=Катерина Nataliia=Наталія Yuliia=Юлія
      Anastasiia=Анастасія Mariia=Марія Sofiia=Софія Solomiia=Соломія Tetiana=Тетяна
      Viktoriia=Вікторія Zlata=Злата Daryna=Дарина Halyna=Галина Ivanna=Іванна
      Khrystyna=Христина Liudmyla=Людмила Myroslava=Мирослава Nadiia=Надія Yaryna=Ярина
      """,
    men: """
      Oleksandr=Олександр Andrii=Андрій Bohdan=Богдан Dmytro=Дмитро Ihor=Ігор Mykola=Микола
      Mykhailo=Михайло Oleh=Олег Pavlo=Павло Petro=Петро Roman=Роман Serhii=Сергій Taras=Тарас
      Vasyl=Василь Volodymyr=Володимир Yaroslav=Ярослав Yurii=Юрій Danylo=Данило
      Hryhorii=Григорій Maksym=Максим Ostap=Остап
      """,
    families: """
      Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Kovalchuk Koval Polishchuk
      Bondar Marchenko Lysenko Moroz Savchenko Rudenko Petrenko Klymenko Pavlenko Kravets
      Kuzmenko Vasylenko Tkachuk Panchenko Romanenko Hrytsenko Ponomarenko Karpenko Levchenko
      Havrylenko Mazurenko Zinchenko Khomenko Danylchuk Fedorenko Melnychenko Honcharenko
      Ivanchenko Yurchenko Zakharchenko Boyko Hnatiuk Stetsenko
      """)
}
