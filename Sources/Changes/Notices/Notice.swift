package import Feed

/// Something about a night that someone should look at; the night is loaded all the same.
package struct Notice: Sendable, Equatable {
  /// Which notice.
  package var id: NoticeName
  /// Which file, nil where it is about the night.
  package var file: FileKind?
  /// The column it is about, by name.
  package var column: String?
  /// How many people it is about, 0 where it is about none.
  package var number: Int
  /// What it is, what it means and what to do.
  package var message: Message
  /// UUUIDs of up to three people, none of them confidential; for reports that stay in the house.
  package var examples: [String] = []

  package init(
    id: NoticeName, file: FileKind? = nil, column: String? = nil, number: Int, message: Message,
    examples: [String] = []
  ) {
    (self.id, self.file, self.column) = (id, file, column)
    (self.number, self.message, self.examples) = (number, message, examples)
  }
}
