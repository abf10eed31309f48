extension DoubleEncoding {
  /// A text as it stands after its UTF-8 was read as Windows-1252 and encoded again.
  package static func damaged(_ text: String) -> [UInt8] {
    var made = String.UnicodeScalarView()
    for byte in text.utf8 { made.append(scalar(of: byte)) }
    return Array(String(made).utf8)
  }

  /// The character that Windows-1252 has for a byte; Latin-1's where it has none.
  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let signs: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    return Unicode.Scalar(signs[Int(byte - 0x80)]) ?? " "
  }
}
