/// One thing that is wrong with a layout file.
package struct LayoutProblem: Sendable, Equatable {
  /// The line of the file, the first being 1; nil where the whole file is meant.
  package let line: Int?
  /// What is wrong and what would be right, in a sentence without its full stop.
  package let text: String
}

/// A layout file that can't be used, with all that is wrong with it.
package struct MalformedLayout: Error, Equatable {
  /// What is wrong, in the order of the lines.
  package let problems: [LayoutProblem]
}
