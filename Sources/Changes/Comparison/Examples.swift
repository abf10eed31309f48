/// The first few UUUIDs of those that something happened to.
package struct Examples: Sendable, Equatable {
  /// How many a guard names.
  package static let limit = 3

  /// The UUUIDs, in the order they were met.
  package private(set) var ids: [String] = []

  package init(_ ids: [String] = []) { self.ids = Array(ids.prefix(Self.limit)) }

  /// Takes one more if there is room; `id` is asked for only then, and is nil for someone who is
  /// named in no list.
  mutating func add(_ id: () -> String?) {
    guard ids.count < Self.limit, let id = id() else { return }
    ids.append(id)
  }

  /// These and others, three in all.
  func joined(_ other: Examples) -> Examples { Examples(ids + other.ids) }
}
