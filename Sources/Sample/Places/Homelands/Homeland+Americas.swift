extension Homeland {
  /// Canada to Chile.
  static let americas = [
    Homeland(
      code: "CA", calling: "1", weight: 265, culture: .english,
      phones: "4165550### 6045550### 4035550### 5145550###",
      cities: """
        Toronto|Ontario|M%@ %@#
        Ottawa|Ontario|K%@ %@#
        Vancouver|British Columbia|V%@ %@#
        Calgary|Alberta|T%@ %@#
        Edmonton|Alberta|T%@ %@#
        Winnipeg|Manitoba|R%@ %@#
        Halifax|Nova Scotia|B%@ %@#
        Montréal|Quebec|H%@ %@#
        Saskatoon|Saskatchewan|S%@ %@#
        """,
      streets: """
        * Yonge Street
        * Maple Avenue
        * Rue Sherbrooke Ouest
        * Granville Street
        * Portage Avenue
        * Robie Street
        """,
      rooms: "Apt %##\nUnit %#\nSuite %##"),
    Homeland(
      code: "MX", calling: "52", weight: 150, culture: .spanish, phones: "555550#### 815550####",
      cities: """
        Ciudad de México|CDMX|0####
        Monterrey|Nuevo Leon|64###
        Guadalajara|Jalisco|44###
        Puebla|Puebla|72###
        Tijuana|Baja California|22###
        Mérida|Yucatan|97###
        Querétaro|Queretaro|76###
        """,
      streets: """
        Avenida Insurgentes Sur *
        Calle 5 de Mayo *
        Avenida Reforma *
        Calle Roble *
        Boulevard Díaz Ordaz *
        """,
      rooms: "Colonia Centro\nInterior %#\nColonia Del Valle"),
    Homeland(
      code: "BR", calling: "55", weight: 150, culture: .brazilian, phones: "1195550### 2195550###",
      cities: """
        São Paulo|Sao Paulo|0%###-###
        Rio de Janeiro|Rio de Janeiro|2%###-###
        Belo Horizonte|Minas Gerais|3%###-###
        Porto Alegre|Rio Grande do Sul|9%###-###
        Curitiba|Parana|8%###-###
        Brasília|Distrito Federal|7%###-###
        Recife|Pernambuco|5%###-###
        """,
      streets: """
        Avenida Paulista, *
        Rua da Consolação, *
        Rua Augusta, *
        Avenida Atlantica, *
        Rua das Flores, *
        """,
      rooms: "Apto %##\nBloco @ Apto %#\nCentro"),
    Homeland(
      code: "CO", calling: "57", weight: 95, culture: .spanish, phones: "3005550### 3105550###",
      cities: """
        Bogotá|Bogota DC|11####
        Medellín|Antioquia|05####
        Cali|Valle del Cauca|76####
        Barranquilla|Atlantico|08####
        """,
      streets: "Calle %# No. %#-%#\nCarrera % No. %#-%#\nAvenida Caracas *", rooms: "Apto %0#"),
    Homeland(
      code: "PE", calling: "51", weight: 45, culture: .spanish, phones: "95550####",
      cities: "Lima|Lima|150##\nArequipa|Arequipa|040##\nTrujillo|La Libertad|130##",
      streets: """
        Avenida Arequipa *
        Jiron de la Union *
        Calle Los Pinos *
        """,
      rooms: "Miraflores\nDpto %0#"),
    Homeland(
      code: "VE", calling: "58", weight: 40, culture: .spanish, phones: "4125550### 4145550###",
      cities: "Caracas|Distrito Capital|10##\nMaracaibo|Zulia|40##\nValencia|Carabobo|20##",
      streets: "Avenida Francisco de Miranda *\nCalle Bolivar *", rooms: "Piso % Apto %#"),
    Homeland(
      code: "EC", calling: "593", weight: 38, culture: .spanish, phones: "99555####",
      cities: "Quito|Pichincha|1701##\nGuayaquil|Guayas|0901##\nCuenca|Azuay|0101##",
      streets: """
        Avenida Amazonas *
        Calle Sucre *
        Avenida 9 de Octubre *
        """,
      rooms: "Oficina %\nPiso %"),
    Homeland(
      code: "CI", calling: "56", weight: 30, culture: .spanish, phones: "95550####",
      cities: """
        Santiago|Metropolitana|83#####
        Valparaíso|Valparaiso|23#####
        Concepción|Biobio|40#####
        """,
      streets: "Avenida Providencia *\nCalle Moneda *\nAvenida Apoquindo *", rooms: "Depto %##"),
    Homeland(
      code: "AR", calling: "54", weight: 28, culture: .spanish, phones: "9115550####",
      cities: "Buenos Aires|Buenos Aires|C1###@@@\nRosario|Santa Fe|S2###@@@",
      streets: """
        Avenida Corrientes *
        Calle Florida *
        Avenida Santa Fe *
        """,
      rooms: "Piso % Depto @"),
    Homeland(
      code: "HO", calling: "504", weight: 22, culture: .spanish, phones: "9555####",
      cities: "Tegucigalpa|Francisco Morazan|11101\nSan Pedro Sula|Cortes|21101",
      streets: "Colonia Palmira, Calle *\nBoulevard Morazan *", rooms: "Casa %#"),
    Homeland(
      code: "GT", calling: "502", weight: 18, culture: .spanish, phones: "5550####",
      cities: "Guatemala|Guatemala|010##\nQuetzaltenango|Quetzaltenango|09001",
      streets: "%a Avenida %-%#, Zona %\nCalle Real *", rooms: "Zona %#"),
    Homeland(
      code: "JM", calling: "1", weight: 25, culture: .english, phones: "8765550###",
      cities: "Kingston|Kingston|\nMontego Bay|Saint James|\nMandeville|Manchester|",
      streets: "* Hope Road\n* Constant Spring Road\n* Barbican Road", rooms: "Apt %"),
    Homeland(
      code: "BF", calling: "1", weight: 20, culture: .english, phones: "2425550###",
      cities: "Nassau|New Providence|\nFreeport|Grand Bahama|",
      streets: "* Bay Street\n* Carmichael Road\nP.O. Box N-%###", rooms: "Unit %"),
    Homeland(
      code: "HA", calling: "509", weight: 10, culture: .french, phones: "3555####",
      cities: "Port-au-Prince|Ouest|HT6%##\nCap-Haïtien|Nord|HT11##",
      streets: "* Rue Capois\n* Avenue Christophe", rooms: "Pacot"),
  ]
}
