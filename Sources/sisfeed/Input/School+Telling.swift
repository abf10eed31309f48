internal import Glibc
internal import Notify
internal import Settings

extension School {
  /// Who is told of a night, and how.
  var telling: TellingPlan {
    let tell = night.tell
    var plan = TellingPlan()
    plan.occasion = tell.occasion.value == .news ? .news : .always
    let (good, held) = (tell.good.value, tell.heldRecipients)
    if !good.isEmpty || !held.isEmpty {
      plan.mail = TellingPlan.Mail(
        program: tell.sendmail.value, from: tell.from.value ?? "sisfeed@\(Self.machine)",
        good: good, held: held)
    }
    plan.webhook = tell.webhook.value.map { address in
      TellingPlan.Webhook(
        url: address.url, host: address.host, isLoopback: address.isLoopback,
        authorities: tell.authorities.value)
    }
    // Nobody asked for it where the machine has none.
    plan.usesSystemLog =
      tell.usesSystemLog.value
      && (tell.usesSystemLog.origin != .byDefault || SystemLog.isThere)
    plan.metrics = tell.metrics.value
    return plan
  }

  /// The machine's name, as far as it can stand in an address.
  private static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let text = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isPlain = text.utf8.allSatisfy {
      $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
        || (0x61...0x7A).contains($0)
    }
    return isPlain && !text.isEmpty ? text : "localhost"
  }
}
