/// Names of Latin America, Iberia and the English-speaking world.
extension Culture {
  static let spanish = Culture(
    women: """
      Sofia=Sofía Valentina Camila Isabella Mariana Gabriela Daniela Natalia Paula Andrea
      Fernanda Alejandra Carolina Ximena Renata Lucia=Lucía Elena Catalina Beatriz Teresa
      Veronica=Verónica Monica=Mónica Claudia Adriana Rocio=Rocío Ines=Inés Regina Jimena Paola
      Silvia
      """,
    men: """
      Santiago Mateo Sebastian=Sebastián Diego Alejandro Nicolas=Nicolás Andres=Andrés Javier
      Miguel Carlos Luis Jorge Fernando Ricardo Eduardo Rafael Pablo Emilio Gonzalo Ivan=Iván
      Oscar=Óscar Raul=Raúl Hector=Héctor Tomas=Tomás Martin=Martín Cesar=César Alvaro=Álvaro
      Ruben=Rubén Hugo Joaquin=Joaquín
      """,
    families: """
      Garcia Hernandez Martinez Lopez Gonzalez Perez Rodriguez Sanchez Ramirez Cruz Flores Gomez
      Morales Vazquez Reyes Jimenez Torres Diaz Gutierrez Ruiz Mendoza Aguilar Ortiz Moreno
      Castillo Romero Alvarez Mendez Chavez Rivera Juarez Ramos Dominguez Herrera Medina Castro
      Vargas Guzman Velasquez Munoz Rojas Salazar Contreras Soto Quispe Mamani Huaman Espinoza
      Paredes Cardenas Cabrera Molina Delgado Arias Restrepo Zapata Londono Quintero Echeverry
      Uribe
      """,
    nicknames: "Pepe Mafer Nacho Lupita Chuy Mane",
    second: Second(
      women: "Maria Jose Guadalupe", men: "Antonio Manuel Angel", share: 25), middleNames: 15)

  static let brazilian = Culture(
    women: """
      Ana Leticia=Letícia Beatriz Larissa Julia=Júlia Amanda Bruna Juliana Manuela Luiza=Luíza
      Rafaela Vitoria=Vitória Giovanna Thais=Thaís Isadora Priscila Aline Bianca Debora=Débora
      Flavia=Flávia Helena
      """,
    men: """
      Joao=João Pedro Lucas Gabriel Matheus Gustavo Felipe Guilherme Rodrigo Thiago
      Vinicius=Vinícius Bruno Caio Fabio=Fábio Henrique Igor Leonardo Marcelo Otavio=Otávio
      Renato Vitor=Vítor
      """,
    families: """
      Silva Santos Oliveira Souza Pereira Lima Ferreira Costa Rodrigues Almeida Nascimento
      Carvalho Araujo Ribeiro Alves Barbosa Rocha Dias Monteiro Mendes Freitas Cardoso Teixeira
      Cavalcanti Correia Moura Azevedo Batista Campos Duarte Fonseca Goncalves Lacerda Machado
      Nogueira Peixoto Queiroz Rezende Siqueira Tavares Vieira Xavier
      """,
    nicknames: "Duda Guga Rafa Bia",
    second: Second(women: "Clara Luisa Cecilia", men: "Paulo Augusto", share: 20), middleNames: 20)

  static let english = Culture(
    women: """
      Olivia Emma Charlotte Amelia Sophie Emily Hannah Grace Megan Lauren Rebecca Abigail
      Chloe=Chloë Ella Freya Georgia Isla Jessica Katherine=Kate Lily Madison Victoria=Vicky
      """,
    men: """
      Oliver Jack Harry=Harrison Thomas=Tom William=Will James=Jamie Benjamin=Ben Samuel=Sam
      Alexander=Alex Matthew=Matt Daniel=Dan Ethan Liam Ryan Connor Nathan Owen Lachlan Angus
      Kieran Michael=Mike Jordan
      """,
    families: """
      Smith Jones Williams Brown Taylor Davies Wilson Evans Thomas Johnson Roberts Walker Wright
      Thompson Robinson White Hughes Edwards Green Hall Wood Harris Martin Campbell Stewart
      Macdonald Murphy Kelly Byrne Tremblay Fraser Ross Reid Clarke Bennett Cooper Richardson
      Marsh Fletcher Gordon Hamilton Chambers Whitfield Ashworth Blackwood Carmichael Drummond
      Ellsworth
      """,
    middleNames: 70)
}
