/// Paths as URIs (RFC 3986): relative ones stay relative, so that a host finds them in its checkout.
enum FileURI {
  /// The URI of a path as it was given; standard input, which has none, gets a name.
  static func text(_ path: String) -> String {
    if path == "-" { return "standard-input" }
    var text = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%" + Hexadecimal.text([byte]).uppercased()
      }
    }
    return text
  }
}
