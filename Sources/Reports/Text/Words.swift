/// Numbers as people read them.
enum Words {
  /// A count with its noun: `1 finding`, `1,012 findings`.
  static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    number(count) + " " + (count == 1 ? noun : plural ?? noun + "s")
  }

  /// A number with its thousands set apart.
  static func number(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 && digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// A size as a file manager shows it.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return count(bytes, "byte") }
    var (amount, rest) = (bytes, 0)
    var unit = 0
    while amount >= 1_000 && unit < 4 {
      (amount, rest) = (amount / 1_000, amount % 1_000)
      unit += 1
    }
    let name = ["bytes", "kB", "MB", "GB", "TB"][unit]
    return amount < 10 ? "\(amount).\(rest / 100) \(name)" : "\(number(amount)) \(name)"
  }

  /// How long something lies back, in hours or from three days on in days: `26 hours earlier`.
  static func ago(hours: Int, _ word: String) -> String {
    if hours == 0 { return "less than an hour \(word)" }
    return hours < 72 ? "\(count(hours, "hour")) \(word)" : "\(count(hours / 24, "day")) \(word)"
  }

  /// The first names of a list, and how many there are besides.
  static func list(_ names: [String], atMost limit: Int = 12) -> String {
    guard names.count > limit + 1 else { return names.joined(separator: ", ") }
    return names.prefix(limit).joined(separator: ", ")
      + " and \(number(names.count - limit)) more"
  }
}
