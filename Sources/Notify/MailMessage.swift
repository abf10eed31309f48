internal import Files
internal import FoundationEssentials
internal import Glibc

/// A mail of plain text, as RFC 5322 and RFC 2045 write one, for sendmail to send.
struct MailMessage: Sendable {
  var from: String
  var recipients: [String]
  var subject: String
  /// What names the message, the same each time it is sent: mail programs show it once.
  var id: String
  var date: Moment
  var text: String

  /// The message with the newlines of the system, which sendmail makes those of the network.
  var bytes: [UInt8] {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    var lines = [
      "From: sisfeed <\(from)>",
      "To: \(recipients.joined(separator: ",\n "))",
      "Subject: \(Self.visible(subject))",
      "Date: \(Self.date(date))",
      "Message-ID: <\(id)@\(from.split(separator: "@").last.map(String.init) ?? "localhost")>",
      // RFC 3834: nobody's holiday answers it.
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: \(isASCII ? "7bit" : "base64")",
      "",
    ]
    lines.append(
      isASCII
        ? text
        : Data(text.utf8).base64EncodedString(options: [
          .lineLength76Characters, .endLineWithLineFeed,
        ]))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A header is one line of ASCII; what is put into it here is the program's own, and this holds it
  /// to that.
  private static func visible(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }

  /// `Wed, 25 Nov 2026 03:12:45 +0000`.
  static func date(_ moment: Moment) -> String {
    var time = time_t(moment.seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) "
      + "\(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }
}
