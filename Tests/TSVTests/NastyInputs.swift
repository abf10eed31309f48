/// Inputs that have broken readers, and then some.
enum NastyInputs {
  /// Each with a name for the test's report.
  static let all: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("one newline", bytes("\n")),
    ("newlines only", bytes("\n\n\n")),
    ("no newline", bytes("a\tb")),
    ("one row", bytes("a\tb\n")),
    ("CR LF", bytes("a\tb\r\nc\td\r\n")),
    ("LF and CR LF", bytes("a\tb\nc\td\r\ne\tf\n")),
    ("CR alone", bytes("a\tb\rc\td\r")),
    ("CR inside a line", bytes("a\rx\tb\n")),
    ("CR CR LF", bytes("a\tb\r\r\nc\td\r\r\n")),
    ("CR at the very end", bytes("a\tb\r")),
    ("LF then CR", bytes("a\tb\n\rc\td\n")),
    ("tabs only", bytes("\t\t\t\n\t\n")),
    ("empty last field", bytes("a\tb\t\n")),
    ("NUL and DEL", bytes("a\u{0}\tb\u{7F}\n")),
    ("byte order mark", [0xEF, 0xBB, 0xBF] + bytes("a\tb\n")),
    ("Latin-1", [0x50, 0x65, 0xF1, 0x61, 0x09, 0x62, 0x0A]),
    ("every byte", Array(0...255)),
    ("every byte twice", Array(0...255) + Array(0...255)),
    ("quotes", bytes("\"a\tb\n\"\tc\n")),
    ("a quote that never closes", bytes("a\t\"b\nc\td\ne\tf\n")),
    ("UTF-8 across blocks", bytes(String(repeating: "é€𝄞\t", count: 40) + "\n")),
    ("63 bytes and a newline", bytes(String(repeating: "x", count: 63) + "\ny\n")),
    ("64 bytes and a newline", bytes(String(repeating: "x", count: 64) + "\ny\n")),
    ("CR LF across 64 bytes", bytes(String(repeating: "x", count: 63) + "\r\ny\r\n")),
    ("a long line", bytes(String(repeating: "long\t", count: 300) + "\nshort\n")),
    ("many short lines", bytes(String(repeating: "a\tb\n", count: 300))),
    ("spaces around", bytes(" a \t b\nc \t d \r\n")),
    ("UTF-16", [0xFF, 0xFE, 0x61, 0, 0x09, 0, 0x62, 0, 0x0A, 0]),
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
