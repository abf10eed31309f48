import Feed
import Testing

/// The ruling on e-mail: one @, something before it without space, labels with dots after it, the
/// last of two letters or more.
@Suite struct EmailAddressTests {
  @Test(arguments: [
    "a@b.co", "ana.garcia+isss@mail.example.edu", "o'neil@example.edu", "1@2.museum",
    "a@x-y.example.org", "\"a\"@example.edu", "josé@example.edu",
    ".@example.edu",  // Something, and no space.
  ])
  func takes(text: String) {
    #expect(flaw(in: text) == nil)
  }

  @Test(arguments: [
    ("ana.example.edu", EmailAddress.Flaw.noAt), ("NULL", .noAt),
    ("a@b@example.edu", .severalAts(2)), ("a@x.edu;b@x.edu", .severalAts(2)),
    ("@@", .severalAts(2)),
    ("@example.edu", .nothingBefore),
    ("ana garcia@example.edu", .spaceBefore), (" @example.edu", .spaceBefore),
    ("ana@", .badDomain), ("ana@example", .badDomain), ("ana@example.e", .badDomain),
    ("ana@example.edu.", .badDomain), ("ana@.edu", .badDomain), ("ana@example..edu", .badDomain),
    ("ana@example.ed1", .badDomain), ("ana@example edu", .badDomain),
    ("ana@example.edu (home)", .badDomain), ("<ana@example.edu>", .badDomain),
    ("ana@ example.edu", .badDomain), ("ana@example_x.edu", .badDomain),
    ("ana@münchen.de", .badDomain),  // SEVIS takes no such name.
    ("ana@192.0.2.1", .badDomain),
  ])
  func refuses(text: String, flaw: EmailAddress.Flaw) {
    #expect(self.flaw(in: text) == flaw)
  }

  private func flaw(in text: String) -> EmailAddress.Flaw? {
    let bytes = Array(text.utf8)
    return EmailAddress.flaw(in: bytes.span)
  }
}
