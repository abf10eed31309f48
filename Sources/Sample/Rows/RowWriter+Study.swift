/// The cells that say what a person studies and how that goes.
extension RowWriter {
  func writeStudy(_ kind: CellKind, of person: Person, to out: inout Output) {
    switch kind {
    case .creditsTotal: out.append(thousandths: person.credits.total)
    case .creditsCampus: out.append(thousandths: person.credits.campus)
    case .creditsOnline: out.append(thousandths: person.credits.online)
    case .creditsESL: out.append(thousandths: person.credits.esl)
    case .fullTime:
      if let isFullTime = person.credits.isFullTime {
        out.append(UInt8(ascii: isFullTime ? "Y" : "N"))
      }
    case .creditsTerm:
      if person.credits.total > 0 { out.append(world.local.term) }
    case .creditsEarned:
      if person.credits.earned >= 0 { out.append(thousandths: person.credits.earned) }
    case .educationLevel:
      if person.level > 0 { out.append(number: person.level, width: 2) }
    case .majorCIP:
      if person.major >= 0 { out.append(world.fields[person.major].cip) }
    case .secondMajorCIP: writeFurther(person.secondMajor, of: person, to: &out)
    case .minorCIP: writeFurther(person.minor, of: person, to: &out)
    case .majorDepartment, .majorName, .college: writeField(person.major, kind, to: &out)
    case .secondMajorDepartment: writeField(person.secondMajor, .majorDepartment, to: &out)
    case .secondMajorName: writeField(person.secondMajor, .majorName, to: &out)
    case .minorDepartment: writeField(person.minor, .majorDepartment, to: &out)
    case .minorName: writeField(person.minor, .majorName, to: &out)
    default:
      if person.life != .family && person.life != .scholar {
        writeStanding(kind, of: person, to: &out)
      }
    }
  }

  /// A second major or minor: 00.0000 means none where there could be one.
  private func writeFurther(_ major: Int, of person: Person, to out: inout Output) {
    if major >= 0 {
      out.append(world.fields[major].cip)
    } else if person.level == 4 {
      out.append("00.0000")
    }
  }

  private func writeField(_ major: Int, _ kind: CellKind, to out: inout Output) {
    guard major >= 0 else { return }
    let field = world.fields[major]
    switch kind {
    case .majorDepartment: out.append(field.department)
    case .college: out.append(field.college)
    default: out.append(field.name)
    }
  }

  private func writeStanding(_ kind: CellKind, of person: Person, to out: inout Output) {
    let standing = person.standing
    switch kind {
    case .undergraduateLevel:
      if standing.year > 0 { out.append(number: standing.year, width: 2) }
    case .appliedGraduation: out.append(UInt8(ascii: standing.hasApplied ? "Y" : "N"))
    case .graduationDate:
      guard standing.graduation > 0 else { return }
      out.append(number: standing.graduation % 12 + 1, width: 2)
      out.append(standing.graduation % 12 == 4 ? "/14/" : "/18/")
      out.append(number: standing.graduation / 12)
    case .deficiency: out.append(standing.deficiency)
    case .financialHold: out.append(UInt8(ascii: standing.isHeldForMoney ? "Y" : "N"))
    case .conductHold: out.append(UInt8(ascii: standing.isHeldForConduct ? "Y" : "N"))
    case .average:
      guard standing.average > 0 else { return }
      out.append(number: standing.average / 100)
      out.append(UInt8(ascii: "."))
      out.append(number: standing.average % 100, width: 2)
    case .admitTerm: out.append(standing.admitted)
    case .advisorName:
      if standing.advisor >= 0 { out.append(world.advisors[standing.advisor].name) }
    case .advisorEmail:
      if standing.advisor >= 0 { out.append(world.advisors[standing.advisor].email) }
    case .languageTest:
      var draws = Draws(standing.scores)
      out.append(pattern: standing.test, &draws)
    case .secondLanguageTest:
      var draws = Draws(standing.scores &+ 1)
      out.append(pattern: standing.secondTest, &draws)
    default: break
    }
  }
}
