package import Feed

/// One name of a header, as the next night compares it.
package struct HeaderColumn: Sendable, Hashable, Codable {
  /// The name as written.
  package var name: String
  /// The layout's name of the column it means; the written one where the layout knows none.
  package var column: String

  package init(name: String, column: String? = nil) {
    self.name = name
    self.column = column ?? name
  }

  /// The names of a header, in the file's order.
  package static func all(of header: Header) -> [HeaderColumn] {
    header.fields.map { HeaderColumn(name: $0.name, column: $0.column?.name) }
  }
}
